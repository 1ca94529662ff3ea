/** Runs the command line as a person would: the bundle, in a process of its own. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, root } from './bundles.js';

export interface CliResult {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

export interface CliSituation {
    readonly input?: string | Uint8Array;
    readonly folder?: string;
    readonly environment?: Readonly<Record<string, string>>;
}

/** Gives the bundle to test: dist/cli.cjs when it is as new as the sources, or else one made for the tests. */
export function builtCli(): Promise<string> {
    return built([{ entry: 'server/src/cli/main.ts', file: 'cli.cjs' }]);
}

/** Runs the command line to its end. */
export function runCli(cli: string, parameters: readonly string[], situation: CliSituation = {}): Promise<CliResult> {
    return new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [cli, ...parameters], {
            cwd: situation.folder ?? root,
            env: { PATH: process.env['PATH'] ?? '', ...situation.environment },
        });
        const stdout: Buffer[] = [];
        const stderr: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
        child.once('error', reject);
        child.once('close', (code) => {
            resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
        });
        child.stdin.on('error', () => {});
        child.stdin.end(situation.input ?? '');
    });
}

/** Makes a folder that is gone after the work, however the work ends. */
export async function inTemporaryFolder<Result>(work: (folder: string) => Result | Promise<Result>): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
    try {
        return await work(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
