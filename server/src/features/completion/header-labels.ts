/** Labels of the header that the record does not have yet. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import keywords from '#keywords';
import type { FieldName } from '../../syntax/tree.js';
import { formulasFor, offerOf } from './formula-offers.js';
import type { CompletionSource } from './source.js';

export const headerLabels: CompletionSource = {
    name: 'header labels',
    appliesAt: ({ place }) => place.kind === 'header',
    *offers(context) {
        const { minutes, tree } = context.snapshot;
        const present = new Set<string>();
        for (const block of tree.pieces[0]?.piece.blocks ?? []) {
            // The line that is being written does not count as there.
            if (block.kind === 'field' && !(block.start <= context.start && context.start < block.end))
                present.add(block.name);
        }
        for (const name of OFFERED) {
            if (present.has(name)) continue;
            const words: readonly string[] = keywords.fields[name];
            const label = minutes.language === 'cy' ? (words.find((word) => WELSH.has(word)) ?? words[0]) : words[0];
            if (label === undefined) continue;
            yield {
                label: `${label}:`,
                triggers: words.filter((word) => word !== label),
                parts: [{ kind: 'words', words: `${label}: ` }],
                detail: minutes.language === 'cy' ? 'Pennawd' : 'Header',
                kind: CompletionItemKind.Field,
            };
        }
        for (const formula of formulasFor(context, ['header'])) yield offerOf(formula);
    },
};

/** In the order in which a record has them. */
const OFFERED: readonly FieldName[] = [
    'body',
    'kind',
    'date',
    'time',
    'end',
    'venue',
    'status',
    'chair',
    'viceChair',
    'present',
    'substitutes',
    'apologies',
    'absent',
    'officers',
    'guests',
    'clerk',
    'quorum',
    'seats',
    'profile',
    'language',
    'nextMeeting',
];

/** The Welsh word of each label that comes first in a Welsh record. */
const WELSH: ReadonlySet<string> = new Set([
    'Dyddiad',
    'Amser',
    'Amser gorffen',
    'Lleoliad',
    'Statws',
    'Corff',
    'Math o gyfarfod',
    'Cadeirydd',
    'Is-gadeirydd',
    'Yn bresennol',
    'Ymddiheuriadau',
    'Yn absennol',
    'Swyddogion',
    'Hefyd yn bresennol',
    'Dirprwyon',
    'Clerc',
    'Cworwm',
    'Seddi',
    'Iaith',
    'Proffil',
    'Cyfarfod nesaf',
]);
