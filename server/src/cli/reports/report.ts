/**
 * What a format of `minutes check` is. It has two halves: one writes out the findings of one file, in whichever thread
 * has its text, and one puts the files together and keeps nothing of them.
 */

import type { Severity } from '../../rules/rule.js';
import type { Finding } from '../../rules/run.js';
import type { Lines } from '../place.js';
import type { Colours } from '../terminal.js';

/** A file with its findings, where its text is at hand. */
export interface FoundInFile {
    /** As named by the person; `-` for standard input. */
    readonly name: string;
    readonly lines: Lines;
    readonly findings: readonly Finding[];
}

/** How findings are drawn for people. */
export interface Look {
    readonly colours: Colours;
    /** Columns of the terminal. */
    readonly width: number;
}

/** A file of which only the words to print are left: plain data, which any thread can hand on. */
export interface CheckedFile {
    readonly name: string;
    /** What the format wrote for each finding, in order. */
    readonly written: readonly string[];
    readonly counts: Readonly<Partial<Record<Severity, number>>>;
    /** How many findings come with a fix. */
    readonly fixable: number;
}

export interface Report {
    /** What stands before the first file. */
    opening(): string;
    file(file: CheckedFile): string;
    /** What stands behind the last file. `unreadable` counts the files that could not be checked. */
    closing(unreadable: number): string;
}

/** What `--format` takes. */
export interface ReportFormat {
    readonly id: string;
    /** Writes out a finding, knowing nothing of other files. */
    write(finding: Finding, file: FoundInFile, look: Look): string;
    create(look: Look): Report;
}
