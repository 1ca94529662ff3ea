import type { Item, MeetingHeader, Minutes, Prose } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { isQuoted, quotedPassages } from './quotations.js';
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

const PLACEHOLDER = new RegExp(
    [
        // TBC, and "to be confirmed" in brackets with the names below
        String.raw`(?<![\p{L}\p{N}_/-])(?:TB[CAD]|T\.B\.[CAD]\.|tb[cad])(?![\p{L}\p{N}_])`,
        // XX, XXX, 12:XX
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
        // (to follow), - to follow
        String.raw`[(\[](?:[\p{L}’' -]{0,40} )?(?:to follow|i ddilyn)[)\]]`,
        String.raw`(?<=[-\u2013\u2014:]\s{0,2})(?:to follow|i ddilyn)(?=[^\S\r\n]*\.?[^\S\r\n]*$)`,
    ].join('|'),
    'gimu',
);

/** Lines that are meant to be filled in by hand. */
const SIGNATURE =
    /\b(?:sign(?:ed|ature)?|chair(?:man|person|woman)?|dated?|approved|confirmed|clerk|secretary|president|convener|mayor|llofnod\w*|cadeirydd|dyddiad|clerc)\b/i;

/** Behind these words XX is a numeral. */
const NUMERAL_BEFORE =
    /(?:\b(?:parts?|chapters?|schedules?|books?|titles?|volumes?|class|articles?|sections?|appendix|annex|appendices|pages?|pp?\.?|phase|stage|rhan|pennod|atodlen|tudalen)|[IVXLC]+\s*[-\u2013,])\s*$/i;

export const placeholderLeft = defineMeetingRule({
    code: 'placeholder-left',
    severity: 'hint',
    summary: 'Nothing is left to fill in.',
    why: 'A placeholder is a promise to come back. In a draft it is a reminder; in published minutes it is the first thing that readers see, and the record lacks the fact.',
    fragments: true,
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
        const { text } = minutes;
        const places = new Places(minutes);
        const acronyms = knownAcronyms(minutes, context);
        for (const match of text.matchAll(PLACEHOLDER)) {
            const found = match[0];
            const start = match.index;
            if (acronyms.has(found) || !places.isWritten(start, found)) continue;
            const line = places.lineOf(start);
            if (/^_+$/.test(found) && (line.isSignature || line.isBlank)) continue;
            if (/^x+(?:[-\u2013:./]x+)*$/i.test(found) && isNumeral(text, start, found, line.start)) continue;
            yield reportOf(start, found, minutes.header, context);
        }
    },
});

/** Walks over a record from its start to its end and tells what stands at a place. Places must be asked for in order. */
class Places {
    readonly #minutes: Minutes;
    #item = 0;
    #prose = 0;
    #line = { start: 0, end: -1, isSignature: false, isBlank: false };
    #quoted: { of: Prose; passages: ReturnType<typeof quotedPassages> } | null = null;

    constructor(minutes: Minutes) {
        this.#minutes = minutes;
    }

    /** Whether the words at a place are the clerk's own and meant to be read: no label, note, title to come or quotation. */
    isWritten(place: number, found: string): boolean {
        const { items, text } = this.#minutes;
        while ((items[this.#item + 1]?.start ?? Number.POSITIVE_INFINITY) <= place) {
            this.#item++;
            this.#prose = 0;
        }
        const current = items[this.#item];
        const isNote = /^\s*\/\//.test(text.slice(this.lineOf(place).start, this.lineOf(place).start + 40));
        // Above the first item stands the header of the meeting.
        if (current === undefined || place < current.start) return !isNote;
        const { item, start } = current;
        const at = place - start;
        while ((item.prose[this.#prose]?.end ?? Number.POSITIVE_INFINITY) <= at) this.#prose++;
        const prose = item.prose[this.#prose];
        if (prose === undefined || prose.start > at) return !isNote && isField(item, at);
        if (prose.role === 'quotation') return false;
        const toFollow = /to follow|i ddilyn/i.test(found);
        if (
            toFollow &&
            (prose.role === 'title' ||
                prose.role === 'summary' ||
                prose.role === 'document' ||
                prose.role === 'subheading')
        )
            return false;
        if (this.#quoted?.of !== prose) this.#quoted = { of: prose, passages: quotedPassages(item.piece.text, prose) };
        return !isQuoted(this.#quoted.passages, at);
    }

    lineOf(place: number): { readonly start: number; readonly isSignature: boolean; readonly isBlank: boolean } {
        const { text } = this.#minutes;
        if (place >= this.#line.end) {
            let start = Math.max(0, this.#line.end);
            for (let feed = text.indexOf('\n', start); feed !== -1 && feed < place; feed = text.indexOf('\n', start))
                start = feed + 1;
            const feed = text.indexOf('\n', start);
            const end = feed === -1 ? text.length + 1 : feed + 1;
            const words = text.slice(start, end);
            this.#line = { start, end, isSignature: SIGNATURE.test(words), isBlank: !/[\p{L}\p{N}]/u.test(words) };
        }
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
function isNumeral(text: string, start: number, found: string, lineStart: number): boolean {
    if (found.length > 3 && !/[-\u2013]/.test(found)) return false;
    const end = start + found.length;
    const before = text.slice(Math.max(lineStart, start - 20), start);
    if (/^[\s(*_#]*$/.test(before) && before.length === start - lineStart && /^[.):*]/.test(text.slice(end, end + 1)))
        return true;
    if (NUMERAL_BEFORE.test(before)) return true;
    return (
        (text[start - 1] === '(' && text[end] === ')') ||
        /[-\u2013]/.test(found) ||
        /^[-\u2013][ivxlc]/i.test(text.slice(end, end + 2))
    );
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
    if (value === undefined || value === '' || value.search(PLACEHOLDER) !== -1) return [];
    return [
        {
            title: { en: `Write “${value}” from the header`, cy: `Ysgrifennu “${value}” o’r pennawd` },
            safe: false,
            edits: [{ start, end, text: value }],
        },
    ];
}
