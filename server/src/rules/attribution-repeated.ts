/** Paragraph after paragraph that begins with the same name. */

import type { Item, Prose } from '../model/minutes.js';
import { ODD_SPACE } from './phrases.js';
import { lineBreak } from './placement.js';
import { defineItemRule, type Edit, type Fix } from './rule.js';

export const attributionRepeated = defineItemRule({
    code: 'attribution-repeated',
    severity: 'hint',
    summary: 'What one person said is grouped, and the name stands once.',
    why: 'Minutes record what was said, point by point, and not who opened their mouth how often. Six paragraphs that begin with one name read like a transcript.',
    fragments: true,
    settings: ['style.attributionLimit'],
    examples: [
        {
            name: 'four paragraphs with one name',
            text: 'Minutes:\n\nJo Hart stated that the wall was sound.\n^^^^^^^^^^^^^^ attribution-repeated: 4 paragraphs in a row begin with “Jo Hart” and what was said.\n\nJo Hart stated that the quay was old.\n\nJo Hart explained that the stones came by boat.\n\nJo Hart stated that the works would end in May 2027.\n',
            fixed: 'Minutes:\n\nJo Hart reported that:\n\n- the wall was sound.\n- the quay was old.\n- the stones came by boat.\n- the works would end in May 2027.\n',
        },
        {
            name: 'an office',
            text: 'Minutes:\n\nThe Head of Parks said that the gates were new.\n^^^^^^^^^^^^^^^^^^^^^^ attribution-repeated\n\nThe Head of Parks said the paths were dry.\n\nThe Head of Parks added that the lake was low.\n\nThe Head of Parks said that the boats were dry.\n\nThe Head of Parks said that the cost was small.\n',
        },
        {
            name: 'three paragraphs',
            text: 'Minutes:\n\nJo Hart stated that the wall was sound.\n\nJo Hart stated that the quay was old.\n\nJo Hart stated that the works would end in May 2027.\n',
        },
        {
            name: 'questions and answers',
            text: 'Minutes:\n\nNia Pugh asked about the wall.\n\nJo Hart stated that the wall was sound.\n\nNia Pugh asked about the quay.\n\nJo Hart stated that the quay was old.\n\nNia Pugh asked about the stones.\n\nJo Hart stated that the stones came by boat.\n\nNia Pugh asked about the works.\n\nJo Hart stated that the works would end in May 2027.\n',
        },
        {
            name: 'what the members did together',
            text: 'Minutes:\n\nMembers said that the wall was sound.\n\nMembers said that the quay was old.\n\nMembers said that the stones were dry.\n\nMembers said that the works were late.\n',
        },
    ],
    *check(item, { houseStyle }) {
        const many = houseStyle.style.attributionLimit;
        const { text } = item.piece;
        let row: Speech[] = [];
        for (const [index, run] of item.prose.entries()) {
            // Few neighbours begin with the same letters, and only those need a closer look.
            const isAlike =
                run.role === 'narrative' &&
                (beginAlike(text, run, item.prose[index - 1]) || beginAlike(text, run, item.prose[index + 1]));
            const speech = isAlike ? speechOf(item, run) : null;
            if (speech !== null && (row.length === 0 || row[0]?.name === speech.name)) {
                row.push(speech);
                continue;
            }
            if (row.length >= many) yield* reportsOf(item, row, many);
            row = speech === null ? [] : [speech];
        }
        yield* reportsOf(item, row, many);
    },
});

interface Speech {
    readonly run: Prose;
    readonly name: string;
    /** Where the verb ends. */
    readonly verbEnd: number;
    /** Where what was said begins; null where no "that" stands in front of it. */
    readonly said: number | null;
}

const SPEECH =
    /^(?<name>(?:The )?(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\.? )?\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|&|the) ){0,2}\p{Lu}[\p{L}’'-]*){0,7}) (?:also |then |further )?(?:stated|said|explained|reported|added|noted|informed|advised|commented|highlighted|outlined|mentioned|confirmed|clarified|told|emphasised|stressed)\b(?<that>(?: (?:members|the \p{L}+))? that )?/u;
const TOGETHER =
    /^(?:The )?(?:Members?|Councillors|Committee|Board|Panel|Council|Cabinet|Officers|Governors|Trustees|Residents|It|He|She|They|This)$/;

function beginAlike(text: string, run: Prose, other: Prose | undefined): boolean {
    return other !== undefined && text.startsWith(text.slice(other.start, other.start + 5), run.start);
}

function speechOf(item: Item, run: Prose): Speech | null {
    const head = { start: run.start, end: Math.min(run.end, run.start + 200) };
    const written = item.piece.text.slice(head.start, head.end);
    const words = item.cues.within(ODD_SPACE, head) ? written.replace(/[\s\u00a0]/g, ' ') : written;
    const match = SPEECH.exec(words);
    const name = match?.groups?.['name'];
    if (match === null || name === undefined || TOGETHER.test(name)) return null;
    const that = match.groups?.['that'];
    return {
        run,
        name,
        verbEnd: run.start + match[0].length - (that?.length ?? 0),
        said: that === undefined ? null : run.start + match[0].length,
    };
}

function* reportsOf(item: Item, row: readonly Speech[], many: number) {
    const [first] = row;
    if (first === undefined || row.length < many) return;
    yield {
        start: first.run.start,
        end: first.verbEnd,
        message: {
            en: `${row.length} paragraphs in a row begin with “${first.name}” and what was said.`,
            cy: `Mae ${row.length} o baragraffau yn olynol yn dechrau â “${first.name}” a’r hyn a ddywedwyd.`,
        },
        fixes: fixesFor(item, row),
    };
}

/** Makes the paragraphs a list below one name, where each says "that". */
function fixesFor(item: Item, row: readonly Speech[]): Fix[] {
    const [first] = row;
    if (first === undefined) return [];
    const { text } = item.piece;
    const eol = lineBreak(item);
    const edits: Edit[] = [];
    let before: Speech | null = null;
    for (const speech of row) {
        if (speech.said === null) return [];
        if (before === null) {
            edits.push({
                start: speech.run.start,
                end: speech.said,
                text: `${first.name} reported that:${eol}${eol}- `,
            });
        } else {
            // A note between two paragraphs must stay.
            if (text.slice(before.run.end, speech.run.start).trim() !== '') return [];
            edits.push({ start: before.run.end, end: speech.said, text: `${eol}- ` });
        }
        before = speech;
    }
    return [
        {
            title: {
                en: `Make a list below “${first.name} reported that:”`,
                cy: `Gwneud rhestr o dan “${first.name} reported that:”`,
            },
            safe: false,
            edits,
        },
    ];
}
