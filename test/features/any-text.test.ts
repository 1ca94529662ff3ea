// No text and no place makes a feature fail.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { DocumentSymbol } from 'vscode-languageserver';
import { codeActions } from '../../server/src/features/code-actions.js';
import { complete } from '../../server/src/features/completion/index.js';
import { findingsFor } from '../../server/src/features/findings.js';
import { folding } from '../../server/src/features/folding.js';
import { hover } from '../../server/src/features/hover.js';
import { outline } from '../../server/src/features/outline.js';
import { library } from '../../server/src/formulas/library.js';
import { snapshotOf } from '../support/markers.js';

/** Asks every feature about every given place of a text and looks at what must hold for any answer. */
function check(text: string, places: readonly number[]): void {
    const snapshot = snapshotOf(text);
    const { document } = snapshot;
    findingsFor(snapshot);
    for (const { startLine, endLine } of folding(snapshot))
        assert.ok(startLine < endLine && endLine < document.lineCount);
    const visit = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
        let last = from;
        for (const { name, range, selectionRange, children } of symbols) {
            const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
            assert.notEqual(name, '');
            assert.ok(start >= last && end <= to, `${name} leaves its place`);
            assert.ok(
                document.offsetAt(selectionRange.start) >= start && document.offsetAt(selectionRange.end) <= end,
                name,
            );
            visit(children ?? [], start, end);
            last = end;
        }
    };
    visit(outline(snapshot), 0, text.length);
    for (const offset of places) {
        const position = document.positionAt(offset);
        for (const item of complete(snapshot, position, { library, snippets: true }).items) {
            const edit = item.textEdit;
            assert.ok(edit !== undefined && 'range' in edit);
            assert.deepEqual(edit.range.end, position, item.label);
            assert.equal(edit.range.start.line, position.line, item.label);
        }
        const found = hover(snapshot, position);
        if (found?.range !== undefined) {
            assert.ok(document.offsetAt(found.range.start) <= offset && offset <= document.offsetAt(found.range.end));
        }
        codeActions(snapshot, { start: position, end: position }, { diagnostics: [] });
    }
}

const LINES = [
    'Agenda item',
    'Eitem agenda',
    '## 4. Roof',
    '5. GATE',
    'To receive a report on the roof.',
    'Minutes:',
    'The Clerk presented it. Members',
    'RESOLVED That:',
    'RESOLVED ',
    'it was RESOLVED that it go',
    '1) the report be noted; and',
    '2) ',
    '(a) That',
    '- ',
    '- one',
    'ACTION: ',
    'ACTION: Clerk to go by 1 May 2026',
    'Exempt: paragraph 3',
    'Public version:',
    'End exempt',
    '> quoted',
    '| a | b |',
    '// minutes-ignore acronym-unexpanded why',
    'Supporting documents:',
    'Vote: 3 for',
    'Date: 14 September 2026',
    'Declarations of interest',
    '\\RESOLVED',
    '   ',
    '',
    '',
];

/** A place where a cursor can stand: no editor puts it between the two halves of a line break. */
function placeIn(text: string, part: number): number {
    const offset = Math.floor(part * text.length);
    return text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
}

suite('any text', function () {
    this.timeout(60_000);

    test('any lines, any place', () => {
        fc.assert(
            fc.property(
                fc.array(fc.constantFrom(...LINES), { maxLength: 25 }),
                fc.constantFrom('\n', '\r\n', '\r'),
                fc.boolean(),
                fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
                (lines, lineBreak, final, places) => {
                    const text = lines.join(lineBreak) + (final ? lineBreak : '');
                    check(
                        text,
                        places.map((place) => placeIn(text, place)),
                    );
                },
            ),
            { numRuns: 300 },
        );
    });

    const folder = process.env['MINUTES_CORPUS'];
    const files =
        folder === undefined
            ? []
            : ['seeds', 'corpus'].flatMap((name) =>
                  existsSync(join(folder, name))
                      ? readdirSync(join(folder, name))
                            .filter((file) => file.endsWith('.txt'))
                            .map((file) => join(folder, name, file))
                      : [],
              );
    if (files.length === 0) test('real minutes: not here, set MINUTES_CORPUS to test them');
    for (const file of files) {
        test(`real minutes: ${file.slice(file.lastIndexOf('/') + 1)}`, () => {
            const text = readFileSync(file, 'utf8');
            check(
                text,
                Array.from({ length: 40 }, (_, index) => Math.floor((text.length * index) / 39)),
            );
        });
    }
});
