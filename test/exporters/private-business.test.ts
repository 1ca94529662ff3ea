import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exporters } from '../../server/src/exporters/index.js';
import { html, json, options, read } from './support.js';

const PRIVATE =
    'Agenda item 9: A contract\n\nMinutes:\nMembers considered the offers.\n\nExempt: paragraph 3, SECRET reason\nThe SECRET price was agreed.\n\nRESOLVED That SECRET be done.\n\nMoved by Councillor SECRET, seconded by Councillor SECRET.\n\nFor (1): Councillor SECRET\n\nACTION: SECRET to act by 1 May 2026\n\n- SECRET\n\nSee www.SECRET.example and Minute SECRET 12/26.\n';

suite('private business and notes', () => {
    for (const exporter of exporters) {
        test(`${exporter.id}: the public file has neither`, () => {
            const text = `// NOTE above everything\nCouncil\n\nDate: 1 May 2026\nChair: A B\n\n${PRIVATE}Public version:\nMembers settled the price in private.\n// NOTE inside\nEnd exempt\n\nAfter it.\n\n// NOTE below\n`;
            const out = exporter.render(read(text), options());
            assert.ok(!out.includes('SECRET') && !out.includes('secret'), 'private words');
            assert.ok(!out.includes('NOTE'), 'a note');
            assert.ok(out.includes('Members settled the price in private.'));
            assert.ok(out.includes('After it.'));
            assert.deepEqual(exporter.losses(read(text), options()), ['One private passage is left out.']);
        });

        test(`${exporter.id}: a passage that is never closed is private to the end of its item`, () => {
            const out = exporter.render(
                read(`${PRIVATE}\nSupporting documents:\n- SECRET\n\nAgenda item 10: Close\n\nThe meeting closed.\n`),
                options(),
            );
            assert.ok(!out.includes('SECRET'));
            assert.ok(out.includes('The meeting closed.'));
        });

        test(`${exporter.id}: the full file keeps private business and has no notes`, () => {
            const out = exporter.render(read(`${PRIVATE}End exempt\n// NOTE\n`), options({ audience: 'full' }));
            assert.ok(out.includes('The SECRET price was agreed.'));
            assert.ok(!out.includes('NOTE'));
            assert.deepEqual(exporter.losses(read(PRIVATE), options({ audience: 'full' })), []);
        });

        test(`${exporter.id}: nothing leaks, wherever passages and notes stand`, () => {
            const open = fc.constantFrom(
                'Words here.',
                '- bullet',
                '1) clause',
                'RESOLVED That:',
                'Minutes:',
                '> quoted',
                '| a | b |',
                '',
                'Supporting documents:',
                'Present: Councillors A One',
                'Date: 1 May 2026',
                'Agenda item 3: Three',
                '// NOTE',
                'Vote: 1 for',
                'Decision:',
                'Reasons:',
            );
            const hidden = fc.constantFrom(
                'SECRET words.',
                '- SECRET bullet',
                '1) SECRET clause',
                'RESOLVED That SECRET',
                'Present: SECRET Person',
                '> SECRET',
                '| SECRET | b |\n| SECRET | c |',
                'For (1): SECRET Person',
                'ACTION: SECRET',
                'SECRET Person declared an interest.',
                '// NOTE SECRET',
                'Reasons: SECRET',
                'Supporting documents:\n- SECRET',
            );
            const passage = fc
                .array(hidden, { maxLength: 6 })
                .map((lines) => `Exempt: SECRET\n${lines.join('\n')}\nEnd exempt`);
            fc.assert(
                fc.property(
                    fc.array(fc.oneof({ arbitrary: open, weight: 3 }, { arbitrary: passage, weight: 1 }), {
                        maxLength: 14,
                    }),
                    (lines) => {
                        const out = exporter.render(read(lines.join('\n')), options());
                        assert.ok(!/SECRET/i.test(out.replace(/record\.minutes/g, '')), 'private words');
                        assert.ok(!out.includes('NOTE'), 'a note');
                    },
                ),
            );
        });
    }

    test('without a public version one neutral sentence stands in its place', () => {
        const out = html(`${PRIVATE}End exempt\n`);
        assert.ok(out.includes('<p class="private">This part of the item was considered in private.</p>'));
        assert.equal(json(`${PRIVATE}End exempt\n`).items[0]?.exempt.public_version, false);
    });

    test('the full page says that it is not for publication', () => {
        assert.ok(html(PRIVATE, { audience: 'full' }).includes('It is not for publication.'));
        assert.ok(!html(PRIVATE).includes('not for publication'));
    });

    test('the full data flags what is private', () => {
        const [item] = json(`${PRIVATE}End exempt\n`, { audience: 'full' }).items;
        assert.deepEqual(
            item?.narrative.map((block) => block.private),
            [false, true, true, true],
        );
        assert.deepEqual(
            [item?.decisions[0]?.private, item?.votes[0]?.private, item?.exempt.reason],
            [true, true, 'paragraph 3, SECRET reason'],
        );
    });

    test('a person whom only private text names is not in the list of people', () => {
        const text =
            'Council\n\nDate: 1 May 2026\nPresent: Councillors Nia Pugh and Tom Bright\n\nAgenda item 1: One\n\nText.\n';
        assert.deepEqual(
            json(text).people.map((one) => one.name),
            ['Nia Pugh', 'Tom Bright'],
        );
    });
});
