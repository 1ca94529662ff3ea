/** Names in the narrative, and what those who are named do there. */

import { cueOf, cuesOf } from './cues.js';
import type { Item, Located, Prose } from './minutes.js';
import { located, sentences } from './text.js';

/** A name with a title, or a name without one before a verb of speaking. */
export interface Mention extends Located {
    readonly titled: boolean;
    /** The verb that the name is the subject of, in lower case: "said", "moved"; null where it is only mentioned. */
    readonly verb: string | null;
    /** The sentence that holds it. */
    readonly sentence: { readonly start: number; readonly end: number };
    readonly private: boolean;
}

const NO_NAME =
    'The|That|This|These|It|In|On|At|And|But|As|To|For|By|From|With|When|After|Before|During|Following|Members?|RESOLVED|AGREED|Resolved|Agreed|Moved|Seconded|Proposed|Carried|Item|Agenda|Action|ACTION|Vote|Council|Committee|Board|Minutes|No|All|Both|There|A|An';
const WORD = String.raw`(?!(?:${NO_NAME})(?![\p{L}’']))(?:(?:\p{Lu}\.\s?){1,3}|\p{Lu}[\p{L}’'-]*)`;
const SPACE = String.raw`[^\S\r\n]*(?:[^\S\r\n]|\r?\n)[^\S\r\n]*`;
const PARTICLE = '(?:de|la|van|von|der|di|ap|ab|al)';
/** A name as it stands in a sentence, without title. */
export const NAME = String.raw`${WORD}(?:(?:${SPACE}|(?<=\.))(?:${PARTICLE}${SPACE}){0,2}${WORD}){0,3}(?:[^\S\r\n]?\(\p{Lu}\.?(?:\p{Lu}\.?)?\))?`;
const TITLE = String.raw`(?:(?:County|District|Borough|City|Town|Parish|Community)${SPACE})?(?:Councillors?|Cllrs?|Cynghorydd|Cynghorwyr|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Canon|Baroness)(?![\p{L}])\.?`;
/** One or more names behind each other, at least the first with a title. */
export const NAMES = `(?:(?:${TITLE}${SPACE})+)${NAME}(?:(?:,${SPACE}(?:and${SPACE})?|${SPACE}(?:and|&|a|ac)${SPACE})(?:(?:${TITLE}${SPACE})*)${NAME})*`;

const TITLED = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${TITLE}${SPACE})+${NAME}`, 'gu');
const PLURAL = /^(?:Councillors|Cllrs|Cynghorwyr)(?![\p{L}])/u;
const NEXT = new RegExp(
    `(?:,${SPACE}(?:and${SPACE})?|${SPACE}(?:and|&|a|ac)${SPACE})((?:${TITLE}${SPACE})*${NAME})`,
    'uy',
);
const BARE = new RegExp(String.raw`^[\s"“‘(*_]*(${NAME})`, 'u');

const VERBS =
    'said|asked|presented|moved|seconded|declared|disclosed|explained|reported|stated|proposed|introduced|outlined|replied|advised|commented|confirmed|suggested|queried|requested';
const ACTS = new RegExp(
    String.raw`(?:\s*\([^()]{1,60}\))?(?:,[^.,;:()]{1,80},)?\s+(?:(?:then|also|again|further|therefore|formally|verbally|briefly|subsequently) )?(${VERBS})(?![\p{L}])`,
    'uy',
);

const TITLES = cueOf(
    'councillor councillors cllr cllrs cynghorydd cynghorwyr alderman mr mrs ms miss mx dr prof professor sir dame lady lord rev revd reverend canon baroness',
);
const SPEAKS = cueOf(VERBS.replaceAll('|', ' '));

const mentions = new WeakMap<Item, readonly Mention[]>();

/** The names in the narrative of an item, in order, with spans relative to it. */
export function mentionsOf(item: Item): readonly Mention[] {
    let found = mentions.get(item);
    if (found === undefined) {
        const cues = cuesOf(item.piece);
        found =
            cues.holds(TITLES) || cues.holds(SPEAKS)
                ? item.prose.filter(isTold).flatMap((one) => [...mentionsIn(item, one)])
                : [];
        mentions.set(item, found);
    }
    return found;
}

/** Whether a run of text tells what happened, in the words of the record. */
export function isTold(one: Prose): boolean {
    return one.role === 'narrative' || one.role === 'listItem' || one.role === 'motion';
}

function* mentionsIn(item: Item, prose: Prose): Iterable<Mention> {
    const { text } = item.piece;
    const cues = cuesOf(item.piece);
    if (!cues.within(TITLES, prose) && !cues.within(SPEAKS, prose)) return;
    for (const sentence of sentences(text, prose)) {
        const speaks = cues.within(SPEAKS, sentence);
        const titled = cues.within(TITLES, sentence);
        if (!speaks && !titled) continue;
        const words = text.slice(sentence.start, sentence.end);
        let reached = 0;
        let first = Number.POSITIVE_INFINITY;
        for (const { index, 0: whole } of titled ? words.matchAll(TITLED) : []) {
            if (index < reached) continue;
            first = Math.min(first, index);
            const spans = [{ start: index, end: index + whole.trimEnd().length }];
            let end = index + whole.trimEnd().length;
            if (PLURAL.test(whole)) {
                for (;;) {
                    NEXT.lastIndex = end;
                    const next = NEXT.exec(words);
                    if (next?.[1] === undefined) break;
                    end = next.index + next[0].trimEnd().length;
                    spans.push({ start: end - next[1].trimEnd().length, end });
                }
            }
            reached = end;
            ACTS.lastIndex = end;
            const verb = ACTS.exec(words)?.[1]?.toLowerCase() ?? null;
            for (const span of spans) {
                yield {
                    ...located(item.piece, { start: sentence.start + span.start, end: sentence.start + span.end }),
                    titled: true,
                    verb,
                    sentence,
                    private: prose.private,
                };
            }
        }
        const bare = speaks ? BARE.exec(words) : null;
        if (bare?.[1] === undefined || first <= bare[0].length) continue;
        const name = bare[1].trimEnd();
        if (!/\s/.test(name)) continue;
        const start = bare[0].length - bare[1].length;
        ACTS.lastIndex = start + name.length;
        const verb = ACTS.exec(words)?.[1]?.toLowerCase();
        if (verb === undefined) continue;
        yield {
            ...located(item.piece, { start: sentence.start + start, end: sentence.start + start + name.length }),
            titled: false,
            verb,
            sentence,
            private: prose.private,
        };
    }
}
