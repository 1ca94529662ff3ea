/** A row of a recorded vote whose number is not that of its names. */

import { talliesOf } from '../model/tallies.js';
import { defineItemRule } from './rule.js';

export const recordedVoteCountMismatch = defineItemRule({
    code: 'recorded-vote-count-mismatch',
    severity: 'error',
    summary: 'The number in a row of a recorded vote is the number of its names.',
    why: 'The list of names is the record of a recorded vote (for budget decisions, SI 2014/165). Where number and names differ, a name is missing or the count is wrong.',
    fragments: true,
    examples: [
        {
            name: 'four votes and three names',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (4): Councillors Bright, Pugh and Reeve\n     ^ recorded-vote-count-mismatch: “4” is recorded, and 3 names follow.\nAgainst (1): Councillor Marsh\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (3): Councillors Bright, Pugh and Reeve\nAgainst (1): Councillor Marsh\n',
        },
        {
            name: 'two votes and none',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (2): Councillors Bright and Pugh\nAgainst (2): None\n         ^ recorded-vote-count-mismatch\n',
        },
        {
            name: 'the number stands behind the names',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor: Councillors Bright, Pugh and Reeve (2)\n                                         ^ recorded-vote-count-mismatch\nAgainst: Councillor Marsh (1)\n',
        },
        {
            name: 'numbers and names agree',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (3): Councillors Bright, Pugh and Reeve\nAgainst (1): Councillor Marsh\nAbstained (0): None\n',
        },
        {
            name: 'names over several lines',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (4): Councillors Bright, Pugh,\nReeve and the Mayor\nAgainst (1): Councillor Marsh\n',
        },
        {
            name: 'initials, titles and honours',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (4): Councillors Loydall (A), J. Loydall, Mrs Dean MBE and Loydall (P)\nAgainst (2): Sheahan, J., Collins, M.\n',
        },
        {
            name: 'not everybody is named',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (9): Councillors Bright, Pugh and seven others\nAgainst (6): Members of the other group\n',
        },
        {
            name: 'counts without names',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor: 9\nAgainst: 6\n',
        },
    ],
    *check(item) {
        for (const tally of talliesOf(item)) {
            for (const { count, clear, list, names } of tally.rolls) {
                if (count === null || list === null || !clear || count.count === names.length) continue;
                yield {
                    start: count.start,
                    end: count.end,
                    message: {
                        en: `“${count.count}” is recorded, and ${names.length === 0 ? 'no name follows' : names.length === 1 ? 'one name follows' : `${names.length} names follow`}.`,
                        cy: `Cofnodwyd “${count.count}”, ac ${names.length === 0 ? 'nid oes enw yn dilyn' : `mae nifer yr enwau sy’n dilyn yn ${names.length}`}.`,
                    },
                    fixes: [
                        {
                            title: { en: `Write “${names.length}”`, cy: `Ysgrifennu “${names.length}”` },
                            edits: [{ start: count.start, end: count.end, text: String(names.length) }],
                            safe: false,
                        },
                    ],
                };
            }
        }
    },
});
