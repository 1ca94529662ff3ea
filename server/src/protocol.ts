/**
 * Names and parameter shapes of the requests that our client and server share beyond the language server protocol.
 * Only names and types: each side builds its own request objects, because client and server carry different copies
 * of the protocol library.
 */

/** Identifier of the language, as in the manifest. */
export const LANGUAGE_ID = 'minutes';

/** Section of the settings, as in the manifest. */
export const SETTINGS_SECTION = 'minutes';

/** Who may read an export: everybody, or only those who may see private (exempt) business. */
export type Audience = 'public' | 'full';

/** Lists the export formats: no parameters, gives {@link ExportFormat}[]. */
export const LIST_EXPORT_FORMATS = 'minutes/listExportFormats';

export interface ExportFormat {
    /** What `--to` takes on the command line. */
    readonly id: string;
    /** What a person picks from a list. */
    readonly label: string;
    /** One sentence about what the format is good for. */
    readonly description: string;
    /** File extension with its dot. */
    readonly extension: string;
}

/** Renders one record: {@link ExportParameters} in, {@link ExportResult} out. */
export const EXPORT = 'minutes/export';

export interface ExportParameters {
    readonly uri: string;
    /** The text, when the record is not open in an editor. */
    readonly text?: string;
    readonly format: string;
    readonly audience: Audience;
}

export interface ExportResult {
    readonly content: string;
    readonly extension: string;
    /** How many findings of severity error the record has. */
    readonly errors: number;
    /** What the format cannot hold, one sentence each. */
    readonly losses: readonly string[];
}

/** Gives the page about one rule: {@link ExplainParameters} in, {@link ExplainResult} or null out. */
export const EXPLAIN_RULE = 'minutes/explainRule';

export interface ExplainParameters {
    readonly code: string;
}

export interface ExplainResult {
    readonly code: string;
    /** The page, in Markdown. */
    readonly markdown: string;
}

/** A place in a text as the protocol counts it, from 0. */
export interface TextPosition {
    readonly line: number;
    readonly character: number;
}

export interface TextRange {
    readonly start: TextPosition;
    readonly end: TextPosition;
}

/** Puts a text in the place of another. */
export interface TextChange {
    readonly range: TextRange;
    readonly newText: string;
}

/** Lists the fixes of a record or of a place in it: {@link FixesParameters} in, {@link FixOffer}[] out. */
export const FIXES = 'minutes/fixes';

export interface FixesParameters {
    readonly uri: string;
    /** Where to look: what it touches, or else what stands on its lines. Everywhere when absent. */
    readonly range?: TextRange;
}

/** One fix of one finding. A finding with several fixes has several offers, the best first. */
export interface FixOffer {
    /** The version of the text that the places belong to. */
    readonly version: number;
    readonly code: string;
    /** What is said about the finding. */
    readonly message: string;
    /** What the fix does. */
    readonly title: string;
    readonly edits: readonly TextChange[];
}

/** Fixes many findings in one change: {@link FixAllParameters} in, {@link FixAllResult} or null out. */
export const FIX_ALL = 'minutes/fixAll';

export interface FixAllParameters {
    readonly uri: string;
    /** The rule whose findings get their best fix; without one, every safe fix of every rule. */
    readonly code?: string;
}

export interface FixAllResult {
    /** The version of the text that the places belong to. */
    readonly version: number;
    readonly edits: readonly TextChange[];
    /** How many findings were fixed. */
    readonly fixed: number;
    /** How many findings of the rule are left, because they have no fix. */
    readonly left: number;
}

/** Lists the formulas that fit a record, for a person to pick from: {@link PlaceParameters} in, {@link FormulaList} or null out. */
export const LIST_FORMULAS = 'minutes/listFormulas';

/** Lists the items that can be put behind the one at a place: {@link PlaceParameters} in, {@link ItemList} or null out. */
export const LIST_ITEMS = 'minutes/listItems';

export interface PlaceParameters {
    readonly uri: string;
    /** The cursor or the selection. */
    readonly range: TextRange;
}

export interface FormulaList {
    /** The version of the text that the places belong to. */
    readonly version: number;
    /** Group by group, those that fit the place best first. */
    readonly formulas: readonly FormulaChoice[];
}

/** A formula, ready to be inserted at the place that was asked about. */
export interface FormulaChoice {
    readonly id: string;
    readonly label: string;
    /** Title of the group that it belongs to. */
    readonly group: string;
    /** Words that find it beside those of its label. */
    readonly triggers: readonly string[];
    /** What it will say: places that are not known stand in square brackets. */
    readonly wording: string;
    /** What the snippet replaces. */
    readonly range: TextRange;
    /** The text with tab stops, as in the snippet syntax of the protocol. */
    readonly snippet: string;
    /** What changes elsewhere, such as the numbers of later clauses. */
    readonly edits: readonly TextChange[];
    /** True where the wording belongs at this place. */
    readonly fits: boolean;
}

export interface ItemList {
    /** The version of the text that the places belong to. */
    readonly version: number;
    readonly items: readonly ItemChoice[];
}

/** An item of business, ready to be inserted. */
export interface ItemChoice {
    readonly id: string;
    readonly label: string;
    readonly triggers: readonly string[];
    readonly wording: string;
    readonly range: TextRange;
    readonly snippet: string;
    /** New numbers for the items that follow. */
    readonly edits: readonly TextChange[];
}

/** Tells what a new meeting can be made of: {@link MeetingOptionsParameters} in, {@link MeetingOptions} out. */
export const MEETING_OPTIONS = 'minutes/meetingOptions';

export interface MeetingOptionsParameters {
    /** The folder of the new minutes; without one, that of the workspace. */
    readonly folder?: string;
}

export interface MeetingOptions {
    /** The bodies of the house style. */
    readonly bodies: readonly { readonly name: string; readonly detail: string }[];
    readonly templates: readonly { readonly id: string; readonly label: string; readonly description: string }[];
    /** The languages that the minutes may be written in, the likeliest first. */
    readonly languages: readonly ('en' | 'cy')[];
}

/** Reads the date of a meeting as a person writes it: {@link ReadDateParameters} in, {@link ReadDateResult} out. */
export const READ_DATE = 'minutes/readDate';

export interface ReadDateParameters {
    readonly text: string;
    /** The day on which it is read, as 2026-09-14. */
    readonly today: string;
}

export interface ReadDateResult {
    /** As 2026-09-14; null where the words are no date. */
    readonly date: string | null;
    /** The date in words, or what is wrong with it. */
    readonly message: string;
}

/** Writes the minutes of a new meeting: {@link NewMeetingParameters} in, {@link NewMeetingResult} out. */
export const NEW_MEETING = 'minutes/newMeeting';

export interface NewMeetingParameters extends MeetingOptionsParameters {
    readonly body: string;
    /** As 2026-09-14. */
    readonly date: string;
    readonly template: string;
    readonly language: 'en' | 'cy';
}

export interface NewMeetingResult {
    readonly text: string;
    /** The same text with tab stops. */
    readonly snippet: string;
    /** Name for the file, without its ending. */
    readonly fileName: string;
}

/**
 * Says that a profile was proposed: {@link ProfileProposed}. The client keeps the keys and hands them back in
 * {@link InitializationOptions} when the server starts again, so that each proposal comes once.
 */
export const PROFILE_PROPOSED = 'minutes/profileProposed';

export interface ProfileProposed {
    readonly key: string;
}

/** What our client sends along when it starts the server. */
export interface InitializationOptions {
    readonly proposedProfiles?: readonly string[];
}

/** Name of the house style file, which a team shares. */
export const HOUSE_STYLE_FILE = 'minutes.config.json';
