/** Writes docs/rules.md from the rules; with --check says whether the page is as the rules are. */

import { readFileSync, writeFileSync } from 'node:fs';
import { explainableCodes, explainRule, rulesTable } from '../server/src/rules/explain.js';

const page = new URL('../docs/rules.md', import.meta.url);

/** The whole page, in Markdown. */
export function renderRuleDocs(): string {
    const rules = explainableCodes().map((code) => deepened(explainRule(code) ?? ''));
    return [
        '<!-- Made by "npm run generate" from server/src/rules. Change the rules, not this page. -->\n',
        '# Rules\n',
        'What Committee Minutes looks for. Every rule can be made milder or switched off: on one line, in one file, for the organisation or for yourself; each rule says how.\n',
        'In the examples a row of `^` marks the place of the finding above it; `␣` stands for a no-break space.\n',
        rulesTable(),
        ...rules,
    ].join('\n');
}

/** One level further down for each heading outside the examples. */
function deepened(markdown: string): string {
    return markdown
        .split(/^(```[\s\S]*?^```$)/m)
        .map((part) => (part.startsWith('```') ? part : part.replace(/^#/gm, '##')))
        .join('');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
    const wanted = renderRuleDocs();
    if (process.argv.includes('--check')) {
        let current = '';
        try {
            current = readFileSync(page, 'utf8');
        } catch {
            // Not written yet: it differs.
        }
        if (current !== wanted) {
            console.error('docs/rules.md is not as the rules are. Run "npm run generate" and commit the result.');
            process.exitCode = 1;
        }
    } else {
        writeFileSync(page, wanted);
    }
}
