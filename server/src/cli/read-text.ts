/** Bytes to text. Clerks' files come out of many programs: what is text in any of their ways is read, and nothing is lost. */

import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The largest input that is read, in bytes. A year of minutes of a large council is a fiftieth of it. */
export const LARGEST_INPUT = 64 * 1024 * 1024;

export type DecodedText =
    /** `note` says how the text was read, where that is not plain. */
    | { readonly text: string; readonly note: string | null }
    /** Why this is no text, and what to do. */
    | { readonly problem: string };

/**
 * Decodes UTF-8 and UTF-16 (with a byte order mark, which is left out), and what is neither as Windows-1252, the
 * encoding of older Windows programs. A file that holds NUL bytes is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
    if (bytes.includes(0)) return { problem: binaryProblem(bytes) };
    try {
        return { text: utf8.decode(bytes), note: null };
    } catch {
        return {
            text: decodeWindows1252(bytes),
            note: 'not UTF-8, so it was read as Windows-1252. If letters look wrong, save it as UTF-8.',
        };
    }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads a file up to the largest size. Throws the error of the system when it cannot be opened or read. */
export function readBytes(path: string): Uint8Array | 'too large' {
    const file = openSync(path, 'r');
    try {
        // Pipes and devices tell no size, so the size is only a first guess.
        let bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafe(Math.min(fstatSync(file).size, LARGEST_INPUT) + 1);
        let length = 0;
        for (;;) {
            const count = readSync(file, bytes, length, bytes.length - length, null);
            if (count === 0) return bytes.subarray(0, length);
            length += count;
            if (length > LARGEST_INPUT) return 'too large';
            if (length === bytes.length) bytes = Buffer.concat([bytes], Math.max(2 * length, 65_536));
        }
    } finally {
        closeSync(file);
    }
}

/** Reads standard input to its end, up to the largest size. */
export async function readStandardInput(): Promise<Uint8Array | 'too large'> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
        length += chunk.length;
        if (length > LARGEST_INPUT) return 'too large';
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
    const text = new TextDecoder(encoding).decode(bytes);
    return text.includes('\0') ? { problem: NO_TEXT } : { text, note: null };
}

/** What Windows-1252 has where Latin-1 has control characters: 0x80 to 0x9f. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Done by hand: some versions of Node read "windows-1252" as Latin-1, and all quotation marks and dashes are lost. */
function decodeWindows1252(bytes: Uint8Array): string {
    const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return latin1.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

const NO_TEXT = 'this is not a text file. Save the minutes as plain text and try again.';

function binaryProblem(bytes: Uint8Array): string {
    const opening = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
    if (opening === 'PK\u0003\u0004')
        return 'this is a Word document or a ZIP archive, not a text file. Copy its text into a .minutes file.';
    if (opening === '%PDF') return 'this is a PDF, not a text file. Copy its text into a .minutes file.';
    if (opening === '\u00d0\u00cf\u0011\u00e0')
        return 'this is an old Word document, not a text file. Copy its text into a .minutes file.';
    return NO_TEXT;
}
