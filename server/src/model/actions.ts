/** Actions: lines with the label ACTION, and clauses that give somebody work. */

import keywords from '#keywords';
import type { ActionLine, Block, Piece, Section, Span } from '../syntax/tree.js';
import { cueOf, cuesOf } from './cues.js';
import { calendarDateOf } from './dates.js';
import type { Action, DateMention, Decision, Located } from './minutes.js';
import { located, trim } from './text.js';

/** The actions that a passage lists: labelled lines, and the list below "Actions:". */
export function listedActions(
    piece: Piece,
    blocks: readonly Block[],
    isPrivate: boolean,
    dates: readonly DateMention[],
): Action[] {
    const actions: Action[] = [];
    const cues = cuesOf(piece);
    let section: Section | null = null;
    for (const block of blocks) {
        if (block.kind === 'section') section = block;
        if (block.kind === 'action' && block.text !== null)
            actions.push(explicit(piece, block, block.text, isPrivate, dates));
        if (block.kind === 'list' && section?.name === 'actions') {
            for (const item of block.items) {
                if (item.text.end > item.text.start) actions.push(explicit(piece, item, item.text, isPrivate, dates));
            }
        } else if ((block.kind === 'list' || block.kind === 'paragraph') && cues.within(LABELLED, block)) {
            for (const span of block.kind === 'list' ? block.items.map(({ text }) => text) : [block])
                for (const { whole, text } of actionsInside(piece, span))
                    actions.push(explicit(piece, whole, text, isPrivate, dates));
        }
    }
    return actions;
}

const LABELLED = cueOf(keywords.actions.map((label) => label.split(' ')[0]?.toLowerCase()).join(' '));
/** A label behind a sentence: "The hedge is too high. ACTION: Clerk to write to the owner". */
const INSIDE = new RegExp(
    String.raw`(?<=[.;:!?)\]]["”’*_]*\s+[*_]*)([([]?)[*_]*(?:${keywords.actions.flatMap((label) => [label, label.toUpperCase()]).join('|')})[*_]*\s*:[\s*_]*(?=\S)`,
    'gu',
);

/** The actions that are told behind sentences of a paragraph, each up to the next or to the end. */
function actionsInside(piece: Piece, span: Span): readonly { readonly whole: Span; readonly text: Span }[] {
    const words = piece.text.slice(span.start, span.end);
    const labels = [...words.matchAll(INSIDE)];
    return labels.map((label, index) => {
        const end = labels[index + 1]?.index ?? words.length;
        const from = label.index + label[0].length;
        // In brackets the action ends with them.
        const closing = label[1] === '' ? -1 : words.slice(from, end).search(/[)\]]/);
        const to = closing === -1 ? end : from + closing;
        return {
            whole: trim(piece.text, { start: span.start + label.index, end: span.start + to }),
            text: trim(piece.text, { start: span.start + from, end: span.start + to }),
        };
    });
}

/** The actions that clauses of decisions give to somebody. */
export function inferredActions(piece: Piece, decisions: readonly Decision[], dates: readonly DateMention[]): Action[] {
    return decisions.flatMap((decision, decisionIndex) =>
        decision.clauses.flatMap((clause, clauseIndex) => {
            const owner = ownerOfClause(piece, clause.body);
            if (owner === null) return [];
            return [
                {
                    start: clause.start,
                    end: clause.end,
                    source: 'inferred' as const,
                    body: clause.body,
                    owner,
                    due: dueIn(piece, clause.body, dates),
                    clause: { decision: decisionIndex, clause: clauseIndex },
                    private: decision.private,
                },
            ];
        }),
    );
}

function explicit(
    piece: Piece,
    line: ActionLine | Span,
    text: Span,
    isPrivate: boolean,
    dates: readonly DateMention[],
): Action {
    return {
        start: line.start,
        end: trim(piece.text, line).end,
        source: 'explicit',
        body: located(piece, text),
        owner: ownerOf(piece, text),
        due: dueIn(piece, text, dates),
        clause: null,
        private: isPrivate,
    };
}

/** Who is to act, in a line that says so: "Clerk to write", "The Director will report", "BR - buy", "BR, 1 May", "(Owner: Clerk)". */
function ownerOf(piece: Piece, span: Span): Located | null {
    const words = piece.text.slice(span.start, span.end);
    const patterns = [
        /\b(?:Owner|Lead|By whom|Who|Responsible|Perchennog)\s*:\s*([^;,.()|\n]+)/i,
        /^\W*((?:the |all |both )?[\p{L}][\p{L}’'.&/-]*(?:[ ,]+(?:and |of |for |the |a |ac )*[\p{L}][\p{L}’'.&/-]*){0,9}?)\s+(?:to|will|would|is to|are to|agreed to|undertook to|should|i|fydd yn)\s+(?!be\s+\p{L}+(?:ed|en)\b)\p{L}/iu,
        /^\W*([\p{Lu}][\p{L}’'.&/-]*(?:[ /]+[\p{Lu}][\p{L}’'.&/-]*){0,4})\s*(?::|\s[\u2013-])\s*\p{L}/u,
        /^\W*(\p{Lu}{2,3}(?:\s*(?:[/&+,]|and)\s*\p{Lu}{2,3})*)\s*(?:[,;\u2013-]\s*)?(?=(?:by |before |due )?(?:\d|(?:the )?(?:next|end)\b|\p{Lu}\p{Ll}{2,8} \d{4}))/u,
        /[([]\s*(?:(?:action|owner)\s*:?\s*)?((?:Cllr|Councillor|Mr|Mrs|Ms|Dr)?\.?\s*[\p{Lu}][\p{L}’'.-]*(?:[ /&]+[\p{Lu}][\p{L}’'.-]*){0,4}|clerk|chair|all)\s*[)\]]\W*$/iu,
        /^\W*((?:the |all )?\p{Lu}[\p{L}’'-]*(?: (?:of |for |and |the )?\p{Lu}[\p{L}’'-]*){0,5})\W*$/u,
        /\bby\s+(the\s+[\p{L}’'-]+(?:\s+(?:of|for|and|to)?\s*[\p{Lu}][\p{L}’'-]*){0,6}|(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s+[\p{Lu}][\p{L}’'-]+(?:\s[\p{Lu}][\p{L}’'-]+)?)/u,
    ];
    for (const pattern of patterns) {
        const match = pattern.exec(words);
        if (match?.[1] === undefined) continue;
        if (
            /^(?:report|letter|email|update|copy|ongoing|it|this|that|there|note|details?|date)$/i.test(match[1].trim())
        )
            continue;
        const at = match.index + match[0].indexOf(match[1]);
        if (isThing(match[1].trim(), words, at)) continue;
        return located(piece, trim(piece.text, { start: span.start + at, end: span.start + at + match[1].length }));
    }
    return null;
}

/** "write to the owner" and "handrail to be painted": what stands before "to" is no one who could act. */
function isThing(owner: string, text: string, at: number): boolean {
    if (
        /\b(?:clerk|chair(?:man)?|officers?|director|manager|secretary|treasurer|councillors?|cllrs?|members|all|team|clerc|cadeirydd|swyddogion)\b/i.test(
            owner,
        )
    )
        return false;
    if (at > 2) return false;
    return (
        IMPERATIVE.test(owner) ||
        /^\p{Ll}/u.test(owner) ||
        (/^ to be \p{L}+(?:ed|t|n)\b/u.test(text.slice(at + owner.length)) && !/^\p{Lu}{2,3}$/u.test(owner))
    );
}

/** Words of work at the start of an action: nobody is named before them. */
export const IMPERATIVE =
    /^(?:write|contact|send|circulate|arrange|ask|obtain|check|prepare|provide|report|investigate|review|update|invite|book|order|buy|draft|share|find|organi[sz]e|meet|speak|email|e-mail|phone|ring|add|set up|look into|follow up|chase|confirm|bring|seek|produce|publish|consider|discuss|get|make|put|pay|inform|notify|submit|complete|create|ensure|liaise|remove|repair|mend|paint|clear|cut)\b/i;

const ASKED = 'asked|requested|instructed|directed|invited|required|authorised';
/** "the Clerk be asked to"; some councils write what is to be done in capitals. */
const IS_ASKED = new RegExp(
    String.raw`^(?:and )?(?:[Tt]hat )?([Tt]he [\p{L}’'&-]+(?: (?!that\b)[\p{L}’'&-]+){0,9}?|[Oo]fficers|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+) (?:be|is|are|BE|IS|ARE) (?:${ASKED}|${ASKED.toUpperCase()}) (?:to|TO)\b`,
    'u',
);

/** Who a clause asks to act: "the Clerk be asked to", "the Director provide", "be provided by the Director". */
function ownerOfClause(piece: Piece, span: Span): Located | null {
    const words = piece.text.slice(span.start, span.end);
    const patterns = [
        IS_ASKED,
        /^(?:and )?(?:that )?(the (?!(?:[\p{L}’'-]+ ){0,4}?(?:committee|council|board|panel|cabinet|members|meeting|will|would|receive|be)\b)[\p{L}’'-]+(?: [\p{L}’'&-]+){0,7}?) (?:write|provide|circulate|prepare|report (?:back|to)|investigate|bring|contact|arrange|submit|obtain|seek|undertake|send|publish)\b/iu,
        /\bbe (?:provided|circulated|prepared|brought|submitted|reported|investigated|arranged|obtained|sought|reviewed|undertaken|sent|written|published)\b[^.;]*?\bby (the (?!end|next|close|meeting|start|beginning)[\p{L}’'-]+(?: (?:of|for|and|to)? ?[\p{Lu}][\p{L}’'-]*){0,6})/u,
    ];
    for (const pattern of patterns) {
        const match = pattern.exec(words);
        if (match?.[1] === undefined) continue;
        const at = span.start + match.index + match[0].indexOf(match[1]);
        return located(piece, { start: at, end: at + match[1].length });
    }
    return null;
}

/** When it is due: the last date behind "by", "on", "before" or "due", or an interval in words. */
function dueIn(piece: Piece, span: Span, dates: readonly DateMention[]): Action['due'] {
    const inside = dates.filter((date) => span.start <= date.start && date.end <= span.end);
    for (const date of inside.reverse()) {
        if (
            /\b(?:by|on|before|due|until|no later than|to the meeting (?:of|on)|erbyn|cyn)\W*(?:the\s+|end of\s+)?$/i.test(
                piece.text.slice(Math.max(span.start, date.start - 30), date.start),
            )
        ) {
            return { start: date.start, end: date.end, text: date.text, value: calendarDateOf(date) };
        }
    }
    const words = piece.text.slice(span.start, span.end);
    const interval =
        /\b(?:by|before|at|for|to|in time for) (?:the )?(?:next|following) (?:meeting|[\p{L} ]{0,30}meeting)\b|\bwithin \w+ (?:working )?(?:days?|weeks?|months?)\b|\bby (?:the )?end of [\p{L} ]{3,20}|\bby (?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)\b|\b(?:ongoing|standing|immediately|erbyn y cyfarfod nesaf)\b/iu.exec(
            words,
        );
    if (interval === null) return null;
    const at = { start: span.start + interval.index, end: span.start + interval.index + interval[0].length };
    return { ...located(piece, at), value: null };
}
