/**
 * Findings as commands of a GitHub workflow, one line each: the run shows them beside the lines of the change. The
 * problem matcher `minutes` of the editor reads the same lines.
 */

import type { Severity } from '../../rules/rule.js';
import type { Finding } from '../../rules/run.js';
import type { CheckedFile, FoundInFile, Report, ReportFormat } from './report.js';

export const githubFormat: ReportFormat = { id: 'github', write: command, create: () => new GithubReport() };

const COMMANDS: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    info: 'notice',
    hint: 'notice',
};

class GithubReport implements Report {
    opening(): string {
        return '';
    }

    file({ written }: CheckedFile): string {
        return written.join('');
    }

    closing(): string {
        return '';
    }
}

function command(finding: Finding, { name, lines }: FoundInFile): string {
    const start = lines.placeAt(finding.start);
    // A finding that ends with its line ends there, and not at the start of the next.
    const last = lines.placeAt(Math.max(finding.start, finding.end - 1));
    const properties: readonly (readonly [string, string | number])[] = [
        ['file', name.replaceAll('\\', '/')],
        ['line', start.line],
        // Columns are only taken where a finding stands on one line.
        ...(start.line === last.line
            ? ([
                  ['col', start.column],
                  ['endColumn', Math.max(start.column, last.column + (finding.end > finding.start ? 1 : 0))],
              ] as const)
            : ([['endLine', last.line]] as const)),
        ['title', finding.code],
    ];
    const written = properties.map(([property, value]) => `${property}=${escaped(String(value), /[%\r\n:,]/g)}`);
    return `::${COMMANDS[finding.severity]} ${written.join(',')}::${escaped(finding.message, /[%\r\n]/g)}\n`;
}

function escaped(text: string, reserved: RegExp): string {
    return text.replace(
        reserved,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
}
