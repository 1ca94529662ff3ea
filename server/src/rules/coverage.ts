/** Whether what was asked for in one place is taken up in another, in whatever words. */

import { contentWords } from '../model/requests.js';

/** How many texts are compared with: no item has more clauses and actions, and the time stays linear in its length. */
const LIMIT = 200;

/** Texts that may take something up, ready to be asked again and again. */
export class Coverage {
    private readonly known: readonly ReadonlySet<string>[];

    constructor(texts: readonly string[]) {
        this.known = texts.slice(0, LIMIT).map((text) => new Set(contentWords(text)));
    }

    /** Whether one of the texts holds at least a part of some content words; false when there are no words to compare. */
    holds(words: readonly string[], part = 0.5): boolean {
        if (words.length === 0) return false;
        return this.known.some((known) => words.filter((word) => known.has(word)).length >= words.length * part);
    }

    /** Whether at least half of the content words of one of the texts are among these. */
    isHeldBy(words: readonly string[]): boolean {
        const given = new Set(words);
        return this.known.some(
            (known) => known.size > 0 && [...known].filter((word) => given.has(word)).length * 2 >= known.size,
        );
    }
}
