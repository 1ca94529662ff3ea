/**
 * The house style of a record: the nearest `minutes.config.json` in its folder or above. A broken file gets a finding,
 * and the last good values stay in force until it is mended.
 */

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_HOUSE_STYLE, type HouseStyle, houseStyleSchema } from '../config/house-style.js';
import type { Profile } from '../config/profiles.js';
import { SOURCE } from '../features/findings.js';
import { HOUSE_STYLE_FILE } from '../protocol.js';
import type { Edit } from '../rules/rule.js';
import { UNUSED_SUPPRESSION } from '../rules/suppressions.js';
import { type Place, readPlaces } from './json-places.js';
import { loadRules } from './load-rules.js';

/** Reads files for the server: from a disk, or in a browser through the editor. */
export interface FileReader {
    /** Gives the text of a file, or null where there is none. */
    read(uri: string): Promise<string | null>;
}

/** Shows the findings in a file; none clears it. */
export type ShowFindings = (uri: string, findings: Diagnostic[]) => void;

interface KnownFile {
    readonly text: string;
    readonly houseStyle: HouseStyle;
}

export class HouseStyles {
    /** House style by the folder of a record. */
    readonly #byFolder = new Map<string, HouseStyle>();
    /** Files as they were read, null where there is none; forgotten when a house style file changes. */
    #files = new Map<string, Promise<HouseStyle | null>>();
    /** The last good state of each file, which outlives the changes. */
    readonly #lastGood = new Map<string, KnownFile>();
    readonly #withFindings = new Set<string>();
    #generation = 0;

    /** Folder for records that have none, such as new ones that were never saved. */
    defaultFolder: string | null = null;

    constructor(
        private readonly reader: FileReader,
        private readonly show: ShowFindings,
    ) {}

    /** The house style of a record, or undefined while it was not looked for. */
    get(uri: string): HouseStyle | undefined {
        const folder = this.#folderOf(uri);
        return folder === null ? DEFAULT_HOUSE_STYLE : this.#byFolder.get(folder);
    }

    /** Looks for the house style of a record, unless it is known. */
    async load(uri: string): Promise<void> {
        const folder = this.#folderOf(uri);
        if (folder === null || this.#byFolder.has(folder)) return;
        const generation = this.#generation;
        const houseStyle = await this.#nearest(folder);
        if (generation === this.#generation) this.#byFolder.set(folder, houseStyle);
    }

    /**
     * Where the house style of a record is written, with the text of the file; null as text where there is none yet, in the
     * folder that was asked for. Gives null for a record that has no folder.
     */
    async fileFor(uri: string, folderOfNew: string | null = null): Promise<HouseStyleFile | null> {
        const folder = this.#folderOf(uri);
        if (folder === null) return null;
        for (const above of foldersFrom(folder)) {
            const file = `${above}/${HOUSE_STYLE_FILE}`;
            const text = await this.reader.read(file);
            if (text !== null) return { uri: file, text };
        }
        return { uri: `${folderOfNew ?? folder}/${HOUSE_STYLE_FILE}`, text: null };
    }

    /** Looks again from now on: a house style file came, went or changed. */
    changed(uri: string, gone: boolean): void {
        this.#generation++;
        this.#byFolder.clear();
        this.#files = new Map();
        if (!gone) return;
        this.#lastGood.delete(uri);
        this.#say(uri, []);
    }

    #folderOf(uri: string): string | null {
        return uri.startsWith('untitled:') || !uri.includes('/') ? this.defaultFolder : uri.replace(/\/[^/]*$/, '');
    }

    async #nearest(folder: string): Promise<HouseStyle> {
        for (const above of foldersFrom(folder)) {
            const found = await this.#file(`${above}/${HOUSE_STYLE_FILE}`);
            if (found !== null) return found;
        }
        return DEFAULT_HOUSE_STYLE;
    }

    #file(uri: string): Promise<HouseStyle | null> {
        let file = this.#files.get(uri);
        if (file === undefined) {
            file = this.#read(uri);
            this.#files.set(uri, file);
        }
        return file;
    }

    async #read(uri: string): Promise<HouseStyle | null> {
        const text = await this.reader.read(uri);
        if (text === null) return null;
        const known = this.#lastGood.get(uri);
        if (known?.text === text) {
            this.#say(uri, []);
            return known.houseStyle;
        }
        const { rules } = await loadRules();
        const codes = new Set([...rules.map((rule) => rule.code), UNUSED_SUPPRESSION]);
        const { houseStyle, problems } = parseHouseStyle(text, codes);
        const document = TextDocument.create(uri, 'json', 0, text);
        this.#say(
            uri,
            problems.map(({ start, end, message }) => ({
                range: { start: document.positionAt(start), end: document.positionAt(end) },
                severity: houseStyle === null ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
                source: SOURCE,
                message,
            })),
        );
        if (houseStyle === null) return known?.houseStyle ?? DEFAULT_HOUSE_STYLE;
        this.#lastGood.set(uri, { text, houseStyle });
        return houseStyle;
    }

    #say(uri: string, findings: Diagnostic[]): void {
        if (findings.length === 0 && !this.#withFindings.delete(uri)) return;
        if (findings.length > 0) this.#withFindings.add(uri);
        this.show(uri, findings);
    }
}

/** A house style file, whether or not it is there. */
export interface HouseStyleFile {
    readonly uri: string;
    readonly text: string | null;
}

/** A folder and those above it, up to the root. */
function* foldersFrom(folder: string): Generator<string> {
    // The part before the path, such as `file://`, is no folder.
    const root = /^[^/]*\/\/[^/]*/.exec(folder)?.[0] ?? '';
    for (let above = folder; above.length >= root.length; above = above.replace(/\/[^/]*$/, '')) {
        yield above;
        if (above.length === root.length || !above.includes('/')) return;
    }
}

/**
 * Gives the edit that writes a profile into the text of a house style file and keeps what is there; null where somebody
 * has chosen a profile, or the file cannot be read.
 */
export function writeProfile(text: string | null, profile: Profile): Edit | null {
    const member = `"profile": ${JSON.stringify(profile)}`;
    if (text === null || text.trim() === '') return { start: 0, end: text?.length ?? 0, text: `{\n    ${member}\n}\n` };
    const mark = text.startsWith('\ufeff') ? 1 : 0;
    const json = text.slice(mark);
    const places = readPlaces(json);
    if ('mistake' in places) return null;
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value) || 'profile' in value) return null;
    const { start, end } = places.placeOf([]);
    if (Object.keys(value).length === 0) return { start: start + mark, end: end + mark, text: `{ ${member} }` };
    const margin = /^\s*/.exec(json.slice(start + 1))?.[0] ?? '';
    const at = start + mark + 1 + margin.length;
    return { start: at, end: at, text: `${member},${margin === '' ? ' ' : margin}` };
}

interface Problem extends Place {
    readonly message: string;
}

/** Reads the text of a house style file; `codes` are those of the findings. A file that cannot be used gives problems and no house style. */
export function parseHouseStyle(
    text: string,
    codes: ReadonlySet<string>,
): { houseStyle: HouseStyle | null; problems: readonly Problem[] } {
    const mark = text.startsWith('\ufeff') ? 1 : 0;
    const json = text.slice(mark);
    const places = readPlaces(json);
    const shift = ({ start, end }: Place): Place => ({ start: start + mark, end: end + mark });
    if ('mistake' in places) {
        const message = 'This is not JSON from here on. The last house style that could be read stays in force.';
        return { houseStyle: null, problems: [{ ...shift(places.mistake), message }] };
    }
    const read = houseStyleSchema.safeParse(JSON.parse(json));
    if (read.success) {
        const unknown = Object.keys(read.data.rules).filter((code) => !codes.has(code));
        return {
            houseStyle: read.data,
            problems: unknown.map((code) => ({
                ...shift(places.placeOf(['rules', code])),
                message: `There is no finding with the code “${code}”, so this has no effect.`,
            })),
        };
    }
    const problems = read.error.issues.flatMap((issue): Problem[] => {
        if (issue.code === 'unrecognized_keys') {
            return issue.keys.map((key) => ({
                ...shift(places.placeOf([...issue.path, key])),
                message: `The house style has no “${key}”. The last one that could be read stays in force.`,
            }));
        }
        const what = issue.message.replace(/^Invalid (?:input|option): /, '').replace(/\.$/, '');
        return [
            {
                ...shift(places.placeOf(issue.path)),
                message: `This does not fit here: ${what}. The last house style that could be read stays in force.`,
            },
        ];
    });
    return { houseStyle: null, problems };
}
