/** Somebody who speaks and of whom nobody learns who it is. */

import { cueOf } from '../model/cues.js';
import type { Item, Minutes } from '../model/minutes.js';
import { personId } from '../model/people.js';
import { byPart } from './parts.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineMeetingRule } from './rule.js';

export const personWithoutRole = defineMeetingRule({
    code: 'person-without-role',
    severity: 'info',
    summary: 'Who is not a member is named with an office or an organisation at first.',
    why: 'In ten years nobody will know who presented the report. The record must say whether it was an officer, a guest or a resident.',
    fragments: true,
    examples: [
        {
            name: 'a name and nothing else',
            text: 'Agenda item\n\nSea wall\n\nMinutes:\n\nJo Hart presented the report. Jo Hart said that the wall was sound.\n^^^^^^^ person-without-role: Who is Jo Hart? No role is given.\n',
        },
        {
            name: 'in attendance without a role',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\nIn attendance: Jo Hart; Sam Reeve, Director of Parks\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nJo Hart presented the report. Sam Reeve explained the plan.\n^^^^^^^ person-without-role\n',
        },
        {
            name: 'with an office or an organisation',
            text: 'Agenda item\n\nSea wall\n\nMinutes:\n\nJo Hart, Engineer, presented the report. Sam Reeve (Harbour Trust) explained the plan. The Warden, Lee Marsh, thanked them. Kim Vane from the Harbour Trust reported on the boats. Engineer Ann Dunmore stated that it was late.\n\nJo Hart stated that the wall was sound. Lee Marsh said so too.\n',
        },
        {
            name: 'members',
            text: 'Date: 14 September 2026\nPresent: Tom Bright and Nia Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nTom Bright presented the report. Councillor Nia Pugh and Cllr Sam Reeve asked about it.\n',
        },
        {
            name: 'the summary says who it is',
            text: 'Agenda item\n\nSea wall\n\nJo Hart, Engineer, will report.\n\nMinutes:\n\nJo Hart presented the report.\n',
        },
        {
            name: 'names that are only mentioned, and bodies',
            text: 'Agenda item\n\nSea wall\n\nMinutes:\n\nThe Director thanked Jo Hart and Kim Vane. Harbour Trust reported that the boats were dry. Public Health presented the figures. Senior Officers explained them.\n',
        },
    ],
    *check(minutes) {
        const known = knownPeople(minutes);
        const listed = new Set(minutes.attendance.map((one) => one.personId));
        // In a whole meeting, a speaker who is in no list at all is for another rule.
        const isMeeting = minutes.kind === 'meeting';
        const seen = new Set<string>();
        for (const { offset, result } of look(minutes)) {
            for (const { name, start, end } of result) {
                const id = personId(name);
                if (seen.has(id)) continue;
                seen.add(id);
                if (known.has(id) || (isMeeting && !listed.has(id)) || isIntroduced(minutes, name, offset + start))
                    continue;
                yield {
                    start: offset + start,
                    end: offset + end,
                    message: { en: `Who is ${name}? No role is given.`, cy: `Pwy yw ${name}? Ni roddir swydd.` },
                };
            }
        }
    },
});

/** Members, and whoever the lists give a role. */
function knownPeople(minutes: Minutes): ReadonlySet<string> {
    return new Set(
        minutes.attendance
            .filter((one) => one.category === 'member' || (one.role !== null && one.role !== '') || one.chair)
            .map((one) => one.personId),
    );
}

interface Speaker {
    readonly name: string;
    readonly start: number;
    readonly end: number;
}

/** What only a person with a paper does. */
const VERB =
    /(?<=(?<gap>[\s\u00a0](?:then\s|also\s)?))(?:presented|introduced|outlined|explained|stated|informed|summarised|gave\san?\s(?:update|presentation|overview|report)|reported\s(?:that|on)|updated\s(?:members|the)|provided\s(?:an|members|the))[\s\u00a0]/y;
const VERBS = cueOf(
    'presented introduced outlined explained stated informed summarised gave reported updated provided',
);
/** Forename and surname at the start of a paragraph or sentence, right in front of the verb. */
const SPEAKER =
    /(?<=(?:^|[.!?][\s\u00a0]{1,3})(?<name>\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?[ \u00a0](?:\p{Lu}\.?[ \u00a0])?(?:\p{Lu}[’'])?(?:Mc|Mac)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?))/uy;
const LONGEST = 60;
/** Capitalised words that begin no name of a person. */
const NO_NAME =
    /\b(?:Draft|Minutes|Annual|General|Report|Plan|Project|The|This|That|These|Members?|Councillors?|Cllr|Public|Health|Care|Social|Children|Adult|Trust|Council|Committee|Board|Panel|Group|Team|Service|Services|Officers?|Police|School|Schools|Office|Department|Society|Association|Chair|Chairman|Vice|Deputy|Clerk|Treasurer|Secretary|President|Mayor|Director|Manager|Head|Senior|Finance|Highways|Planning|Housing|Parish|Town|County|Borough|District|City|North|South|East|West|Internal|External|Audit|Ward|Works|Water|Energy|Bank|Limited|Ltd|Following|After|During|Further|Since|Sir|Lady|Lord|Dame|Miss|Father|Sister|Brother|Sergeant|Constable|Inspector|Superintendent|Engineer|Warden|Ranger|Architect|Surveyor|Headteacher|Governor|Reverend)\b/;

const look = byPart((text, item) => (item === null ? [] : [...speakersIn(text, item)]), VERBS);

function* speakersIn(text: string, item: Item): Iterable<Speaker> {
    const cues = item.cues;
    for (const run of item.prose) {
        if (run.role !== 'narrative') continue;
        let words: string | null = null;
        let quoted: ReturnType<typeof quotedPassages> | null = null;
        for (const place of cues.placesWithin(VERBS, run)) {
            VERB.lastIndex = place;
            const verb = VERB.exec(text);
            const verbStart = place - (verb?.groups?.['gap']?.length ?? 0);
            if (verb === null || verbStart < run.start || place + verb[0].length > run.end) continue;
            words ??= text.slice(run.start, run.end);
            SPEAKER.lastIndex = verbStart - run.start;
            const name = SPEAKER.exec(words)?.groups?.['name'];
            if (name === undefined || name.length + 4 > LONGEST || NO_NAME.test(name)) continue;
            const end = verbStart;
            const start = end - name.length;
            quoted ??= quotedPassages(text, run);
            if (!isQuoted(quoted, start)) yield { name: name.replace(/\u00a0/g, ' '), start, end };
        }
    }
}

/** Whether the record gave the name with something beside it before. */
function isIntroduced(minutes: Minutes, name: string, place: number): boolean {
    const { text } = minutes;
    // A name that stands above was either introduced there or is for that place.
    const from = Math.max(minutes.items[0]?.start ?? 0, place - 20_000);
    const earlier = text.slice(from, place);
    for (let at = earlier.indexOf(name); at !== -1; at = earlier.indexOf(name, at + name.length)) {
        const behind = earlier.slice(at + name.length, at + name.length + 40);
        const before = earlier.slice(Math.max(0, at - 60), at);
        if (
            /^(?:,? ?\(|, (?:the |our |an? )?\p{L}| ?[\u2013:-] |,? (?:from|of|for|representing|on behalf of)\b)/u.test(
                behind,
            )
        )
            return true;
        if (/(?:\p{Lu}[\p{L}’'-]*,? |\p{Ll}, |: ?|\b(?:Mr|Mrs|Ms|Dr|Cllr)\.? )$/u.test(before)) return true;
    }
    return false;
}
