/**
 * Cues: words that tell that something may stand near them. One quick pass over an item finds the places of all cues of
 * all readers, so that the careful reading for decisions, requests, movements, names and the like, with its costly
 * patterns, is done only where it can find something. Most sentences hold no cue of most readers.
 *
 * A cue promises nothing: it is there in every place where its reader could find something, and in others too.
 */

import type { Span } from '../syntax/tree.js';
import { shared } from './shared.js';

/** A set of words that a reader looks out for. */
export interface Cue {
    readonly index: number;
}

const ALPHABET = 32;
/** 1 to 26 for a to z with or without accent, 27 for other letters, 32 more for capitals; 28 for digits; 0 for anything else. */
const OTHER_LETTER = 27;
const DIGIT = 28;
const LETTER = 31;
const CAPITAL = 32;
const KINDS = letterKinds();

interface Registered {
    readonly words: readonly string[];
    readonly marks: string;
}

/** All cues of all readers, and the number of each by what it looks out for. */
const { registered, numbers } = shared('cues', () => ({
    registered: [] as Registered[],
    numbers: new Map<string, number>(),
}));

/**
 * Declares a cue: words in small letters without accents, parted by spaces; "resolv*" stands for all words that begin so.
 * `marks` are single characters that are a cue as well (no letters or digits). Words are found whatever their case and
 * their accents, but only whole. Readers that look out for the same share a cue.
 */
export function cueOf(words: string, marks = ''): Cue {
    return numbered(`${words}\n${marks}`, words, marks);
}

function numbered(key: string, words: string, marks: string): Cue {
    let index = numbers.get(key);
    if (index === undefined) {
        index = registered.length;
        registered.push({ words: words.split(' ').filter((word) => word !== ''), marks });
        numbers.set(key, index);
    }
    return { index };
}

/** Every run of digits. */
export const FIGURE: Cue = numbered('figure', '', '');
/** Every word with two capitals close together, as in an acronym. */
export const CAPITALISED: Cue = numbered('capitalised', '', '');

/** Where the cues of an item are. Offsets are UTF-16 units from the start of its text. */
export class Cues {
    readonly #text: string;
    /** The places of all cues, cue by cue, each ascending; those of a cue end where those of the next one begin. */
    #places: Uint32Array = NOTHING;
    #begins: Uint32Array = NOTHING;
    #known = 0;

    constructor(text: string) {
        this.#text = text;
    }

    /** Whether the item holds a cue at all. */
    holds(cue: Cue): boolean {
        this.#look(cue);
        return this.#begins[cue.index] !== this.#begins[cue.index + 1];
    }

    /** Whether a cue starts within a span. */
    within(cue: Cue, span: Span): boolean {
        const first = this.#firstFrom(cue, span.start);
        return first !== -1 && (this.#places[first] as number) < span.end;
    }

    /**
     * The first match of a pattern (with the flag "y") at a place of a cue within a span. `words` is the text from the
     * start of the span on, on which the pattern is tried.
     */
    firstAt(cue: Cue, span: Span, words: string, pattern: RegExp): RegExpExecArray | null {
        const first = this.#firstFrom(cue, span.start);
        if (first === -1) return null;
        const end = this.#begins[cue.index + 1] as number;
        for (let i = first; i < end; i++) {
            const place = this.#places[i] as number;
            if (place >= span.end) return null;
            pattern.lastIndex = place - span.start;
            const match = pattern.exec(words);
            if (match !== null) return match;
        }
        return null;
    }

    /** The offsets within a span at which the words and marks of a cue start, ascending. */
    placesWithin(cue: Cue, span: Span): readonly number[] {
        const places: number[] = [];
        const first = this.#firstFrom(cue, span.start);
        if (first === -1) return places;
        const end = this.#begins[cue.index + 1] as number;
        for (let i = first; i < end && (this.#places[i] as number) < span.end; i++)
            places.push(this.#places[i] as number);
        return places;
    }

    /** All offsets at which the words and marks of a cue start, ascending. */
    places(cue: Cue): readonly number[] {
        return this.placesWithin(cue, { start: 0, end: this.#text.length });
    }

    /** Rules may be loaded after an item was read; their cues are then looked for in another pass. */
    #look(cue: Cue): void {
        if (cue.index < this.#known) return;
        const { places, begins } = placesOfCues(this.#text);
        this.#places = places;
        this.#begins = begins;
        this.#known = begins.length - 1;
    }

    /** Index of the first place of a cue at an offset or behind it; -1 where there is none. */
    #firstFrom(cue: Cue, offset: number): number {
        this.#look(cue);
        const places = this.#places;
        let low = this.#begins[cue.index] as number;
        let high = this.#begins[cue.index + 1] as number;
        // Most cues are rare: nothing is looked for behind the last one.
        if (low === high || (places[high - 1] as number) < offset) return -1;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((places[middle] as number) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

const NOTHING = new Uint32Array(0);

const kept = new WeakMap<{ readonly text: string }, Cues>();

/** Gives the cues of a piece, or of anything with a text that stays the same. */
export function cuesOf(piece: { readonly text: string }): Cues {
    let cues = kept.get(piece);
    if (cues === undefined) {
        cues = new Cues(piece.text);
        kept.set(piece, cues);
    }
    return cues;
}

/** All words of all cues as one machine: from a state and a letter to the next state. State 0 is a word that is none. */
interface Machine {
    readonly version: number;
    readonly next: Uint16Array;
    /** The cues of the word that ends in a state. */
    readonly cues: readonly (readonly number[] | undefined)[];
    /** 1 for each state that ends a word with a cue. */
    readonly isWord: Uint8Array;
    /** The cues of a single character below U+0180, and of those above. */
    readonly marks: readonly (readonly number[] | undefined)[];
    /** 1 for each character below U+0180 that is a mark. */
    readonly isMark: Uint8Array;
    readonly rareMarks: ReadonlyMap<number, readonly number[]>;
}

let machine: Machine | null = null;

function currentMachine(): Machine {
    if (machine === null || machine.version !== registered.length) machine = buildMachine();
    return machine;
}

/** What one pass finds, in the order of the text; kept from text to text, and made longer when a text holds more. */
let found = { cues: new Uint16Array(4096), places: new Uint32Array(4096), count: 0 };

function note(cue: number, at: number): void {
    if (found.count === found.cues.length) {
        const cues = new Uint16Array(found.count * 2);
        const places = new Uint32Array(found.count * 2);
        cues.set(found.cues);
        places.set(found.places);
        found = { cues, places, count: found.count };
    }
    found.cues[found.count] = cue;
    found.places[found.count++] = at;
}

function placesOfCues(text: string): { places: Uint32Array; begins: Uint32Array } {
    const { next, cues, isWord, marks, isMark, rareMarks, version } = currentMachine();
    found.count = 0;
    const { length } = text;
    let at = 0;
    while (at < length) {
        const code = text.charCodeAt(at);
        const kind = code < 0x180 ? (KINDS[code] as number) : 0;
        if (kind === 0) {
            // Nearly all of these are spaces and stops that nobody looks out for.
            const here = code < 0x180 ? (isMark[code] === 0 ? undefined : marks[code]) : rareMarks.get(code);
            if (here !== undefined) for (const cue of here) note(cue, at);
            at++;
            continue;
        }
        const start = at;
        if (kind === DIGIT) {
            while (at < length && isDigit(text.charCodeAt(at))) at++;
            note(FIGURE.index, start);
            continue;
        }
        let state = 1;
        let capital = -4;
        let capitals = false;
        let step = kind;
        for (;;) {
            state = next[state * ALPHABET + (step & LETTER)] as number;
            if (step > LETTER) {
                if (at - capital <= 3) capitals = true;
                capital = at;
            }
            at++;
            if (at >= length) break;
            const letter = text.charCodeAt(at);
            if (letter >= 0x180) break;
            step = KINDS[letter] as number;
            if (step === 0 || step === DIGIT) break;
        }
        if (capitals) note(CAPITALISED.index, start);
        if (isWord[state] === 1) for (const cue of cues[state] ?? []) note(cue, start);
    }
    return byCue(version);
}

/** Sorts what was found by cue; the order of the text stays within each. */
function byCue(version: number): { places: Uint32Array; begins: Uint32Array } {
    const { count } = found;
    const begins = new Uint32Array(version + 1);
    for (let i = 0; i < count; i++) {
        const behind = (found.cues[i] as number) + 1;
        begins[behind] = (begins[behind] as number) + 1;
    }
    for (let cue = 0; cue < version; cue++) begins[cue + 1] = (begins[cue + 1] as number) + (begins[cue] as number);
    const places = new Uint32Array(count);
    const nextPlace = begins.slice();
    for (let i = 0; i < count; i++) {
        const cue = found.cues[i] as number;
        const place = nextPlace[cue] as number;
        places[place] = found.places[i] as number;
        nextPlace[cue] = place + 1;
    }
    return { places, begins };
}

function isDigit(code: number): boolean {
    return code >= 48 && code <= 57;
}

interface State {
    readonly steps: Map<number, State>;
    /** Cues of the word that ends here. */
    readonly words: Set<number>;
    /** Cues of all words that begin with the letters up to here. */
    readonly beginnings: Set<number>;
    number: number;
}

function buildMachine(): Machine {
    const root = newState();
    const marks: (number[] | undefined)[] = new Array(0x180).fill(undefined);
    const rareMarks = new Map<number, number[]>();
    registered.forEach(({ words, marks: characters }, cue) => {
        for (const word of words) {
            const beginning = word.endsWith('*');
            const state = stateOf(root, beginning ? word.slice(0, -1) : word);
            (beginning ? state.beginnings : state.words).add(cue);
        }
        for (let i = 0; i < characters.length; i++) {
            const code = characters.charCodeAt(i);
            const list = (code < 0x180 ? marks[code] : rareMarks.get(code)) ?? [];
            list.push(cue);
            if (code < 0x180) marks[code] = list;
            else rareMarks.set(code, list);
        }
    });
    const states: State[] = [newState()];
    spread(root, new Set(), states);
    // Behind the last letter of a beginning any letter may follow: one state for each such set of cues.
    const sinks = new Map<string, number>();
    const cues: (readonly number[] | undefined)[] = states.map(cuesAt);
    for (const { beginnings } of states) {
        if (beginnings.size === 0) continue;
        const key = [...beginnings].join(' ');
        if (sinks.has(key)) continue;
        sinks.set(key, cues.length);
        cues.push([...beginnings]);
    }
    const next = new Uint16Array(cues.length * ALPHABET);
    for (const state of states.slice(1)) {
        const sink = state.beginnings.size === 0 ? 0 : (sinks.get([...state.beginnings].join(' ')) ?? 0);
        for (let letter = 1; letter <= OTHER_LETTER; letter++)
            next[state.number * ALPHABET + letter] = state.steps.get(letter)?.number ?? sink;
    }
    for (const sink of sinks.values())
        for (let letter = 1; letter <= OTHER_LETTER; letter++) next[sink * ALPHABET + letter] = sink;
    const isMark = Uint8Array.from(marks, (list) => (list === undefined ? 0 : 1));
    const isWord = Uint8Array.from(cues, (list) => (list === undefined ? 0 : 1));
    return { version: registered.length, next, cues, isWord, marks, isMark, rareMarks };
}

function newState(): State {
    return { steps: new Map(), words: new Set(), beginnings: new Set(), number: 0 };
}

function stateOf(root: State, letters: string): State {
    let state = root;
    for (let i = 0; i < letters.length; i++) {
        const letter = KINDS[letters.charCodeAt(i)] ?? 0;
        if (letter === 0 || letter >= DIGIT) throw new Error(`a cue is made of letters: "${letters}"`);
        let following = state.steps.get(letter);
        if (following === undefined) {
            following = newState();
            state.steps.set(letter, following);
        }
        state = following;
    }
    return state;
}

/** Numbers the states, and hands the cues of a beginning on to all longer words. */
function spread(state: State, inherited: ReadonlySet<number>, states: State[]): void {
    for (const cue of inherited) state.beginnings.add(cue);
    state.number = states.length;
    states.push(state);
    for (const following of state.steps.values()) spread(following, state.beginnings, states);
}

function cuesAt(state: State): readonly number[] | undefined {
    const all = [...new Set([...state.words, ...state.beginnings])];
    return all.length === 0 ? undefined : all;
}

function letterKinds(): Uint8Array {
    const kinds = new Uint8Array(0x180);
    for (let code = 0; code < kinds.length; code++) {
        const character = String.fromCharCode(code);
        if (isDigit(code)) kinds[code] = DIGIT;
        else if (/\p{L}/u.test(character)) {
            const base = character.normalize('NFD').toLowerCase().charCodeAt(0);
            const letter = base >= 97 && base <= 122 ? base - 96 : OTHER_LETTER;
            kinds[code] = letter + (/\p{Lu}/u.test(character) ? CAPITAL : 0);
        }
    }
    return kinds;
}
