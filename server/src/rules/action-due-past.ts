/** Work that is due on a day before the meeting that asked for it. */

import { daysBetween, isRealDate } from '../model/dates.js';
import type { CalendarDate, Item, Language } from '../model/minutes.js';
import { dateInWords } from './calendar.js';
import { type DueDate, dueDates, isOver, nextMeetingInHeader, reviewsActions } from './deadlines.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Fix, type Report } from './rule.js';

export const actionDuePast = defineMeetingRule({
    code: 'action-due-past',
    severity: 'error',
    summary: 'An action is due after the meeting that agreed it.',
    why: 'Nobody can be asked today to do something by last month: one of the two dates is wrong. In January it is often the year.',
    fragments: true,
    examples: [
        {
            name: 'the year of last year',
            text: 'Date: 12 January 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 30 January 2025\n                                       ^^^^^^^^^^^^^^^ action-due-past: This is due before the meeting on 12 January 2026.\n',
            fixed: 'Date: 12 January 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 30 January 2026\n',
        },
        {
            name: 'a clause, and a day that comes round only next year',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nRESOLVED That the Clerk be asked to write to the owner by 1 May 2026.\n                                                          ^^^^^^^^^^ action-due-past\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nRESOLVED That the Clerk be asked to write to the owner by 1 May 2027.\n',
        },
        {
            name: 'after the meeting, and on its day',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 30 September 2026\n\nACTION: Warden to mend the gate by 14 September 2026\n',
        },
        {
            name: 'the date of the meeting is not known',
            text: 'Agenda item 1: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 1 May 2026\n',
        },
        {
            name: 'no year: the next such day is meant',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 1 May\n',
        },
        {
            name: 'a date that belongs to what is to be done',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to answer the letter of 3 June 2026\n\nACTION: Clerk to list the comments received by 31 July 2026\n\nACTION: Clerk to send out the minutes of the meeting on 6 July 2026\n',
        },
        {
            name: 'actions of earlier meetings are gone through',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Matters arising\n\nMinutes:\n\nACTION: Clerk to write to the owner by 1 August 2026\n\nAgenda item 2: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate by 1 August 2026 – done\n',
        },
    ],
    *check(minutes) {
        const held = minutes.header.date?.value ?? null;
        if (held === null) return;
        for (const { offset, result } of look(minutes)) {
            for (const due of result) {
                if (daysBetween(held, due.value) >= 0) continue;
                yield reportOf(moved(due, offset), held, nextMeetingInHeader(minutes), minutes.language);
            }
        }
    },
});

const look = byPart((_, item) => (item === null ? [] : daysDue(item)));

function daysDue(item: Item): DueDate[] {
    const actions = item.actions.filter((action) => !isOver(action.body.text));
    const due = actions.flatMap((action) => dueDates(item, action));
    return due.length > 0 && reviewsActions(item) ? [] : due;
}

function reportOf(due: DueDate, held: CalendarDate, next: CalendarDate | null, language: Language): Report {
    const words = (date: CalendarDate, inLanguage: Language): string =>
        dateInWords(date.day, date.month, date.year, inLanguage);
    const days = [sameDayLater(due.value, held), next].filter((day) => day !== null);
    return {
        start: due.start,
        end: due.end,
        message: {
            en: `This is due before the meeting on ${words(held, 'en')}.`,
            cy: `Mae hyn i’w wneud cyn y cyfarfod ar ${words(held, 'cy')}.`,
        },
        fixes: days.map(
            (day): Fix => ({
                title: { en: `Write ${words(day, 'en')}`, cy: `Ysgrifennu ${words(day, 'cy')}` },
                safe: false,
                edits: [{ start: due.start, end: due.end, text: words(day, language) }],
            }),
        ),
    };
}

/** The same day of the first year that puts it on or behind the meeting. */
function sameDayLater(day: CalendarDate, held: CalendarDate): CalendarDate | null {
    for (const year of [held.year, held.year + 1]) {
        const later = { ...day, year };
        if (isRealDate(later) && daysBetween(held, later) >= 0) return later;
    }
    return null;
}
