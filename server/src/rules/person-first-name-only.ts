/** Somebody is called by the first name alone. */

import { mentionsOf } from '../model/mentions.js';
import type { Minutes } from '../model/minutes.js';
import { fold, readName } from '../model/name-resolution.js';
import { attendanceList } from '../model/presence.js';
import { byItem } from './by-item.js';
import { phrasesIn } from './phrases.js';
import { defineMeetingRule, type Edit, type RuleContext } from './rule.js';

export const personFirstNameOnly = defineMeetingRule({
    code: 'person-first-name-only',
    severity: 'info',
    summary: 'People are called by their surname or their office, not by the first name alone.',
    why: 'Minutes are a formal record that others read years later. A first name alone sounds like one friend speaking of another, and when two people share it nobody can tell who is meant.',
    fragments: true,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'an officer by her first name',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nPriya Nair presented the report. Members asked about small boats. Priya explained that their dues had not changed.\n                                                                  ^^^^^ person-first-name-only: “Priya” alone: use the surname or the office.\n\nRESOLVED That the report be noted.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nPriya Nair presented the report. Members asked about small boats. Priya Nair explained that their dues had not changed.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a member by his first name, twice',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Sea wall\n\nTom asked about the stones.\n^^^ person-first-name-only\n\n2. Harbour dues\n\nTom moved that the dues be approved. The motion was carried.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Sea wall\n\nCouncillor Tom Bright asked about the stones.\n\n2. Harbour dues\n\nCouncillor Tom Bright moved that the dues be approved. The motion was carried.\n',
        },
        {
            name: 'surname or office',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nPriya Nair presented the report. Ms Nair explained the dues. The Director said that they had not changed.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a first name that is a word',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Grace Bright, Will Pugh and Sam Reeve\n\n1. Sea wall\n\nGrace said little.\n',
        },
        {
            name: 'a first name that is somebody’s surname',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Scott Bright, Nia Scott and Sam Reeve\n\n1. Sea wall\n\nScott asked about the stones.\n',
        },
        {
            name: 'a first name that two people bear',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Tom Pugh and Sam Reeve\n\n1. Sea wall\n\nTom asked about the stones.\n',
        },
        {
            name: 'somebody nobody knows otherwise',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nAlex presented the report.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'what is quoted',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nPriya Nair presented the report. The letter read: “We were glad to see her. Priya explained it well.”\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a name that stands for another',
            text: 'Agenda item 5: Young people in care\n\nMinutes:\n\nAnna Lowe presented the report with the words of a young person, whose name was changed. Anna said that she liked her room.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a club in which first names are the custom',
            text: 'Harbour Club\n\nDate: 14 September 2026\nPresent: Tom Bright, Nia Pugh, Sam Reeve and Ida Vane\n\n1. Boats\n\nTom reported on the boats. Nia asked about paint. Sam said that there was some.\n',
        },
    ],
    *check(minutes, context) {
        const uses = new Map<string, { readonly start: number; readonly end: number; readonly text: string }[]>();
        for (const { start, item } of minutes.items) {
            for (const use of usesOf(item)) {
                const same = uses.get(use.key);
                const placed = { start: use.start + start, end: use.end + start, text: use.text };
                if (same === undefined) uses.set(use.key, [placed]);
                else same.push(placed);
            }
        }
        if (uses.size === 0) return;
        const people = peopleByForename(minutes, context);
        const called = [...uses].flatMap(([key, places]) => {
            const person = people.get(key);
            return person === undefined || person === null ? [] : [{ person, places }];
        });
        if (called.length >= CUSTOM || (called.length > 0 && PSEUDONYM.test(minutes.text))) return;
        for (const { person, places } of called) {
            const [first] = places;
            if (first === undefined) continue;
            yield {
                start: first.start,
                end: first.end,
                message: {
                    en: `“${first.text}” alone: use the surname or the office.`,
                    cy: `“${first.text}” yn unig: defnyddiwch y cyfenw neu’r swydd.`,
                },
                fixes: [
                    {
                        title: { en: `Write “${person}”`, cy: `Ysgrifennu “${person}”` },
                        edits: places.map(({ start, end }): Edit => ({ start, end, text: person })),
                        safe: false,
                    },
                ],
            };
        }
    },
});

/** Where so many people are called by their first names, that is the custom of the house. */
const CUSTOM = 3;
const PSEUDONYM =
    /\bpseudonyms?\b|\bnot (?:his|her|their) real names?\b|\bnames? (?:was|were|has been|have been) changed\b/i;

/** First names that are words as well. */
const WORDS = new Set('art april dawn faith grace hope joy june may rose summer sunny will'.split(' '));

const SPEAKS =
    'said|asked|presented|moved|seconded|explained|reported|stated|proposed|introduced|outlined|replied|advised|commented|confirmed|suggested|queried|requested|described';
/** Without the flag "u" this is quick to look for; accents of our languages are named. */
const TRIGGER = new RegExp(String.raw`[A-Z\u00c0-\u00de][a-z\u00df-\u017e]+\s(?:${SPEAKS})\b`);
const ALONE = new RegExp(
    String.raw`(?:^|(?<!\b(?:Mr|Mrs|Ms|Dr|Cllr|Prof|Rev|St|No|\p{Lu}))[.!?]["”’)]*\s+)(\p{Lu}\p{Ll}{2,})\s(?:${SPEAKS})(?!\p{L})`,
    'gu',
);

/** Single names before a verb of speaking, at the start of a sentence. */
const usesOf = byItem((item) =>
    [...phrasesIn(item, ALONE, TRIGGER)].map(({ start, match }) => {
        const text = match[1] ?? '';
        const at = start + match[0].indexOf(text);
        return { start: at, end: at + text.length, text, key: fold(text) };
    }),
);

/** Full names of those who act in an item. */
const namesIn = byItem((item) =>
    mentionsOf(item).flatMap(({ text }) => {
        const name = readName(text);
        return name === null ? [] : [name];
    }),
);

/** People by their first names, as one would write them in full; null for a first name that is not one person's alone. */
function peopleByForename(minutes: Minutes, { houseStyle }: RuleContext): ReadonlyMap<string, string | null> {
    const people = new Map<string, string | null>();
    const surnames = new Map<string, string>();
    const taken = new Set<string>();
    const add = (forenames: readonly string[], surname: string, full: string): void => {
        taken.add(surname);
        const [forename] = forenames;
        if (forename === undefined || forename.length < 3 || WORDS.has(forename)) return;
        const known = surnames.get(forename);
        if (known === undefined) {
            surnames.set(forename, surname);
            people.set(forename, full);
        } else if (known !== surname) people.set(forename, null);
    };
    for (const { name, address } of attendanceList(minutes, houseStyle.people).attendees)
        add(name.forenames, name.surname, address);
    for (const { item } of minutes.items)
        for (const { forenames, surname, written } of namesIn(item)) add(forenames, surname, written);
    for (const surname of taken) people.delete(surname);
    return people;
}
