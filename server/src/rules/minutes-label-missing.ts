/** An item whose summary and record run together, in a record that labels its minutes. */

import type { Item, Minutes } from '../model/minutes.js';
import { slice } from '../syntax/tree.js';
import { itemPlace, lineBreak } from './placement.js';
import { defineMeetingRule } from './rule.js';

export const minutesLabelMissing = defineMeetingRule({
    code: 'minutes-label-missing',
    severity: 'warning',
    summary: 'In a record that labels its minutes, every item has the label.',
    why: 'The summary tells what was planned and the minutes tell what happened. Without the label the two run together, and a reader takes one for the other.',
    fragments: true,
    examples: [
        {
            name: 'one item of two has the label',
            text: 'Agenda item 4: Sea wall\n\nTo receive a report.\n\nMinutes:\n\nThe Engineer presented the report, and the report was noted.\n\nAgenda item 5: Slipway\n               ^^^^^^^ minutes-label-missing: I cannot see where the minutes of this item begin.\n\nTo receive an update on the slipway.\n\nThe Engineer reported that the slipway was open again.\n',
            fixed: 'Agenda item 4: Sea wall\n\nTo receive a report.\n\nMinutes:\n\nThe Engineer presented the report, and the report was noted.\n\nAgenda item 5: Slipway\n\nTo receive an update on the slipway.\n\nMinutes:\n\nThe Engineer reported that the slipway was open again.\n',
        },
        {
            name: 'a copied item whose summary runs into the record',
            text: 'Agenda item\n\nSlipway\n^^^^^^^ minutes-label-missing\n\nTo receive an update on the slipway.\n\nThe Engineer reported that the slipway was open again.\n',
            fixed: 'Agenda item\n\nSlipway\n\nTo receive an update on the slipway.\n\nMinutes:\n\nThe Engineer reported that the slipway was open again.\n',
        },
        {
            name: 'no item has the label: the narrative follows the heading',
            text: 'Nether Hallow Parish Council\n\nPresent: Cllr Dunmore, Cllr Vane\n\n12/26 Slipway\n\nThe Clerk reported that the slipway was open again.\n\nCllr Vane thanked the volunteers.\n\n13/26 Allotments\n\nThe hedge had been cut.\n\nThe tap was mended.\n',
        },
        {
            name: 'a decision shows where the record is',
            text: 'Agenda item 4: Sea wall\n\nMinutes:\n\nThe report was noted.\n\nAgenda item 5: Slipway\n\nTo receive an update on the slipway.\n\nThe Engineer reported that the slipway was open again.\n\nRESOLVED That the update be noted.\n',
        },
        {
            name: 'only the agenda is there so far',
            text: 'Agenda item 4: Sea wall\n\nMinutes:\n\nThe report was noted.\n\nAgenda item 5: Slipway\n\nTo receive an update on the slipway.\n\nThe Engineer will attend.\n',
        },
        {
            name: 'everyday business with one line',
            text: 'Agenda item 1: Apologies for absence\n\nApologies were received from Councillor Marsh.\n\nAgenda item 4: Sea wall\n\nMinutes:\n\nThe report was noted.\n',
        },
    ],
    *check(minutes) {
        const labels = labelsOf(minutes);
        const usual = labels.length * 2 >= minutes.items.length ? labels[0] : undefined;
        for (const { start, item } of minutes.items) {
            const record = unlabelledRecord(item, usual !== undefined);
            if (record === null) continue;
            const place = itemPlace(item);
            const label = usual ?? (minutes.language === 'cy' ? 'Cofnodion' : 'Minutes');
            const eol = lineBreak(item);
            const at = start + record;
            yield {
                start: start + place.start,
                end: start + place.end,
                message: {
                    en: 'I cannot see where the minutes of this item begin.',
                    cy: 'Ni allaf weld ble mae cofnodion yr eitem hon yn dechrau.',
                },
                fixes: [
                    {
                        title: { en: `Add “${label}:” above the record`, cy: `Ychwanegu “${label}:” uwchben y cofnod` },
                        edits: [{ start: at, end: at, text: `${label}:${eol}${eol}` }],
                        safe: false,
                    },
                ],
            };
        }
    },
});

/** The labels that the items of the record carry, as they are written. */
function labelsOf(minutes: Minutes): string[] {
    return minutes.items.flatMap(({ item }) => (item.minutesLabel === null ? [] : [slice(item.piece, item.minutesLabel)]));
}

const ANNOUNCES = /^\W*(?:To |I )\p{L}+|\bwill\b|\bbydd\b|^\W*(?:Derbyn|Ystyried|Cymeradwyo|Trafod|Nodi)\b/u;
const TELLS = /\b(?:was|were|had|did|gave|took|said|went|felt|\p{L}{3,}ed|\p{L}{3,}odd|oedd|cafwyd)\b/iu;

/** Offset of the first paragraph that tells what happened in an item that should have a label; null for all others. */
function unlabelledRecord(item: Item, othersHaveIt: boolean): number | null {
    if (item.minutesLabel !== null || item.implicit || item.title === null) return null;
    if (item.status !== 'taken' || item.purpose === 'procedural' || item.hasExempt) return null;
    if (item.decisions.some((decision) => decision.form !== 'outcome')) return null;
    const paragraphs = item.narrative.filter((block) => block.kind === 'paragraph');
    const [first] = paragraphs;
    if (first === undefined || paragraphs.length < 2) return null;
    // Alone, an item is said to run together only when its first paragraph is an agenda's.
    if (!othersHaveIt && (item.heading?.style !== 'label' || !ANNOUNCES.test(slice(item.piece, first)))) return null;
    for (const paragraph of paragraphs) {
        const words = slice(item.piece, paragraph);
        if (!ANNOUNCES.test(words) && TELLS.test(words)) return paragraph.start;
    }
    return null;
}
