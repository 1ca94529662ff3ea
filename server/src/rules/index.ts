/** The list of rules. Its order is the order of the documentation. A new rule is one file and one line here. */

import { acronymUnexpanded } from './acronym-unexpanded.js';
import { actionWithoutOwner } from './action-without-owner.js';
import { contraction } from './contraction.js';
import { dateImpossible } from './date-impossible.js';
import { dateWeekdayMismatch } from './date-weekday-mismatch.js';
import { decisionEmpty } from './decision-empty.js';
import { decisionMissing } from './decision-missing.js';
import { decisionNumberingBroken } from './decision-numbering-broken.js';
import { decisionShouldStartThat } from './decision-should-start-that.js';
import { itemTitleMissing } from './item-title-missing.js';
import { listMarkerAlone } from './list-marker-alone.js';
import { listMarkerPasted } from './list-marker-pasted.js';
import { minutesEmpty } from './minutes-empty.js';
import { minutesLabelMissing } from './minutes-label-missing.js';
import { placeholderLeft } from './placeholder-left.js';
import { requestNotCaptured } from './request-not-captured.js';
import type { Rule } from './rule.js';
import { textHardWrapped } from './text-hard-wrapped.js';
import { whitespaceNbsp } from './whitespace-nbsp.js';

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
    dateWeekdayMismatch,
    dateImpossible,
    contraction,
    acronymUnexpanded,
    whitespaceNbsp,
    listMarkerPasted,
    listMarkerAlone,
    textHardWrapped,
    placeholderLeft,
];
