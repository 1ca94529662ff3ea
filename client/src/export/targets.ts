/** Where an export is written: names of files, worked out from paths alone. */

import type { Audience } from '../../../server/src/protocol.js';

/** The part of a name that says that private business is inside. */
const FULL_MARK = '.full';

export interface TargetOptions {
    /** Extension of the format, with its dot. */
    readonly extension: string;
    readonly audience: Audience;
    /** Path of the folder that takes all exports; without it each lands beside its record. */
    readonly folder?: string;
}

/**
 * Gives the path of the export for each path of a record, in the same order. In a folder the exports stand as their
 * records stand below the folder that holds them all. No two exports share a path, and none is a record.
 */
export function targetPaths(records: readonly string[], { extension, audience, folder }: TargetOptions): string[] {
    const ending = (audience === 'full' ? FULL_MARK : '') + extension;
    const base = commonFolder(records);
    const taken = new Set(records);
    return records.map((record) => {
        const place = folder === undefined ? record : join(folder, record.slice(base.length));
        const target = firstFree(taken, place, ending);
        taken.add(target);
        return target;
    });
}

/** The last part of a path. */
export function fileName(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1);
}

/** `agenda.html`; where that is taken `agenda.txt.html`, then `agenda.txt 2.html` and so on. */
function firstFree(taken: ReadonlySet<string>, place: string, ending: string): string {
    let target = withoutExtension(place) + ending;
    if (taken.has(target)) target = place + ending;
    for (let copy = 2; taken.has(target); copy++) target = `${place} ${copy}${ending}`;
    return target;
}

/** The longest folder that holds all paths, with its last slash. */
function commonFolder(paths: readonly string[]): string {
    const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
    let shared = first.length;
    for (const other of others) {
        const differs = first.findIndex((part, index) => part !== other[index]);
        if (differs !== -1) shared = Math.min(shared, differs);
    }
    return first
        .slice(0, shared)
        .map((part) => `${part}/`)
        .join('');
}

function join(folder: string, relative: string): string {
    return folder.endsWith('/') ? folder + relative : `${folder}/${relative}`;
}

function withoutExtension(path: string): string {
    const name = fileName(path);
    const dot = name.lastIndexOf('.');
    return dot > 0 ? path.slice(0, path.length - name.length + dot) : path;
}
