/** Which files a run is about: the files named, and the `*.minutes` files of the folders named. */

import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { faultOf } from './system-faults.js';
import type { Terminal } from './terminal.js';

/** Stands for standard input among the files. */
export const STANDARD_INPUT = '-';

export interface InputFile {
    /** The name as the person would write it; `-` for standard input. */
    readonly name: string;
    /** Where the file lies below the folder that was searched; just its name when it was named itself. */
    readonly relativeName: string;
}

/**
 * Gives every file once, sorted by name. A name that leads nowhere is a line on standard error, and the other files
 * are given all the same.
 */
export function findFiles(names: readonly string[], terminal: Terminal): InputFile[] {
    const found = new Map<string, InputFile>();
    const add = (name: string, relativeName: string): void => {
        const key = name === STANDARD_INPUT ? name : resolve(name);
        if (!found.has(key)) found.set(key, { name, relativeName });
    };
    for (const name of names) {
        if (name === STANDARD_INPUT) {
            add(name, name);
        } else if (isFolder(name)) {
            const before = found.size;
            let count = 0;
            for (const relativeName of minutesBelow(name, '', terminal)) {
                add(join(name, relativeName), relativeName);
                count++;
            }
            if (count === 0 && found.size === before) {
                terminal.complain(
                    name,
                    'no file in this folder ends in .minutes. Name the files themselves, or rename them.',
                );
            }
        } else {
            add(name, basename(name));
        }
    }
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Whether a path leads to a folder; a path that leads nowhere or round in a circle does not, and reading it will say so. */
function isFolder(path: string): boolean {
    try {
        return statSync(path).isDirectory();
    } catch {
        return false;
    }
}

function* minutesBelow(root: string, folder: string, terminal: Terminal): Iterable<string> {
    const path = join(root, folder);
    let entries: { name: string; isDirectory(): boolean }[];
    try {
        entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
        terminal.complain(path, faultOf(error, 'read'));
        return;
    }
    for (const entry of entries) {
        const name = folder === '' ? entry.name : join(folder, entry.name);
        // Links to folders are not followed, so that a link to a folder above does not run in circles.
        if (entry.isDirectory()) {
            if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) yield* minutesBelow(root, name, terminal);
        } else if (entry.name.toLowerCase().endsWith('.minutes') && !isFolder(join(root, name))) {
            yield name;
        }
    }
}
