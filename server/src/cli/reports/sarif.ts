/**
 * Findings as SARIF 2.1.0, the exchange format of checking tools: code hosts and dashboards take it. One run over all
 * files; each result names its rule, its place and its fixes.
 */

import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../rules/index.js';
import type { Severity } from '../../rules/rule.js';
import type { Finding } from '../../rules/run.js';
import { UNUSED_SUPPRESSION } from '../../rules/suppressions.js';
import { STANDARD_INPUT } from '../find-files.js';
import type { Lines } from '../place.js';
import type { CheckedFile, FoundInFile, Report, ReportFormat } from './report.js';

export const sarifFormat: ReportFormat = {
    id: 'sarif',
    write: (finding, file) => JSON.stringify(result(finding, file)),
    create: () => new SarifReport(),
};

/** SARIF knows three levels; the severity as the other formats have it stands beside them. */
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
    error: 'error',
    warning: 'warning',
    info: 'note',
    hint: 'note',
};

class SarifReport implements Report {
    private separator = '\n';

    opening(): string {
        const driver = { name: 'Committee Minutes', rules: descriptors() };
        return `{
"$schema": "https://json.schemastore.org/sarif-2.1.0.json",
"version": "2.1.0",
"runs": [{
"tool": ${JSON.stringify({ driver })},
"columnKind": "utf16CodeUnits",
"newlineSequences": ["\\r\\n", "\\n", "\\r"],
"results": [`;
    }

    file({ written }: CheckedFile): string {
        let output = '';
        for (const result of written) {
            output += `${this.separator}${result}`;
            this.separator = ',\n';
        }
        return output;
    }

    closing(unreadable: number): string {
        const invocation = { executionSuccessful: unreadable === 0 };
        return `${this.separator === '\n' ? '' : '\n'}],\n"invocations": ${JSON.stringify([invocation])}\n}]\n}\n`;
    }
}

function descriptors(): readonly object[] {
    const described = rules.map(({ code, severity, summary, why }) => ({
        id: code,
        shortDescription: { text: doubled(summary) },
        ...(why === '' ? {} : { fullDescription: { text: doubled(why) } }),
        help: { text: `"minutes explain ${code}" tells more.` },
        defaultConfiguration: { level: LEVELS[severity] },
    }));
    const unused = {
        id: UNUSED_SUPPRESSION,
        shortDescription: { text: 'A note that silences a finding has a finding to silence.' },
        help: { text: `"minutes explain ${UNUSED_SUPPRESSION}" tells more.` },
        defaultConfiguration: { level: LEVELS.info },
    };
    return [...described, unused];
}

function result(finding: Finding, { name, lines }: FoundInFile): object {
    const artifactLocation = { uri: addressOf(name) };
    const fixes = finding.fixes.map(({ title, edits }) => ({
        description: { text: doubled(title) },
        artifactChanges: [
            {
                artifactLocation,
                replacements: edits.map(({ start, end, text }) => ({
                    deletedRegion: region(lines, start, end),
                    insertedContent: { text },
                })),
            },
        ],
    }));
    return {
        ruleId: finding.code,
        level: LEVELS[finding.severity],
        message: { text: doubled(finding.message) },
        locations: [{ physicalLocation: { artifactLocation, region: region(lines, finding.start, finding.end) } }],
        ...(fixes.length === 0 ? {} : { fixes }),
        properties: { severity: finding.severity },
    };
}

/** Lines and columns count from 1; the end column is behind the last character. */
function region(lines: Lines, from: number, to: number): object {
    const start = lines.placeAt(from);
    const end = lines.placeAt(to);
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The address of a file: relative as it was named, so that the reader may stand elsewhere, or absolute. */
function addressOf(name: string): string {
    if (name === STANDARD_INPUT) return 'standard-input';
    if (isAbsolute(name)) return pathToFileURL(name).href;
    return name
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}

/** Braces in a message stand for something else unless they are doubled. */
function doubled(text: string): string {
    return text.replace(/[{}]/g, '$&$&');
}
