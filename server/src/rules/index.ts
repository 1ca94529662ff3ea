/** The list of rules. Its order is the order of the documentation. A new rule is one file and one line here. */

import { acronymRedefined } from './acronym-redefined.js';
import { acronymUnexpanded } from './acronym-unexpanded.js';
import { actionDueInvalid } from './action-due-invalid.js';
import { actionDuePast } from './action-due-past.js';
import { actionWithoutDue } from './action-without-due.js';
import { actionWithoutOwner } from './action-without-owner.js';
import { attendanceConflict } from './attendance-conflict.js';
import { attributionRepeated } from './attribution-repeated.js';
import { bodyNameVariant } from './body-name-variant.js';
import { chairTermVaries } from './chair-term-varies.js';
import { chairUnidentified } from './chair-unidentified.js';
import { contraction } from './contraction.js';
import { dateFormat } from './date-format.js';
import { dateImpossible } from './date-impossible.js';
import { dateRangeReversed } from './date-range-reversed.js';
import { dateRelative } from './date-relative.js';
import { dateWeekdayMismatch } from './date-weekday-mismatch.js';
import { dateWithoutYear } from './date-without-year.js';
import { decisionClauseMixed } from './decision-clause-mixed.js';
import { decisionEmpty } from './decision-empty.js';
import { decisionMissing } from './decision-missing.js';
import { decisionMood } from './decision-mood.js';
import { decisionNumberingBroken } from './decision-numbering-broken.js';
import { decisionShouldStartThat } from './decision-should-start-that.js';
import { declarationsItemMissing } from './declarations-item-missing.js';
import { draftMarkLeft } from './draft-mark-left.js';
import { draftMarkMissing } from './draft-mark-missing.js';
import { editorNoteLeft } from './editor-note-left.js';
import { eventAfterMeeting } from './event-after-meeting.js';
import { exclusionParagraphInvalid } from './exclusion-paragraph-invalid.js';
import { exclusionParagraphMissing } from './exclusion-paragraph-missing.js';
import { exclusionResolutionMissing } from './exclusion-resolution-missing.js';
import { executiveRecordIncomplete } from './executive-record-incomplete.js';
import { firstPerson } from './first-person.js';
import { headingLevelSkipped } from './heading-level-skipped.js';
import { imageAltMissing } from './image-alt-missing.js';
import { inquorate } from './inquorate.js';
import { interestThenTookPart } from './interest-then-took-part.js';
import { itemTitleMissing } from './item-title-missing.js';
import { linkTextVague } from './link-text-vague.js';
import { listMarkerAlone } from './list-marker-alone.js';
import { listMarkerLost } from './list-marker-lost.js';
import { listMarkerMixed } from './list-marker-mixed.js';
import { listMarkerPasted } from './list-marker-pasted.js';
import { meetingBodyMissing } from './meeting-body-missing.js';
import { meetingDateMissing } from './meeting-date-missing.js';
import { minutesEmpty } from './minutes-empty.js';
import { minutesLabelMissing } from './minutes-label-missing.js';
import { motionMoverEqualsSeconder } from './motion-mover-equals-seconder.js';
import { motionOutcomeContradictsCount } from './motion-outcome-contradicts-count.js';
import { motionWithoutMover } from './motion-without-mover.js';
import { motionWithoutOutcome } from './motion-without-outcome.js';
import { pageRefOutOfRange } from './page-ref-out-of-range.js';
import { paragraphLong } from './paragraph-long.js';
import { personNameVariant } from './person-name-variant.js';
import { personNotInAttendance } from './person-not-in-attendance.js';
import { personTitleVariant } from './person-title-variant.js';
import { personWithoutRole } from './person-without-role.js';
import { personalData } from './personal-data.js';
import { placeholderLeft } from './placeholder-left.js';
import { presentListMissing } from './present-list-missing.js';
import { recordedVoteCountMismatch } from './recorded-vote-count-mismatch.js';
import { recordedVoteIncomplete } from './recorded-vote-incomplete.js';
import { recordedVoteNameTwice } from './recorded-vote-name-twice.js';
import { recordedVoteVoterAbsent } from './recorded-vote-voter-absent.js';
import { requestNotCaptured } from './request-not-captured.js';
import type { Rule } from './rule.js';
import { tableHeaderMissing } from './table-header-missing.js';
import { textHardWrapped } from './text-hard-wrapped.js';
import { titleAllCaps } from './title-all-caps.js';
import { unanimousWithDissent } from './unanimous-with-dissent.js';
import { urgencyReasonMissing } from './urgency-reason-missing.js';
import { voteBelowPresent } from './vote-below-present.js';
import { voteExceedsPresent } from './vote-exceeds-present.js';
import { voteTieWithoutCasting } from './vote-tie-without-casting.js';
import { whitespaceNbsp } from './whitespace-nbsp.js';
import { whitespaceRun } from './whitespace-run.js';
import { wordConfusion } from './word-confusion.js';

export const rules: readonly Rule[] = [
    itemTitleMissing,
    minutesLabelMissing,
    minutesEmpty,
    decisionMissing,
    decisionEmpty,
    decisionShouldStartThat,
    decisionMood,
    decisionClauseMixed,
    decisionNumberingBroken,
    meetingDateMissing,
    meetingBodyMissing,
    presentListMissing,
    chairUnidentified,
    attendanceConflict,
    inquorate,
    personNotInAttendance,
    personNameVariant,
    personTitleVariant,
    personWithoutRole,
    bodyNameVariant,
    chairTermVaries,
    attributionRepeated,
    motionWithoutMover,
    motionMoverEqualsSeconder,
    motionWithoutOutcome,
    motionOutcomeContradictsCount,
    voteExceedsPresent,
    voteBelowPresent,
    voteTieWithoutCasting,
    recordedVoteCountMismatch,
    recordedVoteNameTwice,
    recordedVoteVoterAbsent,
    recordedVoteIncomplete,
    unanimousWithDissent,
    actionWithoutOwner,
    actionWithoutDue,
    actionDueInvalid,
    actionDuePast,
    requestNotCaptured,
    declarationsItemMissing,
    interestThenTookPart,
    exclusionResolutionMissing,
    exclusionParagraphMissing,
    exclusionParagraphInvalid,
    personalData,
    dateWeekdayMismatch,
    dateImpossible,
    eventAfterMeeting,
    dateRangeReversed,
    dateWithoutYear,
    dateRelative,
    dateFormat,
    pageRefOutOfRange,
    firstPerson,
    contraction,
    acronymUnexpanded,
    acronymRedefined,
    wordConfusion,
    whitespaceNbsp,
    whitespaceRun,
    listMarkerPasted,
    listMarkerAlone,
    listMarkerMixed,
    listMarkerLost,
    textHardWrapped,
    titleAllCaps,
    paragraphLong,
    placeholderLeft,
    editorNoteLeft,
    draftMarkMissing,
    draftMarkLeft,
    executiveRecordIncomplete,
    urgencyReasonMissing,
    headingLevelSkipped,
    tableHeaderMissing,
    linkTextVague,
    imageAltMissing,
];
