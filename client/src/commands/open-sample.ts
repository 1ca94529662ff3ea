/** `minutes.openSample`: opens short minutes to try things on, as a document that belongs to no file. */

import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol.js';

/** What a step of the walkthrough goes on with; each is a command of the editor that wants the sample in front. */
const NEXT: Readonly<Record<string, string>> = {
    problems: 'workbench.actions.view.problems',
    decision: 'editor.action.triggerSuggest',
    outline: 'outline.focus',
};

/** The line of the sample below which a decision is to be written. */
const DECISION_NOTE = /^\/\/ What was decided\?/;

/** The command takes the name of a step of the walkthrough, or nothing. A sample that is still open is shown again. */
export function registerOpenSample(context: vscode.ExtensionContext): vscode.Disposable {
    let sample: vscode.TextDocument | undefined;
    return vscode.commands.registerCommand('minutes.openSample', async (step?: unknown) => {
        if (sample === undefined || sample.isClosed) sample = await createSample(context);
        const editor = await show(sample);
        if (step === 'decision') placeCursorForDecision(editor);
        const next = typeof step === 'string' ? NEXT[step] : undefined;
        if (next !== undefined) await vscode.commands.executeCommand(next);
    });
}

async function createSample(context: vscode.ExtensionContext): Promise<vscode.TextDocument> {
    const file = vscode.Uri.joinPath(context.extensionUri, 'client/walkthrough/sample.minutes');
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
}

/** Shows a document where it already stands, or else in the column in use. */
function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
    const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    return vscode.window.showTextDocument(document, visible?.viewColumn);
}

function placeCursorForDecision(editor: vscode.TextEditor): void {
    const { document } = editor;
    for (let line = 0; line + 1 < document.lineCount; line++) {
        if (!DECISION_NOTE.test(document.lineAt(line).text)) continue;
        const { end } = document.lineAt(line + 1).range;
        editor.selection = new vscode.Selection(end, end);
        editor.revealRange(editor.selection);
        return;
    }
}
