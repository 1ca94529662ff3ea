/** Where things are: from spans of the core to ranges of the editor, and from a place to what stands there. */

import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedItem } from '../model/minutes.js';
import type { Block, PlacedPiece, Span } from '../syntax/tree.js';
import type { Snapshot } from './snapshot.js';

/** Gives the range of a span; `offset` is where the piece or item of the span starts. */
export function rangeOf(document: TextDocument, span: Span, offset = 0): Range {
    return { start: document.positionAt(offset + span.start), end: document.positionAt(offset + span.end) };
}

/** The piece that holds an offset. At a border it is the piece that starts there; at the end of the text the last one. */
export function pieceAt(snapshot: Snapshot, offset: number): PlacedPiece | undefined {
    return lastStartingAtOrBefore(snapshot.tree.pieces, offset);
}

/** The item that holds an offset, or undefined in the opening. */
export function itemAt(snapshot: Snapshot, offset: number): PlacedItem | undefined {
    return lastStartingAtOrBefore(snapshot.minutes.items, offset);
}

/**
 * The blocks that hold an offset of a piece, from the outermost to the innermost: a private passage comes before what
 * stands in it.
 */
export function blocksAt(blocks: readonly Block[], offset: number): readonly Block[] {
    const block = lastStartingAtOrBefore(blocks, offset);
    if (block === undefined) return [];
    if (block.kind !== 'exempt') return [block];
    const inside = [...block.blocks, ...(block.publicBlocks ?? [])];
    const held = inside.some((one) => one.start <= offset && offset < one.end) || offset === inside.at(-1)?.end;
    return held ? [block, ...blocksAt(inside, offset)] : [block];
}

/** The line around an offset, without its line break, as absolute offsets. */
export function lineAt(text: string, offset: number): Span {
    let start = offset;
    while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
    let end = offset;
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
    return { start, end };
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
    return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

function isLineBreak(code: number): boolean {
    return code === 10 || code === 13;
}

function lastStartingAtOrBefore<T extends { readonly start: number }>(
    sorted: readonly T[],
    offset: number,
): T | undefined {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
    }
    return sorted[low - 1];
}
