/** Draft minutes that others read and that do not say that they are a draft. */

import type { Minutes } from '../model/minutes.js';
import { draftMarks } from './draftmarks.js';
import { headerLabel, headerLine, recordPlace } from './masthead.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

export const draftMarkMissing = defineMeetingRule({
    code: 'draft-mark-missing',
    severity: 'warning',
    summary: 'Minutes that are published before they are approved say that they are a draft.',
    why: 'Minutes are a draft until the body has approved them, and readers should know which they have before them. For governing bodies of schools in Wales the law asks for the word on each page of a published draft (WSI 2005/2914, regulation 48).',
    fragments: false,
    settings: ['publish.draftMark'],
    examples: [
        {
            name: 'a published draft without the word',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Published\n        ^^^^^^^^^ draft-mark-missing: Mark these minutes as a draft.\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Published draft\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'no status at all',
            stage: 'published-draft',
            text: 'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ draft-mark-missing\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Thornbeck Town Council\n\nStatus: Published draft\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a draft budget is no mark',
            stage: 'published-draft',
            text: 'Thornbeck Town Council: draft budget meeting\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ draft-mark-missing\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the status says it',
            stage: 'published-draft',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Draft\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the heading says it',
            stage: 'published-draft',
            text: 'DRAFT Minutes of the meeting of Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'cofnodion drafft',
            stage: 'published-draft',
            text: 'Cofnodion drafft Cyngor Tref Aberhafren\n\nDyddiad: 14 Medi 2026\nYn bresennol: Cynghorwyr Vane a Dunmore\n',
        },
        {
            name: 'nobody else reads a draft yet',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
    ],
    *check(minutes, context) {
        const mark = context.houseStyle.publish.draftMark;
        if (context.stage !== 'published-draft' || draftMarks(minutes, mark).length > 0) return;
        const { status } = minutes.header;
        yield {
            ...(status === null ? recordPlace(minutes) : { start: status.start, end: status.end }),
            message: { en: 'Mark these minutes as a draft.', cy: 'Nodwch mai drafft yw’r cofnodion hyn.' },
            fixes: [fixFor(minutes, context)],
        };
    },
});

function fixFor(minutes: Minutes, { language, houseStyle }: RuleContext): Fix {
    const { status } = minutes.header;
    const words =
        houseStyle.publish.draftMark ??
        (language === 'cy' ? (status === null ? 'Drafft' : `Drafft, ${status.text}`) : 'Published draft');
    const line = `${headerLabel('status', language)}: ${words}`;
    return {
        title: { en: `Write “${line}”`, cy: `Ysgrifennu “${line}”` },
        safe: false,
        edits: [status === null ? headerLine(minutes, line) : { start: status.start, end: status.end, text: words }],
    };
}
