/** Completion: what may come next at a place. Each source is one file; this one asks them and writes the items. */

import {
    type CompletionItem,
    type CompletionList,
    InsertTextFormat,
    type Position,
    type TextEdit,
} from 'vscode-languageserver-types';
import type { Formula } from '../../formulas/index.js';
import { rangeOf } from '../places.js';
import type { Snapshot } from '../snapshot.js';
import { actionOwners } from './action-owners.js';
import { type CompletionContext, contextAt } from './context.js';
import { decisionClauses } from './decision-clauses.js';
import { dueDatesOfActions } from './due-dates.js';
import { findings } from './findings.js';
import { headerLabels } from './header-labels.js';
import { headerValues } from './header-values.js';
import { interestLines } from './interest-lines.js';
import { knownValues, preferenceOf } from './known-values.js';
import { learnedWords } from './learned-words.js';
import { lineStarts } from './line-starts.js';
import { matchOf } from './matching.js';
import { movers } from './movers.js';
import { rollNames } from './roll-names.js';
import { sentences } from './sentences.js';
import { toPlainText, toSnippet, withCapital } from './snippet.js';
import type { CompletionSource, Offer } from './source.js';
import { voteCounts } from './vote-counts.js';

export { type CompletionData, resolveCompletion } from './resolve.js';
export { TRIGGER_CHARACTERS } from './trigger-characters.js';

/** All sources. The order is the order in which their offers appear. */
export const sources: readonly CompletionSource[] = [
    decisionClauses,
    actionOwners,
    dueDatesOfActions,
    movers,
    voteCounts,
    rollNames,
    headerValues,
    headerLabels,
    interestLines,
    lineStarts,
    findings,
    sentences,
    learnedWords,
];

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
 * know, so it asks again with every letter. A list without items lets the editor offer words of the text by itself.
 */
export function complete(snapshot: Snapshot, position: Position, options: CompletionOptions): CompletionList {
    const context = contextAt(snapshot, snapshot.document.offsetAt(position), options.library);
    if (context === null || (options.triggerCharacter !== undefined && !opensByItself(context)))
        return { isIncomplete: false, items: [] };
    const items = itemsAt(context, options);
    return { isIncomplete: items.length > 0, items };
}

/** A space opens the list only where something certain is wanted; a list at every space would stand in the way. */
function opensByItself({ place, typed }: CompletionContext): boolean {
    if (typed.trim() !== '') return false;
    switch (place.kind) {
        case 'clause':
            return !place.mayEnd;
        case 'action':
        case 'due':
        case 'mover':
        case 'vote':
        case 'roll':
        case 'headerValue':
            return true;
        default:
            return false;
    }
}

function itemsAt(context: CompletionContext, options: CompletionOptions): CompletionItem[] {
    const { snapshot, start, end, typed, gap } = context;
    const values = knownValues(context);
    const preference = preferenceOf(context);
    const write = options.snippets ? toSnippet : toPlainText;
    // What the house has worded comes first, whichever of its words was typed.
    const own = new Set<string | undefined>(snapshot.houseStyle.formulas.map(({ id }) => id));
    const found: { readonly offer: Offer; readonly filterText: string; readonly distance: number }[] = [];
    for (const source of inOrder(context)) {
        if (!source.appliesAt(context)) continue;
        for (const offer of source.offers(context)) {
            // A word in the middle of what was typed was looked up by its source.
            const match =
                offer.from === undefined
                    ? matchOf(offer, typed, gap)
                    : { filterText: snapshot.minutes.text.slice(offer.from, end) + offer.label, distance: LAST };
            if (match !== null)
                found.push({
                    offer,
                    filterText: match.filterText,
                    distance: own.has(offer.formula) ? 0 : match.distance + (offer.remote === true ? REMOTE : 0),
                });
        }
    }
    // Sorting is stable: between equals the order of the sources stays.
    if (typed.trim() !== '') found.sort((a, b) => a.distance - b.distance);
    const whole = rangeOf(snapshot.document, { start, end });
    return found.map(({ offer, filterText }, rank): CompletionItem => {
        const from = offer.from ?? start;
        return {
            label: offer.label,
            kind: offer.kind,
            ...(offer.detail === '' ? {} : { detail: offer.detail }),
            filterText,
            sortText: String(rank).padStart(4, '0'),
            insertTextFormat: options.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit: {
                range: from === start ? whole : rangeOf(snapshot.document, { start: from, end }),
                newText:
                    (from === start ? gap : '') +
                    write(offer.parts, offer.capital === true ? withCapital(offer.parts, values) : values, preference),
            },
            ...(offer.changes === undefined ? {} : { additionalTextEdits: offer.changes.map(edit) }),
            ...(offer.formula === undefined ? {} : { data: { uri: snapshot.uri, formula: offer.formula } }),
        };
    });

    function edit({ start, end, text }: NonNullable<Offer['changes']>[number]): TextEdit {
        return { range: rangeOf(snapshot.document, { start, end }), newText: text };
    }
}

/** Behind everything that starts where the typing started. */
const LAST = 9;
const REMOTE = 3;

/** Before anything is told, a sentence is likelier than the next part; in business that decides nothing it always is. */
function inOrder({ place, item, placed, start }: CompletionContext): readonly CompletionSource[] {
    if (place.kind !== 'sentence' || item === null || placed === null) return sources;
    const line = start - placed.start;
    const told = item.narrative.some(
        (block) => block.kind !== 'blank' && block.kind !== 'note' && (line < block.start || block.end < line),
    );
    if (told && item.purpose !== 'procedural') return sources;
    return [...sources.filter((source) => source !== lineStarts), lineStarts];
}
