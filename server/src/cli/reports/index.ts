/** The formats of `minutes check`. A new format is one file and one line here. */

import { githubFormat } from './github.js';
import { jsonFormat } from './json.js';
import type { ReportFormat } from './report.js';
import { sarifFormat } from './sarif.js';
import { textFormat } from './text.js';

export const reportFormats: readonly ReportFormat[] = [textFormat, jsonFormat, sarifFormat, githubFormat];
