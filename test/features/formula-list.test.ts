// Formulas to pick from: which come first, and what the text is after one was inserted. Drawn: `<|>` is the cursor.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: tab stops are written like that.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { complete } from '../../server/src/features/completion/index.js';
import { textOfSnippet } from '../../server/src/features/completion/snippet.js';
import { listFormulas } from '../../server/src/features/formula-list.js';
import { library } from '../../server/src/formulas/library.js';
import type { FormulaChoice } from '../../server/src/protocol.js';
import { readMarks, type SnapshotSettings, snapshotOf } from '../support/markers.js';

const HEADER = `Rivermouth Borough Council
Children's Services Panel

Date: 14 September 2026
Present: Councillors Tom Bright, Nia Pugh and Sam Reeve
In attendance: Priya Nair, Director of Children's Services

`;
const ITEM = `${HEADER}Agenda item 4: Front door service

To receive a presentation on the focused visit.

Minutes:

The Director gave a presentation.

`;

function formulasAt(marked: string, options?: SnapshotSettings): { text: string; choices: readonly FormulaChoice[] } {
    const { text, start, end } = readMarks(marked);
    const snapshot = snapshotOf(text, options);
    const { document } = snapshot;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const { formulas, version } = listFormulas(snapshot, range, library);
    assert.equal(version, 1);
    return { text, choices: formulas };
}

function chosen(choices: readonly FormulaChoice[], id: string): FormulaChoice {
    const found = choices.find((choice) => choice.id === id);
    assert.ok(found, `${id} is not among ${choices.map((choice) => choice.id).join(' ')}`);
    return found;
}

/** The text after a formula was inserted and nothing in it was changed, from the line of the cursor on. */
function inserted(marked: string, id: string, options?: SnapshotSettings): string {
    const { text, choices } = formulasAt(marked, options);
    const { range, snippet, edits } = chosen(choices, id);
    const document = TextDocument.create('file:///a', 'minutes', 1, text);
    const all = [{ range, newText: textOfSnippet(snippet) }, ...edits];
    return TextDocument.applyEdits(document, [...all]);
}

suite('formulas to pick from', () => {
    test('behind a keyword clauses come first, group by group', () => {
        const { choices } = formulasAt(`${ITEM}RESOLVED That <|>`);
        assert.equal(choices[0]?.group, 'Decisions');
        const groups = choices.map(({ group }) => group);
        assert.equal(groups.filter((group, index) => group !== groups[index - 1]).length, new Set(groups).size);
        assert.ok(choices[0]?.fits);
        const fitting = new Set(choices.filter(({ fits }) => fits).map(({ group }) => group));
        const firstOther = groups.findIndex((group) => !fitting.has(group));
        assert.ok(groups.slice(firstOther).every((group) => !fitting.has(group)));
    });

    test('in the narrative sentences come first, in the item about interests declarations', () => {
        const { choices } = formulasAt(`${ITEM}<|>`);
        assert.equal(choices[0]?.fits, true);
        assert.deepEqual([chosen(choices, 's-present').fits, chosen(choices, 'd-note').fits], [true, false]);
        const interests = formulasAt('Agenda item 2: Declarations of interest\n\nMinutes:\n\n<|>').choices;
        assert.match(interests[0]?.id ?? '', /^o-decl/);
    });

    test('those of the house stand in a group of their own, and replace ours', () => {
        const houseStyle = houseStyleSchema.parse({
            formulas: [
                { id: 'd-note', label: 'Take note', text: 'That the paper be noted.', where: 'decision' },
                { id: 'our-thanks', label: 'Thank the clerk', text: 'The Clerk was thanked.' },
            ],
        });
        const { choices } = formulasAt(`${ITEM}RESOLVED That <|>`, { houseStyle });
        assert.deepEqual(
            choices.filter(({ group }) => group === 'Formulas of the house').map(({ id }) => id),
            ['d-note', 'our-thanks'],
        );
        assert.equal(choices.filter(({ id }) => id === 'd-note').length, 1);
    });

    test('are those of the language of the record and of its kind of body', () => {
        const welsh = formulasAt(
            'Iaith: Cymraeg\n\nEitem agenda 1: To\n\nCofnodion:\n\nCyflwynodd y Clerc yr adroddiad.\n\n<|>',
        ).choices;
        assert.ok(welsh.length > 0 && welsh.every(({ id }) => id.endsWith('-cy')));
        const parish = formulasAt(`${ITEM.replace('Date:', 'Profile: parish-england\nDate:')}RESOLVED <|>`).choices;
        assert.ok(!parish.some(({ id }) => id === 'x-england'));
        chosen(parish, 'x-parish');
    });

    test('show their wording with what is known of the record', () => {
        const { choices } = formulasAt(`${ITEM}<|>`);
        assert.match(chosen(choices, 's-present').wording, /^The Director of Children's Services presented /);
        assert.match(chosen(choices, 'd-adopt').wording, /\{policy\}/);
    });

    test('are what completion inserts, for every formula that both offer', () => {
        const places = [
            `${ITEM}<|>`,
            `${ITEM}RESOLVED That <|>`,
            `${ITEM}RESOLVED <|>`,
            `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) <|>`,
            `${ITEM}RESOLVED That:\n1) the report be noted; and\n<|>`,
            `${ITEM}RESOLVED:\n1) The report be noted.\n2) <|>`,
            `${ITEM}RESOLVED:\n1) The report be noted.\n2) <|>\n3) The plan be approved.\n`,
            'Agenda item 2: Declarations of interest\n\nMinutes:\n\n<|>',
        ];
        for (const place of places) {
            const { text, start } = readMarks(place);
            const snapshot = snapshotOf(text);
            const position = snapshot.document.positionAt(start);
            const { items } = complete(snapshot, position, { library, snippets: true });
            const { choices } = formulasAt(place);
            let compared = 0;
            for (const { label, textEdit } of items) {
                const choice = choices.find((one) => one.label === label && one.fits);
                if (choice === undefined || textEdit === undefined || !('range' in textEdit)) continue;
                compared++;
                assert.equal(choice.snippet, textEdit.newText, `${label} at ${place.slice(-40)}`);
                assert.deepEqual(choice.range, textEdit.range, label);
                const elsewhere = items.find((one) => one.label === label)?.additionalTextEdits ?? [];
                assert.deepEqual(choice.edits, elsewhere, label);
            }
            assert.ok(compared > 3, `${compared} at ${place.slice(-40)}`);
        }
    });
});

suite('a formula that was picked', () => {
    const cases: Record<string, { at: string; id: string; gives: string; options?: SnapshotSettings }> = {
        'on an empty line of the narrative': {
            at: `${ITEM}<|>`,
            id: 's-unanimous',
            gives: `${ITEM}The vote was unanimous.`,
        },
        'behind the keyword': {
            at: `${ITEM}RESOLVED That <|>`,
            id: 'd-note',
            gives: `${ITEM}RESOLVED That the presentation be noted.`,
        },
        'takes the place of the word that was typed to find it': {
            at: `${ITEM}RESOLVED That note<|>`,
            id: 'd-note',
            gives: `${ITEM}RESOLVED That the presentation be noted.`,
        },
        'leaves other words alone': {
            at: `${ITEM}The Chair agreed.<|>`,
            id: 's-unanimous',
            gives: `${ITEM}The Chair agreed. The vote was unanimous.`,
        },
        'as the next clause on a line of its own': {
            at: `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) <|>`,
            id: 'x-not',
            gives: `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) the press and public be not excluded.`,
        },
        'at the end of a clause it becomes the next one': {
            at: `${ITEM}RESOLVED That:\n1) the report be noted; and<|>\n`,
            id: 'x-not',
            gives: `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) the press and public be not excluded.\n`,
        },
        'at the end of the last clause it becomes the last, and “and” moves on': {
            at: `${ITEM}RESOLVED That:\n1) the report be noted; and\n2) the plan be approved.<|>\n`,
            id: 'x-not',
            gives: `${ITEM}RESOLVED That:\n1) the report be noted;\n2) the plan be approved; and\n3) the press and public be not excluded.\n`,
        },
        'a decision on an empty line gets the keyword of the record': {
            at: `${ITEM}AGREED that the report be noted.\n\nAgenda item 5: Roof\n\nMinutes:\n\nThe Clerk spoke.\n\n<|>`,
            id: 'x-not',
            gives: `${ITEM}AGREED that the report be noted.\n\nAgenda item 5: Roof\n\nMinutes:\n\nThe Clerk spoke.\n\nAGREED that the press and public be not excluded.`,
        },
        'a decision behind a sentence starts a paragraph': {
            at: `${ITEM.trimEnd()}<|>\n`,
            id: 'x-not',
            gives: `${ITEM.trimEnd()}\n\nRESOLVED That the press and public be not excluded.\n`,
        },
        'takes the place of a selection': {
            at: `${ITEM}RESOLVED That <|the report be noted.|>\n`,
            id: 'x-not',
            gives: `${ITEM}RESOLVED That the press and public be not excluded.\n`,
        },
        'takes the place of a selection over lines': {
            at: `${ITEM}<|The Chair spoke.\nSo did others.|>\n\nThe end.\n`,
            id: 's-unanimous',
            gives: `${ITEM}The vote was unanimous.\n\nThe end.\n`,
        },
        'in the middle of a line': {
            at: `${ITEM}The Chair spoke. <|> Then came the vote.\n`,
            id: 's-unanimous',
            gives: `${ITEM}The Chair spoke. The vote was unanimous. Then came the vote.\n`,
        },
        'in an empty document': { at: '<|>', id: 's-unanimous', gives: 'The vote was unanimous.' },
        'in a Welsh record': {
            at: 'Iaith: Cymraeg\n\nEitem agenda 1: To\n\nCofnodion:\n\nCyflwynodd y Clerc yr adroddiad.\n\n<|>',
            id: 'x-not-cy',
            gives: "Iaith: Cymraeg\n\nEitem agenda 1: To\n\nCofnodion:\n\nCyflwynodd y Clerc yr adroddiad.\n\nPENDERFYNWYD peidio â gwahardd y wasg a'r cyhoedd.",
        },
    };
    for (const [what, { at, id, gives, options }] of Object.entries(cases)) {
        test(what, () => assert.equal(inserted(at, id, options), gives));
    }
});
