/** Dates in prose, read by the phrase grammar. Nothing is checked here: "31 June" is a date mention too. */

import { parse as parseDates } from '#dates';
import type { Span } from '../syntax/tree.js';
import type { CalendarDate, DateMention, ProseRole } from './minutes.js';
import { plain } from './text.js';

/** What the phrase grammar gives for a date; offsets are relative to the words it was given. */
export interface DateShape extends Span {
    readonly weekday: (Span & { readonly value: number }) | null;
    readonly days: readonly (Span & { readonly day: number })[];
    readonly month: number;
    readonly year: number | null;
}

/** Names of months near a figure, and dates all in figures. */
const NEAR_A_FIGURE =
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chw|maw|ebr|mai|meh|gor|aws|med|hyd|tac|rha)|\d[/.]\d{1,2}[/.][12]\d{3}|[12]\d{3}-\d\d-\d\d/i;

/** How far before and behind a figure a date can reach, in UTF-16 units: "Wednesday, the 25th and 26th of September 2018". */
const BEFORE = 44;
const BEHIND = 44;

/** Finds the dates in a span of text; spans are in the units of the text. */
export function datesIn(text: string, span: Span, role: ProseRole): DateMention[] {
    const found: DateMention[] = [];
    let covered = span.start;
    // A date has a figure in it; prose without figures, which is most of it, is passed over at the speed of this loop.
    for (let at = span.start; at < span.end; at++) {
        const code = text.charCodeAt(at);
        if (code < 48 || code > 57 || at < covered) continue;
        let end = at + 1;
        while (end < span.end && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
        if (NEAR_A_FIGURE.test(text.slice(Math.max(covered, at - 14), Math.min(span.end, end + 22)))) {
            let from = Math.max(covered, at - BEFORE);
            while (from > covered && from < at && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) from++;
            const to = Math.min(span.end, end + BEHIND);
            for (const shape of parseDates(text.slice(from, to), { startRule: 'Dates' })) {
                // A second date may be cut off by the end of the window; its own figure will find it whole.
                if (from + shape.start > at && from + shape.end > to - 16 && to < span.end) break;
                found.push(mention(text, shape, from, role));
                covered = Math.max(covered, from + shape.end);
            }
        }
        at = end - 1;
    }
    return found;
}

function mention(text: string, shape: DateShape, offset: number, role: ProseRole): DateMention {
    const start = offset + shape.start;
    const end = offset + shape.end;
    return {
        start,
        end,
        text: plain(text.slice(start, end)),
        days: shape.days.map((one) => ({ day: one.day, span: { start: offset + one.start, end: offset + one.end } })),
        month: shape.month,
        year: shape.year,
        weekday:
            shape.weekday === null
                ? null
                : {
                      start: offset + shape.weekday.start,
                      end: offset + shape.weekday.end,
                      value: shape.weekday.value,
                      text: text.slice(offset + shape.weekday.start, offset + shape.weekday.end),
                  },
        role,
    };
}

/** How many days a month has; month is 1-based. */
export function daysInMonth(year: number, month: number): number {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isRealDate(date: CalendarDate): boolean {
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** Day of the week, 0 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
    return new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay();
}

/** Days from one date to another; positive when the second is later. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
    return Math.round(
        (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000,
    );
}

/** ISO 8601: 2026-09-14. */
export function isoDate(date: CalendarDate): string {
    return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** The calendar date of a mention that names exactly one real day with its year; null otherwise. */
export function calendarDateOf(date: Pick<DateMention, 'days' | 'month' | 'year'>): CalendarDate | null {
    const [only] = date.days;
    if (date.year === null || only === undefined || date.days.length !== 1) return null;
    const value = { year: date.year, month: date.month, day: only.day };
    return isRealDate(value) ? value : null;
}
