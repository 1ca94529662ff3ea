/**
 * Silencing findings from inside a record: `// minutes-ignore CODE reason` for the next line with text,
 * `// minutes-ignore-file CODE reason` for the whole record.
 */

import type { Language, Minutes, Note } from '../model/minutes.js';
import type { Severity } from './rule.js';
import type { Finding } from './run.js';

/** Code under which a silencing note that silences nothing is reported. */
export const UNUSED_SUPPRESSION = 'suppression-unused';

interface Suppression {
    readonly note: Note;
    readonly noteStart: number;
    readonly start: number;
    readonly end: number;
    readonly code: string;
    used: boolean;
}

/** Collects the silencing notes of a record; `apply` leaves out what they silence and reports those without effect. */
export function suppressionsOf(minutes: Minutes): {
    apply(findings: readonly Finding[], messages: Language, unused: Severity | 'off'): Finding[];
} {
    const suppressions = readSuppressions(minutes);
    const byCode = new Map<string, Suppression[]>();
    for (const one of suppressions) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one]);
    return {
        apply(findings, messages, severity) {
            const kept = findings.filter((finding) => {
                const hits = (byCode.get(finding.code) ?? []).filter(
                    (one) => finding.start <= one.end && finding.end >= one.start,
                );
                for (const hit of hits.slice(0, 1)) hit.used = true;
                return hits.length === 0;
            });
            for (const one of suppressions) {
                if (!one.used && severity !== 'off') kept.push(unused(one, minutes.text, messages, severity));
            }
            return kept;
        },
    };
}

/** Reads the notes from the last to the first: of several notes in a row all mean the same line of text. */
function readSuppressions(minutes: Minutes): Suppression[] {
    const suppressions: Suppression[] = [];
    let target: { start: number; end: number } | null = null;
    for (const { start, note } of [...placedNotes(minutes)].reverse()) {
        if (note.directive === null) continue;
        const noteEnd = start + note.end;
        const repeated: boolean =
            target !== null && onlyNotes(minutes.text, noteEnd, suppressions.at(-1)?.noteStart ?? 0);
        if (!repeated) target = nextLine(minutes.text, noteEnd);
        const range =
            note.directive.kind === 'file' || target === null ? { start: 0, end: minutes.text.length } : target;
        suppressions.push({ note, noteStart: start + note.start, ...range, code: note.directive.code, used: false });
    }
    return suppressions.reverse();
}

/** Whether nothing but white space stands between a note and the one behind it. */
function onlyNotes(text: string, from: number, to: number): boolean {
    return to > from && to - from < 200 && text.slice(from, to).trim() === '';
}

function* placedNotes(minutes: Minutes): Iterable<{ start: number; note: Note }> {
    for (const note of minutes.headerNotes) yield { start: 0, note };
    for (const { start, item } of minutes.items) {
        for (const note of item.notes) yield { start, note };
    }
}

/** The next line that has text and is no note, with absolute offsets. */
function nextLine(text: string, from: number): { start: number; end: number } {
    const line = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
    let position = from;
    // The note itself may end before its line break.
    while (
        position < text.length &&
        text[position] !== '\n' &&
        text[position] !== '\r' &&
        /\s/.test(text[position] ?? '')
    )
        position++;
    while (position < text.length) {
        line.lastIndex = position;
        const found = line.exec(text)?.[0] ?? '';
        if (found === '') break;
        if (/\S/.test(found) && !/^\s*\/\//.test(found))
            return { start: position, end: position + found.trimEnd().length };
        position += found.length;
    }
    return { start: text.length, end: text.length };
}

function unused(one: Suppression, text: string, messages: Language, severity: Severity): Finding {
    const lineEnd = text.indexOf('\n', one.noteStart);
    const end = lineEnd === -1 ? text.length : lineEnd + 1;
    return {
        code: UNUSED_SUPPRESSION,
        severity,
        start: one.noteStart,
        end: one.noteStart + (one.note.end - one.note.start),
        message:
            messages === 'cy'
                ? `Nid oes dim i'w dawelu yma: nid yw "${one.code}" yn codi.`
                : `Nothing to silence here: "${one.code}" does not come up.`,
        fixes: [
            {
                title: messages === 'cy' ? 'Dileu’r nodyn' : 'Delete the note',
                safe: true,
                edits: [{ start: one.noteStart, end, text: '' }],
            },
        ],
    };
}
