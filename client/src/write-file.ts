/** Writing a file so that at every moment there is a whole one: the old one, or the new one. */

import type * as vscode from 'vscode';

/** The part of the editor's file system that writing needs. */
export type WritableFiles = Pick<vscode.FileSystem, 'writeFile' | 'rename' | 'delete'>;

/**
 * Writes a text as UTF-8. It goes into a file beside the target first, which then takes the place of the target; when
 * anything fails, that file is removed, the old target stays as it was, and the failure is passed on.
 */
export async function writeFile(files: WritableFiles, target: vscode.Uri, text: string): Promise<void> {
    const temporary = temporarySibling(target);
    try {
        await files.writeFile(temporary, new TextEncoder().encode(text));
        await files.rename(temporary, target, { overwrite: true });
    } catch (error) {
        await removeQuietly(files, temporary);
        throw error;
    }
}

/** A name beside the target that nobody has: hidden, and telling what it was for if it should ever be left behind. */
function temporarySibling(target: vscode.Uri): vscode.Uri {
    const cut = target.path.lastIndexOf('/') + 1;
    const unique = crypto.randomUUID().slice(0, 8);
    return target.with({ path: `${target.path.slice(0, cut)}.${target.path.slice(cut)}.${unique}.tmp` });
}

/** The first failure is the one to tell; that there is nothing to remove is none. */
async function removeQuietly(files: WritableFiles, temporary: vscode.Uri): Promise<void> {
    try {
        await files.delete(temporary, { useTrash: false });
    } catch {
        // Nothing was written, or the place cannot be reached any more.
    }
}
