/** The language server as the rest of the client sees it: start, stop, start again, and the requests of our own. */

import * as vscode from 'vscode';
import {
    LanguageClient,
    type LanguageClientOptions,
    TransportKind,
    type WorkspaceEdit,
} from 'vscode-languageclient/node';
import {
    EXPLAIN_RULE,
    EXPORT,
    type ExplainParameters,
    type ExplainResult,
    type ExportFormat,
    type ExportParameters,
    type ExportResult,
    FIX_ALL,
    FIXES,
    type FixAllParameters,
    type FixAllResult,
    type FixesParameters,
    type FixOffer,
    type FormulaList,
    HOUSE_STYLE_FILE,
    type InitializationOptions,
    type ItemList,
    LANGUAGE_ID,
    LIST_EXPORT_FORMATS,
    LIST_FORMULAS,
    LIST_ITEMS,
    MEETING_OPTIONS,
    type MeetingOptions,
    type MeetingOptionsParameters,
    NEW_MEETING,
    type NewMeetingParameters,
    type NewMeetingResult,
    type PlaceParameters,
    PROFILE_PROPOSED,
    type ProfileProposed,
    READ_DATE,
    type ReadDateParameters,
    type ReadDateResult,
} from '../../server/src/protocol.js';

export class MinutesServer implements vscode.Disposable {
    readonly #client: LanguageClient;
    readonly #log: vscode.LogOutputChannel;

    constructor(context: vscode.ExtensionContext, log: vscode.LogOutputChannel) {
        this.#log = log;
        const module = context.asAbsolutePath('dist/server.cjs');
        this.#client = new LanguageClient(
            'minutes',
            'Committee Minutes',
            { module, transport: TransportKind.ipc },
            clientOptions(log, context.workspaceState),
        );
        const memory = context.workspaceState;
        this.#client.onNotification(PROFILE_PROPOSED, async ({ key }: ProfileProposed) => {
            await memory.update(PROPOSED_PROFILES, [...proposedProfiles(memory), key]);
        });
    }

    /** Starts the server. A server that does not start is reported; the commands that need none go on working. */
    async start(): Promise<void> {
        await this.#report(() => this.#client.start());
    }

    /** Starts the server again, whether it runs or not. Gives whether it then runs. */
    async restart(): Promise<boolean> {
        return this.#report(() => this.#client.restart());
    }

    /** What an export can be written as. */
    exportFormats(): Promise<readonly ExportFormat[]> {
        return this.#client.sendRequest<readonly ExportFormat[]>(LIST_EXPORT_FORMATS);
    }

    /** Renders one record. */
    export(parameters: ExportParameters, token: vscode.CancellationToken): Promise<ExportResult> {
        return this.#client.sendRequest<ExportResult>(EXPORT, parameters, token);
    }

    /** Gives the page about a rule, or null where there is no such rule. */
    explain(parameters: ExplainParameters): Promise<ExplainResult | null> {
        return this.#client.sendRequest<ExplainResult | null>(EXPLAIN_RULE, parameters);
    }

    /** Lists the fixes of a record, or of a place in it. */
    fixes(parameters: FixesParameters): Promise<readonly FixOffer[]> {
        return this.#client.sendRequest<readonly FixOffer[]>(FIXES, parameters);
    }

    /** Gives the change that fixes many findings, or null for a record that is not open. */
    fixAll(parameters: FixAllParameters): Promise<FixAllResult | null> {
        return this.#client.sendRequest<FixAllResult | null>(FIX_ALL, parameters);
    }

    /** Lists the formulas that fit a record and a place in it, or null for a record that is not open. */
    formulas(parameters: PlaceParameters): Promise<FormulaList | null> {
        return this.#client.sendRequest<FormulaList | null>(LIST_FORMULAS, parameters);
    }

    /** Lists the items that can be put behind the one at a place, or null for a record that is not open. */
    items(parameters: PlaceParameters): Promise<ItemList | null> {
        return this.#client.sendRequest<ItemList | null>(LIST_ITEMS, parameters);
    }

    /** Tells what a new meeting can be made of. */
    meetingOptions(parameters: MeetingOptionsParameters): Promise<MeetingOptions> {
        return this.#client.sendRequest<MeetingOptions>(MEETING_OPTIONS, parameters);
    }

    /** Reads a date that a person wrote. */
    readDate(parameters: ReadDateParameters): Promise<ReadDateResult> {
        return this.#client.sendRequest<ReadDateResult>(READ_DATE, parameters);
    }

    /** Writes the minutes of a new meeting. */
    newMeeting(parameters: NewMeetingParameters): Promise<NewMeetingResult> {
        return this.#client.sendRequest<NewMeetingResult>(NEW_MEETING, parameters);
    }

    /** What the server last found in a document; hints are among them. */
    findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
        return this.#client.diagnostics?.get(uri) ?? [];
    }

    dispose(): Promise<void> {
        return this.#client.dispose();
    }

    async #report(start: () => Promise<void>): Promise<boolean> {
        try {
            await start();
            return true;
        } catch (error) {
            this.#log.error(error instanceof Error ? error : String(error));
            void this.#offerRestart();
            return false;
        }
    }

    async #offerRestart(): Promise<void> {
        const restart = vscode.l10n.t('Try Again');
        const details = vscode.l10n.t('Show Details');
        const answer = await vscode.window.showErrorMessage(
            vscode.l10n.t('Committee Minutes could not start, so minutes are not checked. Your text is not affected.'),
            restart,
            details,
        );
        if (answer === restart) await this.restart();
        if (answer === details) this.#log.show();
    }
}

/** Where minutes are edited. Other places, such as the older side of a comparison, hold copies that only repeat findings. */
const EDITED_SCHEMES: readonly string[] = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'];

function isEdited({ uri }: vscode.TextDocument): boolean {
    return EDITED_SCHEMES.includes(uri.scheme) || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** Which settings and which files the server wants to hear of, it says itself, to this editor as to any other. */
function clientOptions(log: vscode.LogOutputChannel, memory: vscode.Memento): LanguageClientOptions {
    return {
        initializationOptions: (): InitializationOptions => ({ proposedProfiles: proposedProfiles(memory) }),
        // No scheme: extensions bring file systems of their own, and minutes in them are minutes too.
        documentSelector: [{ language: LANGUAGE_ID }],
        outputChannel: log,
        middleware: {
            didOpen: async (document, next) => {
                if (isEdited(document)) await next(document);
            },
            workspace: {
                handleApplyEdit: async (parameters, next) => {
                    const result = await next(parameters, new vscode.CancellationTokenSource().token);
                    await saveHouseStyles(parameters.edit);
                    return result;
                },
            },
        },
    };
}

/** Where the workspace remembers which profiles were proposed, so that each proposal comes once. */
const PROPOSED_PROFILES = 'minutes.proposedProfiles';

function proposedProfiles(memory: vscode.Memento): readonly string[] {
    return memory.get<readonly string[]>(PROPOSED_PROFILES, []);
}

/** What the server writes into a house style was agreed upon before, and holds once it is on the disk. */
async function saveHouseStyles({ documentChanges = [] }: WorkspaceEdit): Promise<void> {
    const changed = documentChanges.flatMap((change) => ('textDocument' in change ? change.textDocument.uri : []));
    for (const uri of changed.filter((one) => one.endsWith(`/${HOUSE_STYLE_FILE}`))) {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
        if (document.isDirty) await document.save();
    }
}
