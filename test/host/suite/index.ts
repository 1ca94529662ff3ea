// The module that VS Code runs in its extension host: collects the tests beside it and writes down how each one went.
// It may be run by any VS Code, so it takes nothing but the environment and the vscode module for granted.

import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export async function run(): Promise<void> {
    let failures: number;
    try {
        failures = await runTests();
    } catch (error) {
        write({ title: 'the suite loads', state: 'failed', error: describe(error) });
        throw error;
    }
    // A killed extension host ends without an error, so that only this line tells a whole run from half of one.
    write({ title: 'the suite', state: 'ended' });
    if (failures > 0) throw new Error(`${failures} failed.`);
}

async function runTests(): Promise<number> {
    // Mocha is an ES module, which a CommonJS file can only import in this way.
    const { default: Mocha } = await import('mocha');
    const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 20_000 });
    const pattern = process.env['MINUTES_TEST_GREP'];
    if (pattern) mocha.grep(new RegExp(pattern));
    for (const file of readdirSync(__dirname).sort()) {
        if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
    }
    return new Promise((resolve) => {
        const runner = mocha.run(resolve);
        runner.on('test', (test) => write({ title: test.fullTitle(), state: 'began' }));
        runner.on('pass', (test) => {
            write({ title: test.fullTitle(), state: 'passed', milliseconds: test.duration ?? 0 });
        });
        runner.on('pending', (test) => write({ title: test.fullTitle(), state: 'skipped' }));
        runner.on('fail', (test, error: unknown) => {
            write({ title: test.fullTitle(), state: 'failed', error: describe(error) });
        });
    });
}

interface Row {
    readonly title: string;
    readonly state: 'began' | 'passed' | 'failed' | 'skipped' | 'ended';
    readonly milliseconds?: number;
    readonly error?: string;
}

/** Written line by line, so that the results up to a crash are not lost with it. */
function write(row: Row): void {
    const file = process.env['MINUTES_TEST_RESULTS'];
    if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}

function describe(error: unknown): string {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
