/**
 * Decides how the items of a text are headed and where they start.
 *
 * The grammar gives the lines that could head an item, and the landmarks that matter for the choice. Numbered headings
 * look like numbered clauses, so one style is chosen for the whole text: labels beat Markdown headings, Markdown
 * headings beat numbers that run in order, numbers beat lines in bold type.
 */

import type { HeadingStyle, Span } from './tree.js';

/** A line that could head an item. */
export interface HeadingCandidate {
    readonly kind: 'candidate';
    readonly start: number;
    /** Level of a Markdown heading, 0 for none. */
    readonly hashes: number;
    /** True when the line opens with a mark of bold type. */
    readonly emphasis: boolean;
    readonly number: Span | null;
    /** The rest of the line behind what was read. */
    readonly rest: Span;
}

/** A line that is no heading but tells where headings cannot be. */
export interface Landmark {
    readonly kind: 'item' | 'prose' | 'decision' | 'label' | 'private';
    readonly start: number;
    readonly name?: string;
}

export type HeadingLine = HeadingCandidate | Landmark;

export interface Cuts {
    readonly style: HeadingStyle;
    /** Offsets at which an item starts, ascending. */
    readonly starts: readonly number[];
}

/** The same line when the text before it grew or shrank by a number of UTF-16 units. */
export function moveHeadingLine(line: HeadingLine, by: number): HeadingLine {
    if (by === 0) return line;
    if (line.kind !== 'candidate') return { ...line, start: line.start + by };
    const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
    return {
        ...line,
        start: line.start + by,
        number: line.number === null ? null : move(line.number),
        rest: move(line.rest),
    };
}

/** Chooses the heading style of a text and gives the offsets at which its items start. */
export function chooseCuts(text: string, lines: readonly HeadingLine[]): Cuts {
    const open = outsidePrivatePassages(lines);
    const labels = open.filter((line) => line.kind === 'item');
    if (labels.length > 0) return { style: 'label', starts: labels.map((line) => line.start) };

    const candidates = withContext(text, open);
    const markdown = markdownHeadings(text, candidates);
    const numbers = numberedHeadings(text, candidates);
    // One Markdown heading is usually the title of the whole record; numbers below it then head the items.
    if (markdown.length > 0 && (markdown.length >= numbers.length || numbers.length < 2)) {
        return { style: 'markdown', starts: markdown.map((line) => line.start) };
    }
    if (numbers.length > 0) return { style: 'number', starts: numbers.map((line) => line.start) };
    const emphasised = emphasisedHeadings(text, candidates);
    if (emphasised.length > 0) return { style: 'emphasis', starts: emphasised.map((line) => line.start) };
    return { style: 'none', starts: [] };
}

interface PlacedCandidate extends HeadingCandidate {
    /** True below a decision keyword or a line that announces a list, where a number is a clause. */
    readonly inList: boolean;
}

/** Drops the lines between `Exempt:` and `End exempt`: private text is never cut. */
function outsidePrivatePassages(lines: readonly HeadingLine[]): readonly HeadingLine[] {
    const closes = lines.filter((line) => line.kind === 'private' && line.name === 'close').map((line) => line.start);
    if (!lines.some((line) => line.kind === 'private' && line.name === 'open')) return lines;
    const kept: HeadingLine[] = [];
    let until = -1;
    for (const line of lines) {
        if (line.start < until) continue;
        if (line.kind === 'private' && line.name === 'open') until = closes.find((close) => close > line.start) ?? -1;
        else kept.push(line);
    }
    return kept;
}

/** Marks the candidates that stand in a run of clauses or list items. */
function withContext(text: string, lines: readonly HeadingLine[]): PlacedCandidate[] {
    const placed: PlacedCandidate[] = [];
    let inList = false;
    let expected = 1;
    // Whether the second number of the list followed on the first without an empty line.
    let isTight = false;
    let previousEnd = 0;
    for (const line of lines) {
        if (line.kind === 'decision') {
            inList = true;
            expected = 1;
            previousEnd = line.start;
            continue;
        }
        if (line.kind === 'label') {
            inList = line.name === 'actions' || line.name === 'agenda' || line.name === 'summary';
            expected = 1;
            previousEnd = line.start;
            continue;
        }
        if (line.kind !== 'candidate') continue;
        if (line.number !== null && line.hashes === 0) {
            const value = Number(text.slice(line.number.start, line.number.end));
            if (value === 1 && announced(text, previousEnd, line.start)) {
                inList = true;
                expected = 1;
            }
            if (inList && value !== expected) inList = false;
            if (inList && value === 2) isTight = !standsApart(text, line.start);
            // Behind clauses without empty lines between them, the same count goes on with an item.
            if (inList && value > 2 && isTight && standsApart(text, line.start)) inList = false;
            if (inList) expected = value + 1;
        } else {
            inList = false;
        }
        placed.push({ ...line, inList });
        previousEnd = line.rest.end;
    }
    return placed;
}

/** Whether an empty line stands above the line that starts at an offset. */
function standsApart(text: string, start: number): boolean {
    return /(?:\r\n|\r(?!\n)|\n)[ \t\u00a0]*(?:\r\n|\r|\n)[ \t\u00a0]*$/.test(
        text.slice(Math.max(0, start - 40), start),
    );
}

/** Whether the last line before an offset ends in a colon and so announces a list. */
function announced(text: string, from: number, to: number): boolean {
    return /:[\s*_-]*$/.test(text.slice(Math.max(from, to - 200), to));
}

/** Titles of headings that are parts of the header, not items of business. */
const HEADER_TITLE =
    /^\W*(present|apologies( for absence)?|absent|attendance|attendees|participants|members|observers|observing|observers present|in attendance|also present|meeting (information|details|times?)|committee members|agenda|summary( of outcomes)?|context|minutes|notes|meeting notes|order of business|credentials|actions?|decisions|resolved|supporting documents|tasks|vote outcomes?(\(s\))?|action items|action points)\W*$/i;

const DATE_TITLE = /^\W*(\d{1,2}(st|nd|rd|th)? \p{L}+ \d{4}|\p{L}+ \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\W*$/u;

/** Titles that name the record as a whole. */
const RECORD_TITLE =
    /\b(minutes|minnits|meeting|committee|council|board|agm|sgm|plenum)\b.*(\d{4}|\bmeeting\b|\bminutes\b)|^\W*(the )?(town|city|parish|board|minutes) of\b|^\W*\d{4}-\d\d-\d\d\W*$|^\W*[\w ]+ minutes\W*$/i;

function markdownHeadings(text: string, candidates: readonly PlacedCandidate[]): readonly HeadingCandidate[] {
    const titled = candidates
        .filter((line) => line.hashes > 0)
        .map((line) => ({
            line,
            title: titleOf(text, line),
            whole: text.slice(line.number?.start ?? line.rest.start, line.rest.end),
        }));
    const business = outsideAgenda(titled).filter(
        ({ title, whole }) => !HEADER_TITLE.test(title) && !RECORD_TITLE.test(whole) && !DATE_TITLE.test(whole),
    );
    if (business.length === 0) return [];
    const level = itemLevel(business.map(({ line }) => line.hashes));
    const items = business.filter(({ line }) => line.hashes === level).map(({ line }) => line);
    const numbered = items.filter((line) => line.number !== null);
    // Where most headings carry a number, one without is a heading inside an item.
    return numbered.length * 2 > items.length ? numbered : items;
}

/** Drops the headings below a heading "Agenda" when the record has a heading "Minutes": they announce the items. */
function outsideAgenda<Heading extends { line: HeadingCandidate; title: string }>(
    headings: readonly Heading[],
): readonly Heading[] {
    if (!headings.some(({ title }) => /^(minutes|notes|meeting notes)$/i.test(title))) return headings;
    let agendaLevel = 0;
    return headings.filter(({ line, title }) => {
        if (agendaLevel > 0 && line.hashes <= agendaLevel) agendaLevel = 0;
        if (/^agenda$/i.test(title)) agendaLevel = line.hashes;
        return agendaLevel === 0;
    });
}

/** The level most headings of business stand on; of two equal ones the higher. */
function itemLevel(levels: readonly number[]): number {
    const counts = new Map<number, number>();
    for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
    const highest = Math.min(...levels);
    const [first = 0, second = 0] = [counts.get(highest), counts.get(highest + 1)];
    if (first >= 2 || second === 0) return highest;
    return highest + 1;
}

function titleOf(text: string, line: HeadingCandidate): string {
    return text.slice(line.rest.start, line.rest.end).replace(/[*_#]/g, '').trim();
}

/** What kind of number heads the line: numbers of one shape form one sequence. */
function shapeOf(number: string): string {
    if (/^[IVXL]+$/.test(number)) return 'roman';
    return number.replace(/\d+/g, '#').replace(/[a-z]$/, '');
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function romanValue(number: string): number {
    let total = 0;
    for (let i = 0; i < number.length; i++) {
        const value = ROMAN[number[i] ?? ''] ?? 0;
        total += value < (ROMAN[number[i + 1] ?? ''] ?? 0) ? -value : value;
    }
    return total;
}

/** The part of a number that counts up from item to item. */
function orderOf(number: string, shape: string): readonly number[] {
    if (shape === 'roman') return [romanValue(number)];
    return (number.match(/\d+/g) ?? []).map(Number);
}

function numberedHeadings(text: string, candidates: readonly PlacedCandidate[]): readonly HeadingCandidate[] {
    const byShape = new Map<string, { line: PlacedCandidate; order: readonly number[] }[]>();
    for (const line of candidates) {
        if (line.number === null || line.inList || !looksLikeTitle(text, line)) continue;
        const number = text.slice(line.number.start, line.number.end);
        // "Minute 6 (bus shelter):" is no heading where the others have a number alone.
        const worded = /\p{L}/u.test(text.slice(line.start, line.number.start)) ? 'word ' : '';
        const shape = shapeOf(number);
        // A page number stands alone below a page break; a year or a sum is no number of an item.
        if (/[-_*=]{3,}\s*$/.test(text.slice(Math.max(0, line.start - 80), line.start)) && titleOf(text, line) === '')
            continue;
        if (/^\d{4,}$/.test(number)) continue;
        const list = byShape.get(worded + shape) ?? [];
        list.push({ line, order: orderOf(number, shape) });
        byShape.set(worded + shape, list);
    }
    const years = byShape.get('#/#');
    if (years !== undefined) {
        for (const line of runOnCandidates(text))
            years.push({ line, order: orderOf(text.slice(line.number.start, line.number.end), '#/#') });
        years.sort((a, b) => a.line.start - b.line.start);
    }
    let best: readonly HeadingCandidate[] = [];
    let bestDepth = Number.POSITIVE_INFINITY;
    for (const [key, list] of byShape) {
        const shape = key.replace(/^word /, '');
        const run = longestRun(list);
        if (run.length === 0 || !trustworthy(text, shape, run)) continue;
        const depth = shape.split('.').length;
        if (depth < bestDepth || (depth === bestDepth && run.length > best.length)) {
            best = run;
            bestDepth = depth;
        }
    }
    return best;
}

/**
 * A web page that lost its line breaks has several items in one line. A number such as 217/20 starts an item in the
 * middle of a line when it follows the end of a sentence and a capital follows it.
 */
function runOnCandidates(text: string): readonly (PlacedCandidate & { number: Span })[] {
    const found: (PlacedCandidate & { number: Span })[] = [];
    for (const match of text.matchAll(/(?<=[.)?!:][ \t\u00a0]{1,3})(\d{1,4}\/\d{2,4})[ \t\u00a0]+(?=\p{Lu})/gu)) {
        const number = match[1] ?? '';
        const numberEnd = match.index + number.length;
        const rest = {
            start: numberEnd,
            end: text.indexOf('\n', numberEnd) === -1 ? text.length : text.indexOf('\n', numberEnd),
        };
        found.push({
            kind: 'candidate',
            start: match.index,
            hashes: 0,
            emphasis: false,
            inList: false,
            number: { start: match.index, end: numberEnd },
            rest,
        });
    }
    return found;
}

/** The longest sequence whose numbers rise by one in one of their parts (a gap of two is forgiven). */
function longestRun(list: readonly { line: PlacedCandidate; order: readonly number[] }[]): readonly HeadingCandidate[] {
    let best: HeadingCandidate[] = [];
    for (let from = 0; from < list.length; from++) {
        if (list.length - from <= best.length) break;
        const run: HeadingCandidate[] = [];
        let last: readonly number[] | undefined;
        for (const { line, order } of list.slice(from)) {
            if (last === undefined || follows(last, order)) {
                run.push(line);
                last = order;
            }
        }
        if (run.length > best.length) best = run;
        // A long run that starts at the first candidate is the answer; trying each later start would be quadratic.
        if (run.length > 30 || from > 20) break;
    }
    return best;
}

function follows(last: readonly number[], next: readonly number[]): boolean {
    let changed = 0;
    for (let i = 0; i < Math.max(last.length, next.length); i++) {
        const step = (next[i] ?? 0) - (last[i] ?? 0);
        if (step === 0) continue;
        if (step < 0 || step > 3) return false;
        changed++;
    }
    return changed === 1;
}

/** A heading is short, or its first words are; a sentence that ends in a full stop is a clause. */
function looksLikeTitle(text: string, line: PlacedCandidate): boolean {
    const rest = titleOf(text, line).replace(/^[.:)\\\s-]+/, '');
    if (rest === '') return true;
    if (/^\p{Ll}/u.test(rest)) return false;
    if (line.emphasis) return true;
    return !/^(That|The \p{Ll}+ (be|is|was)\b)/u.test(rest);
}

/** A single number, or numbers without any title, do not make headings. */
function trustworthy(text: string, shape: string, run: readonly HeadingCandidate[]): boolean {
    const strong = shape.includes('/') || shape === 'roman';
    if (run.length === 1) {
        const [line] = run;
        const title = line === undefined ? '' : titleOf(text, line).replace(/^[.:)\\\s-]+/, '');
        return strong
            ? title !== '' || run.length > 1
            : line?.emphasis === true ||
                  (line?.number !== null &&
                      /^[\W\d]*$/.test(title) &&
                      text.length > 0 &&
                      line !== undefined &&
                      line.rest.end < text.length &&
                      shape === '#' &&
                      title === '');
    }
    const titled = run.filter((line) => {
        const title = titleOf(text, line).replace(/^[.:)\\\s-]+/, '');
        return (
            title === '' ||
            (title.length <= 120 && !/[.;]$/.test(title)) ||
            /^[^.]{2,90}[.:]\s*\S/.test(title) ||
            strong ||
            line.emphasis
        );
    });
    return titled.length * 2 >= run.length;
}

function emphasisedHeadings(text: string, candidates: readonly PlacedCandidate[]): readonly HeadingCandidate[] {
    const headings = candidates.filter((line) => {
        if (!line.emphasis || line.hashes > 0) return false;
        const raw = text.slice(line.rest.start, line.rest.end).trim();
        const title = titleOf(text, line);
        return (
            /(\*\*|__)$/.test(raw) &&
            title.length <= 100 &&
            !/[.:;]$/.test(title) &&
            !HEADER_TITLE.test(title) &&
            !RECORD_TITLE.test(title)
        );
    });
    return headings.length >= 2 ? headings : [];
}
