/** What the editor shows beside an item of the list: the whole wording, when it is used, where it comes from. */

import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { FORMULA_GROUPS } from '../../formulas/groups.js';
import type { Formula } from '../../formulas/index.js';
import { textOfSnippet } from './snippet.js';

/** What an item carries so that its documentation can be found. */
export interface CompletionData {
    readonly uri: string;
    /** Id of its formula. */
    readonly formula: string;
}

/** Adds the documentation of an item. `house` are the formulas of the house, which replace ours by id. */
export function resolveCompletion(
    item: CompletionItem,
    library: readonly Formula[],
    house: readonly Formula[],
): CompletionItem {
    const data = item.data as Partial<CompletionData> | undefined;
    const id = data?.formula;
    const isOf = (formula: Formula): boolean => formula.id === id;
    const own = house.find(isOf);
    const formula = own ?? library.find(isOf);
    if (formula === undefined) return item;
    return { ...item, documentation: { kind: MarkupKind.Markdown, value: describe(item, formula, own !== undefined) } };
}

function describe(item: CompletionItem, formula: Formula, isOfHouse: boolean): string {
    const edit = item.textEdit;
    const wording = edit === undefined ? formula.text : textOfSnippet(edit.newText).trim();
    const group = FORMULA_GROUPS.find(({ id }) => id === formula.group)?.title ?? formula.group;
    const lines = [
        ...(formula.when === undefined ? [] : [escapeMarkdown(formula.when)]),
        ...(formula.source === undefined ? [] : [`**Source:** ${escapeMarkdown(formula.source)}`]),
        ...(validityOf(formula) === null ? [] : [`**In use:** ${validityOf(formula)}`]),
        `**Group:** ${isOfHouse ? 'House formulas' : escapeMarkdown(group ?? '')} (\`${formula.id}\`)`,
    ];
    return [
        wording
            .split(/\r?\n/)
            .map((line) => `> ${escapeMarkdown(line)}`.trimEnd())
            .join('\n'),
        ...lines,
    ].join('\n\n');
}

/** "from November 2025", "until August 2024"; null where nothing is known. */
function validityOf({ validFrom, validUntil }: Formula): string | null {
    if (validFrom !== undefined && validUntil !== undefined) return `${written(validFrom)} to ${written(validUntil)}`;
    if (validFrom !== undefined) return `from ${written(validFrom)}`;
    return validUntil === undefined ? null : `until ${written(validUntil)}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function written(month: string): string {
    const [year, number] = month.split('-');
    return `${MONTHS[Number(number) - 1] ?? ''} ${year ?? ''}`.trim();
}

function escapeMarkdown(text: string): string {
    return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
