/** Edits of a text: applying them, and making one set of edits out of two that follow each other. */

import type { Edit } from '../rules/rule.js';
import type { Span } from '../syntax/tree.js';

/** Whether two edits touch. They could undo each other, so that only edits with text between them go together. */
export function touch(one: Span, other: Span): boolean {
    return one.start <= other.end && other.start <= one.end;
}

/** Applies edits that stand in the order of the text and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
    let result = '';
    let from = 0;
    for (const edit of edits) {
        result += text.slice(from, edit.start) + edit.text;
        from = edit.end;
    }
    return result + text.slice(from);
}

/**
 * Gives the edits of a text that do at once what `first` and then `second` do. `between` is the text after the first;
 * both sets stand in order, without overlaps.
 */
export function composeEdits(first: readonly Edit[], between: string, second: readonly Edit[]): Edit[] {
    const composed: Edit[] = [];
    // How far a place behind the edits that were passed is to the right of where it stands in the first text.
    let shift = 0;
    let i = 0;
    let k = 0;
    while (i < first.length || k < second.length) {
        // A group is what touches, seen in the text between: it becomes one edit.
        const [a, b] = [placed(first[i], shift), second[k]];
        const start = Math.min(a?.start ?? Number.POSITIVE_INFINITY, b?.start ?? Number.POSITIVE_INFINITY);
        const origin = start - shift;
        let end = start;
        const firstOfSecond = k;
        for (;;) {
            const earlier = first[i];
            const placedEarlier = placed(earlier, shift);
            const later = second[k];
            if (earlier !== undefined && placedEarlier !== undefined && placedEarlier.start <= end) {
                end = Math.max(end, placedEarlier.end);
                shift += earlier.text.length - (earlier.end - earlier.start);
                i++;
            } else if (later !== undefined && later.start <= end) {
                end = Math.max(end, later.end);
                k++;
            } else break;
        }
        const inside = second
            .slice(firstOfSecond, k)
            .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
        composed.push({ start: origin, end: end - shift, text: applyEdits(between.slice(start, end), inside) });
    }
    return composed;
}

/** Where the text of an edit stands once it and those before it are applied. */
function placed(edit: Edit | undefined, shift: number): Span | undefined {
    if (edit === undefined) return undefined;
    return { start: edit.start + shift, end: edit.start + shift + edit.text.length };
}
