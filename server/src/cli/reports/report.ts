/** What a format of `minutes check` is: it is handed one file after another and keeps nothing of them. */

import type { Finding } from '../../rules/run.js';
import type { Lines } from '../place.js';
import type { Terminal } from '../terminal.js';

export interface CheckedFile {
    /** As named by the person; `-` for standard input. */
    readonly name: string;
    readonly lines: Lines;
    readonly findings: readonly Finding[];
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
    create(terminal: Terminal): Report;
}
