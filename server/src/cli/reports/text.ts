/** Findings for people: each with its line, a marker under the place and what to do; at the end a sentence with counts. */

import { SEVERITIES, type Severity } from '../../rules/rule.js';
import type { Finding } from '../../rules/run.js';
import { excerpt, forTerminal } from '../place.js';
import type { Colours } from '../terminal.js';
import type { CheckedFile, FoundInFile, Look, Report, ReportFormat } from './report.js';

export const textFormat: ReportFormat = { id: 'text', write: drawn, create: (look) => new TextReport(look) };

const NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    info: ['thing worth checking', 'things worth checking'],
    hint: ['hint', 'hints'],
};

class TextReport implements Report {
    private readonly counts = new Map<Severity, number>();
    private files = 0;
    private filesWithFindings = 0;
    private fixable = 0;

    constructor(private readonly look: Look) {}

    opening(): string {
        return '';
    }

    file({ name, written, counts, fixable }: CheckedFile): string {
        this.files++;
        if (written.length === 0) return '';
        this.filesWithFindings++;
        this.fixable += fixable;
        for (const severity of SEVERITIES) {
            const count = (this.counts.get(severity) ?? 0) + (counts[severity] ?? 0);
            if (count > 0) this.counts.set(severity, count);
        }
        const heading = this.look.colours.underline(forTerminal(name === '-' ? 'standard input' : name));
        return `${heading}\n${written.join('')}\n`;
    }

    closing(unreadable: number): string {
        const checked = `Checked ${counted(this.files, 'file', 'files')}.`;
        const sentences = [checked];
        const severities = SEVERITIES.filter((severity) => this.counts.has(severity));
        if (severities.length > 0) {
            const parts = severities.map((severity) => counted(this.counts.get(severity) ?? 0, ...NAMES[severity]));
            const where = this.files === 1 ? '' : ` in ${counted(this.filesWithFindings, 'file', 'files')}`;
            sentences.push(`Found ${inWords(parts)}${where}.`);
            if (this.fixable > 0) sentences.push(`${this.fixableInWords()} with a fix in the editor.`);
            sentences.push('"minutes explain CODE" tells more about a finding.');
        } else if (this.files > 0) {
            sentences.push('Nothing to mend was found.');
        }
        if (unreadable > 0) sentences.push(`${counted(unreadable, 'file', 'files')} could not be read.`);
        return `${sentences.join(' ')}\n`;
    }

    private fixableInWords(): string {
        const total = [...this.counts.values()].reduce((sum, count) => sum + count, 0);
        if (total === 1) return 'It comes';
        if (this.fixable === total) return 'All of them come';
        return this.fixable === 1 ? '1 of them comes' : `${number(this.fixable)} of them come`;
    }
}

function drawn(finding: Finding, { lines }: FoundInFile, { colours, width }: Look): string {
    const start = lines.placeAt(finding.start);
    const end = lines.placeAt(finding.end);
    const line = lines.lineAt(start.line);
    const endColumn = end.line === start.line ? end.column - 1 : line.length;
    const place = `${start.line}:${start.column}`;
    const margin = ' '.repeat(4);
    const shown = excerpt(line, { start: start.column - 1, end: endColumn }, width - margin.length - 2);
    const output = [
        `  ${place.padEnd(7)} ${inColour(finding.severity, finding.severity.padEnd(7), colours)}  ${colours.bold(forTerminal(finding.message))}  ${colours.dim(finding.code)}`,
    ];
    if (shown.text !== '') {
        const further =
            end.line - start.line > 1 || (end.line > start.line && end.column > 1) ? ` to line ${end.line}` : '';
        output.push(
            `${margin}${colours.dim('|')} ${shown.text}`,
            `${margin}${colours.dim('|')} ${inColour(finding.severity, shown.marker, colours)}${further}`,
        );
    }
    const [fix] = finding.fixes;
    if (fix !== undefined) output.push(`${margin}To do: ${forTerminal(fix.title)}`);
    return `${output.join('\n')}\n`;
}

function inColour(severity: Severity, text: string, colours: Colours): string {
    if (severity === 'error') return colours.red(text);
    if (severity === 'warning') return colours.yellow(text);
    return severity === 'info' ? colours.cyan(text) : colours.dim(text);
}

function counted(count: number, one: string, many: string): string {
    return `${number(count)} ${count === 1 ? one : many}`;
}

function number(count: number): string {
    return count.toLocaleString('en-GB');
}

function inWords(parts: readonly string[]): string {
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
