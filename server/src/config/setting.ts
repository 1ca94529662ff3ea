/** What the house style file may hold, setting by setting, read from its schema: for pages that tell of it, and for tests. */

import * as z from 'zod/mini';
import { houseStyleSchema } from './house-style.js';

/** One setting of the house style. */
export interface Setting {
    /** Its place in the file: `decision.clauseStyle`. */
    readonly path: string;
    /** What it says, as one or two sentences. */
    readonly description: string;
    /** The values to choose from; null where anything of its kind fits. */
    readonly choices: readonly string[] | null;
    /** What it takes where there is no choice: `number`, `boolean`, `string`, `array`, `record`. */
    readonly kind: string;
    /** What holds where the file does not name it; undefined where nothing does. */
    readonly usual: unknown;
}

/** Gives all settings, in the order of the schema. Lists and tables are one setting each. */
export function houseStyleSettings(): readonly Setting[] {
    return [...settingsBelow('', houseStyleSchema)];
}

/** Gives the setting at a path, or null where there is none. */
export function settingAt(path: string): Setting | null {
    return houseStyleSettings().find((setting) => setting.path === path) ?? null;
}

/** What a part of the schema looks like inside; zod keeps it the same for all its kinds. */
interface Definition {
    readonly type: string;
    readonly innerType?: z.core.$ZodType;
    readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
    readonly entries?: Readonly<Record<string, string>>;
    readonly defaultValue?: unknown;
}

function* settingsBelow(path: string, schema: z.core.$ZodType): Iterable<Setting> {
    let inner = schema;
    let description: string | undefined;
    let usual: unknown;
    // What wraps a setting says that it may be left out, and what holds then.
    while (true) {
        description ??= z.globalRegistry.get(inner)?.description;
        const definition = inner._zod.def as unknown as Definition;
        if (definition.innerType === undefined) break;
        usual ??= definition.defaultValue;
        inner = definition.innerType;
    }
    const { type, shape, entries } = inner._zod.def as unknown as Definition;
    if (shape !== undefined) {
        for (const [name, part] of Object.entries(shape))
            yield* settingsBelow(path === '' ? name : `${path}.${name}`, part);
        return;
    }
    yield {
        path,
        description: description ?? '',
        choices: entries === undefined ? null : Object.values(entries),
        kind: type,
        usual,
    };
}

/** What the setting at a path is for, in a sentence; empty where there is none. */
export function describeSetting(path: string): string {
    return settingAt(path)?.description ?? '';
}
