/**
 * Items of business that meetings have again and again, ready to be filled in. They are headed, numbered and worded as
 * the record itself does it.
 */

import {
    type CompletionItem,
    CompletionItemKind,
    InsertTextFormat,
    type Position,
    type TextEdit,
} from 'vscode-languageserver-types';
import keywords from '#keywords';
import { type ProfileFacts, profileFacts } from '../config/profiles.js';
import { type Formula, type FormulaPart, readFormula } from '../formulas/index.js';
import type { Language, Minutes, PlacedItem } from '../model/minutes.js';
import type { ItemList, TextRange } from '../protocol.js';
import type { Edit } from '../rules/rule.js';
import { contextOf } from '../rules/run.js';
import { slice } from '../syntax/tree.js';
import type { CompletionContext } from './completion/context.js';
import { knownValues } from './completion/known-values.js';
import { matchOf } from './completion/matching.js';
import { toPlainText, toSnippet, type Values } from './completion/snippet.js';
import type { Offer } from './completion/source.js';
import { itemAt, lineAt, rangeOf } from './places.js';
import type { Snapshot } from './snapshot.js';

export type ItemKind =
    | 'item'
    | 'apologies'
    | 'quorum'
    | 'declarations'
    | 'last-minutes'
    | 'matters-arising'
    | 'public-participation'
    | 'payments'
    | 'executive-decision'
    | 'elect-chair'
    | 'elect-vice-chair'
    | 'exclusion'
    | 'other-business'
    | 'next-meeting';

/** How a record writes its items. */
export interface ItemForm {
    readonly language: Language;
    readonly profile: string;
    /** The heading of an item with a number, or without one. */
    readonly heading: (number: string | null, title: readonly FormulaPart[]) => readonly FormulaPart[];
    /** The line that opens the minutes of an item; null where the record does without. */
    readonly minutesLabel: string | null;
    /** What stands before a decision: `RESOLVED `, or `RESOLVED - ` where the record has it so. */
    readonly keyword: string;
    /** True where the record writes "that" small. */
    readonly smallThat: boolean;
    /** The text of a formula in the language of the record; that of the house comes first. */
    readonly formula: (id: string) => string;
    /** True before the meeting, when nobody knows yet what was said. */
    readonly ahead: boolean;
}

/** How items are written where nothing is there yet. */
export function newItemForm(
    options: Pick<ItemForm, 'language' | 'profile' | 'ahead'> & { readonly formula: ItemForm['formula'] },
): ItemForm {
    const welsh = options.language === 'cy';
    return {
        ...options,
        heading: (number, title) => [
            {
                kind: 'words',
                words: `${welsh ? 'Eitem agenda' : 'Agenda item'}${number === null ? '' : ` ${number}`}: `,
            },
            ...title,
        ],
        minutesLabel: welsh ? 'Cofnodion:' : 'Minutes:',
        keyword: welsh ? 'PENDERFYNWYD ' : 'RESOLVED ',
        smallThat: false,
    };
}

/** Finds the text of a formula: of the house, or ours in a language. */
export function formulaTexts(
    library: readonly Formula[],
    house: readonly Formula[],
    language: Language,
): ItemForm['formula'] {
    const texts = new Map<string, string>();
    for (const { id, languages, text } of [...library, ...house]) {
        // Our Welsh wordings have ids of their own, which end in -cy.
        if (languages.includes(language)) texts.set(id.replace(/-cy$/, ''), text);
    }
    return (id) => texts.get(id) ?? '';
}

/** Gives an item with its heading, its parts to fill in between. */
export function skeletonOf(kind: ItemKind, number: string | null, form: ItemForm): readonly FormulaPart[] {
    const { title, summary, said, decision } = CONTENTS[kind](form);
    const parts: FormulaPart[] = [...form.heading(number, readFormula(title))];
    const add = (more: readonly FormulaPart[]): void => {
        parts.push(words('\n\n'), ...more);
    };
    if (summary !== undefined && form.minutesLabel !== null) add(readFormula(summary));
    if (form.minutesLabel !== null) add([words(form.minutesLabel)]);
    if (said !== undefined) add(typeof said === 'string' ? readFormula(said) : [said]);
    if (decision !== undefined) add(asDecision(readFormula(decision), form));
    return parts;
}

/** Puts the decision keyword before a clause that has none. */
export function asDecision(
    clause: readonly FormulaPart[],
    { keyword, smallThat }: Pick<ItemForm, 'keyword' | 'smallThat'>,
): readonly FormulaPart[] {
    const [first, ...rest] = clause;
    if (first?.kind !== 'words' || !/^(?:That\b|\p{Ll})/u.test(first.words)) return clause;
    return [words(keyword + (smallThat ? first.words.replace(/^That\b/, 'that') : first.words)), ...rest];
}

/** How the record writes its decisions; the last one counts. */
export function decisionForm({ items, language }: Minutes): Pick<ItemForm, 'keyword' | 'smallThat'> {
    for (let index = items.length - 1; index >= 0; index--) {
        const { item } = items[index] as PlacedItem;
        const decision = item.decisions.findLast(
            ({ form, keyword }) => form === 'keyword' && DECIDES.test(keyword.text),
        );
        if (decision === undefined) continue;
        const until = decision.that?.start ?? decision.keyword.end;
        const opening = item.piece.text.slice(decision.keyword.start, until);
        if (/[\r\n]/.test(opening)) continue;
        return {
            keyword: `${opening.trimEnd()} `,
            smallThat: decision.that !== null && slice(item.piece, decision.that) === 'that',
        };
    }
    return { keyword: language === 'cy' ? 'PENDERFYNWYD ' : 'RESOLVED ', smallThat: false };
}

/** Keywords for a decision as such; others recommend, note or defer. */
const DECIDES = /\b(?:resolved|agreed|decided|penderfynwyd|cytunwyd)\b/i;

/** A place where nothing is known but the record. */
export function anywhere(snapshot: Snapshot, library: readonly Formula[], offset = 0): CompletionContext {
    const placed = itemAt(snapshot, offset) ?? null;
    return {
        snapshot,
        library,
        placed,
        item: placed?.item ?? null,
        place: { kind: 'word' },
        start: offset,
        end: offset,
        typed: '',
        gap: '',
        profile: contextOf(snapshot.minutes, snapshot.settings, snapshot.houseStyle).profile,
    };
}

/** Lists the items that can be put behind the one at a place. */
export function listItems(snapshot: Snapshot, position: Position, library: readonly Formula[]): ItemList {
    const offset = snapshot.document.offsetAt(position);
    const form = formOf(snapshot, library);
    const place = placeBehind(snapshot, offset);
    const values = valuesOf(snapshot, form);
    const renumbering = place.renumbering.map((edit) => toChange(snapshot, edit));
    return {
        version: snapshot.version,
        items: kindsFor(form).map((kind) => {
            const parts = skeletonOf(kind, place.number, form);
            return {
                id: kind,
                label: LABELS[form.language][kind][0],
                triggers: LABELS[form.language][kind].slice(1),
                wording: toPlainText(parts, values, asGiven),
                range: rangeOf(snapshot.document, place),
                snippet: place.before + toSnippet(parts, values, asGiven) + place.after,
                edits: renumbering,
            };
        }),
    };
}

export interface ItemCompletionOptions {
    readonly library: readonly Formula[];
    readonly snippets: boolean;
}

/** Offers items by what is typed at the start of a line, such as `apol`. */
export function completeItems(
    snapshot: Snapshot,
    position: Position,
    { library, snippets }: ItemCompletionOptions,
): CompletionItem[] {
    const { text } = snapshot.minutes;
    const offset = snapshot.document.offsetAt(position);
    const line = lineAt(text, offset);
    const typed = text.slice(line.start, offset);
    if (!/^\p{L}[\p{L} ]{1,30}$/u.test(typed) || text.slice(offset, line.end).trim() !== '') return [];
    // An item starts a paragraph; below a line of words another sentence is being written.
    if (line.start > 0 && !isBlankAbove(text, line.start)) return [];

    const wanted = LABELS[snapshot.minutes.language];
    const word = typed.trimEnd().toLowerCase();
    // Somebody who writes such a word means the label, and Enter behind it must not bring a whole item.
    if (PART_LABELS.has(word)) return [];
    const kinds = (Object.keys(wanted) as ItemKind[]).filter((kind) =>
        wanted[kind].some((name, index) => (index === 0 || opensItem(name)) && name.toLowerCase().startsWith(word)),
    );
    if (kinds.length === 0) return [];
    const form = formOf(snapshot, library);
    const offered = new Set(kindsFor(form));
    const place = placeBehind(snapshot, offset);
    const values = valuesOf(snapshot, form);
    const range = rangeOf(snapshot.document, { start: line.start, end: offset });
    return kinds
        .filter((kind) => offered.has(kind))
        .map((kind, rank) => {
            const [label = '', ...triggers] = wanted[kind];
            const parts = skeletonOf(kind, place.number, form);
            const offer: Offer = { label, triggers, parts, detail: '', kind: CompletionItemKind.Snippet };
            const edits: TextEdit[] = place.renumbering.map((edit) => toChange(snapshot, edit));
            return {
                label,
                kind: CompletionItemKind.Snippet,
                detail: form.language === 'cy' ? 'Eitem' : 'Item',
                documentation: toPlainText(parts, values, asGiven),
                filterText: matchOf(offer, typed, '')?.filterText ?? typed,
                // Behind everything that belongs to the item that is being written.
                sortText: `z${String(rank).padStart(3, '0')}`,
                insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
                textEdit: { range, newText: (snippets ? toSnippet : toPlainText)(parts, values, asGiven) },
                ...(edits.length === 0 ? {} : { additionalTextEdits: edits }),
            };
        });
}

function isBlankAbove(text: string, lineStart: number): boolean {
    const end = lineStart - (text[lineStart - 1] === '\n' && text[lineStart - 2] === '\r' ? 2 : 1);
    const above = lineAt(text, end);
    return text.slice(above.start, above.end).trim() === '';
}

/** Labels of parts and of the header. */
const PART_LABELS: ReadonlySet<string> = new Set(
    [...Object.values(keywords.labels).flat(), ...Object.values(keywords.fields).flat()].map((label) =>
        label.toLowerCase(),
    ),
);

/** A word such as "report" begins many lines; only what names an item brings one. */
function opensItem(trigger: string): boolean {
    return trigger.includes(' ') || trigger === 'aob';
}

interface Contents {
    readonly title: string;
    readonly summary?: string;
    readonly said?: string | FormulaPart;
    readonly decision?: string;
}

/** What stands in each item, as texts of formulas. */
const CONTENTS: Readonly<Record<ItemKind, (form: ItemForm) => Contents>> = {
    item: ({ language, formula, ahead }) => ({
        title: language === 'cy' ? '{teitl}' : '{title of the item}',
        summary: language === 'cy' ? 'Ystyried adroddiad ynghylch {pwnc}.' : 'To consider a report on {subject}.',
        said: aboutTheSubject(formula('s-present')),
        decision: ahead ? (language === 'cy' ? 'bod {penderfyniad}.' : 'That {decision}.') : formula('d-note'),
    }),
    apologies: ({ language }) => ({
        title: language === 'cy' ? 'Ymddiheuriadau am absenoldeb' : 'Apologies for absence',
        said: '{apologies}',
    }),
    quorum: (form) => ({
        title: form.language === 'cy' ? 'Rhybudd a chworwm' : 'Notice and quorum',
        said: whenKnown(form, 'n-quorum', {
            en: 'that notice had been given and a quorum was present',
            cy: 'bod rhybudd wedi’i roi a chworwm yn bresennol',
        }),
    }),
    declarations: (form) => ({
        title: form.language === 'cy' ? 'Datganiadau o fuddiant' : 'Declarations of interest',
        said: whenKnown(form, 'o-decl-none', {
            en: 'declarations of interest, or that there were none',
            cy: 'datganiadau o fuddiant, neu nad oedd rhai',
        }),
    }),
    'last-minutes': ({ language, formula }) => ({
        title: language === 'cy' ? 'Cofnodion y cyfarfod diwethaf' : 'Minutes of the last meeting',
        summary:
            language === 'cy'
                ? 'Cymeradwyo cofnodion y cyfarfod a gynhaliwyd ar {dyddiad y cofnodion}.'
                : 'To approve the minutes of the meeting held on {date of the minutes}.',
        decision: formula('m-approve'),
    }),
    'matters-arising': (form) => ({
        title: form.language === 'cy' ? 'Materion yn codi' : 'Matters arising',
        said: form.ahead
            ? toBeAdded(form, { en: 'what has been done since', cy: 'beth a wnaed ers hynny' })
            : form.formula('o-matters'),
    }),
    'public-participation': (form) => ({
        title: form.language === 'cy' ? 'Cyfranogiad y cyhoedd' : 'Public participation',
        said: form.ahead
            ? toBeAdded(form, { en: 'what members of the public said', cy: 'beth a ddywedodd aelodau o’r cyhoedd' })
            : form.formula('s-public'),
    }),
    payments: ({ language, formula }) => ({
        title: language === 'cy' ? 'Taliadau' : 'Payments',
        decision: formula('d-payments'),
    }),
    'executive-decision': ({ language, formula }) => ({
        title: language === 'cy' ? '{teitl}' : '{title of the item}',
        summary: language === 'cy' ? 'Ystyried adroddiad ynghylch {pwnc}.' : 'To consider a report on {subject}.',
        said: `${aboutTheSubject(formula('s-present'))}\n\n${formula('e-block')}`,
    }),
    'elect-chair': ({ language, formula }) => ({
        title: language === 'cy' ? 'Ethol y Cadeirydd' : 'Election of the Chair',
        decision: formula('d-elect-chair'),
    }),
    'elect-vice-chair': ({ language, formula }) => ({
        title: language === 'cy' ? 'Penodi’r Is-gadeirydd' : 'Appointment of the Vice-Chair',
        decision: formula('d-vice'),
    }),
    exclusion: exclusion,
    'other-business': (form) => {
        const urgent = hasUrgentBusiness(form);
        const none = form.language === 'cy' ? 'Nid oedd unrhyw fusnes arall.' : 'There was no other business.';
        return {
            title:
                form.language === 'cy'
                    ? urgent
                        ? 'Busnes brys'
                        : 'Unrhyw fusnes arall'
                    : urgent
                      ? 'Urgent business'
                      : 'Any other business',
            said: whenKnown(
                form,
                urgent ? 'o-urgent-none' : none,
                urgent
                    ? {
                          en: 'that there was none, or what could not wait and why',
                          cy: 'nad oedd dim, neu beth oedd yr amgylchiadau arbennig',
                      }
                    : { en: 'other business, or that there was none', cy: 'busnes arall, neu nad oedd dim' },
            ),
        };
    },
    'next-meeting': ({ language, formula }) => ({
        title: language === 'cy' ? 'Dyddiad y cyfarfod nesaf' : 'Date of the next meeting',
        // The end of this meeting is another time than the start of the next.
        said: `${formula('o-next')}\n\n${formula('o-close').replace('{time}', '{end of the meeting}').replace('{amser}', '{diwedd y cyfarfod}')}`,
    }),
};

/** The summary and the first sentence are about the same. */
function aboutTheSubject(sentence: string): string {
    return sentence.replace('{title}', '{subject}');
}

/** The words by which a person finds each item; the first is its name. */
const LABELS: Readonly<Record<Language, Readonly<Record<ItemKind, readonly [string, ...string[]]>>>> = {
    en: {
        item: ['Item with report and decision', 'agenda item', 'report', 'new item'],
        apologies: ['Apologies for absence', 'absence'],
        quorum: ['Notice and quorum', 'quorum'],
        declarations: ['Declarations of interest', 'interests', 'disclosures'],
        'last-minutes': ['Minutes of the last meeting', 'approve minutes', 'previous minutes', 'last meeting'],
        'matters-arising': ['Matters arising'],
        'public-participation': ['Public participation', 'questions from the public'],
        payments: ['Payments', 'accounts for payment', 'finance'],
        'executive-decision': ['Executive decision', 'cabinet decision', 'key decision'],
        'elect-chair': ['Election of the Chair', 'chair'],
        'elect-vice-chair': ['Appointment of the Vice-Chair', 'vice-chair'],
        exclusion: ['Exclusion of the public', 'exempt business', 'private business', 'part two'],
        'other-business': ['Any other business', 'aob', 'urgent business', 'other business'],
        'next-meeting': ['Date of the next meeting and close', 'next meeting', 'close'],
    },
    cy: {
        item: ['Eitem ag adroddiad a phenderfyniad', 'eitem agenda', 'adroddiad'],
        apologies: ['Ymddiheuriadau am absenoldeb', 'absenoldeb'],
        quorum: ['Rhybudd a chworwm', 'cworwm'],
        declarations: ['Datganiadau o fuddiant', 'buddiannau'],
        'last-minutes': ['Cofnodion y cyfarfod diwethaf', 'cymeradwyo cofnodion', 'cyfarfod blaenorol'],
        'matters-arising': ['Materion yn codi'],
        'public-participation': ['Cyfranogiad y cyhoedd', 'cyhoedd'],
        payments: ['Taliadau', 'cyllid'],
        'executive-decision': ['Penderfyniad gweithrediaeth', 'cabinet'],
        'elect-chair': ['Ethol y Cadeirydd', 'cadeirydd'],
        'elect-vice-chair': ['Penodi’r Is-gadeirydd', 'is-gadeirydd'],
        exclusion: ['Gwahardd y cyhoedd', 'busnes eithriedig', 'preifat'],
        'other-business': ['Unrhyw fusnes arall', 'busnes brys', 'busnes arall'],
        'next-meeting': ['Dyddiad y cyfarfod nesaf a diwedd', 'cyfarfod nesaf', 'diwedd'],
    },
};

/** The items that a kind of body has. */
function kindsFor(form: ItemForm): readonly ItemKind[] {
    return (Object.keys(CONTENTS) as ItemKind[]).filter((kind) => {
        switch (kind) {
            case 'quorum':
                return form.formula('n-quorum') !== '' && COMPANIES.includes(form.profile);
            case 'executive-decision':
                return form.profile === 'executive-england' || form.profile === 'principal-wales';
            case 'payments':
                return form.profile === 'parish-england' || form.profile === 'community-wales';
            default:
                return true;
        }
    });
}

const COMPANIES: readonly string[] = ['company', 'academy', 'charity'];

/** Bodies whose law lets them take business that was not on the agenda only when it is urgent. */
function hasUrgentBusiness({ profile }: ItemForm): boolean {
    const { exclusion: route } = profileFacts(profile);
    return route !== 'confidential-part' && route !== 'none';
}

/** Which formula excludes the public, by the law that does it. */
const EXCLUSION_FORMULA: Readonly<Record<ProfileFacts['exclusion'], string>> = {
    'lga-100a': 'x-england',
    'si-2012-2089': 'x-england',
    'lgsa-50a': 'x-scotland',
    'lgani-2014': '',
    'pbama-1960': 'x-parish',
    'confidential-part': '',
    none: '',
};

function exclusion({ language, profile, formula }: ItemForm): Contents {
    const welsh = language === 'cy';
    const title = welsh ? 'Gwahardd y wasg a’r cyhoedd' : 'Exclusion of the press and public';
    const confidential = profile === 'school-england' || profile === 'academy' ? formula('x-school') : '';
    if (confidential !== '') return { title: 'Confidential business', said: confidential };
    const id = profile === 'principal-wales' ? 'x-wales' : EXCLUSION_FORMULA[profileFacts(profile).exclusion];
    const text = id === '' ? '' : formula(id);
    const plainWords = welsh
        ? "gwahardd y wasg a'r cyhoedd o'r cyfarfod ar gyfer {eitem} oherwydd {rheswm}."
        : 'That the press and public be excluded from the meeting for {item} because {reason}.';
    return { title, decision: text === '' ? plainWords : text.replace(/\{title\}/g, '{item}') };
}

/** The usual sentence, or before the meeting a note that something has to be written. */
function whenKnown(form: ItemForm, usual: string, missing: Readonly<Record<Language, string>>): FormulaPart {
    const sentence = form.formula(usual) || usual;
    return form.ahead ? toBeAdded(form, missing) : { kind: 'choice', options: [sentence] };
}

/** A place to fill in that the findings tell of until it is. */
function toBeAdded({ language }: ItemForm, what: Readonly<Record<Language, string>>): FormulaPart {
    return { kind: 'place', name: what[language] };
}

function words(text: string): FormulaPart {
    return { kind: 'words', words: text };
}

const asGiven = (options: readonly string[]): readonly string[] => options;

/** What the record says about the places of items. */
function valuesOf(snapshot: Snapshot, form: ItemForm): Values {
    // The places of a new item have nothing to do with the item that the cursor is in.
    const known = knownValues({ ...anywhere(snapshot, []), placed: null, item: null });
    return (name) =>
        name === 'apologies' ? apologies(form, known('names')[0] ?? null, saysNobody(snapshot)) : known(name);
}

/** The sentence about apologies: with the names that are known, or to be chosen. */
export function apologies({ language, formula }: ItemForm, names: string | null, nobody: boolean): readonly string[] {
    const none = formula('o-apologies-none');
    const received = formula('o-apologies').replace(
        /\{(?:names|enwau)\}/,
        names ?? `{${language === 'cy' ? 'enwau' : 'names'}}`,
    );
    const sentences = names !== null ? [received] : nobody ? [none] : [received, none];
    return sentences.filter((sentence) => sentence !== '');
}

/** Whether the header says that nobody sent apologies. */
function saysNobody({ tree }: Snapshot): boolean {
    const opening = tree.pieces[0]?.piece;
    const field = opening?.blocks.find((block) => block.kind === 'field' && block.name === 'apologies');
    if (opening === undefined || field?.kind !== 'field' || field.value === null) return false;
    return /^\W*(?:none|nil|no apologies|dim|neb)\W*$/i.test(slice(opening, field.value));
}

interface ItemPlace extends Edit {
    /** The number that the new item gets, or null where items have none. */
    readonly number: string | null;
    readonly before: string;
    readonly after: string;
    /** New numbers for the items that follow. */
    readonly renumbering: readonly Edit[];
}

/** Where an item goes that follows the one at an offset: at its end, in the place of the empty lines there. */
function placeBehind(snapshot: Snapshot, offset: number): ItemPlace {
    const { minutes } = snapshot;
    const { text } = minutes;
    const items = minutes.items.filter(({ item }) => !item.implicit);
    const index = items.findLastIndex(({ start }) => start <= offset);
    const next = items[index + 1];
    const end = next?.start ?? text.length;
    let start = end;
    while (start > 0 && /\s/.test(text[start - 1] ?? '')) start--;
    const { number, renumbering } = numberBehind(items, index);
    return {
        start,
        end,
        text: '',
        number,
        before: start === 0 ? '' : '\n\n',
        after: next === undefined ? '\n' : '\n\n',
        renumbering,
    };
}

function numberBehind(
    items: readonly PlacedItem[],
    index: number,
): { number: string | null; renumbering: readonly Edit[] } {
    const numbers = items.map(({ item }) => item.number?.text ?? null);
    if (items.length > 0 && numbers.every((number) => number === null)) return { number: null, renumbering: [] };
    const part = countingPart(numbers.filter((number) => number !== null));
    const previous = numbers.slice(0, index + 1).findLast((number) => number !== null) ?? null;
    const number = previous === null ? (numbers[index + 1] ?? '1') : countOn(previous, part);
    const renumbering: Edit[] = [];
    let expected = number;
    for (const { start, item } of items.slice(index + 1)) {
        if (item.number === null || item.number.text !== expected) break;
        expected = countOn(expected, part);
        renumbering.push({ start: start + item.number.start, end: start + item.number.end, text: expected });
    }
    return { number, renumbering };
}

/** Which figure of numbers such as `24/26` counts: 0 for the first, null for the last. */
function countingPart(numbers: readonly string[]): number | null {
    const figures = numbers.map((number) => number.match(/\d+/g) ?? []);
    for (let index = figures.length - 1; index > 0; index--) {
        const [one, other] = [figures[index - 1] ?? [], figures[index] ?? []];
        const changed = other.findIndex((figure, at) => figure !== one[at]);
        if (one.length === other.length && changed !== -1) return changed;
    }
    const only = numbers.at(-1) ?? '';
    // One number alone: `77/26` and `77/2026` end in the year.
    return /^\d+\/(?:\d{2}|20\d{2})$/.test(only) && !/^20\d{2}\//.test(only) ? 0 : null;
}

function countOn(number: string, part: number | null): string {
    const figures = [...number.matchAll(/\d+/g)];
    const figure = figures[part ?? figures.length - 1];
    if (figure === undefined) return number;
    const counted = String(Number(figure[0]) + 1).padStart(figure[0].length, '0');
    return number.slice(0, figure.index) + counted + number.slice(figure.index + figure[0].length);
}

/** How the record writes items, found out from those that it has. */
function formOf(snapshot: Snapshot, library: readonly Formula[]): ItemForm {
    const { minutes, settings, houseStyle } = snapshot;
    const { language } = minutes;
    const base = newItemForm({
        language,
        profile: contextOf(minutes, settings, houseStyle).profile,
        formula: formulaTexts(library, houseStyle.formulas, language),
        ahead: false,
    });
    const items = minutes.items.filter(({ item }) => !item.implicit);
    const sample = items.findLast(({ item }) => item.heading?.title != null);
    const labelled = items.filter(({ item }) => item.minutesLabel !== null);
    return {
        ...base,
        ...decisionForm(minutes),
        ...(sample === undefined ? {} : { heading: headingLike(sample, inCapitals(items)) }),
        ...(items.length === 0
            ? {}
            : { minutesLabel: labelled.length * 2 >= items.length ? labelLine(labelled.at(-1)) : null }),
    };
}

function labelLine(placed: PlacedItem | undefined): string | null {
    if (placed === undefined || placed.item.minutesLabel === null) return null;
    const { piece, minutesLabel } = placed.item;
    const line = lineAt(piece.text, minutesLabel.start);
    const whole = piece.text.slice(line.start, line.end).trim();
    return whole.length <= 40 ? whole : `${slice(piece, minutesLabel)}:`;
}

function inCapitals(items: readonly PlacedItem[]): boolean {
    const titles = items.flatMap(({ item }) => item.title?.text ?? []);
    return titles.length > 0 && titles.every((title) => title === title.toUpperCase() && /\p{Lu}{3}/u.test(title));
}

/** Writes headings like that of an item, with another number and another title. */
function headingLike({ item }: PlacedItem, capitals: boolean): ItemForm['heading'] {
    const { heading, piece } = item;
    return (number, title) => {
        if (heading?.title == null) return title;
        const { text } = piece;
        const marks = /[*_]+\s*$/.exec(slice(piece, heading.title))?.[0] ?? '';
        const opening =
            heading.number === null
                ? text.slice(heading.start, heading.title.start)
                : text.slice(heading.start, heading.number.start) +
                  (number ?? '') +
                  text.slice(heading.number.end, heading.title.start);
        return [words(opening.replace(/\r\n?/g, '\n')), ...(capitals ? title.map(raised) : title), words(marks.trim())];
    };
}

function raised(part: FormulaPart): FormulaPart {
    return part.kind === 'words' ? words(part.words.toUpperCase()) : part;
}

function toChange({ document }: Snapshot, edit: Edit): { range: TextRange; newText: string } {
    return { range: rangeOf(document, edit), newText: edit.text };
}
