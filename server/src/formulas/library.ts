/** All our formulas, group by group. The server loads them when the first completion is asked for. */

import { decisions } from './decisions.js';
import { findings } from './findings.js';
import type { Formula } from './formula.js';
import { actions, openingsAndClosings } from './openings-and-closings.js';
import { minutesAndPrivateBusiness } from './private-business.js';
import { sentences } from './sentences.js';

/** Our formulas. The order is the order in which they are offered. */
export const library: readonly Formula[] = [
    ...decisions,
    ...minutesAndPrivateBusiness,
    ...sentences,
    ...openingsAndClosings,
    ...actions,
    ...findings,
];
