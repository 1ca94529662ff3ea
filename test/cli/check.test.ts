import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCli, type CliResult, type CliSituation, inTemporaryFolder, runCli } from '../support/cli.js';

/** Complete: nothing is reported that would count as a failure. */
const COMPLETE = `Agenda item 4: Winter readiness

To receive a report.

Minutes:

The Director of Highways presented the report.

RESOLVED That the report be noted.
`;

/** The same with one finding of severity info, which no rule has to be there for. */
const WITH_NOTE = COMPLETE.replace('Minutes:', '// minutes-ignore no-such-rule tried out\nMinutes:');

/** The same with an error: a decision without a decision. */
const WITHOUT_DECISION = COMPLETE.replace('RESOLVED That the report be noted.', 'RESOLVED');

let cli = '';

suite('minutes check', function () {
    this.timeout(60_000);
    suiteSetup(async () => {
        cli = await builtCli();
    });

    suite('exit codes', () => {
        const rows: readonly [what: string, text: string, options: string[], code: number][] = [
            ['a complete record', COMPLETE, [], 0],
            ['an error', WITHOUT_DECISION, [], 1],
            ['an error, failing on errors', WITHOUT_DECISION, ['--fail-on', 'error'], 1],
            ['something worth checking', WITH_NOTE, [], 0],
            ['something worth checking, failing on it', WITH_NOTE, ['--fail-on', 'info'], 1],
            ['something worth checking, failing on hints', WITH_NOTE, ['--fail-on', 'hint'], 1],
            ['an empty text', '', [], 0],
        ];
        for (const [what, text, options, code] of rows) {
            test(what, async () => assert.equal((await checked(text, options)).code, code));
        }
    });

    suite('text', () => {
        test('shows the line, a marker under the place, the code and counts in words', async () => {
            const { stdout, stderr } = await checked(WITH_NOTE);
            assert.equal(stderr, '');
            const lines = stdout.split('\n');
            assert.equal(lines[0], 'standard input');
            assert.match(lines[1] ?? '', /^ {2}5:1 {5}info {5}Nothing to silence here: .* {2}suppression-unused$/);
            assert.equal(lines[2], '    | // minutes-ignore no-such-rule tried out');
            assert.match(lines[3] ?? '', /^ {4}\| \^{10,}$/);
            assert.equal(lines[4], '    To do: Delete the note');
            assert.match(
                stdout,
                /\nChecked 1 file\. Found 1 thing worth checking\. It comes with a fix in the editor\./,
            );
        });

        test('says so when there is nothing', async () => {
            const { stdout } = await checked('');
            assert.equal(stdout, 'Checked 1 file. Nothing to mend was found.\n');
        });

        test('is coloured only where it is asked for', async () => {
            const colour = '\u001b[';
            assert.ok(!(await checked(WITH_NOTE)).stdout.includes(colour));
            assert.ok((await checked(WITH_NOTE, [], { environment: { FORCE_COLOR: '1' } })).stdout.includes(colour));
            const both = { FORCE_COLOR: '1', NO_COLOR: '1' };
            assert.ok(!(await checked(WITH_NOTE, [], { environment: both })).stdout.includes(colour));
        });

        test('lets no text move the cursor or turn the line round', async () => {
            const { stdout } = await checked(WITH_NOTE.replace('tried out', 'tried\u001b[2J \u202eout'));
            assert.match(stdout, /tried\ufffd\[2J \ufffdout/);
        });

        test('cuts a long line around the place', async () => {
            const { stdout } = await checked(WITH_NOTE.replace('tried out', 'tried out '.repeat(200)));
            for (const line of stdout.split('\n')) assert.ok(line.length <= 140, line);
        });
    });

    suite('json', () => {
        test('is one array, sorted by file and place, counted from 1', async () => {
            await inTemporaryFolder(async (folder) => {
                writeFileSync(join(folder, 'b.txt'), WITH_NOTE);
                writeFileSync(
                    join(folder, 'a.md'),
                    `// minutes-ignore-file other-rule reason\r\n${WITH_NOTE.replaceAll('\n', '\r\n')}`,
                );
                const { code, stdout } = await runCli(cli, ['check', 'b.txt', 'a.md', '--format', 'json'], { folder });
                assert.equal(code, 0);
                const findings = (JSON.parse(stdout) as { code: string }[]).filter(
                    (one) => one.code === 'suppression-unused',
                );
                const message = (rule: string) => `Nothing to silence here: "${rule}" does not come up.`;
                const common = { code: 'suppression-unused', severity: 'info', fixable: true, column: 1 };
                const length = '// minutes-ignore no-such-rule tried out'.length;
                assert.deepEqual(findings.map(withoutEnd), [
                    { file: 'a.md', ...common, message: message('other-rule'), line: 1 },
                    { file: 'a.md', ...common, message: message('no-such-rule'), line: 6 },
                    { file: 'b.txt', ...common, message: message('no-such-rule'), line: 5 },
                ]);
                const [first] = JSON.parse((await checked(WITH_NOTE, ['--format', 'json'])).stdout) as Record<
                    string,
                    unknown
                >[];
                assert.deepEqual(Object.keys(first ?? {}), [
                    'file',
                    'code',
                    'severity',
                    'message',
                    'line',
                    'column',
                    'end_line',
                    'end_column',
                    'fixable',
                ]);
                assert.equal(first?.['file'], '-');
                const end = [first?.['end_line'], first?.['end_column']];
                // With or without its line break.
                assert.ok(['5,41', '6,1'].includes(end.join(',')), `${end} for a note of ${length}`);
            });
        });

        test('is an empty array where there is nothing', async () => {
            assert.equal((await checked('', ['--format', 'json'])).stdout, '[]\n');
        });
    });

    suite('files', () => {
        test('folders are searched for *.minutes, in any depth', async () => {
            await inTemporaryFolder(async (folder) => {
                for (const name of ['year/May', 'year/.old', 'year/node_modules/x'])
                    mkdirSync(join(folder, name), { recursive: true });
                for (const name of [
                    'year/a.minutes',
                    'year/May/B.MINUTES',
                    'year/c.txt',
                    'year/.old/d.minutes',
                    'year/node_modules/x/e.minutes',
                ]) {
                    writeFileSync(join(folder, name), WITH_NOTE);
                }
                const { stdout } = await runCli(cli, ['check', 'year', '--format', 'json'], { folder });
                assert.deepEqual(filesOf(stdout), [join('year', 'May', 'B.MINUTES'), join('year', 'a.minutes')]);
            });
        });

        test('a file that is named twice is checked once', async () => {
            await inTemporaryFolder(async (folder) => {
                writeFileSync(join(folder, 'a.minutes'), COMPLETE);
                const { stdout } = await runCli(cli, ['check', 'a.minutes', '.', './a.minutes'], { folder });
                assert.match(stdout, /Checked 1 file\./);
            });
        });
    });

    suite('bad input is one line, and the other files are checked all the same', () => {
        const rows: readonly [what: string, arrange: (folder: string) => void, line: RegExp][] = [
            ['a missing file', () => {}, /^minutes: bad: there is no such file\. Check the name\.$/],
            [
                'a folder without minutes',
                (folder) => mkdirSync(join(folder, 'bad')),
                /^minutes: bad: no file in this folder ends in \.minutes\./,
            ],
            [
                'a binary file',
                put('bad', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0])),
                /^minutes: bad: this is not a text file\./,
            ],
            [
                'a Word document',
                put('bad', Buffer.from('PK\u0003\u0004\u0000\u0000')),
                /^minutes: bad: this is a Word document or a ZIP archive/,
            ],
            ['a PDF', put('bad', Buffer.from('%PDF-1.7\n\u0000')), /^minutes: bad: this is a PDF/],
            [
                'binary behind a UTF-16 mark',
                put('bad', Buffer.from([0xff, 0xfe, 0, 0])),
                /^minutes: bad: this is not a text file\./,
            ],
            [
                'more than can be read',
                put('bad', Buffer.alloc(64 * 1024 * 1024 + 1, 'a')),
                /^minutes: bad: this is larger than 64 MB\. Split it/,
            ],
        ];
        for (const [what, arrange, line] of rows) {
            test(what, async () => {
                await inTemporaryFolder(async (folder) => {
                    writeFileSync(join(folder, 'good.minutes'), WITHOUT_DECISION);
                    arrange(folder);
                    const { code, stdout, stderr } = await runCli(cli, ['check', 'bad', 'good.minutes'], { folder });
                    assert.equal(code, 2);
                    assertLines(stderr, [line]);
                    assert.match(stdout, /good\.minutes/);
                    assert.match(stdout, /Checked 1 file\./);
                });
            });
        }

        test('wrong words on the command line', async () => {
            const cases: readonly [parameters: string[], line: RegExp][] = [
                [
                    ['check', '--format', 'jsn', 'x'],
                    /'jsn' is invalid\. Did you mean "json"\? It can be text, json, sarif, github\./,
                ],
                [['check', '--formt', 'json', 'x'], /unknown option '--formt' \(Did you mean --format\?\)/],
                [['check', '--profile', 'parish', 'x'], /Did you mean "parish-england"\?/],
                [['check', '--stage', 'final', 'x'], /It can be draft, published-draft, approved, signed\./],
                [['check', '--fail-on', 'never', 'x'], /It can be error, warning, info, hint\./],
                [['check'], /missing required argument 'files'/],
                [['chek', 'x'], /unknown command 'chek' \(Did you mean check\?\)/],
            ];
            for (const [parameters, line] of cases) {
                const { code, stdout, stderr } = await runCli(cli, parameters);
                assert.equal(code, 2, parameters.join(' '));
                assert.equal(stdout, '');
                assertLines(stderr, [line]);
            }
        });
    });

    suite('encodings', () => {
        const text = WITH_NOTE.replace('tried out', 'it’s Siân’s “note” – £5');
        const utf16 = (order: 'LE' | 'BE') => {
            const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
            return order === 'LE' ? bytes : bytes.swap16();
        };
        const windows1252 = Buffer.from(
            text.replaceAll('’', '\u0092').replace('“', '\u0093').replace('”', '\u0094').replace('–', '\u0096'),
            'latin1',
        );
        const note = /^minutes: standard input: not UTF-8, so it was read as Windows-1252\./;
        const rows: readonly [name: string, bytes: Buffer, notes: RegExp[]][] = [
            ['UTF-8', Buffer.from(text), []],
            ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`), []],
            ['UTF-16, low byte first', utf16('LE'), []],
            ['UTF-16, high byte first', utf16('BE'), []],
            ['Windows-1252', windows1252, [note]],
        ];
        for (const [name, bytes, notes] of rows) {
            test(`${name} is read`, async () => {
                const { code, stdout, stderr } = await checked(bytes);
                assert.equal(code, 0);
                assertLines(stderr, notes);
                assert.match(stdout, /\n {2}5:1 /);
                assert.match(stdout, /it’s Siân’s “note” – £5/);
            });
        }
    });

    suite('house style', () => {
        const checkWith = (config: string, place = '.') =>
            inTemporaryFolder((folder) => {
                mkdirSync(join(folder, 'panel', 'may'), { recursive: true });
                writeFileSync(join(folder, place, 'minutes.config.json'), config);
                writeFileSync(join(folder, 'panel', 'may', 'a.minutes'), WITHOUT_DECISION);
                return runCli(cli, ['check', 'panel', '--format', 'json', '--fail-on', 'error'], { folder });
            });

        for (const place of ['.', 'panel', join('panel', 'may')]) {
            test(`the nearest file above the minutes holds: ${place}`, async () => {
                const { code, stderr } = await checkWith('{ "rules": { "decision-empty": "off" } }', place);
                assert.equal(stderr, '');
                assert.equal(code, 0);
            });
        }

        const broken: readonly [what: string, config: string, line: RegExp][] = [
            [
                'is not JSON',
                '{\n  "rules": {,}\n}',
                /minutes\.config\.json: this is not valid JSON \(line 2, column 13\)\. Mend it there\. The usual checks were made instead\.$/,
            ],
            ['ends too early', '{ "rules": ', /minutes\.config\.json: this is not valid JSON /],
            [
                'has a wrong value',
                '{ "rules": { "decision-empty": "loud" } }',
                /minutes\.config\.json: at "rules", "decision-empty": /,
            ],
            [
                'has an entry that is not known',
                '{ "profil": "generic" }',
                /minutes\.config\.json: "profil" is not known\. Mend it there\./,
            ],
        ];
        for (const [what, config, line] of broken) {
            test(`a file that ${what} is one line, and the checks go on`, async () => {
                const { code, stdout, stderr } = await checkWith(config);
                assert.equal(code, 2);
                assertLines(stderr, [line]);
                assert.match(stdout, /"decision-empty"/);
            });
        }

        test('a rule that does not exist is a note, with what was perhaps meant', async () => {
            const { code, stderr } = await checkWith('{ "rules": { "decision-emty": "off" } }');
            assert.equal(code, 1);
            assertLines(stderr, [/there is no rule "decision-emty"\. Did you mean "decision-empty"\?$/]);
        });
    });

    test('a reader that has seen enough ends the run quietly', async function () {
        if (process.platform === 'win32') return this.skip();
        await inTemporaryFolder(async (folder) => {
            const paths = Array.from({ length: 300 }, (_, i) => `${i}.minutes`);
            for (const path of paths) writeFileSync(join(folder, path), WITH_NOTE.repeat(5));
            const { stdout, stderr } = await shell(`"${process.execPath}" "${cli}" check . | head -n 1`, folder);
            assert.equal(stdout, '0.minutes\n');
            assert.equal(stderr, '');
        });
    });

    test('an output that cannot be written is one line', async function () {
        if (process.platform !== 'linux') return this.skip();
        const { code, stderr } = await shell(`printf '' | "${process.execPath}" "${cli}" check - > /dev/full`, '/');
        assert.equal(code, 2);
        assertLines(stderr, [/^minutes: the output cannot be written: the disk is full\./]);
    });
});

function checked(
    input: string | Uint8Array,
    options: readonly string[] = [],
    situation: CliSituation = {},
): Promise<CliResult> {
    return runCli(cli, ['check', '-', ...options], { ...situation, input });
}

function shell(command: string, folder: string): Promise<CliResult> {
    return runCli(
        '-e',
        [
            'process.exitCode = require("node:child_process").spawnSync("sh", ["-c", process.argv[1]], { stdio: "inherit" }).status',
            command,
        ],
        { folder },
    );
}

function put(name: string, content: Uint8Array): (folder: string) => void {
    return (folder) => writeFileSync(join(folder, name), content);
}

function filesOf(json: string): string[] {
    return [...new Set((JSON.parse(json) as { file: string }[]).map((finding) => finding.file))];
}

function withoutEnd(finding: object): object {
    return Object.fromEntries(Object.entries(finding).filter(([key]) => !key.startsWith('end_')));
}

/** Compares standard error line by line. */
function assertLines(stderr: string, patterns: readonly RegExp[]): void {
    const lines = stderr.split('\n').filter((line) => line !== '');
    assert.equal(lines.length, patterns.length, stderr);
    for (const [index, pattern] of patterns.entries()) assert.match(lines[index] ?? '', pattern);
}
