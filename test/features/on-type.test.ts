// What Enter does: the text before it with the cursor, and the text after it as the writer sees it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { formatOnType } from '../../server/src/features/on-type.js';
import { readMarks, type SnapshotSettings, snapshotOf } from '../support/markers.js';

const { onEnterRules } = JSON.parse(
    readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8'),
) as { onEnterRules: { beforeText: string; action: { appendText: string } }[] };

/** Presses Enter as an editor does: its own rules first, then what the server answers. Gives the text with the cursor. */
function pressEnter(marked: string, options: SnapshotSettings = {}): string {
    const { text, start } = readMarks(marked);
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const indent = /^\s*/.exec(before)?.[0] ?? '';
    const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
    const own = onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(before))?.action.appendText ?? '';
    const typed = `${lineBreak}${indent}${own}`;
    const cursor = start + typed.length;
    const after = text.slice(0, start) + typed + text.slice(start);
    const snapshot = snapshotOf(after, options);
    const { document } = snapshot;
    const edits = formatOnType(snapshot, document.positionAt(cursor), '\n');
    // The cursor moves as it does in an editor: behind what is written at it, and back with what is taken away.
    let moved = cursor;
    for (const { range, newText } of edits) {
        const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
        if (to <= cursor) moved += newText.length - (to - from);
    }
    const result = TextDocument.applyEdits(document, edits);
    return `${result.slice(0, moved)}<|>${result.slice(moved)}`;
}

const ITEM = 'Agenda item 1: Roof\n\nMinutes:\n\nThe Clerk presented the report.\n\n';
const NUMBERED = `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) the plan be approved.\n\n`;
const NEXT = 'Agenda item 2: Porch\n\nMinutes:\n\nThe Clerk spoke.\n\n';

interface Case {
    readonly before: string;
    readonly after: string;
    readonly options?: SnapshotSettings;
}

const cases: Record<string, Case> = {
    'numbers go on': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted; and<|>\n`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) <|>\n`,
    },
    'the heading of the first item is no list': {
        before: 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Cllrs M Archer, J Doyle\n\n1. Welcome<|>\n',
        after: 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Cllrs M Archer, J Doyle\n\n1. Welcome\n<|>\n',
    },
    'the heading of the second item is none either': {
        before: 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Cllrs M Archer, J Doyle\n\n1. Welcome\nThe Chair welcomed all.\n\n2. Minutes of the last meeting<|>',
        after: 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Cllrs M Archer, J Doyle\n\n1. Welcome\nThe Chair welcomed all.\n\n2. Minutes of the last meeting\n<|>',
    },
    'a numbered list before any item goes on': {
        before: 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Cllrs M Archer, J Doyle\n\nThe Clerk had asked for:\n\n1. slates;<|>',
        after: 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Cllrs M Archer, J Doyle\n\nThe Clerk had asked for:\n\n1. slates;\n2. <|>',
    },
    'letters in brackets go on': {
        before: `${ITEM}RESOLVED That:\n(a) the report be noted; and<|>`,
        after: `${ITEM}RESOLVED That:\n(a) the report be noted; and\n(b) <|>`,
    },
    'a list goes on': { before: `${ITEM}- slates;<|>\n`, after: `${ITEM}- slates;\n- <|>\n` },
    'Roman numbers go on from the first': {
        before: `${ITEM}RESOLVED That:\n(i) the report be noted; and<|>`,
        after: `${ITEM}RESOLVED That:\n(i) the report be noted; and\n(ii) <|>`,
    },
    'Roman numbers go on from the fifth': {
        before: `${ITEM}RESOLVED That:\n(i) a;\n(ii) b;\n(iii) c;\n(iv) d;\n(v) e; and<|>`,
        after: `${ITEM}RESOLVED That:\n(i) a;\n(ii) b;\n(iii) c;\n(iv) d;\n(v) e; and\n(vi) <|>`,
    },
    'an i behind an h is a letter': {
        before: `${ITEM}RESOLVED That:\n(g) the lead;\n(h) the slates;\n(i) the gutter; and<|>`,
        after: `${ITEM}RESOLVED That:\n(g) the lead;\n(h) the slates;\n(i) the gutter; and\n(j) <|>`,
    },
    'numbers with a full stop go on in a decision': {
        before: `${ITEM}RESOLVED: -\n1. That the report be noted.<|>`,
        after: `${ITEM}RESOLVED: -\n1. That the report be noted.\n2. <|>`,
    },
    'numbers beyond those that the editor counts go on': {
        before: `${ITEM}RESOLVED That:\n40) the last be noted; and<|>`,
        after: `${ITEM}RESOLVED That:\n40) the last be noted; and\n41) <|>`,
    },
    'sub-clauses go on at their depth': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted;\n   (a) the lead; and<|>`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted;\n   (a) the lead; and\n   (b) <|>`,
    },
    'the number of an item is no list': {
        before: 'Panel\n\nDate: 4 May 2026\n\n1. Apologies\n\nThere were none.\n\n2. Roof<|>\n',
        after: 'Panel\n\nDate: 4 May 2026\n\n1. Apologies\n\nThere were none.\n\n2. Roof\n<|>\n',
    },
    'prose is left alone': { before: `${ITEM}The roof leaked.<|>\n`, after: `${ITEM}The roof leaked.\n<|>\n` },
    'clauses that stand apart go on standing apart': {
        before: `${ITEM}RESOLVED That:\n\n1) the report be noted;\n\n2) the plan be approved; and<|>\n`,
        after: `${ITEM}RESOLVED That:\n\n1) the report be noted;\n\n2) the plan be approved; and\n\n3) <|>\n`,
    },
    'Roman clauses that stand apart go on standing apart': {
        before: `${ITEM}RESOLVED That:\n\n(i) the report be noted;\n\n(ii) the plan be approved; and<|>\n`,
        after: `${ITEM}RESOLVED That:\n\n(i) the report be noted;\n\n(ii) the plan be approved; and\n\n(iii) <|>\n`,
    },
    'an initial is no label': {
        before: `${ITEM}A. Smith reported on the roof.<|>\n`,
        after: `${ITEM}A. Smith reported on the roof.\n<|>\n`,
    },
    'a year at the start of a line is no label': {
        before: `${ITEM}The roof was mended in\n2019. It held.<|>\n`,
        after: `${ITEM}The roof was mended in\n2019. It held.\n<|>\n`,
    },
    'a clause that is cut in two is numbered': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted; <|>the plan be approved.\n`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted; \n2) <|>the plan be approved.\n`,
    },

    'a number that nothing was written behind ends the decision': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted.\n2) <|>\n`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted.\n<|>\n`,
    },
    'a mark that nothing was written behind ends the list': {
        before: `${ITEM}- slates;\n- lead.\n- <|>`,
        after: `${ITEM}- slates;\n- lead.\n<|>`,
    },
    'a mark without its space ends the list too': {
        before: `${ITEM}- slates.\n-<|>\n\nThe end.\n`,
        after: `${ITEM}- slates.\n<|>\n\nThe end.\n`,
    },
    'an empty Roman number ends the decision': {
        before: `${ITEM}RESOLVED That:\n(i) the report be noted.\n(ii) <|>\n`,
        after: `${ITEM}RESOLVED That:\n(i) the report be noted.\n<|>\n`,
    },
    'the first label, unwanted, goes away': {
        before: `${ITEM}RESOLVED That:\n1) <|>\n`,
        after: `${ITEM}RESOLVED That:\n<|>\n`,
    },
    'the list ends in a text with the line breaks of Windows': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted.\n2) <|>\n`.replaceAll('\n', '\r\n'),
        after: `${ITEM}RESOLVED That:\n1) the report be noted.\n<|>\n`.replaceAll('\n', '\r\n'),
    },
    'a dash alone that belongs to no list stays': {
        before: `${ITEM}The roof leaked.\n-<|>\n`,
        after: `${ITEM}The roof leaked.\n-\n<|>\n`,
    },
    'a number alone above the title of an item stays': {
        before: 'Panel\n\nDate: 4 May 2026\n\n1.\nApologies\n\nNone.\n\n2.<|>\n',
        after: 'Panel\n\nDate: 4 May 2026\n\n1.\nApologies\n\nNone.\n\n2.\n<|>\n',
    },

    'the keyword gets the first label of the record': {
        before: `${NUMBERED}${NEXT}RESOLVED That:<|>\n`,
        after: `${NUMBERED}${NEXT}RESOLVED That:\n1) <|>\n`,
    },
    'the keyword gets the letter of the record': {
        before: `${NUMBERED.replace('1)', '(a)').replace('2)', '(b)')}${NEXT}AGREED:<|>\n`,
        after: `${NUMBERED.replace('1)', '(a)').replace('2)', '(b)')}${NEXT}AGREED:\n(a) <|>\n`,
    },
    'the first label stands apart where the record has it so': {
        before: `${NUMBERED.replace('That:\n1)', 'That:\n\n1)')}${NEXT}RESOLVED That:<|>\n`,
        after: `${NUMBERED.replace('That:\n1)', 'That:\n\n1)')}${NEXT}RESOLVED That:\n\n1) <|>\n`,
    },
    'a second decision goes on counting where the house does': {
        before: `${NUMBERED}RECOMMENDED to Council:<|>\n`,
        after: `${NUMBERED}RECOMMENDED to Council:\n3) <|>\n`,
        options: { houseStyle: houseStyleSchema.parse({ numbering: { clauses: 'through' } }) },
    },
    'a second decision counts afresh otherwise': {
        before: `${NUMBERED}RECOMMENDED to Council:<|>\n`,
        after: `${NUMBERED}RECOMMENDED to Council:\n1) <|>\n`,
    },
    'a Welsh keyword gets its label': {
        before: `Eitem agenda 1: To\n\nCofnodion:\n\nPENDERFYNWYD:\n1. bod yr adroddiad yn cael ei nodi; a\n2. bod y cynllun yn cael ei gymeradwyo.\n\nEitem agenda 2: Wal\n\nCofnodion:\n\nPENDERFYNWYD:<|>\n`,
        after: `Eitem agenda 1: To\n\nCofnodion:\n\nPENDERFYNWYD:\n1. bod yr adroddiad yn cael ei nodi; a\n2. bod y cynllun yn cael ei gymeradwyo.\n\nEitem agenda 2: Wal\n\nCofnodion:\n\nPENDERFYNWYD:\n1. <|>\n`,
    },
    'no label where no decision above is numbered': {
        before: `${ITEM}RESOLVED That the report be noted.\n\n${NEXT}RESOLVED That:<|>\n`,
        after: `${ITEM}RESOLVED That the report be noted.\n\n${NEXT}RESOLVED That:\n<|>\n`,
    },
    'no label behind a whole decision': {
        before: `${NUMBERED}${NEXT}RESOLVED That the report be noted.<|>\n`,
        after: `${NUMBERED}${NEXT}RESOLVED That the report be noted.\n<|>\n`,
    },
    'no label where clauses are already there': {
        before: `${NUMBERED}${NEXT}RESOLVED That:<|>\n1) the report be noted.\n`,
        after: `${NUMBERED}${NEXT}RESOLVED That:\n<|>\n1) the report be noted.\n`,
    },

    'a clause in the middle moves the others up': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted;<|>\n2) the plan be approved;\n   over two lines; and\n3) thanks be sent.\n\nAgenda item 2: Porch\n`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted;\n2) <|>\n3) the plan be approved;\n   over two lines; and\n4) thanks be sent.\n\nAgenda item 2: Porch\n`,
    },
    'a clause in the middle that is given up moves them back': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted;\n2) <|>\n3) the plan be approved; and\n4) thanks be sent.\n`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted;\n<|>\n2) the plan be approved; and\n3) thanks be sent.\n`,
    },
    'clauses with empty lines between them move up': {
        before: `${ITEM}RESOLVED That:\n\n(a) the report be noted;<|>\n\n(b) the plan be approved; and\n\n(c) thanks be sent.\n`,
        after: `${ITEM}RESOLVED That:\n\n(a) the report be noted;\n(b) <|>\n\n(c) the plan be approved; and\n\n(d) thanks be sent.\n`,
    },
    'numbers of another list stay': {
        before: `${ITEM}1) slates;<|>\n2) lead.\n\nRESOLVED That:\n1) the report be noted; and\n2) the plan be approved.\n`,
        after: `${ITEM}1) slates;\n2) <|>\n3) lead.\n\nRESOLVED That:\n1) the report be noted; and\n2) the plan be approved.\n`,
    },
    'numbers out of order stay': {
        before: `${ITEM}RESOLVED That:\n1) the report be noted;<|>\n4) the plan be approved.\n`,
        after: `${ITEM}RESOLVED That:\n1) the report be noted;\n2) <|>\n4) the plan be approved.\n`,
    },
    'numbers of items stay': {
        before: 'Panel\n\nDate: 4 May 2026\n\n1. Roof\n\nRESOLVED That:\n1. the report be noted;<|>\n\n2. Porch\n\nThe Clerk spoke.\n\n3. Wall\n\nThe Clerk spoke.\n',
        after: 'Panel\n\nDate: 4 May 2026\n\n1. Roof\n\nRESOLVED That:\n1. the report be noted;\n2. <|>\n\n2. Porch\n\nThe Clerk spoke.\n\n3. Wall\n\nThe Clerk spoke.\n',
    },
};

suite('Enter in a record', () => {
    for (const [what, { before, after, options }] of Object.entries(cases)) {
        test(what, () => assert.equal(pressEnter(before, options), after));
    }

    test('other characters change nothing', () => {
        const snapshot = snapshotOf(`${NUMBERED}3) `);
        assert.deepEqual(formatOnType(snapshot, snapshot.document.positionAt(snapshot.minutes.text.length), ';'), []);
    });
});
