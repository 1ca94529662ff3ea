import assert from 'node:assert/strict';
import { readAnnotations, writeAnnotations } from '../support/annotations.js';

const codes = ['contraction', 'date-vague'];

suite('annotations', () => {
    test('take the rows of carets out and give their places', () => {
        const { text, expected } = readAnnotations(
            [
                'First line.',
                "It wasn't due soon.",
                '   ^^^^^^ contraction: Write',
                '              ^ date-vague',
                'Last.',
                '',
            ].join('\n'),
            codes,
        );
        assert.equal(text, "First line.\nIt wasn't due soon.\nLast.\n");
        assert.deepEqual(expected, [
            { code: 'contraction', start: 15, end: 21, message: 'Write' },
            { code: 'date-vague', start: 26, end: null, message: null },
        ]);
        assert.equal(text.slice(15, 21), "wasn't");
    });

    test('leave a text without carets alone, with any line ends', () => {
        for (const text of ['', '\n', 'One\r\nTwo\r\n', 'no line end']) {
            assert.deepEqual(readAnnotations(text, codes), { text, expected: [] });
        }
    });

    const faults: Readonly<Record<string, [text: string, message: RegExp]>> = {
        'a code that is not known': ['Text\n^^^^ no-such-rule\n', /no rule "no-such-rule"/],
        'carets above all text': ['^^ contraction\nText\n', /no line of text above/],
        'carets past the end of the line': ['Text\n  ^^^^ contraction\n', /past the end/],
        'carets without a code': ['Text\n^^^^\n', /write a row of carets/],
    };
    for (const [name, [text, message]] of Object.entries(faults)) {
        test(`refuse ${name}`, () => assert.throws(() => readAnnotations(text, codes), message));
    }

    test('are written as they are read', () => {
        const annotated = "It wasn't due soon.\n   ^^^^^^ contraction\nEnd.\n";
        const { text, expected } = readAnnotations(annotated, codes);
        const findings = expected.map(({ code, start, end }) => ({ code, start, end: end ?? start }));
        assert.equal(writeAnnotations(text, findings), annotated);
    });
});
