/** Points in time of a meeting. Times in minutes are the clock on the wall in the United Kingdom. */

import { daysInMonth, isoDate, weekdayOf } from '../model/dates.js';
import type { CalendarDate, ClockTime } from '../model/minutes.js';

/** The time zone of the clock on the wall. */
export const TIME_ZONE = 'Europe/London';

/** ISO 8601 with the offset of the day: 2026-09-14T18:30:00+01:00. Null when either half is not known. */
export function meetingMoment(date: CalendarDate | null, time: ClockTime | null): string | null {
    if (date === null || time === null) return null;
    return `${isoDate(date)}T${clock(time)}:00${isSummerTime(date, time) ? '+01:00' : '+00:00'}`;
}

/** 24-hour clock: 18:30. */
export function clock(time: ClockTime): string {
    return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

/** Clocks change at 01:00 on the last Sunday of March and at 02:00 on the last Sunday of October (since 1996). */
function isSummerTime(date: CalendarDate, time: ClockTime): boolean {
    if (date.month < 3 || date.month > 10) return false;
    if (date.month > 3 && date.month < 10) return true;
    const lastDay = daysInMonth(date.year, date.month);
    const change = lastDay - weekdayOf({ year: date.year, month: date.month, day: lastDay });
    if (date.day !== change) return date.month === 3 ? date.day > change : date.day < change;
    return date.month === 3 ? time.hour >= 1 : time.hour < 2;
}
