/** A picture that says nothing to those who cannot see it. */

import { wordsOfAddress } from './links.js';
import { byPart } from './parts.js';
import { defineMeetingRule, type Fix } from './rule.js';

export const imageAltMissing = defineMeetingRule({
    code: 'image-alt-missing',
    severity: 'warning',
    summary: 'A picture in published minutes has words that describe it.',
    why: 'Who cannot see a picture needs words in its place (Web Content Accessibility Guidelines 2.2, criterion 1.1.1). A picture that is there for decoration alone can be marked as such.',
    fragments: true,
    examples: [
        {
            name: 'a picture without words',
            stage: 'published-draft',
            text: 'Minutes:\n\n![](https://thornbeck.example/pictures/broken-sea-wall.jpg)\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ image-alt-missing: This picture has no description.\n',
            fixed: 'Minutes:\n\n![broken sea wall](https://thornbeck.example/pictures/broken-sea-wall.jpg)\n',
        },
        {
            name: 'a name of a file that describes nothing',
            stage: 'approved',
            text: 'Minutes:\n\nThe wall ![ ](IMG_2041.jpg) was shown.\n         ^^^^^^^^^^^^^^^^^^ image-alt-missing\n',
        },
        {
            name: 'a picture from a web page',
            stage: 'approved',
            text: 'Minutes:\n\n<img src="sea-wall.png" width="300">\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ image-alt-missing\n',
            fixed: 'Minutes:\n\n<img alt="sea wall" src="sea-wall.png" width="300">\n',
        },
        {
            name: 'a picture with a description',
            stage: 'approved',
            text: 'Minutes:\n\n![The sea wall after the storm](wall.jpg)\n\n<img src="wall.png" alt="The sea wall">\n',
        },
        {
            name: 'decoration',
            stage: 'approved',
            text: 'Minutes:\n\n![](ornament.png){.decorative}\n\n<img src="ornament.png" alt="">\n\n<img src="ornament.png" role="presentation">\n',
        },
        {
            name: 'a draft is still being laid out',
            text: 'Minutes:\n\n![](wall.jpg)\n',
        },
    ],
    *check(minutes, { stage }) {
        if (stage === 'draft') return;
        for (const { offset, result } of look(minutes)) {
            for (const { start, length, address, at, before, behind } of result) {
                const words = wordsOfAddress(address)?.replace(/ \([^()]*\)$/, '') ?? null;
                const fixes: Fix[] =
                    words === null
                        ? []
                        : [
                              {
                                  title: { en: `Describe it as “${words}”`, cy: `Ei ddisgrifio fel “${words}”` },
                                  safe: false,
                                  edits: [
                                      {
                                          start: offset + at.start,
                                          end: offset + at.end,
                                          text: `${before}${words}${behind}`,
                                      },
                                  ],
                              },
                          ];
                yield {
                    start: offset + start,
                    end: offset + start + length,
                    message: { en: 'This picture has no description.', cy: 'Nid oes disgrifiad o’r llun hwn.' },
                    fixes,
                };
            }
        }
    },
});

interface Picture {
    readonly start: number;
    readonly length: number;
    readonly address: string;
    /** Where a description goes, and what stands around it there. */
    readonly at: { readonly start: number; readonly end: number };
    readonly before: string;
    readonly behind: string;
}

const PICTURE =
    /!\[\s{0,20}\]\(([^()\r\n]{1,2000})\)(?!\{[^}\r\n]{0,60}decorative)|<img\b(?![^<>]{0,2000}\b(?:alt\s*=|role\s*=\s*["']?(?:presentation|none)|aria-hidden\s*=\s*["']?true))[^<>]{0,2000}>/gi;

const look = byPart((text): readonly Picture[] => {
    if (!/!\[|<img/i.test(text)) return [];
    return [...text.matchAll(PICTURE)]
        .filter(
            (match) => !/(?:^|[\r\n])[ \t]*\/\/[^\r\n]*$/.test(text.slice(Math.max(0, match.index - 400), match.index)),
        )
        .map((match) => {
            const [whole, target] = match;
            const start = match.index;
            if (target !== undefined) {
                const open = start + 2;
                return {
                    start,
                    length: whole.length,
                    address: target.trim().split(/\s/)[0] ?? '',
                    at: { start: open, end: start + whole.indexOf(']') },
                    before: '',
                    behind: '',
                };
            }
            const place = start + '<img'.length;
            return {
                start,
                length: whole.length,
                address: /\bsrc\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(whole)?.[1] ?? '',
                at: { start: place, end: place },
                before: ' alt="',
                behind: '"',
            };
        });
});
