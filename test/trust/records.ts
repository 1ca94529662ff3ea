/** The complete records of this folder, and what the whole engine says about one of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { readSettings } from '../../server/src/config/settings.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { check } from '../../server/src/rules/check.js';
import { rules } from '../../server/src/rules/index.js';
import type { Finding } from '../../server/src/rules/run.js';
import { parse } from '../../server/src/syntax/parse.js';
import { switchedOn } from '../support/switched-on.js';

const folder = new URL('records/', import.meta.url);

/** A record that lacks nothing. */
export interface CleanRecord {
    /** Name of its file without the ending. */
    readonly name: string;
    readonly text: string;
}

/** All records, in the order of their names. A record says in its own header what kind of body meets. */
export function cleanRecords(): CleanRecord[] {
    return readdirSync(folder)
        .filter((name) => name.endsWith('.minutes'))
        .sort()
        .map((name) => ({
            name: name.replace(/\.minutes$/, ''),
            text: readFileSync(new URL(name, folder), 'utf8'),
        }));
}

/**
 * Findings of all rules with the settings that everybody starts with, and of one that is off until it is asked for; a
 * rule that fails stops the run.
 */
export function findingsOf(text: string, askedFor?: string): Finding[] {
    return check(buildMinutes(parse(text)), {
        settings: readSettings({ rules: switchedOn(rules.filter(({ code }) => code === askedFor)) }),
        onRuleFailure: (code, error) => {
            throw new Error(`${code} failed: ${String(error)}`);
        },
    });
}

/** One line that shows a finding to a person: where, how serious, which rule, the words and the message. */
export function described(text: string, { start, end, severity, code, message }: Finding): string {
    const before = text.slice(0, start).split('\n');
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    const shown = words.length <= 70 ? words : `${words.slice(0, 50)}…${words.slice(-15)}`;
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${severity} ${code} "${shown}" ${message}`;
}
