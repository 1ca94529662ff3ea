// Runs the suite inside a real VS Code without a display.

import { dirname, join, relative } from 'node:path';
import { buildSuite, suiteEntry } from './build.mjs';
import { Host } from './host.mjs';
import { keyRows } from './keys.mjs';
import { report } from './report.mjs';
import { assertBuilt, CannotRun, existingPackage, options, root, runScript } from './script.mjs';

const usage = `Usage: node test/host/run.mjs --dev          test the working tree, as "Run Extension" would load it
       node test/host/run.mjs --vsix FILE    test the packaged extension, installed as a person would install it`;

await runScript(async () => {
    const began = Date.now();
    const vsix = chosenPackage();
    const traces = dirname(suiteEntry);
    await buildSuite();
    const host = await Host.start({ fixture: join(root, 'test/host/fixture'), vsix });
    try {
        const result = await host.runSuite({
            // VS Code runs tests only beside an extension in development, and the installed one is none.
            extension: vsix ? join(root, 'test/host/driver') : root,
            suite: suiteEntry,
            // The suite checks that it talks to the extension that was meant, not to another copy.
            environment: { MINUTES_EXTENSION_ROOT: vsix ? host.extensions : root },
            traces,
        });
        // Keys are pressed in an ordinary window, which knows the installed extension only.
        if (vsix) result.rows.push(...(await keyRows(host, { traces })));
        return report({ ...result, traces: relative(process.cwd(), traces), began });
    } finally {
        await host.stop();
    }
});

/** The package to install, or nothing for the working tree. */
function chosenPackage() {
    const { values } = options(usage, { options: { dev: { type: 'boolean' }, vsix: { type: 'string' } } });
    if (values.vsix !== undefined && !values.dev) return existingPackage(values.vsix);
    if (!values.dev || values.vsix !== undefined) throw new CannotRun(usage);
    assertBuilt();
    return undefined;
}
