/** Rows about the core: parsing, model and rules on one megabyte and on short records, each beside a peer. */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, ROOT } from './bundle.js';
import type { Measured, Subject } from './in-process.js';
import { inTurn, type Rounds } from './measure.js';
import { type Row, sizeText, timeText } from './row.js';

/** Within each process; some four seconds of each, so that everybody's code has been compiled. */
const ROUNDS: Readonly<Record<Subject, Rounds>> = {
    parse: { warmUp: 60, counted: 31 },
    commonmark: { warmUp: 60, counted: 31 },
    scan: { warmUp: 15, counted: 31 },
    model: { warmUp: 30, counted: 15 },
    check: { warmUp: 30, counted: 15 },
    markdownlint: { warmUp: 4, counted: 5 },
    checkShort: { warmUp: 80, counted: 31 },
    markdownlintShort: { warmUp: 20, counted: 15 },
};

const SHORT_RECORDS = join(ROOT, 'test/trust/records');

/** Measures as shipped: no loader, names shortened. */
export async function coreRows(quick: boolean): Promise<Row[]> {
    const program = await bundle('in-process');
    const findings = new Map<string, number>();
    const amounts = new Map<string, string>();
    const measure = (subject: Subject) => (): number => {
        const { warmUp, counted } = ROUNDS[subject];
        const output = execFileSync(
            process.execPath,
            [program, subject, String(warmUp), String(counted), SHORT_RECORDS],
            { encoding: 'utf8' },
        );
        const measured = JSON.parse(output) as Measured;
        amounts.set(subject, `${measured.texts} short records (${sizeText(measured.bytes)})`);
        if (measured.findings !== null) findings.set(subject, measured.findings);
        return measured.time;
    };
    const figures = await inTurn(
        {
            parse: measure('parse'),
            commonmark: measure('commonmark'),
            scan: measure('scan'),
            model: measure('model'),
            check: measure('check'),
            markdownlint: measure('markdownlint'),
            checkShort: measure('checkShort'),
            markdownlintShort: measure('markdownlintShort'),
        },
        { warmUp: 0, counted: quick ? 1 : 5 },
    );
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
            what: `check 1 MB: parse, model, all rules (${findings.get('check')} findings, theirs ${findings.get('markdownlint')})`,
            ours: timeText(figures.check),
            peer: `markdownlint: ${timeText(figures.markdownlint)}`,
            ratio: figures.check / figures.markdownlint,
            reach: 'at most one tenth',
            reached: figures.check / figures.markdownlint <= 0.1,
        },
        {
            what: `check ${amounts.get('checkShort')} of all kinds of bodies, one by one`,
            ours: timeText(figures.checkShort),
            peer: `markdownlint: ${timeText(figures.markdownlintShort)}`,
            ratio: figures.checkShort / figures.markdownlintShort,
        },
    ];
}
