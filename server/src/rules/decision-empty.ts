/** A decision keyword with no decision under it. */

import type { Decision, Item } from '../model/minutes.js';
import { emptyDecisions } from './empty-decisions.js';
import { lineBreak } from './placement.js';
import { defineItemRule, type Edit, type RuleContext } from './rule.js';
import { fittingDecision } from './wording.js';

export const decisionEmpty = defineItemRule({
    code: 'decision-empty',
    severity: 'error',
    summary: 'A decision follows its keyword.',
    why: 'RESOLVED with nothing behind it says that something was decided and does not say what: the record contradicts itself.',
    fragments: true,
    examples: [
        {
            name: 'the supporting documents follow the keyword',
            text: 'Agenda item 5: Tow path\n\nTo receive an update.\n\nMinutes:\n\nThe Ranger described the tow path.\n\nRESOLVED That:\n^^^^^^^^ decision-empty: The decision heading has no decision under it.\n\nSupporting documents:\n',
            fixed: 'Agenda item 5: Tow path\n\nTo receive an update.\n\nMinutes:\n\nThe Ranger described the tow path.\n\nRESOLVED That:\n\n1) the update be noted.\n\nSupporting documents:\n',
        },
        {
            name: 'the item ends behind the keyword',
            text: 'Agenda item 5: Tow path\n\nTo receive a report.\n\nMinutes:\n\nThe Ranger described the tow path.\n\nRESOLVED\n^^^^^^^^ decision-empty\n',
            fixed: 'Agenda item 5: Tow path\n\nTo receive a report.\n\nMinutes:\n\nThe Ranger described the tow path.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a heading over nothing',
            text: 'Agenda item 5: Tow path\n\nTo approve the works.\n\nDecision:\n^^^^^^^^ decision-empty\n\nMinutes:\n\nThe Ranger described the works.\n',
            fixed: 'Agenda item 5: Tow path\n\nTo approve the works.\n\nDecision:\n\nThat the works be approved.\n\nMinutes:\n\nThe Ranger described the works.\n',
        },
        {
            name: 'numbers without words',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nRESOLVED That:\n^^^^^^^^ decision-empty\n1)\n',
        },
        {
            name: 'the word That stands alone and the clause follows on the next line',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nAGREED\nThat\nthe update be noted.\n',
        },
        {
            name: 'the keyword alone and the clause in the next paragraph',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nRESOLVED\n\nThat the update be noted.\n',
        },
        {
            name: 'a vote follows',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nDecision:\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Sam\n',
        },
        {
            name: 'a table follows',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nRESOLVED:\n\n| Work | Cost |\n| --- | --- |\n| Gravel | 900 |\n',
        },
        {
            name: 'a list follows',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nRESOLVED That:\n- the gravel be bought; and\n- the gate be mended.\n',
        },
        {
            name: 'one word is the whole decision',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nThe report of the Ranger on the tow path.\n\nNoted.\n',
        },
        {
            name: 'nothing was decided, and the record says so',
            text: 'Agenda item 5: Tow path\n\nMinutes:\n\nThe Ranger described the tow path.\n\nDecision: none\n',
        },
    ],
    *check(item, context) {
        for (const decision of emptyDecisions(item)) {
            const { keyword } = decision;
            const edit = insertion(item, decision, context);
            yield {
                start: keyword.start,
                end: keyword.end,
                message: {
                    en: 'The decision heading has no decision under it.',
                    cy: 'Nid oes penderfyniad o dan bennawd y penderfyniad.',
                },
                fixes: [
                    {
                        title: { en: `Add “${edit.text.trim()}”`, cy: `Ychwanegu “${edit.text.trim()}”` },
                        edits: [edit],
                        safe: false,
                    },
                ],
            };
        }
    },
});

function insertion(item: Item, decision: Decision, context: RuleContext): Edit {
    const { text } = item.piece;
    const { clause } = fittingDecision(item, context.language);
    const words = context.language === 'cy' || decision.that !== null ? clause : `That ${clause}`;
    const [first] = decision.clauses;
    // Numbers without words: the first of them gets the words and the others go.
    if (first !== undefined) {
        const label = first.label === null ? '' : `${text.slice(first.label.start, first.label.end)} `;
        return { start: first.start, end: decision.end, text: `${label}${words}` };
    }
    const eol = lineBreak(item);
    const at = decision.end;
    const opens =
        decision.form === 'heading' ||
        /[:\u2013\u2014-]\W*$/.test(text.slice(Math.max(decision.keyword.end, at - 4), at));
    if (!opens) return { start: at, end: at, text: ` ${words}` };
    return {
        start: at,
        end: at,
        text: `${eol}${eol}${decision.that !== null && context.language === 'en' ? '1) ' : ''}${words}`,
    };
}
