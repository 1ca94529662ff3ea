/** Motions and amendments: who moved, who seconded, what became of it. */

import { parse as parseMovers } from '#movers';
import type { Block, Piece, Span } from '../syntax/tree.js';
import { cueOf, cuesOf } from './cues.js';
import type { Located, Motion, MotionOutcome } from './minutes.js';
import { located } from './text.js';

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
 * stand in the blocks that follow the passage.
 */
export function motionsOf(
    piece: Piece,
    passage: readonly Block[],
    following: readonly Block[],
    isPrivate: boolean,
): Motion[] {
    const blocks = [...passage, ...following];
    const motions: Motion[] = [];
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
                    outcome: outcomeBehind(piece, blocks, i),
                };
                continue;
            }
            motions.push({
                start: block.start,
                end: block.end,
                form: block.form === 'amendment' ? 'amendment' : 'motion',
                mover: names.mover,
                seconder: names.seconder,
                body: bodyOf(piece, block.text),
                outcome: outcomeBehind(piece, blocks, i),
                private: isPrivate,
            });
        } else if (block.kind === 'paragraph' && !block.escaped) {
            const names = moversIn(piece, block);
            if (names === null || names.mover === null) continue;
            const words = piece.text.slice(block.start, block.end);
            motions.push({
                start: block.start,
                end: block.end,
                form: /\bamendment\b/i.test(words) ? 'amendment' : 'motion',
                ...names,
                body: null,
                outcome: outcomeBehind(piece, blocks, i),
                private: isPrivate,
            });
        }
    }
    return motions;
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

/** Looks for the fate of a motion in its own block and in those behind it, up to the next motion. */
function outcomeBehind(piece: Piece, blocks: readonly Block[], from: number): MotionOutcome {
    const cues = cuesOf(piece);
    for (let i = from; i < blocks.length; i++) {
        const block = blocks[i];
        if (block === undefined || (i > from && block.kind === 'motion' && block.form !== 'seconded')) break;
        if (block.kind === 'decision') return 'carried';
        if (!cues.within(ENDS, block)) continue;
        const words = piece.text.slice(block.start, block.end);
        for (const [outcome, pattern] of OUTCOMES) if (pattern.test(words)) return outcome;
    }
    return 'unrecorded';
}
