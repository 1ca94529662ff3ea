/** Frames for what an inspector, an auditor or the Ombudsman found, in a list of findings. */

import type { Formula } from '../../formulas/index.js';
import type { CompletionContext } from './context.js';
import { formulasFor, offerOf } from './formula-offers.js';
import { factsOf } from './item-facts.js';
import { fitsAnyInspector, regulatorsOf } from './regulators.js';
import type { CompletionSource } from './source.js';

export const findings: CompletionSource = {
    name: 'findings',
    appliesAt: ({ place }) => place.kind === 'sentence' && place.findings,
    *offers(context) {
        for (const formula of findingFrames(context)) yield offerOf(formula);
    },
};

/**
 * Gives the frames of those whom the item names. For an inspectorate without frames of its own they are those that
 * speak of "the inspectors".
 */
export function findingFrames(context: CompletionContext): readonly Formula[] {
    if (context.item === null) return [];
    const { regulators } = factsOf(context.item);
    // A frame that opens a list of its own fits no line of another one.
    const all = formulasFor(context, ['narrative']).filter(
        (formula) => regulatorsOf(formula).size > 0 && !formula.text.includes('\n'),
    );
    const own = all.filter((formula) => [...regulatorsOf(formula)].some((one) => regulators.has(one)));
    return own.length > 0 ? own : all.filter(fitsAnyInspector);
}
