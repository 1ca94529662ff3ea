/** Clauses of one decision whose numbers jump, repeat or start wrongly. */

import type { Clause, Decision, Item } from '../model/minutes.js';
import { defineItemRule, type Edit, type Fix } from './rule.js';

export const decisionNumberingBroken = defineItemRule({
    code: 'decision-numbering-broken',
    severity: 'warning',
    summary: 'The clauses of a decision are numbered without gap and without repetition.',
    why: 'Later minutes and letters cite a clause by its number. A number that is missing looks like a clause that was lost, and one that stands twice cannot be cited.',
    fragments: true,
    settings: ['numbering.clauses'],
    examples: [
        {
            name: 'a number is missing',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted;\n3) the scaffold be hired; and\n^^ decision-numbering-broken: Clause numbers jump or repeat: 3) follows 1).\n4) the Clerk be asked to write to the builder.\n',
            fixed: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted;\n2) the scaffold be hired; and\n3) the Clerk be asked to write to the builder.\n',
        },
        {
            name: 'a letter stands twice',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED:\n\n(a) That the report be noted.\n\n(b) That the scaffold be hired.\n\n(b) That the bells be rung.\n^^^ decision-numbering-broken\n',
            fixed: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED:\n\n(a) That the report be noted.\n\n(b) That the scaffold be hired.\n\n(c) That the bells be rung.\n',
        },
        {
            name: 'the first number is not one, and the text cites the clauses',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n(2) the report be noted; and\n^^^ decision-numbering-broken: The clauses start at (2).\n(3) the scaffold be hired.\n\nThe cost of resolution (3) above is met by the tower fund.\n',
            fixed: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n(1) the report be noted; and\n(2) the scaffold be hired.\n\nThe cost of resolution (2) above is met by the tower fund.\n',
        },
        {
            name: 'a second keyword goes on counting',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) the scaffold be hired.\n\nRECOMMENDED to Full Council:\n3) That the fund be closed.\n4) That the bells be rung.\n',
        },
        {
            name: 'a second keyword starts afresh',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) the scaffold be hired.\n\nRECOMMENDED:\n1) That the fund be closed.\n2) That the bells be rung.\n',
        },
        {
            name: 'letters inside numbers',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n(1) the following be hired:\n(a) a scaffold;\n(b) a hoist;\n(2) the following be asked to attend:\n(a) the builder; and\n(b) the architect.\n',
        },
        {
            name: 'a first clause without a number',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That the report be noted; and\n2) the scaffold be hired.\n',
        },
        {
            name: 'roman numbers',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n(i) the report be noted;\n(ii) the scaffold be hired;\n(iii) the bells be rung; and\n(iv) the fund be closed.\n',
        },
        {
            name: 'the letter i behind h',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\na) one be noted;\nb) two be noted;\nc) three be noted;\nd) four be noted;\ne) five be noted;\nf) six be noted;\ng) seven be noted;\nh) eight be noted;\ni) nine be noted; and\nj) ten be noted.\n',
        },
        {
            name: 'one clause that quotes a number',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED:\n\n14. That the tender be accepted.\n',
        },
        {
            name: 'bullets',
            text: 'Agenda item 5: Bell tower\n\nMinutes:\n\nRESOLVED That:\n- the report be noted; and\n- the scaffold be hired.\n',
        },
        {
            name: 'Markdown that numbers every line with one',
            text: '## Bell tower\n\nRESOLVED:\n\n1. That the report be noted.\n1. That the scaffold be hired.\n\n## Next meeting\n\nThe date was noted.\n',
        },
    ],
    *check(item, { houseStyle }) {
        let previous: readonly ClauseList[] = [];
        for (const decision of item.decisions) {
            const lists = listsOf(decision);
            for (const list of lists) {
                const broken = breakIn(list, decision, previous, item, houseStyle.numbering.clauses);
                if (broken === null) continue;
                const { clause, before } = broken;
                const label = clause.label ?? clause;
                const fix = renumber(item, list, broken.first);
                yield {
                    start: label.start,
                    end: label.end,
                    message:
                        before === null
                            ? {
                                  en: `The clauses start at ${clause.label?.text}.`,
                                  cy: `Mae’r cymalau’n dechrau ar ${clause.label?.text}.`,
                              }
                            : {
                                  en: `Clause numbers jump or repeat: ${clause.label?.text} follows ${before.label?.text}.`,
                                  cy: `Mae rhifau’r cymalau’n neidio neu’n ailadrodd: daw ${clause.label?.text} ar ôl ${before.label?.text}.`,
                              },
                    fixes: fix === null ? [] : [fix],
                };
            }
            if (lists.length > 0) previous = lists;
        }
    },
});

type Numbering = 'number' | 'letter' | 'roman';

interface ClauseList {
    /** The characters around the number: "()", ")" or ".". */
    readonly brackets: string;
    readonly numbering: Numbering;
    readonly depth: number;
    readonly entries: { readonly clause: Clause; readonly value: number }[];
}

/** Sorts the labelled clauses of a decision into their lists: a list inside a clause is one of its own. */
function listsOf(decision: Decision): ClauseList[] {
    const lists: ClauseList[] = [];
    /** The lists that the next clause may continue, the innermost last. */
    let open: ClauseList[] = [];
    for (const clause of decision.clauses) {
        const { label, ordinal } = clause;
        if (label === null || ordinal === null || ordinal.includes('.')) continue;
        const brackets = label.text.replace(/[\p{L}\p{N}]+/u, '');
        const readings = readingsOf(ordinal);
        if (readings.length === 0) continue;
        const continued = findLast(
            open,
            (list) =>
                list.brackets === brackets &&
                readings.some((one) => one.numbering === list.numbering && one.value === lastValue(list) + 1),
        );
        const first = readings.find((one) => one.value === 1);
        // "(i)" below "(c)" opens a list of its own; "(1)" below "(1)" of the same shape repeats.
        const sameShape = findLast(
            open,
            (list) => list.brackets === brackets && readings.some((one) => one.numbering === list.numbering),
        );
        const target =
            continued ??
            (first !== undefined && (sameShape === undefined || sameShape.numbering !== first.numbering)
                ? undefined
                : sameShape);
        if (target !== undefined) {
            const reading = readings.find((one) => one.numbering === target.numbering);
            if (reading === undefined) continue;
            target.entries.push({ clause, value: reading.value });
            open = open.slice(0, open.indexOf(target) + 1);
            continue;
        }
        const [plainest] = readings;
        const reading = first ?? plainest;
        if (reading === undefined) continue;
        const list: ClauseList = {
            brackets,
            numbering: reading.numbering,
            depth: open.length,
            entries: [{ clause, value: reading.value }],
        };
        lists.push(list);
        open.push(list);
    }
    return lists;
}

/** What a number may mean: "i" is the first roman number or the ninth letter. */
function readingsOf(ordinal: string): { numbering: Numbering; value: number }[] {
    if (/^\d{1,3}$/.test(ordinal)) return [{ numbering: 'number', value: Number(ordinal) }];
    const lower = ordinal.toLowerCase();
    const readings: { numbering: Numbering; value: number }[] = [];
    const roman = ROMAN.indexOf(lower);
    if (roman !== -1) readings.push({ numbering: 'roman', value: roman + 1 });
    if (/^[a-z]$/.test(lower)) readings.push({ numbering: 'letter', value: lower.charCodeAt(0) - 96 });
    return readings;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

interface Break {
    readonly clause: Clause;
    /** The clause before it; null when the list starts wrongly. */
    readonly before: Clause | null;
    /** The number that the list should start with. */
    readonly first: number;
}

function breakIn(
    list: ClauseList,
    decision: Decision,
    previous: readonly ClauseList[],
    item: Item,
    custom: 'either' | 'afresh' | 'through',
): Break | null {
    const [opening] = list.entries;
    if (opening === undefined || list.entries.length < 2) return null;
    // Markdown counts such lists itself.
    if (item.heading?.style === 'markdown' && list.entries.every((entry) => entry.value === 1)) return null;
    const unnumbered = decision.clauses.filter(
        (clause) => clause.label === null && clause.start < opening.clause.start,
    ).length;
    const goesOn =
        custom !== 'afresh' &&
        previous.some((other) => other.numbering === list.numbering && lastValue(other) + 1 === opening.value);
    const before =
        custom === 'through' && list.depth === 0 ? previous.find((other) => isAlike(other, list)) : undefined;
    if (before !== undefined && opening.value !== lastValue(before) + 1)
        return { clause: opening.clause, before: null, first: lastValue(before) + 1 };
    const right =
        opening.value === 1 || goesOn || list.depth > 0 || (unnumbered > 0 && opening.value === unnumbered + 1);
    if (!right) return { clause: opening.clause, before: null, first: 1 };
    for (const [index, entry] of list.entries.entries()) {
        const before = list.entries[index - 1];
        if (before !== undefined && entry.value !== before.value + 1)
            return { clause: entry.clause, before: before.clause, first: opening.value };
    }
    return null;
}

/** Whether two lists are numbered in the same way, so that one may go on from the other. */
function isAlike(one: ClauseList, other: ClauseList): boolean {
    return one.depth === other.depth && one.numbering === other.numbering && one.brackets === other.brackets;
}

/** Numbers the clauses in order and follows with the places of the item that cite them. */
function renumber(item: Item, list: ClauseList, first: number): Fix | null {
    const { text } = item.piece;
    const edits: Edit[] = [];
    /** Old number to new; null when the old one stood twice, so that a citation cannot be followed. */
    const moved = new Map<string, string | null>();
    for (const [index, { clause }] of list.entries.entries()) {
        if (clause.label === null || clause.ordinal === null) return null;
        const ordinal = formatted(first + index, list.numbering, clause.ordinal);
        if (ordinal === null) return null;
        moved.set(clause.ordinal, moved.has(clause.ordinal) ? null : ordinal);
        if (ordinal === clause.ordinal) continue;
        const start = clause.label.start + text.slice(clause.label.start, clause.label.end).indexOf(clause.ordinal);
        edits.push({ start, end: start + clause.ordinal.length, text: ordinal });
    }
    edits.push(...citations(item, list, moved));
    return {
        title: { en: 'Number the clauses in order', cy: 'Rhifo’r cymalau yn eu trefn' },
        edits: edits.sort((a, b) => a.start - b.start),
        safe: false,
    };
}

function formatted(value: number, numbering: Numbering, like: string): string | null {
    if (numbering === 'number') return String(value);
    const lower = numbering === 'roman' ? ROMAN[value - 1] : value <= 26 ? String.fromCharCode(96 + value) : undefined;
    if (lower === undefined) return null;
    return like === like.toUpperCase() ? lower.toUpperCase() : lower;
}

const CITATION =
    /\b(?:resolutions?|clauses?|decisions?|penderfyniad(?:au)?|cymal(?:au)?) (?:nos?\.? )?(\(?([a-z]{1,5}|\d{1,2})\)?)(?:(?:, | and | to | a )(\(?([a-z]{1,5}|\d{1,2})\)))?(?=[\s.,;:)]|$)/gi;

/** "resolution (3) above" in the prose of the item, when the number it cites changes. */
function citations(item: Item, list: ClauseList, moved: ReadonlyMap<string, string | null>): Edit[] {
    const edits: Edit[] = [];
    const from = list.entries[0]?.clause.start ?? 0;
    for (const one of item.prose) {
        if (one.role !== 'narrative' && one.role !== 'listItem' && one.role !== 'clause' && one.role !== 'action')
            continue;
        const words = item.piece.text.slice(one.start, one.end);
        for (const match of words.matchAll(CITATION)) {
            let position = 0;
            for (const [label, ordinal] of [
                [match[1], match[2]],
                [match[3], match[4]],
            ]) {
                if (label === undefined || ordinal === undefined) continue;
                const at = match[0].indexOf(label, position);
                position = at + label.length;
                const to = moved.get(ordinal);
                // A bare letter behind "decision" is more often a word than a citation.
                if (to === undefined || to === null || to === ordinal || (label === ordinal && !/\d/.test(ordinal)))
                    continue;
                const start = one.start + match.index + at + label.indexOf(ordinal);
                if (start < from && !/^\(/.test(label)) continue;
                edits.push({ start, end: start + ordinal.length, text: to });
            }
        }
    }
    return edits;
}

function lastValue(list: ClauseList): number {
    return list.entries.at(-1)?.value ?? 0;
}

function findLast<Value>(values: readonly Value[], test: (value: Value) => boolean): Value | undefined {
    for (let index = values.length - 1; index >= 0; index--) {
        const value = values[index];
        if (value !== undefined && test(value)) return value;
    }
    return undefined;
}
