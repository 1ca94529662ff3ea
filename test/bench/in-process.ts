/**
 * Times one thing on one megabyte of minutes, or on many short records: our core, or a peer. Runs as a bundle of its own
 * in plain Node, one thing in each process, so that nobody pays for the memory of another. Called with the name of the
 * thing, the numbers of rounds and the folder of the short records; prints what it measured as JSON.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lint } from 'markdownlint/sync';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { parse } from '../../server/src/syntax/parse.js';
import { medianTime } from './measure.js';
import { minutesText } from './text.js';

/** What can be timed. */
export type Subject =
    | 'parse'
    | 'commonmark'
    | 'scan'
    | 'model'
    | 'check'
    | 'markdownlint'
    | 'checkShort'
    | 'markdownlintShort';

export interface Measured {
    /** Median in milliseconds. */
    readonly time: number;
    /** How many findings there were, where findings are looked for. */
    readonly findings: number | null;
    /** How many texts there were, and their size in bytes. */
    readonly texts: number;
    readonly bytes: number;
}

interface Commonmark {
    readonly Parser: new () => { parse(text: string): unknown };
}

const commonmark = createRequire(import.meta.url)('commonmark') as Commonmark;

/** Nearly every line of minutes is longer than 80 characters; a peer that says so each time would measure its reports. */
const MARKDOWNLINT = { default: true, MD013: false };

const text = minutesText(1_000_000);
const [subject, warmUp, counted, folder] = process.argv.slice(2);
const rounds = { warmUp: Number(warmUp), counted: Number(counted) };
const given = (): string => text;
/** Short records of all kinds of bodies, from the tests. */
const short = readdirSync(folder ?? '')
    .filter((name) => name.endsWith('.minutes'))
    .map((name) => readFileSync(join(folder ?? '', name), 'utf8'));
const isShort = subject === 'checkShort' || subject === 'markdownlintShort';
const texts = isShort ? short : [text];
const bytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
process.stdout.write(JSON.stringify({ ...measure(subject as Subject), texts: texts.length, bytes } satisfies Measured));

function measure(wanted: Subject): Pick<Measured, 'time' | 'findings'> {
    switch (wanted) {
        case 'parse':
            return { time: medianTime(given, (record) => parse(record), rounds), findings: null };
        case 'commonmark':
            return {
                time: medianTime(given, (record) => new commonmark.Parser().parse(record), rounds),
                findings: null,
            };
        case 'scan':
            return { time: medianTime(given, countLines, rounds), findings: null };
        case 'model':
            return { time: medianTime(() => parse(text), buildMinutes, rounds), findings: null };
        case 'check':
        case 'checkShort':
            return findingsIn(checkAll);
        case 'markdownlint':
        case 'markdownlintShort':
            return findingsIn(lintMarkdown);
    }
}

function findingsIn(look: (record: string) => number): Pick<Measured, 'time' | 'findings'> {
    const lookAtAll = (records: readonly string[]): number => records.reduce((sum, record) => sum + look(record), 0);
    return { time: medianTime(() => texts, lookAtAll, rounds), findings: lookAtAll(texts) };
}

function checkAll(record: string): number {
    return check(buildMinutes(parse(record))).length;
}

function lintMarkdown(record: string): number {
    return lint({ strings: { minutes: record }, config: MARKDOWNLINT })['minutes']?.length ?? 0;
}

/** The least that anybody can do with a text: find its line ends. */
function countLines(record: string): number {
    let count = 1;
    for (let end = record.indexOf('\n'); end !== -1; end = record.indexOf('\n', end + 1)) count++;
    return count;
}
