/** Titles before names. A title in the plural stands for each name of its list: "Councillors Tom Bright and Nia Pugh". */

import type { Attendance, Located, Minutes } from '../model/minutes.js';
import { personOf } from '../model/people.js';
import { plainText } from './inline.js';

/** The titles that a record gives to somebody in its list of attendance, in the singular. */
export function titlesOf(minutes: Minutes, entry: Attendance): readonly string[] {
    const known = minutes.people.find((person) => person.id === entry.personId)?.titles ?? [];
    if (known.length > 0) return known.map(singular);
    const own = personOf(minutes.text.slice(entry.start, entry.end), null).titles;
    if (own.length > 0) return own.map(singular);
    // The list that the name stands in: from the last line break or semicolon on.
    const before = minutes.text.slice(Math.max(0, entry.start - 2000), entry.start);
    const list = before.slice(
        Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'), before.lastIndexOf(';')) + 1,
    );
    const plural = /(?:^|:)\s*(Councillors|Cllrs|Cynghorwyr)\s/i.exec(list)?.[1];
    return plural === undefined || entry.category !== 'member' ? [] : [singular(plural)];
}

/** A name as written, without the stop that ends its sentence, and with its title in the singular. */
export function nameWords(name: Located | null): string | null {
    if (name === null) return null;
    const words = plainText(name.text).replace(/[.,;:]+$/, '');
    return words.replace(/^\S+/, singular);
}

function singular(title: string): string {
    return title.replace(/^Cynghorwyr$/i, 'Cynghorydd').replace(/^(Councillor|Cllr)s$/i, '$1');
}
