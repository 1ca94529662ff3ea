/** Names of people who do something in an item, wherever it tells so. */

import { cueOf } from '../model/cues.js';
import { mentionsOf } from '../model/mentions.js';
import type { Item, Located } from '../model/minutes.js';
import { type ReadName, readName } from '../model/name-resolution.js';
import { talliesOf } from '../model/tallies.js';
import type { Span } from '../syntax/tree.js';
import { byItem, byItemAndNames } from './by-item.js';
import { isQuoted, quotedPassages } from './quotations.js';

export interface NameUse extends Located {
    readonly source: 'mention' | 'motion' | 'vote';
    /** What the named person does: "said", "moved"; null where the name is only mentioned. */
    readonly verb: string | null;
    /** The sentence or block around the name. */
    readonly around: Span;
    readonly titled: boolean;
}

/** Every name in the narrative, the motions and the votes of an item, in order; what is quoted is left out. */
export const namesOf = byItem((item): readonly NameUse[] => find(item).sort((a, b) => a.start - b.start));

/** The names of an item that nobody in the lists bears. */
export const unknownNames = byItemAndNames((item, directory): readonly UnknownName[] =>
    namesOf(item).flatMap((use) => {
        const found = directory.resolve(use.text);
        if (found.kind !== 'nobody') return [];
        const name = readName(use.text);
        return name === null ? [] : [{ ...use, name, nearest: found.nearest }];
    }),
);

const TITLE =
    /^(?:the )?(?:(?:County|District|Borough|City|Town|Parish) )?(?:Councillors?|Cllrs?|Cynghor\w+|Mr|Mrs|Ms|Miss|Dr|Prof\w*|Sir|Rev\w*)\b/i;

export interface UnknownName extends NameUse {
    readonly name: ReadName;
    /** Somebody in the lists whose name may have been meant. */
    readonly nearest: string | null;
}

const QUOTES = cueOf('', '"“‘');

function find(item: Item): NameUse[] {
    const found: NameUse[] = [];
    const { text } = item.piece;
    let sentence: Span | null = null;
    let quoted: readonly Span[] = [];
    const quotes = item.cues.holds(QUOTES);
    for (const mention of mentionsOf(item)) {
        if (mention.sentence !== sentence) {
            sentence = mention.sentence;
            quoted =
                quotes && /["“‘]/.test(text.slice(sentence.start, sentence.end)) ? quotedPassages(text, sentence) : [];
        }
        if (isQuoted(quoted, mention.start)) continue;
        const { start, end, verb, titled } = mention;
        found.push({ start, end, text: mention.text, source: 'mention', verb, around: mention.sentence, titled });
    }
    for (const motion of item.motions) {
        for (const [name, verb] of [
            [motion.mover, 'moved'],
            [motion.seconder, 'seconded'],
        ] as const) {
            if (name === null) continue;
            const around = {
                start: Math.max(motion.start, name.start - 200),
                end: Math.min(motion.end, name.end + 200),
            };
            found.push({ ...name, source: 'motion', verb, around, titled: TITLE.test(name.text) });
        }
    }
    for (const tally of talliesOf(item)) {
        for (const roll of tally.rolls) {
            if (!roll.clear) continue;
            for (const name of roll.names)
                found.push({ ...name, source: 'vote', verb: 'voted', around: roll, titled: true });
        }
    }
    return found;
}
