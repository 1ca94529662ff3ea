import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_HOUSE_STYLE } from '../../server/src/config/house-style.js';
import { readSettings } from '../../server/src/config/settings.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import type { Edit, Example, Report, Rule } from '../../server/src/rules/rule.js';
import { SEVERITIES } from '../../server/src/rules/rule.js';
import { contextOf, type Finding } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';
import { readAnnotations, writeAnnotations } from '../support/annotations.js';
import { switchedOn } from '../support/switched-on.js';

const codes = rules.map((rule) => rule.code);

suite('rules', () => {
    test('there are rules, and each has a code of its own', () => {
        assert.ok(rules.length > 0);
        assert.deepEqual([...new Set(codes)], codes);
    });

    test('every rule stands in a file that is named after its code', () => {
        const folder = new URL('../../server/src/rules/', import.meta.url);
        const names = readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
            .map((entry) => entry.name.replace(/\.ts$/, ''));
        for (const code of codes) assert.ok(names.includes(code), `${code}.ts is missing`);
    });

    for (const rule of rules) {
        suite(rule.code, () => {
            test('describes itself', () => {
                assert.match(rule.code, /^[a-z]+(-[a-z]+)*$/);
                assert.ok(SEVERITIES.includes(rule.severity));
                assert.match(rule.summary, /^\P{Ll}.*[.?]$/su, 'the summary is a sentence');
                assert.match(rule.why, /^\P{Ll}.*[.?]$/su, 'the reason is a sentence');
                assert.doesNotMatch(`${rule.summary} ${rule.why}`, /unlawful/i);
            });

            test('has an example that is reported and one that is not', () => {
                const counts = rule.examples.map((example) => readAnnotations(example.text, codes).expected.length);
                assert.ok(
                    counts.some((count) => count > 0),
                    'no example is reported',
                );
                assert.ok(
                    counts.some((count) => count === 0),
                    'no example stays silent',
                );
            });

            test('names its examples differently', () => {
                const names = rule.examples.map((example) => example.name);
                assert.deepEqual([...new Set(names)], names);
            });

            for (const example of rule.examples) test(`example: ${example.name}`, () => checkExample(rule, example));
        });
    }

    test('no rule is forgotten in the list', () => {
        const folder = new URL('../../server/src/rules/', import.meta.url);
        for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'rule.ts')) {
            const source = readFileSync(new URL(name, folder), 'utf8');
            if (!/\bdefine(Item|Meeting)Rule\(/.test(source)) continue;
            assert.ok(codes.includes(name.replace(/\.ts$/, '')), `${name} is not in the list of rules`);
        }
    });
});

/** Runs one rule over one example and compares what it says, where, in both languages, and what its fix makes. */
function checkExample(rule: Rule, example: Example): void {
    const { text, expected } = readAnnotations(example.text, codes);
    for (const { code } of expected) assert.equal(code, rule.code, 'an example marks findings of its own rule only');
    const findings = run(rule, example, text);
    const drawn = writeAnnotations(
        text,
        // A finding that a lone caret marks is compared by its start.
        findings.map((finding) =>
            expected.some((one) => one.end === null && one.start === finding.start)
                ? { ...finding, end: finding.start }
                : finding,
        ),
    );
    assert.equal(
        drawn,
        writeAnnotations(
            text,
            expected.map(({ code, start, end }) => ({ code, start, end: end ?? start })),
        ),
    );
    for (const [index, { message }] of expected.entries()) {
        if (message !== null)
            assert.ok(findings[index]?.message.startsWith(message), `message: ${findings[index]?.message}`);
    }
    checkMessages(rule, example, text);
    if (example.fixed !== undefined) checkFix(rule, example, text, findings);
}

function run(rule: Rule, example: Example, text: string): Finding[] {
    const failures: unknown[] = [];
    const findings = check(buildMinutes(parse(text)), {
        settings: settingsOf(rule, example),
        rules: [rule],
        onRuleFailure: (_, error) => failures.push(error),
    });
    if (failures.length > 0) throw failures[0];
    for (const finding of findings) {
        assert.ok(
            0 <= finding.start && finding.start <= finding.end && finding.end <= text.length,
            'the place lies in the text',
        );
    }
    return findings.filter((finding) => finding.code === rule.code);
}

function checkMessages(rule: Rule, example: Example, text: string): void {
    for (const { message, fixes = [] } of reportsOf(rule, example, text)) {
        for (const words of [message, ...fixes.map((fix) => fix.title)]) {
            assert.notEqual(words.en.trim(), '');
            assert.notEqual(words.cy.trim(), '');
            assert.notEqual(words.cy, words.en, 'the Welsh words are the English ones');
            assert.doesNotMatch(words.en, /unlawful/i);
            assert.doesNotMatch(words.cy, /anghyfreithlon/i);
        }
    }
}

function checkFix(rule: Rule, example: Example, text: string, findings: readonly Finding[]): void {
    const fix = findings[0]?.fixes[0];
    assert.ok(fix !== undefined, 'the example shows a fix and the finding offers none');
    const fixed = applied(text, fix.edits);
    assert.equal(fixed, example.fixed);
    // Where one fix mends one of several findings, the others remain.
    assert.ok(run(rule, example, fixed).length < findings.length, 'the fix leaves the finding where it was');
    if (findings.length === 1) assert.deepEqual(run(rule, example, fixed), []);
}

/** Applies edits that do not overlap. */
function applied(text: string, edits: readonly Edit[]): string {
    const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
    let result = text;
    let limit = text.length;
    for (const edit of ordered) {
        assert.ok(edit.start <= edit.end && edit.end <= limit, 'edits overlap or lie outside the text');
        result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
        limit = edit.start;
    }
    return result;
}

function reportsOf(rule: Rule, example: Example, text: string): Report[] {
    const minutes = buildMinutes(parse(text));
    const context = contextOf(minutes, settingsOf(rule, example), DEFAULT_HOUSE_STYLE);
    if (!rule.fragments && context.kind === 'item') return [];
    if (rule.scope === 'meeting') return [...rule.check(minutes, context)];
    return minutes.items.flatMap(({ item }) => [...rule.check(item, context)]);
}

function settingsOf(rule: Rule, example: Example): ReturnType<typeof readSettings> {
    return readSettings({
        stage: example.stage ?? 'auto',
        profile: example.profile ?? 'auto',
        rules: switchedOn([rule]),
    });
}
