import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt, forTerminal, Lines } from '../../server/src/cli/place.js';

suite('places', () => {
    test('lines end with LF, CRLF and CR', () => {
        const lines = new Lines('a\nbb\r\nccc\rd');
        assert.deepEqual(
            [1, 2, 3, 4].map((line) => lines.lineAt(line)),
            ['a', 'bb', 'ccc', 'd'],
        );
        assert.deepEqual(lines.placeAt(0), { line: 1, column: 1 });
        assert.deepEqual(lines.placeAt(3), { line: 2, column: 2 });
        assert.deepEqual(lines.placeAt(6), { line: 3, column: 1 });
        assert.deepEqual(lines.placeAt(11), { line: 4, column: 2 });
    });

    test('are where counting line by line finds them', () => {
        fc.assert(
            fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀') }), fc.nat(), (text, seed) => {
                const offset = text === '' ? 0 : seed % (text.length + 1);
                const before = text.slice(0, offset).split(/\r\n|\n|\r(?!\n)/);
                const { line, column } = new Lines(text).placeAt(offset);
                // Between CR and LF is still the line before.
                if (text[offset - 1] === '\r' && text[offset] === '\n') return;
                assert.deepEqual({ line, column }, { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
            }),
            { verbose: true },
        );
    });
});

suite('excerpts', () => {
    const rows: readonly [what: string, line: string, marked: string, width: number, drawn: string][] = [
        [
            'the place is marked',
            'The report wasn’t ready.',
            'wasn’t',
            80,
            'The report wasn’t ready.\n           ^^^^^^',
        ],
        ['white space at the start goes', '    1. That it be noted', 'That', 80, '1. That it be noted\n   ^^^^'],
        ['no-break spaces and tabs are one column', 'a\u00a0\tplace', 'place', 80, 'a  place\n   ^^^^^'],
        ['accents take no column of their own', 'Sia\u0302n sat', 'sat', 80, 'Sia\u0302n sat\n     ^^^'],
        ['pictures take two columns', '😀 sat', 'sat', 80, '😀 sat\n   ^^^'],
        [
            'a long line is cut',
            `${'before '.repeat(10)}HERE ${'after '.repeat(20)}`,
            'HERE',
            40,
            '… before HERE after after after …\n         ^^^^',
        ],
    ];
    for (const [what, line, marked, width, drawn] of rows) {
        test(what, () => {
            const start = line.indexOf(marked);
            const { text, marker } = excerpt(line, { start, end: start + marked.length }, width);
            assert.equal(`${text}\n${marker}`, drawn);
        });
    }

    test('never fail and mark something', () => {
        fc.assert(
            fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(200), fc.nat(200), (line, a, b) => {
                const start = Math.min(a, b, line.length);
                const end = Math.min(Math.max(a, b), line.length);
                const { text, marker } = excerpt(line, { start, end }, 60);
                assert.match(marker, /^ *\^+$/);
                assert.doesNotMatch(text, /[\u0000-\u001f\u007f-\u009f]/);
            }),
            { verbose: true },
        );
    });

    test('control characters never reach a terminal', () => {
        assert.equal(forTerminal('a\u001b[2Jb\r\nc\u0007\u202ed'), 'a\ufffd[2Jb c\ufffd\ufffdd');
    });
});
