/**
 * What a formula is: a standard wording that minutes use again and again, with places to fill in.
 *
 * The text of a formula is plain words with braces: `{date}` is a place to fill in, `{carried/lost}` a choice,
 * `{?, and did not return}` a part that may be left out (it may hold places of its own). The same name twice is the
 * same place twice. Formulas know no editor; `features/completion` turns them into what an editor inserts.
 */

import type * as z from 'zod/mini';
// Types only: the file of our formulas is loaded without the checks.
import type { FORMULA_PLACES, formulaSchema } from '../config/formula.js';
import type { Profile } from '../config/profiles.js';
import type { FormulaGroup } from './groups.js';

export type FormulaPlace = (typeof FORMULA_PLACES)[number];

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
    let words = wordsOfParts.get(parts);
    if (words === undefined) {
        words = parts.map(wordsOfPart).join('');
        wordsOfParts.set(parts, words);
    }
    return words;
}

const wordsOfParts = new WeakMap<readonly FormulaPart[], string>();

/**
 * Declares our own formulas of one group and place. They are checked by a test and not at every start, so that starting
 * stays quick.
 */
export function defineFormulas(
    group: FormulaGroup,
    where: FormulaPlace,
    formulas: readonly (Omit<z.input<typeof formulaSchema>, 'where' | 'group'> & { readonly where?: FormulaPlace })[],
): readonly Formula[] {
    return formulas.map((formula) => ({ group, where, triggers: [], languages: ['en'], ...formula }) as Formula);
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
