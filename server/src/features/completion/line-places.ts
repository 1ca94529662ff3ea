/** The places in lines that begin with a word of their own: motions, votes, rows of a vote, actions. */

import type { Block, Piece, Roll, VoteLine } from '../../syntax/tree.js';
import { lineAt } from '../places.js';
import type { FoundPlace } from './place.js';

/** Gives the place behind "moved by" or "seconded by"; null where no such words stand before the cursor. */
export function moverPlace(piece: Piece, line: number, before: string, from: number): FoundPlace | null {
    const match = MOVER.exec(before);
    if (match === null) return null;
    const typed = match.groups?.['typed'] ?? '';
    const others: string[] = [];
    const rest = before.slice(0, match.index);
    for (const words of [lineAbove(piece.text, line), rest, lineBelow(piece.text, line)]) {
        for (const other of words.matchAll(NAMED))
            others.push(...(other.groups?.['name'] ?? '').split(/\s+(?:and|ac?)\s+/));
    }
    return { place: { kind: 'mover', others }, start: from + before.length - typed.length };
}

/** Gives the place behind `Vote:`; null once it says something. */
export function votePlace(piece: Piece, block: VoteLine, place: number): FoundPlace | null {
    const start = behindLabel(piece, block.label.end);
    if (place < block.label.end) return null;
    const typed = piece.text.slice(start, place);
    return /^\d{0,3}$/.test(typed) ? { place: { kind: 'vote' }, start: Math.min(start, place) } : null;
}

/** Gives the place behind `For (3):`, with the names that rows of this vote hold already. */
export function rollPlace(piece: Piece, siblings: readonly Block[], block: Roll, place: number): FoundPlace | null {
    const labelEnd = block.count === null ? block.label.end : piece.text.indexOf(')', block.count.end) + 1;
    const start = behindLabel(piece, labelEnd);
    if (start > place) return null;
    const words = piece.text.slice(start, place).split(SEPARATOR);
    const typed = words.pop() ?? '';
    const others = siblings
        .filter((one): one is Roll => one.kind === 'roll' && one !== block && Math.abs(one.start - block.start) < 1500)
        .flatMap((one) =>
            one.names === null ? [] : piece.text.slice(one.names.start, one.names.end).split(SEPARATOR),
        );
    return { place: { kind: 'roll', listed: words, others }, start: place - typed.length };
}

/** Gives the place in the line of an action whose words start at `start`: its owner, or its date behind "by". */
export function actionPlace(text: string, start: number, place: number): FoundPlace | null {
    const words = text.slice(start, place);
    const due = /\b(?:by|erbyn)(?:\s+(?<typed>[\p{L}\d ]{0,30}))?$/iu.exec(words);
    const task = /\s(?:to|i)\s/i.exec(words);
    if (due !== null && task !== null && due.index > task.index)
        return { place: { kind: 'due' }, start: place - (due.groups?.['typed']?.length ?? 0) };
    return task === null ? { place: { kind: 'action' }, start } : null;
}

/** Where the words behind a label start. */
export function behindLabel(piece: Pick<Piece, 'text'>, labelEnd: number): number {
    return (
        labelEnd +
        (/^[*_]*[ \t\u00a0]*[:–-]?[*_]*[ \t\u00a0]*/.exec(piece.text.slice(labelEnd, labelEnd + 20))?.[0].length ?? 0)
    );
}

const BY =
    '(?:moved|proposed|proposer|motion(?: made)?|amendment(?: moved| proposed)?|seconded|seconder|cynigiwyd|eiliwyd)';
const TITLE = String.raw`(?:Councillors?|Cllrs?\.?|Cynghorydd|Alderman|Mr|Mrs|Ms|Miss|Dr)`;
/** The words before a name, and what was typed of the name. */
const MOVER = new RegExp(
    String.raw`\b${BY}(?:\s+(?:by|gan)\b\s*:?|\s*:|(?=\s+${TITLE}\s))\s*(?<typed>(?:(?:the|y|yr)\s+)?[\p{L}’'.-]*(?:\s[\p{L}’'.-]*){0,3})$`,
    'iu',
);
const NAMED = new RegExp(
    String.raw`\b${BY}(?:\s+(?:by|gan)\b\s*:?|\s*:)?\s+(?<name>[^,;:.\r\n]{3,80}?(?:\.[^,;:.\r\n]{3,60}?)?)(?=,|;|:|\s+and\s+second|\s+ac?\s+eil|\.|$)`,
    'giu',
);

const SEPARATOR = /\s*[,;]\s*(?:(?:and|a|ac)\s+)?|\s+(?:and|ac?)\s+/i;

function lineAbove(text: string, line: number): string {
    if (line === 0) return '';
    const above = lineAt(text, line - 1 - Number(text[line - 1] === '\n' && text[line - 2] === '\r'));
    return text.slice(above.start, above.end);
}

function lineBelow(text: string, line: number): string {
    const { end } = lineAt(text, line);
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    return start >= text.length ? '' : text.slice(start, lineAt(text, start).end);
}
