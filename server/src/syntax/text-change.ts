/** Where two versions of a text differ. */

/** The changed part: `start` is the same in both texts; the ends are behind the change, in the old and the new text. */
export interface TextChange {
    readonly start: number;
    readonly oldEnd: number;
    readonly newEnd: number;
}

/** Gives the smallest part outside which two texts are equal; an empty part when they are equal altogether. */
export function changeBetween(before: string, after: string): TextChange {
    const shorter = Math.min(before.length, after.length);
    const start = longest(shorter, (length) => before.slice(0, length) === after.slice(0, length));
    const tail = longest(
        shorter - start,
        (length) => before.slice(before.length - length) === after.slice(after.length - length),
    );
    return { start, oldEnd: before.length - tail, newEnd: after.length - tail };
}

/**
 * The largest length up to a limit for which a comparison holds. Whole slices are compared, halving the rest each time:
 * that is many times faster than walking a large text unit by unit.
 */
function longest(limit: number, holds: (length: number) => boolean): number {
    if (holds(limit)) return limit;
    let low = 0;
    let high = limit;
    while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if (holds(middle)) low = middle;
        else high = middle;
    }
    return low;
}
