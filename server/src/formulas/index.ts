/**
 * Choosing from the library of standard wordings: our own formulas (`library.ts`) and those of the house, which replace
 * ours by id.
 */

import type { Language } from '../model/minutes.js';
import type { Formula, FormulaPlace } from './formula.js';

export { formulaSchema } from '../config/formula.js';
export { type Formula, type FormulaPart, type FormulaPlace, readFormula, wordsOf } from './formula.js';

export interface FormulaChoice {
    readonly places: readonly FormulaPlace[];
    readonly profile: string;
    readonly language: Language;
    /** When the meeting was, as `2026-09`; null when the record does not say. */
    readonly month: string | null;
    /** Formulas of the house. */
    readonly house?: readonly Formula[];
    /** Formulas of ours that the house does not want: ids, groups, places, regulators, frameworks. */
    readonly hidden?: readonly string[];
}

/** Gives the formulas that fit a place, a kind of body, a language and a month; those of the house come first. */
export function chooseFormulas(library: readonly Formula[], choice: FormulaChoice): readonly Formula[] {
    const house = choice.house ?? [];
    const left = new Set(choice.hidden);
    for (const { id } of house) left.add(id);
    const ours = left.size === 0 ? library : library.filter((formula) => !isLeftOut(formula, left));
    return [...house, ...ours].filter(
        (formula) =>
            choice.places.includes(formula.where) &&
            formula.languages.includes(choice.language) &&
            (formula.profiles === undefined || (formula.profiles as readonly string[]).includes(choice.profile)) &&
            inForce(formula, choice.month),
    );
}

/** Whether a formula of ours, or the group it belongs to, is replaced or hidden. */
function isLeftOut({ id, where, group, regulator, framework }: Formula, left: ReadonlySet<string>): boolean {
    return [id, where, group, regulator, framework].some((name) => name !== undefined && left.has(name));
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
