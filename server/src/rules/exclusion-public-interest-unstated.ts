/** A resolution that excludes the public and does not weigh the public interest. */

import { profileFacts } from '../config/profiles.js';
import type { Decision, Item, Language } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { isConfidentialByLaw, resolvesToExclude } from './exclusions.js';
import { defineItemRule, type Fix } from './rule.js';

export const exclusionPublicInterestUnstated = defineItemRule({
    code: 'exclusion-public-interest-unstated',
    severity: 'hint',
    summary: 'A resolution that excludes the public says that the public interest was weighed.',
    why: 'Information is exempt only if, in all the circumstances of the case, the public interest in keeping it back outweighs the public interest in disclosing it (Local Government Act 1972, Schedule 12A). The resolution is the place where the record shows that this was weighed. Paragraph 16 of the Welsh list and the Scottish schedule have no such test.',
    fragments: true,
    examples: [
        {
            name: 'a resolution without the public interest',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded from the meeting for item 6 on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act.\n^^^^^^^^ exclusion-public-interest-unstated: Say that the public interest in withholding the information outweighs disclosure.\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded from the meeting for item 6 on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.\n',
        },
        {
            name: 'a list of items follows',
            profile: 'executive-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That under section 100A(4) the public be excluded, as exempt information as defined in Part 1 of Schedule 12A would be disclosed, the paragraph being as set out below:-\n^^^^^^^^ exclusion-public-interest-unstated\n\nItem 6: paragraph 3\n',
            fixed: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That under section 100A(4) the public be excluded, as exempt information as defined in Part 1 of Schedule 12A would be disclosed, the paragraph being as set out below, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information:-\n\nItem 6: paragraph 3\n',
        },
        {
            name: 'paragraph 14, in Wales',
            profile: 'principal-wales',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for item 6, exempt information as defined in paragraph 14 of Part 4 of Schedule 12A.\n^^^^^^^^ exclusion-public-interest-unstated\n',
        },
        {
            name: 'it is stated',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for item 6 (paragraph 3 of Part 1 of Schedule 12A), and that this satisfies the public interest test.\n',
        },
        {
            name: 'stated beside the resolution',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nMembers weighed the public interest and considered that it lay in withholding the terms.\n\nRESOLVED That the public be excluded for item 6 (paragraph 3 of Part 1 of Schedule 12A).\n',
        },
        {
            name: 'paragraph 16 in Wales has no such test',
            profile: 'principal-wales',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for item 6, exempt information as defined in paragraph 16 of Part 4 of Schedule 12A.\n',
        },
        {
            name: 'Scotland has no such test',
            profile: 'council-scotland',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for item 6 under paragraph 6 of Part 1 of Schedule 7A.\n',
        },
        {
            name: 'a parish council has no such schedule',
            profile: 'parish-england',
            text: 'Agenda item 5: Staffing\n\nMinutes:\n\nRESOLVED That the public be excluded (paragraph 1 of Schedule 12A).\n',
        },
        {
            name: 'the public stay',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be not excluded, although the appendix falls under paragraph 3 of Schedule 12A.\n',
        },
        {
            name: 'the report gives the reasons',
            profile: 'principal-england',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded for item 6 under paragraph 3 of Part 1 of Schedule 12A for the reasons set out in the report.\n',
        },
        {
            name: 'the kind of body is not known',
            text: 'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded under paragraph 3 of Part 1 of Schedule 12A.\n',
        },
    ],
    *check(item, { profile, language }) {
        const { exclusion } = profileFacts(profile);
        if (exclusion !== 'lga-100a' && exclusion !== 'si-2012-2089') return;
        const { text } = item.piece;
        if (item.decisions.length === 0 || !SCHEDULE.test(text) || STATED.test(text)) return;
        for (const decision of item.decisions) {
            if (decision.effect === 'recommended' || decision.effect === 'lost') continue;
            const written = text.slice(decision.start, decision.end);
            const words = plain(written);
            if (!SCHEDULE.test(words) || !resolvesToExclude(words) || isConfidentialByLaw(words)) continue;
            if (IN_A_REPORT.test(words) || (profile === 'principal-wales' && isPrivilegeAlone(words))) continue;
            yield {
                start: decision.keyword.start,
                end: decision.keyword.end,
                message: {
                    en: 'Say that the public interest in withholding the information outweighs disclosure.',
                    cy: 'Nodwch fod y budd i’r cyhoedd o ddal y wybodaeth yn ôl yn drech na’i datgelu.',
                },
                fixes: [statement(item, decision, language)],
            };
        }
    },
});

const SCHEDULE = /\b(?:schedule|atodlen) 12 ?\(?A\b/i;
const STATED =
    /\bpublic(?:['’]s)? interests?\b|\binterests? of the (?:wider |general )?public\b|(?<!\p{L})[bf]udd(?:iant|iannau)? (?:(?:i|y|i['’]r|er) ){0,2}(?:y )?(?:cyhoedd|gyhoedd)|\bl?les y cyhoedd\b/iu;
const IN_A_REPORT = /\b(?:reasons?|grounds?|as) (?:are |is |as )?(?:set out|given|stated|detailed) in the\b/i;

/** Whether the only paragraph is 16, legal professional privilege, to which the Welsh test does not apply. */
function isPrivilegeAlone(words: string): boolean {
    const numbers = words.match(/(?<![\d.])1[2-8](?![\d.A(])/g) ?? [];
    const paragraphs = numbers.filter((number) => number !== '12' || /paragraffs? 12|paragraphs? 12/i.test(words));
    return paragraphs.length > 0 && paragraphs.every((number) => number === '16');
}

/** The words that say so, at the end of the sentence that names the schedule. */
function statement(item: Item, decision: Decision, language: Language): Fix {
    const words = item.piece.text.slice(decision.start, decision.end);
    const schedule = SCHEDULE.exec(words)?.index ?? 0;
    const stop = /\s*(?:[.;:][-\u2013\u2014]?[*_]*(?=\s|$)|\n[^\S\n]*\n|$)/.exec(words.slice(schedule));
    const at = decision.start + schedule + (stop?.index ?? 0);
    const text =
        language === 'cy'
            ? ', a bod y budd i’r cyhoedd o gadw’r eithriad yn drech na’r budd i’r cyhoedd o ddatgelu’r wybodaeth'
            : ', and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information';
    return {
        title: { en: 'Add the words on the public interest', cy: 'Ychwanegu’r geiriau am fudd y cyhoedd' },
        safe: false,
        edits: [{ start: at, end: at, text }],
    };
}
