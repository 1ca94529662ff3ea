/** Stable names inside an export: anchors of a page and ids of the JSON are the same words. */

import { isoDate } from '../model/dates.js';
import type { Minutes } from '../model/minutes.js';
import { personId } from '../model/people.js';

/** Letters and digits in lower case, joined by hyphens; letters outside ASCII lose their marks. */
export function slug(text: string): string {
    return personId(text);
}

/**
 * An id for each item, in order: from its number (`item-12`), or from its place (`item-at-3`) where it has none. A
 * number that comes twice gets a further figure.
 */
export function itemIds(minutes: Minutes): readonly string[] {
    const used = new Map<string, number>();
    return minutes.items.map(({ item }, index) => {
        const base = item.number === null ? `item-at-${index + 1}` : `item-${slug(item.number.text)}`;
        const times = (used.get(base) ?? 0) + 1;
        used.set(base, times);
        return times === 1 ? base : `${base}-again-${times}`;
    });
}

/** An id for the record: body and date, as far as they are known. */
export function recordId(minutes: Minutes): string {
    const { body, date } = minutes.header;
    const parts = [body === null ? null : slug(body.text), date?.value == null ? null : isoDate(date.value)];
    const known = parts.filter((part) => part !== null);
    return known.length === 0 ? 'minutes' : known.join('-');
}
