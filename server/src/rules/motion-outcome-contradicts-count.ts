/** A motion that is carried although most voted against it, or lost although most voted for it. */

import type { Item } from '../model/minutes.js';
import { countOf, type Tally, talliesOf } from '../model/tallies.js';
import { defineItemRule, type Fix } from './rule.js';
import { forAndAgainst } from './vote-words.js';

export const motionOutcomeContradictsCount = defineItemRule({
    code: 'motion-outcome-contradicts-count',
    severity: 'error',
    summary: 'The outcome of a vote follows from its counts.',
    why: 'Questions are decided by a majority of the members present and voting (Local Government Act 1972, Schedule 12, paragraph 39). When counts and outcome disagree, one of them is a slip, and the record no longer shows what was decided.',
    fragments: true,
    settings: ['motions.majority'],
    examples: [
        {
            name: 'carried with more against',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\nVote: 7 for, 9 against\n\nThe motion was carried.\n               ^^^^^^^ motion-outcome-contradicts-count: 7 for and 9 against, and yet “carried”.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\nVote: 7 for, 9 against\n\nThe motion was lost.\n',
        },
        {
            name: 'lost with more in favour',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nOn being put to the vote, the amendment was lost by six votes to two.\n                                            ^^^^ motion-outcome-contradicts-count\n',
        },
        {
            name: 'rows of names',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (1): Councillor Pugh\nAgainst (3): Councillors Bright, Farrow and Okafor\n\nCARRIED\n^^^^^^^ motion-outcome-contradicts-count\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (1): Councillor Pugh\nAgainst (3): Councillors Bright, Farrow and Okafor\n\nLOST\n',
        },
        {
            name: 'counts and outcome agree',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nThe motion was put to the vote and was carried by seven votes to two, with one abstention.\n\nThe amendment was lost by 3 votes to 5.\n',
        },
        {
            name: 'an election by most votes',
            text: 'Agenda item 1: Election of Chair\n\nMinutes:\n\nVote: 4 for, 5 against\n\nThe motion was carried.\n',
        },
        {
            name: 'more than half was needed',
            text: 'Agenda item 9: Constitution\n\nMinutes:\n\nThe change needed a two-thirds majority.\nVote: 7 for, 5 against\n\nThe motion was lost.\n',
        },
        {
            name: 'the casting vote settles a tie',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 5 for, 5 against\n\nThe Chair used the casting vote, and the motion was carried.\n',
        },
        {
            name: 'an amendment is lost and the motion is carried without a count',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nThe amendment was put to the vote.\nVote: 2 for, 5 against\n\nThe substantive motion was carried.\n',
        },
        {
            name: 'what follows a vote that is lost',
            text: 'Agenda item 5: Planning application\n\nMinutes:\n\nVote on approval: 2 for, 5 against\n\nRESOLVED That the application be refused.\n',
        },
    ],
    *check(item, { houseStyle }) {
        const { majority } = houseStyle.motions;
        for (const tally of talliesOf(item)) {
            const votes = forAndAgainst(tally);
            const { outcome } = tally;
            if (votes === null || outcome === null || tally.election || tally.casting) continue;
            const { ayes, noes } = votes;
            const part = PARTS[majority];
            const wrong =
                part === undefined
                    ? outcome.value === 'carried'
                        ? ayes < noes
                        : ayes > noes && !tally.special
                    : (outcome.value === 'carried') !== ayes >= part * (ayes + noes);
            if (!wrong) continue;
            const word = item.piece.text.slice(outcome.start, outcome.end);
            yield {
                start: outcome.start,
                end: outcome.end,
                message:
                    part === undefined
                        ? {
                              en: `${ayes} for and ${noes} against, and yet “${word}”.`,
                              cy: `${ayes} o blaid a ${noes} yn erbyn, ac eto “${word}”.`,
                          }
                        : {
                              en: `${ayes} for and ${noes} against, and yet “${word}”: a majority of ${majority.replace('-', ' ')} is needed.`,
                              cy: `${ayes} o blaid a ${noes} yn erbyn, ac eto “${word}”: mae angen mwyafrif o ${part === 3 / 4 ? 'dri chwarter' : 'ddwy ran o dair'}.`,
                          },
                // With a special majority, the other way round need not be right either.
                fixes: fixesFor(item, tally, word).slice(0, part === undefined ? undefined : 1),
            };
        }
    },
});

/** The part of the votes that carries a motion; none for the plain majority of more than half. */
const PARTS: Readonly<Record<string, number | undefined>> = { 'two-thirds': 2 / 3, 'three-quarters': 3 / 4 };

const OPPOSITES: Readonly<Record<string, string>> = {
    carried: 'lost',
    passed: 'lost',
    adopted: 'lost',
    lost: 'carried',
    defeated: 'carried',
    failed: 'carried',
    rejected: 'carried',
    'not carried': 'carried',
    'not passed': 'passed',
    derbyniwyd: 'gwrthodwyd',
    gwrthodwyd: 'derbyniwyd',
};

function fixesFor(item: Item, tally: Tally, word: string): Fix[] {
    const fixes: Fix[] = [];
    const opposite = OPPOSITES[word.toLowerCase()];
    if (opposite !== undefined && tally.outcome !== null) {
        const text =
            word === word.toUpperCase()
                ? opposite.toUpperCase()
                : word[0] === word[0]?.toUpperCase()
                  ? `${opposite[0]?.toUpperCase()}${opposite.slice(1)}`
                  : opposite;
        fixes.push({
            title: { en: `Write “${text}”`, cy: `Ysgrifennu “${text}”` },
            edits: [{ start: tally.outcome.start, end: tally.outcome.end, text }],
            safe: false,
        });
    }
    const ayes = countOf(tally, 'for');
    const noes = countOf(tally, 'against');
    // Rows of names tell their own number.
    if (ayes !== null && noes !== null && tally.rolls.length === 0) {
        const written = (span: { start: number; end: number }): string => item.piece.text.slice(span.start, span.end);
        fixes.push({
            title: { en: 'Swap the two counts', cy: 'Cyfnewid y ddau gyfrif' },
            edits: [
                { start: ayes.start, end: ayes.end, text: swapped(written(ayes), written(noes)) },
                { start: noes.start, end: noes.end, text: swapped(written(noes), written(ayes)) },
            ].sort((a, b) => a.start - b.start),
            safe: false,
        });
    }
    return fixes;
}

/** Puts the number of one count in the place of that of another. */
function swapped(into: string, from: string): string {
    const number = /\d+|^\p{L}+/u.exec(from)?.[0] ?? from;
    return into.replace(/\d+|^\p{L}+/u, number);
}
