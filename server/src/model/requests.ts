/** What somebody asked for or promised in the narrative, and may never have become an action. */

import type { Piece, Span } from '../syntax/tree.js';
import { type Cue, cueOf, cuesOf } from './cues.js';
import type { Located, Request } from './minutes.js';
import { located, sentences } from './text.js';

/** What every request has. */
export const ASKS = cueOf(
    'request requested requests asked brought report reported undertook agreed willing offered promised committed gofynnwyd gofynnodd cytunodd addawodd',
);

const BREAKS = cueOf('', '\u00a0\r\n');

/** People of the meeting who may ask for something. An inspector's request is a finding, not a task. */
const ASKER = String.raw`(?:members?|the (?:\p{L}+ ){0,3}?(?:committee|sub-committee|board|panel|council|cabinet|group|forum|chair(?:man|woman|person)?|vice-chair|mayor|governors|trustees|directors|commission)|(?:a|another|one) (?:member|governor|trustee|councillor)|councillors?(?: [\p{Lu}][\p{L}’'-]+)*|cllr\.?(?: [\p{Lu}][\p{L}’'-]+)*|governors|trustees|they|she|he|it was)`;

interface Pattern {
    readonly cue: Cue;
    /** What a word of the cue opens; quick to try where the cue stands, before the whole pattern is. */
    readonly opening: RegExp;
    readonly pattern: RegExp;
    /** The group that holds the owner; 0 for none. */
    readonly owner: number;
}

const REQUESTED = String.raw`requested\s+(?:that\s+|to\s+(?:see|have|receive|be)\b|(?:a|an|the|further|more|additional|some)\b)`;
const ASKED_FOR = String.raw`asked\s+(?:that|for)\s+`;
/** Who is asked: not a question word, and not the asker itself. */
const ASKED_SOMEBODY = String.raw`(?:asked|requested)\s+((?!if|what|why|whether|when|how|who|where|which|about|questions?|to\b|for\b|that\b)(?:the\s+)?[\p{L}][\p{L}’'-]*(?:\s+(?:of|for|and|the)?\s*[\p{L}][\p{L}’'-]*){0,6}?)\s+to`;
const PROMISED =
    'undertook to|offered to|promised to|committed to|agreed to (?:provide|circulate|share|send|bring|report|write|contact|arrange|investigate|look into|prepare|seek|obtain|set up|speak|ask|follow up|email|check)';
/** Whoever acts in Welsh: words with a capital, as offices and names have them. */
const WELSH_NAME = String.raw`\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:yr?|a|ac|o)\s+)?\p{Lu}[\p{L}’'-]*){0,6}`;
/** Words behind somebody who is asked that open a question, and no work. */
const WELSH_QUESTION = 'am|a|ai|sut|pam|beth|pwy|pryd|ble|lle|faint|os|pa|fod|bod|ynghylch|ynglŷn';
/** Bodies decide and promise nothing. */
const WELSH_BODY =
    '(?:(?:Is-)?[BbPp]wyllgor|Cyngor|Bwrdd|Cabinet|Panel|Cynghorwyr|Aelodau|Cyfarfod|Llywodraethwyr|Ymddiriedolwyr)';
/** What is promised to be done; behind "i" the words have their soft first letters. */
const WELSH_WORK =
    '(?:ddarparu|ddosbarthu|rannu|anfon|adrodd|ysgrifennu|gysylltu|drefnu|ymchwilio|baratoi|geisio|siarad|ofyn|wirio|edrych)';
const BEFORE = String.raw`\b${ASKER}(?: also| further| therefore| again)?\s+`;

const PATTERNS: readonly Pattern[] = [
    {
        cue: cueOf('requested'),
        opening: new RegExp(REQUESTED, 'iuy'),
        pattern: new RegExp(`${BEFORE}(${REQUESTED})`, 'iu'),
        owner: 0,
    },
    {
        cue: cueOf('asked'),
        opening: new RegExp(ASKED_FOR, 'iuy'),
        pattern: new RegExp(
            String.raw`${BEFORE}(${ASKED_FOR})(?!(?:clarification|confirmation|assurance|reassurance|an explanation|the reasons?|his|her|their)\b)`,
            'iu',
        ),
        owner: 0,
    },
    {
        cue: cueOf('asked requested'),
        opening: new RegExp(ASKED_SOMEBODY, 'iuy'),
        pattern: new RegExp(String.raw`${BEFORE}(${ASKED_SOMEBODY})\s+\p{L}`, 'iu'),
        owner: 2,
    },
    {
        cue: cueOf('back'),
        opening: /(?<=\bbe (?:brought|reported|presented|submitted) )back/iuy,
        pattern: /\b((?:would|will|to) be (?:brought|reported|presented|submitted) back)\b/iu,
        owner: 0,
    },
    {
        cue: cueOf('undertook offered promised committed agreed'),
        opening: new RegExp(PROMISED, 'iuy'),
        pattern: new RegExp(
            String.raw`(?:^|[.;,]\s*|\band\s+)((?:the\s+)?[\p{L}][\p{L}’'.-]*(?:\s+(?:of|for|and|the|&)?\s*[\p{L}’'.-]+){0,8}?)\s+(${PROMISED})\b`,
            'iu',
        ),
        owner: 1,
    },
    {
        cue: cueOf('agreed'),
        opening: /(?<=\bit was )agreed that/iuy,
        pattern:
            /\b(it was agreed that\s+((?:the\s+)?[\p{L}][\p{L}’'-]*(?:\s+(?:of|for|and|the)?\s*[\p{L}’'-]+){0,6}?)\s+would)\s+(?!be\s+\p{L}+(?:ed|en)\b)/iu,
        owner: 2,
    },
    {
        cue: cueOf('willing'),
        opening: /willing to receive/iuy,
        pattern: /\b(would be willing to receive)\b/iu,
        owner: 0,
    },
    {
        cue: cueOf('gofynnwyd gofynnodd'),
        opening: /gofynn(?:wyd|odd)/iuy,
        pattern: new RegExp(
            String.raw`((?:[Gg]ofynnwyd|[Gg]ofynnodd(?:\s+(?!(?:${WELSH_QUESTION})(?!\p{L}))[\p{L}’'-]+){1,6}?)\s+(?:hefyd\s+)?i(?:['’]r)?\s+(?:yr?\s+)?(${WELSH_NAME}))\s+(?!(?:${WELSH_QUESTION}|yr?|yn|ar|gan|ond)(?!\p{L}))(?=\p{Ll})`,
            'u',
        ),
        owner: 2,
    },
    {
        cue: cueOf('cytunodd addawodd'),
        opening: /(?:cytunodd|addawodd)/iuy,
        pattern: new RegExp(
            String.raw`((?:[Cc]ytunodd|[Aa]ddawodd)\s+(?:yr?\s+)?(?!${WELSH_BODY}(?!\p{L}))(${WELSH_NAME})\s+i)\s+(?=${WELSH_WORK}(?!\p{L}))`,
            'u',
        ),
        owner: 2,
    },
];

/** Words that show that what stands before "to" is a question, or a passive, and nobody who could act. */
const NO_OWNER = /\b(?:what|why|how|if|whether|when|who|which|be|been|was|were|had)\b/i;

/** Somebody who could act: an office or a name. */
const PERSON =
    /\b(?:clerk|officers?|director|chair(?:man|woman|person)?|manager|secretary|treasurer|head|solicitor|leader|members|staff|team|(?:councillor|cllr|mr|mrs|ms|miss|dr)\b.*|she|he|they|\p{Lu}{2,3})$/iu;

/** Somebody was answered at once, or only wanted to know. */
const ANSWERED =
    /\bsought and received\b|\bin response to a request\b|\bas requested\b|\bhad (?:been )?(?:requested|asked)\b|\bwas asked to (?:prepare|provide)\b/i;

/** Requests in a paragraph of the narrative. Spans are in the units of the piece. */
export function requestsIn(piece: Piece, span: Span): Request[] {
    const cues = cuesOf(piece);
    if (!cues.within(ASKS, span)) return [];
    const found: Request[] = [];
    for (const sentence of sentences(piece, span)) {
        if (!cues.within(ASKS, sentence)) continue;
        const written = piece.text.slice(sentence.start, sentence.end);
        const words = cues.within(BREAKS, sentence) ? written.replace(/[\u00a0\r\n]/g, ' ') : written;
        let answered: boolean | null = null;
        for (const { cue, opening, pattern, owner } of PATTERNS) {
            if (cues.firstAt(cue, sentence, words, opening) === null) continue;
            answered ??= ANSWERED.test(words);
            if (answered) break;
            const match = pattern.exec(words);
            if (match === null) continue;
            const phrase = owner === 1 ? match[2] : match[1];
            const named = owner === 0 ? undefined : match[owner];
            if (phrase === undefined || inspectorsSpeak(words, match.index)) continue;
            if (named !== undefined && NO_OWNER.test(named)) continue;
            if (owner === 2 && /^it was/i.test(phrase) && !PERSON.test(named ?? '')) continue;
            const phraseAt = sentence.start + match.index + match[0].indexOf(phrase);
            found.push({
                ...located(piece, sentence),
                phrase: located(piece, trimmed(piece, { start: phraseAt, end: phraseAt + phrase.length })),
                owner:
                    named === undefined
                        ? null
                        : ownerAt(piece, sentence.start + match.index + match[0].indexOf(named), named),
                task: taskBehind(
                    words.slice(
                        match.index + match[0].length - (/\p{L}$/u.test(match[0]) && / \p{L}$/u.test(match[0]) ? 1 : 0),
                    ),
                ),
                words: contentWords(words.slice(match.index)),
            });
            break;
        }
    }
    return found;
}

function trimmed(piece: Piece, span: Span): Span {
    let { end } = span;
    while (end > span.start && /\s/.test(piece.text[end - 1] ?? '')) end--;
    return { start: span.start, end };
}

/** "A discussion took place and Councillor Muir": only what follows the last "and" before a name acts. */
function ownerAt(piece: Piece, start: number, words: string): Located {
    const from = /^.*\b(?:and|that|but)\s+(?=(?:the\s+)?[\p{Lu}])/u.exec(words)?.[0].length ?? 0;
    return located(piece, { start: start + from, end: start + words.length });
}

/** "They asked to track 25 children": the subject before "they" decides, and inspectors are not members. */
function inspectorsSpeak(sentence: string, at: number): boolean {
    return /^they\b/i.test(sentence.slice(at)) || /\binspectors?\b/i.test(sentence.slice(0, at));
}

function taskBehind(words: string): string {
    return words
        .trim()
        .replace(/[.;\s]+$/, '')
        .replace(/\s+/g, ' ');
}

const SMALL = new Set(
    'a an the and or of to in on at by for from with that this be been was were is are as it its their his her they would will should could more further also had have has regard requested request asked members member committee board panel council chair see about any all some which who when what back brought information provided provide report next meeting future particular gan bod fod ond wedi gyda ynghylch ynglŷn hefyd dylid pellach mwy rhagor aelodau pwyllgor bwyllgor cyfarfod nesaf'.split(
        ' ',
    ),
);

/** Words that carry meaning, in lower case, for comparing a request with a clause or an action. */
export function contentWords(text: string): string[] {
    const words = text.toLowerCase().match(/[\p{L}][\p{L}’'-]+/gu) ?? [];
    return [...new Set(words.filter((word) => word.length > 2 && !SMALL.has(word)).map(stem))];
}

/** Cuts the endings that differ between "visits" and "visit", "assessments" and "assessment". */
function stem(word: string): string {
    return word.replace(/(?:’s|'s|s)$/, '').replace(/(?:ing|ed)$/, '');
}
