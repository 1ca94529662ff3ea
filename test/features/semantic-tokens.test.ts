// What is coloured, drawn: n below a number, t below a title.

import assert from 'node:assert/strict';
import { semanticTokens, TOKEN_TYPES } from '../../server/src/features/semantic-tokens.js';
import { snapshotOf } from '../support/markers.js';

const MARKS = { itemNumber: 'n', itemTitle: 't' } as const;

/** The lines that hold tokens, each with a drawing of them below. */
function drawn(text: string): string[] {
    const lines = text.split('\n');
    const drawings = new Map<number, string>();
    const { data } = semanticTokens(snapshotOf(text));
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
        const [lines, characters, length, type] = data.slice(at, at + 4) as [number, number, number, number];
        character = lines === 0 ? character + characters : characters;
        line += lines;
        const mark = MARKS[TOKEN_TYPES[type] ?? 'itemTitle'];
        drawings.set(line, (drawings.get(line) ?? '').padEnd(character) + mark.repeat(length));
    }
    return [...drawings].flatMap(([at, drawing]) => [lines[at] ?? '', drawing]);
}

const HEAD = 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Councillors Mary Archer and John Doyle\n\n';

const cases: Record<string, { text: string; expected: readonly string[] }> = {
    'numbered headings, and no list': {
        text: `${HEAD}1. Welcome\nThe Chair welcomed all.\n\n2. Pond\nThe Clerk asked for:\n1. spades;\n2. buckets.\n\n3. Hedge\nIt was cut.\n`,
        expected: ['1. Welcome', 'n  ttttttt', '2. Pond', 'n  tttt', '3. Hedge', 'n  ttttt'],
    },
    'applications below a numbered heading are none': {
        text: `${HEAD}1. Welcome\nThe Chair welcomed all.\n\n2. Planning\n26/0412 Mill Lane, a porch. No objection.\n26/0415 Fen Road, a barn. No objection.\n\n3. Hedge\nIt was cut.\n`,
        expected: ['1. Welcome', 'n  ttttttt', '2. Planning', 'n  tttttttt', '3. Hedge', 'n  ttttt'],
    },
    'labels are coloured without it': { text: 'Agenda item 1: Roof\n\nMinutes:\n\nIt leaks.\n', expected: [] },
    'a text without items': { text: 'It leaks.\n', expected: [] },
};

suite('colours of headings', () => {
    for (const [what, { text, expected }] of Object.entries(cases))
        test(what, () => assert.deepEqual(drawn(text), expected));
});
