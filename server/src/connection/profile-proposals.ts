/**
 * Proposes a better profile when a record is opened, once for a body and a folder, and writes it into the house style
 * file when somebody agrees. Nothing is switched without an answer.
 */

import type { ClientCapabilities, Connection, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOf } from '../features/places.js';
import { type ProposedProfile, profileQuestion, profileToPropose } from '../features/profile-proposal.js';
import type { Snapshot } from '../features/snapshot.js';
import { type InitializationOptions, PROFILE_PROPOSED, type ProfileProposed } from '../protocol.js';
import { type HouseStyles, writeProfile } from './house-style.js';

/** Neighbours of these in a workspace are often of another kind: the cabinet of a council beside its committees. */
const BY_FOLDER: readonly ProposedProfile[] = ['principal-england', 'executive-england'];

export class ProfileProposals {
    readonly #proposed = new Set<string>();
    #workspaceFolders: readonly string[] = [];
    #capabilities: ClientCapabilities['workspace'];
    /** One question at a time: several records that are opened together ask one after another was answered. */
    #busy = false;

    constructor(
        private readonly connection: Connection,
        private readonly houseStyles: HouseStyles,
        /** Told when a house style file was written. */
        private readonly onWritten: (uri: string) => void,
    ) {}

    /** Takes over what the editor can do, which folders it has open, and what was proposed before. */
    start(capabilities: ClientCapabilities, workspaceFolders: readonly string[], options: unknown): void {
        this.#capabilities = capabilities.workspace;
        this.#workspaceFolders = workspaceFolders;
        const { proposedProfiles } = (options ?? {}) as InitializationOptions;
        if (Array.isArray(proposedProfiles)) for (const key of proposedProfiles) this.#proposed.add(String(key));
    }

    /** Looks at a record that was just opened. Gives a promise that stands until the question is answered. */
    async consider(snapshot: Snapshot): Promise<void> {
        // Elsewhere than on a disk we cannot be sure what stands in the folders above.
        if (!snapshot.uri.startsWith('file:')) return;
        const proposal = profileToPropose(snapshot);
        if (proposal === null) return;
        const { uri, settings, minutes } = snapshot;
        const { profile, body } = proposal;
        const folder = BY_FOLDER.includes(profile) ? null : this.#workspaceFolderOf(uri);
        const file = await this.houseStyles.fileFor(uri, folder);
        if (file === null || writeProfile(file.text, profile) === null || !this.#canWrite(file.text === null)) return;
        const key = [file.uri, body?.toLowerCase() ?? '', profile].join(' ');
        // Looking for the file takes its time, and must not keep another record from being asked about.
        if (this.#proposed.has(key) || this.#busy) return;
        this.#proposed.add(key);
        this.#busy = true;
        try {
            void this.connection.sendNotification(PROFILE_PROPOSED, { key } satisfies ProfileProposed);
            const language = settings.messages === 'auto' ? minutes.language : settings.messages;
            const { question, use, notNow } = profileQuestion(proposal, folderNameOf(file.uri), language);
            const answer = await this.connection.window.showInformationMessage(
                question,
                { title: use },
                { title: notNow },
            );
            if (answer?.title === use) await this.#write(uri, folder, profile, use);
        } finally {
            this.#busy = false;
        }
    }

    async #write(record: string, folder: string | null, profile: ProposedProfile, label: string): Promise<void> {
        // The answer can take its time, so what is there is read again.
        const file = await this.houseStyles.fileFor(record, folder);
        const edit = file === null ? null : writeProfile(file.text, profile);
        if (file === null || edit === null) return;
        const document = TextDocument.create(file.uri, 'json', 0, file.text ?? '');
        const change: TextDocumentEdit = {
            textDocument: { uri: file.uri, version: null },
            edits: [{ range: rangeOf(document, edit), newText: edit.text }],
        };
        const create = { kind: 'create' as const, uri: file.uri, options: { ignoreIfExists: true } };
        const documentChanges: WorkspaceEdit['documentChanges'] = file.text === null ? [create, change] : [change];
        // An editor saves what a refactoring changed; other changes wait in the editor until somebody saves them.
        const metadata = { isRefactoring: true };
        const { applied } = await this.connection.workspace.applyEdit({ label, edit: { documentChanges }, metadata });
        if (applied) this.onWritten(file.uri);
    }

    #canWrite(create: boolean): boolean {
        const { applyEdit, workspaceEdit } = this.#capabilities ?? {};
        if (applyEdit !== true || workspaceEdit?.documentChanges !== true) return false;
        return !create || workspaceEdit.resourceOperations?.includes('create') === true;
    }

    #workspaceFolderOf(uri: string): string | null {
        const around = this.#workspaceFolders.filter((folder) => uri.startsWith(`${folder}/`));
        // The innermost of folders that hold each other.
        return around.sort((a, b) => b.length - a.length)[0] ?? null;
    }
}

/** The name of the folder that holds a file, for a person to read. */
function folderNameOf(uri: string): string {
    const name = /([^/]*)\/[^/]*$/.exec(uri)?.[1] ?? '';
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}
