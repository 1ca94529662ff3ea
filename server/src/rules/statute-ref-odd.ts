/** A section, a schedule or an Act that is cited in a form of its own. */

import { cueOf } from '../model/cues.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { defineItemRule } from './rule.js';

/** What is looked for, what it should read, and what stands around it where it is meant. */
interface Citation {
    /** The source of a pattern that matches nothing but what is written differently. */
    readonly wrong: string;
    readonly right: string;
    readonly around?: RegExp;
    readonly not?: RegExp;
    readonly message?: { readonly en: string; readonly cy: string };
}

const SECTION = String.raw`(?<=\b(?:[Ss]ections?|SECTION|[Ss]\.|[Aa]dran(?:nau)?) ?)`;
const SCHEDULE = String.raw`(?<=\b(?:[Ss]chedule|SCHEDULE|[Aa]todlen) )`;

const CITATIONS: readonly Citation[] = [
    {
        wrong: String.raw`${SECTION}(?:100 ?\([Aa]\) ?(?:\(4\)|4\b)|100 A ?\(4\)|100a ?\(4\))`,
        right: '100A(4)',
    },
    { wrong: String.raw`${SECTION}100 ?\([Aa]\)(?! ?(?:\(\d|\d))`, right: '100A' },
    {
        wrong: String.raw`${SECTION}100 ?\(?I\)?(?![\p{L}\p{N}(])`,
        right: '100A(4)',
        around: /\bexclu/i,
        not: /\b100 ?\(?A/i,
        message: {
            en: 'The public are excluded under section 100A(4); section 100I says what exempt information is.',
            cy: 'Gwaherddir y cyhoedd o dan adran 100A(4); mae adran 100I yn dweud beth yw gwybodaeth eithriedig.',
        },
    },
    { wrong: String.raw`${SECTION}(?:50 ?\([Aa]\) ?(?:\(4\)|4\b)|50a ?\(4\))`, right: '50A(4)' },
    { wrong: String.raw`${SCHEDULE}(?:12 ?\([Aa]\)|12a\b)`, right: '12A' },
    {
        wrong: String.raw`${SCHEDULE}(?:7 ?\([Aa]\)|7a\b)`,
        right: '7A',
        around: /\bScotland\b|\b50 ?\(?A|\bexempt information\b/i,
    },
    {
        wrong: String.raw`(?<=\b(?:100 ?\(?[AI]\)?(?: ?\(?4\)?)?|12 ?\(?A\)?) (?:of|to) the )Local Government \(Access to Information\) Act,? 1985`,
        right: 'Local Government Act 1972',
        message: {
            en: 'Section 100A and Schedule 12A belong to the Local Government Act 1972; the Act of 1985 put them there.',
            cy: 'Yn Neddf Llywodraeth Leol 1972 y mae adran 100A ac Atodlen 12A; Deddf 1985 a’u rhoddodd yno.',
        },
    },
    {
        wrong: String.raw`(?<=\bPublic Bodies \(Admissions? (?:to|of) Meetings?\) Act,? )(?!1960)(?:19|20)\d\d\b`,
        right: '1960',
        message: {
            en: 'The Public Bodies (Admission to Meetings) Act is of 1960.',
            cy: 'Deddf 1960 yw Deddf Cyrff Cyhoeddus (Mynediad i Gyfarfodydd).',
        },
    },
    {
        wrong: String.raw`(?<=\bLocalism Act,? )(?!2011)(?:19|20)\d\d\b`,
        right: '2011',
        message: { en: 'The Localism Act is of 2011.', cy: 'Deddf 2011 yw’r Ddeddf Lleoliaeth.' },
    },
];

const ANY = new RegExp(CITATIONS.map(({ wrong }, index) => `(?<c${index}>${wrong})`).join('|'), 'gu');

/** One of these stands in each of them. */
const CITES = cueOf('section sections s adran adrannau schedule atodlen act');

export const statuteRefOdd = defineItemRule({
    code: 'statute-ref-odd',
    severity: 'info',
    summary: 'Sections, schedules and Acts are cited in their usual form.',
    why: 'A letter that was put into an Act later belongs to its number: section 100A, subsection (4), is “section 100A(4)”, and the schedule is “Schedule 12A”. A reader who looks the law up has to find it, and every spelling of its own makes that harder.',
    fragments: true,
    examples: [
        {
            name: 'brackets that do not belong there',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That, under Section 100(A)(4) of the Local Government Act 1972, the public be excluded (paragraph 3 of Part I of Schedule 12(A)).\n                             ^^^^^^^^^ statute-ref-odd: The usual form is “100A(4)”.\n                                                                                                                                   ^^^^^ statute-ref-odd: The usual form is “12A”.\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That, under Section 100A(4) of the Local Government Act 1972, the public be excluded (paragraph 3 of Part I of Schedule 12(A)).\n',
        },
        {
            name: 'a section without its subsection',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nIt was resolved that under Section 100(A) of the Local Government Act 1972 the public be excluded.\n                                   ^^^^^^ statute-ref-odd: The usual form is “100A”.\n',
        },
        {
            name: 'section 100 I',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That under Section 100 I of the Local Government Act 1972 the public be excluded for item 6.\n                            ^^^^^ statute-ref-odd: The public are excluded under section 100A(4)\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That under Section 100A(4) of the Local Government Act 1972 the public be excluded for item 6.\n',
        },
        {
            name: 'small letters',
            text: 'Minutes:\n\nRESOLVED That the public be excluded under section 100a(4) and schedule 12a.\n                                                   ^^^^^^^ statute-ref-odd\n                                                                        ^^^ statute-ref-odd\n',
        },
        {
            name: 'the Act of 1985',
            text: 'Minutes:\n\nRESOLVED That the public be excluded under section 100A(4) of the Local Government (Access to Information) Act 1985.\n                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ statute-ref-odd\n',
            fixed: 'Minutes:\n\nRESOLVED That the public be excluded under section 100A(4) of the Local Government Act 1972.\n',
        },
        {
            name: 'the year of an Act',
            text: 'Minutes:\n\nThe public were asked to leave under the Public Bodies (Admission to Meetings) Act 1972. Interests were declared under the Localism Act 2001.\n                                                                                   ^^^^ statute-ref-odd: The Public Bodies (Admission to Meetings) Act is of 1960.\n                                                                                                                                        ^^^^ statute-ref-odd: The Localism Act is of 2011.\n',
        },
        {
            name: 'the usual forms',
            text: 'Minutes:\n\nRESOLVED That, under section 100A(4) of the Local Government Act 1972, as amended by the Local Government (Access to Information) Act 1985, the public be excluded (paragraphs 1 and 2 of Part 1 of Schedule 12A).\n\nSection 100A (4) and (5) and section 100I were explained. The Localism Act 2011 and the Public Bodies (Admission to Meetings) Act 1960 were named.\n',
        },
        {
            name: 'what the agenda said, and what is quoted',
            text: 'Agenda item 5: Exclusion of the public\n\nTo exclude the public under Section 100(A)(4).\n\nMinutes:\n\nThe letter named “Section 100(A)(4)”.\n\n> Under Section 100(A)(4) the public may be excluded.\n\nMembers noted it.\n',
        },
        {
            name: 'other numbers with letters',
            text: 'Minutes:\n\nPlot 12(A) and unit 100(A) were let. Room 7a was free, and schedule 7a of the lease was read.\n',
        },
    ],
    *check(item) {
        for (const phrase of phrasesIn(item, ANY, CITES)) {
            const citation = CITATIONS.find((_, index) => phrase.match.groups?.[`c${index}`] !== undefined);
            if (citation === undefined || !isMeant(item.piece.text, citation, phrase)) continue;
            const { start, end } = phrase;
            yield {
                start,
                end,
                message: citation.message ?? {
                    en: `The usual form is “${citation.right}”.`,
                    cy: `Y ffurf arferol yw “${citation.right}”.`,
                },
                fixes: [
                    {
                        title: { en: `Write “${citation.right}”`, cy: `Ysgrifennu “${citation.right}”` },
                        safe: false,
                        edits: [{ start, end, text: citation.right }],
                    },
                ],
            };
        }
    },
});

function isMeant(text: string, { around, not }: Citation, { start, end, run }: Phrase): boolean {
    if (around === undefined && not === undefined) return true;
    const words = text.slice(Math.max(run.start, start - 300), Math.min(run.end, end + 300));
    return around?.test(words) !== false && not?.test(words) !== true;
}
