// What is said about a place. The range is drawn in square brackets below.

import assert from 'node:assert/strict';
import { DEFAULT_HOUSE_STYLE } from '../../server/src/config/house-style.js';
import { hover } from '../../server/src/features/hover.js';
import { rules } from '../../server/src/rules/index.js';
import { readMarks, type SnapshotSettings, snapshotOf } from '../support/markers.js';

function check(marked: string, word: string | null, says: RegExp | null, options: SnapshotSettings = {}): void {
    const { text, start } = readMarks(marked);
    const snapshot = snapshotOf(text, options);
    const found = hover(snapshot, snapshot.document.positionAt(start));
    if (word === null || says === null) {
        assert.equal(found, null);
        return;
    }
    assert.ok(
        found !== null && typeof found.contents === 'object' && 'value' in found.contents && found.range !== undefined,
    );
    assert.equal(snapshot.document.getText(found.range), word);
    assert.match(found.contents.value, says);
}

const ITEM = 'Agenda item\n\nRoof\n\nMinutes:\n\n';

suite('hover', () => {
    test('a decision keyword: meaning and clauses', () =>
        check(
            `${ITEM}RESO<|>LVED That:\n1) it be noted; and\n2) a report be made.\n`,
            'RESOLVED',
            /The body decides.*\n\nIt has 2 clauses\./,
        ));
    test('one clause', () =>
        check(
            `${ITEM}<|>RECOMMENDED That the budget be approved.\n`,
            'RECOMMENDED',
            /another body.*\n\nIt has 1 clause\./,
        ));
    test('an acronym expanded in the same item', () =>
        check(
            `${ITEM}The multi-agency safeguarding hub (MASH) opened. MA<|>SH was busy.\n`,
            'MASH',
            /multi-agency safeguarding hub/i,
        ));
    test('an acronym expanded in another item', () =>
        check(
            `${ITEM}The MA<|>SH was busy.\n\nAgenda item\n\nHub\n\nMinutes:\n\nThe multi-agency safeguarding hub (MASH) opened.\n`,
            'MASH',
            /multi-agency safeguarding hub/i,
        ));
    test('an acronym of the house', () =>
        check(`${ITEM}The RA<|>PT met.\n`, 'RAPT', /river and ports team/, {
            houseStyle: { ...DEFAULT_HOUSE_STYLE, glossary: { RAPT: 'river and ports team' } },
        }));
    test('an acronym of our glossary', () =>
        check(`${ITEM}The EH<|>CP was read.\n`, 'EHCP', /^\*\*EHCP\*\*: education, health and care plan$/));
    test('the house knows better than our glossary', () =>
        check(`${ITEM}The C<|>P met.\n`, 'CP', /^\*\*CP\*\*: coastal path$/, {
            houseStyle: { ...DEFAULT_HOUSE_STYLE, glossary: { CP: 'coastal path' } },
        }));
    test('the record knows better than our glossary', () =>
        check(`${ITEM}The Coastal Path (CP) was open. The C<|>P was busy.\n`, 'CP', /coastal path/i));
    for (const [year, expansion] of [
        [2019, /Her Majesty’s Inspector/],
        [2026, /His Majesty’s Inspector/],
    ] as const) {
        test(`an acronym that changed its meaning: ${year}`, () =>
            check(`Date: 14 May ${year}\n\n${ITEM}The H<|>MI spoke.\n`, 'HMI', expansion));
    }
    test('an acronym that nobody expands', () => check(`${ITEM}The QX<|>ZW met.\n`, null, null));
    test('a date: its weekday', () =>
        check(`${ITEM}The Panel met on 14 Sep<|>tember 2026.\n`, '14 September 2026', /^Monday,? 14 September 2026$/));
    test('prose', () => check(`${ITEM}The Pa<|>nel met.\n`, null, null));
    test('an unknown code in a note', () =>
        check(`${ITEM}// minutes-ignore no-such<|>-code because\nText.\n`, 'no-such-code', /No finding is called/));
    for (const rule of rules.slice(0, 1)) {
        test('a code in a note: what it expects', () => {
            const half = rule.code.slice(0, 3);
            check(
                `${ITEM}// minutes-ignore ${half}<|>${rule.code.slice(3)} because\nText.\n`,
                rule.code,
                new RegExp(`\\*\\*${rule.code}\\*\\*`),
            );
        });
    }
});

/** What is said about a grade: the scale, its time and where that is written. */
const CARD =
    /^\*\*Strong standard\*\*\n\nSecond of five grades of Ofsted \(School report card\), from the best: Exceptional, Strong standard, Expected standard, Needs attention, Urgent improvement\. In force since November 2025\. .*\n\nSource: .*Education Act 2005/;

suite('hover on a grade', () => {
    const rows: readonly [what: string, marked: string, word: string | null, says: RegExp | null][] = [
        ['beside its area', 'Leadership and governance: Strong st<|>andard\n', 'Strong standard', CARD],
        ['beside an area of one word', 'Inclusion: <|>Strong standard\n', 'Strong standard', CARD],
        [
            'in a sentence',
            'Ofsted had judged the children’s services to be go<|>od overall.\n',
            'good',
            /^\*\*good\*\*\n\nSecond of four grades of Ofsted \(ILACS\), from the best: Outstanding, Good, Requires/,
        ],
        [
            'in its short form',
            'Help and protection: Requires impr<|>ovement\n',
            'Requires improvement',
            /Third of four grades of Ofsted \(ILACS\).*Requires improvement to be good/,
        ],
        [
            'in a table',
            'The CQC had written.\n\n| Home | Rating |\n| --- | --- |\n| Elm House | Inade<|>quate |\n',
            'Inadequate',
            /Fourth of four grades of CQC \(Ratings of providers\)/,
        ],
        [
            'of the police',
            'HMICFRS graded the force Ade<|>quate at preventing crime.\n',
            'Adequate',
            /Third of five grades of HMICFRS \(PEEL\).*since April 2021/,
        ],
        [
            'in bold, with a curly apostrophe before it',
            'Ofsted wrote about the school’s work. **Achievement:** **Needs att<|>ention**\n',
            'Needs attention',
            /Fourth of five grades/,
        ],
        ['an adjective', 'Ofsted heard that the school had go<|>od teachers.\n', null, null],
        ['an adjective at the start', 'Ofsted came.\n\nGo<|>od progress was made.\n', null, null],
        ['nobody is named who judges', 'The kitchen was rated Go<|>od.\n', null, null],
        ['beside a grade', 'Ofsted judged the sch<|>ool Good.\n', null, null],
        ['no grade of the scale', 'Ofsted judged the school Splen<|>did.\n', null, null],
    ];
    for (const [what, marked, word, says] of rows)
        test(what, () => check(`Date: 14 September 2026\n\n${ITEM}${marked}`, word, says));

    const times: readonly [date: string, marked: string, word: string, says: RegExp][] = [
        [
            'Date: 14 May 2012\n\n',
            'Ofsted letter\n\nJudgement: Adeq<|>uate in all domains\n',
            'Adequate',
            /Third of four grades of Ofsted \(Child protection inspection\).*In force from June 2009 to October 2013\./,
        ],
        [
            'Date: 14 May 2024\n\n',
            'Ofsted judged the school Go<|>od.\n',
            'Good',
            /School overall effectiveness.*In force from September 2012 to August 2024\./,
        ],
        // A grade that no scale has at the time is told of with its own time.
        [
            'Date: 14 September 2026\n\n',
            'Ofsted had judged the service Adeq<|>uate.\n',
            'Adequate',
            /In force from June 2009 to October 2013\./,
        ],
        // Without the day of the meeting, what is in force is told.
        ['', 'Ofsted judged the school Go<|>od.\n', 'Good', /ILACS/],
    ];
    for (const [date, marked, word, says] of times)
        test(`at its time: ${date.trim() || 'no date'}, ${word}`, () => check(`${date}${ITEM}${marked}`, word, says));

    test('Cymraeg', () =>
        check(
            'Dyddiad: 14 Medi 2026\n\nEitem agenda 1: Ysgol\n\nCofnodion:\n\nAdroddodd y Pennaeth ar ymweliad yr arolygwyr o Ofsted â’r ysgol. Diolchodd y Cadeirydd i’r staff am eu gwaith.\n\nPENDERFYNWYD nodi’r adroddiad.\n\nInclusion: Strong stan<|>dard\n',
            'Strong standard',
            /Un o raddau Ofsted \(School report card\), o’r gorau: Exceptional, .*Mewn grym ers Tachwedd 2025\.\n\nFfynhonnell: /,
        ));
});
