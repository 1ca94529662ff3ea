/**
 * Writes `schema/minutes-export.schema.json`, the published description of the JSON export, from the zod schema.
 * With `--check` it writes nothing and fails when the file is not what it should be.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { recordJsonSchema } from '../server/src/exporters/record-schema.js';

const file = new URL('../schema/minutes-export.schema.json', import.meta.url);
const wanted = `${JSON.stringify(recordJsonSchema(), null, 2)}\n`;

if (process.argv.includes('--check')) {
    if (read() !== wanted) {
        console.error('schema/minutes-export.schema.json is out of date: run `npx tsx scripts/export-schema.ts`.');
        process.exitCode = 1;
    }
} else {
    mkdirSync(new URL('.', file), { recursive: true });
    writeFileSync(file, wanted);
}

function read(): string | null {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
}
