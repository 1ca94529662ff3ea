/** Blocks of prose as data. What is no paragraph, list, quotation, heading or table becomes a paragraph, so that no word is lost. */

import { assertNever, type Block, type Piece } from '../syntax/tree.js';
import type { ExportOptions } from './exporter.js';
import { plainText } from './inline.js';
import { type Entry, listEntries, readParagraphs, written } from './reading.js';
import type { NarrativeBlock } from './record-schema.js';

/**
 * Gives the narrative of blocks in their order. Decisions, motions, votes and actions are left out where they are
 * told elsewhere; `told` knows which those are.
 */
export function narrativeOf(
    piece: Piece,
    blocks: readonly Block[],
    audience: ExportOptions['audience'],
    told: (block: Block) => boolean,
): NarrativeBlock[] {
    return blocks.flatMap((block) => one(piece, block, audience, told, false));
}

function one(
    piece: Piece,
    block: Block,
    audience: ExportOptions['audience'],
    told: (block: Block) => boolean,
    isPrivate: boolean,
): NarrativeBlock[] {
    const paragraph = (text: string): NarrativeBlock[] =>
        text === '' ? [] : [{ type: 'paragraph', text: plainText(text), private: isPrivate }];
    const whole = (): NarrativeBlock[] => paragraph(written(piece, block));
    switch (block.kind) {
        case 'blank':
        case 'note':
        case 'pageBreak':
            return [];
        case 'paragraph':
            return readParagraphs(piece, block).flatMap(({ text }) => paragraph(text));
        case 'list': {
            const items = listEntries(piece, block).map(entry);
            return items.length === 0 ? [] : [{ type: 'list', items, private: isPrivate }];
        }
        case 'quotation': {
            const text = plainText(block.lines.map((line) => written(piece, line)).join(' '));
            return text === '' ? [] : [{ type: 'quote', text, private: isPrivate }];
        }
        case 'table':
            return [
                {
                    type: 'table',
                    rows: block.rows.map((row) => row.cells.map((cell) => plainText(written(piece, cell)))),
                    private: isPrivate,
                },
            ];
        case 'subheading':
            return [{ type: 'heading', text: plainText(written(piece, block.title)), private: isPrivate }];
        case 'section':
            return block.content === null ? [] : paragraph(written(piece, block.content));
        case 'field':
            return paragraph(written(piece, block));
        case 'decision':
        case 'motion':
        case 'vote':
        case 'roll':
        case 'action':
            return told(block) ? [] : whole();
        case 'exempt': {
            const shown = (block.publicBlocks ?? []).flatMap((inner) => one(piece, inner, audience, told, isPrivate));
            if (audience === 'public') return shown;
            return [...block.blocks.flatMap((inner) => one(piece, inner, audience, told, true)), ...shown];
        }
        default:
            return assertNever(block);
    }
}

function entry(given: Entry): { label: string | null; text: string; items: ReturnType<typeof entry>[] } {
    return { label: given.label, text: plainText(given.text), items: given.entries.map(entry) };
}
