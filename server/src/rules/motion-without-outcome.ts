/** A motion was put, and nothing tells what became of it. */

import type { Item, Language, Motion } from '../model/minutes.js';
import { countOf, talliesOf } from '../model/tallies.js';
import { allBlocks, lastStartingBefore, openingWords, paragraphBehind } from './placement.js';
import { defineItemRule, type Fix } from './rule.js';
import { endOf } from './vote-words.js';

export const motionWithoutOutcome = defineItemRule({
    code: 'motion-without-outcome',
    severity: 'warning',
    summary: 'The record of a motion says what became of it.',
    why: 'Minutes record every main motion and how it was disposed of: carried, lost, withdrawn. Without that, nobody can tell later what the meeting decided.',
    fragments: true,
    settings: ['motions.amendments'],
    examples: [
        {
            name: 'moved and seconded, and then nothing',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nThe Director set out the dues.\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ motion-without-outcome: What became of this motion?\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nThe Director set out the dues.\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'told in a paragraph, before another motion',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nIt was proposed by Councillor Bright and seconded by Councillor Pugh to set up a working group.\n^ motion-without-outcome\n\nIt was proposed by Councillor Reeve and seconded by Councillor Marsh that the dues be approved. The motion was carried.\n',
        },
        {
            name: 'an amendment without an outcome',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nAmendment moved by Councillor Pugh, seconded by Councillor Bright: that the dues for small boats stay as they are.\n^ motion-without-outcome: What became of this amendment?\n\nMembers discussed the dues.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nAmendment moved by Councillor Pugh, seconded by Councillor Bright: that the dues for small boats stay as they are.\n\nThe amendment was carried.\n\nMembers discussed the dues.\n',
        },
        {
            name: 'carried',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'a decision follows behind the amendment',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Farrow, seconded by Councillor Bright.\n\nAmendment moved by Councillor Pugh, seconded by Councillor Reeve: that the dues stay as they are.\n\nThe amendment was lost.\n\nRESOLVED That the harbour dues be approved.\n',
        },
        {
            name: 'the counts tell',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\nVote: 3 for, 1 against\n',
        },
        {
            name: 'withdrawn or out of order',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was withdrawn.\n\nMoved by Councillor Reeve.\n\nThe Chair ruled it out of order.\n',
        },
        {
            name: 'nobody seconded',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright. There was no seconder.\n',
        },
        {
            name: 'nominations',
            text: 'Agenda item 1: Election of Chair\n\nMinutes:\n\nProposed by Councillor Bright, seconded by Councillor Pugh: Councillor Reeve.\n\nProposed by Councillor Marsh, seconded by Councillor Vane: Councillor Farrow.\n',
        },
        {
            name: 'the words of the motion, and below them who moved it',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMotion: that the dues be approved.\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nPassed with one abstention.\n',
        },
        {
            name: 'the decision stands above',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n\nProposed by Councillor Bright, seconded by Councillor Pugh.\n',
        },
        {
            name: 'the item was deferred',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nConsideration of the item was deferred to the next meeting.\n',
        },
    ],
    *check(item, context) {
        if (item.status !== 'taken' || (item.title !== null && NOMINATION.test(item.title.text))) return;
        for (const [index, motion] of item.motions.entries()) {
            if (motion.form === 'amendment' && context.houseStyle.motions.amendments === 'omit') continue;
            if (motion.outcome !== 'unrecorded' || hasOutcome(item, motion, index)) continue;
            yield {
                ...openingWords(item, motion),
                message:
                    motion.form === 'amendment'
                        ? { en: 'What became of this amendment?', cy: 'Beth a ddaeth o’r gwelliant hwn?' }
                        : { en: 'What became of this motion?', cy: 'Beth a ddaeth o’r cynnig hwn?' },
                fixes: outcomesFor(item, motion, context.language),
            };
        }
    },
});

const NOMINATION =
    /\b(?:nominat\w*|elect(?:ed|ion|ions)?|appoint\w*|candidates?|co-?opt\w*|vice[- ]chair\w*|be (?:the )?chair\w*|enwebu|ethol\w*|penod\w*)\b/i;
const FATE =
    /\b(?:carried|passed|agreed|approved|adopted|accepted|resolved|lost|defeated|failed|rejected|fell|lapsed|withdr(?:ew|awn)|out of order|no second(?:er)?|not seconded|without a seconder|declined|deferred|referred|adjourned|noted|unanimous\w*|in favour|aye|votes?|voted|elected|supported|endorsed|confirmed|all members|consensus|superseded|incorporated|cytunwyd|derbyniwyd|penderfynwyd|gwrthodwyd|cymeradwywyd)\b/i;

/** Whether anything up to the next motion of the same rank tells the outcome. */
function hasOutcome(item: Item, motion: Motion, index: number): boolean {
    const { text } = item.piece;
    const own = text.slice(motion.start, motion.end);
    // The words of the motion may stand below its mover.
    if (NOMINATION.test(text.slice(motion.start, motion.end + 300)) || FATE.test(own)) return true;
    // The words of a motion, and on the next line who moved it: one motion.
    const next = item.motions[index + 1];
    if (next !== undefined && motion.mover === null && next.mover !== null && next.start - motion.end < 1500)
        return true;
    let other = index + 1;
    // An amendment is dealt with before the motion that it amends.
    while (motion.form === 'motion' && item.motions[other]?.form === 'amendment') other++;
    const end = item.motions[other]?.start ?? text.length;
    const decision = firstFrom(item.decisions, motion.end - 1);
    if (decision !== null && decision.start < end) return true;
    const above = lastStartingBefore(item.decisions, motion.start);
    if (above !== null && isJustAbove(text, above.end, motion.start)) return true;
    const vote = firstFrom(talliesOf(item), motion.end - 1);
    if (vote !== null && vote.start < end && countOf(vote, 'for') !== null) return true;
    return FATE.test(text.slice(motion.end, Math.min(end, motion.end + REACH)));
}

/** How far behind a motion its fate is looked for. */
const REACH = 6000;

/** The first of some spans in order that starts at or behind an offset. */
function firstFrom<One extends { readonly start: number }>(spans: readonly One[], offset: number): One | null {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
        else high = middle;
    }
    return spans[low] ?? null;
}

function isJustAbove(text: string, from: number, to: number): boolean {
    return to - from < 200 && /^\s*$/.test(text.slice(from, to));
}

function outcomesFor(item: Item, motion: Motion, language: Language): Fix[] {
    const at = blockEnd(item, motion);
    const what = motion.form === 'amendment' ? 'amendment' : 'motion';
    const beth = motion.form === 'amendment' ? 'y gwelliant' : 'y cynnig';
    const outcomes =
        language === 'cy'
            ? [`Derbyniwyd ${beth}.`, `Gwrthodwyd ${beth}.`]
            : [`The ${what} was carried.`, `The ${what} was lost.`, `The ${what} was withdrawn.`];
    return outcomes.map((sentence) => ({
        title: { en: `Add “${sentence}”`, cy: `Ychwanegu “${sentence}”` },
        edits: [paragraphBehind(item, at, sentence)],
        safe: false,
    }));
}

/** The end of the block that holds the motion. */
function blockEnd(item: Item, motion: Motion): number {
    for (const block of allBlocks(item.narrative)) {
        if (block.kind !== 'exempt' && block.start <= motion.start && motion.end <= block.end)
            return endOf(item, block);
    }
    return endOf(item, motion);
}
