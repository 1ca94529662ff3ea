/** A member declares an interest in an item and takes part in it. */

import type { Item, Language } from '../model/minutes.js';
import { type Conflict, conflictsOf } from './interests.js';
import { moved } from './parts.js';
import { paragraphBehind } from './placement.js';
import type { Edit, Fix, Message } from './rule.js';
import { defineMeetingRule } from './rule.js';

export const interestThenTookPart = defineMeetingRule({
    code: 'interest-then-took-part',
    severity: 'error',
    summary: 'A member who declares an interest that calls for it takes no part in the item.',
    why: 'A member with a disclosable pecuniary interest may not discuss or vote on the matter without a dispensation (Localism Act 2011, sections 31(4), 33 and 34); codes of conduct say the same of other interests. The record must show that the member took no part, or the dispensation.',
    fragments: true,
    examples: [
        {
            name: 'a pecuniary interest, and a vote',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 2: Declarations of interest\n\nCouncillor Reeve declared a disclosable pecuniary interest in item 5.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nMembers discussed the dues.\n\nFor (2): Councillors Bright and Sam Reeve\n                                ^^^^^^^^^ interest-then-took-part: Councillor Reeve declared an interest in this item and then voted.\nAgainst (1): Councillor Pugh\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 2: Declarations of interest\n\nCouncillor Reeve declared a disclosable pecuniary interest in item 5.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve took part under a dispensation.\n\nMembers discussed the dues.\n\nFor (2): Councillors Bright and Sam Reeve\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'nobody has a dispensation',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a pecuniary interest.\n\nDispensations: None\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n         ^^^^^^^^^^^^^^^^ interest-then-took-part\n\nThe motion was carried.\n',
        },
        {
            name: 'none was granted, and the declaration says so',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a pecuniary interest. No dispensation had been granted.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n         ^^^^^^^^^^^^^^^^ interest-then-took-part\n\nThe motion was carried.\n',
        },
        {
            name: 'declared in the item, and moved the motion',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a prejudicial interest.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n         ^^^^^^^^^^^^^^^^ interest-then-took-part: Councillor Reeve declared an interest in this item and then moved a motion.\n\nThe motion was carried.\n',
        },
        {
            name: 'a pecuniary interest, and a speech',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a pecuniary interest as he rents a berth.\n\nCouncillor Reeve said that the dues were too high.\n^^^^^^^^^^^^^^^^ interest-then-took-part\n',
        },
        {
            name: 'a dispensation',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest. He spoke and voted under a dispensation granted by the Monitoring Officer.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'left after speaking as any resident may',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest.\n\nCouncillor Reeve asked about the berths and then left the room.\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'a personal interest allows taking part',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a personal interest as his sister rents a berth.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'a transparency statement',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve made a transparency statement about the harbour and declared that he had no interest.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'the row shows that the member did not vote',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest.\n\nFor (2): Councillors Bright and Pugh\nConflict of interest (1): Councillor Reeve\n',
        },
        {
            name: 'what is declared is no interest',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMembers took an interest in the dues. Councillor Reeve declared the ballot closed.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'a namesake',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Sam Reeve declared a disclosable pecuniary interest.\n\nMoved by Councillor Ann Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'an interest in another item',
            text: 'Agenda item 2: Declarations of interest\n\nCouncillor Reeve declared a disclosable pecuniary interest in item 5.\n\nAgenda item 3: Sea wall\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n\nAgenda item 5: Harbour dues\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'stayed, as nothing was voted on',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared an interest and remained in the meeting.\n\nCouncillor Reeve asked when the figures would come.\n\nRESOLVED That the report be noted.\n',
        },
    ],
    *check(minutes, context) {
        for (const conflict of conflictsOf(minutes, context.houseStyle.people)) {
            const placed = minutes.items[conflict.index];
            if (placed === undefined) continue;
            yield {
                start: placed.start + conflict.place.start,
                end: placed.start + conflict.place.end,
                severity: conflict.pecuniary ? 'error' : 'warning',
                message: messageFor(conflict),
                fixes: dispensationFor(placed.item, conflict, context.language, placed.start),
            };
        }
    },
});

function messageFor({ act, declared }: Conflict): Message {
    const en = { moved: 'moved a motion', seconded: 'seconded a motion', voted: 'voted', spoke: 'spoke' }[act];
    const cy = { moved: 'gwneud cynnig', seconded: 'eilio cynnig', voted: 'pleidleisio', spoke: 'siarad' }[act];
    return {
        en: `${declared} declared an interest in this item and then ${en}.`,
        cy: `Datganodd ${declared} fuddiant yn yr eitem hon cyn ${cy}.`,
    };
}

function dispensationFor(item: Item, { declared }: Conflict, language: Language, offset: number): Fix[] {
    const at = recordStart(item);
    if (at === null) return [];
    const sentence =
        language === 'cy' ? `Cymerodd ${declared} ran o dan ollyngiad.` : `${declared} took part under a dispensation.`;
    const edit: Edit = paragraphBehind(item, at, sentence);
    return [
        {
            title: { en: 'Record a dispensation', cy: 'Cofnodi gollyngiad' },
            edits: [moved(edit, offset)],
            safe: false,
        },
    ];
}

/** The end of the line of the label "Minutes:", or of the heading; null where text follows on that line. */
function recordStart(item: Item): number | null {
    const { text } = item.piece;
    const place = item.minutesLabel ?? item.title ?? item.heading;
    if (place === null) return null;
    const rest = /^[^\r\n]*/.exec(text.slice(place.end))?.[0] ?? '';
    return /^[\s:*_#]*$/.test(rest) ? place.end + rest.trimEnd().length : null;
}
