// The built server in a process of its own, driven as an editor drives it.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops are written like that.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
    ExplainResult,
    ExportFormat,
    ExportResult,
    FixAllParameters,
    FixAllResult,
    FixOffer,
} from '../../server/src/protocol.js';
import type { LspClient, Situation } from '../support/lsp-client.js';
import { readMarks } from '../support/markers.js';
import { sessions } from '../support/session.js';

const NOTE = '// minutes-ignore acronym-unexpanded no acronym here\n';
const RECORD = `Agenda item

Roof

To receive a report.

Minutes:

The Clerk presented the report of the RAPT on 14 September 2026.

${NOTE}
RESOLVED That the report be noted.

RESOLVED `;

const codes = (findings: readonly Diagnostic[]): unknown[] => findings.map(({ code }) => code);
const placeOf = (text: string, word: string) => {
    const lines = text.slice(0, text.indexOf(word)).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
};

suite('the language server', function () {
    this.timeout(20_000);
    const session = sessions('panel');
    const { address } = session;
    let client: LspClient;
    const begin = async (situation: Situation = {}) => {
        client = await session.begin(situation);
    };

    test('shakes hands, and ends with exit code 0', async () => {
        await begin();
        assert.deepEqual(client.capabilities['textDocumentSync'], 2);
        assert.equal(await client.stop(), 0);
    });

    test('finds what is wrong, and follows changes', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        const findings = await client.open(uri, RECORD);
        const finding = findings.find(({ code }) => code === 'suppression-unused');
        assert.ok(finding, JSON.stringify(findings));
        assert.deepEqual([finding.source, finding.range.start], ['Minutes', placeOf(RECORD, '// minutes-ignore')]);
        const start = placeOf(RECORD, NOTE);
        await client.change(uri, '', { start, end: { line: start.line + 1, character: 0 } });
        assert.ok(!codes(await client.findings(uri)).includes('suppression-unused'));
        await client.change(uri, NOTE, { start, end: start });
        assert.ok(codes(await client.findings(uri)).includes('suppression-unused'));
        assert.equal(await client.stop(), 0);
    });

    test('a burst of changes gives the findings of the last one', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        await client.open(uri, RECORD);
        for (let i = 0; i < 20; i++)
            await client.change(uri, 'x', { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } });
        await client.change(uri, RECORD);
        assert.ok(codes(await client.findings(uri)).includes('suppression-unused'));
    });

    test('findings of a closed record go away', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        await client.open(uri, RECORD);
        await client.close(uri);
        const { diagnostics } = await client.published((one) => one.uri === uri);
        assert.deepEqual(diagnostics, []);
    });

    test('a record that was never saved is served too', async () => {
        await begin();
        assert.ok(codes(await client.open('untitled:Untitled-1', RECORD)).includes('suppression-unused'));
    });

    test('completes behind a keyword', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        await client.open(uri, RECORD);
        const { items } = await client.complete(uri, {
            line: RECORD.split('\n').length - 1,
            character: 'RESOLVED '.length,
        });
        const note = items.find(({ label }) => label === 'Note the report');
        assert.ok(note?.textEdit !== undefined && 'range' in note.textEdit);
        assert.equal(note.textEdit.newText, 'That the ${1|report,update,presentation|} be noted.');
    });

    test('tells of a completion what it is for, when it is looked at', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        await client.open(uri, RECORD);
        const { items } = await client.complete(uri, {
            line: RECORD.split('\n').length - 1,
            character: 'RESOLVED '.length,
        });
        const note = items.find(({ label }) => label === 'Note the report');
        assert.ok(note !== undefined);
        assert.equal(note.documentation, undefined);
        const { documentation } = await client.resolve(note);
        assert.ok(typeof documentation === 'object' && documentation.value.includes('be noted'));
    });

    test('completes without tab stops where the editor has none', async () => {
        await begin({ snippets: false });
        const uri = address('panel/roof.minutes');
        await client.open(uri, RECORD);
        const { items } = await client.complete(uri, {
            line: RECORD.split('\n').length - 1,
            character: 'RESOLVED '.length,
        });
        assert.equal(
            items.find(({ label }) => label === 'Note the report')?.textEdit?.newText,
            'That the report be noted.',
        );
    });

    test('shows the outline', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        await client.open(uri, RECORD);
        const [item] = await client.outline(uri);
        assert.equal(item?.name, 'Roof');
        assert.deepEqual(
            item?.children?.map(({ name }) => name),
            ['Minutes', 'RESOLVED: the report be noted', 'RESOLVED'],
        );
    });

    test('mends a finding', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        const findings = (await client.open(uri, RECORD)).filter(({ code }) => code === 'suppression-unused');
        const range = findings[0]?.range;
        assert.ok(range);
        const actions = await client.codeActions(uri, range, findings);
        const fix = actions.find(({ isPreferred }) => isPreferred);
        assert.deepEqual(
            fix?.edit?.changes?.[uri]?.map(({ newText }) => newText),
            [''],
        );
        assert.ok(actions.some(({ command }) => command?.command === 'minutes.explainRule'));
    });

    for (const uri of ['untitled:Untitled-1', 'file:///meetings/roof.minutes']) {
        test(`fixes everything of a kind at once in ${uri}`, async () => {
            await begin();
            const text = `Agenda item\n\nRoof\n\nMinutes:\n\nIt wasn't\u00a0done. It isn't known why.\n\nRESOLVED That it be noted.\n`;
            await client.open(uri, text);
            const fixed = async (parameters: Omit<FixAllParameters, 'uri'>) => {
                const result = await client.request<FixAllResult | null>('minutes/fixAll', { uri, ...parameters });
                assert.ok(result);
                assert.equal(result.version, 1);
                return TextDocument.applyEdits(TextDocument.create(uri, 'minutes', 1, text), [...result.edits]);
            };
            assert.equal(await fixed({}), text.replace("wasn't\u00a0", 'was not ').replace("isn't", 'is not'));
            assert.equal(
                await fixed({ code: 'contraction' }),
                text.replace("wasn't", 'was not').replace("isn't", 'is not'),
            );
            assert.equal(await fixed({ code: 'whitespace-nbsp' }), text.replace('\u00a0', ' '));
            const start = placeOf(text, "isn't");
            const offers = await client.request<FixOffer[]>('minutes/fixes', { uri, range: { start, end: start } });
            assert.deepEqual(
                offers.map(({ code, edits }) => [code, edits.map(({ newText }) => newText)]),
                [['contraction', ['is not']]],
            );
            const [like] = (await client.codeActions(uri, { start, end: start }, [])).filter(({ title }) =>
                title.startsWith('Fix all 2'),
            );
            assert.equal(like?.edit?.changes?.[uri]?.length, 2);
            assert.deepEqual(client.log, []);
        });
    }

    test('fixes nothing in a record that is not open', async () => {
        await begin();
        const uri = address('nowhere.minutes');
        assert.equal(await client.request('minutes/fixAll', { uri }), null);
        assert.deepEqual(await client.request('minutes/fixes', { uri }), []);
    });

    test('exports open records and given text', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        const formats = await client.request<ExportFormat[]>('minutes/listExportFormats');
        assert.ok(
            formats.some(({ id, extension }) => id === 'html' && extension === '.html'),
            JSON.stringify(formats),
        );
        await client.open(uri, RECORD);
        const open = await client.request<ExportResult>('minutes/export', { uri, format: 'html', audience: 'public' });
        assert.match(open.content, /the report be noted/);
        const given = await client.request<ExportResult>('minutes/export', {
            uri: address('other.minutes'),
            text: RECORD.replaceAll('noted', 'received'),
            format: 'html',
            audience: 'public',
        });
        assert.match(given.content, /the report be received/);
    });

    test('an export that cannot be says why', async () => {
        await begin();
        const uri = address('panel/roof.minutes');
        const ask = (format: string) => client.request('minutes/export', { uri, format, audience: 'public' });
        await assert.rejects(ask('parchment'), /There is no export format “parchment”/);
        await assert.rejects(ask('html'), /not open/);
        assert.deepEqual(client.log, []);
    });

    test('explains a finding', async () => {
        await begin();
        const page = await client.request<ExplainResult | null>('minutes/explainRule', { code: 'suppression-unused' });
        assert.equal(page?.code, 'suppression-unused');
        assert.match(page?.markdown ?? '', /^# /);
        assert.equal(await client.request('minutes/explainRule', { code: 'no-such-code' }), null);
    });

    for (const asksForSettings of [true, false]) {
        test(`settings that change are followed when the editor ${asksForSettings ? 'is asked' : 'sends them'}`, async () => {
            await begin({ asksForSettings, settings: { messages: 'en' } });
            const uri = address('panel/roof.minutes');
            const message = (findings: readonly Diagnostic[]) =>
                findings.find(({ code }) => code === 'suppression-unused')?.message;
            assert.match(String(message(await client.open(uri, RECORD))), /^Nothing to silence/);
            await client.configure({ messages: 'cy' });
            assert.match(String(message(await client.findings(uri))), /^Nid oes/);
        });
    }

    test('a house style holds, breaks, and is mended', async () => {
        const file = join(session.folder, 'minutes.config.json');
        const config = pathToFileURL(file).href;
        const uri = address('panel/roof.minutes');
        const expansion = async () => {
            const found = await client.hover(uri, placeOf(RECORD, 'RAPT'));
            return found === null ? null : /: (.*)$/.exec((found.contents as { value: string }).value)?.[1];
        };
        writeFileSync(file, '{ "glossary": { "RAPT": "river and ports team" } }');
        await begin();
        await client.open(uri, RECORD);
        assert.equal(await expansion(), 'river and ports team');
        assert.ok(client.registrations.includes('workspace/didChangeWatchedFiles'));

        const broken = readMarks('{ "glossary": { "RAPT": "other" } <|x|> }');
        writeFileSync(file, broken.text);
        await client.fileChanged(config, 2);
        const [mistake] = (await client.published((one) => one.uri === config)).diagnostics;
        assert.deepEqual(mistake?.range, {
            start: { line: 0, character: broken.start },
            end: { line: 0, character: broken.end },
        });
        await client.findings(uri);
        assert.equal(await expansion(), 'river and ports team');

        writeFileSync(file, '{ "glossary": { "RAPT": "rural area planning team" } }');
        await client.fileChanged(config, 2);
        assert.deepEqual((await client.published((one) => one.uri === config)).diagnostics, []);
        await client.findings(uri);
        assert.equal(await expansion(), 'rural area planning team');

        rmSync(file);
        await client.fileChanged(config, 3);
        await client.findings(uri);
        assert.equal(await expansion(), null);
        assert.deepEqual(client.log, []);
    });

    test('the nearest house style counts', async () => {
        writeFileSync(join(session.folder, 'minutes.config.json'), '{ "glossary": { "RAPT": "far" } }');
        writeFileSync(join(session.folder, 'panel/minutes.config.json'), '{ "glossary": { "RAPT": "near" } }');
        await begin();
        for (const [name, expected] of [
            ['panel/roof.minutes', /near/],
            ['roof.minutes', /far/],
        ] as const) {
            await client.open(address(name), RECORD);
            const found = await client.hover(address(name), placeOf(RECORD, 'RAPT'));
            assert.match(JSON.stringify(found?.contents), expected);
        }
    });

    test('requests about a record that is not open are answered with nothing', async () => {
        await begin();
        const uri = address('nowhere.minutes');
        assert.deepEqual(await client.outline(uri), []);
        assert.deepEqual((await client.complete(uri, { line: 0, character: 0 })).items, []);
        assert.equal(await client.hover(uri, { line: 0, character: 0 }), null);
        assert.equal(await client.stop(), 0);
    });
});
