/** Work for somebody who was not there to hear of it. */

import type { Action, Item, Minutes } from '../model/minutes.js';
import { readName } from '../model/name-resolution.js';
import {
    type AttendanceList,
    type Attendee,
    attendanceList,
    type Presence,
    presenceByItem,
} from '../model/presence.js';
import { isOver } from './deadlines.js';
import { defineMeetingRule, type Fix } from './rule.js';

const HEADER =
    'Rivermouth Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\nApologies: Councillor Lee Marsh\nIn attendance: Jo Hart, Clerk\n\n';

export const actionOwnerAbsent = defineMeetingRule({
    code: 'action-owner-absent',
    severity: 'info',
    summary: 'Somebody who is to act and was not at the meeting is told of it.',
    why: 'Whoever was not there does not know what was asked of them. It falls to the clerk to tell them, and best when the record says so.',
    fragments: false,
    examples: [
        {
            name: 'a member who sent apologies',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Marsh to speak to the owner by 1 October 2026\n        ^^^^^^^^^^^^^^^^ action-owner-absent: Councillor Marsh was not at the meeting; someone should tell them.\n`,
            fixed: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Marsh to speak to the owner by 1 October 2026 (Clerk to tell Councillor Marsh)\n`,
        },
        {
            name: 'a clause, with its full stop',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That Councillor Lee Marsh be asked to speak to the owner.\n              ^^^^^^^^^^^^^^^^^^^^ action-owner-absent\n`,
            fixed: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That Councillor Lee Marsh be asked to speak to the owner (Clerk to tell Councillor Lee Marsh).\n`,
        },
        {
            name: 'a councillor who is in no list',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Farrow to speak to the owner by 1 October 2026\n        ^^^^^^^^^^^^^^^^^ action-owner-absent\n`,
        },
        {
            name: 'somebody who was there',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Bright to speak to the owner by 1 October 2026\n\nACTION: Clerk to write to the owner by 1 October 2026\n`,
        },
        {
            name: 'one of them was there',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Marsh and Councillor Pugh to speak to the owner by 1 October 2026\n`,
        },
        {
            name: 'the person came late',
            text: `${HEADER}Agenda item 6: Path\n\nMinutes:\n\nCouncillor Marsh arrived at 7.10 pm.\n\nRESOLVED That the report be noted.\n\nAgenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Marsh to speak to the owner by 1 October 2026\n`,
        },
        {
            name: 'a substitute was there',
            text: `${HEADER.replace('Sam Reeve', 'Sam Reeve (substitute for Councillor Marsh)')}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Marsh to speak to the owner by 1 October 2026\n`,
        },
        {
            name: 'other bodies, and offices that nobody is listed with',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: County Council to mend the gate by 1 October 2026\n\nACTION: Engineer to send the plan by 1 October 2026\n\nACTION: Mr Stone to cut the hedge by 1 October 2026\n`,
        },
        {
            name: 'the record says that they will be told',
            text: `${HEADER}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Marsh to speak to the owner by 1 October 2026; the Clerk to inform Councillor Marsh\n`,
        },
        {
            name: 'the lists do not name everybody',
            text: `${HEADER.replace('and Sam Reeve', 'and three others')}Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Councillor Farrow to speak to the owner by 1 October 2026\n`,
        },
    ],
    *check(minutes, context) {
        if (minutes.items.every(({ item }) => item.actions.length === 0)) return;
        const list = attendanceList(minutes, context.houseStyle.people);
        let presences: readonly Presence[] | null = null;
        for (const [index, { start, item }] of minutes.items.entries()) {
            for (const action of item.actions) {
                const { owner, body } = action;
                if (owner === null || isOver(body.text) || TOLD.test(body.text)) continue;
                const seen = ownersIn(owner.text, list);
                if (seen === null) continue;
                presences ??= presenceByItem(minutes, context.houseStyle.people);
                const presence = presences[index];
                if (seen.some(({ id }) => id !== null && !wasAway(id, presence))) continue;
                const name = shortName(owner.text);
                yield {
                    start: start + owner.start,
                    end: start + owner.end,
                    message: {
                        en: `${name} was not at the meeting; someone should tell them.`,
                        cy: `Nid oedd ${name} yn y cyfarfod; dylai rhywun roi gwybod.`,
                    },
                    fixes: [noteToTell(minutes, item, action, name, start)],
                };
            }
        }
    },
});

/** The record says that whoever is meant will hear of it. */
const TOLD =
    /\b(?:to|will|would|be asked to) (?:tell|inform|notify|brief|let|advise|ask|remind|pass (?:this |it )?on to)\b|\b(?:tell|inform|notify) (?:him|her|them|Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b|\bi (?:roi gwybod|hysbysu)\b/i;
const COUNCILLOR = /^(?:(?:the|both) )?(?:Councillors?|Cllrs?\.?|Cynghorydd|Y Cynghorydd)\s/;
const OUTSIDE = /^(?:County|District|Borough|City|Town|Parish|Community) /i;

interface Owner {
    /** Null for a councillor whom no list names. */
    readonly id: string | null;
}

/** Who is to act, as far as all of them are known to have been away at first; null where any may have been there. */
function ownersIn(text: string, list: AttendanceList): readonly Owner[] | null {
    if (OUTSIDE.test(text)) return null;
    const owners: Owner[] = [];
    const plural = /^(?:Councillors|Cllrs)\b/.exec(text);
    for (const part of text.split(/\s*(?:,|&|\/|;|\band\b|\ba\b)\s*/u)) {
        if (part === '') continue;
        const found = list.directory.resolve(part);
        if (found.kind === 'one') {
            const attendee = list.attendees.find((one) => one.id === found.id);
            if (attendee === undefined || attendee.present !== 'no' || isStoodInFor(attendee, list)) return null;
            owners.push({ id: found.id });
        } else if (found.kind === 'nobody') {
            const titled = COUNCILLOR.test(part) || plural !== null;
            // A slip of the hand is another matter, and so is a list that does not name everybody.
            if (!titled || found.nearest !== null || !list.readable || readName(part) === null) return null;
            owners.push({ id: null });
        } else return null;
    }
    return owners.length === 0 ? null : owners;
}

/** Whether somebody came in the place of a person. */
function isStoodInFor(attendee: Attendee, list: AttendanceList): boolean {
    if (list.replaced.has(attendee.id)) return true;
    return (
        attendee.category !== 'member' &&
        list.attendees.some(
            (one) =>
                one.present !== 'no' &&
                one.offices.some((office) => /deput|acting|on behalf|assistant|represent|dirprwy/i.test(office)),
        )
    );
}

function wasAway(id: string, presence: Presence | undefined): boolean {
    return presence?.reason(id, Number.POSITIVE_INFINITY) === 'apologies';
}

function shortName(text: string): string {
    return text.replace(/^(?:the|both) /i, '').replace(/^(Councillor|Cllr)s\b/, '$1');
}

/** A note behind the words of the action, in front of its full stop. */
function noteToTell(minutes: Minutes, item: Item, { body }: Action, name: string, offset: number): Fix {
    const tail = /\s*(?:;\s+and)?[.;,]*[*_]*\s*$/u.exec(
        item.piece.text.slice(Math.max(body.start, body.end - 40), body.end),
    );
    const at = offset + body.end - (tail?.[0].length ?? 0);
    const text = minutes.language === 'cy' ? ` (Clerc i roi gwybod i ${name})` : ` (Clerk to tell ${name})`;
    return {
        title: { en: `Add that the Clerk tells ${name}`, cy: `Ychwanegu y bydd y Clerc yn rhoi gwybod i ${name}` },
        safe: false,
        edits: [{ start: at, end: at, text }],
    };
}
