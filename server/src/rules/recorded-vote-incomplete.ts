/** Somebody was in the room and is in no row of a recorded vote. */

import type { Language } from '../model/minutes.js';
import { attendanceList, presenceByItem } from '../model/presence.js';
import { type Tally, talliesOf } from '../model/tallies.js';
import { lineBreak } from './placement.js';
import { defineMeetingRule } from './rule.js';
import { endOf, votePlace } from './vote-words.js';

export const recordedVoteIncomplete = defineMeetingRule({
    code: 'recorded-vote-incomplete',
    severity: 'warning',
    summary: 'A recorded vote names every voting member who was in the room.',
    why: 'A recorded vote shows how each member voted, and who abstained (for budget decisions, SI 2014/165). A member who was present and is named in no row leaves a gap that nobody can close later.',
    fragments: false,
    settings: ['people.nonVoting', 'people.aliases'],
    examples: [
        {
            name: 'a member is in no row',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\n^^^^^^ recorded-vote-incomplete: Councillor Lucy Farrow was present and is in no row of this vote.\nAgainst (1): Councillor Reeve\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\nNot voting (1): Councillor Lucy Farrow\n',
        },
        {
            name: 'everybody is named',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\nAbstained (1): Councillor Farrow\n',
        },
        {
            name: 'a row for a conflict of interests, and one for those not voting',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nFor (1): Councillor Bright\nAgainst (1): Councillor Pugh\nConflict of interests (1): Councillor Reeve\nNot voting (1): Councillor Farrow\n',
        },
        {
            name: 'the chair does not vote',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'a member was out of the room',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nCouncillor Farrow left the meeting at 7.10 pm.\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'only those against asked for their names',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'a name that may be one of two',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Collins, Tom Collins, Sam Reeve and Nia Pugh\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Collins and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'not everybody is named in a row',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Lucy Farrow\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright, Pugh and one other\nAgainst (1): Councillor Reeve\n',
        },
    ],
    *check(minutes, context) {
        const { people } = context.houseStyle;
        const { complete, attendees, directory } = attendanceList(minutes, people);
        if (!complete) return;
        for (const presence of presenceByItem(minutes, people)) {
            for (const tally of talliesOf(presence.item)) {
                if (!namesEverybody(tally)) continue;
                const missing = new Set(presence.at(tally.start).certain);
                let unknown = false;
                for (const { names } of tally.rolls) {
                    for (const name of names) {
                        const found = directory.resolve(name.text);
                        if (found.kind === 'one') missing.delete(found.id);
                        else if (found.kind === 'several') for (const id of found.ids) missing.delete(id);
                        else unknown = true;
                    }
                }
                // An unknown name may be one of those that seem to be missing.
                if (unknown) continue;
                const left = attendees.filter((one) => missing.has(one.id) && !one.chair);
                const named = tally.rolls.reduce((sum, { names }) => sum + names.length, 0);
                // Where nobody is shown in the chair, one who is missing may have been.
                const mayBeChair = left.length === 1 && !attendees.some((one) => one.chair);
                if (left.length === 0 || left.length > named || mayBeChair) continue;
                const at = presence.start + endOf(presence.item, tally);
                const place = votePlace(presence.item, tally);
                const names = left.map((one) => one.address);
                yield {
                    start: presence.start + place.start,
                    end: presence.start + place.end,
                    message: {
                        en: `${listed(names, 'and')} ${left.length === 1 ? 'was present and is' : 'were present and are'} in no row of this vote.`,
                        cy: `Roedd ${listed(names, 'a')} yn bresennol ac nid ${left.length === 1 ? 'yw' : 'ydynt'} mewn unrhyw res o’r bleidlais hon.`,
                    },
                    fixes: [
                        {
                            title: { en: 'Add a row “Not voting”', cy: 'Ychwanegu rhes “Heb bleidleisio”' },
                            edits: [
                                {
                                    start: at,
                                    end: at,
                                    text: `${lineBreak(presence.item)}${label(context.language)} (${left.length}): ${listed(names, context.language === 'cy' ? 'a' : 'and')}`,
                                },
                            ],
                            safe: false,
                        },
                    ],
                };
            }
        }
    },
});

function label(language: Language): string {
    return language === 'cy' ? 'Heb bleidleisio' : 'Not voting';
}

/** Whether the rows mean to name everybody: those for among them, and no row that says "and two others". */
function namesEverybody(tally: Tally): boolean {
    return (
        tally.source === 'rolls' &&
        !tally.election &&
        tally.rolls.some((roll) => roll.option === 'for' && roll.names.length > 0) &&
        tally.rolls.every((roll) => roll.clear || roll.count?.count === 0)
    );
}

function listed(names: readonly string[], and: string): string {
    return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}
