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
    'a board and its committee': {
        head: 'NHS Severnside Integrated Care Board\nFinance Committee\n\nMinutes of the meeting held on 9 November 2026',
        expected: 'NHS Severnside Integrated Care Board > Finance Committee',
    },
    'letters that stand for the body above': {
        head: 'PAROCHIAL CHURCH COUNCIL\n\nMinutes of the PCC meeting held on 9 November 2026',
        expected: 'PAROCHIAL CHURCH COUNCIL',
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

/** What a head says of the time → begin and end, as the words and as they are understood. */
const times: Record<string, string> = {
    'Thornwick Parish Council\n\nMinutes of the meeting held on 9 November 2026 at 7.00 pm in the Village Hall':
        '7.00 pm = 19.00',
    'Thornwick Parish Council\n9 November 2026, 7.00 pm - 8.45 pm': '7.00 pm = 19.00, 8.45 pm = 20.45',
    'Thornwick Parish Council\n9 November 2026, 7.00 - 8.45 p.m.': '7.00 = 19.00, 8.45 p.m. = 20.45',
    'Thornwick Parish Council\n9 November 2026, 11 - 1.15 pm': '11 = 11.00, 1.15 pm = 13.15',
    'Thornwick Parish Council\nMonday 9 November 2026\n09:30 \u2013 12:15': '09:30 = 9.30, 12:15 = 12.15',
    'Thornwick Parish Council\nHeld on 9 November 2026 at 19:30': '19:30 = 19.30',
    'Cyngor Cymuned Llanfrith\n9 Tachwedd 2026, 7yh tan 8.30yh': '7yh = 19.00, 8.30yh = 20.30',
    'Thornwick Parish Council\n9.11.2026': '',
    'Thornwick Parish Council\nMinutes 10.15 - 10.30, 9 November 2026': '',
    'Thornwick Parish Council\n9 November 2026\n\nTime: 7 pm, or after the visit': '7 pm, or after the visit = 19.00',
    'Thornwick Parish Council\n9 November 2026\n\nTime: from 7 pm to 8.30 pm': '7 pm = 19.00, 8.30 pm = 20.30',
    'Thornwick Parish Council\n9 November 2026\n\nTime: 7 - 8.30 pm\nClosed: 8.25 pm': '7 = 19.00, 8.25 pm = 20.25',
    'Thornwick Parish Council\n9 November 2026\n\nTime: after the visit': 'after the visit = ?',
};

suite('when a meeting began and ended', () => {
    for (const [head, expected] of Object.entries(times))
        test(JSON.stringify(head), () => {
            const text = `${head}\nPresent: Councillors Mary Archer and John Doyle\n`;
            const { startTime, endTime } = buildMinutes(parse(text)).header;
            const told = [startTime, endTime].flatMap((one) => {
                if (one === null) return [];
                assert.equal(text.slice(one.start, one.end), one.text);
                const value = one.value && `${one.value.hour}.${String(one.value.minute).padStart(2, '0')}`;
                return [`${one.text} = ${value ?? '?'}`];
            });
            assert.equal(told.join(', '), expected);
        });
});

/** What follows the name of the body → who is listed, with category, status and office. */
const lists: Record<string, { lines: string; expected: string }> = {
    'a label of the writer ends who was in the chair': {
        lines: 'Chair: Councillor Mary Archer\nPress: none\nPresent: Councillor John Doyle',
        expected: 'Mary Archer: member present!; John Doyle: member present',
    },
    'a group of those present is no part of a name': {
        lines: 'Present: Councillors Mary Archer and John Doyle\nOn the phone: Councillor Rob Hart\nLabour: Councillors Ann Lee and Tim Poll',
        expected:
            'Mary Archer: member present; John Doyle: member present; Rob Hart: member present; Ann Lee: member present; Tim Poll: member present',
    },
    'a group in bold': {
        lines: 'Present:\n**Parent governors:** Mary Archer\n**Staff governors:** John Doyle',
        expected: 'Mary Archer: member present; John Doyle: member present',
    },
    'who came late sent no apology': {
        lines: 'Apologies: Councillor Ann Lee\nLate: Councillor Rob Hart',
        expected: 'Ann Lee: member apologies; Rob Hart: member present',
    },
    'why somebody could not come is no office': {
        lines: 'Apologies: Cllr Ann Lee (work), Cllr Tim Poll (Chair)',
        expected: 'Ann Lee: member apologies; Tim Poll: member apologies, Chair!',
    },
    'lines with bars below a label': {
        lines: 'Members present\nName | Role\nAnn Lee | Chair, Parent governor\nTim Poll | Treasurer\n\nIn attendance\nSue Park\tSchool Clerk\nDr Ivy Orr\tNurse',
        expected:
            'Ann Lee: member present, Chair, Parent governor!; Tim Poll: member present, Treasurer; Sue Park: officer present, School Clerk; Ivy Orr: officer present, Nurse',
    },
    'in the chair, with another office': {
        lines: 'Present: Ann Lee (Captain, chair), Tim Poll (Vice Chair)',
        expected: 'Ann Lee: member present, Captain, chair!; Tim Poll: member present, Vice Chair',
    },
    'a sederunt, and a clerk among others': {
        lines: 'Sederunt: Ann Lee (Chair), Tim Poll\nAlso present: Sue Park (Clerk), Ivy Orr',
        expected:
            'Ann Lee: member present, Chair!; Tim Poll: member present; Sue Park: officer present, Clerk; Ivy Orr: guest present',
    },
    'attending is being present, and also attending is not': {
        lines: 'ATTENDING: Councillor Ann Lee\nAlso attending: Sue Park, Clerk',
        expected: 'Ann Lee: member present; Sue Park: officer present, Clerk',
    },
};

suite('Who is listed', () => {
    for (const [what, { lines, expected }] of Object.entries(lists))
        test(what, () => {
            const { attendance } = buildMinutes(parse(`Thornbeck Town Council\n\n${lines}\n\n1. Rents\n\nNoted.\n`));
            assert.equal(
                attendance
                    .map(
                        ({ name, category, status, role, chair }) =>
                            `${name}: ${category} ${status}${role === null ? '' : `, ${role}`}${chair ? '!' : ''}`,
                    )
                    .join('; '),
                expected,
            );
        });

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
