/** The shape of `grammar/keywords.json`, and regular expressions that match its phrases as the grammar does. */

export type Keywords = typeof import('../../grammar/keywords.json');

/** White space as the grammar knows it; `\s` alone misses the two of no width. */
export const SPACE = '[\\s\\x{200b}\\x{feff}]';

/** Marks of bold and italic type that may wrap a label. */
export const EMPHASIS = '(?:\\*\\*|__|\\*(?![ \\t])|_(?![ \\t_]))?';

/** What stands before a label: white space, `##`, an emphasis mark. */
export const LEAD = `${SPACE}*(?:#{1,6}${SPACE}*)?${EMPHASIS}`;

/** What a label that needs no more than itself is followed by: a colon, or the end of the line. Marks may close before. */
export const LABEL_END = `(?=${EMPHASIS}${SPACE}*(?::|$))`;

/** A word ends here. */
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** Matches any of some phrases in any letter case, whatever spaces, apostrophes and hyphens they are written with. */
export function anyOf(phrases: readonly string[]): string {
    return `(?i:${alternatives(phrases.map(phrase))})${WORD_END}`;
}

/** Matches any of some words in capital letters. */
export function anyInCapitals(words: readonly string[]): string {
    return `(?:${alternatives(words.map((word) => phrase(word.toUpperCase())))})${WORD_END}`;
}

/** All phrases of a group of lists. */
export function phrasesOf(group: Readonly<Record<string, readonly string[]>>): string[] {
    return Object.values(group).flat();
}

/** Longest first, so that a longer phrase is never shadowed by a shorter one. */
function alternatives(patterns: readonly string[]): string {
    return [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

function phrase(text: string): string {
    return text
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/-/g, '[-\\x{2010}-\\x{2013}]')
        .replace(/'/g, "['\\x{2018}\\x{2019}]")
        .replace(/ /g, `${SPACE}+`);
}
