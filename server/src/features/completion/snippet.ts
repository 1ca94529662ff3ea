/** Formulas as the editor inserts them: places to fill in become tab stops, choices become lists. */

import type { FormulaPart } from '../../formulas/index.js';

/** What is known about the places of a formula: values by name; several values make a choice. */
export type Values = (name: string) => readonly string[];

/** Orders the options of a choice, the likeliest first. */
export type Preference = (options: readonly string[]) => readonly string[];

/**
 * Gives the text with tab stops, in the snippet syntax of the protocol. A place that nobody filled in stays in square
 * brackets, so that a forgotten one is found later.
 */
export function toSnippet(parts: readonly FormulaPart[], values: Values, preference: Preference): string {
    const stops = new Map<string, number>();
    const write = (list: readonly FormulaPart[]): string =>
        list
            .map((part) => {
                if (part.kind === 'words') return escapeText(part.words);
                const key = part.kind === 'place' ? part.name : part.kind === 'choice' ? part.options.join('/') : null;
                const known = key === null ? undefined : stops.get(key);
                if (known !== undefined) return `$${known}`;
                const stop = stops.size + 1;
                stops.set(key ?? `optional ${stop}`, stop);
                if (part.kind === 'optional') return `\${${stop}:${write(part.parts)}}`;
                const options = part.kind === 'choice' ? preference(part.options) : values(part.name);
                if (options.length > 1) return `\${${stop}|${options.map(escapeOption).join(',')}|}`;
                return `\${${stop}:${escapeText(options[0] ?? (part.kind === 'place' ? `[${part.name}]` : ''))}}`;
            })
            .join('');
    return write(parts);
}

/** Gives the text without tab stops, for editors that know none. */
export function toPlainText(parts: readonly FormulaPart[], values: Values, preference: Preference): string {
    const write = (part: FormulaPart): string => {
        switch (part.kind) {
            case 'words':
                return part.words;
            case 'place':
                return values(part.name)[0] ?? `[${part.name}]`;
            case 'choice':
                return preference(part.options)[0] ?? '';
            case 'optional':
                return toPlainText(part.parts, values, preference);
        }
    };
    return parts.map(write).join('');
}

function escapeText(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}

function escapeOption(text: string): string {
    return text.replace(/[\\$},|]/g, '\\$&');
}
