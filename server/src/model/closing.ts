/** The end of a meeting: when it closed and when the body meets next, as the header or the last items tell. */

import { slice } from '../syntax/tree.js';
import { CLOCK_TIME, clockTime } from './clock-time.js';
import { calendarDateOf } from './dates.js';
import type { CalendarDate, ClockTime, DateMention, Item, Minutes } from './minutes.js';
import { located, sentences } from './text.js';

/** Words of the record with what they tell; no span, because they may stand in the header or in an item. */
export interface Told<Value> {
    readonly text: string;
    readonly value: Value | null;
}

/** When the meeting ended; null where the public part of the record does not tell. */
export function closingTime(minutes: Minutes): Told<ClockTime> | null {
    if (minutes.header.endTime !== null) return minutes.header.endTime;
    for (const { item } of lastItems(minutes)) {
        const field = item.piece.blocks.find((block) => block.kind === 'field' && block.name === 'end');
        if (field?.kind === 'field' && field.value !== null) {
            const { text } = located(item.piece, field.value);
            return { text, value: clockTime(text) };
        }
        const told = timeToldIn(item);
        if (told !== null) return told;
    }
    return null;
}

/** "The meeting closed at 8.45 pm", "the Chair closed the meeting at 20:45"; who adjourns goes on later. */
const CLOSED = new RegExp(
    String.raw`(?:\b(?:meeting|session|proceedings|business)\b[^.;]{0,80}?\b(?:closed|ended|finished|concluded|terminated|came to an end)|\bclosed the meeting|\bi ben|\bterfynodd y cyfarfod)\b[^;]{0,30}?\b(${CLOCK_TIME})`,
    'i',
);

function timeToldIn(item: Item): Told<ClockTime> | null {
    for (const run of [...item.prose].reverse()) {
        if (run.private) continue;
        for (const sentence of [...sentences(item.piece, run)].reverse()) {
            const text = CLOSED.exec(slice(item.piece, sentence).replace(/\s+/g, ' '))?.[1];
            if (text !== undefined) return { text, value: clockTime(text) };
        }
    }
    return null;
}

/** When the body meets next: in the words of the header, or the date in one of the last items; null where nothing tells. */
export function nextMeeting(minutes: Minutes): Told<CalendarDate> | null {
    if (minutes.header.nextMeeting !== null) return minutes.header.nextMeeting;
    for (const { item } of lastItems(minutes)) {
        const date = nextDateIn(item);
        if (date !== null) return { text: date.text, value: calendarDateOf(date) };
    }
    return null;
}

const NEXT = /\bnext (?:meeting|date)|\bdates? of (?:the )?(?:next|future)|cyfarfod nesaf/i;

function nextDateIn(item: Item): DateMention | null {
    // What stands in private is told to nobody here.
    if (item.hasExempt) return null;
    const isAboutNext = NEXT.test(item.title?.text ?? '');
    for (const date of item.dates) {
        if (date.days.length === 0 || date.role === 'title') continue;
        if (isAboutNext || isInField(item, date)) return date;
    }
    return null;
}

function isInField(item: Item, date: DateMention): boolean {
    return item.piece.blocks.some(
        (block) =>
            block.kind === 'field' &&
            block.name === 'nextMeeting' &&
            block.value !== null &&
            block.value.start <= date.start &&
            date.end <= block.value.end,
    );
}

/** How many items from the end are looked at. */
const LAST_ITEMS = 6;

function lastItems({ items }: Minutes): Minutes['items'] {
    return items.slice(-LAST_ITEMS).reverse();
}
