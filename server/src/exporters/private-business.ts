/**
 * What the public may not see. Private business stands in passages `Exempt:` to `End exempt`; all of it is private but
 * the part under `Public version:`. Every exporter asks here, so that no format can leak what another one holds back.
 */

import type { Item, Minutes, Person } from '../model/minutes.js';
import type { Block, Piece, Span } from '../syntax/tree.js';
import type { ExportOptions } from './exporter.js';
import { foldSpaces } from './inline.js';
import { openingOf } from './opening.js';
import { withoutNotes } from './reading.js';

/** True when a span of an item touches private text. The span is relative to the item. */
export function isPrivate(item: Pick<Item, 'piece'>, span: Span): boolean {
    let spans = knownSpans.get(item.piece.blocks);
    if (spans === undefined) {
        spans = privateSpans(item.piece.blocks);
        knownSpans.set(item.piece.blocks, spans);
    }
    return touches(spans, span);
}

/** An export asks for each span of an item; the private ones are looked for once. */
const knownSpans = new WeakMap<readonly Block[], readonly Span[]>();

/** The text of a piece without private passages and notes of the clerk. */
export function publicText(piece: Piece): string {
    return piece.blocks.map((block) => publicTextOf(piece, block)).join('');
}

/**
 * The people whom the public version of a record names, with the roles it gives them. Somebody whose whole name stands
 * only in private text is left out, even where the public text has the surname: it may be another person.
 */
export function publicPeople(minutes: Minutes): readonly Person[] {
    const words = foldSpaces(
        [openingOf(minutes), ...minutes.items.map(({ item }) => item.piece)]
            .map((piece) => `${piece.text.slice(0, piece.heading?.end ?? 0)}\n${publicText(piece)}`)
            .join('\n'),
    );
    return minutes.people
        .filter((person) => hasWords(words, person.name))
        .map((person) => ({ ...person, roles: person.roles.filter((role) => hasWords(words, role)) }));
}

function hasWords(text: string, words: string): boolean {
    if (words === '') return false;
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
        if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + words.length] ?? ' ')) return true;
    }
    return false;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Spans of private text, in order, relative to the piece. */
function privateSpans(blocks: readonly Block[]): readonly Span[] {
    return blocks.flatMap((block) => {
        if (block.kind !== 'exempt') return [];
        const shown = block.publicBlocks ?? [];
        const first = shown[0];
        const last = shown.at(-1);
        if (first === undefined || last === undefined) return [{ start: block.start, end: block.end }];
        return [
            { start: block.start, end: first.start },
            { start: last.end, end: block.end },
        ];
    });
}

function touches(spans: readonly Span[], span: Span): boolean {
    return spans.some((one) => span.start < one.end && (span.end > one.start || span.start === one.start));
}

function publicTextOf(piece: Piece, block: Block): string {
    if (block.kind === 'note') return '\n';
    if (block.kind === 'exempt') return (block.publicBlocks ?? []).map((inner) => publicTextOf(piece, inner)).join('');
    return withoutNotes(piece, block);
}

/** What a public export leaves out of this record, in words. */
export function privateLosses(minutes: Minutes, options: Pick<ExportOptions, 'audience'>): readonly string[] {
    if (options.audience === 'full') return [];
    const passages = minutes.items.reduce(
        (sum, { item }) => sum + item.piece.blocks.filter((block) => block.kind === 'exempt').length,
        0,
    );
    if (passages === 0) return [];
    return [passages === 1 ? 'One private passage is left out.' : `${passages} private passages are left out.`];
}
