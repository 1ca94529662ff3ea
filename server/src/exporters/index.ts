/** All export formats. A new one is a file beside this and a line here; the command line and the editor show this list. */

import type { Exporter } from './exporter.js';
import { htmlExporter } from './html.js';
import { jsonExporter } from './json.js';

export const exporters: readonly Exporter[] = [htmlExporter, jsonExporter];

/** Gives the exporter that `--to` names, or null. */
export function exporterById(id: string): Exporter | null {
    return exporters.find((exporter) => exporter.id === id) ?? null;
}
