/** Minutes that say "we". */

import { cueOf } from '../model/cues.js';
import type { Item, Language, Prose, ProseRole } from '../model/minutes.js';
import { usualBodyNoun } from './bodies.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineItemRule, type Edit, type Fix, type Message } from './rule.js';

/** Text that is the clerk's own: not a title, a summary, a motion as it was put, a resolution that was adopted, a quotation. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'action']);

/** "I" only in front of a verb: there it is no Roman number, no initial and no Welsh preposition. */
const PRONOUN =
    /(?<![\p{L}\p{N}'’&./@#_-])(?:(we|our|ours|us|my|We|Our|My)|(I)(?=(?:['’](?:m|ve|ll|d)|\s+(?:am|was|have|had|think|thought|will|would|shall|should|could|can|cannot|may|might|must|did|do|feel|felt|believe|want|said|say|told|saw|went|know|knew|hope|wish|agree|suggest|propose|understand|also|then|just|really|never|always|personally|\p{Ll}{3,}ed))\b))(['’](?:m|re|ve|ll|d|s))?(?![\p{L}\p{N}'’&/@_-]|\.[\p{L}\p{N}])/gu;

export const firstPerson = defineItemRule({
    code: 'first-person',
    severity: 'warning',
    summary: 'Minutes speak of “the Committee”, not of “we”.',
    why: 'Minutes are the record of the body and not of the person who writes them. Who “we” were is plain on the day and to no one else: the members, the staff, the whole town?',
    fragments: true,
    examples: [
        {
            name: 'the members speak of themselves',
            text: 'Minutes:\n\nThe Warden showed the plan. We agreed to paint our boat shed.\n                            ^^ first-person: Write “the Committee”, not “we”.\n',
            fixed: 'Minutes:\n\nThe Warden showed the plan. The Committee agreed to paint the Committee’s boat shed.\n',
        },
        {
            name: 'the noun of the body that meets',
            text: 'Minutes:\n\nThe Board heard the Warden, who told us that the boards were dry and that we are late.\n                                     ^^ first-person: Write “the Board”, not “us”.\n',
            fixed: 'Minutes:\n\nThe Board heard the Warden, who told the Board that the boards were dry and that the Board is late.\n',
        },
        {
            name: 'the person who writes',
            text: 'Minutes:\n\nI reported that the hall had been booked.\n^ first-person: Write who it was, such as “the Clerk”, not “I”.\n',
            fixed: 'Minutes:\n\nThe Clerk reported that the hall had been booked.\n',
        },
        {
            name: 'a short form',
            text: 'Minutes:\n\nThe Warden said that we’ve enough paint.\n                     ^^^^^ first-person\n',
            fixed: 'Minutes:\n\nThe Warden said that the Committee has enough paint.\n',
        },
        {
            name: 'a list and an action',
            text: 'Minutes:\n\nMembers said the following.\n\n- The shed is on our land.\n                 ^^^ first-person\n\nACTION: Warden to send us the bill by 1 May 2026\n                       ^^ first-person\n',
        },
        {
            name: 'a quotation, and a block of quoted lines',
            text: 'Minutes:\n\nThe banner read “we want our path”. A resident said, ‘my gate is broken’.\n\n> We were not told.\n',
        },
        {
            name: 'a motion as it was put',
            text: 'Minutes:\n\nMotion: That we thank our wardens.\n\nThis Council believes that our rivers should be clean.\n\nThe motion was lost.\n',
        },
        {
            name: 'a resolution as it was adopted',
            text: 'Minutes:\n\nRESOLVED That this Council thank our wardens.\n',
        },
        {
            name: 'a title, a summary and a name',
            text: 'Agenda item\n\nOur Children\n\nTo receive a report on how we care for our rivers.\n\nMinutes:\n\nThe plan Our Children Matter was received, and the report of the Save our Streets group. My Harbour Week was a success.\n',
        },
        {
            name: 'Roman numbers and initials',
            text: 'Minutes:\n\nPart I of the plan, and Phase I was complete. Councillor I Pugh and Mr I. Reeve were thanked. Group I had met.\n',
        },
        {
            name: 'a slide of a presentation, and a question',
            text: 'Minutes:\n\nThe Director gave a presentation, as follows:\n\n- Our plan for the year\n- What we do next\n\nMembers asked: how do we pay for it?\n',
        },
        {
            name: 'what somebody said, behind a colon',
            text: 'Minutes:\n\nCouncillor Pugh: I think we need a bridge.\n',
        },
        {
            name: 'a Welsh preposition',
            text: 'Cofnodion:\n\nI dderbyn adroddiad y Clerc. Diolchwyd i’r Clerc am ei waith.\n',
        },
    ],
    *check(item, { language, profile }) {
        const { text } = item.piece;
        const cues = item.cues;
        if (!cues.holds(PRONOUNS)) return;
        /** The run above a list, which may say that it is no prose of the clerk's. */
        let above: Prose | null = null;
        for (const run of item.prose) {
            if (run.role !== 'listItem') above = run;
            if (!ROLES.has(run.role) || !cues.within(PRONOUNS, run)) continue;
            const words = pronounsOf(text, run);
            const [first] = words;
            if (first === undefined || (run.role === 'listItem' && above !== null && isSlideList(text, above)))
                continue;
            yield {
                ...placeOf(first),
                // Notes of a club may be chatty; who knows what kind of body meets wants a formal record.
                severity: profile === 'generic' ? 'info' : 'warning',
                message: messageFor(first, item),
                fixes: fixesFor(words, item, language),
            };
        }
    },
});

/** What announces a list that is no prose of the clerk's. */
const SLIDES = /\b(?:presentation|slides?|summary|display|leaflet|poster)\b[^.]*(?::|below\.?|follows\.?)\s*$/i;

function isSlideList(text: string, above: Prose): boolean {
    return above.role === 'narrative' && SLIDES.test(text.slice(Math.max(above.start, above.end - 240), above.end));
}

interface Pronoun {
    readonly start: number;
    readonly end: number;
    readonly word: string;
    /** "’re", "’ve" */
    readonly ending: string;
    readonly opensSentence: boolean;
}

const PRONOUNS = cueOf('we our ours us my i');
const ANY = /\b(?:[Ww]e|[Oo]urs?|us|[Mm]y|I)\b/;

/** The pronouns of a run of prose that are the clerk's own words. */
function pronounsOf(text: string, run: Prose): Pronoun[] {
    const words = text.slice(run.start, run.end);
    // Few paragraphs have one, and this runs for all of them.
    if (!ANY.test(words) || MOTION.test(words)) return [];
    const found: Pronoun[] = [];
    let quoted: ReturnType<typeof quotedPassages> | null = null;
    let sentence = { start: 0, end: -1, skip: false };
    for (const match of words.matchAll(PRONOUN)) {
        const at = match.index;
        const word = match[1] ?? match[2] ?? '';
        if (at >= sentence.end) sentence = sentenceFrom(words, Math.max(0, sentence.end), at);
        if (sentence.skip || hasLabel(words, sentence.start, at)) continue;
        const before = words.slice(Math.max(0, at - 40), at);
        const behind = words.slice(at + match[0].length, at + match[0].length + 40);
        const opensSentence =
            at === sentence.start || /^[^\p{L}\p{N}]*$/u.test(words.slice(Math.max(sentence.start, at - 40), at));
        if (isName(word, before, behind, opensSentence)) continue;
        quoted ??= quotedPassages(text, run);
        if (isQuoted(quoted, run.start + at)) continue;
        found.push({
            start: run.start + at,
            end: run.start + at + match[0].length,
            word,
            ending: (match[3] ?? '').replace('\u2019', "'"),
            opensSentence,
        });
    }
    return found;
}

/** The wording of a motion, which minutes give as it was put. */
const MOTION =
    /^\W*(?:that )?(?:this|the) (?:council|committee|board|meeting|conference) (?:notes?|believes?|resolves?|welcomes?|recogni[sz]es?|calls|regrets?|condemns?|supports?|further|therefore)\b|^\W*(?:council|the council) (?:notes|believes|resolves|recogni[sz]es)\b|^\W*Dear\b/i;

/** The sentence that a place lies in; that of a question is somebody's speech. */
function sentenceFrom(words: string, from: number, place: number): { start: number; end: number; skip: boolean } {
    const stop = /[.!?](?=["'”’)\]*_]*(?:\s|$))/g;
    let start = from;
    stop.lastIndex = from;
    for (let match = stop.exec(words); match !== null; match = stop.exec(words)) {
        const end = match.index + 1;
        if (end > place) return { start: skipSpace(words, start), end, skip: match[0] === '?' };
        start = end;
    }
    return { start: skipSpace(words, start), end: words.length, skip: false };
}

function skipSpace(words: string, from: number): number {
    let at = from;
    while (/[\s"'“”‘’)\]*_]/.test(words[at] ?? '')) at++;
    return at;
}

/** Whether a colon stands in front: "Councillor Pugh: I think". What follows is speech. */
function hasLabel(words: string, start: number, place: number): boolean {
    return /:(?=\s)/.test(words.slice(Math.max(start, place - 200), place));
}

const OFFICES =
    /^(?:Chair|Chairman|Chairperson|Vice|Secretary|Treasurer|Clerk|Committee|Council|Councillors?|Board|Members?|Officers?|President|Warden|Head|Trustees|Governors)\b/;

/** Words with a capital in front of "I" that make no name with it. */
const OPENERS =
    /\b(?:Yesterday|Today|Then|Here|As|When|If|And|But|So|That|While|Since|Because|Before|After|Where|What)\s$/;

/** Whether a word is part of a name: Our Children, Save our Streets. */
function isName(word: string, before: string, behind: string, opensSentence: boolean): boolean {
    const follows = /^\s+(\p{L}[\p{L}'’-]*)/u.exec(behind)?.[1] ?? '';
    const capitalBehind = /^\p{Lu}/u.test(follows) && !OFFICES.test(follows);
    if (word === 'I') return !opensSentence && /\p{Lu}[\p{L}.]*\s$/u.test(before) && !OPENERS.test(before);
    if (/^\p{Lu}/u.test(word)) return !opensSentence || capitalBehind;
    return capitalBehind && /\p{Lu}[\p{L}'’-]*\s$/u.test(before);
}

function placeOf({ start, end }: Pronoun): { start: number; end: number } {
    return { start, end };
}

function messageFor({ word }: Pronoun, item: Item): Message {
    const written = word === 'I' ? 'I' : word.toLowerCase();
    if (written === 'I' || written === 'my')
        return {
            en: `Write who it was, such as “${written === 'I' ? 'the Clerk' : 'the Clerk’s'}”, not “${written}”.`,
            cy: `Ysgrifennwch pwy oedd, megis “${written === 'I' ? 'the Clerk' : 'the Clerk’s'}”, nid “${written}”.`,
        };
    const noun = `the ${usualBodyNoun(item) ?? 'Committee'}`;
    const named = /^ours?$/.test(written) ? possessive(noun) : noun;
    return { en: `Write “${named}”, not “${written}”.`, cy: `Ysgrifennwch “${named}”, nid “${written}”.` };
}

/** Fixes that put names for all the pronouns of a run at once, for each of which the clerk may know a better one. */
function fixesFor(words: readonly Pronoun[], item: Item, language: Language): Fix[] {
    // Welsh words for those who meet would need other verbs around them.
    if (language === 'cy') return [];
    const usual = usualBodyNoun(item) ?? 'Committee';
    const personal = words.every(({ word }) => word === 'I' || /^my$/i.test(word));
    const choices = personal
        ? [
              ['Clerk', 'Clerk'],
              ['Chair', 'Chair'],
          ]
        : [
              [usual, 'Clerk'],
              [usual === 'Council' ? 'Committee' : 'Council', 'Clerk'],
          ];
    const fixes: Fix[] = [];
    for (const [body = '', person = ''] of choices) {
        const edits: Edit[] = [];
        for (const one of words) {
            const edit = replacement(one, `the ${body}`, `the ${person}`, item.piece.text);
            if (edit === null) return [];
            edits.push(edit);
        }
        const name = `the ${personal ? person : body}`;
        fixes.push({
            title: { en: `Write “${name}”`, cy: `Ysgrifennu “${name}”` },
            safe: false,
            edits,
        });
    }
    return fixes;
}

/** Verbs behind "we" and "I", and their forms behind a noun. */
const VERBS: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has', do: 'does', am: 'is' };
const ENDINGS: Readonly<Record<string, string>> = { "'re": 'is', "'m": 'is', "'ve": 'has', "'ll": 'will' };

/** The pronoun in other words; null where nobody can tell what a short form stands for. */
function replacement(one: Pronoun, body: string, person: string, text: string): Edit | null {
    const word = one.word === 'I' ? 'I' : one.word.toLowerCase();
    const noun = word === 'I' || word === 'my' ? person : body;
    const plural = noun.endsWith('s');
    let end = one.end;
    let words = word === 'my' || word === 'our' || word === 'ours' ? possessive(noun) : noun;
    if (one.ending !== '') {
        const verb = ENDINGS[one.ending];
        if (verb === undefined) return null;
        words += ` ${plural ? (verb === 'is' ? 'are' : verb === 'has' ? 'have' : verb) : verb}`;
    } else if ((word === 'we' || word === 'I') && !plural) {
        const verb = /^\s+(are|were|have|do|am)\b/.exec(text.slice(one.end, one.end + 12));
        if (verb?.[1] !== undefined) {
            words += verb[0].slice(0, -verb[1].length) + VERBS[verb[1]];
            end += verb[0].length;
        }
    }
    if (one.opensSentence) words = words.charAt(0).toUpperCase() + words.slice(1);
    return { start: one.start, end, text: words };
}

function possessive(noun: string): string {
    return noun.endsWith('s') ? `${noun}’` : `${noun}’s`;
}
