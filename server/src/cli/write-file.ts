/** Writing a file so that at no moment it is half there. */

import {
    closeSync,
    fchmodSync,
    fsyncSync,
    openSync,
    realpathSync,
    renameSync,
    statSync,
    unlinkSync,
    writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a text to a file by way of a temporary sibling. Whatever fails, a file that was there before is as it was.
 * Throws the error of the system.
 */
export function writeFile(path: string, content: string): void {
    const existing = statSync(path, { throwIfNoEntry: false });
    // A device or a pipe has no content to protect, and a file must not take its place.
    if (existing !== undefined && !existing.isFile() && !existing.isDirectory()) {
        writeFileSync(path, content);
        return;
    }
    if (existing?.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
    // A link stays a link: the file it leads to is replaced.
    const target = existing === undefined ? path : realpathSync(path);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(temporary, 'wx');
    try {
        try {
            writeFileSync(file, content);
            if (existing !== undefined) fchmodSync(file, existing.mode & 0o777);
            fsyncSync(file);
        } finally {
            closeSync(file);
        }
        renameSync(temporary, target);
    } catch (error) {
        unlinkSync(temporary);
        throw error;
    }
}
