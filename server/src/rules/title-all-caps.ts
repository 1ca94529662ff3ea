/** Titles in capitals. */

import type { Located, Minutes } from '../model/minutes.js';
import { byItem } from './by-item.js';
import { defineMeetingRule, type Edit } from './rule.js';

export const titleAllCaps = defineMeetingRule({
    code: 'title-all-caps',
    severity: 'hint',
    summary: 'A title is written in small letters, with a capital at its start and for names.',
    why: 'Words all in capitals have one shape, and take longer to read; some screen readers spell them out letter by letter. The GOV.UK style guide asks for sentence case.',
    fragments: true,
    settings: ['style.titles'],
    examples: [
        {
            name: 'a title in capitals',
            text: 'Agenda item\n\nREPORT ON THE SEA WALL\n^^^^^^^^^^^^^^^^^^^^^^ title-all-caps: This title is all in capitals.\n\nMinutes:\n\nThe Engineer presented the report.\n',
            fixed: 'Agenda item\n\nReport on the sea wall\n\nMinutes:\n\nThe Engineer presented the report.\n',
        },
        {
            name: 'names and acronyms as the text writes them',
            text: 'Agenda item 4: OFSTED VISIT TO RIVERMOUTH IN MAY 2026 AND THE RWIP\n               ^ title-all-caps\n\nMinutes:\n\nThe inspectors came to Rivermouth. Their visit is part of the RWIP.\n',
            fixed: 'Agenda item 4: Ofsted visit to Rivermouth in May 2026 and the RWIP\n\nMinutes:\n\nThe inspectors came to Rivermouth. Their visit is part of the RWIP.\n',
        },
        {
            name: 'once for the whole record',
            text: 'Agenda item 4: REPORT ON THE WALL\n               ^^^^^^^^^^^^^^^^^^ title-all-caps: 2 titles are all in capitals.\n\nMinutes:\n\nThe Engineer spoke.\n\nAgenda item 5: PLANS FOR THE QUAY\n\nMinutes:\n\nThe Engineer spoke.\n',
            fixed: 'Agenda item 4: Report on the wall\n\nMinutes:\n\nThe Engineer spoke.\n\nAgenda item 5: Plans for the quay\n\nMinutes:\n\nThe Engineer spoke.\n',
        },
        {
            name: 'sentence case',
            text: 'Agenda item\n\nReport on the sea wall and the RWIP\n\nMinutes:\n\nThe Engineer presented the report.\n',
        },
        {
            name: 'acronyms, and one or two words',
            text: 'Agenda item 4: RWIP AND PGB\n\nMinutes:\n\nNoted.\n\nAgenda item 5: SEA WALL\n\nMinutes:\n\nNoted.\n',
        },
        {
            name: 'all titles of a meeting are so: the house has a style of its own',
            text: 'Rivermouth Borough Council\nMinutes of the meeting held on 14 September 2026\nPresent: Councillors Bright and Pugh\n\n1. APOLOGIES FOR ABSENCE\n\nThere were none.\n\n2. REPORT ON THE WALL\n\nThe report was noted.\n\n3. PLAN FOR THE QUAY\n\nThe plan was noted.\n',
        },
    ],
    check(minutes, { houseStyle }) {
        const wanted = houseStyle.style.titles;
        if (wanted === 'capitals') return [];
        const loud = minutes.items.flatMap(({ start, item }) =>
            item.title !== null && hasLoudTitle(item) ? [{ start, title: item.title }] : [],
        );
        const [first] = loud;
        if (first === undefined) return [];
        const titles = minutes.items.flatMap(({ item }) => item.title ?? []);
        // Where several titles are so and none is otherwise, the house wants them so.
        if (wanted === undefined && titles.length > 2 && titles.every(({ text }) => !/\p{Ll}{2}/u.test(text)))
            return [];
        const names = namesOf(minutes);
        const edits = loud.flatMap(({ start, title }) => quietly(minutes.text, start, title, names));
        return [
            {
                start: first.start + first.title.start,
                end: first.start + first.title.end,
                message:
                    loud.length === 1
                        ? { en: 'This title is all in capitals.', cy: 'Mae’r teitl hwn i gyd mewn priflythrennau.' }
                        : {
                              en: `${loud.length} titles are all in capitals. The first is here.`,
                              cy: `Mae ${loud.length} o deitlau i gyd mewn priflythrennau. Mae’r cyntaf yma.`,
                          },
                fixes: [
                    {
                        title: { en: 'Write in sentence case', cy: 'Ysgrifennu mewn llythrennau bach' },
                        safe: false,
                        edits,
                    },
                ],
            },
        ];
    },
});

/** Words that are always small in a title and in capitals only when all of it is. */
const SMALL =
    /(?<!\p{L})(?:THE|OF|ON|AND|FOR|TO|IN|AN?|AT|BY|WITH|FROM|UPDATE|REPORT|MINUTES|REVIEW|PLAN|Y|YR|AR|AC|I|O)(?!\p{L})/u;

const hasLoudTitle = byItem(({ title }) => title !== null && isLoud(title.text));

function isLoud(title: string): boolean {
    if (/\p{Ll}/u.test(title.replace(/['’]s\b|\d(?:st|nd|rd|th)\b/g, ''))) return false;
    const words = title.match(/\p{Lu}[\p{Lu}’'-]+/gu) ?? [];
    // Acronyms are short; a title has longer words as well.
    return (
        words.length >= 3 &&
        words.some((word) => word.length >= 5) &&
        (SMALL.test(title) || words.filter((word) => word.length >= 5).length >= 2)
    );
}

const WORD = /\p{Lu}[\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu;
const ALWAYS: Readonly<Record<string, string>> = Object.fromEntries(
    'Ofsted January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter England Wales Scotland Welsh English Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr Cymru Estyn NHS UK CQC VAT HMRC HMI EU GCSE AGM CCTV SEND DfE DBS'
        .split(' ')
        .map((word) => [word.toUpperCase(), word]),
);

/** Words of the record that have a capital wherever they stand in a sentence, by their form in capitals. */
function namesOf({ text }: Minutes): ReadonlyMap<string, string> {
    const names = new Map<string, string>();
    const sample = text.slice(0, 200_000);
    for (const match of sample.matchAll(/(?<=\p{Ll},? |\p{Ll}\n)\p{Lu}[\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu))
        names.set(match[0].toUpperCase(), match[0]);
    // A word that is written small somewhere is no name.
    for (const match of sample.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu))
        names.delete(match[0].toUpperCase());
    return names;
}

/** One edit for each word that changes, so that marks between them stay. */
function quietly(text: string, offset: number, title: Located, names: ReadonlyMap<string, string>): Edit[] {
    const start = offset + title.start;
    const words = text.slice(start, offset + title.end);
    const edits: Edit[] = [];
    let isFirst = true;
    for (const match of words.matchAll(WORD)) {
        const right = wordInTitle(match[0], isFirst, names);
        isFirst = false;
        if (right !== match[0])
            edits.push({ start: start + match.index, end: start + match.index + match[0].length, text: right });
    }
    return edits;
}

function wordInTitle(word: string, isFirst: boolean, names: ReadonlyMap<string, string>): string {
    const known = ALWAYS[word] ?? names.get(word);
    if (known !== undefined) return known;
    // Letters without a vowel, with a figure, or Roman numbers are no word.
    if (!/[AEIOUYŴŶÂÊÎÔÛ]/.test(word) || /\d/.test(word) || /^(?:II|III|IV|VI|VII|VIII|IX)$/.test(word)) return word;
    const small = word.toLowerCase();
    return isFirst ? small.charAt(0).toUpperCase() + small.slice(1) : small;
}
