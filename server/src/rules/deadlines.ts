/** When work is to be done: whether words say so, and which day a fix may offer. */

import { calendarDateOf, datesIn, daysBetween } from '../model/dates.js';
import type { Action, CalendarDate, Item, Language, Minutes } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { dateInWords } from './calendar.js';

const MONTH =
    'January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr';

/** Words that tell when, however roughly: a month, an interval, an event to wait for, or that the work goes on. */
const TIMES: readonly RegExp[] = [
    new RegExp(String.raw`\b(?:${MONTH})\b|\b(?:in|by|during|for|of|early|late|mid|end|until|before|after)[ -]May\b`),
    /\b(?:by|before|until|till|from) (?:the )?(?:end|start|beginning|close|middle|mid|early|late|noon|then|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|weekend|deadline|agm|annual|\d)/i,
    /\b(?:next|following|coming|this|each|every|future|later|first|january|may) (?:\p{L}+ ){0,3}(?:meetings?|weeks?|months?|quarters?|years?|agendas?|agm|time|sessions?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/iu,
    /\b(?:at|to|for|in time for|ahead of) (?:the|a|an|its|our) (?:\p{L}+ ){0,4}(?:meeting|agm|session|point|time|start|end)\b/iu,
    /\b(?:today|tonight|tomorrow|immediately|urgently|promptly|forthwith|shortly|asap|a\.s\.a\.p|straight away|at once|as soon as|in due course|in advance|overnight|daily|weekly|fortnightly|monthly|quarterly|annually|yearly|regularly|periodically|termly)\b/i,
    /\b(?:within|in|every|after|for) (?:the next |a |about )?(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of) (?:\p{L}+ )?(?:hours?|days?|weeks?|fortnights?|months?|years?|cycles?)\b/iu,
    /\b(?:ongoing|on-going|continu\p{L}*|standing|rolling|deadline|due(?! to)|when|whenever|once|until|till|after|prior to|as and when|as required|(?:if|where) (?:needed|required|necessary|possible)|unless)\b/iu,
    /\b(?:spring|summer|autumn|winter|christmas|easter|half[ -]term|year[ -]end|Q[1-4])\b/i,
    /(?<!\d)(?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|(?:19|20)\d\d|\d{1,2}[.:]\d\d ?(?:am|pm))(?!\d)/i,
    /(?<!\p{L})(?:erbyn|cyn|nesaf|heddiw|yfory|wythnos|mis|parhaus|parhau|bob (?:dydd|wythnos|mis|chwarter|tymor|blwyddyn|pythefnos|cyfarfod|amser|yn ail|dwy|dau|tri|tair|chwech|\d)|o fewn|ar ôl|pan|ar unwaith|yn syth|cyn gynted)(?!\p{L})/iu,
];

/** Whether some words say when, even if only roughly: how roughly is for another rule. */
export function saysWhen(words: string): boolean {
    return datesIn(words, { start: 0, end: words.length }, 'action').length > 0 || TIMES.some((one) => one.test(words));
}

/** What an action says that asks for nothing any more: none, noted, done. */
const OVER =
    /^\W*(?:none|nil|n\/a|no (?:further )?actions?(?: (?:was |were )?(?:required|needed|agreed|arising))?|noted|to note|for (?:information|noting)|dim|see above|as above)\W*$|(?:^|[\u2013\u2014:(,.;-]\s*|\b(?:been|now|was|were)\s+)(?:completed?|done|closed|discharged|actioned|cwblhawyd|wedi['’]i wneud)\W*$|\b(?:carried forward|no longer (?:required|needed))\b/i;

/** Whether an action asks for nothing, or was done already. */
export function isOver(words: string): boolean {
    return OVER.test(words);
}

const REVIEW =
    /\b(?:matters? arising|action (?:log|list|tracker|points? from|sheet)|(?:actions?|action points?|tasks?) (?:from|of|since|carried|outstanding|arising)|(?:outstanding|previous|open|past|completed) actions?|review of (?:the )?actions?|materion yn codi)\b/i;

/** Whether an item goes through actions of earlier meetings, whose days may well have passed. */
export function reviewsActions(item: Item): boolean {
    if (item.title !== null && REVIEW.test(item.title.text)) return true;
    return item.prose.some(
        (one) =>
            (one.role === 'subheading' || one.role === 'summary') &&
            REVIEW.test(item.piece.text.slice(one.start, Math.min(one.end, one.start + 300))),
    );
}

/** A day that work may wait for, in words that stand behind "by": "the meeting on 9 November 2026". */
export interface Deadline {
    readonly en: string;
    readonly cy: string;
}

/** The next meeting, with its day where the record names it. */
export function nextMeetingAsDeadline(minutes: Minutes): Deadline {
    const date = nextMeetingInHeader(minutes);
    if (date === null) return { en: 'the next meeting', cy: 'y cyfarfod nesaf' };
    const words = (language: Language): string => dateInWords(date.day, date.month, date.year, language);
    return { en: `the meeting on ${words('en')}`, cy: `y cyfarfod ar ${words('cy')}` };
}

/** The day of the next meeting as the header names it; null where it does not, or where it lies before this one. */
export function nextMeetingInHeader(minutes: Minutes): CalendarDate | null {
    const next = minutes.header.nextMeeting?.value ?? null;
    const held = minutes.header.date?.value ?? null;
    return next === null || (held !== null && daysBetween(held, next) <= 0) ? null : next;
}

/** What stands in front of a date that an action is due on, and what makes it the date of something else. */
const DUE_BEFORE =
    /(?:\b(?:by|before|no later than|not later than|deadline(?: is|:)?|due(?: by| on|:)|erbyn|cyn)|[(|]\s*due|\bby (?:the )?(?:end of|close of|meeting (?:of|on)|close of business on))\W*(?:the |dydd )?$/i;
const NOT_DUE =
    /(?:\b(?:was|were|had been|been|received|submitted|lodged|made|dated|issued|sent|paid|completed|held|signed|incurred|raised|reported|registered|adopted|approved|agreed|set|built|ending|ended|up)\s+(?:\p{L}+ ){0,2})$/iu;

/** A day that an action is due on. */
export interface DueDate extends Span {
    readonly value: CalendarDate;
}

/** The days by which an action is to be done; a day that only belongs to what is talked about is none. */
export function dueDates(item: Item, action: Action): DueDate[] {
    const { text } = item.piece;
    const due: DueDate[] = [];
    for (const date of startingWithin(item.dates, action.body)) {
        const value = calendarDateOf(date);
        if (value === null) continue;
        const before = text
            .slice(Math.max(action.body.start, date.start - 48), date.start)
            .replace(/[\s\u00a0]+/g, ' ');
        const announced = DUE_BEFORE.exec(before);
        if (announced === null) continue;
        const words = before.slice(0, announced.index);
        if (NOT_DUE.test(words) && !/\b(?:be|is to be|are to be)\s+(?:\p{L}+ ){1,3}$/iu.test(words)) continue;
        due.push({ start: date.start, end: date.end, value });
    }
    return due;
}

/** The spans of a list in order that start within another, the first found by halving. */
function* startingWithin<One extends Span>(spans: readonly One[], within: Span): Iterable<One> {
    let low = 0;
    let high = spans.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((spans[middle]?.start ?? 0) < within.start) low = middle + 1;
        else high = middle;
    }
    for (let index = low; index < spans.length; index++) {
        const one = spans[index];
        if (one === undefined || one.start >= within.end) return;
        yield one;
    }
}
