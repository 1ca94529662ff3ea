/**
 * The house style: what a team agrees on, in `minutes.config.json`. The zod schema is the only definition; the JSON
 * Schema that the editor offers is made from it.
 *
 * The small build of zod is used wherever code runs in the server: it is a tenth of the size.
 */

import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { PROFILES } from './profiles.js';

// The small build brings no words for what is wrong with a file.
z.config(english());

const severity = z.enum(['off', 'hint', 'info', 'warning', 'error']);

const body = z.strictObject({
    name: z.string().check(z.minLength(1), z.describe('Name as it stands in the minutes.')),
    seats: z.optional(z.int().check(z.positive(), z.describe('How many seats the body has.'))),
    quorum: z.optional(z.int().check(z.positive(), z.describe('How many members must be present.'))),
    members: z.optional(z.array(z.string()).check(z.describe('Members as they are named in the minutes.'))),
});

export const houseStyleSchema = z.strictObject({
    $schema: z.optional(z.string().check(z.describe('Where the description of this file is.'))),
    profile: z.optional(
        z.enum(PROFILES).check(z.describe('What kind of body meets. It decides which legal rules speak.')),
    ),
    bodies: z._default(z.array(body), []).check(z.describe('The bodies that meet.')),
    glossary: z._default(z.record(z.string(), z.string()), {}).check(z.describe('Acronyms and their expansions.')),
    acronymsWithoutExpansion: z
        ._default(z.array(z.string()), [])
        .check(z.describe('Acronyms that every reader of these minutes knows.')),
    quorum: z
        .optional(
            z.strictObject({
                number: z.optional(z.int().check(z.positive(), z.describe('How many members must be present.'))),
                fraction: z.optional(
                    z
                        .number()
                        .check(z.positive(), z.maximum(1), z.describe('Which part of the members must be present.')),
                ),
                of: z._default(z.enum(['seats', 'inPost']), 'seats').check(z.describe('What the part is counted of.')),
            }),
        )
        .check(z.describe('When a meeting may decide. The line "Quorum:" of a record counts first.')),
    motions: z
        ._default(
            z.strictObject({
                requireMover: z.optional(z.boolean().check(z.describe('Whether a motion names its mover.'))),
                requireSeconder: z.optional(z.boolean().check(z.describe('Whether a motion names its seconder.'))),
            }),
            {},
        )
        .check(z.describe('What is recorded of motions. The profile decides what is not said here.')),
    people: z
        ._default(
            z.strictObject({
                aliases: z
                    ._default(z.record(z.string(), z.string()), {})
                    .check(z.describe('Other spellings of a name, each with the name it stands for.')),
                nonVoting: z
                    ._default(z.array(z.string()), [])
                    .check(z.describe('Members who may speak and not vote, such as co-opted members.')),
            }),
            { aliases: {}, nonVoting: [] },
        )
        .check(z.describe('Names of people.')),
    rules: z
        ._default(z.record(z.string(), severity), {})
        .check(z.describe('How serious each finding is, by its code; "off" silences it.')),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** What holds where there is no `minutes.config.json`. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = houseStyleSchema.parse({});
