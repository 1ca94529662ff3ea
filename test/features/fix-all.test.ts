// All fixes of a kind as one change of the text, which leaves nothing of the kind to fix.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../server/src/config/settings.js';
import { applyEdits, composeEdits } from '../../server/src/features/edits.js';
import { canFix, fixAll, type Which } from '../../server/src/features/fix-all.js';
import { rules } from '../../server/src/rules/index.js';
import type { Edit } from '../../server/src/rules/rule.js';
import { readAnnotations } from '../support/annotations.js';
import { snapshotOf } from '../support/markers.js';

const ITEM = 'Agenda item\n\nRoof\n\nMinutes:\n\n';
const SAFE: Which = { safe: true };
const codes = rules.map((rule) => rule.code);

function check(text: string, which: Which, expected: string): void {
    const { edits } = fixAll(snapshotOf(text), which);
    assert.equal(applyEdits(text, edits), expected);
}

suite('all fixes as one change', () => {
    test('of one rule, and the rest stays', () =>
        check(
            `${ITEM}The\u00a0work wasn't done.\n\nIt isn't clear why.\n\nRESOLVED That it be noted.\n`,
            { code: 'contraction' },
            `${ITEM}The\u00a0work was not done.\n\nIt is not clear why.\n\nRESOLVED That it be noted.\n`,
        ));
    test('fixes that touch each other are applied one after the other', () =>
        check(
            `${ITEM}It wasn't\u00a0done.\n\nRESOLVED That it be noted.\n`,
            SAFE,
            `${ITEM}It was not done.\n\nRESOLVED That it be noted.\n`,
        ));
    test('says how many findings were fixed and how many of the rule are left', () => {
        const text = `${ITEM}It wasn't done, they aren't sure and he'd gone.\n\nRESOLVED That it be noted.\n`;
        const { fixed, left } = fixAll(snapshotOf(text), { code: 'contraction' });
        assert.equal(fixed + left, 3);
        assert.ok(fixed >= 2);
    });
    test('nothing to fix is no change', () => {
        const snapshot = snapshotOf(`${ITEM}The work was done.\n\nRESOLVED That it be noted.\n`);
        assert.deepEqual(fixAll(snapshot, SAFE), { edits: [], fixed: 0, left: 0 });
        assert.equal(canFix(snapshot, SAFE), false);
    });
    test('a hundred findings in a row are one change', () => {
        const line = "It wasn't\u00a0done.\n\n";
        check(
            `${ITEM}${line.repeat(100)}RESOLVED That it be noted.\n`,
            SAFE,
            `${ITEM}${'It was not done.\n\n'.repeat(100)}RESOLVED That it be noted.\n`,
        );
    });

    const folder = new URL('../corpus/', import.meta.url);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.minutes'))) {
        test(`${name} has nothing left to fix safely`, () => {
            converges(readFileSync(new URL(name, folder), 'utf8'), SAFE);
        });
    }

    const mended = rules.filter((rule) => rule.examples.some(({ fixed }) => fixed !== undefined));
    for (const rule of mended) {
        test(`all of ${rule.code}, twice in a text`, () => {
            for (const { text, stage = 'auto', profile = 'auto' } of rule.examples) {
                const example = readAnnotations(text, codes).text;
                const settings = readSettings({ stage, profile });
                converges(example, { code: rule.code }, settings);
                converges(`${example.trimEnd()}\n\n${example}`, { code: rule.code }, settings);
            }
        });
    }
});

suite('two changes as one', () => {
    test('do what the two do one after the other', () => {
        const change = (length: number): fc.Arbitrary<Edit[]> =>
            fc
                .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 6 })
                .map((drawn) => {
                    const edits: Edit[] = [];
                    const sorted = drawn
                        .map(([a, b, text]) => ({ start: Math.min(a, b), end: Math.max(a, b), text }))
                        .sort((a, b) => a.start - b.start || a.end - b.end);
                    for (const edit of sorted) if (edit.start > (edits.at(-1)?.end ?? -1)) edits.push(edit);
                    return edits;
                });
        fc.assert(
            fc.property(
                fc.string({ maxLength: 20 }).chain((text) =>
                    change(text.length).chain((first) => {
                        const between = applyEdits(text, first);
                        return fc.record({
                            text: fc.constant(text),
                            first: fc.constant(first),
                            between: fc.constant(between),
                            second: change(between.length),
                        });
                    }),
                ),
                ({ text, first, between, second }) => {
                    const composed = composeEdits(first, between, second);
                    assert.equal(applyEdits(text, composed), applyEdits(between, second));
                    for (const [index, edit] of composed.entries()) {
                        assert.ok(edit.start <= edit.end && edit.end <= text.length);
                        assert.ok(index === 0 || (composed[index - 1]?.end ?? 0) <= edit.start);
                    }
                },
            ),
            { numRuns: 2000 },
        );
    });
});

/** Applied once, there is nothing left that a fix could be applied to. */
function converges(text: string, which: Which, settings: Settings = DEFAULT_SETTINGS): void {
    const { edits } = fixAll(snapshotOf(text, { settings }), which);
    const after = applyEdits(text, edits);
    const again = fixAll(snapshotOf(after, { settings }), which);
    assert.equal(again.fixed, 0, `${JSON.stringify(which)} has something left to fix in:\n${after}`);
}
