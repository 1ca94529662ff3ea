/** Members who can move or second, behind "moved by": those in the room who are not named there already. */

import { memberOffers } from './member-names.js';
import { membersInRoom, withoutNamed } from './people.js';
import type { CompletionSource } from './source.js';

export const movers: CompletionSource = {
    name: 'movers',
    appliesAt: ({ place }) => place.kind === 'mover',
    *offers(context) {
        const { place } = context;
        if (place.kind !== 'mover') return;
        yield* memberOffers(withoutNamed(membersInRoom(context).members, place.others), context, [], false);
    },
};
