/** How many voting members must be there, as far as the record and the house style say. */

import { profileFacts } from '../config/profiles.js';
import type { Minutes } from '../model/minutes.js';
import { fold } from '../model/name-resolution.js';
import type { RuleContext } from './rule.js';

/** The quorum; null where nobody says. The line "Quorum:" counts first, then the house style, then the law. */
export function quorumOf(minutes: Minutes, context: RuleContext): number | null {
    const { header } = minutes;
    const { houseStyle } = context;
    if (header.quorum !== null) {
        // "Quorum: one third of members" and "Quorum: met" give no number to trust.
        return /^\W*(?:\d+|\p{L}+)(?:\s+(?:voting\s+)?(?:members|councillors|governors|trustees|directors|aelodau?|aelod))?\W*$/iu.test(
            header.quorum.text,
        )
            ? (header.quorum.value ?? numberWord(header.quorum.text))
            : null;
    }
    const written = header.body?.text ?? houseStyle.body;
    const name = written === undefined ? null : fold(written);
    const body = name === null ? undefined : houseStyle.bodies.find((one) => fold(one.name) === name);
    if (body?.quorum !== undefined) return body.quorum;
    const seats = header.seats?.value ?? body?.seats ?? houseStyle.seats ?? null;
    const inPost = body?.members?.length ?? null;
    const { quorum } = houseStyle;
    if (quorum?.number !== undefined) return quorum.number;
    if (quorum?.fraction !== undefined) {
        const of = quorum.of === 'seats' ? seats : inPost;
        return of === null ? null : Math.ceil(round(of * quorum.fraction));
    }
    const legal = profileFacts(context.profile).quorum;
    if (legal === null) return null;
    // The share that the law sets is that of the council; standing orders say for its committees.
    if (written !== undefined && /committee|panel|board|forum|group|pwyllgor/i.test(written)) return null;
    const of = legal.of === 'seats' ? seats : inPost;
    return of === null ? null : Math.max(legal.least, Math.ceil(round(of * legal.part)));
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The number that a line such as "four members" begins with. */
function numberWord(text: string): number | null {
    const at = WORDS.indexOf(/\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '');
    return at === -1 ? null : at + 1;
}

/** A third of nine is three, whatever the last bit says. */
function round(number: number): number {
    return Math.round(number * 1e6) / 1e6;
}
