import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Inline, plainText, readInline } from '../../server/src/exporters/inline.js';

suite('marks inside a line', () => {
    const rows: readonly (readonly [text: string, shown: string])[] = [
        ['plain words', 'plain words'],
        ['**bold** words', '<b>bold</b> words'],
        ['__bold__ words', '<b>bold</b> words'],
        ['*quiet* words', '<i>quiet</i> words'],
        ['_quiet_ words', '<i>quiet</i> words'],
        ['**bold with [a page](https://a.example/x)**', '<b>bold with <https://a.example/x>a page</></b>'],
        ['[a page](https://a.example/x_y_z)', '<https://a.example/x_y_z>a page</>'],
        ['[mail](mailto:clerk@a.example)', '<mailto:clerk@a.example>mail</>'],
        ['see https://a.example/x.', 'see <https://a.example/x>https://a.example/x</>.'],
        ['(https://a.example/x)', '(<https://a.example/x>https://a.example/x</>)'],
        ['[press](javascript:alert(1))', '[press](javascript:alert(1))'],
        ['[press](data:text/html,x)', '[press](data:text/html,x)'],
        ['[press](/somewhere)', '[press](/somewhere)'],
        ['2 * 3 * 4', '2 * 3 * 4'],
        ['a_name_in_code', 'a_name_in_code'],
        ['Signed ________ Date ____', 'Signed ________ Date ____'],
        ['**never closed', '**never closed'],
        ['a footnote*', 'a footnote*'],
        ['1\\. not a list', '1. not a list'],
        ['no\u00a0break\nand  wrap', 'no break and wrap'],
    ];
    for (const [text, shown] of rows) test(text.replace(/\s/g, ' '), () => assert.equal(show(readInline(text)), shown));

    test('plain text keeps the address of a link', () => {
        assert.equal(
            plainText('the [plan](https://a.example/p) was **noted**'),
            'the plan (https://a.example/p) was noted',
        );
    });

    test('no letter is lost, whatever the marks', () => {
        const marks = ['*', '**', '_', '__', '!', '\\', ' ', '\n', 'word', 'ab'];
        const texts = fc.oneof(
            fc.array(fc.constantFrom(...marks, '[', ']', '(', ')')),
            fc.array(fc.constantFrom(...marks, '[label](https://x.example/path)', 'https://y.example')),
        );
        const letters = (text: string): string => text.replace(/[^a-z]/g, '');
        fc.assert(
            fc.property(texts, (parts) => assert.equal(letters(plainText(parts.join(''))), letters(parts.join('')))),
        );
    });

    test('a link holds no other link', () => {
        assert.equal(
            show(readInline('[see https://a.example](https://b.example)')),
            '<https://b.example>see https://a.example</>',
        );
    });

    test('reading is linear: ten times the marks take no more than a second', () => {
        for (const mark of ['*a ', '**a ', '[a', '_a ', '__a ', '![', '\\', 'https://', '**a*b', '[a](']) {
            const started = performance.now();
            readInline(mark.repeat(200_000 / mark.length));
            assert.ok(performance.now() - started < 1000, mark);
        }
    });

    function show(inlines: readonly Inline[]): string {
        return inlines
            .map((run): string => {
                if (run.kind === 'text') return run.text;
                if (run.kind === 'strong') return `<b>${show(run.children)}</b>`;
                return run.kind === 'emphasis'
                    ? `<i>${show(run.children)}</i>`
                    : `<${run.url}>${show(run.children)}</>`;
            })
            .join('');
    }
});
