/** The programs that tests run: as they are shipped when those are current, or else built for the tests. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a bundle is made of, and the name of its file. */
export interface Bundle {
    readonly entry: string;
    readonly file: string;
    readonly plugins?: readonly Plugin[];
}

/** Gives the path of the first of some bundles that belong together, all in one folder. */
export async function built(bundles: readonly [Bundle, ...Bundle[]]): Promise<string> {
    const [{ file: program }] = bundles;
    const shipped = join(root, 'dist', program);
    const sources = ['server/src', 'grammar/generated'].map((folder) => newestIn(join(root, folder)));
    if (existsSync(shipped) && statSync(shipped).mtimeMs >= Math.max(...sources)) return shipped;
    await Promise.all(
        bundles.map(({ entry, file, plugins = [] }) =>
            build({
                entryPoints: [join(root, entry)],
                outfile: join(root, 'out/test', file),
                bundle: true,
                platform: 'node',
                target: 'node20',
                format: 'cjs',
                minify: true,
                absWorkingDir: root,
                logLevel: 'error',
                plugins: [...plugins],
            }),
        ),
    );
    return join(root, 'out/test', program);
}

function newestIn(folder: string): number {
    return Math.max(
        0,
        ...readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    );
}
