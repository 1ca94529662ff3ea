/** A link whose words do not say where it leads. */

import type { Item } from '../model/minutes.js';
import { type Link, linksIn, wordsOfAddress } from './links.js';
import { defineItemRule, type Fix } from './rule.js';

export const linkTextVague = defineItemRule({
    code: 'link-text-vague',
    severity: 'warning',
    summary: 'The words of a link in published minutes say where it leads.',
    why: 'Many people move from link to link and hear nothing else; “here” and a long address tell them nothing (Web Content Accessibility Guidelines 2.2, criterion 2.4.4; government guidance on content asks for link text that stands alone).',
    fragments: true,
    examples: [
        {
            name: 'a link that says "here"',
            stage: 'published-draft',
            text: 'Minutes:\n\nThe plan can be read [here](https://thornbeck.example/papers/path-repair-plan.pdf).\n                      ^^^^ link-text-vague: “here” does not say where this link leads.\n',
            fixed: 'Minutes:\n\nThe plan can be read [path repair plan (PDF)](https://thornbeck.example/papers/path-repair-plan.pdf).\n',
        },
        {
            name: 'an address in the middle of a sentence',
            stage: 'approved',
            text: 'Minutes:\n\nThe survey at https://thornbeck.example/consultations/path-survey was open until May.\n              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link-text-vague: Give this address words that say where it leads.\n',
            fixed: 'Minutes:\n\nThe survey at [path survey](https://thornbeck.example/consultations/path-survey) was open until May.\n',
        },
        {
            name: 'a link without words',
            stage: 'approved',
            text: 'Minutes:\n\nThe notice [](https://thornbeck.example/123) was shown.\n           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ link-text-vague: This link has no words.\n',
        },
        {
            name: 'dolen Gymraeg',
            stage: 'approved',
            text: 'Cofnodion:\n\nGellir darllen y cynllun [yma](https://aberhafren.example/cynllun-llwybrau).\n                          ^^^ link-text-vague\n',
        },
        {
            name: 'words that say where it leads',
            stage: 'approved',
            text: 'Minutes:\n\nThe [survey of the paths](https://thornbeck.example/path-survey) was open until May. More on [rents from here to 2030](https://thornbeck.example/rents).\n',
        },
        {
            name: 'a list of references',
            stage: 'approved',
            text: 'Minutes:\n\nFurther reading:\n\n- https://thornbeck.example/consultations/path-survey\n- Plan: https://thornbeck.example/papers/plan-2026\n\nhttps://thornbeck.example/papers/paths\n\nSupporting documents:\n- https://thornbeck.example/papers/path-repair-plan.pdf\n',
        },
        {
            name: 'the name of a website',
            stage: 'approved',
            text: 'Minutes:\n\nThe form is at https://www.thornbeck.example and in the library.\n',
        },
        {
            name: 'a draft is still being laid out',
            text: 'Minutes:\n\nThe plan can be read [here](https://thornbeck.example/papers/path-repair-plan.pdf).\n',
        },
    ],
    *check(item, { stage }) {
        if (stage === 'draft' || !/\]\(|http/i.test(item.piece.text)) return;
        for (const one of item.prose) {
            if (one.role === 'document' || one.private) continue;
            const words = item.piece.text.slice(one.start, one.end);
            const links = linksIn(words);
            for (const link of links) {
                const kind = faultOf(link, words, one.role === 'listItem');
                if (kind === null) continue;
                const start = one.start + link.start;
                yield {
                    // Of a link with words the words are marked, and not its long address.
                    start: kind === 'vague' ? start + 1 : start,
                    end: kind === 'vague' ? item.piece.text.indexOf('](', start) : one.start + link.end,
                    message: MESSAGES[kind](link.words),
                    fixes: fixesFor(item, link, one.start),
                };
            }
        }
    },
});

type Fault = 'vague' | 'empty' | 'bare';

const MESSAGES: Readonly<Record<Fault, (words: string) => { readonly en: string; readonly cy: string }>> = {
    vague: (words) => ({
        en: `“${words}” does not say where this link leads.`,
        cy: `Nid yw “${words}” yn dweud i ble mae’r ddolen hon yn arwain.`,
    }),
    empty: () => ({ en: 'This link has no words.', cy: 'Nid oes geiriau gan y ddolen hon.' }),
    bare: () => ({
        en: 'Give this address words that say where it leads.',
        cy: 'Rhowch eiriau i’r cyfeiriad hwn sy’n dweud i ble mae’n arwain.',
    }),
};

const VAGUE =
    /^\W*(?:(?:click|see|read|press|tap|available|view|found)?\s*here|(?:this|the|a)?\s*(?:link|page|website|web page|site|document|url|file)|(?:read |find out |learn |see )?more(?: info(?:rmation)?| details?)?|details?|download|this|yma|(?:cliciwch|gweler|darllenwch) yma|(?:y )?ddolen|dolen|(?:darllen )?mwy|rhagor)\W*$/i;

function faultOf(link: Link, run: string, inList: boolean): Fault | null {
    if (link.words === '') return 'empty';
    if (!link.bare) return VAGUE.test(link.words) ? 'vague' : null;
    // The name of a website says where it leads, and a list of addresses is a list of references.
    if (inList || !/^https?:\/\/[^/?#]+\/[^/?#]/i.test(link.address)) return null;
    const around = `${run.slice(Math.max(0, link.start - 200), link.start)} ${run.slice(link.end, link.end + 200)}`;
    return /\p{L}{2}[\s\S]*\s\S*\p{L}{2}/u.test(around.replace(/^[^:\r\n]{0,60}:\s*/, '')) ? 'bare' : null;
}

function fixesFor({ piece }: Item, link: Link, offset: number): Fix[] {
    const words = wordsOfAddress(link.address);
    if (words === null || VAGUE.test(words)) return [];
    const start = offset + link.start;
    const end = offset + link.end;
    const isWritten = piece.text[start] === '[';
    const text = isWritten
        ? `[${words}${piece.text.slice(piece.text.indexOf('](', start), end)}`
        : `[${words}](${link.address})`;
    return [
        {
            title: { en: `Write “${words}”`, cy: `Ysgrifennu “${words}”` },
            safe: false,
            edits: [{ start, end, text }],
        },
    ];
}
