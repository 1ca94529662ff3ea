/** The entry of the extension: starts the language server and registers what a clerk sees around the text. */

import * as vscode from 'vscode';
import { registerExplainRule } from './commands/explain-rule.js';
import { registerExport } from './commands/export.js';
import { registerExportHtml } from './commands/export-html.js';
import { registerExportJson } from './commands/export-json.js';
import { registerFixAll } from './commands/fix-all.js';
import { registerFixAllLike } from './commands/fix-all-like.js';
import { registerFixThis } from './commands/fix-this.js';
import { registerInsertFormula } from './commands/insert-formula.js';
import { registerInsertItem } from './commands/insert-item.js';
import { registerNewMeeting } from './commands/new-meeting.js';
import { registerOpenSample } from './commands/open-sample.js';
import { registerRestart } from './commands/restart.js';
import { RecordExport } from './export/record-export.js';
import { MinutesServer } from './language-client.js';
import { showStatus } from './status-bar.js';

/** The editor calls `deactivate` without arguments, so this is the one thing that has to be remembered between the two. */
let server: MinutesServer | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
    const log = vscode.window.createOutputChannel('Committee Minutes', { log: true });
    server = new MinutesServer(context, log);
    const records = new RecordExport(server, log, context.workspaceState);
    context.subscriptions.push(
        log,
        registerExport(records, server),
        registerExportHtml(records),
        registerExportJson(records),
        registerExplainRule(server),
        registerFixThis(server),
        registerFixAllLike(server),
        registerFixAll(server),
        registerInsertFormula(server, context.workspaceState),
        registerInsertItem(server),
        registerNewMeeting(server),
        registerOpenSample(context),
        registerRestart(server),
        showStatus(server),
    );
    // The menu of a folder offers an export only where there are minutes.
    void vscode.commands.executeCommand('setContext', 'minutes.active', true);
    await server.start();
}

export async function deactivate(): Promise<void> {
    await server?.dispose();
    server = undefined;
}
