/** Bundles a file of the benchmark together with our core, so that the core runs as it is shipped. */

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where the benchmark keeps what it builds. */
export const OUT = join(ROOT, 'out/bench');

/**
 * Bundles and gives the path of the bundle. `readable` keeps the names of functions, for a profile; otherwise the core is
 * made small just as in `esbuild.mjs`. Packages, and so the peers, stay outside.
 */
export async function bundle(name: string, { readable = false } = {}): Promise<string> {
    const outfile = join(OUT, `${name}.mjs`);
    await build({
        absWorkingDir: ROOT,
        entryPoints: [`test/bench/${name}.ts`],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        packages: 'external',
        minify: !readable,
        logLevel: 'warning',
    });
    return outfile;
}
