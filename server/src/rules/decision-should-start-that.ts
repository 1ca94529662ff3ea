/** A clause of a decision that does not begin "That". */

import type { Clause, Decision, Item } from '../model/minutes.js';
import { defineItemRule, type Edit } from './rule.js';

export const decisionShouldStartThat = defineItemRule({
    code: 'decision-should-start-that',
    severity: 'hint',
    summary: 'The clauses of a decision begin “That”, unless the word stands on the keyword line.',
    why: 'It is the custom of the formula, and a fixed phrase makes decisions easy to find in a long record.',
    fragments: true,
    settings: ['decision.clauseStyle'],
    examples: [
        {
            name: 'a clause below the keyword',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED:\n\n1) The timetable be approved; and\n   ^^^ decision-should-start-that: Decision clauses usually begin “That”.\n\n2) Councillor Pugh be thanked.\n',
            fixed: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED:\n\n1) That the timetable be approved; and\n\n2) That Councillor Pugh be thanked.\n',
        },
        {
            name: 'a clause on the keyword line',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED: the timetable be approved.\n          ^^^ decision-should-start-that\n',
            fixed: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED: That the timetable be approved.\n',
        },
        {
            name: 'only one clause of two has the word',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nAGREED:\n(a) That the timetable be approved; and\n(b) Members be sent the map by the Clerk.\n    ^^^^^^^ decision-should-start-that\n',
            fixed: 'Agenda item 5: Ferry\n\nMinutes:\n\nAGREED:\n(a) That the timetable be approved; and\n(b) That members be sent the map by the Clerk.\n',
        },
        {
            name: 'the word stands on the keyword line',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED That:\n\n1) The timetable be approved; and\n\n2) Councillor Pugh be thanked.\n',
        },
        {
            name: 'in capitals',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED: THAT the timetable be approved.\n',
        },
        {
            name: 'a decision to do something',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nRESOLVED to be represented at the inquiry.\n',
        },
        {
            name: 'clauses that all say what to do',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nThe Committee resolved to:\n\n(1) Note the timetable as to be published.\n\n(2) Ask that a map be sent.\n',
        },
        {
            name: 'the Scottish way',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nDecision\n\n1. Noted the contents of the report.\n\n2. Agreed that a map be sent.\n',
        },
        {
            name: 'an outcome in prose',
            text: 'Agenda item 5: Ferry\n\nMinutes:\n\nThe timetable was approved and it was asked that a map be sent.\n',
        },
        { name: 'a short outcome', text: 'Agenda item 5: Ferry\n\nMinutes:\n\nResolved: no objection.\n' },
        {
            name: 'penderfyniad Cymraeg',
            text: "Eitem agenda 5: Fferi\n\nCofnodion:\n\nPENDERFYNWYD:\n\n1) nodi'r adroddiad gyda'r amserlen; a\n\n2) diolch i'r Cynghorydd Pugh.\n",
        },
    ],
    *check(item, context) {
        const { clauseStyle = 'that' } = context.houseStyle.decision;
        if (context.language === 'cy' || clauseStyle !== 'that') return;
        for (const decision of item.decisions) {
            if (decision.form === 'outcome' || decision.that !== null || decision.lead !== null) continue;
            // "The Committee resolved to:" and "RESOLVED to" ask for what to do, not for a clause with "that".
            if (
                /\bto\b[\s:*_-]*$/i.test(
                    item.piece.text.slice(decision.keyword.start, decision.clauses[0]?.start ?? decision.end),
                )
            )
                continue;
            const bare = decision.clauses.filter((clause) => clause.depth === 0 && wantsThat(clause, decision));
            const [first] = bare;
            if (first === undefined) continue;
            const place = firstWord(item, first);
            yield {
                start: place.start,
                end: place.end,
                message: {
                    en: 'Decision clauses usually begin “That”.',
                    cy: 'Mae cymalau penderfyniad fel arfer yn dechrau â “That”.',
                },
                fixes: [
                    {
                        title: { en: 'Begin each clause with “That”', cy: 'Dechrau pob cymal â “That”' },
                        edits: bare.map((clause) => withThat(item, clause)),
                        safe: true,
                    },
                ],
            };
        }
    },
});

/** A clause that would read on behind "That": something or somebody "be" done something with. */
const SENTENCE =
    /^["“‘'*_]*(?:the|an?|this|these|those|all|any|no|each|both|its|their|members|officers|authority|approval|delegated|permission|consideration|councillors?|cllrs?|mr|mrs|ms|dr)\b([^.;:]{0,200}?)(?<!\b(?:to|would|should|will|could|must|can|may|not)\s)\bbe\b/i;
/** "The Board agreed that a map be sent" tells what happened, and is no clause with the word left out. */
const TOLD =
    /\b(?:that|which|who|agreed|advised|requested|resolved|noted|recommended|decided|asked|approved|endorsed|considered|was|were|is|are|has|had)\b/i;

function wantsThat(clause: Clause, decision: Decision): boolean {
    // An unnumbered paragraph behind numbered clauses closes the list and is no clause of its own.
    if (clause.label === null && decision.clauses.some((other) => other.label !== null)) return false;
    const subject = SENTENCE.exec(clause.body.text)?.[1];
    return subject !== undefined && !TOLD.test(subject);
}

function firstWord(item: Item, clause: Clause): { start: number; end: number } {
    const { start, end } = clause.body;
    const match = /^[^\p{L}]*(\p{L}+)/u.exec(item.piece.text.slice(start, Math.min(end, start + 60)));
    if (match?.[1] === undefined) return { start, end: start };
    return { start: start + match[0].length - match[1].length, end: start + match[0].length };
}

/** Names and titles keep their capital behind "That". */
const LOWERED =
    /^(?:The|An?|This|These|Those|All|Any|No|Each|Both|Its|Their|Members|Officers|Authority|Approval|Delegated|Permission|Consideration)$/;

function withThat(item: Item, clause: Clause): Edit {
    const { start, end } = firstWord(item, clause);
    const word = item.piece.text.slice(start, end);
    return { start, end, text: `That ${LOWERED.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word}` };
}
