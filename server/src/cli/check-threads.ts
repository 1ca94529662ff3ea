/**
 * Checks files in several threads at once and gives the results in the order of the files, just as one thread would.
 *
 * The threads share a counter: whoever is free takes the next file, the thread that prints among them. Only what is to
 * be printed comes back, and no thread runs further ahead of the printing than a window, so that memory stays flat.
 */

import { setImmediate as othersFirst } from 'node:timers/promises';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type CheckTask, FileChecker } from './check-file.js';
import type { InputFile } from './find-files.js';
import { type Remark, Remarks, type Voice } from './remarks.js';
import type { CheckedFile } from './reports/report.js';

/** How many files may be checked and not yet printed. */
const WINDOW = 1024;

/** Places in the shared memory: the next file to take, how many are printed, and from here on what each helper has in hand. */
const NEXT = 0;
const PRINTED = 1;
const IN_HAND = 2;
const NOTHING = -1;

/** What a helper is given when it starts. */
export interface HelperData {
    readonly purpose: typeof PURPOSE;
    readonly files: readonly InputFile[];
    readonly task: CheckTask;
    readonly shared: Int32Array;
    /** Which of the helpers it is, from 0. */
    readonly helper: number;
}

/** What a helper sends for each file. */
export interface HelperResult {
    readonly index: number;
    readonly remarks: readonly Remark[];
    /** Null for a file that cannot be read. */
    readonly checked: CheckedFile | null;
}

const PURPOSE = 'minutes check';

/** Whether this thread was started to help with a check. */
export function isCheckHelper(): boolean {
    return !isMainThread && (workerData as HelperData | null)?.purpose === PURPOSE;
}

/** The work of a helper: takes files while there are any. */
export async function helpToCheck(): Promise<void> {
    const { files, task, shared, helper } = workerData as HelperData;
    const remarks = new Remarks();
    const checker = new FileChecker(task, remarks);
    for (;;) {
        waitForWindow(shared);
        const index = Atomics.add(shared, NEXT, 1);
        const file = files[index];
        if (file === undefined) return;
        Atomics.store(shared, IN_HAND + helper, index);
        const checked = await checker.check(file);
        parentPort?.postMessage({ index, remarks: remarks.take(), checked } satisfies HelperResult);
        Atomics.store(shared, IN_HAND + helper, NOTHING);
    }
}

/**
 * Checks files in so many threads, this one included, and gives what is printed about each, in order; null for a file
 * that cannot be read. `program` is what helpers run: it has to call `helpToCheck`. A helper that breaks off costs the
 * file that it had in hand, which the voice is told; the others go on.
 */
export async function* checkInThreads(
    files: readonly InputFile[],
    task: CheckTask,
    threads: number,
    program: string,
    voice: Voice,
): AsyncGenerator<CheckedFile | null> {
    const shared = new Int32Array(new SharedArrayBuffer((IN_HAND + threads - 1) * Int32Array.BYTES_PER_ELEMENT));
    shared.fill(NOTHING, IN_HAND);
    const results = new Map<number, HelperResult>();
    let wake = (): void => {};
    const helpers = Array.from({ length: threads - 1 }, (_, helper) => {
        const workerData: HelperData = { purpose: PURPOSE, files, task, shared, helper };
        const worker = new Worker(program, { workerData });
        let reason = 'it was stopped';
        worker.on('message', (result: HelperResult) => {
            results.set(result.index, result);
            wake();
        });
        worker.on('error', (error) => {
            reason = error.message;
        });
        worker.on('exit', (code) => {
            const lost = Atomics.load(shared, IN_HAND + helper);
            const file = files[lost];
            if (file !== undefined && !results.has(lost)) results.set(lost, brokenOff(lost, file, reason));
            else if (code !== 0)
                voice.note(null, `a part of the program broke off (${reason}); the rest did its work.`);
            wake();
        });
        return worker;
    });
    try {
        const remarks = new Remarks();
        const checker = new FileChecker(task, remarks);
        const told = new Set<string>();
        for (let printed = 0; printed < files.length; printed++) {
            let result = results.get(printed);
            for (; result === undefined; result = results.get(printed)) {
                const index = isOpen(shared) ? Atomics.add(shared, NEXT, 1) : files.length;
                const file = files[index];
                if (file === undefined) {
                    await new Promise<void>((resolve) => {
                        wake = resolve;
                    });
                } else {
                    const checked = await checker.check(file);
                    results.set(index, { index, remarks: remarks.take(), checked });
                    // Results of the helpers come in here.
                    await othersFirst();
                }
            }
            results.delete(printed);
            for (const { kind, where, what } of result.remarks) {
                // Every thread meets the same house style file, and it is told of once.
                const line = `${where}: ${what}`;
                if (!told.has(line)) voice[kind](where, what);
                told.add(line);
            }
            yield result.checked;
            Atomics.store(shared, PRINTED, printed + 1);
            Atomics.notify(shared, PRINTED);
        }
    } finally {
        for (const worker of helpers) {
            worker.removeAllListeners('exit');
            void worker.terminate();
        }
    }
}

function brokenOff(index: number, file: InputFile, reason: string): HelperResult {
    const what = `its check broke off (${reason.replace(/\.$/, '')}). Your files are as they were. Try it on its own.`;
    return { index, remarks: [{ kind: 'complain', where: file.name, what }], checked: null };
}

function isOpen(shared: Int32Array): boolean {
    return Atomics.load(shared, NEXT) - Atomics.load(shared, PRINTED) < WINDOW;
}

/** Holds a helper until the printing has come near enough. */
function waitForWindow(shared: Int32Array): void {
    for (;;) {
        // Read once, so that a file that is printed meanwhile is not missed.
        const printed = Atomics.load(shared, PRINTED);
        if (Atomics.load(shared, NEXT) - printed < WINDOW) return;
        Atomics.wait(shared, PRINTED, printed);
    }
}
