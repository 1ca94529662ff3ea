/** A record that does not name the members who were present. */

import type { Minutes } from '../model/minutes.js';
import { headerFields, headerLabel, headerLine, headingLines, recordPlace } from './masthead.js';
import { isGeneralMeeting, saysWhoWasPresent } from './rollcall.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

export const presentListMissing = defineMeetingRule({
    code: 'present-list-missing',
    severity: 'error',
    summary: 'The minutes name the members who were present.',
    why: 'The names of the members present are the one thing besides the proceedings that the law asks of every record of a local authority (Local Government Act 1972, Schedule 12, paragraph 40). The quorum and every vote are read against them.',
    fragments: false,
    examples: [
        {
            name: 'a header that names nobody',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ present-list-missing: The names of the members present are not recorded.\n\nDate: 14 September 2026\nVenue: Town Hall\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
            fixed: 'Thornbeck Town Council\n\nDate: 14 September 2026\nVenue: Town Hall\nPresent: [names]\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'apologies alone say nothing of those who came',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ present-list-missing\n\nDate: 14 September 2026\nApologies: Councillor Vane\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'cofnodion heb enwau',
            text: 'Cyngor Tref Aberhafren\n^^^^^^^^^^^^^^^^^^^^^^ present-list-missing: Ni chofnodwyd enwau’r aelodau\n\nDyddiad: 14 Medi 2026\nIaith: Cymraeg\nLleoliad: Neuadd y Dref\n\nEitem agenda 1: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n',
        },
        {
            name: 'members do something, and nobody is named',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ present-list-missing\n\nDate: 14 September 2026\nVenue: Town Hall\n\nAgenda item 1: Allotments\n\nMinutes:\n\nMembers considered:\n\n- the rents; and\n- the tap.\n\nMembers of the public asked about the path.\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'a quorum was present, and the public was not',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ present-list-missing\n\nDate: 14 September 2026\nVenue: Town Hall\n\nAgenda item 1: Allotments\n\nMinutes:\n\nThe Chair said that a quorum was present. No members of the public were present.\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'attendance at school is another thing',
            text: 'Thornbeck School\n^^^^^^^^^^^^^^^^ present-list-missing\n\nDate: 14 September 2026\nVenue: School Hall\n\nAgenda item 1: Report\n\nMinutes:\n\n### Attendance\n\nAttendance had risen since May.\n\n**Attendance.** It was highest in the first year.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a board that meets in public',
            text: 'Minutes of the public meeting of the Board\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ present-list-missing\n\nDate: 14 September 2026\nVenue: Town Hall\n\nAgenda item 1: Wards\n\nMinutes:\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'names below a heading',
            text: 'Minutes of the Allotments Committee held on 14 September 2026\n\n**Members:**\n\nIda Vane, Peter Dunmore\n\n1. Rents\n\nRESOLVED That the rents be approved.\n\n2. Tap\n\nThe tap was leaking.\n',
        },
        {
            name: 'a heading about attendance with names below it',
            text: 'Minutes of the Allotments Committee held on 14 September 2026\n\n## 1. Attendance\n\nIda Vane (Chair)\nPeter Dunmore\n\n## 2. Rents\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'a sentence with names',
            text: 'Minutes of the Allotments Committee held on 14 September 2026\n\n1. Welcome\n\nIda Vane, Peter Dunmore and Sue Oakes were present. A quorum was declared.\n\n2. Rents\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'names behind their label',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nVenue: Town Hall\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'names in the first item',
            text: 'Minutes of the Allotments Committee held on 14 September 2026\n\n1. Present: I. Vane - Chairman, P. Dunmore and Mrs Oakes.\n\n2. Apologies: None\n\n3. Minutes: The minutes were approved.\n',
        },
        {
            name: 'names behind a sentence',
            text: 'Minutes of the Allotments Committee held on 14 September 2026\n\nIda Vane in the Chair; there were present Peter Dunmore and Sue Oakes.\n\n1. Rents\n\nRESOLVED That the rents be approved.\n\n2. Tap\n\nThe tap was leaking.\n',
        },
        {
            name: 'a link to a page of attendance',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nVenue: Town Hall\n\n[Who came to the meeting](https://thornbeck.example/attendance/412)\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'a list with a letter for each member',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nVenue: Town Hall\n\nCouncillor Vane - P\nCouncillor Dunmore - A\nCouncillor Oakes - P\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'a meeting that everybody may come to',
            text: 'Fernhill Weavers: minutes of the Annual General Meeting held on 14 September 2026\n\nVenue: Town Hall\nTime: 7 pm\n\nAgenda item 1: Accounts\n\nMinutes:\n\nRESOLVED That the accounts be approved.\n',
        },
        {
            name: 'a pasted item',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues be approved.\n',
        },
    ],
    *check(minutes, context) {
        if (minutes.header.hasAttendance || saysWhoWasPresent(minutes)) return;
        const heading = headingLines(minutes).map((line) => line.text);
        if (isGeneralMeeting([minutes.header.kind?.text ?? '', minutes.header.body?.text ?? '', ...heading].join('\n')))
            return;
        yield {
            ...recordPlace(minutes),
            message: {
                en: 'The names of the members present are not recorded.',
                cy: 'Ni chofnodwyd enwau’r aelodau a oedd yn bresennol.',
            },
            fixes: fixesFor(minutes, context),
        };
    },
});

function fixesFor(minutes: Minutes, { houseStyle, language }: RuleContext): Fix[] {
    const label = headerLabel('present', language);
    const line = `${label}: ${language === 'cy' ? '[enwau]' : '[names]'}`;
    const fixes: Fix[] = [];
    const body = minutes.header.body?.text.toLowerCase();
    const known = houseStyle.bodies.find((one) => one.name.toLowerCase() === body)?.members ?? [];
    if (known.length > 0) {
        // Who sent apologies was not there.
        const away = new Set(minutes.attendance.filter((one) => one.status !== 'present').map((one) => one.name));
        const members = known.filter((name) => ![...away].some((other) => other !== '' && name.endsWith(other)));
        fixes.push({
            title: {
                en: 'Add all members of the body, to strike out who was away',
                cy: 'Ychwanegu holl aelodau’r corff, i ddileu’r rhai a oedd yn absennol',
            },
            safe: false,
            edits: [peopleLine(minutes, `${label}: ${members.join(', ')}`)],
        });
    }
    fixes.push({
        title: { en: `Add the line “${line}”`, cy: `Ychwanegu’r llinell “${line}”` },
        safe: false,
        edits: [peopleLine(minutes, line)],
    });
    return fixes;
}

/** Names go below date, time and place, and above apologies. */
function peopleLine(minutes: Minutes, line: string): Fix['edits'][number] {
    const fields = headerFields(minutes);
    const above = fields
        .filter((one) => ['body', 'kind', 'date', 'time', 'end', 'venue', 'status'].includes(one.name))
        .at(-1);
    if (above === undefined) return headerLine(minutes, line);
    const { text } = minutes;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const endsLine = /[\r\n]/.test(text[above.end - 1] ?? '');
    return {
        start: above.end,
        end: above.end,
        text: endsLine ? `${line}${eol}` : `${eol}${line}`,
    };
}
