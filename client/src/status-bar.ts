/** The entry of the status bar that tells how much of the record in front of the clerk wants a look. */

import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol.js';
import type { MinutesServer } from './language-client.js';

/** Shows the count for the active minutes editor, and nothing for any other. A click opens the Problems. */
export function showStatus(server: MinutesServer): vscode.Disposable {
    const item = vscode.window.createStatusBarItem('minutes.findings', vscode.StatusBarAlignment.Right, 100);
    item.name = vscode.l10n.t('Committee Minutes');
    item.command = 'workbench.actions.view.problems';
    const update = () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== LANGUAGE_ID) {
            item.hide();
            return;
        }
        const { toFix, toCheck } = countFindings(server.findings(document.uri));
        item.text = textOf(toFix, toCheck);
        item.tooltip =
            toFix + toCheck === 0
                ? vscode.l10n.t('Nothing in these minutes wants a look')
                : vscode.l10n.t('Show what to look at in these minutes');
        item.show();
    };
    update();
    return vscode.Disposable.from(
        item,
        vscode.window.onDidChangeActiveTextEditor(update),
        // A file can become minutes, or stop being minutes, while it is open.
        vscode.workspace.onDidOpenTextDocument(update),
        vscode.languages.onDidChangeDiagnostics(({ uris }) => {
            const active = vscode.window.activeTextEditor?.document.uri.toString();
            if (uris.some((uri) => uri.toString() === active)) update();
        }),
    );
}

/** Counts what the Problems show: errors and warnings are to fix, information is to check. Hints are only for the text. */
function countFindings(findings: readonly vscode.Diagnostic[]): { toFix: number; toCheck: number } {
    let toFix = 0;
    let toCheck = 0;
    for (const { severity } of findings) {
        if (severity === vscode.DiagnosticSeverity.Error || severity === vscode.DiagnosticSeverity.Warning) toFix += 1;
        if (severity === vscode.DiagnosticSeverity.Information) toCheck += 1;
    }
    return { toFix, toCheck };
}

function textOf(toFix: number, toCheck: number): string {
    if (toFix > 0 && toCheck > 0) return vscode.l10n.t('$(checklist) {0} to fix, {1} to check', toFix, toCheck);
    if (toFix > 0) return vscode.l10n.t('$(checklist) {0} to fix', toFix);
    if (toCheck > 0) return vscode.l10n.t('$(checklist) {0} to check', toCheck);
    return vscode.l10n.t('$(check) Minutes');
}
