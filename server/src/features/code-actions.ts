/** What can be done about a finding: its fixes, silencing it, having it explained; and all safe fixes at once. */

import {
    type CodeAction,
    CodeActionKind,
    type Diagnostic,
    type Range,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Language } from '../model/minutes.js';
import type { Edit } from '../rules/rule.js';
import type { Finding } from '../rules/run.js';
import { UNUSED_SUPPRESSION } from '../rules/suppressions.js';
import type { Block, Span } from '../syntax/tree.js';
import { toDiagnostic } from './findings.js';
import { blocksAt, lineAt, lineBreakOf, pieceAt, rangeOf } from './places.js';
import type { Snapshot } from './snapshot.js';

/** Command of the client that opens the page about a rule; its argument is the code. */
export const EXPLAIN_COMMAND = 'minutes.explainRule';

/** Kind of the action that applies all safe fixes, for `editor.codeActionsOnSave`. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.minutes`;

export interface CodeActionContext {
    /** The findings that the editor shows at the place; ours are recognised and handed back with their actions. */
    readonly diagnostics: readonly Diagnostic[];
    /** The kinds that are wanted; all when absent. */
    readonly only?: readonly string[] | undefined;
}

/** Gives what can be done in a range. The first fix of a finding is the preferred one. */
export function codeActions(snapshot: Snapshot, range: Range, context: CodeActionContext): CodeAction[] {
    const wanted = (kind: string): boolean =>
        context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const actions: CodeAction[] = [];
    if (wanted(CodeActionKind.QuickFix)) {
        const start = snapshot.document.offsetAt(range.start);
        const end = snapshot.document.offsetAt(range.end);
        const here = snapshot.findings.filter((finding) => finding.start <= end && finding.end >= start);
        const shown = here.map((finding) => ({ finding, diagnostic: shownAs(finding, snapshot, context.diagnostics) }));
        // Fixes of all findings come before the ways to silence them, so that the list starts with what helps.
        for (const { finding, diagnostic } of shown) actions.push(...fixes(snapshot, finding, diagnostic));
        for (const { finding, diagnostic } of shown) {
            actions.push(...silence(snapshot, finding, diagnostic), explain(snapshot, finding, diagnostic));
        }
    }
    if (wanted(FIX_ALL_KIND)) {
        const all = fixAll(snapshot);
        if (all !== null) actions.push(all);
    }
    return actions;
}

interface Titles {
    readonly silenceLine: (code: string) => string;
    readonly silenceFile: (code: string) => string;
    readonly explain: (code: string) => string;
    readonly fixAll: string;
    /** What stands in a silencing note for the clerk to replace. */
    readonly reason: string;
}

const TITLES: Record<Language, Titles> = {
    en: {
        silenceLine: (code) => `Silence this finding for the next line: ${code}`,
        silenceFile: (code) => `Silence this finding in the whole file: ${code}`,
        explain: (code) => `Explain this finding: ${code}`,
        fixAll: 'Apply all safe fixes',
        reason: 'say why here',
    },
    cy: {
        silenceLine: (code) => `Tawelu’r canfyddiad hwn ar gyfer y llinell nesaf: ${code}`,
        silenceFile: (code) => `Tawelu’r canfyddiad hwn yn y ffeil gyfan: ${code}`,
        explain: (code) => `Egluro’r canfyddiad hwn: ${code}`,
        fixAll: 'Gwneud pob cywiriad diogel',
        reason: 'rhowch y rheswm yma',
    },
};

function titlesFor({ settings, minutes }: Snapshot): Titles {
    return TITLES[settings.messages === 'auto' ? minutes.language : settings.messages];
}

function fixes(snapshot: Snapshot, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
    return finding.fixes.map((fix, index) => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: index === 0,
        edit: workspaceEdit(snapshot, fix.edits),
    }));
}

/**
 * A note above the line silences the finding, where a note can stand: inside a paragraph or a list it would tear the
 * block apart, so that there the note goes to the top and speaks for the whole record.
 */
function silence(snapshot: Snapshot, finding: Finding, diagnostic: Diagnostic): CodeAction[] {
    if (finding.code === UNUSED_SUPPRESSION) return [];
    const { text } = snapshot.minutes;
    const lineBreak = lineBreakOf(text);
    const titles = titlesFor(snapshot);
    const top = text.startsWith('\ufeff') ? 1 : 0;
    const line = lineAt(text, finding.start);
    const above = Math.max(line.start, top);
    const actions: CodeAction[] = [];
    if (canTakeNoteAbove(snapshot, line)) {
        actions.push({
            title: titles.silenceLine(finding.code),
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: workspaceEdit(snapshot, [
                { start: above, end: above, text: `// minutes-ignore ${finding.code} ${titles.reason}${lineBreak}` },
            ]),
        });
    }
    actions.push({
        title: titles.silenceFile(finding.code),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(snapshot, [
            { start: top, end: top, text: `// minutes-ignore-file ${finding.code} ${titles.reason}${lineBreak}` },
        ]),
    });
    return actions;
}

function explain(snapshot: Snapshot, finding: Finding, diagnostic: Diagnostic): CodeAction {
    const title = titlesFor(snapshot).explain(finding.code);
    return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: { title, command: EXPLAIN_COMMAND, arguments: [finding.code] },
    };
}

function fixAll(snapshot: Snapshot): CodeAction | null {
    const edits: Edit[] = [];
    for (const finding of snapshot.findings) {
        const fix = finding.fixes[0];
        if (fix?.safe === true && !fix.edits.some((edit) => edits.some((other) => collide(edit, other))))
            edits.push(...fix.edits);
    }
    if (edits.length === 0) return null;
    edits.sort((a, b) => a.start - b.start || a.end - b.end);
    return { title: titlesFor(snapshot).fixAll, kind: FIX_ALL_KIND, edit: workspaceEdit(snapshot, edits) };
}

/** Two edits that touch could undo each other, so only edits with text between them go together. */
function collide(one: Span, other: Span): boolean {
    return one.start <= other.end && other.start <= one.end;
}

/** Whether a note above a line leaves the reading of the text alone: the line must be the first of its block. */
function canTakeNoteAbove(snapshot: Snapshot, line: Span): boolean {
    const placed = pieceAt(snapshot, line.start);
    if (placed === undefined) return false;
    const place = line.start - placed.start;
    const heading = placed.piece.heading;
    if (heading !== null && place < heading.end) return place <= heading.start;
    const block: Block | undefined = blocksAt(placed.piece.blocks, place).at(-1);
    return block === undefined || block.start >= place;
}

function shownAs(finding: Finding, snapshot: Snapshot, diagnostics: readonly Diagnostic[]): Diagnostic {
    const own = toDiagnostic(finding, snapshot.document);
    const same = (a: Range, b: Range): boolean =>
        a.start.line === b.start.line &&
        a.start.character === b.start.character &&
        a.end.line === b.end.line &&
        a.end.character === b.end.character;
    return diagnostics.find((one) => one.code === own.code && same(one.range, own.range)) ?? own;
}

function workspaceEdit(snapshot: Snapshot, edits: readonly Edit[]): WorkspaceEdit {
    const changes: TextEdit[] = edits.map((edit) => ({ range: rangeOf(snapshot.document, edit), newText: edit.text }));
    return { changes: { [snapshot.uri]: changes } };
}
