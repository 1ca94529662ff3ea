import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreement, recognise } from '../../scripts/recognition.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';
import { findGap } from '../support/tree.js';

const corpus = process.env['MINUTES_CORPUS'];

suite('Real minutes', () => {
    if (corpus === undefined) {
        test.skip('need the corpus: set MINUTES_CORPUS to its folder');
        return;
    }

    for (const folder of ['seeds', 'corpus']) {
        for (const file of readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.txt'))) {
            test(`${folder}/${file} is covered without a gap`, () => {
                const tree = parse(readFileSync(join(corpus, folder, file), 'utf8'));
                assert.equal(findGap(tree), null);
                buildMinutes(tree);
            });
        }
    }

    /** Seed number → title, keyword as written, clauses of the decision. */
    const SEEDS: Readonly<Record<string, readonly [boolean, string | null, number]>> = {
        '000': [true, 'It was agreed', 1],
        '001': [false, 'AGREED', 1],
        '002': [true, 'RESOLVED', 2],
        '003': [true, null, 0],
        '004': [true, 'RESOLVED', 2],
    };
    for (const [seed, [hasTitle, keyword, clauses]] of Object.entries(SEEDS)) {
        test(`seed ${seed} has its title, keyword and clauses`, () => {
            const file = readdirSync(join(corpus, 'seeds')).find((name) => name.startsWith(seed)) ?? '';
            const { items, kind } = buildMinutes(parse(readFileSync(join(corpus, 'seeds', file), 'utf8')));
            const item = items[0]?.item;
            assert.equal(kind, 'item');
            assert.equal(items.length, 1);
            assert.equal(item?.title !== null, hasTitle);
            assert.equal(item?.decisions[0]?.keyword.text ?? null, keyword);
            assert.equal(item?.decisions.flatMap((decision) => decision.clauses).length, clauses);
        });
    }

    test('items and decisions agree with the labels', () => {
        const rows = recognise(corpus);
        assert.ok(agreement(rows.map((row) => row.items)) > 0.85);
        assert.ok(agreement(rows.map((row) => row.decided)) > 0.85);
    });
});
