/** All our formulas, group by group. The server loads them when the first completion is asked for. */

import { actions } from './actions.js';
import { company } from './company.js';
import { decisions } from './decisions.js';
import { executiveRecord } from './executive-record.js';
import { findings } from './findings.js';
import type { Formula } from './formula.js';
import { hearings } from './hearings.js';
import { openingsAndClosings } from './openings-and-closings.js';
import { minutesAndPrivateBusiness } from './private-business.js';
import { sentences } from './sentences.js';
import { inWelsh } from './welsh.js';

const english: readonly Formula[] = [
    ...decisions,
    ...minutesAndPrivateBusiness,
    ...executiveRecord,
    ...sentences,
    ...openingsAndClosings,
    ...actions,
    ...findings,
    ...hearings,
    ...company,
];

/** Our formulas. The order is the order in which they are offered. */
export const library: readonly Formula[] = [...english, ...inWelsh(english)];
