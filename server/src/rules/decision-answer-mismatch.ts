/** The agenda asked for an approval, and the record only notes. */

import type { Item } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { slice } from '../syntax/tree.js';
import { defineItemRule, type Fix, type RuleContext } from './rule.js';
import { fittingDecision } from './wording.js';

export const decisionAnswerMismatch = defineItemRule({
    code: 'decision-answer-mismatch',
    severity: 'info',
    summary: 'The decision answers what the agenda asked.',
    why: 'A policy or a budget that is noted is not approved, and so not in force. Where the agenda asks to approve and the record only notes, either word may be a slip.',
    fragments: true,
    examples: [
        {
            name: 'the agenda asks to approve, the record notes',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nThe Director set out the dues.\n\nRESOLVED That the harbour dues for 2027 be noted.\n^^^^^^^^ decision-answer-mismatch: The agenda asked to approve; the record only notes.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nThe Director set out the dues.\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'the agenda asks to adopt',
            text: 'Agenda item 6: Complaints policy\n\nMembers are asked to adopt the complaints policy.\n\nMinutes:\n\nThe Clerk went through the changes.\n\nAGREED That the policy be received and noted.\n^^^^^^ decision-answer-mismatch: The agenda asked to adopt; the record only notes.\n',
        },
        {
            name: 'eitem Gymraeg',
            text: 'Eitem agenda 6: Polisi cwynion\n\nMabwysiadu’r polisi cwynion.\n\nCofnodion:\n\nCyflwynodd y Clerc yr adroddiad. Holodd yr aelodau am y gost ac am y cyfarfod nesaf.\n\nPENDERFYNWYD nodi’r polisi.\n^^^^^^^^^^^^ decision-answer-mismatch: Gofynnodd yr agenda am benderfyniad; nodi yn unig y mae’r cofnod.\n',
        },
        {
            name: 'approved',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nRESOLVED That the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'noted, and approved in another clause',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) the harbour dues for 2027 be approved.\n',
        },
        {
            name: 'deferred',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nMembers asked for more time, and put the matter off to the next meeting.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'the motion was lost',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nThe motion to raise the dues was lost.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'another body decides',
            text: 'Agenda item 5: Harbour dues\n\nTo approve the harbour dues for 2027.\n\nMinutes:\n\nThe dues had been sent to Full Council.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'the agenda leaves it open',
            text: 'Agenda item 5: Harbour dues\n\nTo note or approve the harbour dues for 2027.\n\nMinutes:\n\nRESOLVED That the harbour dues be noted.\n',
        },
        {
            name: 'a report about an approval',
            text: 'Agenda item 5: Harbour dues\n\nTo receive a report on the decision to approve the harbour dues.\n\nMinutes:\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'what the agenda asks of somebody else',
            text: 'Agenda item 5: Harbour dues\n\nThe Panel will consider how the Cabinet intends to approve the dues.\n\nMinutes:\n\nRESOLVED That the report be noted.\n',
        },
    ],
    *check(item, context) {
        if (item.purpose !== 'decide' || item.status !== 'taken' || item.decisions.length === 0) return;
        if (
            item.motions.length > 0 ||
            item.votes.length > 0 ||
            item.actions.some(({ source }) => source === 'explicit')
        )
            return;
        const [decision] = item.decisions;
        if (decision === undefined || decision.form === 'outcome') return;
        const noted = item.decisions.every(
            ({ effect, clauses, form }) =>
                form !== 'outcome' &&
                effect === 'noted' &&
                clauses.length > 0 &&
                clauses.every(({ verb }) => verb === 'note' || verb === 'receive'),
        );
        if (!noted) return;
        const asked = askedFor(item);
        if (asked === null || isAnswered(item)) return;
        yield {
            start: decision.keyword.start,
            end: decision.keyword.end,
            message: {
                en: `The agenda asked to ${asked}; the record only notes.`,
                cy: 'Gofynnodd yr agenda am benderfyniad; nodi yn unig y mae’r cofnod.',
            },
            fixes: fixesFor(item, context),
        };
    },
});

/** What the meeting itself is asked, at the start of the summary, and nothing before or beside it. */
const ASKED =
    /^\W*(?:(?:to|for (?:the )?\p{L}+ to|(?:members|councillors|trustees|governors|directors|the \p{L}+(?: \p{L}+)?) (?:is|are) (?:asked|invited|requested|recommended) to) )?(?:consider and,? (?:if thought fit,? )?)?(approve|adopt|agree|appoint|determine)\b|^\W*(cymeradwyo|mabwysiadu|cytuno|penodi|penderfynu)(?=[\s’'])/iu;
const LEAVES_OPEN =
    /\b(?:not(?:e|es|ing)|receiv(?:e|es|ing)|comments?|recommend\w*|whether|views?|discuss\w*|nodi|derbyn|argym\w*|sylwadau)\b/i;

/** The verb with which the agenda asks for a decision; null where it asks for less or leaves it open. */
function askedFor(item: Item): string | null {
    const summary = item.prose.filter(({ role }) => role === 'summary').map((one) => plain(slice(item.piece, one)));
    const [first] = summary;
    const match = first === undefined ? null : ASKED.exec(first);
    if (match === null || summary.some((words) => LEAVES_OPEN.test(words))) return null;
    const verb = (match[1] ?? match[2] ?? '').toLowerCase();
    return ENGLISH[verb] ?? verb;
}

const ENGLISH: Readonly<Record<string, string>> = {
    cymeradwyo: 'approve',
    mabwysiadu: 'adopt',
    cytuno: 'agree',
    penodi: 'appoint',
    penderfynu: 'decide',
};

/** Words that show that the matter went another way, or that it was decided in other words. */
const OTHERWISE =
    /\b(?:approv\w*|adopt(?:ed|ing|ion)?|agree[ds]?|appointed|elected|determined|defer\w*|postpone\w*|put off|adjourn\w*|refer(?:red|ring)?|lost|defeated|refused|rejected|declined|withdr\w+|carried|(?:to|by|of|for) (?:the )?(?:full council|council|cabinet|executive)(?! member)|delegat\w*|next meeting|further (?:work|report|information|meeting)|cymeradwy\w*|mabwysiad\w*|cytun\w*|penodwyd|gohiri\w*|cyfeiri\w*|gwrthod\w*|cabinet|cyngor llawn)\b/iu;

function isAnswered(item: Item): boolean {
    return item.prose.some(
        (one) =>
            (one.role === 'narrative' || one.role === 'listItem' || one.role === 'clause') &&
            OTHERWISE.test(slice(item.piece, one)),
    );
}

/** The decision that the agenda asks for in the place of the one that notes; only where it is the whole of it. */
function fixesFor(item: Item, { language }: RuleContext): Fix[] {
    const [decision, ...others] = item.decisions;
    const [clause, ...more] = decision?.clauses ?? [];
    if (decision === undefined || clause === undefined || others.length > 0 || more.length > 0) return [];
    if (clause.label !== null || decision.form !== 'keyword') return [];
    const { keyword, clause: words } = fittingDecision(item, language);
    // Welsh puts the verb behind the keyword, English behind "That".
    const that = language === 'en' && decision.that === null && /^that\b/i.test(clause.body.text) ? 'That ' : '';
    return [
        {
            title: { en: `Write “${keyword} That ${words}”`, cy: `Ysgrifennu “${keyword} ${words}”` },
            edits: [{ start: clause.body.start, end: clause.body.end, text: that + words }],
            safe: false,
        },
    ];
}
