/** `minutes explain`: the page about one rule, as plain text. */

import { Command } from 'commander';
import { describeSetting } from '../../config/setting.js';
import { explainableCodes, explainRule } from '../../rules/explain.js';
import { nearestOf } from '../nearest.js';
import { CannotRun, type Colours, type Terminal } from '../terminal.js';

export function explainCommand(terminal: Terminal): Command {
    return new Command('explain')
        .description('tell what a rule expects and why, with examples, and how to switch it off')
        .argument('<code>', 'code of the rule, as printed with a finding')
        .action(async (code: string) => {
            const page = explainRule(code, describeSetting);
            if (page === null) {
                const nearest = nearestOf(code, explainableCodes());
                throw new CannotRun(
                    `there is no rule "${code}". ${nearest === null ? '' : `Did you mean "${nearest}"? `}"minutes rules" lists them all.`,
                );
            }
            await terminal.print(asPlainText(page, terminal.colours));
        });
}

/** Takes the marks off a page in Markdown: headings become bold, code is set in. */
function asPlainText(markdown: string, colours: Colours): string {
    let inCode = false;
    const lines: string[] = [];
    for (const line of markdown.split('\n')) {
        if (line.startsWith('```')) {
            inCode = !inCode;
        } else if (inCode) {
            lines.push(line === '' ? '' : `    ${line}`);
        } else if (line.startsWith('#')) {
            lines.push(colours.bold(line.replace(/^#+ */, '')));
        } else {
            lines.push(
                line
                    .replace(/\*\*(.+?)\*\*/g, (_, text: string) => colours.bold(text))
                    .replace(/`([^`]+)`/g, '$1')
                    .replace(/\\([\\`*_])/g, '$1'),
            );
        }
    }
    return lines.join('\n');
}
