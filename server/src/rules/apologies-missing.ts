/** The record says nothing about apologies, not even that there were none. */

import { cueOf } from '../model/cues.js';
import type { Minutes } from '../model/minutes.js';
import { attendanceList } from '../model/presence.js';
import type { Field } from '../syntax/tree.js';
import { headerFields, headingLines } from './masthead.js';
import { anyPart } from './parts.js';
import { isGeneralMeeting } from './rollcall.js';
import { defineMeetingRule, type Edit, type Fix, type RuleContext } from './rule.js';

export const apologiesMissing = defineMeetingRule({
    code: 'apologies-missing',
    severity: 'info',
    summary: 'The record tells who sent apologies, or that nobody did.',
    why: 'Members who were away and gave notice of it are recorded, because long absence without leave can cost a councillor the seat. In Wales the note of a meeting has to name those who sent apologies. “None” shows that nothing was forgotten.',
    fragments: false,
    examples: [
        {
            name: 'a committee whose record does not speak of apologies',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n^^^^^^^ apologies-missing: Apologies for absence are not mentioned.\n\nAgenda item 4: Sea wall\n\nMinutes:\n\nRESOLVED That the works be approved.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nApologies: None\n\nAgenda item 4: Sea wall\n\nMinutes:\n\nRESOLVED That the works be approved.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'cyngor cymuned',
            text: 'Cyngor Cymuned Aberhafren\n\nDyddiad: 14 Medi 2026\nProffil: community-wales\nYn bresennol: Ida Vane, Peter Dunmore, Mair Rees ac Owen Tudur\n^^^^^^^^^^^^ apologies-missing: Nid oes sôn am ymddiheuriadau am absenoldeb.\n\nEitem agenda 1: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n\nEitem agenda 2: Llwybrau\n\nCofnodion:\n\nPENDERFYNWYD nodi’r adroddiad.\n',
            fixed: 'Cyngor Cymuned Aberhafren\n\nDyddiad: 14 Medi 2026\nProffil: community-wales\nYn bresennol: Ida Vane, Peter Dunmore, Mair Rees ac Owen Tudur\nYmddiheuriadau: Dim\n\nEitem agenda 1: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n\nEitem agenda 2: Llwybrau\n\nCofnodion:\n\nPENDERFYNWYD nodi’r adroddiad.\n',
        },
        {
            name: 'a label',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Amina Okafor and Sam Reeve\nApologies: None\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n\n2. Harbour dues\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'an item',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Amina Okafor and Sam Reeve\n\n1. Apologies for absence\n\nCouncillor Marsh.\n\n2. Harbour dues\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'those who were absent are listed',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Amina Okafor and Sam Reeve\nAbsent: Councillor Lee Marsh\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n\n2. Harbour dues\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'a sub-committee of three, all present',
            text: 'Licensing Sub-Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Application of the Anchor Inn\n\nRESOLVED That the application be granted.\n\n2. Application of the Ship Inn\n\nRESOLVED That the application be granted.\n',
        },
        {
            name: 'every seat is taken',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Amina Okafor and Sam Reeve\nSeats: 4\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n\n2. Harbour dues\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'a meeting that everybody may come to',
            text: 'Thornbeck Parish Meeting\n\nDate: 14 September 2026\nPresent: Ida Vane, Peter Dunmore, Mair Rees and Owen Tudur\n\n1. Allotments\n\nThe rents were approved.\n\n2. Footpaths\n\nThe report was noted.\n',
        },
        {
            name: 'a club that has no members with seats',
            text: 'Model Boat Club\n\nDate: 14 September 2026\nPresent: Ida Vane, Peter Dunmore, Mair Rees and Owen Tudur\n\n1. Pond\n\nThe pond was clean.\n\n2. Boats\n\nThe boats were dry.\n',
        },
        {
            name: 'nobody is listed, which is another matter',
            text: 'Harbour Committee\n\nDate: 14 September 2026\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n\n2. Harbour dues\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'an item copied from a page',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n',
        },
    ],
    *check(minutes, context) {
        const present = headerFields(minutes).find((field) => field.name === 'present');
        // Without its own list of those present, or with a part of the meeting only, there is nothing to compare.
        if (present === undefined || isExtract(minutes)) return;
        if (headerFields(minutes).some((field) => field.name === 'apologies' || field.name === 'absent')) return;
        const heading = headingLines(minutes).map((line) => line.text);
        const about = [minutes.header.kind?.text ?? '', minutes.header.body?.text ?? '', ...heading].join('\n');
        if (isGeneralMeeting(about)) return;
        if (context.profile === 'generic' && !HAS_SEATS.test(about)) return;
        if (isFull(minutes, context)) return;
        if (tellsWhoWasAway(minutes)) return;
        yield {
            ...present.label,
            ...(WALES.has(context.profile) ? { severity: 'warning' as const } : {}),
            message: {
                en: 'Apologies for absence are not mentioned.',
                cy: 'Nid oes sôn am ymddiheuriadau am absenoldeb.',
            },
            fixes: [fixFor(minutes, present, context)],
        };
    },
});

/** Where the note of a meeting has to name those who sent apologies. */
const WALES: ReadonlySet<string> = new Set(['principal-wales', 'community-wales']);

/** Bodies whose members have seats, and are missed when they are away. */
const HAS_SEATS =
    /\b(?:council|committee|sub-committee|board|panel|cabinet|governors|governing body|trustees|cyngor|pwyllgor|is-bwyllgor|bwrdd|llywodraethwyr)\b/i;

/** "Absence" alone may be that of pupils or staff. */
const tellsWhoWasAway = anyPart(
    (text) => AWAY.test(text),
    cueOf('apolog* ymddiheur* hymddiheur* absen* excused present unable attendance'),
);

const AWAY =
    /\bapolog|ymddiheur|\b(?:for|leave of) absence\b|^[^\p{L}\n]{0,20}(?:members? )?absen(?:t|ces?|tees)\b|\b(?:members?|councillors?|cllrs?|governors?|trustees?|directors?) (?:were |was |who were )?(?:absent|excused|not present)\b|\b(?:was|were) (?:absent|unable to (?:attend|be present))\b|\bunable to attend\b|\bfull attendance\b|\ball (?:\p{L}+ )?members (?:were )?present\b|\babsennol/imu;

/** A single item tells nothing about the meeting. */
function isExtract({ items }: Minutes): boolean {
    return items.length < 2;
}

/** Nobody is missed from a small panel, nor where every seat is taken. */
const SMALL_PANEL = 3;

function isFull(minutes: Minutes, { houseStyle }: RuleContext): boolean {
    const { attendees } = attendanceList(minutes, houseStyle.people);
    const members = attendees.filter((one) => one.category === 'member' && one.present !== 'no').length;
    const name = minutes.header.body?.text.toLowerCase();
    const body = houseStyle.bodies.find((one) => one.name.toLowerCase() === name);
    const seats = minutes.header.seats?.value ?? body?.members?.length ?? body?.seats ?? null;
    if (seats !== null) return members >= seats;
    return members <= SMALL_PANEL;
}

/** A line below the list of those present. */
function fixFor(minutes: Minutes, present: Field, context: RuleContext): Fix {
    const line = context.language === 'cy' ? 'Ymddiheuriadau: Dim' : 'Apologies: None';
    return {
        title: { en: `Add the line “${line}”`, cy: `Ychwanegu’r llinell “${line}”` },
        safe: false,
        edits: [lineBehind(minutes, present, line)],
    };
}

/** The names may stand on lines of their own below the label. */
function lineBehind(minutes: Minutes, present: Field, line: string): Edit {
    const { text } = minutes;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const next = headerFields(minutes).find((field) => field.start >= present.end);
    const listed = minutes.attendance.filter(
        (one) => one.start >= present.start && (next === undefined || one.end <= next.start),
    );
    let end = Math.max(present.value?.end ?? present.label.end, listed.at(-1)?.end ?? 0);
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    return { start: end, end, text: `${present.value === null ? eol : ''}${eol}${line}` };
}
