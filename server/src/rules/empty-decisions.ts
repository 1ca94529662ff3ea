/** Decisions of which only the keyword is there. */

import type { Decision, Item } from '../model/minutes.js';
import { trim } from '../model/text.js';
import type { Block, Decision as DecisionBlock } from '../syntax/tree.js';

/** The decisions of an item that nothing follows: neither words of their own nor prose, a table, a list or a vote below. */
export function emptyDecisions(item: Item): readonly Decision[] {
    let blocks: ReadonlyMap<number, PlacedBlock> | null = null;
    const found: Decision[] = [];
    for (const decision of item.decisions) {
        if (decision.form !== 'keyword' && decision.form !== 'heading') continue;
        if (decision.clauses.some((clause) => !/^\W*(?:that|bod|fod)?\W*$/iu.test(clause.body.text))) continue;
        blocks ??= blocksByStart(item.piece.blocks);
        const placed = blocks.get(decision.start);
        if (placed === undefined || isWholeSentence(item, placed.block, decision) || goesOn(placed)) continue;
        found.push(decision);
    }
    return found;
}

interface PlacedBlock {
    readonly block: DecisionBlock;
    /** The run of blocks that it stands in, and where. */
    readonly run: readonly Block[];
    readonly index: number;
}

/** The decision blocks of an item by their offset, with those inside private passages. */
function blocksByStart(blocks: readonly Block[], found = new Map<number, PlacedBlock>()): Map<number, PlacedBlock> {
    for (const [index, block] of blocks.entries()) {
        if (block.kind === 'decision') found.set(block.start, { block, run: blocks, index });
        if (block.kind === 'exempt') {
            blocksByStart(block.blocks, found);
            blocksByStart(block.publicBlocks ?? [], found);
        }
    }
    return found;
}

/** "Noted." and "AGREED" tell the whole outcome; RESOLVED and a heading need what was resolved. */
function isWholeSentence(item: Item, block: DecisionBlock, decision: Decision): boolean {
    if (block.headed) return false;
    const rest = item.piece.text.slice(block.keyword.end, trim(item.piece.text, block).end).replace(/[*_]/g, '').trim();
    if (/^[.!]/.test(rest)) return true;
    if (decision.that !== null || /^[:\u2013\u2014-]/.test(rest) || decision.clauses.length > 0) return false;
    return !/\b(?:resolved?|ordered|decided|recommend(?:ed)?|determined|penderfynwyd|argymhellwyd)\b/i.test(
        decision.keyword.text,
    );
}

/** Whether the next thing behind the keyword may be the decision: prose, a table, a list, a vote, an action. */
function goesOn({ run, index }: PlacedBlock): boolean {
    for (let next = index + 1; next < run.length; next++) {
        const block = run[next];
        if (block === undefined || block.kind === 'blank' || block.kind === 'pageBreak' || block.kind === 'note')
            continue;
        return block.kind !== 'section';
    }
    return false;
}
