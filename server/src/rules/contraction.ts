import { cueOf } from '../model/cues.js';
import type { ProseRole } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { ProseWalk } from './quotations.js';
import { defineItemRule, type Fix, type Report } from './rule.js';

/** Text that is the clerk's own: not a title, a summary, a motion as it was put, a quotation or a document. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem', 'clause', 'action']);

/** Every short form that is known here, so that a possessive, a surname or a Welsh word is never taken for one. */
const SHORT_FORM =
    /(?<![\p{L}\p{N}'\u2019])(?:(are|ca|could|did|does|do|had|has|have|is|might|must|need|sha|should|was|were|wo|would)n['\u2019]t|(I|you|he|she|it|we|they|there|that|who|what|where|here|how|let|should|could|would|might|must)['\u2019](m|re|ve|ll|d|s))(?![\p{L}\p{N}'\u2019-])/iuy;
const APOSTROPHES = cueOf('', "'\u2019");
const APOSTROPHE = /['\u2019](?=[tmrvlds])/gi;
/** The letters in front of the apostrophe: "shouldn". */
const LONGEST_STEM = 7;

/** What stands before "n't" where it is not the verb itself. */
const STEMS: Readonly<Record<string, string>> = { ca: 'can', sha: 'shall', wo: 'will' };
const ENDINGS: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will' };

export const contraction = defineItemRule({
    code: 'contraction',
    severity: 'hint',
    summary: 'Words are written in full: “was not”, not “wasn’t”.',
    why: 'Minutes are a formal record. Short forms belong to speech, and some of them can be read in two ways: “they’d agreed” and “they’d agree”.',
    fragments: true,
    examples: [
        {
            name: 'short forms of "not"',
            text: 'Minutes:\n\nThe report wasn’t ready.\n           ^^^^^^ contraction: Write “was not”.\n',
            fixed: 'Minutes:\n\nThe report was not ready.\n',
        },
        {
            name: '"can’t" and "won’t"',
            text: "Minutes:\n\nMembers can't see the plan, and the office won't print it.\n        ^^^^^ contraction: Write “cannot”.\n                                           ^^^^^ contraction: Write “will not”.\n",
            fixed: "Minutes:\n\nMembers cannot see the plan, and the office won't print it.\n",
        },
        {
            name: 'short forms behind a pronoun',
            text: 'Minutes:\n\nMembers said that they’re content.\n                  ^^^^^^^ contraction: Write “they are”.\n',
            fixed: 'Minutes:\n\nMembers said that they are content.\n',
        },
        {
            name: 'a short form that can be read in two ways',
            text: 'Minutes:\n\nThe Clerk said that it’s cold there.\n                    ^^^^ contraction: Write “it is”, “it has” or “its”.\n',
            fixed: 'Minutes:\n\nThe Clerk said that it is cold there.\n',
        },
        {
            name: 'what follows tells which is meant',
            text: 'Minutes:\n\nThe Chair said that she’d been there.\n                    ^^^^^ contraction: Write “she had”.\n',
            fixed: 'Minutes:\n\nThe Chair said that she had been there.\n',
        },
        {
            name: 'a form of "to be" in front of an article',
            text: 'Minutes:\n\nThe Clerk said that there’s a leak.\n                    ^^^^^^^ contraction: Write “there is”.\n',
            fixed: 'Minutes:\n\nThe Clerk said that there is a leak.\n',
        },
        {
            name: 'a question',
            text: 'Minutes:\n\nDidn’t they see the plan?\n^^^^^^^^^^^ contraction: Write “Did they not”.\n',
            fixed: 'Minutes:\n\nDid they not see the plan?\n',
        },
        {
            name: 'an apostrophe for "its"',
            text: 'Minutes:\n\nThe Council has it’s own fleet.\n                ^^^^ contraction: Write “its”.\n',
            fixed: 'Minutes:\n\nThe Council has its own fleet.\n',
        },
        {
            name: 'possessives',
            text: 'Minutes:\n\nThe Council’s officers thanked members’ families for the Chair’s portrait.\n',
        },
        { name: 'names', text: 'Minutes:\n\nCouncillor O’Neill and Ms D’Arcy went to the Don’t Waste Water stall.\n' },
        {
            name: 'words in quotation marks',
            text: 'Minutes:\n\nA resident said “it wasn’t our bin” and left. The banner read ‘we’re still here’.\n',
        },
        { name: 'a quotation in a block of its own', text: 'Minutes:\n\nThe letter read:\n\n> We weren’t told.\n' },
        {
            name: 'a title and a summary',
            text: 'Agenda item\n\nWhat we don’t know about the weir\n\nTo hear why it isn’t mended.\n\nMinutes:\n\nThe report was received.\n',
        },
        {
            name: 'Welsh words',
            text: 'Cofnodion:\n\nDiolchwyd i’r Clerc ac i’w staff am y gwaith o’r dechrau, a’u bod wedi gorffen.\n',
        },
    ],
    *check(item) {
        const { text } = item.piece;
        if (!item.cues.holds(APOSTROPHES)) return;
        const walk = new ProseWalk(item);
        for (const match of shortForms(text)) {
            const start = match.index;
            const run = walk.runAt(start);
            if (run === null || !ROLES.has(run.role)) continue;
            // A capital in the middle of a sentence marks a name or a slogan.
            if (/^\p{Lu}/u.test(match[0]) && match[2] !== 'I' && !opensSentence(text, run.start, start)) continue;
            if (walk.isQuoted(start)) continue;
            const report = reportOf(match, text);
            if (report !== null) yield report;
        }
    },
});

/** Finds the short forms of a text. Looks for the apostrophe first: there are few, and all other words cost nothing. */
function* shortForms(text: string): Iterable<RegExpExecArray> {
    APOSTROPHE.lastIndex = 0;
    for (let found = APOSTROPHE.exec(text); found !== null; found = APOSTROPHE.exec(text)) {
        const next = APOSTROPHE.lastIndex;
        let start = found.index;
        while (found.index - start < LONGEST_STEM && /[a-z]/i.test(text[start - 1] ?? '')) start--;
        SHORT_FORM.lastIndex = start;
        const match = SHORT_FORM.exec(text);
        if (match !== null) yield match;
        APOSTROPHE.lastIndex = next;
    }
}

/** Whether a place is the start of a sentence in a run of prose. */
function opensSentence(text: string, runStart: number, place: number): boolean {
    const before = text.slice(Math.max(runStart, place - 8), place).trimEnd();
    return before === '' || /[.!?:;][)"\u201d\u2019]*$/.test(before) || /[*_]$/.test(before);
}

function reportOf(match: RegExpExecArray, text: string): Report | null {
    const [short, stem, subject, ending] = match;
    const span = { start: match.index, end: match.index + short.length };
    if (stem !== undefined) return negation(short, stem, span, text);
    if (subject === undefined || ending === undefined) return null;
    const after = /^\s+([\p{L}'\u2019-]+)/u.exec(text.slice(span.end, span.end + 40))?.[1]?.toLowerCase() ?? '';
    const known = ENDINGS[ending.toLowerCase()];
    if (known !== undefined) return certain(span, likeShort(short, `${subject} ${known}`));
    if (ending.toLowerCase() === 'd') {
        if (/^(?:been|better)$/.test(after)) return certain(span, likeShort(short, `${subject} had`));
        if (/^(?:be|have|like|rather|prefer)$/.test(after)) return certain(span, likeShort(short, `${subject} would`));
        // "he'd agreed" had, "he'd agree" would; only a person can tell "they'd put".
        const readings = /ed$/.test(after) ? ['had', 'would'] : ['would', 'had'];
        return choice(
            span,
            readings.map((verb) => likeShort(short, `${subject} ${verb}`)),
        );
    }
    if (subject.toLowerCase() === 'let') return certain(span, likeShort(short, `${subject} us`));
    if (subject.toLowerCase() === 'it' && after === 'own') return certain(span, likeShort(short, 'its'));
    if (/^(?:been|got|become)$/.test(after)) return certain(span, likeShort(short, `${subject} has`));
    if (/^(?:an?|the|very|too|\p{L}+ing)$/u.test(after)) return certain(span, likeShort(short, `${subject} is`));
    const readings = ['is', 'has'].map((verb) => `${subject} ${verb}`);
    // "The Council and it's staff" is a slip for "its".
    return choice(
        span,
        [...readings, ...(subject.toLowerCase() === 'it' ? ['its'] : [])].map((words) => likeShort(short, words)),
    );
}

function negation(short: string, stem: string, span: Span, text: string): Report {
    const verb = STEMS[stem.toLowerCase()] ?? stem;
    const rest = text.slice(span.end, span.end + 24);
    const asked = /^\s+(I|you|he|she|it|we|they|there)(?![\p{L}'\u2019])/iu.exec(rest)?.[1];
    // In a question the subject stands between the verb and "not".
    if (asked !== undefined && !/\s/.test(rest[0] === ' ' ? (rest[1] ?? '') : ' ')) {
        return certain(
            { start: span.start, end: span.end + 1 + asked.length },
            `${likeShort(short, verb)} ${asked} not`,
        );
    }
    return certain(span, likeShort(short, verb === 'can' ? 'cannot' : `${verb} not`));
}

/** The words in the letter case of the short form. */
function likeShort(short: string, words: string): string {
    if (short.length > 3 && short === short.toUpperCase()) return words.toUpperCase();
    const first = short.charAt(0);
    return first === first.toUpperCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function certain(span: Span, words: string): Report {
    return {
        ...span,
        message: { en: `Write “${words}”.`, cy: `Ysgrifennwch “${words}”.` },
        fixes: [write(span, words, true)],
    };
}

/** A short form with two readings: the clerk chooses. */
function choice(span: Span, readings: readonly string[]): Report {
    return {
        ...span,
        message: {
            en: `Write ${listed(readings, 'or')}.`,
            cy: `Ysgrifennwch ${listed(readings, 'neu')}.`,
        },
        fixes: readings.map((words) => write(span, words, false)),
    };
}

/** “one”, “two” or “three” */
function listed(readings: readonly string[], or: string): string {
    const quoted = readings.map((words) => `“${words}”`);
    return `${quoted.slice(0, -1).join(', ')} ${or} ${quoted.at(-1)}`;
}

function write(span: Span, words: string, safe: boolean): Fix {
    return { title: { en: `Write “${words}”`, cy: `Ysgrifennu “${words}”` }, safe, edits: [{ ...span, text: words }] };
}
