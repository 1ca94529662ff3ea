import { defineMeetingRule, type Edit } from './rule.js';

/**
 * A run of white space in a line that holds a no-break space. Ordinary spaces in front of it are matched on their own, so
 * that the expression never starts a second time inside the same run.
 */
const RUN = /[^\S\r\n\u00a0\u202f]*[\u00a0\u202f][^\S\r\n]*/y;
const NO_BREAK = /[\u00a0\u202f]/g;
const ANY_NO_BREAK = /[\u00a0\u202f]/;
const INLINE_SPACE = /[^\S\r\n]/;

export const whitespaceNbsp = defineMeetingRule({
    code: 'whitespace-nbsp',
    severity: 'hint',
    summary: 'Words stand apart by ordinary spaces.',
    why: 'Text copied from a web page or a word processor is full of non-breaking spaces. Nobody sees them, but searching for two words finds nothing where one stands between them, and a screen cannot break the line there.',
    fragments: true,
    examples: [
        {
            name: 'spaces that came with a web page',
            text: [
                'Agenda item',
                '',
                'Allotments',
                '',
                'Minutes:',
                '',
                'The Clerk gave a report.\u00a0 Two plots were free.',
                '                        ^^ whitespace-nbsp: 4 non-breaking',
                '\u00a0',
                '1.\u00a0\u00a0 The report was noted.',
                '',
            ].join('\n'),
            fixed: 'Agenda item\n\nAllotments\n\nMinutes:\n\nThe Clerk gave a report. Two plots were free.\n\n1. The report was noted.\n',
        },
        {
            name: 'white space before the first word keeps its width',
            text: ['Themes', '', '\u00a0 Condition of the paths', ' ^ whitespace-nbsp', '\u00a0 Signs and gates', ''].join('\n').replace(' ^ whitespace', '^^ whitespace'),
            fixed: 'Themes\n\n  Condition of the paths\n  Signs and gates\n',
        },
        {
            name: 'a number and its unit, a title and a name, held together on purpose',
            text: 'The path is 12\u00a0km long. Councillor\u00a0Pugh thanked Mr\u00a0Reeve for the work on page\u00a04, which ended at 6.30\u00a0pm.\n',
        },
        { name: 'a table', text: '| Ward | Votes |\n| --- | --- |\n| North\u00a0\u00a0 | 12 |\n| South\u00a0\u00a0 | 9 |\n' },
        { name: 'ordinary spaces', text: 'The Clerk gave a report.  Two plots were free.\n' },
    ],
    check({ text }) {
        if (!ANY_NO_BREAK.test(text)) return [];
        const edits: Edit[] = [];
        let count = 0;
        NO_BREAK.lastIndex = 0;
        for (let found = NO_BREAK.exec(text); found !== null; found = NO_BREAK.exec(text)) {
            let start = found.index;
            while (start > 0 && INLINE_SPACE.test(text[start - 1] ?? '')) start--;
            RUN.lastIndex = start;
            RUN.exec(text);
            const end = RUN.lastIndex;
            NO_BREAK.lastIndex = end;
            const before = text[start - 1] ?? '\n';
            const after = text[end] ?? '\n';
            const atStart = before === '\n' || before === '\r';
            const atEnd = after === '\n' || after === '\r';
            if (!atStart && !atEnd && end - start === 1 && isHeldTogether(text, start, end)) continue;
            if (atStart && after === '|') {
                // A row of a table: its cells may be padded in any way.
                NO_BREAK.lastIndex = endOfLine(text, end);
                continue;
            }
            if (!atStart && isTableRow(text, start)) {
                NO_BREAK.lastIndex = endOfLine(text, end);
                continue;
            }
            for (let i = start; i < end; i++) if (ANY_NO_BREAK.test(text[i] ?? '')) count++;
            // White space before the first word may be an indent that means something.
            edits.push({ start, end, text: atEnd ? '' : atStart ? ' '.repeat(end - start) : ' ' });
        }
        const [first] = edits;
        if (first === undefined) return [];
        return [
            {
                start: first.start,
                end: first.end,
                message: {
                    en: `${count} non-breaking space${count === 1 ? '' : 's'} from a web page. ${count === 1 ? 'It looks like a space' : 'They look like spaces'}, but searching and line breaks go wrong there.`,
                    cy: `Bylchau di-dor o dudalen we (${count}). Maent yn edrych fel bylchau cyffredin, ond maent yn drysu’r chwilio a’r torri llinellau.`,
                },
                fixes: [
                    {
                        title: { en: 'Replace all with ordinary spaces', cy: 'Rhoi bylchau cyffredin yn lle pob un' },
                        safe: true,
                        edits,
                    },
                ],
            },
        ];
    },
});
