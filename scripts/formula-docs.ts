/** Writes docs/formulas.md from the library of formulas; with --check says whether the page is current. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { FORMULA_GROUPS } from '../server/src/formulas/groups.js';
import type { Formula } from '../server/src/formulas/index.js';
import { library } from '../server/src/formulas/library.js';

const page = new URL('../docs/formulas.md', import.meta.url);

const english = library.filter(({ languages }) => languages.includes('en'));
const welshByOriginal = new Map(
    library
        .filter(({ languages }) => languages.includes('cy'))
        .map((formula) => [formula.id.replace(/-cy$/, ''), formula] as const),
);

/** The whole page, in Markdown. */
export function renderFormulaDocs(): string {
    return `${[
        '<!-- Made by "npm run generate" from server/src/formulas. Change the formulas, not this page. -->',
        '# Formulas',
        'The standard wordings that the editor offers while you write, and that `minutes formulas` lists. Type a word of a name, such as `defer` or `excl`, where a decision or a sentence starts. Nothing here is law or advice: it is the wording that minutes use again and again, with places to fill in.',
        '`{date}` is a place to fill in. `{carried/lost}` is a choice. `{? and did not return}` may be left out. A finding never says what inspectors found: it says who found it and leaves the finding to you, to be copied from the report.',
        'A house has formulas of its own in `minutes.config.json`; one with the id of ours replaces ours.',
        countTable(),
        ...FORMULA_GROUPS.flatMap(({ id, title }) => [
            `## ${title}`,
            ...english.filter(({ group }) => group === id).map(entry),
        ]),
    ].join('\n\n')}\n`;
}

function countTable(): string {
    const rows = FORMULA_GROUPS.map(({ id, title }) => {
        const ours = english.filter(({ group }) => group === id);
        const inWelsh = ours.filter((formula) => welshByOriginal.has(formula.id));
        return `| [${title}](#${anchorOf(title)}) | ${ours.length} | ${inWelsh.length} |`;
    });
    return [
        '| group | formulas | in Welsh too |',
        '| --- | --- | --- |',
        ...rows,
        `| all | ${english.length} | ${welshByOriginal.size} |`,
    ].join('\n');
}

function entry(formula: Formula): string {
    const welsh = welshByOriginal.get(formula.id);
    return [
        `### ${formula.id}`,
        `**${formula.label}.** ${formula.when ?? ''}`.trim(),
        wording(formula),
        ...(welsh === undefined ? [] : [`**${welsh.label}** (${welsh.id})`, wording(welsh)]),
        facts(formula, welsh),
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}

function wording({ text }: Formula): string {
    return `\`\`\`text\n${text}\n\`\`\``;
}

/** Place, kinds of body, regulator, time and source, as far as the formula has them. */
function facts(formula: Formula, welsh: Formula | undefined): string {
    const { where, profiles, regulator, framework, validFrom, validUntil, source } = formula;
    const scheme = [regulator, framework].filter((part) => part !== undefined).join(', ');
    const time = [
        ...(validFrom === undefined ? [] : [`from ${validFrom}`]),
        ...(validUntil === undefined ? [] : [`until ${validUntil}`]),
    ].join(' ');
    const differs = welsh !== undefined && welsh.profiles?.join() !== profiles?.join();
    return [
        `- Where: ${PLACES[where]}`,
        `- For: ${bodies(formula)}${differs ? `; in Welsh ${bodies(welsh)}` : ''}`,
        ...(scheme === '' ? [] : [`- Scheme: ${scheme}`]),
        ...(time === '' ? [] : [`- Valid: ${time}`]),
        ...(source === undefined ? [] : [`- Source: ${source}`]),
    ].join('\n');
}

const PLACES: Readonly<Record<Formula['where'], string>> = {
    decision: 'behind a decision keyword',
    narrative: 'where a sentence starts',
    interests: 'in the item about interests',
    header: 'in the header',
    action: 'where a line starts',
};

function bodies({ profiles }: Formula): string {
    return profiles === undefined ? 'every kind of body' : profiles.map((profile) => `\`${profile}\``).join(', ');
}

/** The anchor that a heading of Markdown gets. */
function anchorOf(title: string): string {
    return title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
    const wanted = renderFormulaDocs();
    if (!process.argv.includes('--check')) {
        writeFileSync(page, wanted);
    } else if (!existsSync(page) || readFileSync(page, 'utf8') !== wanted) {
        console.error('docs/formulas.md is not current. Run "npm run generate" and commit the result.');
        process.exitCode = 1;
    }
}
