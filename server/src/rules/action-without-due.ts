/** Work without a day by which it is to be done. */

import type { Action, Item } from '../model/minutes.js';
import { contentWords } from '../model/requests.js';
import { type Span, slice, type Table } from '../syntax/tree.js';
import { Coverage } from './coverage.js';
import { isOver, nextMeetingAsDeadline, saysWhen } from './deadlines.js';
import { byPart, moved } from './parts.js';
import { allBlocks, lastStartingBefore, openingWords } from './placement.js';
import { defineMeetingRule, type Message, type Severity } from './rule.js';

export const actionWithoutDue = defineMeetingRule({
    code: 'action-without-due',
    severity: 'warning',
    summary: 'Every action says by when it will be done.',
    why: 'An action is what is done, by whom and by when. Without a day nobody can tell at the next meeting whether it is late, and it slips from one set of minutes to the next.',
    fragments: true,
    settings: ['actions.requireDue'],
    examples: [
        {
            name: 'an action line without a day',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ action-without-due: By when?\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by the next meeting\n',
        },
        {
            name: 'behind a sentence: worth checking, and no more',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe gate was out of order. ACTION: Warden to mend it\n                                   ^^^^^^^^^^^^^^^^^ action-without-due\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe gate was out of order. ACTION: Warden to mend it by the next meeting\n',
        },
        {
            name: 'the header names the next meeting',
            text: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\nNext meeting: 9 November 2026\n\nAgenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate.\n        ^^^^^^^^^^^^^^^^^^^^^^^^ action-without-due\n',
            fixed: 'Date: 14 September 2026\nPresent: Councillors Bright and Pugh\nNext meeting: 9 November 2026\n\nAgenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to mend the gate by the meeting on 9 November 2026.\n',
        },
        {
            name: 'a name in brackets at the end',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: mend the gate (JR)\n        ^^^^^^^^^^^^^^^^^^ action-without-due\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: mend the gate by the next meeting (JR)\n',
        },
        {
            name: 'a clause asks somebody to act: worth checking, and no more',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That the Clerk be asked to write to the owner of the field.\n              ^ action-without-due: By when?\n',
            fixed: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That the Clerk be asked to write to the owner of the field by the next meeting.\n',
        },
        {
            name: 'a row of the table of actions without a day',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Paint the handrail | Warden | 1 May 2026 |\n| Mend the gate | Clerk | |\n  ^^^^^^^^^^^^^ action-without-due\n',
        },
        {
            name: 'eitem Gymraeg',
            text: 'Eitem agenda 7: Pont droed\n\nCofnodion:\n\nCafwyd adroddiad gan y Clerc ar gyflwr y bont a’r llwybr, a nodwyd yr adroddiad gyda diolch.\n\nCam gweithredu: Clerc i ysgrifennu at y perchennog\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action-without-due\n',
            fixed: 'Eitem agenda 7: Pont droed\n\nCofnodion:\n\nCafwyd adroddiad gan y Clerc ar gyflwr y bont a’r llwybr, a nodwyd yr adroddiad gyda diolch.\n\nCam gweithredu: Clerc i ysgrifennu at y perchennog erbyn y cyfarfod nesaf\n',
        },
        {
            name: 'pob un, ac nid pa bryd',
            text: 'Eitem agenda 7: Pont droed\n\nCofnodion:\n\nCafwyd adroddiad gan y Clerc ar gyflwr y bont a’r llwybr, a nodwyd yr adroddiad gyda diolch.\n\nCam gweithredu: Clerc i ysgrifennu at bob ysgol\n                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ action-without-due\n',
        },
        {
            name: 'bob mis',
            text: 'Eitem agenda 7: Pont droed\n\nCofnodion:\n\nCafwyd adroddiad gan y Clerc ar gyflwr y bont a’r llwybr, a nodwyd yr adroddiad gyda diolch.\n\nCam gweithredu: Clerc i archwilio’r bont bob mis\n',
        },
        {
            name: 'a date',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner by 1 May 2026\n\nACTION: Warden – mend the gate (01/05/26)\n',
        },
        {
            name: 'an interval, or an event to wait for',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to reply within two weeks\n\nACTION: Warden to mend the gate when the boards arrive\n',
        },
        {
            name: 'the next meeting',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to report to the next meeting\n\nACTION: Warden to bring a plan to the November meeting\n',
        },
        {
            name: 'standing and continuing work',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Warden to check the gate every month\n\nACTION: Clerk to keep the file (ongoing)\n\nACTION: Clerk to continue to press the owner\n',
        },
        {
            name: 'vague words, which another rule reports',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner as soon as possible\n',
        },
        {
            name: 'nothing is to be done',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nAction: none\n\nAction: Clerk to write to the owner – done\n',
        },
        {
            name: 'the sentence above says when',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe Engineer would write to the owner by 1 May 2026.\n\nACTION: Engineer\n',
        },
        {
            name: 'the day stands on a line of its own',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nThe survey was noted.\n\nACTION: Clerk to write to the owner of the field\nDeadline: 1 May 2026\n',
        },
        {
            name: 'a clause that an action line takes up',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That the Clerk be asked to write to the owner of the field.\n\nACTION: Clerk to write to the owner of the field by 1 May 2026\n',
        },
        {
            name: 'a clause that gives leave, or a lasting duty',
            text: 'Agenda item 7: Footbridge\n\nMinutes:\n\nRESOLVED That:\n1) the Clerk be authorised to pay the invoice; and\n2) the Warden be asked to monitor the gate.\n',
        },
    ],
    *check(minutes, { houseStyle }) {
        const { requireDue } = houseStyle.actions;
        if (requireDue === 'none') return;
        const seen = [...look(minutes)];
        if (seen.every(({ result }) => result.length === 0)) return;
        const deadline = nextMeetingAsDeadline(minutes);
        for (const { offset, result } of seen) {
            for (const { place, insertAt, severity } of result) {
                // What stands in a clause is worth checking, and no more.
                if (requireDue === 'lines' && severity === 'info') continue;
                const words = minutes.language === 'cy' ? ` erbyn ${deadline.cy}` : ` by ${deadline.en}`;
                yield {
                    ...moved(place, offset),
                    severity,
                    message: WHEN,
                    fixes:
                        insertAt === null
                            ? []
                            : [
                                  {
                                      title: {
                                          en: `Add “by ${deadline.en}”`,
                                          cy: `Ychwanegu “erbyn ${deadline.cy}”`,
                                      },
                                      edits: [{ start: insertAt + offset, end: insertAt + offset, text: words }],
                                      safe: false,
                                  },
                              ],
                };
            }
        }
    },
});

const WHEN: Message = {
    en: 'By when? No date is named.',
    cy: 'Erbyn pryd? Nid oes dyddiad wedi’i enwi.',
};

/** An action that names no day. */
interface Undated {
    readonly place: Span;
    /** Where the words that name one go; null in a table, which has a cell for them. */
    readonly insertAt: number | null;
    readonly severity: Severity;
}

const look = byPart((_, item) => (item === null ? [] : [...undatedIn(item)]));

function* undatedIn(item: Item): Iterable<Undated> {
    const explicit = item.actions.filter((action) => action.source === 'explicit');
    let taken: Coverage | null = null;
    for (const action of item.actions) {
        if (hasDay(item, action)) continue;
        if (action.source === 'explicit') {
            yield {
                place: openingWords(item, action.body),
                insertAt: insertionIn(item, action),
                severity: opensLine(item, action) ? 'warning' : 'info',
            };
            continue;
        }
        if (LASTING.test(action.body.text)) continue;
        taken ??= new Coverage(explicit.map((one) => one.body.text));
        const words = contentWords(action.body.text);
        if (taken.holds(words) || taken.isHeldBy(words)) continue;
        yield { place: openingWords(item, action.body), insertAt: insertionIn(item, action), severity: 'info' };
    }
    for (const block of allBlocks(item.piece.blocks)) {
        if (block.kind !== 'table') continue;
        for (const cell of rowsWithoutDay(item, block)) yield { place: cell, insertAt: null, severity: 'warning' };
    }
}

/** Leave to act and duties that last are not done by a day. */
const LASTING =
    /\b(?:be|is|are) (?:\p{L}+ )?(?:authori[sz]ed|delegated|empowered|permitted|invited|granted)\b|\bto (?:monitor|keep|maintain|ensure|oversee|remain|serve|act as|represent)\b/iu;

/** Behind a sentence, "Action: Clerk" says no more than whose work it is. */
function opensLine(item: Item, action: Action): boolean {
    const before = item.piece.text.slice(Math.max(0, action.start - 40), action.start);
    return /(?:^|[\r\n])[^\p{L}\r\n]*$/u.test(before);
}

function hasDay(item: Item, action: Action): boolean {
    if (action.due !== null || isOver(action.body.text) || saysWhen(action.body.text)) return true;
    const { text } = item.piece;
    if (
        /^\s{0,8}(?:by when|due|due date|deadline|date|target date|erbyn)\b[^\n]{0,12}[:\d]/i.test(
            text.slice(action.end, action.end + 40),
        )
    )
        return true;
    // "ACTION: Clerk" points to the sentence above it.
    if (action.source !== 'explicit' || action.body.text.split(' ').length > 4) return false;
    const above = lastStartingBefore(item.prose, action.start - 1);
    if (above === null || text.slice(above.end, action.start).trim() !== '') return false;
    return saysWhen(text.slice(Math.max(above.start, above.end - 300), above.end));
}

/** Behind the words of the action, in front of its full stop and of a name in brackets. */
function insertionIn(item: Item, action: Action): number {
    const { start, end } = action.body;
    const tail = /\s*(?:[([][^()[\]\r\n]{1,40}[)\]])?\s*(?:;\s+and)?[.;,]*[*_]*\s*$/u.exec(
        item.piece.text.slice(Math.max(start, end - 60), end),
    );
    return tail === null || end - tail[0].length <= start ? end : end - tail[0].length;
}

/** The cells of the column "Action" beside an empty cell of the column "Due". */
function rowsWithoutDay(item: Item, table: Table): Span[] {
    const [header, ...rows] = table.rows;
    if (header === undefined) return [];
    const titles = header.cells.map((cell) => slice(item.piece, cell));
    const task = titles.findIndex((title) => /^\W*(?:actions?|tasks?|cam(?:au)? gweithredu|tasg)\b/i.test(title));
    const due = titles.findIndex((title) =>
        /^\W*(?:due|by when|deadline|target|when|timescale|erbyn|dyddiad)\b/i.test(title),
    );
    if (task === -1 || due === -1) return [];
    return rows.flatMap(({ cells }) => {
        const what = cells[task];
        const when = cells[due];
        if (what === undefined || when === undefined || what.end === what.start || when.end > when.start) return [];
        const words = cells.map((cell) => slice(item.piece, cell)).join(' ');
        return isOver(words) || saysWhen(words) ? [] : [what];
    });
}
