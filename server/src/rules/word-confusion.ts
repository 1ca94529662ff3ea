/** A word in place of another that sounds alike. */

import { cueOf } from '../model/cues.js';
import type { Item } from '../model/minutes.js';
import { houseWords } from './house-words.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { defineItemRule, type Report } from './rule.js';

/** Words that are wrong beside the words around them; `wrong` is what is replaced. */
interface Confusion {
    readonly pattern: string;
    readonly right: string;
}

/** Each pattern is certain of its own surroundings; there is one group, `wrong`. */
const CONFUSIONS: readonly Confusion[] = [
    { pattern: String.raw`\brisk[ -](?<wrong>adverse)\b`, right: 'averse' },
    {
        pattern: String.raw`\b[Ii]n (?<wrong>principal)\b(?! (?:towns?|cities|areas|roads|ports|streets?)\b)`,
        right: 'principle',
    },
    {
        pattern: String.raw`\b(?<wrong>principle)(?= (?:officers?|planners?|planning officers?|engineers?|solicitors?|surveyors?|auditors?|accountants?|authority|authorities|contractors?|roads?|towns?|councils?)\b)`,
        right: 'principal',
    },
    {
        pattern: String.raw`\b(?:best|good|common|normal|into|safe|current|in|working) (?<wrong>practise)\b`,
        right: 'practice',
    },
    {
        pattern: String.raw`\b(?:no|an|adverse|negative|positive|knock-on|any|significant|little|immediate|detrimental|take|took|taking|into|in) (?<wrong>affect)(?= (?:on|upon|of|from|immediately|in)\b|[.,;])`,
        right: 'effect',
    },
    {
        pattern: String.raw`\b(?:adversely|badly|seriously|directly|severely|negatively) (?<wrong>effected)\b`,
        right: 'affected',
    },
    {
        pattern: String.raw`\b(?:be|is|are|was|were|been|those|most) (?<wrong>effected)(?= by the)\b`,
        right: 'affected',
    },
    {
        pattern: String.raw`(?<wrong>\bCounsellors?)(?= \p{Lu}[\p{L}’'-]+ (?:said|asked|stated|reported|proposed|seconded|moved|noted|declared|thanked|explained)\b)`,
        right: 'Councillor',
    },
    { pattern: String.raw`\blegal (?<wrong>council)\b(?! tax)`, right: 'counsel' },
    {
        pattern: String.raw`\b(?:premises|driving|driver’s|driver's|alcohol|liquor|taxi|operator’s|operator's|television|TV|music|street trading) (?<wrong>license)\b`,
        right: 'licence',
    },
    { pattern: String.raw`\b(?<wrong>minuets)\b`, right: 'minutes' },
    { pattern: String.raw`\b(?<wrong>formally)(?= known as\b)`, right: 'formerly' },
    {
        pattern: String.raw`\b(?<wrong>formerly)(?= (?:approved?|adopt(?:ed)?|agreed?|thanked?|open(?:ed)? the|signed|appoint(?:ed)?|request(?:ed)?)\b)`,
        right: 'formally',
    },
    { pattern: String.raw`\bRoyal (?<wrong>[Aa]scent)\b`, right: 'Assent' },
    {
        pattern: String.raw`(?<=(?:^|[.!?] )(?:(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}’'-]+ (?:\p{Lu}[\p{L}’'-]+ )?)(?<wrong>informed)(?= that\b)`,
        right: 'informed members',
    },
];

const ANY = new RegExp(
    CONFUSIONS.map(({ pattern }, index) => pattern.replace('(?<wrong>', `(?<wrong${index}>`)).join('|'),
    'gu',
);

/** A word that each of them has. */
const RARE = cueOf(
    'adverse principal principle practise affect effected counsellor counsellors legal license minuets formally formerly royal informed',
);

/** "would of": the words in front of it are frequent, and so they are tried where they stand. */
const WOULD_OF: Confusion = {
    pattern: String.raw`(?:could|should|would|must|might) (?<wrong0>of)(?= (?:been|had|gone|done|made|taken|come|seen|asked|known)\b)`,
    right: 'have',
};
const WOULD = cueOf('could should would must might');
const WOULD_OF_HERE = new RegExp(WOULD_OF.pattern, 'y');

export const wordConfusion = defineItemRule({
    code: 'word-confusion',
    severity: 'hint',
    summary: 'The word that is meant stands there, not one that sounds like it.',
    why: 'A spelling checker lets these pass: each is a word, and only its neighbours show that another is meant. Readers notice.',
    fragments: true,
    settings: ['style.confusions'],
    examples: [
        {
            name: 'risk averse',
            text: 'Minutes:\n\nOwners had become more risk adverse and mended the wall.\n                            ^^^^^^^ word-confusion: “averse” is meant here, not “adverse”.\n',
            fixed: 'Minutes:\n\nOwners had become more risk averse and mended the wall.\n',
        },
        {
            name: 'principle and principal',
            text: 'Minutes:\n\nThe principle engineer agreed in principal.\n    ^^^^^^^^^ word-confusion\n                                 ^^^^^^^^^ word-confusion\n',
            fixed: 'Minutes:\n\nThe principal engineer agreed in principal.\n',
        },
        {
            name: 'effect, practice, formally, licence',
            text: 'Minutes:\n\nThe works had no affect on the wall. They were best practise. The plan was formerly adopted, and the premises license granted.\n                 ^^^^^^ word-confusion\n                                                    ^^^^^^^^ word-confusion\n                                                                           ^^^^^^^^ word-confusion\n                                                                                                              ^^^^^^^ word-confusion\n',
        },
        {
            name: 'to inform needs somebody to inform',
            text: 'Minutes:\n\nJo Hart informed that the wall was sound.\n        ^^^^^^^^ word-confusion: “informed members” is meant here, not “informed”.\n',
            fixed: 'Minutes:\n\nJo Hart informed members that the wall was sound.\n',
        },
        {
            name: 'the right words',
            text: 'Minutes:\n\nOwners were risk averse, and the adverse weather had an effect. The principal engineer agreed in principle. To practise is good practice. The wall, formerly known as the Dyke, was formally adopted. Members were informed that the premises licence was granted. The Chair informed members that it would not affect the council. The proposal would effect a change.\n',
        },
        {
            name: 'a quotation and a title',
            text: 'Agenda item\n\nThe risk adverse owner\n\nMinutes:\n\nThe letter read “we are risk adverse”.\n\n> We are risk adverse.\n',
        },
    ],
    *check(item, { houseStyle }) {
        yield* confusionsOfTheHouse(item, houseStyle.style.confusions);
        for (const phrase of phrasesIn(item, ANY, RARE)) yield* confused(phrase, CONFUSIONS);
        for (const phrase of phrasesIn(item, WOULD_OF_HERE, WOULD)) yield* confused(phrase, [WOULD_OF]);
    },
});

function* confused({ start, match }: Phrase, confusions: readonly Confusion[]): Iterable<Report> {
    const index = confusions.findIndex((_, one) => match.groups?.[`wrong${one}`] !== undefined);
    const confusion = confusions[index];
    const written = match.groups?.[`wrong${index}`];
    if (confusion === undefined || written === undefined) return;
    yield reportOf(start + match[0].lastIndexOf(written), written, likeCase(written, confusion.right));
}

function reportOf(start: number, written: string, right: string): Report {
    const end = start + written.length;
    return {
        start,
        end,
        message: {
            en: `“${right}” is meant here, not “${written}”.`,
            cy: `“${right}” a olygir yma, nid “${written}”.`,
        },
        fixes: [
            {
                title: { en: `Write “${right}”`, cy: `Ysgrifennu “${right}”` },
                safe: false,
                edits: [{ start, end, text: right }],
            },
        ],
    };
}

type Confusions = Readonly<Record<string, string>>;

/** The words that a house finds mistaken, once for each house style: the keys as a list, and the right ones by them. */
const listed = new WeakMap<
    Confusions,
    { readonly words: readonly string[]; readonly right: ReadonlyMap<string, string> }
>();

function* confusionsOfTheHouse(item: Item, confusions: Confusions): Iterable<Report> {
    let known = listed.get(confusions);
    if (known === undefined) {
        const pairs = Object.entries(confusions);
        known = {
            words: pairs.map(([wrong]) => wrong),
            right: new Map(pairs.map(([wrong, right]) => [folded(wrong), right])),
        };
        listed.set(confusions, known);
    }
    const words = houseWords(known.words);
    if (words === null) return;
    for (const { start, end } of phrasesIn(item, words.all, null)) {
        const written = item.piece.text.slice(start, end);
        const right = known.right.get(folded(written));
        if (right !== undefined && right !== written) yield reportOf(start, written, likeCase(written, right));
    }
}

/** Words as they are compared: in small letters, with plain apostrophes and spaces. */
function folded(words: string): string {
    return words.trim().toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");
}

function likeCase(written: string, right: string): string {
    return /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
