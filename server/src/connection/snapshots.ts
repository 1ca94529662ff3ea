/**
 * One snapshot for each open record, made anew when its text, its settings or its house style changed. What did not
 * change is taken from the snapshot before.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createSnapshot, type Snapshot } from '../features/snapshot.js';
import type { Rule } from '../rules/rule.js';
import type { HouseStyles } from './house-style.js';
import { loadRules } from './load-rules.js';
import type { SettingsByRecord } from './settings.js';

/** The open documents, always as they are now. */
export interface OpenDocuments {
    get(uri: string): TextDocument | undefined;
}

export class Snapshots {
    readonly #latest = new Map<string, Snapshot>();
    #rules: readonly Rule[] | undefined;

    constructor(
        private readonly documents: OpenDocuments,
        private readonly settings: SettingsByRecord,
        private readonly houseStyles: HouseStyles,
        private readonly onRuleFailure: (code: string, error: unknown) => void,
    ) {}

    /**
     * The snapshot of an open record as it is now, or undefined when it is not open. Whoever waits for something else
     * afterwards asks again: the record may have changed meanwhile.
     */
    async of(uri: string): Promise<Snapshot | undefined> {
        for (;;) {
            const document = this.documents.get(uri);
            if (document === undefined) return undefined;
            const snapshot = this.#now(document);
            if (snapshot !== undefined) return snapshot;
            // Settings can change while we wait for them, so look again until they stand.
            await this.prepare(uri);
        }
    }

    /** A snapshot of a text that is not open. */
    async ofText(document: TextDocument): Promise<Snapshot> {
        await this.prepare(document.uri);
        return this.#create(document, undefined);
    }

    forget(uri: string): void {
        this.#latest.delete(uri);
    }

    #now(document: TextDocument): Snapshot | undefined {
        const settings = this.settings.get(document.uri);
        const houseStyle = this.houseStyles.get(document.uri);
        if (settings === undefined || houseStyle === undefined || this.#rules === undefined) return undefined;
        const latest = this.#latest.get(document.uri);
        const current =
            latest !== undefined &&
            latest.document === document &&
            latest.version === document.version &&
            latest.settings === settings &&
            latest.houseStyle === houseStyle;
        if (current) return latest;
        const snapshot = this.#create(document, latest);
        this.#latest.set(document.uri, snapshot);
        return snapshot;
    }

    #create(document: TextDocument, previous: Snapshot | undefined): Snapshot {
        const settings = this.settings.get(document.uri);
        const houseStyle = this.houseStyles.get(document.uri);
        return createSnapshot(document, {
            rules: this.#rules ?? [],
            previous,
            onRuleFailure: this.onRuleFailure,
            ...(settings === undefined ? {} : { settings }),
            ...(houseStyle === undefined ? {} : { houseStyle }),
        });
    }

    private async prepare(uri: string): Promise<void> {
        const [library] = await Promise.all([loadRules(), this.settings.load(uri), this.houseStyles.load(uri)]);
        this.#rules = library.rules;
    }
}
