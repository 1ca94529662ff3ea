/** More votes than people in the room. */

import type { Minutes } from '../model/minutes.js';
import { attendanceList, presenceByItem } from '../model/presence.js';
import { type Tally, talliesOf } from '../model/tallies.js';
import { defineMeetingRule, type RuleContext } from './rule.js';
import { votePlace } from './vote-words.js';

export const voteExceedsPresent = defineMeetingRule({
    code: 'vote-exceeds-present',
    severity: 'error',
    summary: 'There are no more votes than voting members in the room.',
    why: 'Votes for, against and abstained cannot be more than the members who were there when the vote was taken: somebody is missing from the list of those present, or the count is wrong.',
    fragments: false,
    settings: ['people.nonVoting', 'people.aliases'],
    examples: [
        {
            name: 'five votes and four members',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 3 for, 1 against, 1 abstention\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ vote-exceeds-present: 5 votes are recorded, and 4 voting members were present at this item.\n',
        },
        {
            name: 'a member had left',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 4: Sea wall\n\nCouncillor Marsh left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nThe motion was carried by three votes to one.\n                          ^ vote-exceeds-present\n',
        },
        {
            name: 'a member had not arrived',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\n\nAgenda item 4: Sea wall\n\nVote: 2 for, 1 against\n      ^ vote-exceeds-present\n\nAgenda item 5: Harbour dues\n\nCouncillor Marsh arrived at 7.10 pm.\n\nVote: 2 for, 1 against\n',
        },
        {
            name: 'votes beside the keyword of a decision',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nRESOLVED by 4 votes to 1 that the dues be adopted.\n            ^ vote-exceeds-present\n',
        },
        {
            name: 'as many votes as members',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 3 for, 1 against, 1 abstention\n',
        },
        {
            name: 'the casting vote is counted once more',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 3 for, 2 against, with the casting vote of the Chair\n',
        },
        {
            name: 'a joint meeting',
            text: 'Joint Meeting of the Harbour Committee and the Parks Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 7 for, 2 against\n',
        },
        {
            name: 'somebody took part by link',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nRemote attendance: Lee Marsh\n\nAgenda item 5: Harbour dues\n\nVote: 3 for, 1 against\n',
        },
        {
            name: 'the list does not name everybody',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and five others\n\nAgenda item 5: Harbour dues\n\nVote: 4 for, 2 against\n',
        },
        {
            name: 'votes of other people',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nThe Clerk reported that in the survey of residents forty had voted in favour and twelve against.\n',
        },
        {
            name: 'no list of those present',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nVote: 40 for, 12 against\n',
        },
    ],
    *check(minutes, context) {
        for (const { start, tally, votes, present, place } of crowded(minutes, context)) {
            if (votes <= present + (tally.casting ? 1 : 0)) continue;
            yield {
                start: start + place.start,
                end: start + place.end,
                message: {
                    en: `${votes} votes are recorded, and ${present} voting member${present === 1 ? ' was' : 's were'} present at this item.`,
                    cy: `Cofnodwyd ${votes} o bleidleisiau, ac roedd ${present} o aelodau â phleidlais yn bresennol ar gyfer yr eitem hon.`,
                },
            };
        }
    },
});

/** Every vote of a record whose lists can be trusted, with how many may have been there. */
function* crowded(
    minutes: Minutes,
    context: RuleContext,
): Iterable<{ start: number; tally: Tally; votes: number; present: number; place: { start: number; end: number } }> {
    const { people } = context.houseStyle;
    if (!attendanceList(minutes, people).complete) return;
    for (const presence of presenceByItem(minutes, people)) {
        for (const tally of talliesOf(presence.item)) {
            // In an election everybody may have several votes; names are looked at one by one.
            if (tally.election || tally.rolls.some(({ clear, names }) => clear && names.length > 0)) continue;
            const votes = tally.counts
                .filter(({ option }) => option === 'for' || option === 'against' || option === 'abstained')
                .reduce((sum, { count }) => sum + count, 0);
            const present = presence.at(tally.start).possible.size;
            yield { start: presence.start, tally, votes, present, place: votePlace(presence.item, tally) };
        }
    }
}
