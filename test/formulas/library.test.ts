// Every formula is well formed, and every decision among them is a decision.

import assert from 'node:assert/strict';
import {
    chooseFormulas,
    formulaSchema,
    readFormula,
    readHouseFormulas,
    wordsOf,
} from '../../server/src/formulas/index.js';
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
        const { formulas } = readHouseFormulas([
            { id: 'd-note', label: 'Note', text: 'That it be noted.', where: 'decision' },
        ]);
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
    test('a broken house formula is told of and the others stay', () => {
        const { formulas, problems } = readHouseFormulas([
            { id: 'h-one', label: 'One', text: 'That {it be noted.' },
            { id: 'h-two', label: 'Two', text: 'That it be noted.' },
        ]);
        assert.deepEqual(
            formulas.map(({ id }) => id),
            ['h-two'],
        );
        assert.deepEqual(problems, ['Formula 1: every { needs its }.']);
    });
});
