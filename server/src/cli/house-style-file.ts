/** The house style file that holds for a file: the nearest `minutes.config.json` in its folder or above. */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type * as z from 'zod/mini';
import { DEFAULT_HOUSE_STYLE, type HouseStyle, houseStyleSchema } from '../config/house-style.js';
import { rules } from '../rules/index.js';
import { UNUSED_SUPPRESSION } from '../rules/suppressions.js';
import { nearestOf } from './nearest.js';
import { decodeText, readBytes } from './read-text.js';
import type { Voice } from './remarks.js';
import { faultOf } from './system-faults.js';

export const HOUSE_STYLE_FILE = 'minutes.config.json';

/**
 * Finds and reads house style files, each once. A broken one is one line on standard error, and the defaults hold: the
 * checks go on, but the run ends with exit code 2, because they were not the checks that the team asked for.
 */
export class HouseStyles {
    private readonly byFolder = new Map<string, HouseStyle>();

    constructor(private readonly voice: Voice) {}

    /** The house style for a file; for standard input (null) that of the current folder. */
    for(file: string | null): HouseStyle {
        return this.inFolder(file === null ? process.cwd() : dirname(resolve(file)));
    }

    private inFolder(folder: string): HouseStyle {
        const known = this.byFolder.get(folder);
        if (known !== undefined) return known;
        const file = join(folder, HOUSE_STYLE_FILE);
        const above = dirname(folder);
        const houseStyle = existsSync(file)
            ? this.read(file)
            : above === folder
              ? DEFAULT_HOUSE_STYLE
              : this.inFolder(above);
        this.byFolder.set(folder, houseStyle);
        return houseStyle;
    }

    private read(file: string): HouseStyle {
        try {
            const houseStyle = parseHouseStyle(readBytes(file));
            for (const code of Object.keys(houseStyle.rules)) this.noteUnknownRule(file, code);
            return houseStyle;
        } catch (error) {
            const reason = error instanceof BrokenHouseStyle ? error.message : faultOf(error, 'read');
            this.voice.complain(file, `${reason} The usual checks were made instead.`);
            return DEFAULT_HOUSE_STYLE;
        }
    }

    private noteUnknownRule(file: string, code: string): void {
        const codes = [...rules.map((rule) => rule.code), UNUSED_SUPPRESSION];
        if (codes.includes(code)) return;
        const nearest = nearestOf(code, codes);
        this.voice.note(
            file,
            `there is no rule "${code}".${nearest === null ? ' See "minutes rules".' : ` Did you mean "${nearest}"?`}`,
        );
    }
}

class BrokenHouseStyle extends Error {}

function parseHouseStyle(bytes: Uint8Array | 'too large'): HouseStyle {
    if (bytes === 'too large') throw new BrokenHouseStyle('the file is too large for a house style.');
    const decoded = decodeText(bytes);
    if ('problem' in decoded) throw new BrokenHouseStyle(decoded.problem);
    let value: unknown;
    try {
        value = JSON.parse(decoded.text);
    } catch (error) {
        throw new BrokenHouseStyle(`this is not valid JSON (${placeOf(error, decoded.text)}). Mend it there.`);
    }
    const parsed = houseStyleSchema.safeParse(value);
    if (!parsed.success) throw new BrokenHouseStyle(`${sentenceOf(parsed.error)} Mend it there.`);
    return parsed.data;
}

/** Turns the message of the JSON reader, which counts characters, into a line and a column. */
function placeOf(error: unknown, text: string): string {
    const message = (error as Error).message;
    const offset = /position (\d+)/.exec(message)?.[1];
    if (offset === undefined) return 'it ends too early';
    const before = text.slice(0, Number(offset)).split(/\r\n|\r|\n/);
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function sentenceOf(error: z.core.$ZodError): string {
    const issue = error.issues[0];
    if (issue === undefined) return 'it does not fit.';
    const place = issue.path
        .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : `"${String(step)}"`))
        .join(', ');
    const what =
        issue.code === 'unrecognized_keys'
            ? `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known`
            : issue.message.replace(/\.$/, '');
    const more = error.issues.length - 1;
    return `${place === '' ? '' : `at ${place}: `}${what}${more > 0 ? ` (and ${more} more)` : ''}.`;
}
