/**
 * Where a clause of a decision can start, and what writing it does to the clauses around it: the next label comes along,
 * "; and" moves to the last clause but one, and later clauses are counted on.
 */

import type { Clause, Decision, Item } from '../../model/minutes.js';
import { lineAt } from '../places.js';
import type { ClauseOpening, FoundPlace, Place, TextChange } from './place.js';

/**
 * Gives the place of a clause, with spans relative to the item; null where the cursor is in no decision. A cursor inside
 * a clause is in something unfinished; before the end of the keyword there is nothing to offer.
 */
export function clausePlace(
    item: Item,
    place: number,
    line: number,
    before: string,
): FoundPlace | 'unfinished' | 'nothing' | null {
    const { text } = item.piece;
    // The keyword nearest above the cursor counts.
    for (const decision of [...item.decisions].reverse()) {
        if (decision.form === 'outcome' || decision.keyword.start > place) continue;
        const keywordLine = lineAt(text, decision.keyword.start);
        if (line === keywordLine.start) {
            if (place <= decision.keyword.end) return null;
            const opener = decision.lead?.end ?? decision.that?.end ?? decision.keyword.end;
            const label = decision.clauses[0]?.label;
            // With a label on the keyword line the clause starts behind the label.
            const from = label !== null && label !== undefined && label.start < place ? label.end : opener;
            const written = text.slice(from, place);
            // "RECOMMENDED to Council: That" names who is to decide before it says what.
            const addressed = /^\W*(?:to|i|i['’]r) [^:;.]{2,60}?(?::\s*(?:that|bod)?|\s(?:that|bod)\b:?)\s+/i.exec(
                written,
            );
            const start = from + ((addressed ?? /^[\s:;,.*_–—-]*/.exec(written))?.[0].length ?? 0);
            const one = clause(text, decision, line, place, '', false);
            const opening = addressed !== null && /(?:that|bod)\W*$/i.test(addressed[0]) ? 'small' : one.opening;
            return found({ place: { ...one, opening }, start });
        }
        if (line < keywordLine.start) continue;
        const end = Math.max(decision.end, keywordLine.end);
        const gap = text.slice(end, Math.max(end, line));
        const apart = (gap.match(/\r\n|\r|\n/g) ?? []).length;
        const inside = place <= end && before.trim() !== '';
        if (
            !inside &&
            (gap.trim() !== '' ||
                apart > 1 + Number(decision.clauses.length === 0 || clausesStandApart(text, decision)))
        )
            continue;

        const label = LABEL.exec(before);
        if (label !== null)
            return found({ place: clause(text, decision, line, place, '', false), start: line + label[0].length });
        const previous = decision.clauses.findLast((one) => one.start < line);
        // Behind an empty line nothing goes on, whatever the clause above ends with.
        const parted = isParted(text, line);
        if (
            previous !== undefined &&
            !parted &&
            !/(?:[.;:]|\band|\bac?)\s*$/.test(text.slice(previous.start, textEnd(text, line)))
        )
            return before.trim() === '' ? 'nothing' : 'unfinished';
        const beside = previous === undefined ? undefined : levelAbove(text, decision.clauses, previous, line);
        const next =
            beside === undefined
                ? firstLabel(decision.clauses.find((one) => one.start > line && one.depth === 0)?.label?.text ?? null)
                : nextLabel(beside.label?.text ?? null);
        return found({
            place: {
                ...clause(text, decision, line, place, next, previous !== undefined, beside),
                parted: parted && previous !== undefined,
            },
            start: line + (/^[\s\ufeff]*/.exec(before)?.[0].length ?? 0),
        });
    }
    const words = OPENED.exec(before);
    if (words === null) return null;
    const effect = /^recommend|^argym/i.test(words[1] ?? '') ? 'recommended' : 'agreed';
    return {
        place: {
            kind: 'clause',
            effect,
            opening: 'small',
            label: '',
            mayEnd: false,
            parted: false,
            ending: '.',
            neighbours: [],
        },
        start: line + words.index + words[0].length - (words[2] ?? '').length,
    };

    /** A clerk who typed "That" already wants no second one, and no new part. */
    function found({ place: one, start }: FoundPlace): FoundPlace {
        const that = /^(?:that|bod),?\s+/i.exec(text.slice(start, place))?.[0] ?? '';
        if (that === '' || one.kind !== 'clause') return { place: one, start };
        return {
            place: { ...one, opening: 'small', mayEnd: false, parted: false, label: '' },
            start: start + that.length,
        };
    }
}

/**
 * The clause that the next one counts on from: the last one, or, where a second "and" has closed the list inside a
 * clause, that clause.
 */
function levelAbove(text: string, clauses: readonly Clause[], last: Clause, line: number): Clause {
    if (last.depth === 0 || endingOf(text, last, line).word === '') return last;
    const before = clauses.filter((one) => one.start < last.start);
    const sibling = before.at(-1);
    if (sibling?.depth !== last.depth || endingOf(text, sibling, line).word === '') return last;
    return before.findLast((one) => one.depth < last.depth) ?? last;
}

/** Words that open a clause although nothing has been decided before the clause is there. */
const OPENED =
    /(?:\b(?:it was|and|was|therefore|unanimously) |^\W*)(agreed|resolved|recommended|decided)\b[^.;]{0,60}?(?:\bthat\b:?|:)\s+([\p{L}\p{N}’' -]*)$/iu;

/** The label that follows a label, with its space: `2)` gives `3) `, `(b)` gives `(c) `, a bullet gives itself. */
export function nextLabel(label: string | null): string {
    if (label === null) return '';
    const core = /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(label)?.[0];
    if (core === undefined) return `${label} `;
    return `${label.replace(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u, nextOrdinal(core))} `;
}

/** The label of the first clause, from the label of the one that follows: `1) ` before `1)` and before `2)`. */
function firstLabel(following: string | null): string {
    const core = following === null ? undefined : /[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(following)?.[0];
    if (following === null || core === undefined) return following === null ? '' : `${following} `;
    const first = FIRST_ORDINALS.find((one) => one === core.toLowerCase() || nextOrdinal(one) === core.toLowerCase());
    if (first === undefined) return '';
    const written = core === core.toUpperCase() ? first.toUpperCase() : first;
    return `${following.replace(core, written)} `;
}

const FIRST_ORDINALS = ['1', 'a', 'i'];

const LABEL = /^\s*(\(?(?:\d{1,2}|[a-zA-Z]|[ivx]+)[.)]|[-*•·–])(?:\s+|$)/;
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

function clause(
    text: string,
    decision: Decision,
    line: number,
    place: number,
    label: string,
    mayEnd: boolean,
    beside?: Clause,
): Extract<Place, { kind: 'clause' }> {
    const lineEnd = lineAt(text, place).end;
    const here = decision.clauses.find((one) => line <= one.start && one.start < lineEnd);
    // A paragraph below a keyword that has no clause yet may be no clause at all.
    const others = decision.clauses.filter(
        (one) => one !== here && (one.label !== null || one.start < line || /^(?:that|bod)\b/i.test(one.body.text)),
    );
    const earlier = others.filter((one) => one.start < line);
    const later = others.filter((one) => one.start >= lineEnd);
    const depth =
        (here?.label != null ? here.depth : undefined) ?? (beside ?? earlier.at(-1))?.depth ?? later[0]?.depth ?? 0;
    const above = levelOf([...earlier].reverse(), depth).reverse();
    const below = levelOf(later, depth);
    const written = label === '' ? (here?.label?.text ?? '') : label.trim();
    return {
        kind: 'clause',
        effect: decision.effect,
        opening: openingOf(text, decision, [...earlier, ...later]),
        label,
        mayEnd,
        parted: false,
        ...joined(text, line, above, below, written, later.length > below.length),
    };
}

/** The clauses of one level that belong together: those up to the first of a higher level. */
function levelOf(clauses: readonly Clause[], depth: number): Clause[] {
    const end = clauses.findIndex((one) => one.depth < depth);
    return (end === -1 ? clauses : clauses.slice(0, end)).filter((one) => one.depth === depth);
}

/** How the clauses beside it open, or what the keyword asks for. */
function openingOf(text: string, decision: Decision, others: readonly Clause[]): ClauseOpening {
    const [first] = others;
    if (first !== undefined) {
        const that = others.find(({ body }) => /^(?:that|bod)\b/i.test(body.text));
        if (that !== undefined) return /^[tb]/.test(that.body.text) ? 'that' : 'That';
        return /^(?:The|A|An|This|These|All|Authority|Approval|Consideration|Members)\b/.test(first.body.text)
            ? 'capital'
            : 'small';
    }
    if (decision.that !== null) return 'small';
    const before = text.slice(Math.max(0, decision.keyword.start - 12), decision.keyword.start);
    return /\p{Ll} $/u.test(before) ? 'that' : 'That';
}

/** What the clause ends with, and what changes around it. */
function joined(
    text: string,
    line: number,
    above: readonly Clause[],
    below: readonly Clause[],
    label: string,
    goesOn: boolean,
): { readonly ending: string; readonly neighbours: readonly TextChange[] } {
    const neighbours: TextChange[] = [...renumbered(below, label)];
    const ends = above.map((one) => endingOf(text, one, line));
    const last = ends.at(-1);
    const all = [...ends, ...below.map((one) => endingOf(text, one, Number.POSITIVE_INFINITY))];
    const semicolons = all.some(({ mark }) => mark === ';');
    if (!semicolons) return { ending: '.', neighbours };
    const and = all.map(({ word }) => word).find((word) => word !== '') ?? (all.length < 2 ? 'and' : '');
    const joint = and === '' ? ';' : `; ${and}`;
    for (const [index, end] of ends.entries()) {
        const wanted = index === ends.length - 1 && below.length === 0 ? joint : ';';
        const isLast = index === ends.length - 1;
        // Only what the new clause puts out of place is touched.
        if ((isLast || end.word !== '') && /^[.;]$/.test(end.mark) && end.text !== wanted)
            neighbours.push({ start: end.start, end: end.end, text: wanted });
    }
    neighbours.sort((a, b) => a.start - b.start);
    // Behind a list inside a clause the decision goes on, and its joint moves to the end of the list.
    const end = goesOn && last?.mark === ';' ? last.text : '.';
    return { ending: below.length === 0 ? end : below.length === 1 ? joint : ';', neighbours };
}

interface Ending {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** The mark without the word: `;`, `.`, `,` or nothing. */
    readonly mark: string;
    /** The word that joins, "and"; empty without one. */
    readonly word: string;
}

function endingOf(text: string, one: Clause, line: number): Ending {
    const end = textEnd(text, Math.min(one.end, line));
    const words = text.slice(Math.max(one.start, end - 12), end);
    const match = /\s*([;,.]?)(?:\s+(and|ac?))?$/.exec(words);
    const tail = match?.[0] ?? '';
    // "the water and" without a mark belongs to a sentence that goes on.
    const mark = match?.[1] ?? '';
    return { start: end - tail.length, end, text: tail, mark, word: mark === '' ? '' : (match?.[2] ?? '') };
}

/** The labels of later clauses, counted on from a new one; none where the new label is not theirs. */
function* renumbered(below: readonly Clause[], label: string): Iterable<TextChange> {
    let last = label;
    if (label === '' || below[0]?.label?.text !== label || !/[\p{L}\p{N}]/u.test(label)) return;
    for (const { label: own } of below) {
        if (own === null) return;
        const next = nextLabel(last).trim();
        yield { start: own.start, end: own.end, text: next };
        last = next;
    }
}

/** Whether an empty line stands above a line. */
function isParted(text: string, line: number): boolean {
    return /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(Math.max(0, line - 40), line));
}

function clausesStandApart(text: string, decision: Decision): boolean {
    const [first, second] = decision.clauses;
    return first !== undefined && second !== undefined && /[\r\n]\s*[\r\n]/.test(text.slice(first.end, second.start));
}

function textEnd(text: string, end: number): number {
    let last = Math.min(end, text.length);
    while (last > 0 && /\s/.test(text[last - 1] ?? '')) last--;
    return last;
}
