/**
 * What was worked out from some words, kept for when the same words come again: the members of a body are listed in one
 * set of minutes after another, and act in item after item.
 */

/** Turns a reading of words into one that remembers its last answers. `read` must depend on the words alone. */
export function recent<Result>(read: (words: string) => Result, most = 500): (words: string) => Result {
    const known = new Map<string, Result>();
    return (words) => {
        let result = known.get(words);
        if (result === undefined && !known.has(words)) {
            result = read(words);
            if (known.size === most) known.clear();
            known.set(words, result);
        }
        return result as Result;
    };
}
