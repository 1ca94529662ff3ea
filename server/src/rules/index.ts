/** The list of rules. Its order is the order of the documentation. A new rule is one file and one line here. */

import { actionWithoutOwner } from './action-without-owner.js';
import { decisionEmpty } from './decision-empty.js';
import { decisionMissing } from './decision-missing.js';
import { decisionNumberingBroken } from './decision-numbering-broken.js';
import { decisionShouldStartThat } from './decision-should-start-that.js';
import { itemTitleMissing } from './item-title-missing.js';
import { minutesEmpty } from './minutes-empty.js';
import { minutesLabelMissing } from './minutes-label-missing.js';
import { requestNotCaptured } from './request-not-captured.js';
import type { Rule } from './rule.js';

export const rules: readonly Rule[] = [
    itemTitleMissing,
    minutesLabelMissing,
    minutesEmpty,
    decisionMissing,
    decisionEmpty,
    decisionShouldStartThat,
    decisionNumberingBroken,
    actionWithoutOwner,
    requestNotCaptured,
];
