/** Formulas as the editor inserts them: places to fill in become tab stops, choices become lists. */

import type { FormulaPart } from '../../formulas/index.js';

/** What is known about the places of a formula: values by name; several values make a choice. */
export type Values = (name: string) => readonly string[];

/** Orders the options of a choice, the likeliest first. */
export type Preference = (options: readonly string[]) => readonly string[];

/**
 * Gives the text with tab stops, in the snippet syntax of the protocol. A place that nobody filled in stays in braces,
 * which is how the rule `placeholder-left` knows a forgotten one, whatever its name.
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
                const options = optionsOf(part, values, preference);
                if (options.length > 1) return `\${${stop}|${options.map(escapeOption).join(',')}|}`;
                return `\${${stop}:${escapeText(options[0] ?? '')}}`;
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
            case 'choice':
                return optionsOf(part, values, preference)[0] ?? '';
            case 'optional':
                return toPlainText(part.parts, values, preference);
        }
    };
    return parts.map(write).join('');
}

/** Gives the text that a snippet inserts when nobody changes anything. */
export function textOfSnippet(snippet: string): string {
    const stops = new Map<string, string>();
    let at = 0;
    const readText = (ends: string): string => {
        let text = '';
        while (at < snippet.length && !ends.includes(snippet[at] ?? '')) {
            if (snippet[at] === '\\') {
                text += snippet[at + 1] ?? '';
                at += 2;
            } else if (snippet[at] === '$') text += readStop();
            else text += snippet[at++];
        }
        return text;
    };
    const readStop = (): string => {
        const again = /^\$(\d+)/.exec(snippet.slice(at, at + 6));
        if (again !== null) {
            at += again[0].length;
            return stops.get(again[1] ?? '') ?? '';
        }
        const head = /^\$\{(\d+)([:|])/.exec(snippet.slice(at, at + 8));
        if (head === null) {
            at++;
            return '$';
        }
        at += head[0].length;
        const isChoice = head[2] === '|';
        const text = isChoice ? readOption() : readText('}');
        at = isChoice ? snippet.indexOf('|}', at) + 2 : at + 1;
        stops.set(head[1] ?? '', text);
        return text;
    };
    const readOption = (): string => {
        let text = '';
        while (at < snippet.length && snippet[at] !== ',' && snippet[at] !== '|') {
            if (snippet[at] === '\\') at++;
            text += snippet[at++] ?? '';
        }
        // The bar that ends the choice is looked for behind bars that are words.
        while (at < snippet.length && !(snippet[at] === '|' && snippet[at + 1] === '}'))
            at += snippet[at] === '\\' ? 2 : 1;
        return text;
    };
    return readText('');
}

/** The values where the first place opens a sentence: what stands there begins with a capital. */
export function withCapital(parts: readonly FormulaPart[], values: Values): Values {
    // A label or marks in front of the place are no words of the sentence.
    const first = parts.find((part) => part.kind !== 'words' || !/^\(?\w{1,4}[.)] $|^\W*$/.test(part.words));
    if (first?.kind !== 'place') return values;
    const raise = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
    return (name) => (name === first.name ? values(name).map(raise) : values(name));
}

/** What may stand at a place or in a choice; never empty. */
function optionsOf(
    part: Extract<FormulaPart, { kind: 'place' | 'choice' }>,
    values: Values,
    preference: Preference,
): readonly string[] {
    if (part.kind === 'choice')
        return preference(part.options).map((option) => option.replace(/\[([^[\]]+)\]/g, '{$1}'));
    const known = values(part.name);
    return known.length === 0 ? [`{${part.name}}`] : known;
}

function escapeText(text: string): string {
    return /[\\$}]/.test(text) ? text.replace(/[\\$}]/g, '\\$&') : text;
}

/** In a choice only what would end an option is escaped; editors show any other backslash. */
function escapeOption(text: string): string {
    return text.replace(/[\\,|]/g, '\\$&');
}
