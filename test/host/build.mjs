// Bundles the suite for the extension host, which loads modules with require: one CommonJS file for each test file.

import { readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(here, '../../out/host-suite');

/** The module that VS Code is told to run. The ending keeps it CommonJS although the package is not. */
export const suiteEntry = join(out, 'index.cjs');

export async function buildSuite() {
    const suite = join(here, 'suite');
    const files = readdirSync(suite).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
    // A test that was renamed or removed must not go on running.
    rmSync(out, { recursive: true, force: true });
    await build({
        entryPoints: files.map((name) => join(suite, name)),
        outdir: out,
        outExtension: { '.js': '.cjs' },
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        external: ['vscode', 'mocha'],
        logLevel: 'warning',
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSuite();
