/** Clauses behind a decision keyword. */

import type { FormulaPart } from '../../formulas/index.js';
import { formulasFor, offerOf } from './formula-offers.js';
import type { ClauseOpening } from './place.js';
import type { CompletionSource } from './source.js';

export const decisionClauses: CompletionSource = {
    name: 'decision clauses',
    appliesAt: ({ place }) => place.kind === 'clause',
    *offers(context) {
        const { place } = context;
        if (place.kind !== 'clause') return;
        for (const formula of formulasFor(context, ['decision'])) {
            const offer = offerOf(formula, (parts) => {
                const clause = withEnding(opened(parts, place.opening), place.ending);
                return place.label === '' ? clause : [{ kind: 'words', words: place.label }, ...clause];
            });
            yield {
                ...offer,
                ...(place.opening === 'capital' ? { capital: true } : {}),
                ...(place.neighbours.length === 0 ? {} : { changes: place.neighbours }),
            };
        }
    },
};

/** "RESOLVED That" already holds the word, and clauses beside it may do without. */
function opened(parts: readonly FormulaPart[], opening: ClauseOpening): readonly FormulaPart[] {
    const [first, ...rest] = parts;
    if (first?.kind !== 'words' || !/^That\b/.test(first.words)) return parts;
    if (opening === 'That') return parts;
    const left = opening === 'that' ? `t${first.words.slice(1)}` : first.words.replace(/^That,? /, '');
    const words = opening === 'capital' ? left.charAt(0).toUpperCase() + left.slice(1) : left;
    return words === '' ? rest : [{ kind: 'words', words }, ...rest];
}

/** Ends a clause as its place among the others asks. */
function withEnding(parts: readonly FormulaPart[], ending: string): readonly FormulaPart[] {
    const last = parts.at(-1);
    if (ending === '.' || last?.kind !== 'words' || !last.words.endsWith('.')) return parts;
    return [...parts.slice(0, -1), { kind: 'words', words: last.words.slice(0, -1) + ending }];
}
