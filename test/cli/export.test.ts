import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
    existsSync,
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    statSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { builtCli, inTemporaryFolder, runCli } from '../support/cli.js';

const RECORD = `Agenda item 4: Winter readiness

To receive a report.

Minutes:

The Director of Highways presented the report.

Exempt: it names a driver
The driver was Glyn Hartop.
End exempt

RESOLVED That the report be noted.
`;

let cli = '';

suite('minutes export', function () {
    this.timeout(60_000);
    suiteSetup(async () => {
        cli = await builtCli();
    });

    test('prints a single file', async () => {
        const { code, stdout } = await runCli(cli, ['export', '-', '--to', 'json'], { input: RECORD });
        assert.equal(code, 0);
        assert.equal((JSON.parse(stdout) as { items: { title: string }[] }).items[0]?.title, 'Winter readiness');
    });

    test('leaves private business out unless asked by name', async () => {
        for (const format of ['html', 'json']) {
            const open = await runCli(cli, ['export', '-', '--to', format], { input: RECORD });
            assert.ok(!open.stdout.includes('Glyn Hartop'));
            assert.match(open.stderr, /^minutes: standard input: .+\n$/, 'what is left out is said');
            const full = await runCli(cli, ['export', '-', '--to', format, '--audience', 'full'], { input: RECORD });
            assert.ok(full.stdout.includes('Glyn Hartop'));
        }
    });

    test('writes the same bytes each time', async () => {
        const runs = await Promise.all(
            [1, 2].map(() => runCli(cli, ['export', '-', '--to', 'html'], { input: RECORD })),
        );
        assert.equal(runs[0]?.stdout, runs[1]?.stdout);
    });

    test('writes one file with --out', async () => {
        await inTemporaryFolder(async (folder) => {
            writeFileSync(join(folder, 'panel.txt'), RECORD);
            const { code, stdout } = await runCli(
                cli,
                ['export', 'panel.txt', '--to', 'html', '--out', 'web/panel.html'],
                { folder },
            );
            assert.equal(code, 0);
            assert.equal(stdout, '');
            assert.match(readFileSync(join(folder, 'web/panel.html'), 'utf8'), /Winter readiness/);
            assert.deepEqual(readdirSync(join(folder, 'web')), ['panel.html']);
        });
    });

    test('writes a folder with --out-dir, as deep as it was found', async () => {
        await inTemporaryFolder(async (folder) => {
            mkdirSync(join(folder, 'year/may'), { recursive: true });
            writeFileSync(join(folder, 'year/panel.minutes'), RECORD);
            writeFileSync(join(folder, 'year/may/panel.minutes'), RECORD);
            writeFileSync(join(folder, 'extra.md'), RECORD);
            const { code } = await runCli(cli, ['export', 'year', 'extra.md', '--to', 'json', '--out-dir', 'data'], {
                folder,
            });
            assert.equal(code, 0);
            const made = ['data/panel.json', 'data/may/panel.json', 'data/extra.json'];
            for (const file of made) JSON.parse(readFileSync(join(folder, file), 'utf8'));
        });
    });

    suite('an existing file', () => {
        test('is replaced, with its permissions, through a link', async function () {
            if (process.platform === 'win32') return this.skip();
            await inTemporaryFolder(async (folder) => {
                writeFileSync(join(folder, 'real.json'), 'old', { mode: 0o640 });
                symlinkSync('real.json', join(folder, 'link.json'));
                const { code } = await runCli(cli, ['export', '-', '--to', 'json', '--out', 'link.json'], {
                    folder,
                    input: RECORD,
                });
                assert.equal(code, 0);
                assert.ok(lstatSync(join(folder, 'link.json')).isSymbolicLink());
                assert.match(readFileSync(join(folder, 'real.json'), 'utf8'), /Winter readiness/);
                assert.equal(statSync(join(folder, 'real.json')).mode & 0o777, 0o640);
            });
        });

        test('survives when the new one cannot be written to its end', async function () {
            if (process.platform === 'win32') return this.skip();
            await inTemporaryFolder(async (folder) => {
                writeFileSync(
                    join(folder, 'a.minutes'),
                    RECORD.replace('presented', `presented ${'again and again '.repeat(2000)}`),
                );
                writeFileSync(join(folder, 'a.json'), 'old');
                // No file may grow past a kilobyte or two in this shell, as on a disk that is nearly full.
                const command = `ulimit -f 2; "${process.execPath}" "${cli}" export a.minutes --to json --out a.json`;
                const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
                assert.equal(status, 2);
                assert.match(
                    stderr,
                    /^minutes: a\.json: the disk is full\. Free some space or choose another place\.$/m,
                );
                assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), 'old');
                assert.deepEqual(readdirSync(folder).sort(), ['a.json', 'a.minutes']);
            });
        });

        test('that is a source is never written to', async () => {
            await inTemporaryFolder(async (folder) => {
                writeFileSync(join(folder, 'a.json'), RECORD);
                for (const place of [
                    ['--out', 'a.json'],
                    ['--out-dir', '.'],
                ]) {
                    const { code, stderr } = await runCli(cli, ['export', 'a.json', '--to', 'json', ...place], {
                        folder,
                    });
                    assert.equal(code, 2);
                    assert.match(
                        stderr,
                        /^minutes: a\.json: its export a\.json would take the place of the minutes themselves\./,
                    );
                    assert.equal(readFileSync(join(folder, 'a.json'), 'utf8'), RECORD);
                }
            });
        });
    });

    test('two exports never share a name', async () => {
        await inTemporaryFolder(async (folder) => {
            for (const name of ['a.minutes', 'a.txt']) writeFileSync(join(folder, name), RECORD);
            const { code, stderr } = await runCli(
                cli,
                ['export', 'a.minutes', 'a.txt', '--to', 'html', '--out-dir', 'web'],
                { folder },
            );
            assert.equal(code, 2);
            assert.match(
                stderr,
                /^minutes: a\.txt: its export web.a\.html would take the place of the export of a\.minutes\./m,
            );
            assert.deepEqual(readdirSync(join(folder, 'web')), ['a.html']);
        });
    });

    suite('bad input is one line with exit code 2', () => {
        const rows: readonly [what: string, parameters: string[], line: RegExp][] = [
            [
                'an unknown format',
                ['a.minutes', '--to', 'htm'],
                /^minutes: .*'htm' is invalid\. Did you mean "html"\? It can be /,
            ],
            ['no format', ['a.minutes'], /^minutes: required option '--to <format>' not specified\./],
            [
                'two files and no folder',
                ['a.minutes', 'b.minutes', '--to', 'html'],
                /^minutes: 2 files make 2 exports\. Say with --out-dir which folder they go to\./,
            ],
            [
                'both places',
                ['a.minutes', '--to', 'html', '--out', 'x', '--out-dir', 'y'],
                /^minutes: --out and --out-dir exclude each other\./,
            ],
            [
                'a missing file',
                ['c.minutes', '--to', 'html'],
                /^minutes: c\.minutes: there is no such file\. Check the name\./,
            ],
            [
                'a folder as the place',
                ['a.minutes', '--to', 'html', '--out', '.'],
                /^minutes: \.: this is a folder, not a file\./,
            ],
            [
                'a folder below a file',
                ['a.minutes', '--to', 'html', '--out-dir', 'b.minutes/web'],
                /^minutes: b\.minutes.web.a\.html: a part of this path is a file, not a folder\./,
            ],
        ];
        for (const [what, parameters, line] of rows) {
            test(what, async () => {
                await inTemporaryFolder(async (folder) => {
                    for (const name of ['a.minutes', 'b.minutes'])
                        writeFileSync(join(folder, name), RECORD.replace(/^Exempt:[\s\S]*^End exempt\n\n/m, ''));
                    const { code, stdout, stderr } = await runCli(cli, ['export', ...parameters], { folder });
                    assert.equal(code, 2);
                    assert.equal(stdout, '');
                    assert.match(stderr, line);
                    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
                    assert.deepEqual(readdirSync(folder).sort(), ['a.minutes', 'b.minutes']);
                });
            });
        }

        test('a device that is full', async function () {
            if (!existsSync('/dev/full')) return this.skip();
            const { code, stderr } = await runCli(cli, ['export', '-', '--to', 'html', '--out', '/dev/full'], {
                input: 'Text.\n',
            });
            assert.equal(code, 2);
            assert.match(stderr, /^minutes: \/dev\/full: the disk is full\./m);
            assert.ok(statSync('/dev/full').isCharacterDevice(), 'the device is still there');
        });

        test('one that cannot be read, while the others are exported', async () => {
            await inTemporaryFolder(async (folder) => {
                writeFileSync(join(folder, 'a.minutes'), RECORD);
                const { code } = await runCli(
                    cli,
                    ['export', 'a.minutes', 'gone.minutes', '--to', 'html', '--out-dir', 'web'],
                    { folder },
                );
                assert.equal(code, 2);
                assert.deepEqual(readdirSync(join(folder, 'web')), ['a.html']);
            });
        });
    });
});
