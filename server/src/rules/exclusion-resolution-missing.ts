/** Business in private that nothing resolved to take in private. */

import { profileFacts } from '../config/profiles.js';
import type { Item } from '../model/minutes.js';
import { type Span, slice } from '../syntax/tree.js';
import { firstParagraph } from './beginnings.js';
import {
    excludesThePublic,
    exclusionSentence,
    isConfidentialByLaw,
    keepsThePublic,
    mayExcludeThePublic,
    needsResolution,
    privatePlace,
    privateReasons,
} from './exclusions.js';
import { houseWords } from './house-words.js';
import { byPart, moved } from './parts.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

const HEADER =
    'Thornbeck Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Dunmore and Oakes\n\n';

export const exclusionResolutionMissing = defineMeetingRule({
    code: 'exclusion-resolution-missing',
    severity: 'error',
    summary: 'Before business is taken in private, the minutes record the resolution that excluded the public.',
    why: 'A council may take exempt business in private only by a resolution (Local Government Act 1972, section 100A(4); in Scotland, Local Government (Scotland) Act 1973, section 50A(4)). Parish and town councils and NHS boards resolve under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960. The rule asks this only of bodies whose profile has such a law.',
    fragments: false,
    settings: ['exempt.markers'],
    examples: [
        {
            name: 'a private passage of a council',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: paragraph 3 of Schedule 12A\n^^^^^^ exclusion-resolution-missing: Item 6 was taken in private, but nothing resolves to exclude the public.\nThe tenant had offered less.\nEnd exempt\n`,
            fixed: `${HEADER}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nRESOLVED That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for this item on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.\n\nExempt: paragraph 3 of Schedule 12A\nThe tenant had offered less.\nEnd exempt\n`,
        },
        {
            name: 'a title that says confidential, at a parish council',
            profile: 'parish-england',
            text: `${HEADER}Agenda item 6: Staffing (confidential)\n               ^^^^^^^^^^^^^^^^^^^^^^^ exclusion-resolution-missing\n\nMinutes:\n\nThe Clerk’s hours were discussed.\n`,
            fixed: `${HEADER}Agenda item 6: Staffing (confidential)\n\nMinutes:\n\nRESOLVED That, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public be excluded for this item because publicity would be prejudicial to the public interest by reason of the confidential nature of the business.\n\nThe Clerk’s hours were discussed.\n`,
        },
        {
            name: 'only the first private item is reported',
            profile: 'council-scotland',
            text: `${HEADER}Agenda item 6: Lease\n\nMinutes:\n\nExempt: a tenant\n^^^^^^ exclusion-resolution-missing\nThe tenant had offered less.\nEnd exempt\n\nAgenda item 7: Claim\n\nMinutes:\n\nExempt: a claim\nThe claim was discussed.\nEnd exempt\n`,
        },
        {
            name: 'a resolution in an item before',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded from the meeting for item 6 under section 100(A)(4) of the Local Government Act 1972.\n\nAgenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n`,
        },
        {
            name: 'a sentence that tells of it',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nPrior to consideration of this item the press and public were formally excluded.\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n`,
        },
        {
            name: 'a parish resolution',
            profile: 'parish-england',
            text: `${HEADER}Agenda item 6: Staffing (confidential)\n\nMinutes:\n\nIt was resolved to exclude the press and public in accordance with the Public Bodies (Admission to Meetings) Act 1960.\n\nThe Clerk’s hours were discussed.\n`,
        },
        {
            name: 'an open item with an exempt appendix',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Lease of the boat shed (exempt appendix)\n\nMinutes:\n\nRESOLVED That the lease be granted.\n`,
        },
        {
            name: 'the public were not excluded',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be not excluded.\n\nAgenda item 6: Lease of the boat shed (exempt)\n\nMinutes:\n\nRESOLVED That the lease be granted.\n`,
        },
        {
            name: 'confidential information needs no resolution',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Grant from the ministry\n\nMinutes:\n\nExempt: confidential information, section 100A(2)\nThe ministry had named the sum.\nEnd exempt\n`,
        },
        {
            name: 'nothing was said in the private part',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Confidential business\n\nMinutes:\n\nThere was none.\n`,
        },
        {
            name: 'words that only look private',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 6: Exempt accommodation in Thornbeck\n\nMinutes:\n\nRESOLVED That the report be noted.\n\nAgenda item 7: Local Plan Part 2\n\nMinutes:\n\nRESOLVED That the plan be noted.\n\nAgenda item 8: Confidential reporting policy\n\nMinutes:\n\nRESOLVED That the policy be approved.\n`,
        },
        {
            name: 'a school keeps a confidential part',
            profile: 'school-england',
            text: `${HEADER}Agenda item 6: Staffing (confidential)\n\nMinutes:\n\nThe vacancy was discussed.\n`,
        },
        {
            name: 'the kind of body is not known',
            text: `${HEADER}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: the terms of a tenant\nThe tenant had offered less.\nEnd exempt\n`,
        },
    ],
    *check(minutes, context) {
        const facts = profileFacts(context.profile);
        if (!needsResolution(facts)) return;
        for (const { offset, result } of look(minutes)) {
            if (result.resolved) return;
            if (result.item === null) continue;
            const { item } = result;
            const place = result.place ?? markedPlace(item, context.houseStyle.exempt.markers);
            if (place === null) continue;
            const number = item.number?.text;
            yield {
                ...moved(place, offset),
                message:
                    number === undefined
                        ? {
                              en: 'This item was taken in private, but nothing resolves to exclude the public.',
                              cy: 'Trafodwyd yr eitem hon yn breifat, ond nid oes penderfyniad i wahardd y cyhoedd.',
                          }
                        : {
                              en: `Item ${number} was taken in private, but nothing resolves to exclude the public.`,
                              cy: `Trafodwyd eitem ${number} yn breifat, ond nid oes penderfyniad i wahardd y cyhoedd.`,
                          },
                fixes: fixesFor(item, offset, context),
            };
            // One resolution covers all that follows, and one missing resolution is one fault.
            return;
        }
    },
});

interface Seen {
    /** Whether the public were excluded here, or expressly not. */
    readonly resolved: boolean;
    readonly item: Item | null;
    /** What shows that the item was taken in private. */
    readonly place: { readonly start: number; readonly end: number } | null;
}

const look = byPart((text, item, cues): Seen => {
    const resolved =
        mayExcludeThePublic(text, cues) && (excludesThePublic(withoutReasons(text, item)) || keepsThePublic(text));
    if (resolved || item === null) return { resolved, item, place: null };
    const place = privatePlace(item);
    const isBusiness = place !== null && hasBusiness(item) && !isConfidentialByLaw(text);
    return { resolved, item, place: isBusiness ? place : null };
});

/** The title of an item that a marker of the house calls private. */
function markedPlace(item: Item, markers: readonly string[]): Span | null {
    const words = houseWords(markers);
    if (words === null || item.title === null || !words.any.test(item.title.text)) return null;
    return hasBusiness(item) && !isConfidentialByLaw(item.piece.text) ? item.title : null;
}

/** The text without the labels of private passages: “Exempt: paragraph 3 of Schedule 12A” marks a passage and resolves nothing. */
function withoutReasons(text: string, item: Item | null): string {
    if (item === null || !item.hasExempt) return text;
    let rest = '';
    let done = 0;
    for (const { start, end } of privateReasons(item)) {
        rest += text.slice(done, start);
        done = end;
    }
    return rest + text.slice(done);
}

const NOTHING =
    /^\W*(?:none|nil|n\/a|not applicable|there (?:was|were|is|are) (?:no|none|nothing)\b|no \p{L}+(?: \p{L}+){0,5} (?:was|were|had been|has been|have been)\b|dim|nid oedd)/iu;

/** Whether something happened in the item. */
function hasBusiness(item: Item): boolean {
    if (item.hasExempt || item.decisions.length > 0) return true;
    return item.prose.some(
        (one) =>
            (one.role === 'narrative' || one.role === 'listItem' || one.role === 'quotation') &&
            !NOTHING.test(slice(item.piece, one)),
    );
}

function fixesFor(item: Item, offset: number, { profile, language }: RuleContext): Fix[] {
    const facts = profileFacts(profile);
    const stated = privateReasons(item)
        .map((reason) => /\bpara\w*\.? (\d{1,2})\b/i.exec(slice(item.piece, reason))?.[1])
        .find((found) => found !== undefined);
    const { first, last } = facts.paragraphs ?? { first: 1, last: 0 };
    const number = stated !== undefined && Number(stated) >= first && Number(stated) <= last ? Number(stated) : null;
    const sentence = exclusionSentence(facts, number, language);
    return [
        {
            title: {
                en: 'Add the resolution that excludes the public',
                cy: 'Ychwanegu’r penderfyniad sy’n gwahardd y cyhoedd',
            },
            safe: false,
            edits: [moved(firstParagraph(item, sentence), offset)],
        },
    ];
}
