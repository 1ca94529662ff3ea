/** A web page of the minutes: one file that needs nothing else, for readers, screen readers and paper. */

import type { Exporter } from './exporter.js';
import { renderPage } from './html/page.js';
import { privateLosses } from './private-business.js';

export const htmlExporter: Exporter = {
    id: 'html',
    label: 'Web page',
    description: 'One accessible web page that can be published, printed or sent as it is.',
    extension: '.html',
    render: renderPage,
    losses: privateLosses,
};
