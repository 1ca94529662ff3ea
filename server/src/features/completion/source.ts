/** What a source of completions is. One file per source. */

import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { FormulaPart } from '../../formulas/index.js';
import type { CompletionContext } from './context.js';
import type { TextChange } from './place.js';

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
    /** Id of the formula that it words, by which its documentation is found. */
    readonly formula?: string;
    /** True where what is inserted has to begin with a capital, whatever fills its first place. */
    readonly capital?: boolean;
    /** True for something that hardly belongs here, so that it comes after everything else that fits what was typed. */
    readonly remote?: boolean;
    /** Absolute offset from which it replaces, where that is not the start of all that was typed. */
    readonly from?: number;
    /** What changes elsewhere in the text when it is taken. */
    readonly changes?: readonly TextChange[];
}

export interface CompletionSource {
    readonly name: string;
    appliesAt(context: CompletionContext): boolean;
    offers(context: CompletionContext): Iterable<Offer>;
}
