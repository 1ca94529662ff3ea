/** Acronyms: where they stand and what stands beside them. Whether they need expanding is for a rule to say. */

import type { Piece, Span } from '../syntax/tree.js';
import type { AcronymUse, ProseRole } from './minutes.js';
import { plain } from './text.js';

/** Two to seven letters with at least two capitals, the first one a capital: MASH, DfE. A plural "s" is not part of it. */
const ACRONYM =
    /(?<![\p{L}\p{N}'’@/._-])(?:\p{Lu}{2,7}|\p{Lu}\p{Ll}\p{Lu}{1,4}|\p{Lu}{1,3}\p{Ll}{1,2}\p{Lu}{1,3})(?=s?(?![\p{L}\p{N}@]|[./_-]\p{N}|\/\p{L}))/gu;

const SMALL_WORDS = new Set([
    'of',
    'and',
    'the',
    'for',
    'in',
    'on',
    'to',
    'with',
    'a',
    'an',
    'at',
    'by',
    'from',
    '&',
    'y',
    'yr',
    'a’r',
    'o',
    'i',
]);

/** Finds the acronyms in a span of prose; spans are in the units of the piece. */
export function acronymsIn(piece: Piece, span: Span, role: ProseRole): AcronymUse[] {
    const found: AcronymUse[] = [];
    // The words alone: a search of the whole item would run on to its end for every paragraph.
    const text = piece.text.slice(span.start, span.end);
    for (const match of text.matchAll(ACRONYM)) {
        const at = { start: match.index, end: match.index + match[0].length };
        found.push({
            start: span.start + at.start,
            end: span.start + at.end,
            text: match[0],
            expansion: expansionBeside(text, at, match[0]),
            role,
        });
    }
    return found;
}

/** The expansion in front of "(MASH)", or in the bracket behind "MARAT (Multi-Agency ...)"; null when there is none. */
function expansionBeside(text: string, at: Span, acronym: string): string | null {
    if (/[("“‘[]/.test(text[at.start - 1] ?? '')) {
        const before = plain(text.slice(Math.max(0, at.start - 160), at.start - 1));
        const expansion = expansionAtEnd(before, acronym);
        if (expansion !== null) return expansion;
    }
    const bracket = /^s?\s*[([]\s*([^()[\]]{4,120})[)\]]/u.exec(text.slice(at.end, at.end + 130));
    if (bracket?.[1] !== undefined && agrees(plain(bracket[1]), acronym)) return plain(bracket[1]);
    const dash = /^\s*[\u2013\u2014:-]\s*((?:[\p{L}’'&-]+\s*){2,8})/u.exec(text.slice(at.end, at.end + 130));
    if (dash?.[1] !== undefined) {
        const words = plain(dash[1]).split(' ');
        for (let count = words.length; count >= 2; count--) {
            const candidate = words.slice(0, count).join(' ');
            if (agrees(candidate, acronym)) return candidate;
        }
    }
    return null;
}

/** The shortest run of words at the end of a text whose initials are those of the acronym. */
function expansionAtEnd(text: string, acronym: string): string | null {
    const words = text.split(' ').filter((word) => word !== '');
    const initial = acronym[0]?.toLowerCase();
    for (let count = 1; count <= Math.min(words.length, acronym.length + 8); count++) {
        const first = words.at(-count)?.toLowerCase() ?? '';
        // Nearly every word can be ruled out by its first letter.
        if (/^[a-z]/.test(first) && first[0] !== initial) continue;
        if (SMALL_WORDS.has(first)) continue;
        const candidate = words.slice(-count).join(' ');
        if (agrees(candidate, acronym)) return candidate;
    }
    return null;
}

/** Whether the initials of the words give the acronym, in order; small words may be left out, hyphens part words. */
export function agrees(expansion: string, acronym: string): boolean {
    const words = expansion
        .replace(/[’']s\b/g, '')
        .split(/[\s/,–-]+/)
        .filter((word) => /[\p{L}\p{N}&]/u.test(word));
    const letters = [...acronym.toLowerCase()];
    const match = (word: number, letter: number): boolean => {
        if (letter === letters.length) return words.slice(word).every((rest) => SMALL_WORDS.has(rest.toLowerCase()));
        const current = words[word];
        if (current === undefined) return false;
        const lower = current.toLowerCase();
        // One word may give several letters: "MultiAgency", "Ofsted" for O; the first letter must agree.
        if (lower[0] === letters[letter] && match(word + 1, letter + 1)) return true;
        if (
            lower[0] === letters[letter] &&
            lower.length > 3 &&
            letters[letter + 1] !== undefined &&
            lower.includes(letters[letter + 1] ?? '', 1) &&
            match(word + 1, letter + 2)
        )
            return true;
        return SMALL_WORDS.has(lower) && match(word + 1, letter);
    };
    return words.length >= 2 && words.length <= 14 && match(0, 0);
}
