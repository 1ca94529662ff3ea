/** How the editor behaves in minutes: what Enter continues, what closes by itself, what a word is. */

import type { Keywords } from './keywords.js';

/** Gives the language configuration as the editor reads it. */
export function languageConfiguration(keywords: Keywords): object {
    return {
        comments: { lineComment: '//' },
        brackets: [
            ['(', ')'],
            ['[', ']'],
        ],
        // In `1)` the bracket has no partner, and red brackets all down the page would be a false alarm.
        colorizedBracketPairs: [],
        autoClosingPairs: [
            { open: '(', close: ')' },
            { open: '[', close: ']' },
            { open: '“', close: '”' },
            { open: '"', close: '"' },
        ],
        autoCloseBefore: ' \t\n.,;:!?)]”"',
        surroundingPairs: [
            ['(', ')'],
            ['[', ']'],
            ['“', '”'],
            ['‘', '’'],
            ['"', '"'],
            ["'", "'"],
            ['*', '*'],
            ['_', '_'],
        ],
        // One word with its apostrophes and hyphens: Children's, Vice-Chair, O’Neill.
        wordPattern: { pattern: "[\\p{L}\\p{N}]+(?:['’‐‑-][\\p{L}\\p{N}]+)*", flags: 'u' },
        folding: {
            markers: {
                start: foldingMarker(keywords.private.open),
                end: foldingMarker(keywords.private.close),
            },
        },
        onEnterRules: [...bulletRules(), ...numberRules(), ...letterRules()],
    };
}

/** The editor takes no flag for letter case here. */
function foldingMarker(phrases: readonly string[]): string {
    const insensitive = phrases.map((phrase) =>
        phrase.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`).replace(/ /g, '\\s+'),
    );
    return `^\\s*(?:${insensitive.join('|')})\\s*(?::|$)`;
}

/** A list goes on with its own mark while its lines hold something; after a mark alone the next line is bare. */
function bulletRules(): object[] {
    return ['-', '*', '+', '•', '·', '–', '>'].map((mark) => rule(`${escaped(mark)}\\s+\\S.*`, `${mark} `));
}

/** How far numbered clauses are counted on. */
const LAST_NUMBER = 40;

function numberRules(): object[] {
    const rules: object[] = [];
    for (let number = 1; number < LAST_NUMBER; number++) {
        rules.push(
            rule(`${number}\\)\\s+\\S.*`, `${number + 1}) `),
            rule(`\\(${number}\\)\\s+\\S.*`, `(${number + 1}) `),
            // `4. Budget` heads an item; only a line that ends like a clause is one.
            rule(`${number}\\.\\s+\\S.*(?:[;,]|[;,]\\s+(?:and|a|ac))\\s*`, `${number + 1}. `),
        );
    }
    return rules;
}

/** Letters but for i, v and x, which may be Roman numbers: the lines above tell, and the language server reads those. */
function letterRules(): object[] {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    return [...letters.slice(0, -1)].flatMap((letter, index) =>
        /[ivx]/.test(letter)
            ? []
            : [
                  rule(`${letter}\\)\\s+\\S.*`, `${letters[index + 1]}) `),
                  rule(`\\(${letter}\\)\\s+\\S.*`, `(${letters[index + 1]}) `),
              ],
    );
}

function rule(line: string, appendText: string): object {
    return { beforeText: `^\\s*${line}$`, action: { indent: 'none', appendText } };
}

function escaped(mark: string): string {
    return mark.replace(/[*+]/g, '\\$&');
}
