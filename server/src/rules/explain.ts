/** The page about a rule, in Markdown, made from the rule itself: the editor, the command line and the documentation show it. */

import { rules } from './index.js';
import type { Example, Rule, Severity } from './rule.js';
import { UNUSED_SUPPRESSION } from './suppressions.js';

/** What a setting of the house style is for, by its path; the schema that knows it is not loaded for checking. */
export type DescribeSetting = (path: string) => string;

/** Gives the page about a rule, or null when no rule has this code. */
export function explainRule(code: string, describe: DescribeSetting): string | null {
    if (code === UNUSED_SUPPRESSION) return SUPPRESSION_PAGE;
    const rule = rules.find((candidate) => candidate.code === code);
    return rule === undefined ? null : `# ${rule.code}\n\n${sections(rule, '##', describe)}`;
}

/** Every code that has a page, in the order of the documentation. */
export function explainableCodes(): readonly string[] {
    return [...rules.map((rule) => rule.code), UNUSED_SUPPRESSION];
}

/** A table of all rules in Markdown; each code links to its part of the documentation. */
export function rulesTable(): string {
    const rows = rules.map(
        (rule) =>
            `| [${rule.code}](#${rule.code}) | ${rule.offByDefault === true ? 'off' : rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`,
    );
    const last = `| [${UNUSED_SUPPRESSION}](#${UNUSED_SUPPRESSION}) | info | ${SUPPRESSION_SUMMARY} |`;
    return ['| code | how serious | what it expects |', '| --- | --- | --- |', ...rows, last, ''].join('\n');
}

const SEVERITY_MEANING: Readonly<Record<Severity, string>> = {
    error: 'the record contradicts itself, or lacks what it must hold',
    warning: 'probably wrong; a clerk should look',
    info: 'worth checking',
    hint: 'a matter of style',
};

function sections(rule: Rule, level: string, describe: DescribeSetting): string {
    const fires = rule.examples.find((example) => hasMarker(example.text));
    const silent = rule.examples.find((example) => !hasMarker(example.text));
    const fixed = rule.examples.find((example) => example.fixed !== undefined);
    const parts = [
        `${rule.summary}\n`,
        `${rule.offByDefault === true ? 'Off until you switch it on, and then reported' : 'Reported'} as **${rule.severity}**: ${SEVERITY_MEANING[rule.severity]}.${rule.fragments ? '' : ' It stays silent in a file that holds only a single item.'}\n`,
        `${level} Why\n`,
        `${rule.why}\n`,
    ];
    if (fires !== undefined) parts.push(`${level} Reported\n`, exampleOf(fires));
    if (silent !== undefined) parts.push(`${level} Not reported\n`, exampleOf(silent));
    if (fixed?.fixed !== undefined) {
        parts.push(`${level} The fix\n`);
        // The text before is above already when it is the same example.
        if (fixed !== fires) parts.push(exampleOf(fixed), 'The fix makes of it:\n');
        else parts.push('The first example after its fix:\n');
        parts.push(fenced(fixed.fixed));
    }
    if (rule.settings !== undefined) parts.push(`${level} Settings\n`, settingsOf(rule.settings, describe));
    if (rule.offByDefault === true) parts.push(`${level} How to switch it on\n`, switchingOn(rule));
    parts.push(`${level} How to switch it off\n`, switchingOff(rule.code));
    return parts.join('\n');
}

function exampleOf(example: Example): string {
    const name = /[.!?]$/.test(example.name) ? example.name : `${example.name}:`;
    const circumstances = [
        ...(example.stage === undefined ? [] : [`stage \`${example.stage}\``]),
        ...(example.profile === undefined ? [] : [`profile \`${example.profile}\``]),
    ];
    const suffix = circumstances.length === 0 ? '' : ` (${circumstances.join(', ')})`;
    return `${capitalised(name.replace(/:$/, ''))}${suffix}${name.endsWith(':') ? ':' : ''}\n\n${fenced(example.text)}`;
}

/** What the organisation can set for a rule. */
function settingsOf(paths: readonly string[], describe: DescribeSetting): string {
    const lines = paths.map((path) => `- \`${path}\`: ${describe(path)}`);
    return `In the file \`minutes.config.json\` in the folder of the minutes or above it:\n\n${lines.join('\n')}\n`;
}

function switchingOn({ code, severity }: Rule): string {
    return `- **For the organisation**, in the file \`minutes.config.json\`: \`{ "rules": { "${code}": "${severity}" } }\`
- **For yourself**, in the settings of your editor: \`"minutes.rules": { "${code}": "${severity}" }\`
`;
}

/** How to silence a rule, from the narrowest way to the widest. */
function switchingOff(code: string): string {
    return `- **Here**, in a note on the line above: \`// minutes-ignore ${code} your reason\`
- **In this file**, in a note anywhere in it: \`// minutes-ignore-file ${code} your reason\`
- **For the organisation**, in the file \`minutes.config.json\` in the folder of the minutes or above it: \`{ "rules": { "${code}": "off" } }\`
- **For yourself**, in the settings of your editor: \`"minutes.rules": { "${code}": "off" }\`

Notes are never published. What the organisation says counts before what you say. Instead of \`off\` you can write \`hint\`, \`info\`, \`warning\` or \`error\`.
`;
}

function fenced(text: string): string {
    return `\`\`\`minutes\n${visible(text.replace(/\n$/, ''))}\n\`\`\`\n`;
}

/** No-break spaces are shown as open boxes: in an example they are the point, and no reader could see them. */
function visible(text: string): string {
    return text.replaceAll('\u00a0', '\u2423').replaceAll('\t', '\u21e5');
}

function hasMarker(text: string): boolean {
    return /^[^\S\n]*\^+ [a-z]/m.test(text);
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

const SUPPRESSION_SUMMARY = 'A note that silences a finding has a finding to silence.';

const SUPPRESSION_PAGE = `# ${UNUSED_SUPPRESSION}

${SUPPRESSION_SUMMARY}

Reported as **info**: ${SEVERITY_MEANING.info}.

## Why

A note that silences nothing hides the next finding of that kind from you. It stands there because the text was mended, or because its code is misspelt.

## Reported

Nothing below the note is an all-capital title:

${fenced('// minutes-ignore title-all-caps the body prints titles like this\nAgenda item 4: Winter maintenance')}
## The fix

Delete the note, or correct the code in it.
`;
