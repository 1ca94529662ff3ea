/**
 * The model: what a record says. Plain data, built from the syntax tree, with no opinion about what is missing.
 *
 * An item is built from its piece alone and depends on nothing else, so that an edit in one item leaves the others
 * alone. All spans inside an {@link Item} are UTF-16 offsets relative to the start of the item; spans of the header are
 * absolute, because the header stands in the first piece. {@link PlacedItem} says where an item starts in the text.
 */

import type { Block, HeadingStyle, ItemHeading, Piece, Span, VoteOption } from '../syntax/tree.js';
import type { Cues } from './cues.js';

export type { Span } from '../syntax/tree.js';

/** A piece of text with its place. The text has its white space folded and its emphasis marks removed. */
export interface Located extends Span {
    readonly text: string;
}

/** What kind of file this is: a whole meeting, or an item copied from somewhere. */
export type RecordKind = 'meeting' | 'item';

export type Language = 'en' | 'cy';

/** A calendar date without a time zone, 1-based month. */
export interface CalendarDate {
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

export interface Minutes {
    readonly kind: RecordKind;
    readonly text: string;
    readonly headingStyle: HeadingStyle;
    readonly language: Language;
    readonly header: MeetingHeader;
    /** The piece before the first item; its spans are absolute. */
    readonly opening: Piece;
    /** In the order in which they are first named. */
    readonly people: readonly Person[];
    readonly attendance: readonly Attendance[];
    readonly items: readonly PlacedItem[];
    /** Notes of the clerk before the first item, with absolute spans. */
    readonly headerNotes: readonly Note[];
}

export interface MeetingHeader {
    readonly body: Located | null;
    readonly parent: Located | null;
    readonly date: (Located & { readonly value: CalendarDate | null }) | null;
    readonly startTime: (Located & { readonly value: ClockTime | null }) | null;
    readonly endTime: (Located & { readonly value: ClockTime | null }) | null;
    readonly venue: Located | null;
    readonly status: Located | null;
    readonly kind: Located | null;
    readonly chair: Located | null;
    readonly clerk: Located | null;
    readonly quorum: (Located & { readonly value: number | null }) | null;
    readonly seats: (Located & { readonly value: number | null }) | null;
    readonly reference: Located | null;
    readonly recording: Located | null;
    readonly agenda: Located | null;
    readonly nextMeeting: (Located & { readonly value: CalendarDate | null }) | null;
    readonly profile: Located | null;
    readonly languageField: Located | null;
    /** True when the header names members present in any form. */
    readonly hasAttendance: boolean;
}

/** 24-hour clock. */
export interface ClockTime {
    readonly hour: number;
    readonly minute: number;
}

export interface Person {
    /** Stable within one record: made from the name. */
    readonly id: string;
    /** As first written, without office. */
    readonly name: string;
    readonly titles: readonly string[];
    readonly forenames: string;
    readonly surname: string;
    readonly roles: readonly string[];
}

export type AttendanceCategory = 'member' | 'officer' | 'guest' | 'public';
export type AttendanceStatus = 'present' | 'apologies' | 'absent';

export interface Attendance extends Span {
    readonly personId: string;
    readonly name: string;
    readonly role: string | null;
    readonly category: AttendanceCategory;
    readonly status: AttendanceStatus;
    /** True for the person in the chair. */
    readonly chair: boolean;
}

/** An item and the offset in the text at which it starts. */
export interface PlacedItem {
    readonly start: number;
    readonly item: Item;
}

export type Purpose = 'decide' | 'recommend' | 'receive' | 'note' | 'procedural' | 'unknown';
export type ItemStatus = 'taken' | 'deferred' | 'withdrawn' | 'exempt' | 'inquorate';

export interface Item {
    readonly piece: Piece;
    /** Where readers keep what they work out for the item. */
    readonly memory: unknown[];
    /** Where its telling words are. */
    readonly cues: Cues;
    readonly heading: ItemHeading | null;
    readonly number: Located | null;
    readonly title: Located | null;
    /** True for the only item of a text that has no heading at all. */
    readonly implicit: boolean;
    readonly purpose: Purpose;
    /** The word in summary or title that the purpose was read from, such as "receive". */
    readonly purposeWord: Located | null;
    readonly status: ItemStatus;
    /** The label `Minutes:`. */
    readonly minutesLabel: Span | null;
    /** Blocks before the minutes label, in an item that has one. */
    readonly summary: readonly Block[];
    /** What was said and done: everything behind the label that is not a decision, a vote, an action or a document. */
    readonly narrative: readonly Block[];
    readonly decisions: readonly Decision[];
    readonly motions: readonly Motion[];
    readonly votes: readonly Vote[];
    readonly actions: readonly Action[];
    readonly requests: readonly Request[];
    readonly declarations: readonly Declaration[];
    readonly references: readonly Reference[];
    readonly documents: readonly Located[];
    readonly acronyms: readonly AcronymUse[];
    readonly dates: readonly DateMention[];
    readonly notes: readonly Note[];
    /** Text that a person wrote, in order, with what it is; see {@link Prose}. */
    readonly prose: readonly Prose[];
    /** Reasons, rejected options, conflicts and dispensations recorded under their labels. */
    readonly reasons: Located | null;
    readonly alternatives: Located | null;
    readonly conflicts: Located | null;
    readonly dispensations: Located | null;
    /** True when the item has a private passage. */
    readonly hasExempt: boolean;
}

export type ProseRole =
    | 'title'
    | 'summary'
    | 'narrative'
    | 'listItem'
    | 'quotation'
    | 'clause'
    | 'motion'
    | 'action'
    | 'document'
    | 'subheading'
    | 'header';

/** A run of written text: a paragraph, a list item, a clause. Its span may cover several lines. */
export interface Prose extends Span {
    readonly role: ProseRole;
    readonly private: boolean;
}

export type Effect = 'resolved' | 'recommended' | 'agreed' | 'noted' | 'deferred' | 'refused' | 'lost';

/** How a decision stands in the text. */
export type DecisionForm =
    /** A keyword that opens a block: RESOLVED That. */
    | 'keyword'
    /** A heading such as `Decision:`. */
    | 'heading'
    /** A keyword inside a line of prose: "it was RESOLVED that". */
    | 'inline'
    /** A sentence that tells the outcome: "The minutes were approved." */
    | 'outcome';

export interface Decision extends Span {
    readonly form: DecisionForm;
    readonly keyword: Located;
    readonly effect: Effect;
    /** The word "that" on the keyword line. */
    readonly that: Span | null;
    /** Words between keyword and clauses: "to Full Council". */
    readonly lead: Located | null;
    readonly clauses: readonly Clause[];
    readonly unanimous: boolean;
    readonly private: boolean;
}

export interface Clause extends Span {
    readonly label: Located | null;
    /** The number or letter in the label, without brackets and stops. */
    readonly ordinal: string | null;
    /** 0 for a clause of the decision, 1 for a clause inside a clause, and so on. */
    readonly depth: number;
    readonly body: Located;
    /** The verb: note, approve, refer ... or other. */
    readonly verb: string;
}

export type MotionOutcome = 'carried' | 'lost' | 'withdrawn' | 'fell' | 'unrecorded';

export interface Motion extends Span {
    readonly form: 'motion' | 'amendment';
    readonly mover: Located | null;
    readonly seconder: Located | null;
    readonly body: Located | null;
    readonly outcome: MotionOutcome;
    readonly private: boolean;
}

export interface Vote extends Span {
    /** Counts that are recorded; an option that is not mentioned is absent. */
    readonly counts: readonly { readonly option: VoteOption; readonly count: number; readonly span: Span }[];
    readonly rolls: readonly {
        readonly option: VoteOption;
        readonly label: Span;
        readonly count: number | null;
        readonly names: readonly Located[];
    }[];
    readonly unanimous: boolean;
    readonly private: boolean;
}

export interface Action extends Span {
    readonly source: 'explicit' | 'inferred';
    readonly body: Located;
    readonly owner: Located | null;
    readonly due: (Located & { readonly value: CalendarDate | null }) | null;
    /** Index of the decision and clause an inferred action comes from. */
    readonly clause: { readonly decision: number; readonly clause: number } | null;
    readonly private: boolean;
}

/** Somebody asked for something, or promised it, in the narrative. */
export interface Request extends Located {
    /** The words that were recognised, such as "requested to see". */
    readonly phrase: Located;
    /** Who is to do it, when the sentence says so. */
    readonly owner: Located | null;
    /** What is wanted, as far as the sentence tells. */
    readonly task: string;
    /** Content words of the request in lower case, for comparing with clauses and actions. */
    readonly words: readonly string[];
}

export interface Declaration extends Located {
    readonly person: Located | null;
    readonly kind: string | null;
    readonly withdrew: boolean;
}

export interface Reference extends Located {
    readonly kind: 'page' | 'appendix' | 'minute' | 'statute' | 'url';
    readonly target: string;
}

export interface AcronymUse extends Located {
    /** The expansion that stands beside it, in either order; null when there is none here. */
    readonly expansion: string | null;
    readonly role: ProseRole;
}

export interface DateMention extends Located {
    /** Each day the words name: one for a plain date, two for "25 and 26 July 2018". */
    readonly days: readonly { readonly day: number; readonly span: Span }[];
    readonly month: number;
    /** Null when the year is not written. */
    readonly year: number | null;
    readonly weekday: (Located & { readonly value: number }) | null;
    readonly role: ProseRole;
}

export interface Note extends Located {
    readonly directive: { readonly kind: 'line' | 'file'; readonly code: string; readonly reason: string } | null;
}
