import { daysInMonth } from '../model/dates.js';
import type { DateMention } from '../model/minutes.js';
import { dateInWords, datesOf, endOfDate } from './calendar.js';
import { defineMeetingRule, type Fix, type Report } from './rule.js';

/** Behind these words a number counts something else: "page 31 June accounts". */
const COUNTS =
    /(?:[£$€#.:/\d-]$|\b(?:pages?|pp?|items?|minutes?|no|nos|numbers?|rooms?|paragraphs?|paras?|sections?|appendix|annex|invoices?|agenda|notes?|chapter|ref|reference|plots?|bins?|tudalen|rhif|eitem|cofnod)\.?)\s*$/i;
/** In front of a date, and only there, do these words let a number over 31 be a day. */
const DATES = /\b(?:on|held|dated|from|until|till|by|since|before|after|of|ar|o|dyddiedig|erbyn|ers)\s+$/i;

export const dateImpossible = defineMeetingRule({
    code: 'date-impossible',
    severity: 'error',
    summary: 'Every date exists.',
    why: 'A day that the calendar does not have leaves open which day is meant, and anyone who reads the published record sees the slip.',
    fragments: true,
    examples: [
        {
            name: 'a day too many',
            text: 'Minutes:\n\nThe visit took place on 31 June 2018.\n                        ^^^^^^^^^^^^ date-impossible: 31 June does not exist.\n',
            fixed: 'Minutes:\n\nThe visit took place on 30 June 2018.\n',
        },
        {
            name: 'a leap year that is none',
            text: 'Minutes:\n\nThe lease ends on Wednesday 29 February 2023.\n                            ^^^^^^^^^^^^^^^^ date-impossible: 29 February 2023 does not exist.\n',
            fixed: 'Minutes:\n\nThe lease ends on Wednesday 28 February 2023.\n',
        },
        {
            name: 'the second of two days',
            text: 'Minutes:\n\nThe hearing was held on 30/31st April 2021.\n                           ^^^^^^^^^^^^^^^ date-impossible: 31 April does not exist.\n',
        },
        {
            name: 'the end of a range, and the header',
            text: 'Date: 31 September 2026\n      ^^^^^^^^^^^^^^^^^ date-impossible\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Works\n\nMinutes:\n\nThe road was closed from 4th - 31st November.\n                               ^^^^^^^^^^^^^ date-impossible: 31 November does not exist.\n',
        },
        {
            name: 'in figures',
            text: 'Minutes:\n\nThe letter was dated 30.02.2024.\n                     ^^^^^^^^^^ date-impossible: 30 February 2024 does not exist.\n',
            fixed: 'Minutes:\n\nThe letter was dated 29.02.2024.\n',
        },
        {
            name: 'a day that no month has',
            text: 'Minutes:\n\nThe visit took place on 42 March 2021 and the survey on 41st May 2021.\n                        ^^^^^^^^^^^^^ date-impossible\n                                                        ^^^^^^^^^^^^^ date-impossible\n',
        },
        {
            name: 'dates that exist',
            text: 'Minutes:\n\nThe visits took place on 13/14th July 2022, 25 and 26 July 2018 and 4th - 13th March, and on 29 February 2024. The lease ends on 29 February.\n',
        },
        {
            name: 'numbers of cases and minutes, ratios and scores',
            text: 'Minutes:\n\nMinutes 12/06 and 60/18 were noted, in a ratio of 31:30, with cover 24/7. The vote was 31-30. Page 31 June accounts. Invoice 31 April was paid.\n',
        },
        {
            name: 'a range over the end of a month, and American order',
            text: 'Minutes:\n\nThe road was closed on 31 and 1 June, and on 06/25/2019.\n',
        },
        {
            name: 'a number that counts people or belongs to a room',
            text: 'Minutes:\n\nOf the 31 may attend. They met in Room 45, 3 March 2020, to hear the 88 March returns.\n',
        },
        { name: 'a date in a quotation', text: 'Minutes:\n\nThe letter read:\n\n> We shall come on 31 June 2018.\n' },
    ],
    *check(minutes) {
        for (const { offset, date, text } of datesOf(minutes)) {
            if (date.role === 'quotation' || date.role === 'document') continue;
            for (const report of reportsOf(date, text)) yield moved(report, offset);
        }
    },
});

/** Reports about one mention; spans as in the mention. */
function* reportsOf(date: DateMention, text: string): Iterable<Report> {
    const { days, month, year } = date;
    if (month < 1 || month > 12) return;
    // Without a year, 29 February may be meant in a leap year.
    const last = daysInMonth(year ?? 2000, month);
    for (const [index, { day, span }] of days.entries()) {
        if (day <= last || !isDay(date, index, text)) continue;
        const lastOfMention = index === days.length - 1;
        const start = days.length === 1 && date.weekday === null ? date.start : span.start;
        const end = lastOfMention ? Math.max(endOfDate(date, text), span.end) : span.end;
        // Only in February does the year matter.
        const shownYear = month === 2 && year !== null ? year : null;
        yield {
            start,
            end,
            message: {
                en: `${dateInWords(day, month, shownYear, 'en')} does not exist.`,
                cy: `Nid yw ${dateInWords(day, month, shownYear, 'cy')} yn bod.`,
            },
            // “30/31 April” cannot become “30/30 April”.
            fixes: days.some((other) => other.day === last) ? [] : [lastDay(span, last, month, shownYear, text)],
        };
    }
}

/** Whether a number that is too great for its month can be nothing but a day. */
function isDay(date: DateMention, index: number, text: string): boolean {
    const one = date.days[index];
    if (one === undefined) return false;
    const before = text.slice(Math.max(0, date.start - 24), date.start);
    if (COUNTS.test(before)) return false;
    // "31 and 1 June" starts in the month before; "60/31 June" is the number of a minute.
    if (date.days.some((other, place) => (place > index && other.day < one.day) || (place !== index && other.day > 31)))
        return false;
    if (!/\p{Lu}|\d$/u.test(text.slice(one.span.end, date.end)) && date.year === null) return false;
    if (one.day <= 31) return true;
    return (
        date.weekday !== null ||
        /^(?:st|nd|rd|th|ain|fed)/i.test(text.slice(one.span.end, one.span.end + 4)) ||
        (DATES.test(before) && date.year !== null)
    );
}

/** Puts the last day of the month, with the ending that fits the new number. */
function lastDay(
    span: { start: number; end: number },
    last: number,
    month: number,
    year: number | null,
    text: string,
): Fix {
    const ending = /^(?:st|nd|rd|th)(?![\p{L}])/iu.exec(text.slice(span.end, span.end + 3))?.[0] ?? '';
    const newEnding = ending === '' ? '' : 'th';
    return {
        title: {
            en: `Write ${dateInWords(last, month, year, 'en')}`,
            cy: `Ysgrifennu ${dateInWords(last, month, year, 'cy')}`,
        },
        safe: false,
        edits: [{ start: span.start, end: span.end + ending.length, text: `${last}${newEnding}` }],
    };
}

function moved(report: Report, offset: number): Report {
    if (offset === 0) return report;
    return {
        ...report,
        start: report.start + offset,
        end: report.end + offset,
        fixes: (report.fixes ?? []).map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + offset, end: edit.end + offset })),
        })),
    };
}
