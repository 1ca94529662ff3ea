/** How far apart two words are, letter by letter. */

/** The one word of a list that a misspelt word is nearest to: one slip, or two in a long word; null when several are as near, or none is. */
export function nearestWord(written: string, words: readonly string[]): string | null {
    let best: string | null = null;
    let least = written.length >= 8 ? 3 : 2;
    for (const word of words) {
        const distance = slips(written, word, least + 1);
        if (distance < least) {
            best = word;
            least = distance;
        } else if (distance === least && best !== null && best !== word) return null;
    }
    return best;
}

/**
 * How many letters are missing, added, changed or swapped with their neighbour between two words; `most` or more is given
 * as soon as it is certain.
 */
export function slips(one: string, other: string, most: number): number {
    if (Math.abs(one.length - other.length) >= most) return most;
    let before: number[] = [];
    let row = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
        const next = [i];
        for (let j = 1; j <= other.length; j++) {
            const same = one[i - 1] === other[j - 1];
            let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
            if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
                least = Math.min(least, (before[j - 2] ?? 0) + 1);
            next.push(least);
        }
        if (Math.min(...next) >= most) return most;
        before = row;
        row = next;
    }
    return Math.min(most, row[other.length] ?? most);
}
