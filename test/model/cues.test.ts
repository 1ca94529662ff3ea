import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CAPITALISED, type Cue, Cues, cueOf, FIGURE } from '../../server/src/model/cues.js';

const BOATS = cueOf('boat boats cwch');
const RESOLVES = cueOf('resolv* moved');
const MARKS = cueOf('', '@\u2022\uf0b7');
const BOTH = cueOf('boat ferr*', '@');

/** A text, a cue, and where it stands: each place is marked with a caret below it. */
const ROWS: readonly (readonly [string, Cue, string])[] = [
    ['The boat and the Boats, not the boathouse.', BOATS, '    ^            ^'],
    ['Cŵch a CWCH', BOATS, '^      ^'],
    [
        'It was RESOLVED; they resolve, dissolve and resolved-moved.',
        RESOLVES,
        '       ^              ^                     ^        ^',
    ],
    ['clerk@example.org \u2022 boats', MARKS, '     ^            ^'],
    ['\uf0b7 a point', MARKS, '^'],
    ['12 boats on 3 May 2026', FIGURE, '^           ^     ^'],
    ['MASH, DfE, McKay, Ann and A B', CAPITALISED, '^     ^    ^'],
    ['Ferries @ the boat', BOTH, '^       ^     ^'],
    ['naïveté', BOATS, ''],
];

suite('Cues', () => {
    for (const [text, cue, carets] of ROWS) {
        test(`${JSON.stringify(text)}`, () => {
            const wanted = [...carets.matchAll(/\^/g)].map(({ index }) => index);
            assert.deepEqual(new Cues(text).places(cue), wanted);
        });
    }

    test('a cue that is declared later is found in a text that was read before', () => {
        const cues = new Cues('The quay was mended.');
        assert.equal(cues.holds(BOATS), false);
        assert.deepEqual(cues.places(cueOf('quay')), [4]);
    });

    test('a pattern is tried where the cue stands, and nowhere else', () => {
        const text = 'Moved by Bright. They moved on. Moved by Pugh.';
        const span = { start: 17, end: text.length };
        const found = new Cues(text).firstAt(RESOLVES, span, text.slice(span.start), /moved by (\w+)/iy);
        assert.equal(found?.[1], 'Pugh');
        assert.deepEqual(new Cues(text).placesWithin(RESOLVES, span), [22, 32]);
        assert.equal(new Cues(text).within(RESOLVES, { start: 1, end: 20 }), false);
    });

    test('words are found as a search for whole words finds them', () => {
        const words = fc.stringMatching(/^[a-zA-Z ,.;0-9\n@'-]{0,80}$/);
        const parts = fc.constantFrom(' boat', 'BOATS ', 'resolving', ' moved ', 'unmoved', 'ferry', '7', 'Boathouse');
        fc.assert(
            fc.property(fc.array(fc.oneof(words, parts)), (pieces) => {
                const text = pieces.join('');
                const naive = (pattern: RegExp): number[] => [...text.matchAll(pattern)].map(({ index }) => index);
                const cues = new Cues(text);
                assert.deepEqual(cues.places(BOATS), naive(/(?<![a-z])(?:boats?|cwch)(?![a-z])/gi));
                assert.deepEqual(cues.places(RESOLVES), naive(/(?<![a-z])(?:resolv|moved(?![a-z]))/gi));
                assert.deepEqual(cues.places(FIGURE), naive(/[0-9]+/g));
            }),
        );
    });
});
