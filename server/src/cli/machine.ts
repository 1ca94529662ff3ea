/** How a run of many files uses the machine: its cores and its memory. */

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { InputFile } from './find-files.js';

/** The most threads that can be asked for. */
export const MOST_JOBS = 64;

/** So many bytes for each further thread make up for what it costs: a thread starts with nothing compiled. */
const WORTH_A_THREAD = 1024 * 1024;

/**
 * Gives how many threads check some files soonest. Every thread keeps almost two cores busy, because its code is
 * compiled and its memory tidied up beside it: two threads on two cores take longer than one.
 */
export function jobsFor(files: readonly InputFile[], cores = availableParallelism()): number {
    const most = Math.min(Math.floor(cores / 2), files.length, MOST_JOBS);
    let bytes = 0;
    for (const { name } of files) {
        if (1 + bytes / WORTH_A_THREAD >= most) break;
        bytes += sizeOf(name);
    }
    return Math.max(1, Math.min(most, 1 + Math.floor(bytes / WORTH_A_THREAD)));
}

/** The size of a file; 0 for one that cannot be read, which reading it will say. */
function sizeOf(path: string): number {
    try {
        return statSync(path).size;
    } catch {
        return 0;
    }
}

/**
 * Has memory tidied up as soon as it has grown by a third, in all threads. Left to itself it grows with the number of
 * files, though what is known of a file is forgotten before the next.
 */
export function keepMemoryLow(): void {
    setFlagsFromString('--heap-growing-percent=30');
}
