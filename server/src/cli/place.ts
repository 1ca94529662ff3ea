/** Offsets to lines and columns, and lines of text as a terminal can show them. */

import type { Span } from '../syntax/tree.js';

/** A place for a person: both count from 1, columns in UTF-16 units. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

/** The lines of one text. Line ends are those the grammar knows: LF, CRLF and CR. */
export class Lines {
    private readonly starts: number[] = [0];

    constructor(private readonly text: string) {
        for (const match of text.matchAll(/\r\n|\r|\n/g)) this.starts.push(match.index + match[0].length);
    }

    placeAt(offset: number): Place {
        let low = 0;
        let high = this.starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.starts[middle] ?? 0) <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
    }

    /** The text of a line, counted from 1, without its line end. */
    lineAt(line: number): string {
        return this.text
            .slice(this.starts[line - 1] ?? 0, this.starts[line] ?? this.text.length)
            .replace(/[\r\n]+$/, '');
    }
}

/**
 * Cuts a line to a width around a place in it and draws a marker under the place. The span is in columns of the line,
 * from 0; the marker is at least one character long.
 */
export function excerpt(line: string, span: Span, width: number): { text: string; marker: string } {
    const trimmedStart = /^\s*/.exec(line)?.[0].length ?? 0;
    const keep = Math.min(trimmedStart, span.start);
    let from = keep;
    let to = line.length;
    if (to - from > width) {
        // A third of the width shows what stands before the place.
        from = Math.max(from, Math.min(span.start - Math.floor(width / 3), line.length - width));
        to = Math.min(line.length, from + width);
        if (from > keep) from = wordStart(line, from, span.start);
        if (to < line.length) to = Math.max(Math.min(span.end, to), wordEnd(line, to));
    }
    const opening = from > keep ? '… ' : '';
    const before = `${opening}${shown(line.slice(from, span.start))}`;
    const marked = shown(line.slice(span.start, Math.min(span.end, to)));
    const after = shown(line.slice(Math.min(span.end, to), to));
    const marker = ' '.repeat(columnsOf(before)) + '^'.repeat(Math.max(1, columnsOf(marked)));
    return { text: `${before}${marked}${after}${to < line.length ? ' …' : ''}`.trimEnd(), marker };
}

/**
 * Makes text safe to show: control characters, which could move the cursor or hide words, become visible signs.
 * Line breaks become spaces.
 */
export function forTerminal(text: string): string {
    return shown(text.replace(/\r\n|\r|\n/g, ' '));
}

function shown(text: string): string {
    return text
        .replace(/[\t\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns a text takes: one for a letter with its accents, two for a sign of an East Asian script or a picture. */
function columnsOf(text: string): number {
    if (/^[\u0020-\u007e]*$/.test(text)) return text.length;
    let columns = 0;
    for (const { segment } of graphemes.segment(text)) {
        columns +=
            /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
                segment,
            )
                ? 2
                : 1;
    }
    return columns;
}

function wordStart(line: string, from: number, limit: number): number {
    const space = line.indexOf(' ', from);
    return space === -1 || space >= limit ? from : space + 1;
}

function wordEnd(line: string, to: number): number {
    const space = line.lastIndexOf(' ', to);
    return space === -1 ? to : space;
}
