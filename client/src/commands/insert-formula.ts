/** `minutes.insertFormula`: puts a formula of the library at the cursor. */

import * as vscode from 'vscode';
import type { FormulaChoice } from '../../../server/src/protocol.js';
import { placeOf } from '../fixes.js';
import { inOneLine, insert, minutesToWriteIn, Preview } from '../inserting/insert.js';
import { formulaPicks, withRecent } from '../inserting/picks.js';
import type { MinutesServer } from '../language-client.js';

/** Where the workspace remembers which formulas were used last. */
const RECENT = 'minutes.recentFormulas';

/** The command takes the id of a formula, by itself or as `{ "id": "…" }` in a key binding; without one it asks. */
export function registerInsertFormula(server: MinutesServer, memory: vscode.Memento): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.insertFormula', async (given?: unknown) => {
        const editor = minutesToWriteIn();
        if (editor === undefined) return;
        const uri = editor.document.uri.toString();
        const list = await server.formulas({ uri, range: placeOf(editor) });
        if (list === null) return;
        const recent = memory.get<readonly string[]>(RECENT, []);
        const id = idIn(given);
        const choice =
            id === undefined
                ? await chooseFormula(editor, list.formulas, recent)
                : list.formulas.find((formula) => formula.id === id);
        if (choice === undefined) {
            if (id !== undefined)
                void vscode.window.showInformationMessage(
                    vscode.l10n.t('There is no formula “{0}” for these minutes.', id),
                );
            return;
        }
        // Somebody may have gone on writing meanwhile: then the places are looked up again.
        const now =
            editor.document.version === list.version
                ? choice
                : (await server.formulas({ uri, range: placeOf(editor) }))?.formulas.find(
                      (one) => one.id === choice.id,
                  );
        if (now === undefined) return;
        await insert(editor, now);
        await memory.update(RECENT, withRecent(recent, now.id));
    });
}

interface FormulaItem extends vscode.QuickPickItem {
    readonly choice?: FormulaChoice;
}

async function chooseFormula(
    editor: vscode.TextEditor,
    formulas: readonly FormulaChoice[],
    recent: readonly string[],
): Promise<FormulaChoice | undefined> {
    const preview = new Preview(editor);
    const list = vscode.window.createQuickPick<FormulaItem>();
    list.title = vscode.l10n.t('Insert Formula');
    list.placeholder = vscode.l10n.t('Which wording? Type words of it.');
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.items = formulaPicks(formulas, recent, vscode.l10n.t('Used last')).map((pick) =>
        'separator' in pick
            ? { label: pick.separator, kind: vscode.QuickPickItemKind.Separator }
            : {
                  label: pick.choice.label,
                  description: pick.choice.triggers.join(', '),
                  detail: inOneLine(pick.choice.wording),
                  choice: pick.choice,
              },
    );
    const showActive = (active: readonly FormulaItem[]): void => {
        const choice = active[0]?.choice;
        if (choice !== undefined) preview.show(choice.range, choice.wording);
    };
    list.onDidChangeActive(showActive);
    try {
        return await new Promise((resolve) => {
            list.onDidAccept(() => resolve(list.selectedItems[0]?.choice));
            list.onDidHide(() => resolve(undefined));
            list.show();
        });
    } finally {
        preview.dispose();
        list.dispose();
    }
}

function idIn(given: unknown): string | undefined {
    const value = typeof given === 'object' && given !== null ? (given as { id?: unknown }).id : given;
    return typeof value === 'string' ? value : undefined;
}
