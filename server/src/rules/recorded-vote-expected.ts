/** The council decides on its budget, and nobody can see who voted how. */

import { profileFacts } from '../config/profiles.js';
import type { Decision, Item, Minutes } from '../model/minutes.js';
import { attendanceList } from '../model/presence.js';
import { talliesOf } from '../model/tallies.js';
import { headingLines } from './masthead.js';
import { moved } from './parts.js';
import { lineBreak } from './placement.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

export const recordedVoteExpected = defineMeetingRule({
    code: 'recorded-vote-expected',
    severity: 'warning',
    summary: 'The record of a budget decision names how each member of the council voted.',
    why: 'In England the minutes of a budget decision meeting must name who voted for, who voted against and who abstained (Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014, SI 2014/165). The duty lies on the full council of a principal authority.',
    fragments: false,
    examples: [
        {
            name: 'the council sets the tax, and nobody is named',
            profile: 'principal-england',
            text: 'Rivermouth Borough Council\n\nDate: 25 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nThe Leader presented the budget.\n\nRESOLVED That the council tax be set at £214.37 for Band D.\n^^^^^^^^ recorded-vote-expected: A budget decision: how did each member vote?\n',
            fixed: 'Rivermouth Borough Council\n\nDate: 25 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nThe Leader presented the budget.\n\n// Present: Councillor Tom Bright, Councillor Nia Pugh, Councillor Sam Reeve\nFor: [names]\nAgainst: [names]\nAbstained: [names]\n\nRESOLVED That the council tax be set at £214.37 for Band D.\n',
        },
        {
            name: 'the votes are recorded',
            profile: 'principal-england',
            text: 'Rivermouth Borough Council\n\nDate: 25 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n\nRESOLVED That the council tax be set at £214.37 for Band D.\n',
        },
        {
            name: 'the votes are told of in other words',
            profile: 'principal-england',
            text: 'Rivermouth Borough Council\n\nDate: 25 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nA recorded vote was taken; it is attached to these minutes.\n\nRESOLVED That the council tax be set at £214.37 for Band D.\n',
        },
        {
            name: 'a committee',
            profile: 'principal-england',
            text: 'Rivermouth Borough Council\n\nScrutiny Committee\n\nDate: 25 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nRESOLVED That the budget for 2026/27 be approved.\n',
        },
        {
            name: 'the cabinet recommends a budget',
            profile: 'executive-england',
            text: 'Rivermouth Borough Council\n\nCabinet\n\nDate: 4 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nRECOMMENDED That the budget for 2026/27 be approved.\n',
        },
        {
            name: 'how the year is going',
            profile: 'principal-england',
            text: 'Rivermouth Borough Council\n\nDate: 25 November 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget monitoring, second quarter 2026/27\n\nRESOLVED That the budget be approved as revised.\n\n3. Timetable of the budget 2027/28\n\nRESOLVED That the timetable be approved.\n',
        },
        {
            name: 'a report that is noted',
            profile: 'principal-england',
            text: 'Rivermouth Borough Council\n\nDate: 25 February 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\n1. Apologies\n\nNone.\n\n2. Budget and council tax 2026/27\n\nRESOLVED That the report on the budget be noted.\n',
        },
        {
            name: 'a parish council',
            profile: 'parish-england',
            text: 'Thornbeck Parish Council\n\nDate: 14 January 2026\nPresent: Councillors Ida Vane, Peter Dunmore and Mair Rees\n\n1. Apologies\n\nNone.\n\n2. Budget and precept 2026/27\n\nRESOLVED That the precept be set at £12,400.\n',
        },
    ],
    *check(minutes, context) {
        if (!profileFacts(context.profile).budgetVoteRecorded || !isFullCouncil(minutes)) return;
        for (const { start, item } of minutes.items) {
            const decision = budgetDecision(item);
            if (decision === null) continue;
            yield {
                ...moved({ start: decision.keyword.start, end: decision.keyword.end }, start),
                message: {
                    en: 'A budget decision: how did each member vote?',
                    cy: 'Penderfyniad ar y gyllideb: sut y pleidleisiodd pob aelod?',
                },
                fixes: fixesFor(minutes, start, item, decision, context),
            };
        }
    },
});

/** Whether the whole council met, and no committee of it. */
function isFullCouncil(minutes: Minutes): boolean {
    const names = [
        minutes.header.body?.text ?? '',
        minutes.header.parent?.text ?? '',
        minutes.header.kind?.text ?? '',
        ...headingLines(minutes).map(({ text }) => text),
    ].join('\n');
    return (
        /\bcouncil\b/i.test(names) &&
        !/\b(?:committee|sub-committee|cabinet|executive|panel|board|forum|working (?:group|party)|scrutiny|commission|trust|parish|town council|community council)\b/i.test(
            names,
        )
    );
}

const BUDGET = /\b(?:budget|council tax|precepts?)\b/i;
/** A year, or words that only the setting of a budget has. */
const SETTING =
    /\b20\d\d\b|\bset(?:ting)?\b|\brequirements?\b|\bresolution\b|\brevenue\b|\bgeneral fund\b|\bmedium[- ]term\b|\blevels?\b/i;
/** In-year business, and what comes before a budget. */
const OTHER =
    /\b(?:monitor\w*|outturn|quarter\w*|in-year|period \d|month \d|timetable|process|consultation|scrutiny|engagement|framework|update|virements?|questions?|motion|support scheme|reduction scheme|discounts?|premiums?|base|collection|arrears|supplementary|minutes|statement by|carbon|speech)\b/i;
const DECIDES = /\b(?:approv\w*|adopt\w*|agree[ds]?|set|determin\w*|calculat\w*|confirm\w*|resolv\w*)\b/i;

/** Words that show that the votes were recorded, in a form that was not read as such. */
const RECORDED =
    /\b(?:recorded vote|votes? (?:\p{L}+ ){0,4}(?:was|were) recorded|named vote|roll[- ]?call|voting (?:record|was as follows)|voted as follows|2014\/165|standing orders\) \(england\)|members? voting|voted (?:for|against|in favour)|division|in favour of|abstain\w*|abstention\w*)\b/iu;

/** The decision of an item that sets the budget, without the names of those who voted; null where there is none. */
function budgetDecision(item: Item): Decision | null {
    const title = item.title?.text ?? '';
    if (!BUDGET.test(title) || !SETTING.test(title) || OTHER.test(title)) return null;
    if (item.status !== 'taken' || item.decisions.length === 0 || item.hasExempt) return null;
    const { text, blocks } = item.piece;
    // The names behind an amendment are those of its own vote.
    const from = lastAmendmentEnd(text);
    if (blocks.some(({ kind, start }) => kind === 'roll' && start >= from) || RECORDED.test(text.slice(from)))
        return null;
    if (talliesOf(item).some(({ rolls, start }) => rolls.length > 0 && start >= from)) return null;
    return (
        item.decisions.find(
            ({ form, effect, clauses }) =>
                form === 'keyword' &&
                (effect === 'resolved' || effect === 'agreed') &&
                clauses.some(({ body }) => BUDGET.test(body.text) && DECIDES.test(body.text)),
        ) ?? null
    );
}

const AMENDMENT_DECIDED =
    /\bamendments? (?:(?:was|were) (?:then |therefore |declared )*(?:lost|defeated|carried|rejected|withdrawn|not carried)|fell)\b/gi;

/** Where the record has dealt with the last amendment; 0 where there was none. */
function lastAmendmentEnd(text: string): number {
    let end = 0;
    for (const match of text.matchAll(AMENDMENT_DECIDED)) end = match.index + match[0].length;
    return end;
}

/** Rows for the names, with a note of those who were there, which is never exported. */
function fixesFor(minutes: Minutes, offset: number, item: Item, decision: Decision, context: RuleContext): Fix[] {
    const { text } = item.piece;
    const at = text.lastIndexOf('\n', decision.start - 1) + 1;
    if (text.slice(at, decision.start).trim() !== '') return [];
    const eol = lineBreak(item);
    const there = attendanceList(minutes, context.houseStyle.people).attendees.filter(
        (one) => one.category === 'member' && one.present !== 'no' && one.votes !== 'no',
    );
    const lines = [
        ...(there.length === 0 ? [] : [`// Present: ${there.map(({ address }) => address).join(', ')}`]),
        'For: [names]',
        'Against: [names]',
        'Abstained: [names]',
    ];
    return [
        {
            title: { en: 'Add a recorded vote', cy: 'Ychwanegu pleidlais gofnodedig' },
            edits: [{ start: offset + at, end: offset + at, text: `${lines.join(eol)}${eol}${eol}` }],
            safe: false,
        },
    ];
}
