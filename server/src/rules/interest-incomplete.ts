/** A declared interest that leaves open whose it is, what it is about, or of what kind it is. */

import type { Declaration, Item, Language } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { openingWords } from './placement.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineItemRule, type Fix, type Message, type Report } from './rule.js';

export const interestIncomplete = defineItemRule({
    code: 'interest-incomplete',
    severity: 'info',
    summary: 'A declared interest is recorded with the member, the item and the kind of interest.',
    why: 'The kind of interest decides whether the member may stay, speak and vote, and the item decides when. Codes of conduct ask for all three, and for decisions of a cabinet the record of any conflict is asked for by SI 2012/2089, regulation 12(2)(d). Councils in England, Wales and Northern Ireland have kinds of interest of their own; elsewhere it is enough that the record says what the interest is.',
    fragments: true,
    examples: [
        {
            name: 'no kind',
            profile: 'parish-england',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Reeve declared an interest in item 5 as a tenant of the harbour.\n                          ^^^^^^^^^^^ interest-incomplete: Give the kind of interest.\n',
            fixed: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest in item 5 as a tenant of the harbour.\n',
        },
        {
            name: 'no kind, and no word on what the interest is',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCllr Ann Muir declared an interest in Item 11.\n                       ^^^^^^^^^^^ interest-incomplete\n',
            fixed: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCllr Ann Muir declared a financial interest in Item 11.\n',
        },
        {
            name: 'no item',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Reeve declared a personal interest.\n                          ^^^^^^^^^^^^^^^^^^^ interest-incomplete: Say which item the interest is about.\n',
            fixed: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Reeve declared a personal interest in item [number].\n',
        },
        {
            name: 'no member',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nA pecuniary interest was declared in item 5.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ interest-incomplete: Say who declared the interest.\n',
        },
        {
            name: 'yn Gymraeg',
            profile: 'principal-wales',
            text: 'Eitem agenda 2: Datganiadau o fuddiant\n\nCofnodion:\n\nDatganodd y Cynghorydd Aled Rees fuddiant yn eitem 5.\n                                 ^^^^^^^^ interest-incomplete\n',
            fixed: 'Eitem agenda 2: Datganiadau o fuddiant\n\nCofnodion:\n\nDatganodd y Cynghorydd Aled Rees fuddiant personol yn eitem 5.\n',
        },
        {
            name: 'all three',
            profile: 'principal-england',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest in item 5. Councillor Pugh declared an other registrable interest in minute 38/26. Councillor Bright declared an interest (non-registrable) in item 7.\n',
        },
        {
            name: 'the item is told by its subject, or in the next sentence',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nGerald Nutt declared a personal interest in the purchase of the van.\n\nCouncillor Pugh declared a personal interest. It concerned item 6.\n\nCouncillor Bright declared a personal interest because his sister rents a berth.\n',
        },
        {
            name: 'declared where the item is taken',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a pecuniary interest and left the meeting.\n',
        },
        {
            name: 'a body whose interests have no kinds says what it is',
            profile: 'school-england',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nMs Duffy declared an interest in item 7, as her firm prints school clothing.\n',
        },
        {
            name: 'a sensitive interest, all members, a dispensation',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Reeve declared a sensitive interest in item 5.\n\nAll Members declared an interest in item 6.\n\nCouncillor Pugh declared an interest in item 7, for which a dispensation had been granted.\n',
        },
        {
            name: 'a transparency statement, and nothing to declare',
            profile: 'council-scotland',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nCouncillor Tait made a transparency statement about item 5 and declared that she had no interest.\n\nMembers were reminded to declare an interest before an item was taken. No interest was declared.\n',
        },
        {
            name: 'a list of interests is introduced',
            text: 'Agenda item 2: Declarations of interest\n\nMinutes:\n\nThe following interests were declared:\n\n- Councillor Reeve: item 5, personal\n- Councillor Pugh: item 6, personal\n\nAn interest was declared by the Chair in the accounts of the harbour, of which he is a tenant.\n',
        },
    ],
    *check(item, { profile, language }) {
        for (const declaration of item.declarations) {
            const report = lackIn(item, declaration, profile, language);
            if (report !== null) yield report;
        }
    },
});

/** Bodies whose code or law knows kinds of interest, with those that are most often meant. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
    'principal-england': ['disclosable pecuniary', 'other registrable', 'non-registrable'],
    'executive-england': ['disclosable pecuniary', 'other registrable', 'non-registrable'],
    'parish-england': ['disclosable pecuniary', 'other registrable', 'non-registrable'],
    'principal-wales': ['personal', 'personal and prejudicial'],
    'community-wales': ['personal', 'personal and prejudicial'],
    'council-ni': ['pecuniary', 'significant non-pecuniary'],
};
const ANY_KINDS = ['financial', 'personal'];
const WELSH_KINDS = ['personol', 'personol a rhagfarnllyd'];

/** Words that tell the kind, in any code of conduct. */
const KIND =
    /pecuniary|\bDPI\b|\b(?:ORI|NRI|OPI)s?\b|prejudicial|personal|regist[er]+able|registered|regist(?:ra|e)ble|sensitive|affected|significant|statutory|financial|\bbusiness interest|loyalt|connection|conflict|\bbias|determin|lobb|transparency|disclosable|discloseable|\bother interest|fiduciary|professional|personol|ariannol|rhagfarn|rhagfarnus|cofrestr|niweidiol/i;
/** Words that tell what the interest is. */
const NATURE =
    /\b(?:as|because|since|owing to|due to|by virtue of|in that|on the (?:grounds|basis)|being|through|having|who (?:is|was|owns|works)|is an?|was an?|(?:his|her|their) (?!interest)\p{L}+|member of|employ\w+|owner|tenant|gan|oherwydd|am ei)\b/iu;
const EXCUSED =
    /\bdispensation|\bsensitive\b|\b(?:all|several|both|some|various|any|each|every) (?:of the )?(?:the )?(?:members|councillors|governors|trustees|directors)\b|\beverybody|\bgollyngiad|\bollyngiad|\bpob aelod/i;
/** Not a declaration, but words about declaring. */
const ABOUT =
    /\b(?:asked|invited|reminded|required|requested|advised|should|must|would|may|might|if|whether|any|when|before|previously|register of|forms?|annual|had been|not)\b(?:(?!\bdeclared\b)[^.]){0,60}\b(?:declar|disclos)|\b(?:nothing|no|none|nil|not)\b/i;

const BARE =
    /\b(?:declared|disclosed)(?: that (?:he|she|they) (?:had|has|have))? (an?|his|her|their) (interests?)\b(?! statement)|\bdatganodd [^.]{3,80}? ([bf]uddiant)(?! (?:personol|ariannol|a\b|sy))/iu;
const WITHOUT_ITEM =
    /\b(?:declared|disclosed) ((?:an?|his|her|their) (?:[\p{L}-]+ ){0,4}interests?)\W{0,2}(?=$|(?:and )?(?:left|withdrew|took no part|remained|stayed|did not)\b)/iu;
const WITHOUT_MEMBER =
    /^\W*(?:an?|one|two) (?:[\p{L}-]+ ){0,4}(?:interests?|declarations? of (?:[\p{L}-]+ )?interests?) (?:was|were) (?:declared|disclosed|made)\b(?! by\b)/iu;
const ITEM = /\d|\b(?:item|minute|application|agenda|report|motion|matter|paragraph|eitem|cais)s?\b/i;

function lackIn(item: Item, declaration: Declaration, profile: string, language: Language): Report | null {
    const { text } = item.piece;
    const words = text.slice(declaration.start, declaration.end).replace(/[\s\u00a0]/g, ' ');
    if (ABOUT.test(words) || /:\W*$/.test(words)) return null;
    const paragraph = item.prose.find((one) => one.start <= declaration.start && declaration.start < one.end);
    if (paragraph === undefined || isQuoted(quotedPassages(text, declaration), declaration.start)) return null;
    // What the next sentence says about this one counts; what it declares does not.
    const behind = plain(text.slice(declaration.end, Math.min(paragraph.end, declaration.end + 300)));
    const own = `${words} ${behind.slice(0, /\b(?:declared|disclosed)\b/i.exec(behind)?.index ?? behind.length)}`;
    if (EXCUSED.test(own)) return null;

    const member = WITHOUT_MEMBER.exec(words);
    if (
        member !== null &&
        !/\bby\b|\bgan\b|\bCouncillor|\bCllr|\b(?:Mr|Mrs|Ms|Dr)\b/.test(own) &&
        !/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(own)
    )
        return { ...openingWords(item, declaration, 12), message: MEMBER };

    const bare = BARE.exec(words);
    const kinds = KINDS[profile];
    if (bare !== null && !KIND.test(own) && (kinds !== undefined || !NATURE.test(own))) {
        const place = bare[3] ?? `${bare[1]} ${bare[2]}`;
        const start = declaration.start + bare.index + bare[0].lastIndexOf(place);
        const end = start + place.length;
        return { start, end, message: KIND_MESSAGE, fixes: kindsFor(bare, start, end, kinds ?? ANY_KINDS, language) };
    }

    if (!isDeclarationsItem(item) || paragraph.role !== 'narrative') return null;
    const lone = WITHOUT_ITEM.exec(words);
    if (lone?.[1] === undefined || ITEM.test(own) || NATURE.test(own) || hasHeading(item, declaration.start))
        return null;
    const start = declaration.start + lone.index + lone[0].indexOf(lone[1]);
    const end = start + lone[1].length;
    return {
        start,
        end,
        message: ITEM_MESSAGE,
        fixes: [
            {
                title: { en: 'Add “in item [number]”', cy: 'Ychwanegu “in item [number]” i’w lenwi' },
                safe: false,
                edits: [{ start: end, end, text: ' in item [number]' }],
            },
        ],
    };
}

const MEMBER: Message = { en: 'Say who declared the interest.', cy: 'Nodwch pwy a ddatganodd y buddiant.' };
const KIND_MESSAGE: Message = {
    en: 'Give the kind of interest. It decides whether the member may stay and vote.',
    cy: 'Nodwch y math o fuddiant. Dyna sy’n penderfynu a gaiff yr aelod aros a phleidleisio.',
};
const ITEM_MESSAGE: Message = {
    en: 'Say which item the interest is about.',
    cy: 'Nodwch pa eitem y mae’r buddiant yn ymwneud â hi.',
};

/** An item in which interests in other items are declared. */
function isDeclarationsItem(item: Item): boolean {
    return item.title !== null && /interest|declar|disclos|buddiant|fuddiant|datgan/i.test(item.title.text);
}

/** Whether a heading or a line above says which item it is about. */
function hasHeading(item: Item, before: number): boolean {
    return item.prose.some(
        ({ role, start, end }) =>
            end <= before &&
            (role === 'subheading' || (role !== 'title' && /:\W*$/.test(item.piece.text.slice(start, end).slice(-6)))),
    );
}

function kindsFor(
    match: RegExpExecArray,
    start: number,
    end: number,
    kinds: readonly string[],
    language: Language,
): Fix[] {
    const welsh = match[3];
    if (welsh !== undefined) return WELSH_KINDS.map((kind) => write(start, end, `${welsh} ${kind}`));
    if (language === 'cy') return [];
    const article = match[1]?.toLowerCase() ?? 'an';
    return kinds.map((kind) => {
        const lead = /^an?$/.test(article) ? (/^[aeiou]/.test(kind) ? 'an' : 'a') : match[1];
        return write(start, end, `${lead} ${kind} ${match[2]}`);
    });
}

function write(start: number, end: number, text: string): Fix {
    return {
        title: { en: `Write “${text}”`, cy: `Ysgrifennu “${text}”` },
        safe: false,
        edits: [{ start, end, text }],
    };
}
