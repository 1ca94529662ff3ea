/** The opening of a record: what stands before its first item. */

import type { Item, Minutes } from '../model/minutes.js';
import type { Block, FieldName, Piece, Span } from '../syntax/tree.js';
import { plainText } from './inline.js';
import { longDate, wordingFor } from './wording.js';

/** Fields of the header that name people. */
export const PEOPLE_FIELDS: readonly FieldName[] = [
    'chair',
    'viceChair',
    'present',
    'apologies',
    'absent',
    'officers',
    'guests',
    'substitutes',
    'clerk',
];

/** Gives the opening of a record. In a text without any heading it runs to the last field before the business. */
export function openingOf(minutes: Minutes): Piece {
    let opening = openings.get(minutes);
    if (opening === undefined) {
        opening = readOpening(minutes);
        openings.set(minutes, opening);
    }
    return opening;
}

/** Several parts of an export ask for the opening; the text is read once. */
const openings = new WeakMap<Minutes, Piece>();

function readOpening(minutes: Minutes): Piece {
    const implicit = implicitItem(minutes);
    if (implicit === null) return minutes.opening;
    return { ...implicit.piece, blocks: implicit.piece.blocks.slice(0, headerLength(minutes, implicit)) };
}

/** Gives the blocks of an item without those that belong to the opening. */
export function businessOf(minutes: Minutes, item: Item): readonly Block[] {
    return item.implicit ? item.piece.blocks.slice(headerLength(minutes, item)) : item.piece.blocks;
}

/**
 * Gives a block of the opening without the lines that say no more than the name of the body, of its parent, or the date as the
 * export writes it: nothing where all do, and a block each for the lines between them.
 */
export function beyondWhoAndWhen(minutes: Minutes, piece: Piece, block: Block): readonly Block[] {
    if (block.kind !== 'paragraph' && block.kind !== 'subheading') return [block];
    const { body, parent, date } = minutes.header;
    const dateShown =
        date?.value != null && plainText(date.text) === longDate(date.value, wordingFor(minutes)) ? date : null;
    const spans = [body, parent, dateShown].filter((one) => one !== null);
    const left: Span[] = [];
    let isShown = false;
    let at = block.start;
    for (const line of piece.text.slice(block.start, block.end).split(/(?<=\n|\r(?!\n))/)) {
        const span = { start: at, end: at + line.length };
        at = span.end;
        const words = plainText(line.replace(/^\s*#+\s*/, '')).replace(MINUTES_OF, '');
        if (
            words === '' ||
            spans.some((one) => one.start >= span.start && one.end <= span.end && plainText(one.text) === words)
        ) {
            isShown ||= words !== '';
            continue;
        }
        const last = left.at(-1);
        if (last?.end === span.start) left[left.length - 1] = { start: last.start, end: span.end };
        else left.push(span);
    }
    return isShown ? left.map((span) => ({ ...block, ...span })) : [block];
}

/** What the title of an export says in front of the name of the body. */
const MINUTES_OF = /^(?:draft )?minutes of (?:(?:the|a) )?(?:meeting of (?:the )?)?/i;

function implicitItem(minutes: Minutes): Item | null {
    const first = minutes.items[0]?.item;
    return first?.implicit === true ? first : null;
}

/** How many blocks of a text without headings are its header. */
function headerLength(minutes: Minutes, item: Item): number {
    if (minutes.kind !== 'meeting') return 0;
    const { blocks } = item.piece;
    const business = blocks.findIndex((block) => !HEADER_KINDS.has(block.kind));
    const header = business === -1 ? blocks : blocks.slice(0, business);
    const last = header.findLastIndex((block) => block.kind === 'field');
    const field = header[last];
    // Names stand below a label that is alone on its line.
    const names =
        field?.kind === 'field' && field.value === null
            ? header.findIndex((block, index) => index > last && block.kind !== 'blank')
            : -1;
    return Math.max(last, names) + 1;
}

const HEADER_KINDS: ReadonlySet<Block['kind']> = new Set([
    'blank',
    'field',
    'paragraph',
    'list',
    'subheading',
    'note',
    'pageBreak',
]);
