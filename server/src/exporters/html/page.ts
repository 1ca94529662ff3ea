/** The page as a whole: head, landmarks in their order, and the marks that paper needs. */

import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { isoDate } from '../../model/dates.js';
import type { Action, Minutes } from '../../model/minutes.js';
import type { Field } from '../../syntax/tree.js';
import type { ExportOptions } from '../exporter.js';
import { itemIds } from '../identifiers.js';
import { foldSpaces, plainText } from '../inline.js';
import { businessOf, openingOf } from '../opening.js';
import { isPrivate } from '../private-business.js';
import { written } from '../reading.js';
import { type Wording, wordingFor } from '../wording.js';
import { eventDescription } from './event.js';
import { masthead, opening, pageTitle } from './header.js';
import { type Context, itemArticle } from './item.js';
import { onLines, prose, scrolling } from './prose.js';
import { styleSheet } from './style.js';

/** Gives the finished page as text; characters that mean something in HTML are escaped here, and nowhere else. */
export function renderPage(minutes: Minutes, options: ExportOptions): string {
    return toHtml(pageTree(minutes, options));
}

/** Gives the page as a tree. */
export function pageTree(minutes: Minutes, options: ExportOptions): Root {
    const wording = wordingFor(minutes);
    const context: Context = {
        wording,
        audience: options.audience,
        statusMark: wording.status[options.stage][0],
        landmarks: new Map(),
    };
    const ids = itemIds(minutes);
    const draft = options.stage === 'draft' || options.stage === 'published-draft';
    const { details, table, asRecorded } = opening(minutes, context);
    const attendance = [...(table === null ? [] : [table]), ...asRecorded];
    const items = minutes.items.flatMap(({ item }, index) => {
        const business = businessOf(minutes, item);
        // A text that is all header has no item to show.
        if (item.implicit && business.every((block) => block.kind === 'blank')) return [];
        return [itemArticle(item, business, ids[index] ?? '', context)];
    });
    const actions = actionRegister(minutes, ids, options, wording);
    const contents = contentsList(minutes, ids, wording, attendance.length > 0, actions !== null);

    const body = h(
        'body',
        { className: [...(draft ? ['draft'] : []), ...(contents === null ? ['alone'] : [])] },
        onLines([
            h('a', { className: ['skip'], href: '#minutes' }, wording.skip),
            ...(draft ? [h('div', { className: ['watermark'], ariaHidden: 'true' }, wording.draftMark)] : []),
            h(
                'header',
                { className: ['masthead'] },
                onLines([...masthead(minutes, wording), ...status(options, wording)]),
            ),
            ...(contents === null ? [] : [contents]),
            h(
                'main',
                { id: 'minutes', tabIndex: -1 },
                onLines([
                    ...details,
                    ...(attendance.length === 0
                        ? []
                        : [
                              h(
                                  'div',
                                  { className: ['item'], id: 'attendance' },
                                  onLines([
                                      h(
                                          'h2',
                                          table === null ? {} : { className: ['visually-hidden'] },
                                          wording.attendance,
                                      ),
                                      ...attendance,
                                  ]),
                              ),
                          ]),
                    ...items,
                    ...(actions === null ? [] : [actions]),
                    ...(minutes.kind === 'meeting' && !draft ? [signature(minutes, wording)] : []),
                ]),
            ),
            footer(minutes, options, wording),
        ]),
    );
    const event = eventDescription(minutes, pageTitle(minutes, wording));
    const head = h(
        'head',
        onLines([
            h('meta', { charSet: 'utf-8' }),
            h('meta', {
                httpEquiv: 'Content-Security-Policy',
                content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
            }),
            h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            h('meta', { name: 'color-scheme', content: 'light dark' }),
            h('meta', { name: 'generator', content: 'Committee Minutes' }),
            h('title', pageTitle(minutes, wording)),
            h(
                'style',
                styleSheet({
                    draft,
                    language: minutes.language,
                    initials: !draft && minutes.kind === 'meeting',
                    privateCopy: options.audience === 'full',
                }),
            ),
            ...(event === null ? [] : [h('script', { type: 'application/ld+json' }, event)]),
        ]),
    );
    return {
        type: 'root',
        children: [
            { type: 'doctype' },
            { type: 'text', value: '\n' },
            h('html', { lang: wording.htmlLanguage }, onLines([head, body])),
            { type: 'text', value: '\n' },
        ],
    };
}

function status(options: ExportOptions, wording: Wording): Element[] {
    const [mark, sentence] = wording.status[options.stage];
    return [
        h('p', { className: ['status', `status-${options.stage}`] }, [h('strong', mark), ' ', sentence]),
        ...(options.audience === 'full'
            ? [
                  h('p', { className: ['status', 'status-private'] }, [
                      h('strong', wording.privateHeading),
                      ' ',
                      wording.privateFile,
                  ]),
              ]
            : []),
    ];
}

/** The list of contents; null where there is too little to list. */
function contentsList(
    minutes: Minutes,
    ids: readonly string[],
    wording: Wording,
    hasAttendance: boolean,
    hasActions: boolean,
): Element | null {
    if (minutes.items.length < 2) return null;
    const entry = (id: string, words: string): Element => h('li', h('a', { href: `#${id}` }, words));
    return h(
        'nav',
        { className: ['contents'], ariaLabelledBy: 'contents-title' },
        onLines([
            h('h2', { id: 'contents-title' }, wording.contents),
            h(
                'ul',
                { role: 'list' },
                onLines([
                    ...(hasAttendance ? [entry('attendance', wording.attendance)] : []),
                    ...minutes.items.map(({ item }, index) =>
                        entry(
                            ids[index] ?? '',
                            foldSpaces(
                                [item.number === null ? null : `${item.number.text}.`, item.title?.text ?? wording.item]
                                    .filter((part) => part !== null)
                                    .join(' '),
                            ),
                        ),
                    ),
                    ...(hasActions ? [entry('actions', wording.actionsAgreed)] : []),
                ]),
            ),
        ]),
    );
}

/** All actions that the record labels as such, in one table; null when there are none or there is one item only. */
function actionRegister(
    minutes: Minutes,
    ids: readonly string[],
    options: ExportOptions,
    wording: Wording,
): Element | null {
    if (minutes.items.length < 2) return null;
    const rows = minutes.items.flatMap(({ item }, index) =>
        item.actions
            .filter(
                (action) => action.source === 'explicit' && (options.audience === 'full' || !isPrivate(item, action)),
            )
            .map((action) => ({
                action,
                id: ids[index] ?? '',
                label: item.number?.text ?? item.title?.text ?? wording.item,
            })),
    );
    if (rows.length === 0) return null;
    return h(
        'div',
        { className: ['item'], id: 'actions' },
        onLines([
            h('h2', wording.actionsAgreed),
            scrolling(
                { labelledBy: 'actions-caption' },
                h('table', { className: ['register'] }, [
                    h('caption', { className: ['visually-hidden'], id: 'actions-caption' }, wording.actionsAgreed),
                    h(
                        'thead',
                        h(
                            'tr',
                            [wording.item, wording.action, wording.owner, wording.due].map((words) =>
                                h('th', { scope: 'col' }, words),
                            ),
                        ),
                    ),
                    h(
                        'tbody',
                        rows.map(({ action, id, label }) =>
                            h('tr', [
                                h('td', h('a', { href: `#${id}` }, label)),
                                h('td', prose(action.body.text)),
                                h('td', action.owner?.text ?? wording.notStated),
                                h('td', due(action, wording)),
                            ]),
                        ),
                    ),
                ]),
            ),
        ]),
    );
}

function due(action: Action, wording: Wording): ElementContent[] {
    if (action.due === null) return [{ type: 'text', value: wording.notStated }];
    const text: ElementContent = { type: 'text', value: action.due.text };
    return action.due.value === null ? [text] : [h('time', { dateTime: isoDate(action.due.value) }, text)];
}

/** Room for a signature, or the signature that the record names. */
function signature(minutes: Minutes, wording: Wording): Element {
    const signed = signedField(minutes);
    const line = (label: string, value: string | null): Element =>
        h('div', [h('dt', label), h('dd', value === null ? { className: ['to-fill'] } : {}, value ?? '')]);
    return h('div', { className: ['signature', ...(signed === null ? ['on-paper'] : [])] }, [
        h('dl', [
            line(wording.signed, signed),
            ...(signed === null ? [line(wording.chairOfMeeting, null), line(wording.dated, null)] : []),
        ]),
    ]);
}

function signedField(minutes: Minutes): string | null {
    const pieces = [openingOf(minutes), ...minutes.items.map(({ item }) => item.piece)];
    for (const piece of pieces) {
        const field = piece.blocks.find(
            (block): block is Field => block.kind === 'field' && block.name === 'signed' && block.value !== null,
        );
        // Dots and lines wait for a pen.
        if (field !== undefined && /\p{L}/u.test(written(piece, field.value)))
            return plainText(written(piece, field.value));
    }
    return null;
}

function footer(minutes: Minutes, options: ExportOptions, wording: Wording): Element {
    const { clerk } = minutes.header;
    return h(
        'footer',
        onLines([
            h('p', wording.otherFormats),
            ...(clerk === null ? [] : [h('p', [`${wording.clerkIs}: `, ...prose(clerk.text)])]),
            ...(options.fileName === null
                ? []
                : [h('p', { className: ['source'] }, `${wording.source} ${options.fileName}`)]),
        ]),
    );
}
