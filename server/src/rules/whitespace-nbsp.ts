import { cueOf } from '../model/cues.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

const NO_BREAKS = cueOf('', '\u00a0\u202f');
const NO_BREAK = /[\u00a0\u202f]/g;
/** A run of white space inside a line. */
const RUN = /[^\S\r\n]+/g;

export const whitespaceNbsp = defineMeetingRule({
    code: 'whitespace-nbsp',
    severity: 'hint',
    summary: 'Words stand apart by ordinary spaces.',
    why: 'Text copied from a web page or a word processor is full of non-breaking spaces. Nobody sees them, but searching for two words finds nothing where one stands between them, and a screen cannot break the line there.',
    fragments: true,
    examples: [
        {
            name: 'spaces that came with a web page',
            text: [
                'Agenda item',
                '',
                'Allotments',
                '',
                'Minutes:',
                '',
                'The Clerk gave a report.\u00a0 Two plots were free.',
                '                        ^^ whitespace-nbsp: 4 non-breaking',
                '\u00a0',
                '1.\u00a0\u00a0 The report was noted.',
                '',
            ].join('\n'),
            fixed: 'Agenda item\n\nAllotments\n\nMinutes:\n\nThe Clerk gave a report. Two plots were free.\n\n1. The report was noted.\n',
        },
        {
            name: 'an indent keeps its width',
            text: 'Themes:\n\n\u00a0\u00a0Condition of the paths\n^^ whitespace-nbsp\n\u00a0 Signs and gates\n',
            fixed: 'Themes:\n\n  Condition of the paths\n  Signs and gates\n',
        },
        {
            name: 'a number and its unit, a title and a name, held together on purpose',
            text: 'The path is 12\u00a0km long. Councillor\u00a0Pugh thanked Mr\u00a0Reeve for page\u00a04, which was ready\u00a0– at last –\u00a0at 6.30\u00a0pm.\n',
        },
        {
            name: 'the cells of a table',
            text: '| Ward | Votes |\n| --- | --- |\n| North\u00a0\u00a0 | 12 |\n| South\u00a0\u00a0 | 9 |\n',
        },
        { name: 'ordinary spaces', text: 'The Clerk gave a report.  Two plots were free.\n' },
    ],
    check(minutes) {
        const edits: Edit[] = [];
        let count = 0;
        for (const { offset, result } of look(minutes)) {
            count += result.count;
            for (const edit of result.edits) edits.push(moved(edit, offset));
        }
        const [first] = edits;
        if (first === undefined) return [];
        return [
            {
                start: first.start,
                end: first.end,
                message:
                    count === 1
                        ? {
                              en: '1 non-breaking space from a web page. It looks like a space, but searching and line breaks go wrong there.',
                              cy: '1 bwlch di-dor o dudalen we. Mae’n edrych fel bwlch cyffredin, ond mae’n drysu’r chwilio a’r torri llinellau.',
                          }
                        : {
                              en: `${count} non-breaking spaces from a web page. They look like spaces, but searching and line breaks go wrong there.`,
                              cy: `${count} o fylchau di-dor o dudalen we. Maent yn edrych fel bylchau cyffredin, ond maent yn drysu’r chwilio a’r torri llinellau.`,
                          },
                fixes: [
                    {
                        title: { en: 'Replace all with ordinary spaces', cy: 'Rhoi bylchau cyffredin yn lle pob un' },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});

const look = byPart((text) => {
    const edits: Edit[] = [];
    let count = 0;
    NO_BREAK.lastIndex = 0;
    for (let found = NO_BREAK.exec(text); found !== null; found = NO_BREAK.exec(text)) {
        const line = lineAround(text, found.index);
        if (!isTableRow(text, line.start)) {
            for (const run of runsWithNoBreak(text, line.start, line.end)) {
                count += run.count;
                edits.push(run.edit);
            }
        }
        NO_BREAK.lastIndex = line.end;
    }
    return { count, edits };
}, NO_BREAKS);

/** The runs of white space in a line that hold a no-break space where none is wanted, with what to write instead. */
function* runsWithNoBreak(text: string, lineStart: number, lineEnd: number): Iterable<{ count: number; edit: Edit }> {
    RUN.lastIndex = lineStart;
    for (let run = RUN.exec(text); run !== null && run.index < lineEnd; run = RUN.exec(text)) {
        const start = run.index;
        const end = start + run[0].length;
        const next = RUN.lastIndex;
        const count = run[0].match(NO_BREAK)?.length ?? 0;
        if (count > 0 && !(end - start === 1 && isHeldTogether(text, start))) {
            // White space before the first word may be an indent that means something; behind the last it means nothing.
            const instead = end === lineEnd ? '' : start === lineStart ? ' '.repeat(end - start) : ' ';
            yield { count, edit: { start, end, text: instead } };
        }
        RUN.lastIndex = next;
    }
}

/** Whether one no-break space holds a number to its unit, a word to its number, a word to a dash, or the parts of a name together. */
function isHeldTogether(text: string, place: number): boolean {
    const before = text[place - 1] ?? '';
    const after = text[place + 1] ?? '';
    if (/[\p{N}£$€]/u.test(before)) return /[\p{L}\p{N}%]/u.test(after);
    if (/\p{N}/u.test(after)) return /[\p{L}.]/u.test(before);
    if (/[\u2013\u2014]/.test(before + after)) return true;
    return (
        /\p{Lu}/u.test(after) && /(?:^|[^\p{L}])\p{Lu}[\p{L}'’-]*\.?$/u.test(text.slice(Math.max(0, place - 24), place))
    );
}

function lineAround(text: string, place: number): { start: number; end: number } {
    const feed = text.indexOf('\n', place);
    const end = feed === -1 ? text.length : text[feed - 1] === '\r' ? feed - 1 : feed;
    return { start: text.lastIndexOf('\n', place) + 1, end };
}

function isTableRow(text: string, lineStart: number): boolean {
    let place = lineStart;
    while (/[^\S\r\n]/.test(text[place] ?? '')) place++;
    return text[place] === '|';
}
