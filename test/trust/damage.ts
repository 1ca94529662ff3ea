/** Ways to damage a complete record by machine, each of which says where the finding is expected. */

import { buildMinutes } from '../../server/src/model/build.js';
import type { Decision, Item } from '../../server/src/model/minutes.js';
import type { Edit } from '../../server/src/rules/rule.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { Span } from '../../server/src/syntax/tree.js';
import type { CleanRecord } from './records.js';

/** One damage done to one record. Offsets are those of the undamaged text. */
export interface Damage {
    /** In the order of the text; they do not overlap. */
    readonly edits: readonly Edit[];
    /** Where a finding may stand; any one of these. */
    readonly at: readonly Span[];
}

/** Gives all damages of its kind that a record can suffer. */
export type Damager = (record: CleanRecord) => Iterable<Damage>;

export type Match = RegExpExecArray;

/** Where a damage leads the eye when not to itself: the span of a match, or a span found otherwise. */
type Place = (match: Match, text: string) => readonly Span[];

/** Writes something else in place of each match of a pattern (flag g). Null leaves a match alone. */
export function instead(pattern: RegExp, by: (match: Match) => string | null, place: Place = itself): Damager {
    return function* ({ text }) {
        for (const match of text.matchAll(pattern)) {
            if (isQuoted(text, match.index)) continue;
            const written = by(match);
            if (written === null || written === match[0]) continue;
            yield {
                edits: [
                    {
                        start: match.index,
                        end: match.index + match[0].length,
                        text: inLineEndsOf(text, written),
                    },
                ],
                at: place(match, text),
            };
        }
    };
}

/** Takes out each match of a pattern (flag g). */
export function without(pattern: RegExp, place: Place = itself): Damager {
    return instead(pattern, () => '', place);
}

/** Writes something behind each match of a pattern (flag g). */
export function behind(pattern: RegExp, added: string | ((match: Match) => string)): Damager {
    return function* ({ text }) {
        for (const match of text.matchAll(pattern)) {
            if (isQuoted(text, match.index)) continue;
            const start = match.index + match[0].length;
            const written = typeof added === 'string' ? added : added(match);
            yield {
                edits: [{ start, end: start, text: inLineEndsOf(text, written) }],
                at: [{ start, end: start }],
            };
        }
    };
}

/** Does all damages of several kinds. */
export function anyOf(...damagers: readonly Damager[]): Damager {
    return function* (record) {
        for (const damager of damagers) yield* damager(record);
    };
}

/** Does a damage only to the records whose names fit. */
export function inRecords(names: RegExp, damager: Damager): Damager {
    return function* (record) {
        if (names.test(record.name)) yield* damager(record);
    };
}

/** What is damaged about one decision of a record; its spans are relative to the item that starts at `start`. */
export interface DecisionPlace {
    readonly text: string;
    readonly start: number;
    readonly item: Item;
    readonly decision: Decision;
}

/** Damages each decision of a record; null leaves a decision alone. Spans of the damage are relative to the item. */
export function eachDecision(damage: (place: DecisionPlace) => Damage | null): Damager {
    return function* ({ text }) {
        for (const { start, item } of buildMinutes(parse(text)).items) {
            for (const decision of item.decisions) {
                const done = damage({ text, start, item, decision });
                if (done === null) continue;
                yield {
                    edits: done.edits.map((edit) => ({
                        start: edit.start + start,
                        end: edit.end + start,
                        text: inLineEndsOf(text, edit.text),
                    })),
                    at: done.at.map((span) => ({ start: span.start + start, end: span.end + start })),
                };
            }
        }
    };
}

/** The damaged text. */
export function damaged(text: string, edits: readonly Edit[]): string {
    let result = '';
    let position = 0;
    for (const edit of edits) {
        if (edit.start < position) throw new Error('edits of a damage overlap or are not in order');
        result += text.slice(position, edit.start) + edit.text;
        position = edit.end;
    }
    return result + text.slice(position);
}

/** A span of the undamaged text in the damaged one; what was written at its borders belongs to it. */
export function moved({ start, end }: Span, edits: readonly Edit[]): Span {
    let before = 0;
    let through = 0;
    let from = start;
    let to = end;
    for (const edit of edits) {
        const growth = edit.text.length - (edit.end - edit.start);
        if (edit.end < start) before += growth;
        else if (edit.start < start) from = Math.min(from, edit.start);
        if (edit.start <= end) {
            through += growth;
            to = Math.max(to, edit.end);
        }
    }
    return { start: from + before, end: to + through };
}

/** The whole line or lines of a match. */
export function line(match: Match, text: string): readonly Span[] {
    return [lineAround(text, match.index, match.index + match[0].length)];
}

/** From the heading of the item that a match stands in to the end of the match. */
export function sinceHeading(match: Match, text: string): readonly Span[] {
    const items = buildMinutes(parse(text)).items.filter(({ start }) => start <= match.index);
    return [{ start: items.at(-1)?.start ?? 0, end: match.index + match[0].length }];
}

/** The whole item that a match stands in. */
export function wholeItem(match: Match, text: string): readonly Span[] {
    const { items } = buildMinutes(parse(text));
    const index = items.findLastIndex(({ start }) => start <= match.index);
    return [{ start: items[index]?.start ?? 0, end: items[index + 1]?.start ?? text.length }];
}

/** All that stands above the first item, and its first line: where a finding about the whole meeting is shown. */
export function header(_match: Match, text: string): readonly Span[] {
    const [first] = buildMinutes(parse(text)).items;
    // A record whose headings are not recognised is one item from its first line on.
    return [{ start: 0, end: first === undefined || first.start === 0 ? text.length : first.start + 1 }];
}

/** Anywhere: for findings that stand at the first of several places. */
export function anywhere(_match: Match, text: string): readonly Span[] {
    return [{ start: 0, end: text.length }];
}

function itself(match: Match): readonly Span[] {
    return [{ start: match.index, end: match.index + match[0].length }];
}

function lineAround(text: string, from: number, to: number): Span {
    const start = Math.max(text.lastIndexOf('\n', from - 1), text.lastIndexOf('\r', from - 1)) + 1;
    const end = /[\r\n]/.exec(text.slice(to));
    return { start, end: end === null ? text.length : to + end.index };
}

/** Quotations and tables keep their own words, so no damage is done there. */
function isQuoted(text: string, offset: number): boolean {
    const { start, end } = lineAround(text, offset, offset);
    return /^\s*[>|"“]/.test(text.slice(start, end));
}

function inLineEndsOf(text: string, written: string): string {
    return text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written;
}
