// Items to insert: where they go, how they are headed and numbered, and what they say.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { textOfSnippet } from '../../server/src/features/completion/snippet.js';
import { completeItems, listItems } from '../../server/src/features/item-skeletons.js';
import { library } from '../../server/src/formulas/library.js';
import { readMarks, snapshotOf } from '../support/markers.js';

const HEADER = `Audit Committee

Date: 14 September 2026
Present: Councillors Tom Bright and Nia Pugh
Apologies: Councillor Lee Marsh

`;

/** The text after an item was picked from the list. */
function picked(marked: string, id: string): string {
    const { text, start } = readMarks(marked);
    const snapshot = snapshotOf(text);
    const { items } = listItems(snapshot, snapshot.document.positionAt(start), library);
    const item = items.find((one) => one.id === id);
    assert.ok(item, items.map((one) => one.id).join(' '));
    return TextDocument.applyEdits(snapshot.document, [
        { range: item.range, newText: textOfSnippet(item.snippet) },
        ...item.edits,
    ]);
}

/** The text after the first item was taken that is offered for what was typed; null without an offer. */
function completed(marked: string): string | null {
    const { text, start } = readMarks(marked);
    const snapshot = snapshotOf(text);
    const [item] = completeItems(snapshot, snapshot.document.positionAt(start), { library, snippets: true });
    if (item?.textEdit === undefined || !('range' in item.textEdit)) return null;
    assert.ok(item.filterText?.toLowerCase().startsWith(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)));
    const edit = { range: item.textEdit.range, newText: textOfSnippet(item.textEdit.newText) };
    return TextDocument.applyEdits(snapshot.document, [edit, ...(item.additionalTextEdits ?? [])]);
}

const FIRST = 'Agenda item 1: Roof\n\nMinutes:\n\nThe Clerk spoke.\n';

suite('an item to insert', () => {
    const cases: Record<string, { at: string; id: string; gives: string }> = {
        'follows the last one, with the next number': {
            at: `${HEADER}${FIRST}<|>`,
            id: 'declarations',
            gives: `${HEADER}${FIRST}\nAgenda item 2: Declarations of interest\n\nMinutes:\n\nThere were no declarations of interest.\n`,
        },
        'is the first one below a header': {
            at: `${HEADER}<|>`,
            id: 'apologies',
            gives: `${HEADER}Agenda item 1: Apologies for absence\n\nMinutes:\n\nApologies for absence were received from Councillor Lee Marsh.\n`,
        },
        'knows that nobody sent apologies': {
            at: `${HEADER.replace('Councillor Lee Marsh', 'None')}<|>`,
            id: 'apologies',
            gives: `${HEADER.replace('Councillor Lee Marsh', 'None')}Agenda item 1: Apologies for absence\n\nMinutes:\n\nThere were no apologies for absence.\n`,
        },
        'between two items moves the numbers on': {
            at: `${HEADER}${FIRST}<|>\nAgenda item 2: Porch\n\nMinutes:\n\nThe Clerk spoke.\n\nAgenda item 3: Wall\n`,
            id: 'other-business',
            gives: `${HEADER}${FIRST}\nAgenda item 2: Any other business\n\nMinutes:\n\nThere was no other business.\n\nAgenda item 3: Porch\n\nMinutes:\n\nThe Clerk spoke.\n\nAgenda item 4: Wall\n`,
        },
        'is headed like a heading of Markdown': {
            at: `# Audit Committee\n\n## 1. Roof\n\nThe Clerk spoke.\n\n## 2. Porch\n\nThe Clerk spoke.<|>\n`,
            id: 'declarations',
            gives: `# Audit Committee\n\n## 1. Roof\n\nThe Clerk spoke.\n\n## 2. Porch\n\nThe Clerk spoke.\n\n## 3. Declarations of interest\n\nThere were no declarations of interest.\n`,
        },
        'is headed in capitals where the others are': {
            at: `${HEADER}12. APOLOGIES\n\nThere were none.\n\n13. ROOF\n\nThe Clerk spoke.\n<|>`,
            id: 'declarations',
            gives: `${HEADER}12. APOLOGIES\n\nThere were none.\n\n13. ROOF\n\nThe Clerk spoke.\n\n14. DECLARATIONS OF INTEREST\n\nThere were no declarations of interest.\n`,
        },
        'is headed in bold type where the others are': {
            at: `${HEADER}**12. Apologies**\n\nThere were none.\n\n**13. Roof**\n\nThe Clerk spoke.\n<|>`,
            id: 'declarations',
            gives: `${HEADER}**12. Apologies**\n\nThere were none.\n\n**13. Roof**\n\nThe Clerk spoke.\n\n**14. Declarations of interest**\n\nThere were no declarations of interest.\n`,
        },
        'counts on in front of the year': {
            at: `${HEADER}77/26 Apologies\n\nThere were none.\n\n78/26 Roof\n\nThe Clerk spoke.\n<|>`,
            id: 'declarations',
            gives: `${HEADER}77/26 Apologies\n\nThere were none.\n\n78/26 Roof\n\nThe Clerk spoke.\n\n79/26 Declarations of interest\n\nThere were no declarations of interest.\n`,
        },
        'counts on behind the year': {
            at: `${HEADER}26/99 Apologies\n\nThere were none.\n\n26/100 Roof\n\nThe Clerk spoke.\n<|>`,
            id: 'declarations',
            gives: `${HEADER}26/99 Apologies\n\nThere were none.\n\n26/100 Roof\n\nThe Clerk spoke.\n\n26/101 Declarations of interest\n\nThere were no declarations of interest.\n`,
        },
        'has no number where items have none': {
            at: 'Agenda item\n\nRoof\n\nMinutes:\n\nThe Clerk spoke.\n<|>',
            id: 'declarations',
            gives: 'Agenda item\n\nRoof\n\nMinutes:\n\nThe Clerk spoke.\n\nAgenda item\n\nDeclarations of interest\n\nMinutes:\n\nThere were no declarations of interest.\n',
        },
        'decides in the words of the record': {
            at: `Agenda item 1: Roof\n\nMinutes:\n\nAGREED that the report be noted.\n<|>`,
            id: 'last-minutes',
            gives: `Agenda item 1: Roof\n\nMinutes:\n\nAGREED that the report be noted.\n\nAgenda item 2: Minutes of the last meeting\n\nTo approve the minutes of the meeting held on {date of the minutes}.\n\nMinutes:\n\nAGREED that the minutes of the meeting held on {date of the minutes} be approved as a correct record and signed by the Chair.\n`,
        },
        'is Welsh in a Welsh record': {
            at: 'Iaith: Cymraeg\n\nEitem agenda 1: To\n\nCofnodion:\n\nCyflwynodd y Clerc yr adroddiad.\n<|>',
            id: 'declarations',
            gives: 'Iaith: Cymraeg\n\nEitem agenda 1: To\n\nCofnodion:\n\nCyflwynodd y Clerc yr adroddiad.\n\nEitem agenda 2: Datganiadau o fuddiant\n\nCofnodion:\n\nNi chafwyd unrhyw ddatganiadau o fuddiant.\n',
        },
        'excludes the public by the law of the body': {
            at: `${HEADER.replace('Date:', 'Profile: parish-england\nDate:')}${FIRST}<|>`,
            id: 'exclusion',
            gives: `${HEADER.replace('Date:', 'Profile: parish-england\nDate:')}${FIRST}\nAgenda item 2: Exclusion of the press and public\n\nMinutes:\n\nRESOLVED That, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public be excluded for {item} because publicity would be prejudicial to the public interest by reason of the confidential nature of the business.\n`,
        },
        'starts an empty document': {
            at: '<|>',
            id: 'declarations',
            gives: 'Agenda item 1: Declarations of interest\n\nMinutes:\n\nThere were no declarations of interest.\n',
        },
    };
    for (const [what, { at, id, gives }] of Object.entries(cases)) {
        test(what, () => assert.equal(picked(at, id), gives));
    }

    test('a plain item has a report and a decision', () => {
        assert.equal(
            picked(`${HEADER}${FIRST}<|>`, 'item').slice(HEADER.length + FIRST.length),
            '\nAgenda item 2: {title of the item}\n\nTo consider a report on {subject}.\n\nMinutes:\n\nThe {officer role} presented a report on {subject}.\n\nRESOLVED That the report be noted.\n',
        );
    });
});

suite('an item by what is typed', () => {
    test('at the start of a paragraph', () => {
        assert.equal(
            completed(`${HEADER}${FIRST}\ndecl<|>`),
            `${HEADER}${FIRST}\nAgenda item 2: Declarations of interest\n\nMinutes:\n\nThere were no declarations of interest.`,
        );
        assert.match(completed(`${HEADER}${FIRST}\naob<|>`) ?? '', /Agenda item 2: Any other business/);
        assert.match(completed(`${HEADER}apol<|>`) ?? '', /Agenda item 1: Apologies for absence/);
    });
    const silent: Record<string, string> = {
        'inside a paragraph': `${HEADER}${FIRST}decl<|>`,
        'inside a sentence': `${HEADER}${FIRST}\nThe decl<|>`,
        'before other words': `${HEADER}${FIRST}\ndecl<|> was made`,
        'for other words': `${HEADER}${FIRST}\nThe Cl<|>`,
        'for one letter': `${HEADER}${FIRST}\nd<|>`,
        'for the label of a part': `${HEADER}${FIRST}\nMinutes<|>`,
        'for a word that begins many lines': `${HEADER}${FIRST}\nReport<|>`,
    };
    for (const [what, at] of Object.entries(silent)) test(`not ${what}`, () => assert.equal(completed(at), null));
});
