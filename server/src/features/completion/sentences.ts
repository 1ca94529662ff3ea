/** Sentences, and findings of inspectors, where a sentence starts. */

import { findingFrames } from './findings.js';
import { formulasFor, offerOf } from './formula-offers.js';
import { factsOf } from './item-facts.js';
import { fitsAnyInspector, regulatorsOf } from './regulators.js';
import type { CompletionSource } from './source.js';

export const sentences: CompletionSource = {
    name: 'sentences',
    appliesAt: (context) => {
        const { place } = context;
        if (place.kind === 'clause') return place.parted;
        return place.kind === 'sentence' && !(place.findings && findingFrames(context).length > 0);
    },
    *offers(context) {
        const facts = context.item === null ? null : factsOf(context.item);
        for (const formula of formulasFor(context, ['narrative'])) {
            const regulators = regulatorsOf(formula);
            const own = facts !== null && (fitsAnyInspector(formula) ? facts.inspected : false);
            const named = facts !== null && [...regulators].some((one) => facts.regulators.has(one));
            const foreign = regulators.size > 0 && !own && !named;
            // In an item about one inspector the findings of others are found by name only.
            if (foreign && facts !== null && facts.regulators.size > 0 && context.typed.trim() === '') continue;
            yield foreign ? { ...offerOf(formula), remote: true } : offerOf(formula);
        }
    },
};
