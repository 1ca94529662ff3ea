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

    /** Opens a new file of its own, because the editor gives a new document without a name what the last one held. */
    async function open(text: string): Promise<vscode.TextEditor> {
        const file = vscode.Uri.joinPath(fixture('a.minutes'), `../fix-all-${next++}.minutes`);
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
        files.push(file);
        return show(file);
    }

    test('are applied by one command, and undo takes them back', async () => {
        const { document } = await open(UNTIDY);
        await findings(document.uri, (found) => codesOf(found).includes('whitespace-nbsp'));
        await vscode.commands.executeCommand('minutes.fixAll');
        assert.equal(document.getText(), TIDY);
        for (let steps = 0; steps < 10 && document.getText() !== UNTIDY; steps++)
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
            // Saving applies one round; the parts of it do not touch each other here.
            assert.equal(document.getText(), `${TIDY}\n`);
            assert.equal(document.isDirty, false);
        } finally {
            await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
        }
    });
});
