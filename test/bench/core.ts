/** Rows about the core: parsing, model and rules on one megabyte, each beside a peer. */

import { execFileSync } from 'node:child_process';
import { bundle } from './bundle.js';
import type { CoreFigures } from './in-process.js';
import { type Row, timeText } from './row.js';

/** Measures in a process of its own, as shipped: no loader, names shortened. */
export async function coreRows(quick: boolean): Promise<Row[]> {
    const program = await bundle('in-process');
    const output = execFileSync(process.execPath, [program, ...(quick ? ['--quick'] : [])], {
        encoding: 'utf8',
        maxBuffer: 1e7,
    });
    const figures = JSON.parse(output) as CoreFigures;
    return [
        {
            what: 'parse 1 MB of minutes',
            ours: timeText(figures.parse),
            peer: `commonmark: ${timeText(figures.commonmark)}`,
            ratio: figures.parse / figures.commonmark,
            reach: 'at least as fast',
            reached: figures.parse <= figures.commonmark,
        },
        {
            what: 'the same beside a bare search for line ends',
            ours: timeText(figures.parse),
            peer: `line scan: ${timeText(figures.scan)}`,
            ratio: figures.parse / figures.scan,
        },
        { what: 'model of 1 MB, already parsed', ours: timeText(figures.model) },
        {
            what: `check 1 MB: parse, model, all rules (${figures.findings} findings, theirs ${figures.markdownlintFindings})`,
            ours: timeText(figures.check),
            peer: `markdownlint: ${timeText(figures.markdownlint)}`,
            ratio: figures.check / figures.markdownlint,
            reach: 'at most one tenth',
            reached: figures.check / figures.markdownlint <= 0.1,
        },
    ];
}
