/** Options that more than one command takes, and how a wrong one is answered. */

import { InvalidArgumentError } from 'commander';
import { nearestOf } from '../nearest.js';

/** Reads an option that takes one of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): (value: string) => Word {
    return (value) => {
        const word = words.find((candidate) => candidate === value);
        if (word !== undefined) return word;
        const nearest = nearestOf(value, words);
        throw new InvalidArgumentError(
            `${nearest === null ? '' : `Did you mean "${nearest}"? `}It can be ${words.join(', ')}.`,
        );
    };
}

/** Reads an option that takes a whole number from 1. */
export function countUpTo(most: number): (value: string) => number {
    return (value) => {
        const count = Number(value);
        if (/^\d+$/.test(value) && count >= 1 && count <= most) return count;
        throw new InvalidArgumentError(`It can be a whole number from 1 to ${most}.`);
    };
}
