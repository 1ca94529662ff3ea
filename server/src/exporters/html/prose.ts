/** Prose into HTML nodes. Text becomes text nodes and is escaped when the page is written; nothing here joins strings. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Inline, isSafeAddress, readInline } from '../inline.js';
import type { Entry } from '../reading.js';

/** The nodes of a run of prose, with bold type, italics and links. */
export function prose(text: string): ElementContent[] {
    return readInline(text).map(node);
}

/** A list: labels are text, so that `(a)` stays `(a)` on paper, in a screen reader and in a copy. */
export function list(entries: readonly Entry[]): Element {
    const labelled = entries.some((entry) => entry.label !== null);
    // A list without the bullets of the browser loses its role in one common browser; the attribute gives it back.
    return h(
        labelled ? 'ol' : 'ul',
        labelled ? { className: ['labelled'], role: 'list' } : {},
        entries.map((entry) =>
            h('li', [
                ...(entry.label === null ? [] : [h('span', { className: ['label'] }, entry.label), ' ']),
                labelled ? h('span', { className: ['words'] }, prose(entry.text)) : h('span', prose(entry.text)),
                ...(entry.entries.length > 0 ? [list(entry.entries)] : []),
            ]),
        ),
    );
}

/** What a region is called: the ids of the headings that say it, or the words themselves. */
export type RegionName = { readonly labelledBy: string } | { readonly label: string };

/** The attributes that give a region its name. */
export function nameAttributes(name: RegionName): Record<string, string> {
    return 'labelledBy' in name ? { ariaLabelledBy: name.labelledBy } : { ariaLabel: name.label };
}

/** A table in a region of its own, which scrolls and can be reached by keyboard. */
export function scrolling(name: RegionName, table: Element): Element {
    return h('div', { className: ['scroll'], role: 'region', tabIndex: 0, ...nameAttributes(name) }, table);
}

/** Puts a line break between nodes, so that the source of the page can be read and compared. */
export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((one) => [{ type: 'text' as const, value: '\n' }, one]).concat({ type: 'text', value: '\n' });
}

function node(run: Inline): ElementContent {
    switch (run.kind) {
        case 'text':
            return { type: 'text', value: run.text };
        case 'strong':
            return h('strong', run.children.map(node));
        case 'emphasis':
            return h('em', run.children.map(node));
        case 'link': {
            const children = run.children.map(node);
            if (!isSafeAddress(run.url)) return h('span', children);
            const own =
                run.children.length === 1 && run.children[0]?.kind === 'text' && run.children[0].text === run.url;
            return h('a', { href: run.url, ...(own ? { className: ['address'] } : {}) }, children);
        }
    }
}
