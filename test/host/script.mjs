// How the scripts of this folder end: 0 when all is well, 1 when something failed, 2 when they could not run at all.

import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Something has to be installed, built or said first; the message is one paragraph on what and how. */
export class CannotRun extends Error {}

/**
 * What must not outlive the program: each has `stop`, which takes its time, and `abandon`, which does at once what can be
 * done at once. Whoever starts something adds it here and takes it out again when it has ended.
 */
export const running = new Set();

/**
 * Runs the main function of a script, which returns the exit code. When it is interrupted, everything that runs is
 * stopped first; `interruptedCode` is for a program whose proper end that is.
 */
export async function runScript(main, { interruptedCode } = {}) {
    let interrupted = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.on(signal, async () => {
            if (interrupted) return;
            interrupted = true;
            await Promise.allSettled([...running].map((one) => one.stop()));
            process.exit(interruptedCode ?? 128 + constants.signals[signal]);
        });
    }
    process.on('exit', () => {
        for (const one of running) one.abandon();
    });
    try {
        process.exitCode = await main();
    } catch (error) {
        // What was stopped halfway complains, and nobody needs to read it.
        if (interrupted) return;
        if (!(error instanceof CannotRun)) throw error;
        console.error(error.message);
        process.exitCode = 2;
    }
}

/** Reads the command line as `parseArgs` of Node does; a wrong option is answered with how to use the script. */
export function options(usage, config) {
    try {
        return parseArgs(config);
    } catch (error) {
        throw new CannotRun(`${error.message}\n${usage}`);
    }
}

/** Refuses to go on with a working tree that was not built, where VS Code would only say that activation failed. */
export function assertBuilt() {
    const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    if (!existsSync(join(root, main))) {
        throw new CannotRun(`There is no ${main}. Build the extension first with "npm run build".`);
    }
}

/** The full path of a packaged extension that has to be there. */
export function existingPackage(file) {
    if (!existsSync(file)) {
        throw new CannotRun(`There is no ${file}. Package the extension first with "npm run vsix".`);
    }
    return resolve(file);
}
