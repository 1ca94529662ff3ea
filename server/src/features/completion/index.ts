/** Completion: what may come next at a place. Each source is one file; this one asks them and writes the items. */

import { type CompletionItem, type CompletionList, InsertTextFormat, type Position } from 'vscode-languageserver';
import { type Formula, wordsOf } from '../../formulas/index.js';
import { rangeOf } from '../places.js';
import type { Snapshot } from '../snapshot.js';
import { actionOwners } from './action-owners.js';
import { type CompletionContext, contextAt } from './context.js';
import { decisionClauses } from './decision-clauses.js';
import { headerLabels } from './header-labels.js';
import { interestLines } from './interest-lines.js';
import { knownValues, preferenceOf } from './known-values.js';
import { lineStarts } from './line-starts.js';
import { filterText } from './matching.js';
import { sentences } from './sentences.js';
import { toPlainText, toSnippet } from './snippet.js';
import type { CompletionSource } from './source.js';

/** All sources. The order is the order in which their offers appear. */
export const sources: readonly CompletionSource[] = [
    decisionClauses,
    actionOwners,
    headerLabels,
    interestLines,
    lineStarts,
    sentences,
];

/** Characters after which an editor asks by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [' '];

export interface CompletionOptions {
    /** Our formulas; see `formulas/library.ts`. */
    readonly library: readonly Formula[];
    /** Whether the editor understands tab stops. */
    readonly snippets: boolean;
    /** The character that made the editor ask, if it was one of ours. */
    readonly triggerCharacter?: string | undefined;
}

/**
 * Gives what may come next. The list is never complete: words match anywhere in a label, which the editor alone cannot
 * know, so it asks again with every letter.
 */
export function complete(snapshot: Snapshot, position: Position, options: CompletionOptions): CompletionList {
    const context = contextAt(snapshot, snapshot.document.offsetAt(position), options.library);
    if (context === null || (options.triggerCharacter !== undefined && !opensByItself(context)))
        return { isIncomplete: false, items: [] };
    return { isIncomplete: true, items: [...itemsAt(context, options)] };
}

/** A space opens the list only where something certain is wanted; a list at every space would stand in the way. */
function opensByItself({ place, typed }: CompletionContext): boolean {
    return (
        (place.kind === 'clause' && !place.mayEnd && typed.trim() === '') ||
        (place.kind === 'action' && typed.trim() === '')
    );
}

function* itemsAt(context: CompletionContext, options: CompletionOptions): Iterable<CompletionItem> {
    const { snapshot, start, end, typed, gap } = context;
    const values = knownValues(context);
    const preference = preferenceOf(context);
    const range = rangeOf(snapshot.document, { start, end });
    const write = options.snippets ? toSnippet : toPlainText;
    let rank = 0;
    for (const source of sources) {
        if (!source.appliesAt(context)) continue;
        for (const offer of source.offers(context)) {
            const filter = filterText(offer, typed, gap);
            if (filter === null) continue;
            yield {
                label: offer.label,
                kind: offer.kind,
                ...(offer.detail === '' ? {} : { detail: offer.detail }),
                documentation: wordsOf(offer.parts),
                filterText: filter,
                sortText: String(rank++).padStart(4, '0'),
                insertTextFormat: options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
                textEdit: { range, newText: gap + write(offer.parts, values, preference) },
            };
        }
    }
}
