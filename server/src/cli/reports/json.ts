/** Findings for programs: one array over all files, sorted by file and place. Other tools rely on its shape. */

import type { Finding } from '../../rules/run.js';
import type { CheckedFile, FoundInFile, Report, ReportFormat } from './report.js';

/** One finding. Lines and columns count from 1, columns in UTF-16 units; the end is behind the last character. */
export interface JsonFinding {
    readonly file: string;
    readonly code: string;
    readonly severity: Finding['severity'];
    readonly message: string;
    readonly line: number;
    readonly column: number;
    readonly end_line: number;
    readonly end_column: number;
    readonly fixable: boolean;
}

export const jsonFormat: ReportFormat = { id: 'json', write: entry, create: () => new JsonReport() };

class JsonReport implements Report {
    private separator = '\n';

    opening(): string {
        return '[';
    }

    file({ written }: CheckedFile): string {
        let output = '';
        for (const entry of written) {
            output += `${this.separator}  ${entry}`;
            this.separator = ',\n';
        }
        return output;
    }

    closing(): string {
        return this.separator === '\n' ? ']\n' : '\n]\n';
    }
}

function entry(finding: Finding, { name, lines }: FoundInFile): string {
    const start = lines.placeAt(finding.start);
    const end = lines.placeAt(finding.end);
    return JSON.stringify({
        file: name,
        code: finding.code,
        severity: finding.severity,
        message: finding.message,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        fixable: finding.fixes.length > 0,
    } satisfies JsonFinding);
}
