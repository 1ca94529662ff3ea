// Completion as a clerk meets it: typed, offered, and taken with one key.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, fixture, show, when } from './support.js';

const PRESENTATION = `Agenda item

Safety of the towpath beside the canal

A presentation by the Head of Waterways will be received.

Minutes:

The Head of Waterways showed where the banks had given way.

Members asked who looked after the lamps.

RESOLVED That:
`;

const MEETING = `Harbour Committee

Date: 14 September 2026
Present: Councillors Tom Bright, Nia Pugh, Lee Marsh and Omar Haddad
Apologies: Councillor Ffion Rees

Agenda item 1: Sea wall

Minutes:

Councillor Marsh declared an interest and left the meeting for this item.

`;

/** Opens an unsaved record with the cursor at its end. */
async function open(content: string): Promise<vscode.TextEditor> {
    const editor = await show(content);
    const end = editor.document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    return editor;
}

const type = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });

/** Takes the first suggestion with the key for it, as soon as the list is there, and gives the line of the cursor. */
async function take(editor: vscode.TextEditor): Promise<string> {
    const { document } = editor;
    const before = document.getText();
    const changed = when('the suggestion to be taken', vscode.workspace.onDidChangeTextDocument, () =>
        document.getText() === before ? undefined : true,
    );
    let taken = false;
    void changed.then(() => {
        taken = true;
    });
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    while (!taken) {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        await new Promise((resolve) => setImmediate(resolve));
    }
    await changed;
    return document.lineAt(editor.selection.active.line).text;
}

/** What is offered at the cursor. */
async function offered(editor: vscode.TextEditor): Promise<{ label: string; text: string }[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
    );
    return list.items.map(({ label, insertText }) => ({
        label: typeof label === 'string' ? label : label.label,
        text: typeof insertText === 'string' ? insertText : (insertText?.value ?? ''),
    }));
}

suite('completion', () => {
    teardown(closeAll);

    test('“note” behind the keyword becomes the decision that the agenda asks for, with one key', async () => {
        const editor = await open(PRESENTATION);
        await type('note');
        assert.equal(await take(editor), 'the presentation be noted.');
    });

    test('“excl” finds the exclusion of the public', async () => {
        const editor = await open(PRESENTATION.replace('RESOLVED That:\n', 'RESOLVED '));
        await type('excl');
        const labels = (await offered(editor)).map(({ label }) => label).join('\n');
        assert.match(labels, /exclu/i);
    });

    test('“Moved by” lists the members in the room, and the seconder is somebody else', async () => {
        const editor = await open(MEETING);
        await type('Moved by ');
        const movers = (await offered(editor)).map(({ label }) => label);
        assert.deepEqual(movers, ['Councillor Tom Bright', 'Councillor Nia Pugh', 'Councillor Omar Haddad']);
        await type('Councillor Nia Pugh, seconded by ');
        const seconders = (await offered(editor)).map(({ label }) => label);
        assert.deepEqual(seconders, ['Councillor Tom Bright', 'Councillor Omar Haddad']);
    });

    test('a formula of the house takes the place of ours as soon as the house style is saved', async () => {
        const file = fixture('minutes.config.json');
        const record = fixture('towpath.minutes');
        const write = (uri: vscode.Uri, text: string): Thenable<void> =>
            vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        await write(record, `${PRESENTATION}note`);
        try {
            const editor = await show(record);
            const end = editor.document.positionAt(editor.document.getText().length);
            editor.selection = new vscode.Selection(end, end);
            const ours = (await offered(editor))[0];
            assert.match(ours?.text ?? '', /be noted/);
            const formula = {
                id: 'd-note',
                label: 'Note with thanks',
                text: 'That the {report/presentation} be noted with thanks.',
            };
            const house = { formulas: [{ ...formula, where: 'decision', triggers: ['note'] }] };
            // A house style that counts is told by the findings being sent again.
            const again = new Promise<void>((resolve) => {
                const listening = vscode.languages.onDidChangeDiagnostics(() => {
                    listening.dispose();
                    resolve();
                });
            });
            await write(
                file,
                JSON.stringify({ ...house, rules: { 'decision-empty': 'off', 'decision-missing': 'off' } }),
            );
            await again;
            const offers = await offered(editor);
            assert.equal(offers[0]?.label, 'Note with thanks');
            assert.equal(
                offers.some(({ label }) => label === ours?.label),
                false,
            );
        } finally {
            await vscode.workspace.fs.delete(file);
            await vscode.workspace.fs.delete(record);
        }
    });
});
