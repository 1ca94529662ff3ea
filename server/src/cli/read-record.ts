/** One input of a run, from its name to the record it holds. */

import { buildMinutes } from '../model/build.js';
import type { Minutes } from '../model/minutes.js';
import { parse } from '../syntax/parse.js';
import { type InputFile, STANDARD_INPUT } from './find-files.js';
import { decodeText, LARGEST_INPUT, readBytes, readStandardInput } from './read-text.js';
import type { Voice } from './remarks.js';
import { faultOf } from './system-faults.js';

/** Reads a record, or says why not and gives null. */
export async function readRecord(file: InputFile, voice: Voice): Promise<Minutes | null> {
    const fromInput = file.name === STANDARD_INPUT;
    const where = fromInput ? 'standard input' : file.name;
    let bytes: Uint8Array | 'too large';
    try {
        if (fromInput && process.stdin.isTTY) {
            voice.note(
                null,
                `reading from the keyboard; end with ${process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D'}`,
            );
        }
        bytes = fromInput ? await readStandardInput() : readBytes(file.name);
    } catch (error) {
        voice.complain(where, faultOf(error, 'read'));
        return null;
    }
    if (bytes === 'too large') {
        voice.complain(
            where,
            `this is larger than ${LARGEST_INPUT / 1024 / 1024} MB. Split it, one file for each meeting.`,
        );
        return null;
    }
    const decoded = decodeText(bytes);
    if ('problem' in decoded) {
        voice.complain(where, decoded.problem);
        return null;
    }
    if (decoded.note !== null) voice.note(where, decoded.note);
    try {
        return buildMinutes(parse(decoded.text));
    } catch (error) {
        voice.complain(where, faultOfOurs(error));
        return null;
    }
}

/** A fault in the engine must not keep the other files from their turn. */
export function faultOfOurs(error: unknown): string {
    const reason = error instanceof Error ? error.message : String(error);
    return `something went wrong in Committee Minutes (${reason}). Your files are as they were. Please report it.`;
}
