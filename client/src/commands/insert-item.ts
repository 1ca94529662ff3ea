/** `minutes.insertItem`: puts an item of business behind the one at the cursor, with the next number. */

import * as vscode from 'vscode';
import { placeOf, tell } from '../fixes.js';
import { inOneLine, insert, minutesToWriteIn } from '../inserting/insert.js';
import type { MinutesServer } from '../language-client.js';

/** The command takes the name of a kind of item, such as `apologies`; without one it asks. */
export function registerInsertItem(server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.insertItem', async (given?: unknown) => {
        const editor = minutesToWriteIn();
        if (editor === undefined) return;
        const uri = editor.document.uri.toString();
        const list = await server.items({ uri, range: placeOf(editor) });
        if (list === null) return;
        const id = typeof given === 'string' ? given : await chooseItem();
        if (id === undefined) return;
        const current =
            editor.document.version === list.version ? list : await server.items({ uri, range: placeOf(editor) });
        const item = current?.items.find((one) => one.id === id);
        if (item === undefined) return;
        await insert(editor, item);
        editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
        if (item.edits.length > 0)
            tell(vscode.l10n.t('The items below were renumbered. Look at what refers to them by number.'));

        async function chooseItem(): Promise<string | undefined> {
            const picks = (list?.items ?? []).map((one) => ({
                label: one.label,
                description: one.triggers.join(', '),
                detail: inOneLine(one.wording),
                id: one.id,
            }));
            const pick = await vscode.window.showQuickPick(picks, {
                title: vscode.l10n.t('Insert Item'),
                placeHolder: vscode.l10n.t('Which item of business comes next?'),
                matchOnDescription: true,
            });
            return pick?.id;
        }
    });
}
