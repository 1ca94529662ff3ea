import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { readSettings, type Settings } from '../../server/src/config/settings.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { acronymUnexpanded } from '../../server/src/rules/acronym-unexpanded.js';
import { type CheckOptions, check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import type { Edit } from '../../server/src/rules/rule.js';
import type { Finding } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';
import { readAnnotations } from '../support/annotations.js';
import { switchedOn } from '../support/switched-on.js';

const codes = rules.map((rule) => rule.code);

/** Rules whose fixes move text about and leave every word as it is. */
const LAYOUT = ['whitespace-nbsp', 'list-marker-pasted', 'list-marker-alone', 'text-hard-wrapped'];

/** A record is tidy after this many rounds of applying all safe fixes; each round lets go what touches another fix. */
const ROUNDS = 6;

/** Enough lines that were broken to fit a width to be reported wherever they stand. */
const WRAPPED = 'The Director told the members about the review that had\n'
    .repeat(7)
    .replaceAll('\nThe', '\nthe')
    .trimEnd();

interface Sample {
    readonly name: string;
    readonly text: string;
    readonly settings?: Settings;
}

suite('fixes of the examples', () => {
    for (const rule of rules) {
        test(rule.code, () => {
            for (const example of rule.examples) {
                const sample = {
                    name: example.name,
                    text: readAnnotations(example.text, codes).text,
                    settings: readSettings({
                        stage: example.stage ?? 'auto',
                        profile: example.profile ?? 'auto',
                        rules: switchedOn([rule]),
                    }),
                };
                checkEachFix(sample);
                checkAllFixes(sample);
                checkAllFixes({ ...sample, text: sample.text.replaceAll('\n', '\r\n') });
            }
        });
    }
});

suite('fixes of real minutes', () => {
    const folder = process.env['MINUTES_CORPUS'];
    if (folder === undefined) {
        test('MINUTES_CORPUS is not set: no real minutes to try the fixes on', function () {
            this.skip();
        });
        return;
    }
    for (const part of ['seeds', 'corpus']) {
        for (const name of readdirSync(join(folder, part)).filter((one) => one.endsWith('.txt'))) {
            test(`${part}/${name}`, function () {
                this.timeout(60_000);
                const sample = { name, text: readFileSync(join(folder, part, name), 'utf8') };
                checkEachFix(sample);
                checkAllFixes(sample);
            });
        }
    }
});

suite('fixes of any text', () => {
    const lines = fc.array(
        fc.constantFrom(
            '',
            '\u00a0',
            'Agenda item',
            'Minutes:',
            'RESOLVED That:',
            '1)\u00a0\u00a0\u00a0 the report be noted; and',
            '\u00b7\u00a0\u00a0\u00a0 the wardens walk every path',
            'o   know every gate',
            '•',
            '•\tthe office',
            '- the branches in the east of the borough had been painted and',
            'were open again on the days that had been promised to readers',
            WRAPPED,
            'Positives',
            'It wasn’t ready, and they’re late.\u00a0 Can’t it wait?',
            '// note',
            '> quoted',
            '| a\u00a0 | b |',
        ),
        { maxLength: 25 },
    );
    test('settle, and keep every word where they only lay out', () => {
        fc.assert(
            fc.property(lines, fc.constantFrom('\n', '\r\n'), (chosen, lineBreak) => {
                const sample = { name: 'any text', text: chosen.join(lineBreak) };
                checkAllFixes(sample);
                for (const code of LAYOUT) checkWords(sample, code);
            }),
            { numRuns: 300 },
        );
    });
});

suite('fixes from the house style', () => {
    const only = [acronymUnexpanded];

    test('the glossary gives the expansion of an acronym', () => {
        const houseStyle = houseStyleSchema.parse({ glossary: { RWIP: 'River and Weir Improvement Plan' } });
        const text = 'Minutes:\n\nThe RWIP was on time. The RWIP ends in May.\n';
        const [finding, ...others] = findingsOf({ name: 'glossary', text }, { houseStyle, rules: only });
        assert.deepEqual(others, []);
        assert.equal(finding?.code, 'acronym-unexpanded');
        const fixed = applied(text, finding.fixes[0]?.edits ?? []);
        assert.equal(
            fixed,
            'Minutes:\n\nThe River and Weir Improvement Plan (RWIP) was on time. The RWIP ends in May.\n',
        );
        assert.deepEqual(findingsOf({ name: 'expanded', text: fixed }, { houseStyle, rules: only }), []);
    });

    test('an acronym that everybody in the house knows needs none', () => {
        const houseStyle = houseStyleSchema.parse({ acronymsWithoutExpansion: ['RWIP'] });
        assert.deepEqual(
            findingsOf({ name: 'known', text: 'Minutes:\n\nThe RWIP was on time.\n' }, { houseStyle, rules: only }),
            [],
        );
    });
});

/** Applies each fix on its own: the finding it belongs to must be gone. */
function checkEachFix(sample: Sample): void {
    const findings = findingsOf(sample);
    for (const finding of findings) {
        for (const fix of finding.fixes) {
            const text = applied(sample.text, fix.edits);
            const what = `${finding.code} at ${finding.start}, "${fix.title}"`;
            assert.notEqual(text, sample.text, `${what} changes nothing`);
            const before = findings.filter((one) => one.code === finding.code).length;
            const after = findingsOf({ ...sample, text }).filter((one) => one.code === finding.code).length;
            assert.ok(after < before, `${sample.name}: ${what} leaves the finding where it was:\n${text}`);
            if (LAYOUT.includes(finding.code))
                assert.deepEqual(wordsOf(text), wordsOf(sample.text), `${what} changes words`);
        }
    }
}

/** Applies all safe fixes until none is left. */
function checkAllFixes(sample: Sample): void {
    let { text } = sample;
    for (let round = 0; round < ROUNDS; round++) {
        const edits = safeEdits(findingsOf({ ...sample, text }));
        if (edits.length === 0) return;
        text = applied(text, edits);
    }
    const left = findingsOf({ ...sample, text }).filter((finding) => finding.fixes[0]?.safe === true);
    assert.deepEqual(
        left.map((finding) => `${finding.code} at ${finding.start}`),
        [],
        `${sample.name}: not settled after ${ROUNDS} rounds:\n${text}`,
    );
}

function checkWords(sample: Sample, code: string): void {
    for (const finding of findingsOf(sample).filter((one) => one.code === code)) {
        for (const fix of finding.fixes)
            assert.deepEqual(wordsOf(applied(sample.text, fix.edits)), wordsOf(sample.text));
    }
}

/** The first safe fix of every finding, as far as they do not touch each other. */
function safeEdits(findings: readonly Finding[]): Edit[] {
    const chosen: Edit[] = [];
    for (const { fixes } of findings) {
        const [fix] = fixes;
        if (fix?.safe !== true) continue;
        const touches = fix.edits.some((edit) =>
            chosen.some((other) => edit.start <= other.end && other.start <= edit.end),
        );
        if (!touches) chosen.push(...fix.edits);
    }
    return chosen;
}

function findingsOf({ text, settings }: Sample, options: CheckOptions = {}): Finding[] {
    return check(buildMinutes(parse(text)), {
        ...(settings === undefined ? {} : { settings }),
        ...options,
        onRuleFailure: (code, error) => assert.fail(`${code} failed: ${error}`),
    });
}

/** Applies edits that do not overlap. */
function applied(text: string, edits: readonly Edit[]): string {
    let result = '';
    let position = 0;
    for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
        assert.ok(
            position <= edit.start && edit.start <= edit.end && edit.end <= text.length,
            'edits overlap or lie outside the text',
        );
        result += text.slice(position, edit.start) + edit.text;
        position = edit.end;
    }
    return result + text.slice(position);
}

/** Letters and digits in their order, without the letter "o" as the mark of a list. */
function wordsOf(text: string): string {
    return text.replace(/^[^\S\n]*o(?=[^\S\n]{2})/gm, '').replace(/[^\p{L}\p{N}]/gu, '');
}
