/** Changing minutes as the server worked it out: each change is one step to undo. */

import * as vscode from 'vscode';
import { type FixAllResult, LANGUAGE_ID, type TextChange, type TextRange } from '../../server/src/protocol.js';
import type { MinutesServer } from './language-client.js';

/** The minutes in front of the clerk; where there are none, a message says so. */
export function minutesInFront(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === LANGUAGE_ID) return editor;
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the minutes that you want to have fixed.'));
    return undefined;
}

/** Applies changes that belong to a version of a text. Gives false when the text has changed since. */
export async function applyChanges(
    document: vscode.TextDocument,
    version: number,
    changes: readonly TextChange[],
): Promise<boolean> {
    if (document.version !== version) return false;
    const edit = new vscode.WorkspaceEdit();
    edit.set(
        document.uri,
        changes.map(({ range, newText }) => vscode.TextEdit.replace(rangeOf(range), newText)),
    );
    return vscode.workspace.applyEdit(edit);
}

/**
 * Fixes every finding of a rule, or without a code everything that is safe, and tells how many there were. Somebody who
 * types meanwhile is not overwritten: the change is worked out again, once.
 */
export async function fixAll(server: MinutesServer, document: vscode.TextDocument, code?: string): Promise<void> {
    for (let attempt = 0; attempt < 2; attempt++) {
        const uri = document.uri.toString();
        const result = await server.fixAll(code === undefined ? { uri } : { uri, code });
        if (result === null) break;
        if (result.edits.length === 0 || (await applyChanges(document, result.version, result.edits))) {
            tell(told(result, code));
            return;
        }
    }
    tell(vscode.l10n.t('Nothing was fixed, because the minutes changed meanwhile.'));
}

/** Says something where it is in nobody's way. */
export function tell(message: string): void {
    vscode.window.setStatusBarMessage(message, 5000);
}

/** The place of the cursor or the selection, as the server counts it. */
export function placeOf({ selection }: vscode.TextEditor): TextRange {
    return { start: positionOf(selection.start), end: positionOf(selection.end) };
}

/** The code that a command was given: by itself, or as `{ "code": "…" }` in a key binding. */
export function codeIn(given: unknown): string | undefined {
    const value = typeof given === 'object' && given !== null ? (given as { code?: unknown }).code : given;
    return typeof value === 'string' ? value : undefined;
}

function told({ fixed, left }: FixAllResult, code: string | undefined): string {
    if (fixed === 0 && code === undefined)
        return vscode.l10n.t('There is nothing that can be fixed without a decision of yours.');
    if (fixed === 0) return vscode.l10n.t('There is nothing of this kind that can be fixed here.');
    const done = fixed === 1 ? vscode.l10n.t('1 finding was fixed.') : vscode.l10n.t('{0} findings were fixed.', fixed);
    return left === 0 ? done : vscode.l10n.t('{0} {1} of the kind are left for you to decide.', done, left);
}

function rangeOf({ start, end }: TextRange): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

function positionOf({ line, character }: vscode.Position): TextRange['start'] {
    return { line, character };
}
