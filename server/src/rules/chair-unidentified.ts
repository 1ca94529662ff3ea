/** A record that does not show who was in the chair. */

import type { Minutes } from '../model/minutes.js';
import { houseWords } from './house-words.js';
import { headerFields, headerLabel, headerLine, recordPlace } from './masthead.js';
import { saysWhoLed, saysWhoWasPresent } from './rollcall.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

/** A title that stands before several names, before one. */
const ALONE: Readonly<Record<string, string>> = {
    councillors: 'Councillor',
    cllrs: 'Cllr',
    cynghorwyr: 'Cynghorydd',
    members: '',
    messrs: 'Mr',
};

/** How many members are offered to choose from. */
const MOST_FIXES = 8;

export const chairUnidentified = defineMeetingRule({
    code: 'chair-unidentified',
    severity: 'warning',
    summary: 'The minutes show who was in the chair.',
    why: 'The person presiding has the casting vote, and a person presiding signs the minutes (Local Government Act 1972, Schedule 12, paragraphs 39 and 41). The record should show who that was.',
    fragments: false,
    settings: ['labels.chair'],
    examples: [
        {
            name: 'members without a chair',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Ida Vane and Peter Dunmore\n^^^^^^^ chair-unidentified: Nobody is shown as in the chair.\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
            fixed: 'Thornbeck Town Council\n\nDate: 14 September 2026\nChair: Councillor Ida Vane\nPresent: Councillors Ida Vane and Peter Dunmore\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'minutes that a chair will sign name nobody',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Ida Vane and Peter Dunmore\n^^^^^^^ chair-unidentified\n\nAgenda item 1: Minutes of the last meeting\n\nMinutes:\n\nRESOLVED That the minutes be approved and signed by the Chair.\n',
        },
        {
            name: 'cofnodion heb gadeirydd',
            text: 'Cyngor Tref Aberhafren\n\nDyddiad: 14 Medi 2026\nYn bresennol: Ida Vane a Peter Dunmore\n^^^^^^^^^^^^ chair-unidentified: Nid yw’r cofnodion yn dangos pwy oedd yn y gadair.\nIaith: Cymraeg\n\nEitem agenda 1: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n',
        },
        {
            name: 'a label',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'an office behind a name',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillor Ida Vane (Chairman) and Councillor Peter Dunmore\n',
        },
        {
            name: 'the Mayor in the list of those present',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: The Mayor, Councillor Ida Vane; Councillor Peter Dunmore\n',
        },
        {
            name: 'attendance in the first item',
            text: 'Minutes of the Allotments Committee held on 14 September 2026\n\n1. Present: I. Vane - Chairman, P. Dunmore and Mrs Oakes.\n\n2. Apologies: None\n\n3. Minutes: The minutes were approved.\n',
        },
        {
            name: 'a sub-committee that elects its chair',
            text: 'Licensing Sub-Committee\n\nDate: 14 September 2026\nPresent: Councillors Vane, Dunmore and Oakes\n\nAgenda item 1: Election of Chairman\n\nMinutes:\n\nRESOLVED That Councillor Vane be appointed for this meeting.\n',
        },
        {
            name: 'the deputy presided',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n\nAgenda item 1: Welcome\n\nMinutes:\n\nIn the absence of the Mayor, Councillor Vane took the chair.\n',
        },
        {
            name: 'somebody opens the meeting by office',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n\nAgenda item 1: Welcome\n\nMinutes:\n\nThe Chairman welcomed everybody.\n',
        },
        {
            name: 'a record that names nobody at all lacks more than its chair',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nVenue: Town Hall\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'a pasted item',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues be approved.\n',
        },
    ],
    *check(minutes, context) {
        if (minutes.header.chair !== null || minutes.attendance.some((one) => one.chair)) return;
        if (saysWhoLed(minutes)) return;
        // Where nobody is named at all, that is what is missing.
        if (!minutes.header.hasAttendance && !saysWhoWasPresent(minutes)) return;
        if (houseWords(context.houseStyle.labels.chair)?.any.test(minutes.text) === true) return;
        const present = headerFields(minutes).find((field) => field.name === 'present');
        yield {
            ...(present?.label ?? recordPlace(minutes)),
            // A club may meet without a chair; a committee does not.
            ...(context.profile !== 'generic' || HAS_A_CHAIR.test(bodyOf(minutes))
                ? {}
                : { severity: 'info' as const }),
            message: {
                en: 'Nobody is shown as in the chair.',
                cy: 'Nid yw’r cofnodion yn dangos pwy oedd yn y gadair.',
            },
            fixes: fixesFor(minutes, context),
        };
    },
});

/** Bodies that meet under somebody in the chair, whatever law or rules they follow. */
const HAS_A_CHAIR =
    /\b(?:council|committee|sub-committee|board|panel|cabinet|governors|governing body|commission|trustees|cyngor|pwyllgor|is-bwyllgor|bwrdd|panel|cabinet|llywodraethwyr)\b/i;

function bodyOf({ header }: Minutes): string {
    return `${header.body?.text ?? ''} ${header.parent?.text ?? ''}`;
}

function fixesFor(minutes: Minutes, { language }: RuleContext): Fix[] {
    const label = headerLabel('chair', language);
    const members = minutes.attendance
        .filter((one) => one.category === 'member' && one.status === 'present')
        .slice(0, MOST_FIXES);
    const people = new Map(minutes.people.map((person) => [person.id, person]));
    const names = members.map((one) => {
        const title = people.get(one.personId)?.titles[0] ?? '';
        const alone = ALONE[title.toLowerCase().replace('.', '')] ?? title;
        return alone === '' || one.name.startsWith(alone) ? one.name : `${alone} ${one.name}`;
    });
    const lines = names.length > 0 ? names : [language === 'cy' ? '[enw]' : '[name]'];
    return lines.map((name) => {
        const line = `${label}: ${name}`;
        return {
            title: { en: `Add the line “${line}”`, cy: `Ychwanegu’r llinell “${line}”` },
            safe: false,
            edits: [chairLine(minutes, line)],
        };
    });
}

/** The chair stands above the other members. */
function chairLine(minutes: Minutes, line: string): Fix['edits'][number] {
    const present = headerFields(minutes).find((field) => field.name === 'present');
    if (present === undefined) return headerLine(minutes, line);
    const eol = minutes.text.includes('\r\n') ? '\r\n' : '\n';
    return { start: present.start, end: present.start, text: `${line}${eol}` };
}
