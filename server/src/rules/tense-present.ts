/** Minutes that tell in the present what was said. */

import { cueOf } from '../model/cues.js';
import type { Item, ProseRole } from '../model/minutes.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { defineItemRule, type Fix } from './rule.js';

/** Clauses, lists of findings, summaries and titles have a tense of their own. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative']);

/** Verbs of a meeting, in the present, and as minutes have them. */
const PAST: Readonly<Record<string, string>> = {
    note: 'noted',
    ask: 'asked',
    discuss: 'discussed',
    welcome: 'welcomed',
    agree: 'agreed',
    request: 'requested',
    question: 'questioned',
    thank: 'thanked',
    express: 'expressed',
    suggest: 'suggested',
    explain: 'explained',
    state: 'stated',
    say: 'said',
    comment: 'commented',
    report: 'reported',
    confirm: 'confirmed',
    advise: 'advised',
    highlight: 'highlighted',
    inform: 'informed',
    introduce: 'introduced',
    present: 'presented',
    raise: 'raised',
    query: 'queried',
    consider: 'considered',
    propose: 'proposed',
};

export const tensePresent = defineItemRule({
    code: 'tense-present',
    severity: 'hint',
    summary: 'What was said and done is told in the past.',
    why: 'Minutes record what happened at a meeting that is over. In the present they read as if the debate were still going on, and a change of tense in the middle makes the reader stop.',
    fragments: true,
    examples: [
        {
            name: 'members in the present',
            text: 'Minutes:\n\nThe Warden presented the plan. Members note the cost of the gates.\n                                       ^^^^ tense-present: Write “noted”: minutes are written in the past.\n',
            fixed: 'Minutes:\n\nThe Warden presented the plan. Members noted the cost of the gates.\n',
        },
        {
            name: 'a member and an office; the item is mentioned once',
            text: 'Minutes:\n\nCouncillor Pugh asks whether the gates were locked.\n                ^^^^ tense-present: Write “asked”: minutes are written in the past (2 places in this item).\n\nThe Clerk explains that they were.\n',
            fixed: 'Minutes:\n\nCouncillor Pugh asked whether the gates were locked.\n\nThe Clerk explained that they were.\n',
        },
        {
            name: 'a query',
            text: 'Minutes:\n\nCllr Reeve queries the price.\n           ^^^^^^^ tense-present\n',
            fixed: 'Minutes:\n\nCllr Reeve queried the price.\n',
        },
        {
            name: 'the past',
            text: 'Minutes:\n\nMembers noted the cost. Councillor Pugh asked whether the gates were locked.\n',
        },
        {
            name: 'a list of findings, and the slides of a presentation',
            text: 'Minutes:\n\nThe inspectors found the following.\n\n- Members ask the right questions\n- The Chair welcomes the public\n',
        },
        {
            name: 'what is always so',
            text: 'Minutes:\n\nMembers question the Leader every month. The Clerk reports the balance each quarter. The Treasurer reports to the Council. The Warden usually presents the plan. Members agree the budget annually.\n',
        },
        {
            name: 'a decision, a summary and a title',
            text: 'Agenda item 4: Members note the plan\n\nMembers note the plan.\n\nMinutes:\n\nRESOLVED That:\n\n1) Members note the plan; and\n2) the Chair thanks the Warden.\n',
        },
        {
            name: 'a motion as it was put',
            text: 'Minutes:\n\nMotion: That gates be built.\n\nThe Council notes that the gates are old. Members welcome the plan.\n\nThe motion was lost.\n',
        },
        {
            name: 'nouns, and verbs that tell of others',
            text: 'Minutes:\n\nThe Clerk reports were late. Members request forms were handed out. Where members ask the Clerk, the Clerk answers. Members who agree the price may sign.\n',
        },
        {
            name: 'what somebody is to do',
            text: 'Minutes:\n\nThe Warden asked that Members note the tides. It was suggested that the Chair thank the crew.\n',
        },
        {
            name: 'a quotation',
            text: 'Minutes:\n\nThe sign read “Members ask the Clerk”.\n\n> Members note the plan.\n',
        },
    ],
    *check(item) {
        const found = [...tellings(item)];
        const [first] = found;
        if (first === undefined) return;
        const count = found.length === 1 ? '' : ` (${found.length} places in this item)`;
        const cyfrif = found.length === 1 ? '' : ` (${found.length} lle yn yr eitem hon)`;
        const fix: Fix = {
            title:
                found.length === 1
                    ? { en: `Write “${first.past}”`, cy: `Ysgrifennu “${first.past}”` }
                    : { en: 'Write all of them in the past', cy: 'Ysgrifennu pob un yn y gorffennol' },
            safe: false,
            edits: found.map(({ start, end, past }) => ({ start, end, text: past })),
        };
        yield {
            start: first.start,
            end: first.end,
            message: {
                en: `Write “${first.past}”: minutes are written in the past${count}.`,
                cy: `Ysgrifennwch “${first.past}”: yn y gorffennol yr ysgrifennir cofnodion${cyfrif}.`,
            },
            fixes: [fix],
        };
    },
});

const VERBS = Object.keys(PAST).join('|');
const OFFICE =
    'Chair(?:man|person|woman)?|Vice-Chair(?:man)?|Clerk|Town Clerk|Mayor|Provost|Convener|Leader|Treasurer|Secretary|President|Director|Chief Executive|Monitoring Officer|Officer|Engineer|Warden|Head ?teacher|Auditor|Solicitor|Surveyor';
const OPENS = `(?:^|[.;!?]["”’)]? )`;
const GOES_ON = String.raw`(?=(?:that|the|whether|how|why|if|what|when|where|about|for|his|her|their|its|this|these|concerns?|him|them|members|officers|an?)\b)`;
/** The verb behind a subject at the start of a sentence, and a word with which its object or clause begins. */
const TELLING = new RegExp(
    [
        `(?<=${OPENS}(?:The )?(?:Members|Councillors|Governors|Trustees|Directors) )(?<plural>${VERBS}) ${GOES_ON}`,
        String.raw`(?<=${OPENS}(?:(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr)(?: \p{Lu}[\p{L}'’-]+){1,2}|The (?:\p{Lu}\p{L}+ ){0,2}(?:${OFFICE})(?: (?:of|for) \p{Lu}\p{L}+)?) )(?<singular>(?:${VERBS})e?s|queries) ${GOES_ON}`,
    ].join('|'),
    'uy',
);
const TELLS = cueOf(
    Object.keys(PAST)
        .flatMap((verb) => [verb, `${verb}s`, `${verb}es`])
        .concat('queries')
        .join(' '),
);
/** Words that make a sentence one of what is always so, or of what somebody else wants. */
const STANDING =
    /\b(?:every|each|always|usually|normally|generally|often|regularly|annually|monthly|weekly|quarterly|yearly|daily|never|rarely|sometimes|whenever|must|shall|will|may|can)\b/i;

interface Telling {
    readonly start: number;
    readonly end: number;
    readonly past: string;
}

function* tellings(item: Item): Iterable<Telling> {
    let motion: number | null = null;
    for (const phrase of phrasesIn(item, TELLING, TELLS, ROLES)) {
        // The wording of a motion is in the present, and may run over several paragraphs.
        motion ??= firstMotion(item);
        if (motion <= phrase.start) return;
        const { plural, singular } = phrase.match.groups ?? {};
        const verb = plural ?? singular ?? '';
        const past =
            PAST[verb] ??
            PAST[verb.replace(/ies$/, 'y')] ??
            PAST[verb.replace(/es$/, '')] ??
            PAST[verb.replace(/s$/, '')];
        if (past === undefined || STANDING.test(restOfSentence(item, phrase))) continue;
        const end = phrase.end - 1;
        yield { start: end - verb.length, end, past };
    }
}

const MOTION = /^[^\p{L}\r\n]{0,12}(?:motion|notice of motion|amendment|cynnig)\b/imu;

function firstMotion({ motions, piece }: Item): number {
    const label = MOTION.exec(piece.text)?.index ?? Number.POSITIVE_INFINITY;
    return Math.min(label, motions[0]?.start ?? label);
}

function restOfSentence(item: Item, { end, run }: Phrase): string {
    return /^[^.!?]*/.exec(item.piece.text.slice(end, Math.min(run.end, end + 300)))?.[0] ?? '';
}
