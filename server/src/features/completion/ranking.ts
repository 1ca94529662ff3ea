/**
 * The order of formulas: those of the house, what the agenda asked for, what the title of the item is about, what the
 * record has used before, what is meant for this kind of body; what is no longer right comes last.
 */

import { type Formula, readFormula, wordsOf } from '../../formulas/index.js';
import { verbOf } from '../../model/decisions.js';
import type { Item, Minutes } from '../../model/minutes.js';
import type { CompletionContext } from './context.js';
import { factsOf, type ItemFacts, stem } from './item-facts.js';
import { fitsAnyInspector, regulatorsOf } from './regulators.js';

/** Orders formulas for a place. Those that are not yet right at the date of the meeting are left out. */
export function byLikelihood(formulas: readonly Formula[], context: CompletionContext): readonly Formula[] {
    const { snapshot, item } = context;
    const { minutes, houseStyle } = snapshot;
    const date = minutes.header.date?.value ?? null;
    const month = date === null ? null : `${date.year}-${String(date.month).padStart(2, '0')}`;
    const house = new Set(houseStyle.formulas);
    const facts = item === null ? null : factsOf(item);
    const used = usedIn(minutes, context);
    const met = new Set<string>();
    const weighed: { readonly formula: Formula; readonly weight: number }[] = [];
    for (const formula of formulas) {
        if (month !== null && formula.validFrom !== undefined && month < formula.validFrom) continue;
        const verb = verbIn(formula);
        let weight = weightOf(formula, facts, context) + Math.min(used.get(verb) ?? 0, 5) * USED;
        // The plain wording of a verb comes before its special ones.
        if (!met.has(verb) && !house.has(formula) && facts?.asked.includes(verb) === true) weight += PLAIN;
        met.add(verb);
        if (house.has(formula)) weight += HOUSE;
        if (month !== null && formula.validUntil !== undefined && formula.validUntil < month) weight -= RETIRED;
        weighed.push({ formula, weight });
    }
    // The order of the library decides between equals.
    return weighed.sort((a, b) => b.weight - a.weight).map(({ formula }) => formula);
}

const HOUSE = 10_000;
const RETIRED = 100_000;
const ASKED = 150;
const PLAIN = 150;
const TITLE = 170;
const PAPER = 60;
const REGULATOR = 200;
const PROFILE = 30;
const USED = 8;

/** Where a sentence starts, what was said and done is likelier than the special matters of other parts. */
const GROUPS: Readonly<Record<string, number>> = { sentences: 50, 'openings-and-closings': 40, actions: 30 };

/** Cases that are heard: their words stand in many titles that are about something else. */
const HEARINGS: ReadonlySet<string> = new Set(['planning', 'licensing', 'standards', 'school-panels']);

function weightOf(formula: Formula, facts: ItemFacts | null, { profile, place }: CompletionContext): number {
    let weight = formula.where === 'narrative' ? (GROUPS[formula.group ?? ''] ?? 0) : 0;
    if (profile !== 'generic' && formula.profiles !== undefined && formula.profiles.length < 4) weight += PROFILE;
    if (facts === null) return weight;
    if (formula.where === 'decision') {
        const verb = verbIn(formula);
        const rank = facts.asked.indexOf(verb);
        // Behind RECOMMENDED nobody recommends again.
        const said = place.kind === 'clause' && place.effect === 'recommended' && verb === 'recommend';
        if (rank !== -1 && !said) weight += ASKED - rank * 30;
    } else if (formula.group === 'sentences' && facts.paper !== null && formula.text.includes(` a ${facts.paper} `)) {
        weight += PAPER;
    }
    const regulators = regulatorsOf(formula);
    if (regulators.size > 0 && facts.regulators.size === 0) return weight - (fitsAnyInspector(formula) ? 0 : 1);
    if (HEARINGS.has(formula.group ?? '') && !facts.isHearing) return weight - 1;
    const words = wordsIn(formula);
    let common = 0;
    for (const word of facts.titleWords) if (words.has(word)) common++;
    weight += Math.min(common, 2) * TITLE;
    if (regulators.size > 0) {
        const named = [...regulators].some((one) => facts.regulators.has(one)) || fitsAnyInspector(formula);
        weight += named ? REGULATOR : -REGULATOR;
    }
    return weight;
}

const verbs = new WeakMap<Formula, string>();

/** The verb of a formula, as the decisions of a record have verbs. */
function verbIn(formula: Formula): string {
    let verb = verbs.get(formula);
    if (verb === undefined) {
        // What is turned down is no answer to "to agree".
        const said = formula.where === 'decision' ? wordsOf(readFormula(formula.text)) : '';
        verb = said === '' ? '' : /\bbe not\b/.test(said) ? 'refuse' : verbOf(said);
        verbs.set(formula, verb);
    }
    return verb;
}

const words = new WeakMap<Formula, ReadonlySet<string>>();

/** The words by which a formula is found, folded. */
function wordsIn(formula: Formula): ReadonlySet<string> {
    let found = words.get(formula);
    if (found === undefined) {
        found = new Set(
            [formula.label, ...formula.triggers]
                .join(' ')
                .split(/[^\p{L}]+/u)
                .filter((word) => word.length > 3)
                .map((word) => stem(word.toLowerCase())),
        );
        words.set(formula, found);
    }
    return found;
}

const kept = new WeakMap<Item, ReadonlyMap<string, number>>();

/** How often the decisions of the record use each verb. Each item is counted once, as long as it stays the same. */
function usedIn(minutes: Minutes, { item }: CompletionContext): ReadonlyMap<string, number> {
    const total = new Map<string, number>();
    for (const placed of minutes.items.slice(0, MOST_ITEMS)) {
        if (placed.item === item) continue;
        let counts = kept.get(placed.item);
        if (counts === undefined) {
            counts = countVerbs(placed.item);
            kept.set(placed.item, counts);
        }
        for (const [verb, count] of counts) total.set(verb, (total.get(verb) ?? 0) + count);
    }
    return total;
}

/** More items say nothing new about the habits of a clerk. */
const MOST_ITEMS = 200;

function countVerbs(item: Item): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { form, clauses } of item.decisions) {
        if (form === 'outcome') continue;
        for (const { verb } of clauses) if (verb !== 'other') counts.set(verb, (counts.get(verb) ?? 0) + 1);
    }
    return counts;
}
