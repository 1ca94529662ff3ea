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
        const header = headerOf(minutes);
        if (header !== null) {
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

/**
 * Turns a look at one part into the question whether any part of a record has something: the header is asked first, and
 * nobody is asked behind the first that has it. `has` must depend on nothing but what it is given; with a cue,
 * only parts that hold it are asked.
 */
export function anyPart(has: (text: string) => boolean, cue: Cue | null = null): (minutes: Minutes) => boolean {
    const kept = new Memory<boolean>();
    return (minutes) => {
        const header = headerOf(minutes);
        if (header !== null && (cue === null || cuesOf(header).holds(cue)) && has(header.text)) return true;
        return minutes.items.some(({ item }) => {
            if (cue !== null && !item.cues.holds(cue)) return false;
            return kept.of(item) ?? kept.keep(item, has(item.piece.text));
        });
    };
}

/** The part above the first item; null where there is none. */
function headerOf({ items, opening, text }: Minutes): { readonly text: string } | null {
    const end = items[0]?.start ?? text.length;
    if (end === 0) return null;
    // Where items follow, the part above them is the opening of the tree.
    return opening.text.length === end ? opening : { text: text.slice(0, end) };
}

/** Moves spans and edits by an offset. */
export function moved<Place extends { readonly start: number; readonly end: number }>(
    place: Place,
    offset: number,
): Place {
    return offset === 0 ? place : { ...place, start: place.start + offset, end: place.end + offset };
}
