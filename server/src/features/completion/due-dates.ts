/** By when a task can be due: dates that the record gives to other tasks, the next meeting, and the usual weeks. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import { calendarDateOf, datesIn, isoDate } from '../../model/dates.js';
import type { CalendarDate } from '../../model/minutes.js';
import type { CompletionContext } from './context.js';
import { nextMeetingOf } from './meeting-dates.js';
import type { CompletionSource } from './source.js';

export const dueDatesOfActions: CompletionSource = {
    name: 'due dates',
    appliesAt: ({ place }) => place.kind === 'due',
    *offers(context) {
        for (const { date, note } of dueDates(context)) {
            yield {
                label: date,
                triggers: note === '' ? [] : [note],
                parts: [{ kind: 'words', words: date }],
                detail: note,
                kind: CompletionItemKind.Value,
            };
        }
    },
};

export interface DueDate {
    /** As the house writes dates. */
    readonly date: string;
    /** Why it is offered. */
    readonly note: string;
}

/** Gives the dates by which a task can be due, the likeliest first; none without the date of the meeting. */
export function dueDates(context: CompletionContext): readonly DueDate[] {
    const { minutes, houseStyle } = context.snapshot;
    const welsh = minutes.language === 'cy';
    const meeting = minutes.header.date?.value ?? null;
    const found = new Map<string, DueDate>();
    const add = (value: CalendarDate | null, note: string): void => {
        if (value === null || (meeting !== null && isoDate(value) <= isoDate(meeting))) return;
        const date = written(value, welsh, houseStyle.style.dates === 'ordinal');
        if (!found.has(date)) found.set(date, { date, note });
    };
    const next = nextMeetingOf(minutes);
    if (next !== undefined) {
        const [date] = datesIn(next, { start: 0, end: next.length }, 'header');
        if (date !== undefined) add(calendarDateOf(date), welsh ? 'Y cyfarfod nesaf' : 'Next meeting');
    }
    for (const { item, start } of minutes.items.slice(0, MOST_ITEMS)) {
        for (const action of item.actions) {
            const here = action.start + start <= context.end && context.start <= action.end + start;
            if (action.due !== null && !here) add(action.due.value, welsh ? 'Tasg arall' : 'Another action');
        }
    }
    if (meeting !== null) {
        for (const [weeks, english, cymraeg] of WEEKS) add(after(meeting, weeks * 7), welsh ? cymraeg : english);
        add(
            after({ year: meeting.year, month: meeting.month + 1, day: 1 }, -1),
            welsh ? 'Diwedd y mis' : 'End of the month',
        );
    }
    return [...found.values()];
}

const MOST_ITEMS = 200;

const WEEKS = [
    [1, 'One week after the meeting', 'Wythnos ar ôl y cyfarfod'],
    [2, 'Two weeks after the meeting', 'Pythefnos ar ôl y cyfarfod'],
    [4, 'Four weeks after the meeting', 'Pedair wythnos ar ôl y cyfarfod'],
] as const;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WELSH_MONTHS = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(
    ' ',
);

function written({ year, month, day }: CalendarDate, welsh: boolean, ordinal: boolean): string {
    const name = (welsh ? WELSH_MONTHS : MONTHS)[month - 1] ?? '';
    const suffix = ordinal && !welsh ? (/^(?:1[123])$/.test(String(day)) ? 'th' : (SUFFIXES[day % 10] ?? 'th')) : '';
    return `${day}${suffix} ${name} ${year}`;
}

const SUFFIXES: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

function after({ year, month, day }: CalendarDate, days: number): CalendarDate {
    const date = new Date(Date.UTC(year, month - 1, day + days));
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
