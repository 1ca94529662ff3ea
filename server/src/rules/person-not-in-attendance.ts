/** Somebody takes part and is in no list of those present. */

import type { Minutes } from '../model/minutes.js';
import { readName } from '../model/name-resolution.js';
import { attendanceList } from '../model/presence.js';
import { type NameUse, namesOf, unknownNames } from './acting-names.js';
import { headerList, withName } from './name-lists.js';
import { byPart } from './parts.js';
import { defineMeetingRule, type Fix } from './rule.js';

export const personNotInAttendance = defineMeetingRule({
    code: 'person-not-in-attendance',
    severity: 'warning',
    summary: 'Everybody who takes part in the meeting is in one of its lists.',
    why: 'The names of the members present must be recorded (Local Government Act 1972, Schedule 12, paragraph 40). Somebody who speaks, moves or seconds and is in no list was left out of it, or is called by another name; such corrections are asked for at later meetings.',
    fragments: false,
    settings: ['people.speakersMustAttend', 'people.aliases'],
    examples: [
        {
            name: 'a councillor who speaks and is in no list',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nCouncillor Farrow asked about the dues.\n^^^^^^^^^^^^^^^^^ person-not-in-attendance: Councillor Farrow takes part here and is in no list of those present.\n\nRESOLVED That the dues be approved.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh, Sam Reeve and Councillor Farrow\n\nAgenda item 5: Harbour dues\n\nCouncillor Farrow asked about the dues.\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'a seconder who is in no list',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nProposed by Tom Bright, seconded by Lucy Farrow.\n                                    ^^^^^^^^^^^ person-not-in-attendance\n\nThe motion was carried.\n',
        },
        {
            name: 'an officer who presents and is in no list',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nIn attendance: Priya Nair, Director of Place\n\nAgenda item 5: Harbour dues\n\nMrs Castle presented the dues for 2027.\n^^^^^^^^^^ person-not-in-attendance\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nIn attendance: Priya Nair, Director of Place; Mrs Castle\n\nAgenda item 5: Harbour dues\n\nMrs Castle presented the dues for 2027.\n',
        },
        {
            name: 'everybody is listed, in whatever form',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and J. Sheahan\nIn attendance: Priya Nair, Director of Place\n\nAgenda item 5: Harbour dues\n\nCouncillor Bright asked about the dues. Ms Nair explained them. Cllr Sheahan (J) said that they were high. Councillor Okafor agreed.\n',
        },
        {
            name: 'people who are only mentioned',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 5: Harbour dues\n\nMembers remembered the late Councillor Farrow. A letter from Mr Stone was read, and Councillor Bright thanked Mrs Vane.\n',
        },
        {
            name: 'people who speak by their office',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 5: Harbour dues\n\nThe Harbour Master presented the dues. A Member asked about small boats. The Clerk explained the rules.\n',
        },
        {
            name: 'the public asks questions',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 2: Public questions\n\nMrs Stone explained why she had come.\n\nAgenda item 5: Harbour dues\n\nMr Vane, a resident, presented a petition.\n',
        },
        {
            name: 'somebody who is introduced',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 5: Harbour dues\n\nThe Chair welcomed Mrs Stone of the Pilots’ Association.\n\nMrs Stone presented the figures.\n',
        },
        {
            name: 'what is quoted',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 5: Harbour dues\n\nThe letter said: “Councillor Farrow asked for this in May.”\n',
        },
        {
            name: 'the list does not name everybody',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and three others\n\nAgenda item 5: Harbour dues\n\nCouncillor Farrow asked about the dues.\n',
        },
        {
            name: 'a slip in a name is another matter',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 5: Harbour dues\n\nCouncillor Brigth asked about the dues.\n',
        },
        {
            name: 'a county councillor reports to the parish',
            text: 'Nether Hallow Parish Council\n\nDate: 14 September 2026\nPresent: Cllrs Tom Bright and Nia Pugh\n\nAgenda item 5: Reports\n\nCounty Councillor Stone reported on the roads.\n',
        },
    ],
    *check(minutes, context) {
        const { people } = context.houseStyle;
        const list = attendanceList(minutes, people);
        if (!list.readable) return;
        const told = new Set<string>();
        let introduced: ReadonlySet<string> | null = null;
        for (const { start, item } of minutes.items) {
            const unknown = unknownNames(item, list.directory);
            if (unknown.length === 0 || (item.title !== null && OPEN_TO_ALL.test(item.title.text))) continue;
            for (const use of unknown) {
                const { name, nearest } = use;
                if (nearest !== null || name.surname.length < 2 || told.has(name.surname)) continue;
                if (!people.speakersMustAttend && use.source !== 'motion') continue;
                if (!actsHere(use) || OUTSIDER.test(aroundOf(item.piece.text, use))) continue;
                introduced ??= introductions(minutes);
                if (introduced.has(name.surname)) continue;
                told.add(name.surname);
                const text = use.text.replace(/^(Councillor|Cllr)s\b/, '$1');
                yield {
                    start: start + use.start,
                    end: start + use.end,
                    message: {
                        en: `${text} takes part here and is in no list of those present.`,
                        cy: `Mae ${text} yn cymryd rhan yma ac nid yw ar unrhyw restr o’r rhai a oedd yn bresennol.`,
                    },
                    fixes: additions(minutes, text, use),
                };
            }
        }
    },
});

/** Items in which others than those present speak. */
const OPEN_TO_ALL =
    /\b(?:public|questions?|petitions?|deputations?|open (?:forum|session)|speakers?|visitors?|guests?|reports? from|outside bod|police|county|district|parish (?:meeting|reports)|cyhoedd|cwestiynau|deisebau?)\b/i;
/** Words that say that the person is no member and no officer. */
const OUTSIDER =
    /\b(?:residents?|members? of the public|parishioners?|on behalf of|representing|representatives?|petition\w*|letters?|e-?mail\w*|wrote|written|telephone\w*|applicants?|agents?|architects?|solicitors?|owners?|neighbours?|tenants?|volunteers?|audience|floor|late|former|proxy)\b/i;

const COUNCILLOR = /^(?:Councillors?|Cllrs?\.?|Cynghorydd|Cynghorwyr)\s/;
const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Dr)\b/;

/** Whether the words show that the person takes part in the meeting. */
function actsHere(use: NameUse): boolean {
    if (use.verb === null || use.source === 'vote') return false;
    const moves = /^(?:moved|seconded|proposed)$/.test(use.verb);
    if (COUNCILLOR.test(use.text)) return true;
    if (COURTESY.test(use.text))
        return use.source === 'motion' || /^(?:presented|introduced|outlined|declared)$/.test(use.verb);
    // A name without a title may be a thing or a body; two parts that move a motion are a person.
    return (
        moves &&
        use.source === 'motion' &&
        /^\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+$/u.test(use.text) &&
        !BODY.test(use.text)
    );
}

const BODY =
    /\b(?:council|committee|board|group|party|team|trust|association|club|society|officer|manager|director|clerk|chair\w*|treasurer|secretary|president|mayor|member|trustee|school|church|hall|parish|county|district|minutes|accounts|report)\b/i;

function aroundOf(text: string, use: NameUse): string {
    return text.slice(Math.max(use.around.start, use.start - 200), Math.min(use.around.end, use.end + 200));
}

const INTRODUCES =
    /\b(?:welcom\w+|introduced (?:Mr|Mrs|Ms|Miss|Dr|Councillor|Cllr)|invited|in attendance|(?:was|were|also) present|attended|attending|joined|arrived|co-?opted|elected|appointed|guest|croesaw\w+)\b/i;

/** Surnames of those whom the record introduces in its own words. */
function introductions(minutes: Minutes): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { result } of introducedInPart(minutes)) for (const name of result) found.add(name);
    return found;
}

const introducedInPart = byPart((_, item): readonly string[] =>
    item === null
        ? []
        : namesOf(item).flatMap((use) => {
              if (!INTRODUCES.test(item.piece.text.slice(use.around.start, use.around.end))) return [];
              const name = readName(use.text);
              return name === null ? [] : [name.surname];
          }),
);

function additions(minutes: Minutes, text: string, use: NameUse): Fix[] {
    const member = COUNCILLOR.test(use.text) || use.source === 'motion';
    const fields = member ? (['present', 'officers'] as const) : (['officers', 'guests', 'present'] as const);
    for (const field of fields) {
        const list = headerList(minutes, field);
        if (list === null) continue;
        return [
            {
                title:
                    field === 'present'
                        ? { en: `Add ${text} to those present`, cy: `Ychwanegu ${text} at y rhai a oedd yn bresennol` }
                        : {
                              en: `Add ${text} to those in attendance`,
                              cy: `Ychwanegu ${text} at y rhai a oedd yno hefyd`,
                          },
                edits: withName(minutes.text, list, text),
                safe: false,
            },
        ];
    }
    return [];
}
