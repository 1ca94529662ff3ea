// Which body met, as the lines above the first label tell it: the text, and "parent > body".

import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

const cases: Record<string, { head: string; expected: string }> = {
    'the council above a line that tells of a meeting': {
        head: 'Thornwick Parish Council\n\nMinutes of the meeting held on Monday 9 November 2026 at 7.00 pm in the Village Hall',
        expected: 'Thornwick Parish Council',
    },
    'the council above the kind of its meeting': {
        head: 'Thornwick Parish Council\n\nMinutes of the monthly meeting held on 9 November 2026',
        expected: 'Thornwick Parish Council',
    },
    'council and committee': {
        head: 'Thornwick Town Council\nFinance Committee\n\nMinutes of the meeting held on 9 November 2026',
        expected: 'Thornwick Town Council > Finance Committee',
    },
    'a parish meeting is a body': {
        head: 'Minutes of the Thornwick Parish Meeting held on 9 November 2026',
        expected: 'Thornwick Parish Meeting',
    },
    'a meeting of a body': {
        head: 'Minutes of a meeting of the Harbour Board held on 9 November 2026',
        expected: 'Harbour Board',
    },
    'a general meeting of nobody else': {
        head: 'Annual General Meeting held on 9 November 2026',
        expected: 'Annual General Meeting',
    },
    'the kind of the meeting is no part of the name': {
        head: 'Fen End Allotment Association - Annual General Meeting\n14 November 2026',
        expected: 'Fen End Allotment Association',
    },
    'the board of a company': {
        head: 'FENLAND FRUIT LIMITED (Company No. 01234567)\n\nMinutes of a meeting of the board of directors held at 12 Wharf Road on 12 November 2026 at 2.30 p.m.',
        expected: 'FENLAND FRUIT LIMITED > board of directors',
    },
    'a school and its governors': {
        head: 'Thornwick Primary School\nFull Governing Board\n\nMinutes of the meeting held on 17 November 2026 in the school library',
        expected: 'Thornwick Primary School > Full Governing Board',
    },
    'a school alone': { head: 'Ysgol Glan-y-nant\n\n17 November 2026', expected: 'Ysgol Glan-y-nant' },
    'a sentence is no name': {
        head: 'Minutes, 9 November 2026\n\nThe Vice-Chair welcomed two visitors of the Parish Council, who had come about the bridge',
        expected: '',
    },
    'a meeting of nobody named': { head: 'Minutes of the meeting held on 9 November 2026', expected: '' },
};

suite('the body of a record', () => {
    for (const [what, { head, expected }] of Object.entries(cases))
        test(what, () => {
            const { header } = buildMinutes(parse(`${head}\n\nPresent: Councillors Mary Archer and John Doyle\n`));
            assert.equal([header.parent, header.body].flatMap((one) => one?.text ?? []).join(' > '), expected);
        });
});

suite('Who is listed', () => {
    test('people, and no crowd', () => {
        const { attendance } = buildMinutes(
            parse(
                'Thornbeck Town Council\n\nPresent: Councillors Vane and Dunmore\nIn attendance:\nSue Oakes, Clerk\nTwo members of the public\nA member of the Press\n\n1. Rents\n\nNoted.\n',
            ),
        );
        assert.deepEqual(
            attendance.map(({ name }) => name),
            ['Vane', 'Dunmore', 'Sue Oakes'],
        );
    });
});
