// Scales of grades and the starter glossary are well formed and answer for their time.

import assert from 'node:assert/strict';
import {
    AUDIT_BACKSTOPS,
    aboutGrade,
    gradeNamed,
    type Scale,
    scaleSchema,
    scales,
    scalesInForce,
} from '../../server/src/config/scales.js';
import { expansionOf, glossary, glossaryEntrySchema } from '../../server/src/formulas/glossary.js';
import { readFormula } from '../../server/src/formulas/index.js';
import { library } from '../../server/src/formulas/library.js';

function scale(id: string): Scale {
    const found = scales.find((one) => one.id === id);
    assert.ok(found, `there is no scale ${id}`);
    return found;
}

suite('scales of grades', () => {
    for (const one of scales) {
        test(`${one.id} is well formed`, () => {
            assert.deepEqual(scaleSchema.parse(one), one);
            assert.deepEqual([...new Set(one.grades)], one.grades);
            assert.deepEqual([...new Set(one.areas)], one.areas);
            assert.ok(one.grades.length > 1 || (one.grades.length === 0 && one.areas.length > 0));
            for (const grade of Object.values(one.shortForms)) assert.ok(one.grades.includes(grade), grade);
            for (const short of Object.keys(one.shortForms)) assert.ok(!one.grades.includes(short), short);
            if (one.validFrom !== null && one.validUntil !== null) assert.ok(one.validFrom <= one.validUntil);
        });
    }
    test('ids are used once', () => {
        const ids = scales.map(({ id }) => id);
        assert.deepEqual([...new Set(ids)], ids);
    });
    test('one framework has one scale at a time', () => {
        for (const month of ['2010-01', '2013-10', '2013-11', '2017-12', '2018-01', '2022-12', '2023-01', '2026-09']) {
            const names = scalesInForce(month).map(({ regulator, framework }) => `${regulator}: ${framework}`);
            assert.deepEqual([...new Set(names)], names, month);
        }
    });
    test('every grade that a formula offers is one of its regulator', () => {
        const choices = library.flatMap(({ id, text, regulator }) =>
            readFormula(text).flatMap((part) =>
                part.kind === 'choice' && part.options.includes('Inadequate') ? [{ id, regulator, part }] : [],
            ),
        );
        assert.ok(choices.length >= 4);
        for (const { id, regulator, part } of choices) {
            const same = scales.some(
                (one) => one.regulator === regulator && one.grades.join() === (part.options as string[]).join(),
            );
            assert.ok(same, id);
        }
    });

    const inForce: [month: string | null, id: string, is: boolean][] = [
        ['2012-05', 'child-protection', true],
        ['2013-11', 'child-protection', false],
        ['2022-12', 'ilacs', false],
        ['2022-12', 'ilacs-2018', true],
        ['2024-08', 'school-overall', true],
        ['2024-09', 'school-overall', false],
        ['2025-11', 'school-report-card', true],
        ['1990-01', 'ombudsman', true],
        [null, 'child-protection', true],
    ];
    for (const [month, id, is] of inForce)
        test(`${id} ${is ? 'holds' : 'does not hold'} in ${month ?? 'an unknown month'}`, () =>
            assert.equal(scalesInForce(month).includes(scale(id)), is));

    const named: [id: string, name: string, grade: string | null][] = [
        ['ilacs', 'good', 'Good'],
        ['ilacs', 'Requires improvement', 'Requires improvement to be good'],
        ['ilacs', 'Adequate', null],
        ['child-protection', 'adequate', 'Adequate'],
        ['hmicfrs-police', 'Adequate', 'Adequate'],
        ['hmicfrs-police-2014', 'Adequate', null],
        ['internal-audit', 'limited assurance', 'Limited'],
        ['focused-visit', 'Good', null],
        ['ilacs', 'constructor', null],
    ];
    for (const [id, name, grade] of named)
        test(`"${name}" in ${id}`, () => assert.equal(gradeNamed(scale(id), name), grade));

    test('a grade is told with its place', () =>
        assert.equal(
            aboutGrade(scale('ilacs'), 'Good'),
            'Second of four grades of Ofsted (ILACS), from the best: Outstanding, Good, Requires improvement to be good, Inadequate.',
        ));
    test('an outcome has no place', () =>
        assert.equal(
            aboutGrade(scale('ombudsman'), 'Upheld'),
            'One of three outcomes of LGSCO (Complaints to the Ombudsman): Upheld, Not upheld, Closed after initial enquiries.',
        ));
    test('dates of audits follow each other and are days of the calendar', () => {
        const dates = AUDIT_BACKSTOPS.map(({ date }) => date);
        assert.deepEqual([...dates].sort(), dates);
        for (const date of dates) assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date);
    });
});

/** The acronyms that a starter glossary has to know. */
const ACRONYMS =
    'MASH MACH ILACS JTAI SEND EHCP LAC CIN CP CPP CYP UASC CLA NEET LADO DSL IRO PEP HMI LSCP LSCB DfE DHSC MHCLG DCLG DLUHC CQC HMICFRS LGSCO CIPFA LGA NALC SLCC ADSO DPI ORI NRI VfM MTFS HRA CIL S106 TPO TRO PSPO ICB BCF ASC DoLS RAG KPI';

suite('the starter glossary', () => {
    test('every entry is well formed, in the order of the alphabet', () => {
        for (const entry of glossary) assert.deepEqual(glossaryEntrySchema.parse(entry), entry);
        const letters = glossary.map((entry) => entry.letters.toLowerCase());
        assert.deepEqual([...letters].sort(), letters);
    });
    test('no letters mean two things at one time', () => {
        for (const [index, entry] of glossary.entries()) {
            const next = glossary[index + 1];
            if (next?.letters !== entry.letters) continue;
            assert.ok(entry.validUntil !== undefined && next.validFrom !== undefined, entry.letters);
            assert.ok(entry.validUntil < next.validFrom, entry.letters);
        }
    });
    for (const letters of ACRONYMS.split(' '))
        test(`has ${letters}`, () => assert.notEqual(expansionOf(letters, null), null));

    const asked: [letters: string, month: string | null, expansion: string | null][] = [
        ['HMI', '2018-07', 'Her Majesty’s Inspector'],
        ['HMI', '2022-09', 'His Majesty’s Inspector'],
        ['HMI', null, 'His Majesty’s Inspector'],
        ['LSCB', '2018-07', 'local safeguarding children board'],
        ['LSCB', '2026-09', 'local safeguarding children board'],
        ['MASH', null, 'multi-agency safeguarding hub'],
        ['XYZ', null, null],
    ];
    for (const [letters, month, expansion] of asked)
        test(`${letters} in ${month ?? 'our time'}`, () => assert.equal(expansionOf(letters, month), expansion));
});
