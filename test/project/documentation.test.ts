import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { parse } from '../../server/src/syntax/parse.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const PAGES = [
    'README.md',
    'grammar/README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/rules.md',
    'docs/settings.md',
    'docs/formulas.md',
    'docs/performance.md',
    'docs/recognition.md',
];

suite('Documentation', () => {
    for (const page of PAGES) {
        test(`${page}: every link leads to a file`, () => {
            // What stands in a block of code is an example and leads nowhere.
            const text = readFileSync(join(root, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
            const missing = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
                .map((match) => match[1] ?? '')
                .filter((link) => !existsSync(join(root, dirname(page), link)));
            assert.deepEqual(missing, []);
        });
    }

    for (const page of ['README.md', 'grammar/README.md']) {
        const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/```minutes\n([\s\S]*?)```/g)].map(
            (match) => match[1] ?? '',
        );
        blocks.forEach((block, index) => {
            test(`${page}: example ${index + 1} is a complete record`, () => {
                const minutes = buildMinutes(parse(block));
                assert.ok(minutes.items.length > 0);
                assert.deepEqual(
                    check(minutes).map((finding) => `${finding.severity} ${finding.code}: ${finding.message}`),
                    [],
                );
            });
        });
    }
});
