/** As many for as against, and nothing that settles it. */

import type { Item, Language } from '../model/minutes.js';
import { type Tally, talliesOf } from '../model/tallies.js';
import { paragraphBehind } from './placement.js';
import { defineItemRule, type Fix } from './rule.js';
import { endOf, forAndAgainst, votePlace } from './vote-words.js';

export const voteTieWithoutCasting = defineItemRule({
    code: 'vote-tie-without-casting',
    severity: 'error',
    summary: 'Where votes are equal, the record says how the question was settled.',
    why: 'When votes are equal the person presiding has a second or casting vote (Local Government Act 1972, Schedule 12, paragraph 39). Without it the motion is not carried.',
    fragments: true,
    settings: ['motions.castingVote'],
    examples: [
        {
            name: 'equal votes and carried',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 4 for, 4 against\n      ^^^^^^^^^^^^^^^^ vote-tie-without-casting: Votes are equal, and no casting vote is recorded.\n\nThe motion was carried.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 4 for, 4 against\n\nThe votes being equal, the Chair gave a casting vote for the motion.\n\nThe motion was carried.\n',
        },
        {
            name: 'equal votes and no outcome',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 4 for, 4 against, 1 abstention\n      ^ vote-tie-without-casting\n',
        },
        {
            name: 'told in a sentence',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nThe motion was put to the vote: five in favour and five against.\n                                ^ vote-tie-without-casting\n',
        },
        {
            name: 'the casting vote is recorded',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 4 for, 4 against\n\nThe votes being equal, the Chair gave a casting vote for the motion, and it was carried.\n',
        },
        {
            name: 'a row for the casting vote',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (2): Councillors Bright and Okafor\nAgainst (2): Councillors Pugh and Reeve\nCasting vote: Councillor Okafor\n\nThe motion was carried.\n',
        },
        {
            name: 'the motion was lost',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 4 for, 4 against\n\nThe motion was not carried.\n',
        },
        {
            name: 'an appointment by lot',
            text: 'Agenda item 2: Appointments\n\nMinutes:\n\nVote: 4 for, 4 against\n\nThe appointment was settled by lot.\n',
        },
        {
            name: 'nobody voted either way',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 0 for, 0 against, 6 abstentions\n',
        },
    ],
    *check(item, context) {
        for (const tally of talliesOf(item)) {
            const votes = forAndAgainst(tally);
            if (votes === null || votes.ayes !== votes.noes || votes.ayes === 0) continue;
            if (tally.election || tally.outcome?.value === 'lost') continue;
            const hasCasting = context.houseStyle.motions.castingVote;
            // Without a casting vote equal votes settle the question by themselves: it is not carried.
            if (hasCasting ? tally.casting : tally.outcome?.value !== 'carried') continue;
            yield {
                ...votePlace(item, tally),
                message: hasCasting
                    ? {
                          en: 'Votes are equal, and no casting vote is recorded.',
                          cy: 'Mae’r pleidleisiau’n gyfartal, ac ni chofnodwyd pleidlais fwrw.',
                      }
                    : {
                          en: 'Votes are equal and nobody has a casting vote, and yet this is carried.',
                          cy: 'Mae’r pleidleisiau’n gyfartal ac nid oes gan neb bleidlais fwrw, ac eto derbyniwyd hyn.',
                      },
                fixes: hasCasting ? fixesFor(item, tally, context.language) : [],
            };
        }
    },
});

function fixesFor(item: Item, tally: Tally, language: Language): Fix[] {
    const at = endOf(item, tally);
    const sides =
        language === 'cy'
            ? [
                  ['for', 'Gan fod y pleidleisiau’n gyfartal, rhoddodd y Cadeirydd bleidlais fwrw o blaid y cynnig.'],
                  [
                      'against',
                      'Gan fod y pleidleisiau’n gyfartal, rhoddodd y Cadeirydd bleidlais fwrw yn erbyn y cynnig.',
                  ],
              ]
            : [
                  ['for', 'The votes being equal, the Chair gave a casting vote for the motion.'],
                  ['against', 'The votes being equal, the Chair gave a casting vote against the motion.'],
              ];
    return sides.map(([side, sentence = '']) => ({
        title: {
            en: `Add a casting vote ${side} the motion`,
            cy: `Ychwanegu pleidlais fwrw ${side === 'for' ? 'o blaid' : 'yn erbyn'} y cynnig`,
        },
        edits: [
            // Within a paragraph it is the next sentence.
            tally.source === 'prose'
                ? { start: at, end: at, text: ` ${sentence}` }
                : paragraphBehind(item, at, sentence),
        ],
        safe: false,
    }));
}
