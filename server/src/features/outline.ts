/** The outline: the opening, the items, and in each item what was minuted, decided, asked for and attached. */

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Decision, Item } from '../model/minutes.js';
import { type Block, type Piece, type Span, slice } from '../syntax/tree.js';
import { rangeOf } from './places.js';
import type { Snapshot } from './snapshot.js';

/** Gives the outline. Ranges are nested, in order, and do not overlap between siblings. */
export function outline(snapshot: Snapshot): DocumentSymbol[] {
    const { document, minutes, tree } = snapshot;
    const symbols: DocumentSymbol[] = [];
    const opening = tree.pieces[0];
    if (opening !== undefined && opening.piece.text.trim() !== '' && minutes.items[0]?.start !== opening.start) {
        symbols.push(toSymbol(openingEntry(snapshot, opening.piece), opening.start, document));
    }
    for (const { start, item } of minutes.items) symbols.push(toSymbol(itemEntry(item), start, document));
    return symbols;
}

/** An outline entry with spans relative to its item, so that it can be kept while the item does not change. */
interface Entry extends Span {
    readonly name: string;
    readonly detail: string;
    readonly kind: SymbolKind;
    readonly selection: Span;
    readonly children: readonly Entry[];
}

const LONGEST_NAME = 80;

function toSymbol(entry: Entry, offset: number, document: TextDocument): DocumentSymbol {
    return {
        name: entry.name,
        ...(entry.detail === '' ? {} : { detail: entry.detail }),
        kind: entry.kind,
        range: rangeOf(document, entry, offset),
        selectionRange: rangeOf(document, entry.selection, offset),
        children: entry.children.map((child) => toSymbol(child, offset, document)),
    };
}

function openingEntry(snapshot: Snapshot, piece: Piece): Entry {
    const { header } = snapshot.minutes;
    const children: Entry[] = [];
    for (const block of piece.blocks) {
        if (block.kind !== 'field') continue;
        const value = block.value === null ? '' : shorten(slice(piece, block.value));
        children.push({
            ...trimEnd(piece.text, block),
            name: shorten(slice(piece, block.label)),
            detail: value,
            kind: SymbolKind.Field,
            selection: block.label,
            children: [],
        });
    }
    const span = trimEnd(piece.text, { start: piece.text.search(/\S/), end: piece.text.length });
    return {
        ...span,
        name: header.body === null ? 'Opening' : shorten(header.body.text),
        detail: header.date === null ? '' : header.date.text,
        kind: SymbolKind.Namespace,
        selection: within(span, header.body ?? children[0]?.selection ?? firstLine(piece.text, span)),
        children,
    };
}

const entries = new WeakMap<Item, Entry>();

function itemEntry(item: Item): Entry {
    const known = entries.get(item);
    if (known !== undefined) return known;
    const { piece } = item;
    const span = trimEnd(piece.text, { start: 0, end: piece.text.length });
    const name = [item.number?.text, item.title?.text].filter((part) => part !== undefined && part !== '').join(' ');
    const entry: Entry = {
        ...span,
        name: name === '' ? (item.implicit ? 'Minutes' : 'Item without a title') : shorten(name),
        detail: item.status === 'taken' ? '' : item.status,
        kind: SymbolKind.Module,
        selection: within(span, item.title ?? item.number ?? firstLine(piece.text, span)),
        children: disjoint([...partsOf(item)], span, piece.text),
    };
    entries.set(item, entry);
    return entry;
}

function* partsOf(item: Item): Iterable<Entry> {
    const { piece } = item;
    if (item.minutesLabel !== null) {
        yield {
            start: item.minutesLabel.start,
            end: piece.text.length,
            name: slice(piece, item.minutesLabel),
            detail: '',
            kind: SymbolKind.String,
            selection: item.minutesLabel,
            children: [],
        };
    }
    for (const decision of item.decisions) {
        yield {
            start: decision.start,
            end: decision.end,
            name: nameOfDecision(decision),
            detail: detailOfDecision(decision),
            kind: SymbolKind.Event,
            selection: decision.keyword,
            children: [],
        };
    }
    for (const action of item.actions) {
        if (action.source !== 'explicit') continue;
        yield {
            start: action.start,
            end: action.end,
            name: shorten(`Action: ${action.body.text}`),
            detail: [action.owner?.text, action.due?.text].filter((part) => part !== undefined).join(', '),
            kind: SymbolKind.Function,
            selection: action.body,
            children: [],
        };
    }
    const label = documentsLabel(piece.blocks);
    const last = item.documents.at(-1);
    if (label !== undefined && last !== undefined) {
        yield {
            start: label.start,
            end: last.end,
            name: slice(piece, label),
            detail: `${item.documents.length}`,
            kind: SymbolKind.Package,
            selection: label,
            children: item.documents.map((document) => ({
                start: document.start,
                end: document.end,
                name: shorten(document.text) || 'Document',
                detail: '',
                kind: SymbolKind.File,
                selection: document,
                children: [],
            })),
        };
    }
}

function nameOfDecision(decision: Decision): string {
    const first = decision.clauses[0]?.body.text ?? '';
    if (decision.form === 'outcome' || first === '')
        return shorten(`${decision.keyword.text}${decision.lead === null ? '' : ` ${decision.lead.text}`}`);
    return shorten(
        `${decision.keyword.text}: ${first.replace(/^(?:that|bod)\s+/i, '').replace(/[\s.;,]+(?:and)?$/, '')}`,
    );
}

function detailOfDecision(decision: Decision): string {
    const parts: string[] = [];
    if (decision.clauses.length > 1) parts.push(`${decision.clauses.length} clauses`);
    if (decision.unanimous && !/unanim|unfrydol/i.test(decision.keyword.text)) parts.push('unanimous');
    if (decision.private) parts.push('private');
    return parts.join(', ');
}

function documentsLabel(blocks: readonly Block[]): Span | undefined {
    for (const block of blocks) if (block.kind === 'section' && block.name === 'documents') return block.label;
    return undefined;
}

/** Puts siblings in order and cuts each off where the next one starts. */
function disjoint(siblings: Entry[], parent: Span, text: string): readonly Entry[] {
    siblings.sort((a, b) => a.start - b.start || b.end - a.end);
    const placed: Entry[] = [];
    siblings.forEach((entry, index) => {
        const start = Math.max(entry.start, parent.start);
        const next = siblings[index + 1]?.start ?? parent.end;
        // Two at one place: the wider one gives way.
        if (next <= start) return;
        const span = trimEnd(text, { start, end: Math.min(entry.end, next, parent.end) });
        if (span.end <= span.start) return;
        placed.push({
            ...entry,
            ...span,
            selection: within(span, entry.selection),
            children: entry.children.filter((child) => child.start >= span.start && child.end <= span.end),
        });
    });
    return placed;
}

function within(outer: Span, inner: Span): Span {
    const start = Math.min(Math.max(inner.start, outer.start), outer.end);
    return { start, end: Math.min(Math.max(inner.end, start), outer.end) };
}

function trimEnd(text: string, span: Span): Span {
    let end = span.end;
    while (end > span.start && /\s/.test(text[end - 1] ?? '')) end--;
    return { start: Math.max(0, span.start), end };
}

function firstLine(text: string, span: Span): Span {
    const end = text.slice(span.start, span.end).search(/[\r\n]/);
    return { start: span.start, end: end === -1 ? span.end : span.start + end };
}

function shorten(text: string): string {
    const folded = text.replace(/\s+/g, ' ').trim();
    return folded.length <= LONGEST_NAME ? folded : `${folded.slice(0, LONGEST_NAME - 1).replace(/\s+\S*$/, '')}…`;
}
