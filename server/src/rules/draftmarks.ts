/** The word “draft” where it marks the minutes themselves: in the heading, behind `Status:`, alone on a line. */

import type { Minutes } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { alternatives } from './house-words.js';
import { headingLines } from './masthead.js';
import { byPart } from './parts.js';

/** The marks of a record in order, with absolute spans. “Draft budget” is none. */
export function draftMarks(minutes: Minutes, houseMark: string | undefined): readonly Span[] {
    const { text } = minutes;
    const found: Span[] = [];
    const { status } = minutes.header;
    for (const line of headingLines(minutes)) found.push(...marksIn(text.slice(line.start, line.end), line.start));
    if (status !== null) found.push(...marksIn(text.slice(status.start, status.end), status.start));
    for (const { offset, result } of look(minutes)) {
        for (const mark of result) found.push({ start: mark.start + offset, end: mark.end + offset });
    }
    if (houseMark !== undefined) found.push(...houseMarks(minutes, houseMark));
    found.sort((a, b) => a.start - b.start);
    return found.filter((mark, index) => mark.start !== found[index - 1]?.start);
}

const patterns = new Map<string, RegExp>();

/** The mark of the house, in the heading, behind `Status:`, or with the word “minutes” alone on a line. */
function houseMarks(minutes: Minutes, mark: string): Span[] {
    let pattern = patterns.get(mark);
    if (pattern === undefined) {
        pattern = new RegExp(alternatives([mark]), 'giu');
        patterns.set(mark, pattern);
    }
    const { status } = minutes.header;
    const places: Span[] = [...headingLines(minutes), ...(status === null ? [] : [status])];
    return places.flatMap(({ start, end }) =>
        [...minutes.text.slice(start, end).matchAll(pattern)].map((match) => ({
            start: start + match.index,
            end: start + match.index + match[0].length,
        })),
    );
}

/** The word where it stands for the minutes: before “minutes”, at an end, in brackets; not before another noun. */
const MARK =
    /(?<![\p{L}\p{N}-])(?:drafft|draft)(?![\p{L}\p{N}])(?=\W*$|\W*[)\]|,;:(\u2013\u2014-]|\s+(?:minutes?|record|copy|version|only|v\d|\d|subject|for approval|until|unapproved|unconfirmed|not\b|to be|published|cofnodion|notes? of|of (?:the )?minutes))|(?<=^\W*cofnodion )drafft(?![\p{L}])|(?<=\bpublished )draft\b/giu;

function marksIn(words: string, start: number): Span[] {
    return [...words.matchAll(MARK)].map((match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
    }));
}

/** A line of its own in capitals, as a page header repeats it: DRAFT, DRAFT MINUTES. */
const ALONE =
    /^[^\p{L}\p{N}\r\n]{0,12}(DRAFT|DRAFFT)(?: (?:MINUTES|COPY|VERSION)| (?:COFNODION))?[^\p{L}\p{N}\r\n]{0,12}$/gmu;

const look = byPart((text): readonly Span[] =>
    (text.includes('DRAF') ? [...text.matchAll(ALONE)] : []).map((match) => {
        const start = match.index + match[0].indexOf(match[1] ?? '');
        return { start, end: start + (match[1]?.length ?? 0) };
    }),
);
