import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

/** A decision, what it does, and the verbs of its clauses. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
    ['RESOLVED That the dues be approved.', 'resolved', ['approve']],
    ['RESOLVED That the report be noted.', 'noted', ['note']],
    ['RESOLVED That the dues be not approved.', 'refused', ['refuse']],
    ['RESOLVED That the grant be not agreed.', 'refused', ['refuse']],
    ['RESOLVED That the press and public be not excluded.', 'resolved', ['other']],
    ['RESOLVED That the press and public be excluded.', 'resolved', ['exclude']],
    ['RESOLVED That the application be refused.', 'refused', ['refuse']],
    ['RESOLVED That consideration of the lease be deferred.', 'deferred', ['defer']],
    ['RESOLVED That:\n1) the report be noted; and\n2) the plan be not adopted.', 'resolved', ['note', 'refuse']],
    ['The grant was agreed.', 'agreed', ['agree']],
];

suite('What a decision does', () => {
    for (const [text, effect, verbs] of ROWS) {
        test(JSON.stringify(text), () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            const [decision] = items[0]?.item.decisions ?? [];
            assert.equal(decision?.effect, effect);
            assert.deepEqual(
                decision?.clauses.map(({ verb }) => verb),
                verbs,
            );
        });
    }
});
