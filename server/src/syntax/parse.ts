/**
 * Text to tree. Parsing never throws and loses nothing: every character belongs to exactly one piece and there to
 * exactly one block.
 */

import { parse as parseGrammar } from '#grammar';
import { chooseCuts } from './heading-lines.js';
import type { Block, HeadingStyle, ItemHeading, Piece, PlacedPiece, Tree } from './tree.js';

/** What the grammar gives for one piece. */
export interface ParsedPiece {
    readonly heading: ItemHeading | null;
    readonly blocks: readonly Block[];
}

/**
 * Parses a text. With the tree of an earlier version, pieces whose text and heading style did not change are reused:
 * they are the same objects, so that whoever keeps results by piece keeps them.
 */
export function parse(text: string, previous?: Tree): Tree {
    const { style, starts } = chooseCuts(text, parseGrammar(text, { startRule: 'HeadingLines' }));
    const known = previous !== undefined && previous.style === style ? reusable(previous) : undefined;
    const pieces: PlacedPiece[] = [];
    // An item that starts at once leaves an empty opening, so that the first piece is the opening in every tree.
    if (starts[0] === 0) pieces.push({ start: 0, piece: EMPTY });
    const offsets = [...(starts[0] === 0 ? [] : [0]), ...starts];
    for (let i = 0; i < offsets.length; i++) {
        const start = offsets[i] ?? 0;
        const pieceText = text.slice(start, offsets[i + 1] ?? text.length);
        const opening = pieces.length === 0;
        const key = opening ? `\u0000${pieceText}` : pieceText;
        pieces.push({ start, piece: known?.get(key) ?? parsePiece(pieceText, opening ? 'none' : style) });
    }
    return { text, style, pieces };
}

const EMPTY: Piece = { text: '', heading: null, blocks: [] };

function reusable(tree: Tree): Map<string, Piece> {
    const pieces = new Map<string, Piece>();
    tree.pieces.forEach(({ piece }, index) => {
        pieces.set(index === 0 ? `\u0000${piece.text}` : piece.text, piece);
    });
    return pieces;
}

function parsePiece(text: string, heading: HeadingStyle): Piece {
    const parsed = parseGrammar(text, { startRule: 'Piece', heading });
    return { text, heading: parsed.heading, blocks: parsed.blocks };
}
