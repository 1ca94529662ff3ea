/**
 * What a formula is: a standard wording that minutes use again and again, with places to fill in.
 *
 * The text of a formula is plain words with braces: `{date}` is a place to fill in, `{carried/lost}` a choice,
 * `{?, and did not return}` a part that may be left out (it may hold places of its own). The same name twice is the
 * same place twice. Formulas know no editor; `features/completion` turns them into what an editor inserts.
 */

import * as z from 'zod/mini';
import { PROFILES, type Profile } from '../config/profiles.js';

/** Where in a record a formula belongs. */
export const FORMULA_PLACES = ['decision', 'narrative', 'interests', 'header', 'action'] as const;
export type FormulaPlace = (typeof FORMULA_PLACES)[number];

const month = z.string().check(z.regex(/^\d{4}-\d{2}$/, 'expected a year and a month such as 2026-09'));
const words = z.string().check(z.minLength(1));

export const formulaSchema = z.strictObject({
    id: z
        .string()
        .check(
            z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens'),
            z.describe('Lasting name; a house formula with the same id replaces ours.'),
        ),
    label: words.check(z.describe('What a clerk picks from the list.')),
    triggers: z
        ._default(z.array(words), [])
        .check(z.describe('Words that find the formula beside those of its label.')),
    text: words.check(
        z.refine((text) => bracesBalance(text), 'every { needs its }'),
        z.describe('The wording, with {places}, {one/other} choices and {?parts that may be left out}.'),
    ),
    where: z
        ._default(z.enum(FORMULA_PLACES), 'narrative')
        .check(z.describe('Where in a record the formula is offered.')),
    profiles: z.optional(z.array(z.enum(PROFILES)).check(z.describe('The kinds of body it is for; all when absent.'))),
    languages: z
        ._default(z.array(z.enum(['en', 'cy'])), ['en'])
        .check(z.describe('The languages of the records it is for.')),
    regulator: z.optional(z.string().check(z.describe('Who made the finding.'))),
    framework: z.optional(z.string().check(z.describe('Under which scheme of inspection or law.'))),
    validFrom: z.optional(month.check(z.describe('First month in which the wording is right.'))),
    validUntil: z.optional(month.check(z.describe('Last month in which the wording is right.'))),
});

export type Formula = z.infer<typeof formulaSchema>;
export type { Profile };

/** One stretch of a formula's text. */
export type FormulaPart =
    | { readonly kind: 'words'; readonly words: string }
    | { readonly kind: 'place'; readonly name: string }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'optional'; readonly parts: readonly FormulaPart[] };

/** Reads the text of a formula. Braces that do not balance are words like any other. */
export function readFormula(text: string): readonly FormulaPart[] {
    return readParts(text, 0, false).parts;
}

/** Gives a formula as a person reads it: places in square brackets, the first of each choice. */
export function wordsOf(parts: readonly FormulaPart[]): string {
    return parts.map(wordsOfPart).join('');
}

/**
 * Declares our own formulas of one place. They are checked by a test and not at every start, so that starting stays
 * quick.
 */
export function defineFormulas(
    where: FormulaPlace,
    formulas: readonly (Omit<z.input<typeof formulaSchema>, 'where'> & { readonly where?: FormulaPlace })[],
): readonly Formula[] {
    return formulas.map((formula) => ({ where, triggers: [], languages: ['en'], ...formula }) as Formula);
}

function wordsOfPart(part: FormulaPart): string {
    switch (part.kind) {
        case 'words':
            return part.words;
        case 'place':
            return `[${part.name}]`;
        case 'choice':
            return part.options[0] ?? '';
        case 'optional':
            return wordsOf(part.parts);
    }
}

function readParts(text: string, from: number, nested: boolean): { parts: FormulaPart[]; end: number } {
    const parts: FormulaPart[] = [];
    let words = '';
    const flush = (): void => {
        if (words !== '') parts.push({ kind: 'words', words });
        words = '';
    };
    let position = from;
    while (position < text.length) {
        const character = text[position];
        if (nested && character === '}') break;
        if (character !== '{') {
            words += character;
            position++;
            continue;
        }
        const close = closingBrace(text, position);
        if (close === -1) {
            words += character;
            position++;
            continue;
        }
        flush();
        if (text[position + 1] === '?') {
            parts.push({ kind: 'optional', parts: readParts(text, position + 2, true).parts });
        } else {
            const inside = text.slice(position + 1, close);
            parts.push(
                inside.includes('/')
                    ? { kind: 'choice', options: inside.split('/').map((option) => option.trim()) }
                    : { kind: 'place', name: inside.trim() },
            );
        }
        position = close + 1;
    }
    flush();
    return { parts, end: position };
}

/** Offset of the brace that closes the one at `open`, or -1. */
function closingBrace(text: string, open: number): number {
    let depth = 0;
    for (let position = open; position < text.length; position++) {
        if (text[position] === '{') depth++;
        else if (text[position] === '}' && --depth === 0) return position;
    }
    return -1;
}

function bracesBalance(text: string): boolean {
    let depth = 0;
    for (const character of text) {
        if (character === '{') depth++;
        else if (character === '}' && --depth < 0) return false;
    }
    return depth === 0;
}
