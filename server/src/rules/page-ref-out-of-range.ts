/** A page of the agenda that is none of the pages of the item. */

import type { Item, ProseRole, Reference } from '../model/minutes.js';
import { ProseWalk } from './quotations.js';
import { defineItemRule } from './rule.js';

const ROLES: ReadonlySet<ProseRole> = new Set(['summary', 'narrative', 'listItem', 'clause', 'action']);

export const pageRefOutOfRange = defineItemRule({
    code: 'page-ref-out-of-range',
    severity: 'warning',
    summary: 'A page that is named lies within the pages of the item.',
    why: 'Readers look the page up. When the report stands on pages 49 to 51 of the agenda, page 58 belongs to another item.',
    fragments: true,
    examples: [
        {
            name: 'a page of the agenda outside the report',
            text: 'Minutes:\n\nThe Engineer spoke to the report on agenda pages 61-63.\n\nMembers asked about the table on page 70 of the agenda.\n                                 ^^^^^^^ page-ref-out-of-range: Page 70 is outside pages 61 to 63.\n',
        },
        {
            name: 'a page that may count otherwise: worth checking',
            text: 'Minutes:\n\nThe Engineer presented the report on pages 49 to 51 of the agenda. Members asked about the table on page 58.\n                                                                                                    ^^^^^^^ page-ref-out-of-range\n',
        },
        {
            name: 'pages of the report',
            text: 'Minutes:\n\nThe Engineer spoke to the report on agenda pages 61-63. Members asked about the table on page 62 of the Agenda, and about pages 61 and 63.\n',
        },
        {
            name: 'pages of another paper, which counts its own',
            text: 'Minutes:\n\nThe report was set out in agenda pages 49-51. Page 4 of the plan and page 58 of Appendix B were discussed, and the plan (page 6).\n',
        },
        {
            name: 'several stretches of pages',
            text: 'Minutes:\n\nThe report was set out in agenda pages 49-51 and the plan in agenda pages 55-60. Members asked about page 58.\n',
        },
        {
            name: 'a quotation',
            text: 'Minutes:\n\nThe report was set out in agenda pages 49-51. The letter read “see page 58”.\n',
        },
    ],
    *check(item) {
        const pages = item.references.filter((one) => one.kind === 'page').map((one) => ({ one, ...numbersOf(one) }));
        const ranges = pages.filter(({ from, to }) => to > from);
        const [range] = ranges;
        if (range === undefined || ranges.length > 1 || !isOfAgenda(item, range.one)) return;
        const walk = new ProseWalk(item);
        for (const { one, from, to } of pages) {
            if (one.start <= range.one.start || (from >= range.from && to <= range.to)) continue;
            const run = walk.runAt(one.start);
            if (run === null || !ROLES.has(run.role) || walk.isQuoted(one.start)) continue;
            const isAgenda = isOfAgenda(item, one);
            // A small number, or a paper that is named beside it, has a count of its own.
            if (!isAgenda && (to < range.from || hasOwnPaper(item, one))) continue;
            yield {
                start: one.start,
                end: one.end,
                ...(isAgenda ? {} : { severity: 'info' as const }),
                message: {
                    en: `Page ${from} is outside pages ${range.from} to ${range.to}.`,
                    cy: `Mae tudalen ${from} y tu allan i dudalennau ${range.from} i ${range.to}.`,
                },
            };
        }
    },
});

function numbersOf({ target }: Reference): { from: number; to: number } {
    const [from = 0, to = from] = (target.match(/\d+/g) ?? []).map(Number);
    return { from, to };
}

function isOfAgenda(item: Item, page: Reference): boolean {
    const { text } = item.piece;
    return (
        /\bagenda\b/i.test(page.text) ||
        /\bagenda(?: pack)?[\s\u00a0]+$/i.test(text.slice(Math.max(0, page.start - 16), page.start)) ||
        /^[\s\u00a0]+(?:of|in)[\s\u00a0]+the[\s\u00a0]+(?:agenda|pack)\b/i.test(text.slice(page.end, page.end + 24))
    );
}

function hasOwnPaper(item: Item, page: Reference): boolean {
    const { text } = item.piece;
    return (
        /^[\s\u00a0]+(?:of|in|onwards)\b|^[\s\u00a0]*[,)][\s\u00a0]*(?:of|in)?[\s\u00a0]*(?:the|appendix|annex)\b/i.test(
            text.slice(page.end, page.end + 24),
        ) ||
        /\b(?:appendix|annex|plan|report|document|policy|strategy|letter|book|paper|appendices)\b[^.]{0,30}$/i.test(
            text.slice(Math.max(0, page.start - 50), page.start),
        )
    );
}
