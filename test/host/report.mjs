// Says how a run of the suite ended, in the same words whichever VS Code it ran in.

import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads what the suite wrote: one line of JSON when a test begins and one when it ends.
 * A test that began and never ended is what stopped the editor, so it counts as failed.
 */
export function readRows(file) {
    if (!existsSync(file)) return [];
    const rows = new Map();
    for (const line of readFileSync(file, 'utf8').split('\n')) {
        if (line === '') continue;
        const row = JSON.parse(line);
        rows.set(row.title, row);
    }
    return [...rows.values()].map((row) =>
        row.state === 'began' ? { ...row, state: 'failed', error: 'It began and did not end.' } : row,
    );
}

/** Prints the tests and the closing line; returns whether the run may be called a success. */
export function report({ code, rows, log = [], outside = [], began }) {
    for (const row of rows) {
        const time = row.milliseconds === undefined ? '' : ` (${row.milliseconds} ms)`;
        console.log(`${row.state.padEnd(8)}${row.title}${time}`);
        if (row.error) console.log(row.error.replace(/^/gm, '        '));
    }
    const count = (state) => rows.filter((row) => row.state === state).length;
    const succeeded = code === 0 && count('passed') > 0 && count('failed') === 0 && outside.length === 0;
    if (rows.length === 0) console.log('No test ran.');
    if (outside.length > 0) console.log(`The editor asked for addresses outside this machine: ${outside.join(', ')}`);
    if (code !== 0) {
        console.log(code === undefined ? 'VS Code did not finish in time.' : `VS Code ended with code ${code}.`);
        const errors = log
            .filter((line) => line.startsWith('[error]'))
            .map((line) => line.split('\n', 1)[0].slice(0, 200));
        for (const line of errors.slice(-5)) console.log(`        ${line}`);
    }
    console.log(`The run took ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
    return succeeded;
}
