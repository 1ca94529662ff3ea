/** A resolution that excludes the public and does not say for which kind of exempt information. */

import { type ProfileFacts, profileFacts } from '../config/profiles.js';
import type { Decision, Item, Minutes } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { slice } from '../syntax/tree.js';
import {
    type ExemptParagraph,
    isConfidentialByLaw,
    offeredParagraphs,
    paragraphsOf,
    privateReasons,
    resolvesToExclude,
} from './exclusions.js';
import { byPart, moved } from './parts.js';
import { allBlocks } from './placement.js';
import { defineMeetingRule, type Edit, type Fix, type Report } from './rule.js';

export const exclusionParagraphMissing = defineMeetingRule({
    code: 'exclusion-paragraph-missing',
    severity: 'error',
    summary: 'A resolution that excludes the public says under which paragraph the information is exempt.',
    why: 'The resolution has to describe the exempt information in the terms of the schedule to the Act (Local Government Act 1972, section 100A(5) and Schedule 12A; Local Government (Scotland) Act 1973, Schedule 7A). Bodies without such a schedule, parish councils, NHS boards, schools and companies among them, are never asked for one.',
    fragments: true,
    settings: ['exempt.paragraphs'],
    examples: [
        {
            name: 'a resolution that names no paragraph',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded from the meeting for item 6.\n^^^^^^^^ exclusion-paragraph-missing: State which paragraph of Schedule 12A applies.\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded from the meeting for item 6 on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 1 of Part 1 of Schedule 12A to the Act.\n',
        },
        {
            name: 'a schedule without a number, in Wales',
            profile: 'principal-wales',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded because exempt information as defined in Part 4 of Schedule 12A would be disclosed.\n^^^^^^^^ exclusion-paragraph-missing\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded because exempt information as defined in paragraph 12 of Part 4 of Schedule 12A would be disclosed.\n',
        },
        {
            name: 'the words of a paragraph without its number',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under section 100A(4), as information relating to the financial or business affairs of a company would be disclosed.\n^^^^^^^^ exclusion-paragraph-missing: These are the words of paragraph 3 of Schedule 12A; give its number too.\n',
        },
        {
            name: 'a paragraph',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for item 6 under Section 100(A)(4), exempt information as defined in paragraphs 1, 2 and 3 of Part I of Schedule 12(A).\n',
        },
        {
            name: 'a form with both numbers of the noun',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded, as exempt information as defined in Paragraph(s) 1 and 3 of Part I of Schedule 12(A) would be disclosed.\n',
        },
        {
            name: 'numbers in two columns',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That under Section 100 I the public be excluded for these items:\n\nItem No.   Paragraph No.\n6          3\n',
        },
        {
            name: 'the number stands in a table below',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for the following items:\n\n| Item | Paragraph |\n| --- | --- |\n| 6 | 3 |\n',
        },
        {
            name: 'the paragraph is set out elsewhere',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for the items as set out below.\n',
        },
        {
            name: 'the private passage gives the paragraph',
            profile: 'principal-england',
            text: 'Agenda item 6: Lease\n\nMinutes:\n\nRESOLVED That the public be excluded.\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n',
        },
        {
            name: 'the agenda gives the paragraph',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nTo exclude the public for item 6, which holds exempt information (paragraph 3 of Part 1 of Schedule 12A).\n\nMinutes:\n\nRESOLVED That the public be excluded.\n',
        },
        {
            name: 'confidential information has no paragraph',
            profile: 'principal-england',
            text: 'Agenda item 6: Grant\n\nMinutes:\n\nRESOLVED That the public be excluded under section 100A(2).\n',
        },
        {
            name: 'the public stay, and come back',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be not excluded.\n\nAgenda item 7: Return\n\nMinutes:\n\nRESOLVED That the public, who had been excluded, be readmitted.\n',
        },
        {
            name: 'a parish council is never asked for a paragraph',
            profile: 'parish-england',
            text: 'Agenda item 6: Staffing\n\nMinutes:\n\nRESOLVED That the press and public be excluded.\n',
        },
        {
            name: 'an NHS board is never asked for a paragraph',
            profile: 'nhs-board',
            text: 'Agenda item 6: Staffing\n\nMinutes:\n\nRESOLVED That the press and public be excluded.\n',
        },
        {
            name: 'the kind of body is not known',
            text: 'Agenda item 6: Staffing\n\nMinutes:\n\nRESOLVED That the press and public be excluded.\n',
        },
    ],
    *check(minutes, context) {
        const facts = profileFacts(context.profile);
        if (facts.paragraphs === null) return;
        let asked = false;
        for (const { offset, result } of look(minutes)) {
            const { item, decisions } = result;
            for (const decision of decisions) {
                if (!asked && isNumberedElsewhere(minutes)) return;
                asked = true;
                if (item !== null)
                    yield moved(
                        reportOf(
                            item,
                            decision,
                            facts,
                            offeredParagraphs(facts, context.houseStyle.exempt.paragraphs),
                            offset,
                        ),
                        offset,
                    );
            }
        }
    },
});

interface Seen {
    readonly item: Item | null;
    /** Resolutions that exclude the public where no paragraph is given. */
    readonly decisions: readonly Decision[];
    /** Whether exempt information is given its paragraph here. */
    readonly numbered: boolean;
}

const look = byPart((text, item): Seen => {
    const numbered = /exempt|12 ?\(?A|7 ?\(?A|schedule 6|eithr/i.test(text) && NUMBER.test(text);
    if (item === null || !EXCLUDED.test(text)) return { item, decisions: [], numbered };
    if (NUMBER.test(text) || ELSEWHERE.test(text) || hasTable(item)) return { item, decisions: [], numbered };
    const decisions = item.decisions.filter(({ start, end, effect }) => {
        const words = plain(text.slice(start, end));
        return effect !== 'recommended' && effect !== 'lost' && resolvesToExclude(words) && !isConfidentialByLaw(words);
    });
    return { item, decisions, numbered };
});

/** One look first: few items speak of it. */
const EXCLUDED = /exclu|gwahardd|eithri|\bcau\b/i;
/** A paragraph or category by number, in every spelling that was seen; “[number]” is still to be filled in. */
const NUMBER =
    /\b(?:paragraphs?(?:\(s\))?|paras?\.?|categor(?:y|ies)|[bm]?h?paragraff(?:au)?|mharagraff(?:au)?|baragraff(?:au)?)[\s:(.]*(?:nos?\.?|numbers?|rhif(?:au)?)?[\s:([]*(?:\d|[ivx]{1,4}\b|number\b|rhif\b)|\b12 ?\(?A\)?[\s,(:-]{1,3}(?:[1-7]|1[0-8])\b/iu;
const ELSEWHERE =
    /\b(?:set out|detailed|listed|shown|indicated|specified|stated|identified|described|mentioned|reasons?)\b[^.]{0,40}\b(?:below|above|in the (?:table|report|agenda|schedule|minutes)|on the agenda|against|therein)\b|\bas follows\b|\bbelow:?\s|\bisod\b/i;

function hasTable(item: Item): boolean {
    for (const block of allBlocks(item.piece.blocks)) if (block.kind === 'table') return true;
    return false;
}

/** Whether a paragraph is given anywhere: a heading or the label of a private passage may say it for all. */
function isNumberedElsewhere(minutes: Minutes): boolean {
    for (const { result } of look(minutes)) {
        if (result.numbered) return true;
        if (result.item?.hasExempt !== true) continue;
        for (const reason of privateReasons(result.item))
            if (NUMBER.test(slice(result.item.piece, reason))) return true;
    }
    return false;
}

function reportOf(
    item: Item,
    decision: Decision,
    facts: ProfileFacts,
    choice: readonly ExemptParagraph[],
    offset: number,
): Report {
    const { text } = item.piece;
    const words = plain(text.slice(decision.start, decision.end));
    const schedule = (facts.paragraphs?.schedule ?? '').replace(/^Part \d of /, '');
    const known = paragraphsOf(facts);
    const said = known.filter((one) => one.words.test(words));
    const offered = said.length > 0 ? said : choice;
    const fixes = offered.map(
        (one): Fix => ({
            title: {
                en: `Write “paragraph ${one.number}”: ${one.about.en}`,
                cy: `Ysgrifennu “paragraff ${one.number}”: ${one.about.cy}`,
            },
            safe: false,
            edits: [moved(paragraphEdit(text, decision, one.number, facts), offset)],
        }),
    );
    const [first] = said;
    return {
        start: decision.keyword.start,
        end: decision.keyword.end,
        ...(first === undefined ? {} : { severity: 'info' as const }),
        message:
            first === undefined
                ? {
                      en: `State which paragraph of ${schedule} applies.`,
                      cy: `Nodwch pa baragraff o ${welshSchedule(schedule)} sy’n berthnasol.`,
                  }
                : {
                      en: `These are the words of paragraph ${first.number} of ${schedule}; give its number too.`,
                      cy: `Geiriau paragraff ${first.number} o ${welshSchedule(schedule)} yw’r rhain; rhowch ei rif hefyd.`,
                  },
        fixes,
    };
}

function welshSchedule(schedule: string): string {
    return schedule.replace('Schedule', 'Atodlen');
}

/** Where the number goes: before the schedule, or else with its words at the end of the sentence. */
function paragraphEdit(text: string, decision: Decision, number: number, facts: ProfileFacts): Edit {
    const words = text.slice(decision.start, decision.end);
    const schedule = /\b(?:Part (?:\d|[IV]+) (?:of|to) (?:the )?)?Schedule (?:12 ?\(?A|7 ?\(?A|6\b)/i.exec(words);
    if (schedule !== null) {
        const at = decision.start + schedule.index;
        return {
            start: at,
            end: at,
            text: `paragraph ${number} of ${/^schedule/i.test(schedule[0]) ? `${partOf(facts)}` : ''}`,
        };
    }
    const ending = /[\s.;,]*$/.exec(words)?.index ?? words.length;
    const at = decision.start + ending;
    return {
        start: at,
        end: at,
        text: ` on the grounds that it involves the likely disclosure of exempt information as defined in paragraph ${number} of ${facts.paragraphs?.schedule} to the Act`,
    };
}

/** “Part 1 of ”, before a schedule that is named without its part. */
function partOf(facts: ProfileFacts): string {
    return /^Part \d of /.exec(facts.paragraphs?.schedule ?? '')?.[0] ?? '';
}
