/**
 * Everything that reads a text takes time in proportion to its length, even on text made to be awkward: ten times the
 * text may take ten times as long, and not a hundred times.
 */

import assert from 'node:assert/strict';
import { DEFAULT_HOUSE_STYLE, houseStyleSchema } from '../../server/src/config/house-style.js';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings.js';
import { buildMinutes } from '../../server/src/model/build.js';
import type { Minutes } from '../../server/src/model/minutes.js';
import { check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import type { Rule, RuleContext } from '../../server/src/rules/rule.js';
import { contextOf } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { Tree } from '../../server/src/syntax/tree.js';

/** How much longer ten times the text may take; ten would be exact, and a busy machine needs room. */
const MOST_TIMES = 25;

/** What is over in this many milliseconds is fast enough, whatever it took on a tenth of the text. */
const FAST_ENOUGH = 120;

const OPENING = `Rivermouth Borough Council
Harbour Committee

Date: 14 September 2026
Status: Approved
Chair: Councillor Amina Okafor
Present: Councillors Tom Bright, Nia Pugh and Sam Reeve
Quorum: 3

Agenda item 1: Inspection of the sea wall

To approve the plan for the sea wall.

Minutes:

`;

/** Awkward texts; `size` is how often the awkward part stands in it. */
const TEXTS: Readonly<Record<string, { readonly size: number; readonly text: (size: number) => string }>> = {
    'one paragraph without an end': {
        size: 250,
        text: (size) =>
            OPENING +
            'The Director reported that Councillor Bright had asked whether the works could wait. '.repeat(size),
    },
    'one sentence without an end': {
        size: 1000,
        text: (size) =>
            `${OPENING}The Director of Place reported ${'that the wall was sound and '.repeat(size)}that it would stand.`,
    },
    'short lines': { size: 600, text: (size) => OPENING + 'the wall was sound\n'.repeat(size) },
    'short lines with capitals': { size: 500, text: (size) => OPENING + 'The wall\n\n'.repeat(size) },
    bullets: {
        size: 250,
        text: (size) =>
            `${OPENING}The points were:\n\n${'- the drains were blocked, as the engineer said;\n'.repeat(size)}`,
    },
    'bullets alone on their lines': {
        size: 250,
        text: (size) => OPENING + '\u2022\n\u00a0the drains were blocked\n'.repeat(size),
    },
    clauses: {
        size: 250,
        text: (size) =>
            `${OPENING}RESOLVED That:\n${numbered(size, (number) => `${number}) the report be noted; and\n`)}`,
    },
    'clauses in one line': {
        size: 250,
        text: (size) =>
            `${OPENING}RESOLVED ${numbered(size, (number) => `(${number}) That the report be noted; and `)}`,
    },
    'clauses inside clauses': {
        size: 125,
        text: (size) =>
            `${OPENING}RESOLVED That:\n${numbered(size, (number) => `${number}) the report be noted;\n  (a) in full; and\n  (b) (i) at once\n`)}`,
    },
    items: {
        size: 70,
        text: (size) =>
            OPENING +
            numbered(
                size,
                (number) => `\n\nAgenda item ${number + 1}: Report\n\nMinutes:\n\nRESOLVED That it be noted.`,
            ),
    },
    'items with numbers alone': {
        size: 80,
        text: (size) =>
            `Harbour Committee\n\n${numbered(size, (number) => `${number}. Report on the wall\n\nThe wall was sound.\n\n`)}`,
    },
    'numbers that head nothing': {
        size: 250,
        text: (size) => `Harbour Committee\n\n${'2. Report\n1. Report\n'.repeat(size)}`,
    },
    'Markdown headings': {
        size: 120,
        text: (size) => numbered(size, (number) => `## ${number}. Report\n\nThe wall was sound.\n\n`),
    },
    labels: { size: 100, text: (size) => OPENING + 'Minutes:\nReasons:\nACTION:\nVote:\nPresent:\n'.repeat(size) },
    motions: {
        size: 60,
        text: (size) =>
            OPENING +
            'Moved by Councillor Bright, seconded by Councillor Pugh.\nVote: 3 for, 1 against\n\n'.repeat(size),
    },
    'recorded votes': {
        size: 100,
        text: (size) =>
            OPENING + 'For (3): Councillors Bright, Pugh and Reeve\nAgainst (1): Councillor Marsh\n\n'.repeat(size),
    },
    'one long list of names': {
        size: 500,
        text: (size) =>
            OPENING.replace(
                'Tom Bright',
                numbered(size, (number) => `Tom Bright${letters(number)}, `).concat('Lucy Farrow'),
            ),
    },
    'many different names': {
        size: 250,
        text: (size) =>
            OPENING + numbered(size, (number) => `Councillor Farrow${letters(number)} asked for a report.\n\n`),
    },
    actions: {
        size: 100,
        text: (size) => OPENING + 'ACTION: Clerk to write to the county council by 30 September 2026\n\n'.repeat(size),
    },
    promises: {
        size: 250,
        text: (size) => OPENING + 'The Clerk agreed to send the plan to all members.\n\n'.repeat(size),
    },
    'private passages': {
        size: 150,
        text: (size) => `${OPENING}${'Exempt: paragraph 3\nThe price.\nEnd exempt\n\n'.repeat(size)}`,
    },
    'private passages never closed': { size: 500, text: (size) => OPENING + 'Exempt: paragraph 3\n'.repeat(size) },
    notes: {
        size: 500,
        text: (size) => OPENING + '// minutes-ignore contraction the words of the motion\n'.repeat(size),
    },
    dates: { size: 250, text: (size) => OPENING + 'on Monday 31 February 2026 and 1, 2 and 3 March, '.repeat(size) },
    acronyms: {
        size: 500,
        text: (size) => OPENING + numbered(size, (number) => `the ABC${letters(number).toUpperCase()} met; `),
    },
    'brackets that expand': { size: 500, text: (size) => OPENING + 'Local Area Partnership (LAP) and '.repeat(size) },
    spaces: { size: 2500, text: (size) => `${OPENING}the wall${' '.repeat(size)}was sound${'\t'.repeat(size)}\n` },
    'no-break spaces': { size: 2500, text: (size) => `${OPENING}the wall${'\u00a0'.repeat(size)}was sound\n` },
    'spaces in front of lines': { size: 500, text: (size) => OPENING + '          the wall was sound\n'.repeat(size) },
    'empty lines': { size: 5000, text: (size) => `${OPENING}${'\n'.repeat(size)}RESOLVED\n${' \n'.repeat(size)}` },
    stops: { size: 2500, text: (size) => `${OPENING}The wall ${'.'.repeat(size)} stood ${'. '.repeat(size)}\n` },
    'commas and semicolons': { size: 2500, text: (size) => `${OPENING}${','.repeat(size)}${'; '.repeat(size)}\n` },
    dashes: {
        size: 2500,
        text: (size) => `${OPENING}${'-'.repeat(size)} ${'- '.repeat(size)}${'\u2013'.repeat(size)}\n`,
    },
    underlines: { size: 2500, text: (size) => `${OPENING}Signed ${'_'.repeat(size)} ${'_ '.repeat(size)}\n` },
    stars: { size: 2500, text: (size) => `${OPENING}${'*'.repeat(size)}the wall ${'** '.repeat(size)}\n` },
    hashes: { size: 2500, text: (size) => `${OPENING}${'#'.repeat(size)} The wall ${'# '.repeat(size)}\n` },
    'brackets that open': {
        size: 2500,
        text: (size) => `${OPENING}${'('.repeat(size)}${'['.repeat(size)}${'{'.repeat(size)}${'<'.repeat(size)}\n`,
    },
    'brackets that close': {
        size: 2500,
        text: (size) => `${OPENING}${'['.repeat(size)}x${']'.repeat(size)}(y${')'.repeat(size)}\n`,
    },
    'links half written': {
        size: 1000,
        text: (size) => `${OPENING}${'[the plan]('.repeat(size)} ${'![]('.repeat(size)}\n`,
    },
    'quotation marks': {
        size: 2500,
        text: (size) => `${OPENING}${'"'.repeat(size)} ${'\u201c'.repeat(size)} ${"'".repeat(size)}\n`,
    },
    'quotations that open': { size: 1000, text: (size) => OPENING + 'He said, \u201cthe wall is sound '.repeat(size) },
    'quoted lines': { size: 500, text: (size) => OPENING + '> the wall was sound\n'.repeat(size) },
    capitals: { size: 2500, text: (size) => `${OPENING}${'A'.repeat(size)} ${'AB '.repeat(size)}\n` },
    'words with capitals': { size: 1500, text: (size) => `${OPENING}${'Amina Okafor '.repeat(size)}\n` },
    'one long word': { size: 10000, text: (size) => `${OPENING}the ${'wall'.repeat(size)} was sound\n` },
    'one long word with hyphens': { size: 2500, text: (size) => `${OPENING}the ${'well-'.repeat(size)}built wall\n` },
    figures: {
        size: 2500,
        text: (size) => `${OPENING}${'1'.repeat(size)} ${'1 '.repeat(size)}${'1/'.repeat(size)}${'1.'.repeat(size)}\n`,
    },
    sums: { size: 1000, text: (size) => `${OPENING}${'\u00a31,000 '.repeat(size)}${'1,'.repeat(size)}\n` },
    tables: {
        size: 250,
        text: (size) => `${OPENING}| Section | State |\n| --- | --- |\n${'| Quay Street | Fair |\n'.repeat(size)}`,
    },
    'upright strokes': { size: 2500, text: (size) => `${OPENING}${'|'.repeat(size)}\n` },
    addresses: {
        size: 500,
        text: (size) =>
            `${OPENING}${'clerk@rivermouth.example https://rivermouth.example/a '.repeat(size)}${'a@'.repeat(size)}${'a.'.repeat(size)}\n`,
    },
    'returns without line feeds': { size: 2000, text: (size) => `${OPENING}${'the wall was sound\r'.repeat(size)}` },
    'line feeds with returns': {
        size: 1000,
        text: (size) => `${OPENING}${'the wall was sound\n'.repeat(size)}`.replaceAll('\n', '\r\n'),
    },
    'keywords in one line': {
        size: 500,
        text: (size) =>
            OPENING +
            'RESOLVED That: AGREED it was agreed that Moved by seconded by Vote: ACTION: Minutes: Agenda item '.repeat(
                size,
            ),
    },
    'keywords on lines of their own': {
        size: 60,
        text: (size) =>
            OPENING +
            'RESOLVED\nThat\nAGREED:\nIt was agreed:\n1)\n(a)\nDecision:\nVote: \n\u2022\nFor: 3\nMoved by\n'.repeat(
                size,
            ),
    },
    'words that tell an outcome': {
        size: 250,
        text: (size) =>
            OPENING +
            'the Committee noted, agreed, approved, received and recommended the report and was asked to decide '.repeat(
                size,
            ),
    },
    'Welsh keywords': {
        size: 250,
        text: (size) =>
            `${OPENING}${'PENDERFYNWYD bod yr adroddiad yn cael ei nodi.\nCamau gweithredu:\nCofnodion:\n'.repeat(size)}`,
    },
};

/** Rules ask for the kind of body; these two ask most between them. */
const PROFILES = ['executive-england', 'parish-england'] as const;

suite('time grows no faster than the text', () => {
    for (const [name, { size, text }] of Object.entries(TEXTS)) {
        test(name, () => {
            const slow = [...slowParts(text(size), text(10 * size))];
            assert.deepEqual(slow, []);
        });
    }
});

/** Gives a sentence for each part of us whose time grows too fast from one text to one ten times as long. */
function* slowParts(short: string, long: string): Iterable<string> {
    for (const { part, time } of suspects(long)) {
        const times = tooSlow(part, short, long, time);
        if (times !== null) yield `${part.name}: ${times}`;
    }
}

/** The parts that are not through with a text at once, with their times; nothing more need be known about the others. */
function suspects(text: string): { part: Part; time: number }[] {
    let tree: Tree | undefined;
    let minutes: Minutes | undefined;
    const parsed = (): Tree => (tree ??= parse(text));
    const built = (): Minutes => (minutes ??= buildMinutes(parsed()));
    const steps: [Part, () => unknown][] = [
        [PARSER, parsed],
        [MODEL, built],
        [CHECK, () => check(built())],
        [CHECK_OF_A_HOUSE, () => check(built(), { houseStyle: HOUSE_STYLE })],
        ...rules.map((rule): [Part, () => unknown] => [ruleAlone(rule), () => runRule(rule, built())]),
    ];
    return steps.map(([part, run]) => ({ part, time: timeOf(run) })).filter(({ time }) => time >= FAST_ENOUGH);
}

interface Part {
    readonly name: string;
    /** Makes everything that is not timed. What we keep from run to run is made anew with it. */
    readonly prepare: (text: string) => () => unknown;
}

const PARSER: Part = { name: 'parser', prepare: (text) => () => parse(text) };

const MODEL: Part = {
    name: 'model',
    prepare: (text) => {
        const tree = parse(text);
        return () => buildMinutes(tree);
    },
};

/** All rules, and what the check does around them. */
const CHECK: Part = {
    name: 'check',
    prepare: (text) => {
        const minutes = buildMinutes(parse(text));
        return () => check(minutes);
    },
};

/** A house that adds words wherever it can; each of them stands in some of the texts. */
const HOUSE_STYLE = houseStyleSchema.parse({
    labels: { minutes: ['The'], chair: ['Director'] },
    numbering: { clauses: 'through' },
    actions: { passiveVerbs: ['noted'], requestPhrases: ['the report', 'asked to', 'noted'] },
    exempt: { markers: ['report'] },
    style: {
        dates: 'ordinal',
        titles: 'sentence',
        acronymScope: 'item',
        relativeWords: ['the report', 'May'],
        confusions: { report: 'paper', noted: 'received' },
    },
    publish: { placeholders: ['report', 'be'], notes: ['noted', 'the'], draftMark: 'report' },
    stage: 'approved',
});

/** The same, with what a house asks for beside. */
const CHECK_OF_A_HOUSE: Part = {
    name: 'check with a house style',
    prepare: (text) => {
        const minutes = buildMinutes(parse(text));
        return () => check(minutes, { houseStyle: HOUSE_STYLE });
    },
};

function ruleAlone(rule: Rule): Part {
    return {
        name: rule.code,
        prepare: (text) => {
            const minutes = buildMinutes(parse(text));
            return () => runRule(rule, minutes);
        },
    };
}

/** Gives the times when those for the long text stay out of proportion however often one looks; null when all is well. */
function tooSlow(part: Part, short: string, long: string, firstTime: number): string | null {
    let longTime = firstTime;
    let shortTime = 0;
    for (let attempt = 0; attempt < 4; attempt++) {
        shortTime = Math.max(shortTime, timeOf(part.prepare(short)));
        if (longTime < FAST_ENOUGH || longTime <= shortTime * MOST_TIMES) return null;
        longTime = Math.min(longTime, timeOf(part.prepare(long)));
    }
    return `${longTime.toFixed(0)} ms for ${long.length} characters, ${shortTime.toFixed(1)} ms for ${short.length}`;
}

/** Milliseconds that this process was at work: what else runs on the machine does not count. */
function timeOf(run: () => unknown): number {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
}

/** Runs one rule over a whole record in each profile, past what the check keeps. */
function runRule(rule: Rule, minutes: Minutes): void {
    const context = contextOf(minutes, DEFAULT_SETTINGS, DEFAULT_HOUSE_STYLE);
    for (const profile of PROFILES) {
        const asked: RuleContext = { ...context, kind: 'meeting', profile };
        if (rule.scope === 'meeting') exhaust(rule.check(minutes, asked));
        else for (const { item } of minutes.items) exhaust(rule.check(item, asked));
    }
}

function exhaust(reports: Iterable<unknown>): void {
    for (const _ of reports);
}

function numbered(count: number, make: (number: number) => string): string {
    return Array.from({ length: count }, (_, index) => make(index + 1)).join('');
}

/** A number as letters, so that names differ. */
function letters(number: number): string {
    return String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
}
