/**
 * Writes what the editor knows about settings: `contributes.configuration` and `contributes.jsonValidation` of
 * `package.json`, and `schema/minutes.config.schema.json`. They come from the zod schemas in `server/src/config`.
 *
 * `tsx scripts/manifest.ts` writes; with `--check` it only says whether the files are current.
 */

import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { houseStyleSchema } from '../server/src/config/house-style.js';
import type { Profile } from '../server/src/config/profiles.js';
import { settingsSchema } from '../server/src/config/settings.js';
import { library } from '../server/src/formulas/library.js';
import { rules } from '../server/src/rules/index.js';
import { type GeneratedFile, json, runGenerator } from './generated-files.js';

const HOUSE_STYLE_FILE = 'minutes.config.json';
const HOUSE_STYLE_SCHEMA = 'schema/minutes.config.schema.json';

/** Gives the manifest and the schema as they should be. */
export function manifestFiles(root: URL): GeneratedFile[] {
    const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    manifest.contributes = {
        ...manifest.contributes,
        configuration: configuration(),
        jsonValidation: [{ fileMatch: HOUSE_STYLE_FILE, url: `./${HOUSE_STYLE_SCHEMA}` }],
    };
    return [
        { path: 'package.json', content: json(manifest) },
        { path: HOUSE_STYLE_SCHEMA, content: json(houseStyle()) },
    ];
}

type JsonSchema = Record<string, unknown> & { properties?: Record<string, JsonSchema> };

/** What each kind of body is, for lists to choose from. */
const PROFILE_NAMES: Readonly<Record<Profile, string>> = {
    generic: 'Any body: no rule that only a law makes.',
    'principal-england': 'County, district, borough or unitary council in England: council and committees.',
    'executive-england': 'Cabinet of a council in England, or a member of it who decides alone.',
    'principal-wales': 'County or county borough council in Wales.',
    'council-scotland': 'Council in Scotland.',
    'council-ni': 'District council in Northern Ireland.',
    'parish-england': 'Parish or town council in England.',
    'community-wales': 'Community or town council in Wales.',
    'school-england': 'Governing body of a maintained school in England.',
    academy: 'Board of an academy trust, or a local board below it.',
    company: 'Board or members of a company.',
    charity: 'Trustees of a charity.',
    'nhs-board': 'Board of an NHS body.',
};

/** What each value of a setting stands for; a value without words speaks for itself. */
const VALUE_NAMES: Readonly<Record<string, string>> = {
    ...PROFILE_NAMES,
    auto: 'Found out from the minutes and the house style.',
    draft: 'Being written.',
    'published-draft': 'Published, and not yet approved by a meeting.',
    approved: 'Approved by a meeting.',
    signed: 'Approved and signed.',
    fragment: 'Single items, copied from somewhere.',
    full: 'The minutes of whole meetings.',
    item: 'One item of business.',
    meeting: 'A whole meeting.',
    en: 'English.',
    cy: 'Welsh.',
    off: 'Not shown.',
    hint: 'Shown at its place only.',
    info: 'Shown as something to check.',
    warning: 'Shown as something to fix.',
    error: 'Shown as something that has to be put right.',
};

/** The settings, in the order of their schema. */
function configuration(): object {
    const { properties = {} } = schemaOf(settingsSchema);
    const entries = Object.entries(properties).map(([name, schema], index) => {
        const { description, ...rest } = withRuleCodes(name, withValueNames(schema));
        return [`minutes.${name}`, { ...rest, markdownDescription: description, scope: 'resource', order: index + 1 }];
    });
    return { title: 'Committee Minutes', properties: Object.fromEntries(entries) };
}

function houseStyle(): object {
    const schema = schemaOf(houseStyleSchema);
    const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
        name,
        withFormulaNames(name, withRuleCodes(name, withValueNames(property))),
    ]);
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'House style of minutes',
        description: 'What a team agrees on for the minutes in this folder and below.',
        ...schema,
        properties: Object.fromEntries(properties),
    };
}

/** The schema of what a person writes, so that everything with a default may be left out. */
function schemaOf(type: z.core.$ZodType): JsonSchema {
    const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-7', io: 'input' });
    return schema as JsonSchema;
}

/** Says of each value in a list what it stands for. */
function withValueNames(schema: JsonSchema): JsonSchema {
    const { enum: values } = schema;
    if (!Array.isArray(values)) return schema;
    return { ...schema, enumDescriptions: values.map((value) => VALUE_NAMES[String(value)] ?? String(value)) };
}

/** Lists the codes of the findings, so that the editor completes them. A code of tomorrow is accepted too. */
function withRuleCodes(name: string, schema: JsonSchema): JsonSchema {
    if (name !== 'rules') return schema;
    const { propertyNames: _, ...rest } = schema;
    const severity = withValueNames(schema['additionalProperties'] as JsonSchema);
    const properties = rules.map(({ code, summary, severity: usual, offByDefault }) => [
        code,
        { ...severity, description: summary, default: offByDefault === true ? 'off' : usual },
    ]);
    return { ...rest, properties: Object.fromEntries(properties), additionalProperties: severity };
}

/** Names our formulas and their groups, so that the editor offers them where some are to be hidden. */
function withFormulaNames(name: string, schema: JsonSchema): JsonSchema {
    if (name !== 'hiddenFormulas') return schema;
    const groups = library.flatMap(({ where, group, regulator, framework }) => [where, group, regulator, framework]);
    const known = new Set([...groups.filter((one) => one !== undefined), ...library.map(({ id }) => id)]);
    return { ...schema, items: { ...(schema['items'] as JsonSchema), examples: [...known] } };
}

runGenerator(import.meta.url, manifestFiles);
