/**
 * Expected findings drawn under the text they are about:
 *
 *     The report wasn't ready.
 *                ^^^^^^ contraction
 *
 * A row of carets marks the whole of a finding on the line above; a lone caret marks where a finding starts, whatever
 * its length. Several rows under one line mark several findings. Behind the code a colon and the beginning of the
 * message may follow.
 */

export interface Expectation {
    readonly code: string;
    readonly start: number;
    /** Null for a lone caret. */
    readonly end: number | null;
    /** How the message begins; null when any will do. */
    readonly message: string | null;
}

export interface Annotated {
    /** The text without the rows of carets. */
    readonly text: string;
    /** In the order of the text. */
    readonly expected: readonly Expectation[];
}

/** Takes the rows of carets out of a text. Throws on a code that is not known and on carets that mark nothing. */
export function readAnnotations(annotated: string, knownCodes: readonly string[]): Annotated {
    let text = '';
    /** The last line of text, which rows of carets are about. */
    let line: { readonly start: number; readonly content: string } | null = null;
    const expected: Expectation[] = [];
    for (const [index, withEnd] of annotated.split(/(?<=\n)/).entries()) {
        const content = withEnd.replace(/\r?\n$/, '');
        if (!/^\s*\^/.test(content)) {
            line = { start: text.length, content };
            text += withEnd;
            continue;
        }
        const place = `row ${index + 1}, "${content.trim()}"`;
        const match = /^(\s*)(\^+) ([a-z0-9-]+)(?:: (.+))?\s*$/.exec(content);
        if (match === null) throw new Error(`${place}: write a row of carets as "^^^^ code" or "^^^^ code: message".`);
        const [, indent = '', carets = '', code = '', message = null] = match;
        if (!knownCodes.includes(code)) throw new Error(`${place}: there is no rule "${code}".`);
        if (line === null) throw new Error(`${place}: there is no line of text above.`);
        if (
            indent.length > line.content.length ||
            (carets.length > 1 && indent.length + carets.length > line.content.length)
        ) {
            throw new Error(`${place}: the carets reach past the end of the line above.`);
        }
        const start = line.start + indent.length;
        expected.push({ code, start, end: carets.length === 1 ? null : start + carets.length, message });
    }
    expected.sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
    return { text, expected };
}

/** Draws findings under their lines, in the form that {@link readAnnotations} reads; for comparing and for showing. */
export function writeAnnotations(
    text: string,
    findings: readonly { code: string; start: number; end: number }[],
): string {
    let offset = 0;
    let output = '';
    for (const withEnd of text.split(/(?<=\n)/)) {
        const content = withEnd.replace(/\r?\n$/, '');
        output += content === withEnd ? `${withEnd}\n` : withEnd;
        const next = offset + withEnd.length;
        for (const { code, start, end } of findings) {
            const isLast = next === text.length && start === next && content === withEnd;
            if (start < offset || (start >= next && !isLast)) continue;
            const length = end <= offset + content.length ? Math.max(1, end - start) : 1;
            output += `${' '.repeat(start - offset)}${'^'.repeat(length)} ${code}\n`;
        }
        offset = next;
    }
    return output;
}
