/** Exports for the client: which formats there are, and one record in one of them. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ExportFormat, type ExportParameters, type ExportResult, LANGUAGE_ID } from '../protocol.js';
import { contextOf } from '../rules/run.js';
import type { Snapshots } from './snapshots.js';

/** Loaded when first asked for: most sessions never export, and the server starts quicker without. */
function loadExporters(): Promise<typeof import('../exporters/index.js')> {
    return import('../exporters/index.js');
}

/** Lists the formats in the order in which a person picks from them. */
export async function listExportFormats(): Promise<ExportFormat[]> {
    const { exporters } = await loadExporters();
    return exporters.map(({ id, label, description, extension }) => ({ id, label, description, extension }));
}

/** Renders a record that is open, or whose text is given. */
export async function exportRecord(snapshots: Snapshots, parameters: ExportParameters): Promise<ExportResult> {
    const { exporters } = await loadExporters();
    const exporter = exporters.find(({ id }) => id === parameters.format);
    if (exporter === undefined) throw refusal(`There is no export format “${parameters.format}”.`);
    const { uri, text, audience } = parameters;
    const snapshot =
        text === undefined
            ? await snapshots.of(uri)
            : await snapshots.ofText(TextDocument.create(uri, LANGUAGE_ID, 0, text));
    if (snapshot === undefined) throw refusal('These minutes are not open. Open them and export again.');
    const { stage, profile } = contextOf(snapshot.minutes, snapshot.settings, snapshot.houseStyle);
    const options = {
        audience: audience === 'full' ? 'full' : 'public',
        stage,
        profile,
        fileName: fileNameOf(uri),
    } as const;
    return {
        content: exporter.render(snapshot.minutes, options),
        extension: exporter.extension,
        errors: snapshot.findings.filter(({ severity }) => severity === 'error').length,
        losses: exporter.losses(snapshot.minutes, options),
    };
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** The name of the file without its folders; null for a record that was never saved. */
function fileNameOf(uri: string): string | null {
    if (uri.startsWith('untitled:')) return null;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}
