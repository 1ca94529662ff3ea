import { acronymsIn, agrees } from '../model/acronyms.js';
import { Memory } from '../model/memory.js';
import type { AcronymUse, Item, Minutes, ProseRole } from '../model/minutes.js';
import { ProseWalk } from './quotations.js';
import { defineMeetingRule, type Fix } from './rule.js';

/** Where an acronym needs its expansion: in the clerk's own text. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** What every reader of minutes in this country knows, and what is no acronym at all. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
    [
        // countries, law and public life
        'UK GB NI US USA EU UN UAE NHS MP MPs MS MSP AM MEP PM BBC ITV HM HMRC DVLA RAF NATO VAT NI PAYE GDPR FOI GP GPs A&E AIDS HIV COVID',
        // schooling and honours
        'GCSE GCSEs BA BSc BEd BEng MA MSc MBA MPhil PhD LLB LLM OBE MBE CBE KBE DBE BEM KC QC JP DL FRS FCA ACA CEng RIBA',
        // meetings, offices and everyday life
        'AGM EGM SGM AOB AOCB CEO CFO CV HR IT ICT PR ID PDF DVD CD TV CCTV URL WWW HTML FAQ FAQs SMS GPS USB WiFi LED AI PIN ATM RAG DIY VIP PO PS NB RSVP ASAP TBC TBA TBD OK XX XXX RIP BBQ TODO ISO FC MRI CT MC',
        // forms of company, money, time and the compass
        'LTD LLP PLC CIC CIO SA AG GBP EUR USD AM PM BST GMT UTC CET NE NW SE SW KW KWH MW MWH GWH MB GB TB KB KM MM CM ML KG MPH HGV LGV',
    ].flatMap((line) => line.split(' ')),
);

/** Ordinary words that minutes print in capitals. */
const CAPITAL_WORDS: ReadonlySet<string> = new Set(
    [
        'A ALL AN AND ANY ARE AS AT BE BUT BY CAN DO FOR FROM HAD HAS HE IF IN INTO IS ITS MAY MUST NEW NO NON NOR NOT NOW OF ON ONE ONLY OR OUT SO THAT THE THEIR THEM THEN THERE THEY THIS TO TWO UP WAS WE WERE WHO WILL WITH YES YOU',
        'ABSENT ACCEPT ACTION ACTIONS ADDED ADJOURN ADOPT AGAINST AGENDA AGREE AGREED ALSO AMEND AMENDED ANNUAL APPEAL APPOINT APPROVE ATTEST BOARD BUDGET CARRIED CHAIR CHURCH CLERK CLOSED COMMENT CONFIRM CONSENT COUNCIL DATE DECIDED DEFEATED DEFER DONE DRAFT EACH ELECT END ENDORSE ENDS EXEMPT FAILED FINAL FIRST GRANT GRANTED HALL HOUSE INFORM INSTALL INVITE ITEM ITEMS LANE LATE LOST MAYOR MEETING MEMBER MINUTE MINUTES MOTION MOVE MOVED NAME NAMES NEXT NIL NONE NOTE NOTED NOTES OBJECT OPEN OPENED OPPOSE ORDER ORDERED PAID PARISH PART PASSED PERMIT PLAN POLICY POSTPONE PRESENT PRIVATE PUBLIC RATIFY RECEIVE RECORD REFUSE REFUSED REJECT REMOVE REPAIR REPLACE REPORT REQUEST RESOLVE RETAIN REVIEW ROAD SCHOOL SECOND SITE START STREET SUBMIT SUPPORT TABLED THANK THAT TIME TOTAL TOWN UPDATE URGENT VILLAGE VOTE VOTED VOTES VOTING WARD WORK WORKS WRITE YEAR',
        'JAN FEB MAR APR MAY JUN JUNE JUL JULY AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SAT SUN',
        'BOD CYNGOR DIM EITEM NODI NODWYD PAWB YN Y YR',
    ].flatMap((line) => line.split(' ')),
);

const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Behind an office or a title, and in front of what a person does, two capitals are somebody's initials. */
const PERSON_BEFORE =
    /(?:\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rev|Revd|Fr|Cynghorydd|Action|by|per)\.?[:\s-]*|\b\p{Lu}\.\s?|\*\*Action\b[^\p{L}]*)$/iu;
const PERSON_BEHIND =
    /^\*{0,2}[:)]?\s+(?:to|will|would|said|says|asked|asks|thanked|reported|noted|notes|explained|suggested|agreed|stated|advised|confirmed|proposed|seconded|moved|raised|mentioned|felt|thought|commented|clarified|outlined|presented|introduced|queried|replied|responded|informed|told|gave|welcomed|has|had|is|was|also|and \p{Lu}{2}\b)(?![\p{L}])/u;

export const acronymUnexpanded = defineMeetingRule({
    code: 'acronym-unexpanded',
    severity: 'info',
    summary: 'An acronym is written in full where it is first used.',
    why: 'Minutes are read by residents, and years later by people who never worked there. The GOV.UK style guide asks for the full name at the first use, unless everybody knows the letters.',
    fragments: true,
    settings: ['glossary', 'acronymsWithoutExpansion', 'style.acronymScope'],
    examples: [
        {
            name: 'letters that nobody explains',
            text: 'Minutes:\n\nThe Director said that the RWIP was on time. The RWIP ends in May.\n                           ^^^^ acronym-unexpanded: Expand “RWIP” the first time\n',
        },
        {
            name: 'one finding for each acronym, in mixed case too',
            text: 'Minutes:\n\nThe TfHV plan was paid for by the PGB.\n    ^^^^ acronym-unexpanded\n                                  ^^^ acronym-unexpanded\n',
        },
        {
            name: 'expanded only further down',
            text: 'Minutes:\n\nThe PGB met in May.\n    ^^^ acronym-unexpanded\n\nThe Parks and Gardens Board (PGB) thanked the wardens.\n',
            fixed: 'Minutes:\n\nThe Parks and Gardens Board (PGB) met in May.\n\nThe Parks and Gardens Board (PGB) thanked the wardens.\n',
        },
        {
            name: 'expanded in front of the bracket, small words left out, in small letters',
            text: 'Minutes:\n\nThe river and weir improvement plan (RWIP) was on time. The RWIP ends in May. The board of parks and gardens (BPG) met.\n',
        },
        {
            name: 'expanded behind it',
            text: 'Minutes:\n\nThe PAWT (Path And Waymark Team) met. The PAWT was thanked.\n',
        },
        {
            name: 'a bracket that says what it is',
            text: 'Minutes:\n\nRecords were moved to PTS (the database of paths). The count was made by the wardens’ group (RFG).\n',
        },
        {
            name: 'used in the title before',
            text: 'Agenda item\n\nPath inspection including PEAT\n\nMinutes:\n\nMembers asked how PEAT could improve.\n',
        },
        {
            name: 'in the name of the body that meets',
            text: 'Parks and Gardens Board (PGB)\n\nDate: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Wardens\n\nMinutes:\n\nThe PGB thanked the wardens.\n',
        },
        {
            name: 'letters that everybody knows, honours and numerals',
            text: 'Minutes:\n\nThe MP and Ann Pugh OBE spoke about the NHS, VAT, GCSE results and RAG ratings in the UK, and about parts II and IV.\n',
        },
        {
            name: 'postcodes, planning references and minute numbers',
            text: 'Minutes:\n\nApplication 18/00417/FUL for a barn at HV4 7PQ and minute PLA146/14 were noted.\n',
        },
        {
            name: 'initials of people',
            text: 'Present: Terry Underhill, Rhian Sparrow\n\nAgenda item 1: Paths\n\nMinutes:\n\nTU said that the path was mended. NL asked about the gate. Action: RS to write to the county.\n',
        },
        {
            name: 'the office of somebody who came',
            text: 'Fernhill School\n\nDate: 14 September 2026\nPresent: Ida Vane, Peter Dunmore\nIn attendance: Sue Oakes (School Business Manager)\n\nAgenda item 1: Insurance\n\nMinutes:\n\nThe SBM had written to the insurers.\n',
        },
        {
            name: 'words in capitals and a heading in capitals',
            text: 'Minutes:\n\nHIGH WEIR SITE\n\nThe gate must NOT be locked. Councillor PUGH agreed. It was DRAFT.\n\nRESOLVED To OBJECT.\n',
        },
        {
            name: 'in a summary and in a quotation',
            text: 'Agenda item\n\nPaths\n\nTo hear about RWIP.\n\nMinutes:\n\nThe letter read:\n\n> PGB is late.\n\nThe resident said “RWIP is late”.\n',
        },
    ],
    *check(minutes, { houseStyle }) {
        const known = new Set(houseStyle.acronymsWithoutExpansion);
        for (const use of headerUses(minutes)) known.add(use.text);
        const people = initialsOf(minutes);
        const offices = minutes.people.flatMap(({ roles }) => roles);
        // "Amy Stokes, School Business Manager" among those who came says what SBM is.
        const uses = firstUses(minutes, known, people, houseStyle.style.acronymScope).filter(
            ({ use }) => !offices.some((office) => agrees(office, use.text)),
        );
        const expansions = uses.length === 0 ? new Map<string, string>() : expansionsIn(minutes);
        for (const { offset, item, use } of uses) {
            const expansion = houseStyle.glossary[use.text] ?? expansions.get(use.text);
            yield {
                start: offset + use.start,
                end: offset + use.end,
                message: {
                    en: `Expand “${use.text}” the first time: readers may not know it.`,
                    cy: `Ysgrifennwch “${use.text}” yn llawn y tro cyntaf: efallai na fydd darllenwyr yn ei adnabod.`,
                },
                fixes: expansion === undefined ? [] : expandedBy(expansion, item.piece.text, use, offset),
            };
        }
    },
});

interface FirstUse {
    readonly offset: number;
    readonly item: Item;
    readonly use: AcronymUse;
}

/**
 * The first use of each acronym that nothing before or beside it explains: in the whole record, or in every item again.
 */
function firstUses(
    minutes: Minutes,
    known: ReadonlySet<string>,
    people: ReadonlySet<string>,
    scope: 'document' | 'item',
): FirstUse[] {
    const found: FirstUse[] = [];
    /** What was explained or reported already. */
    let settled = new Set(known);
    /** Letters that are somebody's initials in at least one place. */
    const initials = new Set(people);
    for (const { start: offset, item } of minutes.items) {
        const { uses, persons } = usesOf(item);
        for (const letters of persons) initials.add(letters);
        if (scope === 'item' && uses.length > 0) settled = new Set(known);
        for (const { use, explains } of uses) {
            if (settled.has(use.text)) continue;
            settled.add(use.text);
            if (!explains) found.push({ offset, item, use });
        }
    }
    return found.filter(({ use }) => !initials.has(use.text));
}

interface Uses {
    /** The first use of each acronym that explains it, and the first that needs it explained, in order. */
    readonly uses: readonly { readonly use: AcronymUse; readonly explains: boolean }[];
    /** Pairs of letters that are initials of people here. */
    readonly persons: ReadonlySet<string>;
}

const usesByItem = new Memory<Uses>();

/** What the acronyms of an item are to a reader; kept as long as the item stays the same. */
function usesOf(item: Item): Uses {
    const kept = usesByItem.of(item);
    if (kept !== undefined) return kept;
    const { text } = item.piece;
    const walk = new ProseWalk(item);
    const explained = new Set<string>();
    const needed = new Set<string>();
    const persons = new Set<string>();
    const uses: { use: AcronymUse; explains: boolean }[] = [];
    for (const use of item.acronyms) {
        if (isCommon(use.text)) continue;
        if (use.text.length === 2 && !persons.has(use.text) && isPerson(text, use)) persons.add(use.text);
        if (explained.has(use.text)) continue;
        if (use.expansion !== null || use.role === 'title' || isGlossed(text, use)) {
            explained.add(use.text);
            uses.push({ use, explains: true });
        } else if (!needed.has(use.text) && ROLES.has(use.role) && isAcronym(text, use) && !walk.isQuoted(use.start)) {
            needed.add(use.text);
            uses.push({ use, explains: false });
        }
    }
    const made = { uses, persons };
    usesByItem.keep(item, made);
    return made;
}

/** Letters that everybody knows, words in capitals, and Roman numerals. */
function isCommon(letters: string): boolean {
    return WELL_KNOWN.has(letters) || CAPITAL_WORDS.has(letters) || ROMAN.test(letters);
}

/** Acronyms above the first item: the name of the body, and what the opening lines explain. */
function headerUses(minutes: Minutes): AcronymUse[] {
    const end = minutes.items[0]?.start ?? minutes.text.length;
    return end === 0
        ? []
        : acronymsIn({ text: minutes.text.slice(0, end), heading: null, blocks: [] }, { start: 0, end }, 'header');
}

/** Initials and surnames in capitals of everybody who is named at the top. */
function initialsOf(minutes: Minutes): ReadonlySet<string> {
    const initials = new Set<string>();
    for (const { name, surname } of minutes.people) {
        const letters = name.match(/(?<![\p{L}'’])\p{L}/gu)?.join('') ?? '';
        initials.add(letters.toUpperCase());
        initials.add(`${letters.charAt(0)}${letters.slice(-1)}`.toUpperCase());
        initials.add(surname.toUpperCase());
    }
    return initials;
}

/** Every expansion in the record, the first of each acronym. */
function expansionsIn(minutes: Minutes): Map<string, string> {
    const expansions = new Map<string, string>();
    for (const { item } of minutes.items) {
        for (const use of item.acronyms) {
            if (use.expansion !== null && !expansions.has(use.text)) expansions.set(use.text, use.expansion);
        }
    }
    return expansions;
}

/** Whether letters are an acronym that needs explaining, and neither part of a longer word nor a name. */
function isAcronym(text: string, use: AcronymUse): boolean {
    const before = text.slice(Math.max(0, use.start - 24), use.start);
    const behind = text.slice(use.end, use.end + 24);
    // Part of a longer word or of an address such as GOV.UK; a name in front of an initial.
    if (/^(?:-\p{Lu}|\.\p{L}|\s\p{Lu}\.\s)/u.test(behind) || PERSON_BEFORE.test(before)) return false;
    // Two words in capitals side by side are words, not two acronyms.
    return !/(?:^|[^\p{L}])\p{Lu}{2,}["”’]?[\s,:-]+$/u.test(before) && !/^[\s,:-]+\p{Lu}{2,}(?![\p{L}])/u.test(behind);
}

/** Whether the letters stand where a person stands: in front of a verb of saying, or as the owner of an action. */
function isPerson(text: string, use: AcronymUse): boolean {
    return (
        PERSON_BEFORE.test(text.slice(Math.max(0, use.start - 24), use.start)) ||
        PERSON_BEHIND.test(text.slice(use.end, use.end + 24))
    );
}

/** Whether a bracket explains the letters in other words than their initials, or the letters stand in a bracket themselves. */
function isGlossed(text: string, use: AcronymUse): boolean {
    const behind = text.slice(use.end, use.end + 60);
    if (/^s?\s*\(\s*[^()\d]*\p{L}{4}/u.test(behind)) return true;
    return (
        /[\p{L}’']\s*[([]["'“‘]?$/u.test(text.slice(Math.max(0, use.start - 8), use.start)) &&
        /^s?["'”’]?[)\]]/.test(behind)
    );
}

/** Writes the expansion with the letters in a bracket; not where a bracket, a plural or a possessive stands in the way. */
function expandedBy(expansion: string, text: string, use: AcronymUse, offset: number): Fix[] {
    if (/[([]/.test(text[use.start - 1] ?? '') || /^(?:s(?!\p{L})|['’]s)/u.test(text.slice(use.end, use.end + 3)))
        return [];
    const words = `${expansion} (${use.text})`;
    return [
        {
            title: { en: `Write “${words}”`, cy: `Ysgrifennu “${words}”` },
            safe: false,
            edits: [{ start: offset + use.start, end: offset + use.end, text: words }],
        },
    ];
}
