/** Decisions that stand above the label of the minutes, where the agenda says what the meeting was asked. */

import type { Item, RecordKind } from '../model/minutes.js';
import type { Decision } from '../syntax/tree.js';

/** The blocks with a decision in the summary of an item that records none below; what is only quoted or drafted is left out. */
export function decisionsAbove(item: Item, kind: RecordKind): readonly Decision[] {
    if (item.minutesLabel === null || item.summary.length === 0) return [];
    // Without headings, what stands above the label may be a whole meeting.
    if (item.implicit && kind === 'meeting') return [];
    // What the minutes decide, or say of it, shows that the summary only quotes what was to be decided.
    if (item.status !== 'taken' || item.decisions.length > 0 || item.motions.length > 0 || item.votes.length > 0)
        return [];
    if (item.narrative.every(({ kind: block }) => block === 'blank' || block === 'note')) return [];
    let announced = false;
    const found: Decision[] = [];
    for (const block of item.summary) {
        if (block.kind === 'decision' && !block.headed) {
            const keyword = item.piece.text.slice(block.keyword.start, block.keyword.end);
            if (!announced && DECIDED.test(keyword) && !RECOMMENDS.test(keyword)) found.push(block);
        } else if (block.kind !== 'blank' && block.kind !== 'note') {
            announced = block.kind === 'motion' || ANNOUNCES.test(item.piece.text.slice(block.start, block.end));
        }
    }
    return found;
}

const DECIDED = /\b(?:resolved|agreed|decided|ordered|penderfynwyd|cytunwyd)\b/i;
const RECOMMENDS = /\b(?:recommend\w*|argym\w*|to|be)\b/i;

/** Words that lead up to a draft: "to pass the following resolution:", "is recommended to agree:". */
const ANNOUNCES =
    /[:\u2013-]\W*$|\b(?:motion|recommend\w*|following|draft (?:resolution|motion|decision|minute)s?|proposed (?:resolution|motion|decision)|asked to|invited to|wording|notice|argymhell\w*|canlynol|cynnig)\b/i;
