/** The numbers of the items leave one out. */

import type { Item, Minutes } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { byItem } from './by-item.js';
import { moved } from './parts.js';
import { defineMeetingRule, type Edit, type Fix, type RuleContext } from './rule.js';

export const itemNumberGap = defineMeetingRule({
    code: 'item-number-gap',
    severity: 'warning',
    summary: 'The numbers of the items run on without a gap.',
    why: 'Minutes are cited by their numbers. Where one is left out, a reader has to think that an item was taken away, and a later meeting that looks for it finds nothing.',
    fragments: false,
    examples: [
        {
            name: 'a number is left out',
            text: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n39. Welcome\n\nThe Chair welcomed everybody.\n\n40. Apologies\n\nNone.\n\n41. Sea wall\n\nThe report was noted.\n\n43. Harbour dues\n^^ item-number-gap: The numbers skip from 41 to 43.\n\nThe dues were approved.\n\n44. Next meeting\n\n9 November 2026.\n',
            fixed: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n39. Welcome\n\nThe Chair welcomed everybody.\n\n40. Apologies\n\nNone.\n\n41. Sea wall\n\nThe report was noted.\n\n42. Harbour dues\n\nThe dues were approved.\n\n43. Next meeting\n\n9 November 2026.\n',
        },
        {
            name: 'numbers with the year behind them',
            text: 'Thornbeck Parish Council\n\nPresent: Councillors Vane and Dunmore\n\n58/18 Apologies\n\nNone.\n\n59/18 Minutes\n\nThe minutes were approved.\n\n60/18 Allotments\n\nThe rents were approved.\n\n62/18 Footpaths\n^^^^^ item-number-gap: The numbers skip from 60/18 to 62/18.\n\nThe report was noted.\n',
        },
        {
            name: 'eitemau agenda',
            text: 'Pwyllgor yr Harbwr\n\nYn bresennol: Ida Vane a Peter Dunmore\n\nEitem agenda 1: Croeso\n\nCofnodion:\n\nCroesawodd y Cadeirydd bawb.\n\nEitem agenda 2: Ymddiheuriadau\n\nCofnodion:\n\nDim.\n\nEitem agenda 3: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n\nEitem agenda 4: Mynwent\n\nCofnodion:\n\nPENDERFYNWYD nodi’r adroddiad.\n\nEitem agenda 6: Llwybrau\n             ^ item-number-gap: Mae’r rhifau’n neidio o 4 i 6.\n\nCofnodion:\n\nPENDERFYNWYD nodi’r adroddiad.\n',
        },
        {
            name: 'numbers that run on',
            text: 'Thornbeck Parish Council\n\nPresent: Councillors Vane and Dunmore\n\nPLA98/14 Apologies\n\nNone.\n\nPLA99/14 Minutes\n\nThe minutes were approved.\n\nPLA100/14 Allotments\n\nThe rents were approved.\n\nPLA101/14 Footpaths\n\nThe report was noted.\n',
        },
        {
            name: 'the number stands in the text',
            text: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n39. Welcome\n\nThe Chair welcomed everybody.\n\n40. Apologies\n\nNone.\n\n41. Sea wall\n\nThe report was noted. Items 41 and 42 were taken together.\n\n43. Harbour dues\n\nThe dues were approved.\n\n44. Next meeting\n\n9 November 2026.\n',
        },
        {
            name: 'one heading for two numbers',
            text: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n39. Welcome\n\nThe Chair welcomed everybody.\n\n40. Apologies\n\nNone.\n\n41. & 42. Sea wall\n\nThe report was noted.\n\n43. Harbour dues\n\nThe dues were approved.\n\n44. Next meeting\n\n9 November 2026.\n',
        },
        {
            name: 'a private item at the end',
            text: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThe minutes were approved.\n\n3. Sea wall\n\nThe report was noted.\n\n5. Harbour dues\n\nThe dues were approved.\n\n6. Next meeting\n\n9 November 2026.\n\n4. Lease of the boat shed\n\nThe lease was approved in private.\n',
        },
        {
            name: 'two parts of one item',
            text: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n1. Apologies\n\nNone.\n\n2. Minutes\n\nThe minutes were approved.\n\n3a. Sea wall\n\nThe report was noted.\n\n3b. Slipway\n\nThe report was noted.\n\n4. Harbour dues\n\nThe dues were approved.\n\n5. Next meeting\n\n9 November 2026.\n',
        },
        {
            name: 'numbers with many gaps are those of another list',
            text: 'Harbour Committee\n\nPresent: Councillors Bright and Pugh\n\n1. Apologies\n\nNone.\n\n3. Minutes\n\nThe minutes were approved.\n\n4. Sea wall\n\nThe report was noted.\n\n7. Harbour dues\n\nThe dues were approved.\n\n9. Next meeting\n\n9 November 2026.\n',
        },
    ],
    *check(minutes, context) {
        const numbered = sequenceOf(minutes);
        const gaps = numbered.filter((one, index) => {
            const before = numbered[index - 1];
            return before !== undefined && one.value > before.value + 1;
        });
        // A list that skips again and again numbers something else, such as the agenda of a longer meeting.
        if (gaps.length === 0 || gaps.length > MOST_GAPS || numbered.length < LEAST * (gaps.length + 1)) return;
        for (const one of gaps) {
            const index = numbered.indexOf(one);
            const before = numbered[index - 1];
            if (before === undefined || one.index !== before.index + 1) continue;
            const missing = Array.from({ length: one.value - before.value - 1 }, (_, at) => before.value + 1 + at);
            if (missing.length > MOST_MISSING || missing.some((value) => isMentioned(minutes, before, value))) continue;
            yield {
                ...moved(one.place, one.start),
                // An item of the agenda that has no minutes may have been withdrawn.
                ...(one.item.heading?.style === 'label' ? { severity: 'info' as const } : {}),
                message: {
                    en: `The numbers skip from ${before.written} to ${one.written}.`,
                    cy: `Mae’r rhifau’n neidio o ${before.written} i ${one.written}.`,
                },
                fixes: fixesFor(numbered, index, missing, context),
            };
        }
    },
});

/** An item with the part of its number that counts. */
interface Numbered {
    /** Offset of the item in the text, and its place among the items. */
    readonly start: number;
    readonly index: number;
    readonly item: Item;
    /** The whole number, as written and without its last stop. */
    readonly written: string;
    /** The place of the number, relative to the item. */
    readonly place: { readonly start: number; readonly end: number };
    readonly value: number;
    /** The figures that count, relative to the item. */
    readonly figures: { readonly start: number; readonly end: number };
}

const MOST_GAPS = 2;
const MOST_MISSING = 3;
/** So many items to each run between two gaps, or the numbers tell nothing. */
const LEAST = 2;

interface NumberRead {
    readonly groups: readonly RegExpExecArray[];
    readonly shape: string;
}

/** The figures of an item's number and what stands around them; null without a number. */
const numberOf = byItem((item): NumberRead | null => {
    if (item.number === null) return null;
    const words = item.piece.text.slice(item.number.start, item.number.end);
    const groups = [...words.matchAll(/\d{1,6}/g)];
    // "4a" is a part of item 4.
    const shape = words
        .replace(/(?<=\d)[a-z](?=\W*$)/i, '')
        .replace(/[\s.):]+$/, '')
        .replace(/\d+/g, '0')
        .trim();
    // "9 November 2026" and "Minute 6 (bus shelter)" are no headings beside "6. Sea wall".
    const behind = /^[^\p{L}\p{N}\s]{0,3}/u.exec(item.piece.text.slice(item.number.end, item.number.end + 3))?.[0];
    return { groups, shape: `${shape.toLowerCase()}${behind ?? ''}` };
});

/** The items whose numbers count on; none where they count in more than one way, or go back. */
function sequenceOf(minutes: Minutes): readonly Numbered[] {
    const read: (NumberRead & { readonly index: number })[] = [];
    for (const [index, { item }] of minutes.items.entries()) {
        const number = numberOf(item);
        if (number === null) continue;
        if (number.groups.length === 0) return [];
        read.push({ index, groups: number.groups, shape: number.shape });
    }
    const [first] = read;
    if (first === undefined || read.length < 4) return [];
    if (read.some(({ shape, groups }) => shape !== first.shape || groups.length !== first.groups.length)) return [];
    const changing = first.groups
        .map((_, at) => at)
        .filter((at) => read.some(({ groups }) => Number(groups[at]?.[0]) !== Number(first.groups[at]?.[0])));
    const [counts, ...others] = changing;
    if (counts === undefined || others.length > 0) return [];
    const numbered: Numbered[] = [];
    for (const { index, groups } of read) {
        const placed = minutes.items[index];
        const group = groups[counts];
        if (placed?.item.number == null || group === undefined) return [];
        const { start, item } = placed;
        const { number } = placed.item;
        const value = Number(group[0]);
        const before = numbered.at(-1);
        if (before !== undefined && value < before.value) return [];
        const at = number.start + group.index;
        numbered.push({
            start,
            index,
            item,
            written: number.text.replace(/[\s.):]+$/, ''),
            place: { start: number.start, end: number.end },
            value,
            figures: { start: at, end: at + group[0].length },
        });
    }
    return numbered;
}

/** A number as the sequence would write it, as wide as the one beside it. */
function written(like: Numbered, value: number): string {
    return String(value).padStart(like.figures.end - like.figures.start, '0');
}

/** Whether a number that has no heading stands elsewhere: at the start of a line, behind the word "item", in the heading above. */
function isMentioned(minutes: Minutes, before: Numbered, value: number): boolean {
    const { item } = before;
    const heading = item.heading === null ? '' : item.piece.text.slice(item.heading.start, item.heading.end + 20);
    const figures = `0{0,4}${value}`;
    if (new RegExp(String.raw`(?<!\d)${figures}(?!\d)`).test(heading)) return true;
    // A number with a prefix or a year is itself wherever it stands.
    const whole = before.written.length > before.figures.end - before.figures.start;
    if (whole && minutes.text.includes(labelOf(before, value))) return true;
    return (
        new RegExp(String.raw`^[^\S\n]{0,20}[#*_|>(-]{0,6}[^\S\n]{0,6}${figures}(?![\d:]|[.,]\d)`, 'm').test(
            minutes.text,
        ) ||
        new RegExp(
            String.raw`\b(?:items?|minutes?|nos?\.?|numbers?|eitem(?:au)?|agenda)\s+(?:\d{1,4}(?:/\d{1,4})?[a-z]?\W{0,3}(?:and|to|a|&|i)?\W{0,3}){0,6}${figures}(?!\d)`,
            'i',
        ).test(minutes.text)
    );
}

/** The whole number that the sequence would have there. */
function labelOf(like: Numbered, value: number): string {
    const { start, end } = like.place;
    const { text } = like.item.piece;
    const label = text.slice(start, like.figures.start) + written(like, value) + text.slice(like.figures.end, end);
    return plain(label).replace(/[\s.):]+$/, '');
}

function fixesFor(
    numbered: readonly Numbered[],
    index: number,
    missing: readonly number[],
    { language }: RuleContext,
): Fix[] {
    const one = numbered[index];
    const [first] = missing;
    if (one === undefined || first === undefined) return [];
    const renumbered = numbered.slice(index).map(
        (item): Edit => ({
            start: item.start + item.figures.start,
            end: item.start + item.figures.end,
            text: written(item, item.value - missing.length),
        }),
    );
    const fixes: Fix[] = [
        {
            title: {
                en: `Count on from here: ${labelOf(one, first)}`,
                cy: `Rhifo ymlaen o’r fan hon: ${labelOf(one, first)}`,
            },
            edits: renumbered,
            safe: false,
        },
    ];
    const unused = language === 'cy' ? 'Heb ei ddefnyddio' : 'Not used';
    const headings = missing.map((value) => headingLike(one, value, unused));
    if (headings.every((heading) => heading !== null)) {
        fixes.push({
            title: {
                en: `Say that ${labelOf(one, first)} was not used`,
                cy: `Dweud na ddefnyddiwyd ${labelOf(one, first)}`,
            },
            edits: [{ start: one.start, end: one.start, text: headings.join('') }],
            safe: false,
        });
    }
    return fixes;
}

/** A heading of the same form; null where the heading has no title to be replaced. */
function headingLike(one: Numbered, value: number, title: string): string | null {
    const { heading, piece } = one.item;
    if (heading?.title == null || heading.start !== 0 || heading.title.start < one.figures.end) return null;
    const { text } = piece;
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const caps = text.slice(heading.title.start, heading.title.end);
    const words = /\p{Ll}/u.test(caps) ? title : title.toUpperCase();
    const head = text.slice(0, one.figures.start) + written(one, value);
    return `${head}${text.slice(one.figures.end, heading.title.start)}${words}${eol}${eol}`;
}
