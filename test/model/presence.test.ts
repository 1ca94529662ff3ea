import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildMinutes } from '../../server/src/model/build.js';
import { compareNames, Directory, readName } from '../../server/src/model/name-resolution.js';
import { attendanceList, type NameConventions, presenceByItem } from '../../server/src/model/presence.js';
import { talliesOf } from '../../server/src/model/tallies.js';
import { parse } from '../../server/src/syntax/parse.js';
import { soup } from '../support/soup.js';

/** Four members, the chair among them. */
const HEADER = `Harbour Committee

Date: 14 September 2026
Chair: Councillor Amina Okafor
Present: Councillors Tom Bright, Nia Pugh and Sam Reeve
Apologies: Councillor Lee Marsh
In attendance: Jo Hart, Clerk
`;

interface Case {
    readonly name: string;
    /** What stands in items 1, 2 and so on. */
    readonly items: readonly string[];
    /**
     * Who is in the room at the end of each item, by surnames in the order of the lists; a question mark for somebody who
     * may be there. The plain word "all" means Okafor, Bright, Pugh and Reeve.
     */
    readonly expected: readonly string[];
    readonly header?: string;
    readonly conventions?: NameConventions;
}

const CASES: readonly Case[] = [
    { name: 'nobody moves', items: ['The wall was sound.', 'The dues were discussed.'], expected: ['all', 'all'] },
    {
        name: 'left for good',
        items: ['Councillor Reeve left the meeting at 7.10 pm and did not return.', ''],
        expected: ['Okafor Bright Pugh', 'Okafor Bright Pugh'],
    },
    {
        name: 'left and came back later',
        items: [
            'Cllr Reeve left the meeting at 7.10 pm.',
            'The wall was sound.',
            'Cllr Reeve returned to the meeting.',
        ],
        expected: ['Okafor Bright Pugh', 'Okafor Bright Pugh', 'all'],
    },
    {
        name: 'left and came back in one item',
        items: ['Councillor Reeve left the room.\n\nRESOLVED That it be noted.\n\nCouncillor Reeve returned.'],
        expected: ['all'],
    },
    {
        name: 'out of the room: a return is often not recorded',
        items: ['Councillor Reeve left the room.', ''],
        expected: ['Okafor Bright Pugh', 'Okafor Bright Pugh Reeve?'],
    },
    {
        name: 'two people leave',
        items: ['Councillors Bright and Pugh left the meeting at 8 pm.', ''],
        expected: ['Okafor Reeve', 'Okafor Reeve'],
    },
    {
        name: 'arrived late',
        items: ['The wall was sound.', 'Councillor Reeve arrived at 6.45 pm.', ''],
        expected: ['Okafor Bright Pugh', 'all', 'all'],
    },
    {
        name: 'somebody with apologies came after all',
        items: ['The wall was sound.', 'Councillor Marsh joined the meeting at 7 pm.'],
        expected: ['all', 'all Marsh'],
    },
    {
        name: 'told with the apologies: when is not known',
        items: ['Apologies for absence\n\nCouncillor Reeve arrived at 6.45 pm.', ''],
        expected: ['Okafor Bright Pugh Reeve?', 'Okafor Bright Pugh Reeve?'],
    },
    {
        name: 'left at the end of an item',
        items: ['Councillor Reeve left the meeting at the end of this item.', ''],
        expected: ['all', 'Okafor Bright Pugh'],
    },
    {
        name: 'an item is named',
        items: ['Councillor Reeve left the meeting before item 3.', '', ''],
        expected: ['all', 'all', 'Okafor Bright Pugh'],
    },
    {
        name: 'left after an item that is named',
        items: ['Councillor Reeve left after item 2.', '', ''],
        expected: ['all', 'all', 'Okafor Bright Pugh'],
    },
    {
        name: 'withdrew for an item because of an interest',
        items: [
            'Declarations of interest\n\nCouncillor Reeve declared a pecuniary interest in item 2, left the meeting and took no part in the discussion or vote.',
            'The dues were discussed.',
            '',
        ],
        expected: ['all', 'Okafor Bright Pugh', 'all'],
    },
    {
        name: 'withdrew, as the item tells',
        items: ['Having declared an interest, Councillor Reeve left the meeting.', ''],
        expected: ['Okafor Bright Pugh', 'Okafor Bright Pugh Reeve?'],
    },
    {
        name: 'an officer leaves, and the public',
        items: ['Jo Hart left the meeting. The public left the room. Members left the plan as it was.'],
        expected: ['all'],
    },
    {
        name: 'who would leave has not left',
        items: ['Councillor Reeve would have to leave the meeting at 8 pm.'],
        expected: ['all'],
    },
    {
        name: 'a word that means something else',
        items: ['Councillor Reeve left school in 1990. Councillor Pugh withdrew the motion.'],
        expected: ['all'],
    },
    {
        name: 'the time stands in the list',
        header: HEADER.replace('and Sam Reeve', 'and Sam Reeve (from 7 pm)'),
        items: [''],
        expected: ['Okafor Bright Pugh Reeve?'],
    },
    {
        name: 'a member without a vote, and another spelling',
        conventions: { nonVoting: ['Nia Pugh'], aliases: { 'Sammy Reeve': 'Sam Reeve' } },
        items: ['Sammy Reeve left the meeting at 7 pm.'],
        expected: ['Okafor Bright'],
    },
    {
        name: 'an observer and the clerk in the list of members',
        header: HEADER.replace(' and Sam Reeve', ', Sam Reeve (observer), Jo Hart (Clerk)'),
        items: [''],
        expected: ['Okafor Bright Pugh'],
    },
    {
        name: 'a substitute',
        header: HEADER.replace(' and Sam Reeve', ', Sam Reeve, Joe Vane (substitute for Councillor Lee Marsh)'),
        items: [''],
        expected: ['all Vane'],
    },
    {
        name: 'a substitute who stands in two lists',
        header: `${HEADER}Substitutes: Councillor Sam Reeve for Councillor Lee Marsh\n`,
        items: [''],
        expected: ['all'],
    },
    {
        name: 'in two lists',
        header: HEADER.replace('Lee Marsh', 'Sam Reeve'),
        items: [''],
        expected: ['Okafor Bright Pugh Reeve?'],
    },
    {
        name: 'gadawodd y cyfarfod',
        items: ['Gadawodd y Cynghorydd Sam Reeve y cyfarfod am 7.10 yh.', ''],
        expected: ['Okafor Bright Pugh', 'Okafor Bright Pugh'],
    },
];

function minutesOf(header: string, items: readonly string[]) {
    const text = items.map(
        (body, index) => `\nAgenda item ${index + 1}${/^[^.\n]+\n\n/.test(body) ? ': ' : ': Report\n\n'}${body}\n`,
    );
    return buildMinutes(parse(header + text.join('')));
}

function check({ items, expected, header = HEADER, conventions }: Case): void {
    const minutes = minutesOf(header, items);
    const { attendees } = attendanceList(minutes, conventions);
    const found = presenceByItem(minutes, conventions).map((presence) => {
        const { certain, possible } = presence.at(Number.POSITIVE_INFINITY);
        return attendees
            .filter(({ id }) => possible.has(id))
            .map(({ id, name }) => `${name.written.split(' ').at(-1)}${certain.has(id) ? '' : '?'}`)
            .join(' ');
    });
    assert.deepEqual(
        found,
        expected.map((one) => one.replace('all', 'Okafor Bright Pugh Reeve')),
    );
}

suite('Who is in the room', () => {
    for (const one of CASES) test(one.name, () => check(one));

    test('before somebody leaves an item, they may be there', () => {
        const minutes = minutesOf(HEADER, ['The wall was sound.\n\nCouncillor Reeve left the meeting at 7 pm.']);
        const [presence] = presenceByItem(minutes);
        assert.ok(presence !== undefined);
        const reeve = 'sam-reeve';
        assert.equal(presence.at(0).possible.has(reeve), true);
        assert.equal(presence.at(0).certain.has(reeve), false);
        assert.equal(presence.reason(reeve, Number.POSITIVE_INFINITY), 'left');
    });

    test('the ledger of a record is made once', () => {
        const minutes = minutesOf(HEADER, ['The wall was sound.']);
        assert.equal(presenceByItem(minutes), presenceByItem(minutes));
    });

    /** Lists that name everybody, and lists that do not. */
    const LISTS: readonly (readonly [string, boolean])[] = [
        ['Present: Councillors Tom Bright, Nia Pugh and Sam Reeve', true],
        ['Present: Tom Bright (Chair), Nia Pugh (Treasurer), Sam Reeve', true],
        ['Present: Mrs P Ansell, P. Ansell and Tom Bright', true],
        ['Present:\n\n- Tom Bright\n- Nia Pugh', true],
        ['Present: Councillors Tom Bright, Nia Pugh and four others', false],
        ['Present: Tom Bright, Nia Pugh plus 12 members', false],
        ['Present: see the attendance sheet', false],
        ['Present: Councillors Tom Bright, Nia Pugh,', false],
        ['Annual General Meeting\n\nPresent: Tom Bright, Nia Pugh and Sam Reeve', false],
    ];
    for (const [list, complete] of LISTS) {
        test(`${complete ? 'everybody' : 'not everybody'} in "${list}"`, () => {
            const minutes = buildMinutes(
                parse(`Date: 14 September 2026\n${list}\n\nAgenda item 1: Wall\n\nIt stood.\n`),
            );
            assert.equal(attendanceList(minutes).complete, complete);
        });
    }

    test('any text has a ledger, and nobody is certain who is not possible', () => {
        fc.assert(
            fc.property(soup, (text) => {
                const minutes = buildMinutes(parse(text));
                const presences = presenceByItem(minutes);
                assert.equal(presences.length, minutes.items.length);
                for (const presence of presences) {
                    for (const offset of [0, presence.item.piece.text.length]) {
                        const { certain, possible } = presence.at(offset);
                        for (const id of certain) assert.ok(possible.has(id));
                    }
                    for (const tally of talliesOf(presence.item)) {
                        assert.ok(0 <= tally.start && tally.start <= tally.end);
                        assert.ok(tally.end <= presence.item.piece.text.length);
                    }
                }
            }),
            { numRuns: 200 },
        );
    });
});

/** Who is listed, with the title where it matters. */
const LISTED = [
    'Tom Bright',
    'Ann Collins',
    'Collins (M)',
    'J. Sheahan',
    'Mrs Norris',
    'Mr P. Norris',
    'Guy de Montfort',
    'Siân Puw',
    'Nia McDonald',
    'Bartholomew Kettlewell',
];

/** Written name → the one who is meant; "?" for several, "-" for nobody, "~name" for a slip. */
const MEANT: readonly (readonly [string, string])[] = [
    ['Councillor Bright', 'Tom Bright'],
    ['Cllr. T. Bright', 'Tom Bright'],
    ['Councillor Bright’s', 'Tom Bright'],
    ['Bright (T)', 'Tom Bright'],
    ['Tom', 'Tom Bright'],
    ['TB', 'Tom Bright'],
    ['Sheahan (J)', 'J. Sheahan'],
    ['Sheahan J', 'J. Sheahan'],
    ['Sheahan, J.', 'J. Sheahan'],
    ['Councillor John Sheahan', 'J. Sheahan'],
    ['Councillor M. Sheahan', '-'],
    ['Councillor Collins', '?'],
    ['Councillor Collins (M)', 'Collins (M)'],
    ['Ann Collins', 'Ann Collins'],
    ['Mrs Norris', 'Mrs Norris'],
    ['Mr Norris', 'Mr P. Norris'],
    ['Norris', '?'],
    ['de Montfort', 'Guy de Montfort'],
    ['Y Cynghorydd Sian Puw', 'Siân Puw'],
    ['Councillor MacDonald', 'Nia McDonald'],
    ['Councillor Brigth', '~Tom Bright'],
    ['Councillor Brght', '~Tom Bright'],
    ['Councillor Kettelwel', '~Bartholomew Kettlewell'],
    ['Councillor Farrow', '-'],
    ['the Chair', 'Ann Collins'],
    ['the Chairman', 'Ann Collins'],
    ['the Clerk', 'office'],
    ['Bob Bright', '?'],
];

suite('Who is meant by a name', () => {
    const directory = new Directory(
        LISTED.map((written) => {
            const name = readName(written);
            assert.ok(name !== null);
            return { id: written, name, offices: written === 'Ann Collins' ? ['chair'] : [] };
        }),
    );
    for (const [written, meant] of MEANT) {
        test(written, () => {
            const found = directory.resolve(written);
            const told =
                found.kind === 'one'
                    ? found.id
                    : found.kind === 'several'
                      ? '?'
                      : found.kind === 'office'
                        ? 'office'
                        : found.nearest === null
                          ? '-'
                          : `~${found.nearest}`;
            assert.equal(told, meant);
        });
    }

    test('comparing does not depend on the order', () => {
        const names = LISTED.concat(MEANT.map(([written]) => written)).flatMap((written) => readName(written) ?? []);
        for (const one of names)
            for (const other of names) assert.equal(compareNames(one, other), compareNames(other, one));
    });
});

/** Text of an item → its votes: counts, outcome, and what else is known. */
const VOTES: readonly (readonly [string, readonly string[]])[] = [
    ['Vote: 3 for, 1 against, 0 abstentions', ['for 3, against 1, abstained 0']],
    ['Vote: 3 for, 1 against\n\nThe motion was carried.', ['for 3, against 1: carried']],
    ['Vote: 3 for, 1 against\n\nRESOLVED That it be noted.', ['for 3, against 1; decided']],
    ['The motion was lost by three votes to five.', ['for 3, against 5: lost']],
    [
        'It was put to the vote: four in favour and four against. The motion was not carried.',
        ['for 4, against 4: lost'],
    ],
    ['For (2): Bright and Pugh\nAgainst (1): Reeve\n\nCARRIED', ['for 2, against 1: carried']],
    ['For: 2\nAgainst: 1', ['for 2, against 1']],
    ['For: 2 (Bright and Pugh)\nAgainst: Reeve (1)', ['for 2, against 1']],
    ['Vote: 2 for, 1 against\n\nFor (2): Bright and Pugh\nAgainst (1): Reeve', ['for 2, against 1']],
    [
        'Vote: 2 for, 2 against\n\nThe Chair used the casting vote and it was carried.',
        ['for 2, against 2: carried; casting'],
    ],
    [
        'Vote: 1 for, 4 against\n\nThe amendment was lost.\n\nVote: 4 for, 1 against\n\nThe motion was carried.',
        ['for 1, against 4: lost', 'for 4, against 1: carried'],
    ],
    ['RESOLVED (by 4 votes to 1) That the dues be adopted.', ['for 4, against 1; decided']],
    ['RESOLVED, by 4 votes to 1, that the appeal be rejected.', ['for 4, against 1; decided']],
    ['RESOLVED: That the dues be adopted. (4 for, 1 against)', ['for 4, against 1; decided']],
    ['RESOLVED That the petition (40 for, 12 against) be noted.', []],
    ['In the survey of residents forty voted for and twelve against.', []],
    ['The grant of £860 for the hall was against the plan. Two voted.', []],
    ['At the November meeting seven had voted in favour and one against.', []],
];

suite('Votes of an item', () => {
    for (const [text, expected] of VOTES) {
        test(text.replaceAll('\n', ' / '), () => {
            const [placed] = buildMinutes(parse(`Agenda item 5: Dues\n\nMinutes:\n\n${text}\n`)).items;
            assert.ok(placed !== undefined);
            const found = talliesOf(placed.item).map(
                (one) =>
                    one.counts.map(({ option, count }) => `${option} ${count}`).join(', ') +
                    (one.outcome === null ? '' : `: ${one.outcome.value}`) +
                    (one.decided && one.outcome === null ? '; decided' : '') +
                    (one.casting ? '; casting' : ''),
            );
            assert.deepEqual(found, expected);
        });
    }
});
