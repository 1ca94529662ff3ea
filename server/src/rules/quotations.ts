/** Where a run of prose quotes somebody: what stands between quotation marks is not the clerk's wording. */

import type { Item, Prose } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';

const MARK = /["\u201c\u201d'\u2018\u2019]/g;

/**
 * Gives the passages between quotation marks in a span of text, in order and apart from each other. An apostrophe is no mark; a curly mark that is
 * never closed quotes to the end, as in a quotation over several paragraphs; a straight one that is never closed is a slip.
 */
export function quotedPassages(text: string, span: Span): Span[] {
    const words = text.slice(span.start, span.end);
    const found: Span[] = [];
    let double: { start: number; curly: boolean } | null = null;
    let single = -1;
    for (const match of words.matchAll(MARK)) {
        const at = match.index;
        const mark = match[0];
        const before = words[at - 1] ?? ' ';
        const after = words[at + 1] ?? ' ';
        if (mark === '\u201c' || (mark === '"' && double === null)) {
            double ??= { start: at, curly: mark === '\u201c' };
        } else if (mark === '\u201d' || mark === '"') {
            if (double !== null) found.push({ start: span.start + double.start, end: span.start + at + 1 });
            double = null;
        } else if (single === -1) {
            if (mark !== '\u2019' && /[\s([\u2013\u2014-]/.test(before) && /[\p{L}\p{N}]/u.test(after)) single = at;
        } else if (mark !== '\u2018' && /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after)) {
            found.push({ start: span.start + single, end: span.start + at + 1 });
            single = -1;
        }
    }
    if (double?.curly === true) found.push({ start: span.start + double.start, end: span.end });
    return apart(found.sort((a, b) => a.start - b.start));
}

/** Whether a place lies in one of the passages that {@link quotedPassages} gives. */
export function isQuoted(passages: readonly Span[], place: number): boolean {
    let low = 0;
    let high = passages.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((passages[middle]?.end ?? 0) <= place) low = middle + 1;
        else high = middle;
    }
    return (passages[low]?.start ?? Number.POSITIVE_INFINITY) <= place;
}

/** Walks along the prose of an item. Places must be asked for in the order of the text. */
export class ProseWalk {
    readonly #text: string;
    readonly #prose: readonly Prose[];
    #index = 0;
    #passages: readonly Span[] | null = null;

    constructor({ piece, prose }: Pick<Item, 'piece' | 'prose'>) {
        this.#text = piece.text;
        this.#prose = prose;
    }

    /** The run of prose that a place lies in; null between two runs. */
    runAt(place: number): Prose | null {
        let run = this.#prose[this.#index];
        while (run !== undefined && run.end <= place) {
            this.#index++;
            this.#passages = null;
            run = this.#prose[this.#index];
        }
        return run !== undefined && run.start <= place ? run : null;
    }

    /** Whether a place lies between quotation marks in its run of prose. */
    isQuoted(place: number): boolean {
        const run = this.runAt(place);
        if (run === null) return false;
        this.#passages ??= quotedPassages(this.#text, run);
        return isQuoted(this.#passages, place);
    }
}

/** Joins passages that overlap, as a quotation inside a quotation does. */
function apart(passages: readonly Span[]): Span[] {
    const joined: Span[] = [];
    for (const passage of passages) {
        const last = joined.at(-1);
        if (last !== undefined && passage.start < last.end)
            joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) };
        else joined.push(passage);
    }
    return joined;
}
