/**
 * What every feature looks at: one version of one record with all that is known about it. A snapshot never changes;
 * the next keystroke makes the next one.
 */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from '../config/house-style.js';
import { DEFAULT_SETTINGS, type Settings } from '../config/settings.js';
import { buildMinutes } from '../model/build.js';
import type { Minutes } from '../model/minutes.js';
import type { Rule } from '../rules/rule.js';
import { type Finding, runRules } from '../rules/run.js';
import { parse } from '../syntax/parse.js';
import type { Tree } from '../syntax/tree.js';

export interface Snapshot {
    readonly uri: string;
    readonly version: number;
    /** Turns offsets into positions and back. Valid as long as the document has this version. */
    readonly document: TextDocument;
    readonly tree: Tree;
    readonly minutes: Minutes;
    /** In the order of the text; worked out when first asked for. */
    readonly findings: readonly Finding[];
    readonly settings: Settings;
    readonly houseStyle: HouseStyle;
    /** The rules that the findings come from. */
    readonly rules: readonly Rule[];
}

export interface SnapshotOptions {
    readonly rules: readonly Rule[];
    readonly settings?: Settings;
    readonly houseStyle?: HouseStyle;
    /** The snapshot of an earlier version: what did not change since is taken from it. */
    readonly previous?: Snapshot | undefined;
    /** Told when a rule fails on this text. */
    readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/** Reads a document as it is now. */
export function createSnapshot(document: TextDocument, options: SnapshotOptions): Snapshot {
    const { previous, onRuleFailure } = options;
    const settings = options.settings ?? DEFAULT_SETTINGS;
    const houseStyle = options.houseStyle ?? DEFAULT_HOUSE_STYLE;
    const unchanged = previous !== undefined && previous.version === document.version && previous.document === document;
    const tree = unchanged ? previous.tree : parse(document.getText(), previous?.tree);
    const minutes = unchanged ? previous.minutes : buildMinutes(tree);
    let findings: readonly Finding[] | undefined;
    return {
        uri: document.uri,
        version: document.version,
        document,
        tree,
        minutes,
        get findings() {
            findings ??= runRules(minutes, {
                rules: options.rules,
                settings,
                houseStyle,
                ...(onRuleFailure === undefined ? {} : { onRuleFailure }),
            });
            return findings;
        },
        settings,
        houseStyle,
        rules: options.rules,
    };
}
