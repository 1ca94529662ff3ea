/** Checks a record with all rules; hosts that load the rules later call `run.ts` themselves. */

import type { Minutes } from '../model/minutes.js';
import { rules } from './index.js';
import { type Finding, type RunOptions, runRules } from './run.js';

export interface CheckOptions extends Omit<RunOptions, 'rules'> {
    /** The rules to run; all of them by default. */
    readonly rules?: RunOptions['rules'];
}

/** Gives all findings of a record, in the order of the text. */
export function check(minutes: Minutes, options: CheckOptions = {}): Finding[] {
    return runRules(minutes, { ...options, rules: options.rules ?? rules });
}
