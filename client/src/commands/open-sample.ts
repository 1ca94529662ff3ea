/** `minutes.openSample`: opens short minutes to try things on, as a document that belongs to no file. */

import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol.js';

export function registerOpenSample(context: vscode.ExtensionContext): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.openSample', async () => {
        const file = vscode.Uri.joinPath(context.extensionUri, 'client/walkthrough/sample.minutes');
        const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
        await vscode.window.showTextDocument(document);
    });
}
