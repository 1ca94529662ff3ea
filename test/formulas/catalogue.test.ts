// The library holds the whole catalogue, each entry is complete, and a finding says whose it is.

import assert from 'node:assert/strict';
import { FORMULA_GROUPS } from '../../server/src/formulas/groups.js';
import { chooseFormulas, formulaSchema, readFormula } from '../../server/src/formulas/index.js';
import { library } from '../../server/src/formulas/library.js';
import { CATALOGUE } from './catalogue.js';

const english = library.filter(({ languages }) => languages.includes('en'));
const welsh = library.filter(({ languages }) => languages.includes('cy'));
const byId = new Map(library.map((formula) => [formula.id, formula]));

/** How many entries each group of the catalogue has. */
const COUNTS = {
    decisions: 44,
    'private-business': 15,
    'executive-record': 4,
    sentences: 38,
    'openings-and-closings': 19,
    'findings-ofsted': 19,
    'findings-joint': 1,
    'findings-send': 2,
    'findings-schools': 3,
    'findings-care': 3,
    'findings-police-and-fire': 2,
    'findings-ombudsman': 4,
    'findings-audit': 7,
    planning: 8,
    licensing: 6,
    standards: 3,
    'school-panels': 6,
    company: 7,
    actions: 3,
};

suite('the catalogue of formulas', () => {
    test('is 194 entries', () => {
        assert.equal(
            Object.values(COUNTS).reduce((sum, count) => sum + count),
            194,
        );
        assert.deepEqual(
            Object.fromEntries(Object.entries(CATALOGUE).map(([group, ids]) => [group, Object.keys(ids).length])),
            COUNTS,
        );
    });
    test('names the groups of the library, in their order', () =>
        assert.deepEqual(
            FORMULA_GROUPS.map(({ id }) => id),
            Object.keys(COUNTS),
        ));
    for (const [group, entries] of Object.entries(CATALOGUE)) {
        test(`${group}: every entry is there, and nothing beside`, () =>
            assert.deepEqual(
                english
                    .filter((formula) => formula.group === group)
                    .map(({ id }) => id)
                    .sort(),
                Object.keys(entries).sort(),
            ));
        for (const [id, words] of Object.entries(entries)) {
            test(`${id} is found by "${words}"`, () => {
                const formula = byId.get(id);
                assert.ok(formula);
                for (const word of split(words))
                    assert.ok(
                        split([...formula.triggers, formula.label].join(' ')).some((one) => one.startsWith(word)),
                        `no word starts with "${word}"`,
                    );
            });
        }
    }
});

suite('a house that hides a group', () => {
    const groups = (hidden: readonly string[]) => {
        const choice = { places: ['narrative'], profile: 'generic', language: 'en', month: null, hidden } as const;
        return chooseFormulas(library, choice).map(({ group }) => group);
    };
    test('is offered all others', () => {
        assert.ok(groups([]).includes('findings-audit'));
        assert.deepEqual(
            groups(['findings-audit']),
            groups([]).filter((group) => group !== 'findings-audit'),
        );
    });
});

suite('every formula', () => {
    for (const formula of library) {
        test(`${formula.id} is complete`, () => {
            assert.deepEqual(formulaSchema.parse(formula), formula);
            assert.ok(FORMULA_GROUPS.some(({ id }) => id === formula.group));
            assert.match(formula.when ?? '', /^\p{Lu}[^\n]*\.$/u, 'when it is used is one sentence');
            assert.doesNotMatch(`${formula.when}${formula.label}`, /unlawful/i);
            assert.equal(formula.languages.length, 1);
            assert.ok(formula.triggers.every((trigger) => trigger.trim() !== ''));
        });
        test(`${formula.id} has months of the calendar`, () => {
            for (const month of [formula.validFrom, formula.validUntil])
                if (month !== undefined) assert.match(month, /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/);
            if (formula.validFrom !== undefined && formula.validUntil !== undefined)
                assert.ok(formula.validFrom <= formula.validUntil);
        });
        test(`${formula.id} has places that are read as places`, () => {
            const parts = readFormula(formula.text);
            for (const { name, options } of placesOf(parts)) {
                assert.doesNotMatch(name, /[{}?]|^\s|\s$/);
                assert.ok(options.every((option) => option !== ''));
            }
            // A brace in the words is one that was not read.
            assert.doesNotMatch(wordsAlone(parts), /[{}]/);
        });
    }
});

suite('findings', () => {
    const findings = english.filter(({ group }) => group?.startsWith('findings-'));
    for (const formula of findings) {
        test(`${formula.id} has regulator and framework`, () => {
            assert.ok(formula.regulator);
            assert.ok(formula.framework);
        });
        // A grade belongs to a scale, and a scale to its time.
        if (/\bgrade|\brating|Requires improvement/.test(formula.text))
            test(`${formula.id} says since when its grades are given`, () => assert.ok(formula.validFrom));
        if (formula.where !== 'narrative') continue;
        test(`${formula.id} says who found it and ends in a place to fill in`, () => {
            assert.match(formula.text, WHO);
            const parts = readFormula(formula.text);
            const last = parts.findLast((part) => part.kind !== 'words' || /[\p{L}\p{N}]/u.test(part.words));
            assert.notEqual(last?.kind, 'words');
        });
    }
    test('what was retired has its last month', () =>
        assert.deepEqual(
            english.filter(({ validUntil }) => validUntil !== undefined).map(({ id }) => id),
            ['f-school-old'],
        ));
});

suite('Welsh formulas', () => {
    for (const formula of welsh) {
        test(`${formula.id} belongs to an English one`, () => {
            const original = byId.get(formula.id.replace(/-cy$/, ''));
            assert.ok(original);
            assert.equal(formula.where, original.where);
            assert.equal(formula.group, original.group);
            assert.notEqual(formula.text, original.text);
        });
    }
    for (const profile of ['principal-wales', 'community-wales']) {
        test(`${profile} has the standard decisions and sentences in Welsh`, () => {
            const missing = english
                .filter(({ group }) => STANDARD.has(group ?? ''))
                .filter(({ profiles }) => profiles === undefined || (profiles as readonly string[]).includes(profile))
                .filter(({ id }) => byId.get(`${id}-cy`) === undefined)
                .map(({ id }) => id);
            assert.deepEqual(missing, []);
        });
    }
    test('the form of address of English law is not in them', () => {
        for (const { text } of welsh) assert.doesNotMatch(text, /\b(?:the|That|be|Schedule|section)\b/);
    });
});

const STANDARD: ReadonlySet<string> = new Set(['decisions', 'private-business', 'sentences', 'openings-and-closings']);

/** Who finds, judges or rates. */
const WHO =
    /\b(?:inspectors|Ofsted|CQC|Care Quality Commission|HMICFRS|Inspectorate|Ombudsman|[Ii]nternal audit|Internal Audit|external auditor|monitoring visit)\b/;

function split(words: string): string[] {
    return words
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
}

type Parts = ReturnType<typeof readFormula>;

function placesOf(parts: Parts): { name: string; options: readonly string[] }[] {
    return parts.flatMap((part) => {
        if (part.kind === 'optional') return placesOf(part.parts);
        if (part.kind === 'place') return [{ name: part.name, options: [] }];
        return part.kind === 'choice' ? [{ name: '', options: part.options }] : [];
    });
}

function wordsAlone(parts: Parts): string {
    return parts
        .map((part) => (part.kind === 'words' ? part.words : part.kind === 'optional' ? wordsAlone(part.parts) : ' '))
        .join('');
}
