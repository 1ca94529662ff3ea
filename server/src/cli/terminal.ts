/** What the command line says and where: results to standard output, everything else to standard error, one line each. */

import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import pc from 'picocolors';
import { forTerminal } from './place.js';
import type { Voice } from './remarks.js';

export type Colours = ReturnType<typeof pc.createColors>;

/** Ends a run with one line for the person who started it. */
export class CannotRun extends Error {}

/** Standard output and standard error of one run, and how the run ends. */
export class Terminal implements Voice {
    readonly coloured = wantsColours();
    readonly colours: Colours = pc.createColors(this.coloured);
    /** Columns of the terminal; 100 where the output is no terminal. */
    readonly width: number;
    /** Called before anything is written, so that a progress line can get out of the way. */
    beforeWriting: () => void = () => {};

    constructor() {
        this.width = Math.min(160, Math.max(40, process.stdout.columns ?? 100));
        process.stdout.on('error', (error: NodeJS.ErrnoException) => endOnClosedOutput(error));
        // Nobody is left to tell.
        process.stderr.on('error', () => {});
    }

    /** Prints a result. Waits while the reader is slow, so that output does not pile up in memory. */
    async print(text: string): Promise<void> {
        if (text === '') return;
        this.beforeWriting();
        if (!process.stdout.write(text)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
    }

    /** Says in one line what went wrong and what to do. The run goes on and ends with exit code 2. */
    complain(where: string | null, what: string): void {
        process.exitCode = 2;
        this.say(where, what);
    }

    /** Says in one line something worth knowing that is no fault. */
    note(where: string | null, what: string): void {
        this.say(where, what);
    }

    /** Ends with a code, unless something worse was said before. */
    finish(code: 0 | 1): void {
        if (process.exitCode !== 2) process.exitCode = code;
    }

    private say(where: string | null, what: string): void {
        this.beforeWriting();
        process.stderr.write(`minutes: ${forTerminal(where === null ? what : `${where}: ${what}`)}\n`);
    }
}

/** The running program, with links followed: the package manager starts it through one. */
export function program(): string {
    return realpathSync(process.argv[1] ?? '.');
}

export function programFolder(): string {
    return dirname(program());
}

function wantsColours(): boolean {
    const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
    if (NO_COLOR) return false;
    if (FORCE_COLOR) return FORCE_COLOR !== '0';
    return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** A reader such as `head` that has seen enough is no fault; a full disk is. */
function endOnClosedOutput(error: NodeJS.ErrnoException): never {
    if (error.code === 'EPIPE') process.exit();
    const reason = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
    process.stderr.write(
        `minutes: the output cannot be written: ${reason}. Free some space or choose another place.\n`,
    );
    process.exit(2);
}
