/** The formats of `minutes check`. A new format is one file and one line here. */

import { jsonFormat } from './json.js';
import type { ReportFormat } from './report.js';
import { textFormat } from './text.js';

export const reportFormats: readonly ReportFormat[] = [textFormat, jsonFormat];
