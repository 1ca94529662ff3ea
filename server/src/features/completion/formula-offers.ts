/** Formulas of the library as offers, for the sources that draw on it. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import {
    chooseFormulas,
    type Formula,
    type FormulaPart,
    type FormulaPlace,
    readFormula,
} from '../../formulas/index.js';
import type { CompletionContext } from './context.js';
import { byLikelihood } from './ranking.js';
import type { Offer } from './source.js';

/** Gives the formulas for some places of a record that fit its body and language, the likeliest first. */
export function formulasFor(context: CompletionContext, places: readonly FormulaPlace[]): readonly Formula[] {
    const { minutes, houseStyle } = context.snapshot;
    const chosen = chooseFormulas(context.library, {
        places,
        profile: context.profile,
        language: minutes.language,
        // Wordings that were right once come last, they are not left out: the ranking looks at the months.
        month: null,
        house: houseStyle.formulas,
        hidden: houseStyle.hiddenFormulas,
    });
    return byLikelihood(chosen, context);
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
        formula: formula.id,
    };
}

const partsByFormula = new WeakMap<Formula, readonly FormulaPart[]>();

/** The parts of a formula, with places named by what stands before them: the date behind "by" is one by which to act. */
function partsOf(formula: Formula): readonly FormulaPart[] {
    let parts = partsByFormula.get(formula);
    if (parts === undefined) {
        let before = '';
        parts = readFormula(formula.text).map((part) => {
            const named = part.kind === 'place' ? { ...part, name: placeBehind(before, part.name, formula) } : part;
            if (part.kind === 'words') before = part.words;
            return named;
        });
        partsByFormula.set(formula, parts);
    }
    return parts;
}

function placeBehind(before: string, name: string, { id, where }: Formula): string {
    switch (name) {
        case 'date':
            return /\bby $/.test(before) && id !== 'd-adopt' ? 'due date' : name;
        case 'name':
            return /\breceived from $/.test(before) ? 'names' : name;
        case 'next meeting':
            return /\bon $/.test(before) ? name : 'the next meeting';
        case 'number':
        case 'rhif':
            if (/\bparagraph $|\bparagraff $/.test(before)) return 'number of the paragraph';
            return where === 'interests' && /\b(?:item|eitem) $/.test(before) ? 'number of an item' : name;
        case 'time':
            return /\bmeeting closed at $/.test(before) ? 'end of the meeting' : name;
        case 'title':
            return /\b(?:report|update|presentation|spoke|addressed .*) on $/.test(before)
                ? 'subject of the report'
                : name;
        default:
            return name;
    }
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
