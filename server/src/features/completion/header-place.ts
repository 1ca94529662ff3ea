/** The places of the header: the start of a line, and what stands behind a label. */

import type { PlacedItem } from '../../model/minutes.js';
import { blocksAt, lineAt } from '../places.js';
import type { Snapshot } from '../snapshot.js';
import { behindLabel } from './line-places.js';
import type { FoundPlace } from './place.js';

/** Gives the place in a line of the header, with absolute spans; null where a clerk writes what nobody can know. */
export function headerPlace(snapshot: Snapshot, before: string, lineStart: number): FoundPlace | null {
    const { opening } = snapshot.minutes;
    const end = lineStart + before.length;
    const field = blocksAt(opening.blocks, end - 1).at(-1);
    if (before.trim() !== '' && field?.kind === 'field' && lineStart <= field.label.start && field.label.end < end) {
        const value = Math.min(behindLabel(opening, field.label.end), end);
        const listed = opening.text.slice(value, end).split(SEPARATOR);
        const typed = listed.pop() ?? '';
        return { place: { kind: 'headerValue', field: field.name, listed }, start: end - typed.length };
    }
    if (!/^[\s\ufeff]*[\p{L}'’ -]*$/u.test(before)) return null;
    return { place: { kind: 'header' }, start: lineStart + (/^[\s\ufeff]*/.exec(before)?.[0].length ?? 0) };
}

/** Whether a place in a text without items still belongs to the header: there is one, and no business before the place. */
export function isHeader(snapshot: Snapshot, { start, item }: PlacedItem, offset: number): boolean {
    const line = lineAt(item.piece.text, offset - start).start;
    const blocks = item.piece.blocks.filter((block) => block.start < line && block.kind !== 'blank');
    const here = blocksAt(item.piece.blocks, Math.max(line, offset - start - 1)).at(-1);
    if (here?.kind === 'field' && here.name !== 'interests' && here.start <= line && line <= here.label.end) {
        // Without its colon a word such as "Members" is the beginning of a sentence.
        if (/^[*_]*[ \t\u00a0]*:/.test(item.piece.text.slice(here.label.end, here.label.end + 8))) return true;
    }
    if (blocks.length === 0) return true;
    if (blocks.some((block) => block.kind === 'section' || block.kind === 'decision' || block.kind === 'action'))
        return false;
    return snapshot.minutes.kind === 'meeting' || blocks.some((block) => block.kind === 'field');
}

/** What stands between the names of a list. */
const SEPARATOR = /\s*[,;]\s*(?:(?:and|a|ac)\s+)?|\s+(?:and|ac?)\s+/i;
