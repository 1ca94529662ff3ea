/** Who came, where a table tells it: a row for each person, with their office and how they attended. */

import type { Block, Piece, Span } from '../syntax/tree.js';
import { slice } from '../syntax/tree.js';
import type { AttendanceCategory, AttendanceStatus, Located } from './minutes.js';
import { splitNames } from './people.js';
import { plain, trim } from './text.js';

/** As what somebody attended, and how. */
export interface Place {
    readonly category: AttendanceCategory;
    readonly status: AttendanceStatus;
}

/** A person of a table, at the place of the name. */
export interface TabledPerson extends Place {
    readonly name: Located;
    readonly role: string | null;
}

type Row = readonly Span[];

/**
 * Gives the people of a table of attendance: `| Name | Role | Present |`, or the same with tabs, as it comes from a word
 * processor. A table that cannot be read to its last row gives nobody: half a list is worse than none.
 */
export function peopleInTable(
    piece: Piece,
    block: Block,
    /** What a label above the table says of everybody in it; null where there is none. */
    above: Place | null,
): readonly TabledPerson[] {
    const [head, ...rows] = rowsOf(piece, block);
    if (head === undefined || rows.length === 0) return [];
    const columns = head.map((cell) => columnCalled(wordsIn(piece, cell)));
    const name = columns.indexOf('name');
    const tellsHow = columns.some((one) => one !== 'name' && one !== 'role' && one !== null);
    if (name === -1 || !(tellsHow || above !== null)) return [];
    const people: TabledPerson[] = [];
    for (const row of rows) {
        const cell = row[name];
        if (row.every((one) => wordsIn(piece, one) === '')) continue;
        const listed = cell === undefined ? [] : splitNames(piece.text, cell);
        const [person] = listed;
        const told = tellsHow ? statusIn(piece, row, columns) : (above?.status ?? null);
        if (person === undefined || listed.length > 1 || told === null || row.length > head.length) return [];
        const office = row[columns.indexOf('role')];
        const offices = [person.role?.text ?? '', office === undefined ? '' : wordsIn(piece, office)];
        const role = [...new Set(offices)].filter((one) => one !== '').join(', ');
        people.push({
            name: person.name,
            role: role === '' ? null : role,
            category: categoryOf(role, told) ?? above?.category ?? 'member',
            status: told === 'attending' ? 'present' : told,
        });
    }
    return people;
}

/** As what somebody attended who is no member; null for anybody else. */
function categoryOf(role: string, told: AttendanceStatus | 'attending'): AttendanceCategory | null {
    if (GUEST.test(role)) return 'guest';
    return told === 'attending' || CLERK.test(role) ? 'officer' : null;
}

/** How somebody attended, from the words or the sign in a cell; null where they tell something else. */
export function attendanceMark(words: string): AttendanceStatus | 'attending' | null {
    return MARKS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const MARKS: readonly (readonly [AttendanceStatus | 'attending', RegExp])[] = [
    ['attending', /^in attendance$/i],
    ['apologies', /^(?:(?:sent |with )?apolog(?:y|ies)\b.*|apols?\.?|ymddiheur\p{L}+)$/iu],
    ['absent', /^(?:absent\b.*|no|n|not present|did not attend|absennol|nac? oedd|[✗✘☒×])$/i],
    [
        'present',
        /^(?:present\b.*|attended|yes|y|p|in person|online|remote(?:ly)?|virtual(?:ly)?|via \p{L}+|(?:yn )?bresennol|presennol|oedd|[✓✔☑])$/iu,
    ],
];

/** The office of whoever writes the minutes. */
export const CLERK = /\b(?:clerk|minute[- ]taker|note[- ]taker|clerc)\b/i;
const GUEST = /\b(?:observer|guest|visitor|gwestai|sylwedydd)s?\b/i;

type Column = 'name' | 'role' | 'status' | AttendanceStatus;

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
    [
        'name',
        /^(?:(?:full )?names?(?: of (?:member|councillor|governor|trustee|director)s?)?|members?|councillors?|governors?|trustees?|directors?|enwa?u?|aelod(?:au)?)$/i,
    ],
    [
        'role',
        /^(?:roles?|positions?|category|type|office|capacity|representing|job title|title|organisation|(?:type of )?governor|(?:governor )?(?:type|role|category)|swydd|rôl)$/i,
    ],
    ['apologies', /^(?:apologies(?: (?:received|given|sent))?|ymddiheuriadau)$/i],
    ['absent', /^(?:absent|absennol)$/i],
    ['present', /^(?:present|attended|(?:yn )?bresennol|presennol)\??$/i],
    ['status', /^(?:attendance|status|in attendance|attending|present ?\/ ?.*|presenoldeb)\??$/i],
];

function columnCalled(words: string): Column | null {
    return COLUMNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** What the cells of a row tell: words, or a sign in one of several columns. Null where they are not clear. */
function statusIn(piece: Piece, row: Row, columns: readonly (Column | null)[]): AttendanceStatus | 'attending' | null {
    const cells = columns.flatMap((column, index) =>
        column === null || column === 'name' || column === 'role'
            ? []
            : [{ column, words: row[index] === undefined ? '' : wordsIn(piece, row[index]) }],
    );
    const [first] = cells;
    if (first === undefined) return null;
    const filled = cells.filter(({ words }) => words !== '' && words !== '-' && words !== '–');
    const [only] = filled;
    if (cells.length > 1)
        return filled.length === 1 && only !== undefined && only.column !== 'status' ? only.column : null;
    // Beside ticks for those who came, nothing stands for those who did not.
    if (only === undefined) return first.column === 'present' ? 'absent' : null;
    const mark = attendanceMark(only.words);
    return first.column === 'apologies' || first.column === 'absent' ? null : mark;
}

/** The rows of a table, with the one of its headings; lines with tabs or bars between their parts are a table too. */
function rowsOf(piece: Piece, block: Block): readonly Row[] {
    if (block.kind === 'table') return block.rows.map(({ cells }) => cells);
    const span = block.kind === 'paragraph' ? block : block.kind === 'field' ? block.value : null;
    if (span === null || !/[\t|]/.test(slice(piece, span))) return [];
    const rows: Row[] = [];
    for (const line of slice(piece, span).matchAll(/[^\r\n]+/g)) {
        const cells: Span[] = [];
        let at = span.start + line.index;
        for (const cell of line[0].split(/[\t|]/)) {
            cells.push(trim(piece.text, { start: at, end: at + cell.length }));
            at += cell.length + 1;
        }
        rows.push(cells);
    }
    return rows.every((row) => row.length > 1) ? rows : [];
}

function wordsIn(piece: Piece, cell: Span): string {
    return plain(slice(piece, cell));
}
