/** Which formulas a list shows, in which order: what was used last comes first, then group by group. */

import type { FormulaChoice } from '../../../server/src/protocol.js';

/** A line of the list: a title that parts it, or something to pick. */
export type Pick<Choice> = { readonly separator: string } | { readonly choice: Choice };

/** How many formulas are remembered as used last. */
const MOST_RECENT = 8;

/** Gives the lines of the list; `recent` are ids of formulas, the last used first. Each formula stands there once. */
export function formulaPicks(
    formulas: readonly FormulaChoice[],
    recent: readonly string[],
    titleOfRecent: string,
): readonly Pick<FormulaChoice>[] {
    const byId = new Map(formulas.map((formula) => [formula.id, formula]));
    const used = recent.flatMap((id) => byId.get(id) ?? []);
    const others = formulas.filter(({ id }) => !recent.includes(id));
    const picks: Pick<FormulaChoice>[] = [];
    if (used.length > 0) picks.push({ separator: titleOfRecent }, ...used.map((choice) => ({ choice })));
    let group: string | undefined;
    for (const choice of others) {
        if (choice.group !== group) picks.push({ separator: choice.group });
        group = choice.group;
        picks.push({ choice });
    }
    return picks;
}

/** The ids that were used last, after one more was used. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
    return [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
}
