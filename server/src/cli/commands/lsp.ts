/** `minutes lsp --stdio`: the language server, for editors that start it by a command. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { CannotRun, programFolder } from '../terminal.js';

export function lspCommand(): Command {
    return new Command('lsp')
        .description('run the language server, for an editor')
        .option('--stdio', 'speak over standard input and output')
        .action(async (options: { stdio?: boolean }) => {
            if (options.stdio !== true) {
                throw new CannotRun(
                    'the language server speaks over standard input and output. Start it with "minutes lsp --stdio".',
                );
            }
            // A bundle of its own beside this one, so that checking a file does not load a language server.
            const server = join(programFolder(), 'server.cjs');
            if (!existsSync(server))
                throw new CannotRun(`${server}: the language server is missing. Install Committee Minutes again.`);
            await import(pathToFileURL(server).href);
        });
}
