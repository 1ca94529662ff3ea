/** "Unanimously", with votes against or abstentions beside it. */

import { cueOf } from '../model/cues.js';
import type { Item, Vote } from '../model/minutes.js';
import { sentences } from '../model/text.js';
import { countsIn } from '../model/votes.js';
import type { Span } from '../syntax/tree.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineItemRule, type Fix, type Report } from './rule.js';

export const unanimousWithDissent = defineItemRule({
    code: 'unanimous-with-dissent',
    severity: 'warning',
    summary: 'A vote that was unanimous has nobody against it.',
    why: 'Unanimous means that all were of one mind. With a vote against it, or an abstention, the record contradicts itself, and a member who voted otherwise may ask for it to be put right.',
    fragments: true,
    examples: [
        {
            name: 'votes against',
            text: 'Minutes:\n\nThe motion was carried unanimously, with 4 votes for and 1 against.\n                       ^^^^^^^^^^^ unanimous-with-dissent: “unanimously”, and 1 vote against.\n',
            fixed: 'Minutes:\n\nThe motion was carried, with 4 votes for and 1 against.\n',
        },
        {
            name: 'abstentions: worth checking',
            text: 'Minutes:\n\nThe plan was approved unanimously with no objections and 1 abstention.\n                      ^^^^^^^^^^^ unanimous-with-dissent: “unanimously”, and 1 abstention.\n',
            fixed: 'Minutes:\n\nThe plan was approved without dissent with no objections and 1 abstention.\n',
        },
        {
            name: 'the line above the decision has the count',
            text: 'Minutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\nVote: 4 for, 2 against\n\nRESOLVED unanimously That the report be noted.\n         ^^^^^^^^^^^ unanimous-with-dissent: “unanimously”, and 2 votes against.\n',
        },
        {
            name: 'the names of those who were against',
            text: 'Minutes:\n\nVote: unanimous\n      ^^^^^^^^^ unanimous-with-dissent\nFor (3): Councillors Okafor, Bright and Reeve\nAgainst (1): Councillor Pugh\n',
        },
        {
            name: 'nobody was against',
            text: 'Minutes:\n\nThe motion was carried unanimously, with 5 votes for, none against and no abstentions.\n\nVote: 5 for, 0 against\n\nRESOLVED unanimously That the report be noted.\n',
        },
        {
            name: 'by those who voted',
            text: 'Minutes:\n\nThe plan was approved unanimously by those voting, with 1 abstention.\n',
        },
        {
            name: 'another vote',
            text: 'Minutes:\n\nThe first plan was lost by 2 votes for to 3 against. The second plan was approved unanimously.\n\nVote: 2 for, 3 against\n\nThe motion was lost.\n\nRESOLVED unanimously That the report be noted.\n',
        },
        {
            name: 'a vote that was not unanimous',
            text: 'Minutes:\n\nThe motion was carried, though not unanimously, with 4 votes for and 1 against.\n',
        },
        {
            name: 'a quotation',
            text: 'Minutes:\n\nThe letter read “it was agreed unanimously with 1 abstention”.\n',
        },
    ],
    *check(item) {
        if (!item.cues.holds(WITHOUT_DISSENT)) return;
        yield* inSentences(item);
        yield* besideVotes(item);
    },
});

const WITHOUT_DISSENT = cueOf('unanimous unanimously unfrydol');
const UNANIMOUS = /\bunanimous(?:ly)?\b|(?<!\p{L})yn unfrydol(?!\p{L})/giu;
const ALLOWED =
    /^[\s\u00a0]+by[\s\u00a0]+(?:all[\s\u00a0]+)?(?:those|members)[\s\u00a0]+(?:voting|who[\s\u00a0]+voted|present[\s\u00a0]+and[\s\u00a0]+voting)\b/i;
const NOT = /\b(?:not|nearly|almost|far from|lack of|no)[\s\u00a0]+$/i;

/** The word and the count in one sentence. */
function* inSentences(item: Item): Iterable<Report> {
    const { text } = item.piece;
    for (const run of item.prose) {
        if (run.role === 'quotation' || run.role === 'document' || run.role === 'summary' || run.role === 'title')
            continue;
        if (!item.cues.within(WITHOUT_DISSENT, run)) continue;
        let quoted: ReturnType<typeof quotedPassages> | null = null;
        for (const sentence of sentences(item.piece, run)) {
            const words = wordsIn(text, sentence);
            const [word] = words;
            if (word === undefined) continue;
            quoted ??= quotedPassages(text, run);
            if (isQuoted(quoted, word.start)) continue;
            // Two outcomes in one sentence: nobody can tell whose the count is.
            if (
                words.length > 1 ||
                /\b(?:lost|defeated|failed|rejected|amendment)\b/i.test(text.slice(sentence.start, sentence.end))
            )
                continue;
            const report = reportOf(item, word, countsIn(item.piece, sentence));
            if (report !== null) yield report;
        }
    }
}

/** The word in a vote or in a decision, and the count of the vote that stands directly above or below. */
function* besideVotes(item: Item): Iterable<Report> {
    const { text } = item.piece;
    for (const [index, vote] of item.votes.entries()) {
        const [word] = vote.unanimous ? wordsIn(text, vote) : [];
        const next = item.votes[index + 1];
        const rolls =
            next !== undefined && next.rolls.length > 0 && text.slice(vote.end, next.start).trim() === '' ? next : null;
        // The line with the word and a count is a sentence, which was looked at already.
        if (word !== undefined && vote.counts.length === 0 && rolls !== null) {
            const report = reportOf(item, word, countsOf(rolls));
            if (report !== null) yield report;
        }
    }
    for (const decision of item.decisions) {
        if (!decision.unanimous || decision.form === 'outcome') continue;
        const above = item.votes.findLast((vote) => vote.end <= decision.start);
        if (above === undefined || text.slice(above.end, decision.start).trim() !== '') continue;
        const head = {
            start: decision.start,
            end: Math.min(decision.clauses[0]?.start ?? decision.end, decision.start + 120),
        };
        const [word] = wordsIn(text, head);
        if (word === undefined) continue;
        const report = reportOf(item, word, countsOf(above));
        if (report !== null) yield report;
    }
}

function countsOf(vote: Vote): Vote['counts'] {
    if (vote.rolls.length === 0) return vote.counts;
    return vote.rolls.map((roll) => ({
        option: roll.option,
        count: roll.count ?? roll.names.length,
        span: roll.label,
    }));
}

/** The words for "unanimous" in a span that say so of all. */
function wordsIn(text: string, span: Span): Span[] {
    const words = text.slice(span.start, span.end);
    return [...words.matchAll(UNANIMOUS)]
        .map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length }))
        .filter(
            ({ start, end }) =>
                !ALLOWED.test(text.slice(end, end + 60)) &&
                !NOT.test(text.slice(Math.max(span.start, start - 12), start)),
        );
}

function reportOf(item: Item, word: Span, counts: Vote['counts']): Report | null {
    const against = counts.find((one) => one.option === 'against')?.count ?? 0;
    const abstained = counts.find((one) => one.option === 'abstained')?.count ?? 0;
    if (against === 0 && abstained === 0) return null;
    const written = item.piece.text.slice(word.start, word.end);
    const [english, welsh] =
        against > 0
            ? [`${against} ${against === 1 ? 'vote' : 'votes'} against`, `${against} yn erbyn`]
            : [`${abstained} ${abstained === 1 ? 'abstention' : 'abstentions'}`, `${abstained} yn ymatal`];
    return {
        ...word,
        ...(against > 0 ? {} : { severity: 'info' as const }),
        message: { en: `“${written}”, and ${english}.`, cy: `“${written}”, a ${welsh}.` },
        fixes: fixesFor(item, word, written, against),
    };
}

function fixesFor(item: Item, word: Span, written: string, against: number): Fix[] {
    if (!/ly$/i.test(written)) return [];
    const { text } = item.piece;
    const space = /[\s\u00a0]$/.test(text.slice(word.start - 1, word.start)) ? 1 : 0;
    const drop: Fix = {
        title: { en: `Delete “${written}”`, cy: `Dileu “${written}”` },
        safe: false,
        edits: [{ start: word.start - space, end: word.end, text: '' }],
    };
    if (against > 0) return [drop];
    return [
        {
            title: { en: 'Write “without dissent”', cy: 'Ysgrifennu “without dissent”' },
            safe: false,
            edits: [{ ...word, text: 'without dissent' }],
        },
        drop,
    ];
}
