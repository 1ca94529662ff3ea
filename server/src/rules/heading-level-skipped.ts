/** A heading that stands more than one level below the heading above it. */

import { byPart } from './parts.js';
import { defineMeetingRule, type Edit } from './rule.js';

export const headingLevelSkipped = defineMeetingRule({
    code: 'heading-level-skipped',
    severity: 'warning',
    summary: 'In published minutes a heading is at most one level below the heading above it.',
    why: 'People who listen to a page move through it by its headings. A level that is missing sounds like a part that is missing (Web Content Accessibility Guidelines 2.2, criterion 1.3.1, which SI 2018/952 asks of public bodies).',
    fragments: true,
    examples: [
        {
            name: 'a level is left out',
            stage: 'published-draft',
            text: '# Thornbeck Town Council\n\n## Allotments\n\n#### Rents\n     ^^^^^ heading-level-skipped: A heading of level 4 follows one of level 2.\n\nThe rents were approved.\n\n## Paths\n\nThe paths were clear.\n',
            fixed: '# Thornbeck Town Council\n\n## Allotments\n\n### Rents\n\nThe rents were approved.\n\n## Paths\n\nThe paths were clear.\n',
        },
        {
            name: 'what stands below moves with it',
            stage: 'approved',
            text: '## Allotments\n\n#### Rents\n     ^^^^^ heading-level-skipped\n\n##### Small plots\n\nAs before.\n\n#### Water\n\nThe tap was leaking.\n\n## Paths\n\nThe paths were clear.\n',
            fixed: '## Allotments\n\n### Rents\n\n#### Small plots\n\nAs before.\n\n### Water\n\nThe tap was leaking.\n\n## Paths\n\nThe paths were clear.\n',
        },
        {
            name: 'levels in order, and back up again',
            stage: 'approved',
            text: '# Thornbeck Town Council\n\n## Allotments\n\n### Rents\n\nAs before.\n\n## Paths\n\nThe paths were clear.\n',
        },
        {
            name: 'a record that starts below the first level',
            stage: 'approved',
            text: '### Allotments\n\nAs before.\n\n### Paths\n\nThe paths were clear.\n',
        },
        {
            name: 'a heading below a label of an item',
            stage: 'approved',
            text: 'Agenda item 1: Allotments\n\nMinutes:\n\n#### Rents\n\nAs before.\n\nAgenda item 2: Paths\n\nMinutes:\n\n### Bridges\n\nThe bridges were safe.\n',
        },
        {
            name: 'a document behind the minutes',
            stage: 'approved',
            text: '# Thornbeck Town Council\n\n## Allotments\n\nAs before.\n\n## Appendix A: letter\n\n#### Dear Councillors\n\nThe tap is leaking.\n',
        },
        {
            name: 'a draft is still being laid out',
            text: '## Allotments\n\n#### Rents\n\nAs before.\n\n## Paths\n\nThe paths were clear.\n',
        },
    ],
    *check(minutes, { stage }) {
        if (stage === 'draft') return;
        const headings: PlacedHeading[] = [];
        for (const { offset, result } of look(minutes)) {
            result.forEach((heading, index) => {
                // Items without levels of their own start anew.
                headings.push({ ...heading, offset, starts: index === 0 && minutes.headingStyle !== 'markdown' });
            });
        }
        let above: PlacedHeading | null = null;
        let appended = 0;
        for (const [index, heading] of headings.entries()) {
            if (appended > 0 && heading.level <= appended) appended = 0;
            if (appended === 0 && APPENDED.test(heading.title)) appended = heading.level;
            if (above !== null && !heading.starts && appended === 0 && heading.level > above.level + 1) {
                const wanted = above.level + 1;
                yield {
                    start: heading.offset + heading.titleStart,
                    end: heading.offset + heading.titleStart + heading.title.length,
                    message: {
                        en: `A heading of level ${heading.level} follows one of level ${above.level}.`,
                        cy: `Mae pennawd lefel ${heading.level} yn dilyn pennawd lefel ${above.level}.`,
                    },
                    fixes: [
                        {
                            title: { en: `Make it level ${wanted}`, cy: `Ei wneud yn lefel ${wanted}` },
                            safe: false,
                            edits: raised(headings, index, above.level, heading.level - wanted),
                        },
                    ],
                };
            }
            above = heading;
        }
    },
});

interface Heading {
    readonly start: number;
    readonly level: number;
    readonly title: string;
    readonly titleStart: number;
}

interface PlacedHeading extends Heading {
    readonly offset: number;
    /** True for the first heading of a part that nothing above it leads to. */
    readonly starts: boolean;
}

const HEADING = /^ {0,3}(#{1,6})([ \t\u00a0]+)(\S[^\r\n]*)/gm;

/** Titles of documents that were put behind the minutes with headings of their own. */
const APPENDED = /^\W*(?:appendix|appendices|annex|attachment|atodiad)\b/i;

const look = byPart((text): readonly Heading[] =>
    [...text.matchAll(HEADING)].map((match) => {
        const hashes = match[1] ?? '';
        const start = match.index + match[0].indexOf(hashes);
        return {
            start,
            level: hashes.length,
            title: (match[3] ?? '').trimEnd(),
            titleStart: start + hashes.length + (match[2]?.length ?? 0),
        };
    }),
);

/** Raises a heading and all that stand below it, so that the order among them stays. */
function raised(headings: readonly PlacedHeading[], index: number, above: number, by: number): Edit[] {
    const edits: Edit[] = [];
    for (let at = index; at < headings.length; at++) {
        const heading = headings[at];
        if (heading === undefined || heading.level <= above || (at > index && heading.starts)) break;
        const start = heading.offset + heading.start;
        edits.push({ start, end: start + by, text: '' });
    }
    return edits;
}
