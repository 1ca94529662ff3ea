/** A grade of an inspectorate that its scale did not have when the body met. */

import { gradeNamed, type Inspectorate, inspectorates, type Scale, scalesBetween } from '../config/scales.js';
import { cueOf } from '../model/cues.js';
import type { CalendarDate, Item } from '../model/minutes.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { defineItemRule, type Fix } from './rule.js';

/** Grades of some scale, and words that are taken for grades. */
const GRADES = [
    'outstanding',
    'requires improvement to be good',
    'requires improvement',
    'inadequate',
    'adequate',
    'exceptional',
    'strong standard',
    'expected standard',
    'needs attention',
    'urgent improvement',
    'excellent',
    'very good',
    'satisfactory',
    'unsatisfactory',
    'fair',
    'poor',
    'weak',
] as const;

const GRADE = String.raw`(?<grade>${GRADES.join('|')})(?![\p{L}\p{N}-])`;
/** "the school", "St Anne’s Primary School": what is judged, where it stands between verb and grade. */
const JUDGED = String.raw`(?:(?:the|its|their|all|both|\p{L}[\p{L}’'.-]*)(?: [\p{L}’'&-]+){0,6}? )`;

/** Tried where one of {@link VERDICTS} stands. */
const VERDICT = new RegExp(
    [
        `(?<verb>judged|rated|graded) (?<judged>${JUDGED}??)(?<overall>overall )?(?:to be |as )?[“‘"']?`,
        `(?<noun>judge?ments?|ratings?|grades?)(?: overall)?(?::| of| was| were| is| had been) (?:overall )?[“‘"']?`,
    ]
        .join('|')
        .replace(/^.*$/, (forms) => `(?:${forms})${GRADE}`),
    'iuy',
);
const VERDICTS = cueOf('judged rated graded judgement judgements judgment judgments rating ratings grade grades');
/** A word that every name of an inspectorate has. */
const INSPECTORATES = cueOf('ofsted cqc quality hmicfrs hmic constabulary');

/** An inspection may be reported so many months after it. */
const LATE = 24;

export const judgementNotInScale = defineItemRule({
    code: 'judgement-not-in-scale',
    severity: 'info',
    summary: 'A grade is one that the inspectorate gave at the time.',
    why: 'Inspectorates change their scales: Ofsted has graded schools on five new grades since November 2025, and none of its scales has had “Satisfactory” for years. A grade from another scale is mostly a slip, and whoever compares years is misled by it.',
    fragments: true,
    examples: [
        {
            name: 'a grade of former times',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: School report\n\nMinutes:\n\nOfsted had judged the school to be Satisfactory.\n                                   ^^^^^^^^^^^^ judgement-not-in-scale: “Satisfactory” was no grade of Ofsted’s at the time of this meeting.\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: School report\n\nMinutes:\n\nOfsted had judged the school to be Exceptional.\n',
        },
        {
            name: 'a grade that came later',
            text: 'Date: 14 May 2024\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: School report\n\nMinutes:\n\nOfsted rated Hill Lane Academy as Exceptional overall.\n                                  ^^^^^^^^^^^ judgement-not-in-scale\n',
        },
        {
            name: 'beside a sentence about another time',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: School report\n\nMinutes:\n\nThe letter had come before the holidays. Ofsted had rated the school Satisfactory. A reply would follow.\n                                                                     ^^^^^^^^^^^^ judgement-not-in-scale\n',
        },
        {
            name: 'a grade of another inspectorate',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Care home\n\nMinutes:\n\nThe Care Quality Commission had given the home a rating of adequate.\n                                                           ^^^^^^^^ judgement-not-in-scale: “adequate” was no grade of the CQC’s at the time of this meeting.\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Care home\n\nMinutes:\n\nThe Care Quality Commission had given the home a rating of outstanding.\n',
        },
        {
            name: 'a line of its own',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Children’s services\n\nMinutes:\n\nThe Director presented the letter from Ofsted about children in care.\n\nJudgement: Adequate in all areas\n           ^^^^^^^^ judgement-not-in-scale\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Children’s services\n\nMinutes:\n\nThe Director presented the letter from Ofsted about children in care.\n\nJudgement: Outstanding in all areas\n',
        },
        {
            name: 'grades of the time, and those of inspections not long before',
            text: 'Date: 14 January 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Schools\n\nMinutes:\n\nOfsted judged Hill Lane Academy Exceptional for inclusion. Ofsted had judged St Anne’s School Outstanding overall. The children’s services were rated Requires improvement by Ofsted.\n',
        },
        {
            name: 'the day of the meeting is not known',
            text: 'Agenda item 1: School report\n\nMinutes:\n\nOfsted had judged the school to be Satisfactory.\n',
        },
        {
            name: 'words that are no grade',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: School report\n\nMinutes:\n\nOfsted had visited. The inspectors judged adequate staffing to be in place, and judged progress to be fair. The Committee rated excellent attendance highly.\n',
        },
        {
            name: 'another judge',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Schools\n\nMinutes:\n\nOfsted had visited. The school’s self-evaluation graded teaching as Excellent. Internal audit rated the controls Satisfactory.\n\nIn the survey parents rated the inspection Poor.\n\nMembers graded the papers as Weak.\n',
        },
        {
            name: 'an inspectorate of another country',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Schools\n\nMinutes:\n\nOfsted has no part in Wales. Estyn judged the school Excellent at its inspection.\n',
        },
        {
            name: 'the police',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Police\n\nMinutes:\n\nHMICFRS graded the force Adequate at preventing crime.\n',
        },
        {
            name: 'child protection between 2009 and 2013',
            text: 'Date: 14 May 2012\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Inspection\n\nMinutes:\n\nThe letter from Ofsted was presented.\n\nJudgement: Adequate in all domains\n',
        },
        {
            name: 'history, and what is to come',
            text: 'Date: 14 May 2025\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Inspection\n\nMinutes:\n\nIn 2012 Ofsted had judged the service Adequate.\n\nOfsted had previously rated the nursery Satisfactory.\n\nThis was before the last change of the framework. Inspectors judged the service Adequate.\n\nUnder the new framework Ofsted would have graded the school Exceptional.\n',
        },
        {
            name: 'no inspectorate',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Kitchen\n\nMinutes:\n\nThe kitchen was rated Excellent. The overall rating was Poor.\n',
        },
        {
            name: 'a quotation',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: School\n\nMinutes:\n\nThe letter read “Ofsted judged us Satisfactory”.\n\n> Ofsted judged the school Satisfactory.\n',
        },
    ],
    *check(item, { meetingDate }) {
        if (meetingDate === null || !item.cues.holds(INSPECTORATES)) return;
        const found = phrasesIn(item, VERDICT, VERDICTS);
        if (found.length === 0) return;
        const { text } = item.piece;
        const month = monthOf(meetingDate, 0);
        const from = monthOf(meetingDate, -LATE);
        const named = inspectorates.filter((one) => one.named.test(text));
        if (named.length === 0 || named.some(({ knownFrom }) => from < knownFrom) || ELSEWHERE.test(text)) return;
        const possible = scalesOf(named, from, month);
        for (const phrase of found) {
            const { match, end } = phrase;
            const written = match.groups?.['grade'] ?? '';
            if (!isVerdict(phrase, written) || !isTheirs(phrase, named, text, meetingDate)) continue;
            if (possible.some((scale) => gradeNamed(scale, written.replace(/\s+/g, ' ')) !== null)) continue;
            const here = named.filter((one) => one.named.test(phrase.words));
            const [judge, ...others] = here.length > 0 ? here : named;
            if (judge === undefined) continue;
            const start = end - written.length;
            yield {
                start,
                end,
                message: messageFor(written, others.length === 0 ? judge : null),
                fixes: offered(scalesOf([judge, ...others], month, month), item).map((grade) =>
                    write(start, end, /^\p{Lu}/u.test(written) ? grade : grade.toLowerCase()),
                ),
            };
        }
    },
});

/** Whether a word is a verdict where it stands: "judged Good.", but not "judged adequate staffing to be in place". */
function isVerdict({ match, words }: Phrase, written: string): boolean {
    const { verb, noun, judged = '', overall } = match.groups ?? {};
    const behind = words.slice(match.index + match[0].length);
    if (/^\p{Lu}/u.test(written)) return ENDS.test(behind);
    // In small letters it may be any adjective.
    if (verb?.toLowerCase() === 'judged' && overall === undefined && !/^ overall\b/.test(behind)) return false;
    return judged === '' && (noun === undefined || !/:$/.test(noun)) && ENDS_PLAINLY.test(behind);
}

const ENDS =
    /^[”’"']?(?:\s*(?:[.,;:)–—-]|$)|\s+(?:overall|in|for|by|across|under|at|and|or|on|with|following|after|when)\b)/;
const ENDS_PLAINLY = /^[”’"']?(?:\s*(?:[.,;:)]|$)|\s+(?:overall|by|across|in (?:all|every|each|both))\b)/;

/** Whether an inspectorate of the item gave the verdict, and lately. */
function isTheirs({ words, match }: Phrase, named: readonly Inspectorate[], text: string, met: CalendarDate): boolean {
    const sentence = sentenceAround(words, match.index);
    const inSentence = named.some((one) => one.named.test(sentence));
    // Where another sentence names the inspectorate, that sentence may say when it was, too.
    const told = inSentence ? sentence : words;
    if (OTHERS.test(told) || ANOTHER_TIME.test(told)) return false;
    if ([...words.matchAll(YEAR)].some(([year]) => Number(year) < met.year - 1)) return false;
    if (inSentence || named.some((one) => one.named.test(words)) || INSPECTED.test(words)) return true;
    // A line that is nothing but the judgement belongs to the one inspectorate that the item is about.
    return match.index === 0 && ((named.length === 1 && match.groups?.['noun'] !== undefined) || INSPECTED.test(text));
}

function sentenceAround(words: string, place: number): string {
    let start = 0;
    for (const { index } of words.matchAll(/[.!?][”’"')]*\s+(?=[\p{Lu}“‘"'*])/gu)) {
        if (index >= place) return words.slice(start, index);
        start = index + 1;
    }
    return words.slice(start);
}

const INSPECTED = /\binspect(?:ors?|ions?|ed)\b/i;
const OTHERS =
    /\bself\b|\baudit|\bpeer\b|\bRAG\b|\brisks?\b|\bhygiene\b|\bsurvey|\brespond|\bresidents\b|\bparents\b|\b(?:pupils|students|members|governors|councillors|they|we)\s+(?:had\s+)?(?:judged|rated|graded)\b|\bassurance\b/i;
const ANOTHER_TIME =
    /\b(?:previous(?:ly)?|last|former(?:ly)?|earlier|prior|before|until|then|old|new|past|histor\w+|since|years? ago|originally|first|would|will|could|might|may|if|should|future|proposed|propos\w+|consult\w+|equivalent|compar\w+|replac\w+|no longer)\b/i;
const YEAR = /\b(?:19|20)\d\d\b/g;
/** Inspectorates of other places have scales of their own. */
const ELSEWHERE = /\bE(?:styn|STYN)\b|\bCare Inspectorate\b|\bEducation Scotland\b|\bETI\b|\bRQIA\b|\bISI\b/;

function scalesOf(judges: readonly Inspectorate[], first: string, last: string): readonly Scale[] {
    return scalesBetween(first, last).filter(
        ({ regulator, kind, grades }) =>
            kind === 'grades' && grades.length > 0 && judges.some(({ name }) => name === regulator),
    );
}

/** The grades to choose from: those of schools, or of services for children, where the item is plainly about them. */
function offered(scales: readonly Scale[], item: Item): readonly string[] {
    const { text } = item.piece;
    const school = /\b(?:schools?|academ(?:y|ies)|headteachers?|pupils)\b/i.test(text);
    const services =
        /\bILACS\b|\bchildren[’']s\s+(?:services|social)|\bchildren\s+in\s+care\b|\bcare\s+leavers\b/i.test(text);
    const fitting = scales.filter(({ id }) => {
        if (school !== services && /^(?:school|ilacs)/.test(id)) return id.startsWith('school') === school;
        return true;
    });
    return [...new Set(fitting.flatMap(({ grades }) => grades))];
}

function messageFor(written: string, judge: Inspectorate | null): { en: string; cy: string } {
    return {
        en: `“${written}” was no grade of ${judge === null ? 'these inspectorates' : `${judge.inSentence.en}’s`} at the time of this meeting.`,
        cy: `Nid oedd “${written}” ymhlith graddau${judge === null ? '’r arolygiaethau hyn' : judge.inSentence.cy} adeg y cyfarfod hwn.`,
    };
}

function write(start: number, end: number, grade: string): Fix {
    return {
        title: { en: `Write “${grade}”`, cy: `Ysgrifennu “${grade}”` },
        safe: false,
        edits: [{ start, end, text: grade }],
    };
}

/** The month of a day, or so many months before or behind it, as `2026-09`. */
function monthOf({ year, month }: CalendarDate, shift: number): string {
    const count = year * 12 + month - 1 + shift;
    return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
