/** Work that is to be done at a time nobody can name. */

import { datesIn } from '../model/dates.js';
import type { Action, Item, Language } from '../model/minutes.js';
import { type Deadline, isOver, nextMeetingAsDeadline, reviewsActions } from './deadlines.js';
import { byPart, moved } from './parts.js';
import { isQuoted, quotedPassages } from './quotations.js';
import { defineMeetingRule, type Fix } from './rule.js';

export const actionDueVague = defineMeetingRule({
    code: 'action-due-vague',
    severity: 'hint',
    summary: 'An action is due on a day or at a meeting, not “in due course”.',
    why: 'Nobody can say when “in due course” is over. An action with a day, or with a meeting that it comes back to, can be asked about; one without is forgotten.',
    fragments: true,
    examples: [
        {
            name: 'in due course',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner in due course\n                                    ^^^^^^^^^^^^^ action-due-vague: When is “in due course”?\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by the next meeting\n',
        },
        {
            name: 'as soon as possible, and the header names the next meeting',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\nNext meeting: 9 November 2026\n\nAgenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate as soon as possible.\n                                ^^^^^^^^^^^^^^^^^^^ action-due-vague\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\nNext meeting: 9 November 2026\n\nAgenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate by the meeting on 9 November 2026.\n',
        },
        {
            name: 'a future meeting',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nRESOLVED That the Clerk be asked to bring a plan to a future meeting.\n                                                    ^^^^^^^^^^^^^^^^ action-due-vague: When is “a future meeting”?\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nRESOLVED That the Clerk be asked to bring a plan to the next meeting.\n',
        },
        {
            name: 'ASAP and shortly',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate ASAP\n                                ^^^^ action-due-vague\n\nACTION: Clerk to circulate the plan shortly\n                                    ^^^^^^^ action-due-vague\n',
        },
        {
            name: 'eitem Gymraeg',
            text: 'Eitem agenda 7: Pont droed\n\nCofnodion:\n\nCafwyd adroddiad gan y Clerc ar gyflwr y bont a’r llwybr, a nodwyd yr adroddiad gyda diolch.\n\nCam gweithredu: Clerc i ysgrifennu at y perchennog maes o law\n                                                   ^^^^^^^^^^ action-due-vague\n',
            fixed: 'Eitem agenda 7: Pont droed\n\nCofnodion:\n\nCafwyd adroddiad gan y Clerc ar gyflwr y bont a’r llwybr, a nodwyd yr adroddiad gyda diolch.\n\nCam gweithredu: Clerc i ysgrifennu at y perchennog erbyn y cyfarfod nesaf\n',
        },
        {
            name: 'a day stands beside it',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to advertise the post as soon as possible, and before 31 March 2026\n\nACTION: Clerk to write as soon as possible and within two weeks\n',
        },
        {
            name: 'an event to wait for',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate as soon as possible after the survey\n\nACTION: Clerk to write shortly before the works begin\n',
        },
        {
            name: 'a meeting that can be named, and meetings in general',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to report to the next meeting\n\nACTION: Clerk to attend future meetings of the forum each month\n',
        },
        {
            name: 'quotations and narrative',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe Engineer hoped to have the figures shortly.\n\nACTION: Clerk to ask the owner what “in due course” meant, by 1 May 2026\n\nACTION: Clerk to strike out “as soon as possible” in the lease\n',
        },
        {
            name: 'it was done',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write as soon as possible – done\n',
        },
    ],
    *check(minutes) {
        let deadline: Deadline | null = null;
        for (const { offset, result } of look(minutes)) {
            for (const { start, end, text, preposition } of result) {
                deadline ??= nextMeetingAsDeadline(minutes);
                yield {
                    start: start + offset,
                    end: end + offset,
                    message: { en: `When is “${text}”?`, cy: `Pryd yw “${text}”?` },
                    fixes: [moveTo(deadline, minutes.language, preposition, moved({ start, end }, offset))],
                };
            }
        }
    },
});

interface Vague {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /** True where the preposition in front of the words stays: "to a future meeting". */
    readonly preposition: boolean;
}

const look = byPart((_, item) => (item === null ? [] : [...vagueIn(item)]));

/** A word that each of them has. */
const TRIGGER =
    /\bdue\s|\bsoon|\ba\.?s\.?a\.?p|\bASAP|shortly|\bfuture|\blater\s|subsequent|earliest|at some|permit|maes o|\bgynted|yn fuan|dyfodol/i;
const VAGUE =
    /(?<![\p{L}\p{N}])(?:in due course|as soon as (?:is |it is |reasonably )?(?:possible|practicable|practical|feasible)|asap|a\.s\.a\.p\.?|shortly|in the (?:near|not too distant) future|at (?:some point|a later (?:date|stage|time)|a future date|(?:the|his|her|their) earliest (?:opportunity|convenience))|when time permits|(?<meeting>a (?:future|later|subsequent) meeting)|maes o law|cyn gynted â phosibl|cyn gynted ag y bo modd|yn fuan|mewn cyfarfod yn y dyfodol)(?![\p{L}\p{N}])/giu;
/** What follows makes the time one that can be told. */
const ANCHORED = /^,? (?:after|before|following|once|when|upon|on|if|until|thereafter|ar ôl|wedi|pan)\b/i;
/** Words that set a time as well. */
const ALSO =
    /\b(?:next|following|this|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter) (?:\p{L}+ ){0,2}?(?:meeting|agm|week|month|quarter|year)\b|\bwithin \p{L}+ (?:working )?(?:hours?|days?|weeks?|months?)\b|\bby (?:the end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|\d)|\bmonthly|\bquarterly|\bannual(?:ly)?\b|\berbyn\b/iu;

function* vagueIn(item: Item): Iterable<Vague> {
    for (const action of item.actions) {
        if (!TRIGGER.test(action.body.text) || isOver(action.body.text)) continue;
        for (const vague of vagueInAction(item, action)) {
            // What earlier meetings wrote stays as they wrote it.
            if (reviewsActions(item)) return;
            yield vague;
        }
    }
}

function* vagueInAction(item: Item, { body, due }: Action): Iterable<Vague> {
    const { text } = item.piece;
    if (due?.value != null || ALSO.test(body.text) || datesIn(text, body, 'action').length > 0) return;
    const words = text.slice(body.start, body.end).replace(/[\s\u00a0]/g, ' ');
    const quoted = quotedPassages(text, body);
    for (const match of words.matchAll(VAGUE)) {
        const start = body.start + match.index;
        const end = start + match[0].length;
        if (isQuoted(quoted, start) || ANCHORED.test(words.slice(match.index + match[0].length))) continue;
        yield { start, end, text: match[0].replace(/ +/g, ' '), preposition: match.groups?.['meeting'] !== undefined };
        // One answer to one question: the first words are enough.
        return;
    }
}

function moveTo(
    deadline: Deadline,
    language: Language,
    preposition: boolean,
    place: { readonly start: number; readonly end: number },
): Fix {
    const text = preposition ? deadline.en : language === 'cy' ? `erbyn ${deadline.cy}` : `by ${deadline.en}`;
    return {
        title: { en: `Write “${text}”`, cy: `Ysgrifennu “${text}”` },
        safe: false,
        edits: [{ ...place, text }],
    };
}
