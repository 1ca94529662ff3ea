/** Somebody votes who is not in the room. */

import type { Located, Minutes } from '../model/minutes.js';
import { type AbsenceReason, attendanceList, presenceByItem } from '../model/presence.js';
import { type TallyRoll, talliesOf } from '../model/tallies.js';
import { conflictsOf } from './interests.js';
import { headerList, withName, withoutName } from './name-lists.js';
import { moved } from './parts.js';
import { defineMeetingRule, type Fix, type Message } from './rule.js';

export const recordedVoteVoterAbsent = defineMeetingRule({
    code: 'recorded-vote-voter-absent',
    severity: 'error',
    summary: 'Everybody in a recorded vote is a voting member who was in the room.',
    why: 'The names of the members present must be recorded (Local Government Act 1972, Schedule 12, paragraph 40). A vote by somebody who had left, had withdrawn or is in no list puts the vote in doubt.',
    fragments: false,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'a voter who is in no list',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright, Pugh and Farrow\n                                      ^^^^^^ recorded-vote-voter-absent: Farrow voted and is in no list of those present.\nAgainst (1): Councillor Reeve\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Farrow\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright, Pugh and Farrow\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'a voter who sent apologies',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nApologies: Councillor Lee Marsh\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright, Pugh and Marsh\n                                      ^^^^^ recorded-vote-voter-absent: Marsh voted, although listed as away.\nAgainst (1): Councillor Reeve\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nApologies: Councillor Lee Marsh\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'a voter who had left',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm and did not return.\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n             ^^^^^^^^^^^^^^^^ recorded-vote-voter-absent: Councillor Reeve voted after leaving the meeting.\n',
        },
        {
            name: 'a voter who had withdrawn for the item',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve left the room for this item.\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n             ^^^^^^^^^^^^^^^^ recorded-vote-voter-absent\n',
        },
        {
            name: 'a voter who came back',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nCouncillor Reeve returned to the meeting at 7.25 pm.\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'everybody was there',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (3): Cllr T. Bright, Pugh (N) and the Chair\nAgainst (1): Mr Reeve\n',
        },
        {
            name: 'a substitute votes under the name of the member',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Joe Vane (substitute for Councillor Lee Marsh)\nApologies: Councillor Lee Marsh\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Marsh\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'a proxy',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nApologies: Councillor Lee Marsh\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright, Pugh and Marsh (by proxy)\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'an item copied from a page',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'a slip in a name is another matter',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reave\n',
        },
    ],
    *check(minutes, context) {
        const { people } = context.houseStyle;
        const list = attendanceList(minutes, people);
        if (list.attendees.length === 0) return;
        const byId = new Map(list.attendees.map((one) => [one.id, one]));
        const conflicts = new Set(conflictsOf(minutes, people).map(({ index, id }) => `${index} ${id}`));
        for (const [index, presence] of presenceByItem(minutes, people).entries()) {
            for (const tally of talliesOf(presence.item)) {
                if (tally.rolls.length === 0) continue;
                const { possible } = presence.at(tally.start);
                for (const roll of tally.rolls) {
                    if (roll.option !== 'for' && roll.option !== 'against' && roll.option !== 'abstained') continue;
                    for (const name of roll.names) {
                        if (
                            /\b(?:proxy|proxies|dirprwy)\b/i.test(
                                presence.item.piece.text.slice(name.start, name.end + 20),
                            )
                        )
                            continue;
                        const found = list.directory.resolve(name.text);
                        let reason: AbsenceReason | 'unlisted' | null = null;
                        if (found.kind === 'one') {
                            const person = byId.get(found.id);
                            if (person?.votes === 'no' || list.replaced.has(found.id)) continue;
                            if (possible.has(found.id)) continue;
                            if (conflicts.has(`${index} ${found.id}`)) continue;
                            reason = presence.reason(found.id, tally.start);
                        } else if (found.kind === 'nobody' && found.nearest === null && list.complete && roll.clear) {
                            reason = 'unlisted';
                        }
                        if (reason === null) continue;
                        yield {
                            start: presence.start + name.start,
                            end: presence.start + name.end,
                            message: messageFor(name.text.replace(/^(?:Councillors|Cllrs)\s+/, ''), reason),
                            fixes: fixesFor(minutes, presence.item.piece.text, presence.start, roll, name, reason),
                        };
                    }
                }
            }
        }
    },
});

function messageFor(name: string, reason: AbsenceReason | 'unlisted'): Message {
    switch (reason) {
        case 'left':
            return {
                en: `${name} voted after leaving the meeting.`,
                cy: `Pleidleisiodd ${name} ar ôl gadael y cyfarfod.`,
            };
        case 'withdrew':
            return {
                en: `${name} voted, although the record says that they withdrew.`,
                cy: `Pleidleisiodd ${name}, er bod y cofnod yn dweud eu bod wedi tynnu’n ôl.`,
            };
        case 'notYet':
            return {
                en: `${name} voted before arriving.`,
                cy: `Pleidleisiodd ${name} cyn cyrraedd.`,
            };
        case 'apologies':
            return {
                en: `${name} voted, although listed as away.`,
                cy: `Pleidleisiodd ${name}, er nad yw ar restr y rhai a oedd yn bresennol.`,
            };
        case 'unlisted':
            return {
                en: `${name} voted and is in no list of those present.`,
                cy: `Pleidleisiodd ${name} ac nid yw ar unrhyw restr o’r rhai a oedd yn bresennol.`,
            };
    }
}

function fixesFor(
    minutes: Minutes,
    text: string,
    offset: number,
    roll: TallyRoll,
    name: Located,
    reason: AbsenceReason | 'unlisted',
): Fix[] {
    const fixes: Fix[] = [];
    const bare = name.text.replace(/^(?:Councillors|Cllrs)\s+/, '');
    const present = headerList(minutes, 'present');
    if (reason === 'unlisted' && present !== null) {
        fixes.push({
            title: { en: `Add ${bare} to those present`, cy: `Ychwanegu ${bare} at y rhai a oedd yn bresennol` },
            edits: withName(minutes.text, present, bare),
            safe: false,
        });
    }
    if (roll.list !== null) {
        fixes.push({
            title: { en: `Take ${bare} out of the vote`, cy: `Tynnu ${bare} o’r bleidlais` },
            edits: withoutName(text, roll.list, name).map((edit) => moved(edit, offset)),
            safe: false,
        });
    }
    return fixes;
}
