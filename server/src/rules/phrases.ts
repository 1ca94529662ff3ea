/** Looking for words in the clerk's own text, past what is quoted. */

import type { Item, Prose, ProseRole } from '../model/minutes.js';
import { isQuoted, quotedPassages } from './quotations.js';

/** What a clerk writes in prose: not a title, a summary, a motion as it was put, a quotation or a document. */
export const OWN_WORDS: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** A place where words were found. */
export interface Phrase {
    readonly start: number;
    readonly end: number;
    readonly match: RegExpExecArray;
    readonly run: Prose;
}

/**
 * Finds a pattern (with the flag "g") in every run of prose of some roles, in order, and leaves out what stands between
 * quotation marks. Spans are relative to the item. Line breaks and no-break spaces are given to the pattern as spaces.
 * `trigger` is cheap to look for and stands in every run that may hold the pattern; most runs are passed over with it.
 */
export function* phrasesIn(
    item: Pick<Item, 'piece' | 'prose'>,
    pattern: RegExp,
    trigger: RegExp,
    roles: ReadonlySet<ProseRole> = OWN_WORDS,
): Iterable<Phrase> {
    const { text } = item.piece;
    if (!trigger.test(text)) return;
    for (const run of item.prose) {
        if (!roles.has(run.role)) continue;
        const written = text.slice(run.start, run.end);
        if (!trigger.test(written)) continue;
        // Nearly all prose has ordinary spaces only, and is taken as it is.
        const words = /[^\S ]/.test(written) ? written.replace(/[\s\u00a0]/g, ' ') : written;
        let quoted: ReturnType<typeof quotedPassages> | null = null;
        for (const match of words.matchAll(pattern)) {
            const start = run.start + match.index;
            quoted ??= quotedPassages(text, run);
            if (!isQuoted(quoted, start)) yield { start, end: start + match[0].length, match, run };
        }
    }
}
