/** All fixes of a kind at once, worked out until none is left, as one change of the text. */

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../rules/rule.js';
import type { Finding } from '../rules/run.js';
import { applyEdits, composeEdits, touch } from './edits.js';
import { createSnapshot, type Snapshot } from './snapshot.js';

/** Which findings to fix: those with a safe fix, or all of one rule, whose best fix somebody has asked for. */
export type Which = { readonly safe: true } | { readonly code: string };

export interface Fixed {
    /** In the order of the text, without overlaps; undoing them is one step. */
    readonly edits: readonly Edit[];
    /** How many findings were fixed. */
    readonly fixed: number;
    /** How many findings of the kind are left, because they have no fix. */
    readonly left: number;
}

/** Gives whether there is anything to fix. Costs a look at the findings. */
export function canFix(snapshot: Snapshot, which: Which): boolean {
    return snapshot.findings.some((finding) => fixOf(finding, which) !== undefined);
}

/**
 * Fixes findings, looks at the text again and goes on, because fixes that touch each other cannot go together and a fix
 * can uncover another finding.
 */
export function fixAll(snapshot: Snapshot, which: Which): Fixed {
    let current = snapshot;
    let all: Edit[] = [];
    let fixed = 0;
    const seen = new Set([snapshot.document.getText()]);
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const { edits, count } = oneRound(current.findings, which);
        if (count === 0) break;
        const before = current.document.getText();
        const after = applyEdits(before, edits);
        // Fixes that lead in a circle are no help: they stop before the circle closes.
        if (seen.has(after)) break;
        seen.add(after);
        all = composeEdits(all, before, edits);
        fixed += count;
        current = withText(current, after);
    }
    const left = 'code' in which ? current.findings.filter(({ code }) => code === which.code).length : 0;
    return { edits: all, fixed, left };
}

/** A text settles in two or three rounds, more only where many fixes touch each other. */
const MOST_ROUNDS = 50;

function fixOf(finding: Finding, which: Which): Finding['fixes'][number] | undefined {
    const [best] = finding.fixes;
    if ('code' in which) return finding.code === which.code ? best : undefined;
    return best?.safe === true ? best : undefined;
}

/** The fixes that can be applied together: of those that touch, the first. Their edits stand in the order of the text. */
function oneRound(findings: readonly Finding[], which: Which): { edits: Edit[]; count: number } {
    const edits: Edit[] = [];
    let count = 0;
    for (const finding of findings) {
        const fix = fixOf(finding, which);
        if (fix === undefined || fix.edits.length === 0) continue;
        if (fix.edits.some((edit) => touchesAny(edit, edits))) continue;
        for (const edit of fix.edits) edits.splice(indexFor(edit, edits), 0, edit);
        count++;
    }
    return { edits, count };
}

/** Whether an edit touches one of others, which stand in order. */
function touchesAny(edit: Edit, edits: readonly Edit[]): boolean {
    const index = indexFor(edit, edits);
    return [edits[index - 1], edits[index]].some((other) => other !== undefined && touch(edit, other));
}

/** Where an edit belongs among others that stand in order. */
function indexFor(edit: Edit, edits: readonly Edit[]): number {
    let low = 0;
    let high = edits.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((edits[middle]?.start ?? 0) <= edit.start) low = middle + 1;
        else high = middle;
    }
    return low;
}

function withText(snapshot: Snapshot, text: string): Snapshot {
    const { uri, languageId, version } = snapshot.document;
    const { rules, settings, houseStyle } = snapshot;
    const document = TextDocument.create(uri, languageId, version, text);
    return createSnapshot(document, { rules, settings, houseStyle, previous: snapshot });
}
