// Every setting of the house style changes what is found, and every setting that is there is read by something.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { houseStyleSettings, settingAt } from '../../server/src/config/setting.js';
import { readSettings } from '../../server/src/config/settings.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import { parse } from '../../server/src/syntax/parse.js';

/** A setting, and what a rule finds in a text without it and with it: the words it points at. */
interface Case {
    readonly path: string;
    readonly value: unknown;
    readonly rule: string;
    readonly text: string;
    readonly without: readonly string[];
    readonly with: readonly string[];
    /** How the message of the first finding begins with the setting. */
    readonly says?: string;
    /** The text after the first fix of the first finding with the setting. */
    readonly fixed?: string;
    /** How serious the first finding is without and with the setting. */
    readonly severity?: readonly [string, string];
    readonly stage?: string;
    readonly profile?: string;
    /** What else the house style holds, in both. */
    readonly also?: object;
}

const MEETING = 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Okafor\n';
const PRESENT = `${MEETING}Present: Councillors Okafor, Bright, Pugh, Reeve and Marsh\n\n`;
const item = (...paragraphs: readonly string[]): string =>
    `Agenda item 5: Harbour dues\n\nMinutes:\n\n${paragraphs.join('\n\n')}\n`;
const NOTED =
    'Agenda item\n\nSlipway\n\nTo receive an update on the slipway.\n\nMinutes:\n\nThe Engineer reported that the slipway was open again. Members asked about the gate.\n';
const STONES = 'The Engineer said that the wall on the quay had stood for many years. '.repeat(4).trimEnd();

const CASES: readonly Case[] = [
    {
        path: 'mode',
        value: 'fragment',
        rule: 'meeting-date-missing',
        text: 'Harbour Committee\n\nPresent: Councillors Okafor and Bright\n\nAgenda item 1: Dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n',
        without: ['Harbour Committee'],
        with: [],
    },
    {
        path: 'stage',
        value: 'approved',
        rule: 'editor-note-left',
        text: item('// ask Jo for the sum', 'The dues were noted.'),
        without: [],
        with: ['// ask Jo for the sum'],
    },
    {
        path: 'profile',
        value: 'parish-england',
        rule: 'motion-without-mover',
        text: `${PRESENT}${item('Motion: That the dues be approved.', 'The motion was carried.')}`,
        without: [],
        with: ['Motion: That the dues be approved.'],
    },
    {
        path: 'body',
        value: 'Harbour Committee',
        rule: 'meeting-body-missing',
        text: 'Minutes of the meeting\n\nDate: 14 September 2026\nPresent: I. Vane and P. Dunmore\n\nAgenda item 1: Dues\n\nMinutes:\n\nThe dues were noted.\n',
        without: ['Minutes of the meeting'],
        with: [],
    },
    {
        path: 'bodies',
        value: [{ name: 'Harbour Committee', quorum: 6 }],
        rule: 'inquorate',
        text: `${PRESENT}${item('RESOLVED That the dues be approved.')}`,
        without: [],
        with: ['Councillors Okafor, Bright, Pugh, Reeve and Marsh'],
    },
    {
        path: 'seats',
        value: 12,
        also: { quorum: { fraction: 0.5 } },
        rule: 'inquorate',
        text: `${PRESENT}${item('RESOLVED That the dues be approved.')}`,
        without: [],
        with: ['Councillors Okafor, Bright, Pugh, Reeve and Marsh'],
    },
    {
        path: 'quorum.number',
        value: 6,
        rule: 'inquorate',
        text: `${PRESENT}${item('RESOLVED That the dues be approved.')}`,
        without: [],
        with: ['Councillors Okafor, Bright, Pugh, Reeve and Marsh'],
    },
    {
        path: 'quorum.fraction',
        value: 0.5,
        also: { seats: 12 },
        rule: 'inquorate',
        text: `${PRESENT}${item('RESOLVED That the dues be approved.')}`,
        without: [],
        with: ['Councillors Okafor, Bright, Pugh, Reeve and Marsh'],
    },
    {
        path: 'quorum.of',
        value: 'inPost',
        also: {
            quorum: { fraction: 0.5 },
            bodies: [{ name: 'Harbour Committee', seats: 12, members: ['A', 'B', 'C', 'D', 'E', 'F'] }],
        },
        rule: 'inquorate',
        text: `${PRESENT}${item('RESOLVED That the dues be approved.')}`,
        without: ['Councillors Okafor, Bright, Pugh, Reeve and Marsh'],
        with: [],
    },
    {
        path: 'labels.minutes',
        value: ['Deliberations'],
        rule: 'minutes-label-missing',
        text: 'Agenda item\n\nSlipway\n\nTo receive an update on the slipway.\n\nDeliberations\n\nThe Engineer reported that the slipway was open again.\n',
        without: ['Slipway'],
        with: [],
    },
    {
        path: 'labels.chair',
        value: ['Portreeve'],
        rule: 'chair-unidentified',
        text: `Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Ida Vane (Portreeve) and Peter Dunmore\n\n${item('RESOLVED That the dues be approved.')}`,
        without: ['Present'],
        with: [],
    },
    ...['to', 'noted', 'any'].map((value) => ({
        path: 'decision.clauseStyle',
        value,
        rule: 'decision-should-start-that',
        text: item('RESOLVED:', '1) The timetable be approved; and', '2) Councillor Pugh be thanked.'),
        without: ['The'],
        with: [],
    })),
    {
        path: 'decision.clauseStyle',
        value: 'to',
        rule: 'decision-clause-mixed',
        text: item('RESOLVED:\n1) That the report be noted; and\n2) To approve the grant.'),
        without: ['To'],
        with: ['That'],
        fixed: item('RESOLVED:\n1) To note the report; and\n2) To approve the grant.'),
    },
    {
        path: 'decision.clauseStyle',
        value: 'any',
        rule: 'decision-clause-mixed',
        text: item('RESOLVED:\n1) That the report be noted; and\n2) To approve the grant.'),
        without: ['To'],
        with: [],
    },
    {
        path: 'decision.informationItems',
        value: 'off',
        rule: 'decision-missing',
        text: NOTED,
        without: ['Slipway'],
        with: [],
    },
    {
        path: 'decision.informationItems',
        value: 'warning',
        rule: 'decision-missing',
        text: NOTED,
        without: ['Slipway'],
        with: ['Slipway'],
        severity: ['info', 'warning'],
    },
    {
        path: 'decision.requireKeyword',
        value: true,
        rule: 'decision-missing',
        text: item('The Engineer presented the dues. The report was approved.'),
        without: [],
        with: ['approved'],
    },
    {
        path: 'decision.mood',
        value: 'off',
        rule: 'decision-mood',
        text: item('RESOLVED That the path would be closed.'),
        without: ['would be'],
        with: [],
    },
    {
        path: 'numbering.clauses',
        value: 'afresh',
        rule: 'decision-numbering-broken',
        text: item(
            'RESOLVED That:\n1) one be noted; and\n2) two be noted.',
            'RECOMMENDED That:\n3) three be noted; and\n4) four be noted.',
        ),
        without: [],
        with: ['3)'],
        fixed: item(
            'RESOLVED That:\n1) one be noted; and\n2) two be noted.',
            'RECOMMENDED That:\n1) three be noted; and\n2) four be noted.',
        ),
    },
    {
        path: 'numbering.clauses',
        value: 'through',
        rule: 'decision-numbering-broken',
        text: item(
            'RESOLVED That:\n1) one be noted; and\n2) two be noted.',
            'RECOMMENDED That:\n1) three be noted; and\n2) four be noted.',
        ),
        without: [],
        with: ['1)'],
        fixed: item(
            'RESOLVED That:\n1) one be noted; and\n2) two be noted.',
            'RECOMMENDED That:\n3) three be noted; and\n4) four be noted.',
        ),
    },
    {
        path: 'motions.requireMover',
        value: true,
        rule: 'motion-without-mover',
        text: `${PRESENT}${item('Motion: That the dues be approved.', 'The motion was carried.')}`,
        without: [],
        with: ['Motion: That the dues be approved.'],
    },
    {
        path: 'motions.requireSeconder',
        value: true,
        also: { motions: { requireMover: true } },
        rule: 'motion-without-mover',
        text: `${PRESENT}${item('Moved by Councillor Bright.', 'The motion was carried.')}`,
        without: [],
        with: ['Moved by Councillor Bright.'],
    },
    {
        path: 'motions.amendments',
        value: 'omit',
        rule: 'motion-without-outcome',
        text: item(
            'Amendment moved by Councillor Pugh, seconded by Councillor Bright: that the dues for small boats stay as they are.',
            'Members discussed the dues.',
        ),
        without: ['Amendment moved by Councillor Pugh, seconded by Councillor'],
        with: [],
    },
    {
        path: 'motions.majority',
        value: 'two-thirds',
        rule: 'motion-outcome-contradicts-count',
        text: item('Vote: 7 for, 5 against', 'The motion was carried.'),
        without: [],
        with: ['carried'],
        says: '7 for and 5 against, and yet “carried”: a majority of two thirds is needed.',
        fixed: item('Vote: 7 for, 5 against', 'The motion was lost.'),
    },
    {
        path: 'motions.majority',
        value: 'three-quarters',
        rule: 'motion-outcome-contradicts-count',
        text: item('Vote: 8 for, 4 against', 'The motion was carried.'),
        without: [],
        with: ['carried'],
    },
    {
        path: 'motions.majority',
        value: 'two-thirds',
        rule: 'motion-outcome-contradicts-count',
        text: item('Vote: 7 for, 5 against', 'The motion was lost.'),
        without: ['lost'],
        with: [],
    },
    {
        path: 'motions.castingVote',
        value: false,
        rule: 'vote-tie-without-casting',
        text: item('Vote: 4 for, 4 against'),
        without: ['4 for, 4 against'],
        with: [],
    },
    {
        path: 'motions.castingVote',
        value: false,
        rule: 'vote-tie-without-casting',
        text: item('Vote: 4 for, 4 against', 'The Chair gave a casting vote for the motion, and it was carried.'),
        without: [],
        with: ['4 for, 4 against'],
        says: 'Votes are equal and nobody has a casting vote',
    },
    {
        path: 'votes.explainMissing',
        value: false,
        rule: 'vote-below-present',
        text: `${PRESENT}Agenda item 5: Harbour dues\n\nVote: 2 for, 1 against\n`,
        without: ['2 for, 1 against'],
        with: [],
    },
    {
        path: 'people.speakersMustAttend',
        value: false,
        rule: 'person-not-in-attendance',
        text: `${PRESENT}${item('Councillor Farrow asked about the dues.', 'Moved by Councillor Bright, seconded by Councillor Vane.', 'The motion was carried.')}`,
        without: ['Councillor Farrow', 'Councillor Vane'],
        with: ['Councillor Vane'],
    },
    {
        path: 'people.aliases',
        value: { 'Nia Pugh-Reed': 'Nia Pugh' },
        rule: 'person-not-in-attendance',
        text: `Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright and Nia Pugh\n\n${item('Councillor Nia Pugh-Reed asked about the dues.')}`,
        without: ['Councillor Nia Pugh-Reed'],
        with: [],
    },
    {
        path: 'people.nonVoting',
        value: ['Councillor Marsh', 'Councillor Reeve'],
        rule: 'vote-exceeds-present',
        text: `${PRESENT}Agenda item 5: Harbour dues\n\nVote: 4 for, 1 against\n`,
        without: [],
        with: ['4 for, 1 against'],
    },
    {
        path: 'actions.passiveVerbs',
        value: ['repaired'],
        rule: 'action-without-owner',
        text: item('The Engineer presented the survey.', 'RESOLVED That the handrail be repaired.'),
        without: [],
        with: ['be repaired'],
        fixed: item('The Engineer presented the survey.', 'RESOLVED That the handrail be repaired by the Engineer.'),
    },
    {
        path: 'actions.requireDue',
        value: 'lines',
        rule: 'action-without-due',
        text: item(
            'RESOLVED That the Clerk be asked to write to the owner of the field.',
            'ACTION: Warden to mend the gate',
        ),
        without: ['the Clerk be asked to write to the', 'Warden to mend the gate'],
        with: ['Warden to mend the gate'],
    },
    {
        path: 'actions.requireDue',
        value: 'none',
        rule: 'action-without-due',
        text: item('ACTION: Warden to mend the gate'),
        without: ['Warden to mend the gate'],
        with: [],
    },
    {
        path: 'actions.requestPhrases',
        value: ['was tasked to', 'wished to see'],
        rule: 'request-not-captured',
        text: item(
            'The Engineer was tasked to mend the gate. Members wished to see the noise figures.',
            'RESOLVED That the report be noted.',
        ),
        without: [],
        with: ['was tasked to', 'wished to see'],
        says: 'Members asked for something here',
        fixed: `${item('The Engineer was tasked to mend the gate. Members wished to see the noise figures.', 'RESOLVED That the report be noted.')}\nACTION: Engineer to mend the gate\n`,
    },
    {
        path: 'actions.requestThreshold',
        value: 1,
        rule: 'request-not-captured',
        text: item(
            'The Committee requested to see the noise survey of the northern quarry.',
            'RESOLVED That the noise survey be sent to members by the Clerk.',
        ),
        without: [],
        with: ['requested to see'],
    },
    {
        path: 'exempt.markers',
        value: ['pink papers'],
        rule: 'exclusion-resolution-missing',
        profile: 'principal-england',
        text: `${PRESENT}Agenda item 6: Lease (pink papers)\n\nMinutes:\n\nThe lease was discussed.\n`,
        without: [],
        with: ['Lease (pink papers)'],
    },
    {
        path: 'exempt.paragraphs',
        value: [1, 3],
        rule: 'exclusion-paragraph-invalid',
        profile: 'principal-england',
        text: item('RESOLVED That the public be excluded under paragraph 5 of Part 1 of Schedule 12A.'),
        without: [],
        with: ['5'],
        says: 'Paragraph 5 is not one that this body uses: the house style has 1, 3.',
        fixed: item('RESOLVED That the public be excluded under paragraph 1 of Part 1 of Schedule 12A.'),
    },
    {
        path: 'exempt.paragraphs',
        value: [3],
        rule: 'exclusion-paragraph-missing',
        profile: 'principal-england',
        text: item('RESOLVED That the public be excluded under Schedule 12A.'),
        without: ['RESOLVED'],
        with: ['RESOLVED'],
        fixed: item('RESOLVED That the public be excluded under paragraph 3 of Part 1 of Schedule 12A.'),
    },
    {
        path: 'personalData.patterns',
        value: ['phone'],
        rule: 'personal-data',
        text: item('Mr Vane asked to be rung on 07700 900123 or written to at dara.vane@gmail.com.'),
        without: ['07700 900123', 'dara.vane@gmail.com'],
        with: ['07700 900123'],
    },
    {
        path: 'style.dates',
        value: 'off',
        rule: 'date-format',
        text: item('The visit took place on 13/14th July 2022.'),
        without: ['13/14th July 2022'],
        with: [],
    },
    {
        path: 'style.dates',
        value: 'ordinal',
        rule: 'date-format',
        text: item('The visits were on 13 and 22 July 2022, on the 4th of May 2023 and on 1st June 2023.'),
        without: ['the 4th of May 2023'],
        with: ['13 and 22 July 2022'],
        fixed: item('The visits were on 13th and 22nd July 2022, on the 4th of May 2023 and on 1st June 2023.'),
    },
    {
        path: 'style.chairTerm',
        value: 'Chairman',
        rule: 'chair-term-varies',
        text: item('The Chair welcomed everybody.'),
        without: [],
        with: ['Chair'],
        says: '“Chair” here; the house style has “Chairman”.',
        fixed: item('The Chairman welcomed everybody.'),
    },
    {
        path: 'style.chairTerm',
        value: 'Chairman',
        rule: 'chair-term-varies',
        text: item('The Chair welcomed everybody. The Chair thanked the Clerk. The Chairman spoke.'),
        without: ['Chairman'],
        with: ['Chair'],
    },
    {
        path: 'style.titles',
        value: 'capitals',
        rule: 'title-all-caps',
        text: 'Agenda item 4: REPORT ON THE WALL\n\nMinutes:\n\nThe Engineer spoke.\n',
        without: ['REPORT ON THE WALL'],
        with: [],
    },
    {
        path: 'style.titles',
        value: 'sentence',
        rule: 'title-all-caps',
        text: `${PRESENT}1. APOLOGIES FOR ABSENCE\n\nThere were none.\n\n2. REPORT ON THE WALL\n\nThe report was noted.\n\n3. PLAN FOR THE QUAY\n\nThe plan was noted.\n`,
        without: [],
        with: ['APOLOGIES FOR ABSENCE'],
    },
    {
        path: 'style.paragraphWords',
        value: 40,
        rule: 'paragraph-long',
        text: item(STONES),
        without: [],
        with: ['The Engineer said that the wall on the'],
    },
    {
        path: 'style.attributionLimit',
        value: 3,
        rule: 'attribution-repeated',
        text: item(
            'Jo Hart stated that one was dry.',
            'Jo Hart stated that two was dry.',
            'Jo Hart said that three was wet.',
        ),
        without: [],
        with: ['Jo Hart stated'],
    },
    {
        path: 'style.relativeWords',
        value: ['this term'],
        rule: 'date-relative',
        text: item('The hall would be painted this\nterm, and the letter read “not this term”.'),
        without: [],
        with: ['this\nterm'],
        says: '“this term” will mean nothing in a year.',
    },
    {
        path: 'style.confusions',
        value: { 'Harbor Master': 'Harbour Master', "wharf's": 'wharves' },
        rule: 'word-confusion',
        text: item('The Harbor Master spoke of the wharf’s. The letter read “Harbor Master”.'),
        without: [],
        with: ['Harbor Master', 'wharf’s'],
        fixed: item('The Harbour Master spoke of the wharf’s. The letter read “Harbor Master”.'),
    },
    {
        path: 'style.acronymScope',
        value: 'item',
        rule: 'acronym-unexpanded',
        text: 'Agenda item 1: Plan\n\nMinutes:\n\nThe river and weir improvement plan (RWIP) was on time. The RWIP was noted.\n\nAgenda item 2: Sum\n\nMinutes:\n\nThe RWIP was costed. The RWIP was approved.\n',
        without: [],
        with: ['RWIP'],
    },
    {
        path: 'glossary',
        value: { TBC: 'Thornbeck Bridge Company' },
        rule: 'placeholder-left',
        text: item('The TBC gave a report.'),
        without: ['TBC'],
        with: [],
    },
    {
        path: 'acronymsWithoutExpansion',
        value: ['RWIP'],
        rule: 'acronym-unexpanded',
        text: item('The RWIP was on time.'),
        without: ['RWIP'],
        with: [],
    },
    {
        path: 'publish.placeholders',
        value: ['NNN'],
        rule: 'placeholder-left',
        text: item('The cost was NNN pounds.', '// was it NNN?'),
        without: [],
        with: ['NNN'],
    },
    {
        path: 'publish.notes',
        value: ['QUERY', '@@'],
        rule: 'editor-note-left',
        stage: 'approved',
        text: item('@@ ask Jo', 'The dues were noted. QUERY the sum'),
        without: [],
        with: ['@@ ask Jo', 'QUERY the sum'],
        fixed: item('\nThe dues were noted. QUERY the sum'),
    },
    {
        path: 'publish.draftMark',
        value: 'Unconfirmed',
        rule: 'draft-mark-missing',
        stage: 'published-draft',
        text: `UNCONFIRMED Minutes of the Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n`,
        without: ['UNCONFIRMED Minutes of the Harbour Committee'],
        with: [],
    },
    {
        path: 'publish.draftMark',
        value: 'Unconfirmed',
        rule: 'draft-mark-left',
        stage: 'approved',
        text: `UNCONFIRMED Minutes of the Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n`,
        without: [],
        with: ['UNCONFIRMED'],
        fixed: `Minutes of the Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n`,
    },
    {
        path: 'rules',
        value: { contraction: 'off' },
        rule: 'contraction',
        text: item('It wasn’t there.'),
        without: ['wasn’t there'],
        with: [],
    },
];

/** Settings that other parts than rules read, with a file where each is read. */
const OTHER_READERS: Readonly<Record<string, string>> = {
    $schema: 'schema/minutes.config.schema.json',
    profile: 'server/src/rules/run.ts',
    mode: 'server/src/rules/run.ts',
    stage: 'server/src/rules/run.ts',
    rules: 'server/src/rules/run.ts',
    formulas: 'server/src/features/completion/formula-offers.ts',
    hiddenFormulas: 'server/src/features/completion/formula-offers.ts',
};

suite('settings of the house style', () => {
    for (const one of CASES) {
        test(`${one.path} ${JSON.stringify(one.value)}: ${one.rule}`, () => {
            const before = found(one, one.also ?? {});
            assert.deepEqual(before.words, one.without, 'without the setting');
            const after = found(one, withValue(one.also ?? {}, one.path.split('.'), one.value));
            assert.deepEqual(after.words, one.with, 'with the setting');
            if (one.severity !== undefined) assert.deepEqual([before.severity, after.severity], one.severity);
            if (one.says !== undefined) assert.ok(after.message.startsWith(one.says), after.message);
            if (one.fixed !== undefined) assert.equal(after.fixed, one.fixed);
        });
    }

    const named = new Map(rules.flatMap((rule) => (rule.settings ?? []).map((path) => [path, rule.code] as const)));

    test('every setting that a rule names is there', () => {
        assert.deepEqual(
            [...named.keys()].filter((path) => settingAt(path) === null),
            [],
        );
    });

    test('every setting is read: by a rule that names it, or elsewhere', () => {
        const paths = houseStyleSettings().map(({ path }) => path);
        assert.deepEqual(
            paths.filter((path) => !named.has(path) && OTHER_READERS[path] === undefined),
            [],
        );
        for (const [path, file] of Object.entries(OTHER_READERS)) {
            assert.ok(paths.includes(path), path);
            assert.ok(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').includes(path), path);
        }
    });

    test('a rule names what it reads', () => {
        for (const { code, settings = [] } of rules) {
            const source = readFileSync(new URL(`../../server/src/rules/${code}.ts`, import.meta.url), 'utf8');
            const read = [...source.matchAll(/\bhouseStyle\.(\w+)/g)].map(([, name = '']) => name);
            // Who the people and the bodies are may be of use to any rule.
            const unnamed = read.filter(
                (name) => !['people', 'bodies'].includes(name) && !settings.some((path) => path.split('.')[0] === name),
            );
            assert.deepEqual(unnamed, [], `${code} reads more of the house style than it names`);
        }
    });

    test('every setting that a rule names has a case above', () => {
        const tried = new Set(CASES.map(({ path }) => path));
        assert.deepEqual(
            [...named.keys()].filter((path) => !tried.has(path)),
            [],
        );
    });

    test('every setting says in a sentence what it is', () => {
        for (const { path, description } of houseStyleSettings()) assert.match(description, /^\p{Lu}.*\.$/su, path);
    });
});

/** What the rule finds in the text of a case with a house style. */
function found({ rule, text, stage, profile }: Case, houseStyle: object) {
    const findings = check(buildMinutes(parse(text)), {
        houseStyle: houseStyleSchema.parse(houseStyle),
        settings: readSettings({ stage: stage ?? 'auto', profile: profile ?? 'auto' }),
        onRuleFailure: (code, error) => assert.fail(`${code} failed: ${error}`),
    }).filter(({ code }) => code === rule);
    const edits = [...(findings[0]?.fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start);
    return {
        words: findings.map(({ start, end }) => text.slice(start, end)),
        severity: findings[0]?.severity,
        message: findings[0]?.message ?? '',
        fixed: edits.reduce((fixed, edit) => fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end), text),
    };
}

/** A house style with a value at a path. */
function withValue(style: object, [name = '', ...rest]: readonly string[], value: unknown): object {
    const inner = (style as Record<string, object>)[name] ?? {};
    return { ...style, [name]: rest.length === 0 ? value : withValue(inner, rest, value) };
}
