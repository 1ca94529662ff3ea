/** Where exports are written. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type TargetOptions, targetPaths } from '../../client/src/export/targets.js';

const html: TargetOptions = { extension: '.html', audience: 'public' };

suite('places of exports', () => {
    const cases: { name: string; records: string[]; options: TargetOptions; expected: string[] }[] = [
        { name: 'beside the record', records: ['/a/june.minutes'], options: html, expected: ['/a/june.html'] },
        {
            name: 'private business shows in the name',
            records: ['/a/june.minutes'],
            options: { ...html, audience: 'full' },
            expected: ['/a/june.full.html'],
        },
        {
            name: 'a folder keeps what stands below the common folder',
            records: ['/a/b/june.minutes', '/a/c/june.minutes', '/a/july.minutes'],
            options: { ...html, folder: '/out' },
            expected: ['/out/b/june.html', '/out/c/june.html', '/out/july.html'],
        },
        {
            name: 'folders whose names begin alike',
            records: ['/a/plan/x.minutes', '/a/planning/y.minutes'],
            options: { ...html, folder: '/out/' },
            expected: ['/out/plan/x.html', '/out/planning/y.html'],
        },
        {
            name: 'two records that differ in their extension only',
            records: ['/a/june.minutes', '/a/june.txt'],
            options: html,
            expected: ['/a/june.html', '/a/june.txt.html'],
        },
        {
            name: 'a record is never written over',
            records: ['/a/june.html'],
            options: html,
            expected: ['/a/june.html.html'],
        },
        {
            name: 'no extension',
            records: ['/a.b/june', 'Untitled-1'],
            options: html,
            expected: ['/a.b/june.html', 'Untitled-1.html'],
        },
        { name: 'none', records: [], options: html, expected: [] },
    ];
    for (const { name, records, options, expected } of cases) {
        test(name, () => assert.deepEqual(targetPaths(records, options), expected));
    }

    test('different records have different exports, none of which is a record', () => {
        const part = fc.constantFrom('a', 'b', 'ab', 'a.html', 'a.full.html', '.a', 'a.minutes', 'a.');
        const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
        fc.assert(
            fc.property(
                fc.uniqueArray(path, { maxLength: 8 }),
                fc.constantFrom<TargetOptions>(html, { ...html, folder: '/out' }),
                (records, options) => {
                    const targets = targetPaths(records, options);
                    assert.equal(new Set(targets).size, records.length);
                    assert.deepEqual(
                        options.folder === undefined ? targets.filter((target) => records.includes(target)) : [],
                        [],
                    );
                },
            ),
        );
    });
});
