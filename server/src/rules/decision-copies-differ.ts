/** A decision is recorded twice, under "Decision:" and in the minutes, and the two are not the same. */

import type { Clause, Decision } from '../model/minutes.js';
import { defineItemRule, type Fix, type Message } from './rule.js';

export const decisionCopiesDiffer = defineItemRule({
    code: 'decision-copies-differ',
    severity: 'error',
    summary: 'A decision that is recorded twice is the same in both places.',
    why: 'Many websites show a decision in a block of its own and again in the minutes. Both are published records: when they name two sums, two days or two people, nobody can tell later which of them was decided.',
    fragments: true,
    examples: [
        {
            name: 'two dates',
            text: 'Agenda item 5: Harbour dues\n\nDecision:\n\nThat a report on the harbour dues be brought to the meeting on 9 November 2026.\n\nMinutes:\n\nThe Director set out the dues.\n\nRESOLVED That a report on the harbour dues be brought to the meeting on 16 November 2026.\n              ^ decision-copies-differ: The decision is recorded twice, with “9 November” under “Decision” and “16 November” here.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nDecision:\n\nThat a report on the harbour dues be brought to the meeting on 9 November 2026.\n\nMinutes:\n\nThe Director set out the dues.\n\nRESOLVED That a report on the harbour dues be brought to the meeting on 9 November 2026.\n',
        },
        {
            name: 'two sums, in the second of several clauses',
            text: 'Agenda item 5: Grants\n\nDecision:\n\n1. That the report be noted.\n2. That a grant of £4,500 be given to the Rowing Club.\n\nMinutes:\n\nThe Clerk explained the grants.\n\nRESOLVED That:\n(a) the report be noted; and\n(b) a grant of £5,400 be given to the Rowing Club.\n    ^ decision-copies-differ\n',
        },
        {
            name: 'two people',
            text: 'Agenda item 8: Outside bodies\n\nDecision:\n\nThat Councillor Bright be appointed to the board of the Harbour Trust until May 2027.\n\nMinutes:\n\nRESOLVED That Councillor Pugh be appointed to the board of the Harbour Trust until May 2027.\n              ^ decision-copies-differ: The decision is recorded twice, with “Bright” under “Decision” and “Pugh” here.\n',
        },
        {
            name: 'penderfyniad a gofnodwyd ddwywaith',
            text: 'Eitem agenda 6: Llwybrau cerdded\n\nPenderfyniad:\n\nCymeradwyo grant o £300 i Gyfeillion y Llwybrau cerdded.\n\nCofnodion:\n\nCyflwynodd Swyddog y Llwybrau yr adroddiad.\n\nPENDERFYNWYD cymeradwyo grant o £350 i Gyfeillion y Llwybrau cerdded.\n             ^ decision-copies-differ\n',
        },
        {
            name: 'the same words, set out otherwise',
            text: 'Agenda item 5: Grants\n\nDecision:\n\nThat the report be noted; and that a grant of £4,500 be given to the Rowing Club by 1st May 2027.\n\nMinutes:\n\nRESOLVED That:\n(1) The report be NOTED.\n(2) A grant of £4500 be given to the rowing club by 1 May 2027.\n',
        },
        {
            name: 'one of them says more',
            text: 'Agenda item 5: Grants\n\nDecision:\n\nThat a grant of £4,500 be given to the Rowing Club.\n\nMinutes:\n\nRESOLVED That a grant of £4,500 be given to the Rowing Club for new boats, from the budget for 2026/27.\n',
        },
        {
            name: 'reasons under the decision',
            text: 'Agenda item 5: Grants\n\nDecision:\n\nThat a grant of £4,500 be given to the Rowing Club.\n\nThis decision may be called in until 12 June 2026.\n\nMinutes:\n\nRESOLVED That a grant of £4,500 be given to the Rowing Club.\n',
        },
        {
            name: 'two decisions about two things',
            text: 'Agenda item 5: Grants\n\nDecision:\n\nThat a grant of £4,500 be given to the Rowing Club.\n\nMinutes:\n\nRESOLVED That the public be excluded while the item is discussed.\n',
        },
        {
            name: 'clauses that are alike, each with its copy',
            text: 'Agenda item 5: Grants\n\nDecision:\n\n1. That a grant of £400 be given to the Rowing Club.\n2. That a grant of £500 be given to the Sailing Club.\n\nMinutes:\n\nRESOLVED That:\n(1) a grant of £500 be given to the Sailing Club; and\n(2) a grant of £400 be given to the Rowing Club.\n',
        },
        {
            name: 'only one record of it',
            text: 'Agenda item 5: Grants\n\nDecision:\n\nThat a grant of £4,500 be given to the Rowing Club.\n\nMinutes:\n\nThe Clerk explained the grants.\n',
        },
    ],
    *check({ decisions }) {
        const [one, ...others] = decisions;
        if (one === undefined || others.length === 0) return;
        const headed = decisions.filter(({ form }) => form === 'heading');
        const minuted = decisions.filter(({ form }) => form === 'keyword' || form === 'inline');
        if (headed.length === 0 || minuted.length === 0) return;
        for (const isPrivate of [false, true]) {
            for (const pair of pairsThatDiffer(
                copiesIn(headed.filter((decision) => decision.private === isPrivate)),
                copiesIn(minuted.filter((decision) => decision.private === isPrivate)),
            )) {
                yield {
                    start: pair.minuted.clause.body.start,
                    end: pair.minuted.clause.body.end,
                    severity: pair.figures ? 'error' : 'warning',
                    message: messageFor(pair),
                    fixes: fixesFor(pair),
                };
            }
        }
    },
});

/** A clause as it is compared. */
interface Copy {
    readonly clause: Clause;
    /** Words that carry meaning, each with how it is written. */
    readonly words: ReadonlyMap<string, string>;
}

interface Pair {
    readonly headed: Copy;
    readonly minuted: Copy;
    /** What each says and the other does not, as written. */
    readonly onlyHeaded: string;
    readonly onlyMinuted: string;
    /** Whether they name two sums, numbers or days. */
    readonly figures: boolean;
}

/** No decision has more clauses than this, and the time stays linear in the text. */
const MOST_CLAUSES = 60;

function copiesIn(decisions: readonly Decision[]): readonly Copy[] {
    return decisions
        .flatMap(({ clauses }) => clauses)
        .slice(0, MOST_CLAUSES)
        .map((clause) => ({ clause, words: wordsOf(clause.body.text) }));
}

/** Clauses that are copies of each other, as far as one can tell, and do not say the same. */
function* pairsThatDiffer(headed: readonly Copy[], minuted: readonly Copy[]): Iterable<Pair> {
    if (headed.length === 0 || minuted.length === 0) return;
    const allHeaded = together(headed);
    const allMinuted = together(minuted);
    if (holds(allHeaded, allMinuted) || holds(allMinuted, allHeaded)) return;
    // What has its copy needs no other.
    const open = headed.filter(
        (one) => !minuted.some((other) => holds(one.words, other.words) || holds(other.words, one.words)),
    );
    for (const one of minuted) {
        if (headed.some((other) => holds(one.words, other.words) || holds(other.words, one.words))) continue;
        let best: { readonly copy: Copy; readonly likeness: number } | null = null;
        for (const copy of open) {
            const likeness = likenessOf(copy.words, one.words);
            if (best === null || likeness > best.likeness) best = { copy, likeness };
        }
        if (best === null || best.likeness < ALIKE) continue;
        const left = missingFrom(one.words, best.copy.words);
        const right = missingFrom(best.copy.words, one.words);
        const leftFigure = left.find(isFigure);
        const rightFigure = right.find(isFigure);
        const figures = leftFigure !== undefined && rightFigure !== undefined;
        // Said in other words is not said otherwise: only a near copy is held to its words.
        if (!figures && (best.likeness < COPIED || leftFigure !== undefined || rightFigure !== undefined)) continue;
        yield {
            headed: best.copy,
            minuted: one,
            onlyHeaded: best.copy.words.get(leftFigure ?? left[0] ?? '') ?? '',
            onlyMinuted: one.words.get(rightFigure ?? right[0] ?? '') ?? '',
            figures,
        };
    }
}

/** The share of words in common from which two clauses are copies, with two figures or with two words. */
const ALIKE = 0.6;
const COPIED = 0.75;

function likenessOf(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): number {
    const most = Math.max(one.size, other.size);
    return Math.min(one.size, other.size) < 3
        ? 0
        : (most - missingFrom(smaller(one, other), larger(one, other)).length) / most;
}

function smaller<One>(one: ReadonlyMap<string, One>, other: ReadonlyMap<string, One>): ReadonlyMap<string, One> {
    return one.size <= other.size ? one : other;
}

function larger<One>(one: ReadonlyMap<string, One>, other: ReadonlyMap<string, One>): ReadonlyMap<string, One> {
    return one.size <= other.size ? other : one;
}

/** The words of `of` that `words` has not. */
function missingFrom(words: ReadonlyMap<string, string>, of: ReadonlyMap<string, string>): string[] {
    return [...of.keys()].filter((word) => !words.has(word));
}

function holds(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
    return missingFrom(one, other).length === 0;
}

function together(copies: readonly Copy[]): ReadonlyMap<string, string> {
    return new Map(copies.flatMap(({ words }) => [...words]));
}

const SMALL = new Set(
    'the a an that be is are was were it this these those of to for and or by in on at with as from its their his her which has have had been hereby also i councillor councillors cllr cllrs mr mrs ms miss dr st nd rd th pm am resolved agreed bod y yr i a ac o'.split(
        ' ',
    ),
);
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS =
    'january february march april may june july august september october november december ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(
        ' ',
    );
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** A sum, an hour, a day with its month, a word. */
const WORD = new RegExp(
    String.raw`£?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?(?![\p{L}\d])(?:\s+(${MONTHS.join('|')})(?!\p{L}))?|\p{L}[\p{L}’'\d]*|\d+`,
    'giu',
);

/** The words of a clause that carry meaning, folded, each with how it is written. */
function wordsOf(text: string): ReadonlyMap<string, string> {
    const words = new Map<string, string>();
    // "(1)" and "(b)" are labels inside a clause.
    for (const match of text.replace(/\(\p{L}{1,4}\)|\(\d{1,2}\)/gu, ' ').matchAll(WORD)) {
        const written = match[0];
        const lower = written.toLowerCase();
        if (SMALL.has(lower)) continue;
        const folded = /^[£\d]/.test(lower)
            ? lower
                  .replace(/[£,\s]/g, '')
                  .replace(/^(\d+)(?:st|nd|rd|th)(?=$|\p{L})/u, '$1')
                  .replace(/\.00$/, '')
            : stem(lower);
        if (!words.has(folded)) words.set(folded, written);
    }
    return words;
}

/** Cuts the endings that differ between "approve", "approved" and "approving"; "not" is no form of "note". */
function stem(word: string): string {
    const number = NUMBERS.indexOf(word);
    if (number !== -1) return String(number);
    if (word === 'not' || MONTHS.includes(word) || DAYS.includes(word)) return `=${word}`;
    return word
        .replace(/[’']s?$/, '')
        .replace(/s$/, '')
        .replace(/(?:ing|ed|e)$/, '');
}

function isFigure(word: string): boolean {
    return /^[\d=]/.test(word) && word !== '=not';
}

function messageFor({ onlyHeaded, onlyMinuted }: Pair): Message {
    return {
        en: `The decision is recorded twice, with “${onlyHeaded}” under “Decision” and “${onlyMinuted}” here.`,
        cy: `Cofnodwyd y penderfyniad ddwywaith, gyda “${onlyHeaded}” o dan “Penderfyniad” a “${onlyMinuted}” yma.`,
    };
}

function fixesFor({ headed, minuted }: Pair): Fix[] {
    return [
        {
            title: {
                en: 'Write here what stands under “Decision”',
                cy: 'Ysgrifennu yma yr hyn sydd o dan “Penderfyniad”',
            },
            edits: [copied(headed.clause, minuted.clause)],
            safe: false,
        },
        {
            title: {
                en: 'Write under “Decision” what stands here',
                cy: 'Ysgrifennu o dan “Penderfyniad” yr hyn sydd yma',
            },
            edits: [copied(minuted.clause, headed.clause)],
            safe: false,
        },
    ];
}

const OPENING = /^(?:that|bod)\s+/i;
const CLOSING = /\s*[;,.]?(?:\s+(?:and|a|ac))?\s*$/i;

/** The words of one clause in the place of another, which keeps how it begins and ends. */
function copied(from: Clause, to: Clause): Fix['edits'][number] {
    const target = to.body.text;
    const opening = OPENING.exec(target)?.[0] ?? '';
    const closing = CLOSING.exec(target)?.[0] ?? '';
    const words = from.body.text.replace(OPENING, '').replace(CLOSING, '');
    const first = /^\p{Ll}/u.test(target.slice(opening.length)) && /^(?:The|An?) /.test(words);
    return {
        start: to.body.start,
        end: to.body.end,
        text: opening + (first ? words.charAt(0).toLowerCase() + words.slice(1) : words) + closing,
    };
}
