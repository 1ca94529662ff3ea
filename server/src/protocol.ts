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
