/** Dates in the form of the GOV.UK style: 13 and 14 July 2022. */

import type { DateMention, Item } from '../model/minutes.js';
import { dateInWords, WEEKDAYS } from './calendar.js';
import { byPart, moved } from './parts.js';
import { OWN_WORDS } from './phrases.js';
import { ProseWalk } from './quotations.js';
import { defineMeetingRule, type Edit } from './rule.js';

export const dateFormat = defineMeetingRule({
    code: 'date-format',
    severity: 'hint',
    summary: 'Dates are written like “13 and 14 July 2022”.',
    why: 'The GOV.UK style guide writes the day as a number and the month in full. “03/04/22” is April to one reader and March to another, and a screen reader reads “13/14th” as a fraction.',
    fragments: true,
    settings: ['style.dates'],
    examples: [
        {
            name: 'days joined by a stroke',
            text: 'Minutes:\n\nThe visit took place on 13/14th July 2022.\n                        ^^^^^^^^^^^^^^^^^ date-format: Write “13 and 14 July 2022”.\n',
            fixed: 'Minutes:\n\nThe visit took place on 13 and 14 July 2022.\n',
        },
        {
            name: 'endings, short months and weekdays, once for the whole record',
            text: 'Minutes:\n\nThe survey ran from 4th – 13th March. Members thanked everybody who took part in it. It was noted on Tues 6 Sept. 2022 and on the 1st of May 2023.\n                    ^^^^^^^^^^^^^^^^ date-format: Write “4 to 13 March”. 2 more dates\n',
            fixed: 'Minutes:\n\nThe survey ran from 4 to 13 March. Members thanked everybody who took part in it. It was noted on Tuesday 6 September 2022 and on 1 May 2023.\n',
        },
        {
            name: 'figures that can be read in one way only',
            text: 'Minutes:\n\nThe letter of 23/04/2022 was noted.\n              ^^^^^^^^^^ date-format: Write “23 April 2022”.\n',
            fixed: 'Minutes:\n\nThe letter of 23 April 2022 was noted.\n',
        },
        {
            name: 'dates in this form',
            text: 'Minutes:\n\nThe visits were on 13 and 14 July 2022, on Wednesday 3 May 2023 and from 4 to 13 June.\n',
        },
        {
            name: 'a title, a motion, a quotation and a document',
            text: 'Agenda item\n\nVisit of 4th March\n\nMinutes:\n\nMotion: That the shop be open on 4th March.\n\nThe sign read “closed on 4th March”.\n\nSupporting documents:\n- Letter of 4th March\n',
        },
        {
            name: 'numbers of minutes, American dates, and a date that does not exist',
            text: 'Minutes:\n\nMinute 13/14 was noted, as were the letters of March 5, 2022, of 03/04/2022 and of 31st June 2022.\n',
        },
        {
            name: 'Cymraeg',
            text: 'Cofnodion:\n\nCynhaliwyd y cyfarfod ar y 4ydd o Fawrth 2022 ac ar 5 Mehefin 2022.\n',
        },
    ],
    check(minutes, { houseStyle }) {
        const { dates } = houseStyle.style;
        if (dates === 'off') return [];
        const found: Edit[] = [];
        for (const { offset, result } of LOOKS[dates](minutes))
            for (const edit of result) found.push(moved(edit, offset));
        const [first] = found;
        if (first === undefined) return [];
        const others = found.length - 1;
        const more =
            others === 0
                ? { en: '', cy: '' }
                : others === 1
                  ? { en: ' 1 more date is written in another form.', cy: ' Mae 1 dyddiad arall mewn ffurf arall.' }
                  : {
                        en: ` ${others} more dates are written in other forms.`,
                        cy: ` Mae ${others} o ddyddiadau eraill mewn ffurfiau eraill.`,
                    };
        return [
            {
                start: first.start,
                end: first.end,
                message: { en: `Write “${first.text}”.${more.en}`, cy: `Ysgrifennwch “${first.text}”.${more.cy}` },
                fixes: [
                    {
                        title:
                            others === 0
                                ? { en: `Write “${first.text}”`, cy: `Ysgrifennu “${first.text}”` }
                                : { en: 'Write all dates in this form', cy: 'Ysgrifennu pob dyddiad yn y ffurf hon' },
                        safe: false,
                        edits: found,
                    },
                ],
            },
        ];
    },
});

type Form = 'govuk' | 'ordinal';

const LOOKS = {
    govuk: byPart((_, item) => (item === null ? [] : otherForms(item, 'govuk'))),
    ordinal: byPart((_, item) => (item === null ? [] : otherForms(item, 'ordinal'))),
};

function otherForms(item: Item, form: Form): Edit[] {
    const edits: Edit[] = [];
    let walk: ProseWalk | null = null;
    for (const date of item.dates) {
        if (!OWN_WORDS.has(date.role)) continue;
        const edit = formOf(date, item.piece.text, form);
        if (edit === null) continue;
        walk ??= new ProseWalk(item);
        if (!walk.isQuoted(date.start)) edits.push(edit);
    }
    return edits;
}

const DAY = String.raw`(?:the )?\d{1,2}(?:st|nd|rd|th)?`;
/** A date in English with the day in front. */
const WORDS = new RegExp(
    String.raw`^(?:\p{L}+,? )?${DAY}(?: ?(?:and|&|to|or|[-\u2013/,]) ?${DAY})* (?:of )?(?<month>\p{L}+)(?<stop>\.?)(?:,? (?<year>\d{4}))?$`,
    'iu',
);
const FIGURES = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
/** What is not in this form: an ending, a stroke, "the", a comma, a short month or weekday. */
const OTHER =
    /\d(?:st|nd|rd|th)\b|\d ?[/&\u2013-] ?\d|\bof\b|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b/i;

/** The date in the form that is wanted; null where it is so already, or where the form is not for us to change. */
function formOf(date: DateMention, text: string, form: Form): Edit | null {
    const days = date.days.map((one) => one.day);
    if (date.month < 1 || date.month > 12 || days.some((day) => day < 1 || day > (DAYS[date.month - 1] ?? 31)))
        return null;
    // What goes on behind the date belongs to it.
    if (date.year === null && /^\.?,?\s*\d{2,4}\b/.test(text.slice(date.end, date.end + 8))) return null;
    const written = text.slice(date.start, date.end).replace(/[\s\u00a0]+/g, ' ');
    const figures = FIGURES.exec(written);
    if (figures !== null) {
        const [day = 0] = days;
        // Day and month may change places where both are small.
        if (day <= 12 || date.year === null) return null;
        return { start: date.start, end: date.end, text: inForm(dateInWords(day, date.month, date.year, 'en'), form) };
    }
    const words = WORDS.exec(written);
    // A line in capitals is a heading.
    if (words === null || !/\p{Ll}{2}/u.test(written.replace(/\d(?:st|nd|rd|th)/, ''))) return null;
    if ((form === 'govuk' && !OTHER.test(written)) || !/^[\p{Lu}]/u.test(words.groups?.['month'] ?? '')) return null;
    if (!ENGLISH.test(words.groups?.['month'] ?? '')) return null;
    const weekday = date.weekday === null ? '' : `${WEEKDAYS.en[date.weekday.value] ?? ''} `;
    const [first] = date.days;
    const last = date.days.at(-1);
    if (first === undefined || last === undefined) return null;
    const inner = text.slice(first.span.start, last.span.end);
    const isStretch = days.length === 2 && /[-\u2013]|\bto\b/i.test(inner);
    const joined =
        days.length === 1
            ? ''
            : `${days.slice(0, -1).join(', ')} ${isStretch ? 'to' : /\bor\b/i.test(inner) ? 'or' : 'and'} `;
    const stopsSentence =
        date.year === null &&
        words.groups?.['stop'] === '.' &&
        /^(?:\s*$|\s+\p{Lu})/u.test(text.slice(date.end, date.end + 4));
    const wanted = inForm(`${weekday}${joined}${dateInWords(last.day, date.month, date.year, 'en')}`, form);
    // “the 4th of May” is in this form too.
    if (form === 'ordinal' && written.replace(/\b(?:the|of) |[.,]/g, '') === wanted.replace(/,/g, '')) return null;
    return { start: date.start, end: stopsSentence ? date.end - 1 : date.end, text: wanted };
}

/** A date in plain form with the endings that the house wants: 4th and 22nd May 2026. */
function inForm(plain: string, form: Form): string {
    if (form === 'govuk') return plain;
    return plain.replace(/\b\d{1,2}\b/g, (day) => {
        const teen = day.length === 2 && day.startsWith('1');
        return `${day}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][Number(day.slice(-1))]) ?? 'th'}`;
    });
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const ENGLISH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
