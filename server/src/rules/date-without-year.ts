/** A day and a month that may belong to any year. */

import { daysBetween, isRealDate } from '../model/dates.js';
import type { CalendarDate, DateMention, Item, Language, ProseRole } from '../model/minutes.js';
import { sentences } from '../model/text.js';
import { dateInWords, endOfDate } from './calendar.js';
import { byPart } from './parts.js';
import { lastStartingBefore, proseAround } from './placement.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineMeetingRule, type Fix } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** So long before the meeting, and so long after it, a day without a year is plain. */
const DAYS_BEFORE = 60;
const DAYS_AFTER = 120;

export const dateWithoutYear = defineMeetingRule({
    code: 'date-without-year',
    severity: 'info',
    summary: 'A date has its year where the record leaves it open.',
    why: 'Minutes are read years later, and one item is often copied out of them. Then “2 July” may be any July.',
    fragments: true,
    examples: [
        {
            name: 'an item that names no year at all',
            text: 'Agenda item\n\nSea wall\n\nMinutes:\n\nThe inspection ran from 4th – 13th March. The first meeting is on 2nd July.\n                        ^^^^^^^^^^^^^^^^ date-without-year: Which year?\n                                                                  ^^^^^^^^ date-without-year: Which year?\n',
        },
        {
            name: 'an item that names two years',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe wall was built in 2019 and mended in 2024.\n\nThe storm of 3 February had damaged it again.\n             ^^^^^^^^^^ date-without-year: Which year?\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe wall was built in 2019 and mended in 2024.\n\nThe storm of 3 February 2026 had damaged it again.\n',
        },
        {
            name: 'the year stands in the sentence, in the title or nowhere else',
            text: 'Agenda item\n\nSea wall 2026\n\nMinutes:\n\nThe inspection was on 4 March.\n\nAgenda item\n\nHarbour\n\nMinutes:\n\nIn 2018 the harbour was dredged. In 2024, between 4 March and 5 May, it was dredged again.\n',
        },
        {
            name: 'the same day again',
            text: 'Agenda item\n\nSea wall\n\nMinutes:\n\nThe storm of 3 February was noted. Since 3 February the wall was closed.\n             ^^^^^^^^^^ date-without-year\n',
        },
        {
            name: 'shortly before the meeting, and after it',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe wall was built in 2019 and mended in 2024.\n\nThe survey of 3 August was noted. The next one is on 5 October.\n',
        },
        {
            name: 'the date of the meeting tells the year',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe storm of 3 February had damaged the wall.\n',
        },
        {
            name: 'a day of every year',
            text: 'Agenda item\n\nAccounts\n\nMinutes:\n\nThe accounts close on 31 March each year. The fair is held annually on 1 May. The Committee met for Remembrance Sunday and for 5 November fireworks.\n',
        },
        {
            name: 'a quotation and a title',
            text: 'Agenda item\n\nVisit of 4 March\n\nMinutes:\n\nThe letter read “we came on 4 March”.\n\n> We came on 4 March.\n',
        },
    ],
    *check(minutes, { meetingDate }) {
        // The opening of a whole record holds its year, even where its date could not be read.
        const headerEnd = minutes.items[0]?.start ?? 0;
        if (meetingDate === null && /\b(?:19|20)\d\d\b/.test(minutes.text.slice(0, headerEnd))) return;
        for (const { offset, result } of look(minutes)) {
            for (const { date, end, years } of result) {
                if (meetingDate !== null && (years.length < 2 || isNear(date, meetingDate))) continue;
                yield {
                    start: offset + date.start,
                    end: offset + end,
                    message: WHICH,
                    fixes: yearsFor(meetingDate, years).map((year) => addYear(date, year, offset + end)),
                };
            }
        }
    },
});

const WHICH = {
    en: 'Which year? The record does not say.',
    cy: 'Pa flwyddyn? Nid yw’r cofnod yn dweud.',
};

/** A date without a year in an item that does not tell it. */
interface Open {
    readonly date: DateMention;
    readonly end: number;
    /** The years that the item names. */
    readonly years: readonly number[];
}

const look = byPart((_, item) => (item === null ? [] : openDates(item)));

function openDates(item: Item): Open[] {
    const bare = item.dates.filter((date) => date.year === null && date.month >= 1 && ROLES.has(date.role));
    if (bare.length === 0) return [];
    const { text } = item.piece;
    const named = [...new Set([...text.matchAll(/(?<![\d/.£-])(?:19|20)\d\d(?![\d/]|\.\d)/g)].map(Number))].sort();
    // One year says it for all.
    if (named.length === 1 || (item.title !== null && /\b(?:19|20)\d\d\b/.test(item.title.text))) return [];
    const found: Open[] = [];
    const seen = new Set<string>();
    for (const date of bare) {
        // Asked once, the question stands for the same day further down.
        const day = `${date.days.map((one) => one.day).join()} ${date.month}`;
        if (seen.has(day)) continue;
        const run = proseAround(item, date.start);
        if (run === null) continue;
        const near = { start: Math.max(run.start, date.start - 600), end: Math.min(run.end, date.end + 600) };
        const sentence = lastStartingBefore(sentences(item.piece, near), date.start) ?? near;
        const words = text.slice(sentence.start, Math.max(sentence.end, date.end));
        if (/\b(?:19|20)\d\d\b/.test(words) || EVERY_YEAR.test(words)) continue;
        // A full date shortly in front tells the year of those behind it.
        if (/\b(?:19|20)\d\d\b/.test(text.slice(Math.max(run.start, date.start - 300), date.start))) continue;
        if (isQuoted(quotedPassages(text, near), date.start)) continue;
        // "May" and "March" are verbs as well.
        if (!/\p{Lu}/u.test(text.slice(date.days.at(-1)?.span.end ?? date.start, date.end))) continue;
        seen.add(day);
        found.push({ date, end: endOfDate(date, text), years: named });
    }
    return found;
}

const EVERY_YEAR =
    /\b(?:every|each|annual(?:ly)?|yearly|per annum|financial year|year[ -]end|year end(?:ing|ed)|remembrance|bonfire|fireworks|may day|christmas|this year|last year|next year|of the year|same year|bob blwyddyn|yn flynyddol)\b/i;

function isNear(date: DateMention, meeting: CalendarDate): boolean {
    return [meeting.year - 1, meeting.year, meeting.year + 1].some((year) => {
        const [first] = date.days;
        if (first === undefined) return true;
        const day = { year, month: date.month, day: first.day };
        if (!isRealDate(day)) return false;
        const distance = daysBetween(meeting, day);
        return distance >= -DAYS_BEFORE && distance <= DAYS_AFTER;
    });
}

/** The years that may be meant, the likeliest first; none where nothing tells. */
function yearsFor(meeting: CalendarDate | null, years: readonly number[]): number[] {
    const likely = meeting === null ? [] : [meeting.year, meeting.year - 1];
    return [...new Set([...likely, ...[...years].reverse()])].slice(0, 3);
}

function addYear(date: DateMention, year: number, at: number): Fix {
    const words = (language: Language): string => {
        const days = date.days.map(({ day }) => day);
        const last = days.at(-1) ?? 0;
        return dateInWords(last, date.month, year, language);
    };
    return {
        title: { en: `Write ${words('en')}`, cy: `Ysgrifennu ${words('cy')}` },
        safe: false,
        edits: [{ start: at, end: at, text: ` ${year}` }],
    };
}
