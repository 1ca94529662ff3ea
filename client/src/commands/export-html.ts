/** `minutes.exportHtml`: exports records as web pages beside them. */

import * as vscode from 'vscode';
import type { RecordExport } from '../export/record-export.js';

export function registerExportHtml(exporter: RecordExport): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.exportHtml', (resource?: unknown, selected?: unknown) =>
        exporter.exportAs('html', resource, selected),
    );
}
