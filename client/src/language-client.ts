/** The language server as the rest of the client sees it: start, stop, start again, and the requests of our own. */

import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import {
    EXPLAIN_RULE,
    EXPORT,
    type ExplainParameters,
    type ExplainResult,
    type ExportFormat,
    type ExportParameters,
    type ExportResult,
    LANGUAGE_ID,
    LIST_EXPORT_FORMATS,
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
            clientOptions(log),
        );
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
function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
    return {
        // No scheme: extensions bring file systems of their own, and minutes in them are minutes too.
        documentSelector: [{ language: LANGUAGE_ID }],
        outputChannel: log,
        middleware: {
            didOpen: async (document, next) => {
                if (isEdited(document)) await next(document);
            },
        },
    };
}
