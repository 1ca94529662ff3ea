/** Who was there, and who led: the words with which records say so outside the labels of the header. */

import { cueOf } from '../model/cues.js';
import type { Minutes } from '../model/minutes.js';
import { anyPart } from './parts.js';

/** Whether everybody may come, so that no list of members is kept: a general meeting, a parish meeting. */
export function isGeneralMeeting(heading: string): boolean {
    return /\b(?:AGM|EGM|SGM|(?:annual |special |extraordinary )?general meeting|(?:annual )?(?:parish|community|town) meeting|public meeting(?! of (?:the )?(?:\p{L}+ )?(?:board|trust|council|committee|cabinet|panel|governors|governing body|directors)\b)|annual assembly|assembly of the (?:parish|community)|cyfarfod cyffredinol|cyfarfod cyhoeddus)\b/iu.test(
        heading,
    );
}

/** Whether a record says anywhere who was present, or where their names can be found. */
export function saysWhoWasPresent(minutes: Minutes): boolean {
    return tellsWhoWasPresent(minutes) || marksWhoWasPresent(minutes);
}

const tellsWhoWasPresent = anyPart(
    (text) => PRESENT.test(text),
    cueOf('presen* attend* roll participa* members directors bresennol sederunt'),
);

const marksWhoWasPresent = anyPart(
    (text) => LINK.test(text) || (TICK.test(text) && TICKS.test(text)),
    cueOf('p ap', ']✓'),
);

/**
 * Whether a record says anywhere who was in the chair, how somebody came to be, or what somebody did in that office: who
 * opened the meeting, or is to be elected.
 */
export const saysWhoLed = anyPart(
    (text) =>
        IN_THE_CHAIR.test(text) ||
        NAMED_CHAIR.test(text) ||
        CHAIR_NAMED.test(text) ||
        ELECTED.test(text) ||
        PRESIDES.test(text),
    cueOf('chair* presid* convener* convenor* provost* mayor* moderator* order cathaoirleach* cadeir* maer* gadair'),
);

/** The start of a line and the words that may stand in front of the label, as in "3. Members present". */
const OPENING =
    // The end of the mark and the number is bounded, so that a long line of them is read once.
    String.raw`^[^\p{L}\r\n]{0,24}(?:(?:item|[IVXL]{1,5})\b[^\p{L}\r\n]{0,12})?(?:(?:roll call|all|members?|councillors?|cllrs|committee|board|trustees|governors|directors|individuals|those|others?|other|also|yn|rhestr)\b[^\r\n\p{L}]{0,3}){0,3}`;
/** What a sentence of the business begins with, and no list of names. */
const TELLS =
    'was|were|had|has|have|is|are|would|will|reported|said|asked|noted|presented|introduced|told|discussed|considered|agreed|thanked|gave|explained|received|stood|rose|fell|remained';

/** A line that opens with the word, whatever number or mark stands before it, or a sentence that says who came. */
const PRESENT = new RegExp(
    [
        String.raw`${OPENING}(?:present|in attendance|roll call|bresennol|presennol|presenoldeb|sederunt)\b`,
        // "Members" and "Attendance" are a label where nothing is told of them: "Members considered", "Attendance had risen".
        String.raw`${OPENING}(?:attendance|attendees|attending|participants|participating|board of directors|board members|committee members|members)\b(?: (?:of|on|at|for) (?!the public\b)[^\r\n:|]{0,60})?[*_]{0,3}[^\S\r\n]*(?:\([^()\r\n]{0,20}\)[^\S\r\n]*)?[*_]{0,3}(?:[:\u2013\u2014-]|\|[^\r\n|]*(?:,|\bcllr|\bcouncillor)|\t|$(?!\s{0,12}[^\r\n,;]{0,200}\b(?:${TELLS})\b))`,
        // Where the quorum or the public was present, nobody is named.
        String.raw`\b(?:were|was) (?:also )?(?:present|in attendance)\b(?<!\b(?:quorum|quorate|public|press|nobody|none|no(?: one)? \p{L}{1,20})\b[^.;:\r\n]{0,90})`,
        String.raw`\bthe following\b[^.\r\n]{0,80}\b(?:present|in attendance|attended)\b`,
        String.raw`\bpresent (?:were|was)\b`,
        String.raw`\bthere (?:were|was) present\b`,
        String.raw`\bpresent\s*:`,
        String.raw`\bin attendance\b[^\r\n.]{0,40}:`,
        String.raw`\battendance (?:list|sheet|register|record|page|book)\b`,
        String.raw`\byn bresennol\b(?<!\b(?:cworwm|chworwm|cyhoedd|wasg)\b[^.;:\r\n]{0,60})`,
    ].join('|'),
    'imu',
);

/** A link to a page of attendance */
const LINK = /\]\([^)\s]{0,300}(?:attendance|presen)[^)\s]{0,300}\)/i;

/** A name with a letter for present or apologies, or a tick; two such lines are a list. */
const TICK_AT_END = String.raw`[\t|:,-][^\S\r\n]*(?:P|A|Ap|✓)[^\S\r\n]*\|?[^\S\r\n]*$`;
const TICK = new RegExp(TICK_AT_END, 'im');
const TICKS = new RegExp(String.raw`^[^\r\n]{3,60}${TICK_AT_END}(?:\r?\n)+^[^\r\n]{3,60}${TICK_AT_END}`, 'im');

const OFFICE =
    '(?:chair(?:man|person|woman)?|convenor|convener|provost|mayor|lord mayor|president|presiding officer|cathaoirleach|moderator|cadeirydd|maer|cadeiryddes)';

const IN_THE_CHAIR =
    /\b(?:in|took|takes?|taking|taken|assumed|resumed|vacated|occupied) the chair\b|\bchaired\b|\bpresid(?:ed|ing)\b|\bcalled\b[^\r\n.]{0,40}\bto order\b|\bcadeiriwyd\b|\byn y gadair\b|\bcymerodd\b[^\r\n.]{0,40}\bgadair\b/iu;

/** "Councillor Vane (Chair)", "R. Lankier - Chairman", "Ida Dunmore, President of the Society" */
const NAMED_CHAIR = new RegExp(
    String.raw`\p{L}[\p{L}.’'*_]*[^\S\r\n]*[(,|\t\u2013\u2014-]+[^\S\r\n]*\**(?:the )?${OFFICE}\b`,
    'iu',
);
/** "Chairman: Ida Dunmore", "Chair Jerdonek", "the Mayor, Councillor Vane", with the name in capitals */
const CHAIR_NAMED =
    /(?<![-\p{L}])(?<!\b(?:[Vv]ice|[Dd]eputy|[Ff]ormer|[Pp]ast)[ -])(?:[Cc][Hh][Aa][Ii][Rr](?:[Mm][Aa][Nn]|[Pp][Ee][Rr][Ss][Oo][Nn]|[Ww][Oo][Mm][Aa][Nn])?|Conven[oe]r|Provost|Mayor|President|Moderator|Cadeirydd|Maer)\**[^\S\r\n]*[:,(\u2013\u2014|-]?[^\S\r\n]*\**(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Professor|\p{Lu}\p{Ll}+[^\S\r\n]+\p{Lu}|\p{Lu}\p{Ll}+[^\S\r\n](?=called|opened|welcomed|said)|\p{Lu}\.)/u;
const ELECTED = new RegExp(
    String.raw`\b(?:elect(?:ed|ion|ing)?|appoint(?:ed|ment|ing)?|nominat(?:ed|ion|ing)|ethol|penodi)\b[^\r\n]{0,60}\b${OFFICE}\b|\b${OFFICE}\b[^\r\n]{0,40}\b(?:elected|appointed|elections?)\b`,
    'iu',
);
const PRESIDES = new RegExp(
    String.raw`\b${OFFICE}\b[^\r\n.]{0,30}\b(?:opened|welcomed|closed|declared|thanked|called|adjourned|reconvened|announced|reported|informed)\b|\b${OFFICE}['’]s (?:report|remarks|announcements|business|welcome)\b|\bas (?:the )?(?:acting |temporary |interim )?${OFFICE}\b`,
    'iu',
);
