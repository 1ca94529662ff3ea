/** The label "Minutes:" with nothing behind it. */

import type { Item, Language } from '../model/minutes.js';
import { slice } from '../syntax/tree.js';
import { paragraphBehind, recordEnd } from './placement.js';
import { defineItemRule, type Fix } from './rule.js';
import { subjectWord } from './wording.js';

export const minutesEmpty = defineItemRule({
    code: 'minutes-empty',
    severity: 'warning',
    summary: 'Something is recorded behind the label “Minutes:”.',
    why: 'The minutes are the record of the proceedings (Local Government Act 1972, Schedule 12, paragraph 41). An empty one tells the reader neither that nothing happened nor what did.',
    fragments: true,
    examples: [
        {
            name: 'the next label follows at once',
            text: 'Agenda item 6: Lock gates\n\nTo receive a report on the lock gates.\n\nMinutes:\n^^^^^^^ minutes-empty: “Minutes:” is followed by nothing.\n\nSupporting documents:\n- Report (PDF)\n',
            fixed: 'Agenda item 6: Lock gates\n\nTo receive a report on the lock gates.\n\nMinutes:\n\nThe report was noted.\n\nSupporting documents:\n- Report (PDF)\n',
        },
        {
            name: 'an item where usually nothing happens',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n^^^^^^^ minutes-empty\n\nAgenda item 3: Lock gates\n\nMinutes:\n\nThe report was noted.\n',
            fixed: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nThere were no declarations of interest.\n\nAgenda item 3: Lock gates\n\nMinutes:\n\nThe report was noted.\n',
        },
        {
            name: 'more serious once the minutes are approved',
            text: 'Agenda item 6: Lock gates\n\nTo approve the contract for the lock gates.\n\nMinutes:\n^^^^^^^ minutes-empty\n',
            stage: 'approved',
        },
        {
            name: 'eitem Gymraeg',
            text: 'Eitem agenda 6: Adroddiad ar y llifddorau\n\nDerbyn adroddiad ar gyflwr y llifddorau gyda chynllun y gwaith.\n\nCofnodion:\n^^^^^^^^^ minutes-empty\n',
            fixed: 'Eitem agenda 6: Adroddiad ar y llifddorau\n\nDerbyn adroddiad ar gyflwr y llifddorau gyda chynllun y gwaith.\n\nCofnodion:\n\nNodwyd yr adroddiad.\n',
        },
        {
            name: 'the title says that the item was deferred',
            text: 'Agenda item 6: Lock gates (deferred)\n\nMinutes:\n',
        },
        {
            name: 'the summary says that the item was withdrawn',
            text: 'Agenda item 6: Lock gates\n\nThis item has been withdrawn.\n\nMinutes:\n',
        },
        {
            name: 'the record is not public',
            text: 'Agenda item 6: Lock gates\n\nThis report is exempt from publication.\n\nMinutes:\n',
        },
        {
            name: 'a private passage',
            text: 'Agenda item 6: Lock gates\n\nMinutes:\n\nExempt: terms of a contract\nThe offer was accepted.\nEnd exempt\n',
        },
        {
            name: 'the whole item is a decision',
            text: 'Agenda item 6: Lock gates\n\nMinutes:\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'the decision stands above the label',
            text: 'Agenda item 6: Lock gates\n\nDecision:\n\nThat the report be noted.\n\nMinutes:\n',
        },
        {
            name: 'the label is the title of the whole record',
            text: 'Minutes\n\nDate: 14 September 2026\nPresent: Councillors Bright and Pugh\n',
        },
    ],
    *check(item, context) {
        const label = item.minutesLabel;
        if (label === null || item.status !== 'taken' || item.hasExempt || hasRecord(item)) return;
        // At the top of a text the word may be the title of the whole record.
        if (
            item.implicit &&
            (context.kind === 'meeting' ||
                (item.title === null &&
                    item.summary.every((block) => block.kind === 'blank' || block.kind === 'field')))
        )
            return;
        if (item.piece.blocks.some((block) => block.kind === 'field')) return;
        if (item.prose.some((one) => one.role === 'summary' && NOT_TAKEN.test(slice(item.piece, one)))) return;
        const written = slice(item.piece, label);
        yield {
            start: label.start,
            end: label.end,
            message: { en: `“${written}:” is followed by nothing.`, cy: `Nid oes dim yn dilyn “${written}:”.` },
            severity: context.stage === 'approved' || context.stage === 'signed' ? 'error' : 'warning',
            fixes: fixesFor(item, context.language),
        };
    },
});

const NOT_TAKEN =
    /\b(?:withdrawn|deferred|postponed|exempt|restricted|confidential|not for publication|gohiriwyd|eithriedig)\b|tynnwyd yn ôl/i;

/** Whether the item tells anything: in its record, or in a decision above it. */
function hasRecord(item: Item): boolean {
    if (item.decisions.length > 0) return true;
    return item.narrative.some(
        (block) => block.kind !== 'blank' && block.kind !== 'pageBreak' && block.kind !== 'note',
    );
}

/** What an everyday item says when there was nothing to record, by the words of its title. */
const NOTHING: readonly { readonly title: RegExp; readonly en: string; readonly cy: string }[] = [
    {
        title: /interest|buddiant|fuddiant|buddiannau/i,
        en: 'There were no declarations of interest.',
        cy: 'Nid oedd unrhyw ddatganiadau o fuddiant.',
    },
    {
        title: /apolog|absence|ymddiheur/i,
        en: 'There were no apologies for absence.',
        cy: 'Nid oedd unrhyw ymddiheuriadau am absenoldeb.',
    },
    { title: /substitut|dirprwy/i, en: 'There were no substitutes.', cy: 'Nid oedd unrhyw ddirprwyon.' },
    {
        title: /urgent|other business|\baob\b|brys|fater arall/i,
        en: 'There was no other business.',
        cy: 'Nid oedd unrhyw fater arall.',
    },
    {
        title: /question|public (?:participation|speaking|session)|cwestiwn|cwestiynau/i,
        en: 'There were no questions.',
        cy: 'Nid oedd unrhyw gwestiynau.',
    },
    { title: /petition|deiseb/i, en: 'There were no petitions.', cy: 'Nid oedd unrhyw ddeisebau.' },
    {
        title: /announcement|communication|cyhoeddiad/i,
        en: 'There were no announcements.',
        cy: 'Nid oedd unrhyw gyhoeddiadau.',
    },
    {
        title: /matters arising|materion yn codi/i,
        en: 'There were no matters arising.',
        cy: 'Nid oedd unrhyw faterion yn codi.',
    },
];

function fixesFor(item: Item, language: Language): Fix[] {
    const end = recordEnd(item);
    if (end === null) return [];
    const sentences: string[] = [];
    const nothing = NOTHING.find(({ title }) => item.title !== null && title.test(item.title.text));
    if (nothing !== undefined && item.purpose === 'procedural') sentences.push(nothing[language]);
    else if (item.purpose !== 'decide' && item.purpose !== 'recommend') {
        const subject = subjectWord(item, language) ?? (language === 'cy' ? 'wybodaeth' : 'report');
        sentences.push(
            language === 'cy'
                ? `Nodwyd ${/^[aw]/.test(subject) ? 'yr' : 'y'} ${subject}.`
                : `The ${subject} was noted.`,
        );
    }
    sentences.push(language === 'cy' ? 'Gohiriwyd yr eitem.' : 'Consideration of the item was deferred.');
    return sentences.map((sentence) => ({
        title: { en: `Record “${sentence}”`, cy: `Cofnodi “${sentence}”` },
        edits: [paragraphBehind(item, end, sentence)],
        safe: false,
    }));
}
