/** Personal settings, asked of the editor for each record and kept until they change. */

import type { Connection } from 'vscode-languageserver';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../config/settings.js';
import { SETTINGS_SECTION } from '../protocol.js';

/** Asks the editor for the settings of one record. */
export type AskForSettings = (uri: string) => Promise<unknown>;

/** Asks through `workspace/configuration`. */
export function askThrough(connection: Connection): AskForSettings {
    return (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION });
}

export class SettingsByRecord {
    readonly #known = new Map<string, Settings>();
    /** What holds for every record, in an editor that sends its settings unasked. */
    #sent: Settings = DEFAULT_SETTINGS;
    #ask: AskForSettings | null = null;
    /** Grows with every change, so that an answer from before the change is not kept. */
    #generation = 0;

    /** From now on settings are asked for; without this call those that were sent hold. */
    askWith(ask: AskForSettings): void {
        this.#ask = ask;
    }

    /** Takes settings that the editor sent, and forgets what it answered before. */
    changed(sent: unknown): void {
        this.#generation++;
        this.#known.clear();
        const section =
            typeof sent === 'object' && sent !== null
                ? ((sent as Record<string, unknown>)[SETTINGS_SECTION] ?? sent)
                : undefined;
        if (section !== undefined) this.#sent = readSettings(section);
    }

    /** The settings of a record, or undefined while nobody has asked for them. */
    get(uri: string): Settings | undefined {
        return this.#ask === null ? this.#sent : this.#known.get(uri);
    }

    /** Asks for the settings of a record, unless they are known. */
    async load(uri: string): Promise<void> {
        if (this.#ask === null || this.#known.has(uri)) return;
        const generation = this.#generation;
        let settings: Settings;
        try {
            settings = readSettings(await this.#ask(uri));
        } catch {
            // An editor that cannot answer has no settings.
            settings = DEFAULT_SETTINGS;
        }
        if (generation === this.#generation) this.#known.set(uri, settings);
    }

    forget(uri: string): void {
        this.#known.delete(uri);
    }
}
