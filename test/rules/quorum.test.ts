import assert from 'node:assert/strict';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { readSettings } from '../../server/src/config/settings.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { quorumOf } from '../../server/src/rules/quorum.js';
import { contextOf } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';

const HEADER = 'Nether Hallow Parish Council\n\nDate: 14 September 2026\nPresent: Tom Bright, Nia Pugh and Sam Reeve\n';

interface Case {
    readonly name: string;
    /** Lines of the header. */
    readonly lines?: string;
    readonly houseStyle?: unknown;
    readonly profile?: string;
    readonly quorum: number | null;
}

const body = (facts: object) => ({ bodies: [{ name: 'Nether Hallow Parish Council', ...facts }] });

const CASES: readonly Case[] = [
    { name: 'nobody says', quorum: null },
    { name: 'the line of the record', lines: 'Quorum: 3', quorum: 3 },
    { name: 'the line in words', lines: 'Quorum: four members', quorum: 4 },
    { name: 'a line without a number', lines: 'Quorum: one third of members', quorum: null },
    { name: 'a line that says who came', lines: 'Quorum: yes (7 of 12)', quorum: null },
    { name: 'a number in the house style', houseStyle: { quorum: { number: 5 } }, quorum: 5 },
    {
        name: 'the line counts before the house style',
        lines: 'Quorum: 3',
        houseStyle: { quorum: { number: 5 } },
        quorum: 3,
    },
    { name: 'the number of this body', houseStyle: { ...body({ quorum: 4 }), quorum: { number: 5 } }, quorum: 4 },
    { name: 'another body', houseStyle: { bodies: [{ name: 'Harbour Committee', quorum: 4 }] }, quorum: null },
    { name: 'a share of the seats', lines: 'Seats: 10', houseStyle: { quorum: { fraction: 0.5 } }, quorum: 5 },
    { name: 'a share of seats that nobody gives', houseStyle: { quorum: { fraction: 0.5 } }, quorum: null },
    {
        name: 'a share of the members in post',
        houseStyle: {
            ...body({ seats: 9, members: ['A', 'B', 'C', 'D', 'E'] }),
            quorum: { fraction: 0.5, of: 'inPost' },
        },
        quorum: 3,
    },
    {
        name: 'a third of the seats of a parish, and never under three',
        lines: 'Seats: 7',
        profile: 'parish-england',
        quorum: 3,
    },
    { name: 'a third of thirteen', lines: 'Seats: 13', profile: 'parish-england', quorum: 5 },
    { name: 'a third of nine is three', lines: 'Seats: 9', profile: 'parish-england', quorum: 3 },
    { name: 'the law without seats', profile: 'parish-england', quorum: null },
];

suite('Quorum', () => {
    for (const { name, lines = '', houseStyle = {}, profile = 'auto', quorum } of CASES) {
        test(name, () => {
            const minutes = buildMinutes(parse(`${HEADER}${lines}\n\nAgenda item 1: Wall\n\nIt stood.\n`));
            const context = contextOf(minutes, readSettings({ profile }), houseStyleSchema.parse(houseStyle));
            assert.equal(quorumOf(minutes, context), quorum);
        });
    }
});

/** What a house style changes: its text, the house style, and the codes that are found. */
const HOUSE: readonly (readonly [string, string, object, readonly string[]])[] = [
    [
        'a member without a vote does not make the quorum',
        'Quorum: 3\n\nAgenda item 1: Wall\n\nRESOLVED That the wall be mended.\n',
        { people: { nonVoting: ['Nia Pugh'] } },
        ['inquorate'],
    ],
    [
        'a member without a vote is not missed in a vote',
        '\nAgenda item 1: Wall\n\nFor (1): Tom Bright\nAgainst (1): Sam Reeve\n\nThe motion was lost.\n',
        { people: { nonVoting: ['Nia Pugh'] } },
        [],
    ],
    [
        'another spelling of a name',
        '\nAgenda item 1: Wall\n\nFor (2): Thomas Brighton and Nia Pugh\nAgainst (1): Sam Reeve\n',
        { people: { aliases: { 'Thomas Brighton': 'Tom Bright' } } },
        [],
    ],
    [
        'movers are recorded in this house',
        '\nAgenda item 1: Wall\n\nMotion: that the wall be mended.\n\nThe motion was carried.\n',
        { motions: { requireMover: true } },
        ['motion-without-mover'],
    ],
    [
        'and seconders',
        '\nAgenda item 1: Wall\n\nMoved by Tom Bright.\n\nThe motion was carried.\n',
        { motions: { requireSeconder: true } },
        ['motion-without-mover'],
    ],
    [
        'movers are not recorded in this house, whatever is usual',
        'Profile: parish-england\n\nAgenda item 1: Wall\n\nMotion: that the wall be mended.\n\nThe motion was carried.\n',
        { motions: { requireMover: false } },
        [],
    ],
];

const CODES = /^(?:inquorate|recorded-vote|vote-|motion-without-mover|person-n)/;

suite('What a house agrees on', () => {
    for (const [name, text, houseStyle, codes] of HOUSE) {
        test(name, () => {
            const found = check(buildMinutes(parse(HEADER + text)), { houseStyle: houseStyleSchema.parse(houseStyle) });
            assert.deepEqual(
                found.map(({ code }) => code).filter((code) => CODES.test(code)),
                codes,
            );
        });
    }
});
