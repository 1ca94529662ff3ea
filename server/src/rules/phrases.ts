/** Looking for words in the clerk's own text, past what is quoted. */

import { type Cue, cueOf } from '../model/cues.js';
import type { Item, Prose, ProseRole } from '../model/minutes.js';
import { isQuoted, quotedPassages } from './quotations.js';

/** What a clerk writes in prose: not a title, a summary, a motion as it was put, a quotation or a document. */
export const OWN_WORDS: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** White space that is no ordinary space. */
export const ODD_SPACE = cueOf(
    '',
    '\t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);

/** A place where words were found. */
export interface Phrase {
    readonly start: number;
    readonly end: number;
    readonly match: RegExpExecArray;
    readonly run: Prose;
    /** The words of the run as the pattern saw them, from the start of the run on. */
    readonly words: string;
}

/**
 * Finds a pattern in every run of prose of some roles, in order, and leaves out what stands between quotation marks. Spans
 * are relative to the item. Line breaks and no-break spaces are given to the pattern as spaces.
 *
 * Only runs that hold the cue are read; without a cue, all of them. A pattern with the flag "g" is looked for in all of
 * such a run; one with the flag "y" only where a word of the cue stands, which costs next to nothing even where the words
 * are frequent.
 */
export function phrasesIn(
    item: Pick<Item, 'piece' | 'prose' | 'cues'>,
    pattern: RegExp,
    cue: Cue | null,
    roles: ReadonlySet<ProseRole> = OWN_WORDS,
): readonly Phrase[] {
    const { cues } = item;
    if (cue !== null && !cues.holds(cue)) return NONE;
    const { text } = item.piece;
    const found: Phrase[] = [];
    for (const run of item.prose) {
        if (!roles.has(run.role) || (cue !== null && !cues.within(cue, run))) continue;
        const written = text.slice(run.start, run.end);
        // Nearly all prose has ordinary spaces only, and is taken as it is.
        const words = cues.within(ODD_SPACE, run) ? written.replace(/[\s\u00a0]/g, ' ') : written;
        const matches =
            cue !== null && pattern.sticky
                ? matchesAt(words, pattern, run.start, cues.placesWithin(cue, run))
                : [...words.matchAll(pattern)];
        if (matches.length === 0) continue;
        const quoted = quotedPassages(text, run);
        for (const match of matches) {
            const start = run.start + match.index;
            if (!isQuoted(quoted, start)) found.push({ start, end: start + match[0].length, match, run, words });
        }
    }
    return found;
}

const NONE: readonly Phrase[] = [];

function matchesAt(words: string, pattern: RegExp, offset: number, places: readonly number[]): RegExpExecArray[] {
    const matches: RegExpExecArray[] = [];
    for (const place of places) {
        pattern.lastIndex = place - offset;
        const match = pattern.exec(words);
        if (match !== null) matches.push(match);
    }
    return matches;
}
