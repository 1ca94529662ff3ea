/** A record of a public body without a word on the interests of its members. */

import { profileFacts } from '../config/profiles.js';
import { cueOf } from '../model/cues.js';
import type { Item, Minutes } from '../model/minutes.js';
import { needsResolution } from './exclusions.js';
import { usualLabel } from './labels.js';
import { headerLabel, headerLine, headingLines, recordPlace } from './masthead.js';
import { anyPart } from './parts.js';
import { isGeneralMeeting } from './rollcall.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';

const HEADER =
    'Thornbeck Town Council\n\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Dunmore and Oakes\n\n';
const MARKED =
    'Thornbeck Town Council\n^^^^^^^^^^^^^^^^^^^^^^ declarations-item-missing: There is no item on declarations of interest.\n\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Dunmore and Oakes\n\n';

export const declarationsItemMissing = defineMeetingRule({
    code: 'declarations-item-missing',
    severity: 'warning',
    summary: 'The minutes of a public body have an item on declarations of interest, even where nobody had any.',
    why: 'Members of councils must not take part where they have a disclosable pecuniary interest (Localism Act 2011, section 31); in Wales the note of a meeting has to show the declarations (Local Government and Elections (Wales) Act 2021, Schedule 4). An item that says “none” shows that the question was asked. The rule asks this only of bodies whose profile is that of a public authority.',
    fragments: false,
    examples: [
        {
            name: 'a council that did not ask',
            profile: 'parish-england',
            text: `${MARKED}Agenda item 1: Apologies for absence\n\nMinutes:\n\nThere were none.\n\nAgenda item 2: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n`,
            fixed: `${HEADER}Agenda item 1: Apologies for absence\n\nMinutes:\n\nThere were none.\n\nAgenda item: Declarations of interest\n\nMinutes:\n\nNo interests were declared.\n\nAgenda item 2: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n`,
        },
        {
            name: 'numbered items',
            profile: 'principal-england',
            text: `${MARKED}1. Apologies\n\nThere were none.\n\n2. Allotments\n\nRESOLVED That the rents be approved.\n`,
            fixed: 'Thornbeck Town Council\n\nDeclarations of interest: None\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Dunmore and Oakes\n\n1. Apologies\n\nThere were none.\n\n2. Allotments\n\nRESOLVED That the rents be approved.\n',
        },
        {
            name: 'the public interest, and what else is declared at meetings',
            profile: 'parish-england',
            text: `${MARKED}Agenda item 1: Allotments\n\nMinutes:\n\nMembers took an interest in the tap. The amendment was declared lost, and the Chair declared the meeting closed. The public interest in keeping the rents private was weighed. Councillor Oakes signed her declaration of acceptance of office.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That interest on the loan be paid.\n`,
        },
        {
            name: 'a register that stands for all meetings',
            profile: 'nhs-board',
            text: `${HEADER}Agenda item 1: Welcome\n\nMinutes:\n\nThe register of members’ interests was noted.\n\nAgenda item 2: Wards\n\nMinutes:\n\nRESOLVED That the report be noted.\n`,
        },
        {
            name: 'nobody had an interest',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 1: Welcome\n\nMinutes:\n\nMembers were reminded to declare any interests, and there were none.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n`,
        },
        {
            name: 'an item',
            profile: 'parish-england',
            text: `${HEADER}Agenda item 1: Declarations of interest\n\nMinutes:\n\nNone.\n\nAgenda item 2: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n`,
        },
        {
            name: 'disclosures by another name',
            profile: 'council-scotland',
            text: `${HEADER}Agenda item 1: Transparency statements\n\nMinutes:\n\nNone.\n\nAgenda item 2: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n`,
        },
        {
            name: 'a sentence in another item',
            profile: 'principal-england',
            text: `${HEADER}Agenda item 1: Allotments\n\nMinutes:\n\nCouncillor Oakes declared that she rents a plot.\n\nRESOLVED That the rents be approved.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n`,
        },
        {
            name: 'a line in the header',
            profile: 'principal-england',
            text: `Interests: none\n${HEADER}Agenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n`,
        },
        {
            name: 'eitem Gymraeg',
            profile: 'principal-wales',
            text: `${HEADER}Eitem agenda 1: Datganiadau o fuddiant\n\nCofnodion:\n\nNid oedd dim.\n\nEitem agenda 2: Rhandiroedd\n\nCofnodion:\n\nPENDERFYNWYD cymeradwyo’r rhenti.\n`,
        },
        {
            name: 'a parish meeting has no members who could declare',
            profile: 'parish-england',
            text: 'Minutes of the Annual Parish Meeting of Thornbeck held on 14 September 2026\n\nPresent: Ida Vane (Chairman) and twelve electors\n\nAgenda item 1: Allotments\n\nMinutes:\n\nThe tap was leaking.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n',
        },
        {
            name: 'a part of the minutes',
            profile: 'parish-england',
            text: `${HEADER}Agenda item 6: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n\nAgenda item 7: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n`,
        },
        {
            name: 'a company',
            profile: 'company',
            text: `${HEADER}Agenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n`,
        },
        {
            name: 'the kind of body is not known',
            text: `${HEADER}Agenda item 1: Allotments\n\nMinutes:\n\nRESOLVED That the rents be approved.\n\nAgenda item 2: Paths\n\nMinutes:\n\nRESOLVED That the paths be mended.\n`,
        },
    ],
    *check(minutes, context) {
        // The bodies that need a resolution to meet in private are the public authorities.
        if (!needsResolution(profileFacts(context.profile))) return;
        if (isExtract(minutes)) return;
        if (tellsOfInterests(minutes)) return;
        const heading = headingLines(minutes).map((line) => line.text);
        if (isGeneralMeeting([minutes.header.kind?.text ?? '', ...heading].join('\n'))) return;
        yield {
            ...recordPlace(minutes),
            message: {
                en: 'There is no item on declarations of interest.',
                cy: 'Nid oes eitem ar ddatganiadau o fuddiant.',
            },
            fixes: [fixFor(minutes, context)],
        };
    },
});

/** What one has, declares or is asked for: "other registrable interests". The public interest is another thing. */
const INTEREST = String.raw`(?:(?!public\b)\p{L}[\p{L}’'-]*,? (?:and |or |\/ ?)?){0,5}?(?<!\bpublic )interests?\b`;
/** An item, a line or a sentence on what members declared, or that nobody had to. */
const DECLARED = new RegExp(
    [
        String.raw`\b(?:declarations?|disclosures?|register|registers|registration|notifications?|statements?) of ${INTEREST}`,
        String.raw`\b(?:declar(?:e|ed|es|ing)|disclos(?:e|ed|es|ing)|register(?:ed)?|state[ds]?|notif(?:y|ied)|updat(?:e|ed)) ${INTEREST}`,
        String.raw`\binterests?\b(?<!\bpublic interests?)[^.;\r\n]{0,60}\b(?:declar|disclos|register)`,
        // A line of its own: "Interests: none", "3. Members' interests"
        String.raw`^[^\p{L}\r\n]{0,24}(?:item\b[^\p{L}\r\n]{0,12})?(?:(?!public\b)[\p{L}’']+ (?:and |or )?){0,4}interests?[^\S\r\n]*[*_]{0,3}[^\S\r\n]*(?:[:(|\u2013\u2014-]|$)`,
        String.raw`\bno (?:pecuniary |personal |prejudicial |disclosable |other |members['’]? |conflicts? of )*interests?\b|\bconflicts? of interests?\b|\btransparency statement|\bDPIs?\b|\bpecuniary\b|\bprejudicial interest`,
        String.raw`\bdeclared (?:that (?:he|she|they|his|her|their|as)\b|(?:an|any|none|no|nothing|nil|his|her|their|membership|friendship|ownership|being|as|in|on|for|under|at)\b|a (?!climate|recess|vacancy|tie|draw|nature|housing|state|major|dividend|casual|emergency|winner)\p{L})|\bdeclarations?\b[^\p{L}\r\n]{0,6}(?:none|nil|were (?:made|received|invited|none)|made|received|from (?:members|councillors|governors))\b|\bno (?:further )?(?:declarations|disclosures)\b|^[^\p{L}\r\n]{0,24}(?:declarations?|disclosures?)[^\S\r\n]*[*_]{0,3}[^\S\r\n]*(?:[:(|\u2013\u2014-]|$)`,
        String.raw`(?<!\p{L})[bf]?uddian(?:nau|t)(?!\p{L})(?<!cyhoedd)|\bdatgan(?:odd|wyd|iadau|iad)\b(?! (?:bod|yn|y cyfarfod)\b)`,
    ].join('|'),
    'imu',
);

const tellsOfInterests = anyPart(
    (text) => DECLARED.test(text),
    cueOf('interest* declar* disclos* transparency dpi dpis pecuniary uddian* buddian* fuddian* datgan*'),
);

/** Whether the record looks like a part of the minutes: a single item, or one that starts in the middle of the agenda. */
function isExtract({ items }: Minutes): boolean {
    const first = /^\d{1,2}$/.exec(items[0]?.item.number?.text ?? '');
    return items.length < 2 || (first !== null && Number(first[0]) > 2);
}

/** Items that stand before the declarations on every agenda. */
const BEFORE =
    /\b(?:apolog|welcome|introduction|substitut|election|appointment of|chair|mayor|present|attendance|roll call|call to order|quorum|fire|filming|recording|ymddiheur|croeso|ethol)/i;

function fixFor(minutes: Minutes, { language }: RuleContext): Fix {
    const title = headerLabel('interests', language);
    const none = language === 'cy' ? 'Ni ddatganwyd unrhyw fuddiant.' : 'No interests were declared.';
    const label = minutes.headingStyle === 'label' ? headingWords(minutes, language) : null;
    const next = minutes.items.find(({ item }) => item.title !== null && !BEFORE.test(item.title.text));
    if (label === null || next === undefined) {
        const line = `${title}: ${language === 'cy' ? 'Dim' : 'None'}`;
        return {
            title: { en: `Add the line “${line}”`, cy: `Ychwanegu’r llinell “${line}”` },
            safe: false,
            edits: [headerLine(minutes, line)],
        };
    }
    const eol = minutes.text.includes('\r\n') ? '\r\n' : '\n';
    const minutesLabel = usualLabel(minutes);
    const lines = [`${label}: ${title}`, ...(minutesLabel === null ? [] : [`${minutesLabel}:`]), none];
    return {
        title: { en: `Add the item “${title}”`, cy: `Ychwanegu’r eitem “${title}”` },
        safe: false,
        edits: [{ start: next.start, end: next.start, text: lines.map((line) => `${line}${eol}${eol}`).join('') }],
    };
}

/** The label with which the items of the record start. */
function headingWords(minutes: Minutes, language: RuleContext['language']): string | null {
    const written = minutes.items.map(({ item }) => labelOf(item)).find((label) => label !== null);
    return written ?? (language === 'cy' ? 'Eitem agenda' : 'Agenda item');
}

function labelOf(item: Item): string | null {
    const words = item.piece.text.slice(0, 60);
    return /^\s*(?:#+\s*)?(Agenda item|Eitem ar yr agenda|Eitem agenda)\b/i.exec(words)?.[1] ?? null;
}
