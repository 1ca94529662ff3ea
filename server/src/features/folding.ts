/** What can be folded away: items, their parts, long decisions, private passages, quotations, tables and notes. */

import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Block, Piece, Span } from '../syntax/tree.js';
import type { Snapshot } from './snapshot.js';

/** Gives the foldable ranges, sorted; each spans at least two lines. */
export function folding(snapshot: Snapshot): FoldingRange[] {
    const ranges = new Map<number, FoldingRange>();
    for (const { start, piece } of snapshot.tree.pieces) {
        for (const fold of foldsOf(piece)) {
            const range = toRange(snapshot.document, fold, start);
            // Two folds cannot start on one line; the wider one stays.
            const other = range === null ? undefined : ranges.get(range.startLine);
            if (range !== null && (other === undefined || other.endLine < range.endLine))
                ranges.set(range.startLine, range);
        }
    }
    return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}

interface Fold extends Span {
    readonly kind?: FoldingRangeKind;
}

const folds = new WeakMap<Piece, readonly Fold[]>();

function foldsOf(piece: Piece): readonly Fold[] {
    let known = folds.get(piece);
    if (known === undefined) {
        const whole = { start: Math.max(0, piece.text.search(/\S/)), end: piece.text.length };
        known = [whole, ...inside(piece.blocks, piece.text.length)].map((fold) => ({
            ...fold,
            end: textEnd(piece.text, fold),
        }));
        folds.set(piece, known);
    }
    return known;
}

function* inside(blocks: readonly Block[], end: number): Iterable<Fold> {
    for (let index = 0; index < blocks.length; index++) {
        const block = blocks[index];
        if (block === undefined) continue;
        switch (block.kind) {
            case 'section':
            case 'subheading':
                yield { start: block.start, end: nextHeading(blocks, index, end) };
                break;
            case 'exempt':
                yield { start: block.start, end: block.end, kind: FoldingRangeKind.Region };
                yield* inside(block.blocks, block.blocks.at(-1)?.end ?? block.end);
                yield* inside(block.publicBlocks ?? [], block.publicBlocks?.at(-1)?.end ?? block.end);
                break;
            case 'note': {
                // Notes on lines below each other fold as one.
                let last = index;
                while (blocks[last + 1]?.kind === 'note') last++;
                yield { start: block.start, end: blocks[last]?.end ?? block.end, kind: FoldingRangeKind.Comment };
                index = last;
                break;
            }
            case 'decision':
            case 'field':
            case 'table':
            case 'quotation':
            case 'list':
                yield { start: block.start, end: block.end };
                break;
            default:
        }
    }
}

/** Where the part that starts at a heading block ends: before the next part of the same or a higher rank. */
function nextHeading(blocks: readonly Block[], from: number, end: number): number {
    const own = blocks[from];
    for (let index = from + 1; index < blocks.length; index++) {
        const block = blocks[index];
        if (block?.kind === 'section') return block.start;
        if (block?.kind === 'subheading' && own?.kind === 'subheading' && block.level <= own.level) return block.start;
    }
    return end;
}

function textEnd(text: string, span: Span): number {
    let end = span.end;
    while (end > span.start && /\s/.test(text[end - 1] ?? '')) end--;
    return end;
}

function toRange(document: TextDocument, fold: Fold, offset: number): FoldingRange | null {
    const startLine = document.positionAt(offset + fold.start).line;
    const endLine = document.positionAt(offset + fold.end).line;
    if (endLine <= startLine) return null;
    return { startLine, endLine, ...(fold.kind === undefined ? {} : { kind: fold.kind }) };
}
