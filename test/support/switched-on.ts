/** Rules that are off until somebody asks for them, switched on: tests look at every rule. */

import { rules } from '../../server/src/rules/index.js';
import type { Rule, Severity } from '../../server/src/rules/rule.js';

/** Gives severities for settings, with every rule of a list at work. */
export function switchedOn(these: readonly Rule[] = rules): Record<string, Severity> {
    return Object.fromEntries(
        these.filter(({ offByDefault }) => offByDefault === true).map(({ code, severity }) => [code, severity]),
    );
}
