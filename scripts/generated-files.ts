/** What the scripts that generate files have in common: write them, or say which are not current. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A JSON file that a script writes. */
export interface GeneratedFile {
    /** Path from the root of the repository. */
    readonly path: string;
    readonly content: string;
}

/** Text of a generated JSON file. */
export function json(value: unknown): string {
    return `${JSON.stringify(value, null, 2)}\n`;
}

/** Gives the paths of the files that do not hold what they should. How their lines are broken is for the formatter. */
export function staleFiles(root: URL, files: readonly GeneratedFile[]): string[] {
    return files
        .filter(({ path, content }) => read(new URL(path, root)) !== withoutLayout(content))
        .map(({ path }) => path);
}

/** Runs a generator when its script is the one that was started: writes its files, or checks them with `--check`. */
export function runGenerator(script: string, generate: (root: URL) => readonly GeneratedFile[]): void {
    if (process.argv[1] === undefined || pathToFileURL(process.argv[1]).href !== script) return;
    const root = new URL('../', script);
    const files = generate(root);
    const stale = staleFiles(root, files);
    if (process.argv.includes('--check')) {
        for (const path of stale) console.error(`${path} is not current; run "npm run generate".`);
        if (stale.length > 0) process.exitCode = 1;
        return;
    }
    if (stale.length === 0) return;
    for (const { path, content } of files) if (stale.includes(path)) writeFileSync(new URL(path, root), content);
    const biome = fileURLToPath(new URL('node_modules/@biomejs/biome/bin/biome', root));
    // What the settings of the formatter leave out is not to be formatted, and that is no mistake.
    const format = [biome, 'format', '--write', '--no-errors-on-unmatched', '--log-level=error', ...stale];
    execFileSync(process.execPath, format, { cwd: fileURLToPath(root), stdio: ['ignore', 'ignore', 'inherit'] });
    for (const path of stale) console.log(`written ${path}`);
}

/** What a JSON file holds; undefined where there is none. */
function read(file: URL): string | undefined {
    return existsSync(file) ? withoutLayout(readFileSync(file, 'utf8')) : undefined;
}

function withoutLayout(content: string): string {
    return JSON.stringify(JSON.parse(content));
}
