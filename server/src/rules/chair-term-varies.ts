/** Chair, Chairman and Chairperson for one office. */

import { cueOf } from '../model/cues.js';
import type { Item, ProseRole } from '../model/minutes.js';
import { byPart, moved } from './parts.js';
import { phrasesIn } from './phrases.js';
import { defineMeetingRule, type Edit } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** The office of the person who presides here; the chair that is taken or left is a piece of furniture. */
const TERM = /(?<=\b(?<lead>[Tt]he (?:(?:Vice|Deputy)[- ])?))(?<term>[Cc]hair(?:man|woman|person)?)(?![A-Za-z])/y;
const CHAIRS = cueOf('chair chairman chairwoman chairperson');
/** "took the chair", "in the chair" */
const SEAT =
    /\b(?:in|took|take|taking|taken|vacated?|vacating|left|leaving|from|to|through|assumed?|resumed?|occupied|address(?:ed)?)\s+$/i;

export const chairTermVaries = defineMeetingRule({
    code: 'chair-term-varies',
    severity: 'hint',
    summary: 'The person who presides has one title.',
    why: 'Chair, Chairman and Chairperson in one record look like several offices. Which of them a body uses is for its house style.',
    fragments: true,
    settings: ['style.chairTerm'],
    examples: [
        {
            name: 'the Chair, and then the Chairman',
            text: 'Minutes:\n\nThe Chair welcomed everybody. The Chair thanked the Engineer. The Chairman closed the debate.\n                                                                  ^^^^^^^^ chair-term-varies: “Chairman” here, and “Chair” elsewhere.\n',
            fixed: 'Minutes:\n\nThe Chair welcomed everybody. The Chair thanked the Engineer. The Chair closed the debate.\n',
        },
        {
            name: 'small letters and another item',
            text: 'Agenda item 1: Parks\n\nMinutes:\n\nThe Chairman welcomed everybody. The Vice-Chairman spoke.\n\nAgenda item 2: Ports\n\nMinutes:\n\nMembers asked the chair about the ports.\n                  ^^^^^ chair-term-varies\n',
            fixed: 'Agenda item 1: Parks\n\nMinutes:\n\nThe Chairman welcomed everybody. The Vice-Chairman spoke.\n\nAgenda item 2: Ports\n\nMinutes:\n\nMembers asked the Chairman about the ports.\n',
        },
        {
            name: 'one title',
            text: 'Minutes:\n\nThe Chairman welcomed everybody. The Chairman’s report was noted.\n',
        },
        {
            name: 'the seat',
            text: 'Minutes:\n\nThe Chairman welcomed everybody. Councillor Pugh took the chair and left the chair. Questions went through the chair.\n',
        },
        {
            name: 'the chair of another body',
            text: 'Minutes:\n\nThe Chairman welcomed everybody. The Chair of the Friends of the Quay and the Chair of Governors were thanked.\n',
        },
        {
            name: 'a quotation and a title',
            text: 'Agenda item 1: Election of the Chair\n\nMinutes:\n\nThe Chairman welcomed everybody. The sign read “the Chair is free”.\n',
        },
    ],
    check(minutes, { houseStyle }) {
        const uses = [...look(minutes)].flatMap(({ offset, result }) => result.map((use) => moved(use, offset)));
        const counts = new Map<string, number>();
        for (const { term } of uses) counts.set(term, (counts.get(term) ?? 0) + 1);
        const wanted = houseStyle.style.chairTerm;
        if (wanted === undefined && counts.size < 2) return [];
        const usual = wanted?.toLowerCase() ?? mostUsed(counts);
        const others = uses.filter((use) => use.term !== usual);
        const [first] = others;
        if (first === undefined) return [];
        const name = usual.charAt(0).toUpperCase() + usual.slice(1);
        const edits: Edit[] = others.map(({ start, end }) => ({ start, end, text: name }));
        return [
            {
                start: first.start,
                end: first.end,
                message: counts.has(usual)
                    ? {
                          en: `“${first.written}” here, and “${name}” elsewhere.`,
                          cy: `“${first.written}” yma, a “${name}” mewn mannau eraill.`,
                      }
                    : {
                          en: `“${first.written}” here; the house style has “${name}”.`,
                          cy: `“${first.written}” yma; “${name}” sydd yn arddull y corff.`,
                      },
                fixes: [
                    {
                        title: { en: `Write “${name}” everywhere`, cy: `Ysgrifennu “${name}” ym mhobman` },
                        safe: false,
                        edits,
                    },
                ],
            },
        ];
    },
});

/** The term that is used most; of two used as often, the first. */
function mostUsed(counts: ReadonlyMap<string, number>): string {
    return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

interface Use {
    readonly start: number;
    readonly end: number;
    readonly term: string;
    readonly written: string;
}

const look = byPart((text, item) => (item === null ? [] : [...usesIn(text, item)]), CHAIRS);

function* usesIn(text: string, item: Item): Iterable<Use> {
    for (const { start, end, match, run } of phrasesIn(item, TERM, CHAIRS, ROLES)) {
        const { lead = '', term = '' } = match.groups ?? {};
        const behind = text.slice(end, end + 12).replace(/^['’]s/, '');
        // "The Chair of the Friends" presides elsewhere, and "the chair lift" is no office.
        if (/^\s(?:of|for|from)\b/.test(behind) || /^\s(?:lift|legs?|covers?)\b/.test(behind)) continue;
        if (SEAT.test(text.slice(Math.max(run.start, start - lead.length - 24), start - lead.length))) continue;
        yield { start, end: start + term.length, term: term.toLowerCase(), written: term };
    }
}
