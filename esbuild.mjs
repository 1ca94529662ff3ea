// Builds dist/: the extension, the language server and the command line, one CommonJS file each.
// `--watch` builds again after every change, with source maps; without it the files are small and final.

import { existsSync, readdirSync, rmSync, statSync, watch } from 'node:fs';
import { context } from 'esbuild';
import { generateGrammar } from './scripts/grammar.mjs';
import { ON_DEMAND, onDemand } from './scripts/on-demand.mjs';

const root = new URL('./', import.meta.url);
const watching = process.argv.includes('--watch');

/** What is bundled; `limit` is the largest size in bytes that the finished file should have. */
const BUNDLES = [
    { entry: 'client/src/extension.ts', out: 'dist/extension.cjs', external: ['vscode'] },
    {
        entry: 'server/src/connection/main.ts',
        out: 'dist/server.cjs',
        limit: 500_000,
        plugins: [onDemand()],
    },
    // What the server loads when the first record is opened, and when somebody asks for an export or a completion.
    ...Object.values(ON_DEMAND).map(({ entry, file }) => ({ entry, out: `dist/${file}` })),
    { entry: 'server/src/cli/main.ts', out: 'dist/cli.cjs', banner: '#!/usr/bin/env node' },
];

generateGrammar(root);
removeStrangers();

/** How many bundles are being built at the moment, while watching. */
let underWay = 0;

const contexts = [];
for (const bundle of BUNDLES) {
    if (existsSync(new URL(bundle.entry, root))) contexts.push({ bundle, build: await context(optionsOf(bundle)) });
    else console.log(`skipped ${bundle.out}: there is no ${bundle.entry}`);
}

if (watching) {
    watch(new URL('grammar/', root), (_event, name) => {
        if (name?.endsWith('.peggy') || name === 'keywords.json') regenerate();
    });
    await Promise.all(contexts.map(({ build }) => build.watch()));
} else {
    const results = await Promise.allSettled(contexts.map(({ build }) => build.rebuild()));
    await Promise.all(contexts.map(({ build }) => build.dispose()));
    results.forEach(({ status }, index) => {
        // esbuild has printed what is wrong.
        if (status === 'rejected') process.exitCode = 1;
        else printSize(contexts[index].bundle);
    });
}

function optionsOf({ entry, out, external = [], banner, plugins = [] }) {
    return {
        absWorkingDir: new URL('.', root).pathname,
        entryPoints: [entry],
        outfile: out,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        // The builds for modules leave out what nobody calls.
        mainFields: ['module', 'main'],
        external,
        minify: !watching,
        sourcemap: watching,
        legalComments: 'none',
        // Welsh and typographic marks as they are: an escape takes six bytes for two or three.
        charset: 'utf8',
        logLevel: 'warning',
        ...(banner === undefined ? {} : { banner: { js: banner } }),
        plugins: watching ? [...plugins, announcements()] : plugins,
    };
}

/** Prints the lines by which the tasks of the editor see that building begins, and that all bundles are there. */
function announcements() {
    return {
        name: 'announcements',
        setup(build) {
            build.onStart(() => {
                if (underWay === 0) console.log('[watch] build started');
                underWay += 1;
            });
            build.onEnd(() => {
                underWay -= 1;
                if (underWay === 0) console.log('[watch] build finished');
            });
        },
    };
}

/** A file that an earlier build left in dist/ must not travel along in the package. */
function removeStrangers() {
    const dist = new URL('dist/', root);
    const expected = BUNDLES.map(({ out }) => out.replace('dist/', ''));
    if (!existsSync(dist)) return;
    for (const name of readdirSync(dist))
        if (!expected.includes(name)) rmSync(new URL(name, dist), { recursive: true });
}

function printSize({ out, limit = Number.POSITIVE_INFINITY }) {
    const { size } = statSync(new URL(out, root));
    const excess = size > limit ? `, more than the ${limit / 1000} kB that it should have` : '';
    console.log(`${out}  ${Math.ceil(size / 1000)} kB${excess}`);
}

/** A grammar that is being edited may be wrong for a moment; the last good one stays in force. */
function regenerate() {
    try {
        generateGrammar(root);
    } catch (error) {
        console.error(error.message);
    }
}
