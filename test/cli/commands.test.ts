import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules/index.js';
import { builtCli, runCli } from '../support/cli.js';

let cli = '';

suite('the other commands', function () {
    this.timeout(60_000);
    suiteSetup(async () => {
        cli = await builtCli();
    });

    test('minutes rules names every rule with its severity and what it expects', async () => {
        const { code, stdout } = await runCli(cli, ['rules']);
        assert.equal(code, 0);
        for (const rule of rules) {
            const line = stdout.split('\n').find((candidate) => candidate.startsWith(`${rule.code} `));
            assert.match(line ?? '', new RegExp(` ${rule.offByDefault === true ? 'off' : rule.severity} `));
            assert.ok(line?.endsWith(rule.summary));
        }
    });

    test('minutes explain prints the page of every rule, without marks', async () => {
        for (const { code: rule, why } of rules.slice(0, 5)) {
            const { code, stdout } = await runCli(cli, ['explain', rule]);
            assert.equal(code, 0);
            assert.ok(stdout.startsWith(`${rule}\n`));
            for (const part of ['\nWhy\n', '\nReported\n', '\nNot reported\n', '\nHow to switch it off\n'])
                assert.ok(stdout.includes(part), part);
            assert.ok(stdout.includes(why.replaceAll('`', '')));
            assert.ok(stdout.includes(`// minutes-ignore ${rule} `));
            assert.doesNotMatch(stdout, /^#|```|\*\*/m);
        }
    });

    test('minutes explain suggests the nearest code', async () => {
        const { code, stdout, stderr } = await runCli(cli, ['explain', 'suppresion-unusd']);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.equal(
            stderr,
            'minutes: there is no rule "suppresion-unusd". Did you mean "suppression-unused"? "minutes rules" lists them all.\n',
        );
        assert.match(
            (await runCli(cli, ['explain', 'xyz'])).stderr,
            /^minutes: there is no rule "xyz"\. "minutes rules" lists them all\.\n$/,
        );
    });

    test('minutes lsp asks for the way it speaks', async () => {
        const { code, stderr } = await runCli(cli, ['lsp']);
        assert.equal(code, 2);
        assert.match(
            stderr,
            /^minutes: the language server speaks over standard input and output\. Start it with "minutes lsp --stdio"\.\n$/,
        );
    });

    test('minutes --version is that of the package', async () => {
        const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
            version: string;
        };
        assert.equal((await runCli(cli, ['--version'])).stdout, `${manifest.version}\n`);
    });

    test('minutes --help names every command', async () => {
        const { code, stdout } = await runCli(cli, ['--help']);
        assert.equal(code, 0);
        for (const command of ['check', 'export', 'rules', 'explain', 'lsp'])
            assert.match(stdout, new RegExp(`^ {2}${command} `, 'm'));
    });

    test('minutes without a command shows the help and is a wrong use', async () => {
        const { code, stdout, stderr } = await runCli(cli, []);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, /^Usage: minutes/);
    });
});
