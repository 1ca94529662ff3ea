/** Personal settings (`minutes.*`). The zod schema is the only definition; the manifest's settings are made from it. */

import * as z from 'zod/mini';
import { PROFILES } from './profiles.js';

export const settingsSchema = z.object({
    profile: z
        ._default(z.enum(['auto', ...PROFILES]), 'auto')
        .check(z.describe('What kind of body meets. `auto` takes the profile of the house style file, or `generic`.')),
    stage: z
        ._default(z.enum(['auto', 'draft', 'published-draft', 'approved', 'signed']), 'auto')
        .check(z.describe('How far the minutes have come. `auto` reads it from the line `Status:` of the minutes.')),
    recordKind: z
        ._default(z.enum(['auto', 'item', 'meeting']), 'auto')
        .check(z.describe('Whether a file holds a whole meeting or one item. `auto` looks at the text.')),
    messages: z
        ._default(z.enum(['auto', 'en', 'cy']), 'auto')
        .check(z.describe('Language of the findings. `auto` follows the language of the minutes.')),
    proposeProfile: z
        ._default(z.boolean(), true)
        .check(
            z.describe(
                'Whether a better profile is proposed, once, when the minutes name the body and nobody has chosen one.',
            ),
        ),
    rules: z
        ._default(z.record(z.string(), z.enum(['off', 'hint', 'info', 'warning', 'error'])), {})
        .check(
            z.describe(
                'How serious each finding is, by its code; `off` silences it. The house style file counts first.',
            ),
        ),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** Reads settings from outside. A value that does not fit falls back to its default, so that one slip spoils nothing else. */
export function readSettings(raw: unknown): Settings {
    const source = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
    const entries = Object.entries(settingsSchema.shape).map(([name, schema]) => {
        const parsed = schema.safeParse(source[name]);
        return [name, parsed.success ? parsed.data : schema.parse(undefined)];
    });
    return settingsSchema.parse(Object.fromEntries(entries));
}
