/**
 * Measures how far the findings can be trusted: complete records are damaged by machine, one fault at a time, and the
 * findings are counted; and all rules run over a corpus of real minutes that stands outside the repository, whose parent
 * folder `MINUTES_CORPUS` names. `tsx scripts/trust.ts` prints the page, with `--write` it writes docs/trust.md.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../server/src/rules/index.js';
import { SEVERITIES, type Severity } from '../server/src/rules/rule.js';
import { type Mutation, mutations } from '../test/trust/mutations.js';
import { cleanRecords, findingsOf } from '../test/trust/records.js';
import { trialsOf } from '../test/trust/trial.js';

/** Folders of the corpus, with what stands in them. */
const PARTS = [
    ['corpus', 'real minutes and parts of them'],
    ['seeds', 'items copied from the websites of councils'],
] as const;

const page = new URL('../docs/trust.md', import.meta.url);

/** Where the counts over real minutes start: they stay as they are when the corpus is not there. */
const REAL = '## Real minutes\n';

/** The page without the counts over real minutes. */
function trials(): string {
    const records = cleanRecords();
    const clean = records.flatMap(({ text }) => findingsOf(text));
    const active = mutations.filter(({ code }) => rules.some((rule) => rule.code === code));
    const rows: Row[] = rules.map(({ code }) => ({ code, damaged: 0, caught: 0, extra: 0 }));
    for (const mutation of active) {
        const row = rows.find(({ code }) => code === mutation.code);
        if (row === undefined) continue;
        for (const { caught, extra } of trialsOf(mutation, records)) {
            row.damaged += 1;
            row.caught += caught === 1 ? 1 : 0;
            row.extra += extra.length;
        }
    }
    const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
    const words = records.reduce((total, { text }) => total + wordsIn(text), 0);
    return [
        '# Trust',
        '',
        'How far the findings can be relied on. `npm run trust -- --write` measures and writes this page.',
        '',
        '## Complete records',
        '',
        `${records.length} records of ${number(words)} words, of every kind of body, lack nothing: ${counted(clean.map(({ severity }) => severity))}.`,
        'An error or a warning here is a false alarm; the tests allow none.',
        '',
        '## Damaged records',
        '',
        'Each record is damaged by machine, one fault at a time: a decision is emptied, a voter is counted twice, a weekday is',
        'changed. The right finding has to come up once, at its place, and nothing else.',
        '',
        `**${sum(({ caught }) => caught)} of ${sum(({ damaged }) => damaged)}** faults were found once and at their place; ${number(sum(({ extra }) => extra))} other findings came up with them.`,
        '',
        '| rule | damaged | caught | extra |',
        '| --- | ---: | ---: | ---: |',
        ...rows.map(({ code, damaged, caught, extra }) => `| ${code} | ${damaged} | ${caught} | ${extra} |`),
        '',
        '### Known gaps',
        '',
        'Faults that are not found yet, or not alone, with the reason.',
        '',
        '| rule | record | why |',
        '| --- | --- | --- |',
        ...active.flatMap(gaps),
        '',
    ].join('\n');
}

interface Row {
    readonly code: string;
    damaged: number;
    caught: number;
    extra: number;
}

function gaps({ code, open = {} }: Mutation): string[] {
    return Object.entries(open).map(([record, why]) => `| ${code} | ${record} | ${why} |`);
}

/** How often each rule speaks in real minutes. Nobody has marked what is right there, so this counts and does not judge. */
function realMinutes(corpus: string): string {
    const parts = PARTS.filter(([folder]) => existsSync(join(corpus, folder))).map(([folder, what]) => {
        const names = readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.txt'));
        const texts = names.map((name) => readFileSync(join(corpus, folder, name), 'utf8'));
        const found = texts.flatMap((text) => findingsOf(text));
        return { what, files: names.length, words: texts.reduce((sum, text) => sum + wordsIn(text), 0), found };
    });
    const cell = (found: number, words: number): string => (found === 0 ? '' : ((found / words) * 10_000).toFixed(1));
    return [
        REAL,
        'Findings for every 10,000 words of real minutes, which are not part of this repository (`MINUTES_CORPUS`). Nobody has',
        'marked there what is right, so the numbers show how often a clerk would hear of each rule.',
        '',
        ...parts.map(
            ({ what, files, words, found }) =>
                `- ${files} files of ${number(words)} words, ${what}: ${counted(found.map(({ severity }) => severity))}.`,
        ),
        '',
        `| rule | severity | ${parts.map(({ what }) => what).join(' | ')} |`,
        `| --- | --- | ${parts.map(() => '---:').join(' | ')} |`,
        ...rules.map(({ code, severity }) => {
            const counts = parts.map(({ words, found }) =>
                cell(found.filter((one) => one.code === code).length, words),
            );
            return `| ${code} | ${severity} | ${counts.join(' | ')} |`;
        }),
        '',
    ].join('\n');
}

function counted(severities: readonly Severity[]): string {
    return SEVERITIES.map(
        (severity) => `${number(severities.filter((one) => one === severity).length)} of severity ${severity}`,
    ).join(', ');
}

function wordsIn(text: string): number {
    return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

function number(value: number): string {
    return value.toLocaleString('en-GB');
}

/** What the page on disk says of real minutes; nothing where there is no page. */
function earlierCounts(): string {
    if (!existsSync(page)) return '';
    const [, counts] = readFileSync(page, 'utf8').split(REAL);
    return counts === undefined ? '' : REAL + counts;
}

const corpus = process.env['MINUTES_CORPUS'];
if (corpus === undefined) console.error('MINUTES_CORPUS is not set: the counts over real minutes stay as they are.');
const text = `${trials()}\n${corpus === undefined ? earlierCounts() : realMinutes(corpus)}`;
if (process.argv.includes('--write')) writeFileSync(page, text);
else console.log(text);
