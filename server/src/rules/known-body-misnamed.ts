/** A public body under a name that is nearly its own, or that it no longer had. */

import { cueOf } from '../model/cues.js';
import type { CalendarDate, Item, Language } from '../model/minutes.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { defineItemRule, type Fix, type Message, type RuleContext } from './rule.js';

/** A name that is nearly right. */
interface NearMiss {
    readonly wrong: string;
    readonly right: string;
    /** True where the wrong name is the right one of a body elsewhere. */
    readonly england?: boolean;
}

const NEAR_MISSES: readonly NearMiss[] = [
    { wrong: 'Department of Education', right: 'Department for Education', england: true },
    { wrong: 'Department of Transport', right: 'Department for Transport', england: true },
    { wrong: 'Department of Work and Pensions', right: 'Department for Work and Pensions' },
    { wrong: 'Department for Health and Social Care', right: 'Department of Health and Social Care' },
    {
        wrong: 'Department (?:of (?:the )?|for the )Environment, Food(?= (?:and|&) Rural)',
        right: 'Department for Environment, Food',
    },
    { wrong: 'Department of Levelling Up', right: 'Department for Levelling Up' },
    { wrong: 'Care (?:and|&) Quality Commission', right: 'Care Quality Commission' },
    { wrong: "(?:HM|Her Majesty[’']s|His Majesty[’']s) Revenues (?:and|&) Customs", right: 'HM Revenue and Customs' },
    { wrong: '(?<=\\b[Tt]he )Environmental Agency', right: 'Environment Agency', england: true },
    { wrong: "Citizen(?:[’']s|s[’']) Advice", right: 'Citizens Advice' },
    { wrong: 'OFSTED|OfSTED|OfSted|Ofstead|OFSTEAD', right: 'Ofsted' },
    { wrong: 'OFCOM|OfCom', right: 'Ofcom' },
    { wrong: 'OFWAT|OfWat', right: 'Ofwat' },
    { wrong: 'OFGEM|OfGem', right: 'Ofgem' },
    { wrong: 'OFQUAL|OfQual', right: 'Ofqual' },
    { wrong: 'ESTYN', right: 'Estyn' },
];

/** The names of one body in turn, each with the day from which it was used. */
const RENAMED: readonly (readonly { readonly name: string; readonly from: CalendarDate }[])[] = [
    [
        { name: '(?<=\\b[Tt]he )Highways Agency', from: { year: 1994, month: 4, day: 1 } },
        { name: 'Highways England', from: { year: 2015, month: 4, day: 1 } },
        { name: 'National Highways', from: { year: 2021, month: 8, day: 19 } },
    ],
    [
        { name: 'Criminal Records Bureau', from: { year: 2002, month: 3, day: 1 } },
        { name: 'Disclosure and Barring Service', from: { year: 2012, month: 12, day: 1 } },
    ],
    [
        { name: 'Department for Children, Schools and Families', from: { year: 2007, month: 6, day: 28 } },
        { name: 'Department for Education', from: { year: 2010, month: 5, day: 12 } },
    ],
];

interface Known {
    readonly right: (context: RuleContext) => string | null;
    readonly england: boolean;
    readonly renamed: boolean;
}

const KNOWN: readonly (Known & { readonly wrong: string })[] = [
    ...NEAR_MISSES.map(({ wrong, right, england = false }) => ({ wrong, right: () => right, england, renamed: false })),
    ...RENAMED.flatMap((names) =>
        names.slice(0, -1).map(({ name }, index) => ({
            wrong: name,
            england: false,
            renamed: true,
            right: ({ meetingDate }: RuleContext) => {
                const next = names[index + 1];
                // For some months people go on with the old name, and letters under it are still answered.
                if (meetingDate === null || next === undefined || months(next.from, meetingDate) < 12) return null;
                return names.findLast(({ from }) => months(from, meetingDate) >= 0)?.name ?? null;
            },
        })),
    ),
];

const ANY = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${KNOWN.map(({ wrong }, index) => `(?<name${index}>${wrong})`).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
);

/** One of these stands in each of them. */
const BODIES = cueOf(
    'department commission revenues environmental citizen citizens ofsted ofstead ofcom ofwat ofgem ofqual estyn highways criminal',
);

export const knownBodyMisnamed = defineItemRule({
    code: 'known-body-misnamed',
    severity: 'hint',
    summary: 'A public body is called by its name.',
    why: 'A department has “for” or “of” in its name, a regulator writes itself in small letters, and a body that was renamed has another name from that day on. Whoever searches the record searches for the right one.',
    fragments: true,
    examples: [
        {
            name: 'the department for education',
            text: 'Agenda item\n\nOfsted monitoring visit\n\nMinutes:\n\nThe Department of Education had agreed to the plan.\n    ^^^^^^^^^^^^^^^^^^^^^^^ known-body-misnamed: The name is “Department for Education”.\n',
            fixed: 'Agenda item\n\nOfsted monitoring visit\n\nMinutes:\n\nThe Department for Education had agreed to the plan.\n',
        },
        {
            name: 'other departments and bodies',
            text: 'Minutes:\n\nThe Department of Work and Pensions wrote to the Department for Health and Social Care and to the Care and Quality Commission. The Citizen’s Advice Bureau helped.\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ known-body-misnamed\n                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ known-body-misnamed: The name is “Department of Health and Social Care”.\n                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ known-body-misnamed\n                                                                                                                                   ^^^^^^^^^^^^^^^^ known-body-misnamed: The name is “Citizens Advice”.\n',
        },
        {
            name: 'capitals, once for the item',
            text: 'Minutes:\n\nThe letter from OFSTED was read. Members thanked OFSTED for it.\n                ^^^^^^ known-body-misnamed: The name is “Ofsted”.\n',
            fixed: 'Minutes:\n\nThe letter from Ofsted was read. Members thanked Ofsted for it.\n',
        },
        {
            name: 'a name that had changed by the day of the meeting',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Bypass\n\nMinutes:\n\nA reply from Highways England was awaited.\n             ^^^^^^^^^^^^^^^^ known-body-misnamed: On the day of this meeting the name was “National Highways”.\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Bypass\n\nMinutes:\n\nA reply from National Highways was awaited.\n',
        },
        {
            name: 'a name of its time',
            text: 'Date: 14 September 2020\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Bypass\n\nMinutes:\n\nA reply from Highways England was awaited.\n',
        },
        {
            name: 'a sentence about former times',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\n\nAgenda item 1: Bypass\n\nMinutes:\n\nThe bridge had been built in 2004 by what was then the Highways Agency. National Highways (formerly Highways England) owned it.\n',
        },
        {
            name: 'the day of the meeting is not known',
            text: 'Agenda item 1: Bypass\n\nMinutes:\n\nA reply from Highways England was awaited.\n',
        },
        {
            name: 'a department of another country',
            profile: 'council-ni',
            text: 'Minutes:\n\nThe Department of Education in Northern Ireland had replied. The US Department of Transport and the Department of Education had not.\n',
        },
        {
            name: 'the country is not known',
            text: 'Minutes:\n\nThe Department of Education had agreed to the plan.\n',
        },
        {
            name: 'quotations, titles and headings in capitals',
            text: 'Agenda item\n\nOFSTED LETTER\n\nMinutes:\n\nTHE OFSTED VISIT\n\nThe letter read “OFSTED will come”.\n\n> OFSTED came.\n\nMembers thanked Ofsted.\n',
        },
    ],
    *check(item, context) {
        const found = new Map<number, Phrase[]>();
        for (const phrase of phrasesIn(item, ANY, BODIES)) {
            const index = KNOWN.findIndex((_, one) => phrase.match.groups?.[`name${one}`] !== undefined);
            const known = KNOWN[index];
            if (known === undefined || !isMeant(item, known, phrase, context)) continue;
            const places = found.get(index) ?? [];
            found.set(index, places);
            places.push(phrase);
        }
        for (const [index, places] of found) {
            const [first] = places;
            const known = KNOWN[index];
            const right = known?.right(context) ?? null;
            if (first === undefined || known === undefined || right === null) continue;
            yield {
                start: first.start,
                end: first.end,
                message: messageFor(right, known.renamed),
                fixes: [write(right, places)],
            };
        }
    },
});

function isMeant(item: Item, known: Known, phrase: Phrase, { profile, language }: RuleContext): boolean {
    const { text } = item.piece;
    const around = text.slice(
        Math.max(phrase.run.start, phrase.start - 120),
        Math.min(phrase.run.end, phrase.end + 80),
    );
    if (known.england && !isEnglish(text, profile, language)) return false;
    if (known.renamed || known.england) return !FORMER.test(around) && !ELSEWHERE.test(around);
    // What is all in capitals is a heading.
    return /\p{Ll}{2}/u.test(around);
}

/** Whether the text is about England: by the kind of body, or by a word that is used nowhere else. */
function isEnglish(text: string, profile: string, language: Language): boolean {
    if (language === 'cy' || /-(?:wales|scotland|ni)$/.test(profile)) return false;
    return /-england$|^academy$/.test(profile) || /\bOfsted\b|\bOFSTED\b|\bDfE\b|\bDefra\b|\bIn England\b/.test(text);
}

const ELSEWHERE =
    /\b(?:Northern Ireland|Ireland|Irish|Dublin|Belfast|Stormont|Scot\w+|Wales|Welsh|U\.?S\.?A?|United States|American|State|federal|European?|EU|Isle of Man|Jersey|Guernsey|Australia\w*|Canada)\b/;
const FORMER =
    /\b(?:former(?:ly)?|then|previous(?:ly)?|old|as it was|at the time|(?:re)?named|now|predecessor|abolished|replaced|historic\w*|in (?:19|20)\d\d|(?:19|20)[01]\d)\b/i;

function months(from: CalendarDate, to: CalendarDate): number {
    return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
}

function messageFor(right: string, renamed: boolean): Message {
    return renamed
        ? {
              en: `On the day of this meeting the name was “${right}”.`,
              cy: `Ar ddiwrnod y cyfarfod hwn, yr enw oedd “${right}”.`,
          }
        : { en: `The name is “${right}”.`, cy: `Yr enw yw “${right}”.` };
}

function write(right: string, places: readonly Phrase[]): Fix {
    return {
        title: { en: `Write “${right}”`, cy: `Ysgrifennu “${right}”` },
        safe: false,
        edits: places.map(({ start, end }) => ({ start, end, text: right })),
    };
}
