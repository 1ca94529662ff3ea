/** `minutes.fixAllLike`: fixes every finding of one rule in the minutes in front of the clerk. */

import * as vscode from 'vscode';
import type { FixOffer } from '../../../server/src/protocol.js';
import { codeIn, fixAll, minutesInFront, placeOf, tell } from '../fixes.js';
import type { MinutesServer } from '../language-client.js';

/** The command takes the code of a rule; without one it takes the finding at the cursor, or asks which. */
export function registerFixAllLike(server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.fixAllLike', async (given?: unknown) => {
        const editor = minutesInFront();
        if (editor === undefined) return;
        const code = codeIn(given) ?? (await chooseCode(server, editor));
        if (code !== undefined) await fixAll(server, editor.document, code);
    });
}

async function chooseCode(server: MinutesServer, editor: vscode.TextEditor): Promise<string | undefined> {
    const uri = editor.document.uri.toString();
    const here = await server.fixes({ uri, range: placeOf(editor) });
    const offers = here.length > 0 ? here : await server.fixes({ uri });
    const codes = new Map<string, FixOffer>();
    for (const offer of offers) if (!codes.has(offer.code)) codes.set(offer.code, offer);
    if (codes.size === 0) {
        tell(vscode.l10n.t('There is nothing in these minutes that can be fixed for you.'));
        return undefined;
    }
    if (here.length > 0 && codes.size === 1) return here[0]?.code;
    const picks = [...codes.values()].map(({ code, message }) => ({ label: code, detail: message }));
    const pick = await vscode.window.showQuickPick(picks, {
        title: vscode.l10n.t('Fix All Findings Like This One'),
        placeHolder: vscode.l10n.t('Which findings should be fixed in the whole record?'),
        matchOnDetail: true,
    });
    return pick?.label;
}
