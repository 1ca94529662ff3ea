/** Which inspectors, auditors and ombudsmen a text names, and whose findings a formula words. */

import type { Formula } from '../../formulas/index.js';

export type Regulator = (typeof NAMES)[number][0];

/** Gives those whom a text names. */
export function regulatorsIn(text: string): ReadonlySet<Regulator> {
    const named = new Set<Regulator>();
    if (!ANY.test(text)) return named;
    for (const [regulator, words] of NAMES) if (words.test(text)) named.add(regulator);
    return named;
}

/** Gives those whose findings a formula words; none for a wording that belongs to nobody. */
export function regulatorsOf(formula: Formula): ReadonlySet<Regulator> {
    let found = kept.get(formula);
    if (found === undefined) {
        found =
            formula.regulator === undefined
                ? new Set<Regulator>()
                : regulatorsIn(`${formula.regulator} ${formula.framework ?? ''}`);
        kept.set(formula, found);
    }
    return found;
}

/** Whether a formula speaks of "the inspectors" and of nobody by name, so that it fits whoever inspected. */
export function fitsAnyInspector(formula: Formula): boolean {
    let fits = fitting.get(formula);
    if (fits === undefined) {
        fits =
            /\binspectors\b/i.test(formula.text) &&
            regulatorsIn(`${formula.label} ${formula.framework ?? ''} ${formula.text}`).size === 0;
        fitting.set(formula, fits);
    }
    return fits;
}

const fitting = new WeakMap<Formula, boolean>();

const NAMES = [
    ['Ofsted', /\bOfsted\b|\bILACS\b|\bJTAI\b|\bOffice for Standards in Education\b/i],
    ['Estyn', /\bEstyn\b/i],
    ['CIW', /\bCIW\b|\bCare Inspectorate Wales\b|\bArolygiaeth Gofal Cymru\b/i],
    ['CQC', /\bCQC\b|\bCare Quality Commission\b/i],
    ['HMICFRS', /\bHMICFRS\b|\bHMIC\b|\bInspectorate of Constabulary\b|\bPEEL (?:inspection|assessment)\b/],
    ['LGSCO', /\bLGSCO\b|\bOmbudsman\b/i],
    ['internal audit', /\binternal audit/i],
    ['external audit', /\bexternal audit/i],
] as const;

/** Looked for first, because most items name nobody. */
const ANY = new RegExp(NAMES.map(([, words]) => words.source).join('|'), 'i');

const kept = new WeakMap<Formula, ReadonlySet<Regulator>>();
