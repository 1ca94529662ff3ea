/** The body that meets under a second name. */

import { cueOf } from '../model/cues.js';
import type { Item, Minutes, ProseRole } from '../model/minutes.js';
import { byPart, moved, type Seen } from './parts.js';
import { phrasesIn } from './phrases.js';
import { defineMeetingRule, type Edit } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause']);

/** Nouns that minutes of one body use for another by mistake. */
const NOUNS = ['board', 'panel', 'committee', 'commission'] as const;

const NAMES = cueOf(NOUNS.join(' '));
const NAMED = new RegExp(
    String.raw`(?<=\b[Tt](?:he|his) )(?<noun>${NOUNS.map((noun) => `[${noun.charAt(0).toUpperCase()}${noun.charAt(0)}]${noun.slice(1)}`).join('|')})\b(?!['’]s? [A-Z]| of [A-Z]|-)`,
    'y',
);
/** What only those who meet do. */
const ACTS =
    / (?:also |then |therefore |further |now |and |members |subsequently |unanimously )*(?:had |has |have |was |were |is |are )?(?:also |then |further |a )*(?:noted|agreed|resolved|asked|considered|received|discussed|thanked|welcomed|queried|requested|heard|recommended|approved|supported|endorsed|advised|informed|told|invited|conversation|discussion|debate|felt|expressed|raised|questioned|commented|acknowledged|commended)\b/iy;

export const bodyNameVariant = defineMeetingRule({
    code: 'body-name-variant',
    severity: 'info',
    summary: 'The body that meets has one name.',
    why: 'A Board that turns into a panel half way down was copied from the minutes of another body, and a reader cannot tell which of the two agreed.',
    fragments: true,
    examples: [
        {
            name: 'the Board, and then the panel',
            text: 'Minutes:\n\nThe Director gave the Board an update. The Board was told that the wall was sound.\n\nThe panel had a conversation about the stones.\n    ^^^^^ body-name-variant: This body is called “Board” and “panel”.\n',
            fixed: 'Minutes:\n\nThe Director gave the Board an update. The Board was told that the wall was sound.\n\nThe Board had a conversation about the stones.\n',
        },
        {
            name: 'the header names the body',
            text: 'Rivermouth Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe Panel noted the report.\n    ^^^^^ body-name-variant\n',
            fixed: 'Rivermouth Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe Committee noted the report.\n',
        },
        {
            name: 'one name',
            text: 'Minutes:\n\nThe Board was told that the wall was sound. The Board agreed.\n',
        },
        {
            name: 'another body with its name',
            text: 'Minutes:\n\nThe Board was told that the wall was sound. The Board agreed.\n\nThe Harbour Panel had met in May. The panel had noted the plan.\n',
        },
        {
            name: 'a body that is only spoken of',
            text: 'Minutes:\n\nThe Board was told that the wall was sound. The Board agreed to write to the panel.\n',
        },
        {
            name: 'a full council hears of its committees',
            text: 'Rivermouth Borough Council\n\nDate: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Sea wall\n\nMinutes:\n\nThe Committee had considered the plan in May. The Council agreed to it.\n',
        },
        {
            name: 'a quotation and a summary',
            text: 'Agenda item\n\nSea wall\n\nThe Panel agreed to hear the Engineer.\n\nMinutes:\n\nThe Board heard the Engineer. The Board agreed. The letter read “the panel noted our work”.\n',
        },
    ],
    *check(minutes) {
        const parts = look(minutes);
        const own = ownNoun(minutes, parts);
        if (own === null) return;
        // Nearly all uses are of its own noun.
        const uses = parts.flatMap(({ offset, result }) =>
            result.filter(({ noun }) => noun !== own.toLowerCase()).map((use) => moved(use, offset)),
        );
        for (const noun of NOUNS) {
            if (noun === own.toLowerCase()) continue;
            const acting = uses.filter((use) => use.noun === noun && use.acts);
            const [first] = acting;
            if (first === undefined || isNamed(minutes, noun)) continue;
            const edits: Edit[] = acting.map(({ start, end }) => ({ start, end, text: own }));
            yield {
                start: first.start,
                end: first.end,
                message: {
                    en: `This body is called “${own}” and “${first.written}”.`,
                    cy: `Gelwir y corff hwn yn “${own}” ac yn “${first.written}”.`,
                },
                fixes: [
                    {
                        title: { en: `Write “${own}”`, cy: `Ysgrifennu “${own}”` },
                        safe: false,
                        edits,
                    },
                ],
            };
        }
    },
});

interface Use {
    readonly start: number;
    readonly end: number;
    readonly noun: string;
    readonly written: string;
    readonly acts: boolean;
}

const look = byPart((_, item) => (item === null ? [] : [...usesIn(item)]), NAMES);

function* usesIn(item: Item): Iterable<Use> {
    for (const { start, end, match, run, words } of phrasesIn(item, NAMED, NAMES, ROLES)) {
        const written = match.groups?.['noun'] ?? '';
        ACTS.lastIndex = end - run.start;
        yield {
            start: end - written.length,
            end,
            noun: written.toLowerCase(),
            written,
            acts: start < end && ACTS.test(words),
        };
    }
}

/** The noun of the body that meets, with a capital; null where it is not plain. */
function ownNoun(minutes: Minutes, parts: readonly Seen<readonly Use[]>[]): string | null {
    const written = minutes.header.body?.text;
    if (written !== undefined) {
        const nouns = [
            ...written.matchAll(
                /\b(?:Sub-)?(?:Board|Panel|Committee|Commission|Council|Cabinet|Group|Forum|Executive|Trust|Association|Governors|Governing Body)\b/gi,
            ),
        ];
        const last = nouns.at(-1)?.[0];
        if (last !== undefined) return isPlain(last) ? capital(last) : null;
    }
    // A whole meeting whose header names no body, or that of a council, hears of committees.
    if (minutes.kind === 'meeting') return null;
    const uses = parts.flatMap(({ result }) => result);
    const counts = NOUNS.map((noun) => ({
        noun,
        count: uses.filter((use) => use.noun === noun && use.written !== noun).length,
    })).sort((a, b) => b.count - a.count);
    const [most, next] = counts;
    if (most === undefined || most.count < 2 || (next !== undefined && next.count * 2 > most.count)) return null;
    return capital(most.noun);
}

function isPlain(noun: string): boolean {
    return (NOUNS as readonly string[]).includes(noun.toLowerCase());
}

function capital(noun: string): string {
    return noun.charAt(0).toUpperCase() + noun.slice(1).toLowerCase();
}

/** Whether another body has the noun in its name: the Harbour Panel. */
function isNamed(minutes: Minutes, noun: string): boolean {
    const name = capital(noun);
    return new RegExp(
        String.raw`(?<!\b(?:The|This|Our|A|An|Each|Every|No|Any|And|That)\s)(?<=\p{Lu}[\p{L}’'&-]*[\s\u00a0])${name}s?\b|(?<!\bthe[\s\u00a0])\b${name} (?:of|for|on) (?:the )?\p{Lu}|\bSub-${name}\b|\b(?:a|another|other|joint|sub|select|steering|working|review) ${noun}\b|\b${noun}s\b`,
        'u',
    ).test(minutes.text.replace(/\b(?:The|This) (?=Board|Panel|Committee|Commission)/g, 'the '));
}
