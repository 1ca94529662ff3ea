/** Writes docs/rules.md from the rules and docs/settings.md from the house style; with --check says whether the pages are current. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describeSetting } from '../server/src/config/setting.js';
import { explainableCodes, explainRule, rulesTable } from '../server/src/rules/explain.js';
import { renderSettingDocs } from './setting-docs.js';

const PAGES = [
    { path: 'docs/rules.md', render: renderRuleDocs },
    { path: 'docs/settings.md', render: renderSettingDocs },
];

/** The whole page, in Markdown. */
export function renderRuleDocs(): string {
    const rules = explainableCodes().map((code) => deepened(explainRule(code, describeSetting) ?? ''));
    return [
        '<!-- Made by "npm run generate" from server/src/rules. Change the rules, not this page. -->\n',
        '# Rules\n',
        'What Committee Minutes looks for. Every rule can be made milder or switched off: on one line, in one file, for the organisation or for yourself; each rule says how. What the organisation can set beside is on the page [House style](settings.md).\n',
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
    for (const { path, render } of PAGES) {
        const page = new URL(`../${path}`, import.meta.url);
        const wanted = render();
        if (!process.argv.includes('--check')) {
            writeFileSync(page, wanted);
        } else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
            console.error(`${path} is not current. Run "npm run generate" and commit the result.`);
            process.exitCode = 1;
        }
    }
}
