/**
 * What readers work out for an item is kept with the item, for as long as the item lives: an edit elsewhere leaves the item
 * the same object, and so nothing is worked out twice. A slot of an array costs a fraction of a look-up by object.
 */

import { shared } from './shared.js';

/** Something that readers can keep what they work out with. */
export interface Remembering {
    readonly memory: unknown[];
}

const slots = shared('memory', () => ({ used: 0 }));

/** One thing that is kept with each item. */
export class Memory<Value> {
    readonly #slot = slots.used++;

    /** What was kept; undefined where nothing was. */
    of(owner: Remembering): Value | undefined {
        return owner.memory[this.#slot] as Value | undefined;
    }

    keep(owner: Remembering, value: Value): Value {
        owner.memory[this.#slot] = value;
        return value;
    }
}
