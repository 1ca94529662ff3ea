/** `minutes.exportJson`: exports records as data beside them. */

import * as vscode from 'vscode';
import type { RecordExport } from '../export/record-export.js';

export function registerExportJson(exporter: RecordExport): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.exportJson', (resource?: unknown, selected?: unknown) =>
        exporter.exportAs('json', resource, selected),
    );
}
