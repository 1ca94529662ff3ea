/** Tries a damage on a record and compares what is found before and after. */

import { rules } from '../../server/src/rules/index.js';
import type { Finding } from '../../server/src/rules/run.js';
import type { Span } from '../../server/src/syntax/tree.js';
import { type Damage, damaged, moved } from './damage.js';
import type { Mutation } from './mutations.js';
import { type CleanRecord, described, findingsOf } from './records.js';

/** How one damage came out. */
export interface Trial {
    readonly record: string;
    /** Findings of the right rule at the right place; one is right. */
    readonly caught: number;
    /** What else is found only since the damage, one line each. */
    readonly extra: readonly string[];
    /** The text around the damage, for a person who looks into a failure. */
    readonly excerpt: string;
}

/** Whether a damage is found once, at its place, and nothing else is. */
export function isRight({ caught, extra }: Trial): boolean {
    return caught === 1 && extra.length === 0;
}

/** At most so many damages of one kind are done to one record, spread over it. */
const PER_RECORD = 3;

/** Does a mutation to every record it fits. */
export function trialsOf(mutation: Mutation, records: readonly CleanRecord[]): Trial[] {
    return records.flatMap((record) =>
        spread([...mutation.damage(record)], PER_RECORD).map((damage) => tried(mutation, record, damage)),
    );
}

function tried(mutation: Mutation, record: CleanRecord, damage: Damage): Trial {
    const text = damaged(record.text, damage.edits);
    const places = damage.at.map((span) => moved(span, damage.edits));
    const fresh = without(findingsOf(text, mutation.code), text, knownOf(record, mutation.code));
    const right = fresh.filter((one) => one.code === mutation.code && places.some((place) => touches(one, place)));
    const extra = fresh.filter((one) => !right.includes(one) && !(mutation.also ?? []).includes(one.code));
    const [first] = places;
    return {
        record: record.name,
        caught: right.length,
        extra: extra.map((one) => described(text, one)),
        excerpt: text.slice(Math.max(0, (first?.start ?? 0) - 60), Math.min(text.length, (first?.end ?? 0) + 60)),
    };
}

const known = new Map<string, readonly string[]>();

/** What is found in the undamaged record, by what it says and about which words. */
function knownOf({ name, text }: CleanRecord, code: string): readonly string[] {
    const isOff = rules.some((rule) => rule.code === code && rule.offByDefault === true);
    const key = isOff ? `${name} ${code}` : name;
    const found = known.get(key) ?? findingsOf(text, code).map((finding) => signature(text, finding));
    known.set(key, found);
    return found;
}

/** Findings that were not there before; of several alike, as many as there are more. */
function without(findings: readonly Finding[], text: string, before: readonly string[]): Finding[] {
    const left = [...before];
    return findings.filter((finding) => {
        const index = left.indexOf(signature(text, finding));
        if (index === -1) return true;
        left.splice(index, 1);
        return false;
    });
}

function signature(text: string, { code, message, start, end }: Finding): string {
    // A damage may change the case of a word in what is found anyway.
    return JSON.stringify([code, message, text.slice(start, end).toLowerCase()]);
}

function touches(one: Span, other: Span): boolean {
    return one.start <= other.end && other.start <= one.end;
}

function spread<T>(all: readonly T[], most: number): T[] {
    if (all.length <= most) return [...all];
    return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)] as T);
}
