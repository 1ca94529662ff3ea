import type { Item, Prose, ProseRole } from '../model/minutes.js';
import { sentences } from '../model/text.js';
import type { Span } from '../syntax/tree.js';
import { lineBreak, openingWords } from './placement.js';
import { defineItemRule, type Edit } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem']);

const SENTENCE = 'The Engineer said that the wall on the quay had stood for many years. ';

export const paragraphLong = defineItemRule({
    code: 'paragraph-long',
    severity: 'hint',
    summary: 'A paragraph has at most 150 words, or as many as the house style says.',
    why: 'Readers look through minutes for one point. In a long paragraph they do not find it, and on a telephone it fills more than the screen. The GOV.UK guidance asks for short paragraphs.',
    fragments: true,
    settings: ['style.paragraphWords'],
    examples: [
        {
            name: 'a paragraph of 165 words',
            text: `Minutes:\n\n${SENTENCE.repeat(6)}The Committee asked about the cost of the stones. ${SENTENCE.repeat(5)}\n^ paragraph-long: 163 words in one paragraph.\n`,
            fixed: `Minutes:\n\n${SENTENCE.repeat(6).trimEnd()}\n\nThe Committee asked about the cost of the stones. ${SENTENCE.repeat(5)}\n`,
        },
        {
            name: 'short paragraphs',
            text: `Minutes:\n\n${SENTENCE.repeat(8).trimEnd()}\n\n${SENTENCE.repeat(8).trimEnd()}\n`,
        },
        {
            name: 'a long resolution',
            text: `Minutes:\n\nRESOLVED That ${'the wall be mended and the stones be set again in the order in which they stood '.repeat(12).trimEnd()}.\n`,
        },
        {
            name: 'a long quotation and a long summary',
            text: `Agenda item\n\nSea wall\n\n${SENTENCE.repeat(14).trimEnd()}\n\nMinutes:\n\nThe letter read:\n\n> ${SENTENCE.repeat(14).trimEnd()}\n`,
        },
    ],
    *check(item, { houseStyle }) {
        const most = houseStyle.style.paragraphWords;
        for (const run of item.prose) {
            // A word has at least one letter and a space.
            if (!ROLES.has(run.role) || run.end - run.start < most * 2) continue;
            const count = wordsIn(item.piece.text, run, most);
            if (count <= most) continue;
            const breaks = run.role === 'narrative' ? breaksIn(item, run, count, most) : [];
            yield {
                ...openingWords(item, run),
                message: {
                    en: `${count} words in one paragraph.`,
                    cy: `${count} o eiriau mewn un paragraff.`,
                },
                fixes:
                    breaks.length === 0
                        ? []
                        : [
                              {
                                  title:
                                      breaks.length === 1
                                          ? { en: 'Break into two paragraphs', cy: 'Torri’n ddau baragraff' }
                                          : {
                                                en: `Break into ${breaks.length + 1} paragraphs`,
                                                cy: `Torri’n ${breaks.length + 1} paragraff`,
                                            },
                                  safe: false,
                                  edits: breaks,
                              },
                          ],
            };
        }
    },
});

/** Counts words: runs of anything but white space. Gives up as soon as there cannot be more than `unless` of them. */
function wordsIn(text: string, { start, end }: Span, unless = 0): number {
    let count = 0;
    let inside = false;
    // In the text itself: a cut out of it is several times slower to walk.
    for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        const isSpace =
            code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && /\s/.test(text[at] ?? ''));
        if (!isSpace && !inside) {
            count++;
            // A word has at least one letter and a space.
            if (count + (end - at) / 2 < unless) return count;
        }
        inside = !isSpace;
    }
    return count;
}

/** Where somebody else begins to speak or another matter is taken up. */
const TOPIC =
    /^(?:The (?:Committee|Board|Panel|Council|Cabinet|Chair|Chairman|Group|Director|Officer|Clerk)\b|Members?\b|Councillors?\b|Cllrs?\b|In (?:response|reply|answer)\b|It was (?:noted|explained|reported|agreed|suggested|asked)\b|A (?:member|question)\b|However\b|With regard\b|Turning\b|Finally\b|Following\b|(?:Mr|Mrs|Ms|Dr)\b)/;

/** Line breaks that leave no part longer than a paragraph may be, at sentences that open a topic where there are any; empty where a sentence is too long. */
function breaksIn(item: Item, run: Prose, total: number, most: number): Edit[] {
    const { text } = item.piece;
    const parts = sentences(item.piece, run).map((span) => {
        const words = text.slice(span.start, span.end);
        return { ...span, count: wordsIn(text, span), opens: TOPIC.test(words) };
    });
    // With fewer words a part would be a scrap.
    const least = Math.min(30, most / 2);
    const pieces = Math.ceil(total / most);
    const aim = total / pieces;
    const eol = lineBreak(item);
    const edits: Edit[] = [];
    let from = 0;
    let left = total;
    while (left > most) {
        // The break nearest to an even share, with a leaning to sentences that open a topic.
        let best = -1;
        let bestCost = Number.POSITIVE_INFINITY;
        let count = 0;
        for (let index = from; index < parts.length - 1; index++) {
            count += parts[index]?.count ?? 0;
            if (count > most) break;
            if (count < least || left - count < least) continue;
            const cost = Math.abs(count - aim) - (parts[index + 1]?.opens === true ? aim / 3 : 0);
            if (cost < bestCost) {
                bestCost = cost;
                best = index;
            }
        }
        const before = parts[best];
        const after = parts[best + 1];
        if (before === undefined || after === undefined) return [];
        left -= parts.slice(from, best + 1).reduce((sum, part) => sum + part.count, 0);
        edits.push({ start: before.end, end: after.start, text: eol + eol });
        from = best + 1;
    }
    return edits;
}
