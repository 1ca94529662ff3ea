// The page about the formulas is as the library is, and its links lead somewhere.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderFormulaDocs } from '../../scripts/formula-docs.js';
import { library } from '../../server/src/formulas/library.js';

suite('docs/formulas.md', () => {
    const page = readFileSync(new URL('../../docs/formulas.md', import.meta.url), 'utf8');
    test('is current', () => assert.equal(page, renderFormulaDocs(), 'run "npm run generate"'));
    test('has the wording of every formula', () => {
        for (const { id, text } of library) assert.ok(page.includes(`\n\`\`\`text\n${text}\n\`\`\`\n`), id);
    });
    test('the links of its table lead to its headings', () => {
        const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
            title
                .toLowerCase()
                .replace(/[^\p{L}\p{N} -]/gu, '')
                .replaceAll(' ', '-'),
        );
        const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
        assert.deepEqual(links, headings);
    });
});
