/** Names in the narrative, and what those who are named do there. */

import { cueOf } from './cues.js';
import { Memory } from './memory.js';
import type { Item, Located, Prose } from './minutes.js';
import { plain, sentences } from './text.js';

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
const RANKS = '(?:County|District|Borough|City|Town|Parish|Community)';
const ADDRESS = String.raw`(?:Councillors?|Cllrs?|Cynghorydd|Cynghorwyr|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Canon|Baroness)(?![\p{L}])\.?`;
const TITLE = `(?:${RANKS}${SPACE})?${ADDRESS}`;
/** One or more names behind each other, at least the first with a title. */
export const NAMES = `(?:(?:${TITLE}${SPACE})+)${NAME}(?:(?:,${SPACE}(?:and${SPACE})?|${SPACE}(?:and|&|a|ac)${SPACE})(?:(?:${TITLE}${SPACE})*)${NAME})*`;

const TITLED = new RegExp(String.raw`(?<![\p{L}\p{N}])${ADDRESS}${SPACE}(?:${TITLE}${SPACE})*${NAME}`, 'uy');
/** What may stand in front of a title and belongs to it. */
const RANK = new RegExp(String.raw`(?<![\p{L}\p{N}])${RANKS}${SPACE}$`, 'u');
const LONGEST_RANK = 16;
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

const mentions = new Memory<readonly Mention[]>();

/** The names in the narrative of an item, in order, with spans relative to it. */
export function mentionsOf(item: Item): readonly Mention[] {
    let found = mentions.of(item);
    if (found === undefined) {
        const cues = item.cues;
        const list: Mention[] = [];
        if (cues.holds(TITLES) || cues.holds(SPEAKS))
            for (const one of item.prose) if (isTold(one)) addMentions(list, item, one);
        found = list;
        mentions.keep(item, found);
    }
    return found;
}

/** Whether a run of text tells what happened, in the words of the record. */
export function isTold(one: Prose): boolean {
    return one.role === 'narrative' || one.role === 'listItem' || one.role === 'motion';
}

function addMentions(found: Mention[], item: Item, prose: Prose): void {
    const { text } = item.piece;
    const cues = item.cues;
    if (!cues.within(TITLES, prose) && !cues.within(SPEAKS, prose)) return;
    for (const sentence of sentences(item.piece, prose)) {
        const titles = cues.placesWithin(TITLES, sentence);
        const speaks = cues.within(SPEAKS, sentence);
        if (titles.length === 0 && !speaks) continue;
        const words = text.slice(sentence.start, sentence.end);
        let reached = 0;
        let first = Number.POSITIVE_INFINITY;
        const add = (start: number, end: number, titled: boolean, verb: string | null): void => {
            found.push({
                start: sentence.start + start,
                end: sentence.start + end,
                text: plain(words.slice(start, end)),
                titled,
                verb,
                sentence,
                private: prose.private,
            });
        };
        for (const place of titles) {
            if (place - sentence.start < reached) continue;
            TITLED.lastIndex = place - sentence.start;
            const whole = TITLED.exec(words)?.[0];
            if (whole === undefined) continue;
            const rank = RANK.exec(
                words.slice(Math.max(reached, place - sentence.start - LONGEST_RANK), place - sentence.start),
            );
            const start = place - sentence.start - (rank?.[0].length ?? 0);
            first = Math.min(first, start);
            let end = place - sentence.start + whole.trimEnd().length;
            const spans = [{ start, end }];
            if (rank === null && PLURAL.test(whole)) {
                for (;;) {
                    NEXT.lastIndex = end;
                    const next = NEXT.exec(words);
                    if (next?.[1] === undefined) break;
                    end = next.index + next[0].trimEnd().length;
                    spans.push({ start: end - next[1].trimEnd().length, end });
                }
            }
            reached = end;
            const verb = verbBehind(words, end);
            for (const span of spans) add(span.start, span.end, true, verb);
        }
        const bare = speaks ? BARE.exec(words) : null;
        if (bare?.[1] === undefined || first <= bare[0].length) continue;
        const name = bare[1].trimEnd();
        if (!/\s/.test(name)) continue;
        const start = bare[0].length - bare[1].length;
        const verb = verbBehind(words, start + name.length);
        if (verb !== null) add(start, start + name.length, false, verb);
    }
}

/** The verb of which the name that ends at an offset is the subject, in lower case. */
function verbBehind(words: string, end: number): string | null {
    ACTS.lastIndex = end;
    return ACTS.exec(words)?.[1]?.toLowerCase() ?? null;
}
