/**
 * Where the cursor stands, in the terms of a record: behind a decision keyword, at the start of a sentence, in the
 * header. Every source of completions asks this and nothing else.
 */

import type { Formula } from '../../formulas/index.js';
import type { Decision, Item, PlacedItem } from '../../model/minutes.js';
import { contextOf } from '../../rules/run.js';
import type { Block, Piece, SectionName } from '../../syntax/tree.js';
import { blocksAt, itemAt, lineAt } from '../places.js';
import type { Snapshot } from '../snapshot.js';

export type Place =
    /** A line of the header. */
    | { readonly kind: 'header' }
    /** Where a clause of a decision starts. */
    | {
          readonly kind: 'clause';
          readonly decision: Decision;
          /** True where the word "that" is already there, or earlier clauses do without it. */
          readonly withoutThat: boolean;
          /** Label to write before the clause, such as `3) `; empty where none is wanted or it is there. */
          readonly label: string;
          /** True where the decision could also be over, so that the next part may start here. */
          readonly mayEnd: boolean;
      }
    /** Where a sentence starts in what was said and done. */
    | { readonly kind: 'sentence'; readonly lineStart: boolean }
    /** A line in the item about interests. */
    | { readonly kind: 'interests'; readonly lineStart: boolean }
    /** Where only the next part of an item can start, such as below the documents. */
    | { readonly kind: 'part' }
    /** Behind `ACTION:`. */
    | { readonly kind: 'action' };

export interface CompletionContext {
    readonly snapshot: Snapshot;
    /** Our formulas, from which the sources choose. */
    readonly library: readonly Formula[];
    /** The item around the cursor; null in the header. */
    readonly item: Item | null;
    readonly place: Place;
    /** Absolute offsets of what a completion replaces: from the start of what was typed to the cursor. */
    readonly start: number;
    readonly end: number;
    /** What was typed so far. */
    readonly typed: string;
    /** A space, where what is there needs one before anything can follow. */
    readonly gap: string;
    readonly profile: string;
}

/** Gives the context of an offset, or null where nothing is offered: titles, summaries, quotations, notes, mid-sentence. */
export function contextAt(snapshot: Snapshot, offset: number, library: readonly Formula[]): CompletionContext | null {
    const { text } = snapshot.minutes;
    const line = lineAt(text, offset);
    if (text.slice(offset, line.end).trim() !== '') return null;
    const before = text.slice(line.start, offset);
    if (/^\s*(?:\/\/|>|\||\\|#)/.test(before)) return null;
    const placed = itemAt(snapshot, offset);
    const found =
        placed === undefined || (placed.item.implicit && inHeader(snapshot, placed, offset))
            ? headerPlace(before, line.start)
            : itemPlace(placed, offset, line.start, before);
    if (found === null) return null;
    const typed = text.slice(found.start, offset);
    if (typed.length > LONGEST_TYPED || typed.trim().split(/\s+/).length > MOST_WORDS) return null;
    return {
        library,
        snapshot,
        item: placed?.item ?? null,
        place: found.place,
        start: found.start,
        end: offset,
        typed,
        gap: found.start > line.start && /\S/.test(text[found.start - 1] ?? '') ? ' ' : '',
        profile: contextOf(snapshot.minutes, snapshot.settings, snapshot.houseStyle).profile,
    };
}

/** Behind this much text a clerk is writing and not looking for a formula. */
const LONGEST_TYPED = 60;
const MOST_WORDS = 5;

interface FoundPlace {
    readonly place: Place;
    /** Absolute. */
    readonly start: number;
}

function headerPlace(before: string, lineStart: number): FoundPlace | null {
    if (!/^[\s\ufeff]*[\p{L}'’ -]*$/u.test(before)) return null;
    return { place: { kind: 'header' }, start: lineStart + leadingSpace(before) };
}

/** Whether a place in a text without items still belongs to the header: there is one, and no business before the place. */
function inHeader(snapshot: Snapshot, { start, item }: PlacedItem, offset: number): boolean {
    const line = lineAt(item.piece.text, offset - start).start;
    const blocks = item.piece.blocks.filter((block) => block.start < line && block.kind !== 'blank');
    if (blocks.length === 0) return true;
    if (blocks.some((block) => block.kind === 'section' || block.kind === 'decision' || block.kind === 'action'))
        return false;
    return snapshot.minutes.kind === 'meeting' || blocks.some((block) => block.kind === 'field');
}

function itemPlace({ start, item }: PlacedItem, offset: number, lineStart: number, before: string): FoundPlace | null {
    const { piece } = item;
    const place = offset - start;
    const line = lineStart - start;
    const heading = item.heading;
    if (heading !== null) {
        const headingEnd = textEnd(piece.text, heading.end);
        if (
            place <= headingEnd ||
            (item.title === null && heading.style === 'label' && isBlank(piece.text, headingEnd, line))
        )
            return null;
    }
    if (item.minutesLabel !== null && place <= item.minutesLabel.end) return null;

    // The character before the cursor tells where the cursor is; an empty line is told by its own place.
    const blocks = blocksAt(piece.blocks, before.trim() === '' ? place : place - 1);
    const block = blocks.at(-1);
    const siblings = blocks.length > 1 ? insideOf(blocks.at(-2)) : piece.blocks;
    const absolute = (found: { place: Place; start: number } | null): FoundPlace | null =>
        found === null ? null : { place: found.place, start: found.start + start };

    const clause = clausePlace(item, place, line, before);
    if (clause !== 'none') return absolute(clause);
    switch (block?.kind) {
        case 'note':
        case 'quotation':
        case 'table':
        case 'subheading':
        case 'vote':
        case 'roll':
        case 'motion':
        case 'pageBreak':
            if (before.trim() !== '') return null;
            break;
        case 'field': {
            if (before.trim() === '') break;
            if (block.name !== 'interests') return null;
            return absolute({
                place: { kind: 'interests', lineStart: false },
                start: behindLabel(piece, block.label.end),
            });
        }
        case 'action': {
            if (before.trim() === '' && line > block.label.start) break;
            if (place <= block.label.end) return null;
            const from = behindLabel(piece, block.label.end);
            if (from < line || /\sto\s/i.test(piece.text.slice(from, place))) return null;
            return absolute({ place: { kind: 'action' }, start: Math.min(from, place) });
        }
        default:
    }
    return absolute(prosePlace(item, block, sectionBefore(siblings, place), place, line, before));
}

/** The place in a decision; 'none' when the cursor is in no decision, null when it is in one where nothing is offered. */
function clausePlace(
    item: Item,
    place: number,
    line: number,
    before: string,
): { place: Place; start: number } | null | 'none' {
    const { text } = item.piece;
    for (const decision of item.decisions) {
        if (decision.form === 'outcome' || decision.keyword.start > place) continue;
        const keywordLine = lineAt(text, decision.keyword.start);
        if (line === keywordLine.start) {
            if (place <= decision.keyword.end) return 'none';
            const opener = decision.lead?.end ?? decision.that?.end ?? decision.keyword.end;
            const label = decision.clauses[0]?.label;
            // With a label on the keyword line the clause starts behind the label.
            const from = label !== null && label !== undefined && label.start < place ? label.end : opener;
            const start = from + (/^[\s:;,.*_–—-]*/.exec(text.slice(from, place))?.[0].length ?? 0);
            return { place: clause(decision, '', false, line), start };
        }
        if (line < keywordLine.start) continue;
        const end = Math.max(decision.end, keywordLine.end);
        const gap = text.slice(end, Math.max(end, line));
        const apart = (gap.match(/\r\n|\r|\n/g) ?? []).length;
        const inside = place <= end && before.trim() !== '';
        if (!inside && (gap.trim() !== '' || apart > 1 + Number(clausesStandApart(text, decision)))) continue;

        const label = /^\s*(\(?(?:\d{1,2}|[a-zA-Z]|[ivx]+)[.)]|[-*•·–])(?:\s+|$)/.exec(before);
        if (label !== null) return { place: clause(decision, '', false, line), start: line + label[0].length };
        const previous = decision.clauses.findLast((one) => one.start < line);
        if (previous !== undefined && !/(?:[.;:]|\band)\s*$/.test(text.slice(previous.start, textEnd(text, line))))
            return null;
        return {
            place: clause(decision, previous === undefined ? '' : nextLabel(previous.label?.text ?? null), true, line),
            start: line + leadingSpace(before),
        };
    }
    return 'none';
}

function clause(decision: Decision, label: string, mayEnd: boolean, line: number): Place {
    const earlier = decision.clauses.filter((one) => one.end <= line);
    const withoutThat =
        decision.that !== null ||
        (earlier.length > 0 && !earlier.some((one) => /^(?:that|bod)\b/i.test(one.body.text)));
    return { kind: 'clause', decision, withoutThat, label, mayEnd };
}

function clausesStandApart(text: string, decision: Decision): boolean {
    const [first, second] = decision.clauses;
    return first !== undefined && second !== undefined && /[\r\n]\s*[\r\n]/.test(text.slice(first.end, second.start));
}

/** The label that follows a label, with its space: `2)` gives `3) `, `(b)` gives `(c) `, a bullet gives itself. */
export function nextLabel(label: string | null): string {
    if (label === null) return '';
    const core = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(label)?.[0];
    if (core === undefined) return `${label} `;
    return `${label.replace(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u, nextOrdinal(core))} `;
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

function nextOrdinal(ordinal: string): string {
    if (/^\d+$/.test(ordinal)) return String(Number(ordinal) + 1);
    const roman = ROMAN.indexOf(ordinal.toLowerCase());
    // A lone letter other than i counts in the alphabet: (c), (d); v and x are rare there.
    if (roman !== -1 && (ordinal.length > 1 || /[ivx]/i.test(ordinal))) {
        const next = ROMAN[roman + 1] ?? ordinal;
        return ordinal === ordinal.toUpperCase() ? next.toUpperCase() : next;
    }
    return ordinal.length === 1 && !/z/i.test(ordinal) ? String.fromCharCode(ordinal.charCodeAt(0) + 1) : ordinal;
}

function prosePlace(
    item: Item,
    block: Block | undefined,
    section: SectionName | null,
    place: number,
    line: number,
    before: string,
): { place: Place; start: number } | null {
    const { text } = item.piece;
    const marker =
        block?.kind === 'list' ? (/^\s*(?:[-*+•·–●▪◦§]|\(?\w{1,4}[.)])(?:\s+|$)/.exec(before)?.[0].length ?? 0) : 0;
    if (section === 'actions' && marker > 0) return { place: { kind: 'action' }, start: line + marker };
    const labelled = block?.kind === 'section' && block.label.end <= place && line <= block.label.start;
    const head = labelled ? behindLabel(item.piece, block.label.end) - line : Math.max(marker, leadingSpace(before));
    let sentence = head;
    for (const boundary of before.slice(head).matchAll(/[.?!:]["”’)]*\s+/g))
        sentence = head + boundary.index + boundary[0].length;
    const lineStart = sentence === head && marker === 0 && !labelled;
    if (lineStart && line > 0 && before.trim() !== '') {
        // A line in the middle of a sentence that runs on from the line above.
        const above = lineAt(text, line - 1 - Number(text[line - 1] === '\n' && text[line - 2] === '\r'));
        const words = text.slice(above.start, above.end).trimEnd();
        if (words !== '' && !/[.?!:;]["”’)]*$/.test(words) && block !== undefined && block.start < line) return null;
    }
    const start = line + Math.min(sentence, before.length);
    switch (section) {
        case 'summary':
        case 'attendance':
            return null;
        case 'documents':
        case 'actions':
        case 'reasons':
        case 'alternatives':
        case 'conflicts':
        case 'dispensations':
            return lineStart ? { place: { kind: 'part' }, start } : null;
        default:
            return { place: { kind: aboutInterests(item) ? 'interests' : 'sentence', lineStart }, start };
    }
}

/** Whether an item is the one where members declare interests. */
function aboutInterests(item: Item): boolean {
    const title = item.title?.text ?? '';
    if (title === '') return item.piece.blocks.some((block) => block.kind === 'field' && block.name === 'interests');
    return /\b(?:declarations?|disclosures?|declare|disclose|register)\b.*\binterests?\b|^\W*(?:members['’]? )?interests?\W*$|\bdatgan\p{L}* .*(?:fuddiant|fuddiannau|buddiant|buddiannau)|^\W*buddiannau\W*$|\binterests?\b.*\bdeclar/iu.test(
        title,
    );
}

function sectionBefore(blocks: readonly Block[], place: number): SectionName | null {
    let name: SectionName | null = null;
    for (const block of blocks) {
        if (block.start >= place) break;
        if (block.kind === 'section') name = block.name;
        // A decision or a sub-heading ends what was opened before it.
        else if (block.kind === 'subheading' || block.kind === 'decision') name = null;
    }
    return name;
}

function insideOf(block: Block | undefined): readonly Block[] {
    return block?.kind === 'exempt' ? [...block.blocks, ...(block.publicBlocks ?? [])] : [];
}

function behindLabel(piece: Piece, labelEnd: number): number {
    return (
        labelEnd +
        (/^[*_]*[ \t\u00a0]*[:–-]?[*_]*[ \t\u00a0]*/.exec(piece.text.slice(labelEnd, labelEnd + 20))?.[0].length ?? 0)
    );
}

function leadingSpace(text: string): number {
    return /^[\s\ufeff]*/.exec(text)?.[0].length ?? 0;
}

function isBlank(text: string, start: number, end: number): boolean {
    return text.slice(start, end).trim() === '';
}

function textEnd(text: string, end: number): number {
    let last = end;
    while (last > 0 && /\s/.test(text[last - 1] ?? '')) last--;
    return last;
}
