/**
 * For rules that report once for a whole record: they look at each part of it once and keep what they saw for as long as
 * the part stays the same, so that a keystroke in a long record costs no more than in a short one.
 */

import { type Cues, cuesOf } from '../model/cues.js';
import type { Item, Minutes } from '../model/minutes.js';

/** What was seen in a part, and the offset in the text that its spans count from. */
export interface Seen<Result> {
    readonly offset: number;
    readonly result: Result;
}

/**
 * Turns a look at one part into a look at all of a record, in order. The part above the first item has no item. `look` must
 * depend on nothing but what it is given.
 */
export function byPart<Result>(
    look: (text: string, item: Item | null, cues: Cues) => Result,
): (minutes: Minutes) => Iterable<Seen<Result>> {
    const kept = new WeakMap<Item, Result>();
    return function* (minutes) {
        const headerEnd = minutes.items[0]?.start ?? minutes.text.length;
        if (headerEnd > 0) {
            // Where items follow, the part above them is the opening of the tree.
            const { opening } = minutes;
            const header = opening.text.length === headerEnd ? opening : { text: minutes.text.slice(0, headerEnd) };
            yield { offset: 0, result: look(header.text, null, cuesOf(header)) };
        }
        for (const { start, item } of minutes.items) {
            let result = kept.get(item);
            if (result === undefined) {
                result = look(item.piece.text, item, cuesOf(item.piece));
                kept.set(item, result);
            }
            yield { offset: start, result };
        }
    };
}

/** Moves spans and edits by an offset. */
export function moved<Place extends { readonly start: number; readonly end: number }>(
    place: Place,
    offset: number,
): Place {
    return offset === 0 ? place : { ...place, start: place.start + offset, end: place.end + offset };
}
