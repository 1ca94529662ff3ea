/** A table whose columns have no names. */

import type { Block, Piece, Table } from '../syntax/tree.js';
import { byPart, moved } from './parts.js';
import { allBlocks } from './placement.js';
import { defineMeetingRule, type Edit } from './rule.js';

export const tableHeaderMissing = defineMeetingRule({
    code: 'table-header-missing',
    severity: 'warning',
    summary: 'A table in published minutes has a row that names its columns.',
    why: 'Somebody who listens to a table hears one cell at a time and knows what it is only from the name of its column (Web Content Accessibility Guidelines 2.2, criterion 1.3.1). Tables without header cells are among the faults that councils most often own up to in their accessibility statements.',
    fragments: true,
    examples: [
        {
            name: 'rows alone',
            stage: 'published-draft',
            text: 'Minutes:\n\n| Quay Street | Fair |\n  ^^^^^^^^^^^^^^^^^^ table-header-missing: This table has no row that names its columns.\n| Fish Dock | Good |\n',
            fixed: 'Minutes:\n\n| Quay Street | Fair |\n| --- | --- |\n| Fish Dock | Good |\n',
        },
        {
            name: 'a row of names without names',
            stage: 'approved',
            text: 'Minutes:\n\n|  |  |\n| --- | --- |\n| Section | State |\n  ^^^^^^^^^^^^^^^ table-header-missing\n| Fish Dock | Good |\n',
            fixed: 'Minutes:\n\n| Section | State |\n| --- | --- |\n| Fish Dock | Good |\n',
        },
        {
            name: 'a table with a header row',
            stage: 'approved',
            text: 'Minutes:\n\n| Section | State |\n| --- | --- |\n| Quay Street | Fair |\n| Fish Dock | Good |\n',
        },
        {
            name: 'the corner over the row names is empty',
            stage: 'approved',
            text: 'Minutes:\n\n|  | Income | Spending |\n|:---|---:|---:|\n| 2026 | 400 | 300 |\n',
        },
        {
            name: 'a box around a text is no table of data',
            stage: 'approved',
            text: 'Minutes:\n\n| The tap was leaking. |\n| It was mended. |\n',
        },
        {
            name: 'a draft is still being laid out',
            text: 'Minutes:\n\n| Quay Street | Fair |\n| Fish Dock | Good |\n',
        },
    ],
    *check(minutes, { stage }) {
        if (stage === 'draft') return;
        // The opening is looked at block by block: it has no item to ask.
        if (minutes.items.every(({ item }) => !item.implicit)) yield* reports(tables(minutes.opening), 0);
        for (const { offset, result } of look(minutes)) yield* reports(result, offset);
    },
});

interface Found {
    readonly start: number;
    readonly end: number;
    readonly edits: readonly Edit[];
}

const look = byPart((_, item): readonly Found[] => (item === null ? [] : tables(item.piece)));

function* reports(found: readonly Found[], offset: number) {
    for (const { start, end, edits } of found) {
        yield {
            start: start + offset,
            end: end + offset,
            message: {
                en: 'This table has no row that names its columns.',
                cy: 'Nid oes rhes yn y tabl hwn sy’n enwi ei golofnau.',
            },
            fixes: [
                {
                    title: {
                        en: 'Make the first row the names of the columns',
                        cy: 'Gwneud y rhes gyntaf yn enwau’r colofnau',
                    },
                    safe: false,
                    edits: edits.map((edit) => moved(edit, offset)),
                },
            ],
        };
    }
}

/** The tables of a piece that lack a header row; spans are relative to the piece. */
function tables(piece: Piece): Found[] {
    const found: Found[] = [];
    for (const block of allBlocks(piece.blocks)) {
        if (block.kind !== 'table') continue;
        const one = headless(piece, block);
        if (one !== null) found.push(one);
    }
    return found;
}

const SEPARATOR = /^[ \t]*\|[\s:|-]*-[\s:|-]*\|[ \t]*$/;

function headless(piece: Piece, table: Table & Block): Found | null {
    if (table.rows.every((row) => row.cells.length < 2)) return null;
    const lines = linesOf(piece.text, table);
    const separator = lines.findIndex((line) => SEPARATOR.test(line.text));
    const isEmpty = (line: { readonly text: string } | undefined): boolean =>
        line !== undefined && /^[\s|\u00a0]*$/.test(line.text);
    // A separator further down only parts two halves of a table.
    const hasSeparator = separator === 0 || separator === 1;
    if (separator === 1 && !isEmpty(lines[0])) return null;
    const first = hasSeparator ? separator + 1 : 0;
    const head = lines[first];
    const next = lines[first + 1];
    if (head === undefined || next === undefined) return null;
    const cells = head.text.split('|').length - 2;
    const eol = piece.text.slice(head.start, next.start).endsWith('\r\n') ? '\r\n' : '\n';
    const row = `|${' --- |'.repeat(Math.max(1, cells))}`;
    const edits: Edit[] = [
        { start: next.start, end: next.start, text: `${/^[ \t]*/.exec(head.text)?.[0] ?? ''}${row}${eol}` },
    ];
    if (hasSeparator) edits.unshift({ start: lines[0]?.start ?? head.start, end: head.start, text: '' });
    const from = head.start + (/^[\s|]*/.exec(head.text)?.[0].length ?? 0);
    const to = head.start + head.text.replace(/[\s|]+$/, '').length;
    return from < to
        ? { start: from, end: to, edits }
        : { start: head.start, end: head.start + head.text.length, edits };
}

function linesOf(text: string, { start, end }: Table): { readonly start: number; readonly text: string }[] {
    return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map((match) => ({
        start: start + match.index,
        text: match[0],
    }));
}
