/**
 * Traits of a run of prose: which kinds of telling words it has. One quick pass finds them all, so that the careful
 * reading for decisions, requests, motions and the like, with its costly patterns, is done only where it can find
 * something. Most paragraphs have no such word.
 */

import type { Span } from '../syntax/tree.js';

export const Trait = {
    Decision: 1,
    Request: 2,
    Motion: 4,
    Reference: 8,
    Interest: 16,
    /** Deferred, withdrawn, restricted, without a quorum. */
    NotTaken: 32,
    Figure: 64,
    /** Two capitals close together in one word, as in an acronym. */
    Capitals: 128,
} as const;

const WORDS: readonly (readonly [number, string])[] = [
    [
        Trait.Decision,
        'resolved agreed agree agrees agreement approved approve approves accepted adopted carried passed noted received elected appointed opted decided decision deferred defeated failed lost confirmed ratified moved ordered recommended recommend unopposed voted favour authorised withdrawn signed objection objections election directed introduced adjourned penderfynwyd cytunwyd cymeradwywyd nodwyd derbyniwyd',
    ],
    [
        Trait.Request,
        'request requests requested asked brought report reported undertook agreed willing offered promised committed presented submitted',
    ],
    [
        Trait.Motion,
        'moved moves proposed proposes proposer proposal seconded seconds seconder second motion nominated amendment cynigiwyd eiliwyd',
    ],
    [Trait.Reference, 'page pages appendix appendices minute minutes act regulations order http https'],
    [
        Trait.Interest,
        'interest interests buddiant fuddiant buddiannau fuddiannau declared declares declaration disclosed transparency datganodd datgan',
    ],
    [
        Trait.NotTaken,
        'withdrawn deferred postponed held adjourned gohiriwyd tynnwyd inquorate quorate quorum restricted exempt',
    ],
];

/** The words as a tree of letters: the node for a letter behind a node stands at `node * 26 + letter`. */
const { next, flags } = letterTree();

function letterTree(): { next: Int32Array; flags: Uint8Array } {
    const words = WORDS.flatMap(([flag, list]) => list.split(' ').map((word) => ({ flag, word })));
    const size = words.reduce((sum, { word }) => sum + word.length, 1);
    const tree = { next: new Int32Array(size * 26), flags: new Uint8Array(size) };
    let used = 1;
    for (const { flag, word } of words) {
        let node = 0;
        for (let i = 0; i < word.length; i++) {
            const edge = node * 26 + word.charCodeAt(i) - 97;
            if (tree.next[edge] === 0) tree.next[edge] = used++;
            node = tree.next[edge] ?? 0;
        }
        tree.flags[node] = (tree.flags[node] ?? 0) | flag;
    }
    return tree;
}

/** Gives the traits of a span of text, as bits of {@link Trait}. */
export function traitsOf(text: string, span: Span): number {
    let traits = 0;
    let position = span.start;
    while (position < span.end) {
        let code = text.charCodeAt(position);
        if (code >= 48 && code <= 57) traits |= Trait.Figure;
        if (!isLetter(code)) {
            position++;
            continue;
        }
        // A word: walk the tree of letters as far as it goes, then to the end of the word.
        let node = 0;
        let lost = false;
        let capital = -4;
        for (; position < span.end; position++) {
            code = text.charCodeAt(position);
            if (!isLetter(code)) break;
            if (isCapital(code)) {
                if (position - capital <= 3) traits |= Trait.Capitals;
                capital = position;
            }
            if (lost) continue;
            const letter = (code | 32) - 97;
            node = code < 128 ? (next[node * 26 + letter] ?? 0) : 0;
            lost = node === 0;
        }
        if (!lost) traits |= flags[node] ?? 0;
    }
    return traits;
}

function isLetter(code: number): boolean {
    return (
        (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7)
    );
}

function isCapital(code: number): boolean {
    return (
        (code >= 65 && code <= 90) ||
        (code >= 0xc0 && code <= 0xde && code !== 0xd7) ||
        code === 0x174 ||
        code === 0x176
    );
}
