/** Guesses what a person meant by a word that is not in a list. */

/** Gives the word of the list that differs least, or null when none is near. */
export function nearestOf(word: string, words: readonly string[]): string | null {
    const wanted = word.toLowerCase();
    let best: string | null = null;
    let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of words) {
        const distance = candidate.includes(wanted) && wanted.length > 3 ? 1 : distanceBetween(wanted, candidate);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

/** How many letters have to be put in, taken out or changed. */
function distanceBetween(a: string, b: string): number {
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const current = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}
