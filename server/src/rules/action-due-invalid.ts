/** A day by which something is to be done, and that no calendar has. */

import { daysInMonth } from '../model/dates.js';
import type { Action } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { defineItemRule, type Fix, type Report } from './rule.js';
import { nearestWord } from './spelling.js';

export const actionDueInvalid = defineItemRule({
    code: 'action-due-invalid',
    severity: 'error',
    summary: 'The day by which an action is due is a day of the calendar.',
    why: 'A list of actions sorts them by their days and puts them into a calendar. A day that cannot be read falls out of both, and the action is forgotten.',
    fragments: true,
    examples: [
        {
            name: 'a month that is misspelt',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 3 Septmber 2026\n                                       ^^^^^^^^^^^^^^^ action-due-invalid: “3 Septmber 2026” is not a date.\n',
            fixed: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 3 September 2026\n',
        },
        {
            name: 'figures that are no date',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 31/06/26\n                                       ^^^^^^^^ action-due-invalid: “31/06/26” is not a date.\n',
            fixed: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 30/06/26\n',
        },
        {
            name: 'a month that no year has',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner (due 14/23/2026)\n                                         ^^^^^^^^^^ action-due-invalid\n',
        },
        {
            name: 'a year of thirteen months',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate by 2026-13-01\n                                   ^^^^^^^^^^ action-due-invalid\n',
        },
        {
            name: 'a day too many in a clause',
            text: 'Minutes:\n\nRESOLVED That the Clerk be asked to reply by 31.04.26.\n                                             ^^^^^^^^ action-due-invalid\n',
            fixed: 'Minutes:\n\nRESOLVED That the Clerk be asked to reply by 30.04.26.\n',
        },
        {
            name: 'days of the calendar',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write by 3 Sept. 2026\n\nACTION: Warden to mend the gate by 29/02/28\n\nACTION: Chair to reply by 06/25/2026\n\nACTION: Engineer to report by 2026-05-01\n',
        },
        {
            name: 'words for a time, which another rule reports',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by spring\n\nACTION: Warden to mend the gate in Q2\n',
        },
        {
            name: 'numbers that are no days',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to reply to application 31/14/26\n\nACTION: Warden to raise the rail by 12 metres\n\nACTION: Chair to move the meeting on by 3 months\n\nACTION: Clerk to cut the cost by 10 per cent\n',
        },
        {
            name: 'a day in words that does not exist, which another rule reports for every date',
            text: 'Minutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 31 June 2026\n',
        },
    ],
    *check(item) {
        for (const action of item.actions) yield* reportsOf(item.piece.text, action);
    },
});

/** What announces the day of an action. */
const DUE = /\b(?:by|before|no later than|due(?: by| on|:)?|deadline:?|erbyn|cyn) +(?:the +)?(?=\d)/gi;
const FIGURES = /(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d|\d\d)(?![\d/.-]?\d)/y;
const YEAR_FIRST = /((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/y;
const IN_WORDS = /(\d{1,2})(?:st|nd|rd|th)? +(?:of +)?(\p{Lu}\p{Ll}{2,10})\b(?:,? +((?:19|20)\d\d))?/uy;

const MONTHS: readonly string[] =
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(
        ' ',
    );

function* reportsOf(text: string, action: Action): Iterable<Report> {
    const body = text.slice(action.body.start, action.body.end).replace(/[\s\u00a0]/g, ' ');
    for (const announced of body.matchAll(DUE)) {
        const at = announced.index + announced[0].length;
        const report = wrongFigures(body, at) ?? wrongMonth(body, at);
        if (report === null) continue;
        const { start, end, right } = report;
        const written = body.slice(start, end);
        const from = action.body.start;
        yield {
            start: from + start,
            end: from + end,
            message: { en: `“${written}” is not a date.`, cy: `Nid yw “${written}” yn ddyddiad.` },
            fixes: right === null ? [] : [write({ start: from + start, end: from + end }, right)],
        };
    }
}

/** A place that should hold a date, and what may be meant. */
interface Wrong extends Span {
    readonly right: string | null;
}

function wrongFigures(body: string, at: number): Wrong | null {
    YEAR_FIRST.lastIndex = at;
    const dashed = YEAR_FIRST.exec(body);
    if (dashed !== null) {
        const [whole, year = '', month = '', day = ''] = dashed;
        const end = at + whole.length;
        if (exists(Number(year), Number(month), Number(day))) return null;
        const last = Number(month) >= 1 && Number(month) <= 12 ? daysInMonth(Number(year), Number(month)) : null;
        // Figures that the model reads as a date are reported as one that does not exist.
        return last === null ? { start: at, end, right: null } : null;
    }
    FIGURES.lastIndex = at;
    const figures = FIGURES.exec(body);
    if (figures === null) return null;
    const [whole, first = '', mark = '', second = '', written = ''] = figures;
    const year = written.length === 2 ? 2000 + Number(written) : Number(written);
    const day = Number(first);
    const month = Number(second);
    // Month and day in American order name a day as well.
    if (exists(year, month, day) || exists(year, day, month)) return null;
    if (month < 1 || month > 12) return { start: at, end: at + whole.length, right: null };
    // With four figures for the year, and no hyphens, the model reads a date, which is reported as one.
    if (written.length === 4 && mark !== '-') return null;
    if (day === 0) return { start: at, end: at + whole.length, right: null };
    return {
        start: at,
        end: at + whole.length,
        right: `${daysInMonth(year, month)}${mark}${second}${mark}${written}`,
    };
}

/** A number and a word that is nearly the name of a month. */
function wrongMonth(body: string, at: number): Wrong | null {
    IN_WORDS.lastIndex = at;
    const match = IN_WORDS.exec(body);
    if (match === null) return null;
    const [whole, day = '', name = ''] = match;
    const word = name.toLowerCase();
    if (Number(day) < 1 || Number(day) > 31 || MONTHS.includes(word)) return null;
    const meant = nearestWord(
        word,
        MONTHS.filter((month) => month.length > 4),
    );
    if (meant === null) return null;
    const nameAt = at + whole.indexOf(name);
    const month = meant.charAt(0).toUpperCase() + meant.slice(1);
    return {
        start: at,
        end: at + whole.length,
        right: `${body.slice(at, nameAt)}${month}${body.slice(nameAt + name.length, at + whole.length)}`,
    };
}

function exists(year: number, month: number, day: number): boolean {
    return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function write(span: Span, right: string): Fix {
    return {
        title: { en: `Write “${right}”`, cy: `Ysgrifennu “${right}”` },
        safe: false,
        edits: [{ ...span, text: right }],
    };
}
