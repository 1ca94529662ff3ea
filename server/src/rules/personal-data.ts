/** Details of a person that minutes do not need: how to reach them, where they live, their numbers. */

import { cueOf, FIGURE } from '../model/cues.js';
import type { Item, Minutes } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { byPart } from './parts.js';
import { defineMeetingRule } from './rule.js';

export const personalData = defineMeetingRule({
    code: 'personal-data',
    severity: 'warning',
    summary: 'Minutes hold no private telephone numbers, addresses or personal numbers.',
    why: 'Minutes are published and stay so for years. Data protection law asks that they hold no more about people than their purpose needs (UK GDPR, article 5(1)(c)), and no decision needs the telephone number of a resident.',
    fragments: true,
    settings: ['personalData.patterns'],
    examples: [
        {
            name: 'how to reach a resident',
            text: 'Minutes:\n\nMr Vane asked to be rung on 07700 900123 or written to at dara.vane@gmail.com.\n                            ^^^^^^^^^^^^ personal-data: This looks like a private telephone number.\n                                                          ^^^^^^^^^^^^^^^^^^^ personal-data: This looks like a private e-mail address.\n',
            fixed: 'Minutes:\n\nMr Vane asked to be rung on [redacted] or written to at dara.vane@gmail.com.\n',
        },
        {
            name: 'a school in the sentence before',
            text: 'Minutes:\n\nWork near the school was put off. A resident had rung from 07700 900123.\n                                                           ^^^^^^^^^^^^ personal-data\n',
        },
        {
            name: 'where a resident lives',
            text: 'Minutes:\n\nA letter from Mrs Oakes of 14 Quay Street, Thornbeck TB1 4QS was read out.\n                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ personal-data: This looks like a home address.\n',
            fixed: 'Minutes:\n\nA letter from Mrs Oakes of [redacted] was read out.\n',
        },
        {
            name: 'numbers of a person',
            text: 'Minutes:\n\nThe claim of QQ 12 34 56 C was turned down; her record with AB 12 34 56 C was found.\n                                                            ^^^^^^^^^^^^^ personal-data: This looks like a National Insurance number.\n\nNHS number 943 476 5919 was given, and a date of birth: 4 May 1961.\n           ^^^^^^^^^^^^ personal-data: This looks like an NHS number.\n                                                        ^^^^^^^^^^ personal-data: This looks like a date of birth.\n',
        },
        {
            name: 'a bank account and a car',
            text: 'Minutes:\n\nThe grant was paid to sort code 12-34-56, account number 12345678. A car, registration AB12 CDE, blocked the gate.\n                                ^^^^^^^^ personal-data: This looks like the number of a bank account.\n                                                         ^^^^^^^^ personal-data: This looks like the number of a bank account.\n                                                                                       ^^^^^^^^ personal-data: This looks like the number plate of a vehicle.\n',
        },
        {
            name: 'an address in the list of those present',
            text: 'Present: Ida Vane (ida.vane@hotmail.com), Peter Dunmore\n                   ^^^^^^^^^^^^^^^^^^^^ personal-data\nDate: 4 May 2026\n',
        },
        {
            name: 'the address of an office',
            text: 'Thornbeck Town Council\n\nTown Hall, 3 Market Place, Thornbeck TB1 1AA. Telephone 01632 960123, clerk@thornbeck.example\n\nDate: 4 May 2026\nPresent: Ida Vane, Peter Dunmore\n\nAgenda item 1: Close\n\nMinutes:\n\nComments go to the Clerk at thornbeckclerk@gmail.com, 3 Market Place, Thornbeck TB1 1AA, or 07700 900123.\n\nSupporting documents:\n- Letter of Mr Vane (dara.vane@gmail.com)\n',
        },
        {
            name: 'official addresses and service numbers',
            text: 'Minutes:\n\nThe Director can be reached at priya.nair@thornbeck.gov.uk, the team at planning@thornbeck.example and the helpline on 0300 123 4567 or 0800 123 456.\n',
        },
        {
            name: 'the site of a planning application',
            text: 'Agenda item 4: Planning applications\n\nMinutes:\n\n26/00412/FUL: extension at 14 Quay Street, Thornbeck TB1 4QS. No objection.\n\nAgenda item 5: Licensing\n\nMinutes:\n\nThe premises at 9 Fish Dock, Thornbeck TB1 4QT were inspected.\n',
        },
        {
            name: 'numbers that are nobody’s',
            text: 'Minutes:\n\nThe application 2026/01632/960123 and order 01632960 were noted, £07700900 was spent in 2025-26, and ISBN 9434765919 was bought. The reference is 943 476 5918.\n',
        },
        {
            name: 'what is private already',
            text: 'Agenda item 6: Complaint\n\nMinutes:\n\nExempt: paragraph 1\nMr Vane can be reached on 07700 900123.\nEnd exempt\n\n// ring Mr Vane on 07700 900123\n',
        },
        {
            name: 'what was taken out',
            text: 'Minutes:\n\nMr Vane asked to be rung on [redacted].\n',
        },
    ],
    *check(minutes, { houseStyle }) {
        const wanted = houseStyle.personalData.patterns;
        for (const { start, end } of wanted.includes('email') ? peopleLines(minutes) : []) {
            for (const one of emails(minutes.text.slice(start, end))) yield reportOf(one, start, 'email');
        }
        for (const { offset, result } of look(minutes)) {
            for (const { kind, ...span } of result) {
                if (wanted.includes(kind)) yield reportOf(span, offset, kind);
            }
        }
    },
});

const KINDS = {
    email: { en: 'a private e-mail address', cy: 'cyfeiriad e-bost preifat' },
    phone: { en: 'a private telephone number', cy: 'rhif ffôn preifat' },
    address: { en: 'a home address', cy: 'cyfeiriad cartref' },
    insurance: { en: 'a National Insurance number', cy: 'rhif Yswiriant Gwladol' },
    nhs: { en: 'an NHS number', cy: 'rhif GIG' },
    birth: { en: 'a date of birth', cy: 'dyddiad geni' },
    bank: { en: 'the number of a bank account', cy: 'rhif cyfrif banc' },
    vehicle: { en: 'the number plate of a vehicle', cy: 'plât rhif cerbyd' },
} as const;
type Kind = keyof typeof KINDS;

interface Found extends Span {
    readonly kind: Kind;
}

/** The labels that name people; the rest of the header is the council's own. */
function peopleLines(minutes: Minutes): Span[] {
    const lines: Span[] = [];
    for (const block of minutes.opening.blocks) {
        if (block.kind === 'section' && block.name === 'minutes') break;
        if (block.kind !== 'field' || block.value === null) continue;
        if (['present', 'apologies', 'absent', 'officers', 'guests', 'substitutes'].includes(block.name))
            lines.push(block.value);
    }
    return lines;
}

const look = byPart((_, item): readonly Found[] => (item === null ? [] : personalDataIn(item)));

/** What every kind starts or ends with: most items hold none of it and are passed over. */
const SIGN =
    /@|\+44|(?<!\d)\(?0[127]\d|\d{3}[ -]?\d{3}[ -]?\d{4}|\d [A-D]\b|\d{2}[A-D]\b|\d[A-Z]{2}\b|\d ?[A-Z]{3}\b|[Bb]irth|\bD\.?O\.?B|\bdob\b|geni\b|[Ss]ort ?code|didoli|[Aa]cc(?:ount)?\.? ?[Nn]|a\/c|cyfrif/;

/** Everything but an address has figures. */
const AT = cueOf('', '@');

function personalDataIn(item: Item): Found[] {
    const cues = item.cues;
    if (!cues.holds(AT) && !cues.holds(FIGURE)) return [];
    const found: Found[] = [];
    for (const one of item.prose) {
        // What is private is not published, and the list of documents names those who wrote them.
        if (one.private || one.role === 'document') continue;
        if (!cues.within(AT, one) && !cues.within(FIGURE, one)) continue;
        const words = item.piece.text.slice(one.start, one.end);
        if (!SIGN.test(words)) continue;
        const isSite = SITE.test(item.title?.text ?? '');
        const kinds: readonly (readonly [Kind, Iterable<Span>])[] = [
            ['email', emails(words)],
            ['phone', phones(words)],
            ['address', isSite ? [] : homes(words)],
            ['insurance', insuranceNumbers(words)],
            ['nhs', nhsNumbers(words)],
            ['birth', births(words)],
            ['bank', accounts(words)],
            ['vehicle', plates(words)],
        ];
        const here: Found[] = [];
        for (const [kind, spans] of kinds)
            for (const { start, end } of spans) here.push({ kind, start: start + one.start, end: end + one.start });
        found.push(...here.sort((a, b) => a.start - b.start));
    }
    return found;
}

const EMAIL =
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/giu;
/** Mailboxes of an office and not of a person; a clerk's own account often carries the name of the office. */
const ROLE =
    /(?:clerk|council|parish|town|community|committee|info|enquir|inquir|contact|office|admin|democra|services?|support|help|hello|mail|team|secretar|treasurer|chair|president|board|governor|school|head|planning|licens|election|housing|highway|waste|foi|dpo|protection|press|media|news|feedback|complaint|consult|register|booking|events?|library|museum|hall|centre|club|society|association|group|trust|charity|cllr|councillor|member|mayor|noreply|no-reply|webmaster|postmaster|finance|account|payroll|hr|jobs|recruit|safeguard|police|surgery|reception|clerc|cyngor|swyddfa|gwybodaeth|list|announce|discuss|director|manager|officer)/i;
const PUBLIC_BODY =
    /(?:^|\.)(?:gov\.(?:uk|wales|scot)|llyw\.cymru|gov\.cymru|nhs\.(?:uk|net|scot|wales)|police\.uk|parliament\.uk|senedd\.(?:wales|cymru)|sch\.uk|ac\.uk|mod\.uk|fire\.uk|parish\.uk|int|gov|edu)$/i;
const PRIVATE_MAIL =
    /(?:^|\.)(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|aol|live|msn|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|protonmail|proton|gmx|me|mac|tiscali|o2|plusnet|fastmail|zoho)\.(?:com|co\.uk|net|me|org|uk|de|ie)$/i;

/** Addresses of people: at a provider for private mail, or with a name in front. */
function emails(words: string): Span[] {
    if (!words.includes('@')) return [];
    return spansOf(words, EMAIL).filter(({ start, end }) => {
        const [mailbox = '', host = ''] = words.slice(start, end).split('@');
        if (PUBLIC_BODY.test(host) || ROLE.test(mailbox) || /^(?:lists?|groups?)\./i.test(host)) return false;
        if (PRIVATE_MAIL.test(host)) return !isOffice(words, start, end);
        // Elsewhere a full name tells; "plug@plug.example" may be anything.
        return /^\p{L}{2,}[._]\p{L}{2,}\d*$|^\p{L}[._]\p{L}{3,}\d*$/u.test(mailbox) && !isOffice(words, start, end);
    });
}

const PHONE =
    /(?<![\p{L}\p{N}£$€#/.,:=_-])(?:\+44\s?\(?0?\)?\s?|0044\s?|\(?0)(?:7\d{3}\)?[ -]?\d{3}[ -]?\d{3}|7\d{2}[ -]\d{3}[ -]\d{4}|[12]\d{1,4}\)?[ -]?\d{3,4}[ -]?\d{3,4})(?![\p{N}/]|[.,-]\d| \d{2}|\p{L})/gu;

function phones(words: string): Span[] {
    return spansOf(words, PHONE).filter(({ start, end }) => {
        const number = words.slice(start, end);
        const digits = number
            .replace(/^\+44|^0044/, '0')
            .replace(/\(0\)/, '')
            .replace(/\D/g, '')
            .replace(/^00/, '0');
        if (digits.length < 10 || digits.length > 11) return false;
        // Ten or eleven figures in one run are a telephone number only where the words say so.
        const isSpaced = /\d[ -]\d|\)/.test(number) || number.startsWith('+');
        if (
            !isSpaced &&
            !/\b(?:tel|telephone|phone|mobile|mob|call|ring|rung|text|ffôn|symudol)\b/i.test(
                nearby(words, start, end, 40),
            )
        )
            return false;
        if (
            /\b(?:ref|reference|application|order|invoice|cheque|account|policy|serial|meter|isbn|crime|case|permit|charity|company|number \d)\b[^.]{0,20}$/i.test(
                words.slice(Math.max(0, start - 40), start),
            )
        )
            return false;
        return !isOffice(words, start, end);
    });
}

const POSTCODE =
    /(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPS-UW\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/gu;
const HOUSE =
    /(?<![\p{L}\p{N}/£.-])(?:Flat \d{1,3}[A-Za-z]?,? ?)?\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’.-]*[ ,]+){1,9}$/u;
/** Places that are not anybody's home, or that are what the item is about. */
const SITE =
    /\bplanning|\blicen[cs]|\bpremises|\bapplications?\b|\bappeals?\b|\benforcement\b|\bsites?\b|\bproperty|\bproperties|\blease|\basset|\bdevelopment|\bhighways?\b|\bcynllunio\b|\btrwyddedu\b/i;
const BUSINESS =
    /\b(?:proposal|proposed|extension|erection|demolition|dwellings?|change of use|listed building|conservation|trees?|TPO|conversion|construction|garage|annexe|outbuilding|permission|consent|approv(?:ed|al)|refus(?:ed|al)|objections?|ltd|limited|plc|llp|company|shop|store|pub|inn|hotel|restaurant|café|cafe|takeaway|club|hall|church|chapel|school|college|library|museum|centre|surgery|hospital|clinic|depot|station|farm|works|factory|warehouse|unit|house for sale|auction|offices?|venue|registered)\b|\b\d{2,4}\/\d{3,6}/i;

/** House number and postcode with a name of a street between, where nothing says that it is a site or a business. */
function homes(words: string): Span[] {
    return spansOf(words, POSTCODE).flatMap(({ start, end }) => {
        const before = words.slice(Math.max(0, start - 100), start);
        const house = HOUSE.exec(before);
        if (house === null) return [];
        const from = start - before.length + house.index;
        const context = nearby(words, from, end, 160);
        if (SITE.test(context) || BUSINESS.test(context) || isOffice(words, from, end)) return [];
        return [{ start: from, end }];
    });
}

const INSURANCE =
    /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu;

function insuranceNumbers(words: string): Span[] {
    return spansOf(words, INSURANCE);
}

const TEN_FIGURES = /(?<![\p{L}\p{N}/.,+-]|\d )\d{3}[ -]?\d{3}[ -]?\d{4}(?![\p{L}\p{N}/]|[.,-]\d| \d)/gu;

/** Ten figures whose last one fits the others, where the words speak of the NHS or of a patient. */
function nhsNumbers(words: string): Span[] {
    return spansOf(words, TEN_FIGURES).filter(({ start, end }) => {
        const digits = words.slice(start, end).replace(/\D/g, '');
        let sum = 0;
        for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
        const wanted = (11 - (sum % 11)) % 11;
        return wanted === Number(digits[9]) && /\b(?:NHS|GIG|patient|claf)\b/i.test(nearby(words, start, end, 60));
    });
}

const BIRTH =
    /\b(?:date of birth|d\.?o\.?b\.?|dyddiad geni)\b[\s:(=-]{0,4}(?:was |is |of |oedd )?(\d{1,2}(?:st|nd|rd|th)?[ /.-](?:\p{L}{3,9}|\d{1,2})[ /.-]\d{2,4})/giu;

function births(words: string): Span[] {
    if (!/birth|d\.?o\.?b|geni/i.test(words)) return [];
    return [...words.matchAll(BIRTH)].map((match) => {
        const end = match.index + match[0].length;
        return { start: end - (match[1]?.length ?? 0), end };
    });
}

const ACCOUNT =
    /\b(?:sort ?code|cod didoli)\b[\s:.(#-]{0,4}(?:no\.? |number )?(\d{2}[- ]?\d{2}[- ]?\d{2})(?!\d)|\b(?:account|acc|a\/c|cyfrif)\b\.?(?: ?(?:no|number|rhif)\b\.?)[\s:.(#-]{0,4}(\d{8})(?!\d)/gi;

function accounts(words: string): Span[] {
    if (!/sort|didoli|acc|a\/c|cyfrif/i.test(words)) return [];
    return [...words.matchAll(ACCOUNT)].map((match) => {
        const end = match.index + match[0].length;
        return { start: end - (match[1] ?? match[2] ?? '').length, end };
    });
}

const PLATE = /(?<![\p{L}\p{N}])[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}(?![\p{L}\p{N}])/gu;

function plates(words: string): Span[] {
    return spansOf(words, PLATE).filter(({ start, end }) =>
        /\b(?:registration|reg|number plate|vehicle|car|van|cerbyd|cofrestru)\b/i.test(nearby(words, start, end, 60)),
    );
}

/** Whether the words around say that this is how to reach an office: the council’s own, a firm’s, a service. */
function isOffice(words: string, start: number, end: number): boolean {
    const around = nearby(words, start, end, 110);
    // A sentence about a resident says itself whose address it is; the school of the sentence before it does not.
    const sentence = sentenceIn(around, Math.min(start, 110), Math.min(start, 110) + end - start);
    return OFFICE.test(PRIVATE_PERSON.test(sentence) ? sentence : around);
}

const PRIVATE_PERSON =
    /\b(?:residents?|neighbours?|parents?|mother|father|tenants?|complainants?|members? of the public|householders?|preswylydd|rhiant|tenant)\b/i;

/** The sentence around a place in some words. */
function sentenceIn(words: string, start: number, end: number): string {
    const before = words.slice(0, start);
    const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('\n')) + 1;
    const stop = /[.?!](?:\s|$)|\n/.exec(words.slice(end));
    return words.slice(from, stop === null ? words.length : end + stop.index);
}

const OFFICE =
    /\b(?:clerk|council['’]s? (?:office|number|address|website)|town hall|civic|guildhall|offices?|reception|switchboard|helpline|hotline|help ?desk|enquir(?:y|ies)|customer services?|contact centre|freephone|out of hours|emergency|surgery|police|fire service|hospital|environment agency|highways|contact details|for (?:more|further) information|further details|dial[- ]in|team|departments?|services?|agency|trust|school|college|church|shop|company|firm|society|join by phone|meeting id|zoom|teams|webex|ltd|limited|plc|clerc|swyddfa|ymholiadau|am ragor o wybodaeth)\b/i;

/** The words around a place, as far as a sentence or two reach. */
function nearby(words: string, start: number, end: number, reach: number): string {
    return words.slice(Math.max(0, start - reach), end + reach);
}

function spansOf(words: string, pattern: RegExp): Span[] {
    return [...words.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
    }));
}

function reportOf({ start, end }: Span, offset: number, kind: Kind) {
    const place = { start: start + offset, end: end + offset };
    return {
        ...place,
        message: {
            en: `This looks like ${KINDS[kind].en}. Minutes are published and do not need it.`,
            cy: `Mae hwn yn edrych fel ${KINDS[kind].cy}. Cyhoeddir cofnodion, ac nid oes ei angen ynddynt.`,
        },
        fixes: [
            {
                title: { en: 'Write “[redacted]”', cy: 'Ysgrifennu “[redacted]”' },
                safe: false,
                edits: [{ ...place, text: '[redacted]' }],
            },
        ],
    };
}
