/** Clauses of one decision that open in different ways. */

import type { Clause, Decision, Item } from '../model/minutes.js';
import { defineItemRule, type Edit, type Fix } from './rule.js';

export const decisionClauseMixed = defineItemRule({
    code: 'decision-clause-mixed',
    severity: 'hint',
    summary: 'All clauses of a decision open in the same way.',
    why: 'The words in front of the clauses run on into each of them: “RESOLVED That 1) the report be noted” reads well, and “RESOLVED That 2) To write to the owner” does not.',
    fragments: true,
    settings: ['decision.clauseStyle'],
    examples: [
        {
            name: 'That and To',
            text: 'Minutes:\n\nRESOLVED:\n1) That the report be noted; and\n2) To approve the grant.\n   ^^ decision-clause-mixed: The clauses open with “That” and with “To”.\n',
            fixed: 'Minutes:\n\nRESOLVED:\n1) That the report be noted; and\n2) That the grant be approved.\n',
        },
        {
            name: 'To and a verb without it',
            text: 'Minutes:\n\nThe Committee RESOLVED:\n\nRESOLVED:\n1) To note the report;\n2) Approve the grant; and\n   ^^^^^^^ decision-clause-mixed: The clauses open with “To” and with a verb.\n3) To thank the wardens.\n',
            fixed: 'Minutes:\n\nThe Committee RESOLVED:\n\nRESOLVED:\n1) To note the report;\n2) To approve the grant; and\n3) To thank the wardens.\n',
        },
        {
            name: 'the keyword line has “That”, and so have some clauses',
            text: 'Minutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) That the grant be approved.\n   ^^^^ decision-clause-mixed: “That” stands on the line of the keyword already.\n',
            fixed: 'Minutes:\n\nRESOLVED That:\n1) the report be noted; and\n2) the grant be approved.\n',
        },
        {
            name: 'one way of opening',
            text: 'Minutes:\n\nRESOLVED:\n1) That the report be noted; and\n2) that the grant be approved.\n\nRESOLVED to:\n1) note the report; and\n2) approve the grant.\n',
        },
        {
            name: 'one clause',
            text: 'Minutes:\n\nRESOLVED That the report be noted, and to approve the grant.\n',
        },
        {
            name: 'another keyword in between',
            text: 'Minutes:\n\nRESOLVED That:\n1) the report be noted.\n\nRECOMMENDED:\n2) To approve the grant.\n',
        },
        {
            name: 'clauses inside a clause',
            text: 'Minutes:\n\nRESOLVED That:\n1) the Clerk be asked\n   (a) to write to the owner; and\n   (b) to mend the gate; and\n2) the report be noted.\n',
        },
        {
            name: 'clauses that lack “That”, which another rule reports',
            text: 'Minutes:\n\nRESOLVED:\n1) That the report be noted; and\n2) the grant be approved.\n',
        },
        {
            name: 'what each person is to do',
            text: 'Minutes:\n\nRESOLVED:\n- Clerk: write to the owner\n- Warden: mend the gate\n- To be taken up again in May\n',
        },
    ],
    *check(item, { language, houseStyle }) {
        const { clauseStyle } = houseStyle.decision;
        // The Scottish way mixes what was noted with what was agreed.
        if (language === 'cy' || clauseStyle === 'any' || clauseStyle === 'noted') return;
        for (const decision of item.decisions) {
            if (decision.form !== 'keyword' && decision.form !== 'heading') continue;
            const clauses = decision.clauses.filter((clause) => clause.depth === 0 && clause.label !== null);
            if (clauses.length < 2) continue;
            yield* reportsOf(item, decision, clauses, clauseStyle);
        }
    },
});

type Opening = 'that' | 'to' | 'verb' | 'plain';

const VERBS =
    'note|approve|agree|adopt|receive|accept|endorse|refer|defer|delegate|authorise|authorize|appoint|thank|write|ask|request|instruct|recommend|confirm|support|pay|publish|invite|arrange|ratify|grant|refuse|continue|review';

const BARE_VERB = new RegExp(String.raw`^\W*(?:${VERBS}) (?:the|an?|that|all|its|to)\b`, 'i');

function openingOf(clause: Clause): Opening {
    const { text } = clause.body;
    if (/^\W*that\b/i.test(text)) return 'that';
    if (/^\W*to (?!be\b)\p{L}/iu.test(text)) return 'to';
    if (BARE_VERB.test(text)) return 'verb';
    return 'plain';
}

const NAMES: Readonly<Record<Exclude<Opening, 'plain'>, { en: string; cy: string }>> = {
    that: { en: '“That”', cy: '“That”' },
    to: { en: '“To”', cy: '“To”' },
    verb: { en: 'a verb', cy: 'berf' },
};

function* reportsOf(item: Item, decision: Decision, clauses: readonly Clause[], wanted: 'that' | 'to' | undefined) {
    const openings = clauses.map((clause) => ({ clause, opening: openingOf(clause) }));
    const known = openings.filter((one) => one.opening !== 'plain');
    const plain = openings.length - known.length;
    const thats = known.filter((one) => one.opening === 'that');
    if (decision.that !== null && plain > 0 && thats.length > 0 && thats.length === known.length) {
        const [first] = thats;
        if (first === undefined) return;
        const place = firstWord(item, first.clause);
        yield {
            ...place,
            message: {
                en: '“That” stands on the line of the keyword already.',
                cy: 'Mae “That” eisoes ar linell yr allweddair.',
            },
            fixes: [
                {
                    title: { en: 'Take “That” out of the clauses', cy: 'Tynnu “That” o’r cymalau' },
                    safe: true,
                    edits: thats.map(({ clause }) => withoutThat(item, clause)),
                },
            ],
        };
        return;
    }
    // A decision whose clauses are of no known kind has a style of its own.
    if (plain > 0) return;
    const usual = known.some((one) => one.opening === wanted) ? wanted : known[0]?.opening;
    const others = known.filter((one) => one.opening !== usual);
    const [other] = others;
    if (usual === undefined || usual === 'plain' || other === undefined || other.opening === 'plain') return;
    const edits = others.map(({ clause, opening }) => converted(item, clause, opening, usual));
    const fixes: Fix[] = edits.every((edit) => edit !== null)
        ? [
              {
                  title: {
                      en: `Open all clauses with ${NAMES[usual].en}`,
                      cy: `Dechrau pob cymal â ${NAMES[usual].cy}`,
                  },
                  safe: false,
                  edits,
              },
          ]
        : [];
    yield {
        ...firstWord(item, other.clause),
        message: {
            en: `The clauses open with ${NAMES[usual].en} and with ${NAMES[other.opening].en}.`,
            cy: `Mae’r cymalau’n dechrau â ${NAMES[usual].cy} ac â ${NAMES[other.opening].cy}.`,
        },
        fixes,
    };
}

/** The first word of a clause, behind marks. */
function firstWord(item: Item, clause: Clause): { start: number; end: number } {
    const { start, end } = clause.body;
    const match = /^[^\p{L}]*(\p{L}+)/u.exec(item.piece.text.slice(start, Math.min(end, start + 60)));
    const word = match?.[1] ?? '';
    const at = start + (match?.[0].length ?? 0) - word.length;
    return { start: at, end: at + word.length };
}

function withoutThat(item: Item, clause: Clause): Edit {
    const place = firstWord(item, clause);
    const space = /^,?\s*/.exec(item.piece.text.slice(place.end, place.end + 12))?.[0].length ?? 0;
    return { start: place.start, end: place.end + space, text: '' };
}

const PAST: Readonly<Record<string, string>> = {
    note: 'noted',
    approve: 'approved',
    agree: 'agreed',
    adopt: 'adopted',
    receive: 'received',
    accept: 'accepted',
    endorse: 'endorsed',
    confirm: 'confirmed',
    support: 'supported',
    ratify: 'ratified',
    defer: 'deferred',
    refuse: 'refused',
    pay: 'paid',
    grant: 'granted',
    publish: 'published',
};
const BARE: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(PAST).map(([verb, past]) => [past, verb]),
);

/** A clause that opens in another way; null where only a person can say it so. */
function converted(item: Item, clause: Clause, from: Opening, to: Opening): Edit | null {
    const { start, end } = clause.body;
    const words = item.piece.text.slice(start, end);
    const first = firstWord(item, clause);
    if (from === 'verb' && to === 'to') {
        const word = item.piece.text.slice(first.start, first.end);
        return { ...first, text: `To ${word.charAt(0).toLowerCase()}${word.slice(1)}` };
    }
    if (from === 'to' && to === 'verb') {
        const verb = /^\s+(\p{L}+)/u.exec(item.piece.text.slice(first.end, end));
        if (verb?.[1] === undefined) return null;
        const name = verb[1].charAt(0).toUpperCase() + verb[1].slice(1);
        return { start: first.start, end: first.end + verb[0].length, text: name };
    }
    if (to === 'that') {
        const match = /^(?:To )?(\p{L}+) ((?:the|an?|all|its) [^,;:.]{2,120})([;.,]?(?:\s+and)?\s*)$/iu.exec(words);
        const done = PAST[match?.[1]?.toLowerCase() ?? ''];
        if (match === null || done === undefined) return null;
        return { start, end, text: `That ${match[2]} be ${done}${match[3]}` };
    }
    const match = /^That ((?:the|an?|all|its) [^,;:.]{2,120}?) be (\p{L}+)([;.,]?(?:\s+and)?\s*)$/iu.exec(words);
    const verb = BARE[match?.[2]?.toLowerCase() ?? ''];
    if (match === null || verb === undefined) return null;
    const opening = to === 'to' ? `To ${verb}` : verb.charAt(0).toUpperCase() + verb.slice(1);
    return { start, end, text: `${opening} ${match[1]}${match[3]}` };
}
