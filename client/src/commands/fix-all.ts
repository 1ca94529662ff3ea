/** `minutes.fixAll`: applies every safe fix to the minutes in front of the clerk. */

import * as vscode from 'vscode';
import { fixAll, minutesInFront } from '../fixes.js';
import type { MinutesServer } from '../language-client.js';

export function registerFixAll(server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.fixAll', async () => {
        const editor = minutesInFront();
        if (editor !== undefined) await fixAll(server, editor.document);
    });
}
