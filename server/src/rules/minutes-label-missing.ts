/** An item whose summary and record run together, in a record that labels its minutes. */

import type { Item } from '../model/minutes.js';
import { slice } from '../syntax/tree.js';
import { houseWords } from './house-words.js';
import { unlabelledRecord, usualLabel } from './labels.js';
import { allBlocks, itemPlace, lineBreak } from './placement.js';
import { defineMeetingRule } from './rule.js';

export const minutesLabelMissing = defineMeetingRule({
    code: 'minutes-label-missing',
    severity: 'warning',
    summary: 'In a record that labels its minutes, every item has the label.',
    why: 'The summary tells what was planned and the minutes tell what happened. Without the label the two run together, and a reader takes one for the other.',
    fragments: true,
    settings: ['labels.minutes'],
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
    *check(minutes, { houseStyle }) {
        const usual = usualLabel(minutes);
        for (const { start, item } of minutes.items) {
            const record = unlabelledRecord(item, usual !== null);
            if (record === null || hasLabel(item, houseStyle.labels.minutes)) continue;
            const place = itemPlace(item);
            const label =
                usual ?? houseStyle.labels.minutes[0] ?? (minutes.language === 'cy' ? 'Cofnodion' : 'Minutes');
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

/** Whether a line of the item is nothing but a label of the house. */
function hasLabel(item: Item, labels: readonly string[]): boolean {
    const words = houseWords(labels);
    if (words?.any.test(item.piece.text) !== true) return false;
    for (const block of allBlocks(item.piece.blocks)) {
        const text = slice(item.piece, block).split('\n', 1)[0] ?? '';
        if (words.any.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(words.all, ''))) return true;
    }
    return false;
}
