/** Minutes that quote what somebody said. */

import { cueOf } from '../model/cues.js';
import type { ProseRole } from '../model/minutes.js';
import { sentences } from '../model/text.js';
import type { Span } from '../syntax/tree.js';
import { quotedPassages } from './quotations.js';
import { defineItemRule, type Fix } from './rule.js';

/** Where speech is told of: not in a title, a summary, a motion, a clause or a block of quoted lines. */
const ROLES: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem']);

/** A phrase of fewer words is a term or a name. */
const FEWEST_WORDS = 6;

export const directSpeech = defineItemRule({
    code: 'direct-speech',
    severity: 'info',
    summary: 'What was said is reported, and not quoted.',
    why: 'Minutes are not a verbatim record. A quotation looks more certain than a note taken in a meeting can be, and puts one member’s words above those of all others. Words from a report, a letter, a motion or the law may be quoted.',
    fragments: true,
    examples: [
        {
            name: 'speech behind a colon',
            text: 'Minutes:\n\nThe Warden said: “The lower gate has not been locked since May.”\n                 ^ direct-speech: Report what was said; do not quote it.\n',
            fixed: 'Minutes:\n\nThe Warden said that the lower gate has not been locked since May.\n',
        },
        {
            name: 'speech behind a comma, and a name at its start',
            text: 'Minutes:\n\nCouncillor Pugh replied, "Ida Vane will never sell her field to us".\n                         ^ direct-speech\n',
            fixed: 'Minutes:\n\nCouncillor Pugh replied that Ida Vane will never sell her field to us.\n',
        },
        {
            name: 'in the middle of a sentence',
            text: 'Minutes:\n\nThe Warden told Members, “It was raining when the wall fell down,” and left.\n                         ^ direct-speech\n',
            fixed: 'Minutes:\n\nThe Warden told Members that it was raining when the wall fell down, and left.\n',
        },
        {
            name: 'the speaker behind the words',
            text: 'Minutes:\n\n“The lower gate has not been locked since May,” said the Warden.\n^ direct-speech\n',
        },
        {
            name: 'quoted terms, and names of phases',
            text: 'Minutes:\n\nThe Warden said that phase one, “Responding”, was over. Members spoke of the “voice of the river”. The Warden called it “a very good year for eels”.\n',
        },
        {
            name: 'part of a sentence, which may be a phrase from elsewhere',
            text: 'Minutes:\n\nThe Warden said that the lock was “as safe as it can be made without a new gate”.\n',
        },
        {
            name: 'words from a report, a letter and the law',
            text: 'Minutes:\n\nThe report said: “The lower gate is not safe and should be closed.” The letter stated: “We are sorry that the gate is closed.” Section 4 said, “A gate shall be kept closed when it is not used.”\n',
        },
        {
            name: 'somebody reads aloud',
            text: 'Minutes:\n\nThe Clerk read from the inspector’s letter, which he said was plain: “The gate is not safe and should be closed.” Councillor Pugh quoted the sign and said: “It tells people that they are not welcome here.”\n',
        },
        {
            name: 'wording that is proposed',
            text: 'Minutes:\n\nCouncillor Pugh moved an amendment and said: “This gate is to be closed from dusk until dawn.” The Chair said that the wording should be: “The gate is closed when the river is high.”\n',
        },
        {
            name: 'a block of quoted lines',
            text: 'Minutes:\n\nThe Warden said:\n\n> “The lower gate has not been locked since May.”\n',
        },
        {
            name: 'a summary of the agenda',
            text: 'Agenda item 4: Locks\n\nThe Warden said: “The lower gate has not been locked since May.”\n\nMinutes:\n\nThe report was noted.\n',
        },
    ],
    *check(item) {
        const { text } = item.piece;
        if (!item.cues.holds(MARKS)) return;
        for (const run of item.prose) {
            if (!ROLES.has(run.role) || !item.cues.within(MARKS, run)) continue;
            const words = text.slice(run.start, run.end);
            if (!QUOTES.test(words) || !SAYS.test(words)) continue;
            for (const passage of quotedPassages(text, run)) {
                const speech = speechAt(text, run, passage);
                if (speech === null) continue;
                yield {
                    ...passage,
                    message: {
                        en: 'Report what was said; do not quote it.',
                        cy: 'Adroddwch yr hyn a ddywedwyd; peidiwch â’i ddyfynnu.',
                    },
                    fixes: speech.fixes,
                };
            }
        }
    },
});

const MARKS = cueOf('', '"\u201c\u2018\'');
const QUOTES = /["\u201c\u2018]|(?<![\p{L}\p{N}])'(?=\p{Lu})/u;
const VERB =
    '(?:said|say|says|stated|remarked|replied|responded|commented|exclaimed|answered|declared|added|told (?:(?:the )?\\p{L}+))';
const SAYS = new RegExp(`\\b${VERB}\\b`, 'u');
/** The verb of speech right in front of the opening mark. */
const BEFORE = new RegExp(
    `\\b${VERB}(?: (?:that|to (?:the )?\\p{L}+|in (?:reply|response)))?(?:[:,]|,? that)[^\\S\\r\\n]*$`,
    'u',
);
/** The verb of speech right behind the closing mark, with the speaker on either side of it. */
const BEHIND =
    /^,?\s+(?:(?:said|replied|remarked|commented|stated|added)\s+(?:the\s+\p{Lu}|Councillors?|Cllr|Mr|Mrs|Ms|Dr|\p{Lu}\p{Ll})|(?:the\s+\p{Lu}\p{Ll}+|(?:Councillor|Cllr|Mr|Mrs|Ms|Dr)\.?\s+\p{Lu}\p{L}+|he|she)\s+(?:said|replied|remarked|commented|stated|added)\b)/u;

/** What may be quoted: words that stand written somewhere, and words that somebody wants written. */
const WRITTEN =
    /\b(?:reports?|letters?|e-?mails?|law|act|regulations?|section|paragraph|clause|polic(?:y|ies)|plans?|strateg(?:y|ies)|codes?|guidance|guidelines?|rules?|standing orders?|constitution|articles?|statements?|statutes?|notices?|signs?|banners?|posters?|leaflets?|press|newspapers?|websites?|web ?pages?|posts?|posted|tweet\p{L}*|messages?|minutes|records?|recorded|documents?|papers?|surveys?|forms?|questions?|questionnaires?|responses|petitions?|terms of reference|motions?|amend\p{L}*|wording|worded|reworded|words|phrases?|text|propos\p{L}+|recommend\p{L}*|resolutions?|definitions?|defined|title[ds]?|headed|headings?|captions?|slides?|slogans?|reads?|reading|quot\p{L}+|wrote|written|writing|conditions?|agreements?|leases?|deeds?|contracts?|judge?ment|inspectors?|ofsted|cited?|citing|known as|called)\b/iu;

/** How far in front of the words their source may be named. */
const REACH = 260;

const FINITE =
    /(?:['’](?:m|re|ve|ll|d|s|t)\b|\b(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|cannot|could|shall|should|may|might|must|think|believe|know|hope|need|needs|want|wants|feel|agree|support|get|got|make|made|see|saw|go|went|say|said)\b)/i;

interface Speech {
    readonly fixes: readonly Fix[];
}

/** Whether a passage between quotation marks is speech, and how it reads as reported speech; null where it is none. */
function speechAt(text: string, run: Span, passage: Span): Speech | null {
    const inside = text.slice(passage.start + 1, passage.end - 1);
    if (!/^\p{Lu}/u.test(inside) || inside.length > 1500 || !FINITE.test(inside)) return null;
    if ((inside.match(/[\p{L}\p{N}]+(?:['’-]\p{L}+)*/gu)?.length ?? 0) < FEWEST_WORDS) return null;
    const before = text.slice(Math.max(run.start, passage.start - REACH), passage.start).replace(/[\s\u00a0]/g, ' ');
    const behind = text.slice(passage.end, Math.min(run.end, passage.end + 80));
    const sentence = sentences({ text: before }, { start: 0, end: before.length }).at(-1);
    if (WRITTEN.test(before.slice(sentence?.start ?? 0))) return null;
    const verb = BEFORE.exec(before);
    if (verb !== null) return { fixes: [reported(text, passage, verb[0], inside)] };
    // Behind the words the name of a source could follow as well as a speaker.
    return BEHIND.test(behind) && !WRITTEN.test(behind) ? { fixes: [] } : null;
}

/** The words without their marks, behind "that". */
function reported(text: string, passage: Span, verb: string, inside: string): Fix {
    const tail = /(?:[:,]|,? that) *$/.exec(verb)?.[0].length ?? 0;
    const behind = text.slice(passage.end, passage.end + 2);
    let words = /^(?:I\b|I['’]|\p{Lu}\p{Ll}*\s\p{Lu}|\p{Lu}{2})/u.test(inside)
        ? inside
        : inside.charAt(0).toLowerCase() + inside.slice(1);
    // A stop that closes the quotation and the sentence is needed once.
    if (/^[.,;]/.test(behind)) words = words.replace(/[.,]$/, '');
    else if (/^\s\p{Ll}/u.test(behind)) words = words.replace(/\.$/, '');
    return {
        title: { en: 'Report the words with “that”', cy: 'Adrodd y geiriau gyda “that”' },
        safe: false,
        edits: [{ start: passage.start - tail, end: passage.end, text: ` that ${words}` }],
    };
}
