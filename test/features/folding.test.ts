// What folds, drawn: the first words of the first line of each fold, and how many lines go away.

import assert from 'node:assert/strict';
import { folding } from '../../server/src/features/folding.js';
import { snapshotOf } from '../support/markers.js';

function check(text: string, expected: readonly string[]): void {
    const lines = text.split('\n');
    const drawn = folding(snapshotOf(text)).map(
        ({ startLine, endLine, kind }) =>
            `${lines[startLine]} +${endLine - startLine}${kind === undefined ? '' : ` ${kind}`}`,
    );
    assert.deepEqual(drawn, expected);
}

suite('folding', () => {
    test('items, their parts and decisions', () =>
        check(
            'Agenda item\n\nRoof\n\nMinutes:\nText.\n\nRESOLVED That:\n1) a; and\n2) b.\n\nSupporting documents:\n- Plan\n\nAgenda item\n\nGate\n',
            ['Agenda item +12', 'Minutes: +5', 'RESOLVED That: +2', 'Supporting documents: +1', 'Agenda item +2'],
        ));
    test('private passages, also around a decision', () =>
        check(
            'Agenda item\n\nRoof\n\nMinutes:\n\nExempt: paragraph 3\nText.\n\nRESOLVED That:\n1) a; and\n2) b.\nEnd exempt\n',
            ['Agenda item +12', 'Minutes: +8', 'Exempt: paragraph 3 +6 region', 'RESOLVED That: +2'],
        ));
    test('notes below each other', () =>
        check('Agenda item\n\nRoof\n\nText.\n\n// one\n// two\n\nMore.\n', ['Agenda item +9', '// one +1 comment']));
    test('nothing on one line', () => check('Text.\n', []));
    test('an empty record', () => check('', []));
});
