/**
 * For rules that report once for a whole record: they look at each part of it once and keep what they saw for as long as
 * the part stays the same, so that a keystroke in a long record costs no more than in a short one.
 */

import { type Cue, type Cues, cuesOf } from '../model/cues.js';
import { Memory } from '../model/memory.js';
import type { Item, Minutes } from '../model/minutes.js';

/** What was seen in a part, and the offset in the text that its spans count from. */
export interface Seen<Result> {
    readonly offset: number;
    readonly result: Result;
}

/**
 * Turns a look at one part into a look at all of a record, in order. The part above the first item has no item. `look` must
 * depend on nothing but what it is given. With a cue, parts that do not hold it are passed over: nothing is to be seen there.
 */
export function byPart<Result>(
    look: (text: string, item: Item | null, cues: Cues) => Result,
    cue: Cue | null = null,
): (minutes: Minutes) => readonly Seen<Result>[] {
    const kept = new Memory<Result>();
    return (minutes) => {
        const seen: Seen<Result>[] = [];
        const headerEnd = minutes.items[0]?.start ?? minutes.text.length;
        if (headerEnd > 0) {
            // Where items follow, the part above them is the opening of the tree.
            const { opening } = minutes;
            const header = opening.text.length === headerEnd ? opening : { text: minutes.text.slice(0, headerEnd) };
            const cues = cuesOf(header);
            if (cue === null || cues.holds(cue)) seen.push({ offset: 0, result: look(header.text, null, cues) });
        }
        for (const { start, item } of minutes.items) {
            if (cue !== null && !item.cues.holds(cue)) continue;
            let result = kept.of(item);
            if (result === undefined) {
                result = look(item.piece.text, item, item.cues);
                kept.keep(item, result);
            }
            seen.push({ offset: start, result });
        }
        return seen;
    };
}

/** Moves spans and edits by an offset. */
export function moved<Place extends { readonly start: number; readonly end: number }>(
    place: Place,
    offset: number,
): Place {
    return offset === 0 ? place : { ...place, start: place.start + offset, end: place.end + offset };
}
