/** The command line. It reads input, calls the core and writes output; it decides nothing about minutes. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { helpToCheck, isCheckHelper } from './check-threads.js';
import { checkCommand } from './commands/check.js';
import { explainCommand } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { formulasCommand } from './commands/formulas.js';
import { lspCommand } from './commands/lsp.js';
import { rulesCommand } from './commands/rules.js';
import { faultOfOurs } from './read-record.js';
import { CannotRun, programFolder, Terminal } from './terminal.js';

if (isCheckHelper()) void helpToCheck();
else start();

function start(): void {
    const terminal = new Terminal();
    run(process.argv, terminal).catch((error) => end(error, terminal));
}

async function run(argv: readonly string[], terminal: Terminal): Promise<void> {
    const program = new Command('minutes')
        .description('Check, explain and publish committee minutes.')
        .version(version());
    for (const command of [
        checkCommand(terminal),
        exportCommand(terminal),
        rulesCommand(terminal),
        explainCommand(terminal),
        formulasCommand(terminal),
        lspCommand(),
    ]) {
        program.addCommand(command);
    }
    for (const command of [program, ...program.commands])
        command.exitOverride().configureOutput({ outputError: () => {} });
    await program.parseAsync(argv);
}

/** Every end but the good one: help that was asked for, a wrong option, a fault of ours. */
function end(error: unknown, terminal: Terminal): void {
    if (error instanceof CannotRun) {
        terminal.complain(null, error.message);
    } else if (error instanceof CommanderError) {
        if (error.exitCode === 0) return;
        process.exitCode = 2;
        if (error.code === 'commander.help') return;
        const message = error.message
            .replace(/^error: /, '')
            .replaceAll('\n', ' ')
            .replace(/\.?$/, '.');
        terminal.complain(null, `${message} "minutes --help" shows what there is.`);
    } else {
        terminal.complain(null, faultOfOurs(error));
        if (process.env['MINUTES_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    }
}

/** The version of the package that the program is a part of. */
function version(): string {
    for (let folder = programFolder(); ; folder = dirname(folder)) {
        try {
            const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
                name?: string;
                version?: string;
            };
            if (manifest.name === 'committee-minutes' && manifest.version !== undefined) return manifest.version;
        } catch {
            // Not in this folder.
        }
        if (dirname(folder) === folder) return 'unknown';
    }
}
