/** The opening of a record: what stands before its first item. */

import type { Minutes } from '../model/minutes.js';
import { parse } from '../syntax/parse.js';
import type { Piece, Span } from '../syntax/tree.js';
import { plainText } from './inline.js';

/** Gives the opening of a record; empty for a text without any heading, which is an item as a whole. */
export function openingOf(minutes: Minutes): Piece {
    if (minutes.items[0]?.item.implicit === true) return EMPTY;
    return parse(minutes.text).pieces[0]?.piece ?? EMPTY;
}

/** Whether every line of a block of the opening is the name of the body, of its parent, or the date, and nothing more. */
export function saysOnlyWhoAndWhen(minutes: Minutes, piece: Piece, block: Span): boolean {
    const { body, parent, date } = minutes.header;
    const spans = [body, parent, date].filter((one) => one !== null);
    let at = block.start;
    for (const line of piece.text.slice(block.start, block.end).split(/(?<=\n|\r)/)) {
        const span = { start: at, end: at + line.length };
        at = span.end;
        const words = plainText(line.replace(/^\s*#+\s*/, ''));
        if (
            words !== '' &&
            !spans.some((one) => one.start >= span.start && one.end <= span.end && plainText(one.text) === words)
        )
            return false;
    }
    return true;
}

const EMPTY: Piece = { text: '', heading: null, blocks: [] };
