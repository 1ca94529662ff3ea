// Runs the suite inside a real VS Code.
//   node test/host/run.mjs --dev          the working tree, as in "Run Extension"
//   node test/host/run.mjs --vsix FILE    the packaged extension, installed; an empty driver extension carries the suite

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSuite, suiteEntry } from './build.mjs';
import { CannotRun, Host, runScript } from './host.mjs';
import { report } from './report.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');

await runScript(async () => {
    const began = Date.now();
    const vsix = chosenVsix();
    await buildSuite();
    const host = await Host.start({ fixture: join(here, 'fixture'), vsix });
    try {
        const result = await host.runSuite({
            extension: vsix ? join(here, 'driver') : root,
            suite: suiteEntry,
            // The suite checks that it talks to the extension that was meant, not to another copy.
            environment: { MINUTES_EXTENSION_ROOT: vsix ? host.extensions : root },
            traces: dirname(suiteEntry),
        });
        return report({ ...result, began }) ? 0 : 1;
    } finally {
        await host.stop();
    }
});

/** The package to install, or nothing for the working tree. */
function chosenVsix() {
    const { values } = parseArgs({ options: { dev: { type: 'boolean' }, vsix: { type: 'string' } } });
    if (Boolean(values.dev) === (values.vsix !== undefined)) {
        throw new CannotRun(
            'Say what to test: "--dev" for the working tree or "--vsix FILE" for a packaged extension.',
        );
    }
    if (values.vsix !== undefined) {
        if (!existsSync(values.vsix)) {
            throw new CannotRun(`There is no ${values.vsix}. Package the extension first with "npm run package".`);
        }
        return resolve(values.vsix);
    }
    const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    if (!existsSync(join(root, main))) {
        throw new CannotRun(`There is no ${main}. Build the extension first with "npm run build".`);
    }
    return undefined;
}
