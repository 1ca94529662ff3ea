// What is offered where, and what it inserts.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops are written like that.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings.js';
import { nextLabel } from '../../server/src/features/completion/clause-place.js';
import { complete } from '../../server/src/features/completion/index.js';
import { library } from '../../server/src/formulas/library.js';
import { readMarks, type SnapshotSettings, snapshotOf } from '../support/markers.js';

const HEADER = `Rivermouth Borough Council
Children's Services Panel

Date: 14 September 2026
Present: Councillors Tom Bright, Nia Pugh and Sam Reeve
In attendance: Priya Nair, Director of Children's Services
Next meeting: 9 November 2026

`;

const ITEM = `Agenda item

Front door service

To receive a presentation on the focused visit.

Minutes:

`;

interface Expected {
    /** Labels that must be offered. */
    readonly has?: readonly string[];
    /** Labels that must not. */
    readonly lacks?: readonly string[];
    /** Exactly these labels, in this order. */
    readonly is?: readonly string[];
    /** The text after the first offer with this label was taken. */
    readonly take?: string;
    readonly gives?: string;
    readonly options?: SnapshotSettings;
    readonly snippets?: boolean;
    readonly triggerCharacter?: string;
}

function check(marked: string, expected: Expected): void {
    const { text, start } = readMarks(marked);
    const snapshot = snapshotOf(text, expected.options);
    const list = complete(snapshot, snapshot.document.positionAt(start), {
        library,
        snippets: expected.snippets ?? true,
        triggerCharacter: expected.triggerCharacter,
    });
    const labels = list.items.map((item) => item.label);
    if (expected.is !== undefined) assert.deepEqual(labels, expected.is);
    for (const label of expected.has ?? [])
        assert.ok(labels.includes(label), `${label} is not among:\n${labels.join('\n')}`);
    for (const label of expected.lacks ?? []) assert.ok(!labels.includes(label), `${label} is offered`);
    if (expected.take !== undefined) {
        const item = list.items.find((one) => one.label === expected.take);
        assert.ok(item, `${expected.take} is not among:\n${labels.join('\n')}`);
        const edit = item.textEdit;
        assert.ok(edit !== undefined && 'range' in edit);
        assert.equal(
            TextDocument.applyEdits(snapshot.document, [edit]).slice(text.lastIndexOf('\n', start - 1) + 1),
            expected.gives,
        );
    }
}

const CLAUSES = ['Note the report', 'Approve', 'Defer to a later meeting', 'Exclude press and public (England)'];
const STARTS = ['RESOLVED That', 'AGREED That', 'Supporting documents:', 'Action with owner and date'];
const SENTENCES = ['Somebody presented a report', 'Ofsted: focused visit', 'A member left'];
const INTERESTS = ['No declarations of interest', 'Disclosable pecuniary interest declared'];

suite('completion by place', () => {
    const cases: Record<string, [string, Expected]> = {
        'behind a keyword only clauses': [
            `${HEADER}${ITEM}RESOLVED <|>`,
            { has: CLAUSES, lacks: [...STARTS, ...SENTENCES, ...INTERESTS] },
        ],
        'behind a keyword with "that"': [
            `${HEADER}${ITEM}RESOLVED That <|>`,
            { has: CLAUSES, lacks: [...STARTS, ...SENTENCES] },
        ],
        'behind a keyword in the middle of the item': [
            `${HEADER}${ITEM}RESOLVED That <|>\n\nSupporting documents:\n- Letter\n`,
            { has: CLAUSES, lacks: STARTS },
        ],
        'behind a keyword inside a sentence': [`${ITEM}It was RESOLVED that <|>`, { has: CLAUSES, lacks: STARTS }],
        'behind a clause label': [
            `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) <|>`,
            { has: CLAUSES, lacks: STARTS },
        ],
        'below a clause the next clause or the next part': [
            `${ITEM}RESOLVED That:\n1) the report be noted; and\n<|>`,
            { has: [...CLAUSES, ...STARTS], lacks: SENTENCES },
        ],
        'at the start of a line of the narrative': [
            `${HEADER}${ITEM}<|>`,
            { has: [...STARTS, ...SENTENCES], lacks: [...CLAUSES, ...INTERESTS] },
        ],
        'at the start of a sentence': [
            `${ITEM}The report was long. <|>`,
            { has: SENTENCES, lacks: [...STARTS, ...CLAUSES] },
        ],
        'in a list of the narrative': [`${ITEM}Points made:\n\n- <|>`, { has: SENTENCES, lacks: STARTS }],
        'in the item about interests': [
            `Agenda item\n\nDeclarations of interest\n\nMinutes:\n\n<|>`,
            { has: INTERESTS, lacks: [...SENTENCES, ...CLAUSES] },
        ],
        'in the header': [
            `${HEADER.trimEnd()}\n<|>`,
            { has: ['Time:', 'Venue:', 'Apologies:'], lacks: ['Date:', 'Present:', ...STARTS] },
        ],
        'in a Welsh header': [
            'Iaith: Cymraeg\n<|>',
            { has: ['Dyddiad:', 'Yn bresennol:'], lacks: ['Date:', 'Iaith:'] },
        ],
        'in an empty record': ['<|>', { has: ['Body:', 'Date:'], lacks: STARTS }],
        'below the documents': [
            `${ITEM}RESOLVED That the report be noted.\n\nSupporting documents:\n- Letter\n\n<|>`,
            { has: STARTS, lacks: SENTENCES },
        ],
        'in private business as everywhere': [
            `${ITEM}Exempt: paragraph 3\nThe tender was discussed.\n\nRESOLVED <|>\nEnd exempt\n`,
            { has: CLAUSES, lacks: SENTENCES },
        ],
        'in the narrative of private business': [
            `${ITEM}Exempt: paragraph 3\n<|>\nEnd exempt\n`,
            { has: SENTENCES, lacks: CLAUSES },
        ],
        'without a label for the minutes': ['Agenda item\n\nRoof\n\nTo approve repairs.\n\n<|>', { has: ['Minutes:'] }],
        'not twice a label for the minutes': [`${ITEM}<|>`, { lacks: ['Minutes:'] }],
    };
    for (const [name, [text, expected]] of Object.entries(cases)) test(name, () => check(text, expected));

    const nothing: Record<string, string> = {
        'a title': 'Agenda item\n\nNot<|>',
        'an empty title': 'Agenda item\n\n<|>',
        'a title on its line': '## 4. Ref<|>\n\nText.\n',
        'a summary': 'Agenda item\n\nRoof\n\nNot<|>\n\nMinutes:\n\nThe Clerk spoke.\n',
        'a quotation': `${ITEM}> Not<|>`,
        'a note': `${ITEM}// not<|>`,
        'a table': `${ITEM}| Not<|>`,
        'the middle of a sentence': `${ITEM}The members of the committee then went on to not<|>`,
        'before other words': `${ITEM}No<|> and more`,
        'the value of a header field': 'Date: 14 No<|>\n',
        'a long clause': `${ITEM}RESOLVED That the officer be asked to write a letter to the no<|>`,
        'a sentence that runs on': `${ITEM}The Director presented a\nnot<|>`,
        'a vote': `${ITEM}Vote: no<|>`,
    };
    for (const [name, text] of Object.entries(nothing)) test(`nothing in ${name}`, () => check(text, { is: [] }));
});

suite('completion of actions', () => {
    test('owners known in the record', () =>
        check(`${HEADER}${ITEM}ACTION: <|>`, {
            is: ["Director of Children's Services", 'Tom Bright', 'Nia Pugh', 'Sam Reeve'],
        }));
    test('owners of other actions', () =>
        check(`${ITEM}ACTION: Parks Manager to mend the gate by 1 May 2026\n\nACTION: <|>`, { is: ['Parks Manager'] }));
    test('by any word of the office', () =>
        check(`${HEADER}${ITEM}ACTION: serv<|>`, {
            take: "Director of Children's Services",
            gives: "ACTION: Director of Children's Services to ",
        }));
    test('none behind the owner', () => check(`${HEADER}${ITEM}ACTION: Nia Pugh to <|>`, { is: [] }));
});

suite('completion by words', () => {
    const found: [typed: string, label: string][] = [
        ['excl', 'Exclude press and public (England)'],
        ['press', 'Exclude press and public (England)'],
        ['minutes corr', 'Approve the minutes with a correction'],
        ['minutes approve', 'Approve the minutes of the last meeting'],
        ['virement', 'Approve a virement between budgets'],
        ['the rep', 'Note the report'],
    ];
    for (const [typed, label] of found) {
        test(`"${typed}" finds "${label}"`, () => {
            const { text, start } = readMarks(`${ITEM}RESOLVED That ${typed}<|>`);
            const snapshot = snapshotOf(text);
            const item = complete(snapshot, snapshot.document.positionAt(start), {
                library,
                snippets: true,
            }).items.find((one) => one.label === label);
            assert.ok(item);
            // What an editor does: letters of the typed text in order, the first at the start of a word.
            let from = 0;
            for (const letter of typed.toLowerCase()) {
                from = (item.filterText ?? '').toLowerCase().indexOf(letter, from) + 1;
                assert.notEqual(from, 0, `${item.filterText} does not hold ${typed}`);
            }
        });
    }
    test('words that nothing starts with find nothing', () => check(`${ITEM}RESOLVED zebra<|>`, { is: [] }));
    test('a space opens the list behind a keyword', () =>
        check(`${ITEM}RESOLVED <|>`, { has: CLAUSES, triggerCharacter: ' ' }));
    test('a space opens no list in prose', () => check(`${ITEM}It rained. <|>`, { is: [], triggerCharacter: ' ' }));
});

suite('what a completion inserts', () => {
    const cases: Record<string, [string, Expected]> = {
        'a clause with "That"': [
            `${ITEM}RESOLVED no<|>`,
            { take: 'Note the report', gives: 'RESOLVED That the ${1|presentation,report,update|} be noted.' },
        ],
        'a clause behind "That:"': [
            `${ITEM}RESOLVED That:\n1) <|>`,
            { take: 'Receive the report', gives: '1) the ${1|presentation,report,update|} be received.' },
        ],
        'the next label of a numbered decision': [
            `${ITEM}RESOLVED That:\n1) the report be noted; and\n<|>`,
            {
                take: 'Add to the work programme',
                gives: '2) ${1:{topic\\}} be added to the work programme${2: for ${3:{date\\}}}.',
            },
        ],
        'the next label where clauses say "That"': [
            `${ITEM}RESOLVED:\n(a) That the report be noted;\n<|>`,
            { take: 'Approve a budget', gives: '(b) That a budget of ${1:{amount\\}} for ${2:{year\\}} be approved.' },
        ],
        'the subject from the summary': [
            `${HEADER}${ITEM}<|>`,
            {
                take: 'Somebody presented a report',
                gives: "The ${1:Director of Children's Services} presented a report on ${2:the focused visit}.",
            },
        ],
        'the subject from the title': [
            'Agenda item\n\nRepairs to the roof\n\nMinutes:\n\nRESOLVED That <|>',
            {
                take: 'Withdraw from the agenda',
                gives: 'RESOLVED That ${1:repairs to the roof} be withdrawn from the agenda.',
            },
        ],
        'a name in the title stays large': [
            'Agenda item\n\nOfsted visit\n\nMinutes:\n\nThe visit of Ofsted went well.\n\nRESOLVED That <|>',
            {
                take: 'Withdraw from the agenda',
                gives: 'RESOLVED That ${1:Ofsted visit} be withdrawn from the agenda.',
            },
        ],
        'the body by its word': [
            `${HEADER}${ITEM}<|>`,
            { take: 'The committee noted', gives: 'The ${1:Panel} noted ${2:{matter\\}}.' },
        ],
        'members to choose from': [
            `${HEADER}${ITEM}<|>`,
            {
                take: 'A member arrived',
                gives: 'Councillor ${1|Bright,Pugh,Reeve|} joined the meeting at ${2:{time\\}}.',
            },
        ],
        'the next meeting': [
            `${HEADER}${ITEM}<|>`,
            {
                take: 'Date of the next meeting',
                gives: 'The next meeting will be held on ${1:9 November 2026} at ${2:{time\\}}.',
            },
        ],
        'the date of the minutes from the summary': [
            'Agenda item\n\nMinutes of the last meeting\n\nTo approve the minutes of 12 July 2026.\n\nMinutes:\n\nRESOLVED That <|>',
            {
                take: 'Approve the minutes of the last meeting',
                gives: 'RESOLVED That the minutes of the meeting held on ${1:12 July 2026} be approved as a correct record and signed by the Chair.',
            },
        ],
        'plain text where the editor knows no tab stops': [
            `${ITEM}RESOLVED <|>`,
            {
                take: 'Approve a budget',
                gives: 'RESOLVED That a budget of {amount} for {year} be approved.',
                snippets: false,
            },
        ],
        'a missing space': [
            `${ITEM}RESOLVED:<|>`,
            { take: 'Receive the report', gives: 'RESOLVED: That the ${1|presentation,report,update|} be received.' },
        ],
        'a header label': ['Ven<|>\n', { take: 'Venue:', gives: 'Venue: \n' }],
    };
    for (const [name, [text, expected]] of Object.entries(cases)) test(name, () => check(text, expected));

    const labels: [string, string][] = [
        ['2)', '3) '],
        ['(b)', '(c) '],
        ['9.', '10. '],
        ['iv)', 'v) '],
        ['(ii)', '(iii) '],
        ['29.3', '29.4 '],
        ['-', '- '],
    ];
    for (const [label, next] of labels)
        test(`${label} is followed by ${next}`, () => assert.equal(nextLabel(label), next));
});

suite('completion by kind of body', () => {
    const wales: SnapshotSettings = { settings: { ...DEFAULT_SETTINGS, profile: 'principal-wales' } };
    test('Welsh law in Wales', () =>
        check(`${ITEM}RESOLVED <|>`, {
            has: ['Exclude press and public (Wales)'],
            lacks: ['Exclude press and public (England)'],
            options: wales,
        }));
    test('no law of Wales by default', () =>
        check(`${ITEM}RESOLVED <|>`, { lacks: ['Exclude press and public (Wales)', 'Exclude the public (Scotland)'] }));
    test('Welsh wording in a Welsh record', () =>
        check('Iaith: Cymraeg\n\nEitem agenda\n\nTo\n\nCofnodion:\n\nPENDERFYNWYD <|>', {
            has: ['Derbyn yr adroddiad'],
            lacks: ['Note the report'],
        }));
    test('the law that the header names', () =>
        check(`Profile: council-scotland\n\n${ITEM}RESOLVED <|>`, {
            has: ['Exclude the public (Scotland)'],
            lacks: ['Exclude press and public (England)'],
        }));
    test('formulas of the house come first and replace ours', () =>
        check(`${ITEM}RESOLVED <|>`, {
            lacks: ['Note the report'],
            take: 'Our way of noting',
            gives: 'RESOLVED That the paper be received and noted.',
            options: {
                houseStyle: houseStyleSchema.parse({
                    formulas: [
                        {
                            id: 'd-note',
                            label: 'Our way of noting',
                            text: 'That the paper be received and noted.',
                            where: 'decision',
                        },
                    ],
                }),
            },
        }));
    test('formulas that the house hides are not offered', () =>
        check(`${ITEM}RESOLVED <|>`, {
            has: ['Approve'],
            lacks: ['Note the report'],
            options: { houseStyle: houseStyleSchema.parse({ hiddenFormulas: ['d-note'] }) },
        }));
});
