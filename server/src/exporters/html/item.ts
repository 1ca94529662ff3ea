/** One item of a record into HTML: blocks in the order in which they stand, each as what it is. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Item } from '../../model/minutes.js';
import {
    assertNever,
    type Block,
    type Decision,
    type Exempt,
    type Piece,
    type SectionName,
    type Span,
    type Table,
} from '../../syntax/tree.js';
import type { ExportOptions } from '../exporter.js';
import { foldSpaces, plainText } from '../inline.js';
import {
    groupVotes,
    listEntries,
    type ParagraphReading,
    readDecision,
    readParagraphs,
    type VoteGroup,
    written,
} from '../reading.js';
import type { Wording } from '../wording.js';
import { list, nameAttributes, onLines, prose, type RegionName, scrolling } from './prose.js';

/** What the writer of a page knows while it goes from block to block. */
export interface Context {
    readonly wording: Wording;
    readonly audience: ExportOptions['audience'];
    /** The word for the stage that the top of the page shows. */
    readonly statusMark: string;
    /** How often each name of a landmark was given; two landmarks of one page may not share one. */
    readonly landmarks: Map<string, number>;
}

/** An item with its heading as an `article`; `business` are its blocks without those of the opening. */
export function itemArticle(item: Item, business: readonly Block[], id: string, context: Context): Element {
    const titleId = `${id}-title`;
    const titled = !item.implicit || business.length === item.piece.blocks.length;
    const title = titled ? (item.title?.text ?? null) : context.wording.minutes;
    const number = item.number?.text ?? null;
    const heading = h('h2', { id: titleId }, [
        ...(number === null
            ? []
            : [h('span', { className: ['number'] }, `${number}${/\d$/.test(number) ? '.' : ''}`), ' ']),
        ...(title === null
            ? [number === null ? context.wording.item : `${context.wording.item} ${number}`]
            : [foldSpaces(title)]),
    ]);
    const name = foldSpaces([number, title ?? context.wording.item].filter((part) => part !== null).join(' '));
    const writer = new BlockWriter(item.piece, item, id, name, context);
    const blocks = item.implicit && titled ? business.filter((block) => !isTitleBlock(item, block)) : business;
    return h(
        'article',
        { className: ['item'], id, ariaLabelledBy: titleId },
        onLines([heading, ...withoutEmptyParts(writer.write(blocks))]),
    );
}

/** Blocks of the opening of a record, which belong to no item. */
export function looseBlocks(piece: Piece, blocks: readonly Block[], context: Context): ElementContent[] {
    return new BlockWriter(piece, null, 'opening', context.wording.details, context).write(blocks);
}

/** A cell that holds a figure, which columns line up to the right. */
const FIGURE = /^[£€$+-]?[\d,.]+ ?(?:%|m|k)?$/;

/** The line that is the title of an item without a heading. */
function isTitleBlock(item: Item, block: Block): boolean {
    return (
        item.title !== null &&
        block.kind === 'paragraph' &&
        block.start <= item.title.start &&
        item.title.end <= block.end
    );
}

/** Drops the heading of a part that holds nothing: pasted items often end in an empty "Supporting documents". */
function withoutEmptyParts(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.filter((one, index) => {
        if (!isPartHeading(one)) return true;
        const next = nodes[index + 1];
        return next !== undefined && !isPartHeading(next) && !(next.type === 'element' && next.tagName === 'section');
    });
}

function isPartHeading(one: ElementContent): boolean {
    return (
        one.type === 'element' &&
        /^h\d$/.test(one.tagName) &&
        Array.isArray(one.properties['className']) &&
        one.properties['className'].includes('part')
    );
}

type Grouped = ReturnType<typeof groupVotes>[number];

class BlockWriter {
    /** Levels of the sub-headings that are open, for giving each an HTML level without a gap. */
    private readonly open: number[] = [];
    private decisions = 0;
    private votes = 0;
    private actions = 0;
    /** The section that is open, where a label opened one. */
    private section: SectionName | null = null;
    /** True behind a heading that does not cover what follows it, such as that of a decision. */
    private closed = false;
    private readonly severalDecisions: boolean;
    private readonly severalVotes: boolean;
    /** Level of the heading that everything here stands under. */
    private readonly topLevel: number;
    private readonly inSummary: (block: Grouped) => boolean;

    constructor(
        private readonly piece: Piece,
        private readonly item: Item | null,
        private readonly id: string,
        private readonly name: string,
        private readonly context: Context,
    ) {
        this.topLevel = item === null ? 1 : 2;
        const every = this.everyBlock();
        this.severalDecisions = every.filter((one) => one.kind === 'decision').length > 1;
        this.severalVotes = groupVotes(every).filter((one) => one.kind === 'voteGroup').length > 1;
        const label = item?.minutesLabel ?? null;
        this.inSummary = (block) => label !== null && block.end <= label.start;
    }

    write(blocks: readonly Block[]): ElementContent[] {
        const out: ElementContent[] = [];
        const grouped = groupVotes(blocks);
        for (let i = 0; i < grouped.length; i++) {
            const block = grouped[i];
            if (block === undefined) continue;
            if (block.kind === 'action') {
                const run = [block];
                for (let next = grouped[i + 1]; next?.kind === 'action'; next = grouped[i + 1]) {
                    run.push(next);
                    i++;
                }
                out.push(this.actionSection(run));
            } else {
                out.push(...this.block(block));
            }
        }
        return out;
    }

    private block(block: Grouped): ElementContent[] {
        switch (block.kind) {
            case 'blank':
            case 'pageBreak':
            case 'note':
                return [];
            case 'paragraph': {
                const paragraphs = readParagraphs(this.piece, block);
                if (paragraphs.length === 0) return [];
                if (this.section === 'documents')
                    return [
                        list(
                            lines(this.piece, block).map((line) => ({
                                label: null,
                                text: line,
                                span: block,
                                entries: [],
                            })),
                        ),
                    ];
                const summary = this.inSummary(block);
                return [...this.resume(), ...paragraphs.map((one) => this.paragraph(one, summary))];
            }
            case 'list': {
                const entries = listEntries(this.piece, block);
                return entries.length === 0 ? [] : [...this.resume(), list(entries)];
            }
            case 'quotation':
                return [
                    ...this.resume(),
                    h(
                        'blockquote',
                        quotedParagraphs(this.piece, block.lines).map((text) => h('p', prose(text))),
                    ),
                ];
            case 'table':
                return [...this.resume(), this.table(block)];
            case 'subheading':
                this.closed = false;
                return [this.heading(block.level === 0 ? 7 : block.level, prose(written(this.piece, block.title)))];
            case 'field':
                return [
                    ...this.resume(),
                    h('p', { className: ['field'] }, [
                        h('strong', `${written(this.piece, block.label)}:`),
                        ' ',
                        ...prose(written(this.piece, block.value)),
                    ]),
                ];
            case 'section':
                return this.labelled(block.name, written(this.piece, block.label), written(this.piece, block.content));
            case 'decision':
                return this.inSummary(block) && this.knownDecision(block) === undefined
                    ? this.proposal(block)
                    : [this.decision(block)];
            case 'motion':
                return [
                    ...this.resume(),
                    h('p', { className: ['motion'] }, [
                        h('strong', written(this.piece, block.label)),
                        ...behindLabel(written(this.piece, { start: block.label.end, end: block.end })),
                    ]),
                ];
            case 'voteGroup':
                return [this.vote(block)];
            case 'action':
                return [this.actionSection([block])];
            case 'exempt':
                return this.exempt(block);
            default:
                return assertNever(block);
        }
    }

    /** A paragraph; words that decide something inside it are set in bold type. */
    private paragraph(block: ParagraphReading, summary: boolean): Element {
        const { text } = block;
        if (summary) return h('p', { className: ['summary'] }, prose(text));
        const decision = this.item?.decisions.find(
            (one) => one.form === 'inline' && one.keyword.start >= block.start && one.keyword.end <= block.end,
        );
        const marked = /[*_[\]\\]/.test(text);
        if (decision === undefined || marked)
            return h('p', decision === undefined ? {} : { className: ['decides'] }, prose(text));
        const before = this.piece.text.slice(block.start, decision.keyword.start);
        const behind = this.piece.text.slice(decision.keyword.end, block.end);
        return h('p', { className: ['decides'] }, [
            ...withSpace(before, 'end'),
            h('strong', written(this.piece, decision.keyword)),
            ...withSpace(behind, 'start'),
        ]);
    }

    /** A label that opens a part of an item. */
    private labelled(name: SectionName, label: string, content: string): ElementContent[] {
        this.open.length = 0;
        this.section = name;
        this.closed = false;
        const words =
            content === '' ? [] : [h('p', name === 'summary' ? { className: ['summary'] } : {}, prose(content))];
        return [this.heading(1, [label], name), ...words];
    }

    /** Gives a heading where prose goes on behind a decision or a vote, so that it does not seem to be part of it. */
    private resume(): ElementContent[] {
        if (!this.closed) return [];
        this.closed = false;
        if (this.section !== null && this.section !== 'minutes') return [];
        this.open.length = 0;
        const heading = this.heading(1, [this.context.wording.minutesContinued]);
        heading.properties['className'] = ['visually-hidden'];
        return [heading];
    }

    /** A heading below that of the item, one step deeper than the heading it stands under. */
    private heading(level: number, children: ElementContent[] | string[], name?: string): Element {
        while (this.open.length > 0 && (this.open.at(-1) ?? 0) >= level) this.open.pop();
        this.open.push(level);
        return h(
            `h${Math.min(6, this.topLevel + this.open.length)}`,
            name === undefined ? {} : { className: ['part', `part-${name}`] },
            ...children,
        );
    }

    private partHeading(id: string, words: string): Element {
        this.open.length = 0;
        this.open.push(1);
        this.closed = true;
        return h(`h${this.topLevel + 1}`, { id }, words);
    }

    /** Names a region after its headings and the item, so that no two landmarks of a page sound the same. */
    private region(headingIds: readonly string[], words: string): RegionName {
        const label = this.unusedName(`${words} ${this.name}`);
        if (label !== `${words} ${this.name}` || headingIds.length === 0) return { label };
        return { labelledBy: [...headingIds, ...(this.item === null ? [] : [`${this.id}-title`])].join(' ') };
    }

    private unusedName(name: string): string {
        const times = (this.context.landmarks.get(name) ?? 0) + 1;
        this.context.landmarks.set(name, times);
        return times === 1 ? name : `${name} (${times})`;
    }

    /** The blocks of the piece that this reader of the page may see, those of private passages among them. */
    private everyBlock(): readonly Block[] {
        return this.piece.blocks.flatMap((block) =>
            block.kind !== 'exempt'
                ? [block]
                : [...(this.context.audience === 'full' ? block.blocks : []), ...(block.publicBlocks ?? [])],
        );
    }

    private knownDecision(block: Span): Item['decisions'][number] | undefined {
        return this.item?.decisions.find((one) => one.start === block.start);
    }

    /** What the summary proposes has the words of a decision and is none. */
    private proposal(block: Decision): ElementContent[] {
        const reading = readDecision(this.item, this.piece, block);
        return [
            ...(reading.opening === '' ? [] : [h('p', { className: ['summary'] }, prose(reading.opening))]),
            ...this.clauses(reading.clauses),
        ];
    }

    private decision(block: Decision): Element {
        const { wording } = this.context;
        const reading = readDecision(this.item, this.piece, block);
        const known = this.knownDecision(block);
        this.decisions++;
        const id = `${this.id}-decision-${this.decisions}`;
        const word = block.headed
            ? written(this.piece, block.keyword)
            : known?.effect === 'recommended'
              ? wording.recommendation
              : wording.decision;
        const title = this.severalDecisions ? `${word} ${this.decisions}` : word;
        const [only] = reading.clauses;
        const plain =
            reading.clauses.length === 1 && only !== undefined && only.label === null && only.entries.length === 0;
        const opening = reading.opening === '' ? [] : [h('strong', { className: ['keyword'] }, reading.opening)];
        const body: ElementContent[] = plain
            ? [h('p', [...opening, ...(opening.length > 0 ? [' '] : []), ...prose(only.text)])]
            : [...(opening.length > 0 ? [h('p', opening)] : []), ...this.clauses(reading.clauses)];
        return h(
            'section',
            { className: ['decision'], id, ...nameAttributes(this.region([`${id}-title`], title)) },
            onLines([this.partHeading(`${id}-title`, title), ...body]),
        );
    }

    private clauses(clauses: ReturnType<typeof readDecision>['clauses']): ElementContent[] {
        if (clauses.length === 0) return [];
        if (clauses.every((clause) => clause.label === null && clause.entries.length === 0))
            return clauses.map((clause) => h('p', prose(clause.text)));
        return [list(clauses)];
    }

    private vote(block: VoteGroup): Element {
        const { wording } = this.context;
        this.votes++;
        const id = `${this.id}-vote-${this.votes}`;
        const title = this.severalVotes ? `${wording.vote} ${this.votes}` : wording.vote;
        const recorded =
            block.line === null
                ? wording.recordedVote
                : written(this.piece, { start: block.line.label.start, end: block.line.end });
        const counts = (this.item?.votes ?? [])
            .filter((one) => one.start >= block.start && one.end <= block.end && one.rolls.length === 0)
            .flatMap((one) => one.counts);
        const rows = [
            ...counts
                .filter((one) => !block.rolls.some((roll) => roll.option === one.option))
                .map((one) => ({ option: wording.options[one.option], count: String(one.count), names: '' })),
            ...block.rolls.map((roll) => {
                const known = this.item?.votes
                    .flatMap((one) => one.rolls)
                    .find((one) => one.label.start === roll.label.start);
                const names = written(this.piece, roll.names);
                const count =
                    known?.count ?? (known !== undefined && known.names.length > 0 ? known.names.length : null);
                return { option: written(this.piece, roll.label), count: count === null ? '' : String(count), names };
            }),
        ];
        const caption = `${id}-caption`;
        const named = rows.some((row) => row.names !== '');
        const counted = rows.some((row) => row.count !== '');
        const body =
            rows.length === 0
                ? h('p', prose(recorded))
                : scrolling(
                      this.region([`${id}-title`, caption], `${title} ${recorded}`),
                      h('table', { className: named ? ['votes'] : ['votes', 'counts'] }, [
                          h('caption', { id: caption }, prose(recorded)),
                          h(
                              'thead',
                              h('tr', [
                                  h('th', { scope: 'col' }, wording.option),
                                  ...(counted ? [h('th', { scope: 'col', className: ['count'] }, wording.votes)] : []),
                                  ...(named ? [h('th', { scope: 'col' }, wording.names)] : []),
                              ]),
                          ),
                          h(
                              'tbody',
                              rows.map((row) =>
                                  h('tr', [
                                      h('th', { scope: 'row' }, row.option),
                                      ...(counted ? [h('td', { className: ['count'] }, row.count)] : []),
                                      ...(named ? [h('td', prose(row.names))] : []),
                                  ]),
                              ),
                          ),
                      ]),
                  );
        return h('div', { className: ['vote'], id }, onLines([this.partHeading(`${id}-title`, title), body]));
    }

    private actionSection(lines: readonly (Span & { readonly label: Span; readonly text: Span | null })[]): Element {
        const { wording } = this.context;
        this.actions++;
        const id = `${this.id}-actions-${this.actions}`;
        const title = lines.length > 1 ? wording.actions : wording.action;
        const entries = lines.map((line) =>
            written(this.piece, { start: line.label.end, end: line.end }).replace(/^[\s*_:\-\u2013]+/, ''),
        );
        return h(
            'section',
            { className: ['actions'], id, ...nameAttributes(this.region([`${id}-title`], title)) },
            onLines([
                this.partHeading(`${id}-title`, title),
                entries.length === 1
                    ? h('p', prose(entries[0] ?? ''))
                    : h(
                          'ul',
                          entries.map((text) => h('li', prose(text))),
                      ),
            ]),
        );
    }

    private table(block: Table): Element {
        const [heads = [], ...body] = block.rows.map((row) => row.cells.map((cell) => written(this.piece, cell)));
        const named = plainText(heads.filter((cell) => cell !== '').join(', '));
        const name = this.region([], `${this.context.wording.table}: ${named === '' ? '' : `${named}, `}`.trim());
        const figures = heads.map(
            (_, column) => body.length > 0 && body.every((row) => FIGURE.test(row[column] ?? '')),
        );
        const align = (column: number): Record<string, string[]> =>
            figures[column] === true ? { className: ['figure'] } : {};
        const headCells = heads.map((cell, column) =>
            cell === '' ? h('td') : h('th', { scope: 'col', ...align(column) }, prose(cell)),
        );
        const rows = body.map((row) =>
            h(
                'tr',
                row.map((cell, column) => h('td', align(column), prose(cell))),
            ),
        );
        return scrolling(name, h('table', [h('thead', h('tr', headCells)), h('tbody', rows)]));
    }

    /** A private passage: its public version or one neutral sentence for the public, everything for the full copy. */
    private exempt(block: Exempt): ElementContent[] {
        const { wording } = this.context;
        if (this.context.audience === 'public') {
            const shown = (block.publicBlocks ?? []).filter((one) => one.kind !== 'blank' && one.kind !== 'note');
            if (shown.length === 0) return [...this.resume(), h('p', { className: ['private'] }, wording.privatePart)];
            return this.write(shown);
        }
        const shown = block.publicBlocks ?? [];
        const reason = written(this.piece, block.reason);
        const inside = h(
            'div',
            { className: ['private'] },
            onLines([
                h('p', h('strong', wording.privateHeading)),
                ...(reason === '' ? [] : [h('p', prose(reason))]),
                ...this.write(block.blocks),
                ...(shown.length === 0 ? [] : [h('p', h('strong', wording.publicVersion)), ...this.write(shown)]),
            ]),
        );
        return [...this.resume(), inside];
    }
}

/** The paragraphs of a quotation: an empty quoted line separates them. */
function quotedParagraphs(piece: Piece, lines: readonly Span[]): string[] {
    const paragraphs: string[][] = [[]];
    for (const line of lines) {
        const text = written(piece, line);
        if (text === '') paragraphs.push([]);
        else paragraphs.at(-1)?.push(text);
    }
    return paragraphs.filter((one) => one.length > 0).map((one) => one.join(' '));
}

/** What follows a label that is set in bold type: `Moved` by Councillor Bright. */
function behindLabel(text: string): ElementContent[] {
    const words = text.replace(/^(?:\*\*|__)\s*/, '');
    return /^[:,.;]/.test(words) || words === '' ? prose(words) : [{ type: 'text', value: ' ' }, ...prose(words)];
}

/** The lines of a block, each with single spaces. */
function lines(piece: Piece, block: Span): string[] {
    return piece.text
        .slice(block.start, block.end)
        .split(/\r\n|\n|\r/)
        .map(foldSpaces)
        .filter((line) => line !== '');
}

/** Text nodes keep the space at one side, which folding would cut off. */
function withSpace(text: string, side: 'start' | 'end'): ElementContent[] {
    const words = foldSpaces(text);
    if (words === '') return [];
    const space: ElementContent = { type: 'text', value: ' ' };
    const has = side === 'end' ? /\s$/.test(text) : /^\s/.test(text);
    if (!has) return prose(words);
    return side === 'end' ? [...prose(words), space] : [space, ...prose(words)];
}
