/** An interest in an item that the record does not have. */

import type { Declaration, Item, Minutes } from '../model/minutes.js';
import { itemsNamed } from '../model/presence.js';
import { contentWords } from '../model/requests.js';
import { excludesThePublic } from './exclusions.js';
import { defineMeetingRule, type Fix } from './rule.js';

const HEADER =
    'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n';
const ITEMS =
    'Agenda item 3: Minutes\n\nThe minutes were approved.\n\nAgenda item 4: Harbour dues\n\nThe dues were approved.\n\nAgenda item 5: Footbridge\n\nThe survey was noted.\n';
const START = `${HEADER}Agenda item 1: Apologies\n\nThere were none.\n\nAgenda item 2: Declarations of interest\n\n`;

export const interestItemNotFound = defineMeetingRule({
    code: 'interest-item-not-found',
    severity: 'warning',
    summary: 'The item in which an interest was declared is in the record.',
    why: 'The number links the interest to the vote: by it a reader sees who should have taken no part. A slip in it leaves the wrong item, or none.',
    fragments: false,
    examples: [
        {
            name: 'there is no item 12',
            text: `${START}Councillor Reeve declared a personal interest in item 12, harbour dues.\n                                                      ^^ interest-item-not-found: An interest is declared in item 12; there is no item 12.\n\n${ITEMS}`,
            fixed: `${START}Councillor Reeve declared a personal interest in item 4, harbour dues.\n\n${ITEMS}`,
        },
        {
            name: 'one of two',
            text: `${START}Councillor Reeve declared a personal interest in items 4 and 15.\n                                                             ^^ interest-item-not-found\n\n${ITEMS}`,
            fixed: `${START}Councillor Reeve declared a personal interest in items 4 and 5.\n\n${ITEMS}`,
        },
        {
            name: 'the item is there, or a part of it',
            text: `${START}Councillor Reeve declared a personal interest in item 4. Councillor Pugh declared a personal interest in item 5.2 and item 3a.\n\n${ITEMS}`,
        },
        {
            name: 'minute numbers',
            text: `${START}Councillor Reeve declared a personal interest in minute 12/26. Councillor Pugh declared a personal interest in minute 44.\n\n${ITEMS}`,
        },
        {
            name: 'any planning item, and the title of a report',
            text: `${START}Councillor Reeve declared a personal interest in any planning item. Councillor Pugh declared a personal interest in the report on 12 new berths.\n\n${ITEMS}`,
        },
        {
            name: 'a list with numbers of its own',
            text: `${START}Councillor Reeve declared a personal interest in item 12 on the schedule of payments. Councillor Pugh declared a personal interest in item 9 of the supplementary agenda.\n\n${ITEMS}`,
        },
        {
            name: 'the items have other numbers than those of the agenda',
            text: `${HEADER}41. Apologies\n\nThere were none.\n\n42. Declarations of interest\n\nCouncillor Reeve declared a personal interest in item 4.\n\n43. Minutes\n\nThe minutes were approved.\n\n44. Harbour dues\n\nThe dues were approved.\n`,
        },
        {
            name: 'some items are not numbered in order, so that one may not have been read',
            text: `${START}Councillor Reeve declared a personal interest in item 6.\n\nAgenda item 3: Minutes\n\nThe minutes were approved.\n\nAgenda item 7: Harbour dues\n\nThe dues were approved.\n`,
        },
        {
            name: 'the private items are recorded elsewhere',
            text: `${START}Councillor Reeve declared a personal interest in item 6.\n\n${ITEMS}\nRESOLVED That the press and public be excluded for the remaining business.\n`,
        },
    ],
    *check(minutes) {
        if (minutes.items.every(({ item }) => item.declarations.length === 0)) return;
        const last = lastNumber(minutes);
        if (last === null) return;
        let elsewhere: boolean | null = null;
        for (const { start, item } of minutes.items) {
            for (const declaration of item.declarations) {
                for (const place of numbersIn(item, declaration)) {
                    const number = Number(place.text);
                    if (number <= last) continue;
                    elsewhere ??= isPrivatePartElsewhere(minutes);
                    if (elsewhere) return;
                    const at = { start: start + place.start, end: start + place.end };
                    yield {
                        ...at,
                        message: {
                            en: `An interest is declared in item ${number}; there is no item ${number}.`,
                            cy: `Datgenir buddiant yn eitem ${number}; nid oes eitem ${number}.`,
                        },
                        fixes: candidates(minutes, declaration, place.text).map(
                            (text): Fix => ({
                                title: { en: `Write “${text}”`, cy: `Ysgrifennu “${text}”` },
                                safe: false,
                                edits: [{ ...at, text }],
                            }),
                        ),
                    };
                }
            }
        }
    },
});

/** Whether items were taken in private that this record does not have. */
function isPrivatePartElsewhere({ items }: Minutes): boolean {
    return items.every(({ item }) => !item.hasExempt) && items.some(({ item }) => excludesThePublic(item.piece.text));
}

/** The number of the last item, where the items are numbered from 1 without a gap; null otherwise. */
function lastNumber(minutes: Minutes): number | null {
    let last = 0;
    for (const { item } of minutes.items) {
        const number = /^\W*(?:item |eitem )?(\d{1,3})[.)]?$/i.exec(item.number?.text ?? '')?.[1];
        if (number === undefined || Number(number) !== last + 1) return null;
        last++;
    }
    return last >= 3 ? last : null;
}

/** What follows a number that is not one of the agenda of this meeting. */
const ELSEWHERE =
    /\b(?:supplement\w*|schedules?|lists?|appendi\w+|annex\w*|payments?|last meeting|previous(?:ly)?|next meeting|future|late|exempt|private|confidential|part (?:2|two|ii|b)|cabinet|council meeting|register|code|application|planning (?:list|items?))\b/i;
const ITEM_NUMBERS =
    /\b(?:items?|eitem(?:au)?) (?:no\.? ?|numbers? )?((?:\d{1,2}(?![\d/]|[.:]\d\d)[a-z]?(?:\.\d+)?(?:\([a-z\d]+\))?(?:,? and |,? a |, | & )?){1,8})/giu;

/** The item numbers that a declaration names, each with its place in the item. */
function* numbersIn(item: Item, declaration: Declaration): Iterable<{ start: number; end: number; text: string }> {
    const words = item.piece.text.slice(declaration.start, declaration.end).replace(/[\s\u00a0]/g, ' ');
    if (ELSEWHERE.test(words) || /\bdeclar\w+ (?:no|that there)\b/i.test(words) || itemsNamed(words) === null) return;
    for (const match of words.matchAll(ITEM_NUMBERS)) {
        if (match[1] === undefined) continue;
        const from = declaration.start + match.index + match[0].length - match[1].length;
        for (const number of match[1].matchAll(/(?<![\d.(])\d{1,2}(?!\d)/g)) {
            const start = from + number.index;
            yield { start, end: start + number[0].length, text: number[0] };
        }
    }
}

/** Numbers that may have been meant: items with words of the declaration in their titles, then slips of one digit. */
function candidates(minutes: Minutes, declaration: Declaration, written: string): string[] {
    const words = new Set(contentWords(declaration.text));
    const alike: string[] = [];
    const slips: string[] = [];
    for (const { item } of minutes.items) {
        const number = /\d+/.exec(item.number?.text ?? '')?.[0];
        if (number === undefined || item.declarations.includes(declaration)) continue;
        const title = item.title === null ? [] : contentWords(item.title.text);
        if (title.some((word) => words.has(word) && !/interest|declar/.test(word))) alike.push(number);
        else if (written.length > 1 && number.length === 1 && written.includes(number)) slips.push(number);
    }
    return [...alike, ...slips.reverse()].slice(0, 3);
}
