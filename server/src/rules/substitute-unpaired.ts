/** Somebody came as a substitute, and the record does not say for whom. */

import type { Attendance, Minutes } from '../model/minutes.js';
import { fold } from '../model/name-resolution.js';
import { type Attendee, attendanceList } from '../model/presence.js';
import { plain, sentences } from '../model/text.js';
import type { Span } from '../syntax/tree.js';
import { headerFields } from './masthead.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

export const substituteUnpaired = defineMeetingRule({
    code: 'substitute-unpaired',
    severity: 'info',
    summary: 'The record says in whose place a substitute came.',
    why: 'A substitute votes, and counts towards the quorum, in the place of one member. Only the pair of names shows that nobody was counted twice and that the substitute was allowed to vote.',
    fragments: false,
    examples: [
        {
            name: 'the mark without a member',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Joe Vane (substitute)\n                                              ^^^^^^^^ substitute-unpaired: Councillor Joe Vane came as a substitute: for whom?\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Joe Vane (substitute for Councillor Lee Marsh)\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'a list of substitutes',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nSubstitutes: Councillor Joe Vane\n             ^^^^^^^^^^^^^^^^^^^ substitute-unpaired\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nSubstitutes: Councillor Joe Vane (substitute for Councillor Lee Marsh)\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'nobody sent apologies',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Joe Vane (as substitute)\n                                              ^^^^^^^^ substitute-unpaired\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'paired in brackets',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Joe Vane (substitute for Councillor Lee Marsh)\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'paired in the list',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\nSubstitutes: Councillor Joe Vane for Councillor Lee Marsh; Councillor Ada Lee (for Councillor Stone)\nApologies: Councillors Lee Marsh, Ida Stone and Sam Reeve\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'paired in a sentence',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Joe Vane (substitute)\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Apologies and substitutes\n\nApologies were received from Councillors Marsh and Stone. Councillor Vane attended in place of Councillor Marsh.\n',
        },
        {
            name: 'one substitute and one member who is away',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Joe Vane (substitute)\nApologies: Councillor Lee Marsh\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'no substitutes',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\nSubstitutes: None\nApologies: Councillors Lee Marsh and Ida Stone\n\n1. Sea wall\n\nRESOLVED That the works be approved.\n',
        },
        {
            name: 'an item copied from a page',
            text: 'Agenda item 1: Substitutes\n\nMinutes:\n\nCouncillor Vane attended as a substitute.\n',
        },
    ],
    *check(minutes, context) {
        const lists = headerFields(minutes).flatMap(({ name, value }) =>
            name === 'substitutes' && value !== null ? [value] : [],
        );
        const marked = minutes.attendance
            .filter((one) => isSubstitute(one, lists.slice(0, MOST_LISTS), minutes.text))
            .slice(0, MOST_SUBSTITUTES);
        if (marked.length === 0) return;
        const { attendees, replaced } = attendanceList(minutes, context.houseStyle.people);
        const away = attendees.filter(
            (one) => one.category === 'member' && one.present === 'no' && !replaced.has(one.id),
        );
        const pairings = pairingsOf(minutes);
        const open = marked.flatMap((entry) => {
            const attendee = attendees.find((one) => one.id === entry.personId);
            if (attendee === undefined || (attendee.substituteFor !== null && attendee.substituteFor !== '')) return [];
            return pairings.includes(attendee.name.surname) ? [] : [{ entry, attendee }];
        });
        // One came and one is away: the pair is plain.
        if (open.length === 1 && away.length === 1) return;
        for (const { entry, attendee } of open) {
            yield {
                start: entry.start,
                end: entry.end,
                // As many came as are away: the pairs may be the order of the lists.
                ...(open.length === away.length ? { severity: 'hint' as const } : {}),
                message: {
                    en: `${attendee.address} came as a substitute: for whom?`,
                    cy: `Daeth ${attendee.address} fel eilydd: dros bwy?`,
                },
                fixes: fixesFor(minutes, entry, away, context),
            };
        }
    },
});

const MARK = /^(?:as )?(?:an? )?(?:sub|substitut(?:e|ing)|named substitute|eilydd|dirprwy)(?: members?| councillor)?$/i;

/** No record has more of them, and the time stays linear in its length. */
const MOST_LISTS = 4;
const MOST_SUBSTITUTES = 20;

/** Whether a person is marked as a substitute, beside the name or by the label of the list, and no member is named there. */
function isSubstitute(one: Attendance, lists: readonly Span[], text: string): boolean {
    if (one.status !== 'present' || one.category !== 'member') return false;
    if (one.role !== null) return MARK.test(one.role.trim());
    return (
        lists.some(({ start, end }) => start <= one.start && one.end <= end) &&
        !/\b(?:for|place|behalf|lle|ran)\b/i.test(text.slice(one.start, one.end))
    );
}

const REPLACES =
    /\b(?:substitut\w*|in place of|in (?:his|her|their) place|on behalf of|deputi[sz]\w*|instead of|yn lle|ar ran|eilydd|dirprwy\w*)\b/i;

/** The sentences of the record that tell in whose place somebody came, folded for comparing. */
function pairingsOf(minutes: Minutes): string {
    const found: string[] = [];
    const add = (text: string): void => {
        if (REPLACES.test(text) && /\b(?:for|of|lle|ran)\b/i.test(text)) found.push(fold(text));
    };
    for (const { item } of minutes.items) {
        const { text } = item.piece;
        if (!REPLACES.test(text)) continue;
        for (const run of item.prose) {
            if (run.role !== 'narrative' && run.role !== 'listItem' && run.role !== 'header') continue;
            for (const { start, end } of sentences(item.piece, run)) add(text.slice(start, end));
        }
    }
    for (const block of minutes.opening.blocks)
        if (block.kind === 'paragraph') add(minutes.text.slice(block.start, block.end));
    return found.join('\n');
}

/** At most so many members are offered. */
const MOST_FIXES = 5;

function fixesFor(minutes: Minutes, entry: Attendance, away: readonly Attendee[], { language }: RuleContext): Fix[] {
    const behind = minutes.text.slice(entry.end, entry.end + 60);
    const mark = /^\s*(?:\(([^()\r\n]*)\)|,\s*([^,;()\r\n]*))/.exec(behind);
    const role = plain(mark?.[1] ?? mark?.[2] ?? '');
    const length = entry.role !== null && mark !== null && role === entry.role.trim() ? mark[0].trimEnd().length : 0;
    // A mark that stands elsewhere cannot be completed here.
    if (entry.role !== null && length === 0) return [];
    return away.slice(0, MOST_FIXES).map(({ address }) => {
        const words = language === 'cy' ? `yn lle ${address}` : `substitute for ${address}`;
        return {
            title: { en: `Add “${words}”`, cy: `Ychwanegu “${words}”` },
            edits: [{ start: entry.end, end: entry.end + length, text: ` (${words})` }],
            safe: false,
        };
    });
}
