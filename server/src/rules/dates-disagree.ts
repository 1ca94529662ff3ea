/** The minutes of one meeting, called by two dates in one item. */

import { calendarDateOf, daysBetween, daysInMonth } from '../model/dates.js';
import type { CalendarDate, DateMention, Item, ProseRole } from '../model/minutes.js';
import { dateInWords, endOfDate } from './calendar.js';
import { defineItemRule, type Fix } from './rule.js';

export const datesDisagree = defineItemRule({
    code: 'dates-disagree',
    severity: 'warning',
    summary: 'An item gives the date of the minutes it approves in one way only.',
    why: 'When the summary approves the minutes of 13 April and the decision those of 14 April, nobody can tell which minutes are approved and may be signed.',
    fragments: true,
    examples: [
        {
            name: 'summary and decision',
            text: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meeting held on 13 April 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 14 April 2026 be approved as a correct record.\n                                                 ^^^^^^^^^^^^^ dates-disagree: The item says 13 April 2026 in one place and 14 April 2026 in another.\n',
            fixed: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meeting held on 13 April 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 13 April 2026 be approved as a correct record.\n',
        },
        {
            name: 'title and decision, in other forms',
            text: 'Agenda item 3: Minutes of the meeting held on Tuesday 3rd February 2026\n\nMinutes:\n\nRESOLVED That the minutes of the last meeting of 3 March 2026 be approved.\n                                                 ^^^^^^^^^^^^ dates-disagree\n',
        },
        {
            name: 'narrative and decision',
            text: 'Agenda item 3: Minutes\n\nMinutes:\n\nThe minutes of the meeting held on 13 April 2026 were presented.\n\nRESOLVED That the minutes of the meeting held on 13 April 2025 be approved.\n                                                 ^^^^^^^^^^^^^ dates-disagree\n',
        },
        {
            name: 'one date',
            text: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meeting held on 13 April 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on Monday, 13th April be approved.\n',
        },
        {
            name: 'several meetings',
            text: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meetings held on 13 April 2026 and 13 May 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 13 April 2026 be approved.\n\nRESOLVED That the minutes of the meeting held on 13 May 2026 be approved.\n',
        },
        {
            name: 'a meeting that went on another day',
            text: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meeting held on 13 April 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 14 April 2026, to which the meeting had been adjourned, be approved.\n',
        },
        {
            name: 'another kind of meeting, and another body',
            text: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meeting held on 13 April 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the special meeting held on 15 April 2026 be approved.\n\nAgenda item 4: Minutes of committees\n\nTo receive the minutes of the meeting of the Finance Committee held on 13 April 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting of the Harbour Committee held on 15 April 2026 be received.\n',
        },
        {
            name: 'a day that does not exist is another matter',
            text: 'Agenda item 3: Minutes\n\nTo approve the minutes of the meeting held on 30 June 2026.\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 31 June 2026 be approved.\n',
        },
        {
            name: 'other events have dates of their own',
            text: 'Agenda item 3: Harbour\n\nTo receive a report of the visit on 13 April 2026.\n\nMinutes:\n\nThe visit on 14 April 2026 had gone well. The works would end on 14 May 2026.\n\nRESOLVED That the report be noted.\n',
        },
    ],
    *check(item, { meetingDate }) {
        if (item.dates.length < 2 || !/minutes|cofnodion/i.test(item.piece.text)) return;
        const named = namedIn(item);
        if (named.length < 2 || MOVED.test(item.piece.text)) return;
        const report = disagreement(named);
        if (report === null || [report.right, report.wrong].some(({ date }) => isWrongByItself(date, meetingDate)))
            return;
        const { right, wrong } = report;
        const { text } = item.piece;
        const here = wordsOf(wrong.date);
        const there = wordsOf(right.date);
        yield {
            start: wrong.date.start,
            end: endOfDate(wrong.date, text),
            message: {
                en: `The item says ${there.en} in one place and ${here.en} in another.`,
                cy: `Mae’r eitem yn dweud ${there.cy} mewn un lle a ${here.cy} mewn lle arall.`,
            },
            fixes: [write(item, wrong.date, right.date), write(item, right.date, wrong.date)],
        };
    },
});

/** A date by which the minutes of a meeting are called. */
interface Named {
    readonly date: DateMention;
    /** Which meeting, beside its date: "special", "Finance Committee". */
    readonly which: string;
    readonly part: 'announced' | 'told' | 'decided';
}

/** "minutes of the meeting of the Finance Committee held on", right in front of a date. */
const MINUTES_OF =
    /\b(?:minutes|cofnodion) (?:(?:of|from|for|y|o'r|o’r) )?((?:(?!minutes )[\p{L}’'-]+ ){0,9}?)(?:(?:held|a gynhaliwyd) )?(?:(?:on|of|dated|ar) )?(?:the )?[-\u2013:,(]? ?$/iu;
/** Words about the meeting that do not tell it from another. */
const COMMON =
    /\b(?:the|a|last|previous|preceding|ordinary|its|our|meeting|held|on|of|from|for|dated|this|council|committee|board|and|y|yr|cyfarfod|cyfarfodydd|blaenorol|diwethaf)\b/giu;
const MOVED = /\b(?:adjourned|reconvened|continued|re-?arranged|postponed|both dates|gohiriwyd|ailgynnull\p{L}*)\b/iu;

const PARTS: Partial<Record<ProseRole, Named['part']>> = {
    title: 'announced',
    summary: 'announced',
    subheading: 'announced',
    narrative: 'told',
    listItem: 'told',
    clause: 'decided',
};

/** The dates of minutes in an item; none where one of them is of several meetings. */
function namedIn(item: Item): Named[] {
    const { text } = item.piece;
    const named: Named[] = [];
    for (const date of item.dates) {
        const part = PARTS[date.role];
        if (part === undefined) continue;
        const ahead = text.slice(Math.max(0, date.start - 120), date.start);
        const before = (ahead.split(/\n[^\S\n]*\r?\n/).at(-1) ?? '').replace(/[\s\u00a0*_]+/g, ' ');
        const match = MINUTES_OF.exec(before);
        if (match?.[1] === undefined) continue;
        if (date.days.length !== 1 || /\bmeetings\b|cyfarfodydd/i.test(match[0])) return [];
        // A second date behind it is that of a second meeting.
        if (/^,? ?(?:and|&|,|a|to) (?:on )?(?:the )?\d/.test(text.slice(date.end, date.end + 16).replace(/\s+/g, ' ')))
            return [];
        named.push({ date, which: match[1].replace(COMMON, '').replace(/\s+/g, ' ').trim().toLowerCase(), part });
    }
    return named;
}

/** Whether a date is no day at all, or lies behind the meeting: other rules report that. */
function isWrongByItself(date: DateMention, meeting: CalendarDate | null): boolean {
    if (date.year === null) return (date.days[0]?.day ?? 1) > daysInMonth(2024, date.month);
    const value = calendarDateOf(date);
    return value === null || (meeting !== null && daysBetween(meeting, value) > 0);
}

/** Two parts of the item that name one date each, which differ in the day, the month or the year alone. */
function disagreement(named: readonly Named[]): { right: Named; wrong: Named } | null {
    for (const [first, second] of [
        ['announced', 'decided'],
        ['announced', 'told'],
        ['told', 'decided'],
    ] as const) {
        const right = onlyDate(named, first);
        const wrong = onlyDate(named, second);
        if (right === null || wrong === null || right.which !== wrong.which) continue;
        const differences = differencesOf(right.date, wrong.date);
        // What is told may well be about the meeting of another month.
        if (differences.length === 1 && (first === 'announced' || differences[0] !== 'month')) return { right, wrong };
    }
    return null;
}

/** The date that a part of the item names; null where it names none or several. */
function onlyDate(named: readonly Named[], part: Named['part']): Named | null {
    const here = named.filter((one) => one.part === part);
    const [first] = here;
    if (first === undefined) return null;
    return here.every((one) => differencesOf(first.date, one.date).length === 0) ? first : null;
}

function differencesOf(one: DateMention, other: DateMention): ('day' | 'month' | 'year')[] {
    const found: ('day' | 'month' | 'year')[] = [];
    if (one.days[0]?.day !== other.days[0]?.day) found.push('day');
    if (one.month !== other.month) found.push('month');
    if (one.year !== null && other.year !== null && one.year !== other.year) found.push('year');
    return found;
}

function wordsOf({ days, month, year }: DateMention): { en: string; cy: string } {
    const day = days[0]?.day ?? 0;
    return { en: dateInWords(day, month, year, 'en'), cy: dateInWords(day, month, year, 'cy') };
}

function write(item: Item, place: DateMention, source: DateMention): Fix {
    const { text } = item.piece;
    const written = text.slice(source.start, endOfDate(source, text));
    const words = wordsOf(source);
    return {
        title: { en: `Write ${words.en} in both places`, cy: `Ysgrifennu ${words.cy} yn y ddau le` },
        safe: false,
        edits: [{ start: place.start, end: endOfDate(place, text), text: written }],
    };
}
