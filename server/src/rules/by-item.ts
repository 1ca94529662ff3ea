/**
 * For rules that ask who is meant by a name: they look at an item once for as long as it and the lists of those present
 * stay the same, so that a keystroke in a long record costs no more than in a short one.
 */

import { Memory } from '../model/memory.js';
import type { Item } from '../model/minutes.js';
import type { Directory } from '../model/name-resolution.js';

/** Keeps what was seen in an item. `look` must depend on nothing but what it is given. */
export function byItem<Result>(look: (item: Item) => Result): (item: Item) => Result {
    const kept = new Memory<{ readonly result: Result }>();
    return (item) => {
        let known = kept.of(item);
        if (known === undefined) {
            known = { result: look(item) };
            kept.keep(item, known);
        }
        return known.result;
    };
}

/** Keeps what was seen in an item with the help of a directory; another directory makes it look again. */
export function byItemAndNames<Result>(
    look: (item: Item, directory: Directory) => Result,
): (item: Item, directory: Directory) => Result {
    const kept = new Memory<{ readonly directory: Directory; readonly result: Result }>();
    return (item, directory) => {
        let known = kept.of(item);
        if (known === undefined || known.directory !== directory) {
            known = { directory, result: look(item, directory) };
            kept.keep(item, known);
        }
        return known.result;
    };
}
