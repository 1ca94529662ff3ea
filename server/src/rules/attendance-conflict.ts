/** Somebody who is both present and away. */

import { cueOf } from '../model/cues.js';
import type { Attendance, Minutes } from '../model/minutes.js';
import { compareNames, fold, type ReadName, readName } from '../model/name-resolution.js';
import { attendanceList } from '../model/presence.js';
import { byItem } from './by-item.js';
import { listAround, withoutName } from './name-lists.js';
import { defineMeetingRule, type Fix } from './rule.js';

export const attendanceConflict = defineMeetingRule({
    code: 'attendance-conflict',
    severity: 'error',
    summary: 'Nobody is listed both as present and as away.',
    why: 'The names of the members present must be recorded (Local Government Act 1972, Schedule 12, paragraph 40). A name in two lists leaves it open who was there, and with it the quorum and every vote.',
    fragments: false,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'present and in the apologies',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nApologies: Councillor Lee Marsh\n           ^^^^^^^^^^^^^^^^^^^^ attendance-conflict: Lee Marsh is listed as present and as having sent apologies.\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nApologies: None\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n',
        },
        {
            name: 'apologies and absent, one of several',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\nApologies: Councillor Lee Marsh\nAbsent: Councillors Joe Vane and Lee Marsh\n                                 ^^^^^^^^^ attendance-conflict\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\nApologies: Councillor Lee Marsh\nAbsent: Councillors Joe Vane\n',
        },
        {
            name: 'the list gives a forename and the apologies only a title',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nApologies: Cllr Marsh\n           ^^^^^^^^^^ attendance-conflict\n',
        },
        {
            name: 'the item on apologies names somebody who is present',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\n\nAgenda item 1: Apologies for absence\n\nApologies were received from Councillor Marsh.\n                             ^^^^^^^^^^^^^^^^ attendance-conflict\n',
        },
        {
            name: 'apologies for lateness',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nApologies: Councillor Lee Marsh (for lateness)\n\nAgenda item 1: Apologies for absence\n\nApologies for lateness were received from Councillor Marsh.\n',
        },
        {
            name: 'a substitute for a member who sent apologies',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Joe Vane (substitute for Councillor Lee Marsh)\nApologies: Councillor Lee Marsh\n',
        },
        {
            name: 'a namesake with another initial',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and L. Marsh\nApologies: Councillor P. Marsh\n',
        },
        {
            name: 'somebody who sent apologies and came after all',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Lee Marsh\nApologies: Councillor Lee Marsh\n\nAgenda item 1: Minutes\n\nRESOLVED That the minutes be approved.\n\nAgenda item 2: Dues\n\nCouncillor Marsh arrived at 7.10 pm.\n\nRESOLVED That the dues be approved.\n',
        },
    ],
    *check(minutes, context) {
        const { directory, attendees } = attendanceList(minutes, context.houseStyle.people);
        let arrived: ReadonlySet<string> | null = null;
        const came = (surname: string): boolean => {
            arrived ??= arrivals(minutes);
            return arrived.has(surname);
        };
        /** Entries by surname; the first of each status. */
        const seen = new Map<string, { entry: Attendance; name: ReadName }[]>();
        for (const entry of minutes.attendance) {
            const name = readName(minutes.text.slice(entry.start, entry.end));
            if (name === null || isPartial(minutes, entry)) continue;
            const namesakes = seen.get(name.surname) ?? [];
            seen.set(name.surname, namesakes);
            if (namesakes.length > 20) continue;
            const other = namesakes.find((one) => one.entry.status !== entry.status && isSame(one.name, name));
            namesakes.push({ entry, name });
            if (other === undefined || came(name.surname)) continue;
            // Two of a name in one list: the bare name may mean either.
            if (namesakes.filter((one) => one.entry.status === other.entry.status && one !== other).length > 1)
                continue;
            const fixes: Fix[] = [];
            for (const place of [entry, other.entry]) {
                const list = listAround(minutes, place.start);
                if (list === null) continue;
                const { en, cy } = LISTS[place.status];
                fixes.push({
                    title: { en: `Take ${name.written} out of ${en}`, cy: `Tynnu ${name.written} o’r ${cy}` },
                    edits: withoutName(minutes.text, list, place),
                    safe: false,
                });
            }
            const statuses = new Set([entry.status, other.entry.status]);
            yield {
                start: entry.start,
                end: entry.end,
                message: messageFor(
                    name.written.length > other.name.written.length ? name.written : other.name.written,
                    statuses,
                ),
                fixes,
            };
        }
        for (const { start, item } of minutes.items) {
            for (const one of apologiesOf(item)) {
                const found = directory.resolve(one.name);
                const person = found.kind === 'one' ? attendees.find(({ id }) => id === found.id) : undefined;
                if (person?.present !== 'yes' || came(person.name.surname)) continue;
                const list = listAround(minutes, person.place.start);
                yield {
                    start: start + one.start,
                    end: start + one.end,
                    message: messageFor(person.name.written, new Set(['present', 'apologies'])),
                    fixes:
                        list === null
                            ? []
                            : [
                                  {
                                      title: {
                                          en: `Take ${person.name.written} out of the list of those present`,
                                          cy: `Tynnu ${person.name.written} o’r rhestr o’r rhai a oedd yn bresennol`,
                                      },
                                      edits: withoutName(minutes.text, list, person.place),
                                      safe: false,
                                  },
                              ],
                };
            }
        }
    },
});

const LISTS = {
    present: { en: 'the list of those present', cy: 'rhestr o’r rhai a oedd yn bresennol' },
    apologies: { en: 'the apologies', cy: 'ymddiheuriadau' },
    absent: { en: 'the list of those absent', cy: 'rhestr o’r rhai a oedd yn absennol' },
} as const;

function messageFor(name: string, statuses: ReadonlySet<string>): { en: string; cy: string } {
    if (!statuses.has('present'))
        return {
            en: `${name} is listed as having sent apologies and as absent.`,
            cy: `Mae ${name} wedi’i restru ymhlith yr ymddiheuriadau ac fel un absennol.`,
        };
    return statuses.has('apologies')
        ? {
              en: `${name} is listed as present and as having sent apologies.`,
              cy: `Mae ${name} wedi’i restru fel un a oedd yn bresennol ac ymhlith yr ymddiheuriadau.`,
          }
        : {
              en: `${name} is listed as present and as absent.`,
              cy: `Mae ${name} wedi’i restru fel un a oedd yn bresennol ac fel un absennol.`,
          };
}

const PARTIAL =
    /\b(?:late|lateness|early|part|from|until|arriv\w*|left|leav\w*|items?|substitut\w*|remote\w*|online|delayed|hwyr)\b|\d/i;

/** What stands beside the name says that it belongs in both lists. */
function isPartial(minutes: Minutes, entry: Attendance): boolean {
    if (PARTIAL.test(entry.role ?? '')) return true;
    const behind = /^[^\n,;]{0,60}/.exec(minutes.text.slice(entry.end, entry.end + 60))?.[0] ?? '';
    return PARTIAL.test(behind);
}

function isSame(one: ReadName, other: ReadName): boolean {
    if (compareNames(one, other) !== 'same') return false;
    const bare = one.forenames.length === 0 || other.forenames.length === 0;
    // "Norris" may be Mrs Norris or not.
    return !bare || one.gender === other.gender || one.forenames.length > 0 !== other.forenames.length > 0;
}

const MOVES = cueOf('arrived joined rejoined entered left gadawodd ymunodd cyrhaeddodd');

/** Surnames before a word of coming or going, anywhere in the record. */
function arrivals(minutes: Minutes): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { item } of minutes.items) {
        for (const verb of item.cues.places(MOVES)) {
            const around = item.piece.text.slice(Math.max(0, verb - 80), verb + 60);
            for (const [word] of around.matchAll(/\p{Lu}[\p{L}’'-]+/gu)) found.add(fold(word));
        }
    }
    return found;
}

const apologiesOf = byItem((item) =>
    item.title !== null && /apolog|ymddiheur/i.test(item.title.text) ? [...apologiesIn(item.piece.text)] : [],
);

/** The names behind "Apologies were received from", with spans relative to the item. */
function* apologiesIn(text: string): Iterable<{ name: string; start: number; end: number }> {
    for (const match of text.matchAll(
        /\bApologies (?:for absence )?(?:were|had been|have been) (?:received|given|accepted|noted) (?:from|for|on behalf of) ([^.\n]{3,300})/gi,
    )) {
        const names = match[1] ?? '';
        if (PARTIAL.test(names)) continue;
        const from = match.index + match[0].length - names.length;
        for (const name of names.matchAll(
            /(?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}/gu,
        )) {
            const written = name[0].replace(/\.$/, '');
            yield { name: written, start: from + name.index, end: from + name.index + written.length };
        }
    }
}
