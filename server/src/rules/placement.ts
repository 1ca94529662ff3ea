/** Where in an item a finding stands and where a new line goes. All spans are relative to the item, as in its rules. */

import { Memory } from '../model/memory.js';
import type { Item, Prose } from '../model/minutes.js';
import { trim } from '../model/text.js';
import type { Block, Span } from '../syntax/tree.js';
import type { Edit } from './rule.js';

/** The shortest span that stands for the whole item: its title, or else its number, its heading or its label. */
export function itemPlace(item: Item): Span {
    const { title, number, heading, minutesLabel, piece } = item;
    if (title !== null) return { start: title.start, end: title.end };
    if (number !== null) return { start: number.start, end: number.end };
    if (heading !== null) return trim(piece.text, heading);
    if (minutesLabel !== null) return minutesLabel;
    const [first] = item.prose;
    return first === undefined ? { start: 0, end: 0 } : openingWords(item, first);
}

/** The first words of a span, at most eight and all on one line. */
export function openingWords(item: Item, span: Span, count = 8): Span {
    const { start, end } = trim(item.piece.text, span);
    const word = /[^\s\u00a0]+/y;
    let last = start;
    let position = start;
    for (let found = 0; found < count && position < end; found++) {
        word.lastIndex = position;
        const match = word.exec(item.piece.text);
        if (match === null) break;
        last = Math.min(end, word.lastIndex);
        position = last;
        while (position < end && (item.piece.text[position] === ' ' || item.piece.text[position] === '\u00a0'))
            position++;
    }
    return { start, end: last };
}

/**
 * The offset behind the last line of what was said and done, which is where a decision goes: before the actions, the
 * reasons and the supporting documents. Null when a private passage runs to the end of the item.
 */
export function recordEnd(item: Item): number | null {
    const { blocks } = item.piece;
    const label = blocks.findIndex((block) => block.kind === 'section' && block.name === 'minutes');
    let end = label === -1 ? (item.heading?.end ?? 0) : (blocks[label]?.end ?? 0);
    /** What the label above says about the next list or paragraph: it is no part of the narrative. */
    let aside = false;
    for (const block of blocks.slice(label + 1)) {
        switch (block.kind) {
            case 'blank':
            case 'note':
            case 'pageBreak':
            case 'action':
                break;
            case 'section':
                if (block.name === 'documents') return lineEnd(item, end);
                aside = block.name !== 'summary' && block.name !== 'attendance' && block.name !== 'minutes';
                if (!aside && block.content !== null) end = block.end;
                break;
            case 'exempt':
                if (block.closing === null) return null;
                end = block.end;
                break;
            default:
                if (!aside) end = block.end;
                aside = false;
        }
    }
    return lineEnd(item, end);
}

/** The offset behind the last decision or action of the item, or the end of the record where there is none. */
export function followUpEnd(item: Item): number | null {
    let end = -1;
    for (const block of item.piece.blocks) {
        // A decision above the label is not the place: what was asked for comes behind it.
        if (item.minutesLabel !== null && block.end <= item.minutesLabel.start) continue;
        if (block.kind === 'section' && block.name === 'documents') break;
        if (block.kind === 'decision' || block.kind === 'action') end = block.end;
    }
    return end === -1 ? recordEnd(item) : lineEnd(item, end);
}

/** The edit that adds a paragraph behind the line that ends at an offset, with an empty line around it. */
export function paragraphBehind(item: Item, at: number, paragraph: string): Edit {
    const { text } = item.piece;
    const eol = lineBreak(item);
    const next = at + (/^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0);
    const crowded = next < text.length && /^[^\S\r\n]*[^\s]/.test(text.slice(next, next + 200));
    return { start: at, end: at, text: `${at === 0 ? '' : eol + eol}${paragraph}${crowded ? eol : ''}` };
}

/** The line break that the item uses. */
export function lineBreak(item: Item): string {
    let known = lineBreaks.of(item);
    if (known === undefined) {
        known = item.piece.text.includes('\r\n') ? '\r\n' : '\n';
        lineBreaks.keep(item, known);
    }
    return known;
}

/** Kept, because a rule with many fixes asks again and again. */
const lineBreaks = new Memory<string>();

/** The run of written text around an offset; null between runs. */
export function proseAround(item: Item, offset: number): Prose | null {
    const found = lastStartingBefore(item.prose, offset);
    return found !== null && offset < found.end ? found : null;
}

/** The last of some spans in order that starts at or before an offset, found by halving. */
export function lastStartingBefore<One extends Span>(spans: readonly One[], offset: number): One | null {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
        else high = middle;
    }
    return spans[low - 1] ?? null;
}

/** Every block of an item, with those inside private passages. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
    if (blocks.every((block) => block.kind !== 'exempt')) return blocks;
    return blocks.flatMap((block) =>
        block.kind === 'exempt' ? [block, ...allBlocks(block.blocks), ...allBlocks(block.publicBlocks ?? [])] : [block],
    );
}

/** Steps back over the line break that a block ends with. */
function lineEnd(item: Item, end: number): number {
    const { text } = item.piece;
    let at = end;
    if (text[at - 1] === '\n') at--;
    if (text[at - 1] === '\r') at--;
    return at;
}
