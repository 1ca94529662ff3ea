/** Finds the records that an export is about: what is open, what was selected, what lies in a folder. */

import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../../server/src/protocol.js';

const RECORD_EXTENSION = '.minutes';

/**
 * Gives the places of the records. `resource` and `selected` are what the menus hand over; without them it is the
 * record in front of the person. A folder stands for all records below it. Gives an empty list where there is none.
 */
export async function findRecords(resource: unknown, selected: unknown): Promise<vscode.Uri[]> {
    const chosen = Array.isArray(selected) && selected.length > 0 ? selected : [resource];
    const places = chosen.filter((place): place is vscode.Uri => place instanceof vscode.Uri);
    if (places.length === 0) return recordInFront();
    const found = new Map<string, vscode.Uri>();
    for (const place of places) {
        // Of several selected files only the minutes are meant; a single one is meant whatever it is called.
        for (const record of await recordsAt(place, places.length === 1)) found.set(record.toString(), record);
    }
    return [...found.values()];
}

/** The text of a record: what stands in the editor where it is open, saved or not; else what the file holds. */
export async function readRecord(record: vscode.Uri): Promise<string> {
    const open = openDocument(record);
    if (open !== undefined) return open.getText();
    const bytes = await vscode.workspace.fs.readFile(record);
    return vscode.workspace.decode(bytes, { uri: record });
}

/** The record in the active editor. Where that is no text, as in the walkthrough, the only record in view or open. */
function recordInFront(): vscode.Uri[] {
    const active = vscode.window.activeTextEditor;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
    const candidates = active === undefined ? [visible, vscode.workspace.textDocuments] : [[active.document]];
    for (const documents of candidates) {
        const records = new Set(
            documents.filter(({ languageId, isClosed }) => languageId === LANGUAGE_ID && !isClosed),
        );
        if (records.size > 0) return records.size === 1 ? [...records].map(({ uri }) => uri) : [];
    }
    return [];
}

async function recordsAt(place: vscode.Uri, whateverItsName: boolean): Promise<vscode.Uri[]> {
    if (openDocument(place) !== undefined || place.path.toLowerCase().endsWith(RECORD_EXTENSION)) return [place];
    const { type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.Directory) !== 0) return recordsBelow(place);
    return whateverItsName ? [place] : [];
}

async function recordsBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    const records: vscode.Uri[] = [];
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
        const place = vscode.Uri.joinPath(folder, name);
        // A link to a folder may lead back to where it stands. Hidden folders hold what programs keep for themselves.
        if (type === vscode.FileType.Directory && !name.startsWith('.') && name !== 'node_modules') {
            records.push(...(await recordsBelow(place)));
        } else if ((type & vscode.FileType.File) !== 0 && name.toLowerCase().endsWith(RECORD_EXTENSION)) {
            records.push(place);
        }
    }
    return records;
}

function openDocument(place: vscode.Uri): vscode.TextDocument | undefined {
    const key = place.toString();
    return vscode.workspace.textDocuments.find(
        (document) =>
            document.uri.toString() === key &&
            (document.languageId === LANGUAGE_ID || document.isDirty || document.isUntitled),
    );
}
