/** Approved minutes that still call themselves a draft. */

import type { Minutes } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { draftMarks } from './draftmarks.js';
import { defineMeetingRule, type Edit, type RuleContext } from './rule.js';

export const draftMarkLeft = defineMeetingRule({
    code: 'draft-mark-left',
    severity: 'error',
    summary: 'Approved minutes no longer say that they are a draft.',
    why: 'Approved and signed minutes are the record and are received in evidence without further proof (Local Government Act 1972, Schedule 12, paragraph 41). With the word “draft” on them nobody can tell which version they hold.',
    fragments: true,
    settings: ['publish.draftMark'],
    examples: [
        {
            name: 'a mark in the heading of approved minutes',
            text: 'DRAFT Minutes of the meeting of Thornbeck Town Council\n^^^^^ draft-mark-left: Approved minutes still say “DRAFT”.\n\nDate: 14 September 2026\nStatus: Approved\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Minutes of the meeting of Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Approved\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the status was not changed',
            stage: 'approved',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Draft\n        ^^^^^ draft-mark-left\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Approved\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the mark at the head of a page',
            stage: 'signed',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n\nDRAFT MINUTES\n^^^^^ draft-mark-left\n\nThe meeting closed.\n',
            fixed: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n\nAgenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n\n\nThe meeting closed.\n',
        },
        {
            name: 'drafts that are business',
            text: 'Thornbeck Town Council: draft budget meeting\n\nDate: 14 September 2026\nStatus: Approved\nPresent: Councillors Vane and Dunmore\n\nAgenda item 1: Draft minutes of the Allotments Sub-Committee\n\nMinutes:\n\nThe draft minutes of the sub-committee were received, with a first draft of its plan.\n',
        },
        {
            name: 'the status tells the way they came',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Approved on 12 October 2026; draft of 16 September withdrawn\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a draft may say so',
            text: 'DRAFT Minutes of the meeting of Thornbeck Town Council\n\nDate: 14 September 2026\nStatus: Draft\nPresent: Councillors Vane and Dunmore\n',
        },
    ],
    *check(minutes, context) {
        if (context.stage !== 'approved' && context.stage !== 'signed') return;
        const { status } = minutes.header;
        const isSettled =
            status !== null && /\b(?:approved|final|confirmed|signed|cymeradwywyd|llofnodwyd)\b/i.test(status.text);
        for (const mark of draftMarks(minutes, context.houseStyle.publish.draftMark)) {
            const inStatus = status !== null && mark.start >= status.start && mark.end <= status.end;
            if (inStatus && isSettled) continue;
            const words = minutes.text.slice(mark.start, mark.end);
            yield {
                ...mark,
                message: {
                    en: `Approved minutes still say “${words}”.`,
                    cy: `Mae’r gair “${words}” yn y cofnodion a gymeradwywyd o hyd.`,
                },
                fixes: [
                    inStatus
                        ? {
                              title: { en: 'Change the status', cy: 'Newid y statws' },
                              safe: false,
                              edits: [{ start: status.start, end: status.end, text: settled(context) }],
                          }
                        : {
                              title: { en: 'Remove the mark', cy: 'Dileu’r marc' },
                              safe: false,
                              edits: [removal(minutes, mark)],
                          },
                ],
            };
        }
    },
});

function settled({ stage, language }: RuleContext): string {
    if (stage === 'signed') return language === 'cy' ? 'Llofnodwyd' : 'Signed';
    return language === 'cy' ? 'Cymeradwywyd' : 'Approved';
}

/** The mark with its brackets and the space that joined it; a line that says nothing else goes as a whole. */
function removal({ text }: Minutes, mark: Span): Edit {
    let lineStart = mark.start;
    while (lineStart > 0 && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') lineStart--;
    let lineEnd = mark.end;
    while (lineEnd < text.length && text[lineEnd] !== '\n' && text[lineEnd] !== '\r') lineEnd++;
    if (
        /^[^\p{L}\p{N}]*(?: (?:minutes|copy|version|cofnodion))?[^\p{L}\p{N}]*$/iu.test(
            text.slice(lineStart, mark.start) + text.slice(mark.end, lineEnd),
        )
    ) {
        const feed = /^(?:\r\n|\r|\n)/.exec(text.slice(lineEnd, lineEnd + 2))?.[0].length ?? 0;
        return { start: lineStart, end: lineEnd + feed, text: '' };
    }
    let { start, end } = mark;
    const closing = /^[\])]/.test(text.slice(end, end + 1)) && /[[(]$/.test(text.slice(lineStart, start));
    if (closing) {
        start--;
        end++;
    }
    const behind = /^\s*[:\u2013\u2014-]?[^\S\r\n]+/.exec(text.slice(end, lineEnd));
    if (behind !== null && (closing || !/\S$/.test(text.slice(lineStart, start))))
        return { start, end: end + behind[0].length, text: '' };
    const before = /[^\S\r\n]*[,:\u2013\u2014-]?[^\S\r\n]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0;
    return { start: start - before, end, text: '' };
}
