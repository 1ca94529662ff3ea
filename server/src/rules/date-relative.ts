/** Words for a time that are true only when they are written. */

import { cueOf } from '../model/cues.js';
import type { CalendarDate, Language } from '../model/minutes.js';
import { dateInWords } from './calendar.js';
import { houseWords } from './house-words.js';
import { phrasesIn } from './phrases.js';
import { defineItemRule, type Fix } from './rule.js';

const NUMBERS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

const COUNTS = `${NUMBERS.slice(1).join('|')}|\\d{1,2}`;
/** Tried where one of {@link TIMES} stands; `lead` is what belongs to the words and stands in front of it. */
const RELATIVE = new RegExp(
    [
        String.raw`(?<!\bthe )(?<which>next|last) (?<unit>week|month|year)\b`,
        String.raw`(?<day>tomorrow|today|yesterday|tonight)\b(?!['’]s (?:meeting|agenda))`,
        String.raw`(?<=\b(?<lead>in (?<count>${COUNTS}) ))(?<units>weeks?|months?|years?)\b(?:['’] time)?`,
        String.raw`(?<=\b(?<coming>(?:in|over|during) the (?:next|coming|past) (?:few |couple of )?))(?:weeks|months|years)\b`,
        String.raw`(?<=\b(?<before>(?:a|${COUNTS}) (?:weeks?|months?|years?) ))ago\b`,
        String.raw`(?:recently|lately)\b`,
        String.raw`(?<=\b(?<cyfnod>(?:yr wythnos|y mis|y flwyddyn) ))(?:nesaf|diwethaf)\b`,
        String.raw`(?:yfory|heddiw|ddoe)\b|(?<=\b(?<gair>yn? ))(?:llynedd|ddiweddar)\b`,
    ].join('|'),
    'iy',
);

/** A word that each of them has. */
const TIMES = cueOf(
    'next last tomorrow today yesterday tonight recently lately ago week weeks month months year years nesaf diwethaf yfory heddiw ddoe llynedd ddiweddar',
);

export const dateRelative = defineItemRule({
    code: 'date-relative',
    severity: 'hint',
    summary: 'A time is named by its date, not by “next week” or “recently”.',
    why: 'The record is read when next week is long past. Whoever reads one item of it may not even know when the meeting was.',
    fragments: true,
    settings: ['style.relativeWords'],
    examples: [
        {
            name: 'next week, next year',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe Engineer would come next week, and the works would start next year.\n                        ^^^^^^^^^ date-relative: “next week” will mean nothing in a year.\n                                                             ^^^^^^^^^ date-relative\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe Engineer would come in the week of 21 September 2026, and the works would start next year.\n',
        },
        {
            name: 'behind a preposition',
            text: 'Date: 14 December 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe wall would be mended by next month.\n                            ^^^^^^^^^^ date-relative\n',
            fixed: 'Date: 14 December 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe wall would be mended by January 2027.\n',
        },
        {
            name: 'in two years, tomorrow',
            text: 'Date: 30 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nA new survey was due in two years. The gates would open tomorrow.\n                     ^^^^^^^^^^^^ date-relative\n                                                        ^^^^^^^^ date-relative\n',
            fixed: 'Date: 30 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nA new survey was due in 2028. The gates would open tomorrow.\n',
        },
        {
            name: 'published, this is worth checking',
            text: 'Agenda item 1: Sea wall\n\nMinutes:\n\nThe wall had recently been mended.\n             ^^^^^^^^ date-relative\n',
            stage: 'published-draft',
        },
        {
            name: 'Cymraeg',
            text: 'Eitem agenda 1: Morglawdd\n\nCofnodion:\n\nBydd y gwaith yn dechrau y flwyddyn nesaf.\n                         ^^^^^^^^^^^^^^^^ date-relative\n',
        },
        {
            name: 'the next meeting, and dates beside the words',
            text: 'Minutes:\n\nThe plan would come to the next meeting. The Engineer would come next week (21 September 2026) and on Monday next week, 21 September 2026.\n',
        },
        {
            name: 'a period that a policy sets',
            text: 'Minutes:\n\nReplies are due within 12 weeks, and every permit ends after two years. Over the last year, costs rose.\n',
        },
        {
            name: 'today’s meeting',
            text: 'Minutes:\n\nThe Chair welcomed everybody to today’s meeting.\n',
        },
        {
            name: 'a quotation, a summary and a title',
            text: 'Agenda item\n\nPlans for next year\n\nTo plan for next year.\n\nMinutes:\n\nThe banner read “back next week”. Members noted it.\n\n> We open next week.\n',
        },
    ],
    *check(item, { meetingDate, stage, language, houseStyle }) {
        const { text } = item.piece;
        const added = houseWords(houseStyle.style.relativeWords);
        const phrases = [...phrasesIn(item, RELATIVE, TIMES)];
        if (added !== null) phrases.push(...phrasesIn(item, added.all, null));
        for (const { start: at, end, match, run } of phrases) {
            const start = at - leadOf(match).length;
            // A date beside the words says when.
            if (DATE_BESIDE.test(text.slice(Math.max(run.start, start - 40), Math.min(run.end, end + 40)))) continue;
            const written = text.slice(start, end).replace(/[\s\u00a0]+/g, ' ');
            const before = text.slice(Math.max(run.start, start - 12), start);
            const words =
                meetingDate === null || match.groups?.['words'] !== undefined || text[end] === '’' || text[end] === "'"
                    ? null
                    : inFull(match, before, meetingDate);
            yield {
                start,
                end,
                ...(stage === 'draft' ? {} : { severity: 'info' as const }),
                message: {
                    en: `“${written}” will mean nothing in a year.`,
                    cy: `Ni fydd “${written}” yn golygu dim ymhen blwyddyn.`,
                },
                fixes: words === null ? [] : [write(start, end, words(language))],
            };
        }
    },
});

const DATE_BESIDE =
    /\b\d{1,2}(?:st|nd|rd|th)? (?:of )?\p{Lu}\p{Ll}{2,}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:19|20)\d\d\b/u;

function leadOf({ groups = {} }: RegExpExecArray): string {
    return groups['lead'] ?? groups['coming'] ?? groups['before'] ?? groups['cyfnod'] ?? groups['gair'] ?? '';
}

function write(start: number, end: number, words: string): Fix {
    return {
        title: { en: `Write “${words}”`, cy: `Ysgrifennu “${words}”` },
        safe: false,
        edits: [{ start, end, text: words }],
    };
}

/** The time in words that last, counted from the meeting; null where nobody can tell. */
function inFull(
    match: RegExpExecArray,
    before: string,
    meeting: CalendarDate,
): ((language: Language) => string) | null {
    const { which, unit, day, count, units } = match.groups ?? {};
    const hasPreposition =
        /\b(?:by|until|till|from|since|for|of|during|before|after|in|on|over|to|and|or|than)\s$/i.test(before);
    const led = (preposition: string, words: (language: Language) => string) => (language: Language) =>
        `${hasPreposition ? '' : `${preposition} `}${words(language)}`;
    if (day !== undefined) {
        const distance = /tomorrow/i.test(day) ? 1 : /yesterday/i.test(day) ? -1 : 0;
        const on = plusDays(meeting, distance);
        return led('on', (language) => dateInWords(on.day, on.month, on.year, language));
    }
    const steps = which === undefined ? numberOf(count) : /next/i.test(which) ? 1 : -1;
    if (steps === null) return null;
    const kind = (unit ?? units ?? '').toLowerCase().replace(/s$/, '');
    // The words stand with their own "in": "in two years".
    const always = count !== undefined;
    const lead = (preposition: string, words: (language: Language) => string) =>
        always ? (language: Language) => `${preposition} ${words(language)}` : led(preposition, words);
    if (kind === 'year') return lead('in', () => String(meeting.year + steps));
    if (kind === 'month') {
        const months = meeting.year * 12 + meeting.month - 1 + steps;
        const year = Math.floor(months / 12);
        return lead('in', (language) => dateInWords(1, (months % 12) + 1, year, language).replace(/^1 /, ''));
    }
    const weekday = new Date(Date.UTC(meeting.year, meeting.month - 1, meeting.day)).getUTCDay();
    const monday = plusDays(meeting, steps * 7 - ((weekday + 6) % 7));
    return lead('in', (language) => `the week of ${dateInWords(monday.day, monday.month, monday.year, language)}`);
}

function numberOf(word: string | undefined): number | null {
    if (word === undefined) return null;
    const figure = Number(word);
    if (Number.isInteger(figure)) return figure;
    const index = (NUMBERS as readonly string[]).indexOf(word.toLowerCase());
    return index <= 0 ? null : index;
}

function plusDays(date: CalendarDate, days: number): CalendarDate {
    const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
    return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
