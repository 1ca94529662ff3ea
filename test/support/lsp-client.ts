/** An editor for tests: starts the built server in a process of its own and speaks the protocol with it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
    CodeAction,
    CompletionItem,
    CompletionList,
    Diagnostic,
    DocumentSymbol,
    Hover,
    Position,
    Range,
    TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ON_DEMAND, onDemand } from '../../scripts/on-demand.mjs';
import { built } from './bundles.js';

/** Gives the bundle to test: dist/server.cjs when it is as new as the sources, or else one made for the tests. */
export function builtServer(): Promise<string> {
    // In as many files as it is shipped in: each holds a copy of the model.
    return built([
        { entry: 'server/src/connection/main.ts', file: 'server.cjs', plugins: [onDemand()] },
        ...Object.values(ON_DEMAND),
    ]);
}

export interface Situation {
    /** Settings under `minutes`; the server asks for them. */
    readonly settings?: Record<string, unknown>;
    /** False for an editor that cannot be asked for settings and sends them unasked. */
    readonly asksForSettings?: boolean;
    /** False for an editor without tab stops. */
    readonly snippets?: boolean;
    readonly folder?: string;
    /** The button that a person presses when asked, or null to put the question away; absent for one who never answers. */
    readonly answer?: ((buttons: readonly string[]) => string | null) | undefined;
    /** False for an editor that changes no files for the server. */
    readonly edits?: boolean;
    /** What was proposed in an earlier session. */
    readonly proposedProfiles?: readonly string[];
}

export interface Question {
    readonly message: string;
    readonly buttons: readonly string[];
}

export interface PublishedFindings {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly Diagnostic[];
}

export class LspClient {
    readonly log: string[] = [];
    /** What the server said it can do. */
    capabilities: Record<string, unknown> = {};
    readonly registrations: string[] = [];
    /** What a person was asked. */
    readonly questions: Question[] = [];
    /** What the server said it has proposed. */
    readonly proposed: string[] = [];
    readonly #published: PublishedFindings[] = [];
    readonly #waiting = new Set<() => void>();
    readonly #versions = new Map<string, number>();
    #settings: Record<string, unknown>;

    private constructor(
        private readonly process: ChildProcess,
        readonly connection: MessageConnection,
        private readonly situation: Situation,
    ) {
        this.#settings = situation.settings ?? {};
        connection.onNotification('textDocument/publishDiagnostics', (published: PublishedFindings) => {
            this.#published.push(published);
            for (const look of this.#waiting) look();
        });
        connection.onNotification(
            'window/logMessage',
            ({ message }: { message: string }) => void this.log.push(message),
        );
        connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
            items.map(() => this.#settings),
        );
        connection.onRequest(
            'client/registerCapability',
            ({ registrations }: { registrations: readonly { method: string }[] }) => {
                this.registrations.push(...registrations.map(({ method }) => method));
                return null;
            },
        );
        connection.onNotification(
            'minutes/profileProposed',
            ({ key }: { key: string }) => void this.proposed.push(key),
        );
        connection.onRequest(
            'window/showMessageRequest',
            ({ message, actions }: { message: string; actions: readonly { title: string }[] }) => {
                const buttons = actions.map(({ title }) => title);
                this.questions.push({ message, buttons });
                for (const look of this.#waiting) look();
                if (this.situation.answer === undefined) return new Promise(() => {});
                const title = this.situation.answer(buttons);
                return title === null ? null : { title };
            },
        );
        connection.onRequest(
            'workspace/applyEdit',
            ({ edit }: { edit: { documentChanges: readonly FileChange[] } }) => {
                for (const change of edit.documentChanges) applyToDisk(change);
                return { applied: true };
            },
        );
        connection.listen();
    }

    /** Starts a server and shakes hands. */
    static async start(server: string, situation: Situation = {}): Promise<LspClient> {
        const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        const client = new LspClient(
            child,
            createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
            situation,
        );
        const asks = situation.asksForSettings !== false;
        const answer = (await client.connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: null,
            workspaceFolders: situation.folder === undefined ? null : [{ uri: situation.folder, name: 'minutes' }],
            capabilities: {
                workspace: {
                    configuration: asks,
                    didChangeConfiguration: { dynamicRegistration: asks },
                    didChangeWatchedFiles: { dynamicRegistration: true },
                    ...(situation.edits === false
                        ? {}
                        : {
                              applyEdit: true,
                              workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
                          }),
                },
                textDocument: { completion: { completionItem: { snippetSupport: situation.snippets !== false } } },
            },
            initializationOptions: asks ? { proposedProfiles: situation.proposedProfiles } : situation.settings,
        })) as { capabilities: Record<string, unknown> };
        client.capabilities = answer.capabilities;
        await client.connection.sendNotification('initialized', {});
        return client;
    }

    /** Opens a record and gives its findings. */
    async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
        this.#versions.set(uri, 1);
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId: 'minutes', version: 1, text },
        });
        return this.findings(uri);
    }

    /** Changes a record without waiting; `range` absent replaces the whole text. */
    async change(uri: string, text: string, range?: Range): Promise<void> {
        const version = (this.#versions.get(uri) ?? 0) + 1;
        this.#versions.set(uri, version);
        await this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [range === undefined ? { text } : { range, text }],
        });
    }

    async close(uri: string): Promise<void> {
        await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }

    /** Waits for the findings of the version that the editor has; takes what came before out of the way. */
    async findings(uri: string): Promise<readonly Diagnostic[]> {
        const version = this.#versions.get(uri);
        return (await this.published((one) => one.uri === uri && one.version === version)).diagnostics;
    }

    /** Waits for findings that fit, among those that nobody took yet. */
    published(fits: (published: PublishedFindings) => boolean): Promise<PublishedFindings> {
        return new Promise((resolve) => {
            const look = (): void => {
                const index = this.#published.findIndex(fits);
                const found = this.#published[index];
                if (found === undefined) return;
                this.#published.splice(0, index + 1);
                this.#waiting.delete(look);
                resolve(found);
            };
            this.#waiting.add(look);
            look();
        });
    }

    /** Waits for a question that nobody took yet. */
    question(): Promise<Question> {
        return new Promise((resolve) => {
            const look = (): void => {
                const asked = this.questions.shift();
                if (asked === undefined) return;
                this.#waiting.delete(look);
                resolve(asked);
            };
            this.#waiting.add(look);
            look();
        });
    }

    async configure(settings: Record<string, unknown>): Promise<void> {
        this.#settings = settings;
        const sent = this.situation.asksForSettings === false ? { minutes: settings } : null;
        await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: sent });
    }

    /** Tells the server that a file came (1), changed (2) or went (3). */
    async fileChanged(uri: string, type: 1 | 2 | 3): Promise<void> {
        await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    }

    complete(uri: string, position: Position): Promise<CompletionList> {
        return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    }

    resolve(item: CompletionItem): Promise<CompletionItem> {
        return this.connection.sendRequest('completionItem/resolve', item);
    }

    hover(uri: string, position: Position): Promise<Hover | null> {
        return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
    }

    outline(uri: string): Promise<DocumentSymbol[]> {
        return this.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    }

    codeActions(uri: string, range: Range, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
        return this.connection.sendRequest('textDocument/codeAction', {
            textDocument: { uri },
            range,
            context: { diagnostics },
        });
    }

    request<Answer>(method: string, parameters?: unknown): Promise<Answer> {
        return this.connection.sendRequest(method, parameters);
    }

    /** Ends the server as an editor does and gives its exit code. */
    async stop(): Promise<number | null> {
        const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        const code = await ended;
        this.connection.dispose();
        return code;
    }

    /** Ends the server at once, when a test failed half way. */
    kill(): void {
        if (this.process.exitCode === null) this.process.kill();
    }
}

interface FileChange {
    readonly kind?: 'create';
    readonly uri?: string;
    readonly textDocument?: { readonly uri: string };
    readonly edits?: readonly TextEdit[];
}

/** Changes a file as an editor does that saves at once. */
function applyToDisk({ kind, uri, textDocument, edits = [] }: FileChange): void {
    if (kind === 'create' && uri !== undefined) writeFileSync(fileURLToPath(uri), '');
    if (textDocument === undefined) return;
    const file = fileURLToPath(textDocument.uri);
    const document = TextDocument.create(textDocument.uri, 'json', 0, readFileSync(file, 'utf8'));
    writeFileSync(file, TextDocument.applyEdits(document, [...edits]));
}
