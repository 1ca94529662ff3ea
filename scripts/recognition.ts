/**
 * Compares what the parser and the model find in a corpus of real minutes with labels made by hand, and writes
 * `docs/recognition.md`. The corpus stands outside the repository; `MINUTES_CORPUS` names its parent folder.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMinutes } from '../server/src/model/build.js';
import { parse } from '../server/src/syntax/parse.js';

export interface Recognition {
    readonly file: string;
    readonly items: { readonly found: number; readonly labelled: number | null };
    readonly decided: { readonly found: number; readonly labelled: number | null };
}

/** Reads the first number of a label; null where the label says "?" or nothing. */
function labelled(label: string): number | null {
    const number = /^\s*\??\s*(\d+)/.exec(label)?.[1];
    return number === undefined ? null : Number(number);
}

/** Counts items and items with a decision in each file of the corpus. */
export function recognise(corpus: string): Recognition[] {
    const [head = '', ...rows] = readFileSync(join(corpus, 'corpus/INDEX.tsv'), 'utf8').trim().split('\n');
    const columns = head.split('\t');
    const column = (row: readonly string[], name: string): string => row[columns.indexOf(name)] ?? '';
    return rows.map((line) => {
        const row = line.split('\t');
        const file = column(row, 'file');
        const minutes = buildMinutes(parse(readFileSync(join(corpus, 'corpus', file), 'utf8')));
        return {
            file,
            items: { found: minutes.items.length, labelled: labelled(column(row, 'items')) },
            decided: {
                found: minutes.items.filter(({ item }) => item.decisions.length > 0).length,
                // Where the label gives no items, it counts decisions and not items with a decision.
                labelled: labelled(column(row, 'items')) === null ? null : labelled(column(row, 'items_with_decision')),
            },
        };
    });
}

/** Sum of the smaller count over sum of the larger, over all files that have a label. */
export function agreement(rows: readonly { readonly found: number; readonly labelled: number | null }[]): number {
    let smaller = 0;
    let larger = 0;
    for (const { found, labelled: wanted } of rows) {
        if (wanted === null) continue;
        smaller += Math.min(found, wanted);
        larger += Math.max(found, wanted);
    }
    return larger === 0 ? 1 : smaller / larger;
}

function page(rows: readonly Recognition[]): string {
    const cell = (value: number | null): string => (value === null ? '?' : String(value));
    const items = agreement(rows.map((row) => row.items));
    const decided = agreement(rows.map((row) => row.decided));
    return [
        '# Recognition',
        '',
        'How many items, and items with a decision, are found in a corpus of real minutes, against labels made by hand.',
        'The corpus is not part of this repository. `MINUTES_CORPUS=<folder> npm run recognition` writes this page.',
        '',
        'Agreement is the sum of the smaller count over the sum of the larger, over the files that have a label. The reach is 0.85.',
        '',
        '| what | agreement |',
        '| --- | ---: |',
        `| items | ${items.toFixed(3)} |`,
        `| items with a decision | ${decided.toFixed(3)} |`,
        '',
        '| file | items found | items labelled | decided found | decided labelled |',
        '| --- | ---: | ---: | ---: | ---: |',
        ...rows.map(
            (row) =>
                `| ${row.file.replace(/\.txt$/, '')} | ${row.items.found} | ${cell(row.items.labelled)} | ${row.decided.found} | ${cell(row.decided.labelled)} |`,
        ),
        '',
        NOTES,
    ].join('\n');
}

const NOTES = `## Labels and texts that need a word

- Texts without any heading (013, 016, 022, 028, 059, 062) are read as one item. For 028 and 059 the labels give no count.
- 010 and 004: a speech or a wish inside an item can read like an outcome. Such a sentence counts as a decision only when the whole body is its subject.
- 029: the motion under New Business has a mover and a seconder but no outcome. The label counts it as a decision; here it is a motion without an outcome.
- 048: "The date of the next meeting was noted" counts as an outcome; the label doubts it.
- 053: decisions are told as plans ("we will dispense with cards"). Nothing marks them as decisions of the meeting.
- 055: "It was proposed by ..." is labelled as a decision, but no outcome is recorded. It is read as a motion without an outcome.
- 063: the items are bullets of an agenda inside a data file, and the minutes are not tied to them.
`;

if (process.argv[1]?.endsWith('recognition.ts')) {
    const corpus = process.env['MINUTES_CORPUS'];
    if (corpus === undefined) {
        console.error('recognition: set MINUTES_CORPUS to the folder that holds corpus/INDEX.tsv');
        process.exit(2);
    }
    const rows = recognise(corpus);
    writeFileSync(new URL('../docs/recognition.md', import.meta.url), page(rows));
    console.log(
        `items ${agreement(rows.map((row) => row.items)).toFixed(3)}, items with a decision ${agreement(rows.map((row) => row.decided)).toFixed(3)}`,
    );
}
