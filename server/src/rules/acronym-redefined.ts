/** One acronym for two things. */

import type { AcronymUse, Item, ProseRole } from '../model/minutes.js';
import { byPart } from './parts.js';
import { ProseWalk } from './quotations.js';
import { defineMeetingRule, type Fix } from './rule.js';

const SILENT: ReadonlySet<ProseRole> = new Set(['quotation', 'document', 'header']);

export const acronymRedefined = defineMeetingRule({
    code: 'acronym-redefined',
    severity: 'info',
    summary: 'An acronym stands for one thing.',
    why: 'The reader who meets the letters further down cannot know which of the two is meant.',
    fragments: true,
    examples: [
        {
            name: 'two expansions',
            text: 'Minutes:\n\nThe Parks and Gardens Board (PGB) met in May.\n\nThe Ports and Gates Budget (PGB) was agreed.\n    ^^^^^^^^^^^^^^^^^^^^^^ acronym-redefined: “PGB” was “Parks and Gardens Board” further up.\n',
            fixed: 'Minutes:\n\nThe Parks and Gardens Board (PGB) met in May.\n\nThe Parks and Gardens Board (PGB) was agreed.\n',
        },
        {
            name: 'the expansion in brackets, in another item',
            text: 'Agenda item 1: Parks\n\nMinutes:\n\nThe Parks and Gardens Board (PGB) met in May.\n\nAgenda item 2: Ports\n\nMinutes:\n\nThe PGB (Ports and Gates Budget) was agreed.\n         ^^^^^^^^^^^^^^^^^^^^^^ acronym-redefined\n',
        },
        {
            name: 'the same expansion in other letters',
            text: 'Minutes:\n\nThe Multi-Agency Safety Hub (MASH) was open. The multi agency safety hub (MASH) was thanked, and so were the Multi-Agency Safety Hubs (MASH). The Head of Parks & Gardens (HPG) and the Head of the Parks and Gardens (HPG) are one.\n',
        },
        {
            name: 'one expansion, and another acronym',
            text: 'Minutes:\n\nThe Parks and Gardens Board (PGB) met in May. The Ports and Gates Fund (PGF) was agreed. The PGB was thanked.\n',
        },
        {
            name: 'a quotation',
            text: 'Minutes:\n\nThe Parks and Gardens Board (PGB) met in May. The sign read “Ports and Gates Budget (PGB)”.\n',
        },
    ],
    *check(minutes) {
        const first = new Map<string, string>();
        const reported = new Set<string>();
        for (const { offset, result } of look(minutes)) {
            for (const { acronym, expansion, start, end } of result) {
                const known = first.get(acronym);
                if (known === undefined) {
                    first.set(acronym, expansion);
                    continue;
                }
                const key = `${acronym} ${essence(expansion)}`;
                if (isSame(known, expansion) || reported.has(key)) continue;
                reported.add(key);
                const fix: Fix = {
                    title: { en: `Write “${known}”`, cy: `Ysgrifennu “${known}”` },
                    safe: false,
                    edits: [{ start: offset + start, end: offset + end, text: known }],
                };
                yield {
                    start: offset + start,
                    end: offset + end,
                    message: {
                        en: `“${acronym}” was “${known}” further up.`,
                        cy: `“${known}” oedd “${acronym}” yn uwch i fyny.`,
                    },
                    fixes: [fix],
                };
            }
        }
    },
});

interface Expanded {
    readonly acronym: string;
    readonly expansion: string;
    readonly start: number;
    readonly end: number;
}

const look = byPart((_, item) => (item === null ? [] : [...expansionsIn(item)]));

function* expansionsIn(item: Item): Iterable<Expanded> {
    const { text } = item.piece;
    const walk = new ProseWalk(item);
    for (const use of item.acronyms) {
        if (use.expansion === null || SILENT.has(use.role)) continue;
        const place = placeOf(text, use, use.expansion);
        if (place === null) continue;
        if (walk.isQuoted(use.start)) continue;
        yield { acronym: use.text, expansion: use.expansion, ...place };
    }
}

/** Where the expansion stands: directly in front of the bracket with the acronym, or behind the acronym. */
function placeOf(text: string, use: AcronymUse, expansion: string): { start: number; end: number } | null {
    const pattern = new RegExp(
        expansion
            .split(' ')
            .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
            .join('[\\s\\u00a0*_]+'),
    );
    const from = Math.max(0, use.start - 200);
    const before = text.slice(from, use.start);
    const behind = text.slice(use.end, use.end + 160);
    const after = pattern.exec(behind);
    if (after !== null && /^s?\s*[([\u2013\u2014:-]/.test(behind) && after.index < 6)
        return { start: use.end + after.index, end: use.end + after.index + after[0].length };
    const earlier = pattern.exec(before);
    return earlier === null ? null : { start: from + earlier.index, end: from + earlier.index + earlier[0].length };
}

/** The words of an expansion without what does not change its sense. */
function essence(expansion: string): string {
    return expansion
        .toLowerCase()
        .replace(/['’]s?\b/g, '')
        .replace(/[-\u2010-\u2014/&.,]/g, ' ')
        .split(/\s+/)
        .filter((word) => word !== '' && !/^(?:of|and|the|for|in|on|to|with|an?|at|by|y|yr|a’r)$/.test(word))
        .map((word) => word.replace(/(?<=\p{L}{3})s$/u, ''))
        .join(' ');
}

/** One may have a word in front that the other leaves out. */
function isSame(one: string, other: string): boolean {
    const a = essence(one);
    const b = essence(other);
    return a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`) || a.replace(/ /g, '') === b.replace(/ /g, '');
}
