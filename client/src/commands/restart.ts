/** `minutes.restart`: starts the language server again. */

import * as vscode from 'vscode';
import type { MinutesServer } from '../language-client.js';

export function registerRestart(server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.restart', async () => {
        const title = vscode.l10n.t('Starting Committee Minutes again');
        const location = vscode.ProgressLocation.Window;
        const runs = await vscode.window.withProgress({ location, title }, () => server.restart());
        if (runs) vscode.window.setStatusBarMessage(vscode.l10n.t('Committee Minutes is running again.'), 5000);
    });
}
