/** Reading blocks for an export: lists inside lists, decisions with the line that opens them, votes that belong together. */

import type { Item } from '../model/minutes.js';
import type { Block, Clause, Decision, List, Piece, Roll, Span, VoteLine } from '../syntax/tree.js';
import { foldSpaces } from './inline.js';

/** An entry of a list: its label as written, its words as written (with marks), and the entries inside it. */
export interface Entry {
    /** Null for a bullet and for an entry without a mark. */
    readonly label: string | null;
    readonly text: string;
    readonly span: Span;
    readonly entries: readonly Entry[];
}

/** The text of a span with single spaces; marks of emphasis stay, notes of the clerk between its lines go. */
export function written(piece: Pick<Piece, 'text'>, span: Span | null): string {
    return span === null ? '' : foldSpaces(withoutNotes(piece, span));
}

/** The text of a span without the notes of the clerk that stand between its lines, as they may in a list or a decision. */
export function withoutNotes(piece: Pick<Piece, 'text'>, span: Span): string {
    const text = piece.text.slice(span.start, span.end);
    if (!text.includes('//')) return text;
    const startsLine = span.start === 0 || /[\r\n]/.test(piece.text[span.start - 1] ?? '');
    return text.replace(/(^|[\r\n])(?:[^\S\r\n]|\u200b)*\/\/[^\r\n]*/g, (note, lineBreak: string, at: number) =>
        at === 0 && lineBreak === '' && !startsLine ? note : lineBreak,
    );
}

/** A paragraph, or a line of it that is one by itself. */
export interface ParagraphReading extends Span {
    /** Without the backslash that made it prose. */
    readonly text: string;
}

/**
 * The paragraphs of a block. Lines that a program broke end anywhere; where every line is a sentence, somebody broke them on
 * purpose, and each is a paragraph.
 */
export function readParagraphs(
    piece: Pick<Piece, 'text'>,
    block: Span & { readonly escaped: boolean },
): readonly ParagraphReading[] {
    const whole = written(piece, block);
    const all = [{ start: block.start, end: block.end, text: block.escaped ? whole.replace(/^\\/, '') : whole }];
    if (block.escaped || whole === '') return whole === '' ? [] : all;
    const lines: ParagraphReading[] = [];
    for (const match of piece.text.slice(block.start, block.end).matchAll(/[^\r\n]+/g)) {
        const span = { start: block.start + match.index, end: block.start + match.index + match[0].length };
        const text = written(piece, span);
        if (text !== '') lines.push({ ...span, text });
    }
    const isDeliberate = lines.every(
        ({ text }, index) =>
            (index === lines.length - 1 || ENDS_SENTENCE.test(text)) &&
            (index === 0 || BEGINS_SENTENCE.test(text)) &&
            closedMarks(text) === text,
    );
    return isDeliberate ? lines : all;
}

const ENDS_SENTENCE = /[.!?:;]["'\u2019\u201d)\]*_]*$/;
const BEGINS_SENTENCE = /^["'\u2018\u201c(*_[]*[\p{Lu}\d]/u;

/** The entries of a list, nested by their indent. A mark without words is dropped. */
export function listEntries(piece: Pick<Piece, 'text'>, list: List): readonly Entry[] {
    return nest(
        list.items
            .map((one) => ({
                label: labelOf(written(piece, one.marker)),
                text: written(piece, one.text),
                span: one,
                depth: one.indent,
            }))
            .filter((one) => one.text !== ''),
    );
}

/** A decision: the line that opens it as written, and its clauses. */
export interface DecisionReading {
    /** What stands before the first clause: `29.3 RESOLVED unanimously That:`. Empty for a heading such as `Decision:`. */
    readonly opening: string;
    readonly clauses: readonly Entry[];
}

/** Reads a decision block. The depth of its clauses comes from the model where the model knows the decision. */
export function readDecision(
    item: Pick<Item, 'piece' | 'decisions'> | null,
    piece: Piece,
    block: Decision,
): DecisionReading {
    const known = item?.decisions.find((one) => one.start === block.start);
    const first = block.clauses[0];
    const openingSpan = { start: block.headed ? block.keyword.end : block.start, end: first?.start ?? block.end };
    const clauses = block.clauses.map((clause) => ({
        label: labelOf(written(piece, clause.label)),
        text: closedMarks(written(piece, clause.text)),
        span: clause as Span,
        depth: depthOf(clause, known?.clauses),
    }));
    const opening = written(piece, openingSpan).replace(/\*\*|__|^#+\s*/g, '');
    return {
        opening: (block.headed ? opening.replace(/^[\s:]+/, '') : opening).trim(),
        clauses: nest(clauses.filter((one) => one.text !== '' || one.label !== null)),
    };
}

/** A vote line, or rows of a vote that follow each other, as one. */
export type VoteGroup = Span & {
    readonly kind: 'voteGroup';
    readonly line: VoteLine | null;
    readonly rolls: readonly Roll[];
};

/** Puts a vote line and the rows below it together; other blocks stay as they are. Blank lines go. */
export function groupVotes(blocks: readonly Block[]): readonly (Exclude<Block, VoteLine | Roll> | VoteGroup)[] {
    const out: (Exclude<Block, VoteLine | Roll> | VoteGroup)[] = [];
    for (const block of blocks) {
        if (block.kind === 'blank') continue;
        const last = out.at(-1);
        if (block.kind === 'vote') {
            out.push({ kind: 'voteGroup', start: block.start, end: block.end, line: block, rolls: [] });
        } else if (block.kind === 'roll') {
            if (last?.kind === 'voteGroup' && !last.rolls.some((roll) => roll.option === block.option)) {
                out[out.length - 1] = { ...last, end: block.end, rolls: [...last.rolls, block] };
            } else {
                out.push({ kind: 'voteGroup', start: block.start, end: block.end, line: null, rolls: [block] });
            }
        } else {
            out.push(block);
        }
    }
    return out;
}

/** Bold type that starts on the line above and ends here leaves half a pair of marks behind. */
function closedMarks(text: string): string {
    return (text.match(/\*\*/g)?.length ?? 0) % 2 === 0 ? text : text.replace(/\*\*/g, '').trim();
}

/** A label worth keeping: bullets say nothing that a list does not say. */
function labelOf(marker: string): string | null {
    const label = marker.replace(/\\/g, '');
    return /[\p{L}\p{N}]/u.test(label) && label !== 'o' ? label : null;
}

function depthOf(
    clause: Clause,
    known: readonly { readonly start: number; readonly depth: number }[] | undefined,
): number {
    return known?.find((one) => one.start === clause.start)?.depth ?? 0;
}

/** Builds the tree of entries from their depths: an entry that stands deeper than the one above is inside it. */
function nest(flat: readonly (Omit<Entry, 'entries'> & { readonly depth: number })[]): readonly Entry[] {
    interface Open extends Entry {
        readonly depth: number;
        readonly entries: Open[];
    }
    const top: Open[] = [];
    const path: Open[] = [];
    for (const { label, text, span, depth } of flat) {
        while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= depth) path.pop();
        const entry: Open = { label, text, span, depth, entries: [] };
        (path.at(-1)?.entries ?? top).push(entry);
        // Deeper nesting than this is an accident of pasted white space.
        if (path.length < 4) path.push(entry);
    }
    return top.map(strip);

    function strip(entry: Open): Entry {
        return { label: entry.label, text: entry.text, span: entry.span, entries: entry.entries.map(strip) };
    }
}
