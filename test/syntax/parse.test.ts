import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/syntax/parse.js';
import { anyText, soup } from '../support/soup.js';
import { findGap } from '../support/tree.js';

suite('Parsing', () => {
    test('covers any text without a gap and never throws', () => {
        fc.assert(
            fc.property(anyText, (text) => {
                assert.equal(findGap(parse(text)), null);
            }),
            { numRuns: 1500 },
        );
    });

    test('gives after random edits what a full parse gives', () => {
        const edit = fc.tuple(
            fc.nat(),
            fc.nat({ max: 30 }),
            soup.map((text) => text.slice(0, 60)),
        );
        fc.assert(
            fc.property(soup, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
                let text = start;
                let tree = parse(text);
                for (const [at, length, inserted] of edits) {
                    const from = at % (text.length + 1);
                    text = text.slice(0, from) + inserted + text.slice(from + length);
                    tree = parse(text, tree);
                    assert.deepEqual(tree, parse(text));
                }
            }),
            { numRuns: 400 },
        );
    });

    test('reuses the pieces that an edit leaves alone', () => {
        const item = (n: number): string =>
            `Agenda item ${n}: Title ${n}\n\nMinutes:\n\nText of item ${n}.\n\nRESOLVED That the report be noted.\n\n`;
        const text = Array.from({ length: 20 }, (_, index) => item(index + 1)).join('');
        const before = parse(text);
        const after = parse(text.replace('Text of item 7.', 'Text of the item number seven.'), before);
        const kept = after.pieces.filter(({ piece }, index) => piece === before.pieces[index]?.piece);
        assert.equal(kept.length, before.pieces.length - 1);
    });

    test('reads a text the same with any kind of line break', () => {
        const text =
            'Agenda item\n\nBridges\n\nMinutes:\n\nThe Director spoke.\n\nRESOLVED That:\n\n1) the report be noted; and\n2) a plan be made.\n';
        const shape = (source: string): unknown =>
            parse(source)
                .pieces.slice(1)
                .map(({ piece }) => [
                    piece.heading?.title && piece.text.slice(piece.heading.title.start, piece.heading.title.end),
                    piece.blocks.map((block) => block.kind),
                ]);
        assert.deepEqual(shape(text.replaceAll('\n', '\r\n')), shape(text));
        assert.deepEqual(shape(text.replaceAll('\n', '\r')), shape(text));
        assert.deepEqual(shape(`\ufeff${text}`), shape(text));
    });
});
