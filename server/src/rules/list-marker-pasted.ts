import { cueOf } from '../model/cues.js';
import type { Span } from '../syntax/tree.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

/**
 * A line that opens with a mark that a word processor or a web page makes: a bullet, a middle dot, a section sign, or the
 * letter "o" with a gap behind it. A section sign in front of a number cites a section.
 */
const MARKS = cueOf('o', '\u2022\u00b7\u25cf\u25aa\u25a0\u25e6\uf0b7\uf0a7\u00a7');
const PASTED =
    /^([^\S\r\n]*)([\u2022\u00b7\u25cf\u25aa\u25a0\u25e6\uf0b7\uf0a7]|\u00a7(?!\s*\d)|o(?=[^\S\r\n]{2}))[^\S\r\n]+(?=\S)/gm;

export const listMarkerPasted = defineMeetingRule({
    code: 'list-marker-pasted',
    severity: 'hint',
    summary: 'Lists are written with “- ”, not with pasted bullets.',
    why: 'A pasted bullet is only a character: a screen reader does not hear a list with a number of points (WCAG 2.2, 1.3.1), and a published page cannot set it as one.',
    fragments: true,
    examples: [
        {
            name: 'bullets from a word processor',
            text: [
                'Minutes:',
                '',
                'The reviewers saw these strengths:',
                '',
                '\u00b7\u00a0\u00a0\u00a0\u00a0\u00a0 enquiries were answered promptly;',
                '^ list-marker-pasted: 3 lines',
                '',
                '\u00b7\u00a0\u00a0\u00a0\u00a0\u00a0 staff knew their streets; and',
                '\u2022\trecords were complete.',
                '',
            ].join('\n'),
            fixed: 'Minutes:\n\nThe reviewers saw these strengths:\n\n- enquiries were answered promptly;\n\n- staff knew their streets; and\n- records were complete.\n',
        },
        {
            name: 'a list inside a list',
            text: 'Strengths:\n\n•\tthe wardens\n^ list-marker-pasted\no   walk every path\no   know every gate\n•\tthe office\n',
            fixed: 'Strengths:\n\n- the wardens\n  - walk every path\n  - know every gate\n- the office\n',
        },
        {
            name: 'real lists',
            text: 'Strengths:\n\n- enquiries were answered promptly;\n- staff knew their streets.\n\n1) That the report be noted.\n2) That an update be brought.\n',
        },
        { name: 'a table', text: '| Point | Done |\n| --- | --- |\n| • gates | yes |\n| • signs | no |\n' },
        { name: 'a single line', text: 'Matters arising:\n\n• None.\n' },
        {
            name: 'sections of an act at the start of lines',
            text: 'The powers were those of\n§ 12 and\n§ 14 of the Footpaths Act.\n',
        },
        {
            name: 'a mark that stands alone on its line, which another rule reports',
            text: '•\nthe wardens\n•\nthe office\n',
        },
    ],
    check(minutes) {
        const edits: Edit[] = [];
        let first: Span | null = null;
        for (const { offset, result } of look(minutes)) {
            first ??= result.first === null ? null : moved(result.first, offset);
            for (const edit of result.edits) edits.push(moved(edit, offset));
        }
        if (first === null || edits.length < 2) return [];
        return [
            {
                ...first,
                message: {
                    en: `${edits.length} lines start with pasted bullet marks: make them a real list.`,
                    cy: `Mae ${edits.length} o linellau’n dechrau â marciau bwled a gludwyd: gwnewch restr go iawn ohonynt.`,
                },
                fixes: [
                    {
                        title: { en: 'Make real lists with “- ”', cy: 'Gwneud rhestrau go iawn â “- ”' },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});

const look = byPart((text) => {
    const edits: Edit[] = [];
    const nesting = new Nesting(text);
    let first: Span | null = null;
    for (const match of text.matchAll(PASTED)) {
        const [whole, indent = '', mark = ''] = match;
        const start = match.index + indent.length;
        first ??= { start, end: start + mark.length };
        const depth = nesting.depthOf(match.index, indent, mark);
        edits.push({ start, end: match.index + whole.length, text: `${'  '.repeat(depth)}- ` });
    }
    return { first, edits };
}, MARKS);

/** Tells how deep a mark stands where the indent is lost: a new kind of mark opens a list inside the list above it. */
class Nesting {
    readonly #text: string;
    #kinds: string[] = [];
    #lineEnd = -1;

    constructor(text: string) {
        this.#text = text;
    }

    depthOf(lineStart: number, indent: string, mark: string): number {
        if (this.#lineEnd === -1 || !this.#continues(lineStart)) this.#kinds = [];
        const feed = this.#text.indexOf('\n', lineStart);
        this.#lineEnd = feed === -1 ? this.#text.length : feed;
        // An indent that is there says more than the kind of mark.
        if (indent !== '') return 0;
        const kind = /[\u2022\u00b7\u25cf\uf0b7]/.test(mark) ? 'bullet' : mark;
        const known = this.#kinds.indexOf(kind);
        if (known !== -1) this.#kinds.length = known + 1;
        else this.#kinds.push(kind);
        return Math.min(2, this.#kinds.length - 1);
    }

    /** Whether nothing but empty lines stands between the line before and this one. */
    #continues(lineStart: number): boolean {
        for (let place = this.#lineEnd; place < lineStart; place++)
            if (/\S/.test(this.#text[place] ?? '')) return false;
        return true;
    }
}
