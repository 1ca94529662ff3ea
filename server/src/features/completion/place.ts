/** The places of a record at which something is offered, in the terms of a clerk. */

import type { Effect, Span } from '../../model/minutes.js';
import type { FieldName } from '../../syntax/tree.js';

export type Place =
    /** The start of a line of the header. */
    | { readonly kind: 'header' }
    /** Behind a label of the header, such as `Chair:`. */
    | { readonly kind: 'headerValue'; readonly field: FieldName; readonly listed: readonly string[] }
    /** Where a clause of a decision starts. */
    | {
          readonly kind: 'clause';
          /** What the keyword makes of the clause. */
          readonly effect: Effect;
          /** How the clause opens. */
          readonly opening: ClauseOpening;
          /** Label to write before the clause, such as `3) `; empty where none is wanted or it is there. */
          readonly label: string;
          /** True where the decision could also be over, so that the next part may start here. */
          readonly mayEnd: boolean;
          /** True where moreover a sentence may follow, because an empty line stands above. */
          readonly parted: boolean;
          /** What the clause ends with: `.`, or `;` where more clauses follow. */
          readonly ending: string;
          /** What has to change in the clauses around it, in absolute offsets. */
          readonly neighbours: readonly TextChange[];
      }
    /** Where a sentence starts in what was said and done. */
    | {
          readonly kind: 'sentence';
          readonly lineStart: boolean;
          /** True in a list of what somebody found. */
          readonly findings: boolean;
      }
    /** A line in the item about interests. */
    | { readonly kind: 'interests'; readonly lineStart: boolean }
    /** Where only the next part of an item can start, such as below the documents. */
    | { readonly kind: 'part' }
    /** Behind `ACTION:`. */
    | { readonly kind: 'action' }
    /** Behind "by" in the line of an action. */
    | { readonly kind: 'due' }
    /** Behind "moved by" or "seconded by". `others` are the names that stand there already. */
    | { readonly kind: 'mover'; readonly others: readonly string[] }
    /** Behind `Vote:`. */
    | { readonly kind: 'vote' }
    /** Behind `For (3):`. `listed` are the names in this row, `others` those in the other rows of the vote. */
    | { readonly kind: 'roll'; readonly listed: readonly string[]; readonly others: readonly string[] }
    /** In the middle of a sentence: only words that are known can be finished here. */
    | { readonly kind: 'word' };

/** `That the report`, `that the report`, `the report` or `The report`. */
export type ClauseOpening = 'That' | 'that' | 'small' | 'capital';

export interface TextChange extends Span {
    readonly text: string;
}

/** A place with the start of what was typed there. */
export interface FoundPlace {
    readonly place: Place;
    readonly start: number;
}
