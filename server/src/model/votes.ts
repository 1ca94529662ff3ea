/** Votes: counts in words or figures, and rows of names. */

import { parse as parseCounts } from '#counts';
import type { Block, Piece, Roll, Span, VoteOption } from '../syntax/tree.js';
import type { Located, Vote } from './minutes.js';
import { splitNames } from './people.js';

/** What the phrase grammar gives for a count; offsets are relative to the words it was given. */
export interface CountShape extends Span {
    readonly option: VoteOption;
    readonly count: number;
}

/** Words that announce counts in prose. */
const COUNTED =
    /\b(?:against|abstain\w*|abstentions?|in favour|in favor|carried[,:;]? \d|\d+ votes? to \d|\w+ votes to \w+|noes|nays?|opposed|o blaid|yn erbyn|ymatal\w*)\b|\((?:\d+) to (?:\d+)\)|\b\d+ for\b/i;

/** Counts in a span of text; empty when there are none. */
export function countsIn(piece: Pick<Piece, 'text'>, span: Span): Vote['counts'] {
    let known = read.get(piece);
    if (known === undefined) {
        known = new Map();
        read.set(piece, known);
    }
    const key = `${span.start} ${span.end}`;
    let counts = known.get(key);
    if (counts === undefined) {
        counts = readCounts(piece.text, span);
        known.set(key, counts);
    }
    return counts;
}

/** The counts of each span that was read: the line of a vote is asked for by several readers. */
const read = new WeakMap<object, Map<string, Vote['counts']>>();

function readCounts(text: string, span: Span): Vote['counts'] {
    const words = text.slice(span.start, span.end);
    if (!COUNTED.test(words)) return [];
    const counts: { option: VoteOption; count: number; span: Span }[] = [];
    for (const shape of parseCounts(words, { startRule: 'Counts' })) {
        if (counts.some((one) => one.option === shape.option)) continue;
        counts.push({
            option: shape.option,
            count: shape.count,
            span: { start: span.start + shape.start, end: span.start + shape.end },
        });
    }
    return counts;
}

/** The votes that stand as lines of their own: `Vote: ...`, and rows `For (3): names` that touch each other. */
export function votesOf(piece: Piece, blocks: readonly Block[], isPrivate: boolean): Vote[] {
    const votes: Vote[] = [];
    let rolls: Roll[] = [];
    const flush = (): void => {
        const [first] = rolls;
        const last = rolls.at(-1);
        if (first !== undefined && last !== undefined) {
            votes.push({
                start: first.start,
                end: last.end,
                counts: rolls.flatMap((roll) =>
                    roll.count === null
                        ? []
                        : [
                              {
                                  option: roll.option,
                                  count: Number(piece.text.slice(roll.count.start, roll.count.end)),
                                  span: roll.count,
                              },
                          ],
                ),
                rolls: rolls.map((roll) => ({
                    option: roll.option,
                    label: roll.label,
                    count: roll.count === null ? null : Number(piece.text.slice(roll.count.start, roll.count.end)),
                    names: roll.names === null ? [] : namesOf(piece, roll.names),
                })),
                unanimous: false,
                private: isPrivate,
            });
        }
        rolls = [];
    };
    for (const block of blocks) {
        if (block.kind === 'roll') {
            rolls.push(inDivision(piece, rolls[0], block));
            continue;
        }
        if (block.kind === 'blank' && rolls.length > 0) continue;
        flush();
        if (block.kind === 'vote' && block.text !== null) {
            const words = piece.text.slice(block.text.start, block.text.end);
            votes.push({
                start: block.start,
                end: block.end,
                counts: countsIn(piece, block.text),
                rolls: [],
                unanimous: /\bunanim|\bnem\.? con|yn unfrydol|\ball in favour/i.test(words),
                private: isPrivate,
            });
        }
    }
    flush();
    return votes;
}

/** In a division between a motion and an amendment, those for the second are against the first. */
export function inDivision(
    piece: Piece,
    first: { readonly option: VoteOption; readonly label: Span } | undefined,
    roll: Roll,
): Roll {
    if (first === undefined || roll.option !== 'for' || first.option !== 'for') return roll;
    const side = ({ label }: { readonly label: Span }): string | undefined =>
        /motion|amendment|gwelliant|cynnig/i.exec(piece.text.slice(label.start, label.end))?.[0]?.toLowerCase();
    return side(roll) !== undefined && side(roll) !== side(first) ? { ...roll, option: 'against' } : roll;
}

function namesOf(piece: Piece, span: Span): Located[] {
    const words = piece.text.slice(span.start, span.end);
    if (/^\W*(none|dim|neb|nil|-)\W*$/i.test(words)) return [];
    return splitNames(piece.text, span).map((entry) => entry.name);
}
