/** A decision that predicts or tells instead of deciding. */

import type { Clause, Item } from '../model/minutes.js';
import { defineItemRule, type Report } from './rule.js';

export const decisionMood = defineItemRule({
    code: 'decision-mood',
    severity: 'info',
    summary: 'A decision says what be done, not what “will” or “would” be done.',
    why: 'A resolution states what shall be. “The Committee will receive reports” only foretells it, and “the grant is paid” tells that it happened already. One mood keeps the register of decisions of one piece.',
    fragments: true,
    settings: ['decision.mood'],
    examples: [
        {
            name: 'a clause that foretells',
            text: 'Minutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) the Committee will receive a report in May.\n                 ^^^^^^^^^^^^ decision-mood: A decision is written “receive”, not “will receive”.\n',
            fixed: 'Minutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) the Committee receive a report in May.\n',
        },
        {
            name: 'would be, shall be',
            text: 'Minutes:\n\nRESOLVED That the path would be closed.\n                       ^^^^^^^^ decision-mood: A decision is written “be”, not “would be”.\n\nRESOLVED That all gates shall be locked.\n                        ^^^^^^^^ decision-mood\n',
            fixed: 'Minutes:\n\nRESOLVED That the path be closed.\n\nRESOLVED That all gates shall be locked.\n',
        },
        {
            name: 'a clause that tells what happened',
            text: 'Minutes:\n\nRESOLVED That the accounts are approved.\n                           ^^^^^^^^^^^^ decision-mood: A decision is written “be approved”, not “are approved”.\n',
            fixed: 'Minutes:\n\nRESOLVED That the accounts be approved.\n',
        },
        {
            name: 'is to',
            text: 'Minutes:\n\nRESOLVED That the Clerk is to write to the owner.\n                        ^^^^^^^^^^^ decision-mood\n',
            fixed: 'Minutes:\n\nRESOLVED That the Clerk write to the owner.\n',
        },
        {
            name: 'be noted, receive',
            text: 'Minutes:\n\nRESOLVED That:\n1) the report be noted;\n2) the Committee receive a report in May; and\n3) this Council notes the cost.\n',
        },
        {
            name: 'verbs of another sentence inside the clause',
            text: 'Minutes:\n\nRESOLVED That the works that will start in May be approved, the Clerk write to owners who will be told, and the plan, which is approved, be sent out.\n',
        },
        {
            name: 'a motion given whole',
            text: 'Minutes:\n\nRESOLVED “That the path will be closed.”\n\nMotion: That the path will be closed.\n',
        },
        {
            name: 'minutes that tell in the past what was agreed',
            text: 'Minutes:\n\nGovernors approved the accounts. After discussion it was agreed that the path would be closed.\n',
        },
        {
            name: 'a state of things',
            text: 'Minutes:\n\nRESOLVED That the Council is satisfied with the report.\n',
        },
    ],
    *check(item, { language, houseStyle }) {
        if (language === 'cy' || houseStyle.decision.mood === 'off') return;
        for (const decision of item.decisions) {
            // In a sentence of prose "would" only reports what was decided.
            if (decision.form !== 'keyword' && decision.form !== 'heading') continue;
            for (const clause of decision.clauses) {
                if (clause.depth > 0) continue;
                const report = reportOf(item, clause);
                if (report !== null) yield report;
            }
        }
    },
});

const DONE =
    'approved|agreed|noted|given|granted|adopted|accepted|received|confirmed|appointed|elected|endorsed|authorised|authorized|delegated|asked|requested|instructed|deferred|refused|rejected|recommended|referred|ratified|paid|amended|included';
/** Words in front of a main verb: none of them a verb, and none that opens another sentence. */
const SUBJECT = String.raw`(?:(?:the|a|an|all|any|this|these|both|no|each|its|members|officers)\s+)?(?:(?!(?:that|which|who|whom|whose|where|when|while|if|as|because|so|to|be|been|being|is|are|was|were|has|have|had|will|would|shall|should|may|might|must|can|could|does|do|note|notes|approve|agree|ask|write|and|or|but)\b)[\p{L}\p{N}’'&-]+\s+){1,7}?`;
const VERB = new RegExp(
    String.raw`^\W*(?:that\s+)?${SUBJECT}(?<verb>(?:will|would|shall)(?<not>\s+not)?\s+(?<bare>be|\p{Ll}{3,})|(?:is|are)\s+to\s+(?<infinitive>be|\p{Ll}{3,})|(?:is|are)\s+(?:hereby\s+)?(?<done>${DONE}))(?!\p{L})`,
    'iu',
);

function reportOf(item: Item, clause: Clause): Report | null {
    const { start, end } = clause.body;
    const opening = item.piece.text.slice(start, Math.min(end, start + 240));
    if (!/\b(?:will|would|shall|is|are|WILL|WOULD|SHALL|IS|ARE)\b/.test(opening)) return null;
    const words = opening.replace(/[\s\u00a0]/g, ' ');
    // What stands between quotation marks was decided as it stands.
    if (/^\W*["“‘]/.test(words)) return null;
    const match = VERB.exec(words);
    const { verb, not, bare, infinitive, done } = match?.groups ?? {};
    if (match === null || verb === undefined || not !== undefined) return null;
    const right = done === undefined ? (bare ?? infinitive ?? '') : `be ${done}`;
    if (/^(?:also|then|not|now|only|have|therefore|continue)$/i.test(right)) return null;
    const at = start + match.index + match[0].length - verb.length;
    const written = verb.replace(/\s+/g, ' ');
    return {
        start: at,
        end: at + verb.length,
        message: {
            en: `A decision is written “${right}”, not “${written}”.`,
            cy: `Ysgrifennir penderfyniad â “${right}”, nid “${written}”.`,
        },
        fixes: [
            {
                title: { en: `Write “${right}”`, cy: `Ysgrifennu “${right}”` },
                safe: false,
                edits: [{ start: at, end: at + verb.length, text: right }],
            },
        ],
    };
}
