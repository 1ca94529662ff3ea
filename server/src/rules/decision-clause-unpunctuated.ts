/** The clauses of a decision end without the punctuation that holds them together. */

import type { Clause, Decision, Item } from '../model/minutes.js';
import { defineItemRule, type Edit, type Fix, type Message } from './rule.js';

export const decisionClauseUnpunctuated = defineItemRule({
    code: 'decision-clause-unpunctuated',
    severity: 'hint',
    summary: 'Clauses of a decision end with semicolons, with “and” before the last, and the last with a full stop.',
    why: 'A full stop shows that the decision is complete, and “and” that all its clauses were decided together. Houses differ in this, so the check is silent until it is asked for.',
    fragments: true,
    offByDefault: true,
    examples: [
        {
            name: 'no full stop at the end',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) an update be brought to the meeting on 9 November 2026\n                                                        ^ decision-clause-unpunctuated: The decision ends without a full stop.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) an update be brought to the meeting on 9 November 2026.\n',
        },
        {
            name: 'semicolons without “and”',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted;\n2) the dues be approved;\n                       ^ decision-clause-unpunctuated: The clause before the last ends without “and”.\n3) an update be brought to the meeting on 9 November 2026.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted;\n2) the dues be approved; and\n3) an update be brought to the meeting on 9 November 2026.\n',
        },
        {
            name: 'one clause',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues be approved\n                                         ^ decision-clause-unpunctuated\n\nThe Chair thanked the Director.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues be approved.\n\nThe Chair thanked the Director.\n',
        },
        {
            name: 'penderfyniad Cymraeg',
            text: 'Eitem agenda 6: Llwybrau cerdded\n\nCofnodion:\n\nCyflwynodd Swyddog y Llwybrau yr adroddiad.\n\nPENDERFYNWYD nodi’r adroddiad ar y llwybrau\n                                          ^ decision-clause-unpunctuated: Nid oes atalnod llawn ar ddiwedd y penderfyniad.\n',
        },
        {
            name: 'semicolons, “and” and a full stop',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted;\n2) the dues be approved; and\n3) an update be brought to the meeting on 9 November 2026.\n',
        },
        {
            name: 'every clause is a sentence',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED:\n1. That the report be noted.\n2. That the dues be approved.\n',
        },
        {
            name: 'a list inside the last clause',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be set as follows:\n\n| Boat | Dues |\n| --- | --- |\n| Small | £40 |\n',
        },
        {
            name: 'a sentence that an empty line cuts in two',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues for small boats be set in the\n\nmanner of last year.\n',
        },
        {
            name: 'a single word',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nDecision: Approved\n',
        },
        {
            name: 'a quotation at the end',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the sign read “Mind the step.”\n',
        },
    ],
    *check(item) {
        for (const decision of item.decisions) {
            if (decision.form !== 'keyword' && decision.form !== 'heading') continue;
            const found = faultOf(item, decision);
            if (found !== null) yield found;
        }
    },
});

const NO_STOP: Message = {
    en: 'The decision ends without a full stop.',
    cy: 'Nid oes atalnod llawn ar ddiwedd y penderfyniad.',
};
const NO_AND: Message = {
    en: 'The clause before the last ends without “and”.',
    cy: 'Nid oes “ac” ar ddiwedd y cymal cyn yr olaf.',
};

/** What a clause may end with when more belongs to it, or when it is complete. */
const COMPLETE = /[.?!:…)\]|”"’][*_]*$/u;
const AND = /(?:^|[\s;,])(?:and|or|a|ac|neu)[*_]*$/iu;

function faultOf(
    item: Item,
    { clauses }: Decision,
): { start: number; end: number; message: Message; fixes: readonly Fix[] } | null {
    const last = clauses.at(-1);
    if (last === undefined) return null;
    // A paragraph beside numbered clauses says something about the decision; it is no clause of it.
    if (clauses.length > 1 && clauses.some(({ label }) => label === null)) return null;
    const words = last.body.text;
    // "AGREED", "Noted", "Approved as amended" is an outcome and no sentence.
    if (words.split(/\s+/).length < 4) return null;
    const at = endOf(item, last);
    if (!COMPLETE.test(words)) {
        // What a list, a table or the rest of the sentence follows goes on.
        if (
            /^\s*(?:\||[-*•]|\p{Ll}|[£€\d](?!\d*[.)]\s))/u.test(
                item.piece.text.slice(last.body.end, last.body.end + 60),
            )
        )
            return null;
        const open = /\s*[;,]?(?:\s+(?:and|ac?))?$/i.exec(item.piece.text.slice(last.body.start, at))?.[0] ?? '';
        return fault(at, NO_STOP, { start: at - open.length, end: at, text: '.' }, [
            'End with a full stop',
            'Gorffen ag atalnod llawn',
        ]);
    }
    const before = clauses.at(-2);
    if (before === undefined || clauses.some(({ depth }) => depth > 0)) return null;
    if (!/;$/.test(before.body.text) || AND.test(before.body.text)) return null;
    // One semicolon among full stops is a slip of another kind.
    if (clauses.slice(0, -1).some(({ body }) => !/;$/.test(body.text))) return null;
    const end = endOf(item, before);
    const welsh =
        /\b(?:yr?|bod|i’r|i'r|nodi|cymeradwyo)\b/i.test(before.body.text) && !/\bthe\b/i.test(before.body.text);
    const word = welsh ? (/^(?:[aeiouwyâêîôûŵŷ])/iu.test(last.body.text) ? 'ac' : 'a') : 'and';
    return fault(end, NO_AND, { start: end, end, text: ` ${word}` }, [`Add “${word}”`, `Ychwanegu “${word}”`]);
}

/** Where the words of a clause end. */
function endOf(item: Item, { body }: Clause): number {
    let { end } = body;
    while (end > body.start && /[\s\u00a0]/.test(item.piece.text[end - 1] ?? '')) end--;
    return end;
}

/** The finding stands at the last letter. */
function fault(
    at: number,
    message: Message,
    edit: Edit,
    [en, cy]: readonly [string, string],
): { start: number; end: number; message: Message; fixes: readonly Fix[] } {
    return { start: at - 1, end: at, message, fixes: [{ title: { en, cy }, edits: [edit], safe: false }] };
}
