/** `minutes.explainRule`: shows the page about one rule beside the minutes. */

import * as vscode from 'vscode';
import type { MinutesServer } from '../language-client.js';

const SCHEME = 'minutes-help';

/** The command takes the code of a rule; without one it offers the codes found in the minutes, those at the cursor first. */
export function registerExplainRule(server: MinutesServer): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
            provideTextDocumentContent: (uri) => pageOf(server, uri),
        }),
        vscode.commands.registerCommand('minutes.explainRule', async (given?: unknown) => {
            const code = typeof given === 'string' ? given : await chooseCode(server);
            if (code !== undefined) await showPage(code);
        }),
    );
}

async function pageOf(server: MinutesServer, uri: vscode.Uri): Promise<string> {
    const code = uri.path.replace(/^\//, '').replace(/\.md$/, '');
    const page = await server.explain({ code });
    return page?.markdown ?? vscode.l10n.t('# {0}\n\nThere is no rule of this name.', code);
}

async function showPage(code: string): Promise<void> {
    const page = vscode.Uri.from({ scheme: SCHEME, path: `/${code}.md` });
    try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
        // The preview belongs to another extension, which can be switched off; the page can be read as it is.
        await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
}

async function chooseCode(server: MinutesServer): Promise<string | undefined> {
    const editor = vscode.window.activeTextEditor;
    const findings = editor === undefined ? [] : server.findings(editor.document.uri);
    const cursor = editor?.selection.active;
    const picks = new Map<string, vscode.QuickPickItem>();
    for (const here of [true, false]) {
        for (const finding of findings) {
            const code = codeOf(finding);
            if (code === undefined || picks.has(code)) continue;
            if (cursor === undefined || finding.range.contains(cursor) === here) {
                picks.set(code, { label: code, description: finding.message });
            }
        }
    }
    if (picks.size === 0) {
        return vscode.window.showInputBox({
            title: vscode.l10n.t('Explain a Finding'),
            prompt: vscode.l10n.t('Name of the finding, for example decision-missing'),
        });
    }
    const pick = await vscode.window.showQuickPick([...picks.values()], {
        title: vscode.l10n.t('Explain a Finding'),
        placeHolder: vscode.l10n.t('What would you like to know more about?'),
        matchOnDescription: true,
    });
    return pick?.label;
}

/** The code of a finding; with a link to its page it comes as an object. */
function codeOf({ code }: vscode.Diagnostic): string | undefined {
    const value = typeof code === 'object' ? code.value : code;
    return value === undefined ? undefined : String(value);
}
