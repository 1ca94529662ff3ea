/** Which offers fit what was typed: each typed word starts a word of the label, of the triggers, or the text itself. */

import { wordsOf } from '../../formulas/index.js';
import type { Offer } from './source.js';

/**
 * Gives the text that an editor compares with what was typed, or null when the offer does not fit. Words that were
 * typed come first in it, in the order in which they were typed, because editors compare from left to right.
 */
export function filterText(offer: Offer, typed: string, start: string): string | null {
    const wanted = split(typed);
    const words = split([...offer.triggers, offer.label].join(' '));
    if (wanted.length === 0) return words.join(' ');
    const hits: string[] = [];
    for (const word of wanted) {
        const hit = words.find((candidate) => candidate.startsWith(word) && !hits.includes(candidate));
        if (hit === undefined) break;
        hits.push(hit);
    }
    if (hits.length === wanted.length) return [...hits, ...words.filter((word) => !hits.includes(word))].join(' ');
    const whole = start + wordsOf(offer.parts);
    return whole.toLowerCase().startsWith(typed.trimStart().toLowerCase()) ? whole : null;
}

function split(text: string): string[] {
    return text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
}
