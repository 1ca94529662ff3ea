/**
 * All formulas that fit a record, for a person to pick one from. Each is filled in and fitted to the place as completion
 * does it; those that belong at the place come first.
 */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { FORMULA_PLACES } from '../config/formula.js';
import { FORMULA_GROUPS } from '../formulas/groups.js';
import { type Formula, type FormulaPlace, wordsOf } from '../formulas/index.js';
import type { FormulaChoice, FormulaList } from '../protocol.js';
import type { Edit } from '../rules/rule.js';
import { type CompletionContext, contextAt } from './completion/context.js';
import { decisionClauses } from './completion/decision-clauses.js';
import { formulasFor, offerOf } from './completion/formula-offers.js';
import { knownValues, preferenceOf } from './completion/known-values.js';
import { matchOf } from './completion/matching.js';
import { toPlainText, toSnippet, withCapital } from './completion/snippet.js';
import type { Offer } from './completion/source.js';
import { anywhere, asDecision, decisionForm } from './item-skeletons.js';
import { lineAt, rangeOf } from './places.js';
import { createSnapshot, type Snapshot } from './snapshot.js';

/** Lists the formulas for a cursor, or for a selection that the chosen one takes the place of. */
export function listFormulas(snapshot: Snapshot, range: Range, library: readonly Formula[]): FormulaList {
    const start = snapshot.document.offsetAt(range.start);
    const end = snapshot.document.offsetAt(range.end);
    const situation = situationAt(snapshot, start, end, library);
    const formulas = formulasFor(situation.context, FORMULA_PLACES);
    const offers = offersOf(situation.context, formulas);
    const nextClauses = situation.nextClause === null ? null : offersOf(situation.nextClause, formulas);
    const values = knownValues(situation.context);
    const preference = preferenceOf(situation.context);
    const choices = formulas.map((formula, index): FormulaChoice => {
        const offer = offers[index] as Offer;
        const fitted = fitToPlace(formula, offer, nextClauses?.[index], situation);
        const { parts, capital } = fitted.offer;
        const fill = capital === true ? withCapital(parts, values) : values;
        return {
            id: formula.id,
            label: formula.label,
            group: groupOf(formula),
            triggers: formula.triggers,
            wording: toPlainText(parts, fill, preference),
            range: rangeOf(snapshot.document, { start: fitted.start, end }),
            snippet: fitted.before + toSnippet(parts, fill, preference),
            edits: fitted.changes.map((change) => {
                const placed = moved(change, start + 1, end - start);
                return { range: rangeOf(snapshot.document, placed), newText: placed.text };
            }),
            fits: fitting(situation.context).includes(formula.where),
        };
    });
    return { version: snapshot.version, formulas: inGroups(choices) };
}

/** What belongs at a place, by the kind of place that completion sees there. */
function fitting({ place }: CompletionContext): readonly FormulaPlace[] {
    switch (place.kind) {
        case 'header':
            return ['header'];
        case 'clause':
            return ['decision'];
        case 'sentence':
            return ['narrative'];
        case 'interests':
            return ['interests'];
        case 'part':
        case 'action':
            return ['action'];
        default:
            return [];
    }
}

/** What is known of the place, seen as if the selection were not there. */
interface Situation {
    readonly context: CompletionContext;
    /** Behind a clause that is finished: what the next line would be. */
    readonly nextClause: CompletionContext | null;
    /** The line up to the cursor. */
    readonly before: string;
    /** True where nothing but white space follows on the line. */
    readonly atLineEnd: boolean;
    readonly keyword: ReturnType<typeof decisionForm>;
}

function situationAt(snapshot: Snapshot, start: number, end: number, library: readonly Formula[]): Situation {
    const seen = start === end ? snapshot : changed(snapshot, start, end, '');
    const { text } = seen.minutes;
    const line = lineAt(text, start);
    const before = text.slice(line.start, start);
    const atLineEnd = text.slice(start, line.end).trim() === '';
    const context = contextAt(seen, start, library) ?? anywhere(seen, library, start);
    return {
        context,
        nextClause: atLineEnd && before.trim() !== '' ? nextClauseAt(seen, start, library) : null,
        before,
        atLineEnd,
        keyword: decisionForm(seen.minutes),
    };
}

/** Looks at the line that Enter would give: where a numbered decision goes on there, this is its next clause. */
function nextClauseAt(snapshot: Snapshot, offset: number, library: readonly Formula[]): CompletionContext | null {
    const behind = changed(snapshot, offset, offset, '\n');
    const context = contextAt(behind, offset + 1, library);
    return context?.place.kind === 'clause' && context.place.label !== '' ? context : null;
}

function changed(snapshot: Snapshot, start: number, end: number, inserted: string): Snapshot {
    const { uri, languageId, version } = snapshot.document;
    const { text } = snapshot.minutes;
    const { rules, settings, houseStyle } = snapshot;
    const document = TextDocument.create(uri, languageId, version, text.slice(0, start) + inserted + text.slice(end));
    return createSnapshot(document, { rules, settings, houseStyle, previous: snapshot });
}

/** The offers of formulas at a place, in their order. Clauses are as completion offers them there. */
function offersOf(context: CompletionContext, formulas: readonly Formula[]): readonly Offer[] {
    const clauses = new Map<string | undefined, Offer>();
    if (decisionClauses.appliesAt(context)) {
        for (const offer of decisionClauses.offers(context)) clauses.set(offer.formula, offer);
    }
    return formulas.map((formula) => clauses.get(formula.id) ?? offerOf(formula));
}

interface Fitted {
    /** Where what it replaces starts; a word that was typed to find it goes. */
    readonly start: number;
    /** What goes before it, such as the line break before the next clause. */
    readonly before: string;
    readonly offer: Offer;
    /** What changes elsewhere, in offsets of the text without the selection. */
    readonly changes: readonly Edit[];
}

function fitToPlace(formula: Formula, offer: Offer, nextClause: Offer | undefined, situation: Situation): Fitted {
    const { context, before, atLineEnd, keyword } = situation;
    const { start, end, typed, gap, place } = context;
    // What was typed goes where it is the start of this formula, as it does when a completion is taken.
    const belongs = fitting(context).includes(formula.where);
    if (belongs && (typed.trim() === '' || matchOf(offer, typed, gap) !== null)) {
        return { start, before: gap, offer, changes: offer.changes ?? [] };
    }
    const isDecision = formula.where === 'decision';
    if (isDecision && nextClause !== undefined) {
        const indent = /^\s*/.exec(before)?.[0] ?? '';
        // The line break that was looked behind is not there yet.
        const changes = (nextClause.changes ?? []).map((change) => moved(change, end, -1));
        return { start: end, before: `\n${indent}`, offer: nextClause, changes };
    }
    const lineStart = before.trim() === '';
    const sentenceOver = /[.?!:;]["”’)]*\s*$/.test(before);
    if (isDecision && place.kind !== 'clause' && (lineStart || (atLineEnd && sentenceOver))) {
        const parts = asDecision(offer.parts, keyword);
        return { start: end, before: lineStart ? '' : '\n\n', offer: { ...offer, parts }, changes: [] };
    }
    if (formula.where === 'action' && !lineStart && atLineEnd && opensLine(offer))
        return { start: end, before: '\n', offer, changes: [] };
    return { start: end, before: /[^\s([“‘]$/.test(before) ? ' ' : '', offer, changes: [] };
}

/** A change of a text that is longer or shorter from an offset on. */
function moved(change: Edit, from: number, by: number): Edit {
    return change.start < from ? change : { ...change, start: change.start + by, end: change.end + by };
}

/** "ACTION: …" stands on a line of its own. */
function opensLine({ parts }: Offer): boolean {
    return /^\p{Lu}{3}/u.test(wordsOf(parts));
}

const TITLES: ReadonlyMap<string, string> = new Map(FORMULA_GROUPS.map(({ id, title }) => [id, title]));

function groupOf({ group }: Formula): string {
    return group === undefined ? 'Formulas of the house' : (TITLES.get(group) ?? group);
}

/** Puts what belongs together next to each other: first the groups that have something for the place, then the others. */
function inGroups(choices: readonly FormulaChoice[]): readonly FormulaChoice[] {
    const groups = new Map<string, FormulaChoice[]>();
    for (const choice of choices) {
        const group = groups.get(choice.group);
        if (group === undefined) groups.set(choice.group, [choice]);
        else group.push(choice);
    }
    const fitting = (group: readonly FormulaChoice[]): boolean => group.some(({ fits }) => fits);
    const sorted = [...groups.values()].sort((one, other) => Number(fitting(other)) - Number(fitting(one)));
    return sorted.flatMap((group) => [...group.filter(({ fits }) => fits), ...group.filter(({ fits }) => !fits)]);
}
