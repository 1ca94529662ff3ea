/**
 * Colours for what only the whole record tells: which numbered or bold lines are headings of items. All else is coloured by
 * the TextMate grammar, which sees one line at a time.
 */

import type { SemanticTokens } from 'vscode-languageserver';
import type { Span } from '../syntax/tree.js';
import type { Snapshot } from './snapshot.js';

/** Kinds of token by their index; `contributes.semanticTokenScopes` of the manifest says how they look. */
export const TOKEN_TYPES = ['itemNumber', 'itemTitle'] as const;

/** Gives the tokens of a record, in order: five numbers each, with lines and characters counted from the token before. */
export function semanticTokens({ tree, document }: Snapshot): SemanticTokens {
    const data: number[] = [];
    let last = { line: 0, character: 0 };
    const add = (span: Span | null, offset: number, type: (typeof TOKEN_TYPES)[number]): void => {
        if (span === null) return;
        const { line, character } = document.positionAt(offset + span.start);
        const lines = line - last.line;
        const characters = lines === 0 ? character - last.character : character;
        data.push(lines, characters, span.end - span.start, TOKEN_TYPES.indexOf(type), 0);
        last = { line, character };
    };
    for (const { start, piece } of tree.pieces) {
        const { heading } = piece;
        if (heading === null || (heading.style !== 'number' && heading.style !== 'emphasis')) continue;
        add(heading.number, start, 'itemNumber');
        add(heading.title, start, 'itemTitle');
    }
    return { data };
}
