/** Trees as text, for tests that draw what they expect. */

import { parse } from '../../server/src/syntax/parse.js';
import type { Block, Piece, Span, Tree } from '../../server/src/syntax/tree.js';

/** Draws the tree of a text: one line a block, with what it holds in quotation marks. */
export function drawTree(text: string): string {
    const lines: string[] = [];
    parse(text).pieces.forEach(({ piece }, index) => {
        if (piece.text === '') return;
        const quote = (span: Span | null): string =>
            span === null ? '-' : JSON.stringify(piece.text.slice(span.start, span.end));
        if (piece.heading !== null) lines.push(`item ${quote(piece.heading.number)} ${quote(piece.heading.title)}`);
        else if (index > 0) lines.push('item');
        for (const block of piece.blocks) drawBlock(piece, block, '  ', lines);
    });
    return lines.join('\n');
}

function drawBlock(piece: Piece, block: Block, indent: string, lines: string[]): void {
    const quote = (span: Span | null): string =>
        span === null ? '-' : JSON.stringify(piece.text.slice(span.start, span.end).trim());
    switch (block.kind) {
        case 'blank':
            return;
        case 'section':
            lines.push(`${indent}section ${block.name} ${quote(block.content)}`);
            return;
        case 'field':
            lines.push(`${indent}field ${block.name} ${quote(block.value)}`);
            return;
        case 'decision':
            lines.push(
                `${indent}${block.headed ? 'decision heading' : 'decision'} ${quote(block.keyword)}${block.that === null ? '' : ' that'}${block.lead === null ? '' : ` lead ${quote(block.lead)}`}`,
            );
            for (const clause of block.clauses) lines.push(`${indent}  ${quote(clause.label)} ${quote(clause.text)}`);
            return;
        case 'motion':
            lines.push(`${indent}${block.form} ${quote(block.label)} ${quote(block.text)}`);
            return;
        case 'vote':
            lines.push(`${indent}vote ${quote(block.text)}`);
            return;
        case 'roll':
            lines.push(`${indent}roll ${block.option} ${quote(block.count)} ${quote(block.names)}`);
            return;
        case 'action':
            lines.push(`${indent}action ${quote(block.text)}`);
            return;
        case 'list':
            lines.push(`${indent}list`);
            for (const item of block.items) lines.push(`${indent}  ${quote(item.marker)} ${quote(item.text)}`);
            return;
        case 'table':
            for (const row of block.rows) lines.push(`${indent}row ${row.cells.map(quote).join(' ')}`);
            return;
        case 'quotation':
            for (const line of block.lines) lines.push(`${indent}quotation ${quote(line)}`);
            return;
        case 'note':
            lines.push(`${indent}note ${quote(block.text)}`);
            return;
        case 'exempt':
            lines.push(`${indent}exempt ${quote(block.reason)}${block.closing === null ? ' open' : ''}`);
            for (const inner of block.blocks) drawBlock(piece, inner, `${indent}  `, lines);
            if (block.publicBlocks !== null) lines.push(`${indent}  public`);
            for (const inner of block.publicBlocks ?? []) drawBlock(piece, inner, `${indent}    `, lines);
            return;
        case 'subheading':
            lines.push(`${indent}subheading ${quote(block.title)}`);
            return;
        case 'pageBreak':
            lines.push(`${indent}page break`);
            return;
        case 'paragraph':
            lines.push(`${indent}${block.escaped ? 'escaped' : 'paragraph'} ${quote(block)}`);
            return;
    }
}

/** Says where a tree does not cover its text exactly once; null when it does. */
export function findGap(tree: Tree): string | null {
    let position = 0;
    for (const { start, piece } of tree.pieces) {
        if (start !== position) return `piece at ${start}, expected ${position}`;
        let inside = piece.heading?.end ?? 0;
        if (piece.heading !== null && piece.heading.start !== 0)
            return `heading at ${piece.heading.start} of the piece at ${start}`;
        for (const block of piece.blocks) {
            if (block.start !== inside)
                return `${block.kind} at ${block.start} of the piece at ${start}, expected ${inside}`;
            if (block.end <= block.start) return `empty ${block.kind} at ${block.start} of the piece at ${start}`;
            const stray = spansIn(block).find(
                (span) => span.start < block.start || span.end > block.end || span.start > span.end,
            );
            if (stray !== undefined)
                return `a span ${stray.start}-${stray.end} leaves its ${block.kind} ${block.start}-${block.end}`;
            inside = block.end;
        }
        if (inside !== piece.text.length) return `piece at ${start} ends at ${inside}, expected ${piece.text.length}`;
        position = start + piece.text.length;
    }
    return position === tree.text.length ? null : `text ends at ${position}, expected ${tree.text.length}`;
}

function spansIn(value: unknown): Span[] {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'start' in value && 'end' in value ? [value as Span] : [];
    return [...own, ...Object.values(value).flatMap(spansIn)];
}
