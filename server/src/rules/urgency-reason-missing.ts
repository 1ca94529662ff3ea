/** An urgent item that does not say why it could not wait. */

import { profileFacts } from '../config/profiles.js';
import type { Item } from '../model/minutes.js';
import { slice } from '../syntax/tree.js';
import { firstParagraph } from './beginnings.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule } from './rule.js';

export const urgencyReasonMissing = defineMeetingRule({
    code: 'urgency-reason-missing',
    severity: 'error',
    summary: 'The minutes give the reason why an item was taken as urgent.',
    why: 'An item that was not on the published agenda may be taken only when the person presiding holds that special circumstances make it urgent, and the minutes have to state them (Local Government Act 1972, section 100B(4)(b); Scotland, Local Government (Scotland) Act 1973, section 50B). The rule asks this only of bodies whose profile has that law.',
    fragments: true,
    examples: [
        {
            name: 'an urgent item with a decision and no reason',
            profile: 'principal-england',
            text: 'Agenda item 9: Urgent business: repair of the quay\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ urgency-reason-missing: This item was taken as urgent; say why it could not wait.\n\nMinutes:\n\nThe Director described the damage.\n\nRESOLVED That the repair be ordered.\n',
            fixed: 'Agenda item 9: Urgent business: repair of the quay\n\nMinutes:\n\nThe Chair agreed to take this item as urgent because [details].\n\nThe Director described the damage.\n\nRESOLVED That the repair be ordered.\n',
        },
        {
            name: 'an item that was not on the agenda',
            profile: 'council-scotland',
            text: 'Agenda item 9: Ferry (not on the published agenda)\n               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ urgency-reason-missing\n\nMinutes:\n\nRESOLVED That the timetable be noted.\n',
        },
        {
            name: 'eitem frys',
            profile: 'principal-wales',
            text: 'Eitem agenda 9: Materion brys\n                ^^^^^^^^^^^^^ urgency-reason-missing\n\nCofnodion:\n\nDisgrifiodd y Cyfarwyddwr y difrod i’r cei ac atebodd gwestiynau’r aelodau.\n\nPENDERFYNWYD cymeradwyo’r gwaith.\n',
        },
        {
            name: 'there was nothing urgent',
            profile: 'principal-england',
            text: 'Agenda item 9: Urgent business\n\nTo consider any business that the Chair holds to be urgent.\n\nMinutes:\n\nThere were no urgent items.\n',
        },
        {
            name: 'the reason is given',
            profile: 'principal-england',
            text: 'Agenda item 9: Urgent business\n\nMinutes:\n\nThe Chair agreed that the repair of the quay be taken as urgent because the next storm was due before the next meeting.\n\nRESOLVED That the repair be ordered.\n',
        },
        {
            name: 'special circumstances are named elsewhere',
            profile: 'principal-england',
            text: 'Agenda item 2: Announcements\n\nMinutes:\n\nThe Chair had accepted item 9 as an urgent item, since the offer would expire on Friday.\n\nAgenda item 9: Urgent item: offer for the barge\n\nMinutes:\n\nRESOLVED That the offer be accepted.\n',
        },
        {
            name: 'special urgency under the executive rules',
            profile: 'executive-england',
            text: 'Agenda item 9: Urgent item: offer for the barge\n\nMinutes:\n\nThe Special Urgency rule applied.\n\nRESOLVED That the offer be accepted.\n',
        },
        {
            name: 'a late paper for an item on the agenda',
            profile: 'principal-england',
            text: 'Agenda item 9: Urgent business\n\nMinutes:\n\nA late paper for item 4 was tabled.\n',
        },
        {
            name: 'urgency as a subject',
            profile: 'principal-england',
            text: 'Agenda item 9: Urgent and emergency care\n\nMinutes:\n\nRESOLVED That the report be noted.\n\nAgenda item 10: Urgent decisions taken since the last meeting\n\nMinutes:\n\nRESOLVED That the decisions be noted.\n',
        },
        {
            name: 'a parish council has another law',
            profile: 'parish-england',
            text: 'Agenda item 9: Urgent business\n\nMinutes:\n\nThe tap was leaking.\n',
        },
        {
            name: 'the kind of body is not known',
            text: 'Agenda item 9: Urgent business\n\nMinutes:\n\nThe tap was leaking.\n',
        },
    ],
    *check(minutes, context) {
        const { exclusion } = profileFacts(context.profile);
        // The rule on urgent business stands in the Acts that let these bodies meet in private.
        if (exclusion === 'none' || exclusion === 'confidential-part' || exclusion === 'pbama-1960') return;
        const urgent: { readonly item: Item; readonly offset: number }[] = [];
        for (const { offset, result } of look(minutes)) {
            // Where a reason is given anywhere, it may be for any of them.
            if (result.reason) return;
            if (result.urgent !== null) urgent.push({ item: result.urgent, offset });
        }
        for (const { item, offset } of urgent) {
            const { title } = item;
            if (title === null) continue;
            const sentence =
                context.language === 'cy'
                    ? 'Cytunodd y Cadeirydd i drafod yr eitem hon fel mater brys oherwydd [manylion].'
                    : 'The Chair agreed to take this item as urgent because [details].';
            yield {
                start: title.start + offset,
                end: title.end + offset,
                message: {
                    en: 'This item was taken as urgent; say why it could not wait.',
                    cy: 'Trafodwyd yr eitem hon fel mater brys; dywedwch pam na allai aros.',
                },
                fixes: [
                    {
                        title: { en: `Add “${sentence}”`, cy: `Ychwanegu “${sentence}”` },
                        safe: false,
                        edits: [moved(firstParagraph(item, sentence), offset)],
                    },
                ],
            };
        }
    },
});

/** Titles of items that came late. Urgent care, repairs and decisions are subjects of their own. */
const URGENT =
    /\burgent (?:items?|business|matters?|motion)\b(?! (?:taken|decided|since))|\bany other urgent\b|[([]urgent[^)\]]{0,40}[)\]]|^\W*urgent\s*[:\u2013\u2014-]|[:\u2013\u2014-]\s*urgent\W*$|\bmatters? of urgency\b|\bnot on the (?:published |printed )?agenda\b|\b(?:materion?|eitem(?:au)?|busnes) [bf]?rys\b/i;

/** What makes it urgent, in any of the words that were seen. */
const REASON =
    /\burgen(?:t|cy)\b[^.]{0,300}\b(?:because|since|as|due to|owing to|in order|on the grounds?|so that|to (?:enable|allow|ensure|meet|avoid)|by reason|given|pending|following|in view of|for the reasons?)\b|\b(?:because|since|due to|owing to|in order|on the grounds|in view of)\b[^.]{0,200}\burgen(?:t|cy)\b|\breasons? for (?:the )?urgency\b|\bspecial (?:urgency|circumstances)\b|\bgeneral exception\b|\b(?:could|can|would|should) ?not (?:wait|be (?:delayed|deferred)|reasonably)|\bcannot (?:wait|be (?:delayed|deferred))\b|\b(?:100B|50B)\b|\b(?:before|until|ahead of|prior to) the next (?:scheduled |ordinary )?meeting\b|\b[bf]rys\b[^.]{0,200}\b(?:oherwydd|gan|am|er mwyn)\b|\bamgylchiadau arbennig\b/i;

const LATE_PAPERS =
    /\blate (?:papers?|reports?|supplements?|items?|representations?|documents?)\b|\bsupplementary (?:agenda|papers?|reports?)\b|\baddendum\b/i;
const NOTHING =
    /^\W*(?:none|nil|n\/a|not applicable|there (?:was|were|is|are|being) (?:no|none|nothing)\b|no (?:\p{L}+ ){0,6}(?:was|were|had been|has been|have been|for)\b|no (?:urgent|other|further|additional) \p{L}+\W*$|dim|nid oedd|ni )/iu;
/** The line of the agenda under which urgent business would come. */
const RUBRIC =
    /^\W*(?:to (?:consider|receive|deal|determine|transact|discuss)|any (?:other )?(?:items?|business|matters?)|(?:such )?(?:other )?business (?:which|that)|i (?:ystyried|drafod)|ystyried|derbyn)\b/i;

interface Seen {
    readonly urgent: Item | null;
    readonly reason: boolean;
}

const look = byPart((text, item): Seen => {
    if (!/urgen|agenda|special|exception|wait|delay|defer|100B|50B|next|frys|brys|amgylch/i.test(text))
        return { urgent: null, reason: false };
    if (item === null) return { urgent: null, reason: REASON.test(text) };
    const said = item.prose.filter(({ role }) => role !== 'title' && role !== 'summary' && role !== 'document');
    const words = said.map((one) => slice(item.piece, one));
    if (words.some((one) => REASON.test(one) && !RUBRIC.test(one))) return { urgent: null, reason: true };
    const title = item.title?.text;
    const isUrgent = title !== undefined && URGENT.test(title);
    return { urgent: isUrgent && words.some(isBusiness) ? item : null, reason: false };
});

function isBusiness(words: string): boolean {
    return !NOTHING.test(words) && !RUBRIC.test(words) && !LATE_PAPERS.test(words);
}
