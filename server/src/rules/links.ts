/** Links and addresses as minutes write them, and the words that an address itself offers. */

/** A link with its words, or an address that stands for itself. */
export interface Link {
    readonly start: number;
    readonly end: number;
    /** The words of the link; the address where it stands alone. */
    readonly words: string;
    readonly address: string;
    /** True for an address without words of its own. */
    readonly bare: boolean;
}

/** Finds the links of a text in order. An image is none. */
export function linksIn(text: string): readonly Link[] {
    if (!/\]\(|https?:/i.test(text)) return [];
    const found: Link[] = [];
    for (const match of text.matchAll(LINK)) {
        const [whole, words, target, address] = match;
        const start = match.index;
        if (target !== undefined) {
            if (text[start - 1] === '!') continue;
            const inner = (words ?? '').replace(/[*_`\u200b]+/g, '').trim();
            found.push({
                start,
                end: start + whole.length,
                words: inner,
                address: target,
                bare: /^https?:\/\//i.test(inner),
            });
        } else if (address !== undefined) {
            const clean = address.replace(/[.,;:!?'")\]*_]+$/, '');
            found.push({ start, end: start + clean.length, words: clean, address: clean, bare: true });
        }
    }
    return found;
}

/**
 * The words that an address offers: “improvement plan (PDF)” for `…/improvement-plan.pdf`. Null where it offers none,
 * as a number or a word such as “view” does.
 */
export function wordsOfAddress(address: string): string | null {
    const path = /^(?:https?:\/\/[^/?#]+)?([^?#]*)/i.exec(address)?.[1] ?? '';
    const last = path
        .split('/')
        .filter((part) => part !== '')
        .at(-1);
    if (last === undefined) return null;
    const [, stem = '', ending = ''] = /^(.*?)(?:\.([a-z0-9]{2,5}))?$/i.exec(decoded(last)) ?? [];
    const words = stem
        .replace(/[-_+.~\s]+/g, ' ')
        .replace(/\b[0-9a-f]{8,}\b/gi, ' ')
        .replace(/[^\p{L}\p{N} '’&()]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    if (!/\p{L}{4}/u.test(words) || !/[aeiouwyâêîôûŵŷ]/i.test(words) || words.length > 80) return null;
    if (
        /^(?:index|default|view|download|downloads|document|documents|page|pages|home|file|files|image|images|img|photo|picture|screenshot|item|edit|viewer|main|content)\b(?: \d+)?$/i.test(
            words,
        )
    )
        return null;
    // A key in mixed letters and figures says nothing.
    if (!words.includes(' ') && (/\p{L}\d+\p{L}/u.test(words) || /[a-z][A-Z].*[a-z][A-Z]/.test(words))) return null;
    const kind = KINDS[ending.toLowerCase()];
    return kind === undefined ? words : `${words} (${kind})`;
}

const LINK =
    /\[([^[\]\r\n]{0,300})\]\(<?([^()\s<>]{1,2000})>?(?:\s"[^"\r\n]{0,200}")?\)|(?<![<(\p{L}])(https?:\/\/[^\s<>"\u201c\u201d[\]|]{1,2000})/giu;

const KINDS: Readonly<Record<string, string>> = {
    pdf: 'PDF',
    doc: 'Word',
    docx: 'Word',
    xls: 'Excel',
    xlsx: 'Excel',
    csv: 'CSV',
};

function decoded(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}
