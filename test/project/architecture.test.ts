import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What each layer may import from others. `config` and `protocol.ts` are leaves that anyone may import. A layer may
 * always import itself.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
    config: [],
    syntax: ['grammar', 'model:types'],
    model: ['syntax', 'grammar'],
    rules: ['model', 'syntax', 'config'],
    formulas: ['model', 'syntax', 'config'],
    exporters: ['model', 'syntax', 'config', 'rules:types'],
    importers: ['syntax', 'config'],
    archive: ['model', 'rules', 'syntax', 'config'],
    features: ['rules', 'formulas', 'model', 'syntax', 'grammar', 'config', 'protocol'],
    connection: [
        'features',
        'exporters',
        'importers',
        'archive',
        'rules',
        'formulas',
        'model',
        'syntax',
        'config',
        'protocol',
    ],
    cli: [
        'features',
        'exporters',
        'importers',
        'archive',
        'rules',
        'formulas',
        'model',
        'syntax',
        'config',
        'protocol',
        'connection',
    ],
};

/** Layers that run in a browser as they are: no editor, no protocol, no Node. */
const PURE = ['config', 'syntax', 'model', 'rules', 'formulas', 'exporters', 'importers', 'archive'];

function sources(folder: string): string[] {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name));
}

interface Import {
    readonly from: string;
    readonly what: string;
    readonly typesOnly: boolean;
}

function importsOf(file: string): Import[] {
    const text = readFileSync(join(root, file), 'utf8');
    return [
        ...text.matchAll(
            /^(?:import|export)\s+(type\s+)?[^;'"]*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)|^import\s+['"]([^'"]+)['"]/gm,
        ),
    ].map((match) => ({
        from: file,
        what: match[2] ?? match[3] ?? match[4] ?? '',
        typesOnly: match[1] !== undefined,
    }));
}

/** The layer an import leads to: a folder of server/src, `grammar`, `protocol`, or the name of a package. */
function targetOf(found: Import): string {
    if (found.what.startsWith('#')) return 'grammar';
    if (!found.what.startsWith('.')) return found.what;
    const path = relative(root, resolve(root, dirname(found.from), found.what)).replaceAll('\\', '/');
    if (path.startsWith('grammar/')) return 'grammar';
    if (path === 'server/src/protocol.js') return 'protocol';
    return /^server\/src\/([^/]+)\//.exec(path)?.[1] ?? path;
}

const serverImports = sources('server/src').flatMap(importsOf);

suite('Architecture', () => {
    for (const [layer, allowed] of Object.entries(ALLOWED)) {
        test(`${layer} imports nothing leftwards`, () => {
            const wrong = serverImports
                .filter(({ from }) => from.startsWith(`server/src/${layer}/`))
                .filter((found) => {
                    const target = targetOf(found);
                    if (target === layer || !(target in ALLOWED || target === 'grammar' || target === 'protocol'))
                        return false;
                    return !(allowed.includes(target) || (found.typesOnly && allowed.includes(`${target}:types`)));
                })
                .map(({ from, what }) => `${from} imports ${what}`);
            assert.deepEqual(wrong, []);
        });
    }

    test('every folder of the server is a layer', () => {
        const folders = readdirSync(join(root, 'server/src'), { withFileTypes: true }).filter(
            (entry) => entry.isDirectory() && readdirSync(join(root, 'server/src', entry.name)).length > 0,
        );
        assert.deepEqual(
            folders.map(({ name }) => name).filter((name) => !(name in ALLOWED)),
            [],
        );
    });

    test('the core imports no editor, no protocol library and nothing of Node', () => {
        const wrong = serverImports
            .filter(({ from }) => PURE.some((layer) => from.startsWith(`server/src/${layer}/`)))
            .filter(({ what }) => /^(vscode|node:|fs$|path$|os$|child_process$)/.test(what))
            .map(({ from, what }) => `${from} imports ${what}`);
        assert.deepEqual(wrong, []);
    });

    test('features know the data types of the protocol and no connection', () => {
        const wrong = serverImports
            .filter(({ from }) => from.startsWith('server/src/features/'))
            .filter(
                ({ what }) =>
                    what.startsWith('node:') ||
                    /^vscode-languageserver\/(node|browser)/.test(what) ||
                    what === 'vscode',
            )
            .map(({ from, what }) => `${from} imports ${what}`);
        assert.deepEqual(wrong, []);
    });

    test('only the client imports the editor, and of the server only names and types', () => {
        assert.deepEqual(
            serverImports.filter(({ what }) => what === 'vscode').map(({ from }) => from),
            [],
        );
        const wrong = sources('client/src')
            .flatMap(importsOf)
            .filter((found) => /server\/src/.test(relative(root, resolve(root, dirname(found.from), found.what))))
            .filter((found) => targetOf(found) !== 'protocol' && !found.typesOnly)
            .map(({ from, what }) => `${from} imports ${what}`);
        assert.deepEqual(wrong, []);
    });

    test('zod is imported as a whole, so that bundles hold only what is used', () => {
        const wrong = sources('server/src').filter((file) =>
            /import\s*\{\s*z\b[^}]*\}\s*from\s*['"]zod['"]/.test(readFileSync(join(root, file), 'utf8')),
        );
        assert.deepEqual(wrong, []);
    });

    test('Position and Range stay in features and connection', () => {
        const wrong = sources('server/src')
            .filter((file) => !/^server\/src\/(features|connection)\//.test(file))
            .filter((file) =>
                /\bimport\b[^;]*\b(Position|Range)\b[^;]*vscode/.test(readFileSync(join(root, file), 'utf8')),
            );
        assert.deepEqual(wrong, []);
    });

    test('every source file starts by saying what it is for; a rule says it in its summary', () => {
        const wrong = [...sources('server/src'), ...sources('client/src')]
            .filter(
                (file) =>
                    !/summary: /.test(readFileSync(join(root, file), 'utf8')) || !file.startsWith('server/src/rules/'),
            )
            .filter((file) => !/^(#![^\n]*\n)?\s*(\/\*\*|\/\/)/.test(readFileSync(join(root, file), 'utf8')));
        assert.deepEqual(wrong, []);
    });
});
