// Which words find what, in which order, and what is told about it.

import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings.js';
import { complete, resolveCompletion } from '../../server/src/features/completion/index.js';
import { library } from '../../server/src/formulas/library.js';
import { readMarks, type SnapshotSettings, snapshotOf } from '../support/markers.js';

const ITEM = 'Agenda item 4: Roof\n\nMinutes:\n\n';

function labelsAt(marked: string, options?: SnapshotSettings): string[] {
    return itemsAt(marked, options).map(({ label }) => label);
}

function itemsAt(marked: string, options?: SnapshotSettings): ReturnType<typeof complete>['items'] {
    const { text, start } = readMarks(marked);
    const snapshot = snapshotOf(text, options);
    return complete(snapshot, snapshot.document.positionAt(start), { library, snippets: true }).items;
}

const house: SnapshotSettings = {
    houseStyle: houseStyleSchema.parse({
        formulas: [
            { id: 'd-note', label: 'Our way of noting', text: 'That the paper be noted.', where: 'decision' },
            {
                id: 'h-quay',
                label: 'Close the quay',
                text: 'That the quay be closed on {date}.',
                where: 'decision',
                when: 'The quay is unsafe.',
                source: 'Harbour order',
            },
            { id: 'h-estyn', label: 'Estyn: outcome', text: 'Estyn found that {finding}.', regulator: 'Estyn' },
        ],
        hiddenFormulas: ['planning', 'd-precept'],
        people: { aliases: { AO: 'Councillor Amina Okafor' } },
    }),
};

suite('words that find', () => {
    const found: readonly (readonly [typed: string, ...labels: string[]])[] = [
        [
            'excl',
            'Exclude press and public (England)',
            'Exclude the public (parish, community council or NHS board)',
            'Keep the item in public',
        ],
        ['EXCL ENG', 'Exclude press and public (England)'],
        [
            'public exc',
            'Exclude press and public (England)',
            'Exclude the public (parish, community council or NHS board)',
            'Keep the item in public',
        ],
        ['sealing', 'Authorise signing or sealing'],
        ['vice ch', 'Appoint the Vice-Chair'],
        ['zebra'],
    ];
    for (const [typed, ...labels] of found)
        test(`"${typed}"`, () => assert.deepEqual(labelsAt(`${ITEM}RESOLVED That ${typed}<|>`), labels));

    test('accents do not count', () => {
        const welsh = 'Iaith: Cymraeg\n\nEitem agenda 4: To\n\nCofnodion:\n\nPENDERFYNWYD ';
        const options: SnapshotSettings = {
            houseStyle: houseStyleSchema.parse({
                formulas: [{ id: 'h-ty', label: 'Prynu tŷ', text: 'prynu tŷ.', where: 'decision', languages: ['cy'] }],
            }),
        };
        for (const typed of ['ty', 'tŷ', 'TY']) {
            const [item] = itemsAt(`${welsh}${typed}<|>`, options);
            assert.equal(item?.label, 'Prynu tŷ', typed);
            // An editor compares letter by letter and knows nothing of accents.
            assert.ok(item.filterText?.startsWith(typed.toLowerCase()), item.filterText);
        }
    });
    test('what is not offered leaves the words of the text to the editor', () => {
        const { text, start } = readMarks(`${ITEM}The marquee was put up by the marq<|>`);
        const snapshot = snapshotOf(text);
        assert.deepEqual(complete(snapshot, snapshot.document.positionAt(start), { library, snippets: true }), {
            isIncomplete: false,
            items: [],
        });
    });
    test('while something is offered the editor asks again with every letter', () => {
        const { text, start } = readMarks(`${ITEM}RESOLVED That no<|>`);
        const snapshot = snapshotOf(text);
        assert.equal(
            complete(snapshot, snapshot.document.positionAt(start), { library, snippets: true }).isIncomplete,
            true,
        );
    });
});

suite('the order of what is offered', () => {
    const before = (first: string, second: string, labels: readonly string[]): void => {
        assert.ok(labels.includes(first) && labels.includes(second), labels.join(', '));
        assert.ok(labels.indexOf(first) < labels.indexOf(second), `${first} comes behind ${second}`);
    };
    test('formulas of the house come first, and replace ours by id', () => {
        const labels = labelsAt(`${ITEM}RESOLVED That <|>`, house);
        assert.deepEqual(labels.slice(0, 2), ['Our way of noting', 'Close the quay']);
        assert.ok(!labels.includes('Note the report'));
    });
    test('groups that the house hides are not offered', () => {
        const labels = labelsAt(`${ITEM}RESOLVED That <|>`, house);
        for (const label of ['Grant planning permission', 'Set the precept']) assert.ok(!labels.includes(label), label);
    });
    test('what the title is about comes first', () =>
        before(
            'Note the risk register and change a risk',
            'Note the report, with comments passed on',
            labelsAt('Agenda item 4: Risk register\n\nTo note the register.\n\nMinutes:\n\nRESOLVED That <|>'),
        ));
    test('verbs that the record has used come before others', () => {
        const record = (verb: string): string =>
            `Agenda item 1: Gate\n\nMinutes:\n\nRESOLVED That the gate be ${verb}.\n\nAgenda item 2: Wall\n\nMinutes:\n\nRESOLVED That <|>`;
        before('Adopt a policy from a date', 'Endorse the approach', labelsAt(record('adopted')));
        before('Endorse the approach', 'Adopt a policy from a date', labelsAt(record('endorsed')));
    });
    test('what is meant for this kind of body comes before what is for all', () => {
        const options: SnapshotSettings = { settings: { ...DEFAULT_SETTINGS, profile: 'school-england' } };
        before(
            'A governor asked (challenge)',
            'Members asked',
            labelsAt(`${ITEM}asked<|>`.replace('asked', ''), options),
        );
    });
    test('wordings that were right once come last', () => {
        const labels = labelsAt(`Date: 14 September 2026\n\n${ITEM}<|>`);
        assert.equal(
            labels.filter((label) => !/^(?:RES|AGR|REC|NOT|Moved|Amend|Vote|Exempt|Supp|Action)/.test(label)).at(-1),
            'Ofsted: overall grade of a school (until 2024)',
        );
    });
    test('wordings that were not right yet are not offered', () => {
        const labels = labelsAt(`Date: 14 September 2016\n\n${ITEM}<|>`);
        assert.ok(labels.includes('Ofsted: overall grade of a school (until 2024)'));
        assert.ok(!labels.includes('Ofsted: school report card'));
    });
});

suite('findings by inspector', () => {
    const list = (name: string): string =>
        `Agenda item 4: Inspection\n\nMinutes:\n\n${name} had inspected the service. The inspectors found the following:\n\n- the doors were open;\n- <|>\n`;
    const cases: Readonly<Record<string, { readonly first: string; readonly lacks: readonly string[] }>> = {
        Ofsted: { first: 'Ofsted: outcome of an ILACS inspection', lacks: ['HMICFRS: grade', 'Members asked'] },
        'The Care Quality Commission': {
            first: 'Area SEND inspection: outcome',
            lacks: ['Ofsted: focused visit', 'HMICFRS: grade'],
        },
        HMICFRS: { first: 'HMICFRS: grade', lacks: ['Ofsted: focused visit', 'CQC: rating of a provider'] },
        'Internal audit': { first: 'Internal audit: opinion on an area', lacks: ['Ofsted: focused visit'] },
        'The Ombudsman': { first: 'Ombudsman: complaint upheld', lacks: ['Ofsted: focused visit'] },
        Estyn: {
            first: 'What the inspectors considered',
            lacks: ['Ofsted: focused visit', 'CQC: rating of a provider'],
        },
    };
    for (const [name, { first, lacks }] of Object.entries(cases)) {
        test(name, () => {
            const labels = labelsAt(list(name));
            assert.ok(labels.includes(first), labels.join(', '));
            for (const label of lacks) assert.ok(!labels.includes(label), label);
        });
    }
    test('frames of the house', () => assert.deepEqual(labelsAt(list('Estyn'), house), ['Estyn: outcome']));
    test('in a sentence the findings of others are found by name only', () => {
        const sentence = `Agenda item 4: Inspection\n\nMinutes:\n\nOfsted had inspected the service.\n\n`;
        assert.ok(!labelsAt(`${sentence}<|>`).includes('HMICFRS: grade'));
        assert.deepEqual(labelsAt(`${sentence}hmi<|>`).slice(0, 2), ['HMICFRS: grade', 'HMICFRS: cause of concern']);
    });
});

suite('people of the house', () => {
    const members: SnapshotSettings = {
        houseStyle: houseStyleSchema.parse({
            bodies: [
                { name: 'Harbour Board', seats: 9, quorum: 3, members: ['Cllr Ann Vale', 'Cllr Ivo Hart'] },
                { name: 'Parks Board', members: ['Cllr Jo Lund'] },
            ],
        }),
    };
    const cases: Readonly<Record<string, [marked: string, ...labels: string[]]>> = {
        bodies: ['Body: <|>\n', 'Harbour Board', 'Parks Board'],
        'a chair of the body that meets': ['Body: Harbour Board\nChair: <|>\n', 'Cllr Ann Vale', 'Cllr Ivo Hart'],
        'members who are not listed yet': ['Body: Harbour Board\nPresent: Cllr Vale, <|>\n', 'Cllr Ivo Hart'],
        'apologies of those who are not present': [
            'Body: Harbour Board\nPresent: Cllr Vale\nApologies: <|>\n',
            'Cllr Ivo Hart',
        ],
        'the quorum': ['Body: Harbour Board\nQuorum: <|>\n', '3'],
        'the seats': ['Body: Harbour Board\nSeats: <|>\n', '9'],
        'a mover where nobody is listed': [
            'Body: Harbour Board\n\nAgenda item 1: Roof\n\nMinutes:\n\nMoved by <|>',
            'Cllr Ann Vale',
            'Cllr Ivo Hart',
        ],
    };
    for (const [name, [marked, ...labels]] of Object.entries(cases))
        test(name, () => assert.deepEqual(labelsAt(marked, members), labels));
});

suite('what is told about a formula', () => {
    const documentationOf = (marked: string, label: string, options?: SnapshotSettings): string => {
        const item = itemsAt(marked, options).find((one) => one.label === label);
        assert.ok(item);
        // A list of many stays small: what is read of one is asked for.
        assert.equal(item.documentation, undefined);
        const resolved = resolveCompletion(item, library, options?.houseStyle?.formulas ?? []);
        const { documentation } = resolved;
        assert.ok(typeof documentation === 'object' && documentation.kind === MarkupKind.Markdown);
        return documentation.value;
    };
    test('the whole wording, when it is used, where it comes from, and its group', () =>
        assert.equal(
            documentationOf(`${ITEM}RESOLVED That minutes app<|>`, 'Approve the minutes of the last meeting'),
            '> the minutes of the meeting held on \\{date of the minutes\\} be approved as a correct record and signed by the Chair.\n\n' +
                'The minutes of an earlier meeting are right as they stand.\n\n' +
                '**Source:** Local Government Act 1972, Schedule 12, paragraph 41\n\n' +
                '**Group:** Earlier minutes and private business (`m-approve`)',
        ));
    test('the months in which it is right', () =>
        assert.match(
            documentationOf(`${ITEM}overall grade<|>`, 'Ofsted: overall grade of a school (until 2024)'),
            /\*\*In use:\*\* September 2012 to August 2024/,
        ));
    test('a formula of the house', () =>
        assert.equal(
            documentationOf(`${ITEM}RESOLVED That quay<|>`, 'Close the quay', house),
            '> the quay be closed on \\{date\\}.\n\nThe quay is unsafe.\n\n**Source:** Harbour order\n\n**Group:** House formulas (`h-quay`)',
        ));
    test('every formula has something to tell', () => {
        for (const formula of library) {
            const resolved = resolveCompletion({ label: '', data: { uri: '', formula: formula.id } }, library, []);
            const { documentation } = resolved;
            assert.ok(typeof documentation === 'object' && documentation.value.includes(`\`${formula.id}\``));
        }
    });
    test('what is no formula stays as it is', () => {
        const item = { label: 'Councillor Bright' };
        assert.equal(resolveCompletion(item, library, []), item);
    });
});
