/** The manifest says what is there: every command, setting and file that it names exists, and the reverse. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { staleFiles } from '../../scripts/generated-files.js';
import { manifestFiles } from '../../scripts/manifest.js';
import { settingsSchema } from '../../server/src/config/settings.js';
import { TOKEN_TYPES } from '../../server/src/features/semantic-tokens.js';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;

suite('the manifest', () => {
    test('the generated parts are current', () => {
        assert.deepEqual(staleFiles(root, manifestFiles(root)), []);
    });

    test('every contributed command is registered, and the reverse', () => {
        assert.deepEqual(registeredCommands(), ids(contributes.commands));
    });

    test('every command in a menu, in the walkthrough and in a palette entry is contributed', () => {
        const known = new Set(ids(contributes.commands));
        const menus = Object.values(contributes.menus as Record<string, { command?: string }[]>).flat();
        const named = [
            ...menus.flatMap(({ command }) => command ?? []),
            ...[...JSON.stringify(contributes.walkthroughs).matchAll(/ommand:(?:toSide:)?(minutes\.\w+)/g)].map(
                ([, id]) => id,
            ),
        ];
        assert.ok(named.length > contributes.commands.length);
        assert.deepEqual(
            named.filter((id) => id === undefined || !known.has(id)),
            [],
        );
    });

    test('every command has a plain title in one category, and is offered only where there are minutes', () => {
        const palette: Record<string, string> = Object.fromEntries(
            contributes.menus.commandPalette.map(({ command, when }: { command: string; when: string }) => [
                command,
                when,
            ]),
        );
        for (const { command, category, title } of contributes.commands) {
            assert.equal(category, 'Minutes', command);
            assert.match(title, /^[A-Z][A-Za-z ]*…?$/, command);
            // The sample and a new meeting are how somebody comes to their first minutes.
            if (command === 'minutes.openSample' || command === 'minutes.newMeeting')
                assert.equal(palette[command], undefined);
            else assert.match(palette[command] ?? '', /^editorLangId == minutes\b/, command);
        }
    });

    test('every key is for a command, and only where minutes are written', () => {
        const known = new Set(ids(contributes.commands));
        assert.ok(contributes.keybindings.length > 0);
        for (const { command, key, mac, when } of contributes.keybindings) {
            assert.ok(key && mac, command);
            // The editor's own commands take a suggestion, and only where one is shown.
            if (command === 'runCommands') {
                assert.match(when, /^textInputFocus && editorLangId == minutes && suggestWidgetVisible && /);
                continue;
            }
            assert.ok(known.has(command), command);
            assert.equal(when, 'editorTextFocus && editorLangId == minutes && !editorReadonly');
        }
        const keys = contributes.keybindings.map(({ key }: { key: string }) => key);
        assert.equal(new Set(keys).size, keys.length);
    });

    test('every kind of token has a name and a look, and the reverse', () => {
        const kinds = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id);
        assert.deepEqual(kinds, TOKEN_TYPES);
        assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0].scopes), kinds);
    });

    test('every submenu is shown somewhere and holds something', () => {
        for (const { id } of contributes.submenus as { id: string }[]) {
            assert.ok(contributes.menus[id].length > 0, id);
            assert.ok(JSON.stringify(contributes.menus).includes(`"submenu":"${id}"`), id);
        }
    });

    test('every setting is in the schema of the settings, and the reverse', () => {
        const properties: Record<string, { markdownDescription?: string; scope?: string }> =
            contributes.configuration.properties;
        assert.deepEqual(
            Object.keys(properties),
            Object.keys(settingsSchema.shape).map((name) => `minutes.${name}`),
        );
        for (const [name, { markdownDescription, scope }] of Object.entries(properties)) {
            assert.ok(markdownDescription, `${name} has no description`);
            assert.equal(scope, 'resource', name);
        }
    });

    test('every file that it names exists, if only after a build, and travels in the package', () => {
        const packaged = packagedPaths();
        const paths = [...pathsIn(manifest)].filter((path) => !path.startsWith('grammar/'));
        assert.ok(paths.includes('syntaxes/minutes.tmLanguage.json') && paths.includes('client/images/icon.png'));
        for (const path of paths) {
            assert.ok(path.startsWith('dist/') || existsSync(new URL(path, root)), `${path} does not exist`);
            assert.ok(packaged(path), `${path} is left out by .vscodeignore`);
        }
    });

    test('the language is the one that the client and the server speak of', () => {
        const protocol = read('server/src/protocol.ts');
        assert.equal(contributes.languages.length, 1);
        assert.ok(protocol.includes(`LANGUAGE_ID = '${contributes.languages[0].id}'`));
        assert.ok(contributes.configurationDefaults[`[${contributes.languages[0].id}]`]);
    });

    test('the editor is never asked for what is newer than the oldest editor that is served', () => {
        const typed = /^\d+\.\d+/.exec(manifest.devDependencies['@types/vscode'])?.[0];
        assert.equal(manifest.engines.vscode, `^${typed}.0`);
    });
});

suite('the bundles', () => {
    for (const name of ['server', 'cli']) {
        test(`${name} knows no editor`, function () {
            if (!existsSync(new URL(`dist/${name}.cjs`, root))) return this.skip();
            assert.doesNotMatch(read(`dist/${name}.cjs`), /require\(["'`]vscode["'`]\)/);
        });
    }

    test('the command line begins with the line that makes it a program', function () {
        if (!existsSync(new URL('dist/cli.cjs', root))) return this.skip();
        assert.match(read('dist/cli.cjs'), /^#!\/usr\/bin\/env node\n/);
    });

    test('the client takes only names and types from the server', () => {
        const imported = clientSources().flatMap((source) => [...source.matchAll(/from '([^']*server\/src\/[^']*)'/g)]);
        assert.ok(imported.length > 0);
        assert.deepEqual(
            imported.map(([, path = '']) => path).filter((path) => !path.endsWith('/server/src/protocol.js')),
            [],
        );
    });
});

suite('Enter', () => {
    const { onEnterRules, wordPattern } = JSON.parse(read('syntaxes/language-configuration.json'));

    /** A line, and what Enter at its end writes into the next one. */
    const lines: { line: string; next: string }[] = [
        { line: '- staff had volunteered;', next: '- ' },
        { line: '  • the first point', next: '• ' },
        { line: '> That the trial be extended', next: '> ' },
        { line: '1) the report be noted; and', next: '2) ' },
        { line: '(9) the plan be approved', next: '(10) ' },
        { line: '3. the plan be approved; and', next: '4. ' },
        { line: '(b) the plan be approved', next: '(c) ' },
        { line: '-', next: '' },
        { line: '2) ', next: '' },
        { line: '4. Budget', next: '' },
        { line: '4. BUDGET FOR THE YEAR', next: '' },
        { line: 'The report was noted;', next: '' },
        { line: '---', next: '' },
    ];
    for (const { line, next } of lines) {
        test(`after “${line}” comes “${next}”`, () => {
            const rules = onEnterRules as { beforeText: string; action: { appendText: string } }[];
            const rule = rules.find(({ beforeText }) => new RegExp(beforeText).test(line));
            assert.equal(rule?.action.appendText ?? '', next);
        });
    }

    test('a word keeps its apostrophes and hyphens', () => {
        const words = "The Children's Vice-Chair, O’Neill - and Siân’s £4,200".match(
            new RegExp(wordPattern.pattern, `${wordPattern.flags}g`),
        );
        assert.deepEqual(words, ['The', "Children's", 'Vice-Chair', 'O’Neill', 'and', 'Siân’s', '4', '200']);
    });
});

function registeredCommands(): string[] {
    const found = clientSources().flatMap((source) => [...source.matchAll(/registerCommand\(\s*'([^']+)'/g)]);
    return found.map(([, id = '']) => id).sort();
}

function clientSources(): string[] {
    const folder = new URL('client/src/', root);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    return files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

function ids(commands: readonly { command: string }[]): string[] {
    return commands.map(({ command }) => command).sort();
}

/** Values that name files of the repository: `./…`, and those that end like one. */
function* pathsIn(value: unknown): Generator<string> {
    if (typeof value === 'string') {
        const path = /^(?:\.\/)?((?:[\w.-]+\/)+[\w.-]+\.(?:json|svg|png|md|cjs|js|d\.ts))$/.exec(value)?.[1];
        if (path !== undefined) yield path;
    } else if (typeof value === 'object' && value !== null) {
        for (const part of Object.values(value)) yield* pathsIn(part);
    }
}

/** Gives whether `.vscodeignore` lets a path through; it leaves out everything and then names what comes along. */
function packagedPaths(): (path: string) => boolean {
    const lines = read('.vscodeignore').split('\n');
    assert.ok(lines.includes('**'));
    const patterns = lines
        .filter((line) => line.startsWith('!'))
        .map((line) => new RegExp(`^${line.slice(1).replace(/\./g, '\\.').replace(/\*/g, '[^/]*')}$`));
    return (path) => patterns.some((pattern) => pattern.test(path));
}

function read(path: string): string {
    return readFileSync(new URL(path, root), 'utf8');
}
