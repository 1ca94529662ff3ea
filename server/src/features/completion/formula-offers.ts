/** Formulas of the library as offers, for the sources that draw on it. */

import { CompletionItemKind } from 'vscode-languageserver';
import {
    chooseFormulas,
    type Formula,
    type FormulaPart,
    type FormulaPlace,
    readFormula,
} from '../../formulas/index.js';
import type { CompletionContext } from './context.js';
import type { Offer } from './source.js';

/** Gives the formulas for some places of a record that fit its body, language and date. */
export function formulasFor(context: CompletionContext, places: readonly FormulaPlace[]): readonly Formula[] {
    const { minutes, houseStyle } = context.snapshot;
    const date = minutes.header.date?.value ?? null;
    return chooseFormulas(context.library, {
        places,
        profile: context.profile,
        language: minutes.language,
        month: date === null ? null : `${date.year}-${String(date.month).padStart(2, '0')}`,
        house: houseStyle.formulas,
        hidden: houseStyle.hiddenFormulas,
    });
}

/** Makes an offer of a formula. */
export function offerOf(formula: Formula, change?: (parts: readonly FormulaPart[]) => readonly FormulaPart[]): Offer {
    const parts = partsOf(formula);
    return {
        label: formula.label,
        triggers: formula.triggers,
        parts: change === undefined ? parts : change(parts),
        detail: detailOf(formula),
        kind: CompletionItemKind.Snippet,
    };
}

const partsByFormula = new WeakMap<Formula, readonly FormulaPart[]>();

function partsOf(formula: Formula): readonly FormulaPart[] {
    let parts = partsByFormula.get(formula);
    if (parts === undefined) {
        parts = readFormula(formula.text);
        partsByFormula.set(formula, parts);
    }
    return parts;
}

function detailOf(formula: Formula): string {
    const source = [formula.regulator, formula.framework].filter((part) => part !== undefined).join(', ');
    if (source !== '') return source;
    switch (formula.where) {
        case 'decision':
            return 'Decision';
        case 'interests':
            return 'Interests';
        case 'header':
            return 'Header';
        case 'action':
            return 'Action';
        case 'narrative':
            return 'Sentence';
    }
}
