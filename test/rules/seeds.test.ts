/**
 * The rules on five real item pages. The pages are not ours and stay outside the repository: with
 * MINUTES_CORPUS set to the folder that holds them, each gives the findings it should, and none of the false alarms it
 * invites. Without it the suite is skipped.
 */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import type { Severity } from '../../server/src/rules/rule.js';
import type { Finding } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';

/** Rules that exist; what is expected of a rule that is still to come waits for it. */
const CODES: ReadonlySet<string> = new Set(rules.map(({ code }) => code));

interface Expected {
    readonly code: string;
    /** How many findings there are; one or more when it is not said. */
    readonly count?: number;
    readonly severity?: Severity;
    /** What one of the findings marks. */
    readonly marks?: RegExp;
    /** How the text goes on from one of the findings. */
    readonly before?: RegExp;
    /** What one of its fixes is called. */
    readonly fixes?: RegExp;
}

interface Trap {
    readonly code: string;
    /** What must not be marked; nothing may be, when it is not said. */
    readonly marks?: RegExp;
    /** Only a finding whose sentence goes on with this is meant. */
    readonly before?: RegExp;
}

interface Seed {
    readonly name: string;
    /** How the name of the file begins. */
    readonly file: string;
    readonly says: readonly Expected[];
    readonly staysSilent: readonly Trap[];
    /** True of the page too, and no trap: what its layout makes certain. */
    readonly mayAlsoSay: readonly string[];
}

/** What a page that is one item is never told. */
const WHOLE_MEETINGS_ONLY: readonly Trap[] = [
    { code: 'meeting-date-missing' },
    { code: 'meeting-body-missing' },
    { code: 'present-list-missing' },
    { code: 'chair-unidentified' },
    { code: 'inquorate' },
];

const SEEDS: readonly Seed[] = [
    {
        name: 'a visit with pasted bullets',
        file: '000',
        says: [
            { code: 'whitespace-nbsp', count: 1, severity: 'hint' },
            { code: 'list-marker-pasted', count: 1, severity: 'hint' },
            { code: 'whitespace-run', count: 1, severity: 'hint', before: /^weight\b/ },
            { code: 'title-all-caps', count: 1, severity: 'hint', marks: /UPDATE$/ },
        ],
        staysSilent: [
            { code: 'decision-missing' },
            { code: 'decision-should-start-that' },
            { code: 'text-after-decision' },
            { code: 'direct-speech' },
            { code: 'acronym-unexpanded', marks: /^MASH$/ },
            { code: 'tense-present' },
            { code: 'decision-mood' },
        ],
        mayAlsoSay: [],
    },
    {
        name: 'a hard-wrapped page without a title',
        file: '001',
        says: [
            { code: 'item-title-missing', count: 1, severity: 'warning' },
            { code: 'text-hard-wrapped' },
            { code: 'list-marker-alone' },
            { code: 'list-marker-mixed', count: 1, severity: 'hint' },
            { code: 'body-name-variant', count: 1, severity: 'info', marks: /^panel$/ },
            { code: 'date-format', count: 1, severity: 'hint', marks: /^13\/14th\b/ },
            { code: 'contraction', count: 1, marks: /^wasn.t$/ },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /brought back$/ },
            { code: 'date-vague', marks: /a future meeting/ },
        ],
        staysSilent: [
            { code: 'decision-empty' },
            { code: 'decision-missing' },
            { code: 'date-impossible' },
            { code: 'date-range-reversed' },
            { code: 'acronym-unexpanded', marks: /^MA(?:CH|SIB)$/ },
        ],
        mayAlsoSay: ['action-due-vague', 'known-body-misnamed'],
    },
    {
        name: 'clauses behind "That" on the keyword line',
        file: '002',
        says: [
            { code: 'person-without-role', count: 1, severity: 'info', marks: /^Carol\b/ },
            { code: 'person-first-name-only', marks: /^Carol$/ },
            { code: 'decision-mood', count: 1, severity: 'info', marks: /^will receive$/ },
            { code: 'date-relative', count: 1, severity: 'hint', marks: /^next year$/ },
            { code: 'attribution-repeated', count: 1, severity: 'hint' },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /^asked\b.*\bto$/ },
            { code: 'word-confusion', count: 1, severity: 'hint', marks: /^informed$/ },
        ],
        staysSilent: [
            { code: 'decision-missing' },
            { code: 'decision-should-start-that' },
            { code: 'decision-clause-mixed' },
            { code: 'page-ref-out-of-range' },
            { code: 'direct-speech' },
            { code: 'acronym-unexpanded', marks: /^MASH$/ },
            { code: 'person-name-variant' },
        ],
        mayAlsoSay: ['whitespace-nbsp', 'list-marker-pasted', 'decision-clause-unpunctuated'],
    },
    {
        name: 'a presentation in note form without a decision',
        file: '003',
        says: [
            {
                code: 'decision-missing',
                count: 1,
                severity: 'info',
                fixes: /RESOLVED That the presentation be noted\./,
            },
            { code: 'date-without-year', count: 2, severity: 'info', marks: /^4th \u2013 13th March$/ },
            { code: 'date-without-year', count: 2, severity: 'info', marks: /^2nd July$/ },
            { code: 'acronym-unexpanded', marks: /^CYP$/ },
            { code: 'acronym-unexpanded', marks: /^CP$/ },
            { code: 'acronym-unexpanded', marks: /^HMI$/ },
            { code: 'list-marker-lost', count: 1, severity: 'hint' },
            { code: 'note-form', severity: 'hint' },
            { code: 'person-title-variant', count: 1, severity: 'hint', marks: /^Divisional Director for$/ },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /willing to receive$/ },
        ],
        staysSilent: [
            { code: 'date-impossible' },
            { code: 'date-range-reversed' },
            { code: 'page-ref-out-of-range' },
            { code: 'judgement-not-in-scale' },
            { code: 'first-person' },
        ],
        mayAlsoSay: ['whitespace-nbsp', 'date-format'],
    },
    {
        name: 'a dash behind the keyword',
        file: '004',
        says: [
            { code: 'paragraph-long', count: 2, severity: 'hint' },
            { code: 'action-without-owner', count: 1, severity: 'warning', marks: /^be provided$/ },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /^requested to see$/ },
            { code: 'person-title-variant', count: 2, severity: 'info', marks: /^Lead Member for$/ },
            { code: 'person-title-variant', count: 2, severity: 'info', marks: /^lead member for$/ },
            { code: 'date-relative', severity: 'hint', marks: /^next week$/ },
            { code: 'date-relative', severity: 'hint', marks: /^in the next weeks$/ },
            { code: 'date-relative', severity: 'hint', marks: /^in two years$/ },
            { code: 'word-confusion', count: 1, severity: 'hint', marks: /^adverse$/ },
            { code: 'title-all-caps', count: 1, severity: 'hint' },
        ],
        staysSilent: [
            { code: 'decision-missing' },
            { code: 'decision-empty' },
            { code: 'date-impossible' },
            { code: 'date-range-reversed' },
            { code: 'page-ref-out-of-range' },
            { code: 'request-not-captured', before: /\bHeat Map\b/ },
            { code: 'acronym-unexpanded', marks: /^(?:MARAT|DfE|LAC)$/ },
            { code: 'direct-speech' },
            { code: 'decision-clause-unpunctuated' },
        ],
        mayAlsoSay: ['whitespace-nbsp', 'list-marker-pasted'],
    },
];

suite('real item pages', () => {
    const folder = process.env['MINUTES_CORPUS'];
    const seeds = folder === undefined ? null : join(folder, 'seeds');
    if (seeds === null || !existsSync(seeds)) {
        test('five item pages (skipped: set MINUTES_CORPUS to the folder that holds "seeds")', function () {
            this.skip();
        });
        return;
    }
    for (const seed of SEEDS) {
        const file = readdirSync(seeds).find((name) => name.startsWith(seed.file));
        assert.ok(file !== undefined, `no page ${seed.file} in ${seeds}`);
        const text = readFileSync(join(seeds, file), 'utf8');
        suite(`${seed.file}: ${seed.name}`, () => {
            const findings = findingsOf(text);
            for (const expected of seed.says) {
                whenThere(expected.code, `says ${named(expected)}`, () => checkSays(text, findings, expected));
            }
            for (const trap of [...WHOLE_MEETINGS_ONLY, ...seed.staysSilent]) {
                whenThere(trap.code, `does not say ${named(trap)}`, () => checkSilent(text, findings, trap));
            }
            test('says nothing else', () => {
                const known = new Set([...seed.says.map(({ code }) => code), ...seed.mayAlsoSay]);
                assert.deepEqual(
                    shown(
                        text,
                        findings.filter(({ code }) => !known.has(code)),
                    ),
                    [],
                );
            });
            test('none of it is an error', () => {
                assert.deepEqual(
                    shown(
                        text,
                        findings.filter(({ severity }) => severity === 'error'),
                    ),
                    [],
                );
            });
        });
    }
});

/** A test of a rule; it waits as long as there is no such rule. */
function whenThere(code: string, name: string, run: () => void): void {
    if (CODES.has(code)) test(name, run);
    else test(`${name} (there is no such rule yet)`);
}

function named({ code, marks, before }: Expected | Trap): string {
    return `${code}${marks === undefined ? '' : ` at ${marks}`}${before === undefined ? '' : ` in front of ${before}`}`;
}

function findingsOf(text: string): Finding[] {
    return check(buildMinutes(parse(text)), {
        onRuleFailure: (code, error) => {
            throw new Error(`${code} failed`, { cause: error });
        },
    });
}

function checkSays(text: string, findings: readonly Finding[], expected: Expected): void {
    const found = findings.filter(({ code }) => code === expected.code);
    if (expected.count === undefined) assert.ok(found.length > 0, `${expected.code} is not said`);
    else assert.equal(found.length, expected.count, shown(text, found).join('\n'));
    const { marks, before, fixes, severity } = expected;
    if (marks !== undefined)
        assert.ok(
            found.some((one) => marks.test(marked(text, one))),
            shown(text, found).join('\n'),
        );
    if (before !== undefined)
        assert.ok(
            found.some((one) => before.test(text.slice(one.end, one.end + 40))),
            shown(text, found).join('\n'),
        );
    if (fixes !== undefined) assert.ok(found.some((one) => one.fixes.some(({ title }) => fixes.test(title))));
    if (severity !== undefined) for (const one of found) assert.equal(one.severity, severity);
}

function checkSilent(text: string, findings: readonly Finding[], { code, marks, before }: Trap): void {
    const found = findings.filter(
        (one) =>
            one.code === code &&
            (marks === undefined || marks.test(marked(text, one))) &&
            (before === undefined || before.test(sentenceAround(text, one))),
    );
    assert.deepEqual(shown(text, found), []);
}

function marked(text: string, finding: Finding): string {
    return text.slice(finding.start, finding.end).replace(/[\s\u00a0]+/g, ' ');
}

/** The words from a finding to the end of its sentence. */
function sentenceAround(text: string, finding: Finding): string {
    return /^[^.\r\n]*/.exec(text.slice(finding.start))?.[0] ?? '';
}

function shown(text: string, findings: readonly Finding[]): string[] {
    return findings.map((one) => `${one.severity} ${one.code}: ${marked(text, one)}`);
}
