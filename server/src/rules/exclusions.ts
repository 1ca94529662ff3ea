/**
 * Meeting in private: the words with which a record excludes the public, the laws they name, and the paragraphs of
 * exempt information.
 */

import type { ExclusionRoute, ProfileFacts } from '../config/profiles.js';
import { type Cues, cueOf } from '../model/cues.js';
import type { Item, Language } from '../model/minutes.js';
import type { Exempt, Span } from '../syntax/tree.js';
import { allBlocks } from './placement.js';

/** Whether a body goes into private business by a resolution that the law asks for. */
export function needsResolution(facts: Pick<ProfileFacts, 'exclusion'>): boolean {
    return facts.exclusion !== 'none' && facts.exclusion !== 'confidential-part';
}

/** Whether a text can say anything of excluding the public: a quick look, before the two below are asked. */
export function mayExcludeThePublic(words: string, cues: Cues): boolean {
    return cues.holds(EXCLUDING) || /\b(?:100|50A)/i.test(words);
}

const EXCLUDING = cueOf(
    'exclu* gwahardd* cau chau eithri* heithri* peidio schedule atodlen admission mynediad private closed confidential camera confidence part leave withdraw',
);

/** Whether words exclude the public from a meeting, as a resolution, as a sentence about one, or by naming its law. */
export function excludesThePublic(words: string): boolean {
    return EXCLUDES.test(words);
}

/** Whether words exclude the public by what they do; an Act alone is no exclusion. */
export function resolvesToExclude(words: string): boolean {
    return (
        EXCLUSION.test(words) &&
        !keepsThePublic(words) &&
        !/\breadmit|\bre-admit|\bderbyn\p{L}* yn (?:ô|o)l/iu.test(words)
    );
}

/** Whether words say that the public stay: "be not excluded". */
export function keepsThePublic(words: string): boolean {
    return /\b(?:be not|not be|were not|was not|no need to|never) exclu|\bnot to exclude\b|\bpeidio â (?:gwahardd|chau|eithrio)\b/i.test(
        words,
    );
}

/** Whether words speak of confidential information, which is excluded without a resolution: section 100A(2). */
export function isConfidentialByLaw(words: string): boolean {
    return /\b100 ?\(?A\)? ?\(2\)|\bconfidential information\b|\bgwybodaeth gyfrinachol\b/i.test(words);
}

/** The label of the first private passage of an item, or its title where that says that all of it is private. */
export function privatePlace(item: Item): Span | null {
    for (const block of allBlocks(item.piece.blocks)) if (block.kind === 'exempt') return block.label;
    const { title } = item;
    return title !== null && PRIVATE_TITLE.test(title.text) && !APPENDIX.test(title.text) ? title : null;
}

/** What the labels of the private passages of an item say: “paragraph 3 of Schedule 12A”. */
export function privateReasons(item: Item): readonly Span[] {
    return allBlocks(item.piece.blocks)
        .filter((block): block is Exempt => block.kind === 'exempt')
        .map((block) => block.reason)
        .filter((reason) => reason !== null);
}

/** Paragraphs of exempt information with their subjects in short, for choosing. */
export function paragraphsOf(facts: Pick<ProfileFacts, 'exclusion' | 'paragraphs'>): readonly ExemptParagraph[] {
    if (facts.paragraphs === null) return [];
    if (facts.exclusion === 'lgsa-50a') return SCOTLAND;
    const { first } = facts.paragraphs;
    return SUBJECTS.map((subject, index) => ({ ...subject, number: first + index }));
}

/** The paragraphs to choose from: those that the house uses, where it says which. */
export function offeredParagraphs(
    facts: Pick<ProfileFacts, 'exclusion' | 'paragraphs'>,
    used: readonly number[] | undefined,
): readonly ExemptParagraph[] {
    const known = paragraphsOf(facts);
    return used === undefined ? known : known.filter(({ number }) => used.includes(number));
}

export interface ExemptParagraph {
    readonly number: number;
    readonly about: { readonly en: string; readonly cy: string };
    /** How a resolution spells it out without its number. */
    readonly words: RegExp;
}

/** The resolution that excludes the public from one item, as the law of a kind of body has it. */
export function exclusionSentence(facts: ProfileFacts, number: number | null, language: Language): string {
    const welsh = language === 'cy' ? WELSH_SENTENCES[facts.exclusion] : undefined;
    if (welsh !== undefined) return welsh(number === null ? '[rhif]' : String(number), facts);
    return SENTENCES[facts.exclusion](number === null ? '[number]' : String(number), facts);
}

/** An exclusion says who is excluded in the words around it. */
const EXCLUSION =
    /\bexclu(?:de|des|ded|ding|sion)\b[\s\S]{0,120}\b(?:public|press)\b|\b(?:public|press)\b[\s\S]{0,120}\bexclu(?:ded?|sion)\b|\b(?:gwahardd|cau|eithrio|gwaharddwyd|eithriwyd)\b[\s\S]{0,80}\b(?:cyhoedd|wasg)\b|\b(?:cyhoedd|wasg)\b[\s\S]{0,80}\b(?:gwahardd|chau|heithrio|gwaharddwyd|eithriwyd)\b/i;

const EXCLUDES = new RegExp(
    [
        EXCLUSION.source,
        // The Acts, in every spelling that was seen: 100A(4), 100(A)(4), 100(A), 100 I, Schedule 12(A)
        String.raw`\b100 ?\(?[AI]\)?(?![\p{L}\d])|\b50A\b|\bschedule 12 ?\(?A|\bschedule 7 ?\(?A|\batodlen 12A|\badmission to meetings\b|\bmynediad i gyfarfodydd\b`,
        // A sentence that business was done in private resolves nothing; going there does.
        String.raw`\b(?:into|move[ds]? to|go(?:es|ing)? into|went into) (?:a )?(?:closed|private|confidential|camera)(?: (?:session|business|part|meeting))?\b|\b(?:resolved|agreed|moved|voted|carried)\b[^.]{0,80}\bin (?:private|camera|closed session|confidence)\b|\binto part (?:2|two|II)\b`,
        String.raw`\b(?:public|press)\b[^.]{0,80}\b(?:asked|required|requested|invited) to (?:leave|withdraw)\b`,
    ].join('|'),
    'iu',
);

/** Titles that say that the whole item is private. "Exempt accommodation" and "Local Plan Part 2" are open business. */
const PRIVATE_TITLE =
    /^\W*(?:exempt|confidential|private)(?: (?:items?|business|matters?|reports?|session|section|part|minutes))?\W*$|^\W*(?:exempt|confidential|private|closed)(?: (?:items?|business|matters?|reports?|session))?\s*[-\u2013\u2014:]|^\W*part (?:2|two|II)\W*$|^\W*part (?:2|two|II)\s*[-\u2013\u2014:(]|[([](?:exempt|confidential|private|restricted|not for publication|part (?:2|II)|eithriedig|cyfrinachol)[^)\]]{0,60}[)\]]\W*$|\s[-\u2013\u2014] (?:exempt|confidential|not for publication|eithriedig|cyfrinachol)\W*$|\bnot for publication\b|^\W*(?:eithriedig|cyfrinachol)\b\W*/iu;
/** Only an appendix is private: the item itself may have been taken in public. */
const APPENDIX = /\b(?:appendi(?:x|ces)|annex(?:e|es)?|enclosures?|papers?|attachments?|atodiad(?:au)?)\b/i;

const SUBJECTS: readonly Omit<ExemptParagraph, 'number'>[] = [
    {
        about: { en: 'any individual', cy: 'unrhyw unigolyn' },
        words: /\brelat(?:ing|es?) to (?:an|any|a particular|individuals?|the) ?individuals?\b|\brelating to individuals\b/i,
    },
    {
        about: { en: 'the identity of an individual', cy: 'pwy yw unigolyn' },
        words: /\breveal the identity\b|\bidentity of (?:an|any) individual\b/i,
    },
    {
        about: { en: 'financial or business affairs', cy: 'materion ariannol neu fusnes' },
        words: /\b(?:financial (?:or|and) business|business (?:or|and) financial) affairs\b|\bmaterion ariannol neu fusnes\b/i,
    },
    {
        about: { en: 'labour relations', cy: 'cysylltiadau llafur' },
        words: /\blabour relations\b|\bcysylltiadau llafur\b/i,
    },
    {
        about: { en: 'legal professional privilege', cy: 'braint broffesiynol gyfreithiol' },
        words: /\blegal professional privilege\b|\bbraint broffesiynol gyfreithiol\b/i,
    },
    {
        about: { en: 'a statutory notice, order or direction', cy: 'hysbysiad, gorchymyn neu gyfarwyddyd statudol' },
        words: /\bnotice under or by virtue\b|\bmake an order or direction\b/i,
    },
    {
        about: { en: 'preventing or prosecuting crime', cy: 'atal neu erlyn troseddau' },
        words: /\bprevention, investigation or prosecution of crime\b/i,
    },
];

/** The paragraphs that Scottish councils use most; the schedule has fifteen. */
const SCOTLAND: readonly ExemptParagraph[] = [
    { number: 1, about: { en: 'employees', cy: 'gweithwyr' }, words: /\b(?:particular )?employees?\b/i },
    {
        number: 3,
        about: { en: 'recipients of a service', cy: 'derbynwyr gwasanaeth' },
        words: /\brecipients? of (?:a|any) service\b/i,
    },
    {
        number: 5,
        about: { en: 'adoption, care or education of a child', cy: 'mabwysiadu, gofal neu addysg plentyn' },
        words: /\badoption, care\b/i,
    },
    {
        number: 6,
        about: { en: 'financial or business affairs', cy: 'materion ariannol neu fusnes' },
        words: /\bfinancial or business affairs\b/i,
    },
    {
        number: 8,
        about: { en: 'expenditure under a contract', cy: 'gwariant o dan gontract' },
        words: /\bexpenditure\b[^.]{0,40}\bcontract\b/i,
    },
    {
        number: 12,
        about: { en: 'advice of counsel and legal proceedings', cy: 'cyngor cwnsler ac achosion cyfreithiol' },
        words: /\bcounsel['’]s opinion\b|\bopinion of counsel\b|\blegal proceedings\b/i,
    },
    { number: 14, about: { en: 'crime', cy: 'troseddau' }, words: /\b(?:prevention|prosecution) of crime\b/i },
];

type Sentence = (number: string, facts: ProfileFacts) => string;

const SECTION_100A: Sentence = (number, facts) =>
    `RESOLVED That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for this item on the grounds that it involves the likely disclosure of exempt information as defined in paragraph ${number} of ${facts.paragraphs?.schedule ?? 'Schedule 12A'} to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.`;
const ADMISSION_ACT: Sentence = () =>
    'RESOLVED That, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public be excluded for this item because publicity would be prejudicial to the public interest by reason of the confidential nature of the business.';
const NO_LAW: Sentence = () => 'RESOLVED That the public be excluded from the meeting for this item.';

const SENTENCES: Readonly<Record<ExclusionRoute, Sentence>> = {
    'lga-100a': SECTION_100A,
    'si-2012-2089': SECTION_100A,
    'lgsa-50a': (number, facts) =>
        `RESOLVED That, under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for this item on the grounds that it involves the likely disclosure of exempt information as defined in paragraph ${number} of ${facts.paragraphs?.schedule ?? 'Schedule 7A'} to the Act.`,
    'lgani-2014': (number, facts) =>
        `RESOLVED That, under Part 8 of the Local Government Act (Northern Ireland) 2014, the public be excluded from the meeting for this item on the grounds that it involves the likely disclosure of exempt information as defined in paragraph ${number} of ${facts.paragraphs?.schedule ?? 'Schedule 6'} to the Act.`,
    'pbama-1960': ADMISSION_ACT,
    'confidential-part': NO_LAW,
    none: NO_LAW,
};

const WELSH_SENTENCES: Partial<Record<ExclusionRoute, Sentence>> = {
    'lga-100a': (number) =>
        `PENDERFYNWYD, o dan adran 100A(4) o Ddeddf Llywodraeth Leol 1972, gwahardd y wasg a’r cyhoedd o’r cyfarfod ar gyfer yr eitem hon am ei bod yn debygol y datgelid gwybodaeth eithriedig fel y’i diffinnir ym mharagraff ${number} o Ran 4 o Atodlen 12A i’r Ddeddf, a bod y budd i’r cyhoedd o gadw’r eithriad yn drech na’r budd i’r cyhoedd o ddatgelu’r wybodaeth.`,
    'pbama-1960': () =>
        'PENDERFYNWYD, o dan adran 1(2) o Ddeddf Cyrff Cyhoeddus (Mynediad i Gyfarfodydd) 1960, gwahardd y cyhoedd ar gyfer yr eitem hon am y byddai cyhoeddusrwydd yn niweidiol i fudd y cyhoedd oherwydd natur gyfrinachol y busnes.',
};
