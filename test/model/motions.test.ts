import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

/** What an item says → its motions: form, mover, seconder, outcome. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
    [
        'behind a decision',
        'RESOLVED That the dues be paid. Proposed by Cllr Askew, seconded by Cllr Kerr.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'behind a decision, in two sentences',
        'RESOLVED That the dues be paid. Proposed by Cllr Askew. Seconded by Cllr Kerr. All in favour.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'on the line below a decision',
        'RESOLVED:\n1) That the dues be paid; and\n2) That the list be published\nProposed Cllr Askew, seconded Cllr Kerr',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'behind each clause',
        'RESOLVED:\n1) That the dues be paid. Moved by Cllr Askew, seconded by Cllr Kerr.\n2) That the list be published. Moved by Cllr Kerr, seconded by Cllr Vane.',
        ['motion: Cllr Askew, Cllr Kerr: carried', 'motion: Cllr Kerr, Cllr Vane: carried'],
    ],
    [
        'in brackets at the end',
        'RESOLVED That the dues be paid (proposed by Cllr Askew, seconded by Cllr Kerr).',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'in front of what is decided',
        'RESOLVED, moved by Cllr Askew, seconded by Cllr Kerr, that the dues be paid.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'a motion and an amendment, put against each other',
        'Councillor Askew, seconded by Councillor Kerr, moved that the dues be paid.\n\nAs an amendment, Councillor Vane, seconded by Councillor Moor, moved that they be halved.\n\n3 members voted for the amendment and 7 for the motion, which was accordingly carried.',
        ['motion: Councillor Askew, Councillor Kerr: carried', 'amendment: Councillor Vane, Councillor Moor: lost'],
    ],
    [
        'an amendment that wins over the motion',
        'Councillor Askew, seconded by Councillor Kerr, moved that the dues be paid.\n\nAs an amendment, Councillor Vane, seconded by Councillor Moor, moved that they be halved.\n\nOn a division there were 3 votes for the motion and 7 for the amendment. The amendment was carried.',
        ['motion: Councillor Askew, Councillor Kerr: lost', 'amendment: Councillor Vane, Councillor Moor: carried'],
    ],
    [
        'in Welsh',
        'PENDERFYNWYD talu’r tollau. Cynigiwyd gan y Cynghorydd Askew, eiliwyd gan y Cynghorydd Kerr.',
        ['motion: Cynghorydd Askew, Cynghorydd Kerr: carried'],
    ],
    [
        'below the heading of a decision that was lost',
        'Decision: The motion was lost. Proposed by Cllr Askew, seconded by Cllr Kerr.',
        ['motion: Cllr Askew, Cllr Kerr: lost'],
    ],
    [
        'another motion behind a decision',
        'RESOLVED That the dues be paid. Moved by Cllr Askew, seconded by Cllr Kerr that the quay be closed.',
        ['motion: Cllr Askew, Cllr Kerr: unrecorded'],
    ],
    [
        'in the paragraph below a decision',
        'RESOLVED That the dues be paid.\n\nProposed by Cllr Askew, seconded by Cllr Kerr.\n\nThe key to the store was lost.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'in brackets below a decision',
        'RESOLVED That the dues be paid.\n\n(Proposed by Cllr Askew, seconded by Cllr Kerr)\n\nThe key to the store was lost.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'below a sentence that tells a decision',
        'The dues were agreed. The payments were approved.\n\nProposed by Cllr Askew, seconded by Cllr Kerr.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'a further motion below a decision, with its own fate',
        'RESOLVED That the dues be paid.\n\nMoved by Cllr Askew, seconded by Cllr Kerr.\n\nThe Chair spoke.\n\nThe motion was lost.',
        ['motion: Cllr Askew, Cllr Kerr: lost'],
    ],
    [
        'behind a decision in a list',
        '- The payments were approved. Proposed by Cllr Askew, seconded by Cllr Kerr.\n- The list was received.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'in brackets in the middle',
        'RESOLVED That the dues be paid (proposed by Cllr Askew, seconded by Cllr Kerr), and that the list be published.',
        ['motion: Cllr Askew, Cllr Kerr: carried'],
    ],
    [
        'below a decision that was moved before it',
        'Moved by Cllr Vane, seconded by Cllr Kerr.\n\nRESOLVED That the dues be paid.\n\nMoved by Cllr Askew, seconded by Cllr Kerr.\n\nThe key was found.',
        ['motion: Cllr Vane, Cllr Kerr: carried', 'motion: Cllr Askew, Cllr Kerr: unrecorded'],
    ],
    [
        'below its own words',
        'That the Council agrees the charges.\n\nMoved by Cllr Askew, seconded by Cllr Kerr.\n\nThe key was found.',
        ['motion: Cllr Askew, Cllr Kerr: unrecorded'],
    ],
    ['what is decided about a motion', 'RESOLVED That the motion moved by Cllr Askew be put to the Board.', []],
    [
        'what is proposed or moved in a clause',
        'RESOLVED:\n1) Proposed by-laws be read.\n2) Moved benches be fixed.',
        [],
    ],
];

suite('Motions', () => {
    for (const [name, text, motions] of ROWS) {
        test(name, () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            assert.deepEqual(
                items[0]?.item.motions.map(
                    ({ form, mover, seconder, outcome }) => `${form}: ${mover?.text}, ${seconder?.text}: ${outcome}`,
                ),
                motions,
            );
        });
    }
});
