/** Votes as they are to be judged: counts and names, what they were about, and what became of it. */

import type { Block, Decision, Roll, Span, VoteOption } from '../syntax/tree.js';
import { type Cue, type Cues, cueOf } from './cues.js';
import { Memory } from './memory.js';
import { isTold } from './mentions.js';
import type { Item, Located } from './minutes.js';
import { readName } from './name-resolution.js';
import { located, plain, sentences, trim } from './text.js';
import { countsIn, inDivision } from './votes.js';

export interface Count extends Span {
    readonly option: VoteOption;
    readonly count: number;
}

/** One row of a recorded vote, with its names. */
export interface TallyRoll extends Span {
    readonly option: VoteOption;
    readonly label: Span;
    /** The number in the row; null when it has none. */
    readonly count: Count | null;
    readonly names: readonly Located[];
    /** Where the names stand; null when the row has none. */
    readonly list: Span | null;
    /** False when something in the row is no name, so that it cannot be counted. */
    readonly clear: boolean;
}

export type TallyOutcome = 'carried' | 'lost';

/** One vote. All spans are relative to the item. */
export interface Tally extends Span {
    readonly source: 'line' | 'rolls' | 'prose';
    /** The number of names where a row names everybody, and otherwise the counts as they stand. */
    readonly counts: readonly Count[];
    readonly rolls: readonly TallyRoll[];
    /** The word that tells the outcome: "carried". Null when no word does. */
    readonly outcome: (Span & { readonly value: TallyOutcome }) | null;
    /** True when a decision follows before the next vote. */
    readonly decided: boolean;
    /** True when the words around it speak of a casting vote or of drawing lots. */
    readonly casting: boolean;
    /** True for an election, or a choice between several, where no majority is needed. */
    readonly election: boolean;
    /** True where more than a simple majority is needed. */
    readonly special: boolean;
    readonly private: boolean;
}

const tallies = new Memory<readonly Tally[]>();

/** The votes of an item, in order. */
export function talliesOf(item: Item): readonly Tally[] {
    let found = tallies.of(item);
    if (found === undefined) {
        found = [...readTallies(item)];
        tallies.keep(item, found);
    }
    return found;
}

/** The count of an option; null when it is not recorded. */
export function countOf(tally: Tally, option: VoteOption): Count | null {
    return tally.counts.find((one) => one.option === option) ?? null;
}

interface Draft extends Span {
    readonly source: Tally['source'];
    readonly counts: readonly Count[];
    readonly rolls: readonly TallyRoll[];
    readonly private: boolean;
    /** Index of the block that ends the vote. */
    readonly last: number;
    /** Index of the block that begins it. */
    readonly first: number;
    /** True where it stands beside the keyword of a decision. */
    readonly decides: boolean;
}

function* readTallies(item: Item): Iterable<Tally> {
    const cues = item.cues;
    if (!cues.holds(TELLS_VOTE) && !cues.holds(COUNTED_BESIDE) && !item.narrative.some(hasVote)) return;
    const told = new Set(item.prose.filter(isTold).map((one) => one.start));
    for (const { blocks, isPrivate } of passages(item)) {
        const drafts = draftsOf(item, blocks, isPrivate, told, cues);
        for (const [index, draft] of drafts.entries()) {
            const from = drafts[index - 1];
            const next = drafts[index + 1];
            yield complete(item, blocks, draft, from, next);
        }
    }
}

/** Whether a block is a line or a row of a vote, or may hold one. */
function hasVote(block: Block): boolean {
    return block.kind === 'roll' || block.kind === 'vote' || block.kind === 'exempt';
}

/** Blocks of what was said and done, public and private apart. */
function* passages(item: Item): Iterable<{ blocks: readonly Block[]; isPrivate: boolean }> {
    let open: Block[] = [];
    for (const block of item.narrative) {
        if (block.kind !== 'exempt') {
            open.push(block);
            continue;
        }
        if (open.length > 0) yield { blocks: open, isPrivate: false };
        open = [];
        yield { blocks: block.blocks, isPrivate: true };
        if (block.publicBlocks !== null) yield { blocks: block.publicBlocks, isPrivate: false };
    }
    if (open.length > 0) yield { blocks: open, isPrivate: false };
}

function draftsOf(
    item: Item,
    blocks: readonly Block[],
    isPrivate: boolean,
    told: ReadonlySet<number>,
    cues: Cues,
): Draft[] {
    const drafts: Draft[] = [];
    let rolls: { roll: TallyRoll; index: number }[] = [];
    const flush = (): void => {
        const [first] = rolls;
        const last = rolls.at(-1);
        if (first !== undefined && last !== undefined) {
            const counts = rolls.flatMap(({ roll }) => countOfRoll(roll));
            // The counts on the line above its rows say the same.
            const line = drafts.at(-1);
            const belongs = line?.source === 'line' && betweenIsBlank(blocks, line.last, first.index);
            if (belongs) drafts.pop();
            drafts.push({
                source: 'rolls',
                start: first.roll.start,
                end: last.roll.end,
                first: belongs ? line.first : first.index,
                last: last.index,
                counts: belongs && counts.length === 0 ? line.counts : counts,
                rolls: rolls.map(({ roll }) => roll),
                private: isPrivate,
                decides: false,
            });
        }
        rolls = [];
    };
    blocks.forEach((block, index) => {
        if (block.kind === 'roll') {
            const row = inDivision(item.piece, rolls[0]?.roll, block);
            if (rolls.some(({ roll }) => roll.option === row.option)) flush();
            rolls.push({ roll: rollOf(item, row), index });
            return;
        }
        if (block.kind === 'blank' || block.kind === 'note') return;
        flush();
        if (block.kind === 'vote' && block.text !== null) {
            const counts = flat(countsIn(item.piece, block.text));
            if (counts.length > 0)
                drafts.push({
                    source: 'line',
                    ...trim(item.piece.text, block),
                    counts,
                    rolls: [],
                    private: isPrivate,
                    first: index,
                    last: index,
                    decides: false,
                });
            return;
        }
        if (block.kind === 'decision' && cues.within(COUNTED_BESIDE, block)) {
            const beside = countsBeside(item, block);
            if (beside !== null)
                drafts.push({
                    source: 'prose',
                    ...beside,
                    rolls: [],
                    private: isPrivate,
                    first: index,
                    last: index,
                    decides: true,
                });
            return;
        }
        for (const span of proseOf(block)) {
            if (!cues.within(TELLS_VOTE, span)) continue;
            if (!MAY_COUNT.test(item.piece.text.slice(span.start, span.end))) continue;
            if (!told.has(trim(item.piece.text, span).start)) continue;
            for (const sentence of sentences(item.piece, span)) {
                if (!cues.within(TELLS_VOTE, sentence)) continue;
                const counts = proseCounts(item, sentence);
                if (counts !== null)
                    drafts.push({
                        source: 'prose',
                        ...sentence,
                        counts,
                        rolls: [],
                        private: isPrivate,
                        first: index,
                        last: index,
                        decides: false,
                    });
            }
        }
    });
    flush();
    return drafts;
}

function proseOf(block: Block): readonly Span[] {
    if (block.kind === 'paragraph' || block.kind === 'motion') return [block];
    return block.kind === 'list' ? block.items.map((one) => one.text) : [];
}

/** Quick to look for: a word that stands with every count of a vote. */
const MAY_COUNT =
    /\b(?:against|abst|votes?\b|favou?r|noes|nays|opposed|carried|motion|o blaid|yn erbyn|ymatal)|\d\)? ?(?:to|for|-) ?\d/i;
const TELLS_VOTE = cueOf(
    'vote votes voted voting carried lost defeated motion amendment resolution proposal favour favor pleidlais',
);
const ABOUT_VOTE =
    /\b(?:vot(?:e|es|ed|ing)|carried|lost|defeated|motion|amendment|resolution|proposal|in favou?r|pleidlais)\b/i;
/** Other people's votes, and votes at other times. */
const NOT_HERE =
    /\b(?:previous(?:ly)?|earlier|last (?:meeting|year|month|week)|had (?:been|voted)|at its meeting|petition|consultation|survey|residents|respon(?:ses|dents)|referendum|ballot|poll|parishioners|households|public|electors|parliament|letters|comments|representations|emails|online)\b|\bat the \p{L}+ meeting\b/iu;

/** Counts of a vote told in a sentence: at least those for and against, or for and abstained. */
function proseCounts(item: Item, sentence: Span): readonly Count[] | null {
    const words = item.piece.text.slice(sentence.start, sentence.end);
    if (words.length > 500 || !ABOUT_VOTE.test(words) || NOT_HERE.test(words)) return null;
    const counts = flat(countsIn(item.piece, sentence));
    const has = (option: VoteOption): boolean => counts.some((one) => one.option === option);
    if (!has('for') || !(has('against') || has('abstained'))) return null;
    if (/\b(?:majority|none for|all (?:but|except))\b/i.test(words)) return null;
    // "£157,860 for" and "3.5 against" are no votes.
    return counts.some(
        (one) => /[\d.,£$€]$/.test(item.piece.text.slice(sentence.start, one.start).slice(-1)) || one.count > 200,
    )
        ? null
        : counts;
}

const COUNTED_BESIDE = cueOf('votes against');
/** "RESOLVED by 4 votes to 1", "RESOLVED (4 for, 1 against)", and the bracket behind all that was decided. */
const INSIDE_KEYWORD = /(?<=\s)[\s\S]+/;
const BEHIND_KEYWORD = /(?<=^[\s,:*_\u2013-]{0,6})(?:by \w+ votes? to \w+|\([^()]{3,80}\))/i;
const AT_END = /\([^()]{3,80}\)(?=[\s.;*_]*$)/;

/** The counts of the vote that stand beside the keyword of a decision or in a bracket at its end. */
function countsBeside(item: Item, block: Decision): (Span & { readonly counts: readonly Count[] }) | null {
    const { text } = item.piece;
    const first = block.keyword.end;
    const last = Math.max(first, block.end - 100);
    for (const [from, to, pattern] of [
        [block.keyword.start, first, INSIDE_KEYWORD],
        [first, Math.min(block.end, first + 100), BEHIND_KEYWORD],
        [last, block.end, AT_END],
    ] as const) {
        const match = pattern.exec(text.slice(from, to));
        if (match === null) continue;
        const span = { start: from + match.index, end: from + match.index + match[0].length };
        const counts = flat(countsIn(item.piece, span));
        const has = (option: VoteOption): boolean => counts.some((one) => one.option === option);
        if (has('for') && (has('against') || has('abstained'))) return { ...span, counts };
    }
    return null;
}

function flat(counts: readonly { option: VoteOption; count: number; span: Span }[]): readonly Count[] {
    return counts.map(({ option, count, span }) => ({ option, count, start: span.start, end: span.end }));
}

function countOfRoll(roll: TallyRoll): Count[] {
    // Where number and names differ, the names are the record.
    if (roll.count !== null)
        return [roll.clear && roll.list !== null ? { ...roll.count, count: roll.names.length } : roll.count];
    if (!roll.clear || roll.list === null) return [];
    return [{ option: roll.option, count: roll.names.length, start: roll.label.start, end: roll.label.end }];
}

function betweenIsBlank(blocks: readonly Block[], from: number, to: number): boolean {
    return blocks.slice(from + 1, to).every((block) => block.kind === 'blank' || block.kind === 'note');
}

// ---------------------------------------------------------------------------------------------------------------
// Rows of names

const NUMBER = /^\W*(\d{1,3})\W*$/;

function rollOf(item: Item, block: Roll): TallyRoll {
    const { text } = item.piece;
    const base = { ...trim(text, block), option: block.option, label: block.label };
    const counted = (span: Span): Count => ({
        option: block.option,
        count: Number(text.slice(span.start, span.end)),
        start: span.start,
        end: span.end,
    });
    const count = block.count === null ? null : counted(block.count);
    if (block.names === null) return { ...base, count, names: [], list: null, clear: false };
    const words = text.slice(block.names.start, block.names.end);
    if (/^\W*(?:none|dim|neb|nil|-|–)\W*$/i.test(words))
        return { ...base, count, names: [], list: block.names, clear: true };
    const number = NUMBER.exec(words);
    if (number?.[1] !== undefined) {
        const start = block.names.start + words.indexOf(number[1]);
        return {
            ...base,
            count: count ?? counted({ start, end: start + number[1].length }),
            names: [],
            list: null,
            clear: false,
        };
    }
    let list: Span = block.names;
    let own = count;
    // "For: 3 (Councillors Bright, Pugh and Reeve)" and "For: Bright, Pugh and Reeve (3)"
    const ahead = /^\s*(\d{1,3})\s*(?:[:–-]\s*|\((?=[^()]*\)\W*$))/.exec(words);
    const behind = /\s*\((\d{1,3})\)[\s.]*$/.exec(words);
    if (own === null && ahead?.[1] !== undefined) {
        const start = block.names.start + words.indexOf(ahead[1]);
        own = counted({ start, end: start + ahead[1].length });
        list = {
            start: block.names.start + ahead[0].length,
            end: block.names.end - (/\)\W*$/.exec(words)?.[0].length ?? 0),
        };
    } else if (own === null && behind?.[1] !== undefined) {
        const start = block.names.start + behind.index + behind[0].indexOf(behind[1]);
        own = counted({ start, end: start + behind[1].length });
        list = { start: block.names.start, end: block.names.start + behind.index };
    }
    const { names, clear } = namesIn(item, list);
    return { ...base, count: own, names, list, clear };
}

const SEPARATOR = /\s*[,;]\s*(?:(?:and|a|ac)\s+)?|\s+(?:and|&|a|ac)\s+|\s*[\r\n]+\s*(?:[-*•·]\s*)?/g;
const PERSON =
    /^(?:(?:the|y|yr)\s+)?(?:\p{Lu}[\p{L}’'.-]*|de|la|van|von|der|di|ap|ab|al)(?:\s+(?:\p{Lu}[\p{L}’'.-]*|de|la|van|von|der|di|ap|ab|al)){0,6}(?:\s*\([^()]{1,30}\))?\.?$/u;
const NO_PERSON =
    /\b(?:others?|members|remaining|rest|group|all|present|party|unanimous|none|item|motion|vote|votes|abstentions?|for|against|the following|labour|conservative|chairman'?s)\b/i;
const INITIALS = /^(?:\p{Lu}\.?\s?){1,3}$/u;

/** Every name of a row; not clear when a part of the row is no name. */
function namesIn(item: Item, span: Span): { names: readonly Located[]; clear: boolean } {
    const { text } = item.piece;
    const words = text.slice(span.start, span.end);
    const parts: Span[] = [];
    let start = 0;
    const push = (end: number): void => {
        const part = trim(text, { start: span.start + start, end: span.start + end });
        if (part.end > part.start) parts.push(part);
    };
    for (const match of words.matchAll(SEPARATOR)) {
        push(match.index);
        start = match.index + match[0].length;
    }
    push(words.length);
    const names: Located[] = [];
    let clear = true;
    for (const part of parts) {
        const one = located(item.piece, part);
        const last = names.at(-1);
        if (
            INITIALS.test(one.text) &&
            last !== undefined &&
            !/\s/.test(last.text.replace(/^(?:Cllrs?\.?|Councillors?)\s+/, ''))
        ) {
            // "Sheahan, J., Collins, M."
            names[names.length - 1] = located(item.piece, { start: last.start, end: part.end });
            continue;
        }
        if (/^(?:MBE|OBE|CBE|JP|QC|KC|BEM)\.?$/.test(one.text)) continue;
        if (
            !PERSON.test(one.text) ||
            NO_PERSON.test(one.text.replace(/\([^()]*\)/g, '')) ||
            readName(one.text) === null
        ) {
            clear = false;
            continue;
        }
        names.push({
            ...one,
            end: part.start + text.slice(part.start, part.end).replace(/\.$/, '').length,
            text: one.text.replace(/\.$/, ''),
        });
    }
    return { names, clear: clear && names.length > 0 };
}

// ---------------------------------------------------------------------------------------------------------------
// What became of it

const LOST =
    /\b(?:not (?:carried|passed|agreed|adopted|approved)|lost|defeated|fell|failed|rejected|negatived|gwrthodwyd)\b/i;
const CARRIED = /\b(?:carried|passed|adopted|derbyniwyd)\b/i;
const ENDS = cueOf(
    'carried passed agreed adopted approved lost defeated fell failed rejected negatived gwrthodwyd derbyniwyd',
);
const FATE = new RegExp(`${LOST.source}|${CARRIED.source}`, 'i');
/** What the outcome is said of. "The Clerk passed the letter on" says nothing about a vote. */
const SUBJECT =
    /\b(?:motion|amendment|proposal|resolution|proposition|recommendation|vote|item|bylaw|by-law|cynnig|gwelliant)\b/i;
const OTHER_MOTION =
    /\b(?:substantive|original|as amended|second|further|new|another|next|alternative) (?:motion|amendment|proposal|resolution)|\bas amended\b/i;
/** Something that the words around a vote may say, and the words that it has in any case. */
interface Saying {
    readonly cue: Cue;
    readonly pattern: RegExp;
}

const CASTING: Saying = {
    cue: cueOf('casting second drawn drew drawing draw lot lots toss* coin fwrw'),
    pattern:
        /\b(?:casting|second) vote|\b(?:drawn|drew|drawing|draw|by) (?:of )?lots?\b|\btoss|\bcoin\b|pleidlais fwrw/i,
};
const ELECTION: Saying = {
    cue: cueOf('elect elected election nomin* candidate candidates appoint appointed appointment ballot enwebu ethol'),
    pattern:
        /\b(?:elect(?:ed|ion)?|nominat(?:ed|ion|ions|e)|nominees?|candidates?|appoint(?:ed|ment)?|ballot|enwebu|ethol)\b/i,
};
const SPECIAL: Saying = {
    cue: cueOf('thirds quarters special absolute suspend', '/%'),
    pattern:
        /\b(?:two[- ]thirds|three[- ]quarters|2\/3|3\/4|75 ?%|66 ?%|special majority|absolute majority|special resolution|suspend)\b/i,
};

function saysIn(item: Item, span: Span, { cue, pattern }: Saying): boolean {
    return item.cues.within(cue, span) && pattern.test(plain(item.piece.text.slice(span.start, span.end)));
}

function complete(
    item: Item,
    blocks: readonly Block[],
    draft: Draft,
    previous: Draft | undefined,
    next: Draft | undefined,
): Tally {
    const around = {
        start: blockBefore(blocks, draft, previous),
        end: Math.min(item.piece.text.length, behindOf(item, blocks, draft, next)),
    };
    const fate = outcomeOf(item, blocks, draft, previous, next);
    return {
        start: draft.start,
        end: draft.end,
        source: draft.source,
        counts: draft.counts,
        rolls: draft.rolls,
        outcome: fate.outcome,
        decided: fate.decided,
        casting:
            saysIn(item, around, CASTING) ||
            draft.counts.some((one) => one.option === 'casting') ||
            draft.rolls.some((one) => one.option === 'casting'),
        election: saysIn(item, around, ELECTION) || (item.title !== null && ELECTION.pattern.test(item.title.text)),
        special: saysIn(item, around, SPECIAL),
        private: draft.private,
    };
}

/** How far around a vote its words are read. */
const REACH = 1500;

function blockBefore(blocks: readonly Block[], draft: Draft, previous: Draft | undefined): number {
    let index = draft.first;
    for (let seen = 0; index > 0 && seen < 2; ) {
        index--;
        const kind = blocks[index]?.kind;
        if (kind !== 'blank' && kind !== 'note') seen++;
    }
    return Math.max(blocks[index]?.start ?? 0, previous?.end ?? 0, draft.start - REACH);
}

function behindOf(item: Item, blocks: readonly Block[], draft: Draft, next: Draft | undefined): number {
    const end = next?.start ?? blocks.at(-1)?.end ?? item.piece.text.length;
    return Math.min(end, draft.end + REACH);
}

function outcomeOf(
    item: Item,
    blocks: readonly Block[],
    draft: Draft,
    previous: Draft | undefined,
    next: Draft | undefined,
): { outcome: Tally['outcome']; decided: boolean } {
    // What is decided is said to be adopted or rejected; that is no outcome of the vote.
    if (draft.decides) return { outcome: null, decided: true };
    const { text } = item.piece;
    // In the words of the vote itself: "carried by seven votes to two", "Vote: 7 for, 9 against. CARRIED".
    const own = draft.source === 'rolls' ? null : fateIn(item, draft);
    if (own !== null) return { outcome: own, decided: own.value === 'carried' };
    let decided = false;
    const last = blocks[draft.last];
    // What follows it in the same paragraph.
    if (last !== undefined && draft.source === 'prose') {
        const rest = { start: draft.end, end: Math.min(last.end, next?.start ?? last.end) };
        const found = firstFate(item, rest);
        if (found !== null) return { outcome: found, decided: found.value === 'carried' };
        if (/\b(?:RESOLVED|AGREED|agreed|resolved)\b/.test(text.slice(rest.start, rest.end))) decided = true;
    }
    let paragraphs = 0;
    for (const block of blocks.slice(draft.last + 1)) {
        if (next !== undefined && block.start >= (blocks[next.first]?.start ?? next.start)) break;
        if (block.kind === 'blank' || block.kind === 'note') continue;
        if (block.kind === 'decision') return { outcome: null, decided: true };
        if (block.kind === 'motion' || block.kind === 'subheading' || paragraphs === 2) break;
        if (block.kind !== 'paragraph') {
            paragraphs++;
            continue;
        }
        paragraphs++;
        const found = firstFate(item, block);
        // The next motion to be put, without a vote of its own.
        if (found !== null && OTHER_MOTION.test(text.slice(block.start, found.end))) break;
        if (found !== null) return { outcome: found, decided: decided || found.value === 'carried' };
    }
    // A sentence before the counts in the same paragraph: "The motion was carried. Four voted for and one against."
    if (draft.source === 'prose' && last !== undefined) {
        const start = Math.max(last.start, previous?.end ?? 0);
        const before = sentences(item.piece, { start, end: draft.start }).at(-1);
        const found = before === undefined ? null : fateIn(item, before);
        if (found !== null) return { outcome: found, decided };
    }
    return { outcome: null, decided };
}

/** The outcome in the first sentences of a passage. */
function firstFate(item: Item, span: Span): Tally['outcome'] {
    if (!item.cues.within(ENDS, span)) return null;
    for (const sentence of sentences(item.piece, span).slice(0, 2)) {
        const found = fateIn(item, sentence);
        if (found !== null) return found;
    }
    return null;
}

function fateIn(item: Item, span: Span): Tally['outcome'] {
    if (!item.cues.within(ENDS, span)) return null;
    const { text } = item.piece;
    const words = text.slice(span.start, Math.min(span.end, span.start + REACH));
    const match = FATE.exec(words);
    if (
        match === null ||
        FATE.test(words.slice(match.index + match[0].length).replace(/\b(?:carried|passed) (?:out|on|over)\b/gi, ''))
    )
        return null;
    const alone =
        words
            .replace(/[\W\d_]+/g, ' ')
            .trim()
            .split(' ').length <= 4;
    const voted = countsIn(item.piece, span).length > 0;
    if (!alone && !voted && !SUBJECT.test(words)) return null;
    if (/\b(?:carried|passed) (?:out|on|over|away|through|to)\b|\bif (?:the )?(?:motion|amendment)/i.test(words))
        return null;
    const start = span.start + match.index;
    return { value: LOST.test(match[0]) ? 'lost' : 'carried', start, end: start + match[0].length };
}
