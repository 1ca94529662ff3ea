/** Who may be named at a place: members in the room, those in attendance, and the people whom the house names. */

import { mentionsOf } from '../../model/mentions.js';
import type { Item, Minutes } from '../../model/minutes.js';
import { compareNames, readName } from '../../model/name-resolution.js';
import type { Attendee, Presence } from '../../model/presence.js';
import { attendanceList, presenceByItem } from '../../model/presence.js';
import type { CompletionContext } from './context.js';

/** Somebody to choose. */
export interface Choice {
    /** As it is written: "Councillor Tom Bright". */
    readonly address: string;
    readonly surname: string;
    /** What is known beside the name. */
    readonly note: string;
}

export interface MembersInRoom {
    readonly members: readonly Choice[];
    /** How many voting members are there for certain, and how many may be; null where nothing tells. */
    readonly count: { readonly certain: number; readonly possible: number } | null;
}

/** A long list of people helps nobody. */
export const MOST_PEOPLE = 40;

/**
 * Gives the members who are in the room at the cursor, in the order of the list of those present. Without such a list
 * they are the members of the body by the house style, or those who are named in the item.
 */
export function membersInRoom(context: CompletionContext): MembersInRoom {
    const { snapshot, placed, end } = context;
    const { minutes, houseStyle } = snapshot;
    const list = attendanceList(minutes, houseStyle.people);
    const presence = placed === null ? undefined : presenceOf(context);
    if (list.attendees.some((one) => one.category === 'member' && one.present !== 'no')) {
        const room = presence?.at(end - presence.start);
        const members = list.attendees.filter(
            (one) => (room === undefined ? one.present !== 'no' : room.possible.has(one.id)) && isMember(one),
        );
        const certain = room?.certain.size ?? members.length;
        const possible = room?.possible.size ?? members.length;
        return {
            members: members.map((one) => ({
                address: one.address,
                surname: surnameOf(one.name.written),
                note: one.chair ? 'Chair' : '',
            })),
            count: list.complete || certain > 1 ? { certain, possible } : null,
        };
    }
    const known = houseMembers(context);
    return { members: known.length > 0 ? known : namedCouncillors(context.item), count: null };
}

/** Gives the members of the body by the house style: those of the body that the header names, or of all bodies. */
export function houseMembers({ snapshot }: Pick<CompletionContext, 'snapshot'>): readonly Choice[] {
    const { bodies } = snapshot.houseStyle;
    const named = bodyOfHouse(snapshot.minutes, bodies);
    const members = (named === undefined ? bodies : [named]).flatMap((body) => body.members ?? []);
    return [...new Set(members)].map((member) => ({
        address: member,
        surname: surnameOf(readName(member)?.written ?? member),
        note: '',
    }));
}

/** The body of the house style that the header names. */
export function bodyOfHouse<Body extends { readonly name: string }>(
    minutes: Minutes,
    bodies: readonly Body[],
): Body | undefined {
    const named = minutes.header.body?.text.toLowerCase();
    return named === undefined
        ? undefined
        : bodies.find((body) => named === body.name.toLowerCase() || named.startsWith(`${body.name.toLowerCase()},`));
}

/** Leaves out those who are named already. */
export function withoutNamed(people: readonly Choice[], named: readonly string[]): readonly Choice[] {
    const read = named.flatMap((name) => readName(name) ?? []);
    if (read.length === 0) return people;
    return people.filter((one) => {
        const name = readName(one.address);
        return name === null || !read.some((other) => compareNames(other, name) === 'same');
    });
}

/** Writes somebody as the motions of the record do: with the forename, or without. */
export function writtenAs(one: Choice, minutes: Minutes, item: Item | null): string {
    const title = /^(?:Councillor|Cllr|Cynghorydd|Alderman|Mr|Mrs|Ms|Miss|Dr)\.?(?= )/.exec(one.address)?.[0];
    if (title === undefined) return one.address;
    const before = item === null ? [] : [item, ...minutes.items.slice(0, LAST_MOTIONS).map((placed) => placed.item)];
    for (const { motions } of before) {
        for (const { mover } of motions) {
            const words = mover?.text.split(' ') ?? [];
            if (words.length === 2 && TITLES.test(words[0] ?? '')) return `${words[0]} ${one.surname}`;
            if (words.length > 2) return one.address;
        }
    }
    return one.address;
}

/** Items in which the way of naming movers is looked up. */
const LAST_MOTIONS = 40;
const TITLES = /^(?:Councillor|Cllr|Cynghorydd|Alderman|Mr|Mrs|Ms|Miss|Dr)\.?$/;

function presenceOf({ snapshot, placed }: CompletionContext): Presence | undefined {
    const all = presenceByItem(snapshot.minutes, snapshot.houseStyle.people);
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((all[middle]?.start ?? 0) < (placed?.start ?? 0)) low = middle + 1;
        else high = middle;
    }
    return all[low];
}

function isMember(one: Attendee): boolean {
    return one.category === 'member' || one.votes !== 'no';
}

/** Councillors whom the item names, where the record lists nobody. */
export function namedCouncillors(item: Item | null): readonly Choice[] {
    const found = new Map<string, Choice>();
    for (const mention of item === null ? [] : mentionsOf(item)) {
        if (!mention.titled || !/^(?:Councillor|Cllr|Cynghorydd|Alderman)\b/.test(mention.text)) continue;
        const surname = surnameOf(readName(mention.text)?.written ?? '');
        const known = found.get(surname);
        if (surname !== '' && (known === undefined || known.address.length < mention.text.length))
            found.set(surname, { address: mention.text.replace(/[’']s$/, ''), surname, note: '' });
    }
    return [...found.values()].slice(0, MOST_PEOPLE);
}

function surnameOf(written: string): string {
    return /(?:(?<!\S)(?:de|la|van|von|der|di|ap|ab)\s)*(?<!\S)\S+$/u.exec(written)?.[0] ?? written;
}
