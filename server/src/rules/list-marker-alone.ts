import { cueOf } from '../model/cues.js';
import type { Block, Span } from '../syntax/tree.js';
import { byPart } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

/** The marks of a list without numbers, as a word processor or a web page makes them. */
const MARKS = cueOf('', '\u2022\u00b7\u25cf\u25aa\u25a0\u25e6\u00a7\uf0b7\uf0a7');
const MARK = /^[\u2022\u00b7\u25cf\u25aa\u25a0\u25e6\u00a7\uf0b7\uf0a7]$/;

export const listMarkerAlone = defineMeetingRule({
    code: 'list-marker-alone',
    severity: 'hint',
    summary: 'The mark of a list stands on the same line as its text.',
    why: 'Some pages come over the clipboard with every bullet on a line of its own. Then a screen reader reads a dot and an unrelated sentence, and no one can tell where a point ends.',
    fragments: true,
    examples: [
        {
            name: 'bullets that lost their text',
            text: 'Minutes:\nThe reviewers looked at the following:\n•\n^ list-marker-alone: 2 list marks\nThe enquiry desk\n•\nHome delivery and\nreading groups\n',
            fixed: 'Minutes:\nThe reviewers looked at the following:\n- The enquiry desk\n- Home delivery and\nreading groups\n',
        },
        {
            name: 'an empty line between a mark and its text',
            text: 'The changes were:\n\n•\n^ list-marker-alone\n\nMeetings start at 9.45 am.\n',
            fixed: 'The changes were:\n\n- Meetings start at 9.45 am.\n',
        },
        { name: 'a real list', text: 'The reviewers looked at:\n- the enquiry desk\n- home delivery\n' },
        {
            name: 'pasted marks with their text, which another rule reports',
            text: '• the enquiry desk\n• home delivery\n',
        },
        { name: 'a dash that stands for nothing', text: 'Income\n-\nSpending\n-\n' },
        {
            name: 'a mark with nothing to join',
            text: 'Minutes:\n\nThe report was noted.\n\n•\n\nRESOLVED That the report be noted.\n',
        },
    ],
    check(minutes) {
        const edits: Edit[] = [];
        let first: Span | null = null;
        for (const { offset, result } of look(minutes)) {
            for (const { mark, text } of result) {
                first ??= { start: offset + mark, end: offset + mark + 1 };
                edits.push({ start: offset + mark, end: offset + text, text: '- ' });
            }
        }
        if (first === null) return [];
        const count = edits.length;
        return [
            {
                ...first,
                message: {
                    en:
                        count === 1
                            ? 'A list mark stands alone on its line: join it with its text.'
                            : `${count} list marks stand alone on their lines: join them with their text.`,
                    cy:
                        count === 1
                            ? 'Mae marc rhestr ar ei ben ei hun ar linell: cysylltwch ef â’i destun.'
                            : `Mae ${count} o farciau rhestr ar eu pennau eu hunain ar linell: cysylltwch nhw â’u testun.`,
                },
                fixes: [
                    {
                        title: { en: 'Join list marks with their text', cy: 'Cysylltu’r marciau â’u testun' },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});

const look = byPart((text, item) => (item === null ? [] : [...loneMarks(text, item.piece.blocks)]), MARKS);

interface LoneMark {
    /** Where the mark stands. */
    readonly mark: number;
    /** Where the text begins that belongs to it. */
    readonly text: number;
}

function* loneMarks(text: string, blocks: readonly Block[]): Iterable<LoneMark> {
    for (const [index, block] of blocks.entries()) {
        switch (block.kind) {
            case 'list':
                for (const item of block.items) {
                    const found = loneMark(text, item.marker.start, item.marker.end, item.text);
                    if (found !== null) yield found;
                }
                yield* markAboveParagraph(text, block.items.at(-1), blocks, index);
                break;
            case 'decision':
                for (const clause of block.clauses) {
                    const found =
                        clause.label === null
                            ? null
                            : loneMark(text, clause.label.start, clause.label.end, clause.text);
                    if (found !== null) yield found;
                }
                break;
            case 'exempt':
                yield* loneMarks(text, block.blocks);
                yield* loneMarks(text, block.publicBlocks ?? []);
                break;
        }
    }
}

function loneMark(text: string, start: number, end: number, words: { start: number; end: number }): LoneMark | null {
    if (!MARK.test(text.slice(start, end)) || words.end <= words.start) return null;
    return /[\r\n]/.test(text.slice(end, words.start)) ? { mark: start, text: words.start } : null;
}

/** A mark at the end of a list, and its text in a paragraph of its own behind an empty line. */
function* markAboveParagraph(
    text: string,
    last:
        | { readonly marker: { start: number; end: number }; readonly text: { start: number; end: number } }
        | undefined,
    blocks: readonly Block[],
    index: number,
): Iterable<LoneMark> {
    if (
        last === undefined ||
        last.text.end > last.text.start ||
        !MARK.test(text.slice(last.marker.start, last.marker.end))
    )
        return;
    const blank = blocks[index + 1];
    const below = blank?.kind === 'blank' ? blocks[index + 2] : blank;
    if (below?.kind !== 'paragraph' || below.escaped) return;
    let start = below.start;
    while (start < below.end && /\s/.test(text[start] ?? '')) start++;
    yield { mark: last.marker.start, text: start };
}
