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
import type { FixAllResult, FixOffer } from '../protocol.js';
import type { Edit } from '../rules/rule.js';
import type { Finding } from '../rules/run.js';
import { UNUSED_SUPPRESSION } from '../rules/suppressions.js';
import type { Block, Span } from '../syntax/tree.js';
import { toDiagnostic } from './findings.js';
import { canFix, fixAll, type Which } from './fix-all.js';
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
    /** True where the editor asks again before it uses an action: what takes long is worked out only then. */
    readonly resolves?: boolean;
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
        for (const code of new Set(here.map((finding) => finding.code))) {
            const ours = shown.filter(({ finding }) => finding.code === code).map(({ diagnostic }) => diagnostic);
            actions.push(...fixAllLike(snapshot, code, ours, context.resolves === true));
        }
        for (const { finding, diagnostic } of shown) {
            actions.push(...silence(snapshot, finding, diagnostic), explain(snapshot, finding, diagnostic));
        }
    }
    if (wanted(FIX_ALL_KIND)) {
        const which: Which = { safe: true };
        if (canFix(snapshot, which)) {
            const action: CodeAction = { title: titlesFor(snapshot).fixAll, kind: FIX_ALL_KIND };
            actions.push(withFixes(snapshot, action, which, context.resolves === true));
        }
    }
    return actions;
}

/** Works out what an action changes, where that was put off. Any other action is given back as it is. */
export function resolveCodeAction(snapshot: Snapshot, action: CodeAction): CodeAction {
    const deferred = deferredIn(action);
    return deferred === null ? action : withFixes(snapshot, action, deferred.which, false);
}

/** The record that an action was put off for, or null when nothing was. */
export function recordOf(action: CodeAction): string | null {
    return deferredIn(action)?.uri ?? null;
}

/**
 * Gives the fixes of the findings that a range touches, or else of those on its lines; all of the record without a range.
 * The smallest finding comes first: it is what the cursor was put on.
 */
export function fixOffers(snapshot: Snapshot, range?: Range): FixOffer[] {
    const { document } = snapshot;
    const fixable = snapshot.findings.filter(({ fixes }) => fixes.length > 0);
    if (range === undefined) return fixable.flatMap((finding) => offersOf(snapshot, finding));
    const within = (start: number, end: number): Finding[] =>
        fixable.filter((finding) => finding.start <= end && finding.end >= start);
    const start = document.offsetAt(range.start);
    const end = document.offsetAt(range.end);
    const text = document.getText();
    const touched = within(start, end);
    const found = touched.length > 0 ? touched : within(lineAt(text, start).start, lineAt(text, end).end);
    return found.sort((a, b) => a.end - a.start - (b.end - b.start)).flatMap((finding) => offersOf(snapshot, finding));
}

/** Gives one change that applies all safe fixes, or with a code the best fix of every finding of that rule. */
export function fixAllResult(snapshot: Snapshot, code?: string): FixAllResult {
    const { edits, fixed, left } = fixAll(snapshot, code === undefined ? { safe: true } : { code });
    return { version: snapshot.version, edits: textEdits(snapshot, edits), fixed, left };
}

interface Titles {
    readonly silenceLine: (code: string) => string;
    readonly silenceFile: (code: string) => string;
    readonly explain: (code: string) => string;
    readonly fixAll: string;
    readonly fixAllLike: (code: string, count: number) => string;
    /** What stands in a silencing note for the clerk to replace. */
    readonly reason: string;
}

const TITLES: Record<Language, Titles> = {
    en: {
        silenceLine: (code) => `Silence this finding for the next line: ${code}`,
        silenceFile: (code) => `Silence this finding in the whole file: ${code}`,
        explain: (code) => `Explain this finding: ${code}`,
        fixAll: 'Apply all safe fixes',
        fixAllLike: (code, count) => `Fix all ${count} findings like this one in this record: ${code}`,
        reason: 'say why here',
    },
    cy: {
        silenceLine: (code) => `Tawelu’r canfyddiad hwn ar gyfer y llinell nesaf: ${code}`,
        silenceFile: (code) => `Tawelu’r canfyddiad hwn yn y ffeil gyfan: ${code}`,
        explain: (code) => `Egluro’r canfyddiad hwn: ${code}`,
        fixAll: 'Gwneud pob cywiriad diogel',
        fixAllLike: (code, count) => `Cywiro pob canfyddiad fel hwn yn y cofnod hwn (${count}): ${code}`,
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

/** Offered where more than one finding of the rule has a fix. */
function fixAllLike(
    snapshot: Snapshot,
    code: string,
    diagnostics: readonly Diagnostic[],
    resolves: boolean,
): CodeAction[] {
    const count = snapshot.findings.filter((one) => one.code === code && one.fixes.length > 0).length;
    if (count < 2) return [];
    const title = titlesFor(snapshot).fixAllLike(code, count);
    const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics] };
    return [withFixes(snapshot, action, { code }, resolves)];
}

/** What an action carries whose change is worked out later. */
interface Deferred {
    readonly uri: string;
    readonly which: Which;
}

function withFixes(snapshot: Snapshot, action: CodeAction, which: Which, defer: boolean): CodeAction {
    if (defer) return { ...action, data: { uri: snapshot.uri, which } satisfies Deferred };
    const { edits } = fixAll(snapshot, which);
    return { ...action, edit: workspaceEdit(snapshot, edits) };
}

function deferredIn({ data }: CodeAction): Deferred | null {
    const { uri, which } = (data ?? {}) as Partial<Deferred>;
    return typeof uri === 'string' && typeof which === 'object' ? { uri, which } : null;
}

function offersOf(snapshot: Snapshot, finding: Finding): FixOffer[] {
    return finding.fixes.map((fix) => ({
        version: snapshot.version,
        code: finding.code,
        message: finding.message,
        title: fix.title,
        edits: textEdits(snapshot, fix.edits),
    }));
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
    return { changes: { [snapshot.uri]: textEdits(snapshot, edits) } };
}

function textEdits(snapshot: Snapshot, edits: readonly Edit[]): TextEdit[] {
    return edits.map((edit) => ({ range: rangeOf(snapshot.document, edit), newText: edit.text }));
}
