/** Findings as the editor shows them. The only place where our words for them meet those of the protocol. */

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Severity } from '../rules/rule.js';
import type { Finding } from '../rules/run.js';
import { rangeOf } from './places.js';
import { pageAbout } from './rule-page.js';
import type { Snapshot } from './snapshot.js';

/** What the editor shows as the origin of a finding. */
export const SOURCE = 'Minutes';

/** What travels with a finding: whether a fix is on offer, and its code for whoever cannot read `code`. */
export interface FindingData {
    readonly code: string;
    readonly fixable: boolean;
}

/** Gives the findings of a record as the editor takes them, in the order of the text. */
export function findingsFor(snapshot: Snapshot): Diagnostic[] {
    return snapshot.findings.map((finding) => toDiagnostic(finding, snapshot.document));
}

/** Turns one finding. */
export function toDiagnostic(finding: Finding, document: TextDocument): Diagnostic {
    const data: FindingData = { code: finding.code, fixable: finding.fixes.length > 0 };
    return {
        range: rangeOf(document, finding),
        severity: SEVERITY[finding.severity],
        code: finding.code,
        codeDescription: { href: pageAbout(finding.code) },
        source: SOURCE,
        message: finding.message,
        data,
    };
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    info: DiagnosticSeverity.Information,
    hint: DiagnosticSeverity.Hint,
};
