/** What is kept private in one place and told in another. */

import { profileFacts } from '../config/profiles.js';
import { mentionsOf } from '../model/mentions.js';
import type { Item, Prose } from '../model/minutes.js';
import { readName } from '../model/name-resolution.js';
import { type AttendanceList, attendanceList } from '../model/presence.js';
import { needsResolution, privatePlace } from './exclusions.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Fix, type Message } from './rule.js';

const HEADER =
    'Thornbeck Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nChair: Councillor Ida Vane\nPresent: Councillors Amy Dunmore and Jan Oakes\n\n';

export const exemptDetailInPublic = defineMeetingRule({
    code: 'exempt-detail-in-public',
    severity: 'warning',
    summary: 'What an item keeps private does not stand in its public part.',
    why: 'Minutes are open to inspection without what would disclose exempt information (Local Government Act 1972, section 100C(1)(a)). A bidder, a sum or a person that is named again outside the private passage is published with the rest.',
    fragments: false,
    examples: [
        {
            name: 'a sum and a bidder in the public version',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nExempt: paragraph 3\nBrackwater Boats Ltd had offered £48,500 a year.\nPublic version:\nThe Committee compared the offer of Brackwater Boats Ltd with the rent of £48,500.\n                                    ^^^^^^^^^^^^^^^^^^^^ exempt-detail-in-public: “Brackwater Boats Ltd” stands in the private passage and here in public.\n                                                                          ^^^^^^^ exempt-detail-in-public\nEnd exempt\n`,
            fixed: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nExempt: paragraph 3\nBrackwater Boats Ltd had offered £48,500 a year.\nPublic version:\nThe Committee compared the offer of the company with the rent of £48,500.\nEnd exempt\n`,
        },
        {
            name: 'a person in the paragraph below',
            profile: 'parish-england',
            text: `${HEADER}Agenda item 6: Staffing\n\nMinutes:\n\nExempt: staff\nMrs Gale had asked for leave.\nEnd exempt\n\nMembers wished Mrs Gale well.\n               ^^^^^^^^ exempt-detail-in-public\n`,
        },
        {
            name: 'an item that its title calls exempt',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease of the boat shed (exempt)\n\nMinutes:\n\nThe offer of Brackwater Boats Ltd was the highest.\n             ^^^^^^^^^^^^^^^^^^^^ exempt-detail-in-public: “Brackwater Boats Ltd” is named in a private item that is not marked as private text.\n`,
        },
        {
            name: 'the public version keeps the details back',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nExempt: paragraph 3\nBrackwater Boats Ltd had offered £48,500 a year.\nPublic version:\nThe Committee compared two offers for the shed.\nEnd exempt\n`,
        },
        {
            name: 'a decision that is itself public',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nExempt: paragraph 3\nBrackwater Boats Ltd had offered £48,500 a year.\nEnd exempt\n\nRESOLVED That the lease be granted to Brackwater Boats Ltd.\n\nMembers congratulated Brackwater Boats Ltd.\n`,
        },
        {
            name: 'the agenda named it',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease of the shed to Brackwater Boats Ltd\n\nMinutes:\n\nThe report on Brackwater Boats Ltd was presented.\n\nExempt: paragraph 3\nBrackwater Boats Ltd had offered less.\nEnd exempt\n`,
        },
        {
            name: 'an open part with details of its own',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nThe repairs by Quay Works Ltd had cost £12,000.\n\nExempt: paragraph 3\nThe tenant had offered £9,000.\nEnd exempt\n`,
        },
        {
            name: 'members and officers',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nCouncillor Dunmore asked about the rent.\n\nExempt: paragraph 3\nCouncillor Dunmore asked about the tenant.\nEnd exempt\n`,
        },
        {
            name: 'the whole record is the private version',
            profile: 'principal-england',
            text: `Confidential minutes\n\n${HEADER}Agenda item 6: Lease of the boat shed (exempt)\n\nMinutes:\n\nThe offer of Brackwater Boats Ltd was the highest.\n`,
        },
        {
            name: 'the kind of body is not known',
            text: `${HEADER}Agenda item 6: Lease of the boat shed (exempt)\n\nMinutes:\n\nThe offer of Brackwater Boats Ltd was the highest.\n`,
        },
    ],
    *check(minutes, context) {
        if (!needsResolution(profileFacts(context.profile))) return;
        let list: AttendanceList | null = null;
        let isPrivateVersion: boolean | null = null;
        for (const { offset, result } of look(minutes)) {
            for (const detail of result) {
                if (detail.kind === 'person') {
                    list ??= attendanceList(minutes, context.houseStyle.people);
                    if (list.directory.resolve(detail.text).kind !== 'nobody') continue;
                }
                isPrivateVersion ??= PRIVATE_RECORD.test(minutes.text.slice(0, minutes.items[0]?.start ?? 0));
                if (isPrivateVersion) return;
                yield {
                    ...moved({ start: detail.start, end: detail.end }, offset),
                    message: messageFor(detail),
                    fixes: [inNeutralWords(detail, offset)],
                };
            }
        }
    },
});

/** What a header says of a record that the public does not get. */
const PRIVATE_RECORD =
    /^[^\S\n]*(?:status: *)?(?:exempt|confidential|private|restricted|part (?:2|II|two))\b(?! (?:appendi|annex))|\bnot for publication\b|\b(?:confidential|exempt|private) (?:minutes|version|part|session)\b|^[^\S\n]*(?:eithriedig|cyfrinachol)\b/imu;

interface Detail {
    readonly kind: 'company' | 'sum' | 'person';
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** True where a private passage of the item names it as well. */
    readonly repeated: boolean;
}

const look = byPart((_, item): readonly Detail[] => (item === null ? [] : detailsIn(item)));

const COMPANY =
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}’'&.-]*(?:[ \u00a0](?:(?:and|&|of|the)[ \u00a0])?\p{Lu}[\p{L}\p{N}’'&.-]*){0,4}[ \u00a0](?:Ltd|Limited|LLP|plc|PLC|CIC|Cyf)(?![\p{L}\p{N}])/gu;
const SUM = /[£€] ?\d[\d,]*(?:\.\d+)?(?: ?(?:million|billion|m|bn|k)\b)?/gu;
/** Smaller sums are fees and fares; so are those all private business has in common. */
const LEAST_SUM = 1000;
/** Opens a name and belongs to the sentence. */
const LEADING = /^(?:The|A|An|That|This|From|By|With|For|And|To|In|On|At|As|But|Although|While|When|After|Both)\s/;

/** One of these stands in the title of a private item. */
const MAY_BE_PRIVATE = /exempt|confidential|private|closed|part|restricted|publication|eithriedig|cyfrinachol/i;

function detailsIn(item: Item): Detail[] {
    const allPrivate =
        !item.hasExempt && item.title !== null && MAY_BE_PRIVATE.test(item.title.text) && privatePlace(item) !== null;
    if (!item.hasExempt && !allPrivate) return [];
    // What agenda and decision name is public.
    const open = new Set<string>();
    const hidden = new Set<string>();
    const shown: Omit<Detail, 'repeated'>[] = [];
    for (const run of item.prose) {
        const target = run.private ? hidden : run.role === 'narrative' || run.role === 'listItem' ? null : open;
        for (const detail of named(item, run)) {
            if (target === null) shown.push(detail);
            else target.add(keyOf(detail));
        }
    }
    for (const decision of item.decisions)
        if (!decision.private) for (const detail of named(item, decision)) open.add(keyOf(detail));
    for (const { text, start, end, private: isPrivate } of item.hasExempt ? mentionsOf(item) : []) {
        if (!/^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b/.test(text) || readName(text) === null) continue;
        const detail = { kind: 'person' as const, start, end, text };
        if (isPrivate) hidden.add(keyOf(detail));
        else shown.push(detail);
    }
    return shown
        .map((detail) => ({ ...detail, repeated: hidden.has(keyOf(detail)) }))
        .filter((detail) => !open.has(keyOf(detail)) && (detail.repeated || (allPrivate && detail.kind === 'company')))
        .sort((a, b) => a.start - b.start);
}

/** Companies and sums in a span of the item. */
function* named(item: Item, span: Pick<Prose, 'start' | 'end'>): Iterable<Omit<Detail, 'repeated'>> {
    const words = item.piece.text.slice(span.start, span.end);
    if (/\b(?:Ltd|Limited|LLP|plc|PLC|CIC|Cyf)\b/.test(words)) {
        for (const match of words.matchAll(COMPANY)) {
            const lead = LEADING.exec(match[0])?.[0].length ?? 0;
            const start = span.start + match.index + lead;
            const text = match[0].slice(lead);
            if (!/^(?:Ltd|Limited|LLP|plc|PLC|CIC|Cyf)$/.test(text))
                yield { kind: 'company', start, end: start + text.length, text };
        }
    }
    if (!/[£€]/.test(words)) return;
    for (const match of words.matchAll(SUM)) {
        if (amountOf(match[0]) < LEAST_SUM) continue;
        const start = span.start + match.index;
        yield { kind: 'sum', start, end: start + match[0].length, text: match[0] };
    }
}

function amountOf(text: string): number {
    const figure = Number(text.replace(/[^\d.]/g, ''));
    if (/(?:billion|bn)$/.test(text)) return figure * 1e9;
    if (/(?:million|m)$/.test(text)) return figure * 1e6;
    return /k$/.test(text) ? figure * 1e3 : figure;
}

function keyOf({ kind, text }: Pick<Detail, 'kind' | 'text'>): string {
    if (kind === 'sum') return `sum ${amountOf(text)}`;
    if (kind === 'person') return `person ${readName(text)?.surname}`;
    return `company ${text
        .toLowerCase()
        .replace(/limited$/, 'ltd')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
}

function messageFor({ text, repeated }: Detail): Message {
    return repeated
        ? {
              en: `“${text}” stands in the private passage and here in public.`,
              cy: `Mae “${text}” yn y darn preifat ac yma yn gyhoeddus.`,
          }
        : {
              en: `“${text}” is named in a private item that is not marked as private text.`,
              cy: `Enwir “${text}” mewn eitem breifat heb ei marcio’n destun preifat.`,
          };
}

function inNeutralWords({ kind, start, end }: Detail, offset: number): Fix {
    const text = { company: 'the company', sum: 'the sum', person: 'the person' }[kind];
    return {
        title: { en: `Write “${text}”`, cy: `Ysgrifennu “${text}”` },
        safe: false,
        edits: [moved({ start, end, text }, offset)],
    };
}
