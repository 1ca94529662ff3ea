/** What a source of completions is. One file per source. */

import type { CompletionItemKind } from 'vscode-languageserver';
import type { FormulaPart } from '../../formulas/index.js';
import type { CompletionContext } from './context.js';

/** Something to offer, before it becomes an item of the protocol. */
export interface Offer {
    readonly label: string;
    /** Words that find it beside those of its label. */
    readonly triggers: readonly string[];
    /** What is inserted. */
    readonly parts: readonly FormulaPart[];
    /** What kind of thing it is, in a word or two. */
    readonly detail: string;
    readonly kind: CompletionItemKind;
}

export interface CompletionSource {
    readonly name: string;
    appliesAt(context: CompletionContext): boolean;
    offers(context: CompletionContext): Iterable<Offer>;
}
