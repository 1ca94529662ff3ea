/** Motions and amendments: who moved, who seconded, what became of it. */

import { parse as parseMovers } from '#movers';
import type { Block, Decision as DecisionBlock, Piece, Span } from '../syntax/tree.js';
import { cueOf, cuesOf } from './cues.js';
import { decisionOfBlock, decisionsInProse } from './decisions.js';
import type { Located, Motion, MotionOutcome } from './minutes.js';
import { located, sentences } from './text.js';

/** What the phrase grammar gives for movers; offsets are relative to the words it was given. */
export interface MoversShape {
    readonly movers: readonly (Span & { readonly name: string })[];
    readonly seconders: readonly (Span & { readonly name: string })[];
}

const MOVES = cueOf(
    'moved moves proposed proposes proposer proposal seconded seconds seconder second nominated motion cynigiwyd eiliwyd',
);

/** Words of a motion. "Moved" alone is none: furniture is moved too. */
const ANNOUNCES =
    /\b(?:seconded|seconds|seconder|second by|(?:moved|proposed|nominated)[ :]+(?:by|that|the|an?|acceptance|to|and|cllr|councillor|mr|mrs|ms|dr)\b|(?:moved|proposed)\s*[:,;]|(?:moves|proposes|proposer|proposal of|so moved)\b|motion (?:made )?by|cynigiwyd|eiliwyd)/i;

/** Mover and seconder in a span of text; null for each that is not named. */
export function moversIn(
    piece: Pick<Piece, 'text'>,
    span: Span,
): { readonly mover: Located | null; readonly seconder: Located | null } | null {
    if (!cuesOf(piece).within(MOVES, span)) return null;
    const { text } = piece;
    const words = text.slice(span.start, span.end);
    if (!ANNOUNCES.test(words)) return null;
    const { movers, seconders } = parseMovers(words, { startRule: 'Movers' });
    const place = (found: (Span & { readonly name: string }) | undefined): Located | null =>
        found === undefined ? null : located(piece, { start: span.start + found.start, end: span.start + found.end });
    const mover = place(movers[0]);
    const seconder = place(seconders[0]);
    return mover === null && seconder === null ? null : { mover, seconder };
}

/**
 * The motions of a passage, in order. A line `Seconded by` completes the motion above it. The fate of the last motion may
 * stand in the blocks that follow the passage. Who moved a decision may stand in its own words or right below it.
 */
export function motionsOf(
    piece: Piece,
    passage: readonly Block[],
    following: readonly Block[],
    isPrivate: boolean,
): Motion[] {
    const blocks = [...passage, ...following];
    const motions: Motion[] = [];
    // Whether a motion waits for its decision: then who moved that decision is told already.
    let waiting = false;
    let isMoved = false;
    const outcomeAt = (index: number, form: Motion['form']): MotionOutcome => {
        const above = isMoved || waiting ? null : decidedAbove(piece, passage, index);
        waiting ||= above === null;
        isMoved = true;
        return outcomeBehind(piece, blocks, index, form, above);
    };
    for (let i = 0; i < passage.length; i++) {
        const block = passage[i];
        if (block === undefined) continue;
        if (block.kind === 'motion') {
            const whole = { start: block.start, end: block.end };
            const names = moversIn(piece, whole) ?? { mover: null, seconder: null };
            const last = motions.at(-1);
            if (block.form === 'seconded' && last !== undefined && last.seconder === null) {
                motions[motions.length - 1] = {
                    ...last,
                    end: block.end,
                    seconder: names.seconder ?? namedAfter(piece, block.text),
                    outcome: last.outcome === 'unrecorded' ? outcomeBehind(piece, blocks, i, last.form) : last.outcome,
                };
                continue;
            }
            const form = block.form === 'amendment' ? 'amendment' : 'motion';
            motions.push({
                start: block.start,
                end: block.end,
                form,
                mover: names.mover,
                seconder: names.seconder,
                body: bodyOf(piece, block.text),
                outcome: outcomeAt(i, form),
                private: isPrivate,
            });
        } else if (block.kind === 'decision') {
            const outcome = (): MotionOutcome => outcomeOfDecision(piece, block);
            const within = block.clauses.flatMap(({ text }) => motionsWithin(piece, text, outcome, isPrivate));
            motions.push(...within);
            isMoved = waiting || within.length > 0;
            waiting = false;
        } else if (block.kind === 'list') {
            for (const { text } of block.items)
                motions.push(...motionsWithin(piece, text, (before) => outcomeInProse(piece, before), isPrivate));
        } else if (block.kind === 'paragraph' && !block.escaped) {
            const names = moversIn(piece, block);
            if (names === null || names.mover === null) continue;
            const words = piece.text.slice(block.start, block.end);
            const form = /\bamendment\b/i.test(words) ? 'amendment' : 'motion';
            motions.push({
                start: block.start,
                end: block.end,
                form,
                ...names,
                body: null,
                outcome: outcomeAt(i, form),
                private: isPrivate,
            });
        }
    }
    return motions;
}

/** Every word that can open who moved what is decided. */
const OPENS = cueOf('moved proposed proposer mover proposal cynigiwyd');
/** Right behind the keyword, or in a bracket: "RESOLVED, on the proposal of Cllr Askew". */
const OPENS_INSIDE = /(?<=^(?:on the )?|[([][*_]{0,2})(?:moved|proposed|proposer|mover|proposal of|cynigiwyd)\b/iy;
/** In a sentence or a line of its own, behind what is decided. */
const OPENS_BEHIND =
    /(?<=[.;:)][*_"”’)]{0,3}[ \t\u00a0]{1,3}[*_]{0,2}|[\r\n][ \t\u00a0]{0,8}[*_]{0,2})(?:Moved|MOVED|Proposed|PROPOSED|Proposer|Mover|Cynigiwyd)\b/y;
const SECONDS = /^\W*(?:seconded|seconder|eiliwyd)\b/i;
const PUTS = /\b(?:that|bod)\b/i;

/**
 * Motions that are told in the words of a decision: "RESOLVED That the dues be paid. Proposed by Cllr Askew". `outcomeOf`
 * gives what became of the words in front, or null where they decide nothing.
 */
function motionsWithin(
    piece: Piece,
    span: Span,
    outcomeOf: (before: Span) => MotionOutcome | null,
    isPrivate: boolean,
): Motion[] {
    const places = cuesOf(piece).placesWithin(OPENS, span);
    if (places.length === 0) return [];
    const words = piece.text.slice(span.start, span.end);
    const openings = places.flatMap((start) => {
        const isInside = opensAt(OPENS_INSIDE, words, start - span.start);
        return isInside || opensAt(OPENS_BEHIND, words, start - span.start) ? [{ start, isInside }] : [];
    });
    const [first] = openings;
    const outcome = first === undefined ? null : outcomeOf({ start: span.start, end: first.start });
    if (outcome === null) return [];
    const ends = sentences(piece, span);
    let sentence = 0;
    return openings.flatMap(({ start, isInside }, index): Motion[] => {
        while (sentence < ends.length - 1 && (ends[sentence]?.end ?? 0) <= start) sentence++;
        const end = Math.min(
            toldUpTo(piece, start, ends[sentence], ends[sentence + 1]),
            openings[index + 1]?.start ?? span.end,
        );
        const names = moversIn(piece, { start, end });
        if (names === null || names.mover === null) return [];
        const own = piece.text.slice(start, end);
        const body = bodyOf(piece, { start, end });
        return [
            {
                start,
                end,
                form: /\bamendment\b/i.test(own) ? 'amendment' : 'motion',
                ...names,
                body,
                // With words of its own behind a decision, it is another motion.
                outcome: fateIn(own) ?? (isInside || body === null ? outcome : 'unrecorded'),
                private: isPrivate,
            },
        ];
    });
}

function opensAt(pattern: RegExp, words: string, place: number): boolean {
    pattern.lastIndex = place;
    return pattern.test(words);
}

/** The end of the bracket or of the sentence around an opening word; a sentence behind it may name the seconder. */
function toldUpTo({ text }: Piece, start: number, own: Span | undefined, next: Span | undefined): number {
    const end = own?.end ?? start;
    const bracket = /[([][*_]{0,2}$/.test(text.slice(Math.max(0, start - 3), start))
        ? text.slice(start, Math.min(end, start + SHORT)).search(/[)\]]/)
        : -1;
    if (bracket !== -1) return start + bracket;
    return next !== undefined && SECONDS.test(text.slice(next.start, next.start + 20)) ? next.end : end;
}

/** How long a block may be that only tells who moved the decision above it. */
const SHORT = 200;
/** Words of the outcome of a motion, and not of anything else. */
const FATE =
    /\b(?:motion|amendment|proposal|proposition|vote|votes|voted|cynnig|gwelliant)\b|^\W*(?:unanimously )?(?:carried|passed|agreed|approved|lost|defeated|withdrawn|rejected|all in favour)\b/i;

/** A paragraph with the words of a motion, or with the fate of one that was moved before. */
const NO_DECISION =
    /^\W*(?:that|bod|this)\b|\b(?:agrees|resolves|approves|recommends|motion|amendment|proposal|votes?|cynnig|gwelliant)\b/i;

/** What was decided right above a short block that puts no words of its own: it tells who moved that. */
function decidedAbove(piece: Piece, blocks: readonly Block[], at: number): MotionOutcome | null {
    const block = blocks[at];
    if (block === undefined || block.end - block.start > SHORT) return null;
    if (PUTS.test(piece.text.slice(block.start, block.end))) return null;
    let index = at - 1;
    while (blocks[index]?.kind === 'blank' || blocks[index]?.kind === 'note') index--;
    const above = blocks[index];
    if (above?.kind === 'decision') return outcomeOfDecision(piece, above);
    if (above?.kind !== 'paragraph' || NO_DECISION.test(piece.text.slice(above.start, above.end))) return null;
    return outcomeInProse(piece, above);
}

/** A decision carries what was moved, unless it says below its heading that this was lost. */
function outcomeOfDecision(piece: Piece, block: DecisionBlock): MotionOutcome {
    return block.headed && decisionOfBlock(piece, block, false).effect === 'lost' ? 'lost' : 'carried';
}

/** What the last decision in prose made of a motion; null where there is none. */
function outcomeInProse(piece: Piece, span: Span): MotionOutcome | null {
    const decision = decisionsInProse(piece, span, false).at(-1);
    return decision === undefined ? null : decision.effect === 'lost' ? 'lost' : 'carried';
}

function namedAfter(piece: Piece, span: Span | null): Located | null {
    return span === null ? null : located(piece, span);
}

function bodyOf(piece: Piece, span: Span | null): Located | null {
    if (span === null) return null;
    const text = piece.text.slice(span.start, span.end);
    const that = /\b(that|bod)\b/i.exec(text);
    return that === null ? null : located(piece, { start: span.start + that.index, end: span.end });
}

const ENDS = cueOf(
    'lost defeated carried failed rejected fell withdrawn passed agreed approved adopted accepted resolved favour elected cytunwyd derbyniwyd penderfynwyd',
);
const OUTCOMES: readonly (readonly [MotionOutcome, RegExp])[] = [
    ['lost', /\b(lost|defeated|not carried|failed|rejected|fell)\b/i],
    ['withdrawn', /\bwithdrawn\b/i],
    [
        'carried',
        /\b(carried|passed|agreed|approved|adopted|accepted|resolved|all in favour|all were in favour|elected|cytunwyd|derbyniwyd|penderfynwyd)\b/i,
    ],
];

/**
 * Looks for the fate of a motion in its own block and in those behind it, up to the next motion. Where the decision above may
 * be its fate, only words on a motion or a vote count behind it.
 */
function outcomeBehind(
    piece: Piece,
    blocks: readonly Block[],
    from: number,
    form: Motion['form'],
    above: MotionOutcome | null = null,
): MotionOutcome {
    const cues = cuesOf(piece);
    for (let i = from; i < blocks.length; i++) {
        const block = blocks[i];
        if (block === undefined || (i > from && block.kind === 'motion' && block.form !== 'seconded')) break;
        if (block.kind === 'decision') return above ?? outcomeOfDecision(piece, block);
        if (!cues.within(ENDS, block)) continue;
        const words = piece.text.slice(block.start, block.end);
        if (i > from && above !== null && !FATE.test(words)) continue;
        const outcome = fateOfEither(form, words) ?? fateIn(words);
        if (outcome !== null) return outcome;
    }
    return above ?? 'unrecorded';
}

/** A vote between a motion and the amendment to it: "3 for the amendment and 7 for the motion, which was carried". */
const EITHER = /\bfor the (motion|amendment)\b[\s\S]{1,200}?\bfor the (?!\1)(?:motion|amendment)\b/i;
const EITHER_CARRIED =
    /\b(motion|amendment),?(?: which)? (?:was|is|being|became)\b[^.;]{0,30}?\b(?:carried|passed|agreed|adopted|approved|decision|finding)\b/i;

function fateOfEither(form: Motion['form'], words: string): MotionOutcome | null {
    const carried = EITHER.test(words) ? EITHER_CARRIED.exec(words)?.[1] : undefined;
    return carried === undefined ? null : carried.toLowerCase() === form ? 'carried' : 'lost';
}

function fateIn(words: string): MotionOutcome | null {
    return OUTCOMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
