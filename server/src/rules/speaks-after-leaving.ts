/** Somebody speaks, moves or seconds who had left, or had not come yet. */

import { cueOf } from '../model/cues.js';
import type { Minutes } from '../model/minutes.js';
import { attendanceList, presenceByItem } from '../model/presence.js';
import type { Span } from '../syntax/tree.js';
import { namesOf } from './acting-names.js';
import { firstParagraph } from './beginnings.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Fix } from './rule.js';

export const speaksAfterLeaving = defineMeetingRule({
    code: 'speaks-after-leaving',
    severity: 'warning',
    summary: 'Nobody takes part in an item after leaving the meeting or before coming to it.',
    why: 'Who was in the room decides about votes and the quorum at each item. Where somebody who had left takes part, a return was not recorded or a name is wrong.',
    fragments: false,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'a member who had left',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve asked about small boats.\n^^^^^^^^^^^^^^^^ speaks-after-leaving: Councillor Reeve had left the meeting and takes part here.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve returned to the meeting.\n\nCouncillor Reeve asked about small boats.\n',
        },
        {
            name: 'a seconder who had left',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm and did not return.\n\nAgenda item 5: Harbour dues\n\nMoved by Councillor Bright, seconded by Councillor Reeve.\n                                        ^^^^^^^^^^^^^^^^ speaks-after-leaving\n\nThe motion was carried.\n',
        },
        {
            name: 'a member who had not come yet',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve asked about the stones.\n^^^^^^^^^^^^^^^^ speaks-after-leaving: Councillor Reeve takes part here and arrives at a later item.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve arrived at 7.10 pm.\n',
        },
        {
            name: 'an officer who had left',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nIn attendance: Priya Nair, Director of Place\n\nAgenda item 4: Sea wall\n\nMs Nair left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nMs Nair presented the dues for 2027.\n^^^^^^^ speaks-after-leaving\n',
        },
        {
            name: 'a member who came back',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nCouncillor Reeve rejoined the meeting at 7.20 pm.\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve asked about small boats.\n',
        },
        {
            name: 'a member who was away for one item',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve declared an interest and left the meeting for this item.\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve asked about small boats.\n',
        },
        {
            name: 'a member who spoke and then left',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nCouncillor Reeve thanked the Engineer and asked for photographs.\n\nAgenda item 5: Harbour dues\n\nCouncillor Bright asked about small boats.\n',
        },
        {
            name: 'a member who is only mentioned',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nMembers remembered what Councillor Reeve had said, and his report was read.\n',
        },
        {
            name: 'what was said earlier, or was read out',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nIn a written question Councillor Reeve asked about small boats.\n',
        },
        {
            name: 'the items were taken in another order',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 3: Order of business\n\nThe Chair brought item 5 forward.\n\nAgenda item 4: Sea wall\n\nCouncillor Reeve left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve asked about small boats.\n',
        },
        {
            name: 'a name that two members bear',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Ida Reeve and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Sam Reeve left the meeting at 7.10 pm.\n\nAgenda item 5: Harbour dues\n\nCouncillor Reeve asked about small boats.\n',
        },
        {
            name: 'a return that is told right below a decision',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 4: Sea wall\n\nCouncillor Pugh left the meeting.\n\nRESOLVED That the wall be mended.\nCouncillor Pugh returned to the meeting.\n\nAgenda item 5: Harbour dues\n\nCouncillor Pugh asked about the dues.\n',
        },
    ],
    *check(minutes, context) {
        const { people } = context.houseStyle;
        const list = attendanceList(minutes, people);
        if (list.attendees.length === 0 || !movesAnybody(minutes)) return;
        const told = new Set<string>();
        for (const presence of presenceByItem(minutes, people)) {
            if (!presence.missed) continue;
            for (const use of namesOf(presence.item)) {
                if (use.source === 'vote' || use.verb === null) continue;
                const found = list.directory.resolve(use.text);
                if (found.kind !== 'one' || told.has(found.id)) continue;
                // Inside the item of coming or going, the order of sentences is not that of events.
                const reason = presence.reason(found.id, 0);
                if (reason !== 'left' && reason !== 'notYet') continue;
                if (presence.reason(found.id, use.start) !== reason) continue;
                const { text } = presence.item.piece;
                if (NOT_NOW.test(text.slice(use.around.start, use.around.end))) continue;
                // One slip is one finding, however much the person says.
                told.add(found.id);
                yield {
                    ...moved({ start: use.start, end: use.end }, presence.start),
                    message:
                        reason === 'left'
                            ? {
                                  en: `${use.text} had left the meeting and takes part here.`,
                                  cy: `Roedd ${use.text} wedi gadael y cyfarfod ac mae’n cymryd rhan yma.`,
                              }
                            : {
                                  en: `${use.text} takes part here and arrives at a later item.`,
                                  cy: `Mae ${use.text} yn cymryd rhan yma ac yn cyrraedd yn ystod eitem ddiweddarach.`,
                              },
                    fixes: reason === 'left' ? [returned(presence, use.text, context.language)] : [],
                };
            }
        }
    },
});

/** Words of a sentence about another time, or about something that was written. */
const NOT_NOW =
    /\b(?:written|in writing|by (?:e-?mail|letter)|e-?mailed|letter|earlier|previous(?:ly)?|last (?:meeting|month|year)|on behalf of|in (?:his|her|their) absence|statement from|read out|recording|before leaving|prior to|ysgrifenedig|llythyr)\b/iu;

/** Whether anybody comes or goes, and the items were taken as they stand. */
function movesAnybody(minutes: Minutes): boolean {
    let moves = false;
    for (const { result } of moving(minutes)) moves ||= result;
    if (!moves) return false;
    for (const { result } of reordered(minutes)) if (result) return false;
    return true;
}

const MOVES = cueOf('left arrived joined entered gadawodd cyrhaeddodd ymunodd');
const moving = byPart(() => true, MOVES);
/** What every such sign has. */
const ORDERS = cueOf(
    'forward order taken considered heard moved chang* var* arranged rearranged reorder* reconvene* convene* ail* trefn',
);

/** Signs that the items stand in another order than they were taken in, or that the meeting went on another day. */
const reordered = byPart(
    (text, _item, cues) => cues.firstAt(ORDERS, { start: 0, end: text.length }, text, ORDER) !== null,
    ORDERS,
);

const ORDER =
    /(?:(?<=\bbr(?:ought|ing)\b[^.\n]{0,60}\b)forward|order of (?:the )?(?:business|agenda|items)|(?:taken|considered|heard|moved) (?:next|first|earlier|last|up|before|after|out of order)|chang\w+ (?:to )?the (?:order|agenda)|var(?:y|ied) the (?:order|agenda)|(?<=\bre-?)order\w*|reorder\w*|(?<=\bagenda (?:was )?(?:re-)?)(?:arranged|rearranged|varied)|re-?convened?|(?<=\bre-)convened?|ail-?ymgynnull\w*|trefn (?:y )?busnes)\b/iy;

function returned(
    presence: { readonly start: number; readonly item: Parameters<typeof firstParagraph>[0] },
    name: string,
    language: 'en' | 'cy',
): Fix {
    const sentence = language === 'cy' ? `Dychwelodd ${name} i’r cyfarfod.` : `${name} returned to the meeting.`;
    const edit = firstParagraph(presence.item, sentence);
    const place: Span = moved({ start: edit.start, end: edit.end }, presence.start);
    return {
        title: { en: `Add “${sentence}”`, cy: `Ychwanegu “${sentence}”` },
        edits: [{ ...place, text: edit.text }],
        safe: false,
    };
}
