/** Writing what a person picked from a list into minutes: one step to undo, with tab stops. */

import * as vscode from 'vscode';
import { LANGUAGE_ID, type TextChange, type TextRange } from '../../../server/src/protocol.js';
import { rangeAfter } from './places.js';

/** What goes into the text, and what changes elsewhere in it. */
export interface Insertion {
    readonly range: TextRange;
    readonly snippet: string;
    readonly edits: readonly TextChange[];
}

/** The minutes in front of the clerk; where there are none that can be written in, a message says so. */
export function minutesToWriteIn(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === LANGUAGE_ID) return editor;
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the minutes that you want to write in.'));
    return undefined;
}

/** Inserts at a place, or at every cursor where there are several. */
export async function insert(editor: vscode.TextEditor, { range, snippet, edits }: Insertion): Promise<void> {
    const several = editor.selections.length > 1;
    const changes = several ? [] : edits;
    if (changes.length > 0) {
        await editor.edit(
            (edit) => {
                for (const change of changes) edit.replace(toRange(change.range), change.newText);
            },
            { undoStopBefore: true, undoStopAfter: false },
        );
    }
    await editor.insertSnippet(
        new vscode.SnippetString(snippet),
        several ? editor.selections : toRange(rangeAfter(range, changes)),
        // The server has looked at the margin already.
        { undoStopBefore: changes.length === 0, undoStopAfter: true, keepWhitespace: true },
    );
}

export function toRange({ start, end }: TextRange): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Shows at a place what would be inserted there, until it is disposed of. */
export class Preview implements vscode.Disposable {
    readonly #decoration = vscode.window.createTextEditorDecorationType({
        after: { color: new vscode.ThemeColor('editorGhostText.foreground'), fontStyle: 'italic' },
    });

    constructor(private readonly editor: vscode.TextEditor) {}

    show(range: TextRange, wording: string): void {
        const end = toRange(range).end;
        this.editor.setDecorations(this.#decoration, [
            { range: new vscode.Range(end, end), renderOptions: { after: { contentText: inOneLine(wording) } } },
        ]);
    }

    dispose(): void {
        this.#decoration.dispose();
    }
}

/** A wording of several lines as one line. */
export function inOneLine(wording: string): string {
    return wording.trim().replace(/\s*\n\s*/g, ' ⏎ ');
}
