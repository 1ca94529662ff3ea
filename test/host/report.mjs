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

/** The failures of a run, each as a row; a run without any has passed. */
export function failures({ code, rows, complete, outside = [] }) {
    const failed = rows.filter((row) => row.state === 'failed');
    const fault = (error) => failed.push({ title: 'the run as a whole', state: 'failed', error });
    // A failed test explains these, so they are said only where nothing else is.
    if (failed.length === 0) {
        if (code === undefined) fault('VS Code did not finish in time.');
        else if (!complete) fault('The suite did not come to its end.');
        else if (!rows.some((row) => row.state === 'passed')) fault('No test ran.');
        else if (code !== 0) fault(`VS Code ended with ${code}.`);
    }
    if (outside.length > 0) fault(`The editor asked for addresses outside this machine: ${outside.join(', ')}`);
    return failed;
}

/** Prints the tests and the closing line, and returns the exit code. */
export function report({ began, traces, ...result }) {
    const failed = failures(result);
    const others = result.rows.filter((row) => row.state !== 'failed');
    for (const row of [...others, ...failed]) {
        const time = row.milliseconds === undefined ? '' : ` (${row.milliseconds} ms)`;
        console.log(`${row.state.padEnd(8)}${row.title}${time}`);
        if (row.error) console.log(row.error.replace(/^/gm, '        '));
    }
    if (failed.length > 0 && traces) console.log(`A picture of the window and its console are in ${traces}.`);
    const count = (state) => others.filter((row) => row.state === state).length;
    console.log(`The run took ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    console.log(`${count('passed')} passed, ${failed.length} failed, ${count('skipped')} skipped`);
    return failed.length === 0 ? 0 : 1;
}
