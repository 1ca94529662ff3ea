/**
 * The house style: what a team agrees on, in `minutes.config.json`. The zod schema is the only definition; the JSON
 * Schema that the editor offers is made from it.
 */

import * as z from 'zod';
import { PROFILES } from './profiles.js';

const severity = z.enum(['off', 'hint', 'info', 'warning', 'error']);

export const houseStyleSchema = z.strictObject({
    $schema: z.string().optional().describe('Where the description of this file is.'),
    profile: z.enum(PROFILES).optional().describe('What kind of body meets. It decides which legal rules speak.'),
    bodies: z
        .array(
            z.strictObject({
                name: z.string().min(1).describe('Name as it stands in the minutes.'),
                seats: z.int().positive().optional().describe('How many seats the body has.'),
                quorum: z.int().positive().optional().describe('How many members must be present.'),
                members: z.array(z.string()).optional().describe('Members as they are named in the minutes.'),
            }),
        )
        .default([])
        .describe('The bodies that meet.'),
    glossary: z.record(z.string(), z.string()).default({}).describe('Acronyms and their expansions.'),
    acronymsWithoutExpansion: z.array(z.string()).default([]).describe('Acronyms that every reader of these minutes knows.'),
    rules: z.record(z.string(), severity).default({}).describe('How serious each finding is, by its code; "off" silences it.'),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** What holds where there is no `minutes.config.json`. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = houseStyleSchema.parse({});
