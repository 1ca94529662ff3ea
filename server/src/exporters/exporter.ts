/** What an exporter is: one file per format, a pure function from the model to text. */

import type { Stage } from '../config/stages.js';
import type { Minutes } from '../model/minutes.js';

export interface ExportOptions {
    /** `public` leaves out private business; `full` keeps it and says so. */
    readonly audience: 'public' | 'full';
    readonly stage: Stage;
    readonly profile: string;
    /** Name of the source file without folders, for the export to say where it comes from; null when unsaved. */
    readonly fileName: string | null;
}

export interface Exporter {
    /** What `--to` takes. */
    readonly id: string;
    readonly label: string;
    readonly description: string;
    /** With its dot. */
    readonly extension: string;
    /** Gives the finished text. Same input, same bytes. */
    render(minutes: Minutes, options: ExportOptions): string;
    /** What the format cannot hold of this record, one plain sentence each. */
    losses(minutes: Minutes, options: ExportOptions): readonly string[];
}
