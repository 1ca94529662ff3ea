// Completion at any place of any record: it never fails, what it replaces stays in the line of the cursor and ends there,
// and what it changes beside that is punctuation and labels of the same decision.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { complete } from '../../server/src/features/completion/index.js';
import { library } from '../../server/src/formulas/library.js';
import { snapshotOf } from '../support/markers.js';

const RECORDS = [
    ...['examples', 'test/corpus'].flatMap((folder) =>
        readdirSync(folder)
            .filter((name) => name.endsWith('.minutes'))
            .map((name) => join(folder, name)),
    ),
];

function check(text: string, offset: number): void {
    const snapshot = snapshotOf(text);
    const { document } = snapshot;
    const position = document.positionAt(offset);
    const at = document.offsetAt(position);
    for (const snippets of [true, false]) {
        for (const item of complete(snapshot, position, { library, snippets }).items) {
            const edit = item.textEdit;
            assert.ok(edit !== undefined && 'range' in edit);
            assert.deepEqual(edit.range.end, position, item.label);
            assert.equal(edit.range.start.line, position.line, item.label);
            assert.ok(!item.label.includes('\n') && edit.newText !== '', item.label);
            for (const { range, newText } of item.additionalTextEdits ?? []) {
                const before = text.slice(document.offsetAt(range.start), document.offsetAt(range.end));
                assert.notEqual(range.start.line, position.line, item.label);
                assert.match(before, /^(?:\s*[;,.]?(?: and| ac?)?|\(?[\w-]{1,4}[.)]?)$/, item.label);
                assert.match(newText, /^(?:;|; (?:and|ac?)|\(?[\w-]{1,4}[.)]?)$/, item.label);
            }
            // Edits that overlap make this fail.
            TextDocument.applyEdits(document, [edit, ...(item.additionalTextEdits ?? [])]);
        }
    }
    assert.equal(document.offsetAt(position), at);
}

const LINES = [
    'Chair: ',
    'Present: Councillors Bright, ',
    'Members',
    'Agenda item 3: Roof',
    'To approve the dues and to note it.',
    'Minutes:',
    'RESOLVED That:',
    '1) the roof be mended; and',
    '  (a) slates; and',
    '2) the wall be painted.',
    '3) ',
    'Moved by Councillor Bright, seconded by ',
    'Proposed Cllr ',
    'Vote: ',
    'For (3): Councillor Bright and ',
    'ACTION: Clerk to write by ',
    'Ofsted found the following:',
    '- ',
    'Exempt: paragraph 3',
    'End exempt',
    'PENDERFYNWYD ',
    '> quoted',
    '// note',
    '| a |',
    'Councillor Okaf',
    '\\',
    '',
    '',
];

suite('completion anywhere', () => {
    test('at any place of any record', () => {
        fc.assert(
            fc.property(fc.constantFrom(...RECORDS), fc.double({ min: 0, max: 1, noNaN: true }), (file, part) => {
                const text = readFileSync(file, 'utf8');
                // Nothing is offered before other words, so the rest of the line is taken away.
                const offset = Math.floor(part * text.length);
                check(text.slice(0, offset) + text.slice(offset).replace(/^[^\r\n]*/, ''), offset);
                check(text, offset);
            }),
            { numRuns: 150 },
        );
    });
    test('at the end of any line of any lines', () => {
        fc.assert(
            fc.property(
                fc.array(fc.constantFrom(...LINES), { maxLength: 14 }),
                fc.constantFrom('\n', '\r\n'),
                fc.nat(14),
                fc.string({ maxLength: 6 }),
                (lines, lineBreak, line, typed) => {
                    const before = lines.slice(0, line).join(lineBreak) + typed.replace(/[\r\n\u2028\u2029]/g, '');
                    check([before, ...lines.slice(line)].join(lineBreak), before.length);
                },
            ),
            { numRuns: 400 },
        );
    });
});
