/** Names, offices, organisations and acronyms that the record or the house style knows, to finish the word that is typed. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import { glossary } from '../../formulas/glossary.js';
import type { Item, PlacedItem } from '../../model/minutes.js';
import { attendanceList } from '../../model/presence.js';
import type { CompletionContext } from './context.js';
import { houseMembers } from './people.js';
import type { CompletionSource } from './source.js';

export const learnedWords: CompletionSource = {
    name: 'learned words',
    appliesAt: ({ place, typed }) =>
        (place.kind === 'word' ||
            place.kind === 'sentence' ||
            place.kind === 'interests' ||
            place.kind === 'clause' ||
            place.kind === 'part') &&
        wordIn(typed) !== null,
    *offers(context) {
        const word = wordIn(context.typed);
        if (word === null) return;
        const start = context.end - word.length;
        const { text } = context.snapshot.minutes;
        const ahead = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST_AHEAD), start);
        const offered = new Set<string>();
        for (const { words, inserted, detail } of known(context)) {
            const from = begins(words, word, ahead);
            if (from === null) continue;
            // "Councillor Tom Bright" and "Tom Bright" come to the same behind "Councillor".
            const result = ahead.slice(0, ahead.length - from) + inserted;
            if (offered.has(result)) continue;
            offered.add(result);
            yield {
                label: words,
                triggers: [],
                parts: [{ kind: 'words', words: inserted }],
                detail,
                kind: CompletionItemKind.Text,
                from: start - from,
            };
        }
    },
};

interface Known {
    readonly words: string;
    /** What is written for it: an acronym is explained at its first use. */
    readonly inserted: string;
    readonly detail: string;
}

/**
 * The word at the end of what was typed, where it can be the beginning of a name: with a capital, or so long that it is
 * no common short word.
 */
function wordIn(typed: string): string | null {
    const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*$/u.exec(typed)?.[0] ?? '';
    return /^\p{Lu}.+/u.test(word) || word.length >= LONG_ENOUGH ? word : null;
}

const LONG_ENOUGH = 4;

/** How far before the word its name may have begun. */
const LONGEST_AHEAD = 80;

/**
 * Gives how many letters before the typed word belong to what is known, such as the title before a surname; null where
 * no word of it begins with what was typed. Letter case and accents do not count.
 */
function begins(words: string, typed: string, ahead: string): number | null {
    const wanted = fold(typed);
    if (fold(words) === wanted) return null;
    const own = words.split(/[\s-]+/);
    const index = own.findIndex((word) => fold(word).startsWith(wanted));
    if (index === -1) return null;
    const before = fold(ahead);
    for (let count = index; count > 0; count--) {
        const first = `${fold(own.slice(0, count).join(' '))} `;
        for (const one of [first, first.replace(/^councillor /, 'cllr ')])
            if (before.endsWith(one)) return ahead.length - before.length + one.length;
    }
    return 0;
}

function fold(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function* known(context: CompletionContext): Iterable<Known> {
    const { minutes, houseStyle } = context.snapshot;
    for (const one of attendanceList(minutes, houseStyle.people).attendees) {
        yield same(one.address, 'Attendance');
        if (one.address !== one.name.written) yield same(one.name.written, 'Attendance');
    }
    for (const { address } of houseMembers(context)) yield same(address, 'House style');
    for (const [alias, name] of Object.entries(houseStyle.people.aliases))
        yield { words: name, inserted: name, detail: alias };
    for (const { role } of minutes.attendance) if (role !== null) yield same(role, 'Attendance');
    for (const body of [minutes.header.body, minutes.header.parent]) if (body !== null) yield same(body.text, 'Header');
    for (const { name } of houseStyle.bodies) yield same(name, 'House style');

    const explained = new Map<string, string>();
    for (const item of learnedItems(context)) {
        const { organisations, acronyms, owners } = learnedFrom(item);
        for (const owner of owners) yield same(owner, 'Used in this record');
        for (const organisation of organisations) yield same(organisation, 'Used in this record');
        for (const [letters, expansion] of acronyms) explained.set(letters, expansion);
    }
    for (const [letters, expansion] of explained) {
        yield { words: letters, inserted: letters, detail: expansion };
        yield { words: expansion, inserted: expansion, detail: letters };
    }
    const month = monthOf(context);
    for (const [letters, expansion] of Object.entries(houseStyle.glossary)) {
        if (!explained.has(letters)) yield atFirstUse(letters, expansion);
    }
    if (minutes.language === 'cy') return;
    for (const { letters, expansion, validFrom, validUntil } of glossary) {
        if (month !== null && ((validFrom ?? '') > month || (validUntil ?? '9999') < month)) continue;
        if (!explained.has(letters) && !(letters in houseStyle.glossary)) yield atFirstUse(letters, expansion);
    }
}

function same(words: string, detail: string): Known {
    return { words, inserted: words, detail };
}

function atFirstUse(letters: string, expansion: string): Known {
    return { words: letters, inserted: `${expansion} (${letters})`, detail: expansion };
}

function monthOf({ snapshot }: CompletionContext): string | null {
    const date = snapshot.minutes.header.date?.value ?? null;
    return date === null ? null : `${date.year}-${String(date.month).padStart(2, '0')}`;
}

/** The item at the cursor and those before and after it, the nearest first, until there is enough to read for one time. */
function* learnedItems({ snapshot, placed }: CompletionContext): Iterable<Item> {
    const { items } = snapshot.minutes;
    const here = Math.max(0, placed === null ? 0 : indexOf(items, placed.start));
    let left = MOST_READ;
    for (let away = 0; away < items.length; away++) {
        for (const index of away === 0 ? [here] : [here - away, here + away]) {
            const item = items[index]?.item;
            if (item === undefined) continue;
            if (!learned.has(item)) {
                left -= item.piece.text.length;
                if (left < 0 && away > 0) return;
            }
            yield item;
        }
    }
}

/** Letters that one request may read anew. */
const MOST_READ = 60_000;

function indexOf(items: readonly PlacedItem[], start: number): number {
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((items[middle]?.start ?? 0) < start) low = middle + 1;
        else high = middle;
    }
    return low;
}

interface Learned {
    readonly organisations: readonly string[];
    readonly acronyms: readonly (readonly [letters: string, expansion: string])[];
    readonly owners: readonly string[];
}

const learned = new WeakMap<Item, Learned>();

function learnedFrom(item: Item): Learned {
    let found = learned.get(item);
    if (found === undefined) {
        found = {
            organisations: [
                ...new Set([...item.piece.text.slice(0, MOST_READ).matchAll(ORGANISATION)].map(([words]) => words)),
            ],
            acronyms: item.acronyms.flatMap(({ text, expansion }) => (expansion === null ? [] : [[text, expansion]])),
            owners: item.actions.flatMap(({ source, owner }) =>
                source === 'explicit' && owner !== null ? [owner.text] : [],
            ),
        };
        learned.set(item, found);
    }
    return found;
}

const ORGANISATION =
    /(?<![\p{L}\p{N}.] ?)\p{Lu}[\p{L}’'-]+(?: (?:\p{Lu}[\p{L}’'-]+|and|of|for|the|&)){0,5} (?:Council|Trust|Partnership|Association|Hub|Commission|Authority|University|College|School|Charity|Foundation|Federation|Society|Union|Network|Service|Services|Agency|Ltd|Police|Group)(?![\p{L}])/gu;
