/** The list of rules. Its order is the order of the documentation. A new rule is one file and one line here. */

import { acronymRedefined } from './acronym-redefined.js';
import { acronymUnexpanded } from './acronym-unexpanded.js';
import { actionDueInvalid } from './action-due-invalid.js';
import { actionDuePast } from './action-due-past.js';
import { actionDueVague } from './action-due-vague.js';
import { actionOwnerAbsent } from './action-owner-absent.js';
import { actionWithoutDue } from './action-without-due.js';
import { actionWithoutOwner } from './action-without-owner.js';
import { amendmentUnresolved } from './amendment-unresolved.js';
import { apologiesMissing } from './apologies-missing.js';
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
import { datesDisagree } from './dates-disagree.js';
import { decisionAnswerMismatch } from './decision-answer-mismatch.js';
import { decisionBeforeMinutes } from './decision-before-minutes.js';
import { decisionClauseMixed } from './decision-clause-mixed.js';
import { decisionClauseUnpunctuated } from './decision-clause-unpunctuated.js';
import { decisionCopiesDiffer } from './decision-copies-differ.js';
import { decisionEmpty } from './decision-empty.js';
import { decisionMissing } from './decision-missing.js';
import { decisionMood } from './decision-mood.js';
import { decisionNumberingBroken } from './decision-numbering-broken.js';
import { decisionShouldStartThat } from './decision-should-start-that.js';
import { declarationsItemMissing } from './declarations-item-missing.js';
import { directSpeech } from './direct-speech.js';
import { draftMarkLeft } from './draft-mark-left.js';
import { draftMarkMissing } from './draft-mark-missing.js';
import { editorNoteLeft } from './editor-note-left.js';
import { evaluativeLanguage } from './evaluative-language.js';
import { eventAfterMeeting } from './event-after-meeting.js';
import { exclusionParagraphInvalid } from './exclusion-paragraph-invalid.js';
import { exclusionParagraphMissing } from './exclusion-paragraph-missing.js';
import { exclusionPublicInterestUnstated } from './exclusion-public-interest-unstated.js';
import { exclusionResolutionMissing } from './exclusion-resolution-missing.js';
import { executiveRecordIncomplete } from './executive-record-incomplete.js';
import { exemptDetailInPublic } from './exempt-detail-in-public.js';
import { exemptSummaryMissing } from './exempt-summary-missing.js';
import { firstPerson } from './first-person.js';
import { headingLevelSkipped } from './heading-level-skipped.js';
import { imageAltMissing } from './image-alt-missing.js';
import { inquorate } from './inquorate.js';
import { interestIncomplete } from './interest-incomplete.js';
import { interestItemNotFound } from './interest-item-not-found.js';
import { interestThenTookPart } from './interest-then-took-part.js';
import { interestWithdrawalUnrecorded } from './interest-withdrawal-unrecorded.js';
import { itemNumberGap } from './item-number-gap.js';
import { itemTitleMissing } from './item-title-missing.js';
import { judgementNotInScale } from './judgement-not-in-scale.js';
import { knownBodyMisnamed } from './known-body-misnamed.js';
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
import { personFirstNameOnly } from './person-first-name-only.js';
import { personNameVariant } from './person-name-variant.js';
import { personNotInAttendance } from './person-not-in-attendance.js';
import { personTitleVariant } from './person-title-variant.js';
import { personWithoutRole } from './person-without-role.js';
import { personalData } from './personal-data.js';
import { placeholderLeft } from './placeholder-left.js';
import { presentListMissing } from './present-list-missing.js';
import { recordedVoteCountMismatch } from './recorded-vote-count-mismatch.js';
import { recordedVoteExpected } from './recorded-vote-expected.js';
import { recordedVoteIncomplete } from './recorded-vote-incomplete.js';
import { recordedVoteNameTwice } from './recorded-vote-name-twice.js';
import { recordedVoteVoterAbsent } from './recorded-vote-voter-absent.js';
import { requestNotCaptured } from './request-not-captured.js';
import type { Rule } from './rule.js';
import { speaksAfterLeaving } from './speaks-after-leaving.js';
import { statuteRefOdd } from './statute-ref-odd.js';
import { substituteUnpaired } from './substitute-unpaired.js';
import { tableHeaderMissing } from './table-header-missing.js';
import { tensePresent } from './tense-present.js';
import { textHardWrapped } from './text-hard-wrapped.js';
import { titleAllCaps } from './title-all-caps.js';
import { unanimousWithDissent } from './unanimous-with-dissent.js';
import { unsigned } from './unsigned.js';
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
    decisionClauseUnpunctuated,
    decisionBeforeMinutes,
    decisionCopiesDiffer,
    decisionAnswerMismatch,
    itemNumberGap,
    meetingDateMissing,
    meetingBodyMissing,
    presentListMissing,
    chairUnidentified,
    apologiesMissing,
    attendanceConflict,
    substituteUnpaired,
    inquorate,
    personNotInAttendance,
    personNameVariant,
    personTitleVariant,
    personWithoutRole,
    personFirstNameOnly,
    speaksAfterLeaving,
    bodyNameVariant,
    chairTermVaries,
    attributionRepeated,
    motionWithoutMover,
    motionMoverEqualsSeconder,
    motionWithoutOutcome,
    amendmentUnresolved,
    motionOutcomeContradictsCount,
    voteExceedsPresent,
    voteBelowPresent,
    voteTieWithoutCasting,
    recordedVoteCountMismatch,
    recordedVoteNameTwice,
    recordedVoteVoterAbsent,
    recordedVoteIncomplete,
    recordedVoteExpected,
    unanimousWithDissent,
    actionWithoutOwner,
    actionWithoutDue,
    actionDueInvalid,
    actionDuePast,
    actionDueVague,
    actionOwnerAbsent,
    requestNotCaptured,
    declarationsItemMissing,
    interestIncomplete,
    interestItemNotFound,
    interestThenTookPart,
    interestWithdrawalUnrecorded,
    exclusionResolutionMissing,
    exclusionParagraphMissing,
    exclusionParagraphInvalid,
    exclusionPublicInterestUnstated,
    exemptDetailInPublic,
    exemptSummaryMissing,
    personalData,
    dateWeekdayMismatch,
    dateImpossible,
    eventAfterMeeting,
    dateRangeReversed,
    dateWithoutYear,
    dateRelative,
    datesDisagree,
    dateFormat,
    pageRefOutOfRange,
    statuteRefOdd,
    knownBodyMisnamed,
    judgementNotInScale,
    firstPerson,
    tensePresent,
    contraction,
    acronymUnexpanded,
    acronymRedefined,
    directSpeech,
    evaluativeLanguage,
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
    unsigned,
    executiveRecordIncomplete,
    urgencyReasonMissing,
    headingLevelSkipped,
    tableHeaderMissing,
    linkTextVague,
    imageAltMissing,
];
