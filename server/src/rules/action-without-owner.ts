/** Work that nobody is asked to do. */

import { IMPERATIVE } from '../model/actions.js';
import type { Action, Clause, Item, Language } from '../model/minutes.js';
import { contentWords } from '../model/requests.js';
import { type Span, slice, type Table } from '../syntax/tree.js';
import { Coverage } from './coverage.js';
import { alternatives } from './house-words.js';
import { allBlocks, openingWords } from './placement.js';
import { defineItemRule, type Fix, type Message } from './rule.js';

export const actionWithoutOwner = defineItemRule({
    code: 'action-without-owner',
    severity: 'warning',
    summary: 'Every action says who will do it.',
    why: 'An action is what is done, by whom and by when. Work that is given to no one is done by no one, and at the next meeting no one can be asked about it.',
    fragments: true,
    settings: ['actions.passiveVerbs'],
    examples: [
        {
            name: 'a clause gives work to no one',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe Engineer presented the survey.\n\nRESOLVED That:\n1) the survey be noted; and\n2) more information be provided about the handrail.\n                    ^^^^^^^^^^^ action-without-owner: Who will do this?\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe Engineer presented the survey.\n\nRESOLVED That:\n1) the survey be noted; and\n2) more information be provided by the Engineer about the handrail.\n',
        },
        {
            name: 'an action line without a name',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: write to the owner of the field\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action-without-owner\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner of the field\n',
        },
        {
            name: 'an action that names a thing to be done',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: handrail to be painted before the winter\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action-without-owner\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: handrail to be painted before the winter (Clerk)\n',
        },
        {
            name: 'a row of the table of actions without a name',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\n| Action | Owner |\n| --- | --- |\n| Paint the handrail | Warden |\n| Mend the gate | |\n  ^^^^^^^^^^^^^ action-without-owner\n',
        },
        {
            name: 'initials and a date',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nMr Winter would mend the handrail.\n\nAction: PW, January 2027\n\nMs Vale would paint it.\n\nAction: LV by 1 May 2027\n',
        },
        {
            name: 'the survey is only noted',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That the survey be noted, the approach be endorsed and the volunteers be thanked.\n',
        },
        {
            name: 'the clause says by whom',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That more information be provided by the Engineer by 1 May 2026.\n',
        },
        {
            name: 'somebody is asked',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That the Engineer be asked for a note to be circulated to members.\n',
        },
        {
            name: 'officers are asked',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That officers be asked to see that a note be circulated.\n',
        },
        {
            name: 'the body itself receives something',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That the Committee receive a further report in May.\n',
        },
        {
            name: 'a report comes to a meeting',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That a plan for the handrail be brought to the meeting on 9 November 2026.\n',
        },
        {
            name: 'an action line gives the clause an owner',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That more information be provided about the handrail.\n\nACTION: Engineer to send information about the handrail by 1 May 2026\n',
        },
        {
            name: 'the action is only a name',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe Engineer will write to the owner of the field.\n\nACTION: Engineer\n',
        },
        {
            name: 'no actions',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nAction: none\n',
        },
        {
            name: 'the name stands at the end',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nAction: mend the gate – Warden\n\nAction: paint the handrail (JR)\n',
        },
    ],
    *check(item, context) {
        const explicit = item.actions.filter((action) => action.source === 'explicit');
        for (const action of explicit) {
            if (hasOwner(action)) continue;
            yield {
                ...openingWords(item, action.body),
                message: WHO,
                fixes: [ownerForAction(item, action, context.language)],
            };
        }
        for (const block of allBlocks(item.narrative)) {
            if (block.kind === 'table')
                for (const cell of rowsWithoutOwner(item, block)) yield { ...cell, message: WHO };
        }
        /** Clauses whose owner the model has read, by the numbers of decision and clause. */
        const owned = new Set(
            item.actions.map(({ clause }) => (clause === null ? '' : `${clause.decision} ${clause.clause}`)),
        );
        const { passiveVerbs } = context.houseStyle.actions;
        let actions: Coverage | null = null;
        let doers: readonly string[] | null = null;
        for (const [index, decision] of item.decisions.entries()) {
            if (decision.form === 'outcome') continue;
            for (const [number, clause] of decision.clauses.entries()) {
                const work = workWithoutOwner(item, clause, workPattern(passiveVerbs));
                if (work === null || owned.has(`${index} ${number}`)) continue;
                actions ??= new Coverage(explicit.map((action) => action.body.text));
                const words = contentWords(clause.body.text);
                if (actions.holds(words) || actions.isHeldBy(words)) continue;
                doers ??= doersOf(item);
                yield { ...work, message: WHO, fixes: doers.map((doer) => ownerForClause(work, doer)) };
            }
        }
    },
});

const WHO: Message = {
    en: 'Who will do this? No one is named.',
    cy: 'Pwy fydd yn gwneud hyn? Nid oes neb wedi’i enwi.',
};

const NAME = String.raw`(?:the )?(?:[\p{Lu}][\p{L}’'.&-]*|clerk|chair|chairman|officers|all|clerc|cadeirydd)`;
/** A body that is nothing but names and roles. */
const ONLY_NAMES = new RegExp(
    String.raw`^\W*(?:by )?${NAME}(?:(?: |, | ?[/&] ?| and | of | for | a )${NAME}){0,6}\W*$`,
    'u',
);
/** A name behind a dash, a colon or a bracket at the end: "mend the gate – Warden", "mend the gate (JR)". */
const NAME_LAST = new RegExp(
    String.raw`(?:[\u2013\u2014:([]|\s-)\s*${NAME}(?:(?: | ?[/&] ?| and )${NAME}){0,3}\W*$`,
    'u',
);
const BY_NAME =
    /\bby (?:the (?!end|next|close|start|beginning|middle|meeting|date|time)\p{L}|(?:Councillor|Cllr|Mr|Mrs|Ms|Dr|officers|members|staff|all)\b)|@\p{L}/u;

function hasOwner(action: Action): boolean {
    const { text } = action.body;
    if (action.owner !== null) return true;
    if (
        /^\W*(?:none|nil|n\/a|no (?:further )?actions?(?: required)?|noted|to note|complete[d]?|closed|done|dim)\W*$/i.test(
            text,
        )
    )
        return true;
    const tail = text.slice(-80);
    return (text.length <= 120 && ONLY_NAMES.test(text)) || NAME_LAST.test(tail) || BY_NAME.test(text);
}

/** Verbs of work in the passive; without "by" they leave open who does it. */
const WORK = /provided|circulated|prepared|investigated|shared|drafted|(?:brought|reported|submitted|presented)\s+back/;
const PASSIVE = String.raw`(?<!\b(?:to|may|can|could|will|would|might|cannot|not)\s)\bbe\s+(?:also\s+|then\s+)?`;
const workPatterns = new WeakMap<readonly string[], RegExp>();

/** The verbs of work, with those that a house adds. */
function workPattern(added: readonly string[]): RegExp {
    let pattern = workPatterns.get(added);
    if (pattern === undefined) {
        const verbs = [WORK.source, ...(added.length === 0 ? [] : [alternatives(added)])].join('|');
        pattern = new RegExp(String.raw`${PASSIVE}(?:${verbs})(?![\p{L}\p{N}])`, 'iu');
        workPatterns.set(added, pattern);
    }
    return pattern;
}

const ASKED =
    /\b(?:be|is|are)\s+(?:\p{L}+ )?(?:asked|requested|instructed|directed|invited|required|authori[sz]ed|tasked|delegated)\b/iu;
/** "by" with a date, a meeting or a means names no one. */
const AGENT =
    /\bby\s+(?!(?:the\s+)?(?:end|next|close|start|beginning|middle|meeting|date|time|autumn|spring|summer|winter)\b|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|email|e-mail|post|letter|no later)\b)\p{L}/iu;

/** The passive verb of a clause that gives work to no one. */
function workWithoutOwner(item: Item, clause: Clause, pattern: RegExp): Span | null {
    const words = item.piece.text.slice(clause.body.start, clause.body.end);
    const match = pattern.exec(words);
    if (match === null || ASKED.test(words) || AGENT.test(words)) return null;
    return { start: clause.body.start + match.index, end: clause.body.start + match.index + match[0].length };
}

/** The cells of the column "Action" beside an empty cell of the column "Owner". */
function rowsWithoutOwner(item: Item, table: Table): Span[] {
    const [header, ...rows] = table.rows;
    if (header === undefined) return [];
    const titles = header.cells.map((cell) => slice(item.piece, cell));
    const task = titles.findIndex((title) => /^\W*(?:actions?|tasks?|cam(?:au)? gweithredu|tasg)\b/i.test(title));
    const owner = titles.findIndex((title) =>
        /^\W*(?:owner|who|by whom|lead|responsib|assigned|perchennog|pwy)/i.test(title),
    );
    if (task === -1 || owner === -1) return [];
    return rows.flatMap(({ cells }) => {
        const what = cells[task];
        const who = cells[owner];
        return what !== undefined && what.end > what.start && who !== undefined && who.start === who.end ? [what] : [];
    });
}

function ownerForAction(item: Item, action: Action, language: Language): Fix {
    const name = language === 'cy' ? 'Clerc' : 'Clerk';
    const { start, end, text } = action.body;
    const edit =
        language === 'en' && IMPERATIVE.test(text) && /\p{L}/u.test(item.piece.text[start] ?? '')
            ? { start, end: start + 1, text: `${name} to ${(item.piece.text[start] ?? '').toLowerCase()}` }
            : { start: end, end, text: ` (${name})` };
    return { title: { en: `Name the ${name}`, cy: `Enwi’r ${name}` }, edits: [edit], safe: false };
}

function ownerForClause(work: Span, doer: string): Fix {
    return {
        title: { en: `Add “by the ${doer}”`, cy: `Ychwanegu “by the ${doer}”` },
        edits: [{ start: work.end, end: work.end, text: ` by the ${doer}` }],
        safe: false,
    };
}

const PRESENTED =
    /(?:^|[.;]\s+)The ((?:\p{Lu}[\p{L}’'-]*)(?: (?:(?:of|for|and|&|the) ){0,2}\p{Lu}[\p{L}’'-]*){0,8}),? (?:presented|introduced|gave|provided|reported|outlined|set out|explained|described|updated|submitted)\b/u;
const NO_DOER =
    /^(?:Committee|Board|Panel|Council|Cabinet|Chair|Chairman|Mayor|Group|Forum|Executive|Governors|Trustees)$/;

/** Who may be meant by a clause: whoever presented the item, and the clerk. */
function doersOf(item: Item): string[] {
    for (const one of item.prose) {
        if (one.role !== 'narrative' || one.private) continue;
        const name = PRESENTED.exec(
            item.piece.text.slice(one.start, Math.min(one.end, one.start + 1000)).replace(/[\s\u00a0]/g, ' '),
        )?.[1];
        if (name !== undefined && !NO_DOER.test(name)) return [name, 'Clerk'];
    }
    return ['Clerk'];
}
