/** What an item is for, read from its title and summary, and what became of it as a whole. */

import { type Cues, cueOf } from './cues.js';
import type { Decision, ItemStatus, Located, Purpose } from './minutes.js';

/** Items that every agenda has and that need no decision. */
const PROCEDURAL =
    /\b(apolog(?:y|ies)|substitut(?:es?|ions?)|(?:declarations?|disclosures?) of|announcements?|public (?:questions?|participation|speaking|forum|session|discussion|comments?)|oral communications|petitions?|deputations?|urgent (?:business|items?)|any other (?:business|urgent)|aob|a\.o\.b|matters arising|actions arising|action log|next meetings?|dates? of (?:the )?(?:next|future)|roll call|call to order|order of business|scheduled items|items for direction|deferred matters|chair(?:man|woman|person)?['’]s (?:announcements|remarks|business|report)|mayor['’]s announcements|questions? (?:from|by)|ymddiheuriadau|datganiadau o|materion yn codi|cyfarfod nesaf|croeso|cyhoeddiadau|unrhyw fater arall)\b/i;

/** Words that make an item procedural only when the title is little else: the closure of a library is a decision. */
const PROCEDURAL_TITLE =
    /^\W*(?:the )?(?:meeting )?(?:absence|declarations?|disclosures?|interests?|welcome|introductions?|opening|silence|prayers?|clos(?:e|ed|ing|ure)|adjournment|recess|quorum(?: roll call)?|attendance|present|correspondence|consent(?: items| agenda| calendar)?|datganiadau|diwedd)(?: (?:and|of|by|from) (?:the )?(?:welcome|introductions?|opening|closing|interests?|meeting|chair\w*|business|apologies|members?|attendance))*\W*$/i;

/** What every title has that one of the two knows. */
const FORMAL = cueOf(
    'apology apologies substitut* declaration declarations disclosure disclosures announcement announcements public oral petition petitions deputation deputations urgent aob b any arising action meeting meetings date dates roll call order scheduled direction deferred chair* mayor question questions absence interest interests welcome introduction introductions opening silence prayer prayers clos* adjournment recess quorum attendance present correspondence consent ymddiheuriadau datganiadau materion cyfarfod croeso cyhoeddiadau unrhyw diwedd',
);

const DECIDE =
    /\b(approv(?:e|al)|agree|adopt(?:ion)?|appoint(?:ment)?s?|determine|decide|elect(?:ion)?|ratif(?:y|ication)|authori[sz]e|set the|confirm(?:ation)?|consider and (?:agree|approve)|cymeradwyo|cytuno|penderfynu|penodi|ethol|mabwysiadu)\b/i;
const RECOMMEND = /\b(recommend(?:ation)?s?|argymell)\b/i;
const NOTE = /\b(note|nodi)\b/i;
const RECEIVE =
    /\b(receiv(?:e|ing)|updates?|presentation|verbal|for information|monitor(?:ing)?|discuss|report|consider|will (?:report|provide|present|attend|give)|derbyn|diweddariad|cyflwyniad|trafod|ystyried|adroddiad)\b/i;

const ASKED_TO_DECIDE =
    /(?:^|\b(?:to|and|or)\s+)(approve|agree|adopt|appoint|determine|decide|elect|ratify|authori[sz]e|set|confirm)\b/i;

const PURPOSES = [
    [
        'decide',
        cueOf(
            'approve approval agree adopt adoption appoint appoints appointment appointments determine decide elect election ratify ratification authorise authorize set confirm confirmation consider cymeradwyo cytuno penderfynu penodi ethol mabwysiadu',
        ),
        DECIDE,
    ],
    ['recommend', cueOf('recommend recommends recommendation recommendations argymell'), RECOMMEND],
    ['note', cueOf('note nodi'), NOTE],
    [
        'receive',
        cueOf(
            'receive receiving update updates presentation verbal information monitor monitoring discuss report consider will derbyn diweddariad cyflwyniad trafod ystyried adroddiad',
        ),
        RECEIVE,
    ],
] as const;

/** Reads the purpose of an item. The summary counts before the title. */
export function purposeOf(
    title: Located | null,
    summary: readonly Located[],
    cues: Cues,
): { readonly purpose: Purpose; readonly word: Located | null } {
    if (
        title !== null &&
        cues.within(FORMAL, title) &&
        (PROCEDURAL.test(title.text) || PROCEDURAL_TITLE.test(title.text))
    )
        return { purpose: 'procedural', word: title };
    for (const source of [...summary, ...(title === null ? [] : [title])]) {
        // "To consider a report and to approve the plan" asks for a decision, wherever that stands; a noun such as
        // "approval" only does when nothing else comes before it: "to receive a report on the approval of".
        const asked = cues.within(PURPOSES[0][1], source) ? ASKED_TO_DECIDE.exec(source.text) : null;
        if (asked?.[1] !== undefined) return { purpose: 'decide', word: { ...source, text: asked[1] } };
        let first: { purpose: Purpose; match: RegExpExecArray } | null = null;
        for (const [purpose, cue, pattern] of PURPOSES) {
            const match = cues.within(cue, source) ? pattern.exec(source.text) : null;
            if (match !== null && (first === null || match.index < first.match.index)) first = { purpose, match };
        }
        if (first !== null) return { purpose: first.purpose, word: { ...source, text: first.match[0] } };
    }
    return { purpose: 'unknown', word: null };
}

const TAKEN_BACK_WORDS = 'withdrawn tynnwyd';
const PUT_OFF_WORDS = 'deferred postponed held adjourned gohiriwyd';
const QUORUM_WORDS = 'inquorate quorate quorum';
const KEPT_BACK_WORDS = 'restricted exempt';
/** What every sentence has that says that an item was not taken. */
export const NOT_TAKEN = cueOf(`${TAKEN_BACK_WORDS} ${PUT_OFF_WORDS} ${QUORUM_WORDS} ${KEPT_BACK_WORDS}`);
const TAKEN_BACK = cueOf(TAKEN_BACK_WORDS);
const PUT_OFF = cueOf(PUT_OFF_WORDS);
const QUORUM = cueOf(QUORUM_WORDS);
const KEPT_BACK = cueOf(KEPT_BACK_WORDS);

const WITHDRAWN =
    /\b(?:item|report|application|motion|matter) (?:was|were|had been|has been|is) withdrawn\b|^\W*withdrawn\b|\(withdrawn\)|tynnwyd yn ôl/i;
const DEFERRED =
    /\b(?:item|report|consideration|matter|application|discussion)\b[^.]{0,80}\b(?:was|were|be|had been|has been|is) (?:deferred|postponed|held over|adjourned)\b(?<!\b(?:moved|proposed|amendment)\b[^.]{0,200})|^\W*deferred\b|\(deferred\)|gohiriwyd/i;
const INQUORATE = /\b(?:inquorate|not quorate|no quorum|quorum was not (?:reached|met|present))\b/i;
const RESTRICTED = /\b(?:is|are) (?:restricted|exempt from publication)\b|\breasons? restricted\b/i;

/** Whether the item was put off, and not only one of several matters that it decided. */
function isPutOff(decisions: readonly Decision[]): boolean {
    const putOff = decisions.filter(({ effect }) => effect === 'deferred').length;
    const settled = decisions.filter(({ effect }) => effect !== 'deferred' && effect !== 'noted').length;
    return putOff > 0 && putOff >= settled;
}

/** Reads what became of an item from its words. */
export function statusOf(
    title: Located | null,
    decisions: readonly Decision[],
    words: string,
    onlyExempt: boolean,
    cues: Cues,
): ItemStatus {
    const text = `${title?.text ?? ''}\n${words}`;
    if (onlyExempt || (cues.holds(KEPT_BACK) && RESTRICTED.test(words))) return 'exempt';
    if (cues.holds(TAKEN_BACK) && WITHDRAWN.test(text)) return 'withdrawn';
    if (isPutOff(decisions) || (cues.holds(PUT_OFF) && DEFERRED.test(text))) return 'deferred';
    if (cues.holds(QUORUM) && INQUORATE.test(words)) return 'inquorate';
    return 'taken';
}
