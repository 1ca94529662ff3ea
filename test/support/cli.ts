/** Runs the command line as a person would: the bundle, in a process of its own. */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

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
export async function builtCli(): Promise<string> {
    const built = join(root, 'dist/cli.cjs');
    const sources = ['server/src', 'grammar/generated'].map((folder) => newestIn(join(root, folder)));
    if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return built;
    const outfile = join(root, 'out/test/cli.cjs');
    await build({
        entryPoints: [join(root, 'server/src/cli/main.ts')],
        outfile,
        bundle: true,
        platform: 'node',
        target: 'node20',
        format: 'cjs',
        minify: true,
        absWorkingDir: root,
        logLevel: 'error',
    });
    return outfile;
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

function newestIn(folder: string): number {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
