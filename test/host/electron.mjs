// Runs the same suite in the desktop VS Code: the one that VSCODE_EXECUTABLE names, or else the stable one, downloaded
// into .vscode-test. Where no desktop VS Code is to be had, test/host/code-stand-in.mjs may be named instead.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { buildSuite, suiteEntry } from './build.mjs';
import { quietSettings } from './host.mjs';
import { readResults, report } from './report.mjs';
import { assertBuilt, CannotRun, root, running, runScript } from './script.mjs';

const standIn = join(root, 'test/host/code-stand-in.mjs');

await runScript(async () => {
    const began = Date.now();
    assertBuilt();
    await buildSuite();
    const executable = await findExecutable();

    // All that VS Code writes goes into a folder of its own, so that a person's own settings neither help nor suffer.
    const directory = mkdtempSync(join(tmpdir(), 'minutes-'));
    const workspace = join(directory, 'workspace');
    const user = join(directory, 'data/User');
    const results = join(directory, 'results');
    let ended;
    const program = {
        stop: () => ended,
        abandon: () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }),
    };
    running.add(program);
    // Only the interruption from the keyboard is passed on to VS Code by itself.
    process.on('SIGTERM', () => process.emit('SIGINT'));
    try {
        cpSync(join(root, 'test/host/fixture'), workspace, { recursive: true });
        mkdirSync(user, { recursive: true });
        writeFileSync(join(user, 'settings.json'), JSON.stringify(quietSettings));
        ended = run({
            vscodeExecutablePath: executable,
            extensionDevelopmentPath: root,
            extensionTestsPath: suiteEntry,
            extensionTestsEnv: { MINUTES_TEST_RESULTS: results, MINUTES_EXTENSION_ROOT: root },
            launchArgs: [
                workspace,
                '--disable-extensions',
                `--user-data-dir=${join(directory, 'data')}`,
                `--extensions-dir=${join(directory, 'extensions')}`,
            ],
        });
        const code = await ended;
        const { rows, complete } = readResults(results);
        if (rows.length === 0 && executable === standIn && code === 2) return 2;
        const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
        if (rows.length === 0 && executable !== standIn && process.platform === 'linux' && !display) {
            console.log(
                'There is no display, which a desktop VS Code needs; try it with "xvfb-run -a" before the command.',
            );
        }
        return report({ code, rows, complete, began });
    } finally {
        program.abandon();
        running.delete(program);
    }
});

/** A failed run is a result like any other here; whatever else goes wrong is not. */
async function run(settings) {
    try {
        return await runTests(settings);
    } catch (error) {
        if (error instanceof TestRunFailedError) return error.code ?? error.signal;
        throw error;
    }
}

async function findExecutable() {
    const named = process.env.VSCODE_EXECUTABLE;
    if (named !== undefined) {
        if (existsSync(named)) return resolve(named);
        throw new CannotRun(`There is no ${named}, which VSCODE_EXECUTABLE names as the VS Code to run.`);
    }
    try {
        return await downloadAndUnzipVSCode({ version: 'stable', cachePath: join(root, '.vscode-test') });
    } catch (error) {
        throw new CannotRun(
            `VS Code could not be downloaded (${error.message}). Set VSCODE_EXECUTABLE to the program file of an ` +
                'installed VS Code, or to test/host/code-stand-in.mjs to run the suite without a desktop.',
        );
    }
}
