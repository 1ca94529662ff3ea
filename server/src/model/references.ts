/** References in the text: pages, appendices, minutes, statutes, addresses of the web. */

import type { Piece, Span } from '../syntax/tree.js';
import { cueOf } from './cues.js';
import type { Reference } from './minutes.js';
import { located } from './text.js';

const PATTERNS: readonly (readonly [Reference['kind'], RegExp])[] = [
    ['page', /\b(?:agenda )?pages? (\d+(?:\s*[-\u2013to]+\s*\d+)?)/gi],
    ['appendix', /\bappendi(?:x|ces) ([A-Z0-9]+(?:\.\d+)?)\b/gi],
    [
        'minute',
        /\bminutes? (?:no\.?|number|nos\.?|ref(?:erence)?\.?)?\s*([A-Z]{0,4}\d+[a-z]?(?:[/.]\d+)+|(?:no\.?|number)\s*\d+)/gi,
    ],
    [
        'statute',
        /\b((?:[A-Z][\p{L}()’']+ (?:of |and |the |\(\p{L}+\) )*){1,8}(?:Act|Regulations|Order) (?:19|20)\d\d)\b/gu,
    ],
    ['url', /\bhttps?:\/\/[^\s<>()[\]"“”]+[^\s<>()[\]"“”.,;:]/g],
];

/** What every reference has. */
export const REFERS = cueOf('page pages appendix appendices minute minutes act regulations order http https');
const TRIGGER = /\b(?:pages?|appendi(?:x|ces)|minutes?|Act|Regulations|Order|https?:)\b/i;

/** References in a span of prose; spans are in the units of the piece. */
export function referencesIn(piece: Piece, span: Span): Reference[] {
    const words = piece.text.slice(span.start, span.end);
    if (!TRIGGER.test(words)) return [];
    const found: Reference[] = [];
    for (const [kind, pattern] of PATTERNS) {
        for (const match of words.matchAll(pattern)) {
            const start = span.start + match.index;
            found.push({
                ...located(piece, { start, end: start + match[0].length }),
                kind,
                target: match[1] ?? match[0],
            });
        }
    }
    return found.sort((a, b) => a.start - b.start);
}
