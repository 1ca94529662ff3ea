/** The header of a meeting: fields, attendance, and what the opening lines say without labels. */

import keywords from '#keywords';
import type { Block, Field, FieldName, Piece, Span } from '../syntax/tree.js';
import { slice } from '../syntax/tree.js';
import { CLERK, type Place, peopleInTable, type TabledPerson } from './attendance-table.js';
import { clockTime, meetingTimes, type WrittenTime } from './clock-time.js';
import { calendarDateOf, datesIn } from './dates.js';
import { noteOf } from './item.js';
import type { Attendance, AttendanceCategory, ClockTime, Located, MeetingHeader, Note, Person } from './minutes.js';
import { OFFICE_WORD, personOf, splitNames } from './people.js';
import { located, plain, trim } from './text.js';

export interface Opening {
    readonly header: MeetingHeader;
    readonly people: readonly Person[];
    readonly attendance: readonly Attendance[];
    readonly notes: readonly Note[];
    /** True when the opening has what only the minutes of a meeting have. */
    readonly isMeeting: boolean;
}

const ATTENDANCE_FIELDS: Partial<Record<FieldName, Place>> = {
    chair: { category: 'member', status: 'present' },
    viceChair: { category: 'member', status: 'present' },
    present: { category: 'member', status: 'present' },
    substitutes: { category: 'member', status: 'present' },
    apologies: { category: 'member', status: 'apologies' },
    absent: { category: 'member', status: 'absent' },
    officers: { category: 'officer', status: 'present' },
    guests: { category: 'guest', status: 'present' },
    clerk: { category: 'officer', status: 'present' },
};

/** Reads the opening of a text. Spans are absolute, as the opening starts at 0. */
export function readOpening(piece: Piece): Opening {
    const fields = new Map<FieldName, Field>();
    const attendance: Attendance[] = [];
    const people = new Map<string, Person>();
    const notes: Note[] = [];
    const opening = beforeMinutes(piece.blocks);
    let above: Place | null = null;
    opening.forEach((block, index) => {
        if (block.kind === 'note') notes.push(noteOf(piece, block.text, block));
        if (block.kind === 'note' || block.kind === 'blank') return;
        if (block.kind === 'field' && !fields.has(block.name)) fields.set(block.name, block);
        const place = (block.kind === 'field' && ATTENDANCE_FIELDS[block.name]) || null;
        const inTable = peopleInTable(piece, block, place ?? above);
        for (const person of inTable) addPerson(person, attendance, people);
        above = placeBelow(block);
        if (block.kind !== 'field' || place === null || inTable.length > 0) return;
        const span = block.value ?? namesBelow(piece, opening, index);
        if (span !== null) addNames(piece, block, span, place, attendance, people);
    });
    const tabled = tabledFields(piece, opening);
    const value = (name: FieldName): Located | null => {
        const span = fields.get(name)?.value ?? tabled.get(name);
        return span == null ? null : located(piece, span);
    };
    const says = (name: FieldName): boolean => fields.has(name) || tabled.has(name);
    const heading = openingLines(piece, opening);
    const dateField = value('date');
    const date = dateField ?? heading.date;
    const kind = value('kind') ?? heading.kind;
    const bodyField = value('body');
    const times = timesOf(piece, value('time'), heading.time);
    const header: MeetingHeader = {
        body: bodyField ?? heading.body,
        parent: heading.parent,
        date: date === null ? null : withDate(piece, date),
        startTime: times.start,
        endTime: withTime(value('end')) ?? times.end,
        venue: value('venue'),
        status: value('status'),
        kind,
        chair: chairOf(piece, value('chair'), attendance),
        clerk: value('clerk'),
        quorum: withNumber(value('quorum')),
        seats: withNumber(value('seats')),
        reference: value('reference'),
        recording: value('recording'),
        agenda: value('agenda'),
        nextMeeting: nextMeetingOf(piece, value('nextMeeting')),
        profile: value('profile'),
        languageField: value('language'),
        hasAttendance:
            attendance.some((one) => one.status === 'present') ||
            fields.has('present') ||
            /\bpresent\s*[:-]|\bin the chair\b/i.test(piece.text.slice(0, 6000)),
    };
    const isMeeting =
        fields.has('present') ||
        fields.has('apologies') ||
        (says('date') && (fields.has('chair') || says('venue') || says('time'))) ||
        heading.isRecord;
    return { header, people: [...people.values()], attendance: dedupe(attendance), notes, isMeeting };
}

/** The fields that a table can state; lists of people are too various there to be counted on. */
const TABLED: ReadonlySet<string> = new Set<FieldName>([
    'date',
    'time',
    'end',
    'venue',
    'status',
    'body',
    'kind',
    'quorum',
    'seats',
    'reference',
    'nextMeeting',
]);
const TABLED_LABELS: ReadonlyMap<string, FieldName> = new Map(
    Object.entries(keywords.fields)
        .filter(([name]) => TABLED.has(name))
        .flatMap(([name, labels]) => labels.map((label) => [label.toLowerCase(), name as FieldName] as const)),
);

/** What the rows of tables state, a label and its value: `| Date | 11 November 2026 |`. */
function tabledFields(piece: Piece, blocks: readonly Block[]): ReadonlyMap<FieldName, Span> {
    const found = new Map<FieldName, Span>();
    for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const { cells } of block.rows) {
            const [label, value, ...more] = cells;
            if (label === undefined || value === undefined || more.length > 0 || value.end <= value.start) continue;
            const words = plain(slice(piece, label)).replace(/:$/, '').toLowerCase();
            const name = TABLED_LABELS.get(words);
            if (name !== undefined && !found.has(name)) found.set(name, value);
        }
    }
    return found;
}

/** Blocks before the label of the minutes: below it, a word such as "Present" is prose. */
function beforeMinutes(blocks: readonly Block[]): readonly Block[] {
    const label = blocks.findIndex((block) => block.kind === 'section' && block.name === 'minutes');
    return label === -1 ? blocks : blocks.slice(0, label);
}

/** Names that stand below a label that is alone on its line: a list, or short lines, up to the next label. */
function namesBelow(piece: Piece, blocks: readonly Block[], index: number): Span | null {
    let span = null as Span | null;
    for (const block of blocks.slice(index + 1)) {
        if (block.kind === 'blank') continue;
        if (block.kind !== 'list' && block.kind !== 'paragraph') break;
        const words = slice(piece, block).trim();
        if (
            block.kind === 'paragraph' &&
            (words.length > 600 ||
                /[.:]\s*$/.test(words.replace(/\b(?:\p{L}|Mr|Mrs|Dr)\.$/u, '')) ||
                !/^[\p{Lu}\p{N}*_(]/u.test(words))
        ) {
            if (span !== null || !/^[^.]{4,600}\.$/.test(words)) break;
        }
        span = { start: span?.start ?? block.start, end: block.end };
    }
    return span === null ? null : trim(piece.text, span);
}

/** "Two members of the public" are nobody's name. */
const CROWD =
    /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many)\s+(?:other\s+)?(?:members?|residents?|parishioners?|people|persons?|visitors?|observers?|journalists?|students?|pupils?)(?!\p{L})|\bof the (?:public|press)\b/iu;

/** What a label that stands alone says of everybody who is listed below it. */
function placeBelow(block: Block): Place | null {
    if (block.kind === 'section') return block.name === 'attendance' ? { category: 'member', status: 'present' } : null;
    return (block.kind === 'field' && block.value === null && ATTENDANCE_FIELDS[block.name]) || null;
}

function addPerson(
    { name, role, category, status }: TabledPerson,
    attendance: Attendance[],
    people: Map<string, Person>,
): void {
    const person = personOf(name.text, role);
    if (!people.has(person.id)) people.set(person.id, person);
    const chair = category === 'member' && role !== null && CHAIRS.test(role);
    const { start, end } = name;
    attendance.push({ start, end, personId: person.id, name: person.name, role, category, status, chair });
}

/** Roles of whoever is in the chair. */
const CHAIRS =
    /^(?:in the )?chair(?:man|person|woman)?\b|, (?:in the )?chair(?:man|person|woman)?$|^cadeirydd|^convener|^the mayor|^mayor$/i;

/** "(work)" behind a name tells why somebody could not come. */
function isReason(place: Place, behind: Located | null): boolean {
    return (
        place.status !== 'present' && behind !== null && /^\p{Ll}/u.test(behind.text) && !OFFICE_WORD.test(behind.text)
    );
}

/** The clerk is an officer wherever the name stands among those who are no members. */
function categoryOf(role: string, place: Place): AttendanceCategory {
    return place.category === 'guest' && CLERK.test(role) ? 'officer' : place.category;
}

function addNames(
    piece: Piece,
    field: Field,
    span: Span,
    place: Place,
    attendance: Attendance[],
    people: Map<string, Person>,
): void {
    const words = slice(piece, span);
    if (/^\W*(none|no apologies|nil|dim|neb|n\/a|-|–)\W*$/i.test(words)) return;
    for (const entry of splitNames(piece.text, span)) {
        const role = isReason(place, entry.role) ? null : (entry.role?.text ?? null);
        const person = personOf(entry.name.text, role);
        if (CROWD.test(person.name)) continue;
        if (person.name === '' || !/\p{Lu}/u.test(person.name) || person.name.length > 60 || /^\d/.test(person.name))
            continue;
        if (!people.has(person.id)) people.set(person.id, person);
        attendance.push({
            start: entry.name.start,
            end: entry.name.end,
            personId: person.id,
            name: person.name,
            role,
            category: categoryOf(role ?? '', place),
            status: place.status,
            chair: field.name === 'chair' || (place.category === 'member' && role !== null && CHAIRS.test(role)),
        });
    }
}

/** One entry for each person and status: the chair is often named in the list of those present too. */
function dedupe(attendance: readonly Attendance[]): Attendance[] {
    const kept = new Map<string, Attendance>();
    for (const one of attendance) {
        const key = `${one.status} ${one.personId}`;
        const known = kept.get(key);
        kept.set(
            key,
            known === undefined ? one : { ...known, role: known.role ?? one.role, chair: known.chair || one.chair },
        );
    }
    return [...kept.values()];
}

function chairOf(piece: Piece, field: Located | null, attendance: readonly Attendance[]): Located | null {
    if (field !== null) return field;
    const chair = attendance.find((one) => one.chair && one.status === 'present');
    return chair === undefined ? null : located(piece, chair);
}

const BODY_NOUN =
    /\b(council|committee|sub-committee|board|panel|cabinet|executive|commission|forum|governing body|governors|trust|association|society|club|limited|ltd|plc|cic|assembly|senate|group|meeting|cyngor|pwyllgor|bwrdd|panel|cabinet|corff llywodraethu)\b/i;
/** What a sentence has that tells of a meeting, and no name. */
const TELLS = /\b(?:opened|opens|welcom(?:ed|es|ing)|thanked|called)\b/i;
const SCHOOL =
    /^(?!(?:Held|At|In|Venue|Minutes|Meeting)\b)\p{Lu}[^:;,\d]{2,60}\b(?:School|SCHOOL|Academy|ACADEMY|College|COLLEGE|Federation|Ysgol)$|^Ysgol \p{Lu}[^:;,\d]{2,60}$/u;
const MEETING_ONLY = /^(?:\p{L}+ly |annual |ordinary |extraordinary |special |general |inaugural )*meeting$/iu;
/** "PCC meeting": the letters stand for a body whose name is above. */
const MEETING_OF_LETTERS = /^\p{Lu}{2,5} [Mm]eeting$/u;
const RECORD_WORDS = /\b(minutes|minnits|cofnodion|proceedings|held (?:on|at|in)|general meeting|parish meeting)\b/i;

/** What the lines above the first label say: body, parent body, date, kind of meeting. */
function openingLines(
    piece: Piece,
    blocks: readonly Block[],
): {
    body: Located | null;
    parent: Located | null;
    date: Located | null;
    time: Located | null;
    kind: Located | null;
    isRecord: boolean;
} {
    const lines: Located[] = [];
    for (const block of blocks) {
        if (block.kind === 'field' || block.kind === 'section') break;
        if (block.kind !== 'paragraph' && block.kind !== 'subheading') continue;
        for (const match of slice(piece, block).matchAll(/[^\r\n]+/g)) {
            const span = trim(piece.text, {
                start: block.start + match.index,
                end: block.start + match.index + match[0].length,
            });
            if (span.end > span.start) lines.push(withoutHashes(piece, span));
        }
        if (lines.length > 14) break;
    }
    // "at 2.30 p.m." ends no sentence.
    const short = lines.filter((line) => line.text.length <= 140 && !/(?<!\b[ap]\.m)[.;]$/i.test(line.text));
    const bodies = short
        .filter((line) => BODY_NOUN.test(line.text) && /^[\p{Lu}"“*_]/u.test(line.text))
        .map((line) => bodyName(piece, line));
    const all = bodies.filter((line) => line !== null);
    // "Minutes of the monthly meeting held on": a meeting is nobody beside the council that stands above it.
    const others = all.filter((line) => !MEETING_ONLY.test(line.text) && !MEETING_OF_LETTERS.test(line.text));
    const named = others.length > 0 ? others : all;
    // The first of two bodies is the authority, the second the committee that met.
    const parent =
        named.length > 1 &&
        named[0] !== undefined &&
        /\b(council|trust|cyngor|district|city|borough|limited|ltd|plc|cic|nhs|university|federation|(?:health|care) board)\b/i.test(
            named[0].text,
        )
            ? named[0]
            : null;
    const met = parent === null ? (named[0] ?? null) : (named[1] ?? null);
    // A school heads the minutes of its governors; alone it stands for them.
    const school = lines.slice(0, 2).find((line) => SCHOOL.test(line.text)) ?? null;
    const body = met ?? school;
    const dated = lines
        .slice(0, 12)
        .find((line) => datesIn(piece.text, line, 'header').some((date) => date.year !== null));
    const timed = lines.slice(0, 12).find((line) => meetingTimes(line.text) !== null);
    const kindLine = short.find((line) =>
        /\b(annual|ordinary|extraordinary|special|general|monthly)\b[^.]{0,40}\bmeeting\b/i.test(line.text),
    );
    const isRecord = lines.some((line) => RECORD_WORDS.test(line.text)) && (dated !== undefined || named.length > 0);
    return {
        body,
        parent: parent ?? (body === school ? null : school),
        date: dated ?? null,
        time: timed ?? null,
        kind: kindLine ?? null,
        isRecord,
    };
}

function withoutHashes(piece: Piece, span: Span): Located {
    const hashes = /^#+\s*/.exec(slice(piece, span))?.[0].length ?? 0;
    return located(piece, { start: span.start + hashes, end: span.end });
}

/** Takes the name of the body out of a line such as "Minutes of the Wereham Parish Meeting held on 9 May 2005". */
function bodyName(piece: Piece, line: Located): Located | null {
    const text = slice(piece, line);
    const from =
        /^\W*(?:(?:draft\s+)?minutes\s+of\s+(?:the\s+)?(?:proceedings\s+(?:at|of)\s+(?:the\s+)?)?(?:(?:\w+\s+)?meeting\s+of\s+(?:the\s+)?)?|meeting\s+of\s+(?:the\s+)?)/i.exec(
            text,
        )?.[0].length ?? 0;
    // "Fen End Association - Annual General Meeting": the kind of the meeting is no part of the name.
    const rest = text
        .slice(from)
        .replace(/\s+[-\u2013\u2014]\s+(?:[\p{L}-]+\s+){0,4}(?:meeting|minutes|agm|egm)\b[\s\S]*$/iu, '')
        .replace(/\s*\((?:company|charity|registered)\b[^()]*\)\W*$/i, '');
    const cut =
        /\s+(?:meeting\s+)?(?:held|on|at|in|minutes|dated|-|–)\b[\s\S]*$|\s*(?:meeting|minutes)?\s*(?:-|–|,)?\s*\d[\s\S]*$|\s+minutes\W*$/i.exec(
            rest,
        )?.index ?? rest.length;
    // The meeting of a parish without a council is the body itself.
    const meeting = BODY_NOUN.test(rest.slice(0, cut)) ? null : /^\s+meeting\b/i.exec(rest.slice(cut));
    const to = cut + (meeting?.[0].length ?? 0);
    const span = trim(piece.text, { start: line.start + from, end: line.start + from + to });
    const name = located(piece, span);
    const isName = BODY_NOUN.test(name.text) && !/^meeting$/i.test(name.text) && !TELLS.test(name.text);
    return name.text.length >= 4 && isName ? name : null;
}

function withDate(piece: Piece, found: Located): MeetingHeader['date'] {
    const dates = datesIn(piece.text, found, 'header');
    const full = dates.find((date) => date.year !== null) ?? dates[0];
    if (full === undefined) return { ...found, value: null };
    return { start: full.start, end: full.end, text: full.text, value: calendarDateOf(full) };
}

function nextMeetingOf(piece: Piece, found: Located | null): MeetingHeader['nextMeeting'] {
    if (found === null) return null;
    const [date] = datesIn(piece.text, found, 'header');
    return { ...found, value: date === undefined ? null : calendarDateOf(date) };
}

type Timed = Located & { readonly value: ClockTime | null };

/** Begin and end of the meeting, from the field of its time or, without one, a line above the fields that tells it. */
function timesOf(
    piece: Piece,
    field: Located | null,
    line: Located | null,
): { readonly start: Timed | null; readonly end: Timed | null } {
    const told = field ?? line;
    const times = told === null ? null : meetingTimes(slice(piece, told));
    if (told === null || times === null) return { start: withTime(field), end: null };
    const placed = ({ start, end, value }: WrittenTime): Timed => ({
        ...located(piece, { start: told.start + start, end: told.start + end }),
        value,
    });
    // What else the field says of its one time belongs to it: "7 pm, or after the site visit".
    const start = field !== null && times.end === null ? withTime(field) : placed(times.start);
    return { start, end: times.end === null ? null : placed(times.end) };
}

function withTime(found: Located | null): (Located & { value: ClockTime | null }) | null {
    return found === null ? null : { ...found, value: clockTime(found.text) };
}

function withNumber(found: Located | null): (Located & { value: number | null }) | null {
    if (found === null) return null;
    const digits = /\d+/.exec(found.text)?.[0];
    const word = [
        'zero',
        'one',
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        'nine',
        'ten',
        'eleven',
        'twelve',
    ].indexOf(plain(found.text).toLowerCase());
    return { ...found, value: digits === undefined ? (word === -1 ? null : word) : Number(digits) };
}
