// Formulas, items, new meetings and help with Enter, over the protocol.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
    FormulaList,
    ItemList,
    MeetingOptions,
    NewMeetingResult,
    ReadDateResult,
} from '../../server/src/protocol.js';
import type { LspClient } from '../support/lsp-client.js';
import { sessions } from '../support/session.js';

const RECORD = `Agenda item 1: Roof

To receive a report.

Minutes:

The Clerk presented the report.

RESOLVED That:
1) the report be noted.
2) 
`;

const MEMBERS = ['Councillor Ffion Rees', 'Councillor Omar Haddad', 'Councillor Elin Pryce'];

suite('writing over the protocol', function () {
    this.timeout(20_000);
    const session = sessions();
    const { address } = session;
    let client: LspClient;

    setup(async () => {
        client = await session.begin({ folder: session.folder });
    });

    const ask = <Answer>(method: string, parameters: object) =>
        client.connection.sendRequest<Answer>(method, parameters);
    const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });

    test('the server says that it helps with Enter, and ends a list', async () => {
        assert.deepEqual(client.capabilities['documentOnTypeFormattingProvider'], {
            firstTriggerCharacter: '\n',
        });
        const uri = address('roof.minutes');
        const text = `${RECORD}\n`;
        await client.open(uri, text);
        const edits = await ask<TextEdit[]>('textDocument/onTypeFormatting', {
            textDocument: { uri },
            position: { line: 11, character: 0 },
            ch: '\n',
            options: { tabSize: 4, insertSpaces: true },
        });
        const document = TextDocument.create(uri, 'minutes', 1, text);
        assert.equal(TextDocument.applyEdits(document, edits), text.replace('2) \n', ''));
    });

    test('formulas and items come with their places', async () => {
        const uri = address('roof.minutes');
        await client.open(uri, RECORD);
        const formulas = await ask<FormulaList>('minutes/listFormulas', { uri, range: at(10, 3) });
        assert.equal(formulas.version, 1);
        assert.deepEqual(
            formulas.formulas.find(({ id }) => id === 'x-not')?.snippet,
            'the press and public be not excluded.',
        );
        const items = await ask<ItemList>('minutes/listItems', { uri, range: at(10, 3) });
        assert.match(items.items.find(({ id }) => id === 'apologies')?.wording ?? '', /^Agenda item 2: Apologies/);
        assert.equal(await ask('minutes/listFormulas', { uri: address('closed.minutes'), range: at(0, 0) }), null);
    });

    test('an item is completed at the start of a paragraph', async () => {
        const uri = address('roof.minutes');
        await client.open(uri, `${RECORD.trimEnd().slice(0, -3)}\n\naob`);
        const lines = RECORD.trimEnd().split('\n').length;
        const list = await ask<{ items: { label: string }[] }>('textDocument/completion', {
            textDocument: { uri },
            position: { line: lines, character: 3 },
        });
        assert.ok(
            list.items.some(({ label }) => label === 'Any other business'),
            JSON.stringify(list.items.map(({ label }) => label)),
        );
    });

    test('a new meeting is written in the house style of its folder', async () => {
        writeFileSync(
            join(session.folder, 'minutes.config.json'),
            JSON.stringify({
                profile: 'parish-england',
                bodies: [{ name: 'Overwater Parish Council', seats: 9, members: MEMBERS }],
            }),
        );
        const place = { folder: pathToFileURL(session.folder).href };
        const options = await ask<MeetingOptions>('minutes/meetingOptions', place);
        assert.deepEqual(options.bodies, [{ name: 'Overwater Parish Council', detail: '3 members' }]);
        assert.deepEqual(options.languages, ['en']);
        const date = await ask<ReadDateResult>('minutes/readDate', { text: 'tomorrow', today: '2026-09-13' });
        assert.deepEqual(date, { date: '2026-09-14', message: 'Monday 14 September 2026' });
        const wanted = { ...place, body: 'Overwater Parish Council', date: '2026-09-14', language: 'en' };
        const { text } = await ask<NewMeetingResult>('minutes/newMeeting', { ...wanted, template: 'ordinary' });
        assert.match(text, /^Overwater Parish Council\n\nDate: Monday 14 September 2026\n/);
        assert.match(text, /^Present: Councillor Ffion Rees, Councillor Omar Haddad and Councillor Elin Pryce$/m);
        assert.match(text, /^Quorum: 3$/m);
        const uri = address('new.minutes');
        const findings = await client.open(uri, text);
        assert.deepEqual(
            findings.filter(({ severity }) => severity === 1),
            [],
        );
        await assert.rejects(ask('minutes/newMeeting', { ...wanted, template: 'none' }), /no template “none”/);
    });
});
