/** One office under several titles. */

import { cueOf } from '../model/cues.js';
import type { Item, ProseRole } from '../model/minutes.js';
import { recent } from '../model/recent.js';
import { byPart, moved } from './parts.js';
import { phrasesIn } from './phrases.js';
import { defineMeetingRule, type Report } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['summary', 'narrative', 'listItem', 'clause', 'action']);

const RANKS =
    'executive|lead|cabinet|portfolio|divisional|corporate|assistant|associate|deputy|interim|acting|senior|strategic|chief|joint|programme|service';
const HEADS = 'member|holder|director|officer|manager|head|lead|leader|secretary|commissioner|spokesperson';
/** An office and the word behind it: "Member for", "Head of the". */
const OFFICE = new RegExp(
    String.raw`\b(?<head>${HEADS.split('|')
        .map((head) => `[${head.charAt(0).toUpperCase()}${head.charAt(0)}]${head.slice(1)}`)
        .join('|')})(?<link> (?:for|of) (?:the )?)(?=[A-Z\u00c0-\u00de\u0174\u0176])`,
    'y',
);
const OFFICES = cueOf(HEADS.replaceAll('|', ' '));
/** What stands in front of it and belongs to the title: "Interim Executive". */
const RANK = new RegExp(String.raw`(?<=(?<rank>(?:\b(?:${RANKS})[ -]){1,3}))`, 'iy');
/** The words of the area that have a capital. */
const AREA = /\p{Lu}[\p{L}’'-]*(?:,? (?:(?:and|&|of|for|the) ){0,2}\p{Lu}[\p{L}’'-]*)*/uy;
/** Behind the area, who holds the office: "the Environment, Councillor Sayle". A comma in a list of areas has an "and" behind it. */
const HOLDER = /, (?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Professor|Sir|Dame|Provost)\b.*|(?:(?! (?:and|&) )[^,])*)$/u;

/** Titles that councils give to one and the same office. */
const SAME_OFFICE: ReadonlySet<string> = new Set([
    'executive member',
    'lead member',
    'cabinet member',
    'portfolio holder',
    'cabinet lead',
    'portfolio lead',
]);

export const personTitleVariant = defineMeetingRule({
    code: 'person-title-variant',
    severity: 'info',
    summary: 'An office has one title.',
    why: 'To a reader from outside, the Executive Member and the Lead Member for the same thing are two people.',
    fragments: true,
    examples: [
        {
            name: 'two titles for one office',
            text: 'Minutes:\n\nThe Executive Member for Parks and Gardens was in attendance. The Lead Member for Parks and Gardens said that the gates were open.\n                                                                  ^^^^^^^^^^^^^^^ person-title-variant: One office, two titles: “Executive Member for Parks and Gardens” and “Lead Member for Parks and Gardens”.\n',
            fixed: 'Minutes:\n\nThe Executive Member for Parks and Gardens was in attendance. The Executive Member for Parks and Gardens said that the gates were open.\n',
        },
        {
            name: 'a drift in its capitals',
            text: 'Minutes:\n\nThe Head of Parks presented the plan. The head of Parks was thanked.\n                                          ^^^^^^^ person-title-variant\n',
            fixed: 'Minutes:\n\nThe Head of Parks presented the plan. The Head of Parks was thanked.\n',
        },
        {
            name: '“of” and “for”',
            text: 'Agenda item\n\nParks\n\nThe Director of Parks & Gardens will report.\n\nMinutes:\n\nThe Director for Parks and Gardens presented the plan.\n    ^^^^^^^^^^^^ person-title-variant\n',
            fixed: 'Agenda item\n\nParks\n\nThe Director of Parks & Gardens will report.\n\nMinutes:\n\nThe Director of Parks and Gardens presented the plan.\n',
        },
        {
            name: 'the name of who holds the office',
            text: 'Minutes:\n\nThe Executive Member for Parks, Councillor Pugh, presented the plan.\n\nRESOLVED That the Lead Member for Parks be thanked.\n                  ^^^^^^^^^^^^^^^ person-title-variant\n',
        },
        {
            name: 'one title, with a name and without',
            text: 'Minutes:\n\nThe Executive Member for Adults, Health and Roads, Councillor Pugh, presented the plan. The Executive Member for Adults, Health & Roads was thanked. The Director of Parks, Tom Reeve, was not there, and the Head of Parks, Ann Vane, spoke for him.\n',
        },
        {
            name: 'one title',
            text: 'Minutes:\n\nThe Executive Member for Parks and Gardens was in attendance. The Executive Member for Parks & Gardens said that the gates were open.\n',
        },
        {
            name: 'two offices',
            text: 'Minutes:\n\nThe Director of Parks and the Head of Parks were in attendance, with the Cabinet Member for Parks and the Deputy Cabinet Member for Parks. The Executive Member for Roads thanked the Lead Member for Schools. The Interim Director of Parks asked when a Director of Parks would be appointed.\n',
        },
        {
            name: 'a short form behind the full title',
            text: 'Minutes:\n\nThe Director of Parks and Gardens presented the plan. The Director was thanked.\n',
        },
        {
            name: 'a quotation',
            text: 'Minutes:\n\nThe Executive Member for Parks was in attendance. The letter was addressed to “the Lead Member for Parks”.\n',
        },
    ],
    *check(minutes) {
        const parts = look(minutes);
        // An office that has one title throughout, as nearly all have, needs no closer look.
        const firsts = new Map<string, string>();
        const varied = new Set<string>();
        for (const { result } of parts) {
            for (const { key, words } of result) {
                const first = firsts.get(key);
                if (first === undefined) firsts.set(key, words);
                else if (first !== words) varied.add(key);
            }
        }
        for (const variant of varied) {
            const uses = parts.flatMap(({ offset, result }) =>
                result.filter(({ key }) => key === variant).map((use) => moved(use, offset)),
            );
            yield* variantsIn(uses);
        }
    },
});

/** A title in the text: its span covers the office and "for" or "of". */
interface Use {
    readonly start: number;
    readonly end: number;
    /** What tells one office from another. */
    readonly key: string;
    readonly words: string;
    readonly area: string;
}

const look = byPart((_, item) => (item === null ? [] : [...titlesIn(item)]), OFFICES);

function* titlesIn(item: Item): Iterable<Use> {
    for (const { start, end, match, run, words } of phrasesIn(item, OFFICE, OFFICES, ROLES)) {
        const { head = '', link = '' } = match.groups ?? {};
        AREA.lastIndex = end - run.start;
        const named = AREA.exec(words)?.[0].replace(HOLDER, '');
        if (named === undefined) continue;
        RANK.lastIndex = start - run.start;
        const rank = RANK.exec(words)?.groups?.['rank'] ?? '';
        const office = `${rank}${head}`;
        const title = office.toLowerCase().replace(/[ -]+/g, ' ');
        yield {
            start: start - rank.length,
            end: start + head.length + link.trimEnd().length,
            key: `${SAME_OFFICE.has(title) ? 'member' : title} ${areaKey(named)}`,
            words: `${office}${link}`.trimEnd(),
            area: named,
        };
    }
}

/** The area without its small words, so that "Parks & Gardens" and "Parks and Gardens" are one. */
const areaKey = recent((area) =>
    area
        .toLowerCase()
        .replace(/’/g, "'")
        .replace(/\b(?:and|of|for|the)\b|[&,]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
);

/** Reports each title that differs from the first one, where it first stands, with a fix for all its uses. */
function* variantsIn(uses: readonly Use[]): Iterable<Report> {
    const [first] = uses;
    if (first === undefined) return;
    const variants = new Map<string, Use[]>();
    for (const use of uses) {
        if (use.words === first.words) continue;
        const known = variants.get(use.words);
        if (known === undefined) variants.set(use.words, [use]);
        else known.push(use);
    }
    for (const [words, places] of variants) {
        const [place] = places;
        if (place === undefined) continue;
        // Another word for the office may be another office; a capital or "of" is only style.
        const isStyle = officeOf(words) === officeOf(first.words);
        yield {
            start: place.start,
            end: place.end,
            ...(isStyle ? { severity: 'hint' as const } : {}),
            message: {
                en: `One office, two titles: “${first.words} ${first.area}” and “${words} ${place.area}”.`,
                cy: `Un swydd, dau deitl: “${first.words} ${first.area}” a “${words} ${place.area}”.`,
            },
            fixes: [
                {
                    title: { en: `Write “${first.words}”`, cy: `Ysgrifennu “${first.words}”` },
                    safe: false,
                    edits: places.map(({ start, end }) => ({ start, end, text: first.words })),
                },
            ],
        };
    }
}

function officeOf(words: string): string {
    return words.toLowerCase().replace(/ (?:for|of)(?: the)?$/, '');
}
