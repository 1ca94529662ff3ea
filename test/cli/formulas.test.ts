import assert from 'node:assert/strict';
import { library } from '../../server/src/formulas/library.js';
import { builtCli, runCli } from '../support/cli.js';

let cli = '';

interface Row {
    readonly id: string;
    readonly label: string;
    readonly group: string;
    readonly text: string;
    readonly languages: readonly string[];
    readonly profiles: readonly string[] | null;
    readonly valid_until: string | null;
}

/** The formulas that a call gives. */
async function found(...parameters: string[]): Promise<Row[]> {
    const { code, stdout, stderr } = await runCli(cli, ['formulas', ...parameters, '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    return JSON.parse(stdout) as Row[];
}

async function ids(...parameters: string[]): Promise<string[]> {
    return (await found(...parameters)).map(({ id }) => id);
}

suite('minutes formulas', function () {
    this.timeout(60_000);
    suiteSetup(async () => {
        cli = await builtCli();
    });

    test('lists every formula with id, label, group and text', async () => {
        const { code, stdout } = await runCli(cli, ['formulas']);
        assert.equal(code, 0);
        for (const { id, label, group, text } of library) {
            const [firstLine = ''] = text.split('\n');
            assert.ok(stdout.includes(`${id}  ${label}  (${group})\n    ${firstLine}\n`), id);
        }
        assert.ok(stdout.endsWith(`\n${library.length} formulas.\n`));
    });

    test('a text of several lines is set in', async () => {
        const { stdout } = await runCli(cli, ['formulas', 'f-strengths']);
        assert.equal(
            stdout,
            'f-strengths  The inspectors identified strengths  (findings-ofsted)\n    The inspectors identified the following strengths:\n\n    - {strength}\n\n1 formula.\n',
        );
    });

    test('words find by label, trigger and id', async () => {
        assert.deepEqual(await ids('minutes', 'correction'), ['m-approve-corr']);
        assert.deepEqual(await ids('minutes correction'), ['m-approve-corr']);
        assert.deepEqual(await ids('p-grant'), ['p-grant', 'p-grant-cy']);
        assert.ok((await ids('excl')).includes('x-england'));
        assert.ok((await ids('peel')).includes('f-hmi'));
    });

    test('capitals and accents do not matter', async () => {
        assert.deepEqual(await ids('GRWP', 'gorchwyl'), ['d-taskgroup-cy']);
        assert.deepEqual(await ids('grŵp'), ['d-taskgroup-cy']);
    });

    test('only one language, and only one kind of body', async () => {
        const welsh = await found('--language', 'cy');
        assert.ok(welsh.length > 0 && welsh.every(({ languages }) => languages.includes('cy')));
        const scottish = await found('exclude', '--profile', 'council-scotland');
        assert.ok(scottish.some(({ id }) => id === 'x-scotland'));
        assert.ok(scottish.every(({ profiles }) => profiles === null || profiles.includes('council-scotland')));
    });

    test('the JSON tells all that the library knows', async () => {
        const [row] = await found('f-school-old');
        assert.deepEqual(Object.keys(row ?? {}), [
            'id',
            'label',
            'group',
            'when',
            'triggers',
            'text',
            'where',
            'profiles',
            'languages',
            'regulator',
            'framework',
            'valid_from',
            'valid_until',
            'source',
        ]);
        assert.equal(row?.valid_until, '2024-08');
    });

    const wrong: [name: string, parameters: string[], says: string][] = [
        [
            'words that find nothing, with the nearest word',
            ['virment'],
            'minutes: no formula is found by "virment". Did you mean "virement"? "minutes formulas" lists them all.\n',
        ],
        [
            'words that are like no other',
            ['qqqqqq'],
            'minutes: no formula is found by "qqqqqq". "minutes formulas" lists them all.\n',
        ],
        [
            'words that are there, but not together',
            ['virement', 'chair'],
            'minutes: no formula is found by "virement chair". "minutes formulas" lists them all.\n',
        ],
        [
            'a language that there is not',
            ['--language', 'french'],
            "minutes: option '--language <language>' argument 'french' is invalid. It can be en, cy. \"minutes --help\" shows what there is.\n",
        ],
    ];
    for (const [name, parameters, says] of wrong) {
        test(`says in one line: ${name}`, async () => {
            const { code, stdout, stderr } = await runCli(cli, ['formulas', ...parameters]);
            assert.equal(code, 2);
            assert.equal(stdout, '');
            assert.equal(stderr, says);
        });
    }
});
