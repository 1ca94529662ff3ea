/** Fewer votes than people in the room. */

import { attendanceList, presenceByItem } from '../model/presence.js';
import { countOf, type Tally, talliesOf } from '../model/tallies.js';
import { plain } from '../model/text.js';
import { moved } from './parts.js';
import { defineMeetingRule, type Fix } from './rule.js';
import { votePlace } from './vote-words.js';

export const voteBelowPresent = defineMeetingRule({
    code: 'vote-below-present',
    severity: 'info',
    summary: 'A count accounts for every voting member in the room.',
    why: 'Where the counts do not add up to those who were there, a reader cannot tell whether members did not vote, had left, or were miscounted. A count of those not voting closes the gap.',
    fragments: false,
    settings: ['votes.explainMissing'],
    examples: [
        {
            name: 'two members are not accounted for',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve, Joe Vane and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 2 for, 1 against\n      ^^^^^^^^^^^^^^^^ vote-below-present: 3 votes are recorded for 5 voting members present: 2 are not accounted for.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve, Joe Vane and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 2 for, 1 against, 2 not voting\n',
        },
        {
            name: 'everybody is counted',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 2 for, 1 against\n',
        },
        {
            name: 'the chair need not vote',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 2 for, 1 against\n',
        },
        {
            name: 'those not voting are counted',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 1 for, 1 against, 2 not voting\n\nThe Chair gave a casting vote for the motion.\n',
        },
        {
            name: 'a member was out of the room',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nCouncillor Marsh left the room for this item.\n\nVote: 2 for, 1 against\n',
        },
        {
            name: 'general assent',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nThe motion was carried by a large majority on a show of hands.\n',
        },
        {
            name: 'names tell who is missing',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nFor (1): Councillor Bright\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'abstentions are not recorded, and the record says so',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 2 for, 1 against. The other members did not vote.\n',
        },
    ],
    *check(minutes, context) {
        const { people, votes: wanted } = context.houseStyle;
        if (!wanted.explainMissing) return;
        const { complete, attendees } = attendanceList(minutes, people);
        if (!complete) return;
        const chairs = attendees.filter((one) => one.chair).map((one) => one.id);
        for (const presence of presenceByItem(minutes, people)) {
            for (const tally of talliesOf(presence.item)) {
                if (!isFullCount(tally)) continue;
                const { certain } = presence.at(tally.start);
                const votes = tally.counts.reduce((sum, { count }) => sum + count, 0);
                const missing = certain.size - votes;
                // Whoever presides need not vote, and is not always shown.
                const silent = chairs.length === 0 || chairs.some((id) => certain.has(id)) ? 1 : 0;
                if (missing <= silent || EXPLAINED.test(wordsAround(presence.item.piece.text, tally))) continue;
                const place = votePlace(presence.item, tally);
                const fixes: Fix[] =
                    tally.source !== 'line'
                        ? []
                        : [
                              {
                                  title: { en: `Add “${missing} not voting”`, cy: `Ychwanegu “${missing} not voting”` },
                                  edits: [
                                      moved(
                                          { start: place.end, end: place.end, text: `, ${missing} not voting` },
                                          presence.start,
                                      ),
                                  ],
                                  safe: false,
                              },
                          ];
                yield {
                    start: presence.start + place.start,
                    end: presence.start + place.end,
                    message: {
                        en: `${votes} vote${votes === 1 ? ' is' : 's are'} recorded for ${certain.size} voting members present: ${missing} ${missing === 1 ? 'is' : 'are'} not accounted for.`,
                        cy: `Cofnodwyd ${votes} o bleidleisiau ar gyfer ${certain.size} o aelodau â phleidlais a oedd yn bresennol: nid oes cyfrif am ${missing}.`,
                    },
                    fixes,
                };
            }
        }
    },
});

const EXPLAINED =
    /\b(?:did not vote|not voting|took no part|left the|out of the room|not in the room|majority|show of hands|those voting|no vote cast|absent|withdr\w+|the other members|remaining members|conflict)\b/i;

/** Whether a vote counts both sides; rows of names tell by themselves who is missing. */
function isFullCount(tally: Tally): boolean {
    if (tally.election || tally.rolls.some((roll) => roll.names.length > 0)) return false;
    return countOf(tally, 'for') !== null && countOf(tally, 'against') !== null;
}

function wordsAround(text: string, tally: Tally): string {
    const behind = text.slice(tally.end, tally.end + 200).split(/\n\s*\n\s*\n|\n(?=Agenda item)/)[0] ?? '';
    return plain(text.slice(Math.max(0, tally.start - 200), tally.end) + behind);
}
