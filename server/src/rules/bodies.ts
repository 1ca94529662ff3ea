/** The nouns by which minutes speak of those who meet: the Committee, the Board. */

import type { Item } from '../model/minutes.js';

/** Nouns of one body, in the singular. */
export const BODY_NOUNS = [
    'Committee',
    'Sub-Committee',
    'Board',
    'Panel',
    'Council',
    'Cabinet',
    'Commission',
    'Forum',
    'Group',
    'Executive',
    'Assembly',
    'Association',
    'Senate',
    'Society',
] as const;

const NAMED = new RegExp(
    String.raw`\b[Tt]he (${BODY_NOUNS.join('|')}|Governors|Trustees|Directors)\b(?! \p{Lu})`,
    'gu',
);

/** The noun that an item uses most for those who meet, with a capital; null where it uses none. */
export function usualBodyNoun(item: Item): string | null {
    const counts = new Map<string, number>();
    for (const match of item.piece.text.slice(0, 20_000).matchAll(NAMED)) {
        const name = match[1] ?? '';
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    let best: string | null = null;
    for (const [noun, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = noun;
    return best;
}
