/** `minutes rules`: every rule with its severity and what it expects. */

import { Command } from 'commander';
import { rules } from '../../rules/index.js';
import { SEVERITIES } from '../../rules/rule.js';
import type { Terminal } from '../terminal.js';

export function rulesCommand(terminal: Terminal): Command {
    return new Command('rules')
        .description('list every rule with its severity and what it expects')
        .action(async () => {
            const { colours } = terminal;
            const width = Math.max(0, ...rules.map((rule) => rule.code.length));
            const severityWidth = Math.max(...SEVERITIES.map((severity) => severity.length));
            for (const rule of rules) {
                await terminal.print(
                    `${colours.bold(rule.code.padEnd(width))}  ${(rule.offByDefault === true ? 'off' : rule.severity).padEnd(severityWidth)}  ${rule.summary}\n`,
                );
            }
            await terminal.print(`\n${rules.length} rules. "minutes explain CODE" tells more about one.\n`);
        });
}
