/** Members who declared an interest in an item and took part in it all the same. */

import { isTold, mentionsOf } from '../model/mentions.js';
import type { Declaration, Item, Located, Minutes } from '../model/minutes.js';
import { compareNames, readName } from '../model/name-resolution.js';
import { attendanceList, itemNumbers, itemsNamed, type NameConventions, presenceByItem } from '../model/presence.js';
import { talliesOf } from '../model/tallies.js';
import { plain } from '../model/text.js';
import { slice } from '../syntax/tree.js';
import { byItem } from './by-item.js';

export type TakingPart = 'moved' | 'seconded' | 'voted' | 'spoke';

export interface Conflict {
    /** Index of the item in the record. */
    readonly index: number;
    /** The name where it acts, with a span relative to the item. */
    readonly place: Located;
    readonly act: TakingPart;
    /** The name as the declaration gives it. */
    readonly declared: string;
    /** The id of the person, where the lists of the record tell it. */
    readonly id: string | null;
    /** True for a pecuniary interest, with which the law forbids to take part. */
    readonly pecuniary: boolean;
}

interface Interest {
    readonly id: string | null;
    readonly name: string;
    readonly level: 'pecuniary' | 'prejudicial' | 'other';
    /** From where in the item it counts; 0 where it was declared in another item. */
    readonly from: number;
}

const kept = new WeakMap<Minutes, WeakMap<NameConventions, readonly Conflict[]>>();

/** Finds them, one act for each person and item. */
export function conflictsOf(minutes: Minutes, conventions: NameConventions): readonly Conflict[] {
    let byConventions = kept.get(minutes);
    if (byConventions === undefined) {
        byConventions = new WeakMap();
        kept.set(minutes, byConventions);
    }
    let found = byConventions.get(conventions);
    if (found === undefined) {
        found = [...find(minutes, conventions)];
        byConventions.set(conventions, found);
    }
    return found;
}

function* find(minutes: Minutes, conventions: NameConventions): Iterable<Conflict> {
    const interests = interestsByItem(minutes, conventions);
    if (interests.size === 0) return;
    const { directory } = attendanceList(minutes, conventions);
    const presences = presenceByItem(minutes, conventions);
    for (const [index, declared] of [...interests].sort(([a], [b]) => a - b)) {
        const presence = presences[index];
        if (presence === undefined) continue;
        const { item } = presence;
        if (DISPENSATION.test(item.piece.text.replace(NO_DISPENSATION, ''))) continue;
        const acts = actsIn(item);
        const done = new Set<string>();
        for (const interest of declared) {
            const key = interest.id ?? interest.name;
            if (done.has(key)) continue;
            const act = acts.find((one) => {
                if (one.place.start < interest.from) return false;
                if (one.act === 'spoke') {
                    if (interest.level === 'other') return false;
                    // Somebody may speak as any other person may, and then leave.
                    const away =
                        interest.id !== null && !presence.at(Number.POSITIVE_INFINITY).possible.has(interest.id);
                    if (away || LEFT.test(item.piece.text)) return false;
                }
                return isMeant(directory.resolve(one.place.text), one.place.text, interest);
            });
            if (act === undefined) continue;
            done.add(key);
            yield {
                index,
                place: act.place,
                act: act.act,
                declared: interest.name,
                id: interest.id,
                pecuniary: interest.level === 'pecuniary',
            };
        }
    }
}

const DISPENSATION = /\bdispensation|\bg?ollyngiad/i;
/** "Dispensations: none" */
const NO_DISPENSATION =
    /\b(?:dispensations?(?: (?:granted|requested|declared|recorded|in force|given|held|\(if any\))){0,2}|gollyngiadau|gollyngiad)\W{0,8}(?:none|nil|no\b|not applicable|n\/a|dim)|\b(?:no|without(?: a| any)?|nor any|had not (?:asked for|been (?:given|granted)) a) dispensations?\b(?:\W{1,3}(?:(?:had|has|have) been|was|were) (?:granted|given|requested|sought))?|\bdispensations? (?:had|has|have|was|were) not\b|\b(?:dim|heb) (?:unrhyw )?(?:o)?ollyngiad(?:au)?\b/gi;
/** What the person in the chair declares: the motion carried, the meeting closed. */
const FORMAL =
    /\b(?:declare[sd]?) (?:that )?(?:the |an? )?(?:\p{L}+ ){0,4}(?:lost|carried|closed|open(?:ed)?|elected|vacant|over|passed|defeated|unopposed)\b(?![^.]*\binterest)/iu;
const LEFT = /\b(?:left the|withdrew|took no (?:further )?part|gadawodd)\b/i;
/** Statements that say that there is no interest that counts, and interests with which a member may stay. */
const ALLOWED =
    /\btransparency statement|\bpersonal (?!and prejudicial)(?:\w+ )?interest|\bnon[- ]pecuniary|\bnon[- ]prejudicial|\bsensitive interest|\bdispensation|\bremained (?:in the (?:meeting|room) )?and (?:spoke|voted|took part)|\bnot? (?:\w+ )?(?:pecuniary|prejudicial)|\bbuddiant personol|\bg?ollyngiad/i;

/** Interests that stand in the way of taking part, by the index of the item they are about. */
function interestsByItem(minutes: Minutes, conventions: NameConventions): Map<number, Interest[]> {
    const found = new Map<number, Interest[]>();
    let numbers: ReadonlyMap<string, number> | null = null;
    const { directory } = attendanceList(minutes, conventions);
    minutes.items.forEach(({ item }, index) => {
        for (const { names, level, named, from } of declaredIn(item)) {
            numbers ??= itemNumbers(minutes);
            const known = numbers;
            const targets = named === null ? [index] : named.flatMap((number) => known.get(number) ?? []);
            for (const name of names) {
                const resolution = directory.resolve(name);
                if (resolution.kind === 'several') continue;
                const id = resolution.kind === 'one' ? resolution.id : null;
                for (const target of targets) {
                    const list = found.get(target) ?? [];
                    found.set(target, list);
                    list.push({ id, name, level, from: target === index ? from : 0 });
                }
            }
        }
    });
    return found;
}

interface Declared {
    readonly names: readonly string[];
    readonly level: Interest['level'];
    /** The numbers of the items it is about; null where it is about the item it stands in. */
    readonly named: readonly string[] | null;
    readonly from: number;
}

/** The interests declared in an item that stand in the way of taking part. */
const declaredIn = byItem((item): readonly Declared[] => {
    const forAll = item.title !== null && /interest|declar|disclos|buddiant|fuddiant|datgan/i.test(item.title.text);
    return item.declarations.flatMap((declaration) => {
        if (FORMAL.test(declaration.text)) return [];
        const around = plain(paragraphOf(item, declaration)).replace(NO_DISPENSATION, '');
        if (ALLOWED.test(declaration.text.replace(NO_DISPENSATION, '')) || ALLOWED.test(around)) return [];
        const named = itemsNamed(declaration.text)?.items ?? null;
        if (named === null && forAll) return [];
        return [{ names: declarers(item, declaration), level: levelOf(declaration), named, from: declaration.start }];
    });
});

function paragraphOf(item: Item, declaration: Declaration): string {
    const prose = item.prose.find(
        (one) => isTold(one) && one.start <= declaration.start && declaration.start < one.end,
    );
    if (prose === undefined) return '';
    // What belongs to another declaration in a long paragraph is not read.
    const end = Math.min(prose.end, declaration.end + 300);
    const behind = item.piece.text.slice(declaration.end, end);
    const other = /\bdeclared\b/i.exec(behind)?.index ?? behind.length;
    return behind.slice(0, other);
}

/** Who declares: everybody who is the subject of the sentence. */
function declarers(item: Item, declaration: Declaration): string[] {
    const inside = mentionsOf(item).filter((one) => declaration.start <= one.start && one.end <= declaration.end);
    const names = inside.filter((one) => one.verb === 'declared' || one.verb === 'disclosed').map((one) => one.text);
    const [first] = inside;
    // In Welsh the verb comes first.
    if (names.length === 0 && first !== undefined && /^\W*datganodd\b/i.test(declaration.text)) return [first.text];
    return names.length > 0 ? names : declaration.person === null ? [] : [declaration.person.text];
}

function levelOf(declaration: Declaration): Interest['level'] {
    if (/\bDPI\b/.test(declaration.text)) return 'pecuniary';
    if (declaration.kind === 'pecuniary' || declaration.kind === 'disclosable pecuniary') return 'pecuniary';
    return declaration.kind === 'prejudicial' ? 'prejudicial' : 'other';
}

const SPEAKING = new Set([
    'said',
    'asked',
    'explained',
    'stated',
    'commented',
    'suggested',
    'queried',
    'proposed',
    'presented',
]);

const actsIn = byItem((item) => [...findActs(item)]);

function* findActs(item: Item): Iterable<{ act: TakingPart; place: Located }> {
    for (const { mover, seconder } of item.motions) {
        if (mover !== null) yield { act: 'moved', place: mover };
        if (seconder !== null) yield { act: 'seconded', place: seconder };
    }
    for (const { rolls } of talliesOf(item)) {
        for (const { option, names } of rolls) {
            if (option !== 'for' && option !== 'against' && option !== 'casting') continue;
            for (const name of names) yield { act: 'voted', place: name };
        }
    }
    for (const mention of mentionsOf(item)) {
        if (mention.verb === null || !SPEAKING.has(mention.verb)) continue;
        const sentence = slice(item.piece, mention.sentence);
        if (
            /\binterest|\bmember of the public|\bas a resident|\bpublic (?:session|speaking|participation)/i.test(
                sentence,
            )
        )
            continue;
        yield { act: mention.verb === 'proposed' ? 'moved' : 'spoke', place: mention };
    }
}

function isMeant(
    resolution: { readonly kind: string; readonly id?: string },
    text: string,
    interest: Interest,
): boolean {
    if (interest.id !== null) return resolution.kind === 'one' && resolution.id === interest.id;
    if (resolution.kind !== 'nobody') return false;
    const one = readName(text);
    const other = readName(interest.name);
    return one !== null && other !== null && compareNames(one, other) === 'same';
}
