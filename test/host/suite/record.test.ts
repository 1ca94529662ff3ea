// What a clerk does with a record in the editor: mend a finding, complete a decision, look at the outline, export.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, findings, fixture, show, when } from './support.js';

/** Opens an unsaved record; `<|>` in the text is where the cursor goes. */
async function open(marked: string): Promise<{ editor: vscode.TextEditor; cursor: vscode.Position }> {
    const at = marked.indexOf('<|>');
    const editor = await show(marked.replace('<|>', ''));
    const cursor = editor.document.positionAt(at === -1 ? 0 : at);
    editor.selection = new vscode.Selection(cursor, cursor);
    return { editor, cursor };
}

const RECORD = `Agenda item 3: Repairs to the roof

To receive an update on the repairs.

Minutes:

The Clerk reported that the work wasn't finished.

RESOLVED That the update be noted.

ACTION: Clerk to write to the builder by 30 November 2026

Supporting documents:
- Letter from the builder (PDF)
`;

suite('a record in the editor', () => {
    teardown(closeAll);

    test('a fix mends a finding, and undo brings it back', async () => {
        const { editor } = await open(RECORD);
        const { document } = editor;
        const found = await findings(document.uri, (all) => codesOf(all).includes('contraction'));
        const place = found[codesOf(found).indexOf('contraction')]?.range;
        assert.ok(place);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            place,
        );
        const fix = actions.find((action) => action.edit !== undefined && action.isPreferred);
        assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
        await vscode.workspace.applyEdit(fix.edit);
        assert.match(document.getText(), /was not finished/);
        await findings(document.uri, (all) => !codesOf(all).includes('contraction'));
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('undo');
        assert.match(document.getText(), /wasn't finished/);
        await findings(document.uri, (all) => codesOf(all).includes('contraction'));
    });

    test('a note silences a finding', async () => {
        const { editor } = await open(RECORD);
        const { document } = editor;
        await findings(document.uri, (all) => codesOf(all).includes('contraction'));
        const line = document.positionAt(document.getText().indexOf('The Clerk reported'));
        await editor.edit((edit) => edit.insert(line, '// minutes-ignore contraction as it was said\n'));
        await findings(document.uri, (all) => !codesOf(all).includes('contraction'));
    });

    test('a setting silences a finding', async () => {
        const { editor } = await open(RECORD);
        await findings(editor.document.uri, (all) => codesOf(all).includes('contraction'));
        const settings = vscode.workspace.getConfiguration('minutes');
        await settings.update('rules', { contraction: 'off' }, vscode.ConfigurationTarget.Global);
        try {
            await findings(editor.document.uri, (all) => !codesOf(all).includes('contraction'));
        } finally {
            await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
        }
    });

    const COMPLETIONS: readonly { what: string; text: string; offered: RegExp; inserted?: RegExp }[] = [
        {
            what: 'a clause behind the keyword',
            text: RECORD.replace('the update be noted.', 'note<|>'),
            offered: /noted/,
        },
        {
            what: 'a numbered clause',
            text: RECORD.replace('RESOLVED That the update be noted.', 'RESOLVED That:\n1) note<|>'),
            offered: /noted/,
        },
        {
            what: 'a sentence in the narrative',
            text: RECORD.replace('The Clerk reported', 'thank<|>\n\nThe Clerk reported'),
            offered: /thank/i,
        },
    ];
    for (const { what, text, offered } of COMPLETIONS) {
        test(`completes ${what}`, async () => {
            const { editor, cursor } = await open(text);
            const list = await vscode.commands.executeCommand<vscode.CompletionList>(
                'vscode.executeCompletionItemProvider',
                editor.document.uri,
                cursor,
            );
            const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
            const words = list.items.map(
                ({ label, filterText }) => `${typeof label === 'string' ? label : label.label} ${filterText ?? ''}`,
            );
            assert.ok(
                words.some((word) => offered.test(word)),
                labels.join(', '),
            );
        });
    }

    test('shows items, decisions, actions and documents in the outline', async () => {
        const { editor } = await open(RECORD);
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
            'vscode.executeDocumentSymbolProvider',
            editor.document.uri,
        );
        const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
            list.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
        const all = names(symbols).join('\n');
        for (const part of [/Repairs to the roof/, /RESOLVED/, /builder/, /documents/i]) assert.match(all, part);
    });

    test('colours numbered headings, which one line alone does not show', async () => {
        const { document } = await show('1. Welcome\nAll came.\n\n2. Pond\nIt was dug.\n');
        const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
            'vscode.provideDocumentSemanticTokens',
            document.uri,
        );
        const lines = [...tokens.data].filter((_, index) => index % 5 === 0);
        assert.deepEqual(lines, [0, 0, 3, 0]);
    });
    test('folds items', async () => {
        const { editor } = await open(RECORD);
        const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
            'vscode.executeFoldingRangeProvider',
            editor.document.uri,
        );
        assert.ok(ranges.length > 0);
    });

    test('explains a decision keyword under the pointer', async () => {
        const { editor, cursor } = await open(RECORD.replace('RESOLVED', 'RES<|>OLVED'));
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
            'vscode.executeHoverProvider',
            editor.document.uri,
            cursor,
        );
        assert.ok(hovers.length > 0);
    });

    const EXPORTS: readonly { command: string; extension: string; content: RegExp }[] = [
        { command: 'minutes.exportHtml', extension: '.html', content: /^<!doctype html>/i },
        { command: 'minutes.exportJson', extension: '.json', content: /"schema_version"/ },
    ];
    for (const { command, extension, content } of EXPORTS) {
        test(`${command} writes a file beside the record`, async () => {
            const written = await vscode.commands.executeCommand<vscode.Uri[]>(command, fixture('a.minutes'));
            assert.deepEqual(
                written.map(({ path }) => path),
                [fixture(`a${extension}`).path],
            );
            const bytes = await vscode.workspace.fs.readFile(fixture(`a${extension}`));
            assert.match(new TextDecoder().decode(bytes), content);
            const names = (await vscode.workspace.fs.readDirectory(fixture('.'))).map(([name]) => name);
            assert.deepEqual(
                names.filter((name) => name.includes(`a${extension}`) && name !== `a${extension}`),
                [],
                'no temporary file is left',
            );
            await vscode.workspace.fs.delete(fixture(`a${extension}`));
        });
    }

    test('exports every record of a folder', async () => {
        const folder = fixture('year');
        await vscode.workspace.fs.createDirectory(folder);
        for (const name of ['june', 'july'])
            await vscode.workspace.fs.writeFile(
                vscode.Uri.joinPath(folder, `${name}.minutes`),
                new TextEncoder().encode(RECORD),
            );
        const written = await vscode.commands.executeCommand<vscode.Uri[]>('minutes.exportHtml', folder);
        assert.deepEqual(written.map(({ path }) => path.split('/').at(-1)).sort(), ['july.html', 'june.html']);
        await vscode.workspace.fs.delete(folder, { recursive: true });
    });

    test('a house style file counts as soon as it is saved, and a broken one is told of', async () => {
        const file = fixture('minutes.config.json');
        const record = fixture('house.minutes');
        const write = (uri: vscode.Uri, text: string): Thenable<void> =>
            vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        await write(record, RECORD);
        try {
            const { document } = await show(record);
            await findings(document.uri, (all) => codesOf(all).includes('contraction'));
            await write(file, '{ "rules": { "contraction": "off" } }');
            await findings(document.uri, (all) => !codesOf(all).includes('contraction'));
            await write(file, '{ "rules": { "contraction": "loud" } }');
            await when('a finding in the house style file', vscode.languages.onDidChangeDiagnostics, () =>
                vscode.languages.getDiagnostics(file).length > 0 ? true : undefined,
            );
        } finally {
            await vscode.workspace.fs.delete(file);
            await vscode.workspace.fs.delete(record);
        }
    });

    test('a row of a vote that does not add up is mended by its fix, and undo restores it', async () => {
        const vote = RECORD.replace(
            'RESOLVED That the update be noted.',
            'For (4): Councillors Bright, Pugh and Reeve\nAgainst (1): Councillor Marsh\n\nRESOLVED That the update be noted.',
        );
        const { editor } = await open(vote);
        const { document } = editor;
        const code = 'recorded-vote-count-mismatch';
        const found = await findings(document.uri, (all) => codesOf(all).includes(code));
        const place = found[codesOf(found).indexOf(code)]?.range;
        assert.ok(place);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            place,
        );
        const fix = actions.find(({ title }) => title.startsWith('Write “3”'));
        assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
        await vscode.workspace.applyEdit(fix.edit);
        await findings(document.uri, (all) => !codesOf(all).includes(code));
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), vote);
        await findings(document.uri, (all) => codesOf(all).includes(code));
    });

    test('another profile in the house style changes the findings at once', async () => {
        const file = fixture('minutes.config.json');
        const record = fixture('private.minutes');
        const write = (uri: vscode.Uri, text: string): Thenable<void> =>
            vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        await write(
            record,
            RECORD.replace(
                'the update be noted.',
                'under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting for item 4.',
            ),
        );
        const code = 'exclusion-paragraph-missing';
        try {
            const { document } = await show(record);
            await findings(document.uri, (all) => codesOf(all).includes('contraction') && !codesOf(all).includes(code));
            await write(file, '{ "profile": "principal-england" }');
            await findings(document.uri, (all) => codesOf(all).includes(code));
            await write(file, '{ "profile": "parish-england" }');
            await findings(document.uri, (all) => !codesOf(all).includes(code));
        } finally {
            await vscode.workspace.fs.delete(file);
            await vscode.workspace.fs.delete(record);
        }
    });

    test('opens the page about a finding', async () => {
        await vscode.commands.executeCommand('minutes.explainRule', 'decision-missing');
        await when('the page', vscode.window.tabGroups.onDidChangeTabs, () =>
            vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => /decision-missing/.test(label)),
        );
    });
});
