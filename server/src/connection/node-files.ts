/** Reads files from the disk. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileReader } from './house-style.js';

/** A file that is not there, cannot be read, or is on no disk counts as none. */
export const nodeFiles: FileReader = {
    async read(uri) {
        if (!uri.startsWith('file:')) return null;
        try {
            return await readFile(fileURLToPath(uri), 'utf8');
        } catch {
            return null;
        }
    },
};
