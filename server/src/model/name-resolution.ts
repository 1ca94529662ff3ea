/**
 * Who is meant by a name as minutes write it: "Councillor Bright", "J. Sheahan", "Sheahan (J)", "the Mayor". A name that
 * may mean several people means none of them, because a record must not be told that it is wrong on a guess.
 */

import { recent } from './recent.js';
import { plain } from './text.js';

/** A written name, taken apart and folded for comparing: lower case, no accents, apostrophes or stops. */
export interface ReadName {
    /** The name without titles and brackets, as written. */
    readonly written: string;
    readonly titles: readonly string[];
    /** What a title tells: "Mrs Norris" is not "Mr Norris". */
    readonly gender: 'male' | 'female' | null;
    /** Forenames and initials in order; an initial is one letter. */
    readonly forenames: readonly string[];
    readonly surname: string;
}

const TITLE =
    /^(?:the\s+|y\s+|yr\s+)?(?:(?:county|district|borough|city|town|parish|community)\s+)?(?:councillors?|cllrs?|cynghorydd|cynghorwyr|cyng|alderman|aldermen|mayor|deputy mayor|lord mayor|provost|bailie|chair|chairman|chairperson|president|vice[- ]president|member|director|trustee|governor|senator|mr|mrs|ms|m\/s|miss|mx|dr|prof|professor|sir|dame|lady|lord|baroness|rev|revd|reverend|canon|father|judge)(?![\p{L}])\.?\s*/iu;
const HONOURS = /,?\s+(?:MBE|OBE|CBE|MP|MSP|MS|JP|QC|KC|BEM|PhD|DL)\b\.?/g;
const PARTICLES = /^(?:de|la|le|van|von|der|den|di|da|ap|ab|al|el|ó|ní|uí|o|ni|ui|st|mac|cmhlr\.?|of)$/iu;

/** Takes a written name apart; null when there is no name in it. */
export const readName: (text: string) => ReadName | null = recent(takeApart);

function takeApart(text: string): ReadName | null {
    let rest = plain(text)
        .replace(/[*_]+/g, '')
        .replace(/[’']s$/u, '')
        .replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/gu, '');
    let initialsBehind = '';
    rest = rest.replace(/\s*\(([^()]*)\)\s*/gu, (_, inside: string) => {
        if (/^\p{Lu}(?:\.?\s?\p{Lu}){0,2}\.?$/u.test(inside)) initialsBehind = inside;
        return ' ';
    });
    rest = rest.trim();
    const titles: string[] = [];
    for (let match = TITLE.exec(rest); match !== null; match = TITLE.exec(rest)) {
        titles.push(match[0].trim().replace(/\.$/, '').toLowerCase());
        rest = rest.slice(match[0].length);
    }
    rest = rest.replace(HONOURS, '').trim();
    if (!/\p{L}/u.test(rest)) return null;
    const comma = /^(\p{Lu}[\p{L}’'-]+),\s*(\p{Lu}(?:\.?\s?\p{Lu}){0,2}\.?)$/u.exec(rest);
    if (comma?.[1] !== undefined && comma[2] !== undefined) {
        rest = comma[1];
        initialsBehind = comma[2];
    }
    const words = rest.split(/\s+/);
    const last = words.at(-1) ?? '';
    if (words.length > 1 && /^\p{Lu}\.?$/u.test(last) && /^\p{Lu}[\p{L}’'-]{2,}$/u.test(words.at(-2) ?? '')) {
        initialsBehind = last;
        words.pop();
    }
    let first = words.length - 1;
    while (first > 0 && PARTICLES.test(words[first - 1] ?? '')) first--;
    const forenames = words.slice(0, first).flatMap(readForename);
    return {
        written: rest,
        titles,
        gender: genderOf(titles),
        forenames: forenames.length > 0 ? forenames : initialsOf(initialsBehind),
        surname: fold(words.slice(first).join('')),
    };
}

/** Whether two written names may mean one person. "perhaps" is two full forenames that may be forms of each other. */
export function compareNames(one: ReadName, other: ReadName): 'same' | 'perhaps' | 'different' {
    if (one.surname !== other.surname) return 'different';
    const [a] = one.forenames;
    const [b] = other.forenames;
    if (one.gender !== null && other.gender !== null && one.gender !== other.gender) return 'different';
    if (a === undefined || b === undefined) return 'same';
    if (a[0] !== b[0]) return a.length > 1 && b.length > 1 ? 'perhaps' : 'different';
    if (a.length > 1 && b.length > 1 && a !== b) return a.startsWith(b) || b.startsWith(a) ? 'same' : 'perhaps';
    const [, c] = one.forenames;
    const [, d] = other.forenames;
    return c !== undefined && d !== undefined && c[0] !== d[0] ? 'different' : 'same';
}

/** A person who can be found by name. */
export interface Named {
    readonly id: string;
    readonly name: ReadName;
    /** What the person is called beside the name: "Director of Place", "chair". */
    readonly offices: readonly string[];
}

export type Resolution =
    | { readonly kind: 'one'; readonly id: string }
    /** Several people, or somebody with another form of forename. */
    | { readonly kind: 'several'; readonly ids: readonly string[] }
    /** An office nobody is listed with. */
    | { readonly kind: 'office' }
    /** Nobody; `nearest` is the one person whose name may have been meant by a slip of the hand. */
    | { readonly kind: 'nobody'; readonly nearest: string | null };

/** How many of those who may be meant are told. */
const MOST_NAMED = 20;

const CHAIR =
    /^(?:the |y )?(?:chair(?:man|person|woman)?|presiding officer|convenor|convener|mayor|provost|president|cadeirydd|maer)$/i;
const OFFICE =
    /^(?:the|y|yr) |\b(?:chair(?:man|person|woman)?|mayor|clerk|treasurer|secretary|director|officer|convener|provost|leader|president)$/i;

/** Finds people by what they are called. Names that stand for another are resolved first. */
export class Directory {
    private readonly surnames = new Map<string, Named[]>();
    private readonly forenames = new Map<string, Named[]>();
    private readonly initials = new Map<string, Named[]>();
    private readonly offices = new Map<string, Named[]>();
    private slips: Map<string, Named[]> | null = null;
    private readonly known = new Map<string, Resolution>();
    private readonly aliases = new Map<string, string>();

    constructor(
        readonly people: readonly Named[],
        aliases: Readonly<Record<string, string>> = {},
    ) {
        for (const [alias, name] of Object.entries(aliases)) this.aliases.set(fold(alias), name);
        for (const one of people) {
            add(this.surnames, one.name.surname, one);
            const [first] = one.name.forenames;
            if (first !== undefined && first.length > 1) add(this.forenames, first, one);
            if (first !== undefined)
                add(
                    this.initials,
                    one.name.forenames.map((name) => name[0] ?? '').join('') + (one.name.surname[0] ?? ''),
                    one,
                );
            for (const office of one.offices) add(this.offices, foldOffice(office), one);
        }
    }

    /** Who is meant. The same words always mean the same. */
    resolve(text: string): Resolution {
        let found = this.known.get(text);
        if (found === undefined) {
            found = this.find(this.withoutAlias(plain(text)));
            this.known.set(text, found);
        }
        return found;
    }

    private withoutAlias(text: string): string {
        if (this.aliases.size === 0) return text;
        const name = readName(text);
        return (
            this.aliases.get(fold(text)) ?? (name === null ? undefined : this.aliases.get(fold(name.written))) ?? text
        );
    }

    private find(text: string): Resolution {
        const office = this.offices.get(foldOffice(text));
        if (office !== undefined) return oneOf(office);
        if (CHAIR.test(text)) {
            const chair = this.offices.get('chair');
            return chair === undefined ? { kind: 'office' } : oneOf(chair);
        }
        const name = readName(text);
        if (name === null) return { kind: 'office' };
        const namesakes = this.surnames.get(name.surname) ?? [];
        const same = namesakes.filter((one) => compareNames(one.name, name) === 'same');
        if (same.length > 0) return oneOf(same);
        if (namesakes.some((one) => compareNames(one.name, name) === 'perhaps'))
            return { kind: 'several', ids: namesakes.slice(0, MOST_NAMED).map((one) => one.id) };
        if (name.forenames.length === 0) {
            const byForename = this.forenames.get(name.surname);
            if (byForename !== undefined) return oneOf(byForename);
            if (/^\p{Lu}{2,3}$/u.test(name.written)) {
                const byInitials = this.initials.get(name.surname);
                return byInitials === undefined ? { kind: 'office' } : oneOf(byInitials);
            }
        }
        if (name.titles.length === 0 && OFFICE.test(text)) return { kind: 'office' };
        return { kind: 'nobody', nearest: this.nearest(name) };
    }

    /** The one person whose surname is a slip away and whose forename does not speak against it. */
    private nearest(name: ReadName): string | null {
        if (name.surname.length < 4) return null;
        this.slips ??= slipsOf(this.people);
        const near = new Map<string, Named>();
        for (const form of shortened(name.surname)) {
            for (const one of this.slips.get(form) ?? []) {
                if (near.has(one.id) || !isSlip(name.surname, one.name.surname)) continue;
                if (compareNames({ ...name, surname: one.name.surname }, one.name) === 'same') near.set(one.id, one);
            }
        }
        const [only, ...others] = near.values();
        return only === undefined || others.length > 0 ? null : only.id;
    }
}

/** Whether one surname may be a slip for another: one letter, or two in a long name. */
export function isSlip(one: string, other: string): boolean {
    if (one === other || Math.min(one.length, other.length) < 4) return false;
    const most = Math.min(one.length, other.length) >= 8 ? 2 : 1;
    return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
}

/** Edits between two words, where two letters that changed places are one edit. */
function distance(one: string, other: string): number {
    let before: number[] = [];
    let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let i = 1; i <= one.length; i++) {
        const row = [i];
        for (let j = 1; j <= other.length; j++) {
            const same = one[i - 1] === other[j - 1];
            let least = Math.min(
                (previous[j] ?? 0) + 1,
                (row[j - 1] ?? 0) + 1,
                (previous[j - 1] ?? 0) + (same ? 0 : 1),
            );
            if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
                least = Math.min(least, (before[j - 2] ?? 0) + 1);
            row.push(least);
        }
        before = previous;
        previous = row;
    }
    return previous[other.length] ?? 0;
}

/** Surnames without one letter, and long ones without two: two names a slip apart share a form, so that one look is enough. */
function slipsOf(people: readonly Named[]): Map<string, Named[]> {
    const slips = new Map<string, Named[]>();
    for (const one of people) for (const form of shortened(one.name.surname)) add(slips, form, one);
    return slips;
}

function shortened(word: string): Set<string> {
    const forms = new Set([word]);
    if (word.length > 24) return forms;
    const without = (form: string): string[] => Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1));
    for (const form of without(word)) {
        forms.add(form);
        if (word.length >= 8) for (const shorter of without(form)) forms.add(shorter);
    }
    return forms;
}

/** Letters and digits in lower case, without accents; "Mac" and "Mc" are one. */
export function fold(text: string): string {
    // Most surnames are plain letters, and need no more than this.
    if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase().replace(/^mac(?=[a-z]{3})/, 'mc');
    return text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .replace(/^mac(?=\p{L}{3})/u, 'mc');
}

function foldOffice(text: string): string {
    return plain(text)
        .toLowerCase()
        .replace(/^(?:the|y|yr) /, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

function readForename(word: string): string[] {
    if (/^(?:\p{Lu}\.)+\p{Lu}?\.?$/u.test(word) || /^\p{Lu}{1,2}$/u.test(word)) return initialsOf(word);
    const folded = fold(word);
    return folded === '' ? [] : [folded];
}

function initialsOf(text: string): string[] {
    return (text.match(/\p{Lu}/gu) ?? []).map((letter) => fold(letter)).filter((letter) => letter !== '');
}

function genderOf(titles: readonly string[]): ReadName['gender'] {
    if (titles.some((title) => /^(?:mr|sir|lord)$/.test(title))) return 'male';
    if (titles.some((title) => /^(?:mrs|ms|m\/s|miss|dame|lady|baroness)$/.test(title))) return 'female';
    return null;
}

function oneOf(people: readonly Named[]): Resolution {
    const [only, ...others] = people;
    return only !== undefined && others.length === 0
        ? { kind: 'one', id: only.id }
        : { kind: 'several', ids: people.slice(0, MOST_NAMED).map((one) => one.id) };
}

function add(map: Map<string, Named[]>, key: string, one: Named): void {
    const known = map.get(key);
    if (known === undefined) map.set(key, [one]);
    else if (known.at(-1) !== one) known.push(one);
}
