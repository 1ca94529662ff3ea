import type { ProseRole } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { byPart } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

/** Fewer broken lines than this are a matter of taste; more of them are a page that was cut to a width. */
const ENOUGH = 5;
/** A line that somebody broke by hand to fit a width is this long, in UTF-16 units. */
const SHORTEST = 40;
const LONGEST = 100;

/** Quotations may be verse; summaries, titles and motions are not the clerk's own text. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** Words that no sentence and no heading ends with. */
const OPEN_WORD =
    /(?:^|[^\p{L}])(?:a|an|and|as|at|by|for|from|in|into|is|of|on|or|that|the|their|to|was|were|which|who|with|Cllrs?\.?|Councillors?|Dr|Mrs?\.?|Ms|Miss|The|y|yr|i|o|ar|at|gan|a|ac|bod|fod|Y|Yr|Cynghorydd)$/u;

export const textHardWrapped = defineMeetingRule({
    code: 'text-hard-wrapped',
    severity: 'hint',
    summary: 'A paragraph is one line; the screen breaks it.',
    why: 'Lines that are broken by hand break a second time on a narrow screen or in large print, in the middle of a sentence (WCAG 2.2, 1.4.10). They also hide a phrase from a search when it runs over two lines.',
    fragments: true,
    examples: [
        {
            name: 'a page that was cut to a width',
            text: [
                'Agenda item',
                '',
                'Libraries',
                '',
                'Minutes:',
                '',
                'The Director of Libraries told the members that the review had',
                '^ text-hard-wrapped: Lines are broken by hand in 6 places',
                'looked at every branch in the borough and that the reviewers had',
                'found much to praise in the way that staff dealt with questions',
                'from readers of all ages. The reviewers had also asked the borough',
                'to think again about opening hours, which had not been looked at',
                'for ten years and which no longer suited people who work during',
                'the day.',
                '',
            ].join('\n'),
            fixed: [
                'Agenda item',
                '',
                'Libraries',
                '',
                'Minutes:',
                '',
                'The Director of Libraries told the members that the review had looked at every branch in the borough and that the reviewers had found much to praise in the way that staff dealt with questions from readers of all ages. The reviewers had also asked the borough to think again about opening hours, which had not been looked at for ten years and which no longer suited people who work during the day.',
                '',
            ].join('\n'),
        },
        {
            name: 'the points of a list keep their lines',
            text: [
                'Minutes:',
                '',
                '- the branches in the east of the borough had been painted and',
                '  ^ text-hard-wrapped',
                'were open again on the days that had been promised to readers',
                'in the spring',
                '- the branches in the west of the borough were still waiting for',
                'the survey of their roofs, which the builders had put off until',
                'the weather had turned and which was now expected before the end',
                'of the month',
                '',
            ].join('\n'),
            fixed: [
                'Minutes:',
                '',
                '- the branches in the east of the borough had been painted and were open again on the days that had been promised to readers in the spring',
                '- the branches in the west of the borough were still waiting for the survey of their roofs, which the builders had put off until the weather had turned and which was now expected before the end of the month',
                '',
            ].join('\n'),
        },
        {
            name: 'paragraphs of one line',
            text: 'The Director told the members that the review had looked at every branch.\n\nThe reviewers had found much to praise.\n',
        },
        {
            name: 'an address',
            text: 'Letters were to be sent to:\n\nThe Clerk to the Council of the Borough of Rivermouth\nThe Old Corn Exchange and Assembly Rooms\n14 Market Place and Station Approach\nRivermouth in the County of Holme\n',
        },
        {
            name: 'verse in a quotation',
            text: '> the river goes by the mill and the weir and under\n> the bridge where the carts used to stand in a row and\n> the horses would drink while the drivers would wait for\n> the bell and the gate and the boat and the rope and\n> the ferry would come to the foot of the stair and\n> the day would be done\n',
        },
        {
            name: 'one sentence to a line',
            text: 'The Director told the members about the review of the branches.\nthe reviewers had found much to praise.\nThe opening hours had not been looked at for ten years.\nThey no longer suited people who work.\nThe members thanked the staff for their patience.\n',
        },
        {
            name: 'a table',
            text: '| Branch | What the reviewers said about it in their letter |\n| --- | --- |\n| East | painted and open again on the days that were promised |\n| West | waiting for the survey that the builders had put off |\n',
        },
    ],
    check(minutes) {
        const runs: { readonly offset: number; readonly run: Run }[] = [];
        let certain = 0;
        let width = 0;
        let first: Span | null = null;
        for (const { offset, result } of look(minutes)) {
            for (const run of result) {
                runs.push({ offset, run });
                certain += run.certain;
                width = Math.max(width, run.width);
                if (run.first !== null) first ??= { start: offset + run.first.start, end: offset + run.first.end };
            }
        }
        if (first === null || certain < ENOUGH) return [];
        const edits: Edit[] = [];
        for (const { offset, run } of runs) {
            // In a list, a capital below a full line may be the next point, whose mark was lost.
            const room = run.isPoint ? Number.POSITIVE_INFINITY : width;
            for (const [line, next] of pairs(run.lines)) {
                if (!isBroken(line.words, next.words) && !isFull(line.words, next.words, room)) continue;
                edits.push({ start: offset + line.end, end: offset + next.start, text: joint(line.words, next.words) });
            }
        }
        return [
            {
                start: first.start,
                end: first.end,
                message: {
                    en: `Lines are broken by hand in ${edits.length} places: let each paragraph run in one line.`,
                    cy: `Torrwyd llinellau â llaw mewn ${edits.length} o fannau: gadewch i bob paragraff redeg mewn un llinell.`,
                },
                fixes: [
                    {
                        title: { en: 'Join the lines of each paragraph', cy: 'Uno llinellau pob paragraff' },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});

/** A paragraph, a point of a list or a clause that runs over several lines. */
interface Run {
    readonly lines: readonly Line[];
    /** True for a point of a list. */
    readonly isPoint: boolean;
    /** How many lines were broken by hand to fit a width, the longest of them, and the first. */
    readonly certain: number;
    readonly width: number;
    readonly first: Span | null;
}

const look = byPart((text, item) => {
    const runs: Run[] = [];
    for (const prose of item?.prose ?? []) {
        if (!ROLES.has(prose.role)) continue;
        const lines = linesOf(text, prose.start, prose.end);
        if (lines.length < 2 || isLaidOut(lines)) continue;
        const broken: Line[] = [];
        for (const [line, next] of pairs(lines)) {
            const { length } = line.words;
            if (length >= SHORTEST && length <= LONGEST && isBroken(line.words, next.words)) broken.push(line);
        }
        runs.push({
            lines,
            isPoint: prose.role === 'listItem',
            certain: broken.length,
            width: broken.reduce((longest, line) => Math.max(longest, line.words.length), 0),
            first: broken[0] ?? null,
        });
    }
    return runs;
});

interface Line {
    /** Span of the words, without white space around them. */
    readonly start: number;
    readonly end: number;
    readonly words: string;
}

/** Each line with the one below it. */
function* pairs(lines: readonly Line[]): Iterable<[Line, Line]> {
    for (let index = 1; index < lines.length; index++) {
        const line = lines[index - 1];
        const next = lines[index];
        if (line !== undefined && next !== undefined) yield [line, next];
    }
}

/** The lines of a run of prose that have words. */
function linesOf(text: string, start: number, end: number): Line[] {
    const whole = text.slice(start, end);
    if (!whole.includes('\n')) return [];
    const lines: Line[] = [];
    let lineStart = start;
    for (const raw of whole.split('\n')) {
        const words = raw.trim();
        const from = lineStart + (raw.length - raw.trimStart().length);
        if (words !== '') lines.push({ start: from, end: from + words.length, words });
        lineStart += raw.length + 1;
    }
    return lines;
}

/** Columns, rows of a table and breaks that are marked as such were set that way on purpose. */
function isLaidOut(lines: readonly Line[]): boolean {
    return lines.some(({ words }) => /\t|[^\s.] {3,}\S|^\||<br\s*\/?>|\\$/i.test(words));
}

/** Whether a sentence certainly goes on in the next line. */
function isBroken(line: string, next: string): boolean {
    if (/[.!?:;,|)\]>_*-]$/.test(line.replace(/["'\u2019\u201d]$/, ''))) return false;
    return /^\p{Ll}/u.test(next) && !/^\p{Ll}{1,4}[.)](?:\s|$)/u.test(next);
}

/**
 * Whether a line ends where it does because the first word of the next one did not fit, or because a name or a phrase
 * was cut in two. A line that had room left was ended on purpose. `width` is the width the page was cut to.
 */
function isFull(line: string, next: string, width: number): boolean {
    // The mark of a list, a heading and a label open a line of their own.
    if (/^[^\p{L}\p{N}"'(\u2018\u201c£$€]/u.test(next) || /^(?:\d+|\p{L})[.)](?:\s|$)/u.test(next) || /:$/.test(line))
        return false;
    const nextWord = /^\S+/.exec(next)?.[0] ?? '';
    const fits = line.length + 1 + nextWord.length <= width;
    if (/[.!?;]["'\u2019\u201d)]*$/.test(line)) return !fits && line.length >= SHORTEST;
    if (/,$|[,)\]]$/.test(line) && /^\p{Ll}/u.test(next)) return true;
    if (OPEN_WORD.test(line)) return true;
    if (line.length < SHORTEST) return false;
    return !fits || /(?:^|\s)[("\u2018\u201c]?\p{Lu}[\p{L}'\u2019-]*$/u.test(line);
}

/** What stands between two joined lines: nothing behind a hyphen that cut a word, otherwise a space. */
function joint(line: string, next: string): string {
    return /\p{L}-$/u.test(line) && /^(?!and\b|or\b|to\b)\p{Ll}/u.test(next) ? '' : ' ';
}
