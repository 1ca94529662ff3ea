/**
 * Where the cursor stands, in the terms of a record: behind a decision keyword, at the start of a sentence, in the
 * header. Every source of completions asks this and nothing else.
 */

import type { Formula } from '../../formulas/index.js';
import type { Item, PlacedItem } from '../../model/minutes.js';
import { contextOf } from '../../rules/run.js';
import type { Block, SectionName } from '../../syntax/tree.js';
import { blocksAt, itemAt, lineAt } from '../places.js';
import type { Snapshot } from '../snapshot.js';
import { clausePlace } from './clause-place.js';
import { headerPlace, isHeader } from './header-place.js';
import { isFindingsList } from './item-facts.js';
import { actionPlace, behindLabel, moverPlace, rollPlace, votePlace } from './line-places.js';
import type { FoundPlace, Place } from './place.js';

export interface CompletionContext {
    readonly snapshot: Snapshot;
    /** Our formulas, from which the sources choose. */
    readonly library: readonly Formula[];
    /** The item around the cursor and where it starts; null in the header. */
    readonly placed: PlacedItem | null;
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

/** Gives the context of an offset, or null where nothing is offered: titles, quotations, notes, before other words. */
export function contextAt(snapshot: Snapshot, offset: number, library: readonly Formula[]): CompletionContext | null {
    const { text } = snapshot.minutes;
    const line = lineAt(text, offset);
    if (text.slice(offset, line.end).trim() !== '') return null;
    const before = text.slice(line.start, offset);
    if (/^\s*(?:\/\/|>|\||\\|#)/.test(before)) return null;
    const placed = itemAt(snapshot, offset);
    const found =
        placed === undefined || (placed.item.implicit && isHeader(snapshot, placed, offset))
            ? headerPlace(snapshot, before, line.start)
            : itemPlace(placed, offset, line.start, before);
    if (found === null) return null;
    const shortEnough = !isLong(text.slice(found.start, offset));
    const { place, start } = shortEnough ? found : wordPlace(before, line.start);
    return {
        library,
        snapshot,
        placed: placed ?? null,
        item: placed?.item ?? null,
        place,
        start,
        end: offset,
        typed: text.slice(start, offset),
        gap: start > line.start && /[^\s(]/.test(text[start - 1] ?? '') ? ' ' : '',
        profile: contextOf(snapshot.minutes, snapshot.settings, snapshot.houseStyle).profile,
    };
}

/** Behind this much text a clerk is writing and not looking for a formula. */
const LONGEST_TYPED = 60;
const MOST_WORDS = 5;

function isLong(typed: string): boolean {
    return typed.length > LONGEST_TYPED || typed.trim().split(/\s+/).length > MOST_WORDS;
}

/** The word at the cursor, in a line where nothing but words can be finished. */
function wordPlace(before: string, lineStart: number): FoundPlace {
    const word = /[\p{L}\p{N}'’-]*$/u.exec(before)?.[0] ?? '';
    return { place: { kind: 'word' }, start: lineStart + before.length - word.length };
}

function itemPlace({ start, item }: PlacedItem, offset: number, lineStart: number, before: string): FoundPlace | null {
    const { piece } = item;
    const place = offset - start;
    const line = lineStart - start;
    const heading = item.heading;
    let from = 0;
    if (heading !== null) {
        const headingEnd = textEnd(piece.text, heading.end);
        if (
            place <= headingEnd ||
            (item.title === null && heading.style === 'label' && isBlank(piece.text, headingEnd, line))
        )
            return null;
        // Short minutes go on behind the title in its line.
        from = Math.max(0, headingEnd - line);
    }
    if (item.minutesLabel !== null && place <= item.minutesLabel.end) {
        const inSummary = item.summary.some((block) => block.start <= line && block.kind === 'paragraph');
        return inSummary && before.trim() !== '' ? absolute(wordPlace(before, line)) : null;
    }

    // The character before the cursor tells where the cursor is; an empty line is told by its own place.
    const blocks = blocksAt(piece.blocks, before.trim() === '' ? place : place - 1);
    const held = blocks.at(-1);
    // A word that could become a label, such as "Members", is the beginning of a sentence until something follows it.
    const bare = held !== undefined && 'label' in held && line <= held.label.start && place <= held.label.end;
    const block = bare && before.trim() !== '' ? undefined : held;
    const siblings = blocks.length > 1 ? insideOf(blocks.at(-2)) : piece.blocks;

    const mover = moverPlace(piece, line, before.slice(from), line + from);
    if (mover !== null) return absolute(mover);
    const ownLine = block !== undefined && OWN_LINES.has(block.kind) && block.start <= place && before.trim() !== '';
    const clause = ownLine ? null : clausePlace(item, place, line, before);
    if (clause === 'unfinished') return absolute(wordPlace(before, line));
    if (clause !== null) return clause === 'nothing' ? null : { ...absolute(clause), place: placedIn(clause.place) };
    switch (block?.kind) {
        case 'note':
        case 'quotation':
        case 'table':
        case 'subheading':
        case 'pageBreak':
            if (before.trim() !== '') return null;
            break;
        case 'motion':
            if (before.trim() !== '') return absolute(wordPlace(before, line));
            break;
        case 'vote':
            if (before.trim() !== '') return absolute(votePlace(piece, block, place));
            break;
        case 'roll':
            if (before.trim() !== '') return absolute(rollPlace(piece, siblings, block, place));
            break;
        case 'field':
            if (before.trim() === '') break;
            if (block.name !== 'interests') return null;
            return {
                place: { kind: 'interests', lineStart: false },
                start: start + behindLabel(piece, block.label.end),
            };
        case 'action': {
            if (before.trim() === '' && line > block.label.start) break;
            if (place <= block.label.end) return null;
            const owner = behindLabel(piece, block.label.end);
            if (owner < line) return absolute(wordPlace(before, line));
            return absolute(actionPlace(piece.text, Math.min(owner, place), place) ?? wordPlace(before, line));
        }
        default:
    }
    return absolute(prosePlace(item, block, sectionBefore(siblings, place), place, line, before));

    function absolute<Found extends FoundPlace | null>(found: Found): Found {
        return (found === null ? null : { place: found.place, start: found.start + start }) as Found;
    }

    /** What a clause changes around it stands in the text, not in the item. */
    function placedIn(one: Place): Place {
        if (one.kind !== 'clause') return one;
        return {
            ...one,
            neighbours: one.neighbours.map((change) => ({
                text: change.text,
                start: change.start + start,
                end: change.end + start,
            })),
        };
    }
}

function prosePlace(
    item: Item,
    block: Block | undefined,
    section: SectionName | null,
    place: number,
    line: number,
    before: string,
): FoundPlace | null {
    const { text } = item.piece;
    const marker =
        block?.kind === 'list' ? (/^\s*(?:[-*+•·–●▪◦§]|\(?\w{1,4}[.)])(?:\s+|$)/.exec(before)?.[0].length ?? 0) : 0;
    if (section === 'actions' && marker > 0) return actionPlace(text, line + marker, place) ?? wordPlace(before, line);
    const labelled = block?.kind === 'section' && block.label.end <= place && line <= block.label.start;
    const head = labelled ? behindLabel(item.piece, block.label.end) - line : Math.max(marker, leadingSpace(before));
    let sentence = head;
    for (const boundary of before.slice(head).matchAll(SENTENCE_END))
        sentence = head + boundary.index + boundary[0].length;
    const lineStart = sentence === head && marker === 0 && !labelled;
    const written = before.trim() !== '';
    if (lineStart && line > 0 && written) {
        // A line in the middle of a sentence that runs on from the line above.
        const above = lineAt(text, line - 1 - Number(text[line - 1] === '\n' && text[line - 2] === '\r'));
        const words = text.slice(above.start, above.end).trimEnd();
        if (words !== '' && !/[.?!:;]["”’)]*$/.test(words) && (block === undefined || block.start < line))
            return wordPlace(before, line);
    }
    const start = line + Math.min(sentence, before.length);
    switch (section) {
        case 'summary':
        case 'attendance':
            return written ? wordPlace(before, line) : null;
        case 'documents':
        case 'actions':
        case 'reasons':
        case 'alternatives':
        case 'conflicts':
        case 'dispensations':
            if (lineStart) return { place: { kind: 'part' }, start };
            return written && section !== 'documents' ? wordPlace(before, line) : null;
        default:
            if (aboutInterests(item)) return { place: { kind: 'interests', lineStart }, start };
            return {
                place: { kind: 'sentence', lineStart, findings: marker > 0 && isFindingsList(item, line) },
                start,
            };
    }
}

/** Blocks whose lines are theirs, even directly below a decision. */
const OWN_LINES: ReadonlySet<Block['kind']> = new Set([
    'vote',
    'roll',
    'action',
    'motion',
    'note',
    'table',
    'quotation',
]);

/** The end of a sentence with the space behind it; the stop of a title or an initial ends none. */
const SENTENCE_END = /(?<!\b(?:Cllrs?|Mr|Mrs|Ms|Dr|Prof|Revd?|St|No|Nos|\p{Lu}))[.?!:]["”’)]*\s+/gu;

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
