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
