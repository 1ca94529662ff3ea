import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { builtCli, type CliResult, inTemporaryFolder, runCli } from '../support/cli.js';

/** One error that stands on one line and has a fix, in a text with letters outside the alphabet. */
const WITHOUT_DECISION = 'Agenda item 4: Tŷ’r Fferm\n\nMinutes:\n\nThe Clerk presented the plans.\n\nRESOLVED\n';

/** One thing worth checking, whose place and message are known. */
const WITH_NOTE =
    'Agenda item 4: Winter readiness\n\nMinutes:\n\n// minutes-ignore no-such-rule tried out\nThe Clerk spoke.\n\nRESOLVED That the report be noted.\n';

const NOTE_MESSAGE = 'Nothing to silence here: "no-such-rule" does not come up.';

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
        const isSarif = officialSchema();

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

        test('is a log of the format: records with findings of many rules', async () => {
            const folder = new URL('../corpus/', import.meta.url);
            const names = readdirSync(folder).filter((name) => name.endsWith('.minutes'));
            const files = names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
            const { stdout } = await checked(Object.fromEntries(files), names, 'sarif');
            const log: unknown = JSON.parse(stdout);
            assert.ok(isSarif(log), JSON.stringify(isSarif.errors, null, 1));
            const { results } = (log as Log).runs[0];
            assert.ok(new Set(results.map(({ ruleId }) => ruleId)).size > 10, `${results.length} results`);
        });

        const mistakes: Readonly<Record<string, (log: BrokenLog) => void>> = {
            'a level that the format does not know': ({ runs }) => {
                runs[0].results[0].level = 'fatal';
            },
            'a line 0': ({ runs }) => {
                runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
            },
            'a rule without a name': ({ runs }) => {
                Reflect.deleteProperty(runs[0].tool.driver.rules[0], 'id');
            },
        };
        for (const [mistake, make] of Object.entries(mistakes)) {
            test(`the official schema would refuse ${mistake}`, async () => {
                const { stdout } = await checked({ 'a.minutes': WITHOUT_DECISION }, ['a.minutes'], 'sarif');
                const log = JSON.parse(stdout);
                make(log);
                assert.equal(isSarif(log), false);
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

/**
 * The schema of SARIF 2.1.0 as its authors published it. It is written in an older draft, which differs from the one that
 * the validator knows in nothing that it uses but how it names itself and how its patterns are read.
 */
function officialSchema(): ValidateFunction {
    const { $schema, id, ...schema } = createRequire(import.meta.url)(
        '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
    );
    assert.deepEqual([typeof $schema, typeof id], ['string', 'string']);
    const validator = new Ajv({ strictTypes: false, unicodeRegExp: false });
    addFormats.default(validator);
    return validator.compile(schema);
}

// biome-ignore lint/suspicious/noExplicitAny: a log that is broken on purpose has no type.
type BrokenLog = any;

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
