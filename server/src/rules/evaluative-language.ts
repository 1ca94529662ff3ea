/** A word with which the person who writes the minutes seems to judge. */

import { cueOf } from '../model/cues.js';
import type { Item, ProseRole } from '../model/minutes.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { defineItemRule, type Edit } from './rule.js';

/** Lists hold findings, and clauses what the body itself thinks. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative']);

export const evaluativeLanguage = defineItemRule({
    code: 'evaluative-language',
    severity: 'hint',
    summary: 'Minutes do not say whether a presentation was good or a member was right.',
    why: 'Minutes are impartial. “An excellent presentation” and “rightly pointed out” are opinions of the person who writes, unless the record says whose they were.',
    fragments: true,
    examples: [
        {
            name: 'praise for a presentation',
            text: 'Minutes:\n\nThe Warden gave an excellent presentation on the locks.\n                   ^^^^^^^^^ evaluative-language: Is “excellent” the opinion of the person who writes? Leave it out, or say whose it was.\n',
            fixed: 'Minutes:\n\nThe Warden gave a presentation on the locks.\n',
        },
        {
            name: 'two words and an adverb',
            text: 'Minutes:\n\nMembers heard a very informative and interesting talk by the Warden.\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluative-language\n',
            fixed: 'Minutes:\n\nMembers heard a talk by the Warden.\n',
        },
        {
            name: 'the mood of a debate',
            text: 'Minutes:\n\nA heated debate followed.\n  ^^^^^^ evaluative-language\n',
            fixed: 'Minutes:\n\nA debate followed.\n',
        },
        {
            name: 'who was right',
            text: 'Minutes:\n\nCouncillor Pugh rightly pointed out that the gate was open.\n                ^^^^^^^ evaluative-language\n',
            fixed: 'Minutes:\n\nCouncillor Pugh pointed out that the gate was open.\n',
        },
        {
            name: 'an article that changes',
            text: 'Minutes:\n\nThe Warden gave a superb overview of the locks.\n                  ^^^^^^ evaluative-language\n',
            fixed: 'Minutes:\n\nThe Warden gave an overview of the locks.\n',
        },
        {
            name: 'the opinion of somebody who is named',
            text: 'Minutes:\n\nCouncillor Pugh said that the Warden had given an excellent presentation. In the view of the Chair, a heated debate followed. Members felt that the Warden gave a superb talk.\n',
        },
        {
            name: 'a vote of thanks',
            text: 'Minutes:\n\nThe Chair thanked the Warden, who gave an excellent presentation. A vote of thanks was given to those who delivered an outstanding event. Members congratulated the crew, who made an impressive presentation.\n',
        },
        {
            name: 'what inspectors found',
            text: 'Minutes:\n\nThe inspectors had judged the service outstanding. There was excellent practice, robust challenge and helpful advice. The service was rated good.\n\n- Staff gave excellent presentations\n',
        },
        {
            name: 'a word that measures',
            text: 'Minutes:\n\nThe Warden gave a detailed and comprehensive presentation. The outstanding report was received.\n',
        },
        {
            name: 'a clause, a title and a quotation',
            text: 'Agenda item 4: An excellent presentation\n\nTo hear an excellent presentation.\n\nMinutes:\n\nThe card read “you gave an excellent talk”.\n\nRESOLVED That the Warden be thanked, who gave an excellent presentation.\n',
        },
    ],
    *check(item) {
        for (const phrase of phrasesIn(item, PRAISE, PRAISES, ROLES)) {
            const { lead = '', words = '' } = phrase.match.groups ?? {};
            if (!isAttributed(item, phrase)) yield report(item, phrase.start + lead.length, words);
        }
        for (const phrase of phrasesIn(item, JUDGED, JUDGES, ROLES)) {
            yield report(item, phrase.start, phrase.match[1] ?? '');
        }
    },
});

const ADJECTIVE =
    '(?:excellent|informative|interesting|insightful|inspiring|inspirational|fascinating|wonderful|fantastic|brilliant|impressive|enjoyable|superb|thought-provoking|engaging|entertaining|disappointing|passionate|heated|lively|robust|frank|bad-tempered|great)';
const SAID =
    '(?:presentation|talk|speech|overview|update|summary|account|briefing|address|contribution|demonstration|debate|discussion|exchange)s?';
/** Praise for what was said, as the object of a plain verb or the subject of a plain sentence. */
const PRAISE = new RegExp(
    String.raw`(?<lead>\b(?:gave|given|giving|delivered|provided|made|presented|heard|received|enjoyed|There (?:was|followed)) (?:an? |an? \p{L}+ and )?|(?<=^|[.!?] )(?:An? )?)(?<words>(?:(?:very|most|really|extremely|truly|highly|particularly) )?${ADJECTIVE}(?:(?:,| and|, and) (?:(?:very|most|really|highly) )?${ADJECTIVE})?) (?=(?:\p{Ll}+ )?${SAID}\b)`,
    'gu',
);
const PRAISES = cueOf(
    'excellent informative interesting insightful inspiring inspirational fascinating wonderful fantastic brilliant impressive enjoyable superb provoking engaging entertaining disappointing passionate heated lively robust frank tempered great',
);
/** "rightly pointed out" */
const JUDGED =
    /\b((?:very |quite )?(?:rightly|wrongly|wisely|eloquently|foolishly|unhelpfully|astutely|sensibly)) (?:pointed|said|noted|observed|asked|argued|stated|commented|spoke|suggested|questioned|reminded|challenged|remarked)\b/g;
const JUDGES = cueOf('rightly wrongly wisely eloquently foolishly unhelpfully astutely sensibly');

/** Words that say whose opinion it is, or that praise is the business of the sentence. */
const ATTRIBUTED =
    /\b(?:said|says|felt|feels|thought|thank\p{L}*|congratulat\p{L}*|commend\p{L}*|prais\p{L}*|appreciat\p{L}*|grateful|gratitude|welcomed|compliment\p{L}*|considered|believed|opinion|in (?:the|his|her|their|its) views?|viewed|agreed|commented|remarked|noted that|stated|reported|described|found|judged|rated|acknowledged|recogni[sz]ed|expressed|inspectors?|feedback|as being)\b/iu;

function isAttributed(item: Item, { start, end, run }: Phrase): boolean {
    const { text } = item.piece;
    const before = text.slice(Math.max(run.start, start - 300), start);
    const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), 0));
    const behind = /^[^.!?]*/.exec(text.slice(end, Math.min(run.end, end + 300)))?.[0] ?? '';
    return ATTRIBUTED.test(sentence) || ATTRIBUTED.test(behind);
}

function report(item: Item, start: number, words: string) {
    const end = start + words.length;
    const shown = words.replace(/\s+/g, ' ');
    return {
        start,
        end,
        message: {
            en: `Is “${shown}” the opinion of the person who writes? Leave it out, or say whose it was.`,
            cy: `Ai barn yr un sy’n ysgrifennu yw “${shown}”? Gadewch y gair allan, neu dywedwch barn pwy ydoedd.`,
        },
        fixes: [
            {
                title: { en: `Leave out “${shown}”`, cy: `Gadael “${shown}” allan` },
                safe: false,
                edits: [withoutWords(item.piece.text, start, end)],
            },
        ],
    };
}

/** Takes words out, with the article in front as the next word wants it. */
function withoutWords(text: string, start: number, end: number): Edit {
    const article = /\b(an?)\s$/i.exec(text.slice(Math.max(0, start - 4), start));
    const next = /^\s(\p{L})/u.exec(text.slice(end, end + 4))?.[1] ?? '';
    if (article?.[1] === undefined) {
        // At the start of a sentence the next word gets the capital.
        return {
            start,
            end: end + 1 + next.length,
            text: /^\p{Lu}/u.test(text.slice(start, end)) ? next.toUpperCase() : next,
        };
    }
    const wanted = /[aeiou]/i.test(next) ? 'an' : 'a';
    const written = article[1].charAt(0) === 'A' ? wanted.charAt(0).toUpperCase() + wanted.slice(1) : wanted;
    return { start: start - article[0].length, end: end + 1, text: `${written} ` };
}
