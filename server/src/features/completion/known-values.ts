/** What the record itself says about the places of a formula: its subject, its body, who was there. */

import type { Item, Minutes } from '../../model/minutes.js';
import { slice } from '../../syntax/tree.js';
import type { CompletionContext } from './context.js';
import type { Preference, Values } from './snippet.js';

/** Gives the values of the places, from the item around the cursor and the header. */
export function knownValues({ snapshot, item }: CompletionContext): Values {
    const { minutes } = snapshot;
    return (name) => {
        switch (name) {
            case 'title':
                return one(item === null ? undefined : subjectOf(item));
            case 'body':
                return one(bodyOf(minutes));
            case 'officer':
            case 'officer role':
                return rolesOf(minutes);
            case 'member':
            case 'mover':
            case 'seconder':
            case 'substitute':
                return membersOf(minutes);
            case 'next meeting':
                return one(minutes.header.nextMeeting?.text);
            case 'meeting date':
                return one(minutes.header.date?.text);
            case 'quorum':
                return one(minutes.header.quorum?.text);
            case 'date of the minutes':
                return one(item?.dates.find((date) => date.role === 'summary' || date.role === 'title')?.text);
            default:
                return [];
        }
    };
}

/** Prefers the option that title and summary of the item use. */
export function preferenceOf({ item }: CompletionContext): Preference {
    const words = item === null ? '' : openingWords(item).toLowerCase();
    return (options) => {
        const used = options.find((option) =>
            new RegExp(`\\b${escapeExpression(option.toLowerCase())}\\b`, 'u').test(words),
        );
        return used === undefined ? options : [used, ...options.filter((option) => option !== used)];
    };
}

/** A long list of people helps nobody. */
const MOST_PEOPLE = 30;

function one(value: string | undefined): readonly string[] {
    return value === undefined || value === '' ? [] : [value];
}

function openingWords(item: Item): string {
    return [item.title?.text ?? '', ...item.summary.map((block) => slice(item.piece, block))].join('\n');
}

/** What the item is about, in words that can stand inside a sentence. */
function subjectOf(item: Item): string | undefined {
    const summary = item.summary
        .map((block) => slice(item.piece, block))
        .join(' ')
        .replace(/\s+/g, ' ');
    const said =
        /\b(?:report|update|presentation|paper|briefing)s? (?:on|about|regarding|concerning) ([^.;:]{3,100})(?=[.;:]|$)/i.exec(
            summary,
        )?.[1];
    if (said !== undefined) return said.trim();
    const title = item.title?.text.replace(/[\s.:]+$/, '');
    // Capitals do not tell names from other words, so such a title cannot stand in a sentence.
    if (title === undefined || title === title.toUpperCase()) return undefined;
    return startInSentence(title, item.piece.text);
}

/** Writes the first word small, unless the text shows that it is a name or an acronym. */
function startInSentence(title: string, text: string): string {
    const first = /^\p{Lu}\p{Ll}+/u.exec(title)?.[0];
    if (first === undefined || new RegExp(`\\p{Ll} ${escapeExpression(first)}\\b`, 'u').test(text)) return title;
    return first.toLowerCase() + title.slice(first.length);
}

const BODIES =
    /\b(Sub-Committee|Committee|Panel|Council|Board|Cabinet|Executive|Forum|Commission|Governors|Trustees)\b/;

/** What the body is called in running text: "the Panel". */
function bodyOf(minutes: Minutes): string {
    const named = minutes.header.body?.text.split(/\s*[,(]/)[0] ?? '';
    return (
        (BODIES.exec(named.split(' ').slice(-2).join(' ')) ??
            BODIES.exec(named) ??
            BODIES.exec(minutes.text.slice(0, 4000)))?.[1] ?? 'Committee'
    );
}

/** Offices of those in attendance who are no members. */
function rolesOf(minutes: Minutes): readonly string[] {
    const roles = new Set<string>();
    for (const person of minutes.attendance) {
        if (person.category === 'officer' && person.role !== null) roles.add(person.role);
    }
    return [...roles].slice(0, MOST_PEOPLE);
}

/** Surnames of the members present. */
function membersOf(minutes: Minutes): readonly string[] {
    const surnames = new Set<string>();
    const byId = new Map(minutes.people.map((person) => [person.id, person]));
    for (const entry of minutes.attendance) {
        if (entry.category !== 'member' || entry.status !== 'present') continue;
        const surname = byId.get(entry.personId)?.surname;
        if (surname !== undefined && surname !== '') surnames.add(surname);
    }
    return [...surnames].slice(0, MOST_PEOPLE);
}

function escapeExpression(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
