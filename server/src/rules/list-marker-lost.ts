import { cueOf } from '../model/cues.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

/** So many lines in a row make a list. */
const MANY = 3;

export const listMarkerLost = defineMeetingRule({
    code: 'list-marker-lost',
    severity: 'hint',
    summary: 'The points of a list have marks.',
    why: 'Some pages lose the marks of their lists on the way over the clipboard. What is left are short lines, and on a published page they run together into one paragraph.',
    fragments: true,
    examples: [
        {
            name: 'points that kept only their gap',
            text: 'Minutes:\n\nThe Engineer gave a presentation.\n\nFindings\n\u00a0 The wall is sound\n  ^ list-marker-lost: These 3 lines look like a list that lost its marks.\n\u00a0 The quay is old\n\u00a0 The stones are dry\n',
            fixed: 'Minutes:\n\nThe Engineer gave a presentation.\n\nFindings\n\n- The wall is sound\n- The quay is old\n- The stones are dry\n',
        },
        {
            name: 'several lists, once for the record',
            text: 'Minutes:\n\nFindings\n\u00a0\u00a0The wall is sound\n  ^ list-marker-lost: 2 passages\n\u00a0\u00a0The quay is old\n\u00a0\u00a0The stones are dry\n\nPlans\n\u00a0\u00a0Mend the wall\n\u00a0\u00a0Clean the quay\n\u00a0\u00a0Count the stones\n',
            fixed: 'Minutes:\n\nFindings\n\n- The wall is sound\n- The quay is old\n- The stones are dry\n\nPlans\n\n- Mend the wall\n- Clean the quay\n- Count the stones\n',
        },
        {
            name: 'empty lines between the points',
            text: 'Minutes:\n\nFindings\n\n\u00a0 The wall is sound\n  ^ list-marker-lost\n\n\u00a0 The quay is old\n\n\u00a0 The stones are dry\n\nPlans\n\n\u00a0 Mend the wall\n',
            fixed: 'Minutes:\n\nFindings\n\n- The wall is sound\n\n- The quay is old\n\n- The stones are dry\n\nPlans\n\n\u00a0 Mend the wall\n',
        },
        {
            name: 'a real list and pasted marks',
            text: 'Minutes:\n\nFindings:\n\n- The wall is sound\n- The quay is old\n- The stones are dry\n\n•\u00a0\u00a0The gates\n•\u00a0\u00a0The paths\n',
        },
        {
            name: 'two lines, and an indent of ordinary spaces',
            text: 'Minutes:\n\nFindings\n\u00a0 The wall is sound\n\u00a0 The quay is old\n\n  Rivermouth Borough Council\n  Quay House\n  Rivermouth\n',
        },
        {
            name: 'a sentence over several lines',
            text: 'Minutes:\n\n\u00a0 The Engineer said that the wall\n\u00a0 was sound, and that the quay would\n\u00a0 stand for many years.\n',
        },
        {
            name: 'a table',
            text: '| a | b |\n| --- | --- |\n|\u00a0 Wall | 1 |\n|\u00a0 Quay | 2 |\n|\u00a0 Gate | 3 |\n',
        },
    ],
    check(minutes) {
        const lists = [...look(minutes)].flatMap(({ offset, result }) =>
            result.map((edits) => edits.map((edit) => moved(edit, offset))),
        );
        const [first] = lists;
        const [edit] = first ?? [];
        if (first === undefined || edit === undefined) return [];
        const start = edit.end;
        const feed = minutes.text.indexOf('\n', start);
        const end = feed === -1 ? minutes.text.length : feed;
        return [
            {
                start,
                end: start + minutes.text.slice(start, end).trimEnd().length,
                message:
                    lists.length === 1
                        ? {
                              en: `These ${first.length} lines look like a list that lost its marks.`,
                              cy: `Mae’r ${first.length} llinell hyn yn edrych fel rhestr a gollodd ei marciau.`,
                          }
                        : {
                              en: `${lists.length} passages look like lists that lost their marks. The first is here.`,
                              cy: `Mae ${lists.length} o ddarnau’n edrych fel rhestrau a gollodd eu marciau. Mae’r cyntaf yma.`,
                          },
                fixes: [
                    {
                        title: { en: 'Make real lists with “- ”', cy: 'Gwneud rhestrau go iawn â “- ”' },
                        safe: false,
                        edits: lists.flat(),
                    },
                ],
            },
        ];
    },
});

/** A line that opens with a non-breaking space among two to four, and then with a capital. */
const POINT = /^[ \u00a0]{2,4}(?=[\p{Lu}\d‘'“"])/u;

/** For each run of such lines, the edits that make it a list. */
const NO_BREAK = cueOf('', '\u00a0');
const look = byPart((text, item) => {
    const lists: Edit[][] = [];
    // The gap is what a page leaves where its own mark of a list stood.
    if (item === null || !/^[ \u00a0]{0,3}\u00a0[ \u00a0]{0,3}\S/m.test(text)) return lists;
    let list: Edit[] = [];
    let position = 0;
    let before = '';
    const close = (): void => {
        if (list.length >= MANY) lists.push(list);
        list = [];
    };
    for (const line of text.split('\n')) {
        const gap = POINT.exec(line)?.[0];
        if (gap?.includes('\u00a0') === true && line.trim().length <= 200) {
            // A list needs an empty line between itself and a paragraph above it.
            const opens = list.length === 0 && before.trim() !== '';
            list.push({
                start: position,
                end: position + gap.length,
                text: opens ? `${line.endsWith('\r') ? '\r' : ''}\n- ` : '- ',
            });
        } else if (line.trim() !== '') close();
        before = line;
        position += line.length + 1;
    }
    close();
    return lists;
}, NO_BREAK);
