/**
 * Times the core beside its peers within one process. Runs as a bundle of its own, in plain Node, and prints its figures
 * as JSON.
 */

import { createRequire } from 'node:module';
import { lint } from 'markdownlint/sync';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';
import { inTurn } from './measure.js';
import { minutesText } from './text.js';

export interface CoreFigures {
    readonly megabytes: number;
    /** Medians in milliseconds. */
    readonly parse: number;
    readonly commonmark: number;
    readonly scan: number;
    readonly model: number;
    readonly check: number;
    readonly markdownlint: number;
    /** How many findings each has on the text. */
    readonly findings: number;
    readonly markdownlintFindings: number;
}

interface Commonmark {
    readonly Parser: new () => { parse(text: string): unknown };
}

const commonmark = createRequire(import.meta.url)('commonmark') as Commonmark;

/** Nearly every line of minutes is longer than 80 characters; a peer that says so each time would measure its reports. */
const MARKDOWNLINT = { default: true, MD013: false };

const quick = process.argv.includes('--quick');
const text = minutesText(1_000_000);

const parsing = await inTurn(
    {
        parse: { run: () => parse(text) },
        commonmark: { run: () => new commonmark.Parser().parse(text) },
        scan: { run: () => countLines(text) },
        model: { prepare: () => parse(text), run: buildMinutes },
    },
    quick ? { warmUp: 3, counted: 7 } : { warmUp: 8, counted: 31 },
);
const checking = await inTurn(
    { check: { run: () => check(buildMinutes(parse(text))) }, markdownlint: { run: () => lintMarkdown(text) } },
    quick ? { warmUp: 1, counted: 3 } : { warmUp: 2, counted: 7 },
);
const figures: CoreFigures = {
    megabytes: Buffer.byteLength(text) / 1_000_000,
    ...parsing,
    ...checking,
    findings: check(buildMinutes(parse(text))).length,
    markdownlintFindings: lintMarkdown(text),
};
process.stdout.write(JSON.stringify(figures));

/** The least that anybody can do with a text: find its line ends. */
function countLines(wanted: string): number {
    let count = 1;
    for (let end = wanted.indexOf('\n'); end !== -1; end = wanted.indexOf('\n', end + 1)) count++;
    return count;
}

function lintMarkdown(wanted: string): number {
    return lint({ strings: { minutes: wanted }, config: MARKDOWNLINT })['minutes']?.length ?? 0;
}
