// Each way of damaging a complete record is found, once, at its place, and brings up nothing else.

import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.js';
import { mutations } from './mutations.js';
import { cleanRecords } from './records.js';
import { isRight, trialsOf } from './trial.js';

const records = cleanRecords();
const codes: readonly string[] = rules.map(({ code }) => code);

suite('damaged records', function () {
    this.timeout(60_000);

    for (const mutation of mutations.filter(({ code }) => codes.includes(code))) {
        test(`${mutation.code}: ${mutation.what}`, () => {
            const trials = trialsOf(mutation, records);
            assert.ok(trials.length > 0, 'no record can be damaged in this way');
            const wrong = trials.filter((trial) => !isRight(trial));
            const open = Object.keys(mutation.open ?? {});
            assert.deepEqual(
                wrong.filter(({ record }) => !open.includes(record)),
                [],
            );
            const mended = open.filter((record) => !wrong.some((trial) => trial.record === record));
            assert.deepEqual(mended, [], 'found now as it should be: take these out of `open`');
        });
    }

    test('there is a damage for every rule', () => {
        const tried = new Set(mutations.map(({ code }) => code));
        assert.deepEqual(
            codes.filter((code) => !tried.has(code)),
            [],
        );
    });
});
