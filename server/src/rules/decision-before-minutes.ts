/** A decision stands where the agenda's summary is, above the minutes of the item. */

import type { Item } from '../model/minutes.js';
import type { Decision } from '../syntax/tree.js';
import { decisionsAbove } from './decisions-above.js';
import { lineBreak, paragraphBehind, recordEnd } from './placement.js';
import { defineItemRule, type Fix } from './rule.js';

export const decisionBeforeMinutes = defineItemRule({
    code: 'decision-before-minutes',
    severity: 'warning',
    summary: 'A decision stands below the label of the minutes, or in a block headed “Decision”.',
    why: 'What stands above “Minutes:” is the agenda: what the meeting was asked. A decision there is taken for the recommendation, and the minutes themselves seem to record none.',
    fragments: true,
    examples: [
        {
            name: 'the resolution stands under the title',
            text: 'Agenda item 5: Harbour dues\n\nThe Panel will consider the dues for 2027.\n\nRESOLVED That the harbour dues be approved.\n^^^^^^^^ decision-before-minutes: This decision stands above the minutes of the item.\n\nMinutes:\n\nThe Director set out the dues. Members asked about small boats.\n\nSupporting documents:\n- Table of dues\n',
            fixed: 'Agenda item 5: Harbour dues\n\nThe Panel will consider the dues for 2027.\n\nMinutes:\n\nThe Director set out the dues. Members asked about small boats.\n\nRESOLVED That the harbour dues be approved.\n\nSupporting documents:\n- Table of dues\n',
        },
        {
            name: 'it was agreed, with clauses',
            text: 'Agenda item 6: Sea wall\n\nIt was agreed:\n^^^^^^^^^^^^^ decision-before-minutes\n\n1. That the report be noted.\n2. That the works begin in May 2027.\n\nMinutes:\n\nThe Engineer described the works.\n',
        },
        {
            name: 'eitem Gymraeg',
            text: 'Eitem agenda 6: Llwybrau cerdded\n\nPENDERFYNWYD nodi’r adroddiad.\n^^^^^^^^^^^^ decision-before-minutes: Mae’r penderfyniad hwn yn sefyll uwchben cofnodion yr eitem.\n\nCofnodion:\n\nCyflwynodd Swyddog y Llwybrau yr adroddiad.\n',
        },
        {
            name: 'a block with a heading',
            text: 'Agenda item 5: Harbour dues\n\nDecision:\n\nThat the harbour dues be approved.\n\nMinutes:\n\nThe Director set out the dues.\n',
        },
        {
            name: 'what the agenda recommends',
            text: 'Agenda item 5: Harbour dues\n\nRECOMMENDED That the harbour dues be approved.\n\nMinutes:\n\nThe Director set out the dues.\n\nRESOLVED That the harbour dues be approved.\n',
        },
        {
            name: 'a draft of the resolution, which the minutes then record',
            text: 'Agenda item 9: Exclusion of the public\n\nTo pass the following resolution:\n\nRESOLVED That the public be excluded.\n\nMinutes:\n\nRESOLVED That the public be excluded.\n',
        },
        {
            name: 'a draft that nothing was made of',
            text: 'Agenda item 5: Harbour dues\n\nThe Panel is asked to consider the following motion:\n\nRESOLVED That the harbour dues be lowered.\n\nMinutes:\n\nThe Director set out the dues.\n\nThe motion was lost.\n',
        },
        {
            name: 'a draft between quotation marks',
            text: 'Agenda item 9: Exclusion of the public\n\n“RESOLVED: that the public be excluded.”\n\nMinutes:\n\nThe public was not excluded.\n',
        },
        {
            name: 'what is to be resolved',
            text: 'Agenda item 9: Harbour dues\n\nTo resolve that the dues be approved.\n\nMinutes:\n\nThe Director set out the dues.\n',
        },
        {
            name: 'a motion',
            text: 'Agenda item 9: Motion on river safety\n\nMOTION - That this Council asks for throw lines.\n\nMinutes:\n\nCouncillor Bright spoke.\n',
        },
        {
            name: 'nothing stands under the label, which is another matter',
            text: 'Agenda item 5: Harbour dues\n\nRESOLVED That the harbour dues be approved.\n\nMinutes:\n\nAgenda item 6: Sea wall\n\nMinutes:\n\nRESOLVED That the works be approved.\n',
        },
    ],
    *check(item, context) {
        for (const block of decisionsAbove(item, context.kind)) {
            yield {
                start: block.keyword.start,
                end: block.keyword.end,
                message: {
                    en: 'This decision stands above the minutes of the item.',
                    cy: 'Mae’r penderfyniad hwn yn sefyll uwchben cofnodion yr eitem.',
                },
                fixes: fixesFor(item, block),
            };
        }
    },
});

/** Moves the decision below what was said. */
function fixesFor(item: Item, block: Decision): Fix[] {
    const { text } = item.piece;
    const at = recordEnd(item);
    if (at === null || at < block.end) return [];
    const words = text.slice(block.start, block.end).trimEnd();
    const eol = lineBreak(item);
    let end = block.end;
    while (text.startsWith(eol, end)) end += eol.length;
    return [
        {
            title: { en: 'Move it below the minutes', cy: 'Ei symud o dan y cofnodion' },
            edits: [{ start: block.start, end, text: '' }, paragraphBehind(item, at, words)],
            safe: false,
        },
    ];
}
