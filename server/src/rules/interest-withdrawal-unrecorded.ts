/** A member with an interest that calls for leaving, and an item that does not say whether the member left. */

import { mentionsOf } from '../model/mentions.js';
import type { Declaration, Item, Language } from '../model/minutes.js';
import {
    attendanceList,
    itemNumbers,
    itemsNamed,
    type NameConventions,
    type Presence,
    presenceByItem,
} from '../model/presence.js';
import { plain } from '../model/text.js';
import { firstParagraph } from './beginnings.js';
import { byItem } from './by-item.js';
import { conflictsOf } from './interests.js';
import { moved } from './parts.js';
import { itemPlace, paragraphBehind } from './placement.js';
import { defineMeetingRule, type Edit, type Fix } from './rule.js';

const HEADER =
    'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nApologies: Councillor Lee Marsh\n\n';
const DECLARED = `${HEADER}Agenda item 2: Declarations of interest\n\n`;

export const interestWithdrawalUnrecorded = defineMeetingRule({
    code: 'interest-withdrawal-unrecorded',
    severity: 'info',
    summary: 'Where a member declared a pecuniary or prejudicial interest, the item shows whether the member withdrew.',
    why: 'On a website each item stands alone, and whoever reads it has not seen the declarations. Leaving the room is a matter of standing orders; taking no part in discussion and vote is asked for by the Localism Act 2011, section 31(4). The item is where the record shows it.',
    fragments: true,
    examples: [
        {
            name: 'declared under its own item, and nothing in the other',
            text: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in item 5.\n\nAgenda item 5: Harbour dues\n               ^^^^^^^^^^^^ interest-withdrawal-unrecorded: The item does not show whether Councillor Reeve withdrew.\n\nMinutes:\n\nMembers discussed the dues.\n\nRESOLVED That the dues be approved.\n`,
            fixed: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in item 5.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve left the meeting for this item and took no part in the discussion or vote.\n\nMembers discussed the dues.\n\nRESOLVED That the dues be approved.\n`,
        },
        {
            name: 'declared in the item itself',
            text: 'Agenda item 5: Harbour dues\n               ^^^^^^^^^^^^ interest-withdrawal-unrecorded\n\nMinutes:\n\nCouncillor Reeve declared a personal and prejudicial interest as a tenant.\n\nRESOLVED That the dues be approved.\n',
            fixed: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a personal and prejudicial interest as a tenant.\n\nCouncillor Reeve left the meeting for this item and took no part in the discussion or vote.\n\nRESOLVED That the dues be approved.\n',
        },
        {
            name: 'the declaration says it already',
            text: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in item 5. He left the meeting for that item.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n`,
        },
        {
            name: 'the item says it',
            text: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in item 5.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve withdrew.\n\nRESOLVED That the dues be approved.\n`,
        },
        {
            name: 'the item says that the member stayed, and why',
            text: `${DECLARED}Councillor Reeve declared a pecuniary interest in item 5.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nThe report was noted without a vote, and Councillor Reeve remained in the room.\n`,
        },
        {
            name: 'interests with which a member may stay',
            text: `${DECLARED}Councillor Reeve declared a personal interest in item 5. Councillor Pugh declared a non-pecuniary interest in item 5. Councillor Bright declared a personal but not prejudicial interest in item 5.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n`,
        },
        {
            name: 'a dispensation',
            text: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in item 5, for which a dispensation had been granted.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n`,
        },
        {
            name: 'the member had left before, or the item was put off',
            text: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in items 5 and 6.\n\nAgenda item 4: Path\n\nMinutes:\n\nCouncillor Reeve left the meeting at 7.10 pm and did not return.\n\nRESOLVED That the report be noted.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n`,
        },
        {
            name: 'the row of the vote shows it',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest.\n\nFor (2): Councillors Bright and Pugh\nConflict of interest (1): Councillor Reeve\n',
        },
        {
            name: 'a member who took part is another matter',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nCouncillor Reeve declared a disclosable pecuniary interest.\n\nMoved by Councillor Reeve, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'no item is named',
            text: `${DECLARED}Councillor Reeve declared a disclosable pecuniary interest in matters about the harbour.\n\nAgenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED That the dues be approved.\n`,
        },
    ],
    *check(minutes, context) {
        const declared = minutes.items.flatMap(({ item }, index) => strongIn(item).map((one) => ({ ...one, index })));
        if (declared.length === 0) return;
        const conventions: NameConventions = context.houseStyle.people;
        const numbers = itemNumbers(minutes);
        const presences = presenceByItem(minutes, conventions);
        const { directory } = attendanceList(minutes, conventions);
        const conflicts = conflictsOf(minutes, conventions);
        const told = new Set<string>();
        for (const { name, named, index, place } of declared) {
            const targets = named === null ? [index] : named.flatMap((number) => numbers.get(number) ?? []);
            const found = directory.resolve(name);
            const id = found.kind === 'one' ? found.id : null;
            for (const target of targets) {
                const placed = minutes.items[target];
                const key = `${target} ${id ?? name}`;
                if (placed === undefined || told.has(key)) continue;
                told.add(key);
                const { start, item } = placed;
                const itself = target === index ? place : null;
                if (item.status !== 'taken' || (target !== index && named !== null && !hasBusiness(item))) continue;
                if (saysSo(item, itself) || (id !== null && isAway(id, presences[target]))) continue;
                if (
                    conflicts.some(
                        (one) => one.index === target && (id === null ? one.declared === name : one.id === id),
                    )
                )
                    continue;
                yield {
                    ...moved(itemPlace(item), start),
                    message: {
                        en: `The item does not show whether ${name} withdrew.`,
                        cy: `Nid yw’r eitem yn dangos a wnaeth ${name} dynnu’n ôl.`,
                    },
                    fixes: [withdrawal(item, itself, name, context.language, start)],
                };
            }
        }
    },
});

interface Strong {
    readonly name: string;
    /** Numbers of the items it is about; null where it is about the item it stands in. */
    readonly named: readonly string[] | null;
    readonly place: { readonly start: number; readonly end: number };
}

const STRONG = /\b(?:disclosable )?pecuniary\b|\bDPI\b|\bprejudicial\b|sy['’]n rhagfarnu|\brhagfarnus\b/i;
/** Kinds that allow staying, and sentences that say what the member did. */
const ALLOWED =
    /\bnon[- ](?:\w+ )?(?:pecuniary|prejudicial)|\b(?:not?|neither|nor|without) (?:an? |have (?:an? )?)?(?:\w+ ){0,2}(?:pecuniary|prejudicial|DPI)|\bindirect\b|\bdispensation|\bg?ollyngiad|\btransparency/i;
const DONE =
    /\b(?:left|leave|leaving|withdr[ae]w\w*|took no|take no|taking no|not take|did not (?:vote|speak|participate|remain)|not participat\w*|abstain\w*|vacat\w+|absent\w*|step\w* (?:out|down|aside)|out of the (?:room|chamber)|outside|remain\w*|stay\w*|return\w*|rejoin\w*|re-join\w*|re-enter\w*|recus\w+|excluded (?:him|her|them)|no part|did not take|not present|gada\w+|tynn\w+ (?:yn ôl|allan)|cymryd rhan|dychwel\w+|ymatal\w*)\b/i;
const OTHERS_SAY = /\bconflicts? of interest (?:\(\d+\)|:)|\bnot voting\b|\bdispensation|\bg?ollyngiad/i;

/** Declared interests that call for withdrawing and do not say that the member did. */
const strongIn = byItem((item): readonly Strong[] => {
    if (item.declarations.length === 0) return [];
    const forAll = item.title !== null && /interest|declar|disclos|buddiant|fuddiant|datgan/i.test(item.title.text);
    return item.declarations.flatMap((declaration): Strong[] => {
        const { text } = declaration;
        const around = aroundOf(item, declaration);
        if (
            !STRONG.test(text) ||
            ALLOWED.test(text) ||
            declaration.withdrew ||
            DONE.test(around) ||
            ALLOWED.test(around)
        )
            return [];
        if (/\b(?:if|should|must|any|whether|would need|asked|reminded)\b/i.test(text)) return [];
        const named = itemsNamed(text)?.items ?? null;
        if (named === null && (forAll || item.implicit)) return [];
        const names = mentionsOf(item)
            .filter(
                (one) =>
                    declaration.start <= one.start &&
                    one.end <= declaration.end &&
                    /^(?:declared|disclosed)$/.test(one.verb ?? ''),
            )
            .map((one) => one.text);
        const declarers = names.length > 0 ? names : declaration.person === null ? [] : [declaration.person.text];
        return declarers.map((name) => ({ name, named, place: declaration }));
    });
});

/** The declaration with what follows it in its paragraph, up to the next declaration. */
function aroundOf(item: Item, declaration: Declaration): string {
    const paragraph = item.prose.find((one) => one.start <= declaration.start && declaration.start < one.end);
    const end = Math.min(paragraph?.end ?? declaration.end, declaration.end + 300);
    const behind = plain(item.piece.text.slice(declaration.end, end));
    return `${declaration.text} ${behind.slice(0, /\bdeclared\b/i.exec(behind)?.index ?? behind.length)}`;
}

const NOTHING_HERE = /^[\s\S]{0,40}$/;

/** Whether an item has a record that could say more. */
function hasBusiness(item: Item): boolean {
    if (item.decisions.length > 0 || item.motions.length > 0 || item.votes.length > 0) return true;
    return item.prose.some(
        (one) => one.role === 'narrative' && !NOTHING_HERE.test(item.piece.text.slice(one.start, one.end)),
    );
}

const saysSoAnywhere = byItem(
    (item) => DONE.test(item.piece.text) || OTHERS_SAY.test(item.piece.text) || item.conflicts !== null,
);

/** Whether the item, beside the declaration, says anything about somebody who leaves, stays or takes no part. */
function saysSo(item: Item, declaration: Strong['place'] | null): boolean {
    if (declaration === null) return saysSoAnywhere(item) || OTHERS_SAY.test(item.piece.text);
    const { text } = item.piece;
    const rest = `${text.slice(0, declaration.start)} ${text.slice(declaration.end)}`;
    return DONE.test(rest) || OTHERS_SAY.test(rest);
}

function isAway(id: string, presence: Presence | undefined): boolean {
    return (
        presence !== undefined &&
        (presence.reason(id, 0) !== null || presence.reason(id, Number.POSITIVE_INFINITY) !== null)
    );
}

function withdrawal(
    item: Item,
    declaration: Strong['place'] | null,
    name: string,
    language: Language,
    offset: number,
): Fix {
    const sentence =
        language === 'cy'
            ? `Gadawodd ${name} y cyfarfod ar gyfer yr eitem hon ac ni chymerodd ran yn y drafodaeth na’r bleidlais.`
            : `${name} left the meeting for this item and took no part in the discussion or vote.`;
    const edit: Edit =
        declaration === null
            ? firstParagraph(item, sentence)
            : paragraphBehind(item, endOfParagraph(item, declaration.end), sentence);
    return {
        title: { en: `Record that ${name} withdrew`, cy: `Cofnodi bod ${name} wedi tynnu’n ôl` },
        safe: false,
        edits: [moved(edit, offset)],
    };
}

function endOfParagraph(item: Item, offset: number): number {
    const paragraph = item.prose.find((one) => one.start < offset && offset <= one.end);
    const end = paragraph?.end ?? offset;
    return end + (/^[^\r\n]*/.exec(item.piece.text.slice(end, end + 200))?.[0].length ?? 0);
}
