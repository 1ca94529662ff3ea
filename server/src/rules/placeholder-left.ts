import { type Cues, cueOf, cuesOf } from '../model/cues.js';
import type { Item, MeetingHeader, Minutes, ProseRole } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { houseWords } from './house-words.js';
import { byPart } from './parts.js';
import { ProseWalk } from './quotations.js';
import { defineMeetingRule, type Fix, type Report, type RuleContext } from './rule.js';

/** What stands in brackets until it is filled in. Offices are not among them: “Jo Hart [Clerk]” lacks nothing. */
const NAMED = [
    'insert\\b[^\\]>\\r\\n]{0,60}',
    'add\\b[^\\]>\\r\\n]{0,60}',
    'enter\\b[^\\]>\\r\\n]{0,60}',
    'fill in\\b[^\\]>\\r\\n]{0,60}',
    '(?:to be|tb)\\s?(?:confirmed|added|advised|agreed|completed|inserted|supplied|c|a|d)',
    'delete as (?:appropriate|applicable|necessary)',
    "(?:full |first |last |member|officer|councillor|committee)?[’']?s? ?names?",
    '(?:start |end |finish |meeting )?(?:dates?|times?)',
    'day|month|year|number|amount|sum|figure|reference|ref|title|venue|place|details|text|name and role|x{2,}|\\?+',
    "enw|dyddiad|amser|rhif|swm|lleoliad|teitl|i[’']w (?:gadarnhau|chadarnhau|ychwanegu)",
].join('|');

/** What every placeholder starts with, or in a promise ends with. */
const STARTS = cueOf('xx* tbc* tba* tbd* t follow ddilyn', '[{<_?(');
/** Tried where one of {@link STARTS} stands. */
const START = /[[{<]|_{3}|\?{3}|\((?=Min)|XX|xx|TB[CAD]|T\.B\.|tb[cad]|(?<=[Tt]o )follow|(?<=i )ddilyn/y;

const PLACEHOLDER = new RegExp(
    [
        // TBC, and "to be confirmed" in brackets with the names above
        String.raw`(?<![\p{L}\p{N}_/-])(?:TB[CAD]|T\.B\.[CAD]\.|tb[cad])(?![\p{L}\p{N}_])`,
        // XX, XXX, XX:XX
        String.raw`(?<![\p{L}\p{N}_])(?:X{2,12}|x{2,12})(?:[:./-](?:X{2,4}|x{2,4}))*(?![\p{L}\p{N}_])`,
        // [name], <insert name>
        String.raw`\[(?:${NAMED})\](?![(:\[])`,
        String.raw`<(?:insert|enter|add|name|names|date|amount|number|tbc)(?![\p{L}-])[^<>\r\n]{0,60}>`,
        // {date}, {{page.date}}, and the places of a formula
        String.raw`\{\{?\s*\??[\p{L}][^{}\r\n]{0,80}\}?\}`,
        // at ____ pm
        String.raw`(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])`,
        String.raw`\?{3,}`,
        // (Minute No.    )
        String.raw`\((?:Minute|Min)\.? (?:No|Number|Ref)\.?\s*\)`,
    ].join('|'),
    'iuy',
);

/** Lines that are meant to be filled in by hand. */
const SIGNATURE =
    /\b(?:sign(?:ed|ature)?|chair(?:man|person|woman)?|dated?|approved|confirmed|clerk|secretary|president|convener|mayor|llofnod\w*|cadeirydd|dyddiad|clerc)\b/i;

/** Where “to follow” announces a paper, as an agenda does. */
const ANNOUNCING: ReadonlySet<ProseRole> = new Set(['title', 'summary', 'document', 'subheading']);

/** Behind these words XX is a numeral. */
const NUMERAL_BEFORE =
    /(?:\b(?:parts?|chapters?|schedules?|books?|titles?|volumes?|class|articles?|sections?|appendix|annex|appendices|pages?|pp?\.?|phase|stage|rhan|pennod|atodlen|tudalen)|[IVXLC]+\s*[-\u2013,])\s*$/i;

export const placeholderLeft = defineMeetingRule({
    code: 'placeholder-left',
    severity: 'hint',
    summary: 'Nothing is left to fill in.',
    why: 'A placeholder is a promise to come back. In a draft it is a reminder; in published minutes it is the first thing that readers see, and the record lacks the fact.',
    fragments: true,
    settings: ['publish.placeholders', 'glossary', 'acronymsWithoutExpansion'],
    examples: [
        {
            name: 'letters that stand for something',
            text: 'Minutes:\n\nThe site visit was set for TBC, at a cost of £XX.\n                           ^^^ placeholder-left: A placeholder is still here: TBC.\n                                              ^^ placeholder-left: A placeholder is still here: XX.\n',
        },
        {
            name: 'brackets and braces to fill in',
            text: 'Minutes:\n\nCouncillor [name] thanked the {officer role} and <insert team>.\n           ^^^^^^ placeholder-left\n                              ^^^^^^^^^^^^^^ placeholder-left\n                                                 ^^^^^^^^^^^^^ placeholder-left\n',
        },
        {
            name: 'a blank and question marks',
            text: 'Minutes:\n\nThe meeting closed at ____ pm with ??? members present (Minute No.    ).\n                      ^^^^ placeholder-left\n                                   ^^^ placeholder-left\n                                                       ^^^^^^^^^^^^^^^^ placeholder-left\n',
        },
        {
            name: 'filled from the header',
            text: 'Present: Councillors Okafor and Bright\nChair: Councillor Okafor\nVenue: Town Hall\n\nAgenda item 1: Close\n\nMinutes:\n\nThe meeting was held in the [venue].\n                            ^^^^^^^ placeholder-left\n',
            fixed: 'Present: Councillors Okafor and Bright\nChair: Councillor Okafor\nVenue: Town Hall\n\nAgenda item 1: Close\n\nMinutes:\n\nThe meeting was held in the Town Hall.\n',
        },
        {
            name: 'in the header, and in published minutes',
            stage: 'published-draft',
            text: 'Date: 14 September 2026\nVenue: TBC\n       ^^^ placeholder-left\nPresent: Councillors Bright and Pugh\n',
        },
        {
            name: 'a paper that is still to come',
            text: 'Minutes:\n\nMembers received the survey (photographs to follow).\n                            ^^^^^^^^^^^^^^^^^^^^^^^ placeholder-left\n',
        },
        {
            name: '"to follow" where it is no promise',
            text: 'Agenda item\n\nBudget (to follow)\n\nMinutes:\n\nThe Clerk explained the steps to follow and agreed to follow up the letter.\n\nSupporting documents:\n- Appendix B (to follow)\n',
        },
        {
            name: 'Roman numerals',
            text: 'Minutes:\n\nXX. Adjournment. Part XX of the scheme and chapter XXX were noted, and pages xx-xxx.\n',
        },
        {
            name: 'a line for a signature',
            text: 'Minutes:\n\nThe meeting closed at 8 pm.\n\nSigned: ____________  Date: ____________\n\n______________________\n',
        },
        {
            name: 'brackets of an editor and links',
            text: 'Minutes:\n\nThe resident “saw [name] at the the [sic] gate”. The plan [redacted] is on [the site](https://example.org/plan), with a task [x] and a mark {.is-info}. Jo Hart [Clerk] took notes.\n',
        },
        {
            name: 'an acronym that looks like a placeholder',
            text: 'Minutes:\n\nThe Thornbeck Bridge Company (TBC) gave a report. TBC was thanked.\n',
        },
        {
            name: 'a note, which is never published',
            text: 'Minutes:\n\n// ask for the name: TBC\n\nThe report was noted.\n',
        },
    ],
    *check(minutes, context) {
        for (const { start, text } of placeholdersOfTheHouse(minutes.text, context.houseStyle.publish.placeholders))
            yield reportOf(start, text, minutes.header, context);
        let acronyms: ReadonlySet<string> | null = null;
        for (const { offset, result } of look(minutes)) {
            for (const found of result) {
                acronyms ??= knownAcronyms(minutes, context);
                if (!acronyms.has(found.text))
                    yield reportOf(offset + found.start, found.text, minutes.header, context);
            }
        }
    },
});

interface Placeholder {
    readonly start: number;
    readonly text: string;
}

const look = byPart((text, item, cues) => {
    const found: Placeholder[] = [];
    const lines = new Lines(text);
    const walk = item === null ? null : new ProseWalk(item);
    for (const one of placeholders(text, cues)) {
        const line = lines.at(one.start);
        if (line.isNote) continue;
        if (/^_+$/.test(one.text) && (line.isSignature || line.isBlank)) continue;
        if (/^x+(?:[-:./]x+)*$/i.test(one.text) && isNumeral(text, one, line.start)) continue;
        if (item !== null && walk !== null) {
            const role = walk.runAt(one.start)?.role;
            if (role === undefined ? !isField(item, one.start) : role === 'quotation' || walk.isQuoted(one.start))
                continue;
            if (role !== undefined && ANNOUNCING.has(role) && isPromise(one)) continue;
        }
        found.push(one);
    }
    return found;
}, STARTS);

/** Everything that looks like a placeholder, in order. */
function* placeholders(text: string, cues: Cues): Iterable<Placeholder> {
    let reached = 0;
    for (const place of cues.places(STARTS)) {
        if (place < reached) continue;
        START.lastIndex = place;
        const start = START.exec(text)?.[0];
        if (start === undefined) continue;
        const end = place + start.length;
        if (start === 'follow' || start === 'ddilyn') {
            const promise = promiseAround(text, place - (start === 'follow' ? 3 : 2), end);
            if (promise !== null) yield promise;
        } else {
            PLACEHOLDER.lastIndex = place;
            const match = PLACEHOLDER.exec(text);
            if (match !== null) {
                yield { start: place, text: match[0] };
                reached = PLACEHOLDER.lastIndex;
            }
        }
    }
}

/** "(to follow)" or "photographs - to follow" at the end of a line; null for "the steps to follow". */
function promiseAround(text: string, start: number, end: number): Placeholder | null {
    const before = text.slice(Math.max(0, start - 44), start);
    const bracket = /[([](?:[\p{L}’' -]{0,40} )?$/u.exec(before);
    if (bracket !== null && /[)\]]/.test(text[end] ?? '')) {
        const from = start - bracket[0].length;
        return { start: from, text: text.slice(from, end + 1) };
    }
    const endsLine = /^[^\S\r\n]{0,4}\.?[^\S\r\n]{0,4}(?:[\r\n]|$)/.test(text.slice(end, end + 10));
    return endsLine && /[-\u2013\u2014:][^\S\r\n]{0,2}$/.test(before) ? { start, text: text.slice(start, end) } : null;
}

function isPromise({ text }: Placeholder): boolean {
    return /to follow|i ddilyn/i.test(text);
}

/** Words that only the house uses for what is still to be filled in, outside notes. */
function* placeholdersOfTheHouse(text: string, added: readonly string[]): Iterable<Placeholder> {
    const words = houseWords(added);
    if (words === null) return;
    const lines = new Lines(text);
    for (const match of text.matchAll(words.all)) {
        if (!lines.at(match.index).isNote) yield { start: match.index, text: match[0] };
    }
}

interface Line {
    readonly start: number;
    readonly end: number;
    readonly isNote: boolean;
    readonly isSignature: boolean;
    readonly isBlank: boolean;
}

/** The lines of a text. Places must be asked for in order. */
class Lines {
    readonly #text: string;
    #line: Line = { start: 0, end: 0, isNote: false, isSignature: false, isBlank: true };

    constructor(text: string) {
        this.#text = text;
    }

    at(place: number): Line {
        if (place < this.#line.end) return this.#line;
        let start = this.#line.end;
        let feed = this.#text.indexOf('\n', start);
        while (feed !== -1 && feed < place) {
            start = feed + 1;
            feed = this.#text.indexOf('\n', start);
        }
        const end = feed === -1 ? this.#text.length + 1 : feed + 1;
        const words = this.#text.slice(start, end);
        this.#line = {
            start,
            end,
            isNote: /^\s*\/\//.test(words),
            isSignature: SIGNATURE.test(words),
            isBlank: !/[\p{L}\p{N}]/u.test(words),
        };
        return this.#line;
    }
}

/** Whether a place lies in a header field of a text that is one item with its header above. */
function isField(item: Item, at: number): boolean {
    const { blocks } = item.piece;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((blocks[middle]?.end ?? 0) <= at) low = middle + 1;
        else high = middle;
    }
    return blocks[low]?.kind === 'field';
}

/** Letters that the record or the house style explains are an acronym, whatever they look like. */
function knownAcronyms(minutes: Minutes, { houseStyle }: RuleContext): ReadonlySet<string> {
    const known = new Set([...Object.keys(houseStyle.glossary), ...houseStyle.acronymsWithoutExpansion]);
    for (const { item } of minutes.items) {
        for (const use of item.acronyms) if (use.expansion !== null) known.add(use.text);
    }
    return known;
}

/** Whether a run of x is a Roman number: at the start of a line, behind "Part", in a range of numerals, in brackets. */
function isNumeral(text: string, { start, text: found }: Placeholder, lineStart: number): boolean {
    if (found.length > 3 && !found.includes('-')) return false;
    const end = start + found.length;
    const before = text.slice(Math.max(lineStart, start - 20), start);
    const opensLine = before.length === start - lineStart && /^[\s(*_#]*$/.test(before);
    if (opensLine && /[.):*]/.test(text[end] ?? '')) return true;
    if (NUMERAL_BEFORE.test(before) || found.includes('-')) return true;
    return (text[start - 1] === '(' && text[end] === ')') || /^[-\u2013][ivxlc]/i.test(text.slice(end, end + 2));
}

function reportOf(start: number, found: string, header: MeetingHeader, { stage }: RuleContext): Report {
    const shown = plain(found);
    const word = /^[[{<]+([\p{L} ]+)[\]}>]+$/u.exec(found)?.[1]?.trim().toLowerCase();
    return {
        start,
        end: start + found.length,
        // In a draft a placeholder is at work; in what others read it is a gap in the record.
        ...(stage === 'draft' ? {} : { severity: 'error' as const }),
        message: {
            en: `A placeholder is still here: ${shown}.`,
            cy: `Mae rhywbeth i’w lenwi yma o hyd: ${shown}.`,
        },
        fixes: word === undefined ? [] : fromHeader(start, start + found.length, word, header),
    };
}

/** What the header of the meeting says about the word in the brackets. */
function fromHeader(start: number, end: number, word: string, header: MeetingHeader): Fix[] {
    const known: Readonly<Record<string, { readonly text: string } | null>> = {
        date: header.date,
        dyddiad: header.date,
        time: header.startTime,
        amser: header.startTime,
        venue: header.venue,
        place: header.venue,
        lleoliad: header.venue,
        chair: header.chair,
        clerk: header.clerk,
        body: header.body,
        committee: header.body,
        council: header.parent ?? header.body,
    };
    const value = known[word]?.text;
    if (
        value === undefined ||
        value === '' ||
        !placeholders(value, cuesOf({ text: value }))
            [Symbol.iterator]()
            .next().done
    )
        return [];
    return [
        {
            title: { en: `Write “${value}” from the header`, cy: `Ysgrifennu “${value}” o’r pennawd` },
            safe: false,
            edits: [{ start, end, text: value }],
        },
    ];
}
