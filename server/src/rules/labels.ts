/** The label "Minutes:" in a record: whether its items carry it, and where it is missing. */

import type { Item, Minutes } from '../model/minutes.js';
import { slice } from '../syntax/tree.js';

/** The label as the items of the record write it; null where fewer than half of them carry one. */
export function usualLabel(minutes: Minutes): string | null {
    let first: string | null = null;
    let labelled = 0;
    for (const { item } of minutes.items) {
        if (item.minutesLabel === null) continue;
        first ??= slice(item.piece, item.minutesLabel);
        labelled++;
    }
    return labelled * 2 >= minutes.items.length ? first : null;
}

/**
 * Offset of the first paragraph that tells what happened in an item that should have the label and has none; null for
 * all other items. `othersHaveIt` says that most items of the record carry the label.
 */
export function unlabelledRecord(item: Item, othersHaveIt: boolean): number | null {
    if (item.minutesLabel !== null || item.implicit || item.title === null) return null;
    if (item.status !== 'taken' || item.purpose === 'procedural' || item.hasExempt) return null;
    if (item.decisions.some((decision) => decision.form !== 'outcome')) return null;
    const paragraphs = item.narrative.filter((block) => block.kind === 'paragraph');
    const [first] = paragraphs;
    if (first === undefined || paragraphs.length < 2) return null;
    // Alone, an item is said to run together only when its first paragraph is an agenda's.
    if (!othersHaveIt && (item.heading?.style !== 'label' || !ANNOUNCES.test(slice(item.piece, first)))) return null;
    for (const paragraph of paragraphs) {
        const words = slice(item.piece, paragraph);
        if (!ANNOUNCES.test(words) && TELLS.test(words)) return paragraph.start;
    }
    return null;
}

/** An agenda's paragraph: what is to be done. */
const ANNOUNCES = /^\W*(?:To |I )\p{L}+|\bwill\b|\bbydd\b|^\W*(?:Derbyn|Ystyried|Cymeradwyo|Trafod|Nodi)\b/u;
/** A record's paragraph: what was done. */
const TELLS = /\b(?:was|were|had|did|gave|took|said|went|felt|\p{L}{3,}ed|\p{L}{3,}odd|oedd|cafwyd)\b/iu;
