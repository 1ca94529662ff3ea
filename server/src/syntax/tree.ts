/**
 * The syntax tree: what stands where in the text, and nothing about what it means.
 *
 * A text is cut into pieces (the opening, then one piece for each item). A piece holds blocks that cover it from 0 to its
 * end without a gap. All spans inside a piece are UTF-16 offsets relative to the start of that piece, so that a piece
 * that did not change keeps its tree when the text before it grows or shrinks.
 */

import type { HeadingLine } from './heading-lines.js';

/** A half-open range of UTF-16 offsets. */
export interface Span {
    readonly start: number;
    readonly end: number;
}

/** How the items of a text are headed; the cutter decides it once for the whole text. */
export type HeadingStyle = 'label' | 'markdown' | 'number' | 'emphasis' | 'none';

export type SectionName =
    | 'minutes'
    | 'summary'
    | 'documents'
    | 'actions'
    | 'reasons'
    | 'alternatives'
    | 'conflicts'
    | 'dispensations'
    | 'attendance';

export type FieldName =
    | 'date'
    | 'time'
    | 'end'
    | 'venue'
    | 'status'
    | 'body'
    | 'kind'
    | 'chair'
    | 'viceChair'
    | 'present'
    | 'apologies'
    | 'absent'
    | 'officers'
    | 'guests'
    | 'substitutes'
    | 'clerk'
    | 'quorum'
    | 'seats'
    | 'language'
    | 'profile'
    | 'reference'
    | 'recording'
    | 'agenda'
    | 'interests'
    | 'nextMeeting'
    | 'signed';

export type VoteOption = 'for' | 'against' | 'abstained' | 'notVoting' | 'conflict' | 'casting';

/** The heading of an item: its number and title, as far as they are there. */
export interface ItemHeading extends Span {
    readonly kind: 'heading';
    readonly style: Exclude<HeadingStyle, 'none'>;
    /** 1 for the highest Markdown heading; 0 for styles without levels. */
    readonly level: number;
    readonly number: Span | null;
    readonly title: Span | null;
}

/** One or more empty lines. */
export interface Blank extends Span {
    readonly kind: 'blank';
}

/** A heading inside an item. */
export interface SubHeading extends Span {
    readonly kind: 'subheading';
    readonly level: number;
    readonly title: Span;
}

/** A label that opens a part of an item: `Minutes:`, `Supporting documents:`. */
export interface Section extends Span {
    readonly kind: 'section';
    readonly name: SectionName;
    readonly label: Span;
    /** What follows on the same line. */
    readonly content: Span | null;
}

/** A header field: `Date: 14 September 2026`. */
export interface Field extends Span {
    readonly kind: 'field';
    readonly name: FieldName;
    readonly label: Span;
    /** The value with its continuation lines; null when the label stands alone. */
    readonly value: Span | null;
}

export interface Decision extends Span {
    readonly kind: 'decision';
    /** A paragraph number before the keyword, as in `29.3 Resolved - That`. */
    readonly number: Span | null;
    /** The keyword as written, without the word "that" and without punctuation. */
    readonly keyword: Span;
    /** True when the keyword is a heading such as `Decision:` rather than a word such as RESOLVED. */
    readonly headed: boolean;
    /** The word "that" on the keyword line. */
    readonly that: Span | null;
    /** Words between the keyword and the first clause: `to FULL COUNCIL`, `the Committee:-`. */
    readonly lead: Span | null;
    readonly clauses: readonly Clause[];
}

export interface Clause extends Span {
    /** The label as written: `1)`, `(a)`, `2.`, a bullet; null for a plain paragraph. */
    readonly label: Span | null;
    readonly text: Span;
    /** UTF-16 columns of white space before the clause. */
    readonly indent: number;
}

/** A line that starts with a motion label: `Moved by Councillor Bright, seconded by Councillor Pugh.` */
export interface Motion extends Span {
    readonly kind: 'motion';
    readonly form: 'motion' | 'amendment' | 'seconded';
    readonly label: Span;
    readonly text: Span | null;
}

/** A line of counts after a vote label: `Vote: 3 for, 1 against, 0 abstentions`. */
export interface VoteLine extends Span {
    readonly kind: 'vote';
    readonly label: Span;
    readonly text: Span | null;
}

/** One row of a vote: `For (3): Councillors Bright, Pugh and Sam`. */
export interface Roll extends Span {
    readonly kind: 'roll';
    readonly option: VoteOption;
    readonly label: Span;
    readonly count: Span | null;
    readonly names: Span | null;
}

export interface ActionLine extends Span {
    readonly kind: 'action';
    readonly label: Span;
    readonly text: Span | null;
}

export interface List extends Span {
    readonly kind: 'list';
    readonly items: readonly ListItem[];
}

export interface ListItem extends Span {
    readonly marker: Span;
    /** Empty when the mark stands alone and nothing follows it. */
    readonly text: Span;
    readonly indent: number;
}

export interface Table extends Span {
    readonly kind: 'table';
    readonly rows: readonly { readonly cells: readonly Span[] }[];
}

export interface Quotation extends Span {
    readonly kind: 'quotation';
    /** One span a line, without the quotation mark. */
    readonly lines: readonly Span[];
}

/** `// a note of the clerk`, never exported. */
export interface Note extends Span {
    readonly kind: 'note';
    readonly text: Span;
}

/** Private text between `Exempt:` and `End exempt`. */
export interface Exempt extends Span {
    readonly kind: 'exempt';
    readonly label: Span;
    /** What follows `Exempt:` on the same line, usually the reason. */
    readonly reason: Span | null;
    readonly blocks: readonly Block[];
    /** The blocks after `Public version:`; null when there is no such label. */
    readonly publicBlocks: readonly Block[] | null;
    /** The closing label; null when the passage runs to the end of the item. */
    readonly closing: Span | null;
}

/** A line of dashes, stars or underscores. */
export interface PageBreak extends Span {
    readonly kind: 'pageBreak';
}

export interface Paragraph extends Span {
    readonly kind: 'paragraph';
    /** True when a leading backslash made it prose. */
    readonly escaped: boolean;
}

export type Block =
    | Blank
    | SubHeading
    | Section
    | Field
    | Decision
    | Motion
    | VoteLine
    | Roll
    | ActionLine
    | List
    | Table
    | Quotation
    | Note
    | Exempt
    | PageBreak
    | Paragraph;

/** One piece of a text with its tree; an unchanged piece is the same object after an edit. */
export interface Piece {
    readonly text: string;
    readonly heading: ItemHeading | null;
    readonly blocks: readonly Block[];
}

export interface PlacedPiece {
    /** Offset of the piece in the text. */
    readonly start: number;
    readonly piece: Piece;
}

/** The whole tree. The first piece is the opening (possibly empty); each further piece is an item. */
export interface Tree {
    readonly text: string;
    readonly style: HeadingStyle;
    readonly pieces: readonly PlacedPiece[];
    /** The lines that matter for choosing where items start, kept so that an edit needs to look at its own lines only. */
    readonly headingLines: readonly HeadingLine[];
}

/** Gives the text of a span of a piece. */
export function slice(piece: { readonly text: string }, span: Span): string {
    return piece.text.slice(span.start, span.end);
}

/** Fails to compile when a switch over a closed union forgets a member. */
export function assertNever(value: never): never {
    throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
