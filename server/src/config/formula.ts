/** How a formula is written down: a standard wording with places to fill in. House style files may hold some of their own. */

import * as z from 'zod/mini';
import { PROFILES } from './profiles.js';

/** Where in a record a formula belongs. */
export const FORMULA_PLACES = ['decision', 'narrative', 'interests', 'header', 'action'] as const;

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
        z.refine((text) => !/\{\s*\??\s*\}/.test(text), 'a place to fill in needs a name, such as {date}'),
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
    group: z.optional(words.check(z.describe('Which part of the library it belongs to.'))),
    when: z.optional(words.check(z.describe('When it is used, in one sentence.'))),
    source: z.optional(words.check(z.describe('The law or guidance behind the wording.'))),
});

function bracesBalance(text: string): boolean {
    let depth = 0;
    for (const character of text) {
        if (character === '{') depth++;
        else if (character === '}' && --depth < 0) return false;
    }
    return depth === 0;
}
