/** Reading text out of a piece: white space folded, marks of emphasis removed, spans trimmed. */

import type { Piece, Span } from '../syntax/tree.js';
import type { Located } from './minutes.js';

/** The words of a span: no-break spaces and line breaks become spaces, marks of emphasis go. */
export function plain(text: string): string {
    // Most spans are clean already, and this runs for every one of them.
    if (!/[*_\\\u00a0\u200b\ufeff\r\n\t]|\s\s/.test(text)) return text.trim();
    return text
        .replace(/\*\*|__|\\(?=\W)/g, '')
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim();
}

/** A span with its words. */
export function located(piece: Pick<Piece, 'text'>, span: Span): Located {
    return { start: span.start, end: span.end, text: plain(piece.text.slice(span.start, span.end)) };
}

/** Cuts white space off both ends of a span. */
export function trim(text: string, span: Span): Span {
    let { start, end } = span;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    return { start, end };
}

/** Whether a UTF-16 unit is white space, or one of the marks without width that word processors leave behind. */
function isSpace(code: number): boolean {
    if (code < 0xa0) return code === 32 || (code >= 9 && code <= 13);
    return code === 0xa0 || (code >= 0x1680 && /[\s\u200b\ufeff]/.test(String.fromCharCode(code)));
}

/** Titles and short forms whose full stop ends no sentence. */
const ABBREVIATION =
    /(?:\b(?:Cllr|Cllrs|Mr|Mrs|Ms|Dr|Prof|Rev|Revd|St|No|Nos|Rd|Ave|Ltd|Co|vs|etc|e\.g|i\.e|p|pp|para|paras|approx|Hon|Jr|Sr|a\.m|p\.m)|\b\p{Lu})$/u;

/** The sentences of the spans of a piece that were asked for: several readers read the same paragraphs. */
const kept = new WeakMap<object, Map<number, { readonly end: number; readonly found: readonly Span[] }>>();

/**
 * Cuts a span of a piece, or of anything with a text that stays the same, into sentences; spans are trimmed and in order.
 * A line break ends no sentence.
 */
export function sentences(piece: Pick<Piece, 'text'>, span: Span): readonly Span[] {
    const { start, end } = trim(piece.text, span);
    let known = kept.get(piece);
    if (known === undefined) {
        known = new Map();
        kept.set(piece, known);
    }
    const before = known.get(start);
    if (before?.end === end) return before.found;
    const found = cutSentences(piece.text, { start, end });
    known.set(start, { end, found });
    return found;
}

function cutSentences(text: string, span: Span): Span[] {
    const found: Span[] = [];
    // The words alone: a search of the whole item would run on to its end for every paragraph.
    const words = text.slice(span.start, span.end);
    let start = 0;
    for (const stop of words.matchAll(/[.!?]["'\u2019\u201d)\]*_]*(?=\s+["'\u2018\u201c(*_[]*[\p{Lu}\d])/gu)) {
        if (stop[0][0] === '.' && ABBREVIATION.test(words.slice(Math.max(start, stop.index - 12), stop.index)))
            continue;
        const end = stop.index + stop[0].length;
        found.push(trim(text, { start: span.start + start, end: span.start + end }));
        start = end;
    }
    const last = trim(text, { start: span.start + start, end: span.end });
    if (last.end > last.start) found.push(last);
    return found;
}
