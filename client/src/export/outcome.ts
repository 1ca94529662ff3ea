/** Tells a person what came of an export, and offers what one wants next. */

import * as vscode from 'vscode';
import { fileName } from './targets.js';

export type Outcome =
    | {
          readonly kind: 'written';
          readonly record: vscode.Uri;
          readonly target: vscode.Uri;
          /** How many findings of severity error the record has. */
          readonly errors: number;
          readonly losses: readonly string[];
      }
    | { readonly kind: 'failed'; readonly record: vscode.Uri; readonly target: vscode.Uri; readonly reason: string };

type Written = Extract<Outcome, { kind: 'written' }>;
type Failed = Extract<Outcome, { kind: 'failed' }>;

/** Shows one message about all records of an export; `asked` is how many there were to export. */
export async function reportOutcomes(
    outcomes: readonly Outcome[],
    asked: number,
    log: vscode.LogOutputChannel,
): Promise<void> {
    for (const outcome of outcomes) logOutcome(outcome, log);
    const [only] = outcomes;
    if (asked === 1 && only !== undefined)
        await (only.kind === 'written' ? reportOne(only, log) : reportFailure(only, log));
    else await reportSeveral(outcomes, asked, log);
}

async function reportOne({ record, target, errors, losses }: Written, log: vscode.LogOutputChannel): Promise<void> {
    const name = fileName(target.path);
    const sentences = [
        errors === 0
            ? vscode.l10n.t('Exported to {0}.', name)
            : errors === 1
              ? vscode.l10n.t('Exported to {0} as it stands: one thing in the record still has to be put right.', name)
              : vscode.l10n.t(
                    'Exported to {0} as it stands: {1} things in the record still have to be put right.',
                    name,
                    errors,
                ),
        ...losses.slice(0, 2),
    ];
    const actions = [open(target), reveal(target)];
    if (errors > 0) actions.push(showProblems(record));
    if (losses.length > 2) {
        sentences.push(vscode.l10n.t('{0} more are in the details.', losses.length - 2));
        actions.push(details(log));
    }
    await show(errors > 0 ? 'warning' : 'information', sentences, actions);
}

async function reportFailure({ record, reason }: Failed, log: vscode.LogOutputChannel): Promise<void> {
    const sentence = vscode.l10n.t('{0} was not exported, and no file was changed: {1}', fileName(record.path), reason);
    await show('error', [sentence], [details(log)]);
}

async function reportSeveral(outcomes: readonly Outcome[], asked: number, log: vscode.LogOutputChannel): Promise<void> {
    const written = outcomes.filter((outcome) => outcome.kind === 'written');
    const failed = outcomes.length - written.length;
    const unfinished = written.filter(({ errors }) => errors > 0).length;
    const lossy = written.filter(({ losses }) => losses.length > 0).length;
    const sentences = [vscode.l10n.t('Exported {0} of {1} records.', written.length, asked)];
    if (outcomes.length < asked) sentences.push(vscode.l10n.t('The rest was cancelled.'));
    if (failed > 0) sentences.push(vscode.l10n.t('Could not be exported: {0}.', failed));
    if (unfinished > 0) sentences.push(vscode.l10n.t('With things that still have to be put right: {0}.', unfinished));
    if (lossy > 0) sentences.push(vscode.l10n.t('With parts that this format cannot hold: {0}.', lossy));
    const [first] = written;
    const actions = first === undefined ? [] : [reveal(first.target)];
    if (failed + unfinished + lossy > 0) actions.push(details(log));
    await show(failed > 0 ? 'error' : unfinished > 0 ? 'warning' : 'information', sentences, actions);
}

function logOutcome(outcome: Outcome, log: vscode.LogOutputChannel): void {
    const record = vscode.workspace.asRelativePath(outcome.record);
    if (outcome.kind === 'failed') {
        log.error(vscode.l10n.t('{0} was not exported: {1}', record, outcome.reason));
        return;
    }
    log.info(vscode.l10n.t('{0} was exported to {1}.', record, vscode.workspace.asRelativePath(outcome.target)));
    if (outcome.errors > 0) log.warn(vscode.l10n.t('{0}: still to put right: {1}', record, outcome.errors));
    for (const loss of outcome.losses) log.warn(`${record}: ${loss}`);
}

interface Action extends vscode.MessageItem {
    run(): unknown;
}

async function show(kind: 'information' | 'warning' | 'error', sentences: string[], actions: Action[]): Promise<void> {
    const message = sentences.join(' ');
    const answer = await (kind === 'information'
        ? vscode.window.showInformationMessage(message, ...actions)
        : kind === 'warning'
          ? vscode.window.showWarningMessage(message, ...actions)
          : vscode.window.showErrorMessage(message, ...actions));
    await answer?.run();
}

/** A page opens in the browser of the person; everything else, and everything on another machine, in the editor. */
function open(target: vscode.Uri): Action {
    const inBrowser = isOnThisDesktop(target) && /\.(html|docx|pdf)$/i.test(target.path);
    return {
        title: vscode.l10n.t('Open'),
        run: () =>
            inBrowser ? vscode.env.openExternal(target) : vscode.commands.executeCommand('vscode.open', target),
    };
}

function reveal(target: vscode.Uri): Action {
    const command = isOnThisDesktop(target) ? 'revealFileInOS' : 'revealInExplorer';
    return { title: vscode.l10n.t('Reveal'), run: () => vscode.commands.executeCommand(command, target) };
}

function showProblems(record: vscode.Uri): Action {
    return {
        title: vscode.l10n.t('Show What'),
        run: async () => {
            await vscode.window.showTextDocument(record);
            await vscode.commands.executeCommand('workbench.actions.view.problems');
        },
    };
}

function details(log: vscode.LogOutputChannel): Action {
    return { title: vscode.l10n.t('Details'), run: () => log.show() };
}

function isOnThisDesktop({ scheme }: vscode.Uri): boolean {
    return scheme === 'file' && vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
}
