/** Words that a house adds to those of a rule, ready to be looked for. */

/** A list of words as patterns, in any letter case and as whole words. */
export interface HouseWords {
    /** Finds every place, with the words in the group `words`; spaces stand for any white space. */
    readonly all: RegExp;
    /** Tells quickly whether there is any. */
    readonly any: RegExp;
}

const made = new WeakMap<readonly string[], HouseWords>();

/** Gives the patterns of a list in the house style, made once for each list; null for an empty one. */
export function houseWords(words: readonly string[]): HouseWords | null {
    if (words.length === 0) return null;
    let known = made.get(words);
    if (known === undefined) {
        const source = alternatives(words);
        known = { all: new RegExp(`(?<words>${source})`, 'giu'), any: new RegExp(source, 'iu') };
        made.set(words, known);
    }
    return known;
}

/** The words as the source of a pattern, the longest first, so that “this term” is not cut short by “this”. */
export function alternatives(words: readonly string[]): string {
    return [...words]
        .sort((a, b) => b.length - a.length)
        .map(wholeWord)
        .join('|');
}

function wholeWord(word: string): string {
    const source = word
        .trim()
        .split(/\s+/)
        .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`).replace(/['’]/g, "['’]"))
        .join(String.raw`\s+`);
    const before = /^[\p{L}\p{N}]/u.test(word.trim()) ? String.raw`(?<![\p{L}\p{N}])` : '';
    const behind = /[\p{L}\p{N}]$/u.test(word.trim()) ? String.raw`(?![\p{L}\p{N}])` : '';
    return `${before}${source}${behind}`;
}
