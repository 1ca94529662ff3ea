/** What title and summary of an item tell a clerk who writes on: what was asked, of what, by whom it was inspected. */

import type { Item } from '../../model/minutes.js';
import { fold } from '../../model/name-resolution.js';
import { slice } from '../../syntax/tree.js';
import { lineAt } from '../places.js';
import { type Regulator, regulatorsIn } from './regulators.js';

export interface ItemFacts {
    /** Verbs that the agenda asked for, as `verbOf` names them, the first one first. */
    readonly asked: readonly string[];
    /** What the agenda asked to approve, note or receive, in words that can stand in a sentence: "the harbour dues". */
    readonly object: string | null;
    /** What was put to the meeting, in one word as the item has it: "presentation", "reports", "minutes". */
    readonly paper: string | null;
    /** What the item is about: "the focused visit". */
    readonly subject: string | null;
    /** The office of whoever presents it. */
    readonly presenter: string | null;
    readonly regulators: ReadonlySet<Regulator>;
    /** Whether it is about what inspectors found, whoever they were. */
    readonly inspected: boolean;
    /** Whether a case is heard: an application, a licence, a complaint, an exclusion. */
    readonly isHearing: boolean;
    /** Words of the title that tell something, as {@link stem} gives them. */
    readonly titleWords: ReadonlySet<string>;
}

/** Gives the facts of an item. They are kept for as long as it stays the same. */
export function factsOf(item: Item): ItemFacts {
    let facts = kept.get(item);
    if (facts === undefined) {
        facts = read(item);
        kept.set(item, facts);
    }
    return facts;
}

/** Whether the list around the start of a line tells what somebody found. */
export function isFindingsList(item: Item, line: number): boolean {
    const { regulators, inspected } = factsOf(item);
    if (regulators.size === 0 && !inspected) return false;
    const { text } = item.piece;
    // The words above the list, which may be a long one.
    for (let at = line, lines = 0; at > 0 && lines < MOST_LINES; lines++) {
        const above = lineAt(text, at - 1 - Number(text[at - 1] === '\n' && text[at - 2] === '\r'));
        const words = text.slice(above.start, above.end).trim();
        at = above.start;
        if (words === '' || LIST_LINE.test(words)) continue;
        return FOUND.test(words);
    }
    return false;
}

/** "declarations" and "declaration" are one word, and so are "apologies" and "apology". */
export function stem(word: string): string {
    return fold(word)
        .replace(/ies$/, 'y')
        .replace(/(?<=[^s])s$/, '');
}

/** Letters of the item that are looked at for inspectors. */
const LONGEST_LOOK = 20_000;
const MOST_LINES = 60;
const LIST_LINE = /^(?:[-*+•·–●▪◦§]|\(?\w{1,3}[.)])(?:\s|$)/;
const FOUND =
    /\b(?:f(?:ind(?:s|ings?)?|ound)|strengths?|weakness(?:es)?|areas? (?:for|that need|of)|improve\w*|identified|judg\w+|inspect\w*|priority actions?|concerns?|recommend\w*|outcome)\b/i;

const kept = new WeakMap<Item, ItemFacts>();

function read(item: Item): ItemFacts {
    const title = item.title?.text.trim() ?? '';
    const summary = item.summary
        .map((block) => slice(item.piece, block))
        .join(' ')
        .replace(/\s+/g, ' ')
        .slice(0, 2000);
    const asked = askedIn(summary) ?? askedIn(title);
    const object = asked === null ? null : objectOf(asked.rest);
    return {
        asked: asked?.verbs ?? (item.purpose === 'receive' || item.purpose === 'note' ? ['note', 'receive'] : []),
        object,
        paper: paperIn(summary) ?? paperIn(title) ?? presentedIn(item),
        subject: subjectOf(item, title, summary),
        presenter: presenterIn(summary, item),
        regulators: regulatorsIn(`${title}\n${item.piece.text.slice(0, LONGEST_LOOK)}`),
        inspected: /\binspectors?\b|\binspections?\b|\barolyg(?:wyr|iad)\b/i.test(
            item.piece.text.slice(0, LONGEST_LOOK),
        ),
        isHearing:
            /\bplanning|\bapplication|\blicen[cs]|\bstandards|\bconduct|\bhearing|\bexclusion|\bcynllunio|\btrwydded/i.test(
                title,
            ),
        titleWords: new Set(
            title
                .toLowerCase()
                .split(/[^\p{L}]+/u)
                .filter((word) => word.length > 3 && !TELLS_NOTHING.has(word))
                .map(stem),
        ),
    };
}

const TELLS_NOTHING: ReadonlySet<string> = new Set(
    'item agenda report reports update updates presentation meeting meetings committee council board panel cabinet from with that this into other last next date them their the for and'.split(
        ' ',
    ),
);

/** The verbs of an agenda, with the ones that a decision answers them with, the likeliest first. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
    approve: ['approve', 'agree'],
    confirm: ['approve', 'agree'],
    ratify: ['approve'],
    accept: ['approve'],
    grant: ['approve'],
    sign: ['approve'],
    agree: ['agree', 'approve'],
    adopt: ['adopt', 'approve'],
    endorse: ['endorse', 'agree'],
    support: ['endorse'],
    note: ['note'],
    receive: ['receive', 'note'],
    hear: ['note', 'receive'],
    discuss: ['note'],
    review: ['note', 'approve'],
    consider: ['note', 'agree', 'approve'],
    appoint: ['appoint'],
    elect: ['appoint'],
    nominate: ['appoint'],
    refer: ['refer'],
    defer: ['defer'],
    recommend: ['recommend'],
    delegate: ['delegate'],
    authorise: ['authorise', 'approve'],
    determine: ['approve', 'refuse', 'agree'],
    decide: ['agree', 'approve'],
    award: ['approve'],
    cymeradwyo: ['approve', 'agree'],
    cytuno: ['agree', 'approve'],
    mabwysiadu: ['adopt', 'approve'],
    derbyn: ['receive', 'note'],
    nodi: ['note'],
    ystyried: ['note', 'agree', 'approve'],
    penodi: ['appoint'],
    ethol: ['appoint'],
    argymell: ['recommend'],
};

const VERB = Object.keys(ANSWERS).join('|');
const ASKED = new RegExp(
    String.raw`(?:\b(?:to|i)\s+|^\W*)(?<verbs>(?:${VERB})(?:(?:,\s*|,?\s+(?:and|or|a|ac|neu)\s+)(?:to\s+)?(?:${VERB}))*)(?![\p{L}])\s*(?<rest>[^.;:\r\n]{0,160})`,
    'iu',
);

function askedIn(words: string): { readonly verbs: readonly string[]; readonly rest: string } | null {
    const match = ASKED.exec(words);
    const verbs = match?.groups?.['verbs'];
    if (match === null || verbs === undefined) return null;
    const named = verbs.toLowerCase().match(new RegExp(VERB, 'g')) ?? [];
    // The first answer to each verb that was asked comes before the second ones.
    const answers = named.map((verb) => ANSWERS[verb] ?? []);
    const order = [0, 1, 2].flatMap((rank) => answers.flatMap((one) => one[rank] ?? []));
    return { verbs: [...new Set(order)], rest: match.groups?.['rest'] ?? '' };
}

/** What was to be approved, cut before a second task; null for a report, which is not what is approved. */
function objectOf(rest: string): string | null {
    const words = rest.replace(/,?\s+(?:and|or)\s+to\s.*$|\s*\([^()]*\)?\s*$/i, '').trim();
    if (words.length < 4 || words.length > 110) return null;
    if (/^(?:whether|how|if|that|any|it|this|them|to|on|from|as)\b/i.test(words)) return null;
    if (/^(?:an?|the|this|any)?\s*(?:\p{Ll}+ ){0,2}(?:report|update|presentation|paper|briefing)s?\b/iu.test(words))
        return null;
    // "approve repairs" and "approve minutes of 3 May" want an article only before a thing that has one.
    return /^(?:minutes|accounts|budget|policy|plan|report|strategy|statement|schedule|register)\b/i.test(words)
        ? `the ${words}`
        : words;
}

const PAPER =
    /\b(presentations?|updates?|reports?|minutes|briefings?|papers?|accounts|petitions?|letters?|statements?|budget monitoring)\b/i;

function paperIn(words: string): string | null {
    return PAPER.exec(words)?.[1]?.toLowerCase() ?? null;
}

/** "gave a presentation" in the first sentences of the narrative. */
function presentedIn(item: Item): string | null {
    const [first] = item.narrative.filter((block) => block.kind === 'paragraph');
    if (first === undefined) return null;
    const words = slice(item.piece, first).slice(0, 400);
    return paperIn(/\b(?:presented|gave|introduced|received|outlined)\b.{0,60}/i.exec(words)?.[0] ?? '');
}

/** What the item is about, in words that can stand inside a sentence. */
function subjectOf(item: Item, title: string, summary: string): string | null {
    const said =
        /\b(?:report|update|presentation|paper|briefing)s?(?: (?:from|by|of|given by) [^.;:]{3,80}?)? (?:on|about|regarding|concerning) ([^.;:]{3,100})(?=[.;:]|$)/i.exec(
            summary,
        )?.[1];
    if (said !== undefined) return said.trim();
    const words = title.replace(/[\s.:]+$/, '');
    // Capitals do not tell names from other words, so such a title cannot stand in a sentence.
    if (words === '' || words === words.toUpperCase()) return null;
    const subject = startInSentence(words, item.piece.text.slice(0, LONGEST_LOOK));
    return /^(?:minutes|accounts) /.test(subject) ? `the ${subject}` : subject;
}

/** Writes the first word small, unless the text shows that it is a name or an acronym. */
function startInSentence(title: string, text: string): string {
    const first = /^\p{Lu}\p{Ll}+/u.exec(title)?.[0];
    if (first === undefined || new RegExp(`\\p{Ll} ${first}\\b`, 'u').test(text)) return title;
    return first.toLowerCase() + title.slice(first.length);
}

const OFFICE = String.raw`(?:[A-Z][\w’'&-]*|of|for|and|&|the|to|in)(?:[ ,]+(?:[A-Z][\w’'&-]*|of|for|and|&|the|to|in)){0,12}`;
const FROM = new RegExp(String.raw`\b(?:from|by|presented by|of) the (${OFFICE})`);
const WILL = new RegExp(
    String.raw`\bThe (${OFFICE}) (?:will|would|presented|gave|introduced|reported|outlined|updated)\b`,
);
const IS_OFFICE =
    /\b(?:Director|Head|Officer|Manager|Clerk|Chief|Lead|Leader|Secretary|Treasurer|Solicitor|Engineer|Surveyor|Planner|Auditor|Headteacher|Principal|Member|Councillor|Commissioner|Adviser|Advisor|Warden|Consultant|Accountant)\b/;

/** The office of whoever presents the item: as the agenda has it, or as the first sentence has it. */
function presenterIn(summary: string, item: Item): string | null {
    const [first] = item.narrative.filter((block) => block.kind === 'paragraph');
    const opening = first === undefined ? '' : slice(item.piece, first).slice(0, 300).replace(/\s+/g, ' ');
    for (const words of [FROM.exec(summary)?.[1], WILL.exec(summary)?.[1], WILL.exec(opening)?.[1]]) {
        const office = words?.replace(/(?:[ ,]+(?:of|for|and|&|the|to|in))+$/, '').trim();
        if (office !== undefined && IS_OFFICE.test(office)) return office;
    }
    return null;
}
