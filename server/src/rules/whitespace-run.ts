import type { Item, ProseRole } from '../model/minutes.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

/** Text in lines of its own: not a title, a list of names, a table, a quotation or a document. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** Three or more spaces between two words. A tab, a colon and a row of dots align something. */
const RUN = /(?<=[\p{L}\p{N},;.)’'”"])[ \u00a0\u202f\u2007]{3,}(?=[\p{L}\p{N}(‘'“"])/gu;

export const whitespaceRun = defineMeetingRule({
    code: 'whitespace-run',
    severity: 'hint',
    summary: 'One space stands between two words.',
    why: 'A gap inside a line is left over where words were cut, or came along with a copy. A reader takes it for a word that is missing, and a search for the two words finds nothing.',
    fragments: true,
    examples: [
        {
            name: 'gaps where words were cut',
            text: 'Minutes:\n\nThe Warden spoke of the      weight of the gate.\n                       ^^^^^^ whitespace-run: 2 gaps\n\nMembers thanked    the Warden.\n',
            fixed: 'Minutes:\n\nThe Warden spoke of the weight of the gate.\n\nMembers thanked the Warden.\n',
        },
        {
            name: 'non-breaking spaces',
            text: 'Minutes:\n\nThe Warden spoke of the\u00a0\u00a0 \u00a0weight of the gate.\n                       ^^^^ whitespace-run: 1 gap\n',
            fixed: 'Minutes:\n\nThe Warden spoke of the weight of the gate.\n',
        },
        {
            name: 'one space and two, an indent, the gap behind a number and the end of a line',
            text: 'Minutes:\n\nThe Warden spoke.  The gate was heavy.\n\n1)     The gate was heavy;    \n2)     the fence was not.\n\n      The plan was noted.\n',
        },
        {
            name: 'a table and columns of names',
            text: 'Minutes:\n\n| Gate | Weight |\n| --- | --- |\n| North     gate | 40 |\n\nTom Bright      Warden       Quay\nNia Pugh        Engineer     Weir\n\nTom Bright, Warden of the Quay      Nia Pugh, Engineer\n\nTotal           40 kg\nRest            10 kg\n',
        },
        {
            name: 'a line for signatures',
            text: 'Minutes:\n\nThe meeting closed at 9 pm.\n\nSigned ..............      Date ..............\n\nSigned by the Chair      Date\n',
        },
        {
            name: 'initials of who is to act, at the end of the line',
            text: 'Minutes:\n\nThe gate would be weighed again.          JR\n',
        },
    ],
    check(minutes) {
        const edits: Edit[] = [];
        for (const { offset, result } of look(minutes)) for (const edit of result) edits.push(moved(edit, offset));
        const [first] = edits;
        if (first === undefined) return [];
        return [
            {
                start: first.start,
                end: first.end,
                message:
                    edits.length === 1
                        ? { en: '1 gap inside a line.', cy: '1 bwlch mawr y tu mewn i linell.' }
                        : {
                              en: `${edits.length} gaps inside lines. The first is here.`,
                              cy: `${edits.length} o fylchau mawr y tu mewn i linellau. Mae’r cyntaf yma.`,
                          },
                fixes: [
                    {
                        title: { en: 'Leave one space', cy: 'Gadael un bwlch' },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});

const look = byPart((text, item) => (item === null ? [] : gapsIn(text, item)));

/** What every gap has; quick to look for. */
const WIDE_SPACES = ['   ', '\u00a0', '\u202f', '\u2007'] as const;

function gapsIn(text: string, item: Item): Edit[] {
    const edits: Edit[] = [];
    if (!WIDE_SPACES.some((spaces) => text.includes(spaces))) return edits;
    if (!/[^\s][ \u00a0\u202f\u2007]{3}/.test(text)) return edits;
    for (const run of item.prose) {
        if (!ROLES.has(run.role)) continue;
        const words = text.slice(run.start, run.end);
        for (const { start, line } of linesOf(words)) {
            const gaps = [...line.matchAll(RUN)];
            const [gap] = gaps;
            // Several gaps in a line are columns, and so are gaps below each other.
            if (gap === undefined || gaps.length > 1 || !isProse(line, gap.index, gap[0].length)) continue;
            const from = run.start + start + gap.index;
            edits.push({ start: from, end: from + gap[0].length, text: ' ' });
        }
    }
    return edits;
}

function* linesOf(words: string): Iterable<{ start: number; line: string }> {
    if (!/[ \u00a0\u202f\u2007]{3}/.test(words)) return;
    let start = 0;
    for (const line of words.split('\n')) {
        yield { start, line: line.replace(/\r$/, '') };
        start += line.length + 1;
    }
}

/** Whether a gap stands in a sentence: words in front of it and behind it, one of them in small letters. */
function isProse(line: string, at: number, length: number): boolean {
    const before = line.slice(0, at);
    const behind = line.slice(at + length);
    if (/^\W*(?:signed|dated?|chair(?:man|person)?|llofnodwyd|dyddiad)\b|\.{4}|_{3}|\u2026{2}/i.test(line))
        return false;
    if (before.trim().split(/\s+/).length < 2 || !/\p{Ll}{2}/u.test(before) || !/\p{Ll}{2}/u.test(behind)) return false;
    // A capital behind a gap begins a column, unless the words in front of it go on.
    return /^[\p{Ll}(‘'“"\d]/u.test(behind) || GOES_ON.test(before);
}

const GOES_ON =
    /\b(?:the|an?|of|and|or|to|in|for|by|that|with|was|were|had|has|on|at|from|as|is|be|its|their|said)$|[\p{Ll}],$/u;
