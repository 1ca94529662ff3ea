// A complete record gets no error and no warning: the second promise of the product.

import assert from 'node:assert/strict';
import { PROFILES } from '../../server/src/config/profiles.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';
import { cleanRecords, described, findingsOf } from './records.js';

const records = cleanRecords();

suite('complete records', () => {
    for (const { name, text } of records) {
        test(`${name}: no error and no warning`, () => {
            const alarms = findingsOf(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
            assert.deepEqual(
                alarms.map((finding) => described(text, finding)),
                [],
            );
        });
    }

    test('are of every kind of body', () => {
        const kinds = records.map(({ text }) => buildMinutes(parse(text)).header.profile?.text ?? 'generic');
        assert.deepEqual(
            PROFILES.filter((profile) => !kinds.includes(profile)),
            [],
        );
    });

    test('are items as well as whole meetings, and are read as what they are', () => {
        for (const { name, text } of records) {
            assert.equal(buildMinutes(parse(text)).kind, name.startsWith('fragment-') ? 'item' : 'meeting', name);
        }
    });

    test('have every kind of line end', () => {
        assert.ok(records.some(({ text }) => text.includes('\r\n')));
        assert.ok(records.some(({ text }) => text.includes('\n') && !text.includes('\r')));
    });
});
