// All safe fixes at once: by command, and when a file is saved by somebody who has asked for that.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesOf, findings, fixture, show } from './support.js';

const UNTIDY = `Agenda item 3: Repairs to the roof

To receive an update on the repairs.

Minutes:

The Clerk\u00a0reported that\u00a0the work wasn't finished, and that these parts were\u00a0left:

• the gutter on the north side;
• the lead over the porch.

RESOLVED That the update be noted.
`;

const TIDY = `Agenda item 3: Repairs to the roof

To receive an update on the repairs.

Minutes:

The Clerk reported that the work was not finished, and that these parts were left:

- the gutter on the north side;
- the lead over the porch.

RESOLVED That the update be noted.
`;

let next = 1;

suite('all safe fixes', () => {
    let files: vscode.Uri[] = [];

    teardown(async () => {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        for (const file of files) await vscode.workspace.fs.delete(file);
        files = [];
    });

    /** Opens a new file of its own, so that a test can save it. */
    async function open(text: string): Promise<vscode.TextEditor> {
        const file = vscode.Uri.joinPath(fixture('a.minutes'), `../fix-all-${next++}.minutes`);
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
        files.push(file);
        return show(file);
    }

    test('are applied by one command, and one undo takes them back', async () => {
        const { document } = await open(UNTIDY);
        await findings(document.uri, (found) => codesOf(found).includes('whitespace-nbsp'));
        await vscode.commands.executeCommand('minutes.fixAll');
        assert.equal(document.getText(), TIDY);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), UNTIDY);
    });

    test('are applied to a document that was never saved', async () => {
        const { document } = await show(UNTIDY);
        assert.equal(document.isUntitled, true);
        await vscode.commands.executeCommand('minutes.fixAll');
        assert.equal(document.getText(), TIDY);
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), UNTIDY);
    });

    test('leave a record alone that has nothing to fix', async () => {
        const { document } = await open(TIDY);
        const changes: vscode.TextDocumentContentChangeEvent[] = [];
        const listening = vscode.workspace.onDidChangeTextDocument((event) => {
            if (event.document === document) changes.push(...event.contentChanges);
        });
        await vscode.commands.executeCommand('minutes.fixAll');
        listening.dispose();
        assert.deepEqual(changes, []);
        assert.equal(document.getText(), TIDY);
    });

    test('are applied on saving, where that is wanted', async () => {
        const settings = vscode.workspace.getConfiguration('editor', { languageId: 'minutes' });
        await settings.update(
            'codeActionsOnSave',
            { 'source.fixAll.minutes': 'explicit' },
            vscode.ConfigurationTarget.Global,
            true,
        );
        try {
            const { document } = await open(UNTIDY);
            await findings(document.uri, (found) => codesOf(found).includes('whitespace-nbsp'));
            const editor = vscode.window.activeTextEditor;
            await editor?.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n'));
            await document.save();
            assert.equal(document.getText(), `${TIDY}\n`);
            assert.equal(document.isDirty, false);
        } finally {
            await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
        }
    });
});

suite('fixes as commands', () => {
    const text = `Agenda item 3: Repairs to the roof

Minutes:

The work wasn't finished, and it isn't known why.

The Clerk hasn't\u00a0heard from the builder.

RESOLVED That the update be noted.
`;
    const allFixed = text.replace("wasn't", 'was not').replace("isn't", 'is not').replace("hasn't", 'has not');

    teardown(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

    /** Opens unsaved minutes with the cursor in front of a word. */
    async function openAt(word: string): Promise<vscode.TextDocument> {
        const editor = await show(text);
        const at = editor.document.positionAt(text.indexOf(word));
        editor.selection = new vscode.Selection(at, at);
        return editor.document;
    }

    const commands: Record<string, { cursor: string; command: string; argument?: unknown; after: string }> = {
        'the finding at the cursor': {
            cursor: "isn't",
            command: 'minutes.fixThis',
            after: text.replace("isn't", 'is not'),
        },
        'of several on a line the one of the rule that a key names': {
            cursor: 'heard',
            command: 'minutes.fixThis',
            argument: { code: 'whitespace-nbsp' },
            after: text.replace('\u00a0', ' '),
        },
        'all like the one at the cursor': { cursor: "wasn't", command: 'minutes.fixAllLike', after: allFixed },
        'all of the rule that a key names': {
            cursor: 'Agenda',
            command: 'minutes.fixAllLike',
            argument: { code: 'contraction' },
            after: allFixed,
        },
        'nothing where there is nothing': { cursor: 'RESOLVED', command: 'minutes.fixThis', after: text },
    };
    for (const [what, { cursor, command, argument, after }] of Object.entries(commands)) {
        test(`${what}, and one undo takes it back`, async () => {
            const document = await openAt(cursor);
            await vscode.commands.executeCommand(command, argument);
            assert.equal(document.getText(), after);
            await vscode.commands.executeCommand('undo');
            if (after !== text) assert.equal(document.getText(), text);
        });
    }

    test('the light bulb offers to fix all like this one', async () => {
        const document = await openAt("wasn't");
        const at = document.positionAt(text.indexOf("wasn't"));
        const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            new vscode.Range(at, at),
            vscode.CodeActionKind.QuickFix.value,
            100,
        );
        const like = offered.find(
            ({ title }) => title === 'Fix all 3 findings like this one in this record: contraction',
        );
        assert.ok(like?.edit, offered.map(({ title }) => title).join(', '));
        await vscode.workspace.applyEdit(like.edit);
        assert.equal(document.getText(), allFixed);
    });
});
