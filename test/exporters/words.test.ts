import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../server/src/exporters/inline.js';
import { openingOf } from '../../server/src/exporters/opening.js';
import type { Block, Piece } from '../../server/src/syntax/tree.js';
import { slice } from '../../server/src/syntax/tree.js';
import { examples, json, page, read, realRecords, unmarked, visibleText } from './support.js';

suite('no word is lost in an export', () => {
    for (const { name, text } of examples) test(name, () => assertNothingLost(text, name));

    test('real records', function () {
        const real = realRecords();
        if (real === null) {
            console.log('      skipped: set MINUTES_CORPUS to the folder that holds `seeds` and `corpus`');
            this.skip();
        }
        this.timeout(60_000);
        for (const { name, text } of real) assertNothingLost(text, name);
    });

    test('any text', () => {
        const line = fc
            .tuple(
                fc.constantFrom(
                    '',
                    'Minutes: ',
                    'RESOLVED That ',
                    'RESOLVED: - ',
                    '29.3 Resolved - That ',
                    'It was agreed: ',
                    '1) ',
                    '(a) ',
                    '(i) ',
                    '- ',
                    '· ',
                    '> ',
                    '## ',
                    '**',
                    'Moved by ',
                    'Amendment: ',
                    'Vote: ',
                    'For (2): ',
                    'Against: ',
                    'ACTION: ',
                    'Action: ',
                    'Venue: ',
                    'Reasons: ',
                    'Supporting documents:\n- ',
                    'Decision:\n',
                    'the Committee unanimously resolved to: ',
                    'Exempt:\nPublic version:\n',
                    '| a | b |\n| ',
                    '\\',
                    'Seconded by ',
                    'Present: ',
                ),
                fc.constantFrom(
                    'alpha beta',
                    'gamma, delta:',
                    'epsilon.',
                    'zeta; and',
                    'That eta',
                    '',
                    'theta |',
                    'it was RESOLVED that iota be noted',
                ),
                fc.constantFrom('\n', '\n\n', '\r\n', '\n\u00a0\n'),
            )
            .map((parts) => parts.join(''));
        fc.assert(
            fc.property(fc.array(line, { maxLength: 20 }), (lines) =>
                assertNothingLost(`Agenda item 1: One\n\n${lines.join('')}`, lines.join('')),
            ),
        );
    });
});

function assertNothingLost(text: string, name: string): void {
    const minutes = read(text);
    const shown = unmarked(visibleText(page(text)));
    const data = unmarked(strings(json(text)).join('\n'));
    const minutesOpening = openingOf(minutes);
    for (const piece of [minutesOpening, ...minutes.items.map(({ item }) => item.piece)]) {
        for (const unit of piece.blocks.flatMap((block) => units(piece, block))) {
            // The page has the words of a link; its address is in the link.
            const words = unmarked(plainText(unit.replace(/\[([^[\]]+)\]\((?:https?:|mailto:)[^()\s]+\)/g, '$1')));
            // A table of attendance has no words that join names, and titles in the singular.
            const opening = piece === minutesOpening ? ' and the Councillors Cllrs' : '';
            assert.ok(
                shown.includes(words) || everyWordIn(words, shown + opening),
                `${name}: the page lacks “${words}”`,
            );
            assert.ok(everyWordIn(words, data), `${name}: the data lacks “${words}”`);
        }
    }
}

/** The written parts of a block that the public may see, each of which must stand in the page as it is. */
function units(piece: Piece, block: Block): string[] {
    const text = (span: { start: number; end: number } | null): string[] => (span === null ? [] : [slice(piece, span)]);
    switch (block.kind) {
        case 'blank':
        case 'note':
        case 'pageBreak':
            return [];
        case 'paragraph':
            return text(block)
                .map((one) => (block.escaped ? one.replace(/^\s*\\/, '') : one))
                .flatMap((one) => one.split(/\r\n|\n|\r/));
        case 'list':
            return block.items.flatMap((one) => text(one.text));
        case 'quotation':
            return block.lines.flatMap(text);
        case 'table':
            return block.rows.flatMap((row) => row.cells.flatMap(text));
        case 'subheading':
            return text(block.title);
        case 'section':
            return text(block.content);
        case 'field':
            return ['language', 'profile'].includes(block.name) ? [] : text(block.value);
        case 'decision':
            return [
                slice(piece, { start: block.keyword.start, end: block.clauses[0]?.start ?? block.end }),
                ...block.clauses.flatMap((one) => [
                    ...text(one.label).filter((label) => /[\p{L}\p{N}]/u.test(label)),
                    ...text(one.text),
                ]),
            ];
        case 'motion':
        case 'vote':
        case 'action':
            return text(block.text);
        case 'roll':
            return [...text(block.label), ...text(block.names)];
        case 'exempt':
            return (block.publicBlocks ?? []).flatMap((one) => units(piece, one));
    }
}

function everyWordIn(words: string, text: string): boolean {
    const known = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => known.has(word));
}

function strings(value: unknown): string[] {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => (key === 'type' ? [] : strings(inner)))
        : [];
}
