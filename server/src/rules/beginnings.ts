/** Where the record of an item begins, which is where a sentence goes that comes before all others. */

import type { Item } from '../model/minutes.js';
import { lineBreak } from './placement.js';
import type { Edit } from './rule.js';

/** The edit that puts a paragraph first in what was said and done, with an empty line around it. */
export function firstParagraph(item: Item, paragraph: string): Edit {
    const { text } = item.piece;
    const eol = lineBreak(item);
    const exempt = item.piece.blocks.find((block) => block.kind === 'exempt');
    // Above a private passage, so that the public can read it.
    if (exempt !== undefined && (item.minutesLabel === null || exempt.start > item.minutesLabel.start))
        return { start: exempt.start, end: exempt.start, text: `${paragraph}${eol}${eol}` };
    let at = item.minutesLabel?.end ?? item.heading?.end ?? 0;
    if (item.minutesLabel !== null) at += /^[*_]*:?[*_]*[^\S\r\n]*/.exec(text.slice(at, at + 40))?.[0].length ?? 0;
    else while (at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
    const rest = text.slice(at, at + 400);
    if (at === 0) return { start: 0, end: 0, text: `${paragraph}${eol}${eol}` };
    // Prose that runs on behind its label goes below the new paragraph.
    if (/^\S/.test(rest)) return { start: at, end: at, text: `${eol}${eol}${paragraph}${eol}${eol}` };
    const crowded = /^\r?\n[^\S\r\n]*\S/.test(rest);
    return { start: at, end: at, text: `${eol}${eol}${paragraph}${crowded ? eol : ''}` };
}
