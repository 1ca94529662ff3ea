/** A line of the table, and the table. */

export interface Row {
    readonly what: string;
    /** Our figure with its unit. */
    readonly ours: string;
    /** Whom we compare with, and their figure. */
    readonly peer?: string;
    /** Ours divided by theirs: below 1 we are faster or smaller. */
    readonly ratio?: number;
    /** What we want to reach, in words. */
    readonly reach?: string;
    readonly reached?: boolean;
}

const COLUMNS = ['what', 'ours', 'peer', 'ratio', 'reach', 'reached'] as const;

/** Gives the rows as a Markdown table, aligned so that it reads well in a terminal too. */
export function tableOf(rows: readonly Row[]): string {
    return markdownTable(
        COLUMNS,
        rows.map((row) => [
            row.what,
            row.ours,
            row.peer ?? '',
            row.ratio === undefined ? '' : ratioText(row.ratio),
            row.reach ?? '',
            row.reached === undefined ? '' : row.reached ? 'yes' : 'no',
        ]),
    );
}

/** Gives a Markdown table with columns of even width. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
    const line = (cells: readonly string[]): string =>
        `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
    return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Milliseconds as people read them. */
export function timeText(milliseconds: number): string {
    if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
    return `${milliseconds < 1 ? milliseconds.toFixed(2) : milliseconds < 100 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/** Bytes as people read them, in thousands. */
export function sizeText(bytes: number): string {
    return bytes >= 10_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : `${Math.round(bytes / 1000)} kB`;
}

function ratioText(ratio: number): string {
    return ratio >= 10 ? String(Math.round(ratio)) : ratio >= 0.1 ? ratio.toFixed(2) : ratio.toFixed(3);
}
