/** Dates as the rules speak of them: their names in both languages, and where in a record they stand. */

import { datesIn } from '../model/dates.js';
import type { DateMention, Language, Minutes } from '../model/minutes.js';

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
    en: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
    ],
    cy: [
        'Ionawr',
        'Chwefror',
        'Mawrth',
        'Ebrill',
        'Mai',
        'Mehefin',
        'Gorffennaf',
        'Awst',
        'Medi',
        'Hydref',
        'Tachwedd',
        'Rhagfyr',
    ],
};

/** Names of the days, from Sunday. */
export const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
    en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    cy: ['Sul', 'Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn'],
};

/** A date in words: "31 June 2018", "31 Mehefin 2018". */
export function dateInWords(day: number, month: number, year: number | null, language: Language): string {
    return `${day} ${MONTHS[language][month - 1] ?? month}${year === null ? '' : ` ${year}`}`;
}

/** Where a mention ends, without the full stop of its sentence, which may look like that of a short month. */
export function endOfDate(date: DateMention, text: string): number {
    return date.year === null && text[date.end - 1] === '.' ? date.end - 1 : date.end;
}

/** A date mention and the offset in the text that its spans count from. */
export interface PlacedDate {
    readonly offset: number;
    readonly date: DateMention;
    /** The text that its spans are about. */
    readonly text: string;
}

/** Every date of a record with its place: those of the header and then those of the items, each once. */
export function* datesOf(minutes: Minutes): Iterable<PlacedDate> {
    const { header, items, text } = minutes;
    const seen = new Set<number>();
    for (const field of [header.date, header.nextMeeting]) {
        if (field === null) continue;
        for (const date of datesIn(text, field, 'header')) {
            if (seen.has(date.start)) continue;
            seen.add(date.start);
            yield { offset: 0, date, text };
        }
    }
    for (const { start, item } of items) {
        for (const date of item.dates) {
            if (!seen.has(start + date.start)) yield { offset: start, date, text: item.piece.text };
        }
    }
}
