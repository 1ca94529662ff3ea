/** Who can be given a task: owners of other actions, those in attendance, and members. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionSource, Offer } from './source.js';

export const actionOwners: CompletionSource = {
    name: 'action owners',
    appliesAt: ({ place }) => place.kind === 'action',
    *offers({ snapshot, end, start }) {
        const { minutes } = snapshot;
        const link = minutes.language === 'cy' ? ' i ' : ' to ';
        const offered = new Set<string>();
        for (const [owner, detail] of candidates()) {
            if (offered.has(owner.toLowerCase())) continue;
            offered.add(owner.toLowerCase());
            yield toOffer(owner, detail, link);
        }

        function* candidates(): Iterable<[owner: string, detail: string]> {
            for (const person of minutes.attendance) {
                if (
                    person.category === 'officer' &&
                    person.status === 'present' &&
                    person.name !== minutes.header.clerk?.text
                )
                    yield [person.role ?? person.name, person.role === null ? '' : person.name];
            }
            for (const placed of minutes.items) {
                for (const action of placed.item.actions) {
                    // The line that is being written names nobody yet.
                    const here = action.start + placed.start <= end && action.end + placed.start >= start;
                    if (action.owner !== null && !here) yield [action.owner.text, ''];
                }
            }
            if (minutes.header.clerk !== null)
                yield [minutes.language === 'cy' ? 'Y Clerc' : 'Clerk', minutes.header.clerk.text];
            for (const person of minutes.attendance) {
                if (person.category === 'member' && person.status === 'present') yield [person.name, person.role ?? ''];
            }
        }
    },
};

function toOffer(owner: string, detail: string, link: string): Offer {
    return {
        label: owner,
        triggers: detail === '' ? [] : [detail],
        parts: [{ kind: 'words', words: owner + link }],
        detail,
        kind: CompletionItemKind.Value,
    };
}
