/** A name that is spelt in two ways. */

import type { Minutes } from '../model/minutes.js';
import { Directory, isSlip, type Named, type ReadName } from '../model/name-resolution.js';
import { attendanceList } from '../model/presence.js';
import { plain } from '../model/text.js';
import { type NameUse, unknownNames } from './acting-names.js';
import { defineMeetingRule, type Edit, type Fix } from './rule.js';

export const personNameVariant = defineMeetingRule({
    code: 'person-name-variant',
    severity: 'warning',
    summary: 'A person’s name is spelt in one way.',
    why: 'Names are the record of who was there and who did what. A name in two spellings may be read as two people, and nobody finds the one by searching for the other.',
    fragments: true,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'two letters changed places',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nCouncillor Brigth asked about the dues. Councillor Pugh thanked Councillor Brigth.\n           ^^^^^^ person-name-variant: “Brigth” looks like “Bright”.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nCouncillor Bright asked about the dues. Councillor Pugh thanked Councillor Bright.\n',
        },
        {
            name: 'in a recorded vote',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Reave\n                                ^^^^^ person-name-variant\nAgainst (1): Councillor Pugh\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nFor (2): Councillors Bright and Reeve\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'once against several times, in an item without lists',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Whitmore asked about the dues. Councillor Whitmore was told that they would rise. Councillor Witmore thanked the Director.\n                                                                                                        ^^^^^^^ person-name-variant\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Whitmore asked about the dues. Councillor Whitmore was told that they would rise. Councillor Whitmore thanked the Director.\n',
        },
        {
            name: 'one spelling',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Whitmore asked about the dues. Councillor Whitmore’s question was answered.\n',
        },
        {
            name: 'namesakes told apart by initials',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nFor (3): Councillors Loydall (A), J. Loydall and Loydall (P)\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'two people whose names are alike, both listed',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Harris, Tom Harries and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nCouncillor Harris asked about the dues. Councillor Harries answered. Councillor Harris thanked him.\n',
        },
        {
            name: 'Mac and Mc',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann McDonald, Tom Bright and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nCouncillor MacDonald asked about the dues.\n',
        },
        {
            name: 'a change of name that is announced',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Marsden, Tom Bright and Sam Reeve\n\nAgenda item 5: Announcements\n\nCouncillor Marsdon would now be known as Councillor Marsden.\n',
        },
        {
            name: 'another title, another person',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Thomson, Tom Bright and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nA letter from Mr Thompson was read. Mr Thompson rented a berth.\n',
        },
        {
            name: 'both in one sentence',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Clarke asked about the dues. Councillor Clarke was thanked by Councillor Clark.\n',
        },
        {
            name: 'somebody who sent apologies',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Roberts, Tom Bright and Sam Reeve\n\nAgenda item 1: Apologies\n\nApologies were received from Councillor Robarts.\n',
        },
    ],
    *check(minutes, context) {
        const { people } = context.houseStyle;
        const { directory, attendees } = attendanceList(minutes, people);
        const byId = new Map<string, { name: ReadName; title: Title }>(
            attendees.map((one) => [
                one.id,
                { name: one.name, title: one.category === 'member' ? 'any' : titleOf(one.name) },
            ]),
        );
        const frequent = frequentNames(minutes, directory);
        const reported = new Set<string>();
        for (const { start, item } of minutes.items) {
            for (const use of unknownNames(item, directory)) {
                const { name } = use;
                if (!use.titled && use.source === 'mention') continue;
                if (name.surname.length < 5 || reported.has(name.surname)) continue;
                let target: { name: ReadName; title: Title } | undefined;
                if (use.nearest !== null) target = byId.get(use.nearest);
                else {
                    const other = frequent.directory.resolve(use.text);
                    if (other.kind === 'nobody' && other.nearest !== null) target = frequent.names.get(other.nearest);
                }
                if (target === undefined || !mayBeMeant(name, use, target)) continue;
                const around = plain(item.piece.text.slice(use.around.start, use.around.end));
                const right = lastWord(target.name.written);
                const wrong = lastWord(name.written);
                if (NOT_A_SLIP.test(around) || (use.source === 'mention' && hasWord(around, right))) continue;
                reported.add(name.surname);
                const at = use.start + item.piece.text.slice(use.start, use.end).lastIndexOf(wrong);
                yield {
                    start: start + at,
                    end: start + at + wrong.length,
                    message: {
                        en: `“${wrong}” looks like “${right}”.`,
                        cy: `Mae “${wrong}” yn edrych fel “${right}”.`,
                    },
                    fixes: reported.size > MOST ? [] : renaming(minutes, wrong, right),
                };
            }
        }
    },
});

/** For how many names all places are looked up. */
const MOST = 20;

type Title = 'councillor' | 'male' | 'female' | 'any';

/** What is said of people who are not there, or who have two names. */
const NOT_A_SLIP =
    /\b(?:apolog\w*|absent|formerly|now known|known as|née|changed (?:his|her|their) name|deceased|the late|ymddiheur\w*|county councillor|district councillor|borough councillor|not to be confused)\b/i;

function titleOf(name: ReadName): Title {
    if (name.titles.some((title) => /councillor|cllr|cynghor/.test(title))) return 'councillor';
    return name.gender ?? 'any';
}

function mayBeMeant(name: ReadName, use: NameUse, target: { name: ReadName; title: Title }): boolean {
    const other = target.name;
    if (other.surname.length < 5 || !isSlip(name.surname, other.surname)) return false;
    // The first letter is rarely mistyped, and Barker is not Parker.
    if (name.surname[0] !== other.surname[0]) return false;
    const [a] = name.forenames;
    const [b] = other.forenames;
    if (a !== undefined && b !== undefined && (a === b || a.length === 1 || b.length === 1)) return a[0] === b[0];
    if (a !== undefined && b !== undefined) return false;
    const title = titleOf(name);
    if (target.title === 'any') {
        // A member of the list: called Councillor, or by name alone in a motion or a vote; "Mr Thompson" is somebody else.
        return title === 'councillor' || (title === 'any' && use.source !== 'mention') || use.source !== 'mention';
    }
    return title === target.title;
}

/** Names that stand in the record at least twice and in no list. */
function frequentNames(
    minutes: Minutes,
    listed: Directory,
): { directory: Directory; names: ReadonlyMap<string, { name: ReadName; title: Title }> } {
    const counts = new Map<string, { name: ReadName; title: Title; count: number }>();
    for (const { item } of minutes.items) {
        for (const { name, titled } of unknownNames(item, listed)) {
            if (!titled || name.surname.length < 5) continue;
            const title = titleOf(name);
            const key = `${title} ${name.surname}`;
            const known = counts.get(key);
            if (known === undefined) counts.set(key, { name: { ...name, forenames: [] }, title, count: 1 });
            else known.count++;
        }
    }
    const names = new Map([...counts].filter(([, { count }]) => count > 1));
    const named: Named[] = [...names].map(([id, { name }]) => ({ id, name, offices: [] }));
    return { directory: new Directory(named), names };
}

function lastWord(name: string): string {
    return name.split(/\s+/).at(-1) ?? name;
}

function hasWord(text: string, word: string): boolean {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
        if (!/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ')) return true;
    }
    return false;
}

function renaming(minutes: Minutes, wrong: string, right: string): Fix[] {
    const edits: Edit[] = [];
    const { text } = minutes;
    for (let at = text.indexOf(wrong); at !== -1; at = text.indexOf(wrong, at + wrong.length)) {
        if (/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || /[\p{L}\p{N}]/u.test(text[at + wrong.length] ?? ' ')) continue;
        edits.push({ start: at, end: at + wrong.length, text: right });
    }
    return [
        {
            title: { en: `Write “${right}” everywhere`, cy: `Ysgrifennu “${right}” ym mhobman` },
            edits,
            safe: false,
        },
    ];
}
