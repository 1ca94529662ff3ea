/**
 * Text to tree. Parsing never throws and loses nothing: every character belongs to exactly one piece and there to
 * exactly one block.
 */

import { parse as parseGrammar } from '#grammar';
import { chooseCuts, type HeadingLine, moveHeadingLine } from './heading-lines.js';
import { changeBetween, type TextChange } from './text-change.js';
import type { Block, HeadingStyle, ItemHeading, Piece, PlacedPiece, Tree } from './tree.js';

/** What the grammar gives for one piece. */
export interface ParsedPiece {
    readonly heading: ItemHeading | null;
    readonly blocks: readonly Block[];
}

/**
 * Parses a text. With the tree of an earlier version, only the lines and pieces that changed are read again: all other
 * pieces are the same objects, so that whoever keeps results by piece keeps them.
 */
export function parse(text: string, previous?: Tree): Tree {
    const change = previous === undefined ? null : changeBetween(previous.text, text);
    const headingLines =
        previous === undefined || change === null
            ? labelsOrAll(text, readLines(text, 'LabelLines'))
            : changedHeadingLines(text, previous, change);
    const { style, starts } = chooseCuts(text, headingLines);
    const known =
        previous !== undefined && change !== null && previous.style === style
            ? new KnownPieces(previous, change)
            : null;
    // An item that starts at once leaves an empty opening, so that the first piece is the opening in every tree.
    const offsets = [0, ...starts];
    const before = offsets.map((start, index) => known?.at(index === 0, start, offsets[index + 1] ?? text.length));
    const unknown = offsets.flatMap((start, index) =>
        before[index] === undefined
            ? [{ text: ownCopy(text.slice(start, offsets[index + 1])), heading: index === 0 ? 'none' : style }]
            : [],
    );
    const read = parsePieces(unknown);
    let next = 0;
    const pieces = offsets.map(
        (start, index): PlacedPiece => ({ start, piece: before[index] ?? read[next++] ?? EMPTY }),
    );
    return { text, style, pieces, headingLines };
}

/**
 * A copy that does not share the memory of the text it is cut from. An engine keeps a cut as a pointer into the whole: it
 * is slower to read, and a piece that outlives an edit would keep the whole text of that version alive. Joining writes anew.
 */
function ownCopy(text: string): string {
    return [text.slice(0, 1), text.slice(1)].join('');
}

const EMPTY: Piece = { text: '', heading: null, blocks: [] };

/** Parses pieces, each on its own. */
function parsePieces(pieces: readonly { readonly text: string; readonly heading: HeadingStyle }[]): readonly Piece[] {
    if (pieces.length === 0) return [];
    const parsed = parseGrammar('', { startRule: 'Pieces', pieces });
    return pieces.map(({ text }, index) => ({
        text,
        heading: parsed[index]?.heading ?? null,
        blocks: parsed[index]?.blocks ?? [],
    }));
}

/** Labels beat all other headings: where there are any, no other line counts; otherwise all lines are read. */
function labelsOrAll(text: string, labels: readonly HeadingLine[]): readonly HeadingLine[] {
    return chooseCuts(text, labels).style === 'label' ? labels : readLines(text, 'HeadingLines');
}

function readLines(text: string, rule: 'LabelLines' | 'HeadingLines'): readonly HeadingLine[] {
    return rule === 'LabelLines'
        ? parseGrammar(text, { startRule: 'LabelLines' })
        : parseGrammar(text, { startRule: 'HeadingLines' });
}

/** Reads the changed lines again and moves those behind them. */
function changedHeadingLines(text: string, previous: Tree, change: TextChange): readonly HeadingLine[] {
    const { headingLines: lines } = previous;
    const rule = previous.style === 'label' ? 'LabelLines' : 'HeadingLines';
    // Whole lines: a line is read from its start, and a line break belongs to the line it ends.
    let start = change.start;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    // Two units more, because an edit beside it can make "\r" and "\n" one line break or part them.
    start = Math.max(0, start - 2);
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    let end = change.newEnd;
    while (end < text.length && text[end] !== '\n') end++;
    end = Math.min(text.length, end + 1);
    const shift = change.newEnd - change.oldEnd;
    const firstChanged = lowerBound(lines, start);
    const firstBehind = lowerBound(lines, end - shift);
    const middle = readLines(text.slice(start, end), rule).map((line) => moveHeadingLine(line, start));
    const behind =
        shift === 0 ? lines.slice(firstBehind) : lines.slice(firstBehind).map((line) => moveHeadingLine(line, shift));
    const all = [...lines.slice(0, firstChanged), ...middle, ...behind];
    if (rule === 'LabelLines') return labelsOrAll(text, all);
    // With the first label of a text the other lines do not count any more.
    const isLabelled = all.some(({ kind }) => kind === 'item') && chooseCuts(text, all).style === 'label';
    return isLabelled ? all.filter(({ kind }) => kind === 'item' || kind === 'private') : all;
}

/** Index of the first entry that starts at an offset or behind it; the entries are in order. */
function lowerBound(entries: readonly { readonly start: number }[], offset: number): number {
    let low = 0;
    let high = entries.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((entries[middle]?.start ?? 0) < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

/** The pieces of an earlier tree that a change left alone. */
class KnownPieces {
    constructor(
        private readonly tree: Tree,
        private readonly change: TextChange,
    ) {}

    /** The earlier piece with the same text as the piece that now stands from `start` to `end`; undefined if there is none. */
    at(opening: boolean, start: number, end: number): Piece | undefined {
        const { change, tree } = this;
        const before = end <= change.start;
        if (!before && start < change.newEnd) return undefined;
        const oldStart = before ? start : start - (change.newEnd - change.oldEnd);
        // An empty opening and the first item start at the same offset; the opening is the first of them.
        const index = opening ? 0 : Math.max(1, lowerBound(tree.pieces, oldStart));
        const found = tree.pieces[index];
        if (found === undefined || found.start !== oldStart || found.piece.text.length !== end - start)
            return undefined;
        return opening === (index === 0) ? found.piece : undefined;
    }
}
