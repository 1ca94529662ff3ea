/** `minutes formulas`: the standard wordings, or those that some words find. */

import { Command } from 'commander';
import { PROFILES, type Profile } from '../../config/profiles.js';
import type { Formula } from '../../formulas/index.js';
import type { Language } from '../../model/minutes.js';
import { nearestOf } from '../nearest.js';
import { CannotRun, type Terminal } from '../terminal.js';
import { oneOf } from './options.js';

interface FormulasOptions {
    readonly format: Format;
    readonly language?: Language;
    readonly profile?: Profile;
}

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

const LANGUAGES = ['en', 'cy'] as const satisfies readonly Language[];

export function formulasCommand(terminal: Terminal): Command {
    return new Command('formulas')
        .description('list the standard wordings of decisions, sentences and findings, or those that some words find')
        .argument('[words...]', 'words of a name, such as "note" or "exclude press"; their beginnings are enough')
        .option('--format <format>', `how they are printed: ${FORMATS.join(', ')}`, oneOf(FORMATS), 'text')
        .option('--language <language>', 'only those for records in English (en) or Welsh (cy)', oneOf(LANGUAGES))
        .option('--profile <profile>', 'only those for this kind of body', oneOf(PROFILES))
        .action((words: string[], options: FormulasOptions) => listFormulas(words.join(' '), options, terminal));
}

async function listFormulas(query: string, options: FormulasOptions, terminal: Terminal): Promise<void> {
    const { library } = await import('../../formulas/library.js');
    const fitting = library.filter((formula) => fits(formula, options));
    const found = fitting.filter((formula) => isFound(formula, split(query)));
    if (found.length === 0) throw new CannotRun(`${nothingFound(query, fitting)} "minutes formulas" lists them all.`);
    await terminal.print(options.format === 'json' ? asJson(found) : asText(found, terminal));
}

function fits({ languages, profiles }: Formula, { language, profile }: FormulasOptions): boolean {
    return (
        (language === undefined || languages.includes(language)) &&
        (profile === undefined || profiles === undefined || profiles.includes(profile))
    );
}

/** Whether each of some words begins a word of the id, the label or the triggers. */
function isFound(formula: Formula, words: readonly string[]): boolean {
    const own = words.length === 0 ? [] : wordsOf(formula);
    return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
}

function wordsOf({ id, label, triggers }: Formula): string[] {
    return split([id, label, ...triggers].join(' '));
}

/** Words without capitals and accents: "Tŷ" is found by "ty". */
function split(text: string): string[] {
    return text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
}

function nothingFound(query: string, formulas: readonly Formula[]): string {
    const known = [...new Set(formulas.flatMap(wordsOf))].filter((word) => word.length > 3);
    // The first word that nothing begins with is the one that was mistyped.
    const strange = split(query).find((word) => !known.some((candidate) => candidate.startsWith(word)));
    const nearest = strange === undefined ? null : nearestOf(strange, known);
    return `no formula is found by "${query}".${nearest === null ? '' : ` Did you mean "${nearest}"?`}`;
}

function asText(formulas: readonly Formula[], { colours }: Terminal): string {
    const entries = formulas.map(
        ({ id, label, group, text }) =>
            `${colours.bold(id)}  ${label}  ${colours.dim(`(${group})`)}\n${text.replace(/^(?=.)/gm, '    ')}\n`,
    );
    return `${entries.join('\n')}\n${formulas.length === 1 ? '1 formula' : `${formulas.length} formulas`}.\n`;
}

function asJson(formulas: readonly Formula[]): string {
    const rows = formulas.map((formula) => ({
        id: formula.id,
        label: formula.label,
        group: formula.group ?? null,
        when: formula.when ?? null,
        triggers: formula.triggers,
        text: formula.text,
        where: formula.where,
        profiles: formula.profiles ?? null,
        languages: formula.languages,
        regulator: formula.regulator ?? null,
        framework: formula.framework ?? null,
        valid_from: formula.validFrom ?? null,
        valid_until: formula.validUntil ?? null,
        source: formula.source ?? null,
    }));
    return `${JSON.stringify(rows, null, 2)}\n`;
}
