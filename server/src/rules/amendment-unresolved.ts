/** An amendment was moved, the motion was decided, and nothing tells what became of the amendment. */

import type { Decision, Item, Language, Motion } from '../model/minutes.js';
import { contentWords } from '../model/requests.js';
import { talliesOf } from '../model/tallies.js';
import { Coverage } from './coverage.js';
import { lineBreak, openingWords } from './placement.js';
import { defineItemRule, type Fix } from './rule.js';

export const amendmentUnresolved = defineItemRule({
    code: 'amendment-unresolved',
    severity: 'warning',
    summary: 'The fate of an amendment is recorded before the decision on the motion that it amends.',
    why: 'An amendment is decided before the motion, and changes the words that the meeting adopts. When its fate is missing, nobody can tell whether the resolution is the motion as it was moved or as it was amended.',
    fragments: true,
    settings: ['motions.amendments'],
    examples: [
        {
            name: 'the motion is decided, and the amendment is not',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n^ amendment-unresolved: What became of this amendment before the motion was decided?\n\nMembers discussed what small boats cost the harbour.\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n\nMembers discussed what small boats cost the harbour.\n\nThe amendment was lost.\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'told in a paragraph',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nIt was proposed by Councillor Farrow and seconded by Councillor Bright that the report be received.\n\nAn amendment was proposed by Councillor Pugh and seconded by Councillor Reeve that the Director look again at winter berths.\n^ amendment-unresolved\n\nRESOLVED That the report be received.\n',
        },
        {
            name: 'the amendment was lost',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n\nThe amendment was lost.\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'there was a vote on it',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n\nVote: 2 for, 5 against\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'the mover took it in',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n\nCouncillor Farrow accepted this.\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'the decision says that it is amended',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n\nRESOLVED That the harbour dues for 2027, as amended, be approved.\n',
        },
        {
            name: 'the decision has the words of the amendment',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that small boats pay half of it.\n\nRESOLVED That the harbour dues for 2027 be approved, and that small boats pay half.\n',
        },
        {
            name: 'two decisions, one of them on the amendment',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright: that the harbour dues for 2027 be approved.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that the Director look again at winter berths.\n\nRESOLVED That the words be added.\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'nothing was decided at all, which is another matter',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nAmendment moved by Councillor Pugh, seconded by Councillor Bright: that small boats pay half of it.\n',
        },
    ],
    *check(item, context) {
        if (context.houseStyle.motions.amendments === 'omit') return;
        if (item.status !== 'taken' || item.motions.length < 2 || item.decisions.length === 0) return;
        const ends = endsOf(item);
        let moved = false;
        for (const [index, motion] of item.motions.entries()) {
            if (motion.form === 'motion') {
                moved = true;
                continue;
            }
            // Without a motion before it, the decision may be that on the amendment.
            if (!moved) continue;
            const decision = onlyDecision(item, motion.end, ends[index] ?? 0);
            if (decision === null || isSettled(item, motion, decision)) continue;
            yield {
                ...openingWords(item, motion),
                message: {
                    en: 'What became of this amendment before the motion was decided?',
                    cy: 'Beth a ddaeth o’r gwelliant hwn cyn penderfynu ar y cynnig?',
                },
                fixes: outcomesFor(item, decision, context.language),
            };
        }
    },
});

/** Where the next motion that is no amendment begins, for each motion of an item. */
function endsOf({ motions }: Item): readonly number[] {
    const ends: number[] = [];
    let end = Number.POSITIVE_INFINITY;
    for (let index = motions.length - 1; index >= 0; index--) {
        ends[index] = end;
        const motion = motions[index];
        if (motion?.form === 'motion') end = motion.start;
    }
    return ends;
}

/** The decision between two offsets; null where there is none, or more than one, which may be that on the amendment. */
function onlyDecision({ decisions }: Item, start: number, end: number): Decision | null {
    const first = firstFrom(decisions, start);
    const one = decisions[first];
    const other = decisions[first + 1];
    if (one === undefined || one.start >= end || (other !== undefined && other.start < end)) return null;
    return one;
}

/** The index of the first of some spans in order that starts at or behind an offset, found by halving. */
function firstFrom(spans: readonly { readonly start: number }[], offset: number): number {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

/** Words that tell, or may tell, what became of an amendment. */
const FATE =
    /\b(?:carried|passed|agreed|approved|adopted|accepted|resolved|lost|defeated|failed|rejected|fell|fallen|lapsed|withdr(?:ew|awn)|out of order|no second(?:er)?|not seconded|declined|unanimous\w*|in favour|aye|votes?|voted|voting|division|supported|ruled|superseded|incorporated|substantive|composite|disregarded|ayes|majority|consent|taken in|derbyniwyd|cytunwyd|penderfynwyd|gwrthodwyd|pleidl\w*|tynnwyd)\b/i;

/** How far behind an amendment its fate is looked for. */
const REACH = 6000;

function isSettled(item: Item, motion: Motion, decision: Decision): boolean {
    const { text } = item.piece;
    const told = text.slice(motion.start, Math.min(decision.start, motion.end + REACH));
    if (FATE.test(told)) return true;
    if (/\bamend|\bgwelliant|\bdiwygi/i.test(text.slice(decision.start, decision.end))) return true;
    const tallies = talliesOf(item);
    const vote = tallies[firstFrom(tallies, motion.start)];
    if (vote !== undefined && vote.start < decision.start) return true;
    // A decision with the words of the amendment shows that it was carried.
    const words = contentWords(motion.body?.text ?? text.slice(motion.start, motion.end));
    const decided = decision.clauses.map((clause) => clause.body.text);
    if (new Coverage([decided.join(' ')]).holds(words)) return true;
    // What is decided may have been put in the place of all the words of the motion.
    return decided.length === 0;
}

/** A sentence above the decision tells it. */
function outcomesFor(item: Item, decision: Decision, language: Language): Fix[] {
    const { text } = item.piece;
    const start = text.lastIndexOf('\n', decision.start - 1) + 1;
    // A decision inside a sentence has no line above it.
    if (text.slice(start, decision.start).trim() !== '') return [];
    const eol = lineBreak(item);
    const outcomes =
        language === 'cy'
            ? ['Gwrthodwyd y gwelliant.', 'Derbyniwyd y gwelliant.']
            : ['The amendment was lost.', 'The amendment was carried.', 'The amendment was withdrawn.'];
    return outcomes.map((sentence) => ({
        title: { en: `Add “${sentence}”`, cy: `Ychwanegu “${sentence}”` },
        edits: [{ start, end: start, text: `${sentence}${eol}${eol}` }],
        safe: false,
    }));
}
