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
    const suppressions: Suppression[] = [];
    for (const { start, note } of placedNotes(minutes)) {
        if (note.directive === null) continue;
        const noteStart = start + note.start;
        const range =
            note.directive.kind === 'file'
                ? { start: 0, end: minutes.text.length }
                : nextLine(minutes.text, start + note.end);
        suppressions.push({ note, noteStart, ...range, code: note.directive.code, used: false });
    }
    return {
        apply(findings, messages, severity) {
            const kept = findings.filter((finding) => {
                const hit = suppressions.find(
                    (one) => one.code === finding.code && finding.start <= one.end && finding.end >= one.start,
                );
                if (hit !== undefined) hit.used = true;
                return hit === undefined;
            });
            for (const one of suppressions) {
                if (!one.used && severity !== 'off') kept.push(unused(one, minutes.text, messages, severity));
            }
            return kept;
        },
    };
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
