import assert from 'node:assert/strict';
import { exporterById, exporters } from '../../server/src/exporters/index.js';

suite('list of exporters', () => {
    test('each has an id of its own, an extension with its dot and words for a person', () => {
        assert.equal(new Set(exporters.map((one) => one.id)).size, exporters.length);
        for (const one of exporters) {
            assert.match(one.extension, /^\.[a-z]+$/);
            assert.match(one.description, /^[A-Z].*\.$/);
            assert.equal(exporterById(one.id), one);
        }
    });

    test('an unknown id gives nothing', () => assert.equal(exporterById('papyrus'), null));
});
