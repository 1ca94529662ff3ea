/** A paragraph of exempt information that the schedule does not have. */

import { type ProfileFacts, profileFacts } from '../config/profiles.js';
import { offeredParagraphs } from './exclusions.js';
import { byPart } from './parts.js';
import { defineMeetingRule, type Fix, type Report } from './rule.js';

export const exclusionParagraphInvalid = defineMeetingRule({
    code: 'exclusion-paragraph-invalid',
    severity: 'error',
    summary: 'A paragraph of exempt information is one that the schedule has.',
    why: 'Part 1 of Schedule 12A to the Local Government Act 1972 has paragraphs 1 to 7 for England, Part 4 has paragraphs 12 to 18 for Wales; Schedule 7A to the Local Government (Scotland) Act 1973 has 1 to 15. A resolution that names another one describes nothing.',
    fragments: true,
    settings: ['exempt.paragraphs'],
    examples: [
        {
            name: 'a number that England does not have',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded, as exempt information as defined in paragraphs 3 and 9 of Part 1 of Schedule 12A would be disclosed.\n                                                                                           ^ exclusion-paragraph-invalid: Paragraph 9 does not exist: Schedule 12A has paragraphs 1 to 7.\n',
        },
        {
            name: 'an English number in Wales',
            profile: 'principal-wales',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 3 of Schedule 12A.\n                                                     ^ exclusion-paragraph-invalid\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 14 of Schedule 12A.\n',
        },
        {
            name: 'a number on the label of a private passage',
            profile: 'principal-england',
            text: 'Agenda item 6: Lease\n\nMinutes:\n\nExempt: paragraph 8\n                  ^ exclusion-paragraph-invalid\nThe tenant had offered less.\nEnd exempt\n',
        },
        {
            name: 'Welsh minutes under an English profile are asked about gently',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 14 of Part 4 of Schedule 12A.\n                                                     ^^ exclusion-paragraph-invalid: Paragraph 14 of Part 4 is for Wales, and these minutes have the profile of an English council.\n',
            fixed: 'Profile: principal-wales\n\nAgenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 14 of Part 4 of Schedule 12A.\n',
        },
        {
            name: 'an old paragraph of standards committees is only mentioned',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 7C of Part 1 of Schedule 12A.\n                                                     ^^ exclusion-paragraph-invalid: Paragraph 7C was for standards committees until 2012.\n',
        },
        {
            name: 'paragraphs that exist',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under Section 100A(4), as defined in paragraphs 1, 2 and 7 of Part I of Schedule 12(A).\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n',
        },
        {
            name: 'Scotland has fifteen',
            profile: 'council-scotland',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under section 50A(4), paragraph 14 of Part 1 of Schedule 7A.\n',
        },
        {
            name: 'the public interest test stands in another part of the schedule',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 3 of Part 1 of Schedule 12A, the public interest having been weighed under paragraph 10 of Part 2 of Schedule 12A.\n',
        },
        {
            name: 'paragraphs of a report',
            profile: 'principal-england',
            text: 'Agenda item 5: Lease\n\nMinutes:\n\nThe Director referred to paragraph 42 of the exempt report, and to paragraph 9 of the appendix.\n',
        },
        {
            name: 'a parish council has no schedule',
            profile: 'parish-england',
            text: 'Agenda item 5: Staffing\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 9 of Schedule 12A.\n',
        },
        {
            name: 'the kind of body is not known',
            text: 'Agenda item 5: Staffing\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 9 of Schedule 12A.\n',
        },
    ],
    *check(minutes, context) {
        const facts = profileFacts(context.profile);
        if (facts.paragraphs === null) return;
        const { first, last } = facts.paragraphs;
        const used = context.houseStyle.exempt.paragraphs;
        for (const { offset, result } of look(minutes)) {
            for (const one of result) {
                const value = Number(one.number);
                if (used === undefined ? value >= first && value <= last : used.includes(value)) continue;
                yield reportOf(
                    one,
                    offset,
                    facts,
                    used,
                    minutes.header.profile === null ? profileLine(minutes.text) : null,
                );
            }
        }
    },
});

interface Paragraph {
    readonly start: number;
    /** As written: 3, 14, 7A. */
    readonly number: string;
    /** Number of the part of the schedule; null where none is named. */
    readonly part: string | null;
}

const REFERENCE =
    /\b(?:paragraphs?(?:\(s\))?|paras?\.?|[bm]?h?aragraff(?:au)?|paragraff(?:au)?)\s+(?:(?:nos?\.?|numbers?)\s*)?((?:\(?\d{1,2}[A-C]?\)?)(?:\s*(?:,|and|&|or|a|ac|neu)\s*\(?\d{1,2}[A-C]?\)?){0,12})(?![\d.]*\d|\(|\p{L})/giu;
/** Behind the numbers: the schedule that they belong to. */
const OF_SCHEDULE =
    /^,?\s*(?:of|to|in|o)\s+(?:the\s+)?(?:(?:Part|Ran)\s+(\d|[IV]+|one|four)\s+(?:of|to|o)\s+)?(?:the\s+)?(?:amended\s+)?(?:Schedule|Atodlen)\s+(?:12\s*\(?A|7\s*\(?A|6\b)/i;
/** Before the numbers: the schedule, with its part. */
const SCHEDULE_BEFORE =
    /\b(?:Schedule|Atodlen)\s+(?:12\s*\(?A|7\s*\(?A)\)?(?:[^.]{0,60}\b(?:Part|Ran)\s+(\d|[IV]+))?[^.\d]{0,40}$|\bexempt information as defined in $/i;

const look = byPart((text, item): readonly Paragraph[] => {
    if (item === null || !/\bpara|aragraff/i.test(text)) return [];
    const found: Paragraph[] = [];
    for (const match of text.matchAll(REFERENCE)) {
        const numbers = match[1] ?? '';
        const start = match.index + match[0].lastIndexOf(numbers);
        const end = start + numbers.length;
        const behind = OF_SCHEDULE.exec(text.slice(end, end + 90));
        const before = SCHEDULE_BEFORE.exec(text.slice(Math.max(0, match.index - 160), match.index));
        if (behind === null && before === null && !opensPassage(text, match.index, end)) continue;
        const part = behind?.[1] ?? before?.[1] ?? null;
        // Parts 2 and 3, and 5 and 6 for Wales, hold no kinds of information: they say when those are exempt.
        if (part !== null && !/^(?:1|I|one|4|IV|four)$/i.test(part)) continue;
        for (const number of numbers.matchAll(/\d{1,2}[A-C]?/gi))
            found.push({ start: start + number.index, number: number[0], part });
    }
    return found;
});

/** Whether a reference is the reason on the label of a private passage: “Exempt: paragraph 3”. */
function opensPassage(text: string, start: number, end: number): boolean {
    const before = text.slice(Math.max(0, start - 40), start);
    return (
        /(?:^|[\r\n])[^\S\r\n*_]*[*_]*(?:Exempt|Eithriedig)[*_]*\s*:[*_\s]*$/i.test(before) &&
        /^[\s.;,]*(?:[\r\n]|$)/.test(text.slice(end, end + 8))
    );
}

function reportOf(
    { start, number, part }: Paragraph,
    offset: number,
    facts: ProfileFacts,
    used: readonly number[] | undefined,
    profileLine: Fix | null,
): Report {
    const place = { start: start + offset, end: start + offset + number.length };
    const { first, last, schedule } = facts.paragraphs ?? { first: 0, last: 0, schedule: '' };
    const name = schedule.replace(/^Part \d of /, '');
    const isEngland = first === 1 && last === 7 && /12A/.test(schedule);
    if (isEngland && /^7[ABC]$/i.test(number)) {
        return {
            ...place,
            severity: 'info',
            message: {
                en: `Paragraph ${number} was for standards committees until 2012.`,
                cy: `Ar gyfer pwyllgorau safonau hyd 2012 yr oedd paragraff ${number}.`,
            },
            fixes: choices(place, facts, used, '7'),
        };
    }
    const value = Number(number);
    if (isEngland && value >= 12 && value <= 18 && part !== null && /^(?:4|IV|four)$/i.test(part)) {
        return {
            ...place,
            severity: 'info',
            message: {
                en: `Paragraph ${number} of Part 4 is for Wales, and these minutes have the profile of an English council.`,
                cy: `I Gymru y mae paragraff ${number} o Ran 4, a phroffil cyngor yn Lloegr sydd gan y cofnodion hyn.`,
            },
            fixes: profileLine === null ? choices(place, facts, used, number) : [profileLine],
        };
    }
    return {
        ...place,
        message:
            value >= first && value <= last
                ? {
                      en: `Paragraph ${number} is not one that this body uses: the house style has ${used?.join(', ')}.`,
                      cy: `Nid yw’r corff hwn yn defnyddio paragraff ${number}: ${used?.join(', ')} sydd yn ei arddull.`,
                  }
                : {
                      en: `Paragraph ${number} does not exist: ${name} has paragraphs ${first} to ${last}.`,
                      cy: `Nid oes paragraff ${number}: paragraffau ${first} i ${last} sydd yn ${name.replace('Schedule', 'Atodlen')}.`,
                  },
        fixes: choices(place, facts, used, number),
    };
}

/** The paragraphs to choose from; first the one on the same subject in the list of the other nation. */
function choices(
    place: { start: number; end: number },
    facts: ProfileFacts,
    used: readonly number[] | undefined,
    written: string,
): Fix[] {
    const known = offeredParagraphs(facts, used);
    const { first } = facts.paragraphs ?? { first: 1 };
    const value = Number.parseInt(written, 10);
    const twin = first === 12 ? value + 11 : value - 11;
    const ordered = [...known].sort((a, b) => Number(b.number === twin) - Number(a.number === twin));
    return ordered.map((one) => ({
        title: {
            en: `Write “${one.number}”: ${one.about.en}`,
            cy: `Ysgrifennu “${one.number}”: ${one.about.cy}`,
        },
        safe: false,
        edits: [{ ...place, text: String(one.number) }],
    }));
}

/** The offer to say in the record that it is a Welsh council’s. */
function profileLine(text: string): Fix {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const start = text.startsWith('\ufeff') ? 1 : 0;
    return {
        title: { en: 'Add the line “Profile: principal-wales”', cy: 'Ychwanegu’r llinell “Profile: principal-wales”' },
        safe: false,
        edits: [{ start, end: start, text: `Profile: principal-wales${eol}${eol}` }],
    };
}
