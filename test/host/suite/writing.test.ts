// Help with writing: formulas and items to pick, a new meeting, and what Enter does.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, findings, fixture, show, when } from './support.js';

const ITEM = `Agenda item 3: Repairs to the roof

To receive a report on the repairs.

Minutes:

The Clerk presented the report.

`;

/** Opens an unsaved record with the cursor at `<|>`. */
async function open(marked: string): Promise<vscode.TextEditor> {
    const at = marked.indexOf('<|>');
    const editor = await show(marked.replace('<|>', ''));
    const cursor = editor.document.positionAt(at);
    editor.selection = new vscode.Selection(cursor, cursor);
    return editor;
}

/** The text with the cursor in it. */
function drawn({ document, selection }: vscode.TextEditor): string {
    const text = document.getText().replaceAll('\r\n', '\n');
    const at = document.offsetAt(selection.active);
    return `${text.slice(0, at)}<|>${text.slice(at)}`;
}

/** Waits until the text with its cursor is as expected, and tells the difference when it never is. */
async function becomes(editor: vscode.TextEditor, expected: string): Promise<void> {
    const changed = new vscode.EventEmitter<void>();
    const listening = [
        vscode.workspace.onDidChangeTextDocument(() => changed.fire()),
        vscode.window.onDidChangeTextEditorSelection(() => changed.fire()),
    ];
    try {
        await when('the text', changed.event, () => (drawn(editor) === expected ? true : undefined), 8_000);
    } catch {
        assert.equal(drawn(editor), expected);
    } finally {
        for (const one of [...listening, changed]) one.dispose();
    }
}

const press = (text: string): Thenable<void> => vscode.commands.executeCommand('type', { text });

suite('writing with help', () => {
    teardown(closeAll);

    test('Enter goes on counting, and an empty number ends the decision', async () => {
        const editor = await open(`${ITEM}RESOLVED That:\n1) the report be noted; and<|>\n`);
        await press('\n');
        await becomes(editor, `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) <|>\n`);
        await press('the plan be approved.');
        await press('\n');
        await becomes(editor, `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) the plan be approved.\n3) <|>\n`);
        await press('\n');
        await becomes(editor, `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) the plan be approved.\n<|>\n`);
    });

    test('Enter goes on with Roman numbers, and moves later clauses up', async () => {
        const editor = await open(`${ITEM}RESOLVED That:\n(i) the report be noted;<|>\n(ii) the plan be approved.\n`);
        await press('\n');
        await becomes(
            editor,
            `${ITEM}RESOLVED That:\n(i) the report be noted;\n(ii) <|>\n(iii) the plan be approved.\n`,
        );
    });

    test('Enter behind the keyword brings the first label of the record', async () => {
        const above = `${ITEM}RESOLVED That:\n(a) the report be noted; and\n(b) the plan be approved.\n\n`;
        const editor = await open(
            `${above}Agenda item 4: Porch\n\nMinutes:\n\nThe Clerk spoke.\n\nRESOLVED That:<|>\n`,
        );
        await press('\n');
        await becomes(
            editor,
            `${above}Agenda item 4: Porch\n\nMinutes:\n\nThe Clerk spoke.\n\nRESOLVED That:\n(a) <|>\n`,
        );
    });

    test('a formula that was used last is picked first, and one undo takes it back', async () => {
        const start = `${ITEM}RESOLVED That <|>\n`;
        const editor = await open(start);
        await vscode.commands.executeCommand('minutes.insertFormula', { id: 'x-not' });
        const text = `${ITEM}RESOLVED That the press and public be not excluded.\n`;
        assert.equal(editor.document.getText(), text);
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.document.getText(), start.replace('<|>', ''));

        const inserted = vscode.commands.executeCommand('minutes.insertFormula');
        // The list comes up in its own time; accepting does nothing before.
        let done = false;
        void inserted.then(() => {
            done = true;
        });
        while (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        assert.equal(editor.document.getText(), text);
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.document.getText(), start.replace('<|>', ''));
    });

    test('a formula takes the place of a selection', async () => {
        const editor = await open(`${ITEM}RESOLVED That <|>the report be noted.\n`);
        const line = editor.document.lineAt(editor.selection.active.line).range;
        editor.selection = new vscode.Selection(editor.selection.active, line.end);
        await vscode.commands.executeCommand('minutes.insertFormula', 'x-not');
        assert.equal(editor.document.getText(), `${ITEM}RESOLVED That the press and public be not excluded.\n`);
    });

    test('an item comes behind the one at the cursor, the others are renumbered, and one undo takes both back', async () => {
        const text = `${ITEM}RESOLVED That the report be noted.\n\nAgenda item 4: Porch\n\nMinutes:\n\nThe Clerk spoke.\n`;
        const editor = await open(text.replace('noted.', 'noted.<|>'));
        await vscode.commands.executeCommand('minutes.insertItem', 'declarations');
        assert.match(
            editor.document.getText(),
            /noted\.\n\nAgenda item 4: Declarations of interest\n\nMinutes:\n\nThere were no declarations of interest\.\n\nAgenda item 5: Porch\n/,
        );
        await vscode.commands.executeCommand('undo');
        assert.equal(editor.document.getText(), text);
    });

    test('a new meeting opens in the house style of the folder, and nothing is wrong with it', async () => {
        const file = fixture('minutes.config.json');
        const style = {
            profile: 'parish-england',
            rules: { contraction: 'off' },
            bodies: [
                { name: 'Overwater Parish Council', members: ['Councillor Rees', 'Councillor Haddad'], quorum: 2 },
            ],
        };
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(style)));
        try {
            // The style has arrived once its severities hold.
            const record = await open(`${ITEM}The work wasn't finished.<|>\n`);
            await findings(record.document.uri, (all) => !codesOf(all).includes('contraction') && all.length > 0);
            await vscode.commands.executeCommand('minutes.newMeeting', {
                body: 'Overwater Parish Council',
                date: '2026-09-14',
                template: 'ordinary',
            });
            const editor = vscode.window.activeTextEditor;
            assert.ok(editor);
            assert.equal(editor.document.languageId, 'minutes');
            assert.equal(editor.document.isUntitled, true);
            const text = editor.document.getText();
            assert.match(text, /^Overwater Parish Council\n\nDate: Monday 14 September 2026\nTime: /);
            assert.match(text, /^Present: Councillor Rees and Councillor Haddad$/m);
            assert.match(text, /^Agenda item 1: Apologies for absence$/m);
            const found = await findings(editor.document.uri);
            assert.deepEqual(
                found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
                [],
            );
        } finally {
            await vscode.workspace.fs.delete(file);
            await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        }
    });
});
