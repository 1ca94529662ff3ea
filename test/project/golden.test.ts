import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DEFAULT_HOUSE_STYLE } from '../../server/src/config/house-style.js';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings.js';
import { exporters } from '../../server/src/exporters/index.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { contextOf } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';

/**
 * Every text of test/corpus with what the whole engine makes of it beside it. `UPDATE_GOLDEN=1` writes those files
 * anew; read the difference before you commit it.
 */

const corpus = new URL('../corpus/', import.meta.url);
const update = process.env['UPDATE_GOLDEN'] === '1';

/** What is compared, by the ending of its file. Exports stand as the public sees them. */
const DUMPS: Readonly<Record<string, (text: string, fileName: string) => string>> = {
    '.findings.txt': findingsOf,
    '.json': (text, fileName) => exportOf('json', text, fileName),
    '.html': (text, fileName) => exportOf('html', text, fileName),
};

suite('golden files', () => {
    const names = readdirSync(corpus);
    const texts = names.filter((name) => name.endsWith('.minutes'));

    test('there are texts to compare', () => assert.ok(texts.length >= 8));

    for (const name of texts) {
        const text = readFileSync(new URL(name, corpus), 'utf8');
        for (const [ending, dump] of Object.entries(DUMPS)) {
            const golden = name.replace(/\.minutes$/, ending);
            test(golden, () => {
                const file = new URL(golden, corpus);
                const actual = dump(text, name);
                if (update) writeFileSync(file, actual);
                assert.ok(existsSync(file), `${golden} is missing: UPDATE_GOLDEN=1 writes it`);
                assert.equal(actual, readFileSync(file, 'utf8'));
            });
        }
    }

    test('no golden file is left over', () => {
        const known = texts.flatMap((name) => [
            name,
            ...Object.keys(DUMPS).map((ending) => name.replace(/\.minutes$/, ending)),
        ]);
        assert.deepEqual(
            names.filter((name) => !known.includes(basename(name))),
            [],
        );
    });

    test('no private passage reaches a public export', () => {
        const text = readFileSync(new URL('whole-meeting.minutes', corpus), 'utf8');
        for (const { id } of exporters) {
            const content = exportOf(id, text, 'whole-meeting.minutes');
            for (const secret of ['12,000', 'Tidewater', 'check the date of the survey']) {
                assert.ok(!content.includes(secret), `${id}: "${secret}" is in the public export`);
            }
        }
    });
});

/** One line a finding: place, severity, code, the words it is about, the message and the fixes. */
function findingsOf(text: string): string {
    const findings = check(buildMinutes(parse(text)), {
        onRuleFailure: (code, error) => assert.fail(`${code}: ${String(error)}`),
    });
    return findings
        .map((finding) => {
            const before = text.slice(0, finding.start).split('\n');
            const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
            const words = JSON.stringify(shortened(text.slice(finding.start, finding.end))).replaceAll(
                '\u00a0',
                '\\u00a0',
            );
            const fixes = finding.fixes.map((fix) => `\n    ${fix.safe ? 'safe fix' : 'fix'}: ${fix.title}`).join('');
            return `${place} ${finding.severity} ${finding.code} ${words}\n    ${finding.message}${fixes}\n`;
        })
        .join('');
}

function exportOf(format: string, text: string, fileName: string): string {
    const exporter = exporters.find(({ id }) => id === format);
    assert.ok(exporter !== undefined, `there is no export to ${format}`);
    const minutes = buildMinutes(parse(text));
    const { stage, profile } = contextOf(minutes, DEFAULT_SETTINGS, DEFAULT_HOUSE_STYLE);
    return exporter.render(minutes, { audience: 'public', stage, profile, fileName });
}

function shortened(words: string): string {
    return words.length <= 60 ? words : `${words.slice(0, 40)}…${words.slice(-15)}`;
}
