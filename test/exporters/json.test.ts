import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { jsonExporter } from '../../server/src/exporters/json.js';
import { recordJsonSchema, recordSchema } from '../../server/src/exporters/record-schema.js';
import { examples, json, options, read, realRecords, type Source } from './support.js';

const published: object = JSON.parse(
    readFileSync(new URL('../../schema/minutes-export.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(published);

suite('JSON export', () => {
    test('the published schema is the one of the code', () => {
        assert.deepEqual(published, JSON.parse(JSON.stringify(recordJsonSchema())));
    });

    for (const source of examples) checkRecord(source);

    test('real records', function () {
        const real = realRecords();
        if (real === null) {
            console.log('      skipped: set MINUTES_CORPUS to the folder that holds `seeds` and `corpus`');
            this.skip();
        }
        this.timeout(60_000);
        for (const source of real) assertValid(source.text, source.name);
    });

    test('any text gives a valid record', () => {
        const line = fc.constantFrom(
            'Date: 31 February 2026',
            'Date: 1 May 2026',
            'Time: 6.30 pm',
            'Time: 25:99',
            'Present: Councillors A One, B Two',
            'Quorum: many',
            'Agenda item 1: One',
            'Agenda item',
            '1. Two',
            'Minutes:',
            'RESOLVED That:',
            '1) one',
            '(a) two',
            'For (3): A One',
            'Vote: 2 for, 2 against',
            'Moved by Cllr One',
            'ACTION: Clerk to act by 99 May',
            'Exempt: x',
            'Public version:',
            'End exempt',
            '// note',
            '| a | b |',
            '| - | - |',
            '> quoted',
            '- bullet',
            '',
            '\u00a0',
            '**bold',
            'Signed: A One, 2 May 2026',
            'Status: Approved 3 June 2026',
        );
        fc.assert(
            fc.property(fc.array(line, { maxLength: 30 }), (lines) => assertValid(lines.join('\n'), lines.join('\n'))),
        );
    });

    test('dates and times are ISO beside the words', () => {
        const { meeting } = json('Council\n\nDate: Monday 14 September 2026\nTime: 6.30 pm\nChair: A B\n');
        assert.deepEqual(
            [meeting.date, meeting.date_text, meeting.start, meeting.start_text],
            ['2026-09-14', 'Monday 14 September 2026', '2026-09-14T18:30:00+01:00', '6.30 pm'],
        );
    });

    for (const [date, start] of [
        ['28 March 2026', '2026-03-28T18:30:00+00:00'],
        ['29 March 2026', '2026-03-29T18:30:00+01:00'],
        ['24 October 2026', '2026-10-24T18:30:00+01:00'],
        ['25 October 2026', '2026-10-25T18:30:00+00:00'],
        ['1 December 2026', '2026-12-01T18:30:00+00:00'],
    ] as const) {
        test(`the clock on the wall on ${date}`, () =>
            assert.equal(json(`Council\n\nDate: ${date}\nTime: 6.30 pm\nChair: A B\n`).meeting.start, start));
    }

    test('clauses keep their labels and know whose work they are', () => {
        const [item] = json(
            'Agenda item 4: Plan\n\nMinutes:\nText.\n\nRESOLVED That:\n1) the report be noted; and\n2) the Clerk write to the county council by 30 June 2026.\n',
        ).items;
        const clauses = item?.decisions[0]?.clauses.map(({ id, label, verb, owner, due }) => ({
            id,
            label,
            verb,
            owner,
            due,
        }));
        assert.deepEqual(clauses, [
            { id: 'item-4-decision-1-clause-1', label: '1)', verb: 'note', owner: null, due: null },
            {
                id: 'item-4-decision-1-clause-2',
                label: '2)',
                verb: clauses?.[1]?.verb,
                owner: 'the Clerk',
                due: '2026-06-30',
            },
        ]);
    });

    test('initials mean whoever of the attendance alone has them', () => {
        const { actions } = json(
            'Harbour Committee\n\nDate: 14 September 2026\nPresent: Kim Lowe, Paul Winter and Pia Wood\n\nAgenda item 1: Wall\n\nMinutes:\n\nIt was seen.\n\nACTION: KL to mend it by 1 May 2027\n\nACTION: PW to pay\n',
        );
        assert.deepEqual(
            actions.map((action) => [action.owner, action.owner_person_id]),
            [
                ['KL', 'kim-lowe'],
                ['PW', null],
            ],
        );
    });

    test('a decision knows who moved it in its own words', () => {
        const [item] = json(
            'Agenda item 4: Plan\n\nMinutes:\nText.\n\nRESOLVED That the plan be adopted. Proposed by Councillor Pugh, seconded by Councillor Reeve.\n\nRESOLVED That the fee be paid.\n',
        ).items;
        assert.deepEqual(
            item?.motions.map(({ id, mover, seconder, outcome }) => [id, mover, seconder, outcome]),
            [['item-4-motion-1', 'Councillor Pugh', 'Councillor Reeve', 'carried']],
        );
        assert.deepEqual(
            item?.decisions.map((decision) => decision.motion_id),
            ['item-4-motion-1', null],
        );
    });

    for (const [text, body] of [
        ['RECOMMENDED to Council: That the plan be adopted.', 'Council'],
        ['RECOMMENDED to the Finance Committee that the plan be adopted.', 'Finance Committee'],
        ['ARGYMHELLWYD i’r Cyngor: bod y cynllun yn cael ei fabwysiadu.', 'Cyngor'],
        ['RECOMMENDED That the plan be adopted.', null],
    ] as const)
        test(`whom it is for: ${text}`, () => {
            const [item] = json(`Agenda item 4: Plan\n\nMinutes:\nText.\n\n${text}\n`).items;
            assert.equal(item?.decisions[0]?.target_body, body);
        });

    test('votes are counted and named', () => {
        const [item] = json(
            'Agenda item 4: Plan\n\nMinutes:\nText.\n\nFor (2): Councillors Nia Pugh and Sam Reeve\nAgainst (1): Councillor Tom Bright\n',
        ).items;
        const vote = item?.votes[0];
        assert.deepEqual(
            [vote?.method, vote?.for, vote?.against, vote?.abstained, vote?.result],
            ['recorded', 2, 1, null, 'carried'],
        );
        assert.deepEqual(
            vote?.recorded.map(({ name, option }) => `${name}: ${option}`),
            ['Councillor Nia Pugh: for', 'Sam Reeve: for', 'Councillor Tom Bright: against'],
        );
    });

    for (const [text, expected] of [
        ['RESOLVED by 3 votes to 1 that the trees be felled.', '3-1 carried: by 3 votes to 1'],
        [
            'Councillor Doyle, seconded by Councillor Lee, moved that a pump be bought. The motion was lost by 2 votes to 5.',
            '2-5 lost: The motion was lost by 2 votes to 5.',
        ],
        [
            'The amendment was lost by 2 votes to 5.\n\nVote: 6 for, 1 against\n\nRESOLVED That a pump be bought.',
            '2-5 lost: The amendment was lost by 2 votes to 5. | 6-1 carried: Vote: 6 for, 1 against',
        ],
        ['In the survey 20 residents were for the pump and 3 against it.', ''],
    ] as const)
        test(`a vote told in prose: ${text}`, () => {
            const [item] = json(`Agenda item 4: Trees\n\nMinutes:\nText.\n\n${text}\n`).items;
            assert.equal(
                item?.votes.map((one) => `${one.for}-${one.against} ${one.result}: ${one.text}`).join(' | '),
                expected,
            );
            // What was decided or moved last belongs to the vote that was taken last.
            const last = item?.votes.at(-1)?.id ?? null;
            for (const { vote_id } of [...(item?.decisions ?? []).slice(-1), ...(item?.motions ?? []).slice(-1)])
                assert.equal(vote_id, last);
        });

    test('a resolution to exclude the public tells its route and paragraphs', () => {
        const record = json(
            'Agenda item 8: Exclusion of the public\n\nRESOLVED That under section 100A(4) of the Local Government Act 1972 the public be excluded for item 9, because it involves exempt information as defined in paragraphs 1 and 3 of Schedule 12A.\n\nAgenda item 9: A contract\n\nExempt:\nThe price was agreed.\nEnd exempt\n',
        );
        assert.deepEqual(
            record.exclusion.map(({ route, section, paragraphs, item_ids, resolved_at_item }) => ({
                route,
                section,
                paragraphs,
                item_ids,
                resolved_at_item,
            })),
            [
                {
                    route: 'local-government-act-1972',
                    section: '100A(4)',
                    paragraphs: ['1', '3'],
                    item_ids: ['item-9'],
                    resolved_at_item: 'item-8',
                },
            ],
        );
    });

    test('what stands above the fields is told without the lines that the record has elsewhere', () => {
        const head =
            'Harbour Board\nMinutes of the Dues Panel\nheld in the Crab Shed\n1 May 2026\n\nPresent: Ann Lee and Tim Poll\n\n';
        const { preamble, body } = json(`${head}1. Dues\n\nNoted.\n\n2. Close\n\nNoted.\n`);
        assert.deepEqual(
            preamble.map((block) => (block.type === 'paragraph' ? block.text : block.type)),
            ['Minutes of the Dues Panel held in the Crab Shed'],
        );
        assert.equal(body.name, 'Harbour Board');
    });

    test('a number that comes twice gives two ids', () => {
        assert.deepEqual(
            json('Agenda item 1: One\n\nText.\n\nAgenda item 1: Two\n\nText.\n\nAgenda item\n\nThree\n').items.map(
                (item) => item.id,
            ),
            ['item-1', 'item-1-again-2', 'item-at-3'],
        );
    });
});

function checkRecord({ name, text }: Source): void {
    test(`${name} is valid and hangs together`, () => assertValid(text, name));
    test(`${name}: same input, same bytes`, () => {
        assert.equal(jsonExporter.render(read(text), options()), jsonExporter.render(read(text), options()));
    });
}

function assertValid(text: string, name: string): void {
    for (const audience of ['public', 'full'] as const) {
        for (const stage of ['draft', 'signed'] as const) {
            const rendered = jsonExporter.render(read(text), options({ audience, stage }));
            assert.ok(!/[\u00a0\u200b\ufeff]/.test(rendered), `${name}: odd white space`);
            const record: unknown = JSON.parse(rendered);
            assert.ok(validate(record), `${name}: ${ajv.errorsText(validate.errors)}`);
            const { items, actions, interests, people, attendance } = recordSchema.parse(record);
            const ids = items.flatMap((item) => [
                item.id,
                ...item.decisions.flatMap((one) => [one.id, ...one.clauses.map((clause) => clause.id)]),
                ...item.motions.map((one) => one.id),
                ...item.votes.map((one) => one.id),
            ]);
            const known = new Set(ids);
            assert.equal(known.size, ids.length, `${name}: an id stands twice`);
            const persons = new Set(people.map((one) => one.id));
            const referred = [
                ...actions.flatMap((one) => [one.item_id, one.clause_id]),
                ...interests.map((one) => one.item_id),
                ...items.flatMap((item) => item.decisions.flatMap((one) => [one.vote_id, one.motion_id])),
                ...items.flatMap((item) => item.motions.flatMap((one) => [one.vote_id, one.amends])),
            ].filter((id) => id !== null);
            for (const id of referred) assert.ok(known.has(id), `${name}: nothing has the id ${id}`);
            for (const { person_id } of attendance)
                assert.ok(persons.has(person_id), `${name}: nobody has the id ${person_id}`);
        }
    }
}
