/** Which offers fit what was typed: each typed word starts a word of the label, of the triggers, or the text itself. */

import { wordsOf } from '../../formulas/index.js';
import type { Offer } from './source.js';

export interface Match {
    /**
     * What an editor compares with what was typed. Words that were typed come first in it, in the order in which they
     * were typed, because editors compare from left to right and know nothing of accents.
     */
    readonly filterText: string;
    /** 0 where the first word of the label is meant, 1 for another word of it, 2 for what finds it beside the label. */
    readonly distance: number;
}

/** Gives how an offer fits what was typed, or null when it does not. Letter case and accents do not count. */
export function matchOf(offer: Offer, typed: string, gap: string): Match | null {
    const wanted = split(typed);
    const words = wordsIn(offer);
    if (wanted.length === 0) return { filterText: words.all.map(({ word }) => word).join(' '), distance: 0 };
    const hits: Word[] = [];
    for (const { folded } of wanted) {
        const hit = words.all.find((candidate) => candidate.folded.startsWith(folded) && !hits.includes(candidate));
        if (hit === undefined) break;
        hits.push(hit);
    }
    if (hits.length === wanted.length) {
        // What was typed stands there letter by letter: "cafe" finds "café", which an editor would not.
        const typedFirst = hits.map((hit, index) =>
            hit.word.startsWith(wanted[index]?.word ?? '')
                ? hit.word
                : (wanted[index]?.word ?? '') + hit.folded.slice(wanted[index]?.folded.length),
        );
        const others = words.all.filter((word) => !hits.includes(word)).map(({ word }) => word);
        const places = hits.map((hit) => words.all.indexOf(hit));
        const distance = Math.max(...places.map((at) => (at === 0 ? 0 : at < words.inLabel ? 1 : 2)));
        const first = places[0] === 0 && distance < 2 ? 0 : distance;
        return { filterText: [...typedFirst, ...others].join(' '), distance: first };
    }
    const whole = gap + wordsOf(offer.parts);
    const start = whole.slice(0, typed.length).toLowerCase();
    return start.startsWith(typed.trimStart().toLowerCase()) ? { filterText: whole, distance: 0 } : null;
}

interface Word {
    readonly word: string;
    /** Without accents. */
    readonly folded: string;
}

interface Words {
    /** Those of the label, then those of the triggers. */
    readonly all: readonly Word[];
    readonly inLabel: number;
}

/** By label: a formula is asked for with every letter, and its triggers are always the same object. */
const kept = new Map<string, { readonly triggers: readonly string[]; readonly words: Words }>();
const MOST_KEPT = 1000;

function wordsIn({ label, triggers }: Offer): Words {
    const known = kept.get(label);
    if (known?.triggers === triggers) return known.words;
    const own = split(label);
    const words = { all: [...own, ...split(triggers.join(' '))], inLabel: own.length };
    // Names come and go with records.
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(label, { triggers, words });
    return words;
}

function split(text: string): Word[] {
    return text
        .toLowerCase()
        .split(/[^\p{L}\p{M}\p{N}]+/u)
        .filter((word) => word !== '')
        .map((word) => ({ word, folded: word.normalize('NFD').replace(/\p{M}/gu, '') }));
}
