/**
 * Choosing from the library of standard wordings: our own formulas (`library.ts`) and those of the house, which replace
 * ours by id.
 */

import type { Language } from '../model/minutes.js';
import { type Formula, type FormulaPlace, formulaSchema } from './formula.js';

export { type Formula, type FormulaPart, type FormulaPlace, formulaSchema, readFormula, wordsOf } from './formula.js';

export interface FormulaChoice {
    readonly places: readonly FormulaPlace[];
    readonly profile: string;
    readonly language: Language;
    /** When the meeting was, as `2026-09`; null when the record does not say. */
    readonly month: string | null;
    /** Formulas of the house; see {@link readHouseFormulas}. */
    readonly house?: readonly Formula[];
}

/** Gives the formulas that fit a place, a kind of body, a language and a month; those of the house come first. */
export function chooseFormulas(library: readonly Formula[], choice: FormulaChoice): readonly Formula[] {
    const house = choice.house ?? [];
    const replaced = new Set(house.map((formula) => formula.id));
    const ours = replaced.size === 0 ? library : library.filter((formula) => !replaced.has(formula.id));
    return [...house, ...ours].filter(
        (formula) =>
            choice.places.includes(formula.where) &&
            formula.languages.includes(choice.language) &&
            (formula.profiles === undefined || (formula.profiles as readonly string[]).includes(choice.profile)) &&
            inForce(formula, choice.month),
    );
}

/**
 * Reads formulas that a house wrote. An entry that does not fit is left out and told of, so that one slip spoils
 * nothing else.
 */
export function readHouseFormulas(raw: unknown): { formulas: readonly Formula[]; problems: readonly string[] } {
    if (raw === undefined) return { formulas: [], problems: [] };
    if (!Array.isArray(raw)) return { formulas: [], problems: ['"formulas" must be a list.'] };
    const formulas: Formula[] = [];
    const problems: string[] = [];
    raw.forEach((entry, index) => {
        const read = formulaSchema.safeParse(entry);
        if (read.success) formulas.push(read.data);
        else problems.push(`Formula ${index + 1}: ${read.error.issues.map((issue) => issue.message).join('; ')}.`);
    });
    return { formulas, problems };
}

/** A record often reports an inspection of the months before, so that a wording stays on offer for a year. */
function inForce(formula: Formula, month: string | null): boolean {
    if (month === null) return true;
    if (formula.validFrom !== undefined && month < formula.validFrom) return false;
    return (
        formula.validUntil === undefined ||
        month <= `${Number(formula.validUntil.slice(0, 4)) + 1}${formula.validUntil.slice(4)}`
    );
}
