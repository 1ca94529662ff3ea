/** The time of day as the trade writes it. */

import type { ClockTime } from './minutes.js';

const HALF = String.raw`\s*(?:[ap]m\b|[ap]\.m\b\.?|y[bph]\b)`;
/** A pattern for a time of day, to be part of a larger one: "6.30 pm", "18:30", "7pm", "noon". */
export const CLOCK_TIME = String.raw`\d{1,2}[.:]\d\d(?:${HALF})?|\d{1,2}${HALF}|noon\b|midday\b`;

/** Reads "6.30 pm", "18:30", "7pm", "noon"; null when it is none of these. */
export function clockTime(text: string): ClockTime | null {
    const match = /\b(\d{1,2})(?:[.:](\d\d)\s*(am|pm|a\.m|p\.m|yb|yp|yh)?|\s*(am|pm|a\.m|p\.m|yb|yp|yh))/i.exec(text);
    if (/\b(noon|midday|hanner dydd)\b/i.test(text)) return { hour: 12, minute: 0 };
    if (match?.[1] === undefined) return null;
    let hour = Number(match[1]);
    const half = (match[3] ?? match[4])?.toLowerCase().replace('.', '');
    if (half === 'pm' || half === 'yp' || half === 'yh') hour = hour < 12 ? hour + 12 : hour;
    else if ((half === 'am' || half === 'yb') && hour === 12) hour = 0;
    const minute = Number(match[2] ?? '0');
    return hour < 24 && minute < 60 ? { hour, minute } : null;
}

/** A time of day among words, with where it begins and ends in them. */
export interface WrittenTime {
    readonly start: number;
    readonly end: number;
    readonly value: ClockTime | null;
}

/** Two times with a word or dash between: "7.00 - 8.45 pm", "from 09:30 to 12:15". */
const RANGE = new RegExp(
    String.raw`(?<![\d.:])(${CLOCK_TIME}|\d{1,2})\s*(?:[-\u2013\u2014]|to|until|till|tan|hyd|i)\s*(${CLOCK_TIME})`,
    'i',
);
/** A time that is no amount, no date and no number of a minute. */
const ALONE = new RegExp(
    String.raw`(?<![\d.:/£]|\d[.:]\s)(?:\d{1,2}(?:[.:]\d\d)?${HALF}|\d{1,2}:\d\d(?![\d:/])|noon\b|midday\b)`,
    'i',
);

/** When a meeting began, and when it ended where the words tell both; null where they tell no time. */
export function meetingTimes(words: string): { readonly start: WrittenTime; readonly end: WrittenTime | null } | null {
    const range = RANGE.exec(words);
    const [whole, from, to] = range ?? [];
    if (range !== null && whole !== undefined && from !== undefined && to !== undefined && tellsTimes(from, to)) {
        const { index } = range;
        const end = { start: index + whole.length - to.length, end: index + whole.length, value: clockTime(to) };
        return { start: { start: index, end: index + from.length, value: beginning(from, to, end.value) }, end };
    }
    const alone = ALONE.exec(words);
    if (alone === null) return null;
    const { index } = alone;
    return { start: { start: index, end: index + alone[0].length, value: clockTime(alone[0]) }, end: null };
}

/** Without am or pm, "10.15 - 12.30" may be amounts; with colons they are times. */
function tellsTimes(from: string, to: string): boolean {
    return /[a-z]/i.test(to) || (from.includes(':') && to.includes(':'));
}

/** "7.00 - 8.45 pm" begins in the evening too, and "11 - 1 pm" before noon. */
function beginning(from: string, to: string, end: ClockTime | null): ClockTime | null {
    if (/[a-z]/i.test(from) || !/[a-z]/i.test(to)) return clockTime(from);
    const likeEnd = clockTime(`${from} ${to.replace(/^[\d.:\s]+/, '')}`);
    const isBefore =
        likeEnd !== null && end !== null && likeEnd.hour * 60 + likeEnd.minute < end.hour * 60 + end.minute;
    return isBefore ? likeEnd : clockTime(`${from} am`);
}
