// Completion in real minutes, which are not in the repository: set MINUTES_CORPUS to the folder that holds them. Places
// are found by what stands there, so that no words of the records are needed here.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complete } from '../../server/src/features/completion/index.js';
import { library } from '../../server/src/formulas/library.js';
import { snapshotOf } from '../support/markers.js';

const root = process.env['MINUTES_CORPUS'];
const FILES = ['seeds', 'corpus'].flatMap((folder) => {
    const path = root === undefined ? '' : join(root, folder);
    if (root === undefined || !existsSync(path)) return [];
    return readdirSync(path)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .map((name) => join(path, name));
});

const labels = (where: string): string[] =>
    library
        .filter(
            (one) => one.where === where && one.languages.includes('en') && (one.profiles?.includes('generic') ?? true),
        )
        .map(({ label }) => label)
        .sort();
const CLAUSES = labels('decision');
const LATER: ReadonlySet<string> = new Set(
    library
        .filter(({ validFrom, validUntil }) => validFrom !== undefined || validUntil !== undefined)
        .map(({ label }) => label),
);

function offered(text: string, offset: number, typed = ''): { labels: string[]; first: string } {
    const snapshot = snapshotOf(text.slice(0, offset) + typed + text.slice(offset).replace(/^[^\r\n]*/, ''));
    const { items } = complete(snapshot, snapshot.document.positionAt(offset + typed.length), {
        library,
        snippets: false,
    });
    return { labels: items.map(({ label }) => label), first: items[0]?.textEdit?.newText ?? '' };
}

suite('completion in real minutes', () => {
    if (FILES.length === 0) {
        test.skip('needs real minutes: set MINUTES_CORPUS to their folder');
        return;
    }
    for (const file of FILES) {
        const text = readFileSync(file, 'utf8');
        const name = file.split('/').slice(-2).join('/');
        test(`${name}: behind every keyword of a decision only clauses`, () => {
            const { minutes } = snapshotOf(text);
            for (const { item, start } of minutes.items) {
                for (const { form, keyword, that, lead } of item.decisions.slice(0, 6)) {
                    // A keyword in the middle of a sentence is none before the sentence goes on.
                    const opens = /(?:^|[\r\n])[\s*\d.]*$/.test(text.slice(0, start + keyword.start).slice(-12));
                    if (form !== 'keyword' || lead !== null || !opens || /^and|\d/i.test(keyword.text)) continue;
                    const end = start + (that?.end ?? keyword.end);
                    const { labels: found } = offered(text, end, ' ');
                    // A record of long ago lacks the wordings of later years.
                    assert.deepEqual(
                        [...found].sort().filter((label) => !LATER.has(label)),
                        CLAUSES.filter((label) => !LATER.has(label)),
                        text.slice(end - 40, end),
                    );
                }
            }
        });
        test(`${name}: in what was said and done no clauses, and in summaries nothing`, () => {
            const { minutes } = snapshotOf(text);
            for (const { item, start } of minutes.items.slice(0, 12)) {
                if (item.minutesLabel !== null && !item.implicit) {
                    const [block] = item.summary.filter(({ kind }) => kind === 'paragraph');
                    if (block !== undefined) assert.deepEqual(offered(text, start + block.start).labels, []);
                }
                const [told] = item.narrative.filter(({ kind }) => kind === 'paragraph');
                if (told === undefined || item.decisions.length > 0) continue;
                const found = offered(text, start + told.start).labels;
                for (const label of ['Note the report', 'Withdraw from the agenda'])
                    assert.ok(
                        !found.includes(label),
                        `${label} at ${text.slice(start + told.start, start + told.start + 40)}`,
                    );
            }
        });
    }
});

suite('completion in the seeds', () => {
    const seeds = FILES.filter((file) => file.includes('/seeds/'));
    if (seeds.length === 0) {
        test.skip('needs the seeds: set MINUTES_CORPUS to the folder that holds them');
        return;
    }
    const seed = (number: string): string => {
        const file = seeds.find((one) => one.includes(`/${number}_`));
        assert.ok(file);
        return readFileSync(file, 'utf8');
    };
    /** The end of what was said and done. */
    const below = (text: string): number => {
        const documents = text.search(/^Supporting documents/m);
        return documents === -1 ? text.length : documents;
    };
    test('003: what was presented is noted as a presentation', () => {
        const text = `${seed('003').trimEnd()}\n\nRESOLVED That:`;
        for (const typed of [' note', '\n1) note', '\nnote'])
            assert.match(offered(text, text.length, typed).first, /\bthe presentation be noted\.$/);
    });
    test('003: in a list of findings the frames of Ofsted and no others', () => {
        const text = `${seed('003').trimEnd()}\n\nThe inspectors found the following:\n\n- `;
        const found = offered(text, text.length).labels;
        assert.ok(found.includes('The inspectors on thresholds'), found.join(', '));
        for (const label of ['HMICFRS: grade', 'CQC: rating of a provider', 'Members asked', 'RESOLVED That'])
            assert.ok(!found.includes(label), label);
    });
    for (const number of ['000', '001', '002', '003', '004']) {
        test(`${number}: at the places of an item exactly what belongs there`, () => {
            const text = seed(number);
            const end = below(text);
            const at = (typed: string): string[] => {
                const cut = `${text.slice(0, end).trimEnd()}\n\n${typed}`;
                return offered(cut, cut.length).labels;
            };
            assert.deepEqual(at('Vote: '), ['Number for, number against, number abstentions']);
            assert.deepEqual(
                [...at('RESOLVED ')].sort().filter((label) => !LATER.has(label)),
                CLAUSES.filter((label) => !LATER.has(label)),
            );
            assert.deepEqual(at('Members wel'), ['Members welcomed progress']);
            assert.deepEqual(at('RESOLVED That virem'), ['Approve a virement between budgets']);
            for (const label of at('ACTION: ')) assert.ok(!CLAUSES.includes(label), label);
            for (const label of at('Moved by ')) assert.match(label, /^(?:Councillor|Cllr)/);
            assert.deepEqual(at('The members then went on to walk to the gat'), []);
        });
    }
});
