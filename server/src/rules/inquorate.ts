/** A meeting with too few members to decide. */

import { cueOf } from '../model/cues.js';
import type { Minutes } from '../model/minutes.js';
import { attendanceList, presenceByItem } from '../model/presence.js';
import { byItem } from './by-item.js';
import { headerList } from './name-lists.js';
import { itemPlace, paragraphBehind, recordEnd } from './placement.js';
import { quorumOf } from './quorum.js';
import { defineMeetingRule, type Fix, type Message } from './rule.js';

export const inquorate = defineMeetingRule({
    code: 'inquorate',
    severity: 'error',
    summary: 'A meeting decides only while enough voting members are present.',
    why: 'Without its quorum a council or committee can decide nothing (Local Government Act 1972, Schedule 12, paragraphs 6, 12 and 45; standing orders for committees). Who came, left and withdrew must bear out that there was one at every decision.',
    fragments: false,
    settings: [
        'quorum.number',
        'quorum.fraction',
        'quorum.of',
        'seats',
        'bodies',
        'body',
        'people.nonVoting',
        'people.aliases',
    ],
    examples: [
        {
            name: 'too few members at the beginning, and a decision',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inquorate: 2 voting members were present; the quorum is 3.\nQuorum: 3\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
        },
        {
            name: 'members leave before an item is decided',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nQuorum: 3\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n\nAgenda item 2: Harbour dues\n               ^^^^^^^^^^^^ inquorate: 2 voting members were present for this item; the quorum is 3.\n\nCouncillor Marsh left the meeting at 7.10 pm and did not return.\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'nothing was decided: the record should say so',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inquorate\nQuorum: 3\n\nAgenda item 1: Sea wall\n\nThe Engineer described the works.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\nQuorum: 3\n\nAgenda item 1: Sea wall\n\nThe Engineer described the works.\n\nThe meeting was inquorate and no decisions were taken.\n',
        },
        {
            name: 'a member who withdrew is not counted for that item',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nQuorum: 3\n\nAgenda item 1: Declarations of interest\n\nCouncillor Marsh declared a disclosable pecuniary interest in item 2, left the meeting and took no part in the discussion or vote.\n\nAgenda item 2: Harbour dues\n               ^^^^^^^^^^^^ inquorate\n\nRESOLVED That the dues be approved.\n\nAgenda item 3: Next meeting\n\nRESOLVED That the next meeting be held in May.\n',
        },
        {
            name: 'officers do not count',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Jo Hart (Clerk)\n         ^ inquorate\nIn attendance: Priya Nair, Director of Place\nQuorum: 3\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
        },
        {
            name: 'enough members',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright and Nia Pugh\nQuorum: 3\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
        },
        {
            name: 'the record says so and decides nothing',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\nQuorum: 3\n\nAgenda item 1: Sea wall\n\nThe meeting was inquorate. The Engineer described the works.\n',
        },
        {
            name: 'nobody says what the quorum is',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
        },
        {
            name: 'the law sets a share, and nobody says how many seats there are',
            text: 'Nether Hallow Parish Council\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
            profile: 'parish-england',
        },
        {
            name: 'a parish council with nine seats',
            text: 'Nether Hallow Parish Council\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inquorate\nSeats: 9\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
            profile: 'parish-england',
        },
        {
            name: 'a member arrives in time',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nQuorum: 3\n\nAgenda item 1: Welcome\n\nThe Chair welcomed everybody.\n\nAgenda item 2: Harbour dues\n\nCouncillor Marsh joined the meeting at 6.40 pm.\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'the list does not name everybody',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and four others\nQuorum: 5\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
        },
    ],
    *check(minutes, context) {
        const quorum = quorumOf(minutes, context);
        if (quorum === null) return;
        const { complete } = attendanceList(minutes, context.houseStyle.people);
        if (!complete) return;
        const decides = minutes.items.some(({ item }) => decision(item) !== null);
        const says = minutes.items.some(({ item }) => item.status === 'inquorate');
        if (says && !decides) return;
        const presences = presenceByItem(minutes, context.houseStyle.people);
        const start = presences[0]?.at(0).possible.size ?? 0;
        if (start < quorum && presences.every((one) => one.at(Number.POSITIVE_INFINITY).possible.size < quorum)) {
            const place = headerList(minutes, 'present') ?? minutes.header.quorum;
            if (place === null) return;
            yield {
                start: place.start,
                end: firstLine(minutes.text, place),
                severity: decides ? 'error' : 'info',
                message: tooFew(start, quorum, false),
                fixes: decides ? [] : sayingSo(minutes),
            };
            return;
        }
        let wasQuorate = true;
        for (const presence of presences) {
            const { item } = presence;
            const decided = decision(item);
            if (decided === null || item.status === 'inquorate') continue;
            // A decision that stands before somebody leaves was taken while they were there.
            const present = presence.at(decided).possible.size;
            const quorate = present >= quorum;
            if (!quorate && wasQuorate) {
                const place = itemPlace(item);
                yield {
                    start: presence.start + place.start,
                    end: presence.start + place.end,
                    message: tooFew(present, quorum, true),
                };
            }
            wasQuorate = quorate;
        }
    },
});

const ENDS = cueOf('adjourn* reconvene* defer* postpone* meeting close closed');
const ENDING = /\b(?:adjourn|reconvene|defer|postpone|next meeting|closed?)/i;

/** The offset of the last decision of an item that a meeting without a quorum could not take; null without one. */
const decision = byItem((item): number | null => {
    const cues = item.cues;
    const found = item.decisions.findLast((one) => {
        const words = { start: one.start, end: Math.min(one.end, one.start + 400) };
        return !cues.within(ENDS, words) || !ENDING.test(item.piece.text.slice(words.start, words.end));
    });
    return found?.start ?? null;
});

function tooFew(present: number, quorum: number, forItem: boolean): Message {
    return {
        en: `${present} voting member${present === 1 ? ' was' : 's were'} present${forItem ? ' for this item' : ''}; the quorum is ${quorum}.`,
        cy: `Roedd ${present} o aelodau â phleidlais yn bresennol${forItem ? ' ar gyfer yr eitem hon' : ''}; y cworwm yw ${quorum}.`,
    };
}

function sayingSo(minutes: Minutes): Fix[] {
    const [first] = minutes.items;
    const at = first === undefined ? null : recordEnd(first.item);
    // The model knows the English words only.
    if (first === undefined || at === null || minutes.language === 'cy') return [];
    const edit = paragraphBehind(first.item, at, 'The meeting was inquorate and no decisions were taken.');
    return [
        {
            title: { en: 'Say that the meeting was inquorate', cy: 'Dweud nad oedd cworwm' },
            edits: [{ ...edit, start: edit.start + first.start, end: edit.end + first.start }],
            safe: false,
        },
    ];
}

function firstLine(text: string, span: { start: number; end: number }): number {
    const end = text.slice(span.start, span.end).search(/[\r\n]/);
    return end === -1 ? span.end : span.start + end;
}
