/** Records to export, and reading what comes out. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, Root } from 'hast';
import type { ExportOptions } from '../../server/src/exporters/exporter.js';
import { pageTree } from '../../server/src/exporters/html/page.js';
import { htmlExporter } from '../../server/src/exporters/html.js';
import { jsonExporter } from '../../server/src/exporters/json.js';
import type { RecordExport } from '../../server/src/exporters/record-schema.js';
import { buildMinutes } from '../../server/src/model/build.js';
import type { Minutes } from '../../server/src/model/minutes.js';
import { parse } from '../../server/src/syntax/parse.js';

export interface Source {
    readonly name: string;
    readonly text: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The examples of the repository. */
export const examples: readonly Source[] = filesIn(join(root, 'examples'), '.minutes');

/** Real records outside the repository; null where the variable MINUTES_CORPUS does not say where they are. */
export function realRecords(): readonly Source[] | null {
    const folder = process.env['MINUTES_CORPUS'];
    if (folder === undefined || !existsSync(join(folder, 'seeds'))) return null;
    return [...filesIn(join(folder, 'seeds'), '.txt'), ...filesIn(join(folder, 'corpus'), '.txt')];
}

export function read(text: string): Minutes {
    return buildMinutes(parse(text));
}

export function options(some: Partial<ExportOptions> = {}): ExportOptions {
    return { audience: 'public', stage: 'draft', profile: 'generic', fileName: 'record.minutes', ...some };
}

export function html(text: string, some: Partial<ExportOptions> = {}): string {
    return htmlExporter.render(read(text), options(some));
}

export function json(text: string, some: Partial<ExportOptions> = {}): RecordExport {
    return JSON.parse(jsonExporter.render(read(text), options(some))) as RecordExport;
}

export function page(text: string, some: Partial<ExportOptions> = {}): Root {
    return pageTree(read(text), options(some));
}

/** All elements of a page, in order. */
export function elements(node: Root | Element): Element[] {
    return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []));
}

/** What a reader sees of a page or a part of it, with single spaces. */
export function visibleText(node: Root | Element): string {
    return words(node).replace(/\s+/g, ' ').trim();
}

/** A text without marks of emphasis and with single spaces, for comparing what was written with what is shown. */
export function unmarked(text: string): string {
    return text
        .replace(/[*_\\]/g, '')
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim();
}

const INLINE = new Set(['a', 'em', 'span', 'strong', 'time']);

function words(node: Root | Element): string {
    return node.children
        .map((child) => {
            if (child.type === 'text') return child.value;
            if (child.type !== 'element' || child.tagName === 'style' || child.tagName === 'script') return '';
            return INLINE.has(child.tagName) ? words(child) : ` ${words(child)} `;
        })
        .join('');
}

function filesIn(folder: string, extension: string): Source[] {
    return readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .sort()
        .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
