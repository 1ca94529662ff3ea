/** Something that is told as past and that has a date after the meeting. */

import { calendarDateOf, daysBetween, isRealDate } from '../model/dates.js';
import type { CalendarDate, DateMention, Item, Language, ProseRole } from '../model/minutes.js';
import { sentences } from '../model/text.js';
import type { Span } from '../syntax/tree.js';
import { dateInWords, endOfDate } from './calendar.js';
import { lastStartingBefore } from './placement.js';
import { ProseWalk } from './quotations.js';
import { defineItemRule, type Fix, type Report } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause']);

export const eventAfterMeeting = defineItemRule({
    code: 'event-after-meeting',
    severity: 'warning',
    summary: 'What has happened has a date before the meeting.',
    why: 'A visit that “took place” after the meeting cannot have been reported to it. Usually the year or the month is wrong, in the sentence or in the date of the meeting.',
    fragments: true,
    examples: [
        {
            name: 'a visit after the meeting',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe survey took place on 9 October 2026.\n                         ^^^^^^^^^^^^^^ event-after-meeting: “took place” tells of the past, and 9 October 2026 is after the meeting on 14 September 2026.\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe survey took place on 9 October 2025.\n',
        },
        {
            name: 'the date in front of the verb',
            text: 'Date: 14 January 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nOn Monday 22 June 2026 the Engineer visited the wall.\n   ^^^^^^^^^^^^^^^^^^^ event-after-meeting\n',
        },
        {
            name: 'minutes of a meeting that is still to come',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Minutes\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 6 November 2026 be approved as a correct record.\n                                                 ^^^^^^^^^^^^^^^ event-after-meeting\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Minutes\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 6 November 2025 be approved as a correct record.\n',
        },
        {
            name: 'the month of May is no verb',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Minutes\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 19 May 2031 be approved.\n                                                 ^^^^^^^^^^^ event-after-meeting\n',
        },
        {
            name: 'a visit that may take place',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe survey held on 9 May 2031 may be the last.\n',
        },
        {
            name: 'before the meeting, and on its day',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe survey took place on 9 June 2026. Members had met the Engineer on 14 September 2026.\n',
        },
        {
            name: 'what is to come',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe survey would take place on 9 October 2026. The next walk was held ready for 10 October 2026. The open day, planned for 11 October 2026, was to be held on the quay. A meeting to be held on 6 November 2026 was agreed. The works are due to be opened on 7 December 2026.\n',
        },
        {
            name: 'a title with years',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nMembers met the authors of the Coast Plan 2026-2030 and visited the works, which end on 1 May 2030.\n',
        },
        {
            name: 'the date of the meeting is not known',
            text: 'Agenda item 1: Sea wall\n\nMinutes:\n\nThe survey took place on 9 October 2026.\n',
        },
        {
            name: 'a quotation and a summary',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nTo hear about the survey that took place on 9 October 2026.\n\nMinutes:\n\nThe letter read “the survey took place on 9 October 2026”. A correction was asked for.\n',
        },
        {
            name: 'no year',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe survey took place on 9 October.\n',
        },
    ],
    *check(item, { meetingDate, language }) {
        if (meetingDate === null) return;
        const later = item.dates.filter((date) => ROLES.has(date.role) && isLater(date, meetingDate));
        if (later.length === 0) return;
        const walk = new ProseWalk(item);
        for (const date of later) {
            const run = walk.runAt(date.start);
            if (run === null || walk.isQuoted(date.start)) continue;
            const verb = pastVerb(item, run, date);
            if (verb !== null) yield reportOf(date, verb, meetingDate, language, item.piece.text);
        }
    },
});

function isLater(date: DateMention, meeting: CalendarDate): boolean {
    const value = calendarDateOf(date);
    return value !== null && daysBetween(meeting, value) > 0;
}

const EVENT =
    'took place|had taken place|has taken place|was held|were held|had been held|has been held|had (?:also )?(?:visited|met|attended|inspected)|visited|met|attended|inspected|was visited|was inspected|was opened|had opened';
/** The verb, a few words that hold no other verb or clause, and the word in front of the date. */
const BEFORE = new RegExp(
    String.raw`\b(${EVENT})(?! (?:over|back|ready|open|up|in abeyance)\b)((?: (?!(?:until|till|by|for|to|which|that|who|and|but|of|about|the dates?)\b)[\p{L}\p{N}’'&-]+){0,10}?) (?:on|from|between|during)(?: the)? ?$`,
    'iu',
);
const HELD = /\b((?:meetings?|minutes|session|event|hearing) held) on(?: the)? ?$/i;
const BEHIND = new RegExp(String.raw`^,?(?: [\p{L}’'-]+){1,5}? (${EVENT})\b`, 'iu');
/** In a sentence with one of these the past tense may tell what was arranged. */
const AHEAD =
    /\b(?:will|would|shall|should|could|may|might|due|planned|plans?|planning|next|future|forthcoming|upcoming|scheduled|proposed|proposal|arranged|arrangements|to be|to take place|provisional\p{L}*|intend\p{L}*|expected|if|until|unless|going to|booked|invited|invitation|ahead|advance|later|postponed|deferred|rearranged|moved)\b/iu;

/** The month, beside a number or behind a word that months have: no verb. */
const MAY =
    /\bMay(?=,? \d)|(?<=\d(?:st|nd|rd|th)? |\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Dd]uring|[Ee]arly|[Ll]ate|[Oo]f) )May\b/g;

/** The words that tell the event of a date as past; null where it may be still to come. */
function pastVerb(item: Item, run: Span, date: DateMention): string | null {
    const { text } = item.piece;
    // The sentence of the date, looked for in its neighbourhood only.
    const near = { start: Math.max(run.start, date.start - 600), end: Math.min(run.end, date.end + 300) };
    const sentence = lastStartingBefore(sentences(item.piece, near), date.start) ?? near;
    const words = plainly(text.slice(sentence.start, Math.max(sentence.end, date.end)));
    if (AHEAD.test(words.replace(MAY, ''))) return null;
    const before = plainly(text.slice(sentence.start, date.start));
    const held = HELD.exec(before) ?? BEFORE.exec(before.slice(-160));
    if (held?.[1] !== undefined) return held[1];
    if (!/^\W*(?:On|Between|During)(?: the)? ?$/i.test(before)) return null;
    return BEHIND.exec(plainly(text.slice(date.end, sentence.end)))?.[1] ?? null;
}

function plainly(words: string): string {
    return words.replace(/[\s\u00a0]+/g, ' ');
}

function reportOf(date: DateMention, verb: string, meeting: CalendarDate, language: Language, text: string): Report {
    const end = endOfDate(date, text);
    const day = calendarDateOf(date) ?? meeting;
    const words = (one: CalendarDate, inLanguage: Language): string =>
        dateInWords(one.day, one.month, one.year, inLanguage);
    const earlier = sameDayEarlier(day, meeting);
    const fixes: Fix[] =
        earlier === null || date.weekday !== null
            ? []
            : [
                  {
                      title: {
                          en: `Write ${words(earlier, 'en')}`,
                          cy: `Ysgrifennu ${words(earlier, 'cy')}`,
                      },
                      safe: false,
                      edits: [{ start: date.start, end, text: words(earlier, language) }],
                  },
              ];
    return {
        start: date.start,
        end,
        message: {
            en: `“${verb}” tells of the past, and ${words(day, 'en')} is after the meeting on ${words(meeting, 'en')}.`,
            cy: `Mae “${verb}” yn sôn am y gorffennol, ac mae ${words(day, 'cy')} ar ôl y cyfarfod ar ${words(meeting, 'cy')}.`,
        },
        fixes,
    };
}

/** The same day of the last year that puts it on or before the meeting. */
function sameDayEarlier(day: CalendarDate, meeting: CalendarDate): CalendarDate | null {
    for (const year of [meeting.year, meeting.year - 1]) {
        const earlier = { ...day, year };
        if (isRealDate(earlier) && daysBetween(earlier, meeting) >= 0) return earlier;
    }
    return null;
}
