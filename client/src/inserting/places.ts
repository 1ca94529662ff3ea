/** Where a place is once other changes of the same text were made. */

import type { TextChange, TextPosition, TextRange } from '../../../server/src/protocol.js';

/** Gives a range after changes, none of which touches it with more than its ends. */
export function rangeAfter(range: TextRange, changes: readonly TextChange[]): TextRange {
    return { start: positionAfter(range.start, changes), end: positionAfter(range.end, changes) };
}

function positionAfter(position: TextPosition, changes: readonly TextChange[]): TextPosition {
    let { line, character } = position;
    for (const { range, newText } of changes) {
        if (isBefore(position, range.end)) continue;
        const added = newText.split(/\r\n|\r|\n/);
        const last = added.at(-1) ?? '';
        line += added.length - 1 - (range.end.line - range.start.line);
        if (range.end.line !== position.line) continue;
        const from = added.length > 1 ? 0 : range.start.character;
        character += from + last.length - range.end.character;
    }
    return { line, character };
}

function isBefore(one: TextPosition, other: TextPosition): boolean {
    return one.line < other.line || (one.line === other.line && one.character < other.character);
}
