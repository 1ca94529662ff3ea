/**
 * The language server: what it can do, and who answers what. Everything about minutes is decided in the core and in
 * `features/`; here requests find their way there and back.
 */

import {
    type CodeAction,
    CodeActionKind,
    type CompletionItem,
    type CompletionList,
    type Connection,
    DidChangeConfigurationNotification,
    DidChangeWatchedFilesNotification,
    FileChangeType,
    type InitializeParams,
    type InitializeResult,
    TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describeSetting } from '../config/setting.js';
import {
    codeActions,
    FIX_ALL_KIND,
    fixAllResult,
    fixOffers,
    recordOf,
    resolveCodeAction,
} from '../features/code-actions.js';
import type { CompletionData } from '../features/completion/index.js';
import { TRIGGER_CHARACTERS } from '../features/completion/trigger-characters.js';
import { findingsFor } from '../features/findings.js';
import { folding } from '../features/folding.js';
import { outline } from '../features/outline.js';
import { semanticTokens, TOKEN_TYPES } from '../features/semantic-tokens.js';
import {
    EXPLAIN_RULE,
    EXPORT,
    type ExplainParameters,
    type ExplainResult,
    type ExportParameters,
    FIX_ALL,
    FIXES,
    type FixAllParameters,
    type FixAllResult,
    type FixesParameters,
    type FixOffer,
    type FormulaList,
    HOUSE_STYLE_FILE,
    type ItemList,
    LIST_EXPORT_FORMATS,
    LIST_FORMULAS,
    LIST_ITEMS,
    MEETING_OPTIONS,
    type MeetingOptionsParameters,
    NEW_MEETING,
    type NewMeetingParameters,
    type PlaceParameters,
    READ_DATE,
    SETTINGS_SECTION,
} from '../protocol.js';
import { exportRecord, listExportFormats } from './exports.js';
import { type FileReader, HouseStyles } from './house-style.js';
import { loadRules } from './load-rules.js';
import { loadWriting } from './load-writing.js';
import { meetingOptions, newMinutes, readDate } from './new-meetings.js';
import { ProfileProposals } from './profile-proposals.js';
import { type Defer, Publisher } from './publisher.js';
import { describeFault, forClient, forRecord } from './request.js';
import { askThrough, SettingsByRecord } from './settings.js';
import { Snapshots } from './snapshots.js';

export interface Host {
    readonly files: FileReader;
    /** Runs something after what waits already: `setImmediate`, where there is one. */
    readonly defer: Defer;
}

/** Serves a connection. The caller has not listened to it yet. */
export function startServer(connection: Connection, host: Host): void {
    const log = (message: string): void => connection.console.error(message);
    const documents = new TextDocuments(TextDocument);
    const settings = new SettingsByRecord();
    const houseStyles = new HouseStyles(
        host.files,
        (uri, diagnostics) => void connection.sendDiagnostics({ uri, diagnostics }),
    );
    const failed = new Set<string>();
    const snapshots = new Snapshots(documents, settings, houseStyles, (code, error) => {
        // A rule that fails on a text fails at every keystroke; once in the log is enough.
        const fault = describeFault(`Rule ${code}`, error);
        if (!failed.has(fault)) log(fault);
        failed.add(fault);
    });
    const publisher = new Publisher(publish, host.defer);
    const proposals = new ProfileProposals(connection, houseStyles, (uri) => {
        houseStyles.changed(uri, false);
        publishAll();
    });
    /** Versions of records that were opened and not looked at since. */
    const opened = new Map<string, number>();

    let capabilities: InitializeParams['capabilities'] = {};
    let snippets = false;
    let resolves = false;

    connection.onInitialize((parameters): InitializeResult => {
        capabilities = parameters.capabilities;
        snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
        resolves = capabilities.textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
        const folders = (parameters.workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, ''));
        houseStyles.defaultFolder = folders[0] ?? null;
        proposals.start(capabilities, folders, parameters.initializationOptions);
        if (capabilities.workspace?.configuration === true) settings.askWith(askThrough(connection));
        else settings.changed(parameters.initializationOptions);
        return {
            capabilities: {
                completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
                documentSymbolProvider: true,
                foldingRangeProvider: true,
                semanticTokensProvider: {
                    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
                    full: true,
                },
                hoverProvider: true,
                documentOnTypeFormattingProvider: {
                    firstTriggerCharacter: '\n',
                },
                codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: true },
            },
            serverInfo: { name: 'Committee Minutes' },
        };
    });

    connection.onInitialized(() => {
        if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
            register(
                connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION }),
            );
        }
        if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
            const watchers = [{ globPattern: `**/${HOUSE_STYLE_FILE}` }];
            register(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
        }
    });

    function register(registration: Promise<unknown>): void {
        registration.catch((error: unknown) => log(describeFault('Registration', error)));
    }

    connection.onDidChangeConfiguration(({ settings: sent }) => {
        settings.changed(sent);
        publishAll();
    });

    connection.onDidChangeWatchedFiles(({ changes }) => {
        const ours = changes.filter(({ uri }) => uri.endsWith(`/${HOUSE_STYLE_FILE}`));
        for (const { uri, type } of ours) houseStyles.changed(uri, type === FileChangeType.Deleted);
        if (ours.length > 0) publishAll();
    });

    documents.onDidOpen(({ document }) => opened.set(document.uri, document.version));
    documents.onDidChangeContent(({ document }) => publisher.want(document.uri));
    documents.onDidClose(({ document }) => {
        publisher.drop(document.uri);
        opened.delete(document.uri);
        snapshots.forget(document.uri);
        settings.forget(document.uri);
        void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
    });

    function publishAll(): void {
        for (const uri of documents.keys()) publisher.want(uri);
    }

    async function publish(uri: string): Promise<void> {
        try {
            const snapshot = await snapshots.of(uri);
            if (snapshot === undefined) return;
            await connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: findingsFor(snapshot) });
            const version = opened.get(uri);
            opened.delete(uri);
            // Whoever reads the findings of a record will write in it next.
            if (version !== undefined)
                host.defer(
                    () => void loadWriting().catch((error: unknown) => log(describeFault('Help with writing', error))),
                );
            // Somebody who has begun to type is not asked anything.
            if (version === snapshot.version)
                proposals.consider(snapshot).catch((error: unknown) => log(describeFault('Proposal', error)));
        } catch (error) {
            log(describeFault('Checking', error));
        }
    }

    const nothing: CompletionList = { isIncomplete: false, items: [] };
    connection.onCompletion(
        forRecord(snapshots, log, 'Completion', nothing, async (snapshot, { position, context }) => {
            const { complete, completeItems, library } = await loadWriting();
            const list = complete(snapshot, position, {
                library,
                snippets,
                triggerCharacter: context?.triggerCharacter,
            });
            const items = completeItems(snapshot, position, { library, snippets });
            return items.length === 0 ? list : { isIncomplete: true, items: [...list.items, ...items] };
        }),
    );
    connection.onCompletionResolve(
        forClient(log, 'Completion', async (item: CompletionItem) => {
            const uri = (item.data as CompletionData | undefined)?.uri;
            const snapshot = uri === undefined ? undefined : await snapshots.of(uri);
            if (snapshot === undefined) return item;
            const { library, resolveCompletion } = await loadWriting();
            return resolveCompletion(item, library, snapshot.houseStyle.formulas);
        }),
    );
    connection.onDocumentOnTypeFormatting(
        forRecord(snapshots, log, 'Help with Enter', [], async (snapshot, { position, ch }) => {
            const { formatOnType } = await loadWriting();
            return formatOnType(snapshot, position, ch);
        }),
    );
    connection.onRequest(
        LIST_FORMULAS,
        forClient(log, 'List of formulas', async ({ uri, range }: PlaceParameters): Promise<FormulaList | null> => {
            const [{ library, listFormulas }, snapshot] = await Promise.all([loadWriting(), snapshots.of(uri)]);
            return snapshot === undefined ? null : listFormulas(snapshot, range, library);
        }),
    );
    connection.onRequest(
        LIST_ITEMS,
        forClient(log, 'List of items', async ({ uri, range }: PlaceParameters): Promise<ItemList | null> => {
            const [{ library, listItems }, snapshot] = await Promise.all([loadWriting(), snapshots.of(uri)]);
            return snapshot === undefined ? null : listItems(snapshot, range.start, library);
        }),
    );
    connection.onRequest(
        MEETING_OPTIONS,
        forClient(log, 'New meeting', (parameters: MeetingOptionsParameters) => meetingOptions(snapshots, parameters)),
    );
    connection.onRequest(READ_DATE, forClient(log, 'Date', readDate));
    connection.onRequest(
        NEW_MEETING,
        forClient(log, 'New meeting', (parameters: NewMeetingParameters) => newMinutes(snapshots, parameters)),
    );
    connection.onDocumentSymbol(forRecord(snapshots, log, 'Outline', [], outline));
    connection.onFoldingRanges(forRecord(snapshots, log, 'Folding', [], folding));
    connection.languages.semanticTokens.on(forRecord(snapshots, log, 'Colours', { data: [] }, semanticTokens));
    connection.onHover(
        forRecord(snapshots, log, 'Hover', null, async (snapshot, { position }) => {
            const { hover } = await loadWriting();
            return hover(snapshot, position);
        }),
    );
    connection.onCodeAction(
        forRecord(snapshots, log, 'Fixes', [], (snapshot, { range, context }) =>
            codeActions(snapshot, range, { ...context, resolves }),
        ),
    );
    connection.onCodeActionResolve(
        forClient(log, 'Fix', async (action: CodeAction) => {
            const uri = recordOf(action);
            const snapshot = uri === null ? undefined : await snapshots.of(uri);
            return snapshot === undefined ? action : resolveCodeAction(snapshot, action);
        }),
    );
    connection.onRequest(
        FIXES,
        forClient(log, 'Fixes', async ({ uri, range }: FixesParameters): Promise<FixOffer[]> => {
            const snapshot = await snapshots.of(uri);
            return snapshot === undefined ? [] : fixOffers(snapshot, range);
        }),
    );
    connection.onRequest(
        FIX_ALL,
        forClient(log, 'Fixes', async ({ uri, code }: FixAllParameters): Promise<FixAllResult | null> => {
            const snapshot = await snapshots.of(uri);
            return snapshot === undefined ? null : fixAllResult(snapshot, code);
        }),
    );

    connection.onRequest(LIST_EXPORT_FORMATS, forClient(log, 'List of formats', listExportFormats));
    connection.onRequest(
        EXPORT,
        forClient(log, 'Export', (parameters: ExportParameters) => exportRecord(snapshots, parameters)),
    );
    connection.onRequest(
        EXPLAIN_RULE,
        forClient(log, 'Explanation', async ({ code }: ExplainParameters): Promise<ExplainResult | null> => {
            const { explainRule } = await loadRules();
            const markdown = explainRule(code, describeSetting);
            return markdown === null ? null : { code, markdown };
        }),
    );

    documents.listen(connection);
    connection.listen();
}
