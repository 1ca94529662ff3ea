/** Business in private of which the public part of the record shows nothing. */

import { profileFacts } from '../config/profiles.js';
import type { Item, Language } from '../model/minutes.js';
import { type Exempt, slice } from '../syntax/tree.js';
import { excludesThePublic, needsResolution } from './exclusions.js';
import { byPart, moved } from './parts.js';
import { lineBreak } from './placement.js';
import { defineMeetingRule, type Fix } from './rule.js';

const HEADER =
    'Thornbeck Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Dunmore and Oakes\n\n';
const EXCLUSION =
    'Agenda item 5: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the press and public be excluded from the meeting for item 6.\n\n';

export const exemptSummaryMissing = defineMeetingRule({
    code: 'exempt-summary-missing',
    severity: 'warning',
    summary: 'Of business taken in private the public part of the minutes shows a decision or a summary.',
    why: 'Where the public minutes of a council no longer give a reasonably fair and coherent record because exempt information was left out, the proper officer makes a written summary (Local Government Act 1972, section 100C(2)). Everybody may see that something was decided, if not in which words.',
    fragments: false,
    examples: [
        {
            name: 'nothing but a private passage',
            profile: 'principal-england',
            text: `${HEADER}${EXCLUSION}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: paragraph 3\n^^^^^^ exempt-summary-missing: Leave the public a fair summary of the private item.\nThe tenant had offered less.\nEnd exempt\n`,
            fixed: `${HEADER}${EXCLUSION}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: paragraph 3\nThe tenant had offered less.\nPublic version:\nAn exempt report on lease of the boat shed was considered in private.\nEnd exempt\n`,
        },
        {
            name: 'only the exclusion is public',
            profile: 'parish-england',
            text: `${HEADER}Agenda item 6: Staffing\n\nTo consider a request.\n\nMinutes:\n\nIt was resolved to exclude the press and public.\n\nExempt: staff\n^^^^^^ exempt-summary-missing\nThe request was refused.\nEnd exempt\n`,
        },
        {
            name: 'a public version',
            profile: 'principal-england',
            text: `${HEADER}${EXCLUSION}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: paragraph 3\nThe tenant had offered less.\nPublic version:\nThe Committee considered the terms of a lease.\nEnd exempt\n`,
        },
        {
            name: 'a public decision',
            profile: 'principal-england',
            text: `${HEADER}${EXCLUSION}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n\nRESOLVED That the lease be granted.\n`,
        },
        {
            name: 'a public sentence',
            profile: 'principal-england',
            text: `${HEADER}${EXCLUSION}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nThe Committee considered a report on the lease in private.\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n`,
        },
        {
            name: 'the decision is restricted, and the record says why',
            profile: 'principal-england',
            text: `${HEADER}${EXCLUSION}Agenda item 6: Lease of the boat shed\n\nMinutes:\n\nThe decision is restricted, as it concerns the affairs of a tenant.\n\nExempt: paragraph 3\nThe tenant had offered less.\nEnd exempt\n`,
        },
        {
            name: 'a school keeps a confidential part',
            profile: 'school-england',
            text: `${HEADER}Agenda item 6: Staffing\n\nMinutes:\n\nExempt: staff\nThe vacancy was discussed.\nEnd exempt\n`,
        },
        {
            name: 'the kind of body is not known',
            text: `${HEADER}Agenda item 6: Staffing\n\nMinutes:\n\nExempt: staff\nThe vacancy was discussed.\nEnd exempt\n`,
        },
    ],
    *check(minutes, context) {
        if (!needsResolution(profileFacts(context.profile))) return;
        for (const { offset, result } of look(minutes)) {
            if (result === null) continue;
            const { item, passage } = result;
            yield {
                start: offset + passage.label.start,
                end: offset + passage.label.end,
                message: {
                    en: 'Leave the public a fair summary of the private item.',
                    cy: 'Gadewch grynodeb teg o’r eitem breifat i’r cyhoedd.',
                },
                fixes: summary(item, passage, context.language, offset),
            };
        }
    },
});

const look = byPart((_, item) => {
    if (item === null || !item.hasExempt || showsSomething(item)) return null;
    const passage = item.piece.blocks.find((block): block is Exempt => block.kind === 'exempt');
    return passage === undefined ? null : { item, passage };
});

/** Sentences that say who came and went, and tell nothing of the business. */
const BOOKKEEPING =
    /^\W*(?:the )?(?:meeting|session) (?:closed|ended|finished|concluded|rose|was (?:closed|adjourned)|adjourned|resumed)\b|\bre-?admitted\b|\b(?:left|returned to|rejoined|joined) the (?:meeting|room|chamber)\b[^.]{0,30}\.?\s*$|^\W*(?:there being )?no (?:further|other) business\b|^\W*daeth y cyfarfod i ben/iu;

/** Whether anything outside the private passages tells what was done. */
function showsSomething(item: Item): boolean {
    const { piece } = item;
    const shown = (span: { readonly start: number; readonly end: number; readonly private: boolean }): boolean =>
        !span.private && !excludesThePublic(slice(piece, span)) && !BOOKKEEPING.test(slice(piece, span).slice(0, 160));
    return (
        item.decisions.some(shown) ||
        item.votes.some((vote) => !vote.private) ||
        item.actions.some((action) => !action.private) ||
        item.prose.some(
            (one) => (one.role === 'narrative' || one.role === 'listItem' || one.role === 'quotation') && shown(one),
        )
    );
}

/** A summary in front of the line that ends the private passage; none where no line ends it. */
function summary(item: Item, { closing }: Exempt, language: Language, offset: number): Fix[] {
    if (closing === null) return [];
    const title = item.title === null ? null : `${item.title.text.charAt(0).toLowerCase()}${item.title.text.slice(1)}`;
    const sentence =
        language === 'cy'
            ? 'Ystyriwyd adroddiad eithriedig yn breifat.'
            : `An exempt report${title === null || title === title.toUpperCase() ? '' : ` on ${title}`} was considered in private.`;
    const label = language === 'cy' ? 'Fersiwn gyhoeddus:' : 'Public version:';
    const eol = lineBreak(item);
    return [
        {
            title: { en: 'Add a summary for the public', cy: 'Ychwanegu crynodeb i’r cyhoedd' },
            safe: false,
            edits: [
                moved({ start: closing.start, end: closing.start, text: `${label}${eol}${sentence}${eol}` }, offset),
            ],
        },
    ];
}
