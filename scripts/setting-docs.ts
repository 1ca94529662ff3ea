/** The page of all settings of the house style, in Markdown, made from its schema and from the rules that read them. */

import * as z from 'zod';
import { formulaSchema } from '../server/src/config/formula.js';
import { houseStyleSchema } from '../server/src/config/house-style.js';
import { houseStyleSettings, type Setting } from '../server/src/config/setting.js';
import { rules } from '../server/src/rules/index.js';

/** Gives the whole page. */
export function renderSettingDocs(): string {
    const settings = houseStyleSettings().filter(({ path }) => path !== '$schema');
    const alone = settings.filter(({ path }) => !path.includes('.'));
    const sections = new Map<string, Setting[]>();
    for (const setting of settings) {
        const [section, rest] = setting.path.split('.');
        if (section === undefined || rest === undefined) continue;
        sections.set(section, [...(sections.get(section) ?? []), setting]);
    }
    return [
        '<!-- Made by "npm run generate" from server/src/config. Change the settings there, not this page. -->\n',
        '# House style\n',
        `What a team agrees on stands in a file \`minutes.config.json\`, in the folder of the minutes or in one above it; the nearest one counts. Everything in it may be left out. It counts before what each person sets in the editor. The editor completes names and values in it and marks what does not fit; a file that cannot be used is told of, and the last one that could be read stays in force.\n`,
        `\`\`\`json\n${JSON.stringify(EXAMPLE, null, 2)}\n\`\`\`\n`,
        'Words in lists count in any letter case and as whole words. They are added to those that the tool knows already.\n',
        table(alone),
        ...[...sections].flatMap(([section, its]) => [`## ${section}\n`, `${descriptionOf(section)}\n`, table(its)]),
        '## An entry of bodies\n',
        entries(jsonSchema(houseStyleSchema).properties?.['bodies']?.items ?? {}),
        '## An entry of formulas\n',
        'A formula is offered while you type. `{date}` is a place to fill in, `{carried/lost}` a choice, `{?, until {time}}` a part that may be left out.\n',
        entries(jsonSchema(formulaSchema)),
    ].join('\n');
}

/** A house style with a little of everything. It has to fit, or the page is not made. */
const EXAMPLE: z.input<typeof houseStyleSchema> = {
    profile: 'parish-england',
    body: 'Nether Hallow Parish Council',
    bodies: [{ name: 'Nether Hallow Parish Council', seats: 9, members: ['Ida Vane', 'Peter Dunmore', 'Tom Oakes'] }],
    decision: { clauseStyle: 'that' },
    actions: { passiveVerbs: ['repaired', 'replaced'], requestPhrases: ['wished to see'] },
    style: { dates: 'ordinal', chairTerm: 'Chairman' },
    glossary: { NHPC: 'Nether Hallow Parish Council' },
    formulas: [
        {
            id: 'h-accounts',
            label: 'Accounts for payment',
            text: 'That the accounts for payment of £{amount} be approved{?, with the exception of {payee}}.',
            where: 'decision',
        },
    ],
    hiddenFormulas: ['Ofsted'],
    rules: { contraction: 'off', 'action-without-due': 'info' },
};
houseStyleSchema.parse(EXAMPLE);

interface JsonSchema {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
    readonly items?: JsonSchema;
}

/** The schema of what a person writes. */
function jsonSchema(type: z.core.$ZodType): JsonSchema {
    return z.toJSONSchema(type, { target: 'draft-7', io: 'input' }) as JsonSchema;
}

function descriptionOf(section: string): string {
    return jsonSchema(houseStyleSchema).properties?.[section]?.description ?? '';
}

function table(settings: readonly Setting[]): string {
    const rows = settings.map((setting) => {
        const readers = rules
            .filter((rule) => rule.settings?.includes(setting.path) === true)
            .map(({ code }) => `[${code}](rules.md#${code})`);
        return `| \`${setting.path}\` | ${cell(setting.description)} | ${valuesOf(setting)} | ${usualOf(setting)} | ${readers.join(', ')} |`;
    });
    return `| setting | what it says | values | without it | rules |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** What a setting takes, in words; lists of choices name them. */
function valuesOf({ choices, kind }: Setting): string {
    if (choices !== null) return choices.map((choice) => `\`${choice}\``).join(', ');
    const words: Readonly<Record<string, string>> = {
        number: 'a number',
        boolean: '`true`, `false`',
        string: 'words',
        array: 'a list',
        record: 'pairs',
    };
    return words[kind] ?? kind;
}

function usualOf({ usual }: Setting): string {
    if (usual === undefined) return '';
    const isEmpty = typeof usual === 'object' && usual !== null && Object.keys(usual).length === 0;
    if (isEmpty) return 'none';
    return Array.isArray(usual) ? usual.map((one) => `\`${one}\``).join(', ') : `\`${String(usual)}\``;
}

function entries({ properties = {}, required = [] }: JsonSchema): string {
    const rows = Object.entries(properties).map(
        ([name, { description = '' }]) =>
            `| \`${name}\` | ${cell(description)} | ${required.includes(name) ? 'needed' : ''} |`,
    );
    return `| name | what it says | |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function cell(text: string): string {
    return text.replaceAll('|', '\\|');
}
