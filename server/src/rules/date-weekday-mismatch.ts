import { daysBetween, daysInMonth, isRealDate, weekdayOf } from '../model/dates.js';
import type { CalendarDate, DateMention, Language } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { dateInWords, datesOf, endOfDate, WEEKDAYS } from './calendar.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineMeetingRule, type Fix, type Report } from './rule.js';

/** Short names of the days, from Sunday, as they are written. */
const SHORT = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "Monday and Tuesday 5 and 6 March": another day stands in front, and which belongs to which is for a reader. */
const DAY_BEFORE =
    /(?:day|Sul|Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sun|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat)\.?\s*(?:and|&|to|or|,|-|\u2013|\/|a|neu)\s*$/i;

export const dateWeekdayMismatch = defineMeetingRule({
    code: 'date-weekday-mismatch',
    severity: 'error',
    summary: 'A weekday and its date name the same day.',
    why: 'Either the weekday or the date is wrong, and which one decides when the meeting was or when the visit is. Readers see such a slip at once.',
    fragments: true,
    examples: [
        {
            name: 'the wrong weekday',
            text: 'Minutes:\n\nThe visit took place on Tuesday 25 July 2018.\n                        ^^^^^^^^^^^^^^^^^^^^ date-weekday-mismatch: 25 July 2018 was a Wednesday.\n',
            fixed: 'Minutes:\n\nThe visit took place on Wednesday 25 July 2018.\n',
        },
        {
            name: 'in the header',
            text: 'Date: Sunday 14 September 2026\n      ^^^^^^^^^^^^^^^^^^^^^^^^ date-weekday-mismatch: 14 September 2026 was a Monday.\nPresent: Councillors Bright and Pugh\n',
            fixed: 'Date: Monday 14 September 2026\nPresent: Councillors Bright and Pugh\n',
        },
        {
            name: 'a day that is to come',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Next meeting\n\nMinutes:\n\nThe next meeting is on Tue 9th November 2026.\n                       ^^^^^^^^^^^^^^^^^^^^^ date-weekday-mismatch: 9 November 2026 is a Monday.\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Next meeting\n\nMinutes:\n\nThe next meeting is on Mon 9th November 2026.\n',
        },
        {
            name: 'two days, neither of which fits',
            text: 'Minutes:\n\nThe visit took place on Monday 25 and 26 July 2018.\n                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ date-weekday-mismatch: 25 July 2018 was a Wednesday.\n',
        },
        {
            name: 'no year: the year of the meeting is only a guess, so that this is worth checking and no more',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Works\n\nMinutes:\n\nThe road closes on Friday 5 October.\n                   ^^^^^^^^^^^^^^^^ date-weekday-mismatch: In the year of the meeting, 5 October is a Monday.\n',
        },
        {
            name: 'weekdays that fit',
            text: 'Minutes:\n\nThe visit took place on Wednesday 25 July 2018, and on Wednesday 25 and 26 July 2018. The next is on Thursday, 4 October 2018.\n',
        },
        {
            name: 'no year, and the weekday fits the year after the meeting',
            text: 'Date: 14 December 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Next meeting\n\nMinutes:\n\nThe next meeting is on Monday 11 January.\n',
        },
        {
            name: 'no year, and the date of the meeting is not known',
            text: 'Minutes:\n\nThe road closes on Friday 5 October.\n',
        },
        {
            name: 'quoted history',
            text: 'Minutes:\n\nThe plaque read “opened on Sunday 8 May 1945”.\n\n> It was finished on Monday 3 June 1947.\n',
        },
        {
            name: 'two weekdays in front of two dates',
            text: 'Minutes:\n\nThe hearings were on Monday and Tuesday 5 and 6 March 2018.\n',
        },
        { name: 'a verb that looks like a weekday', text: 'Minutes:\n\nThe inquiry sat 25 July 2018.\n' },
        {
            name: 'a date that does not exist, which another rule reports',
            text: 'Minutes:\n\nThe visit took place on Monday 31 June 2018.\n',
        },
    ],
    *check(minutes, { meetingDate }) {
        for (const { offset, date, text } of datesOf(minutes)) {
            if (date.role === 'quotation' || date.role === 'document' || date.weekday === null) continue;
            if (
                !/^\p{Lu}|^dydd/u.test(date.weekday.text) ||
                DAY_BEFORE.test(text.slice(Math.max(0, date.start - 24), date.start))
            )
                continue;
            const disagreement = disagreementOf(date, meetingDate);
            if (disagreement === null || isInQuotation(text, date)) continue;
            yield reportOf(disagreement, date, text, offset, meetingDate);
        }
    },
});

interface Disagreement {
    readonly day: CalendarDate;
    /** False when the year was taken from the meeting. */
    readonly hasYear: boolean;
    readonly written: number;
    readonly isDay: number;
    readonly daySpan: Span;
}

/** How the weekday and the date of a mention differ; null when they agree or nobody can tell. */
function disagreementOf(date: DateMention, meetingDate: CalendarDate | null): Disagreement | null {
    const [first] = date.days;
    if (first === undefined || date.weekday === null) return null;
    const written = date.weekday.value;
    const year = date.year ?? meetingDate?.year;
    if (year === undefined) return null;
    const fits = (one: { readonly day: number }, inYear: number): boolean => {
        const candidate = { year: inYear, month: date.month, day: one.day };
        return isRealDate(candidate) && weekdayOf(candidate) === written;
    };
    const years =
        date.year === null ? [year - 1, year, year + 1].filter((one) => isNear(one, date, meetingDate)) : [year];
    if (years.some((one) => date.days.some((day) => fits(day, one)))) return null;
    const day = { year, month: date.month, day: first.day };
    if (!isRealDate(day)) return null;
    return { day, hasYear: date.year !== null, written, isDay: weekdayOf(day), daySpan: first.span };
}

/** Whether a day and month in a year lie within about a year of the meeting: who leaves out the year means a near one. */
function isNear(year: number, date: DateMention, meetingDate: CalendarDate | null): boolean {
    const [first] = date.days;
    if (meetingDate === null || first === undefined) return false;
    if (year === meetingDate.year) return true;
    return Math.abs(daysBetween(meetingDate, { year, month: date.month, day: first.day })) <= 366;
}

/** Looks at the paragraph around a date: no passage in quotation marks is longer than what is looked at. */
function isInQuotation(text: string, date: DateMention): boolean {
    const from = Math.max(0, date.start - 2000);
    const before = text.slice(from, date.start).lastIndexOf('\n');
    const after = text.slice(date.end, date.end + 2000).indexOf('\n');
    const span = { start: from + before + 1, end: date.end + (after === -1 ? 2000 : after) };
    return isQuoted(quotedPassages(text, span), date.start);
}

function reportOf(
    found: Disagreement,
    date: DateMention,
    text: string,
    offset: number,
    meetingDate: CalendarDate | null,
): Report {
    const { day, hasYear, isDay } = found;
    const isToCome = meetingDate !== null && daysBetween(meetingDate, day) > 0;
    const words = (language: Language): string => dateInWords(day.day, day.month, hasYear ? day.year : null, language);
    const english = `${words('en')} ${isToCome ? 'is' : 'was'} a ${WEEKDAYS.en[isDay]}.`;
    const welsh = `${isToCome ? 'mae' : 'roedd'} ${words('cy')} yn ddydd ${WEEKDAYS.cy[isDay]}.`;
    return {
        start: offset + date.start,
        end: offset + endOfDate(date, text),
        ...(hasYear ? {} : { severity: 'info' as const }),
        message: hasYear
            ? { en: english, cy: welsh.charAt(0).toUpperCase() + welsh.slice(1) }
            : { en: `In the year of the meeting, ${english}`, cy: `Ym mlwyddyn y cyfarfod, ${welsh}` },
        fixes: [weekdayFix(date, isDay, offset), ...dateFix(found, date, text, offset)],
    };
}

/** Writes the weekday that the date has, in the language and the length of the one that stands there. */
function weekdayFix(date: DateMention, isDay: number, offset: number): Fix {
    const { weekday } = date;
    const span = weekday ?? date;
    const word = weekday === null ? '' : (/\p{L}+$/u.exec(weekday.text)?.[0] ?? '');
    const wordStart = offset + span.end - word.length;
    const isWelsh =
        WEEKDAYS.cy.some((name) => name.toLowerCase() === word.toLowerCase()) && word.toLowerCase() !== 'sun';
    const names = isWelsh ? WEEKDAYS.cy : /day$/i.test(word) ? WEEKDAYS.en : SHORT;
    const name = names[isDay] ?? '';
    const written = word.length > 1 && word === word.toUpperCase() ? name.toUpperCase() : name;
    return {
        title: { en: `Write ${name}`, cy: `Ysgrifennu ${name}` },
        safe: false,
        edits: [{ start: wordStart, end: offset + span.end, text: written }],
    };
}

/** Writes the nearest date in the same month that has the weekday; only where one day is named. */
function dateFix(found: Disagreement, date: DateMention, text: string, offset: number): Fix[] {
    if (date.days.length !== 1) return [];
    const ahead = (found.written - found.isDay + 7) % 7;
    const last = daysInMonth(found.day.year, found.day.month);
    const near = [found.day.day + ahead, found.day.day + ahead - 7]
        .filter((day) => day >= 1 && day <= last)
        .sort((a, b) => Math.abs(a - found.day.day) - Math.abs(b - found.day.day));
    const [day] = near;
    if (day === undefined) return [];
    const { start, end } = found.daySpan;
    const ending = /^(?:st|nd|rd|th)(?![\p{L}])/iu.exec(text.slice(end, end + 3))?.[0] ?? '';
    // The endings of Welsh numbers follow other rules.
    if (ending === '' && /^\p{L}/u.test(text.slice(end, end + 1))) return [];
    return [
        {
            title: {
                en: `Write ${dateInWords(day, date.month, date.year, 'en')}`,
                cy: `Ysgrifennu ${dateInWords(day, date.month, date.year, 'cy')}`,
            },
            safe: false,
            edits: [
                {
                    start: offset + start,
                    end: offset + end + ending.length,
                    text: `${day}${ending === '' ? '' : ordinalEnding(day)}`,
                },
            ],
        },
    ];
}

function ordinalEnding(day: number): string {
    if (day >= 11 && day <= 13) return 'th';
    return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
