/** Exports records: has them rendered by the server, writes the files, and tells what came of it. */

import * as vscode from 'vscode';
import type { Audience, ExportFormat } from '../../../server/src/protocol.js';
import type { MinutesServer } from '../language-client.js';
import { writeFile } from '../write-file.js';
import { type Outcome, reportOutcomes } from './outcome.js';
import { findRecords, readRecord } from './records.js';
import { fileName, targetPaths } from './targets.js';

/** Where the exports go: beside each record, into a folder, or into one file that the person has agreed to replace. */
export type Place =
    | { readonly kind: 'beside' }
    | { readonly kind: 'folder'; readonly folder: vscode.Uri }
    | { readonly kind: 'file'; readonly file: vscode.Uri };

export const BESIDE: Place = { kind: 'beside' };

export interface ExportJob {
    readonly format: ExportFormat;
    readonly audience: Audience;
    readonly place: Place;
}

interface Task {
    readonly record: vscode.Uri;
    readonly target: vscode.Uri;
}

export class RecordExport {
    readonly #server: MinutesServer;
    readonly #log: vscode.LogOutputChannel;
    readonly #written: WrittenBefore;

    constructor(server: MinutesServer, log: vscode.LogOutputChannel, memory: vscode.Memento) {
        this.#server = server;
        this.#log = log;
        this.#written = new WrittenBefore(memory);
    }

    /**
     * Exports to a format, beside the records and without private business: what one click does. The records are what the
     * menus hand over, as {@link findRecords} takes it. Gives the files that were written.
     */
    exportAs(formatId: string, resource: unknown, selected: unknown): Promise<vscode.Uri[]> {
        return this.exportChosen(resource, selected, async () => {
            const format = (await this.#server.exportFormats()).find(({ id }) => id === formatId);
            if (format === undefined) throw new Error(vscode.l10n.t('There is no export format {0}.', formatId));
            return { format, audience: 'public', place: BESIDE };
        });
    }

    /**
     * Exports what the menus hand over, in the way that `choose` finds out, and tells the person what came of it. Gives
     * the files that were written: none when the person would rather not, and `choose` gave undefined.
     */
    async exportChosen(
        resource: unknown,
        selected: unknown,
        choose: (records: readonly vscode.Uri[]) => Promise<ExportJob | undefined>,
    ): Promise<vscode.Uri[]> {
        try {
            const records = await findRecords(resource, selected);
            if (records.length === 0) {
                void vscode.window.showInformationMessage(
                    vscode.l10n.t('There are no minutes to export. Open a record, or choose a folder that holds some.'),
                );
                return [];
            }
            const job = await choose(records);
            const tasks = job && (await this.#tasks(records, job));
            return job === undefined || tasks === undefined ? [] : await this.#export(tasks, job);
        } catch (error) {
            this.#log.error(error instanceof Error ? error : String(error));
            void vscode.window.showErrorMessage(vscode.l10n.t('The export did not begin: {0}', reasonOf(error)));
            return [];
        }
    }

    async #export(tasks: readonly Task[], job: ExportJob): Promise<vscode.Uri[]> {
        const outcomes = await this.#withProgress(tasks, job);
        const written = outcomes.filter(({ kind }) => kind === 'written').map(({ target }) => target);
        await this.#written.add(written);
        // Not awaited: the message may stay unanswered for as long as the person likes.
        void reportOutcomes(outcomes, tasks.length, this.#log);
        return written;
    }

    /** Pairs each record with its target; undefined when the person would rather not. */
    async #tasks(records: readonly vscode.Uri[], { format, audience, place }: ExportJob): Promise<Task[] | undefined> {
        const [first] = records;
        if (first === undefined) return [];
        if (place.kind === 'file') return [{ record: first, target: place.file }];
        if (place.kind === 'beside' && records.length === 1 && first.scheme === 'untitled') {
            const target = await askForFile(first, { format, audience });
            return target === undefined ? undefined : [{ record: first, target }];
        }
        const paths = targetPaths(
            records.map(({ path }) => path),
            {
                extension: format.extension,
                audience,
                ...(place.kind === 'folder' ? { folder: place.folder.path } : {}),
            },
        );
        const tasks = records.map((record, index) => ({
            record,
            target: (place.kind === 'folder' ? place.folder : record).with({ path: paths[index] ?? record.path }),
        }));
        return (await this.#mayReplace(tasks)) ? tasks : undefined;
    }

    /** Asks before a file is replaced that no export has written: it only happens to have the same name. */
    async #mayReplace(tasks: readonly Task[]): Promise<boolean> {
        const strangers: string[] = [];
        for (const { target } of tasks) {
            if (!this.#written.has(target) && (await exists(target))) strangers.push(fileName(target.path));
        }
        if (strangers.length === 0) return true;
        const replace = vscode.l10n.t('Replace');
        const message =
            strangers.length === 1
                ? vscode.l10n.t('{0} is already there. Replace it?', strangers[0] ?? '')
                : vscode.l10n.t('{0} of the files are already there. Replace them?', strangers.length);
        const detail = strangers.length === 1 ? '' : strangers.slice(0, 10).join('\n');
        return (await vscode.window.showWarningMessage(message, { modal: true, detail }, replace)) === replace;
    }

    async #withProgress(tasks: readonly Task[], job: ExportJob): Promise<Outcome[]> {
        const several = tasks.length > 1;
        const options: vscode.ProgressOptions = {
            location: several ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
            title: several ? vscode.l10n.t('Exporting {0} records', tasks.length) : vscode.l10n.t('Exporting minutes'),
            cancellable: several,
        };
        return vscode.window.withProgress(options, async (progress, token) => {
            const outcomes: Outcome[] = [];
            for (const task of tasks) {
                if (token.isCancellationRequested) break;
                progress.report({ message: fileName(task.record.path), increment: 100 / tasks.length });
                const outcome = await this.#run(task, job, token);
                if (outcome !== undefined) outcomes.push(outcome);
            }
            return outcomes;
        });
    }

    /** Exports one record. One that fails is told of, and the next has its turn; undefined when it was cancelled. */
    async #run(
        { record, target }: Task,
        job: ExportJob,
        token: vscode.CancellationToken,
    ): Promise<Outcome | undefined> {
        try {
            const result = await this.#server.export(
                {
                    uri: record.toString(),
                    text: await readRecord(record),
                    format: job.format.id,
                    audience: job.audience,
                },
                token,
            );
            if (token.isCancellationRequested) return undefined;
            await writeFile(vscode.workspace.fs, target, result.content);
            return { kind: 'written', record, target, errors: result.errors, losses: result.losses };
        } catch (error) {
            if (token.isCancellationRequested) return undefined;
            this.#log.error(error instanceof Error ? error : String(error));
            return { kind: 'failed', record, target, reason: reasonOf(error) };
        }
    }
}

/** Asks for the file of an export. Gives undefined when the person would rather not. */
export function askForFile(
    record: vscode.Uri,
    { format, audience }: Pick<ExportJob, 'format' | 'audience'>,
): Thenable<vscode.Uri | undefined> {
    const [path = record.path] = targetPaths([record.path], { extension: format.extension, audience });
    const home = vscode.workspace.workspaceFolders?.[0]?.uri;
    const beside =
        record.scheme === 'untitled' ? home && vscode.Uri.joinPath(home, fileName(path)) : record.with({ path });
    return vscode.window.showSaveDialog({
        title: vscode.l10n.t('Export Minutes'),
        saveLabel: vscode.l10n.t('Export'),
        filters: { [format.label]: [format.extension.slice(1)] },
        ...(beside === undefined ? {} : { defaultUri: beside }),
    });
}

/** Remembers for a workspace which files exports have written, so that exporting again asks nothing. */
class WrittenBefore {
    static readonly #KEY = 'writtenExports';
    static readonly #LIMIT = 2000;
    readonly #memory: vscode.Memento;

    constructor(memory: vscode.Memento) {
        this.#memory = memory;
    }

    has(target: vscode.Uri): boolean {
        return this.#all().includes(target.toString());
    }

    async add(targets: readonly vscode.Uri[]): Promise<void> {
        const all = new Set(this.#all());
        for (const target of targets) all.add(target.toString());
        await this.#memory.update(WrittenBefore.#KEY, [...all].slice(-WrittenBefore.#LIMIT));
    }

    #all(): readonly string[] {
        return this.#memory.get<readonly string[]>(WrittenBefore.#KEY, []);
    }
}

async function exists(file: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(file);
        return true;
    } catch {
        return false;
    }
}

function reasonOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
