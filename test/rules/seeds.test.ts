/**
 * The first release on five real item pages. The pages are not ours and stay outside the repository: with
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

/** The rules that these expectations are about; later rules have more to say. */
const FIRST_RELEASE = [
    'item-title-missing',
    'minutes-label-missing',
    'minutes-empty',
    'decision-missing',
    'decision-empty',
    'decision-should-start-that',
    'decision-numbering-broken',
    'action-without-owner',
    'request-not-captured',
    'date-impossible',
    'date-weekday-mismatch',
    'contraction',
    'acronym-unexpanded',
    'whitespace-nbsp',
    'list-marker-pasted',
    'list-marker-alone',
    'text-hard-wrapped',
    'placeholder-left',
];

interface Expected {
    readonly code: string;
    /** How many findings there are; one or more when it is not said. */
    readonly count?: number;
    readonly severity?: Severity;
    /** What one of the findings marks. */
    readonly marks?: RegExp;
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

const SEEDS: readonly Seed[] = [
    {
        name: 'a visit with pasted bullets',
        file: '000',
        says: [
            { code: 'whitespace-nbsp', count: 1 },
            { code: 'list-marker-pasted', count: 1 },
        ],
        staysSilent: [{ code: 'decision-missing' }, { code: 'acronym-unexpanded', marks: /^MASH$/ }],
        mayAlsoSay: [],
    },
    {
        name: 'a hard-wrapped page without a title',
        file: '001',
        says: [
            { code: 'item-title-missing', count: 1, severity: 'warning' },
            { code: 'text-hard-wrapped' },
            { code: 'list-marker-alone' },
            { code: 'contraction', count: 1, marks: /^wasn.t$/ },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /brought back$/ },
        ],
        staysSilent: [
            { code: 'decision-empty' },
            { code: 'decision-missing' },
            { code: 'date-impossible' },
            { code: 'acronym-unexpanded', marks: /^MA(?:CH|SIB)$/ },
        ],
        mayAlsoSay: [],
    },
    {
        name: 'clauses behind "That" on the keyword line',
        file: '002',
        says: [{ code: 'request-not-captured', count: 1, severity: 'info', marks: /^asked\b.*\bto$/ }],
        staysSilent: [
            { code: 'decision-missing' },
            { code: 'decision-should-start-that' },
            { code: 'acronym-unexpanded', marks: /^MASH$/ },
        ],
        mayAlsoSay: ['whitespace-nbsp', 'list-marker-pasted'],
    },
    {
        name: 'a presentation in note form without a decision',
        file: '003',
        says: [
            { code: 'decision-missing', count: 1, severity: 'info' },
            { code: 'acronym-unexpanded', marks: /^CYP$/ },
            { code: 'acronym-unexpanded', marks: /^CP$/ },
            { code: 'acronym-unexpanded', marks: /^HMI$/ },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /willing to receive$/ },
        ],
        staysSilent: [{ code: 'date-impossible' }],
        mayAlsoSay: ['whitespace-nbsp'],
    },
    {
        name: 'a dash behind the keyword',
        file: '004',
        says: [
            { code: 'action-without-owner', count: 1, severity: 'warning', marks: /^be provided$/ },
            { code: 'request-not-captured', count: 1, severity: 'info', marks: /^requested to see$/ },
        ],
        staysSilent: [
            { code: 'decision-missing' },
            { code: 'decision-empty' },
            { code: 'date-impossible' },
            { code: 'request-not-captured', before: /\bHeat Map\b/ },
            { code: 'acronym-unexpanded', marks: /^(?:MARAT|DfE|LAC)$/ },
        ],
        mayAlsoSay: ['whitespace-nbsp', 'list-marker-pasted'],
    },
];

suite('the first release on real pages', () => {
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
                test(`says ${expected.code}${expected.marks === undefined ? '' : ` at ${expected.marks}`}`, () =>
                    checkSays(text, findings, expected));
            }
            for (const trap of seed.staysSilent) {
                test(`does not say ${trap.code}${trap.marks === undefined ? '' : ` at ${trap.marks}`}`, () =>
                    checkSilent(text, findings, trap));
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

function findingsOf(text: string): Finding[] {
    return check(buildMinutes(parse(text)), {
        rules: rules.filter(({ code }) => FIRST_RELEASE.includes(code)),
        onRuleFailure: (code, error) => {
            throw new Error(`${code} failed`, { cause: error });
        },
    });
}

function checkSays(text: string, findings: readonly Finding[], expected: Expected): void {
    const found = findings.filter(({ code }) => code === expected.code);
    if (expected.count === undefined) assert.ok(found.length > 0, `${expected.code} is not said`);
    else assert.equal(found.length, expected.count, shown(text, found).join('\n'));
    const { marks, severity } = expected;
    if (marks !== undefined)
        assert.ok(
            found.some((one) => marks.test(marked(text, one))),
            shown(text, found).join('\n'),
        );
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
