/** Members as offers, for the places that name one after the other. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CompletionContext } from './context.js';
import { type Choice, writtenAs } from './people.js';
import type { Offer } from './source.js';

/**
 * Gives an offer for each member. Behind "Councillors" in front of a list the title is not said again. Where a list is
 * empty, all of them together are one offer as well.
 */
export function* memberOffers(
    members: readonly Choice[],
    { snapshot, item }: CompletionContext,
    listed: readonly string[],
    together: boolean,
): Iterable<Offer> {
    const { minutes } = snapshot;
    const plural = PLURAL.test(listed[0] ?? '');
    const written = members.map((member) => writtenAs(member, minutes, item));
    if (together && listed.length === 0 && members.length > 1)
        yield toOffer(inOneLine(written, minutes.language === 'cy'), '', '');
    for (const [index, member] of members.entries()) {
        const name = written[index] ?? member.address;
        yield toOffer(plural ? name.replace(TITLE, '') : name, member.address, member.note);
    }
}

const PLURAL = /^(?:the )?(?:Councillors|Cllrs|Cynghorwyr)\b/i;
const TITLE = /^(?:Councillor|Cllr|Cynghorydd)\.? /;

function toOffer(name: string, address: string, detail: string): Offer {
    return {
        label: name,
        // However the clerk begins to write the title.
        triggers: [...(address === name || address === '' ? [] : [address]), ...(TITLE.test(name) ? TITLES : [])],
        parts: [{ kind: 'words', words: name }],
        detail,
        kind: CompletionItemKind.Value,
    };
}

const TITLES = ['Cllr', 'Councillor'];

/** "Councillors Bright, Pugh and Reeve": the title once, where all have it. */
function inOneLine(names: readonly string[], welsh: boolean): string {
    const title = TITLE.exec(names[0] ?? '')?.[0];
    const shared = title !== undefined && names.every((name) => name.startsWith(title));
    const words = shared ? names.map((name) => name.slice(title.length)) : names;
    const list = `${words.slice(0, -1).join(', ')} ${welsh ? 'a' : 'and'} ${words.at(-1) ?? ''}`;
    if (!shared) return list;
    return `${title.startsWith('Cyng') ? 'Cynghorwyr' : `${title.trim().replace(/\.$/, '')}s`} ${list}`;
}
