/** Whether what was asked for in one place is taken up in another, in whatever words. */

import { contentWords } from '../model/requests.js';

/** Whether a text holds at least half of some content words; false when there are no words to compare. */
export function covers(text: string, words: readonly string[]): boolean {
    if (words.length === 0) return false;
    const known = new Set(contentWords(text));
    const shared = words.filter((word) => known.has(word)).length;
    return shared * 2 >= words.length;
}
