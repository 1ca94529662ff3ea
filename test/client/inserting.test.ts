/** What a list of formulas shows, and where a place is after other changes. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formulaPicks, withRecent } from '../../client/src/inserting/picks.js';
import { rangeAfter } from '../../client/src/inserting/places.js';
import type { FormulaChoice } from '../../server/src/protocol.js';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const formula = (id: string, group: string): FormulaChoice => ({
    id,
    label: id,
    group,
    triggers: [],
    wording: '',
    range: nowhere,
    snippet: '',
    edits: [],
    fits: false,
});
const FORMULAS = [formula('a', 'One'), formula('b', 'One'), formula('c', 'Two'), formula('d', 'Two')];

suite('the list of formulas', () => {
    const cases: Record<string, { recent: string[]; lines: string[] }> = {
        'stands in groups': { recent: [], lines: ['— One', 'a', 'b', '— Two', 'c', 'd'] },
        'begins with what was used last': {
            recent: ['c', 'a'],
            lines: ['— Used last', 'c', 'a', '— One', 'b', '— Two', 'd'],
        },
        'forgets what does not fit here': { recent: ['gone'], lines: ['— One', 'a', 'b', '— Two', 'c', 'd'] },
        'has no title above nothing': { recent: ['c', 'd'], lines: ['— Used last', 'c', 'd', '— One', 'a', 'b'] },
    };
    for (const [what, { recent, lines }] of Object.entries(cases)) {
        test(what, () => {
            const shown = formulaPicks(FORMULAS, recent, 'Used last').map((pick) =>
                'separator' in pick ? `— ${pick.separator}` : pick.choice.id,
            );
            assert.deepEqual(shown, lines);
        });
    }

    test('remembers a few, the last first, each once', () => {
        assert.deepEqual(withRecent(['a', 'b'], 'b'), ['b', 'a']);
        const many = [...'abcdefghijkl'].reduce<readonly string[]>(withRecent, []);
        assert.deepEqual(many, [...'lkjihgfe']);
    });
});

test('a place is found again after changes around it', () => {
    const words = fc.stringMatching(/^[ab\n]{0,8}$/);
    fc.assert(
        fc.property(words, words, words, words, words, (one, taken, two, written, three) => {
            const text = one + taken + two + three;
            const document = TextDocument.create('file:///a', 'minutes', 1, text);
            const at = document.positionAt(text.length - three.length);
            const change = {
                range: {
                    start: document.positionAt(one.length),
                    end: document.positionAt(one.length + taken.length),
                },
                newText: written,
            };
            const after = TextDocument.create('file:///a', 'minutes', 2, TextDocument.applyEdits(document, [change]));
            const found = rangeAfter({ start: at, end: at }, [change]).start;
            assert.equal(after.offsetAt(found), one.length + written.length + two.length);
        }),
    );
});
