/** The top of a record: the lines that say who met and when, its labels, and where a new line of it goes. All spans are absolute. */

import type { Language, Minutes } from '../model/minutes.js';
import { plain, trim } from '../model/text.js';
import type { Block, Field, FieldName, Span } from '../syntax/tree.js';
import { itemPlace } from './placement.js';
import type { Edit } from './rule.js';

/** A line of the heading with its words, without marks of emphasis. */
export interface HeadingLine extends Span {
    readonly text: string;
}

/** No heading runs further than this; beyond it stand people and business. */
const MOST_LINES = 16;
const MOST_CHARACTERS = 3000;

/** Labels that end the heading: from here on the record names people. */
const PEOPLE: ReadonlySet<FieldName> = new Set([
    'present',
    'chair',
    'viceChair',
    'apologies',
    'absent',
    'officers',
    'guests',
    'substitutes',
    'clerk',
]);

/** The short lines above the first label or sentence: the name of the body, the kind of meeting, the day. */
export function headingLines(minutes: Minutes): readonly HeadingLine[] {
    const { text } = minutes.opening;
    const found: HeadingLine[] = [];
    let reached = 0;
    for (const block of headerBlocks(minutes)) {
        if (block.kind === 'field' || block.kind === 'decision' || found.length >= MOST_LINES) break;
        if (block.kind !== 'paragraph' && block.kind !== 'subheading') continue;
        if (block.start > MOST_CHARACTERS) break;
        for (const match of text.slice(block.start, Math.min(block.end, MOST_CHARACTERS)).matchAll(/[^\r\n]+/g)) {
            reached = block.start + match.index;
            const line = withoutMarks(text, trim(text, { start: reached, end: reached + match[0].length }));
            const words = plain(text.slice(line.start, line.end))
                .replace(/<[^<>]{0,80}>/g, ' ')
                .trim();
            // A link to the file that the page was made from, and what tells a website how to show it.
            if (/^(?:!?\[[^\]]*\]\(|\{[^}]*\}$)/.test(words)) continue;
            if (words.length > 160 || (/[.;!?]$/.test(words) && words.length > 60)) return found;
            if (words !== '') found.push({ ...line, text: words });
        }
    }
    return found.slice(0, MOST_LINES);
}

/** Everything above the first label that names people, as far as a heading may reach. */
export function aboveThePeople(minutes: Minutes): Span {
    let end = 0;
    for (const block of headerBlocks(minutes)) {
        if ((block.kind === 'field' && PEOPLE.has(block.name)) || block.end > MOST_CHARACTERS) break;
        end = block.end;
    }
    return { start: 0, end };
}

/** The labels of the header, in order. */
export function headerFields(minutes: Minutes): readonly Field[] {
    return headerBlocks(minutes).filter((block) => block.kind === 'field');
}

/** The shortest span that stands for the whole record: its first heading line, its first label or its first item. */
export function recordPlace(minutes: Minutes): Span {
    const [line] = headingLines(minutes);
    if (line !== undefined) return { start: line.start, end: line.end };
    const [field] = headerFields(minutes);
    if (field !== undefined) return field.label;
    const [first] = minutes.items;
    if (first === undefined) return { start: 0, end: 0 };
    const place = itemPlace(first.item);
    return { start: place.start + first.start, end: place.end + first.start };
}

/** The edit that adds a line with a label to the header: above its first label, or else below its heading lines. */
export function headerLine(minutes: Minutes, line: string): Edit {
    const { text } = minutes;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const field = headerFields(minutes).find((one) => one.name !== 'body' && one.name !== 'kind');
    if (field !== undefined) {
        // Labels that stand in a list get a line of that list.
        const mark = /^[ \t]*[-*+•][ \t]+/.exec(text.slice(field.start, field.label.start))?.[0] ?? '';
        return { start: field.start, end: field.start, text: `${mark}${line}${eol}` };
    }
    const last = headingLines(minutes).at(-1);
    if (last === undefined) {
        const start = text.startsWith('\ufeff') ? 1 : 0;
        return { start, end: start, text: `${line}${eol}${eol}` };
    }
    let end = last.end;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    const behind = end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
    const crowded = behind < text.length && !/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(behind, behind + 200));
    return { start: end, end, text: `${eol}${eol}${line}${crowded ? eol : ''}` };
}

/** A label of the header in the language of the record. */
export function headerLabel(label: keyof typeof LABELS, language: Language): string {
    return LABELS[label][language];
}

const LABELS = {
    date: { en: 'Date', cy: 'Dyddiad' },
    body: { en: 'Body', cy: 'Corff' },
    present: { en: 'Present', cy: 'Yn bresennol' },
    chair: { en: 'Chair', cy: 'Cadeirydd' },
    status: { en: 'Status', cy: 'Statws' },
    profile: { en: 'Profile', cy: 'Proffil' },
    interests: { en: 'Declarations of interest', cy: 'Datganiadau o fuddiant' },
} as const;

/** Whether words are a place to fill in: another rule speaks of those. */
export function isPlaceholder(words: string): boolean {
    return /[[{<]|_{3}|\?{2}|\bTB[CAD]\b|\bX{2,}\b|\bto be (?:confirmed|advised|agreed)\b/i.test(words);
}

/** A line without the marks of a heading and of emphasis around it. */
function withoutMarks(text: string, line: Span): Span {
    let { start, end } = line;
    while (start < end && /[#*_\s]/.test(text[start] ?? '')) start++;
    while (end > start && /[*_\s]/.test(text[end - 1] ?? '')) end--;
    return { start, end };
}

/** The blocks of the opening above the label of the minutes. */
function headerBlocks(minutes: Minutes): readonly Block[] {
    const { blocks } = minutes.opening;
    const label = blocks.findIndex((block) => block.kind === 'section' && block.name === 'minutes');
    return label === -1 ? blocks : blocks.slice(0, label);
}
