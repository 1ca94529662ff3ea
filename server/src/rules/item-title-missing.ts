/** An item that starts with its summary, or with nothing, and has no title. */

import type { Item, RecordKind } from '../model/minutes.js';
import { plain, trim } from '../model/text.js';
import { type Span, slice } from '../syntax/tree.js';
import { lineBreak, openingWords } from './placement.js';
import { defineItemRule, type Fix } from './rule.js';

export const itemTitleMissing = defineItemRule({
    code: 'item-title-missing',
    severity: 'warning',
    summary: 'An item has a title.',
    why: 'The title is how the public and later minutes find the item, and what a screen reader jumps to (WCAG 2.4.6).',
    fragments: true,
    examples: [
        {
            name: 'the item starts with its summary',
            text: 'To receive a report on the repair of the swing bridge.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ item-title-missing: This item has no title.\n\nMinutes:\n\nThe Engineer presented the report.\n\nRESOLVED That the report be noted.\n',
            fixed: 'Report on the repair of the swing bridge\n\nTo receive a report on the repair of the swing bridge.\n\nMinutes:\n\nThe Engineer presented the report.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'the label of the item has nothing under it',
            text: 'Agenda item 4\n^^^^^^^^^^^^^ item-title-missing\n\nMinutes:\n\nThe Engineer presented a report on the swing bridge.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a numbered item whose summary names the subject',
            text: 'Agenda item 7\n^^^^^^^^^^^^^ item-title-missing\n\nThe Harbour Master will give an update on the winter moorings to the Board.\n\nMinutes:\n\nRESOLVED That the update be noted.\n',
            fixed: 'Agenda item 7: Update on the winter moorings to the Board\n\nThe Harbour Master will give an update on the winter moorings to the Board.\n\nMinutes:\n\nRESOLVED That the update be noted.\n',
        },
        {
            name: 'a short first line without a full stop is the title',
            text: 'Repair of the swing bridge\n\nTo receive a report.\n\nMinutes:\n\nThe Engineer presented the report.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a title below the label of the item',
            text: 'Agenda item\n\nRepair of the swing bridge\n\nMinutes:\n\nThe Engineer presented the report.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a part of an item that has a title',
            text: 'Agenda item 4: Bridges\n\nMinutes:\n\nThe Engineer presented the reports.\n\nAgenda item 4a\n\nMinutes:\n\nRESOLVED That the report on the swing bridge be noted.\n',
        },
        {
            name: 'a number over a line in bold type',
            text: '1.\n\n**Repair of the swing bridge**\n\nThe Engineer presented the report, and the report was noted.\n\n2.\n\n**Date of the next meeting**\n\nThe date was noted.\n',
        },
        {
            name: 'plain text without any label',
            text: 'The Engineer rang about the swing bridge. She will send the drawings.\n',
        },
    ],
    *check(item, context) {
        const place = untitled(item, context.kind);
        if (place === null) return;
        const fix = titleFix(item);
        yield {
            ...place,
            message: { en: 'This item has no title.', cy: 'Nid oes teitl i’r eitem hon.' },
            fixes: fix === null ? [] : [fix],
        };
    },
});

/** Where the title is missing; null when the item has one or needs none. */
function untitled(item: Item, kind: RecordKind): Span | null {
    if (item.title !== null) return null;
    const { heading, piece } = item;
    if (heading === null) {
        // A text without headings is an item only when its label says so; a whole meeting starts with a header instead.
        const first = item.prose.find((one) => one.role === 'summary');
        if (
            kind === 'meeting' ||
            item.minutesLabel === null ||
            first === undefined ||
            first.start > item.minutesLabel.start
        )
            return null;
        return /[.!?]["”’)]*$/.test(slice(piece, trim(piece.text, first))) ? openingWords(item, first) : null;
    }
    // A bare number heads many things; the label "Agenda item" heads an item.
    if (heading.style !== 'label' || (item.number !== null && /[a-z]$/i.test(item.number.text))) return null;
    return trim(piece.text, heading);
}

function titleFix(item: Item): Fix | null {
    const source =
        item.prose.find((one) => one.role === 'summary') ?? item.prose.find((one) => one.role === 'narrative');
    if (source === undefined) return null;
    const title = proposedTitle(plain(slice(item.piece, source)));
    if (title === '') return null;
    const eol = lineBreak(item);
    const { heading, number, piece } = item;
    const edit =
        heading === null
            ? { at: source.start, text: `${title}${eol}${eol}` }
            : number === null
              ? { at: trim(piece.text, heading).end, text: `${eol}${eol}${title}` }
              : { at: number.end, text: `: ${title}` };
    const end = heading !== null && number !== null ? trim(piece.text, heading).end : edit.at;
    return {
        title: { en: `Add the title “${title}”`, cy: `Ychwanegu’r teitl “${title}”` },
        edits: [{ start: edit.at, end, text: edit.text }],
        safe: false,
    };
}

const AGENDA_VERB =
    /^To (?:receive|consider|note|approve|agree|adopt|discuss|review|hear)(?:,? (?:and|or) (?:to )?(?:receive|consider|note|approve|agree|adopt|discuss|review|comment on))? /i;
const WILL_GIVE = /\bwill (?:provide|give|present|deliver|receive|consider|outline|introduce)\s+/i;

/** "will give the Board an update" gives an update. */
const TO_WHOM =
    /^(?:members|us|the (?:\p{L}+ ){1,4}?)\s*(?=an? (?:\p{L}+ ){0,2}?(?:update|report|presentation|briefing|talk)\b)/iu;

/** The first eight words of what the summary announces, without "To receive a". */
function proposedTitle(text: string): string {
    const sentence = /^[^.!?]*/.exec(text)?.[0] ?? '';
    const announced = AGENDA_VERB.exec(sentence) ?? WILL_GIVE.exec(sentence);
    const subject = (announced === null ? sentence : sentence.slice(announced.index + announced[0].length))
        .replace(TO_WHOM, '')
        .replace(/^(?:an?|the)\s+/i, '');
    // "Minutes" alone would read as a label.
    const words = (subject.includes(' ') ? subject : sentence).split(' ').slice(0, 8);
    while (
        words.length > 1 &&
        /^(?:a|an|and|at|by|for|from|in|into|of|on|or|the|to|with|which|that)$/i.test(words.at(-1) ?? '')
    )
        words.pop();
    const title = words.join(' ').replace(/[\s,;:–-]+$/, '');
    return title.charAt(0).toUpperCase() + title.slice(1);
}
