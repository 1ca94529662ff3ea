/** Clauses behind a decision keyword. */

import type { FormulaPart } from '../../formulas/index.js';
import { formulasFor, offerOf } from './formula-offers.js';
import type { CompletionSource } from './source.js';

export const decisionClauses: CompletionSource = {
    name: 'decision clauses',
    appliesAt: ({ place }) => place.kind === 'clause',
    *offers(context) {
        const { place } = context;
        if (place.kind !== 'clause') return;
        for (const formula of formulasFor(context, ['decision'])) {
            yield offerOf(formula, (parts) => {
                const clause = place.withoutThat ? withoutThat(parts) : parts;
                return place.label === '' ? clause : [{ kind: 'words', words: place.label }, ...clause];
            });
        }
    },
};

/** "RESOLVED That" already holds the word. */
function withoutThat(parts: readonly FormulaPart[]): readonly FormulaPart[] {
    const [first, ...rest] = parts;
    if (first?.kind !== 'words') return parts;
    const words = first.words.replace(/^That,? /, '');
    return words === '' ? rest : [{ kind: 'words', words }, ...rest];
}
