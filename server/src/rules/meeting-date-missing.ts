/** A record that does not say on which day the meeting was held. */

import { datesIn } from '../model/dates.js';
import type { Language, Minutes } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { aboveThePeople, headerFields, headerLabel, headerLine, isPlaceholder, recordPlace } from './masthead.js';
import { defineMeetingRule, type Fix } from './rule.js';

/** Dates in figures that are too short to be read as one certain day: they are dates all the same. */
const IN_FIGURES = /\b\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})\b|\b\d{4}[-./]\d{1,2}[-./]\d{1,2}\b/;
/** A year anywhere in the heading: "Minutes 2026". */
const YEAR = /\b(?:19|20)\d\d\b/;

export const meetingDateMissing = defineMeetingRule({
    code: 'meeting-date-missing',
    severity: 'error',
    summary: 'The heading of the minutes gives the date of the meeting.',
    why: 'Signing, inspection and the years for which minutes are kept all run from the date of the meeting (Local Government Act 1972, Schedule 12, paragraph 41, and section 100C).',
    fragments: false,
    examples: [
        {
            name: 'a header without a date',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ meeting-date-missing: The meeting has no date.\n\nTime: 7 pm\nVenue: Town Hall\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Thornbeck Town Council\n\nDate: [date]\nTime: 7 pm\nVenue: Town Hall\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a label with nothing behind it',
            text: 'Thornbeck Town Council\n\nDate:\n^^^^ meeting-date-missing\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Thornbeck Town Council\n\nDate: [date]\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a day that is no date',
            text: 'Thornbeck Town Council\n\nDate: Monday evening\n      ^^^^^^^^^^^^^^ meeting-date-missing\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the date of the next meeting is not that of this one',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ meeting-date-missing\n\nNext meeting: 9 November 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a day without a year',
            text: 'Thornbeck Town Council\n\nMeeting held on Monday 4 May\n                ^^^^^^^^^^^^ meeting-date-missing: The date of the meeting has no year.\n\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'cofnodion heb ddyddiad',
            text: 'Cyngor Tref Aberhafren\n^^^^^^^^^^^^^^^^^^^^^^ meeting-date-missing: Nid oes dyddiad i’r cyfarfod.\n\nIaith: Cymraeg\nYn bresennol: Cynghorwyr Vane a Dunmore\n',
            fixed: 'Cyngor Tref Aberhafren\n\nDyddiad: [dyddiad]\nIaith: Cymraeg\nYn bresennol: Cynghorwyr Vane a Dunmore\n',
        },
        {
            name: 'a date behind its label',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a date in the heading',
            text: 'Minutes of the meeting of Thornbeck Town Council held on Monday, 14th September 2026\n\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a date in figures',
            text: 'Thornbeck Town Council, 14.9.26\n\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the year stands in the title',
            text: 'Thornbeck Town Council: minutes 2026\n\nMonday 14 September\n\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a date that is still to be filled in',
            text: 'Thornbeck Town Council\n\nDate: TBC\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the date stands in a table',
            text: 'Harbour Committee\n\n| | |\n| --- | --- |\n| Date | 14 September 2026 |\n| Venue | Town Hall |\n\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nRESOLVED That the plan be approved.\n',
        },
        {
            name: 'a pasted item',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues be approved.\n',
        },
    ],
    *check(minutes, { language }) {
        const { date } = minutes.header;
        if (date?.value != null) return;
        const label = headerFields(minutes).find((field) => field.name === 'date');
        if (date !== null && isPlaceholder(date.text)) return;
        const yearless = dateWithoutYear(minutes);
        if (yearless === 'dated') return;
        if (yearless !== null) {
            yield {
                ...yearless,
                severity: 'warning',
                message: { en: 'The date of the meeting has no year.', cy: 'Nid oes blwyddyn yn nyddiad y cyfarfod.' },
            };
            return;
        }
        if (date !== null && /\d/.test(date.text)) return;
        yield {
            ...(label === undefined ? recordPlace(minutes) : (label.value ?? label.label)),
            message: { en: 'The meeting has no date.', cy: 'Nid oes dyddiad i’r cyfarfod.' },
            fixes: fixesFor(minutes, label?.label ?? null, label?.value ?? null, language),
        };
    },
});

/** Looks for a date in the heading that the header does not know: the place of one without a year, or that all is well. */
function dateWithoutYear(minutes: Minutes): Span | 'dated' | null {
    const { text } = minutes.opening;
    const region = aboveThePeople(minutes);
    const others = headerFields(minutes).filter(
        (field) => field.name === 'nextMeeting' || field.name === 'status' || field.name === 'signed',
    );
    let words = text.slice(region.start, region.end);
    for (const { start, end } of others) {
        if (end <= region.end) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
    }
    if (IN_FIGURES.test(words)) return 'dated';
    const [first] = datesIn(words, { start: 0, end: words.length }, 'header');
    if (first === undefined) return null;
    // A year two lines further up belongs to the day all the same.
    return first.year !== null || YEAR.test(words) ? 'dated' : { start: first.start, end: first.end };
}

function fixesFor(minutes: Minutes, label: Span | null, value: Span | null, language: Language): Fix[] {
    // What a clerk wrote behind the label is not ours to throw away.
    if (value !== null) return [];
    const place = language === 'cy' ? '[dyddiad]' : '[date]';
    const line = `${headerLabel('date', language)}: ${place}`;
    const title = { en: `Add the line “${line}”`, cy: `Ychwanegu’r llinell “${line}”` };
    if (label === null) return [{ title, safe: false, edits: [headerLine(minutes, line)] }];
    const colon = /^\**[^\S\r\n]{0,4}:?\**/.exec(minutes.text.slice(label.end, label.end + 10))?.[0] ?? '';
    const at = label.end + colon.length;
    return [
        { title, safe: false, edits: [{ start: at, end: at, text: `${colon.includes(':') ? '' : ':'} ${place}` }] },
    ];
}
