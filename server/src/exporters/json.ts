/** The record as data, for other programs: the object that `record-schema.ts` describes, as JSON text. */

import type { Minutes } from '../model/minutes.js';
import type { Exporter, ExportOptions } from './exporter.js';
import { privateLosses } from './private-business.js';
import { buildRecord } from './record.js';

export const jsonExporter: Exporter = {
    id: 'json',
    label: 'JSON data',
    description: 'The record as data for other programs, with a published description of every field.',
    extension: '.json',
    render(minutes: Minutes, options: ExportOptions): string {
        return `${JSON.stringify(buildRecord(minutes, options), null, 2)}\n`;
    },
    losses: privateLosses,
};
