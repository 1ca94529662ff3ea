/** Writing a file: at every moment there is a whole one. */

import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { type WritableFiles, writeFile } from '../../client/src/write-file.js';

const TARGET = '/minutes/june.html';

suite('writing a file', () => {
    const cases: { name: string; fails?: string; before?: string; expected: string | undefined }[] = [
        { name: 'a new one', expected: 'new' },
        { name: 'in place of an old one', before: 'old', expected: 'new' },
        { name: 'that cannot be written leaves the old one', fails: 'writeFile', before: 'old', expected: 'old' },
        { name: 'that cannot take its place leaves the old one', fails: 'rename', before: 'old', expected: 'old' },
        { name: 'that cannot take its place leaves nothing where nothing was', fails: 'rename', expected: undefined },
    ];
    for (const { name, fails, before, expected } of cases) {
        test(name, async () => {
            const files = new Map(before === undefined ? [] : [[TARGET, before]]);
            const touched: string[] = [];
            const write = writeFile(inMemory(files, touched, fails), uri(TARGET), 'new');
            await (fails === undefined ? write : assert.rejects(write, { message: `${fails} failed` }));
            assert.deepEqual([...files], expected === undefined ? [] : [[TARGET, expected]]);
            assert.ok(!touched.includes(TARGET), 'the target itself was written to');
            assert.ok(
                touched.every((path) => path.startsWith('/minutes/.june.html.')),
                touched.join(),
            );
        });
    }

    test('letters outside ASCII', async () => {
        const files = new Map<string, string>();
        await writeFile(inMemory(files, []), uri(TARGET), 'Siân – £4');
        assert.equal(files.get(TARGET), 'Siân – £4');
    });
});

/** Files in memory; `fails` is what goes wrong, and what is written halfway then is half a text. */
function inMemory(files: Map<string, string>, touched: string[], fails?: string): WritableFiles {
    const failing = (what: string) => {
        if (fails === what) throw new Error(`${what} failed`);
    };
    return {
        async writeFile({ path }, content) {
            touched.push(path);
            files.set(path, fails === 'writeFile' ? 'ne' : new TextDecoder().decode(content));
            failing('writeFile');
        },
        async rename(source, target, options) {
            failing('rename');
            assert.ok(options?.overwrite || !files.has(target.path));
            files.set(target.path, files.get(source.path) ?? '');
            files.delete(source.path);
        },
        async delete({ path }) {
            assert.ok(files.delete(path));
        },
    };
}

function uri(path: string): vscode.Uri {
    return { path, with: (change: { path: string }) => uri(change.path) } as unknown as vscode.Uri;
}
