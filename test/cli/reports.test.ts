import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { builtCli, type CliResult, inTemporaryFolder, runCli } from '../support/cli.js';

/** One error that stands on one line and has a fix, in a text with letters outside the alphabet. */
const WITHOUT_DECISION = 'Agenda item 4: Tŷ’r Fferm\n\nMinutes:\n\nThe Clerk presented the plans.\n\nRESOLVED\n';

/** One thing worth checking, whose place and message are known. */
const WITH_NOTE =
    'Agenda item 4: Winter readiness\n\nMinutes:\n\n// minutes-ignore no-such-rule tried out\nThe Clerk spoke.\n\nRESOLVED That the report be noted.\n';

const NOTE_MESSAGE = 'Nothing to silence here: "no-such-rule" does not come up.';

const TEXT = {
    type: 'object',
    required: ['text'],
    additionalProperties: false,
    properties: { text: { type: 'string', minLength: 1 } },
};

const REGION = {
    type: 'object',
    required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
    additionalProperties: false,
    properties: Object.fromEntries(
        ['startLine', 'startColumn', 'endLine', 'endColumn'].map((name) => [name, { type: 'integer', minimum: 1 }]),
    ),
};

const ARTIFACT = {
    type: 'object',
    required: ['uri'],
    additionalProperties: false,
    properties: { uri: { type: 'string', format: 'uri-reference', minLength: 1 } },
};

const LEVEL = { enum: ['none', 'note', 'warning', 'error'] };

/**
 * What SARIF 2.1.0 asks of the parts that we write, and nothing beside them: a schema of our own, cut down from the
 * structure that the standard describes, because no package here brings the official one.
 */
const SARIF = {
    type: 'object',
    required: ['version', 'runs'],
    additionalProperties: false,
    properties: {
        $schema: { type: 'string', format: 'uri' },
        version: { const: '2.1.0' },
        runs: {
            type: 'array',
            minItems: 1,
            maxItems: 1,
            items: {
                type: 'object',
                required: ['tool', 'results'],
                additionalProperties: false,
                properties: {
                    tool: {
                        type: 'object',
                        required: ['driver'],
                        additionalProperties: false,
                        properties: {
                            driver: {
                                type: 'object',
                                required: ['name', 'rules'],
                                additionalProperties: false,
                                properties: {
                                    name: { type: 'string', minLength: 1 },
                                    rules: {
                                        type: 'array',
                                        uniqueItems: true,
                                        items: {
                                            type: 'object',
                                            required: ['id'],
                                            additionalProperties: false,
                                            properties: {
                                                id: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
                                                shortDescription: TEXT,
                                                fullDescription: TEXT,
                                                help: TEXT,
                                                defaultConfiguration: {
                                                    type: 'object',
                                                    additionalProperties: false,
                                                    properties: { level: LEVEL },
                                                },
                                            },
                                        },
                                    },
                                },
                            },
                        },
                    },
                    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
                    newlineSequences: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
                    invocations: {
                        type: 'array',
                        items: {
                            type: 'object',
                            required: ['executionSuccessful'],
                            additionalProperties: false,
                            properties: { executionSuccessful: { type: 'boolean' } },
                        },
                    },
                    results: {
                        type: 'array',
                        items: {
                            type: 'object',
                            required: ['message', 'ruleId', 'locations'],
                            additionalProperties: false,
                            properties: {
                                ruleId: { type: 'string' },
                                level: LEVEL,
                                message: TEXT,
                                locations: {
                                    type: 'array',
                                    minItems: 1,
                                    items: {
                                        type: 'object',
                                        required: ['physicalLocation'],
                                        additionalProperties: false,
                                        properties: {
                                            physicalLocation: {
                                                type: 'object',
                                                required: ['artifactLocation'],
                                                additionalProperties: false,
                                                properties: { artifactLocation: ARTIFACT, region: REGION },
                                            },
                                        },
                                    },
                                },
                                fixes: {
                                    type: 'array',
                                    uniqueItems: true,
                                    items: {
                                        type: 'object',
                                        required: ['artifactChanges'],
                                        additionalProperties: false,
                                        properties: {
                                            description: TEXT,
                                            artifactChanges: {
                                                type: 'array',
                                                minItems: 1,
                                                items: {
                                                    type: 'object',
                                                    required: ['artifactLocation', 'replacements'],
                                                    additionalProperties: false,
                                                    properties: {
                                                        artifactLocation: ARTIFACT,
                                                        replacements: {
                                                            type: 'array',
                                                            minItems: 1,
                                                            items: {
                                                                type: 'object',
                                                                required: ['deletedRegion'],
                                                                additionalProperties: false,
                                                                properties: {
                                                                    deletedRegion: REGION,
                                                                    insertedContent: {
                                                                        type: 'object',
                                                                        properties: { text: { type: 'string' } },
                                                                    },
                                                                },
                                                            },
                                                        },
                                                    },
                                                },
                                            },
                                        },
                                    },
                                },
                                properties: { type: 'object' },
                            },
                        },
                    },
                },
            },
        },
    },
};

let cli = '';

suite('formats for other programs', function () {
    this.timeout(60_000);
    suiteSetup(async () => {
        cli = await builtCli();
    });

    suite('github', () => {
        test('is one command a finding, with place, code and message', async () => {
            const { stdout, code } = await checked({ 'b.minutes': WITH_NOTE }, ['b.minutes'], 'github');
            assert.equal(code, 0);
            const lines = stdout.split('\n').filter((line) => line.includes('suppression-unused'));
            assert.equal(lines.length, 1);
            assert.match(
                lines[0] ?? '',
                /^::notice file=b\.minutes,line=5,col=1,endColumn=\d+,title=suppression-unused::/,
            );
            assert.ok(lines[0]?.endsWith(`::${NOTE_MESSAGE}`));
        });

        test('names errors as errors', async () => {
            const { stdout, code } = await checked({ 'a.minutes': WITHOUT_DECISION }, ['a.minutes'], 'github');
            assert.equal(code, 1);
            assert.match(stdout, /^::error file=a\.minutes,line=7,col=1,endColumn=9,title=decision-empty::./m);
        });

        test('hides what has a meaning in a command', async () => {
            const name = '50%, draft:2.minutes';
            const { stdout } = await checked({ [name]: WITHOUT_DECISION }, [name], 'github');
            assert.match(stdout, /^::error file=50%25%2C draft%3A2\.minutes,line=7,/m);
        });

        test('prints nothing where there is nothing', async () => {
            const { stdout } = await checked({ 'c.minutes': '' }, ['c.minutes'], 'github');
            assert.equal(stdout, '');
        });

        test('is what the problem matcher of the editor reads', async () => {
            const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
            const [matcher] = manifest.contributes.problemMatchers;
            const { stdout } = await checked(
                { 'a.minutes': WITHOUT_DECISION, 'b.minutes': WITH_NOTE },
                ['a.minutes', 'b.minutes'],
                'github',
            );
            const lines = stdout.trimEnd().split('\n');
            assert.ok(lines.length >= 2);
            for (const line of lines) {
                const match = new RegExp(matcher.pattern.regexp).exec(line);
                assert.ok(match, line);
                for (const group of ['file', 'line', 'severity', 'message', 'code'])
                    assert.ok(match[matcher.pattern[group]], `${group}: ${line}`);
            }
            const [, ...groups] = new RegExp(matcher.pattern.regexp).exec(
                lines.find((line) => line.includes('decision-empty')) ?? '',
            ) ?? [''];
            assert.deepEqual(groups.slice(0, 3), ['error', 'a.minutes', '7']);
        });
    });

    suite('sarif', () => {
        const valid = new Ajv({ strict: true, allowUnionTypes: true });
        addFormats.default(valid);
        const isSarif = valid.compile(SARIF);

        const texts: Readonly<Record<string, Record<string, string>>> = {
            'one file': { 'a.minutes': WITHOUT_DECISION },
            'several files': { 'a.minutes': WITHOUT_DECISION, 'b.minutes': WITH_NOTE.replaceAll('\n', '\r\n') },
            'nothing to report': { 'c.minutes': '' },
        };
        for (const [what, files] of Object.entries(texts)) {
            test(`is a log of the format: ${what}`, async () => {
                const { stdout } = await checked(files, Object.keys(files), 'sarif');
                const log: unknown = JSON.parse(stdout);
                assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 1));
            });
        }

        test('has every finding with its place and its fix, and the rule it belongs to', async () => {
            const { stdout, code } = await checked({ 'tŷ 1.minutes': WITH_NOTE }, ['tŷ 1.minutes'], 'sarif');
            assert.equal(code, 0);
            const [run] = (JSON.parse(stdout) as Log).runs;
            const found = run.results.find(({ ruleId }) => ruleId === 'suppression-unused');
            assert.ok(found);
            assert.equal(found.level, 'note');
            assert.equal(found.message.text, NOTE_MESSAGE);
            assert.equal(found.properties.severity, 'info');
            const { artifactLocation, region } = found.locations[0].physicalLocation;
            assert.equal(artifactLocation.uri, 't%C5%B7%201.minutes');
            assert.equal(region.startLine, 5);
            assert.equal(region.startColumn, 1);
            assert.equal(found.fixes?.[0]?.artifactChanges[0].replacements[0].insertedContent.text, '');
            const known = run.tool.driver.rules.map(({ id }) => id);
            assert.deepEqual([...new Set(known)], known);
            for (const { ruleId } of run.results) assert.ok(known.includes(ruleId), ruleId);
        });

        test('names a file by its address where its whole path was given, and standard input by a name', async () => {
            await inTemporaryFolder(async (folder) => {
                const path = join(folder, 'a.minutes');
                writeFileSync(path, WITHOUT_DECISION);
                const { stdout } = await runCli(cli, ['check', path, '-', '--format', 'sarif'], {
                    input: WITHOUT_DECISION,
                });
                const uris = (JSON.parse(stdout) as Log).runs[0].results.map(
                    ({ locations }) => locations[0].physicalLocation.artifactLocation.uri,
                );
                assert.deepEqual([...new Set(uris)].sort(), [pathToFileURL(path).href, 'standard-input']);
            });
        });

        test('tells when a file could not be read', async () => {
            const files = { 'a.minutes': WITHOUT_DECISION };
            for (const [names, whole] of [
                [['a.minutes'], true],
                [['a.minutes', 'missing.minutes'], false],
            ] as const) {
                const { stdout } = await checked(files, names, 'sarif');
                assert.equal((JSON.parse(stdout) as Log).runs[0].invocations[0].executionSuccessful, whole);
            }
        });
    });
});

/** What the tests look at in a log. */
interface Log {
    readonly runs: readonly [
        {
            readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
            readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
            readonly results: readonly {
                readonly ruleId: string;
                readonly level: string;
                readonly message: { readonly text: string };
                readonly locations: readonly [
                    {
                        readonly physicalLocation: {
                            readonly artifactLocation: { readonly uri: string };
                            readonly region: { readonly startLine: number; readonly startColumn: number };
                        };
                    },
                ];
                readonly fixes?: readonly {
                    readonly artifactChanges: readonly [
                        { readonly replacements: readonly [{ readonly insertedContent: { readonly text: string } }] },
                    ];
                }[];
                readonly properties: { readonly severity: string };
            }[];
        },
    ];
}

async function checked(
    files: Readonly<Record<string, string>>,
    names: readonly string[],
    format: string,
): Promise<CliResult> {
    return inTemporaryFolder((folder) => {
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
        return runCli(cli, ['check', ...names, '--format', format], { folder });
    });
}
