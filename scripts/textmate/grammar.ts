/**
 * The TextMate grammar. It sees one line at a time, so it colours what a line tells by itself; what only the whole text
 * tells (which numbers head items, which decision a clause belongs to) is left to the language server.
 */

import {
    anyInCapitals,
    anyOf,
    EMPHASIS,
    type Keywords,
    LABEL_END,
    LEAD,
    phrasesOf,
    SPACE,
    WORD_END,
} from './keywords.js';

/** Gives the grammar as the editor reads it. */
export function textmateGrammar(keywords: Keywords): object {
    const kinds = blockPatterns(keywords);
    return {
        information: 'Generated from grammar/keywords.json by scripts/textmate.ts. Do not edit.',
        name: 'Minutes',
        scopeName: 'text.minutes',
        fileTypes: ['minutes'],
        // The order of the grammar: what stands first wins.
        patterns: Object.keys(kinds).map((name) => ({ include: `#${name}` })),
        repository: {
            ...kinds,
            inline: { patterns: inlinePatterns(keywords) },
            counts: { patterns: countPatterns(keywords) },
        },
    };
}

/** Scopes of the markup. Where an existing name fits, it is used, so that every colour theme knows it. */
export const SCOPES = {
    heading: 'markup.heading.item.minutes',
    title: 'entity.name.section.item.minutes',
    item: 'keyword.other.item.minutes',
    number: 'constant.numeric.item.minutes',
    section: 'keyword.other.section.minutes',
    field: 'entity.name.tag.field.minutes',
    decision: 'keyword.control.decision.minutes',
    that: 'keyword.operator.that.minutes',
    motion: 'keyword.other.motion.minutes',
    vote: 'keyword.other.vote.minutes',
    action: 'keyword.other.action.minutes',
    private: 'keyword.other.private.minutes',
    exempt: 'meta.exempt.minutes',
    note: 'comment.line.double-slash.minutes',
    escape: 'constant.character.escape.minutes',
    quotation: 'markup.quote.minutes',
    quoted: 'string.quoted.double.minutes',
    date: 'constant.numeric.date.minutes',
    count: 'constant.numeric.count.minutes',
    // The name in Markdown is the one that colour themes give a colour to.
    list: 'punctuation.definition.list.begin.markdown.minutes',
    separator: 'meta.separator.minutes',
} as const;

const REST = '(.*)$';
const INLINE = { patterns: [{ include: '#inline' }] };
const LIST_MARK = `(?:${SPACE}*[-*+\\x{2022}\\x{b7}\\x{2013}\\x{25cf}\\x{25aa}\\x{25e6}\\x{a7}\\x{f0b7}\\x{f0a7}]${SPACE}+)?`;
const NUMBER = '(?:[A-Z]{1,4}\\d+(?:/\\d+)+|\\d+(?:[./]\\d+)*[a-z]?)';

/** Kinds of block by name, in the order in which they are tried. */
function blockPatterns(keywords: Keywords): Record<string, object> {
    const { labels, fields, motions, votes, private: privacy } = keywords;
    const sections = phrasesOf({ ...labels, item: [] });
    const options = phrasesOf({ ...votes, vote: [] });
    const titleBelow = `^(?=${LEAD}${anyOf([...phrasesOf(labels), ...phrasesOf(fields), ...keywords.decisionHeadings])}${LABEL_END})`;
    return {
        note: { match: `^${SPACE}*(//.*)$`, captures: named({ 1: SCOPES.note }) },
        // A backslash makes the line prose: nothing else may colour it.
        escaped: { match: `^${SPACE}*(\\\\)(?=[\\p{L}\\p{N}]).*$`, captures: named({ 1: SCOPES.escape }) },
        separator: { match: `^${SPACE}*(?:-{3,}|\\*{3,}|_{3,}|={3,})${SPACE}*$`, name: SCOPES.separator },
        quotation: { match: `^${SPACE}*>.*$`, name: SCOPES.quotation },
        table: {
            match: `^${SPACE}*\\|.*\\|${SPACE}*$`,
            captures: {
                0: {
                    patterns: [{ match: '\\|', name: 'punctuation.separator.table.minutes' }, { include: '#inline' }],
                },
            },
        },
        exempt: {
            begin: `^${LEAD}(${anyOf(privacy.open)})${LABEL_END}${EMPHASIS}${SPACE}*:?${EMPHASIS}${REST}`,
            beginCaptures: { 1: { name: SCOPES.private }, 2: INLINE },
            // A passage that is not closed ends with its item.
            end: `^${LEAD}(${anyOf(privacy.close)})${LABEL_END}.*$|^(?=${LEAD}${anyOf(labels.item)})`,
            endCaptures: named({ 1: SCOPES.private }),
            name: SCOPES.exempt,
            patterns: [{ include: '$self' }],
        },
        private: label(phrasesOf(privacy), SCOPES.private),
        item: {
            patterns: [
                // The label alone: the title is the next line that is not empty, unless that is a label itself.
                {
                    begin: `^${LEAD}(${anyOf(labels.item)})(?:${SPACE}+(${NUMBER}))?${SPACE}*[.:)]*${EMPHASIS}${SPACE}*$`,
                    beginCaptures: named({ 0: SCOPES.heading, 1: SCOPES.item, 2: SCOPES.number }),
                    end: `${titleBelow}|^${SPACE}*(?:#{1,6}${SPACE}*)?(\\S.*)$`,
                    endCaptures: named({ 0: SCOPES.heading, 1: SCOPES.title }),
                },
                {
                    match: `^${LEAD}(${anyOf(labels.item)})(?:${SPACE}+(${NUMBER})(?=[.:)\\s\\x{2013}-]))?${SPACE}*[.:)\\x{2013}-]*${EMPHASIS}${SPACE}*${REST}`,
                    captures: named({ 0: SCOPES.heading, 1: SCOPES.item, 2: SCOPES.number, 3: SCOPES.title }),
                },
            ],
        },
        section: label(sections, SCOPES.section),
        decisionHeading: label(keywords.decisionHeadings, SCOPES.decision),
        roll: {
            match: `^${LIST_MARK}${LEAD}(${anyOf(options)})(?:${SPACE}*\\(${SPACE}*(\\d+)${SPACE}*\\)|${SPACE}*[-\\x{2013}]${SPACE}*(\\d+)(?=${SPACE}*(?::|$)))?${EMPHASIS}${SPACE}*(?::${REST}|$)`,
            captures: { ...named({ 1: SCOPES.vote, 2: SCOPES.count, 3: SCOPES.count }), 4: INLINE },
        },
        vote: {
            match: `^${LEAD}(${anyOf(votes.vote)})${LABEL_END}${REST}`,
            captures: { 1: { name: SCOPES.vote }, 2: { patterns: [{ include: '#counts' }, { include: '#inline' }] } },
        },
        motion: {
            match: `^${LIST_MARK}${EMPHASIS}(?=\\p{Lu})(?:${motionForms(phrasesOf(motions)).join('|')})${REST}`,
            captures: { ...named({ 1: SCOPES.motion, 2: SCOPES.motion, 3: SCOPES.motion }), 4: INLINE },
        },
        action: {
            match: `^${LIST_MARK}${EMPHASIS}(${anyOf(keywords.actions)}(?:${SPACE}+\\d+[.)]?)?)${EMPHASIS}${SPACE}*(?=[:\\x{2013}-]|$)${REST}`,
            captures: { 1: { name: SCOPES.action }, 2: INLINE },
        },
        field: {
            match: `^${LIST_MARK}${LEAD}(${anyOf(phrasesOf(fields))})${LABEL_END}${REST}`,
            captures: { 1: { name: SCOPES.field }, 2: INLINE },
        },
        decision: {
            match: `^${LEAD}(?:\\d+(?:\\.\\d+)*\\\\?[.)]?${SPACE}+)?${EMPHASIS}(?:${decisionForms(keywords).join('|')})(?:[*_:\\x{2013}\\x{2014}.,;\\s-]*(${anyOf(keywords.that)}))?${REST}`,
            captures: {
                ...named(Object.fromEntries([1, 2, 3, 4, 5].map((group) => [group, SCOPES.decision]))),
                6: { name: SCOPES.that },
                7: INLINE,
            },
        },
        heading: {
            patterns: [
                {
                    match: `^${SPACE}*#{1,6}${SPACE}*(?:(${NUMBER})[.:)]*${SPACE}+)?(\\S.*)$`,
                    captures: named({ 0: SCOPES.heading, 1: SCOPES.number, 2: SCOPES.title }),
                },
                // `Item 3 Title`, `24/25 Title` and `12. TITLE` can be nothing but headings.
                {
                    match: `^${SPACE}*${EMPHASIS}(${anyOf(keywords.itemWords)})${SPACE}+(${NUMBER})(?:${SPACE}*[.:)\\x{2013}-]+${SPACE}*|${SPACE}+)(?=\\p{Lu})(.*)$|^${SPACE}*${EMPHASIS}(${anyOf(keywords.itemWords)})${SPACE}+(${NUMBER})${SPACE}*[.:)]*${SPACE}*$`,
                    captures: named({
                        0: SCOPES.heading,
                        1: SCOPES.item,
                        2: SCOPES.number,
                        3: SCOPES.title,
                        4: SCOPES.item,
                        5: SCOPES.number,
                    }),
                },
                // With a sentence behind the number it is as often an application as an item; the whole record tells which.
                {
                    match: `^${SPACE}*${EMPHASIS}([A-Z]{0,4}\\d+/\\d+(?:/\\d+)?)[.:)]*${SPACE}+(\\p{Lu}[^.;]{0,110}[.:]?)$`,
                    captures: named({ 0: SCOPES.heading, 1: SCOPES.number, 2: SCOPES.title }),
                },
                {
                    match: `^${SPACE}*${EMPHASIS}(${NUMBER})[.:)]*${SPACE}+(\\p{Lu}[^\\p{Ll}.;]{3,110})$`,
                    captures: named({ 0: SCOPES.heading, 1: SCOPES.number, 2: SCOPES.title }),
                },
            ],
        },
        list: {
            match: `^${SPACE}*(\\(?[0-9A-Za-z]{1,4}\\)|\\d{1,2}(?:\\.\\d+)*\\\\?[.)]|[a-zA-Z]\\\\?[.)]|[ivx]+\\\\?[.)]|[-*+\\x{2022}\\x{b7}\\x{2013}\\x{25cf}\\x{25aa}\\x{25e6}\\x{a7}\\x{f0b7}\\x{f0a7}]|o(?=\\s{2}))(?=\\s|$)`,
            captures: named({ 1: SCOPES.list }),
        },
        that: {
            match: `^${SPACE}*(${anyOf(keywords.that)})${SPACE}*:?${SPACE}*-?${SPACE}*$`,
            captures: named({ 1: SCOPES.that }),
        },
        inline: {},
    };
}

/** A label that stands alone on its line or before a colon. */
function label(phrases: readonly string[], scope: string): object {
    return { match: `^${LEAD}(${anyOf(phrases)})${LABEL_END}${REST}`, captures: { 1: { name: scope }, 2: INLINE } };
}

/** A motion label opens a motion with a colon or a dash, when it ends in "by", or before somebody's title. */
function motionForms(phrases: readonly string[]): string[] {
    const by = phrases.filter((phrase) => / (by|gan)$/i.test(phrase));
    const verbs = phrases.filter((phrase) => /^(moved|proposed|seconded)$/i.test(phrase));
    return [
        `(${anyOf(by)})(?=${SPACE}*\\S)`,
        `(${anyOf(phrases)})(?=[*_]*${SPACE}*[:\\x{2013}-])`,
        `(${anyOf(verbs)})(?=${SPACE}+(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|the Chair)\\b)`,
    ];
}

/** Words that open a decision in capitals without a colon; the others are common at the start of plain sentences. */
const STRONG = [
    'resolved',
    'agreed',
    'ordered',
    'decided',
    'recommended',
    'noted',
    'penderfynwyd',
    'cytunwyd',
    'argymhellwyd',
    'nodwyd',
];
/** In small letters these are advice of an officer: "Recommend to approve". */
const STRONG_IN_CAPITALS = [...STRONG, 'recommend', 'argymell'];
const FORMAL = ['resolved', 'ordered', 'penderfynwyd'];

/** The forms in which a decision word at the start of a line opens a decision, as `opensDecision` of the grammar has them. */
function decisionForms(keywords: Keywords): string[] {
    const words = phrasesOf(keywords.decisionWords);
    const strong = words.filter((word) => STRONG.includes(word));
    const capitals = words.filter((word) => STRONG_IN_CAPITALS.includes(word));
    const formal = words.filter((word) => FORMAL.includes(word));
    const opener = `(?:${anyOf(keywords.decisionOpeners)}${SPACE}+)`;
    const adverb = `(?:${anyOf(keywords.decisionAdverbs)}${SPACE}*)`;
    const behind = `(?:${SPACE}+\\d+(?:/\\d+)+(?:\\.\\d+)*)?(?:${SPACE}+${anyOf(keywords.decisionAdverbs)})?`;
    const that = `(?=[*_]*${SPACE}*,?${SPACE}*(?i:that|bod|fod)${WORD_END})`;
    return [
        `((?=\\p{Lu})${opener}?${adverb}?${anyOf(words)}${behind})(?=[*_]*${SPACE}*(?:[:\\x{2013}\\x{2014}-]|[\\s.,;*_]*$))`,
        `((?=\\p{Lu})${opener}?${adverb}?${anyInCapitals(capitals)}${behind})(?=[*_]*[\\s,.;]*(?:\\(|\\d|["\\x{201c}]|\\p{Ll}|(?:THAT|TO|BOD)${WORD_END}|That${WORD_END}))`,
        `((?=\\p{Lu})(?:${adverb}?${anyOf(words)}|${opener}?${adverb}?${anyOf(formal)})${behind})${that}`,
        `((?=\\p{Lu})${opener}?${adverb}?${anyOf(['resolved'])}${behind})(?=${SPACE}*\\()`,
        `((?=\\p{Lu})${adverb}?${anyOf(strong)})(?=${SPACE}+(?i:to|unanimously)${WORD_END})`,
    ];
}

/** What is coloured inside a line. */
function inlinePatterns(keywords: Keywords): object[] {
    const capitals = phrasesOf(keywords.decisionWords).filter((word) => STRONG_IN_CAPITALS.includes(word));
    return [
        { match: '\\*\\*(?=\\S)[^*\\n]+\\*\\*', name: 'markup.bold.minutes' },
        // `it was RESOLVED that`
        {
            match: `(?<![\\p{L}\\p{N}])(${anyInCapitals(capitals)})(?:${SPACE}+(${anyOf(keywords.that)}))?`,
            captures: named({ 1: SCOPES.decision, 2: SCOPES.that }),
        },
        { match: '\\x{201c}[^\\x{201c}\\x{201d}\\n]*\\x{201d}', name: SCOPES.quoted },
        { match: '(?<![\\p{L}\\p{N}"])"[^"\\n]*"', name: SCOPES.quoted },
        ...DATES.map((match) => ({ match, name: SCOPES.date })),
    ];
}

const MONTHS =
    '(?:January|February|March|April|May|June|July|August|September|October|November|December|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const ORDINAL = '(?i:st|nd|rd|th|af|ain|fed|eg|ydd|ed)?';
const DATES = [
    `(?<![\\p{L}\\p{N}/.])\\d{1,2}${ORDINAL}${SPACE}+(?:of${SPACE}+|o${SPACE}+)?${MONTHS}${WORD_END}(?:,?${SPACE}+\\d{4}${WORD_END})?`,
    `(?<![\\p{L}\\p{N}])${MONTHS}${SPACE}+\\d{1,2}${ORDINAL}${WORD_END}(?:,?${SPACE}+\\d{4}${WORD_END})?`,
    '(?<![\\p{L}\\p{N}/.-])\\d{4}-\\d\\d-\\d\\d(?![\\p{L}\\p{N}/-])',
    '(?<![\\p{L}\\p{N}/.-])\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d\\d)(?![\\p{L}\\p{N}/])',
];

/** What is coloured in a line of counts: `3 for, 1 against`. */
function countPatterns({ votes }: Keywords): object[] {
    return [
        { match: '(?<![\\p{L}\\p{N}])\\d+(?![\\p{L}\\p{N}])', name: SCOPES.count },
        { match: `(?<![\\p{L}\\p{N}])${anyOf(phrasesOf({ ...votes, vote: [] }))}`, name: SCOPES.vote },
    ];
}

function named(scopes: Readonly<Record<number, string>>): Record<string, { name: string }> {
    return Object.fromEntries(Object.entries(scopes).map(([group, name]) => [group, { name }]));
}
