/** The editor's side of the protocol, as small as can be so that the server is what is measured. */

import { type ChildProcess, spawn } from 'node:child_process';
import {
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

interface Published {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly unknown[];
}

/** In milliseconds; a server that takes longer will never answer. */
const LONGEST_WAIT = 30_000;

/** A server that runs, and one open document. */
export class Editor {
    readonly connection: MessageConnection;
    readonly #process: ChildProcess;
    #document: TextDocument | null = null;
    #lastLog = 'nothing';
    #awaited: { readonly version: number; readonly resolve: (diagnostics: readonly unknown[]) => void } | null = null;

    constructor(program: string) {
        this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
        const { stdout, stdin } = this.#process;
        if (stdout === null || stdin === null) throw new Error('the server has no standard input or output');
        this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
        this.connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }: Published) => {
            if (this.#awaited === null || version !== this.#awaited.version) return;
            const { resolve } = this.#awaited;
            this.#awaited = null;
            resolve(diagnostics);
        });
        this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
            this.#lastLog = message;
        });
        this.connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
            items.map(() => null),
        );
        this.connection.onRequest('client/registerCapability', () => null);
        this.connection.listen();
    }

    /** Shakes hands. */
    async initialize(initializationOptions: unknown = {}): Promise<void> {
        await this.connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: null,
            workspaceFolders: null,
            initializationOptions,
            capabilities: {
                workspace: { configuration: true },
                textDocument: {
                    completion: { completionItem: { snippetSupport: true } },
                    publishDiagnostics: { versionSupport: true },
                },
            },
        });
        await this.connection.sendNotification('initialized', {});
    }

    /** The open document as it is now. */
    get document(): TextDocument {
        if (this.#document === null) throw new Error('no document is open');
        return this.#document;
    }

    async open(languageId: string, uri: string, text: string): Promise<void> {
        this.#document = TextDocument.create(uri, languageId, 1, text);
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri, languageId, version: 1, text },
        });
    }

    /** Replaces `length` characters at an offset and tells the server. */
    async replace(offset: number, length: number, text: string): Promise<void> {
        const { document } = this;
        const change = {
            range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
            text,
        };
        const version = document.version + 1;
        this.#document = TextDocument.update(document, [change], version);
        await this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: document.uri, version },
            contentChanges: [change],
        });
    }

    /** Waits for the findings of a version. Ask before the change that makes the version is sent. */
    findingsOf(version: number): Promise<readonly unknown[]> {
        return new Promise((resolve, reject) => {
            const limit = setTimeout(
                () => reject(new Error(`no findings of version ${version} came. The server says: ${this.#lastLog}`)),
                LONGEST_WAIT,
            );
            this.#awaited = {
                version,
                resolve: (diagnostics) => {
                    clearTimeout(limit);
                    resolve(diagnostics);
                },
            };
        });
    }

    request<Answer>(method: string, parameters: unknown): Promise<Answer> {
        return this.connection.sendRequest(method, parameters);
    }

    async close(): Promise<void> {
        const ended = new Promise((resolve) => this.#process.once('exit', resolve));
        await this.connection.sendRequest('shutdown');
        await this.connection.sendNotification('exit');
        await ended;
        this.connection.dispose();
    }
}
