/** Names for the rows of a recorded vote: members in the room who stand in no row yet. */

import { memberOffers } from './member-names.js';
import { membersInRoom, withoutNamed } from './people.js';
import type { CompletionSource } from './source.js';

export const rollNames: CompletionSource = {
    name: 'names of a vote',
    appliesAt: ({ place }) => place.kind === 'roll',
    *offers(context) {
        const { place } = context;
        if (place.kind !== 'roll') return;
        const left = withoutNamed(membersInRoom(context).members, [...place.others, ...place.listed]);
        yield* memberOffers(left, context, place.listed, true);
    },
};
