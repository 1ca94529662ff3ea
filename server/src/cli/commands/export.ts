/** `minutes export`: renders records in another format, to files or to standard output. */

import { mkdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Command } from 'commander';
import { DEFAULT_SETTINGS } from '../../config/settings.js';
import type { Exporter } from '../../exporters/exporter.js';
import { exporters } from '../../exporters/index.js';
import { contextOf } from '../../rules/run.js';
import { findFiles, type InputFile, STANDARD_INPUT } from '../find-files.js';
import { HouseStyles } from '../house-style-file.js';
import { Progress } from '../progress.js';
import { faultOfOurs, readRecord } from '../read-record.js';
import { faultOf } from '../system-faults.js';
import { CannotRun, type Terminal } from '../terminal.js';
import { writeFile } from '../write-file.js';
import { oneOf } from './options.js';

interface ExportOptions {
    readonly to: string;
    readonly out?: string;
    readonly outDir?: string;
    readonly audience: 'public' | 'full';
}

export function exportCommand(terminal: Terminal): Command {
    const formats = exporters.map((exporter) => exporter.id);
    return new Command('export')
        .description('publish minutes in another format')
        .argument('<files...>', 'files, folders to search for *.minutes, or - for standard input')
        .requiredOption('--to <format>', `the format: ${formats.join(', ')}`, oneOf(formats))
        .option('--out <file>', 'write the one export to this file')
        .option('--out-dir <folder>', 'write each export into this folder')
        .option(
            '--audience <audience>',
            'public leaves out private business, full keeps it',
            oneOf(['public', 'full'] as const),
            'public',
        )
        .addHelpText('after', '\nWithout --out or --out-dir the export of a single file is printed.')
        .action((names: string[], options: ExportOptions) => exportFiles(names, options, terminal));
}

async function exportFiles(names: readonly string[], options: ExportOptions, terminal: Terminal): Promise<void> {
    const exporter = exporters.find((candidate) => candidate.id === options.to);
    if (exporter === undefined) throw new Error(`format ${options.to} is announced and missing`);
    if (options.out !== undefined && options.outDir !== undefined)
        throw new CannotRun('--out and --out-dir exclude each other. Give one of them.');
    const files = findFiles(names, terminal);
    if (files.length > 1 && options.outDir === undefined) {
        throw new CannotRun(
            `${files.length} files make ${files.length} exports. Say with --out-dir which folder they go to.`,
        );
    }
    const houseStyles = new HouseStyles(terminal);
    const progress = new Progress('Exporting', files.length, terminal);
    const sources = new Map<string, string>(files.map((file) => [resolve(file.name), file.name]));
    for (const [done, file] of files.entries()) {
        progress.show(done);
        const target = targetOf(file, exporter, options);
        if (target !== null && !claim(target, file, sources, terminal)) continue;
        const content = await render(file, exporter, options, houseStyles, terminal);
        if (content === null) continue;
        if (target === null) await terminal.print(content);
        else save(target, content, terminal);
    }
    progress.clear();
}

/** Where an export goes; null for standard output. */
function targetOf(file: InputFile, exporter: Exporter, options: ExportOptions): string | null {
    if (options.out !== undefined) return options.out === STANDARD_INPUT ? null : options.out;
    if (options.outDir === undefined) return null;
    const name = file.name === STANDARD_INPUT ? 'minutes' : file.relativeName;
    return join(options.outDir, dirname(name), `${basename(name, extname(name))}${exporter.extension}`);
}

/** Whether an export may be written to a place: no export takes the place of a source or of another export. */
function claim(target: string, file: InputFile, taken: Map<string, string>, terminal: Terminal): boolean {
    const other = taken.get(resolve(target));
    if (other !== undefined) {
        const what =
            other === file.name ? 'would take the place of the minutes themselves' : `would take the place of ${other}`;
        terminal.complain(file.name, `its export ${target} ${what}. Choose another place or export it on its own.`);
        return false;
    }
    taken.set(resolve(target), `the export of ${file.name}`);
    return true;
}

async function render(
    file: InputFile,
    exporter: Exporter,
    options: ExportOptions,
    houseStyles: HouseStyles,
    terminal: Terminal,
): Promise<string | null> {
    const minutes = await readRecord(file, terminal);
    if (minutes === null) return null;
    const fromInput = file.name === STANDARD_INPUT;
    const { stage, profile } = contextOf(minutes, DEFAULT_SETTINGS, houseStyles.for(fromInput ? null : file.name));
    const exportOptions = {
        audience: options.audience,
        stage,
        profile,
        fileName: fromInput ? null : basename(file.name),
    };
    const where = fromInput ? 'standard input' : file.name;
    try {
        const content = exporter.render(minutes, exportOptions);
        for (const loss of exporter.losses(minutes, exportOptions)) terminal.note(where, loss);
        return content;
    } catch (error) {
        terminal.complain(where, faultOfOurs(error));
        return null;
    }
}

function save(target: string, content: string, terminal: Terminal): void {
    try {
        mkdirSync(dirname(resolve(target)), { recursive: true });
        writeFile(target, content);
    } catch (error) {
        terminal.complain(target, faultOf(error, 'write'));
    }
}
