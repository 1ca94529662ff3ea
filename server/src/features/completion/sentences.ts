/** Sentences and findings of inspectors, where a sentence starts. */

import { formulasFor, offerOf } from './formula-offers.js';
import type { CompletionSource } from './source.js';

export const sentences: CompletionSource = {
    name: 'sentences',
    appliesAt: ({ place }) => place.kind === 'sentence',
    *offers(context) {
        for (const formula of formulasFor(context, ['narrative'])) yield offerOf(formula);
    },
};
