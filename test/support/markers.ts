/**
 * Marks in test texts: `<|>` is the cursor, `<|` and `|>` enclose a range. A text with a mark that does not fit is a
 * mistake in the test and throws.
 */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { HouseStyle } from '../../server/src/config/house-style.js';
import type { Settings } from '../../server/src/config/settings.js';
import { createSnapshot, type Snapshot } from '../../server/src/features/snapshot.js';
import { rules } from '../../server/src/rules/index.js';

export interface Marked {
    readonly text: string;
    /** Offsets of the cursor (`start` equals `end`) or of the range. */
    readonly start: number;
    readonly end: number;
}

/** Takes the one mark out of a text and tells where it was. */
export function readMarks(marked: string): Marked {
    const parts = marked.split(/<\|>|<\||\|>/);
    const marks = marked.match(/<\|>|<\||\|>/g) ?? [];
    const [before = '', middle = '', after = ''] = parts;
    if (marks.length === 1 && marks[0] === '<|>') {
        return { text: before + middle, start: before.length, end: before.length };
    }
    if (marks.length === 2 && marks[0] === '<|' && marks[1] === '|>') {
        return { text: before + middle + after, start: before.length, end: before.length + middle.length };
    }
    throw new Error(`expected one <|> or one <|range|>, found ${marks.join(' ') || 'no mark'}`);
}

export interface SnapshotSettings {
    readonly settings?: Settings;
    readonly houseStyle?: HouseStyle;
}

/** Address of the documents that tests make up. */
export const TEST_URI = 'file:///meetings/panel.minutes';

/** A snapshot of a text that exists only in the test. */
export function snapshotOf(text: string, options: SnapshotSettings = {}): Snapshot {
    return createSnapshot(TextDocument.create(TEST_URI, 'minutes', 1, text), { rules, ...options });
}

/** Removes the margin that a text has in the source of a test, and its first line break. */
export function unindent(strings: TemplateStringsArray): string {
    const text = strings.raw
        .join('')
        .replace(/^\n/, '')
        .replace(/\n[ ]*$/, '\n');
    const margin = Math.min(
        ...text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => /^ */.exec(line)?.[0].length ?? 0),
    );
    return text
        .split('\n')
        .map((line) => line.slice(margin))
        .join('\n');
}
