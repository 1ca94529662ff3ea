/**
 * Marks inside a line of prose: bold, italics, links. A mark that does not close is a character like any other, so that
 * nothing a clerk wrote is lost. Reading is linear: no expression below can look past the next mark of its kind.
 */

/** A run of prose. */
export type Inline =
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'strong'; readonly children: readonly Inline[] }
    | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
    | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] };

/** Reads prose into runs. White space, no-break spaces and line breaks among it, becomes single spaces. */
export function readInline(text: string): readonly Inline[] {
    return runs(foldSpaces(text), 0, true);
}

/** The words of prose without marks; the address of a link stands in brackets behind its words. */
export function plainText(text: string): string {
    return wordsOf(readInline(text));
}

/** Makes single spaces of every kind and run of white space, and cuts it off at both ends. */
export function foldSpaces(text: string): string {
    return text.replace(/[\s\u0085\u200b\ufeff]+/g, ' ').trim();
}

/** True for an address that a reader may follow from a published page: a web page or an e-mail address. */
export function isSafeAddress(url: string): boolean {
    return /^(?:https?:\/\/|mailto:)/i.test(url);
}

/** A reader of one mark: what it looks like, and what it means. */
const MARK = new RegExp(
    [
        '\\\\([!-/:-@[-`{-~])',
        '\\*\\*(?=[^\\s*])([^*]+)\\*\\*',
        '(?<![\\p{L}\\p{N}_])__(?=[^\\s_])([^_]+)__(?![\\p{L}\\p{N}_])',
        '(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*]+)(?<=\\S)\\*(?![\\p{L}\\p{N}*])',
        '(?<![\\p{L}\\p{N}_])_(?=[^\\s_])([^_]+)(?<=\\S)_(?![\\p{L}\\p{N}_])',
        '!?\\[([^[\\]]+)\\]\\(([^()\\s]{1,2000})\\)',
        '(https?://[^\\s<>"\\u201c\\u201d]+)',
    ].join('|'),
    'giu',
);

/** Marks do not nest deeper in practice; the bound keeps a hostile text harmless. */
const DEEPEST = 4;

function runs(text: string, depth: number, links: boolean): readonly Inline[] {
    if (depth >= DEEPEST) return [{ kind: 'text', text }];
    const found: Inline[] = [];
    let done = 0;
    const plain = (end: number): void => {
        if (end > done) found.push({ kind: 'text', text: text.slice(done, end) });
    };
    for (const match of text.matchAll(MARK)) {
        const [whole, escaped, bold, boldToo, italic, italicToo, label, target, address] = match;
        if (escaped !== undefined) {
            plain(match.index);
            found.push({ kind: 'text', text: escaped });
        } else if (bold !== undefined || boldToo !== undefined) {
            plain(match.index);
            found.push({ kind: 'strong', children: runs(bold ?? boldToo ?? '', depth + 1, links) });
        } else if (italic !== undefined || italicToo !== undefined) {
            plain(match.index);
            found.push({ kind: 'emphasis', children: runs(italic ?? italicToo ?? '', depth + 1, links) });
        } else if (label !== undefined && target !== undefined) {
            // An address that is not safe to follow stays as it was written, so that a reader can judge it.
            if (!links || !isSafeAddress(target)) continue;
            plain(match.index);
            found.push({ kind: 'link', url: target, children: runs(label, depth + 1, false) });
        } else if (address !== undefined) {
            // A link cannot hold another one.
            if (!links) continue;
            const url = address.replace(/[.,;:!?'")\]*_]+$/, '');
            plain(match.index);
            found.push({ kind: 'link', url, children: [{ kind: 'text', text: url }] });
            done = match.index + url.length;
            continue;
        }
        done = match.index + whole.length;
    }
    plain(text.length);
    return found;
}

function wordsOf(inlines: readonly Inline[]): string {
    return inlines
        .map((run) => {
            if (run.kind === 'text') return run.text;
            const words = wordsOf(run.children);
            return run.kind === 'link' && run.url !== words ? `${words} (${run.url})` : words;
        })
        .join('');
}
