/** `minutes.export`: asks for the format, the readers and the place, and exports records accordingly. */

import * as vscode from 'vscode';
import type { Audience, ExportFormat } from '../../../server/src/protocol.js';
import { askForFile, BESIDE, type Place, type RecordExport } from '../export/record-export.js';
import type { MinutesServer } from '../language-client.js';

export function registerExport(exporter: RecordExport, server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.export', (resource?: unknown, selected?: unknown) =>
        exporter.exportChosen(resource, selected, async (records) => {
            const format = await chooseFormat(await server.exportFormats());
            if (format === undefined) return undefined;
            const audience = await chooseAudience();
            if (audience === undefined) return undefined;
            const place = await choosePlace(records, format, audience);
            return place === undefined ? undefined : { format, audience, place };
        }),
    );
}

async function chooseFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
    const picks = formats.map((format) => ({
        label: format.label,
        description: format.extension,
        detail: format.description,
        format,
    }));
    const pick = await vscode.window.showQuickPick(picks, {
        title: vscode.l10n.t('Export Minutes (1/3)'),
        placeHolder: vscode.l10n.t('What should the minutes become?'),
        matchOnDescription: true,
        matchOnDetail: true,
    });
    return pick?.format;
}

async function chooseAudience(): Promise<Audience | undefined> {
    const picks: (vscode.QuickPickItem & { audience: Audience })[] = [
        {
            label: vscode.l10n.t('Everybody'),
            detail: vscode.l10n.t('Private business is left out; its public version stands in its place.'),
            audience: 'public',
        },
        {
            label: vscode.l10n.t('Only those who may see private business'),
            detail: vscode.l10n.t('Everything is included. The name of the file says so.'),
            audience: 'full',
        },
    ];
    const pick = await vscode.window.showQuickPick(picks, {
        title: vscode.l10n.t('Export Minutes (2/3)'),
        placeHolder: vscode.l10n.t('Who may read the export?'),
    });
    return pick?.audience === 'full' && !(await confirmFull()) ? undefined : pick?.audience;
}

async function confirmFull(): Promise<boolean> {
    const include = vscode.l10n.t('Include Private Business');
    const answer = await vscode.window.showWarningMessage(
        vscode.l10n.t('Export with private business?'),
        {
            modal: true,
            detail: vscode.l10n.t(
                'The export will hold everything between “Exempt:” and “End exempt”. Give it only to people who may see it, and do not publish it. Its name will contain “.full”.',
            ),
        },
        include,
    );
    return answer === include;
}

async function choosePlace(
    records: readonly vscode.Uri[],
    format: ExportFormat,
    audience: Audience,
): Promise<Place | undefined> {
    const [first] = records;
    if (first === undefined) return BESIDE;
    if (records.length === 1) {
        const file = await askForFile(first, { format, audience });
        return file === undefined ? undefined : { kind: 'file', file };
    }
    const beside = { label: vscode.l10n.t('Beside each record') };
    const elsewhere = { label: vscode.l10n.t('In another folder…') };
    const pick = await vscode.window.showQuickPick([beside, elsewhere], {
        title: vscode.l10n.t('Export Minutes (3/3)'),
        placeHolder: vscode.l10n.t('Where should the {0} files go?', records.length),
    });
    if (pick === undefined) return undefined;
    if (pick === beside) return BESIDE;
    const folders = await vscode.window.showOpenDialog({
        title: vscode.l10n.t('Export Minutes'),
        openLabel: vscode.l10n.t('Export Here'),
        canSelectFolders: true,
        canSelectFiles: false,
    });
    const folder = folders?.[0];
    return folder === undefined ? undefined : { kind: 'folder', folder };
}
