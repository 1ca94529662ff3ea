/** Approved minutes without a place for the signature. */

import { cueOf } from '../model/cues.js';
import type { Minutes } from '../model/minutes.js';
import { recordPlace } from './masthead.js';
import { anyPart } from './parts.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

const HEADER =
    'Thornbeck Parish Council\n\nDate: 14 September 2026\nStatus: Approved\nChair: Councillor Ida Vane\nPresent: Councillors Dunmore and Oakes\n\n';
const MARKED =
    'Thornbeck Parish Council\n\nDate: 14 September 2026\nStatus: Approved\n        ^^^^^^^^ unsigned: There is no place for the signature of the person presiding and the date.\nChair: Councillor Ida Vane\nPresent: Councillors Dunmore and Oakes\n\n';
const ITEM = 'Agenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n';

export const unsigned = defineMeetingRule({
    code: 'unsigned',
    severity: 'warning',
    summary: 'Approved minutes have a place for the signature of the person presiding and the date.',
    why: 'Minutes are signed by the person who presides at the meeting that approves them, and count as evidence from then on (Local Government Act 1972, Schedule 12, paragraph 41); auditors look for the signature. The rule asks this only where the kind of body is known, and only once the minutes are approved.',
    fragments: false,
    examples: [
        {
            name: 'approved minutes that end with the business',
            profile: 'parish-england',
            text: MARKED + ITEM,
            fixed: `${HEADER}${ITEM}\nSigned: ____________________ Councillor Ida Vane, Chair    Date: ____________\n`,
        },
        {
            name: 'nobody is named in the chair',
            profile: 'company',
            stage: 'approved',
            text: `Thornbeck Ferries Ltd: minutes of the board\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsigned\n\nDate: 14 September 2026\nPresent: Ida Vane and Peter Dunmore\n\n${ITEM}`,
            fixed: `Thornbeck Ferries Ltd: minutes of the board\n\nDate: 14 September 2026\nPresent: Ida Vane and Peter Dunmore\n\n${ITEM}\nSigned: ____________________ [name], Chair    Date: ____________\n`,
        },
        {
            name: 'that earlier minutes were signed says nothing of these',
            profile: 'parish-england',
            text: `${MARKED}Agenda item 1: Minutes\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 13 July 2026 be approved and signed by the Chair.\n`,
        },
        {
            name: 'cofnodion a gymeradwywyd',
            profile: 'community-wales',
            text: 'Cyngor Cymuned Aberhafren\n\nDyddiad: 14 Medi 2026\nStatws: Cymeradwywyd\n        ^^^^^^^^^^^^ unsigned: Nid oes lle i lofnod\nCadeirydd: Y Cynghorydd Ida Vane\nYn bresennol: Y Cynghorwyr Dunmore ac Oakes\n\nEitem agenda 1: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n',
            fixed: 'Cyngor Cymuned Aberhafren\n\nDyddiad: 14 Medi 2026\nStatws: Cymeradwywyd\nCadeirydd: Y Cynghorydd Ida Vane\nYn bresennol: Y Cynghorwyr Dunmore ac Oakes\n\nEitem agenda 1: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n\nLlofnodwyd: ____________________ Y Cynghorydd Ida Vane, Cadeirydd    Dyddiad: ____________\n',
        },
        {
            name: 'a line to sign on',
            profile: 'parish-england',
            text: `${HEADER}${ITEM}\nSigned: ____________________ (Chairman)  Date: ____________\n`,
        },
        {
            name: 'a name, and no label',
            profile: 'parish-england',
            text: `${HEADER}${ITEM}\nChairman ........................ Date ..............\n`,
        },
        {
            name: 'the minutes were approved electronically',
            profile: 'principal-wales',
            text: `${HEADER}${ITEM}\nThese minutes were approved electronically on 2 November 2026.\n`,
        },
        {
            name: 'the status says that the minutes are signed',
            profile: 'parish-england',
            text: `Thornbeck Parish Council\n\nDate: 14 September 2026\nStatus: Signed by Councillor Vane on 2 November 2026\nChair: Councillor Ida Vane\nPresent: Councillors Dunmore and Oakes\n\n${ITEM}`,
        },
        {
            name: 'a draft is not signed yet',
            profile: 'parish-england',
            text: `Thornbeck Parish Council\n\nDate: 14 September 2026\nStatus: Draft\nChair: Councillor Ida Vane\nPresent: Councillors Dunmore and Oakes\n\n${ITEM}`,
        },
        {
            name: 'the kind of body is not known, and it may sign on paper only',
            text: HEADER + ITEM,
        },
        {
            name: 'an item copied from approved minutes',
            profile: 'parish-england',
            stage: 'approved',
            text: ITEM,
        },
    ],
    *check(minutes, context) {
        if (context.stage !== 'approved' || context.profile === 'generic') return;
        if (saysThatSigned(minutes) || hasLineToSign(minutes)) return;
        const { status } = minutes.header;
        yield {
            ...(status === null ? recordPlace(minutes) : { start: status.start, end: status.end }),
            message: {
                en: 'There is no place for the signature of the person presiding and the date.',
                cy: 'Nid oes lle i lofnod y person sy’n llywyddu a’r dyddiad.',
            },
            fixes: fixesFor(minutes, context),
        };
    },
});

/** A label in front of a signature, or words that say how these minutes were signed. */
const SIGNED = new RegExp(
    [
        String.raw`^[^\p{L}\r\n]{0,12}(?:signed|signature|llofnod\p{L}{0,6})(?![\p{L}])`,
        String.raw`\belectronic(?:ally)? (?:approv|sign)|\b(?:approved|signed|confirmed) (?:electronically|by e-?mail)\b|\belectronic signature`,
        String.raw`\b(?:these|the above|the foregoing) minutes (?:were|are|have been|was) (?:\p{L}+ (?:and )?)?signed\b`,
        String.raw`\b(?:cymeradwywyd|llofnodwyd) (?:yn )?electronig`,
    ].join('|'),
    'imu',
);

const saysThatSigned = anyPart(
    (text) => SIGNED.test(text),
    cueOf('sign* llofnod* electronic* approved confirmed cymeradwywyd'),
);

/** A line to sign on. */
const hasLineToSign = anyPart((text) => /_{5}|(?:\\_){5}|\.{8}|…{3}|-{12}[^\r\n]{0,40}\p{L}/u.test(text));

function fixesFor(minutes: Minutes, { language }: RuleContext): Fix[] {
    const last = minutes.items.at(-1)?.item.piece.blocks.at(-1);
    // Below a private passage without an end the line would be private too.
    if (last?.kind === 'exempt' && last.closing === null) return [];
    const { text } = minutes;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const chair = minutes.header.chair?.text;
    const line =
        language === 'cy'
            ? `Llofnodwyd: ____________________ ${chair ?? '[enw]'}, Cadeirydd    Dyddiad: ____________`
            : `Signed: ____________________ ${chair ?? '[name]'}, Chair    Date: ____________`;
    const end = text.trimEnd().length;
    return [
        {
            title: { en: 'Add a line for the signature', cy: 'Ychwanegu llinell ar gyfer y llofnod' },
            safe: false,
            edits: [{ start: end, end: text.length, text: `${eol}${eol}${line}${eol}` }],
        },
    ];
}
