// Many files checked at once print what they print one after another: same bytes, same order, same end.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as othersFirst } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CheckTask } from '../../server/src/cli/check-file.js';
import { checkInThreads } from '../../server/src/cli/check-threads.js';
import { jobsFor } from '../../server/src/cli/machine.js';
import { type Remark, Remarks } from '../../server/src/cli/remarks.js';
import { builtCli, type CliResult, type CliSituation, inTemporaryFolder, runCli } from '../support/cli.js';

const CORPUS = fileURLToPath(new URL('../corpus/', import.meta.url));
const REAL = process.env['MINUTES_CORPUS'];
const FORMATS = ['text', 'json', 'sarif', 'github'];

const ITEM = 'Agenda item 4: Roof\n\nMinutes:\n\nThe Clerk spoke.\n\nRESOLVED That the report be noted.\n';
/** One error, without a fix that would name the file. */
const WITHOUT_DECISION = ITEM.replace(' That the report be noted.', '');

let cli = '';

suite('minutes check --jobs', function () {
    this.timeout(120_000);
    suiteSetup(async () => {
        cli = await builtCli();
    });

    suite('prints the same with one thread and with four', () => {
        for (const format of FORMATS) {
            test(`the corpus as ${format}`, async () => {
                const { stdout } = await same([CORPUS, '--format', format]);
                assert.ok(stdout.length > 0);
            });
        }

        test('in colour', async () => {
            const { stdout } = await same([CORPUS], { environment: { FORCE_COLOR: '1' } });
            assert.ok(stdout.includes('\u001b['));
        });

        test('with a profile and a stage', async () => {
            const { code, stderr } = await same([
                CORPUS,
                '--profile',
                'parish-england',
                '--stage',
                'signed',
                '--fail-on',
                'hint',
            ]);
            assert.equal(stderr, '');
            assert.equal(code, 1);
        });

        test('real minutes', async function () {
            if (REAL === undefined) return this.skip();
            const files = await inTemporaryFolder(async (folder) => {
                const { stdout } = await runCli(
                    '-p',
                    [
                        'require("node:fs").readdirSync(process.argv[1], { recursive: true }).filter((name) => name.endsWith(".txt")).join("\\n")',
                        REAL,
                    ],
                    { folder },
                );
                return stdout
                    .trim()
                    .split('\n')
                    .map((name) => join(REAL, name));
            });
            assert.ok(files.length > 10);
            for (const format of FORMATS) await same([...files, '--format', format]);
        });

        test('files that cannot be read, in the middle', async () => {
            await inTemporaryFolder(async (folder) => {
                const names = writeMany(folder, 40);
                writeFileSync(join(folder, '20.minutes'), Buffer.from([0x7f, 0x45, 0]));
                writeFileSync(join(folder, '21.minutes'), Buffer.from('caf\u00e9', 'latin1'));
                const { code, stderr } = await same(['.', 'no-such-file.minutes', ...names], { folder });
                assert.equal(code, 2);
                assertLines(stderr, [
                    /^minutes: 20\.minutes: this is not a text file\./,
                    /^minutes: 21\.minutes: not UTF-8, so it was read as Windows-1252\./,
                    /^minutes: no-such-file\.minutes: there is no such file\./,
                ]);
            });
        });

        test('a broken house style file is told once, before the first file that it is about', async () => {
            await inTemporaryFolder(async (folder) => {
                writeMany(join(folder, 'a'), 10);
                writeMany(join(folder, 'b'), 30);
                writeFileSync(join(folder, 'b', 'minutes.config.json'), '{ "profil": "generic" }');
                const { code, stderr } = await same(['.', '--format', 'github'], { folder });
                assert.equal(code, 2);
                assertLines(stderr, [/minutes\.config\.json: "profil" is not known\./]);
            });
        });

        test('standard input among the files', async () => {
            await inTemporaryFolder(async (folder) => {
                writeMany(folder, 5);
                const { stdout } = await same(['.', '-', '--format', 'json'], { folder, input: WITHOUT_DECISION });
                assert.match(stdout, /"file":"-"/);
            });
        });

        test('no file at all', async () => {
            await inTemporaryFolder(async (folder) => {
                const { code } = await same(['.'], { folder });
                assert.equal(code, 2);
            });
        });

        test('more files than may wait to be printed', async () => {
            await inTemporaryFolder(async (folder) => {
                writeMany(folder, 1500, () => WITHOUT_DECISION);
                const { stdout } = await same(['.', '--format', 'github'], { folder });
                assert.equal(stdout.match(/title=decision-empty/g)?.length, 1500);
            });
        });
    });

    suite('what is no number of jobs is one line', () => {
        for (const jobs of ['0', '-1', '2.5', 'many', '', '65', '1e1']) {
            test(`"${jobs}"`, async () => {
                const { code, stdout, stderr } = await runCli(cli, ['check', CORPUS, `--jobs=${jobs}`]);
                assert.equal(code, 2);
                assert.equal(stdout, '');
                assertLines(stderr, [/'--jobs <number>' .*It can be a whole number from 1 to 64\./]);
            });
        }
    });

    test('a helper that breaks off costs the file it had in hand, told in one line; the rest is checked', async () => {
        await inTemporaryFolder(async (folder) => {
            const names = writeMany(folder, 30, () => WITHOUT_DECISION);
            const hook = join(folder, 'hook.cjs');
            // The helper ends with the first file that it opens, and the first thread waits for that.
            writeFileSync(
                hook,
                `const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const { openSync } = fs;
fs.openSync = (path, ...rest) => {
    if (!String(path).endsWith('.minutes')) return openSync(path, ...rest);
    if (!isMainThread) { fs.writeFileSync('broken-off', String(path)); process.exit(3); }
    const until = Date.now() + 20_000;
    while (!fs.existsSync('broken-off') && Date.now() < until);
    return openSync(path, ...rest);
};
`,
            );
            const { code, stdout, stderr } = await runCli('-r', [hook, cli, 'check', '.', '--jobs', '2'], { folder });
            assert.equal(code, 2);
            assertLines(stderr, [
                /^minutes: \d+\.minutes: its check broke off \(it was stopped\)\. Your files are as they were\./,
            ]);
            const [lost] = /\d+\.minutes/.exec(stderr) ?? [];
            for (const name of names) assert.equal(stdout.includes(`${name}\n`), name !== lost, name);
            assert.match(stdout, /\nChecked 29 files\. .* 1 file could not be read\.\n$/);
        });
    });

    test('a helper that cannot start costs nothing but a note', async () => {
        await inTemporaryFolder(async (folder) => {
            const program = join(folder, 'broken.cjs');
            writeFileSync(program, 'throw new Error("no room");');
            const names = writeMany(folder, 4, () => WITHOUT_DECISION);
            const remarks = new Remarks();
            const files = names.map((name) => ({ name: join(folder, name), relativeName: name }));
            const task: CheckTask = { format: 'github', profile: null, stage: null, coloured: false, width: 100 };
            const given: string[] = [];
            const said: Remark[] = [];
            for await (const checked of checkInThreads(files, task, 2, program, remarks)) {
                assert.equal(checked?.counts.error, 1);
                given.push(checked.name);
                for (; said.length === 0; await othersFirst()) said.push(...remarks.take());
            }
            assert.deepEqual(
                given,
                files.map(({ name }) => name),
            );
            const what = 'a part of the program broke off (no room); the rest did its work.';
            assert.deepEqual(said, [{ kind: 'note', where: null, what }]);
        });
    });

    suite('how many threads are taken', () => {
        const MEGABYTE = 1024 * 1024;
        const rows: readonly [files: number, bytes: number, cores: number, jobs: number][] = [
            [0, 0, 8, 1],
            [1, 9 * MEGABYTE, 8, 1],
            [40, 1000, 8, 1],
            [4, 2 * MEGABYTE, 1, 1],
            [4, 2 * MEGABYTE, 2, 1],
            [4, 2 * MEGABYTE, 4, 2],
            [4, 2 * MEGABYTE, 8, 4],
            [4, 2 * MEGABYTE, 64, 4],
            [10, MEGABYTE / 4, 64, 3],
        ];
        for (const [count, bytes, cores, jobs] of rows) {
            test(`${count} files of ${bytes} bytes on ${cores} cores: ${jobs}`, () =>
                inTemporaryFolder((folder) => {
                    const files = writeMany(folder, count, () => 'a'.repeat(bytes)).map((name) => ({
                        name: join(folder, name),
                        relativeName: name,
                    }));
                    assert.equal(jobsFor(files, cores), jobs);
                }));
        }
        test('a file that is not there counts for nothing', () =>
            assert.equal(
                jobsFor(
                    [
                        { name: '/no/such', relativeName: 'such' },
                        { name: '\0', relativeName: '' },
                    ],
                    8,
                ),
                1,
            ));
    });
});

/** Runs a check with one thread and with four and gives what both print. */
async function same(parameters: readonly string[], situation: CliSituation = {}): Promise<CliResult> {
    const alone = await runCli(cli, ['check', ...parameters, '--jobs', '1'], situation);
    const together = await runCli(cli, ['check', ...parameters, '--jobs', '4'], situation);
    assert.deepEqual(together, alone);
    return alone;
}

/** Writes files `1.minutes`, `2.minutes` and so on, and gives their names. */
function writeMany(
    folder: string,
    count: number,
    text = (index: number) => (index % 3 === 0 ? WITHOUT_DECISION : ITEM),
): string[] {
    if (!existsSync(folder)) mkdirSync(folder);
    return Array.from({ length: count }, (_, index) => {
        const name = `${index + 1}.minutes`;
        writeFileSync(join(folder, name), text(index));
        return name;
    });
}

/** Compares standard error line by line. */
function assertLines(stderr: string, patterns: readonly RegExp[]): void {
    const lines = stderr.split('\n').filter((line) => line !== '');
    assert.equal(lines.length, patterns.length, stderr);
    for (const [index, pattern] of patterns.entries()) assert.match(lines[index] ?? '', pattern);
}
