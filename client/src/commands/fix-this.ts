/** `minutes.fixThis`: fixes the finding at the cursor. */

import * as vscode from 'vscode';
import type { FixOffer } from '../../../server/src/protocol.js';
import { applyChanges, codeIn, minutesInFront, placeOf, tell } from '../fixes.js';
import type { MinutesServer } from '../language-client.js';

/** The command looks at the cursor and then at its line; a code as argument leaves other findings out. Several fixes are a choice. */
export function registerFixThis(server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.fixThis', async (given?: unknown) => {
        const editor = minutesInFront();
        if (editor === undefined) return;
        const { document } = editor;
        const code = codeIn(given);
        const offers = (await server.fixes({ uri: document.uri.toString(), range: placeOf(editor) })).filter(
            (offer) => code === undefined || offer.code === code,
        );
        if (offers.length === 0) {
            tell(vscode.l10n.t('There is nothing here that can be fixed for you.'));
            return;
        }
        const offer = offers.length === 1 ? offers[0] : await chooseFix(offers);
        if (offer === undefined) return;
        const applied = await applyChanges(document, offer.version, offer.edits);
        tell(applied ? offer.title : vscode.l10n.t('Nothing was fixed, because the minutes changed meanwhile.'));
    });
}

async function chooseFix(offers: readonly FixOffer[]): Promise<FixOffer | undefined> {
    const picks = offers.map((offer) => ({
        label: offer.title,
        description: offer.code,
        detail: offer.message,
        offer,
    }));
    const pick = await vscode.window.showQuickPick(picks, {
        title: vscode.l10n.t('Fix This Finding'),
        placeHolder: vscode.l10n.t('How should it be fixed?'),
        matchOnDescription: true,
        matchOnDetail: true,
    });
    return pick?.offer;
}
