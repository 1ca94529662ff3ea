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
 * records stand below the folder that holds them all. No two exports share a path.
 */
export function targetPaths(records: readonly string[], { extension, audience, folder }: TargetOptions): string[] {
    const ending = (audience === 'full' ? FULL_MARK : '') + extension;
    const base = commonFolder(records);
    const taken = new Set<string>();
    return records.map((record) => {
        const place = folder === undefined ? record : join(folder, record.slice(base.length));
        const wanted = withoutExtension(place) + ending;
        // `agenda.minutes` and `agenda.txt` would both become `agenda.html`.
        const target = taken.has(wanted) || wanted === record ? place + ending : wanted;
        taken.add(target);
        return target;
    });
}

/** The last part of a path. */
export function fileName(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1);
}

/** The longest folder that holds all paths, with its last slash. */
function commonFolder(paths: readonly string[]): string {
    let common = paths[0]?.slice(0, paths[0].lastIndexOf('/') + 1) ?? '';
    for (const path of paths) {
        while (!path.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
    }
    return common;
}

function join(folder: string, relative: string): string {
    return folder.endsWith('/') ? folder + relative : `${folder}/${relative}`;
}

function withoutExtension(path: string): string {
    const name = fileName(path);
    const dot = name.lastIndexOf('.');
    return dot > 0 ? path.slice(0, path.length - name.length + dot) : path;
}
