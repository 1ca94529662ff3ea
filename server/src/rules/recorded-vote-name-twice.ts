/** Somebody who is named twice in one recorded vote. */

import type { Located } from '../model/minutes.js';
import { type Directory, readName } from '../model/name-resolution.js';
import { attendanceList } from '../model/presence.js';
import { type Tally, talliesOf } from '../model/tallies.js';
import { byItemAndNames } from './by-item.js';
import { withoutName } from './name-lists.js';
import { moved } from './parts.js';
import { defineMeetingRule } from './rule.js';

export const recordedVoteNameTwice = defineMeetingRule({
    code: 'recorded-vote-name-twice',
    severity: 'error',
    summary: 'A recorded vote names everybody once.',
    why: 'Nobody votes twice, or both for and against: a name in two rows makes the record contradict itself.',
    fragments: true,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'for and against',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (3): Councillors Bright, Pugh and Reeve\nAgainst (2): Councillors Marsh and Pugh\n                                   ^^^^ recorded-vote-name-twice: Pugh is named twice in this vote.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (3): Councillors Bright, Pugh and Reeve\nAgainst (2): Councillors Marsh\n',
        },
        {
            name: 'twice in one row, in two forms',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright, Pugh and Tom Bright\n                                      ^^^^^^^^^^ recorded-vote-name-twice\nAgainst (1): Councillor Reeve\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (3): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
        },
        {
            name: 'namesakes with initials',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (2): Councillors Loydall (A) and Loydall (P)\nAgainst (1): Councillor J. Loydall\n',
        },
        {
            name: 'a bare name that may be one of two',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (2): Councillors Loydall and J. Loydall\nAgainst (1): Councillor Loydall\n',
        },
        {
            name: 'two votes in one item',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nThe amendment was put.\n\nFor (1): Councillor Pugh\nAgainst (2): Councillors Bright and Reeve\n\nThe motion was put.\n\nFor (2): Councillors Bright and Reeve\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'the casting vote of the chair',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (1): Councillor Bright\nAgainst (1): Councillor Pugh\nCasting vote: Councillor Bright\n',
        },
        {
            name: 'the lists show two members of that name',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Collins, Tom Collins and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Collins and Reeve\nAgainst (1): Councillor Collins\n',
        },
    ],
    *check(minutes, context) {
        const { directory } = attendanceList(minutes, context.houseStyle.people);
        for (const { start, item } of minutes.items) {
            for (const { name, list } of twice(item, directory)) {
                yield {
                    start: start + name.start,
                    end: start + name.end,
                    message: {
                        en: `${bare(name.text)} is named twice in this vote.`,
                        cy: `Mae ${bare(name.text)} wedi’i enwi ddwywaith yn y bleidlais hon.`,
                    },
                    fixes: [
                        {
                            title: {
                                en: `Take ${bare(name.text)} out here`,
                                cy: `Tynnu ${bare(name.text)} oddi yma`,
                            },
                            edits: withoutName(item.piece.text, list, name).map((edit) => moved(edit, start)),
                            safe: false,
                        },
                    ],
                };
            }
        }
    },
});

const twice = byItemAndNames((item, directory) => talliesOf(item).flatMap((tally) => [...repeated(tally, directory)]));

/** The second mention of everybody who is named twice. */
function* repeated(
    tally: Tally,
    directory: Directory,
): Iterable<{ name: Located; list: { start: number; end: number } }> {
    const rolls = tally.rolls.filter((roll) => roll.option !== 'casting' && roll.list !== null);
    /** Surnames that carry an initial or a forename somewhere: there, a bare name may be somebody else. */
    const told = new Set<string>();
    for (const { names } of rolls) {
        for (const { text } of names) {
            const name = readName(text);
            if (name !== null && name.forenames.length > 0) told.add(name.surname);
        }
    }
    const seen = new Set<string>();
    for (const { names, list } of rolls) {
        if (list === null) continue;
        for (const one of names) {
            const found = directory.resolve(one.text);
            let key: string;
            if (found.kind === 'one') key = found.id;
            else if (found.kind === 'several' || found.kind === 'office') continue;
            else {
                const name = readName(one.text);
                if (name === null || (name.forenames.length === 0 && told.has(name.surname))) continue;
                key = `${name.forenames.join(' ')} ${name.surname}`;
            }
            if (seen.has(key)) yield { name: one, list };
            else seen.add(key);
        }
    }
}

function bare(name: string): string {
    return name.replace(/^(?:Councillors?|Cllrs?|Cynghorwyr|Cynghorydd)\.?\s+/i, '');
}
