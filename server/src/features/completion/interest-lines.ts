/** Lines about interests, in the item where members declare them. */

import { formulasFor, offerOf } from './formula-offers.js';
import type { CompletionSource } from './source.js';

export const interestLines: CompletionSource = {
    name: 'interest lines',
    appliesAt: ({ place }) => place.kind === 'interests',
    *offers(context) {
        for (const formula of formulasFor(context, ['interests'])) yield offerOf(formula);
    },
};
