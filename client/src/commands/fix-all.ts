/** `minutes.fixAll`: applies every safe fix to the minutes in front of the clerk. */

import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol.js';

/** The kind of action under which the server offers all safe fixes at once; saving can ask for the same. */
const KIND = 'source.fixAll.minutes';

/** Fixes that touch each other are not applied together, so that one round may leave some to the next. */
const ROUNDS = 10;

export function registerFixAll(): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.fixAll', async () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== LANGUAGE_ID) {
            void vscode.window.showInformationMessage(vscode.l10n.t('Open the minutes that you want to have fixed.'));
            return;
        }
        const changes = await fixAll(document);
        vscode.window.setStatusBarMessage(told(changes), 5000);
    });
}

/** Applies safe fixes until none is left. Gives how many places were changed; undo takes the changes back. */
async function fixAll(document: vscode.TextDocument): Promise<number> {
    let changes = 0;
    for (let round = 0; round < ROUNDS; round++) {
        const edit = await safeFixes(document);
        if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) break;
        changes += edit.get(document.uri).length;
    }
    return changes;
}

async function safeFixes(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        document.validateRange(all),
        KIND,
    );
    return actions.find(({ kind }) => kind?.value === KIND)?.edit;
}

function told(changes: number): string {
    if (changes === 0) return vscode.l10n.t('There is nothing that can be fixed without a decision of yours.');
    if (changes === 1) return vscode.l10n.t('1 place was fixed.');
    return vscode.l10n.t('{0} places were fixed.', changes);
}
