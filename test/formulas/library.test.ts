// Every formula is well formed, and every decision among them is a decision.

import assert from 'node:assert/strict';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { chooseFormulas, formulaSchema, readFormula, wordsOf } from '../../server/src/formulas/index.js';
import { library } from '../../server/src/formulas/library.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

function decisionsOf(line: string) {
    const minutes = buildMinutes(parse(`Agenda item\n\nRoof\n\nMinutes:\n\n${line}\n`));
    return minutes.items.flatMap(({ item }) => item.decisions);
}

suite('the library of formulas', () => {
    test('ids are used once', () => {
        const ids = library.map(({ id }) => id);
        assert.deepEqual(
            ids.filter((id, index) => ids.indexOf(id) !== index),
            [],
        );
    });
    test('labels are used once in each place and language', () => {
        const labels = library.map(({ label, where, languages }) => `${where} ${languages} ${label}`);
        assert.deepEqual(
            labels.filter((label, index) => labels.indexOf(label) !== index),
            [],
        );
    });
    for (const formula of library) {
        test(`${formula.id} is well formed`, () => {
            assert.deepEqual(formulaSchema.parse(formula), formula);
            const words = wordsOf(readFormula(formula.text));
            assert.doesNotMatch(words, /[{}]| {2}|\s$/);
            if (formula.validFrom !== undefined && formula.validUntil !== undefined)
                assert.ok(formula.validFrom <= formula.validUntil);
        });
        if (formula.where === 'decision') {
            test(`${formula.id} is a decision behind a keyword`, () => {
                const keyword = formula.languages.includes('cy') ? 'PENDERFYNWYD' : 'RESOLVED';
                const decisions = decisionsOf(`${keyword} ${wordsOf(readFormula(formula.text))}`);
                assert.equal(decisions.length, 1);
                assert.equal(decisions[0]?.keyword.text, keyword);
                assert.ok((decisions[0]?.clauses.length ?? 0) > 0, 'it has no clause');
            });
        }
        if (formula.where === 'narrative' && !formula.languages.includes('cy') && formula.id.startsWith('f-')) {
            test(`${formula.id} is no decision`, () => {
                const decisions = decisionsOf(wordsOf(readFormula(formula.text)));
                assert.deepEqual(
                    decisions.filter(({ form }) => form === 'keyword' || form === 'heading'),
                    [],
                );
            });
        }
    }
});

suite('the text of a formula', () => {
    const cases: [text: string, parts: unknown][] = [
        ['Plain.', [{ kind: 'words', words: 'Plain.' }]],
        [
            'On {date} {carried/lost}.',
            [
                { kind: 'words', words: 'On ' },
                { kind: 'place', name: 'date' },
                { kind: 'words', words: ' ' },
                { kind: 'choice', options: ['carried', 'lost'] },
                { kind: 'words', words: '.' },
            ],
        ],
        [
            'left{?, until {time}}',
            [
                { kind: 'words', words: 'left' },
                {
                    kind: 'optional',
                    parts: [
                        { kind: 'words', words: ', until ' },
                        { kind: 'place', name: 'time' },
                    ],
                },
            ],
        ],
        ['a { b', [{ kind: 'words', words: 'a { b' }]],
    ];
    for (const [text, parts] of cases) test(text, () => assert.deepEqual(readFormula(text), parts));
});

suite('choosing formulas', () => {
    const ids = (choice: Partial<Parameters<typeof chooseFormulas>[1]>) =>
        chooseFormulas(library, {
            places: ['decision', 'narrative'],
            profile: 'generic',
            language: 'en',
            month: null,
            ...choice,
        }).map(({ id }) => id);

    test('by kind of body', () => {
        assert.ok(ids({ profile: 'council-scotland' }).includes('x-scotland'));
        assert.ok(!ids({ profile: 'council-scotland' }).includes('x-england'));
    });
    test('by language', () =>
        assert.deepEqual(
            ids({ language: 'cy' }).filter((id) => !id.endsWith('-cy')),
            [],
        ));
    test('grades by date', () => {
        assert.ok(!ids({ month: '2026-09' }).includes('f-school-old'));
        assert.ok(ids({ month: '2024-12' }).includes('f-school-old'));
        assert.ok(!ids({ month: '2024-12' }).includes('f-school-new'));
    });
    test('a house formula replaces ours and comes first', () => {
        const { formulas } = houseStyleSchema.parse({
            formulas: [{ id: 'd-note', label: 'Note', text: 'That it be noted.', where: 'decision' }],
        });
        const chosen = chooseFormulas(library, {
            places: ['decision'],
            profile: 'generic',
            language: 'en',
            month: null,
            house: formulas,
        });
        assert.deepEqual(
            chosen.filter(({ id }) => id === 'd-note').map(({ text }) => text),
            ['That it be noted.'],
        );
        assert.equal(chosen[0]?.id, 'd-note');
    });
    test('what the house hides is not offered: a formula, and all of a place', () => {
        const all = ids({ places: ['decision', 'interests'] });
        assert.ok(all.includes('d-note') && all.includes('d-approve'));
        const left = ids({ places: ['decision', 'interests'], hidden: ['d-note', 'interests'] });
        assert.ok(!left.includes('d-note') && left.includes('d-approve'));
        assert.deepEqual(ids({ places: ['interests'], hidden: ['interests'] }), []);
        assert.notDeepEqual(ids({ places: ['interests'] }), []);
    });
    test('all of a regulator', () => {
        const of = (hidden: readonly string[]) =>
            chooseFormulas(library, {
                places: ['narrative'],
                profile: 'generic',
                language: 'en',
                month: null,
                hidden,
            }).filter(({ regulator }) => regulator === 'Ofsted').length;
        assert.ok(of([]) > 0);
        assert.equal(of(['Ofsted']), 0);
    });
});

suite('formulas of the house', () => {
    const formula = { id: 'h-one', label: 'One', text: 'That {it} be noted.' };
    /** Reads formulas as the house style file has them; gives where something is wrong, and what. */
    const problems = (...formulas: unknown[]) => {
        const read = houseStyleSchema.safeParse({ formulas });
        return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    };

    test('a good one', () => assert.deepEqual(problems(formula, { ...formula, id: 'h-two', where: 'decision' }), []));
    test('a brace that nothing closes', () =>
        assert.deepEqual(problems({ ...formula, text: 'That {it be noted.' }), [
            'formulas.0.text: every { needs its }',
        ]));
    test('a place without a name', () =>
        assert.deepEqual(problems({ ...formula, text: 'That {} be noted.' }), [
            'formulas.0.text: a place to fill in needs a name, such as {date}',
        ]));
    test('two with one id', () =>
        assert.deepEqual(problems(formula, { ...formula, label: 'Other' }), [
            'formulas.1.id: another formula has the id "h-one" already',
        ]));
    test('an id with a space', () =>
        assert.deepEqual(problems({ ...formula, id: 'our own' }), [
            'formulas.0.id: expected small letters, digits and hyphens',
        ]));
    test('a month in another form', () =>
        assert.deepEqual(problems({ ...formula, validFrom: 'May 2026' }), [
            'formulas.0.validFrom: expected a year and a month such as 2026-09',
        ]));
    test('a name that formulas do not have', () =>
        assert.match(problems({ ...formula, txt: 'That' }).join(), /^formulas\.0: .*"txt"/));
    test('no label', () => assert.match(problems({ id: 'h-one', text: 'That.' }).join(), /^formulas\.0\.label: /));
});
