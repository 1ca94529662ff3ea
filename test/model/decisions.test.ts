import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

/** A decision, what it does, and the verbs of its clauses; nothing where nothing is decided. */
const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
    ['RESOLVED That the dues be approved.', 'resolved', ['approve']],
    ['RESOLVED That the report be noted.', 'noted', ['note']],
    ['RESOLVED That the dues be not approved.', 'refused', ['refuse']],
    ['RESOLVED That the grant be not agreed.', 'refused', ['refuse']],
    ['RESOLVED That the press and public be not excluded.', 'resolved', ['other']],
    ['RESOLVED That the press and public be excluded.', 'resolved', ['exclude']],
    ['RESOLVED That the application be refused.', 'refused', ['refuse']],
    ['RESOLVED That consideration of the lease be deferred.', 'deferred', ['defer']],
    ['RESOLVED That:\n1) the report be noted; and\n2) the plan be not adopted.', 'resolved', ['note', 'refuse']],
    ['The grant was agreed.', 'agreed', ['agree']],
    ['RESOLVED That the minutes be confirmed.', 'resolved', ['approve']],
    ['It was resolved to appoint Fenland Fencing.', 'resolved', ['appoint']],
    ['It was resolved that the dues be noted.', 'noted', ['note']],
    ['The Board, as corporate trustee, APPROVED the dues.', 'agreed', ['approve']],
    ['The Board, which met in May, asked who had approved the dues.', '', []],
    ['RESOLVED by 3 votes to 2 that the dues be approved.', 'resolved', ['approve']],
    ['**RESOLVED** unanimously that the dues be approved.', 'resolved', ['approve']],
    ['The Committee noted the quarterly budget report for the harbour.', 'noted', ['note']],
    ['The Trustees received the management accounts for October.', 'noted', ['receive']],
    ['The Committee accordingly agreed that the dues be approved.', 'agreed', ['agree']],
    ['Members noted the increase in the report.', '', []],
    ['The Board noted the plan would be late.', '', []],
    ['Payments of £1,432.16 were approved as listed.', 'agreed', ['approve']],
    ['The bank reconciliation to 31 October was noted.', 'noted', ['note']],
    ['The contract was received on Monday.', '', []],
    ['No objection.', 'agreed', ['other']],
    ['The Council had no objection.', 'agreed', ['other']],
    ['Highways: no objection.', '', []],
    ['AGREED to hold a meeting once the report is received.', 'agreed', ['other']],
    ['AGREED to formally approve the dues.', 'agreed', ['approve']],
    ['RESOLVED to receive and note the report.', 'noted', ['receive']],
    ['The PCC agreed to pay the dues.', 'agreed', ['agree']],
    ['After a talk the CC agreed to object.', 'agreed', ['agree']],
    ['The RSPCA agreed to pay the dues.', '', []],
    ['PENDERFYNWYD derbyn cofnodion y cyfarfod fel rhai cywir.', 'resolved', ['approve']],
    ['PENDERFYNWYD derbyn yr adroddiad.', 'noted', ['receive']],
    ['PENDERFYNWYD caniatáu’r cais.', 'resolved', ['approve']],
    ['PENDERFYNWYD bod y cais yn cael ei ganiatáu.', 'resolved', ['approve']],
    ['PENDERFYNWYD: Caniatawyd y cais.', 'resolved', ['approve']],
    ['PENDERFYNWYD trafod y cais am ganiatâd cynllunio.', 'resolved', ['other']],
    ['PENDERFYNWYD bod y gyllideb yn cael ei chymeradwyo.', 'resolved', ['approve']],
    ['PENDERFYNWYD awdurdodi’r Clerc i lofnodi’r les.', 'resolved', ['authorise']],
    ['PENDERFYNWYD:\n1) Awdurdodir y taliad.\n2) Awdurdodwyd y gwaith.', 'resolved', ['authorise', 'authorise']],
    ['PENDERFYNWYD ysgrifennu at yr awdurdod iechyd.', 'resolved', ['other']],
    ['PENDERFYNWYD bod y cynllun yn cael ei gefnogi.', 'resolved', ['endorse']],
    ['PENDERFYNWYD cefnogi’r ŵyl.', 'resolved', ['endorse']],
    ['PENDERFYNWYD gofyn i’r Clerc am bris.', 'resolved', ['request']],
    ['PENDERFYNWYD y dylid ofyn i’r Clerc am bris.', 'resolved', ['request']],
    ['PENDERFYNWYD paratoi’r hysbysiad gofynnol.', 'resolved', ['other']],
    ['PENDERFYNWYD diolch i’r gwirfoddolwyr.', 'resolved', ['thank']],
    ['PENDERFYNWYD:\n1) Diolchwyd i’r Clerc.\n2) Gwaharddwyd y wasg.', 'resolved', ['thank', 'exclude']],
    ['PENDERFYNWYD gwahardd y wasg a’r cyhoedd.', 'resolved', ['exclude']],
    ['PENDERFYNWYD bod y cyhoedd yn cael eu gwahardd.', 'resolved', ['exclude']],
    ['PENDERFYNWYD adolygu’r gwaharddiadau.', 'resolved', ['other']],
];

suite('What a decision does', () => {
    for (const [text, effect, verbs] of ROWS) {
        test(JSON.stringify(text), () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            const [decision] = items[0]?.item.decisions ?? [];
            assert.equal(decision?.effect ?? '', effect);
            assert.deepEqual(decision?.clauses.map(({ verb }) => verb) ?? [], verbs);
        });
    }
});

/** What an item tells → what became of it. */
const STATUSES: readonly (readonly [string, string])[] = [
    ['Consideration of the lease was deferred.', 'deferred'],
    ['Cllr Vane moved that consideration be deferred. The motion was lost.', 'taken'],
    ['As an amendment, Cllr Vane moved that the matter be deferred.', 'taken'],
    ['RESOLVED That the lease be deferred.\n\nAGREED That the rent be paid meanwhile.', 'deferred'],
    [
        'Shed 1\nRESOLVED To grant the lease.\n\nShed 2\nRESOLVED To grant the lease.\n\nShed 3\nRESOLVED To defer the lease.',
        'taken',
    ],
];

suite('What became of an item', () => {
    for (const [text, status] of STATUSES) {
        test(JSON.stringify(text), () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Lease\n\nMinutes:\n\n${text}\n`));
            assert.equal(items[0]?.item.status, status);
        });
    }
});

/** Prose of several sentences → what each decision in it says. */
const RUNS: readonly (readonly [string, readonly string[]])[] = [
    ['Moved by Cllr Oakes and RESOLVED to pay the dues. Cllr Vane returned.', ['RESOLVED to pay the dues.']],
    [
        'Moved by Cllr Oakes and RESOLVED to pay the dues. The lamp was left out.',
        ['RESOLVED to pay the dues. The lamp was left out.'],
    ],
    ['The minutes were agreed. Proposed Cllr Oakes, seconded Cllr Vane, all in favour.', ['The minutes were agreed.']],
    [
        'The minutes were agreed. Proposed by Cllr Oakes, seconded by Cllr Vane, that the dues be paid: carried unanimously.',
        [
            'The minutes were agreed.',
            'Proposed by Cllr Oakes, seconded by Cllr Vane, that the dues be paid: carried unanimously.',
        ],
    ],
];

/** Blocks of an item → what each decision of them says, with `!` behind one that was unanimous. */
const BLOCKS: readonly (readonly [string, readonly string[]])[] = [
    [
        'RESOLVED That the dues be paid.\nProposed: Cllr Oakes   Seconded: Cllr Vane   All in favour',
        ['the dues be paid.!'],
    ],
    ['RESOLVED That the dues be paid.\n\nProposed by Cllr Oakes, seconded by Cllr Vane.', ['the dues be paid.']],
    [
        'RESOLVED That the dues be paid.\n\nProposed by Cllr Oakes, seconded by Cllr Vane and AGREED to mend the lamp.',
        ['the dues be paid.', 'to mend the lamp.'],
    ],
    ['- The lamp is out.\n- **Decision:** mend the lamp.\n- The gate is shut.', ['mend the lamp.']],
    ['AGREED a grant of £20.\n[Cllr Vane rejoined the meeting]', ['a grant of £20.']],
    ['The Board AGREED a grant of £20.\n[Ann Vane left the meeting.]', ['a grant of £20.']],
    ['RESOLVED That a grant be made.\nAnn Vane returned to the room.', ['a grant be made.']],
    ['RESOLVED That:\n[wording of the decision]', ['[wording of the decision]']],
];

suite('Decisions in blocks', () => {
    for (const [text, decided] of BLOCKS) {
        test(JSON.stringify(text), () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            assert.deepEqual(
                items[0]?.item.decisions.map(
                    ({ clauses, unanimous }) =>
                        `${clauses.map(({ body }) => body.text).join(' | ')}${unanimous ? '!' : ''}`,
                ),
                decided,
            );
        });
    }
});

suite('Decisions in prose', () => {
    for (const [text, decided] of RUNS) {
        test(JSON.stringify(text), () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            const [item] = items;
            assert.deepEqual(
                item?.item.decisions.map(({ start, end }) => item.item.piece.text.slice(start, end)),
                decided,
            );
        });
    }
});

/** Prose with a keyword in capitals inside it → whom it is for, and what. */
const INLINE: readonly (readonly [string, string | null, boolean, string])[] = [
    ['It was RECOMMENDED that the dues be paid.', null, true, 'the dues be paid.'],
    ['It was RECOMMENDED to Council: That the dues be paid.', 'to Council:', true, 'the dues be paid.'],
    ['The Panel RECOMMEND to the Board that the dues be paid.', 'to the Board', true, 'the dues be paid.'],
    [
        'It was RECOMMENDED to pay the dues that the Council owes.',
        null,
        false,
        'to pay the dues that the Council owes.',
    ],
];

suite('A decision inside a line', () => {
    for (const [text, lead, that, clause] of INLINE) {
        test(JSON.stringify(text), () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            const [decision] = items[0]?.item.decisions ?? [];
            assert.deepEqual(
                [decision?.lead?.text ?? null, decision?.that != null, decision?.clauses[0]?.body.text],
                [lead, that, clause],
            );
        });
    }
});
