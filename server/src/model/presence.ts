/**
 * Who of the voting members is in the room, item by item: the lists of the header, and then everybody who arrives,
 * leaves, withdraws for an item or comes back.
 *
 * Minutes leave much open, so that each answer has two sides: who is in the room for certain, and who may be. A rule that
 * says "too many" asks who may be there, a rule that says "too few" asks who is there for certain.
 */

import type { Piece, Span } from '../syntax/tree.js';
import { type Cue, cueOf, cuesOf } from './cues.js';
import { Memory } from './memory.js';
import { isTold, NAME, NAMES } from './mentions.js';
import type { Attendance, AttendanceCategory, Item, Minutes, PlacedItem } from './minutes.js';
import { compareNames, Directory, type Named, type ReadName, readName } from './name-resolution.js';
import { personId, personOf, splitNames } from './people.js';
import { plain, sentences } from './text.js';

/** What a team has agreed on about names; the part of a house style that says so fits. */
export interface NameConventions {
    /** Other spellings of a name, each with the name it stands for. */
    readonly aliases: Readonly<Record<string, string>>;
    /** Members who may speak and not vote. */
    readonly nonVoting: readonly string[];
}

/** Somebody the record lists: present, with apologies, or absent. */
export interface Attendee extends Named {
    readonly name: ReadName;
    /** The name as it stands in the list, with an absolute span. */
    readonly place: Span;
    /** Title and name as one would write them: "Councillor Tom Bright". */
    readonly address: string;
    readonly category: AttendanceCategory;
    /** What the lists say about the beginning of the meeting. */
    readonly present: 'yes' | 'perhaps' | 'no';
    readonly votes: 'yes' | 'perhaps' | 'no';
    readonly chair: boolean;
    /** In whose place the person came. */
    readonly substituteFor: string | null;
}

export interface AttendanceList {
    readonly attendees: readonly Attendee[];
    readonly directory: Directory;
    /** True when every name of those present was read, so that nobody else was there. */
    readonly complete: boolean;
    /** True when, beyond that, every name in every list was read. */
    readonly readable: boolean;
    /** Ids of members who sent somebody in their place. */
    readonly replaced: ReadonlySet<string>;
}

/** Voting members at one moment; ids of {@link Attendee}. */
export interface Room {
    readonly certain: ReadonlySet<string>;
    /** Everybody in `certain`, and those of whom the record leaves it open. */
    readonly possible: ReadonlySet<string>;
}

/** Why somebody is out of the room. */
export type AbsenceReason = 'left' | 'withdrew' | 'notYet' | 'apologies';

/** Who is in the room while an item is taken. */
export interface Presence extends PlacedItem {
    /** Who is in the room where the record has come to an offset of the item. */
    at(offset: number): Room;
    /** False where nobody has left or is still to come. */
    readonly missed: boolean;
    /** Why somebody is not in the room there; null for somebody who is or may be. */
    reason(id: string, offset: number): AbsenceReason | null;
}

type State = 'in' | 'perhaps' | 'out';

const NO_CONVENTIONS: NameConventions = { aliases: {}, nonVoting: [] };

/** Gives one presence for each item, in order. Kept for as long as the record and the conventions stay the same. */
export function presenceByItem(minutes: Minutes, conventions: NameConventions = NO_CONVENTIONS): readonly Presence[] {
    return remembered(minutes, conventions).presences();
}

/** Gives those whom the record lists, and finds them by name. */
export function attendanceList(minutes: Minutes, conventions: NameConventions = NO_CONVENTIONS): AttendanceList {
    return remembered(minutes, conventions).list;
}

interface Ledger {
    readonly list: AttendanceList;
    readonly presences: () => readonly Presence[];
}

const ledgers = new WeakMap<Minutes, WeakMap<NameConventions, Ledger>>();
/** Lists by what they are read from, which an edit in an item leaves alone. */
const lists = new WeakMap<readonly Attendance[], WeakMap<NameConventions, AttendanceList>>();

function remembered(minutes: Minutes, conventions: NameConventions): Ledger {
    return keptFor(ledgers, minutes, conventions, () => {
        const read = keptFor(lists, minutes.attendance, conventions, () => readList(minutes, conventions));
        const elsewhere = minutes.items.some(({ item }) => hasListInside(item));
        const list = elsewhere ? { ...read, complete: false, readable: false } : read;
        let presences: readonly Presence[] | null = null;
        return {
            list,
            presences: () => {
                presences ??= fold(minutes, list);
                return presences;
            },
        };
    });
}

function keptFor<Key extends object, Value>(
    kept: WeakMap<Key, WeakMap<NameConventions, Value>>,
    key: Key,
    conventions: NameConventions,
    make: () => Value,
): Value {
    let known = kept.get(key);
    if (known === undefined) {
        known = new WeakMap();
        kept.set(key, known);
    }
    let value = known.get(conventions);
    if (value === undefined) {
        value = make();
        known.set(conventions, value);
    }
    return value;
}

const listsInside = new Memory<boolean>();

/** Whether an item holds a list of those present of its own. */
function hasListInside(item: Item): boolean {
    let found = listsInside.of(item);
    if (found === undefined) {
        found =
            !item.implicit &&
            item.piece.blocks.some(
                (block) => block.kind === 'field' && (block.name === 'present' || block.name === 'absent'),
            );
        listsInside.keep(item, found);
    }
    return found;
}

// ---------------------------------------------------------------------------------------------------------------
// The lists

const REPLACES =
    /\b(?:substitut(?:e|ing|ed)\s*(?:member\s*)?(?:for)?|deputi[sz]ing for|deputy for|in place of|on behalf of|replacing|as substitute for|yn lle)\b\s*(.*)$/i;
/** "Councillor Dunnet for Councillor Orr" */
const FOR_SOMEBODY = /^(.{3,60}?)\s+(?:for|in place of|on behalf of|substituting for|yn lle)\s+(.{3,60})$/iu;
const PART_OF_TIME =
    /\b(?:from|until|till|arriv|left|late|part|joined|items?|first half|second half|o eitem|tan)\b|\d[.:]\d\d|\d ?[ap]m/i;
const NO_VOTE =
    /\bnon[- ]?voting|\bwithout (?:a )?vote|\bobserv|\bclerk\b|\bminute|\bheb bleidlais|\bclerc\b|\bsolicitor\b|\bpublic\b/i;
const PERHAPS_VOTES =
    /\bco-?opt|\bex[- ]officio|\bsecretary|\btreasurer|\bmanager|\bdirector|\bhead\b|\bexecutive|\bofficer|\badvis[eo]r|\brepresentative|\bremote|\bvirtual|\blink\b|\bonline\b|\bhead ?teacher|\bprincipal\b|\bassociate\b|\byouth\b/i;
const COUNCILLOR = /(?:councillor|cllr|cynghorydd|alderman)/;

function readList(minutes: Minutes, conventions: NameConventions): AttendanceList {
    const entries: Attendee[] = [];
    /** "Councillors" in front of a list is the title of everybody in it. */
    let shared = '';
    let field = '';
    for (const one of withNamesakes(minutes)) {
        const group = `${one.category} ${one.status}`;
        if (group !== field) shared = '';
        field = group;
        for (const entry of attendeeOf(minutes, one)) {
            const plural = entry.name.titles.find((title) => /(?:councillors|cllrs|cynghorwyr)$/.test(title));
            if (plural !== undefined) shared = titleForOne(plural);
            const titled = entry.name.titles.length > 0 || shared === '';
            entries.push(titled ? entry : { ...entry, address: `${shared} ${entry.name.written}` });
        }
    }
    const attendees: Attendee[] = [];
    const seen = new Map<string, number>();
    for (const entry of entries) {
        const key = `${entry.name.forenames.join(' ')} ${entry.name.surname} ${entry.name.gender ?? ''}`;
        const known = seen.get(key);
        if (known === undefined) {
            seen.set(key, attendees.length);
            attendees.push(entry);
            continue;
        }
        const before = attendees[known];
        if (before === undefined) continue;
        attendees[known] = {
            ...before,
            // Listed twice with different things said about it: either may be right.
            present: before.present === entry.present ? before.present : 'perhaps',
            votes: before.votes === 'no' || entry.votes === 'no' ? 'perhaps' : before.votes,
            chair: before.chair || entry.chair,
            offices: [...before.offices, ...entry.offices],
            substituteFor: before.substituteFor ?? entry.substituteFor,
        };
    }
    mergeAway(attendees);
    const plainDirectory = new Directory(attendees, conventions.aliases);
    const silent = new Set(conventions.nonVoting.flatMap((name) => resolved(plainDirectory, name)));
    const listed = attendees.map((one) => (silent.has(one.id) ? { ...one, votes: 'no' as const } : one));
    const doubtful = twins(listed);
    const known = listed.map((one) =>
        doubtful.has(one.id) && one.present === 'yes' ? { ...one, present: 'perhaps' as const } : one,
    );
    const directory = new Directory(known, conventions.aliases);
    const replaced = new Set(
        known.flatMap((one) => (one.substituteFor === null ? [] : resolved(directory, one.substituteFor))),
    );
    const complete = isComplete(minutes, listed);
    const readable = complete && minutes.attendance.every(isReadable);
    return { attendees: known, directory, replaced, complete, readable };
}

/** The entries of the lists, with those of a second person of the same name, which the header counts as one. */
function withNamesakes(minutes: Minutes): readonly Attendance[] {
    const starts = new Set(minutes.attendance.map((one) => one.start));
    const extra: Attendance[] = [];
    for (const block of minutes.opening.blocks) {
        if (block.kind !== 'field' || block.name !== 'present') continue;
        const span = block.value ?? namesBelow(minutes, block);
        if (span === null) continue;
        const known = minutes.attendance.filter((one) => span.start <= one.start && one.end <= span.end);
        for (const { name, role } of splitNames(minutes.opening.text, span)) {
            const id = personId(personOf(name.text, null).name);
            if (starts.has(name.start) || !known.some((one) => one.personId === id)) continue;
            extra.push({
                start: name.start,
                end: name.end,
                personId: `${id}-${name.start}`,
                name: name.text,
                role: role?.text ?? null,
                category: 'member',
                status: 'present',
                chair: false,
            });
        }
    }
    return extra.length === 0
        ? minutes.attendance
        : [...minutes.attendance, ...extra].sort((a, b) => a.start - b.start);
}

/** Somebody in the apologies under a shorter name than in the list of those present is one person. */
function mergeAway(attendees: Attendee[]): void {
    for (let index = attendees.length - 1; index >= 0; index--) {
        const away = attendees[index];
        if (away === undefined || away.present !== 'no' || away.name.forenames.length > 0) continue;
        const same = attendees.filter((one) => one.present !== 'no' && compareNames(one.name, away.name) === 'same');
        const [only] = same;
        if (only === undefined || same.length > 1) continue;
        attendees[attendees.indexOf(only)] = { ...only, present: 'perhaps' };
        attendees.splice(index, 1);
    }
}

function attendeeOf(minutes: Minutes, one: Attendance): Attendee[] {
    // "Sheahan (J)": the initial belongs to the name.
    const initials =
        /^[^\S\r\n]?\(\p{Lu}\.?(?:\p{Lu}\.?)?\)/u.exec(minutes.opening.text.slice(one.end, one.end + 10))?.[0] ?? '';
    const written = minutes.opening.text.slice(one.start, one.end) + initials;
    // "Councillor Marsh for Councillor Bright" in a list of substitutes.
    const [, ahead, principal] = FOR_SOMEBODY.exec(plain(written)) ?? [undefined, plain(written), null];
    const name = readName(ahead ?? written);
    // "The Mayor, Cllr G Hallam": the office is nobody beside the person.
    if (name === null || /^(?:the|y|yr|mayor|deputy|chair\w*|vice\w*|vacan\w*)$/i.test(name.written)) return [];
    const role = one.role ?? '';
    const councillor = name.titles.some((title) => COUNCILLOR.test(title));
    const remote =
        one.category === 'guest' && /^\W*(?:remote|virtual)/i.test(lineLabel(minutes.opening.text, one.start));
    const member = one.category === 'member';
    const title = name.titles.map((word) => titleForOne(word)).join(' ');
    return [
        {
            id: one.personId,
            name,
            place: { start: one.start, end: one.end },
            address: title === '' ? name.written : `${title} ${name.written}`,
            category: one.category,
            present: one.status !== 'present' ? 'no' : PART_OF_TIME.test(role) ? 'perhaps' : 'yes',
            votes: member
                ? NO_VOTE.test(role)
                    ? 'no'
                    : PERHAPS_VOTES.test(role)
                      ? 'perhaps'
                      : 'yes'
                : councillor || remote
                  ? 'perhaps'
                  : 'no',
            chair: one.chair && one.status === 'present',
            offices: [...(one.chair && one.status === 'present' ? ['chair'] : []), ...(role === '' ? [] : [role])],
            substituteFor: principal ?? REPLACES.exec(role)?.[1]?.trim() ?? null,
        },
    ];
}

/** The words at the start of the line that holds an offset. */
function lineLabel(text: string, offset: number): string {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    return text.slice(start, Math.min(offset, start + 40));
}

function titleForOne(title: string): string {
    const singular = title
        .replace(/^(?:the|y|yr) /, '')
        .replace(/councillors$/, 'councillor')
        .replace(/cllrs$/, 'cllr')
        .replace(/cynghorwyr$/, 'cynghorydd');
    return singular.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** People who may be one person listed under two names, such as "Councillor Okafor" and "Amina Okafor". */
function twins(attendees: readonly Attendee[]): Set<string> {
    const bySurname = new Map<string, Attendee[]>();
    for (const one of attendees) {
        const namesakes = bySurname.get(one.name.surname);
        if (namesakes === undefined) bySurname.set(one.name.surname, [one]);
        else namesakes.push(one);
    }
    const found = new Set<string>();
    for (const namesakes of bySurname.values()) {
        // The chair stands in a field of its own, and again in the list: the first of the namesakes is counted.
        for (const one of namesakes.slice(1))
            if (namesakes.some((other) => other !== one && isBare(one, other))) found.add(one.id);
    }
    return found;
}

function isBare(one: Attendee, other: Attendee): boolean {
    return (
        (one.name.forenames.length === 0 || other.name.forenames.length === 0) &&
        (one.name.gender === null || other.name.gender === null || one.name.gender === other.name.gender)
    );
}

/** Words that say that a list does not name everybody. */
const MORE =
    /\b(?:others?|plus|and all|see|quorum|various|approx\w*|as per|attached|etc|et al|members? of|\p{L}+ members?$|register|all members|ac eraill)\b|\d/iu;

/** Whether the lists can be taken at their word. */
function isComplete(minutes: Minutes, attendees: readonly Attendee[]): boolean {
    if (attendees.filter((one) => one.category === 'member' && one.present !== 'no').length < 2) return false;
    if (OPEN_MEETING.test(minutes.opening.text.slice(0, 600))) return false;
    const ids = new Set(minutes.attendance.map((one) => one.personId));
    for (const block of minutes.opening.blocks) {
        if (block.kind === 'section' && block.name === 'attendance') return false;
        if (
            block.kind === 'table' &&
            /present|attend|apolog|member|absent|presennol/i.test(minutes.opening.text.slice(block.start, block.end))
        )
            return false;
        if (block.kind !== 'field' || (block.name !== 'present' && block.name !== 'substitutes')) continue;
        const span = block.value ?? namesBelow(minutes, block);
        if (span === null || isCutOff(minutes.opening.text, span)) return false;
        const words = minutes.opening.text.slice(span.start, span.end).replace(/\([^()]*\)/g, '');
        if (MORE.test(words)) return false;
        // A name that the header could not read is somebody who is not counted.
        const split = splitNames(minutes.opening.text, span);
        if (!split.every(({ name }) => ids.has(personId(personOf(name.text, null).name)))) return false;
    }
    const listed = minutes.attendance.filter((one) => one.category === 'member' && one.status === 'present');
    return listed.every(isReadable);
}

/** The names that the header was read to have below a label that stands alone. */
function namesBelow(minutes: Minutes, field: Span): Span | null {
    const next = minutes.opening.blocks.find((block) => block.kind === 'field' && block.start >= field.end);
    const below = minutes.attendance.filter(
        (one) => one.start >= field.end && one.end <= (next?.start ?? Number.POSITIVE_INFINITY),
    );
    const [first] = below;
    return first === undefined ? null : { start: first.start, end: below.at(-1)?.end ?? first.end };
}

/** Whether a list goes on behind an empty line, so that its last names were not read. */
function isCutOff(text: string, list: Span): boolean {
    const behind = text.slice(list.end, list.end + 200);
    return (
        /^[^\r\n]*,\s*(?:[\r\n]|$)|^[^\r\n]*\s*[\r\n]\s*(?:\(|,|\p{Ll})/u.test(behind) ||
        /,\s*$/.test(text.slice(list.start, list.end))
    );
}

/** Meetings of everybody, where a list names some, and meetings of two bodies. */
const OPEN_MEETING =
    /\b(?:AGM|EGM|(?:annual |special |extraordinary )?general meeting|parish meeting|town meeting|electors|public meeting(?! of (?:the )?(?:\w+ ){0,3}?(?:board|council|committee|panel|governors|directors|trustees)\b)|assembly|joint (?:meeting|committee|session))\b/i;

function isReadable(one: Attendance): boolean {
    const name = one.name.replace(FOR_SOMEBODY, '$1');
    return (
        /^\P{N}{2,50}$/u.test(name) &&
        !/[:;/\\|(]/.test(name) &&
        name.split(/\s+/).length <= 4 &&
        (!/\b(?:Cllrs?|Councillors?|Mrs?|Ms|Miss)\b/.test(one.role ?? '') || REPLACES.test(one.role ?? '')) &&
        !/\b(?:apologies|absent|present|attendance)\b/i.test(name)
    );
}

function resolved(directory: Directory, name: string): string[] {
    const found = directory.resolve(name);
    return found.kind === 'one' ? [found.id] : [];
}

// ---------------------------------------------------------------------------------------------------------------
// Coming and going

/** Somebody came or went, as an item tells it. */
interface Movement {
    /** Offset in the item. */
    readonly at: number;
    readonly names: readonly string[];
    readonly kind: 'arrived' | 'left' | 'returned' | 'withdrew';
    /** From when it counts: from here, from the next item, or from or for the items that are named. */
    readonly from:
        | 'here'
        | 'next'
        | { readonly items: readonly string[]; readonly when: 'before' | 'during' | 'after' };
    /** True when the person is not said to be away for the rest of the meeting. */
    readonly open: boolean;
}

const MOVES = cueOf(
    'left arrived joined rejoined entered reentered returned withdrew absented substitut* gadawodd cyrhaeddodd ymunodd dychwelodd took',
);
const PLACE = String.raw`(?:the\s+)?(?:meeting|room|chamber|council chamber|hall|table|call|building|proceedings|cyfarfod|ystafell)(?![\p{L}])`;
/** What each movement opens with, tried where one of its words stands. */
const KINDS: readonly (readonly [Movement['kind'], Cue, RegExp])[] = [
    [
        'returned',
        cueOf('returned rejoined re reentered came dychwelodd'),
        new RegExp(
            String.raw`(?:returned to|rejoined|re-joined|re-entered|came back (?:in)?to)\s+${PLACE}|(?:returned|rejoined|re-joined)(?= (?:at|for|after|before|during)\b|\s*[.;)]|$)|dychwelodd\b`,
            'iuy',
        ),
    ],
    [
        'withdrew',
        cueOf('withdrew absented took'),
        new RegExp(
            String.raw`withdrew(?:\s+from\s+${PLACE}|\s+(?:for|during|while|and)\b|\s*(?=[.,;)]|$))|absented (?:him|her|them)sel(?:f|ves)\b|took no part\b`,
            'iuy',
        ),
    ],
    [
        'left',
        cueOf('left gadawodd'),
        new RegExp(
            String.raw`left\s+${PLACE}|left (?:at \d|at this point|during|before item|after item|prior to|for (?:this|the) item|while|and (?:did not|returned))|gadawodd\b`,
            'iuy',
        ),
    ],
    [
        'arrived',
        cueOf('arrived joined entered cyrhaeddodd ymunodd'),
        new RegExp(
            String.raw`arrived(?=\s+(?:at|during|late|in|for|before|after|and)\b|\s*[.,;)]|$)|(?:joined|entered)\s+${PLACE}|joined (?:at \d|remotely|online|during)|cyrhaeddodd\b|ymunodd\b`,
            'iuy',
        ),
    ],
];
const ALL_NAMES = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${NAMES}|${NAME}(?:,?[^\S\n]+(?:and|a|ac)[^\S\n]+${NAME})?)`,
    'gu',
);
const NOT_DONE =
    /\b(?:would|will|must|should|had to|having to|needed to|asked to|if|not)\s+(?:\w+ ){0,2}(?:leave|left|withdr|arriv|join)/i;

const movements = new Memory<readonly Movement[]>();

function movementsOf(item: Item): readonly Movement[] {
    let found = movements.of(item);
    if (found === undefined) {
        found = item.cues.holds(MOVES)
            ? item.prose
                  .filter((one) => isTold(one) && item.cues.within(MOVES, one))
                  .flatMap((one) => [...movementsIn(item.piece, one)])
            : [];
        movements.keep(item, found);
    }
    return found;
}

function* movementsIn(piece: Pick<Piece, 'text'>, span: Span): Iterable<Movement> {
    const cues = cuesOf(piece);
    if (!cues.within(MOVES, span)) return;
    for (const sentence of sentences(piece, span)) {
        if (!cues.within(MOVES, sentence)) continue;
        const words = piece.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600));
        let subject: readonly string[] = [];
        const events = KINDS.flatMap(([kind, cue, pattern]) => {
            const match = cues.firstAt(cue, sentence, words, pattern);
            return match === null ? [] : [{ kind, index: match.index, words: match[0] }];
        }).sort((a, b) => a.index - b.index);
        if (events.length === 0 || NOT_DONE.test(words)) continue;
        const noReturn = /\bdid not (?:return|rejoin)\b/i.test(words);
        for (const event of events) {
            // "and took no part" says nothing more about somebody who left.
            if (/took no part/i.test(event.words) && events.length > 1) continue;
            // In Welsh the verb comes first.
            const names = /odd$/i.test(event.words)
                ? firstNames(words.slice(event.index + event.words.length))
                : subjectOf(words.slice(0, event.index));
            if (names.length > 0) subject = names;
            const behind = words.slice(event.index);
            const room = /\b(?:room|chamber|table|ystafell)\b/i.test(event.words);
            const forItem =
                /\b(?:for|throughout|while|whilst) (?:the |this )?(?:whole |duration|discussion|consideration|debate|item|vote|matter|application)|\binterest|\btook no part/i.test(
                    words,
                );
            const kind = event.kind === 'left' && forItem ? 'withdrew' : event.kind;
            const named = itemsNamed(words);
            const ends =
                /\b(?:at the (?:end|close|conclusion) of|after|following) (?:the |this )(?:item|vote|discussion|business|debate)\b/i.test(
                    behind,
                );
            yield {
                at: sentence.start + event.index,
                names: subject,
                kind,
                from: ends ? 'next' : (named ?? 'here'),
                open: !noReturn && (kind === 'withdrew' || room),
            };
        }
    }
}

/** The people who act: those before the verb, or, in a sentence with several verbs, those at its start. */
function subjectOf(before: string): string[] {
    const groups = [...before.matchAll(ALL_NAMES)];
    const last = groups.at(-1);
    if (last === undefined) return [];
    const close = before.length - (last.index + last[0].length) <= 40;
    const group = close ? last : (groups[0] ?? last);
    return splitNames(group[0], { start: 0, end: group[0].length }).map((entry) => entry.name.text);
}

/** The items that a sentence names, by {@link itemKey}: "left after item 5", "in items 4 and 7", "in 82/18". */
export function itemsNamed(
    words: string,
): { readonly items: readonly string[]; readonly when: 'before' | 'during' | 'after' } | null {
    const match = NAMED_ITEMS.exec(words) ?? NAMED_MINUTES.exec(words);
    if (match?.[2] === undefined) return null;
    const items = match[2]
        .split(/,? and |, ?| & |,? a /)
        .map(itemKey)
        .filter((one) => one !== '');
    const relation = match[1] ?? '';
    if (items.length === 0) return null;
    return {
        items,
        when: /after|following|end/i.test(relation)
            ? 'after'
            : /before|prior|start/i.test(relation)
              ? 'before'
              : 'during',
    };
}

const NAMED_ITEMS =
    /\b((?:before |after |prior to |following )?(?:the start of |the end of )?)(?:agenda |eitem )?(?:items?|minute|eitem(?:au)?) (?:no\.? ?|numbers? )?((?:[A-Z]{0,3}\d[\w/.-]*(?:,? and |, ?| & |,? a )?){1,8})/i;
const NAMED_MINUTES = /\bin( )((?:\d{1,4}(?:\/\d{1,4}){1,2}(?:\.\d+)?(?:,? and |, ?)?){1,8})/i;

/** The people whom a sentence names first. */
function firstNames(words: string): string[] {
    const [group] = words.matchAll(ALL_NAMES);
    return group === undefined
        ? []
        : splitNames(group[0], { start: 0, end: group[0].length }).map((entry) => entry.name.text);
}

/** An item number for comparing: "5.", "05" and "5" are one. */
export function itemKey(number: string): string {
    return number
        .toLowerCase()
        .replace(/[.)\s]+$/, '')
        .replace(/^0+(?=\d)/, '');
}

// ---------------------------------------------------------------------------------------------------------------
// From item to item

interface Standing {
    readonly state: State;
    readonly reason: AbsenceReason | null;
}

/** How somebody stands from an offset of an item on. */
interface Change extends Standing {
    readonly at: number;
}

interface Plan {
    /** Moves in the order of the text; an item in which nobody moves has none. */
    readonly moves: { readonly at: number; readonly id: string; readonly movement: Movement }[];
    /** Those who are away for this item because another one says so. */
    readonly away: Set<string>;
}

const IN: Standing = { state: 'in', reason: null };
const PERHAPS: Standing = { state: 'perhaps', reason: null };

function fold(minutes: Minutes, list: AttendanceList): readonly Presence[] {
    const { plans, first, unclear } = planOf(minutes, list.directory);
    const voters = list.attendees.filter((one) => one.votes !== 'no');
    let standing: ReadonlyMap<string, Standing> = new Map(
        list.attendees.map((one) => [one.id, atStart(one, first.get(one.id), unclear.has(one.id))]),
    );
    let still: Pick<Presence, 'at' | 'reason' | 'missed'> | null = null;
    return minutes.items.map(({ start, item }, index): Presence => {
        const plan = plans.get(index);
        const begins = standing;
        if (plan === undefined) {
            still ??= steady(voters, begins);
            return { start, item, at: still.at, reason: still.reason, missed: still.missed };
        }
        still = null;
        const next = new Map(standing);
        const changes = new Map<string, Change[]>();
        for (const { at, id, movement } of plan.moves.sort((a, b) => a.at - b.at)) {
            if (!next.has(id)) continue;
            const mine = changes.get(id) ?? [];
            changes.set(id, mine);
            if (at !== Number.POSITIVE_INFINITY) {
                // Where it stands in the item need not be when it happened.
                if (mine.length === 0) mine.push({ at: 0, ...(at > 0 ? PERHAPS : afterwards(movement)) });
                if (at > 0) mine.push({ at, ...afterwards(movement) });
            }
            next.set(id, inNextItem(movement));
        }
        for (const id of plan.away) changes.set(id, [{ at: 0, state: 'out', reason: 'withdrew' }]);
        standing = next;
        return moving({ start, item }, voters, begins, changes);
    });
}

/** Sorts all movements by the item they count from. */
function planOf(
    minutes: Minutes,
    directory: Directory,
): { plans: Map<number, Plan>; first: Map<string, Movement['kind']>; unclear: Set<string> } {
    let numbers: ReadonlyMap<string, number> | null = null;
    const plans = new Map<number, Plan>();
    const first = new Map<string, Movement['kind']>();
    const unclear = new Set<string>();
    const planFor = (index: number): Plan => {
        const plan = plans.get(index) ?? { moves: [], away: new Set<string>() };
        plans.set(index, plan);
        return plan;
    };
    for (const movement of openingMovements(minutes)) {
        for (const name of movement.names) for (const id of resolved(directory, name)) unclear.add(id);
    }
    minutes.items.forEach(({ item }, index) => {
        const moves = movementsOf(item);
        if (moves.length === 0) return;
        // What is told with the lists happened at a time that only the clerk knows.
        const withLists = item.title !== null && /attendance|apologies|present|ymddiheuriadau/i.test(item.title.text);
        for (const movement of moves) {
            const { from } = movement;
            for (const id of movement.names.flatMap((name) => resolved(directory, name))) {
                if (typeof from === 'string') {
                    if (withLists && from === 'here') {
                        unclear.add(id);
                        continue;
                    }
                    if (!first.has(id)) first.set(id, movement.kind);
                    const at = from === 'next' ? Number.POSITIVE_INFINITY : Math.max(1, movement.at);
                    planFor(index).moves.push({ at, id, movement });
                    continue;
                }
                numbers ??= itemNumbers(minutes);
                const known = numbers;
                const targets = from.items.flatMap((number) => known.get(number) ?? []);
                const [target] = targets;
                if (target === undefined) {
                    unclear.add(id);
                } else if (movement.kind === 'withdrew') {
                    for (const one of targets) planFor(one).away.add(id);
                } else {
                    if (!first.has(id)) first.set(id, movement.kind);
                    const at = from.when === 'after' ? Number.POSITIVE_INFINITY : from.when === 'before' ? 0 : 1;
                    planFor(target).moves.push({ at, id, movement });
                }
            }
        }
    });
    return { plans, first, unclear };
}

/** Movements that stand above the first item. */
function openingMovements(minutes: Minutes): Movement[] {
    if (minutes.items[0]?.item.implicit === true) return [];
    return minutes.opening.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [...movementsIn(minutes.opening, block)] : [],
    );
}

const keys = new Memory<string>();

function keyOf(item: Item): string {
    let key = keys.of(item);
    if (key === undefined) {
        key = itemKey(item.number?.text ?? '');
        keys.keep(item, key);
    }
    return key;
}

/** Items by their numbers, as {@link itemKey} folds them. A number that two items carry is left out. */
export function itemNumbers(minutes: Minutes): ReadonlyMap<string, number> {
    const numbers = new Map<string, number>();
    const twice = new Set<string>();
    minutes.items.forEach(({ item }, index) => {
        if (item.number === null) return;
        const key = keyOf(item);
        if (numbers.has(key)) twice.add(key);
        numbers.set(key, index);
    });
    for (const key of twice) numbers.delete(key);
    return numbers;
}

function atStart(one: Attendee, first: Movement['kind'] | undefined, unclear: boolean): Standing {
    if (unclear) return PERHAPS;
    if (one.present === 'no') return { state: 'out', reason: 'apologies' };
    if (first === 'arrived') return { state: 'out', reason: 'notYet' };
    return one.present === 'perhaps' || first === 'returned' ? PERHAPS : IN;
}

function afterwards({ kind }: Movement): Standing {
    if (kind === 'arrived' || kind === 'returned') return IN;
    return { state: 'out', reason: kind };
}

function inNextItem(movement: Movement): Standing {
    if (movement.kind === 'arrived' || movement.kind === 'returned') return IN;
    // Coming back is often not recorded.
    return movement.open ? PERHAPS : { state: 'out', reason: movement.kind };
}

function roomOf(voters: readonly Attendee[], standing: (id: string) => Standing | undefined): Room {
    const certain = new Set<string>();
    const possible = new Set<string>();
    for (const one of voters) {
        const state = standing(one.id)?.state ?? 'out';
        if (state === 'out') continue;
        possible.add(one.id);
        if (state === 'in' && one.votes === 'yes') certain.add(one.id);
    }
    return { certain, possible };
}

/** The same for all items in a row in which nobody moves. */
function steady(
    voters: readonly Attendee[],
    standing: ReadonlyMap<string, Standing>,
): Pick<Presence, 'at' | 'reason' | 'missed'> {
    const room = roomOf(voters, (id) => standing.get(id));
    return {
        at: () => room,
        reason: (id) => standing.get(id)?.reason ?? null,
        missed: isMissed(standing),
    };
}

function isMissed(standing: ReadonlyMap<string, Standing>): boolean {
    for (const { reason } of standing.values()) if (reason === 'left' || reason === 'notYet') return true;
    return false;
}

function moving(
    placed: PlacedItem,
    voters: readonly Attendee[],
    begins: ReadonlyMap<string, Standing>,
    changes: ReadonlyMap<string, readonly Change[]>,
): Presence {
    const standingAt = (id: string, offset: number): Standing | undefined =>
        changes.get(id)?.findLast((change) => change.at <= offset) ?? begins.get(id);
    return {
        ...placed,
        missed: isMissed(begins) || changes.size > 0,
        at: (offset) => roomOf(voters, (id) => standingAt(id, offset)),
        reason: (id, offset) => standingAt(id, offset)?.reason ?? null,
    };
}
