/** The list of rules. Its order is the order of the documentation. A new rule is one file and one line here. */

import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [];
