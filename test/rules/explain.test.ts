import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { renderRuleDocs } from '../../scripts/rule-docs.js';
import { describeSetting } from '../../server/src/config/setting.js';
import { explainableCodes, explainRule, rulesTable } from '../../server/src/rules/explain.js';
import { rules } from '../../server/src/rules/index.js';
import { UNUSED_SUPPRESSION } from '../../server/src/rules/suppressions.js';

suite('rule pages', () => {
    test('there is one for every code that is ever reported', () => {
        assert.deepEqual(explainableCodes(), [...rules.map((rule) => rule.code), UNUSED_SUPPRESSION]);
        for (const code of explainableCodes()) assert.ok(explainRule(code, describeSetting)?.startsWith(`# ${code}\n`));
        assert.equal(explainRule('no-such-rule', describeSetting), null);
    });

    for (const rule of rules) {
        test(`${rule.code}: says what, why, how it looks and how to switch it off`, () => {
            const page = explainRule(rule.code, describeSetting) ?? '';
            const headings = [...page.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^## (.+)$/gm)].map(
                (match) => match[1],
            );
            const fixed = rule.examples.some((example) => example.fixed !== undefined);
            assert.deepEqual(headings, [
                'Why',
                'Reported',
                'Not reported',
                ...(fixed ? ['The fix'] : []),
                ...(rule.settings === undefined ? [] : ['Settings']),
                ...(rule.offByDefault === true ? ['How to switch it on'] : []),
                'How to switch it off',
            ]);
            assert.ok(page.includes(rule.summary));
            assert.ok(page.includes(rule.why));
            for (const way of [
                '// minutes-ignore ',
                '// minutes-ignore-file ',
                'minutes.config.json',
                '"minutes.rules"',
            ]) {
                assert.ok(page.includes(way), way);
            }
            // Every block of code that is opened is closed.
            assert.equal((page.match(/^```/gm) ?? []).length % 2, 0);
        });
    }

    test('the table has a row for every rule', () => {
        assert.equal(rulesTable().trimEnd().split('\n').length, 2 + explainableCodes().length);
    });

    test('docs/rules.md is as the rules are ("npm run generate" writes it)', () => {
        assert.equal(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8'), renderRuleDocs());
    });
});
