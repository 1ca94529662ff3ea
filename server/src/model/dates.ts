/** Dates in prose, read by the phrase grammar. Nothing is checked here: "31 June" is a date mention too. */

import { parse as parsePhrases } from '#phrases';
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

/** Words that announce a date: a month, or figures with strokes. */
const ANNOUNCES =
    /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\b|\b\d{1,2}[/.]\d{1,2}[/.][12]\d{3}\b|\b[12]\d{3}-\d\d-\d\d\b/gi;

/** How far before and behind the announcing word a date can reach, in UTF-16 units. */
const BEFORE = 48;
const BEHIND = 40;

/** Finds the dates in a span of text; spans are in the units of the text. */
export function datesIn(text: string, span: Span, role: ProseRole): DateMention[] {
    const found: DateMention[] = [];
    // A date has a figure in it; most paragraphs have none, and are not searched for months.
    if (!hasDigit(text, span)) return found;
    ANNOUNCES.lastIndex = span.start;
    let covered = span.start;
    for (let match = ANNOUNCES.exec(text); match !== null && match.index < span.end; match = ANNOUNCES.exec(text)) {
        if (match.index < covered) continue;
        // Without a figure near it, the word is no date: "she may", "the march".
        if (!/\d/.test(text.slice(Math.max(span.start, match.index - 8), Math.min(span.end, ANNOUNCES.lastIndex + 8)))) continue;
        let from = Math.max(covered, match.index - BEFORE);
        while (from > covered && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')) from++;
        const to = Math.min(span.end, ANNOUNCES.lastIndex + BEHIND);
        for (const shape of parsePhrases(text.slice(from, to), { startRule: 'Dates' })) {
            found.push(mention(text, shape, from, role));
            covered = Math.max(covered, from + shape.end);
        }
    }
    return found;
}

function hasDigit(text: string, span: Span): boolean {
    for (let i = span.start; i < span.end; i++) {
        const code = text.charCodeAt(i);
        if (code >= 48 && code <= 57) return true;
    }
    return false;
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
    return Math.round((Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000);
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
