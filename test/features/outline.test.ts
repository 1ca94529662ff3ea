// The outline, drawn: one line an entry, indented by depth, with the lines it covers.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver';
import { outline } from '../../server/src/features/outline.js';
import { snapshotOf } from '../support/markers.js';

function draw(symbols: readonly DocumentSymbol[], depth = 0): string {
    return symbols
        .map((one) => {
            const lines = `${one.range.start.line + 1}-${one.range.end.line + 1}`;
            const detail = one.detail === undefined ? '' : ` [${one.detail}]`;
            return `${'  '.repeat(depth)}${one.name}${detail} ${lines}\n${draw(one.children ?? [], depth + 1)}`;
        })
        .join('');
}

function check(text: string, expected: string): void {
    assert.equal(draw(outline(snapshotOf(text))), expected.replace(/^\n/, ''));
}

const RECORD = `Rivermouth Borough Council

Date: 14 September 2026
Chair: Councillor Amina Okafor

Agenda item

Front door service

To receive a report.

Minutes:
The Director presented the report.

RESOLVED That:
1) the report be noted; and
2) an update be brought to the meeting on 9 November 2026.

ACTION: Director of Services to circulate the plan by 30 September 2026

Supporting documents:
- Inspection letter (PDF)
- Improvement plan (PDF)

Agenda item

Any other business

Minutes:
There was none.
`;

suite('outline', function () {
    this.timeout(30_000);

    test('a whole meeting', () =>
        check(
            RECORD,
            `
Rivermouth Borough Council [14 September 2026] 1-4
  Date [14 September 2026] 3-3
  Chair [Councillor Amina Okafor] 4-4
Front door service 6-23
  Minutes 12-13
  RESOLVED: the report be noted [2 clauses] 15-17
  Action: Director of Services to circulate the plan by 30 September 2026 [Director of Services, 30 September 2026] 19-19
  Supporting documents [2] 21-23
    Inspection letter (PDF) 22-22
    Improvement plan (PDF) 23-23
Any other business 25-30
  Minutes 29-30
`,
        ));
    test('numbers stand before titles', () =>
        check('## 4. Roof\n\nText.\n\n## 5. Gate\n\nText.\n', '4 Roof 1-3\n5 Gate 5-7\n'));
    test('an item that still has no title', () =>
        check('Agenda item\n\nMinutes:\nText.\n', 'Item without a title 1-4\n  Minutes 3-4\n'));
    test('an empty record', () => check('', ''));
    test('a long title is cut at a word', () => {
        const [symbol] = outline(snapshotOf(`Agenda item\n\n${'word '.repeat(40)}\n\nMinutes:\n`));
        assert.match(symbol?.name ?? '', /^(word ){10,15}word…$/);
    });

    test('any text: nested, in order, without overlap', () => {
        const line = fc.constantFrom(
            ...RECORD.split('\n'),
            '',
            'Exempt: paragraph 3',
            'End exempt',
            'It was RESOLVED that we go.',
            '- one',
            '## 3. Title',
        );
        fc.assert(
            fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
                const snapshot = snapshotOf(`${lines.join('\n')}\n`);
                const offset = (place: DocumentSymbol['range']['start']) => snapshot.document.offsetAt(place);
                const visit = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
                    let last = from;
                    for (const { name, range, selectionRange, children } of symbols) {
                        assert.notEqual(name, '');
                        assert.ok(offset(range.start) >= last && offset(range.end) <= to, `${name} leaves its place`);
                        assert.ok(
                            offset(selectionRange.start) >= offset(range.start) &&
                                offset(selectionRange.end) <= offset(range.end),
                            name,
                        );
                        visit(children ?? [], offset(range.start), offset(range.end));
                        last = offset(range.end);
                    }
                };
                visit(outline(snapshot), 0, snapshot.minutes.text.length);
            }),
        );
    });
});
