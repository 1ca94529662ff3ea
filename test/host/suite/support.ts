// What several test files need: finding the fixture, and waiting for the editor without guessing how long it takes.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';

export const extensionId = 'committee-minutes.committee-minutes';

/** The address of a file of the fixture, in the copy that the editor has open. */
export function fixture(name: string): vscode.Uri {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'the editor has a folder open');
    return vscode.Uri.joinPath(folder.uri, name);
}

let unsaved = 0;

/** Shows a file, or minutes that were never saved, as a person would have them before using any of our commands. */
export async function show(source: vscode.Uri | string): Promise<vscode.TextEditor> {
    if (source instanceof vscode.Uri) return vscode.window.showTextDocument(source);
    // Each has a name of its own: one without gets the name of the last, and now and then its text as well.
    const uri = vscode.Uri.from({ scheme: 'untitled', path: `/unsaved-${++unsaved}.minutes` });
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), source));
    assert.equal(editor.document.getText(), source);
    return editor;
}

/** Closes every editor. What was not saved is lost. */
export async function closeAll(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until `look` finds something, and looks again each time the event is fired. */
export async function when<T>(
    what: string,
    event: vscode.Event<unknown>,
    look: () => T | undefined,
    limit = 15_000,
): Promise<T> {
    const found = look();
    if (found !== undefined) return found;
    return new Promise((resolve, reject) => {
        const finish = (end: () => void): void => {
            clearTimeout(patience);
            subscription.dispose();
            end();
        };
        const patience = setTimeout(() => finish(() => reject(new Error(`Waited in vain for ${what}.`))), limit);
        const subscription = event(() => {
            const later = look();
            if (later !== undefined) finish(() => resolve(later));
        });
    });
}

/** The findings of a document, as soon as they are such that `accept` takes them; by default as soon as there are some. */
export function findings(
    uri: vscode.Uri,
    accept: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
    return when(`the expected findings in ${uri.path}`, vscode.languages.onDidChangeDiagnostics, () => {
        const found = vscode.languages.getDiagnostics(uri);
        return accept(found) ? found : undefined;
    });
}

/** The codes of findings, whether or not they lead to a page that explains them. */
export function codesOf(found: readonly vscode.Diagnostic[]): string[] {
    return found.map(({ code }) => String(typeof code === 'object' ? code.value : code));
}
