// What a record looks like once something was taken from the list: filled in from the record, numbered, joined to its
// neighbours, and with what is left to fill in reported.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings.js';
import { complete } from '../../server/src/features/completion/index.js';
import { textOfSnippet, toPlainText, toSnippet } from '../../server/src/features/completion/snippet.js';
import { type Formula, readFormula } from '../../server/src/formulas/index.js';
import { library } from '../../server/src/formulas/library.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { placeholderLeft } from '../../server/src/rules/placeholder-left.js';
import { runRules } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';
import { readMarks, type SnapshotSettings, snapshotOf } from '../support/markers.js';

const HEADER = `Marlbank Town Council

Places Committee

Date: 14 September 2026
Chair: Councillor Amina Okafor
Present: Councillors Tom Bright, Nia Pugh and Sam Reeve
Apologies: Councillors Lee Marsh and Ann Vale
In attendance: Priya Nair, Director of Housing; Owen Castle, Head of Finance
Next meeting: 9 November 2026

`;

interface Taken {
    /** The record with the cursor. */
    readonly text: string;
    /** Label of what is taken; the first of the list where it is not said. */
    readonly take?: string;
    /** Lines of the record afterwards, from the one behind the last empty line before the change. */
    readonly gives: string;
    readonly options?: SnapshotSettings;
}

function item(title: string, summary: string, text: string): string {
    return `${HEADER}Agenda item 4: ${title}\n\n${summary === '' ? '' : `${summary}\n\n`}Minutes:\n\n${text}`;
}

function check({ text: marked, take, gives, options }: Taken): void {
    const { text, start } = readMarks(marked);
    const snapshot = snapshotOf(text, options);
    const { items } = complete(snapshot, snapshot.document.positionAt(start), { library, snippets: false });
    const taken = take === undefined ? items[0] : items.find(({ label }) => label === take);
    assert.ok(taken, `${take ?? 'nothing'} is not among:\n${items.map(({ label }) => label).join('\n')}`);
    const edit = taken.textEdit;
    assert.ok(edit !== undefined && 'range' in edit);
    const after = TextDocument.applyEdits(snapshot.document, [edit, ...(taken.additionalTextEdits ?? [])]);
    assert.equal(after.slice(after.lastIndexOf('Minutes:\n\n') + 'Minutes:\n\n'.length), gives);
}

const wales: SnapshotSettings = { settings: { ...DEFAULT_SETTINGS, profile: 'principal-wales' } };
const scotland: SnapshotSettings = { settings: { ...DEFAULT_SETTINGS, profile: 'council-scotland' } };

suite('what is filled in', () => {
    const cases: Readonly<Record<string, Taken>> = {
        'the verb and the object that the agenda asks for': {
            text: item('Market dues', 'To approve the market dues for 2027.', 'RESOLVED That <|>'),
            gives: 'RESOLVED That the market dues for 2027 be approved.',
        },
        'another verb that the agenda asks for': {
            text: item('Letting policy', 'To adopt the letting policy.', 'RESOLVED <|>'),
            gives: 'RESOLVED That {policy} be adopted with effect from {date}.',
        },
        'a presentation where the agenda has one': {
            text: item('Roof', 'The Committee will receive a presentation on the roof.', 'RESOLVED That: note<|>'),
            gives: 'RESOLVED That: the presentation be noted.',
        },
        'several reports': {
            text: item('Roofs', 'To note reports on three roofs.', 'RESOLVED That <|>'),
            gives: 'RESOLVED That the reports be noted.',
        },
        'minutes, which are many': {
            text: item('Minutes of the Finance Committee', 'To receive the minutes.', 'RESOLVED That rec<|>'),
            take: 'Receive the report',
            gives: 'RESOLVED That the minutes be received.',
        },
        'the date of the minutes': {
            text: item(
                'Minutes',
                'To approve the minutes of the meeting held on 6 July 2026.',
                'RESOLVED That corr<|>',
            ),
            take: 'Approve the minutes of the last meeting',
            gives: 'RESOLVED That the minutes of the meeting held on 6 July 2026 be approved as a correct record and signed by the Chair.',
        },
        'the body by its word': {
            text: item('Roof', '', 'comments passed<|>\n').replace('comments passed', 'RESOLVED That comments'),
            take: 'Note the report, with comments passed on',
            gives: 'RESOLVED That the report be noted, and the comments of the Committee be taken into account in {next step}.\n',
        },
        'who presents, as the agenda says': {
            text: item('Roof', 'To receive a report from the Head of Finance on the roof.', 'present<|>'),
            take: 'Somebody presented a report',
            gives: 'The Head of Finance presented a report on the roof.',
        },
        'who presents, from those in attendance': {
            text: item('Roof', 'To receive a report on the roof.', 'present<|>'),
            take: 'Somebody presented a report',
            gives: 'The Director of Housing presented a report on the roof.',
        },
        'the next meeting': {
            text: item('Roof', '', 'RESOLVED That defer<|>'),
            take: 'Defer to a later meeting',
            gives: 'RESOLVED That consideration of roof be deferred to the meeting on 9 November 2026, to allow {reason}.',
        },
        'a date by which something is due': {
            text: item('Roof', '', 'RESOLVED That ask off<|>'),
            gives: 'RESOLVED That the Director of Housing be asked to {task} by 9 November 2026.',
        },
        'those who sent apologies': {
            text: item('Apologies', '', '<|>'),
            gives: 'Apologies for absence were received from Councillors Lee Marsh and Ann Vale.',
        },
        'the paragraph that the item names': {
            text: item('Lease', '', 'The report was exempt under paragraph 3.\n\nRESOLVED That excl<|>'),
            gives: 'The report was exempt under paragraph 3.\n\nRESOLVED That under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for lease on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
        },
        'an item that excludes the public for the next': {
            text: item('Exclusion of the press and public', '', 'RESOLVED That excl<|>'),
            options: scotland,
            gives: 'RESOLVED That under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for the following item on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 1 of Part 1 of Schedule 7A to the Act.',
        },
        'the schedule of Wales': {
            text: item('Lease', '', 'RESOLVED That excl<|>'),
            options: wales,
            gives: 'RESOLVED That under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for lease on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 12 of Part 4 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
        },
        'the schedule of Scotland': {
            text: item('Lease', '', 'RESOLVED That excl<|>'),
            options: scotland,
            gives: 'RESOLVED That under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for lease on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 1 of Part 1 of Schedule 7A to the Act.',
        },
        'a paragraph of the house': {
            text: item('Lease', '', 'RESOLVED That excl<|>'),
            options: { houseStyle: houseStyleSchema.parse({ exempt: { paragraphs: [4, 5] } }) },
            gives: 'RESOLVED That under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for lease on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 4 of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
        },
        'a private passage with its paragraph': {
            text: item('Lease', '', 'exempt<|>'),
            take: 'Exempt: private passage',
            options: scotland,
            gives: 'Exempt: paragraph 1 of Part 1 of Schedule 7A\n{private text}\nPublic version:\n{what everybody may read}\nEnd exempt',
        },
        'no seconder who is the mover': {
            text: item('Roof', '', 'The report was presented.\n\nmoved<|>'),
            take: 'Moved by',
            gives: 'The report was presented.\n\nMoved by Councillor Okafor, seconded by Councillor Bright.',
        },
        'the number present, as the counts to begin with': {
            text: item('Roof', '', 'The report was presented.\n\nvote<|>'),
            take: 'Vote:',
            gives: 'The report was presented.\n\nVote: 4 for, 0 against, 0 abstentions',
        },
        'all members of the house at once': {
            text: 'Minutes:\n\nBody: Harbour Board\nPresent: <|>\n',
            options: {
                houseStyle: houseStyleSchema.parse({
                    bodies: [{ name: 'Harbour Board', members: ['Cllr Ann Vale', 'Cllr Ivo Hart', 'Cllr Jo Lund'] }],
                }),
            },
            gives: 'Body: Harbour Board\nPresent: Cllrs Ann Vale, Ivo Hart and Jo Lund\n',
        },
        'a name behind its title': {
            text: item('Roof', '', 'The report was sent to Councillor Brig<|>'),
            gives: 'The report was sent to Councillor Tom Bright',
        },
        'a name behind its forename': {
            text: item('Roof', '', 'The report was sent to Tom Brig<|>'),
            take: 'Tom Bright',
            gives: 'The report was sent to Tom Bright',
        },
        'a mover by another form of the title': {
            text: item('Roof', '', 'Moved by Cllr Pu<|>'),
            gives: 'Moved by Cllr Pugh',
        },
        'an acronym of the house at its first use': {
            text: item('Roof', '', 'The work was planned by the RRT<|>'),
            take: 'RRTB',
            options: { houseStyle: houseStyleSchema.parse({ glossary: { RRTB: 'Roof Repair Task Board' } }) },
            gives: 'The work was planned by the Roof Repair Task Board (RRTB)',
        },
        'an acronym of the starter list': {
            text: item('Roof', '', 'A referral was made to the MAS<|>'),
            gives: 'A referral was made to the multi-agency safeguarding hub (MASH)',
        },
        'an acronym that the record has explained': {
            text: item('Roof', '', 'The Roof Repair Team (RRT) met.\n\nIt was led by the RR<|>'),
            gives: 'The Roof Repair Team (RRT) met.\n\nIt was led by the RRT',
        },
    };
    for (const [name, taken] of Object.entries(cases)) test(name, () => check(taken));
});

suite('numbering and punctuation of clauses', () => {
    const cases: Readonly<Record<string, [text: string, gives: string]>> = {
        'the next number': [
            'RESOLVED That:\n1) the roof be mended; and\n<|>',
            'RESOLVED That:\n1) the roof be mended; and\n2) the report be noted.',
        ],
        '"and" moves to the last clause but one': [
            'RESOLVED That:\n1) the roof be mended; and\n2) the wall be painted.\n<|>',
            'RESOLVED That:\n1) the roof be mended;\n2) the wall be painted; and\n3) the report be noted.',
        ],
        '"and" moves where the number was typed': [
            'RESOLVED That:\n(a) the roof be mended; and\n(b) the wall be painted.\n(c) <|>',
            'RESOLVED That:\n(a) the roof be mended;\n(b) the wall be painted; and\n(c) the report be noted.',
        ],
        'no "and" where the clauses do without it': [
            'RESOLVED That:\n1) the roof be mended;\n2) the wall be painted.\n<|>',
            'RESOLVED That:\n1) the roof be mended;\n2) the wall be painted;\n3) the report be noted.',
        ],
        'a semicolon after a single clause asks for "and"': [
            'RESOLVED That:\n1) the roof be mended;\n<|>',
            'RESOLVED That:\n1) the roof be mended; and\n2) the report be noted.',
        ],
        'full stops stay': [
            'RESOLVED:\n1. That the roof be mended.\n2. That the wall be painted.\n<|>',
            'RESOLVED:\n1. That the roof be mended.\n2. That the wall be painted.\n3. That the report be noted.',
        ],
        'a clause in between counts the others on': [
            'RESOLVED That:\n1) the roof be mended; and\n<|>\n2) the wall be painted.\n',
            'RESOLVED That:\n1) the roof be mended;\n2) the report be noted; and\n3) the wall be painted.\n',
        ],
        'a clause before all others': [
            'RESOLVED That:\n<|>\n1) the roof be mended; and\n2) the wall be painted.\n',
            'RESOLVED That:\n1) the report be noted;\n2) the roof be mended; and\n3) the wall be painted.\n',
        ],
        'a clause of a list inside a clause': [
            'RESOLVED That:\n1) the roof be mended, with\n   (a) slates; and\n<|>\n2) the wall be painted.\n',
            'RESOLVED That:\n1) the roof be mended, with\n   (a) slates; and\n(b) the report be noted; and\n2) the wall be painted.\n',
        ],
        'behind a list inside a clause': [
            'RESOLVED That:\n1) the roof be mended, with\n   (a) slates; and\n   (b) lead; and\n<|>',
            'RESOLVED That:\n1) the roof be mended, with\n   (a) slates; and\n   (b) lead; and\n2) the report be noted.',
        ],
        bullets: [
            'RESOLVED That:\n- the roof be mended; and\n<|>',
            'RESOLVED That:\n- the roof be mended; and\n- the report be noted.',
        ],
        'a capital where the clauses have one': [
            'RESOLVED That:\n1) The roof be mended; and\n2) <|>',
            'RESOLVED That:\n1) The roof be mended; and\n2) The report be noted.',
        ],
        '"That" where the clauses have it': [
            'RESOLVED That:\n1) That the roof be mended; and\n2) <|>',
            'RESOLVED That:\n1) That the roof be mended; and\n2) That the report be noted.',
        ],
        '"That" that was typed is not doubled': ['RESOLVED that note<|>', 'RESOLVED that the report be noted.'],
        'small letters inside a sentence': [
            'After a debate it was RESOLVED <|>',
            'After a debate it was RESOLVED that the report be noted.',
        ],
        'a recommendation that names who decides': [
            'RECOMMENDED to Council: That <|>',
            'RECOMMENDED to Council: That the report be noted.',
        ],
        'line breaks of Windows': [
            'RESOLVED That:\r\n1) the roof be mended; and\r\n2) the wall be painted.\r\n<|>',
            'RESOLVED That:\r\n1) the roof be mended;\r\n2) the wall be painted; and\r\n3) the report be noted.',
        ],
    };
    for (const [name, [text, gives]] of Object.entries(cases)) {
        test(name, () =>
            check({ text: `${HEADER}Agenda item 4: Roof\n\nMinutes:\n\n${text}`, take: 'Note the report', gives }),
        );
    }
});

suite('what is left to fill in', () => {
    const unfilled = (formula: Formula): string =>
        toPlainText(
            readFormula(formula.text),
            () => [],
            (options) => options,
        );
    const record = (formula: Formula): string =>
        formula.where === 'decision'
            ? `Agenda item\n\nRoof\n\nMinutes:\n\nRESOLVED ${unfilled(formula)}\n`
            : `Agenda item\n\nRoof\n\nMinutes:\n\n${unfilled(formula)}\n`;
    for (const formula of library.filter((one) => unfilled(one).includes('{'))) {
        test(`${formula.id} is reported until it is filled in`, () => {
            const found = runRules(buildMinutes(parse(record(formula))), { rules: [placeholderLeft] });
            // What is quoted are the words of somebody else, which nobody has to fill in.
            const places = new Set(
                unfilled(formula)
                    .replace(/“[^”]*”/g, '')
                    .match(/\{[^{}]+\}/g),
            );
            assert.deepEqual(
                [...new Set(found.map(({ start, end }) => record(formula).slice(start, end)))].sort(),
                [...places].sort(),
            );
        });
    }
});

suite('snippets', () => {
    for (const formula of library) {
        test(`${formula.id} inserts the same with tab stops as without`, () => {
            const parts = readFormula(formula.text);
            for (const values of [() => [], () => ['a, b|c', '$1} \\x']] as const) {
                const prefer = (options: readonly string[]): readonly string[] => options;
                assert.equal(textOfSnippet(toSnippet(parts, values, prefer)), toPlainText(parts, values, prefer));
            }
        });
    }
});
