// The server proposes a better profile once, and never switches by itself.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LspClient, Situation } from '../support/lsp-client.js';
import { sessions } from '../support/session.js';

/** A parish council that lacks a mover: `motion-without-mover` is for some profiles only. */
const PARISH = `Thornwick Parish Council

Date: 12 May 2026
Present: Cllr Margaret Holt (Chairman), Cllr John Askew, Cllr Denise Fenner and Cllr Paul Rigby

1. Grass

RESOLVED That the quotation be accepted.

2. Exclusion of the public

RESOLVED That under section 100A(4) of the Local Government Act 1972 the public be excluded.
`;

const CABINET = `Ashmere District Council

Cabinet

Date: 6 October 2026
Present: Councillors Olwen Hartley and Bashir Rahman

1. Budget

The budget of £12,000 was presented.

RESOLVED That the budget be approved.
`;

suite('a better profile', function () {
    this.timeout(20_000);
    const session = sessions('2026');
    const { address } = session;
    let client: LspClient;
    const config = (name = 'minutes.config.json') => join(session.folder, name);
    const begin = async (situation: Situation = {}) => {
        client = await session.begin({ folder: pathToFileURL(session.folder).href, ...situation });
    };
    const use = (buttons: readonly string[]) => buttons[0] ?? null;
    const notNow = (buttons: readonly string[]) => buttons[1] ?? null;

    /** Nobody was asked since the last question that was taken: the next one is about a record of another body. */
    async function nothingAsked(): Promise<void> {
        mkdirSync(join(session.folder, 'other'), { recursive: true });
        await client.open(address('other/cabinet.minutes'), CABINET);
        assert.match((await client.question()).message, /^“Ashmere District Council”/);
        assert.deepEqual(client.log, []);
    }

    /** The same where nobody can be asked: the server has answered so often that it has done what it began before. */
    async function nothingAskedAfterAWhile(): Promise<void> {
        for (let round = 0; round < 50; round++) await client.outline(address('2026/may.minutes'));
        assert.deepEqual(client.questions, []);
        assert.deepEqual(client.log, []);
    }

    test('is proposed in plain words', async () => {
        await begin({ answer: notNow });
        await client.open(address('2026/may.minutes'), PARISH);
        const { message, buttons } = await client.question();
        assert.match(message, /^“Thornwick Parish Council”: these look like the minutes of a parish or town council/);
        assert.deepEqual(buttons, ['Use “parish-england” here', 'Not now']);
        await nothingAsked();
        assert.ok(!existsSync(config()), 'nothing is written without an answer');
    });

    for (const [how, answer] of [
        ['somebody says not now', notNow],
        ['somebody puts the question away', () => null],
        ['nobody answers', undefined],
    ] as const) {
        test(`comes once when ${how}`, async () => {
            await begin({ answer });
            await client.open(address('2026/may.minutes'), PARISH);
            await client.question();
            await client.close(address('2026/may.minutes'));
            for (const name of ['2026/may.minutes', '2026/june.minutes', 'july.minutes'])
                await client.open(address(name), PARISH);
            await (answer === undefined ? nothingAskedAfterAWhile() : nothingAsked());
            assert.ok(!existsSync(config()) && !existsSync(config('2026/minutes.config.json')));
        });
    }

    test('does not come again in the next session', async () => {
        await begin({ answer: notNow });
        await client.open(address('2026/may.minutes'), PARISH);
        await client.question();
        const { proposed } = client;
        assert.equal(proposed.length, 1);
        await client.stop();
        await begin({ answer: notNow, proposedProfiles: proposed });
        await client.open(address('2026/may.minutes'), PARISH);
        await nothingAsked();
    });

    test('holds once somebody agreed, for the whole folder', async () => {
        await begin({ answer: use });
        const uri = address('2026/may.minutes');
        const before = (await client.open(uri, PARISH)).map(({ code }) => code);
        await client.question();
        const after = (await client.findings(uri)).map(({ code }) => code);
        assert.equal(readFileSync(config(), 'utf8'), '{\n    "profile": "parish-england"\n}\n');
        assert.notDeepEqual(after, before);
        await client.open(address('june.minutes'), PARISH);
        await client.open(address('2026/cabinet.minutes'), CABINET);
        await nothingAskedAfterAWhile();
    });

    test('is written into the house style that is there, and keeps it', async () => {
        writeFileSync(config(), '{\n  "glossary": { "NP": "neighbourhood plan" }\n}\n');
        await begin({ answer: use });
        const uri = address('2026/may.minutes');
        await client.open(uri, PARISH);
        await client.findings(uri);
        assert.equal(
            readFileSync(config(), 'utf8'),
            '{\n  "profile": "parish-england",\n  "glossary": { "NP": "neighbourhood plan" }\n}\n',
        );
    });

    test('of a cabinet is for its folder, as committees sit beside it', async () => {
        mkdirSync(join(session.folder, 'cabinet'));
        await begin({ answer: use });
        const uri = address('cabinet/october.minutes');
        await client.open(uri, CABINET);
        assert.match((await client.question()).message, /^“Ashmere District Council”: .*cabinet in England.*“cabinet”/);
        await client.findings(uri);
        assert.match(readFileSync(config('cabinet/minutes.config.json'), 'utf8'), /executive-england/);
        assert.ok(!existsSync(config()));
    });

    const chosen: Record<string, { settings?: Record<string, unknown>; style?: string; text?: string }> = {
        'in the settings': { settings: { profile: 'generic' } },
        'by switching proposals off': { settings: { proposeProfile: false } },
        'in the house style': { style: '{ "profile": "generic" }' },
        'in a house style that cannot be read': { style: '{ "profile": "generic", }' },
        'in the record': { text: PARISH.replace('Date:', 'Profile: generic\nDate:') },
    };
    for (const [where, { settings = {}, style, text = PARISH }] of Object.entries(chosen)) {
        test(`is not proposed when somebody chose ${where}`, async () => {
            const file = config('2026/minutes.config.json');
            if (style !== undefined) writeFileSync(file, style);
            await begin({ answer: notNow, settings });
            await client.open(address('2026/may.minutes'), text);
            await client.configure({});
            await nothingAsked();
            if (style !== undefined) assert.equal(readFileSync(file, 'utf8'), style);
        });
    }

    test('is not proposed while somebody types', async () => {
        await begin({ answer: notNow });
        const uri = address('2026/may.minutes');
        await client.open(uri, '');
        await client.change(uri, PARISH);
        await client.findings(uri);
        await nothingAsked();
    });

    test('is not proposed to somebody who types as soon as the record is open', async () => {
        await begin({ answer: notNow });
        const uri = address('2026/may.minutes');
        const opening = client.open(uri, PARISH);
        await client.change(uri, `${PARISH}x`);
        await Promise.race([opening, client.findings(uri)]);
        await nothingAsked();
    });

    test('is not proposed where the editor cannot write the file', async () => {
        await begin({ answer: notNow, edits: false });
        await client.open(address('2026/may.minutes'), PARISH);
        await nothingAskedAfterAWhile();
    });

    test('is not proposed for a record without a place', async () => {
        await begin({ answer: notNow });
        await client.open('untitled:Untitled-1', PARISH);
        await nothingAsked();
    });
});
