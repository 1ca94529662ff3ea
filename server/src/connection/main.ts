/** The language server as a process of its own: over standard input and output, or the channel of whoever started it. */

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFiles } from './node-files.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), { files: nodeFiles, defer: setImmediate });
