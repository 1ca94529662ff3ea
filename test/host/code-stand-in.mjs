#!/usr/bin/env node
// Stands in for the desktop VS Code where there is none: takes the arguments that @vscode/test-electron gives to it,
// runs the suite in code-server instead, and ends with the code that VS Code ended with.

import { resolve } from 'node:path';
import { Host } from './host.mjs';
import { CannotRun, options, runScript } from './script.mjs';

await runScript(async () => {
    // Not strict, because most of the arguments concern a desktop only.
    const { values, positionals } = options('', { strict: false, allowPositionals: true });
    const { extensionDevelopmentPath: extension, extensionTestsPath: suite } = values;
    const results = process.env.MINUTES_TEST_RESULTS;
    if (!extension || !suite || !results) {
        throw new CannotRun('This program only stands in for VS Code in test/host/electron.mjs; run that instead.');
    }
    const host = await Host.start({ fixture: positionals[0] && resolve(positionals[0]) });
    try {
        const { code, outside } = await host.runSuite({
            extension: resolve(extension),
            suite: resolve(suite),
            results,
        });
        if (outside.length > 0)
            throw new Error(`The editor asked for addresses outside this machine: ${outside.join(', ')}`);
        if (code === undefined) throw new Error('VS Code did not finish in time.');
        return code;
    } finally {
        await host.stop();
    }
});
