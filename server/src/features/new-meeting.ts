/**
 * The minutes of a meeting that is still to come, as far as they can be written before it: header, members and the
 * items that such a body always has. What nobody knows yet is a place to fill in.
 */

import type { HouseStyle } from '../config/house-style.js';
import { PROFILES, type Profile } from '../config/profiles.js';
import { DEFAULT_SETTINGS } from '../config/settings.js';
import type { Formula, FormulaPart } from '../formulas/index.js';
import { buildMinutes } from '../model/build.js';
import { datesIn, isRealDate, weekdayOf } from '../model/dates.js';
import type { CalendarDate, Language } from '../model/minutes.js';
import { dateInWords, WEEKDAYS } from '../rules/calendar.js';
import { quorumOf } from '../rules/quorum.js';
import { contextOf } from '../rules/run.js';
import { parse } from '../syntax/parse.js';
import { toPlainText, toSnippet, type Values } from './completion/snippet.js';
import { apologies, formulaTexts, type ItemKind, newItemForm, skeletonOf } from './item-skeletons.js';

/** What kind of meeting it is. */
export const MEETING_TEMPLATES = [
    {
        id: 'ordinary',
        label: 'Ordinary meeting',
        description: 'Apologies, declarations, minutes of the last meeting and what else such a body always has.',
    },
    {
        id: 'extraordinary',
        label: 'Extraordinary meeting',
        description: 'Called for one matter: no earlier minutes and no other business.',
    },
    {
        id: 'annual',
        label: 'Annual meeting',
        description: 'Begins with the election of the Chair.',
    },
    { id: 'header', label: 'Head of the minutes only', description: 'The lines above the first item.' },
] as const;

export type MeetingTemplate = (typeof MEETING_TEMPLATES)[number]['id'];

/** The templates that a kind of body has use for: an executive does not choose who leads it. */
export function templatesFor(profile: string): readonly (typeof MEETING_TEMPLATES)[number][] {
    return MEETING_TEMPLATES.filter(({ id }) => id !== 'annual' || profile !== 'executive-england');
}

export interface NewMeeting {
    readonly body: string;
    readonly date: CalendarDate;
    readonly template: MeetingTemplate;
    readonly language: Language;
    /** The profile that holds where the minutes name none. */
    readonly profile: string;
    readonly houseStyle: HouseStyle;
    /** Our formulas; see `formulas/library.ts`. */
    readonly library: readonly Formula[];
}

export interface NewMinutes {
    readonly text: string;
    /** The same text with tab stops. */
    readonly snippet: string;
    /** Name for the file, without its ending, such as `2026-09-14 Audit Committee`. */
    readonly fileName: string;
}

/** Writes the minutes. Same meeting, same text. */
export function newMeeting(meeting: NewMeeting): NewMinutes {
    const form = newItemForm({
        language: meeting.language,
        profile: meeting.profile,
        formula: formulaTexts(meeting.library, meeting.houseStyle.formulas, meeting.language),
        ahead: true,
    });
    const parts: FormulaPart[] = [...header(meeting)];
    const kinds = itemsOf(meeting);
    for (const [index, kind] of kinds.entries()) {
        if (index > 0) parts.push(words('\n\n'));
        parts.push(...skeletonOf(kind, String(index + 1), form));
    }
    if (kinds.length > 0) parts.push(words('\n'));
    const { date } = meeting;
    const values: Values = (name) => {
        switch (name) {
            case 'apologies':
                return apologies(form, null, false).map((sentence) =>
                    sentence.replace(/\{(?:names|enwau)\}/, `{${LABELS[meeting.language].absent}}`),
                );
            case 'body':
                return [bodyNoun(meeting.body, meeting.language)];
            case 'meeting date':
                return [dateInWords(date.day, date.month, date.year, meeting.language)];
            default:
                return [];
        }
    };
    return {
        text: toPlainText(parts, values, openFirst),
        snippet: toSnippet(parts, values, openFirst),
        fileName: `${isoDate(date)} ${meeting.body}`
            .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
    };
}

/** "None declared" is for the meeting to say, so that the option with something to fill in comes first. */
function openFirst(options: readonly string[]): readonly string[] {
    const open = options.filter((option) => option.includes('['));
    return open.length === 0 ? options : [...open, ...options.filter((option) => !option.includes('['))];
}

/** The languages that a body of a profile may write in, the likeliest first. */
export function languagesOf(profile: string): readonly Language[] {
    return profile === 'principal-wales' || profile === 'community-wales' ? ['cy', 'en'] : ['en'];
}

export interface ReadDate {
    readonly date: CalendarDate | null;
    /** The date in words, or what is wrong with it. */
    readonly message: string;
}

/** Reads the date of a meeting as a person writes it: `14/9/2026`, `14 Sept`, `Monday`, `tomorrow`. */
export function readMeetingDate(text: string, today: CalendarDate): ReadDate {
    const written = text.trim();
    if (written === '') return refused('Write a date, such as 14 September 2026.');
    const relative = relativeDate(written.toLowerCase(), today);
    if (relative !== null) return accepted(relative);
    const figures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?$/.exec(written);
    if (figures !== null) {
        const [, day = '', month = '', year] = figures;
        return checked({ day: Number(day), month: Number(month), year: yearOf(year, today) }, written, null);
    }
    const [mention, more] = datesIn(written, { start: 0, end: written.length }, 'header');
    if (mention === undefined || more !== undefined || mention.days.length !== 1)
        return refused('This is no date that can be read. Write it like 14 September 2026.');
    const weekday = mention.weekday?.value ?? null;
    const date = { day: mention.days[0]?.day ?? 0, month: mention.month, year: mention.year ?? today.year };
    // Without a year the next such day is meant, as far as it is not just past.
    if (mention.year === null && daysFrom(today, date) < -60)
        return checked({ ...date, year: today.year + 1 }, written, weekday);
    return checked(date, written, weekday);
}

function header(meeting: NewMeeting): readonly FormulaPart[] {
    const { body, date, language, houseStyle } = meeting;
    const label = LABELS[language];
    const known = houseStyle.bodies.find(({ name }) => sameName(name, body));
    const members = known?.members ?? [];
    const chair = members.find((member) => CHAIR.test(member));
    const quorum = quorumFor(meeting);
    const lines: FormulaPart[][] = [
        [
            words(
                `${label.date}: ${language === 'cy' ? 'Dydd ' : ''}${WEEKDAYS[language][weekdayOf(date)]} ${dateInWords(date.day, date.month, date.year, language)}`,
            ),
        ],
        [words(`${label.time}: `), place(label.aTime)],
        [words(`${label.venue}: `), place(label.aVenue)],
        [words(`${label.status}: ${label.draft}`)],
        [words(`${label.chair}: `), chair === undefined ? place(label.aChair) : words(chair.replace(CHAIR, '').trim())],
        [words(`${label.present}: `), members.length === 0 ? place(label.members) : words(listed(members, language))],
        [words(`${label.apologies}: `), place(label.absent)],
        [words(`${label.officers}: `), place(label.nameAndRole)],
        ...(quorum === null ? [] : [[words(`${label.quorum}: ${quorum}`)]]),
    ];
    const parts: FormulaPart[] = [words(body), words('\n\n')];
    for (const line of lines) parts.push(...line, words('\n'));
    parts.push(words('\n'));
    return parts;
}

interface HeaderLabels {
    readonly date: string;
    readonly time: string;
    readonly venue: string;
    readonly status: string;
    readonly draft: string;
    readonly chair: string;
    readonly present: string;
    readonly apologies: string;
    readonly officers: string;
    readonly quorum: string;
    readonly members: string;
    readonly absent: string;
    readonly aTime: string;
    readonly aVenue: string;
    readonly aChair: string;
    readonly nameAndRole: string;
    readonly and: string;
}

const LABELS: Readonly<Record<Language, HeaderLabels>> = {
    en: {
        date: 'Date',
        time: 'Time',
        venue: 'Venue',
        status: 'Status',
        draft: 'Draft',
        chair: 'Chair',
        present: 'Present',
        apologies: 'Apologies',
        officers: 'In attendance',
        quorum: 'Quorum',
        members: 'names of the members present',
        absent: 'names of those who sent apologies',
        aTime: 'time of the start',
        aVenue: 'venue',
        aChair: 'name of the Chair',
        nameAndRole: 'name and role',
        and: 'and',
    },
    cy: {
        date: 'Dyddiad',
        time: 'Amser',
        venue: 'Lleoliad',
        status: 'Statws',
        draft: 'Drafft',
        chair: 'Cadeirydd',
        present: 'Yn bresennol',
        apologies: 'Ymddiheuriadau',
        officers: 'Swyddogion',
        quorum: 'Cworwm',
        members: 'enwau’r aelodau sy’n bresennol',
        absent: 'enwau’r rhai a anfonodd ymddiheuriadau',
        aTime: 'amser dechrau',
        aVenue: 'lleoliad',
        aChair: 'enw’r Cadeirydd',
        nameAndRole: 'enw a swydd',
        and: 'a',
    },
};

/** "Councillor Okafor (Chair)", as a list of members may have it. */
const CHAIR = /\s*\((?:the )?(?:chair(?:man|woman|person)?|convener|cadeirydd)\)/i;

/** Names as a list that is read well; names that hold a comma are parted by semicolons. */
function listed(names: readonly string[], language: Language): string {
    const bare = names.map((name) => name.replace(CHAIR, '').trim());
    if (bare.some((name) => name.includes(','))) return bare.join('; ');
    const last = bare.at(-1) ?? '';
    if (bare.length < 2) return last;
    const joint = language === 'cy' && /^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'ac' : LABELS[language].and;
    return `${bare.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** How many members must be there, as the finding about it would ask. */
function quorumFor({ body, houseStyle, profile }: NewMeeting): number | null {
    const minutes = buildMinutes(parse(`Body: ${body}\n`));
    return quorumOf(minutes, { ...contextOf(minutes, DEFAULT_SETTINGS, houseStyle), profile });
}

/** The items of a meeting, by what kind of body meets and what for. */
function itemsOf({ template, profile }: NewMeeting): readonly ItemKind[] {
    const known = (PROFILES as readonly string[]).includes(profile) ? (profile as Profile) : 'generic';
    const usual = ORDINARY[known];
    switch (template) {
        case 'ordinary':
            return usual;
        case 'extraordinary':
            return [
                'apologies',
                'declarations',
                known === 'executive-england' ? 'executive-decision' : 'item',
                'next-meeting',
            ];
        case 'annual':
            return ['elect-chair', 'elect-vice-chair', ...usual];
        case 'header':
            return [];
    }
}

const COUNCIL: readonly ItemKind[] = [
    'apologies',
    'declarations',
    'last-minutes',
    'item',
    'other-business',
    'next-meeting',
];
const BOARD: readonly ItemKind[] = [
    'apologies',
    'declarations',
    'last-minutes',
    'matters-arising',
    'item',
    'other-business',
    'next-meeting',
];
const LOCAL: readonly ItemKind[] = [
    'apologies',
    'declarations',
    'last-minutes',
    'public-participation',
    'payments',
    'item',
    'next-meeting',
];

const ORDINARY: Readonly<Record<Profile, readonly ItemKind[]>> = {
    generic: BOARD,
    'principal-england': COUNCIL,
    'executive-england': COUNCIL.map((kind) => (kind === 'item' ? 'executive-decision' : kind)),
    'principal-wales': COUNCIL,
    'council-scotland': COUNCIL,
    'council-ni': COUNCIL,
    'parish-england': LOCAL,
    'community-wales': LOCAL,
    'school-england': BOARD,
    academy: BOARD,
    company: ['quorum', ...BOARD],
    charity: BOARD,
    'nhs-board': BOARD,
};

/** What the body is called in running text. */
function bodyNoun(body: string, language: Language): string {
    const found =
        /\b(Sub-Committee|Committee|Panel|Council|Board|Cabinet|Executive|Forum|Commission|Governors|Trustees|Pwyllgor|Cyngor|Bwrdd)\b/i.exec(
            body,
        )?.[1];
    return found ?? (language === 'cy' ? 'Pwyllgor' : 'Committee');
}

function sameName(one: string, other: string): boolean {
    return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function words(text: string): FormulaPart {
    return { kind: 'words', words: text };
}

function place(name: string): FormulaPart {
    return { kind: 'place', name };
}

function relativeDate(written: string, today: CalendarDate): CalendarDate | null {
    if (written === 'today') return today;
    if (written === 'tomorrow') return addDays(today, 1);
    if (written === 'yesterday') return addDays(today, -1);
    const name = /^(?:(?:next|this|on) )?(\p{L}{3,})$/u.exec(written)?.[1];
    if (name === undefined) return null;
    const weekday = WEEKDAYS.en.findIndex((day) => day.toLowerCase().startsWith(name));
    if (weekday === -1) return null;
    const ahead = (weekday - weekdayOf(today) + 7) % 7;
    return addDays(today, ahead === 0 ? 7 : ahead);
}

function addDays(date: CalendarDate, days: number): CalendarDate {
    const moved = new Date(Date.UTC(date.year, date.month - 1, date.day + days));
    return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

function daysFrom(from: CalendarDate, to: CalendarDate): number {
    return (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000;
}

function yearOf(written: string | undefined, today: CalendarDate): number {
    if (written === undefined) return today.year;
    return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function checked(date: CalendarDate, written: string, weekday: number | null): ReadDate {
    if (!isRealDate(date)) return refused(`There is no such day: ${written}.`);
    if (weekday !== null && weekday !== weekdayOf(date))
        return refused(`${dateInWords(date.day, date.month, date.year, 'en')} is a ${WEEKDAYS.en[weekdayOf(date)]}.`);
    return accepted(date);
}

function accepted(date: CalendarDate): ReadDate {
    return { date, message: `${WEEKDAYS.en[weekdayOf(date)]} ${dateInWords(date.day, date.month, date.year, 'en')}` };
}

function refused(message: string): ReadDate {
    return { date: null, message };
}

/** A date as 2026-09-14. */
export function isoDate({ year, month, day }: CalendarDate): string {
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads 2026-09-14; null for anything else. */
export function fromIsoDate(written: string): CalendarDate | null {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return day !== undefined && isRealDate(date) ? date : null;
}
