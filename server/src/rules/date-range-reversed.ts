/** A stretch of days that ends before it begins. */

import { calendarDateOf, daysBetween } from '../model/dates.js';
import type { DateMention, Item, Language, ProseRole } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { dateInWords, endOfDate } from './calendar.js';
import { ProseWalk } from './quotations.js';
import { defineItemRule, type Edit, type Report } from './rule.js';

const SILENT: ReadonlySet<ProseRole> = new Set(['quotation', 'document']);

export const dateRangeReversed = defineItemRule({
    code: 'date-range-reversed',
    severity: 'error',
    summary: 'A stretch of days begins before it ends.',
    why: 'From 13 March to 4 March is no time at all: one of the two days is wrong, or they changed places.',
    fragments: true,
    examples: [
        {
            name: 'two days of one month',
            text: 'Minutes:\n\nThe road was closed from 13 to 4 March 2026.\n                         ^^^^^^^^^^^^^^^^^^ date-range-reversed: 13 March to 4 March runs backwards.\n',
            fixed: 'Minutes:\n\nThe road was closed from 4 to 13 March 2026.\n',
        },
        {
            name: 'with endings and a dash',
            text: 'Minutes:\n\nThe inspection, 13th – 4th March, was noted.\n                ^^^^^^^^^^^^^^^^ date-range-reversed\n',
            fixed: 'Minutes:\n\nThe inspection, 4th – 13th March, was noted.\n',
        },
        {
            name: 'two full dates',
            text: 'Minutes:\n\nThe road was closed between 13 March 2026 and 4 February 2026.\n                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ date-range-reversed: 13 March 2026 to 4 February 2026 runs backwards.\n',
            fixed: 'Minutes:\n\nThe road was closed between 4 February 2026 and 13 March 2026.\n',
        },
        {
            name: 'two dates with one year between them',
            text: 'Minutes:\n\nThe road was closed from 13 March to 4 March 2026.\n                         ^^^^^^^^^^^^^^^^^^^^^^^^ date-range-reversed\n',
            fixed: 'Minutes:\n\nThe road was closed from 4 March to 13 March 2026.\n',
        },
        {
            name: 'stretches that run forwards',
            text: 'Minutes:\n\nThe road was closed from 4 to 13 March 2026, from 4 March to 5 April 2026 and between 20 December 2025 and 3 January 2026.\n',
        },
        {
            name: 'over the end of a year, and over the end of a month',
            text: 'Minutes:\n\nThe office is closed from 20 December to 3 January, and was closed from 28 – 2 March.\n',
        },
        {
            name: 'two days that are no stretch',
            text: 'Minutes:\n\nThe surveys of 13 and 4 March, and those of 13/4 March, were compared. The date moved from 13 March 2026 back to 4 March 2026. The letter of 13 March 2026 was an answer to 4 March 2026.\n',
        },
        {
            name: 'pages',
            text: 'Minutes:\n\nPages 49 to 13 March edition were missing.\n',
        },
        {
            name: 'a quotation',
            text: 'Minutes:\n\nThe sign read “closed from 13 to 4 March”.\n\n> Closed from 13 to 4 March.\n',
        },
    ],
    *check(item) {
        const reversed = [...reversedRanges(item)];
        if (reversed.length === 0) return;
        const walk = new ProseWalk(item);
        for (const report of reversed) if (!walk.isQuoted(report.start)) yield report;
    },
});

/** Days at the end of a month, and at its beginning: "28 – 2 March" starts in February. */
const LATE = 24;
const EARLY = 8;

function* reversedRanges(item: Item): Iterable<Report> {
    const { text } = item.piece;
    for (const [index, date] of item.dates.entries()) {
        if (SILENT.has(date.role)) continue;
        const [from, to] = date.days;
        if (date.days.length === 2 && from !== undefined && to !== undefined) {
            const between = text.slice(from.span.end, to.span.start);
            if (
                from.day > to.day &&
                from.day <= 31 &&
                !(from.day > LATE && to.day < EARLY) &&
                /^(?:st|nd|rd|th)?\s*(?:[-\u2013]|\bto\b)\s*(?:the )?$/i.test(between) &&
                !/\b(?:pages?|pp?|items?|nos?)\.?\s*$/i.test(text.slice(Math.max(0, date.start - 12), date.start))
            ) {
                const year = null;
                yield reportOf(
                    { start: date.start, end: endOfDate(date, text) },
                    (language) => [
                        dateInWords(from.day, date.month, year, language),
                        dateInWords(to.day, date.month, year, language),
                    ],
                    swapped(withEnding(text, from.span), withEnding(text, to.span), text),
                );
            }
        }
        const next = item.dates[index + 1];
        if (next !== undefined) yield* betweenDates(date, next, text);
    }
}

function* betweenDates(date: DateMention, next: DateMention, text: string): Iterable<Report> {
    if (next.start - date.end > 16) return;
    const between = text.slice(date.end, next.start).replace(/[\s\u00a0]+/g, ' ');
    const before = text.slice(Math.max(0, date.start - 24), date.start);
    const isRange =
        (/^ (?:to|until|till|up to) (?:the )?$|^ ?[-\u2013] ?$/.test(between) &&
            /\b(?:from|period|dates?|held|running|open|closed)\b[^.]*$/i.test(before)) ||
        (/^ and (?:the )?$/.test(between) && /\bbetween(?: the)?\s*$/i.test(before));
    if (
        !isRange ||
        /\b(?:moved|changed|postponed|brought|back|rearranged|deferred)\b/i.test(
            text.slice(Math.max(0, date.start - 60), date.start),
        )
    )
        return;
    const to = calendarDateOf(next);
    const first = date.days[0];
    if (to === null || first === undefined || date.days.length !== 1) return;
    // Without its own year the first day has that of the second, unless a year ends between them.
    if (date.year === null && date.month !== to.month) return;
    const from = { year: date.year ?? to.year, month: date.month, day: first.day };
    if (daysBetween(from, to) >= 0) return;
    const yearBetween = date.year === null;
    const firstSpan = { start: date.start, end: date.end };
    const secondSpan = { start: next.start, end: yearBetween ? withoutYear(next, text) : next.end };
    yield reportOf(
        { start: date.start, end: next.end },
        (language) => [
            dateInWords(from.day, from.month, date.year, language),
            dateInWords(to.day, to.month, yearBetween ? null : to.year, language),
        ],
        swapped(firstSpan, secondSpan, text),
    );
}

/** Where the month of a date ends. */
function withoutYear(date: DateMention, text: string): number {
    return date.end - (/,?[\s\u00a0]*\d{4}$/.exec(text.slice(date.start, date.end))?.[0].length ?? 0);
}

function withEnding(text: string, span: Span): Span {
    const ending = /^(?:st|nd|rd|th)\b/i.exec(text.slice(span.end, span.end + 3))?.[0].length ?? 0;
    return { start: span.start, end: span.end + ending };
}

function swapped(first: Span, second: Span, text: string): Edit[] {
    return [
        { ...first, text: text.slice(second.start, second.end) },
        { ...second, text: text.slice(first.start, first.end) },
    ];
}

function reportOf(place: Span, words: (language: Language) => readonly [string, string], edits: Edit[]): Report {
    const [from, to] = words('en');
    const [welshFrom, welshTo] = words('cy');
    return {
        ...place,
        message: {
            en: `${from} to ${to} runs backwards.`,
            cy: `Mae ${welshFrom} i ${welshTo} yn rhedeg tuag yn ôl.`,
        },
        fixes: [{ title: { en: 'Swap the two days', cy: 'Cyfnewid y ddau ddiwrnod' }, edits, safe: false }],
    };
}
