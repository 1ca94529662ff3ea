/** What the record itself says about the places of a formula: its subject, its body, who was there, when it meets next. */

import { profileFacts } from '../../config/profiles.js';
import type { Item, Minutes } from '../../model/minutes.js';
import type { CompletionContext } from './context.js';
import { dueDates } from './due-dates.js';
import { factsOf } from './item-facts.js';
import { lastMeetingOf, nextMeetingOf } from './meeting-dates.js';
import { MOST_PEOPLE, membersInRoom } from './people.js';
import type { Preference, Values } from './snippet.js';

/** Gives the values of the places, from the item around the cursor, the header and the people in the room. */
export function knownValues(context: CompletionContext): Values {
    const known = new Map<string, readonly string[]>();
    return (name) => {
        let values = known.get(name);
        if (values === undefined) {
            values = valuesOf(name, context);
            known.set(name, values);
        }
        return values;
    };
}

function valuesOf(name: string, context: CompletionContext): readonly string[] {
    const { snapshot, item } = context;
    const { minutes } = snapshot;
    switch (name) {
        case 'title':
        case 'item':
        case 'eitem':
            return one(item === null ? null : whatIsTaken(item, minutes));
        case 'subject of the report':
            return one(item === null ? null : factsOf(item).subject);
        case 'body':
            return [bodyOf(minutes)];
        case 'authority':
            return one(/\b(?:Council|Authority|Board|Trust)\b/.exec(authorityOf(minutes))?.[0]);
        case 'officer':
        case 'officer role':
            return rolesOf(minutes, item);
        case 'member':
        case 'mover':
        case 'substitute':
        case 'aelod':
        case 'cynigydd':
            return surnamesOf(context);
        case 'seconder':
        case 'eilydd': {
            // Nobody seconds a motion of their own.
            const [first, ...rest] = surnamesOf(context);
            return first === undefined ? [] : [...rest, first];
        }
        case 'number for':
        case 'nifer o blaid':
            return one(membersInRoom(context).count?.possible.toString());
        case 'number against':
        case 'number abstained':
        case 'number of abstentions':
        case 'nifer yn erbyn':
        case 'nifer yn ymatal':
            return membersInRoom(context).count === null ? [] : ['0'];
        case 'name':
            return membersInRoom(context)
                .members.slice(0, MOST_PEOPLE)
                .map(({ address }) => address);
        case 'names':
        case 'enwau':
            return one(apologiesOf(minutes));
        case 'next meeting':
        case 'dyddiad y cyfarfod':
            return one(nextMeetingOf(minutes));
        case 'the next meeting':
            return one(nextMeetingOf(minutes)).map((date) => `the meeting on ${date}`);
        case 'due date':
            return dueDates(context).map(({ date }) => date);
        case 'meeting date':
            return one(minutes.header.date?.text);
        case 'end of the meeting':
            return one(minutes.header.endTime?.text);
        case 'quorum':
        case 'cworwm':
            return one(minutes.header.quorum?.text);
        case 'date of the minutes':
        case 'dyddiad y cofnodion':
            return one(lastMeetingOf(minutes, item));
        case 'number of an item':
            return itemNumbersOf(minutes, item);
        case 'paragraph or reason': {
            const schedule = profileFacts(context.profile).paragraphs?.schedule;
            return paragraphsOf(context).map((number) =>
                schedule === undefined ? `paragraph ${number}` : `paragraph ${number} of ${schedule}`,
            );
        }
        case 'number of the paragraph':
            return paragraphsOf(context);
        default:
            return [];
    }
}

/**
 * Orders the options of a choice: what the item names comes first. "report" takes the form that the item has: its
 * presentation, its minutes, its reports.
 */
export function preferenceOf(context: CompletionContext): Preference {
    const { item, snapshot } = context;
    const facts = item === null ? null : factsOf(item);
    const words = item === null ? '' : openingWords(item).toLowerCase();
    return (options) => {
        if (options.every((option) => /^\d+$/.test(option))) return paragraphsFirst(options, context);
        const papers = options.filter((option) => PAPERS.has(option));
        if (papers.length === options.length && facts?.paper != null) {
            const { paper } = facts;
            const plural = paper.endsWith('s');
            const others = options
                .map((option) => (plural ? `${option}s` : option))
                .filter((option) => option !== paper);
            return [paper, ...others];
        }
        const month = snapshot.minutes.header.date?.value;
        if (options.length === 2 && options[0] === 'His' && month != null)
            return month.year < 2022 || (month.year === 2022 && month.month < 9) ? ['Her', 'His'] : options;
        const used = options.find((option) => holds(words, option.toLowerCase()));
        return used === undefined ? options : [used, ...options.filter((option) => option !== used)];
    };
}

const PAPERS: ReadonlySet<string> = new Set(['report', 'update', 'presentation']);

/** What the body is called in running text: "the Panel". */
export function bodyOf(minutes: Minutes): string {
    const named = minutes.header.body?.text.split(/\s*[,(]/)[0] ?? '';
    return (
        (BODIES.exec(named.split(' ').slice(-2).join(' ')) ??
            BODIES.exec(named) ??
            BODIES.exec(minutes.text.slice(0, 4000)))?.[1] ?? (minutes.language === 'cy' ? 'Pwyllgor' : 'Committee')
    );
}

const BODIES =
    /\b(Sub-Committee|Committee|Panel|Council|Board|Cabinet|Executive|Forum|Commission|Governors|Trustees|Is-bwyllgor|Pwyllgor|Cyngor|Bwrdd)\b/;

function one(value: string | null | undefined): readonly string[] {
    return value === null || value === undefined || value === '' ? [] : [value];
}

function surnamesOf(context: CompletionContext): readonly string[] {
    return membersInRoom(context)
        .members.slice(0, MOST_PEOPLE)
        .map(({ surname }) => surname);
}

/** What an item is about. One that only excludes the public is about what comes behind it. */
function whatIsTaken(item: Item, minutes: Minutes): string | null {
    if (item.title === null || !EXCLUSION.test(item.title.text)) return factsOf(item).object ?? factsOf(item).subject;
    return minutes.language === 'cy' ? 'yr eitem ganlynol' : 'the following item';
}

const EXCLUSION =
    /\bexclu(?:sion|de)|\bgwahardd|\bgau allan|\b(?:press|wasg) (?:and|a’r|a'r) (?:the )?(?:public|cyhoedd)/i;

function openingWords(item: Item): string {
    const { text } = item.piece;
    const summary = item.summary.map((block) => text.slice(block.start, block.end));
    return [item.title?.text ?? '', ...summary].join('\n').slice(0, 4000);
}

function authorityOf(minutes: Minutes): string {
    return minutes.header.parent?.text ?? minutes.header.body?.text ?? '';
}

/** Offices: of whoever presents this item, then of those in attendance who are no members. */
function rolesOf(minutes: Minutes, item: Item | null): readonly string[] {
    const roles = new Set<string>();
    const attending: string[] = [];
    for (const person of minutes.attendance) {
        if (person.category !== 'member' && person.status === 'present' && person.role !== null)
            attending.push(person.role);
    }
    const presenter = item === null ? null : factsOf(item).presenter;
    if (presenter !== null) {
        // "The Director" is the only director in attendance.
        const full = attending.filter((role) => role === presenter || role.startsWith(`${presenter} `));
        roles.add(full.length === 1 ? (full[0] ?? presenter) : presenter);
    }
    for (const role of attending) roles.add(role);
    return [...roles].slice(0, MOST_PEOPLE);
}

/** Those who sent apologies, as a sentence names them. */
function apologiesOf(minutes: Minutes): string | undefined {
    const away = minutes.attendance.filter((person) => person.status === 'apologies');
    const [first] = away;
    const last = away.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const words = minutes.text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const title = /(?:Councillors?|Cllrs?|Cynghorwyr|Cynghorydd)\.?\s+$/.exec(
        minutes.text.slice(Math.max(0, first.start - 16), first.start),
    );
    return words.length > 300 ? undefined : `${title?.[0] ?? ''}${words}`;
}

/** Numbers of the items that follow, for an interest that is declared in one of them. */
function itemNumbersOf(minutes: Minutes, item: Item | null): readonly string[] {
    const here = minutes.items.findIndex((placed) => placed.item === item);
    const numbers = minutes.items.slice(here + 1, here + 1 + MOST_PEOPLE).flatMap((placed) => {
        const number = placed.item.number?.text.replace(/[.)\s]+$/, '');
        return number === undefined || number === '' ? [] : [number];
    });
    return [...new Set(numbers)];
}

/** Paragraphs of exempt information that the body uses, the one that the item names first. */
function paragraphsOf(context: CompletionContext): readonly string[] {
    const { exempt } = context.snapshot.houseStyle;
    const facts = profileFacts(context.profile).paragraphs;
    const all =
        exempt.paragraphs ??
        (facts === null ? [] : Array.from({ length: facts.last - facts.first + 1 }, (_, index) => facts.first + index));
    return all.length === 0 ? [] : paragraphsFirst(all.map(String), context);
}

function paragraphsFirst(options: readonly string[], { item, snapshot }: CompletionContext): readonly string[] {
    const house = snapshot.houseStyle.exempt.paragraphs?.map(String);
    const left = house === undefined ? options : options.filter((option) => house.includes(option));
    const usual = left.length === 0 ? options : left;
    const named = /\b(?:paragraphs?|paragraff) (\d{1,2})\b/i.exec(item?.piece.text.slice(0, 20_000) ?? '')?.[1];
    return named === undefined || !usual.includes(named)
        ? usual
        : [named, ...usual.filter((option) => option !== named)];
}

/** Whether a text holds some words that are not part of longer ones. */
function holds(text: string, words: string): boolean {
    for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
        if (!LETTER.test(text[at - 1] ?? '') && !LETTER.test(text[at + words.length] ?? '')) return true;
    }
    return false;
}

const LETTER = /[\p{L}\p{N}]/u;
