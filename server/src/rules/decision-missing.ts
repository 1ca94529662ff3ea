/** An item of business without any outcome. */

import { cueOf } from '../model/cues.js';
import type { Item, Minutes, Purpose } from '../model/minutes.js';
import { slice } from '../syntax/tree.js';
import { decisionsAbove } from './decisions-above.js';
import { unlabelledRecord, usualLabel } from './labels.js';
import { allBlocks, itemPlace, paragraphBehind, recordEnd } from './placement.js';
import { defineMeetingRule, type Fix, type Report, type RuleContext, type Severity } from './rule.js';
import { fittingDecision } from './wording.js';

export const decisionMissing = defineMeetingRule({
    code: 'decision-missing',
    severity: 'warning',
    summary: 'An item of business records what was decided, or that it was noted.',
    why: 'The decision is the legal core of a minute: debate may be left out of the record, the decision may not. Where an item was only for information, one line that it was noted shows the reader that nothing is lost.',
    fragments: true,
    settings: ['decision.informationItems', 'decision.requireKeyword'],
    examples: [
        {
            name: 'the agenda asks for approval and nothing tells the outcome',
            text: 'Agenda item 5: Harbour dues\n               ^^^^^^^^^^^^ decision-missing: No decision is recorded for this item.\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nThe Director set out the dues. Members discussed their effect on small boats.\n\nSupporting documents:\n- Table of dues\n',
            fixed: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nThe Director set out the dues. Members discussed their effect on small boats.\n\nRESOLVED That the harbour dues for 2027 be approved.\n\nSupporting documents:\n- Table of dues\n',
        },
        {
            name: 'an item for information is mentioned more quietly',
            text: 'Agenda item\n\nLocks and weirs\n^^^^^^^^^^^^^^^ decision-missing: Nothing records that this was noted.\n\nThe Panel will receive a presentation from the Engineer.\n\nMinutes:\n\nThe Engineer showed photographs of the weirs.\n',
            fixed: 'Agenda item\n\nLocks and weirs\n\nThe Panel will receive a presentation from the Engineer.\n\nMinutes:\n\nThe Engineer showed photographs of the weirs.\n\nRESOLVED That the presentation be noted.\n',
        },
        {
            name: 'the decision goes above the actions',
            text: 'Agenda item 9: Winter moorings update\n               ^^^^^^^^^^^^^^^^^^^^^^ decision-missing\n\nMinutes:\nThe Harbour Master reported on the moorings.\nACTION: Harbour Master to send the map to members by 1 May 2026\nSupporting documents:\n',
            fixed: 'Agenda item 9: Winter moorings update\n\nMinutes:\nThe Harbour Master reported on the moorings.\n\nRESOLVED That the update be noted.\n\nACTION: Harbour Master to send the map to members by 1 May 2026\nSupporting documents:\n',
        },
        {
            name: 'eitem Gymraeg',
            text: 'Eitem agenda 6: Llwybrau cerdded\n                ^^^^^^^^^^^^^^^^ decision-missing\n\nDerbyn adroddiad ar gyflwr y llwybrau cerdded.\n\nCofnodion:\n\nCyflwynodd Swyddog y Llwybrau yr adroddiad. Holodd yr aelodau am y gost.\n',
            fixed: "Eitem agenda 6: Llwybrau cerdded\n\nDerbyn adroddiad ar gyflwr y llwybrau cerdded.\n\nCofnodion:\n\nCyflwynodd Swyddog y Llwybrau yr adroddiad. Holodd yr aelodau am y gost.\n\nPENDERFYNWYD nodi'r adroddiad.\n",
        },
        {
            name: 'a parish item that sets out to approve something',
            text: 'Present: Cllr Dunmore, Cllr Vane\n\n12/26 To approve the cost of a hedge cutter\n      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ decision-missing\n\nThe Clerk had three prices.\n\n13/26 Payments\n\nRESOLVED That the payments be made.\n',
        },
        {
            name: 'an everyday item',
            text: 'Agenda item 1: Apologies for absence\n\nMinutes:\n\nApologies were received from Councillor Marsh.\n',
        },
        {
            name: 'it was agreed',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nMinutes:\n\nIt was agreed:\n\nThat the harbour dues be approved.\n',
        },
        {
            name: 'an outcome without a keyword: minutes approved',
            text: 'Agenda item 3: Minutes of the last meeting\n\nTo approve the minutes.\n\nMinutes:\n\nThe minutes of the meeting held on 13 July 2026 were approved as a correct record.\n',
        },
        {
            name: 'an outcome without a keyword: members noted',
            text: 'Agenda item 8: Winter moorings\n\nTo receive a report.\n\nMinutes:\n\nThe Harbour Master set out the report. Members noted the report.\n',
        },
        {
            name: 'the item was deferred',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nMinutes:\n\nConsideration of the item was deferred.\n',
        },
        {
            name: 'the item was withdrawn',
            text: 'Agenda item 5: Harbour dues (withdrawn)\n\nTo approve the harbour dues.\n\nMinutes:\n\nThe Director said that the figures were not ready.\n',
        },
        {
            name: 'the meeting was not quorate',
            text: 'Agenda item 4: Sea wall\n\nTo approve the works.\n\nMinutes:\n\nThe Engineer described the works.\n\nAgenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nMinutes:\n\nThe meeting was inquorate.\n',
        },
        {
            name: 'the record is private',
            text: 'Agenda item 6: Lease of the boat shed\n\nTo consider the lease.\n\nMinutes:\n\nThe public left the room.\n\nExempt: terms of a tenant\nThe tenant had offered less.\nEnd exempt\n',
        },
        {
            name: 'the decision is restricted',
            text: 'Agenda item 6: Lease of the boat shed\n\nTo approve the lease.\n\nMinutes:\n\nThe decision on this item is restricted.\n',
        },
        {
            name: 'one decision for several items',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nMinutes:\n\nThis item was considered together with item 6.\n',
        },
        {
            name: 'the outcome stands with another item',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nMinutes:\n\nThe Director set out the dues. The decision is recorded under item 6.\n',
        },
        {
            name: 'another item is only mentioned',
            text: 'Agenda item 5: Harbour dues\n               ^^^^^^^^^^^^ decision-missing\n\nTo approve the harbour dues.\n\nMinutes:\n\nMembers asked for a correction: in item 5, “dues” should be “fees”. The Director explained the difference.\n',
        },
        {
            name: 'the decision stands above the label, which another rule reports',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nRESOLVED That the dues be approved.\n\nMinutes:\n\nThe Director set out the dues.\n',
        },
        {
            name: 'a vote tells the outcome',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\nVote: 3 for, 1 against, 0 abstentions\n',
        },
        {
            name: 'there was nothing to decide',
            text: 'Agenda item 5: Grant applications\n\nTo approve grant applications.\n\nMinutes:\n\nThere were no applications.\n',
        },
        {
            name: 'nothing is minuted yet',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues.\n',
        },
        {
            name: 'a report in plain parish style',
            text: "Present: Cllr Dunmore, Cllr Vane\n\n12/26 Clerk's report\n\nThe bench had been mended.\n\n13/26 Allotments\n\nThe tap was leaking.\n",
        },
    ],
    *check(minutes, context) {
        // Nothing is decided at a meeting without a quorum, whichever item says that there was none.
        if (minutes.items.some(({ item }) => item.status === 'inquorate')) return;
        const othersHaveLabel = usualLabel(minutes) !== null;
        for (const { start, item } of minutes.items) {
            // Another rule says that the decision stands in the wrong place.
            if (decisionsAbove(item, context.kind).length > 0) continue;
            const report = reportOf(item, minutes, context, othersHaveLabel) ?? withoutKeyword(item, context);
            if (report === null) continue;
            yield {
                ...report,
                start: report.start + start,
                end: report.end + start,
                fixes: (report.fixes ?? []).map((fix) => ({
                    ...fix,
                    edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })),
                })),
            };
        }
    },
});

/** What is to say about one item, with spans relative to it. */
function reportOf(item: Item, minutes: Minutes, context: RuleContext, othersHaveLabel: boolean): Report | null {
    if (!hasOpenBusiness(item)) return null;
    const usual = severityFor(item, minutes, othersHaveLabel);
    if (usual === null) return null;
    const decides = usual === 'warning';
    const { informationItems } = context.houseStyle.decision;
    if (!decides && informationItems === 'off') return null;
    return {
        ...itemPlace(item),
        // Where the purpose is not clear, a hint remains one.
        severity: usual === 'info' && informationItems === 'warning' ? 'warning' : usual,
        message: decides
            ? {
                  en: 'No decision is recorded for this item.',
                  cy: 'Ni chofnodwyd unrhyw benderfyniad ar gyfer yr eitem hon.',
              }
            : { en: 'Nothing records that this was noted.', cy: 'Nid oes dim yn cofnodi bod hyn wedi’i nodi.' },
        fixes: fixesFor(item, context),
    };
}

/** A decision that is only told in a sentence, where the house wants the word for it. */
function withoutKeyword(item: Item, { houseStyle }: RuleContext): Report | null {
    const [first] = item.decisions;
    if (!houseStyle.decision.requireKeyword || first === undefined) return null;
    if (item.purpose === 'procedural' || item.decisions.some(({ form }) => form !== 'outcome')) return null;
    return {
        start: first.keyword.start,
        end: first.keyword.end,
        severity: 'info',
        message: {
            en: 'This is told in a sentence and not recorded as a decision.',
            cy: 'Mae hyn yn cael ei ddweud mewn brawddeg ac nid yw wedi’i gofnodi fel penderfyniad.',
        },
    };
}

/** How seriously a missing outcome is taken; null where an item needs none. */
function severityFor(item: Item, minutes: Minutes, othersHaveLabel: boolean): Severity | null {
    const purpose = purposeOf(item);
    if (purpose === 'procedural') return null;
    // A text without headings is one item when a sentence or two stand above its label; a header or an agenda is no summary.
    if (item.implicit && item.summary.some((block) => block.kind !== 'paragraph' && block.kind !== 'blank'))
        return null;
    // Without the label a whole meeting tells in prose what happened, and many items need no outcome at all.
    if (item.minutesLabel === null && unlabelledRecord(item, othersHaveLabel) === null) {
        if (item.title === null) return null;
        if (!/^\W*To \p{L}/u.test(item.title.text)) return null;
        return purpose === 'decide' || purpose === 'recommend' ? 'warning' : 'hint';
    }
    if (purpose === 'decide' || purpose === 'recommend') return 'warning';
    return purpose === 'unknown' && minutes.kind === 'meeting' ? 'hint' : 'info';
}

const VERB =
    /^(?:approve|agree|adopt|appoint|determine|decide|elect|ratify|authori[sz]e|set the|confirm|recommend|consider and (?:agree|approve)|cymeradwyo|cytuno|penderfynu|penodi|ethol|mabwysiadu|argymell)$/i;
const HEARS_FIRST =
    /\b(?:receiv(?:e|ing)|note|consider|discuss|hear|updates?|presentation|briefing|monitor(?:ing)?|derbyn|nodi|trafod|ystyried)\b/i;

/**
 * The purpose, read with more care than the model does: "to receive a report on the approval of plans" asks for no
 * approval, and neither does the noun "election" in the middle of a title.
 */
function purposeOf(item: Item): Purpose {
    const word = item.purposeWord;
    if ((item.purpose !== 'decide' && item.purpose !== 'recommend') || word === null) return item.purpose;
    const source = item.piece.text.slice(word.start, word.end).replace(/[\s\u00a0]+/g, ' ');
    const at = source.toLowerCase().indexOf(word.text.toLowerCase());
    const before = source.slice(0, Math.max(0, at));
    if (HEARS_FIRST.test(before) && !/(?:\band|,)\s+(?:to |if (?:appropriate|thought fit),? )?$/i.test(before))
        return 'receive';
    if (VERB.test(word.text) || /^\W*$/.test(before)) return item.purpose;
    return 'receive';
}

/** The outcome stands elsewhere; "the correction in item 5" only mentions another item. */
const SHARED =
    /\b(?:considered|taken|discussed|dealt with) (?:together|jointly|alongside|en bloc|under|with|at)\b|(?:^\W*|\b)(?:see|gweler) (?:also )?(?:agenda )?(?:item|minute|resolution|eitem|cofnod)s? (?:no\.? ?)?\p{L}{0,4}\d|^\W*(?:under|at|in) (?:agenda )?(?:item|minute|resolution)s? (?:no\.? ?)?\p{L}{0,4}\d|\b(?:considered|taken|discussed|dealt with|covered|minuted|recorded|reported|resolved|decided|determined|included|addressed|outcome|decision|resolution|vote|shown|set out|given|found|combined|merged|heard|noted|approved|agreed)\b[^.;:]{0,40} (?:under|at|in|with|by) (?:agenda )?(?:item|minute|resolution)s? (?:no\.? ?)?\p{L}{0,4}\d/iu;
const ELSEWHERE = cueOf('considered taken discussed dealt item* minute* resolution* eitem* cofnod*');
const NOTHING =
    /^\W*(?:none|nil|n\/a|nothing (?:to (?:report|add)|was raised|further)|there (?:was|were|is|are) (?:no|none|nothing)\b|no \p{L}+(?: \p{L}+){0,4} (?:was|were|had been|has been|have been)\b|dim|nid oedd)/iu;

/** Whether something was said and no outcome of any kind followed. */
function hasOpenBusiness(item: Item): boolean {
    if (item.status !== 'taken' || item.hasExempt || item.decisions.length > 0 || item.votes.length > 0) return false;
    if (item.motions.some((motion) => motion.outcome !== 'unrecorded')) return false;
    for (const block of allBlocks(item.narrative)) if (block.kind === 'decision') return false;
    const said = item.prose.filter(
        (one) =>
            one.role === 'narrative' || one.role === 'listItem' || one.role === 'motion' || one.role === 'quotation',
    );
    let opens = false;
    for (const one of said) {
        const words = slice(item.piece, one);
        if (item.cues.within(ELSEWHERE, one) && SHARED.test(words)) return false;
        // Without the label the first paragraph may still be the agenda's.
        if (!NOTHING.test(words) && !(item.minutesLabel === null && /^\W*To \p{L}|\bwill\b/u.test(words))) opens = true;
    }
    return opens;
}

function fixesFor(item: Item, context: RuleContext): Fix[] {
    const end = recordEnd(item);
    if (end === null) return [];
    const { sentence } = fittingDecision(item, context.language);
    return [
        {
            title: { en: `Add “${sentence}”`, cy: `Ychwanegu “${sentence}”` },
            edits: [paragraphBehind(item, end, sentence)],
            safe: false,
        },
    ];
}
