/** What can stand behind a label of the header, from the house style and from the record. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import { PROFILES } from '../../config/profiles.js';
import { datesIn } from '../../model/dates.js';
import type { Attendance, Minutes } from '../../model/minutes.js';
import { attendanceList } from '../../model/presence.js';
import type { FieldName } from '../../syntax/tree.js';
import type { CompletionContext } from './context.js';
import { memberOffers } from './member-names.js';
import { bodyOfHouse, type Choice, houseMembers, MOST_PEOPLE, namedCouncillors, withoutNamed } from './people.js';
import type { CompletionSource } from './source.js';

export const headerValues: CompletionSource = {
    name: 'header values',
    appliesAt: ({ place }) => place.kind === 'headerValue',
    *offers(context) {
        const { place } = context;
        if (place.kind !== 'headerValue') return;
        const people = peopleOf(place.field, context, place.listed);
        if (people !== null) {
            yield* memberOffers(people, context, place.listed, place.field === 'present');
            return;
        }
        const offered = new Set<string>();
        for (const [value, detail] of valuesOf(place.field, context)) {
            if (value === '' || offered.has(value.toLowerCase())) continue;
            offered.add(value.toLowerCase());
            yield {
                label: value,
                triggers: detail === '' ? [] : [detail],
                parts: [{ kind: 'words', words: value }],
                detail,
                kind: CompletionItemKind.Value,
            };
        }
    },
};

/** A value with what is known about it. */
type Value = readonly [value: string, detail: string];

function* valuesOf(field: FieldName, context: CompletionContext): Iterable<Value> {
    const { snapshot, place } = context;
    const { minutes, houseStyle } = snapshot;
    const welsh = minutes.language === 'cy';
    const listed = place.kind === 'headerValue' ? place.listed : [];
    const body = bodyOfHouse(minutes, houseStyle.bodies);
    switch (field) {
        case 'clerk':
            for (const one of minutes.attendance)
                if (/\b(?:clerk|clerc|secretary|democratic|minute|governance)\b/i.test(one.role ?? ''))
                    yield [one.name, one.role ?? ''];
            for (const one of minutes.attendance) if (one.category === 'officer') yield [one.name, one.role ?? ''];
            return;
        case 'officers':
        case 'guests':
            if (
                minutes.header.clerk !== null &&
                !listed.some((name) => name.includes(minutes.header.clerk?.text ?? ''))
            )
                yield [`${minutes.header.clerk.text}, ${welsh ? 'Clerc' : 'Clerk'}`, ''];
            return;
        case 'body':
            for (const { name } of houseStyle.bodies) yield [name, ''];
            if (houseStyle.body !== undefined) yield [houseStyle.body, ''];
            for (const name of masthead(minutes)) yield [name, ''];
            return;
        case 'status':
            yield* welsh ? STATUS_CY : STATUS;
            return;
        case 'kind':
            yield* welsh ? KINDS_CY : KINDS;
            return;
        case 'profile':
            for (const profile of PROFILES) yield [profile, PROFILE_NAMES[profile] ?? ''];
            return;
        case 'language':
            yield ['English', ''];
            yield ['Cymraeg', ''];
            return;
        case 'venue':
            yield* venues(minutes);
            return;
        case 'quorum':
            if (body?.quorum !== undefined) yield [String(body.quorum), body.name];
            if (houseStyle.quorum?.number !== undefined) yield [String(houseStyle.quorum.number), ''];
            return;
        case 'seats':
            if (body?.seats !== undefined) yield [String(body.seats), body.name];
            if (houseStyle.seats !== undefined) yield [String(houseStyle.seats), ''];
            return;
        case 'date':
            for (const date of openingDates(minutes)) yield [date, ''];
            return;
        default:
    }
}

/** Members for a line that names some; null for a line of another kind. Nobody is named in two lines. */
function peopleOf(field: FieldName, context: CompletionContext, listed: readonly string[]): readonly Choice[] | null {
    const { attendance } = context.snapshot.minutes;
    // What stands in the line itself is still being written.
    const elsewhere = attendance.filter(({ start, end }) => end <= context.start || context.end < start);
    switch (field) {
        case 'chair':
        case 'viceChair':
            return withoutNamed(knownMembers(context), [...listed, ...away(elsewhere)]);
        case 'present':
            return withoutNamed(knownMembers(context), [...listed, ...away(elsewhere)]);
        case 'apologies':
        case 'absent':
        case 'substitutes':
            return withoutNamed(knownMembers(context), [...listed, ...elsewhere.map(({ name }) => name)]);
        default:
            return null;
    }
}

function away(attendance: readonly Attendance[]): string[] {
    return attendance.filter(({ status }) => status !== 'present').map(({ name }) => name);
}

/** Members of the body by the house style, then those whom the record names. */
function knownMembers(context: CompletionContext): readonly Choice[] {
    const { minutes, houseStyle } = context.snapshot;
    const listed = attendanceList(minutes, houseStyle.people).attendees.filter(
        ({ category, place }) => category === 'member' && (place.end <= context.start || context.end < place.start),
    );
    const found: Choice[] = [...houseMembers(context)];
    const add = (more: readonly Choice[]): void => {
        for (const one of more)
            if (
                withoutNamed(
                    [one],
                    found.map(({ address }) => address),
                ).length > 0
            )
                found.push(one);
    };
    add(listed.map(({ address }) => ({ address, surname: '', note: '' })));
    add(Object.values(houseStyle.people.aliases).map((address) => ({ address, surname: '', note: '' })));
    if (found.length === 0) for (const { item } of minutes.items.slice(0, MOST_ITEMS)) add(namedCouncillors(item));
    return found.slice(0, MOST_PEOPLE);
}

const MOST_ITEMS = 20;

/** Lines above the labels that name a body: the second of two is the one that meets. */
function masthead({ opening }: Minutes): readonly string[] {
    const lines: string[] = [];
    for (const block of opening.blocks) {
        if (block.kind === 'field') break;
        if (block.kind !== 'paragraph') continue;
        lines.push(...opening.text.slice(block.start, block.end).split(/[\r\n]+/));
    }
    return lines
        .map((line) => line.replace(/[*_#]+/g, '').trim())
        .filter((line) => BODY.test(line) && line.length < 80 && !/\d/.test(line))
        .reverse();
}

const BODY =
    /\b(?:Committee|Panel|Council|Board|Cabinet|Executive|Forum|Commission|Governors|Trustees|Pwyllgor|Cyngor|Bwrdd)\b/;

/** Rooms that the record names. */
function* venues(minutes: Minutes): Iterable<Value> {
    const offered = new Set<string>();
    for (const match of minutes.text.slice(0, LONGEST_OPENING).matchAll(ROOM)) {
        const room = match[1]?.trim() ?? '';
        if (offered.has(room)) continue;
        offered.add(room);
        yield [room, ''];
    }
}

const LONGEST_OPENING = 6000;
const ROOM =
    /\b(?:in|at) (?:the )?((?:\p{Lu}[\p{L}’'-]* ){0,4}(?:Chamber|Hall|Room|Centre|School|Library|House|Church|Pavilion|Offices)(?:, (?:\p{Lu}[\p{L}’'-]* ?){1,4})?)(?![\p{L}])/gu;

function openingDates({ opening }: Minutes): readonly string[] {
    return opening.blocks
        .filter((block) => block.kind === 'paragraph')
        .flatMap((block) => datesIn(opening.text, block, 'header'))
        .filter(({ year }) => year !== null)
        .map(({ text }) => text.replace(/^\p{L}+day,? /u, ''));
}

const STATUS: readonly Value[] = [
    ['Draft', 'Not seen by anybody yet'],
    ['Published draft', 'Published before the body approved it'],
    ['Approved', 'Approved as a correct record'],
    ['Signed', 'Approved and signed by the Chair'],
];
const STATUS_CY: readonly Value[] = [
    ['Drafft', 'Heb ei gyhoeddi eto'],
    ['Drafft a gyhoeddwyd', 'Cyhoeddwyd cyn ei gymeradwyo'],
    ['Cymeradwywyd', 'Cymeradwywyd fel cofnod cywir'],
    ['Llofnodwyd', 'Cymeradwywyd a llofnodwyd gan y Cadeirydd'],
];
const KINDS: readonly Value[] = [
    ['Ordinary meeting', ''],
    ['Annual meeting', ''],
    ['Extraordinary meeting', ''],
    ['Special meeting', ''],
];
const KINDS_CY: readonly Value[] = [
    ['Cyfarfod cyffredin', ''],
    ['Cyfarfod blynyddol', ''],
    ['Cyfarfod arbennig', ''],
];

const PROFILE_NAMES: Readonly<Record<string, string>> = {
    generic: 'Any body',
    'principal-england': 'Council in England',
    'executive-england': 'Cabinet or executive in England',
    'principal-wales': 'Council in Wales',
    'council-scotland': 'Council in Scotland',
    'council-ni': 'Council in Northern Ireland',
    'parish-england': 'Parish or town council in England',
    'community-wales': 'Community or town council in Wales',
    'school-england': 'Governing body of a school in England',
    academy: 'Academy trust',
    company: 'Company',
    charity: 'Charity',
    'nhs-board': 'Board of the NHS',
};
