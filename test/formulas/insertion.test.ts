// Every formula, filled in and put where it belongs, is read as what it says it is, and nothing is said against it.

import assert from 'node:assert/strict';
import { type Formula, readFormula } from '../../server/src/formulas/index.js';
import { library } from '../../server/src/formulas/library.js';
import { buildMinutes } from '../../server/src/model/build.js';
import type { Item, Minutes } from '../../server/src/model/minutes.js';
import { check } from '../../server/src/rules/check.js';
import { parse } from '../../server/src/syntax/parse.js';
import { fill } from './filling.js';

/** A record with one gap for each place of a formula. */
interface Gaps {
    readonly interests?: string;
    readonly narrative?: string;
    readonly decision?: string;
    readonly action?: string;
}

function englishRecord(profile: string, gaps: Gaps): string {
    return `Marlbank Council

Places Committee

Profile: ${profile}
Date: 14 September 2026
Time: 6.30 pm
Venue: Council Chamber
Status: Draft
Chair: Councillor Amina Okafor
Present: Councillors Amina Okafor, Tom Bright, Nia Pugh and Sam Reeve
Apologies: Councillor Lee Marsh
In attendance: Priya Nair, Director of Housing; Jo Hart, Clerk
Quorum: 3

Agenda item 1: Declarations of interest

Minutes:

${gaps.interests ?? 'There were no declarations of interest.'}

Agenda item 2: Roof of the town hall

To consider the roof of the town hall.

Minutes:

The Director of Housing presented the report. The roof had been mended twice since 2019.

${gaps.narrative === undefined ? '' : `${gaps.narrative}\n\n`}${gaps.decision ?? 'RESOLVED That the report be noted.'}
${gaps.action === undefined ? '' : `\n${gaps.action}\n`}${profile === 'executive-england' && gaps.narrative?.includes('Reasons:') !== true ? EXECUTIVE : ''}
Agenda item 3: Next meeting

Minutes:

The next meeting will be held on 9 November 2026 at 6.30 pm.
`;
}

const EXECUTIVE =
    '\nReasons: the roof leaks.\n\nOptions considered and rejected: to wait.\n\nConflicts of interest declared: none\n\nDispensations: none\n';

function welshRecord(profile: string, gaps: Gaps): string {
    return `Cyngor Bro Helyg

Pwyllgor Lleoedd

Proffil: ${profile}
Iaith: Cymraeg
Dyddiad: 14 Medi 2026
Amser: 6.30 pm
Lleoliad: Siambr y Cyngor
Statws: Drafft
Cadeirydd: Y Cynghorydd Eleri Vaughan
Yn bresennol: Y Cynghorwyr Eleri Vaughan, Aled Pritchard, Branwen Howells a Gwenllian Parry
Ymddiheuriadau: Y Cynghorydd Nerys Bowen
Swyddogion: Rhodri Llywelyn, Pennaeth Tai; Cadi Humphreys, Clerc
Cworwm: 3

Eitem agenda 1: Datganiadau o fuddiant

Cofnodion:

${gaps.interests ?? 'Ni chafwyd unrhyw ddatganiadau o fuddiant.'}

Eitem agenda 2: To neuadd y dref

Ystyried to neuadd y dref.

Cofnodion:

Cyflwynodd Pennaeth Tai yr adroddiad. Roedd y to wedi'i drwsio ddwywaith ers 2019.

${gaps.narrative === undefined ? '' : `${gaps.narrative}\n\n`}${gaps.decision ?? "PENDERFYNWYD nodi'r adroddiad."}
${gaps.action === undefined ? '' : `\n${gaps.action}\n`}
Eitem agenda 3: Cyfarfod nesaf

Cofnodion:

Cynhelir y cyfarfod nesaf ar 9 Tachwedd 2026 am 6.30 pm.
`;
}

/** Whether a formula is written in Welsh. */
function isWelsh(formula: Formula): boolean {
    return formula.languages.includes('cy');
}

/** A record of a kind of body with a formula in it, filled in. */
function recordWith(formula: Formula, profile: string, change = (words: string): string => words): Minutes {
    const words = change(fill(readFormula(formula.text)));
    const gaps: Gaps =
        formula.where === 'decision'
            ? { decision: `${isWelsh(formula) ? 'PENDERFYNWYD' : 'RESOLVED'} ${words}` }
            : { [formula.where]: words };
    return buildMinutes(parse((isWelsh(formula) ? welshRecord : englishRecord)(profile, gaps)));
}

/** The item that a formula was put into. */
function itemWith(formula: Formula, minutes: Minutes): Item {
    const placed = minutes.items[formula.where === 'interests' ? 0 : 1];
    assert.ok(placed, 'the item is gone');
    return placed.item;
}

/** The verb that the record reads from a decision; a decision that is not here has a verb that the record does not know. */
const VERBS: Readonly<Record<string, readonly string[]>> = {
    note: ['d-note', 'd-note-comments', 'd-risk', 'd-note-cy', 'd-note-comments-cy', 'd-risk-cy'],
    receive: [
        'd-receive',
        'd-updates-regular',
        'm-receive-cttee',
        'd-receive-cy',
        'd-updates-regular-cy',
        'm-receive-cttee-cy',
    ],
    approve: [
        'd-approve',
        'd-approve-appendix',
        'd-approve-amended',
        'd-budget',
        'd-virement',
        'd-policy-review',
        'm-approve',
        'm-approve-corr',
        'f-ea-accounts',
        'p-grant',
        'l-grant',
        'd-approve-cy',
        'd-approve-appendix-cy',
        'd-approve-amended-cy',
        'd-budget-cy',
        'd-virement-cy',
        'd-policy-review-cy',
        'm-approve-cy',
        'm-approve-corr-cy',
        'f-ea-accounts-cy',
    ],
    adopt: ['d-adopt', 'd-adopt-cy'],
    endorse: ['d-endorse'],
    agree: ['d-agree', 'd-recs', 'd-agree-cy', 'd-recs-cy'],
    refer: ['d-refer', 'd-refer-back', 'd-refer-cy', 'd-refer-back-cy'],
    defer: ['d-defer', 'd-adjourn', 'm-defer', 'p-defer', 'd-defer-cy', 'd-adjourn-cy', 'm-defer-cy', 'p-defer-cy'],
    recommend: ['d-rec-cabinet', 'd-rec-cabinet-cy'],
    delegate: ['d-delegate', 'p-delegate', 'd-delegate-cy'],
    authorise: ['d-delegate-final', 'd-authorise-sign', 'd-payments'],
    request: ['d-officer-ask'],
    provide: ['d-update', 'd-info-provide'],
    appoint: ['d-appoint', 'd-elect-chair', 'd-vice', 'd-appoint-cy', 'd-elect-chair-cy', 'd-vice-cy'],
    thank: ['d-thanks'],
    exclude: ['x-england', 'x-wales', 'x-scotland', 'x-parish'],
    refuse: ['p-refuse', 'l-refuse', 'p-refuse-cy'],
};

/** Decisions whose verb the record does not know, or that say that something is not done. */
const OTHER_VERBS: readonly string[] = [
    'd-condolence',
    'd-consult',
    'd-not-agree',
    'd-precept',
    'd-suspend-so',
    'd-taskgroup',
    'd-tender',
    'd-withdraw',
    'd-workprog',
    'd-write',
    'p-consultee',
    'x-not',
    'x-open',
    'x-publish-later',
];

/** What a sentence is read as beyond a sentence. */
const READ_AS: Readonly<Record<string, (item: Item) => void>> = {
    'd-rec-council': decides('RECOMMENDED', 'recommended'),
    'd-rec-council-cy': decides('ARGYMHELLWYD', 'recommended'),
    'e-block': decides('Decision', 'resolved'),
    'e-block-cy': decides('Penderfyniad', 'resolved'),
    'n-resolve': decides('IT WAS RESOLVED', 'resolved'),
    's-motion': moves('motion', 'Bright', 'Pugh'),
    's-motion-cy': moves('motion', 'Pritchard', 'Howells'),
    's-amendment': moves('amendment', 'Bright', 'Pugh'),
    's-amendment-cy': moves('amendment', 'Pritchard', 'Howells'),
    's-vote': counts,
    's-vote-cy': counts,
    's-recorded': names,
    's-recorded-cy': names,
    's-budget-vote': names,
    's-undertook': promises,
    's-request': promises,
    'o-decl-dpi': declares,
    'o-decl-other': declares,
    'o-decl-other-cy': declares,
    'o-decl-sensitive': declares,
    'o-decl-school': declares,
    'n-conflict': declares,
};

function decides(keyword: string, effect: string): (item: Item) => void {
    return ({ decisions }) => {
        const [decision] = decisions;
        assert.equal(decision?.keyword.text, keyword);
        assert.equal(decision.effect, effect);
        assert.ok(decision.clauses.length > 0);
    };
}

function moves(form: string, mover: string, seconder: string): (item: Item) => void {
    return ({ motions }) => {
        assert.equal(motions.length, 1);
        assert.equal(motions[0]?.form, form);
        assert.match(motions[0].mover?.text ?? '', new RegExp(mover));
        assert.match(motions[0].seconder?.text ?? '', new RegExp(seconder));
        assert.ok(motions[0].body !== null, 'the motion has no words');
    };
}

function counts({ votes }: Item): void {
    assert.deepEqual(
        votes.flatMap((vote) => vote.counts.map(({ option, count }) => [option, count])),
        [
            ['for', 2],
            ['against', 1],
            ['abstained', 1],
        ],
    );
}

function names(item: Item): void {
    counts(item);
    assert.deepEqual(
        item.votes.flatMap((vote) => vote.rolls.map((roll) => [roll.option, roll.names.length])),
        [
            ['for', 2],
            ['against', 1],
            ['abstained', 1],
        ],
    );
}

function promises({ requests }: Item): void {
    assert.equal(requests.length, 1);
}

function declares({ declarations }: Item): void {
    assert.equal(declarations.length, 1);
}

suite('formulas in a record', () => {
    for (const formula of library) {
        test(`${formula.id}: nothing is said against it`, () => {
            for (const profile of formula.profiles ?? ['generic' as const]) {
                assert.deepEqual(
                    check(recordWith(formula, profile))
                        .filter(({ severity }) => severity === 'error' || severity === 'warning')
                        .map(({ code, message }) => `${profile}: ${code}: ${message}`),
                    [],
                );
            }
        });
    }
});

suite('decision formulas in a record', () => {
    const verbs = new Map(Object.entries(VERBS).flatMap(([verb, ids]) => ids.map((id) => [id, verb] as const)));
    const decisions = library.filter(({ where }) => where === 'decision');
    test('the table of verbs has each of them in English', () =>
        assert.deepEqual(
            decisions
                .filter((formula) => !isWelsh(formula))
                .map(({ id }) => id)
                .sort(),
            [...[...verbs.keys()].filter((id) => !id.endsWith('-cy')), ...OTHER_VERBS].sort(),
        ));
    for (const formula of decisions) {
        test(`${formula.id} is one decision`, () => {
            const item = itemWith(formula, recordWith(formula, formula.profiles?.[0] ?? 'generic'));
            assert.equal(item.decisions.length, 1);
            const clauses = item.decisions[0]?.clauses ?? [];
            assert.equal(clauses.length, 1);
            const verb = verbs.get(formula.id);
            if (verb !== undefined) assert.equal(clauses[0]?.verb, verb);
        });
    }
});

suite('sentences in a record', () => {
    for (const formula of library.filter(({ where }) => where !== 'decision' && where !== 'action')) {
        test(`${formula.id} is read as what it is`, () => {
            const item = itemWith(formula, recordWith(formula, formula.profiles?.[0] ?? 'generic'));
            const read = READ_AS[formula.id];
            if (read !== undefined) return read(item);
            // What stands below it in the record decides, and nothing else does by a keyword.
            const decided = item.decisions.filter(({ form }) => form === 'keyword' || form === 'heading');
            assert.equal(decided.length, formula.where === 'interests' ? 0 : 1);
            assert.deepEqual(item.actions, []);
        });
    }
});

suite('action formulas in a record', () => {
    for (const formula of library.filter(({ where }) => where === 'action')) {
        test(`${formula.id} is an action with owner and date`, () => {
            const item = itemWith(formula, recordWith(formula, 'generic'));
            assert.deepEqual(
                item.actions.map(({ source, owner, due }) => [source, owner?.text, due?.value]),
                [
                    [
                        'explicit',
                        isWelsh(formula) ? 'y Clerc' : 'Director of Housing',
                        { year: 2026, month: 10, day: 12 },
                    ],
                ],
            );
        });
    }
});

suite('exclusion formulas in a record', () => {
    const CODE = 'exclusion-paragraph-missing';
    const finds = (minutes: Minutes): boolean => check(minutes).some(({ code }) => code === CODE);
    const exclusions = library.filter(({ id }) => /^x-(?:england|wales|scotland)(?:-cy)?$/.test(id));
    test('there is one for each nation that has a schedule', () =>
        assert.deepEqual(
            exclusions.map(({ id }) => id),
            ['x-england', 'x-wales', 'x-scotland', 'x-wales-cy'],
        ));
    for (const formula of exclusions) {
        for (const profile of (formula.profiles ?? []).filter((one) => one !== 'generic')) {
            test(`${formula.id} names its paragraph (${profile})`, () => {
                assert.ok(!finds(recordWith(formula, profile)), 'the rule misses the paragraph');
                // Without the paragraph the rule speaks, so its silence above says something.
                const without = (words: string): string =>
                    words.replace(/ (?:as defined in paragraph|fel y'i diffinnir ym mharagraff) .*$/, '.');
                assert.ok(finds(recordWith(formula, profile, without)), 'the rule does not look');
            });
        }
    }
});
