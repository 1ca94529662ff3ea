/** The counts of a vote, with the number of those in the room as a check. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FormulaPart } from '../../formulas/index.js';
import { membersInRoom } from './people.js';
import type { CompletionSource } from './source.js';

export const voteCounts: CompletionSource = {
    name: 'vote counts',
    appliesAt: ({ place }) => place.kind === 'vote',
    *offers(context) {
        const welsh = context.snapshot.minutes.language === 'cy';
        const { count } = membersInRoom(context);
        const place = (name: string): FormulaPart => ({ kind: 'place', name });
        const words = (text: string): FormulaPart => ({ kind: 'words', words: text });
        const present = count === null ? null : String(count.possible);
        const none = count === null ? null : '0';
        // Each count is a place of its own, so that editing one leaves the others alone.
        const parts = welsh
            ? [
                  place('nifer o blaid'),
                  words(' o blaid, '),
                  place('nifer yn erbyn'),
                  words(' yn erbyn, '),
                  place('nifer yn ymatal'),
                  words(' yn ymatal'),
              ]
            : [
                  place('number for'),
                  words(' for, '),
                  place('number against'),
                  words(' against, '),
                  place('number of abstentions'),
                  words(' abstentions'),
              ];
        yield {
            label: welsh
                ? `${present ?? 'Nifer'} o blaid, ${none ?? 'nifer'} yn erbyn, ${none ?? 'nifer'} yn ymatal`
                : `${present ?? 'Number'} for, ${none ?? 'number'} against, ${none ?? 'number'} abstentions`,
            triggers: [],
            parts,
            detail: count === null ? '' : presentNote(count, welsh),
            kind: CompletionItemKind.Snippet,
        };
    },
};

function presentNote(
    { certain, possible }: { readonly certain: number; readonly possible: number },
    welsh: boolean,
): string {
    const number =
        certain === possible ? String(possible) : welsh ? `${certain} i ${possible}` : `${certain} to ${possible}`;
    if (welsh) return `${number} yn bresennol`;
    return possible === 1 ? '1 member present' : `${number} members present`;
}
