/** Pieces of sentences about votes. */

import type { Item } from '../model/minutes.js';
import type { Tally } from '../model/tallies.js';
import { countOf } from '../model/tallies.js';
import { trim } from '../model/text.js';
import type { Span } from '../syntax/tree.js';

/** The place of a vote: its counts, where they stand on one line, or else its first count. */
export function votePlace(item: Item, tally: Tally): Span {
    const [first] = tally.counts;
    if (first === undefined) return { start: tally.start, end: tally.end };
    if (tally.source === 'rolls') {
        const [roll] = tally.rolls;
        if (roll !== undefined) return { start: roll.label.start, end: roll.count?.end ?? roll.label.end };
    }
    const start = Math.min(...tally.counts.map((one) => one.start));
    const last = Math.max(...tally.counts.map((one) => one.end));
    const end = last + (OPTION.exec(item.piece.text.slice(last, last + 30))?.[0].length ?? 0);
    const words = item.piece.text.slice(start, end);
    return /[\r\n]/.test(words) ? { start: first.start, end: first.end } : { start, end };
}

/** What is counted, behind its number. */
const OPTION =
    /^[^\S\r\n]+(?:votes? |voted )?(?:for|against|abst\w+|in favou?r|opposed|not voting|o blaid|yn erbyn|ymatal\w*)/i;

/** For and against; null where one of them is not recorded. */
export function forAndAgainst(tally: Tally): { readonly ayes: number; readonly noes: number } | null {
    const ayes = countOf(tally, 'for');
    const noes = countOf(tally, 'against');
    return ayes === null || noes === null ? null : { ayes: ayes.count, noes: noes.count };
}

/** The end of the last line of a span. */
export function endOf(item: Item, span: Span): number {
    return trim(item.piece.text, span).end;
}
