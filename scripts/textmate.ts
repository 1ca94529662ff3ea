/**
 * Writes what colours minutes before the language server has read them, and what happens on Enter:
 * `syntaxes/minutes.tmLanguage.json` and `syntaxes/language-configuration.json`. The words come from
 * `grammar/keywords.json`, so that they are the words that the grammar knows.
 *
 * `tsx scripts/textmate.ts` writes; with `--check` it only says whether the files are current.
 */

import { readFileSync } from 'node:fs';
import { type GeneratedFile, json, runGenerator } from './generated-files.js';
import { textmateGrammar } from './textmate/grammar.js';
import type { Keywords } from './textmate/keywords.js';
import { languageConfiguration } from './textmate/language-configuration.js';

/** Gives both files as they should be. */
export function textmateFiles(root: URL): GeneratedFile[] {
    const keywords = JSON.parse(readFileSync(new URL('grammar/keywords.json', root), 'utf8')) as Keywords;
    return [
        { path: 'syntaxes/minutes.tmLanguage.json', content: json(textmateGrammar(keywords)) },
        { path: 'syntaxes/language-configuration.json', content: json(languageConfiguration(keywords)) },
    ];
}

runGenerator(import.meta.url, textmateFiles);
