/**
 * What Enter does beyond what the language configuration of an editor can: the first label of a decision, numbers that
 * depend on the lines above, the end of a list, and new numbers for what follows. The writer goes first: nothing is done
 * on a line that already holds words where none were expected.
 */

import type { Position, TextEdit } from 'vscode-languageserver-types';
import type { Decision, PlacedItem } from '../model/minutes.js';
import type { Edit } from '../rules/rule.js';
import type { Block, List, Span } from '../syntax/tree.js';
import { nextLabel } from './completion/clause-place.js';
import { itemAt, lineAt, lineBreakOf, rangeOf } from './places.js';
import type { Snapshot } from './snapshot.js';

/** Gives the changes that follow a line break; the position is where the cursor stands behind it. */
export function formatOnType(snapshot: Snapshot, position: Position, character: string): TextEdit[] {
    if (character !== '\n') return [];
    const edits = editsAfterEnter(snapshot, snapshot.document.offsetAt(position));
    return edits.map((edit) => ({ range: rangeOf(snapshot.document, edit), newText: edit.text }));
}

/** A line, with the label that it begins with. */
interface Line extends Span {
    readonly text: string;
}

interface LabelledLine extends Line {
    /** White space before the label. */
    readonly indent: string;
    /** As written: `2)`, `(b)`, `-`. */
    readonly label: string;
    /** What follows the label, without the space between. */
    readonly rest: string;
}

const LABELLED =
    /^([^\S\r\n]*)(\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[-*+•·–●▪◦§>])(?:[^\S\r\n]+(.*))?$/su;

function editsAfterEnter(snapshot: Snapshot, cursor: number): readonly Edit[] {
    const { text } = snapshot.minutes;
    const here = lineOf(text, cursor);
    if (here.start === 0) return [];
    const above = lineBefore(text, here.start);
    if (above === null || isProse(above.text)) return [];
    const head = text.slice(here.start, cursor);
    if (head.trim() === '') {
        const marker = labelOf(above);
        if (marker !== null && marker.rest.trim() === '')
            return text.slice(cursor, here.end).trim() === '' ? endOfList(snapshot, marker, cursor) : [];
        if (marker !== null) return continuation(snapshot, marker, cursor);
        return text.slice(cursor, here.end).trim() === '' ? firstLabel(snapshot, above, cursor) : [];
    }
    // The editor has written the label by itself; what follows has to move up by one.
    const label = labelOf({ ...here, text: head });
    const previous = labelOf(above);
    if (label === null || label.rest !== '' || previous === null) return [];
    return [
        ...(standsApart(text, previous) ? [{ start: here.start, end: here.start, text: lineBreakOf(text) }] : []),
        ...renumbered(snapshot, { ...label, end: here.end }, nextLabel(label.label).trimEnd()),
    ];
}

/** A note of the clerk, a heading and a line that was made prose are left alone. */
function isProse(line: string): boolean {
    return /^\s*(?:\/\/|#|\\)/.test(line);
}

/** Takes the mark away that nothing was written behind, with the line break that followed: the list is over. */
function endOfList(snapshot: Snapshot, marker: LabelledLine, cursor: number): readonly Edit[] {
    const { text } = snapshot.minutes;
    const previous = labelledAbove(text, marker);
    const continues =
        previous !== null
            ? follows(text, previous, marker) && !isHeading(snapshot, previous)
            : keywordLineAbove(snapshot, marker) !== null;
    if (!continues || isHeading(snapshot, marker)) return [];
    return [
        { start: marker.start, end: cursor, text: '' },
        ...renumbered(
            snapshot,
            { ...marker, end: lineOf(text, cursor).end, label: nextOf(text, marker) },
            marker.label,
        ),
    ];
}

/** Whether a mark is what comes behind another in a list. */
function follows(text: string, previous: LabelledLine, marker: LabelledLine): boolean {
    return previous.rest.trim() !== '' && nextOf(text, previous) === marker.label;
}

/** Writes the label that an editor could not know: it depends on the lines above. */
function continuation(snapshot: Snapshot, above: LabelledLine, cursor: number): readonly Edit[] {
    const { text } = snapshot.minutes;
    if (mayBeFirstHeading(snapshot, above)) return [];
    const kind = listKind(snapshot, above);
    // "A. Smith reported" begins with an initial; only a second such line makes a list.
    const previous = /^[A-Z]\.$/.test(above.label) && kind === 'list' ? labelledAbove(text, above) : above;
    if (kind === null || previous === null || (previous !== above && !follows(text, previous, above))) return [];
    const label = nextOf(text, above);
    if (label === above.label && !/^[-*+•·–●▪◦§]$/.test(label)) return [];
    const here = lineOf(text, cursor);
    return [
        ...(standsApart(text, above) ? [{ start: here.start, end: here.start, text: lineBreakOf(text) }] : []),
        { start: cursor, end: cursor, text: `${label} ` },
        ...renumbered(
            snapshot,
            { ...above, start: here.start, end: here.end, label },
            nextOf(text, { ...above, label }),
        ),
    ];
}

/**
 * Whether a numbered line reads like the heading of the first item of a meeting. It is known for one when the second
 * follows, and until then the words of the item come behind it more often than another number.
 */
function mayBeFirstHeading(snapshot: Snapshot, line: LabelledLine): boolean {
    return (
        snapshot.minutes.kind === 'meeting' &&
        itemAt(snapshot, line.start)?.item.implicit === true &&
        /^\d{1,3}\.?$/.test(line.label) &&
        /^\p{Lu}.{0,79}[^.,;:]$/u.test(line.rest.trim()) &&
        lineBefore(snapshot.minutes.text, line.start)?.text.trim() === ''
    );
}

/** Whether an empty line stands between a labelled line and the one before it in the list; then the next stands apart too. */
function standsApart(text: string, line: LabelledLine): boolean {
    if (lineBefore(text, line.start)?.text.trim() !== '') return false;
    const previous = labelledAbove(text, line);
    return previous !== null && follows(text, previous, line);
}

/** Whether a label is one of a decision or of a list; null for the number of an item and for prose. */
function listKind(snapshot: Snapshot, line: LabelledLine): 'clause' | 'list' | null {
    const placed = itemAt(snapshot, line.start);
    if (placed === undefined || isHeading(snapshot, line)) return null;
    const at = line.start + line.indent.length - placed.start;
    if (placed.item.decisions.some(({ clauses }) => clauses.some(({ label }) => label?.start === at))) return 'clause';
    const lists = listsOf(placed.item.piece.blocks);
    return lists.some(({ items }) => items.some(({ marker }) => marker.start === at)) ? 'list' : null;
}

function listsOf(blocks: readonly Block[]): readonly List[] {
    return blocks.flatMap((block) => {
        if (block.kind === 'list') return block;
        return block.kind === 'exempt' ? listsOf([...block.blocks, ...(block.publicBlocks ?? [])]) : [];
    });
}

function isHeading(snapshot: Snapshot, line: Span): boolean {
    const placed = itemAt(snapshot, line.start);
    return placed?.item.heading !== null && placed !== undefined && line.start - placed.start < headingEnd(placed);
}

function headingEnd({ item }: PlacedItem): number {
    return item.heading?.end ?? 0;
}

/** Writes the first label below a line such as `RESOLVED That:`, where the record numbers its clauses. */
function firstLabel(snapshot: Snapshot, above: Line, cursor: number): readonly Edit[] {
    const found = keywordLineAbove(snapshot, { start: cursor });
    if (found === null || above.text.trim() === '') return [];
    const { text } = snapshot.minutes;
    const below = lineAfter(text, lineOf(text, cursor).end, 2);
    if (below !== null && labelOf(below) !== null) return [];
    const style = clauseStyleAbove(snapshot, found.placed, found.decision);
    if (style === null) return [];
    return [{ start: cursor, end: cursor, text: `${style.apart ? lineBreakOf(text) : ''}${style.label} ` }];
}

interface KeywordLine {
    readonly placed: PlacedItem;
    readonly decision: Decision;
}

/** The decision whose keyword line, ending in a colon or a dash, stands right above a place; one empty line may be between. */
function keywordLineAbove(snapshot: Snapshot, { start }: Pick<Span, 'start'>): KeywordLine | null {
    const { text } = snapshot.minutes;
    let line = lineBefore(text, lineAt(text, start).start);
    if (line?.text.trim() === '') line = lineBefore(text, line.start);
    if (line === null || !/[:–—-]\s*$/.test(line.text)) return null;
    const placed = itemAt(snapshot, line.start);
    const decision = placed?.item.decisions.find(({ form, keyword }) => {
        const at = keyword.start + placed.start;
        return form !== 'outcome' && line.start <= at && at < line.end;
    });
    if (placed === undefined || decision === undefined) return null;
    const behind = decision.lead?.end ?? decision.that?.end ?? decision.keyword.end;
    // Words behind the opening are a clause that has begun, and its colon announces something else.
    const rest = text.slice(behind + placed.start, line.end).replace(BODY_ADDRESSED, '');
    return /[\p{L}\p{N}]/u.test(rest) ? null : { placed, decision };
}

/** "to Council", "i'r Cabinet": whom something is recommended to. */
const BODY_ADDRESSED = /^\s+(?:to|i|i['’]r)\s[^.;:]{1,60}/i;

interface ClauseStyle {
    readonly label: string;
    /** True where an empty line stands between the keyword and the first clause. */
    readonly apart: boolean;
}

/** How the decision above numbers its clauses, or null where no decision above does. */
function clauseStyleAbove(snapshot: Snapshot, from: KeywordLine['placed'], here: Decision): ClauseStyle | null {
    const { items } = snapshot.minutes;
    const through = snapshot.houseStyle.numbering.clauses === 'through';
    for (let index = items.indexOf(from); index >= 0; index--) {
        const { item } = items[index] as PlacedItem;
        for (const decision of [...item.decisions].reverse()) {
            if (item === from.item && decision.start >= here.start) continue;
            const [first] = decision.clauses;
            if (first === undefined || first.label === null) continue;
            const gap = item.piece.text.slice(decision.keyword.end, first.label.start);
            const apart = (gap.match(/\r\n|\r|\n/g) ?? []).length > 1;
            if (through && item === from.item) {
                const last = decision.clauses.findLast(({ depth, label }) => depth === 0 && label !== null);
                return { label: nextLabel(last?.label?.text ?? null).trimEnd(), apart };
            }
            if (/^\W*(?:1|a|i|A|I|\W)\W*$/.test(first.label.text)) return { label: first.label.text, apart };
        }
    }
    return null;
}

/** How far below a change labels are looked at, in lines. */
const MOST_LINES = 400;

/**
 * Gives new labels to the lines of a list below a line: the one that has its label gets `wanted`, the next the one behind
 * that, until something stands there that is no next label of this list.
 */
function renumbered(snapshot: Snapshot, { start, end, indent, label }: LabelledLine, wanted: string): readonly Edit[] {
    const { text } = snapshot.minutes;
    if (!/[\p{L}\p{N}]/u.test(label)) return [];
    const placed = itemAt(snapshot, start);
    const last = placed === undefined ? text.length : placed.start + placed.item.piece.text.length;
    const edits: Edit[] = [];
    let expected = label;
    let replacement = wanted;
    let empty = 0;
    let line = lineAfter(text, end);
    for (let count = 0; line !== null && line.start < last && count < MOST_LINES; count++) {
        const apart = empty > 0;
        empty = line.text.trim() === '' ? empty + 1 : 0;
        if (empty > 1 || isKeywordLine(placed, line)) break;
        const found = labelOf(line);
        // A paragraph that stands apart and is no further part of a clause ends the list.
        if (found === null && apart && /^\S/.test(line.text)) break;
        if (found !== null && found.indent === indent && sameShape(found.label, label)) {
            if (found.label !== expected || isHeading(snapshot, line)) break;
            const at = line.start + indent.length;
            edits.push({ start: at, end: at + expected.length, text: replacement });
            [expected, replacement] = [nextOrdinalOf(expected, label), nextOrdinalOf(replacement, label)];
        }
        line = lineAfter(text, line.end);
    }
    return edits;
}

function isKeywordLine(placed: PlacedItem | undefined, line: Span): boolean {
    return (
        placed?.item.decisions.some(({ keyword }) => {
            const at = keyword.start + placed.start;
            return line.start <= at && at < line.end;
        }) === true
    );
}

/** The label behind one in a list that has `like` in it: (i) is a Roman number there or a letter. */
function nextOrdinalOf(label: string, like: string): string {
    return isLetter(like) && !/[ivx]/i.test(like) ? nextLetter(label) : nextLabel(label).trimEnd();
}

function isLetter(label: string): boolean {
    return /^\(?[a-z][.)]$/i.test(label);
}

function nextLetter(label: string): string {
    return label.replace(/[a-y]/i, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
}

/** Whether two labels are of one kind: brackets and stops are the same, and both are numbers or letters. */
function sameShape(one: string, other: string): boolean {
    const shape = (label: string): string =>
        label
            .replace(/\d+/g, '0')
            .replace(/[a-z]+/g, 'a')
            .replace(/[A-Z]+/g, 'A');
    return shape(one) === shape(other);
}

/** The label behind the one of a line. The line above it tells whether i, v and x are letters. */
function nextOf(text: string, line: LabelledLine): string {
    const { label } = line;
    if (/[ivx]/i.test(label) && isLetter(label)) {
        const before = labelledAbove(text, line);
        if (before !== null && isLetter(before.label) && nextLetter(before.label) === label) return nextLetter(label);
    }
    const parts = /^(\(?(?:\d+\.)+)(\d+)([.)])$/.exec(label);
    if (parts !== null) return `${parts[1]}${Number(parts[2]) + 1}${parts[3]}`;
    return nextLabel(label).trimEnd();
}

/** The nearest line above with a label of the same kind and depth, across the further lines of its clause. */
function labelledAbove(text: string, line: LabelledLine): LabelledLine | null {
    let empty = 0;
    let above = lineBefore(text, line.start);
    for (let count = 0; above !== null && count < MOST_LINES_OF_A_CLAUSE; count++) {
        empty = above.text.trim() === '' ? empty + 1 : 0;
        if (empty > 1) return null;
        const found = labelOf(above);
        if (found !== null && found.indent === line.indent && sameShape(found.label, line.label)) return found;
        above = lineBefore(text, above.start);
    }
    return null;
}

/** A clause with its sub-clauses is rarely longer. */
const MOST_LINES_OF_A_CLAUSE = 40;

function labelOf(line: Line): LabelledLine | null {
    const match = LABELLED.exec(line.text);
    if (match === null) return null;
    return { ...line, indent: match[1] ?? '', label: match[2] ?? '', rest: match[3] ?? '' };
}

function lineOf(text: string, offset: number): Line {
    const { start, end } = lineAt(text, offset);
    return { start, end, text: text.slice(start, end) };
}

/** The line that ends where another starts. */
function lineBefore(text: string, start: number): Line | null {
    if (start <= 0) return null;
    return lineOf(text, start - (text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1));
}

/** The next line that starts behind an end; of several the first with words in it. */
function lineAfter(text: string, end: number, most = 1): Line | null {
    let line: Line | null = null;
    let from = end;
    for (let count = 0; count < most && from < text.length; count++) {
        line = lineOf(text, from + (text[from] === '\r' && text[from + 1] === '\n' ? 2 : 1));
        if (line.text.trim() !== '') return line;
        from = line.end;
    }
    return line;
}
