/** A record that does not say who met. */

import type { Minutes } from '../model/minutes.js';
import { aboveThePeople, headerLabel, headerLine, headingLines, recordPlace } from './masthead.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

/** How many bodies of the house style are offered to choose from. */
const MOST_FIXES = 8;

export const meetingBodyMissing = defineMeetingRule({
    code: 'meeting-body-missing',
    severity: 'error',
    summary: 'The heading of the minutes names the body that met.',
    why: 'Minutes are the record of one body. Without its name nobody can tell whose decisions they are, and a copy that leaves the folder is lost.',
    fragments: false,
    settings: ['body', 'bodies'],
    examples: [
        {
            name: 'a header without a body',
            text: 'Date: 14 September 2026\n^^^^ meeting-body-missing: Which committee met?\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Body: [name]\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a heading that says no more than "minutes"',
            text: 'Minutes of the meeting held on 14 September 2026\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meeting-body-missing\n\nPresent: Councillors Vane and Dunmore\n',
            fixed: 'Minutes of the meeting held on 14 September 2026\n\nBody: [name]\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the name stands in the heading',
            text: 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'the name stands in the sentence of the heading',
            text: 'Minutes of the meeting of the Allotments Working Party held on 14 September 2026\n\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a club that calls itself by no word for a body',
            text: 'Fernhill Weavers AGM\n\nDate: 14 September 2026\nPresent: Dara Vane and Ida Dunmore\n',
        },
        {
            name: 'a label',
            text: 'Committee: Harbour\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n',
        },
        {
            name: 'a pasted item',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the harbour dues be approved.\n',
        },
    ],
    *check(minutes, context) {
        const { body, parent } = minutes.header;
        if (parent !== null || (body !== null && !isGeneral(body.text))) return;
        // A folder that belongs to one body names it for all of its minutes.
        if (context.houseStyle.body !== undefined || context.houseStyle.bodies.length === 1) return;
        if (isNamed(minutes)) return;
        yield {
            ...recordPlace(minutes),
            message: {
                en: 'Which committee met? The minutes do not name it.',
                cy: 'Pa bwyllgor a gyfarfu? Nid yw’r cofnodion yn ei enwi.',
            },
            fixes: fixesFor(minutes, context),
        };
    },
});

/** Words of a heading that name nobody. */
const GENERAL =
    /\b(?:minutes?|minnits|notes?|record|proceedings|draft|final|approved|unapproved|unconfirmed|confirmed|agenda|the|of|an?|and|for|to|from|meetings?|ordinary|extraordinary|special|annual|general|monthly|quarterly|regular|formal|held|took place|on|at|in|by|via|page|original|file|link|this|was|is|date|time|attendees|attendance|present|apologies|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|am|pm|noon|st|nd|rd|th|cofnodion|cyfarfod|y|yr|a|o|ar|gynhaliwyd|drafft)\b|[\d\W_]+/giu;
/** What follows the words "held at" or "in the" is a place. */
const PLACE = /\b(?:held (?:at|in|via|by)|in the|at the|via|online|remotely)\b.*$/i;
const NOUN =
    /\b(?:council|committee|board|panel|cabinet|executive|commission|forum|governors|trust|association|assembly|senate|group|working party|society|club|team|parish|partnership|authority|cyngor|pwyllgor|bwrdd|fforwm|grŵp|llywodraethwyr)\b/i;

/** Whether words name nobody: “meeting”. */
function isGeneral(words: string): boolean {
    return words.replace(GENERAL, ' ').trim() === '';
}

/** Whether a line of the heading holds a word that could be a name. */
function isNamed(minutes: Minutes): boolean {
    for (const { text } of headingLines(minutes)) {
        const words = text.replace(PLACE, '').replace(GENERAL, ' ').trim();
        if (/\p{Lu}/u.test(words) || NOUN.test(text)) return true;
    }
    const region = aboveThePeople(minutes);
    return NOUN.test(minutes.opening.text.slice(region.start, region.end).replace(/^.*\bheld (?:at|in)\b.*$/gim, ''));
}

function fixesFor(minutes: Minutes, { houseStyle, language }: RuleContext): Fix[] {
    const label = headerLabel('body', language);
    const names = houseStyle.bodies.map((body) => body.name).slice(0, MOST_FIXES);
    return [...names, ...(names.length === 0 ? [language === 'cy' ? '[enw]' : '[name]'] : [])].map((name) => {
        const line = `${label}: ${name}`;
        return {
            title: { en: `Add the line “${line}”`, cy: `Ychwanegu’r llinell “${line}”` },
            safe: false,
            edits: [headerLine(minutes, line)],
        };
    });
}
