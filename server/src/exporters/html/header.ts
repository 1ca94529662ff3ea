/** What stands above the items: the name of the body, when and where it met, and who was there. */

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { attendanceMark } from '../../model/attendance-table.js';
import { isoDate } from '../../model/dates.js';
import type { Minutes } from '../../model/minutes.js';
import type { Block, FieldName, Piece, Span } from '../../syntax/tree.js';
import { slice } from '../../syntax/tree.js';
import { titlesOf } from '../forms-of-address.js';
import { foldSpaces, plainText } from '../inline.js';
import { meetingMoment } from '../moment.js';
import { beyondWhoAndWhen, openingOf, PEOPLE_FIELDS } from '../opening.js';
import { isPrivate } from '../private-business.js';
import { listEntries, readParagraphs, written } from '../reading.js';
import { longDate, type Wording } from '../wording.js';
import { type Context, looseBlocks } from './item.js';
import { list, onLines, prose, scrolling } from './prose.js';

/** Title of the page: `Minutes: Planning Committee, 3 June 2026 - Rivermouth Borough Council`. */
export function pageTitle(minutes: Minutes, wording: Wording): string {
    const { body, parent } = minutes.header;
    const onlyItem = minutes.kind === 'item' && body === null ? minutes.items[0]?.item.title?.text : undefined;
    const named = [body?.text ?? onlyItem, dateWords(minutes, wording)]
        .filter((part) => part != null && part !== '')
        .join(', ');
    return foldSpaces(
        `${wording.minutes}${named === '' ? '' : `: ${named}`}${parent === null ? '' : ` - ${parent.text}`}`,
    );
}

/** The date of the meeting as people read it, or as it was written where it is no date; null when there is none. */
export function dateWords(minutes: Minutes, wording: Wording): string | null {
    const { date } = minutes.header;
    if (date === null) return null;
    return date.value === null ? plainText(date.text) : longDate(date.value, wording);
}

/** The main heading with the body above the date. */
export function masthead(minutes: Minutes, wording: Wording): ElementContent[] {
    const { body, parent, date, startTime, venue } = minutes.header;
    const words = dateWords(minutes, wording);
    const when =
        date?.value == null ? null : (meetingMoment(date.value, startTime?.value ?? null) ?? isoDate(date.value));
    const facts: ElementContent[][] = [
        ...(words === null ? [] : [when === null ? prose(words) : [h('time', { dateTime: when }, words)]]),
        ...(startTime === null || startTime.text.length > 40 ? [] : [prose(startTime.text)]),
        ...(venue === null ? [] : [prose(venue.text)]),
    ];
    const kicker = body === null && minutes.kind === 'item' ? wording.extract : wording.minutes;
    return [
        ...(parent === null ? [] : [h('p', { className: ['authority'] }, parent.text)]),
        h(
            'h1',
            body === null
                ? [kicker === wording.minutes ? wording.minutes : `${wording.minutes}: ${kicker.toLowerCase()}`]
                : [h('span', { className: ['kicker'] }, `${kicker}: `), body.text],
        ),
        ...(facts.length === 0
            ? []
            : [
                  h(
                      'p',
                      { className: ['when'] },
                      facts.flatMap((fact, index) =>
                          index === 0 ? fact : [h('span', { className: ['dot'], ariaHidden: 'true' }, ' · '), ...fact],
                      ),
                  ),
              ]),
    ];
}

/** Fields that steer the tool and say nothing to a reader. */
const UNSHOWN_FIELDS: readonly FieldName[] = ['language', 'profile'];
/** Fields that the top of the page shows too, and that need no second place when it shows all their words. */
const MASTHEAD_FIELDS: readonly FieldName[] = ['date', 'time', 'venue', 'body', 'status'];

/** The details of the meeting and everything else that stands before the first item. */
export function opening(
    minutes: Minutes,
    context: Context,
): { readonly details: ElementContent[]; readonly table: Element | null; readonly asRecorded: ElementContent[] } {
    const { wording } = context;
    const piece = openingOf(minutes);
    const people = attendanceTable(minutes, wording, piece, context.audience);
    const shownWords = new Set(people === null ? [] : wordsOf(people));
    const covered = (span: Span): boolean =>
        wordList(written(piece, span)).every((word) => shownWords.has(word) || JOINING.has(word));

    const above = new Set([
        ...masthead(minutes, wording).flatMap((one) => (one.type === 'element' ? wordsOf(one) : [])),
        ...wordList(context.statusMark),
    ]);
    const rows: { label: string; value: string }[] = [];
    const asRecorded: ElementContent[] = [];
    const rest: Block[] = [];
    /** The label that names stand below: null where there is none, empty once it is shown. */
    let namesLabel: string | null = null;
    for (const block of piece.blocks) {
        if (block.kind === 'blank') continue;
        if (block.kind === 'field') {
            namesLabel = null;
            if (UNSHOWN_FIELDS.includes(block.name)) continue;
            const value = written(piece, block.value);
            const label = written(piece, block.label);
            if (PEOPLE_FIELDS.includes(block.name)) {
                if (value === '') namesLabel = label;
                else if (block.name === 'chair' || block.name === 'clerk') rows.push({ label, value });
                else if (!covered(block.value ?? block))
                    asRecorded.push(h('p', [h('strong', `${label}:`), ' ', ...prose(value)]));
            } else if (!MASTHEAD_FIELDS.includes(block.name) || !wordList(value).every((word) => above.has(word))) {
                rows.push({ label, value });
            }
            continue;
        }
        // Names below a label that is alone on its line are in the table already, or are shown as they were written.
        if (
            namesLabel !== null &&
            (block.kind === 'list' || (block.kind === 'paragraph' && block.end - block.start < 600))
        ) {
            if (covered(block)) continue;
            const label = namesLabel === '' ? [] : [h('strong', `${namesLabel}:`), ' '];
            namesLabel = '';
            if (block.kind === 'paragraph') {
                const words = readParagraphs(piece, block).map(({ text }) => text);
                asRecorded.push(h('p', [...label, ...prose(words.join(' '))]));
            } else asRecorded.push(...(label.length > 0 ? [h('p', label)] : []), list(listEntries(piece, block)));
            continue;
        }
        if (block.kind !== 'note') namesLabel = null;
        if (block.kind === 'paragraph' && plainText(written(piece, block)) === '') continue;
        const isShown = (cell: Span): boolean =>
            attendanceMark(plainText(slice(piece, cell))) !== null || covered(cell);
        if (holdsPeople(minutes, block) && cellsBelowHead(piece, block).every(isShown)) continue;
        rest.push(...beyondWhoAndWhen(minutes, piece, block));
    }
    // The table below has this heading too.
    while (people !== null && isAttendanceLabel(rest.at(-1))) rest.pop();
    const shown = rows.filter((row) => row.value !== '');
    return {
        details: [
            ...(shown.length === 0
                ? []
                : [
                      h(
                          'dl',
                          { className: ['details'] },
                          onLines(shown.map(({ label, value }) => h('div', [h('dt', label), h('dd', prose(value))]))),
                      ),
                  ]),
            ...looseBlocks(piece, rest, context),
        ],
        table: people,
        asRecorded,
    };
}

function isAttendanceLabel(block: Block | undefined): boolean {
    return block?.kind === 'section' && block.name === 'attendance';
}

/** Whether the attendance was read from a block that lists people without a label: a table. */
function holdsPeople(minutes: Minutes, block: Block): boolean {
    return minutes.attendance.some((one) => one.start >= block.start && one.end <= block.end);
}

/** The cells of a table, or of lines with tabs, below the row that names its columns. */
function cellsBelowHead(piece: Piece, block: Block): Span[] {
    const cells = [...slice(piece, block).matchAll(/[^|\t\r\n]+|[\r\n]+/g)];
    const head = cells.findIndex(([words]) => /[\r\n]/.test(words));
    return cells
        .slice(head)
        .map(({ 0: words, index }) => ({ start: block.start + index, end: block.start + index + words.length }))
        .filter((cell) => /[\p{L}\p{N}✓✔☑✗✘☒×]/u.test(slice(piece, cell)));
}

/** Words that join names in a list and are not in a table. */
const JOINING = new Set(
    'and a ac the councillors councillor cllr cllrs cynghorydd cynghorwyr mr mrs ms miss dr with in chair'.split(' '),
);

function attendanceTable(
    minutes: Minutes,
    wording: Wording,
    piece: Piece,
    audience: Context['audience'],
): Element | null {
    const entries = minutes.attendance.filter((one) => audience === 'full' || !isPrivate({ piece }, one));
    if (entries.length === 0) return null;
    const roles = entries.some((one) => one.role !== null || one.chair);
    return scrolling(
        { labelledBy: 'attendance-caption' },
        h('table', { className: ['attendance'] }, [
            h('caption', { id: 'attendance-caption' }, wording.attendance),
            h(
                'thead',
                h('tr', [
                    h('th', { scope: 'col' }, wording.name),
                    ...(roles ? [h('th', { scope: 'col' }, wording.role)] : []),
                    h('th', { scope: 'col' }, wording.capacity),
                    h('th', { scope: 'col' }, wording.attendance),
                ]),
            ),
            h(
                'tbody',
                entries.map((one) =>
                    h('tr', [
                        h('th', { scope: 'row' }, plainText([...titlesOf(minutes, one), one.name].join(' '))),
                        ...(roles
                            ? [
                                  h('td', [
                                      one.chair && !isChairRole(one.role, wording)
                                          ? [wording.chair, one.role].filter(Boolean).join(', ')
                                          : (one.role ?? ''),
                                  ]),
                              ]
                            : []),
                        h('td', wording.categories[one.category]),
                        h('td', wording.statuses[one.status]),
                    ]),
                ),
            ),
        ]),
    );
}

function isChairRole(role: string | null, wording: Wording): boolean {
    return role?.toLowerCase().includes(wording.chair.toLowerCase()) === true;
}

/** The words of a node, in lower case. */
function wordsOf(node: Element): string[] {
    return node.children.flatMap((child) =>
        child.type === 'text' ? wordList(child.value) : child.type === 'element' ? wordsOf(child) : [],
    );
}

function wordList(text: string): string[] {
    return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
