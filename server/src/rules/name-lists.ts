/** Taking a name out of a list, and putting one in: "Councillors Bright, Pugh and Reeve". */

import type { Minutes } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import type { Edit } from './rule.js';

const PLURAL = /^(?:(?:the )?(?:Councillors|Cllrs|Cynghorwyr|Members)\.?\s+)/i;

/** The edits that take a name out of the list that holds it. A list of one becomes "None". */
export function withoutName(text: string, list: Span, name: Span, none = 'None'): Edit[] {
    const title = PLURAL.exec(text.slice(name.start, name.end))?.[0].length ?? 0;
    const start = name.start + title;
    // What stands beside the name in brackets goes with it.
    const end = name.end + (/^\s*\([^()]*\)/.exec(text.slice(name.end, list.end))?.[0].length ?? 0);
    const before =
        /(?:\s*[,;]\s*(?:(?:and|a|ac)\s+)?|\s+(?:and|&|a|ac)\s+)$/.exec(text.slice(list.start, name.start))?.[0] ?? '';
    const after = /^(?:\s*[,;]\s*(?:(?:and|a|ac)\s+)?|\s+(?:and|&|a|ac)\s+)/.exec(text.slice(end, list.end))?.[0] ?? '';
    if (before === '' && after === '') return [{ start: name.start, end: Math.max(end, name.end), text: none }];
    if (before === '' || title > 0) return [{ start, end: end + after.length, text: '' }];
    const edits: Edit[] = [{ start: name.start - before.length, end, text: '' }];
    // "A, B and C" without C is "A and B".
    if (after === '' && /and|&|\ba\b|\bac\b/.test(before)) {
        const rest = text.slice(list.start, name.start - before.length);
        const comma = rest.lastIndexOf(', ');
        if (comma !== -1 && !rest.includes(';')) {
            const at = list.start + comma;
            edits.unshift({ start: at, end: at + 2, text: before.replace(/^\s*,/, '') });
        }
    }
    return edits;
}

/** The edits that put a name at the end of a list. */
export function withName(text: string, list: Span, name: string, and = 'and'): Edit[] {
    const words = text.slice(list.start, list.end);
    if (/^\W*(?:none|nil|dim|neb)\W*$/i.test(words)) return [{ ...list, text: name }];
    // "Priya Nair, Director of Place": a comma would make the next name a part of the role.
    const semicolons =
        words.includes(';') ||
        /,[^,;]*\b(?:of|for|officer|director|clerk|manager|head|treasurer|secretary)\b/i.test(words);
    const stop = /\s*\.\s*$/.exec(words)?.[0].length ?? 0;
    const end = list.end - stop;
    const last = /^([\s\S]*)(\s+(?:and|a|ac)\s+)(?=[^,;]*$)/.exec(words);
    if (semicolons || last?.[1] === undefined || last[2] === undefined)
        return [
            { start: end, end, text: semicolons ? `; ${name}` : /,/.test(words) ? `, ${name}` : ` ${and} ${name}` },
        ];
    const at = list.start + last[1].length;
    return [
        { start: at, end: at + last[2].length, text: ', ' },
        { start: end, end, text: ` ${and} ${name}` },
    ];
}

/** The value of the header field that holds an offset; null where names stand below their label. */
export function listAround(minutes: Minutes, offset: number): Span | null {
    for (const block of minutes.opening.blocks) {
        if (block.kind === 'field' && block.start <= offset && offset < block.end) return block.value;
    }
    return null;
}

/** The value of the first header field of a name; null when there is none with a value. */
export function headerList(minutes: Minutes, field: 'present' | 'officers' | 'guests'): Span | null {
    for (const block of minutes.opening.blocks) {
        if (block.kind === 'field' && block.name === field && block.value !== null) return block.value;
    }
    return null;
}
