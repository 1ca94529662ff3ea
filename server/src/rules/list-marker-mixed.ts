import { cueOf } from '../model/cues.js';
import type { Span } from '../syntax/tree.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

/** A line that starts with a mark for a point of the first order, alone on its line or with text behind it. */
const BULLETS = cueOf('', '\u2022\u00b7\u25cf\uf0b7');
const MARKED = /^[^\S\r\n]*([\u2022\u00b7\u25cf\uf0b7])(?=[^\S\r\n]|\r?$)/gm;

export const listMarkerMixed = defineMeetingRule({
    code: 'list-marker-mixed',
    severity: 'hint',
    summary: 'All lists have the same mark.',
    why: 'Two kinds of bullet in one record look as if they meant two different things. They only show that the text was copied from two places.',
    fragments: true,
    examples: [
        {
            name: 'two kinds of bullet',
            text: 'Strengths:\n\n• the wardens walk every path\n• the office is open\n\nNext steps:\n\n·  a survey in May\n^ list-marker-mixed: Lists are marked with “•” and with “·”.\n·  a report in June\n',
            fixed: 'Strengths:\n\n• the wardens walk every path\n• the office is open\n\nNext steps:\n\n•  a survey in May\n•  a report in June\n',
        },
        {
            name: 'marks alone on their lines',
            text: 'Strengths:\n•\nthe wardens\n•\nthe office\n•\nthe map\nNext steps:\n·\n^ list-marker-mixed\na survey\n·\na report\n',
        },
        {
            name: 'one kind of bullet',
            text: 'Strengths:\n\n• the wardens\n• the office\n\nNext steps:\n\n• a survey\n• a report\n',
        },
        {
            name: 'another mark for the points inside a point',
            text: 'Strengths:\n\n• the wardens\n   o walk every path\n   ▪ know every gate\n• the office\n\n·  a dot on its own\n',
        },
        {
            name: 'real lists, a table and a dot inside a line',
            text: '- the wardens\n* the office\n\n| • | · |\n| --- | --- |\n| • | · |\n\nOpen 9 am · Monday\n',
        },
    ],
    check(minutes) {
        const marks = new Map<string, Span[]>();
        for (const { offset, result } of look(minutes)) {
            for (const { mark, span } of result) {
                const known = marks.get(mark);
                if (known === undefined) marks.set(mark, [moved(span, offset)]);
                else known.push(moved(span, offset));
            }
        }
        // One mark alone is no list.
        const kinds = [...marks].filter(([, places]) => places.length > 1).sort((a, b) => b[1].length - a[1].length);
        const [usual, ...others] = kinds;
        if (usual === undefined || others.length === 0) return [];
        const edits: Edit[] = others
            .flatMap(([, places]) => places.map((place) => ({ ...place, text: usual[0] })))
            .sort((a, b) => a.start - b.start);
        const [first] = edits;
        const other = others.find(([, places]) => places.some((place) => place.start === first?.start));
        if (first === undefined || other === undefined) return [];
        return [
            {
                start: first.start,
                end: first.end,
                message: {
                    en: `Lists are marked with “${usual[0]}” and with “${other[0]}”.`,
                    cy: `Mae rhestrau wedi’u marcio â “${usual[0]}” ac â “${other[0]}”.`,
                },
                fixes: [
                    {
                        title: {
                            en: `Mark all points with “${usual[0]}”`,
                            cy: `Marcio pob pwynt â “${usual[0]}”`,
                        },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});

const look = byPart((text) => {
    const found: { mark: string; span: Span }[] = [];
    for (const match of text.matchAll(MARKED)) {
        const mark = match[1] ?? '';
        const start = match.index + match[0].length - mark.length;
        found.push({ mark, span: { start, end: start + mark.length } });
    }
    return found;
}, BULLETS);
