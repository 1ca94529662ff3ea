// Says how a run of the suite ended, in the same words whichever VS Code it ran in.

import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads what the suite wrote: one line of JSON when a test begins, one when it ends and one when the suite ends.
 * A test that began and never ended is what stopped the editor, so it counts as failed.
 */
export function readResults(file) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
    const rows = new Map();
    let complete = false;
    for (const row of lines.map((line) => JSON.parse(line))) {
        if (row.state === 'ended') complete = true;
        else rows.set(row.title, row);
    }
    const stopped = (row) => ({ ...row, state: 'failed', error: 'It began and did not end.' });
    return { rows: [...rows.values()].map((row) => (row.state === 'began' ? stopped(row) : row)), complete };
}

/** Prints the tests and the closing line; returns whether the run may be called a success. */
export function report({ code, rows, complete, outside = [], traces, began }) {
    for (const row of rows) {
        const time = row.milliseconds === undefined ? '' : ` (${row.milliseconds} ms)`;
        console.log(`${row.state.padEnd(8)}${row.title}${time}`);
        if (row.error) console.log(row.error.replace(/^/gm, '        '));
    }
    const count = (state) => rows.filter((row) => row.state === state).length;
    const faults = [
        rows.length === 0 && 'No test ran.',
        !complete && 'The suite did not come to its end.',
        code === undefined && 'VS Code did not finish in time.',
        code !== undefined && code !== 0 && `VS Code ended with ${code}.`,
        outside.length > 0 && `The editor asked for addresses outside this machine: ${outside.join(', ')}`,
    ].filter(Boolean);
    for (const fault of faults) console.log(fault);
    if (faults.length > 0 && traces) console.log(`A picture of the window and its console are in ${traces}.`);
    console.log(`The run took ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
    return faults.length === 0 && count('failed') === 0 && count('passed') > 0;
}
