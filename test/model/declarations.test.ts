import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

/** The title of an item, what is told in it, and who declares an interest there. */
const ROWS: readonly (readonly [string, string, readonly (string | null)[]])[] = [
    ['Lease', 'Councillor Reeve declared a personal interest in the lease.', ['Councillor Reeve']],
    ['Welcome', '1.2 Ann Reeve declared an interest in item 6.', ['Ann Reeve']],
    ['Buddiannau', 'Datganodd y Cynghorydd Huws fuddiant personol.', ['Cynghorydd Huws']],
    ['Dues', 'Members took an interest in the dues. Councillor Reeve declared the ballot closed.', []],
    ['Declarations of interest', 'Councillor Reeve declared that he rented a shed.', ['Councillor Reeve']],
    ['Declarations of interest', 'There were no declarations of interest.', []],
];

suite('Who declares an interest', () => {
    for (const [title, text, people] of ROWS) {
        test(`${title}: ${text}`, () => {
            const { items } = buildMinutes(parse(`Agenda item 1: ${title}\n\nMinutes:\n\n${text}\n`));
            assert.deepEqual(
                items[0]?.item.declarations.map(({ person }) => person?.text ?? null),
                people,
            );
        });
    }
});
