/** `minutes check`: has files read and checked, and prints and forgets one after another. */

import { Command } from 'commander';
import { PROFILES, type Profile } from '../../config/profiles.js';
import { STAGES, type Stage } from '../../config/stages.js';
import { SEVERITIES, type Severity } from '../../rules/rule.js';
import { type CheckTask, FileChecker, formatCalled } from '../check-file.js';
import { checkInThreads } from '../check-threads.js';
import { findFiles, type InputFile, STANDARD_INPUT } from '../find-files.js';
import { jobsFor, keepMemoryLow, MOST_JOBS } from '../machine.js';
import { Progress } from '../progress.js';
import { reportFormats } from '../reports/index.js';
import type { CheckedFile } from '../reports/report.js';
import { program, type Terminal } from '../terminal.js';
import { countUpTo, oneOf } from './options.js';

interface CheckOptions {
    readonly format: string;
    readonly profile?: Profile;
    readonly stage?: Stage;
    readonly failOn: Severity;
    readonly jobs?: number;
}

export function checkCommand(terminal: Terminal): Command {
    const formats = reportFormats.map((format) => format.id);
    return new Command('check')
        .description('say what the record lacks, and where')
        .argument('<files...>', 'files, folders to search for *.minutes, or - for standard input')
        .option('--format <format>', `how findings are printed: ${formats.join(', ')}`, oneOf(formats), 'text')
        .option(
            '--profile <profile>',
            'the kind of body that meets, instead of that of the house style',
            oneOf(PROFILES),
        )
        .option('--stage <stage>', 'how far the minutes have come, instead of what they say', oneOf(STAGES))
        .option('--fail-on <severity>', 'the mildest finding that counts as a failure', oneOf(SEVERITIES), 'warning')
        .option(
            '--jobs <number>',
            'how many files are checked at once; chosen to fit the machine and the files, unless you say',
            countUpTo(MOST_JOBS),
        )
        .addHelpText(
            'after',
            '\nExit code: 0 when nothing that counts was found, 1 when something was, 2 for a wrong option or a file that cannot be read.',
        )
        .action((names: string[], options: CheckOptions) => checkFiles(names, options, terminal));
}

async function checkFiles(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
    const files = findFiles(names, terminal);
    const task: CheckTask = {
        format: options.format,
        profile: options.profile ?? null,
        stage: options.stage ?? null,
        coloured: terminal.coloured,
        width: terminal.width,
    };
    const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1);
    const report = formatCalled(options.format).create(terminal);
    const progress = new Progress('Checking', files.length, terminal);
    let unreadable = 0;
    let done = 0;
    if (files.length > 1) keepMemoryLow();
    await terminal.print(report.opening());
    progress.show(done);
    for await (const checked of checkAll(files, task, options.jobs ?? jobsFor(files), terminal)) {
        progress.show(++done);
        if (checked === null) {
            unreadable++;
            continue;
        }
        if (failing.some((severity) => checked.counts[severity] !== undefined)) terminal.finish(1);
        await terminal.print(report.file(checked));
    }
    progress.clear();
    await terminal.print(report.closing(unreadable));
}

/** Gives the results in the order of the files, however many threads check them. */
async function* checkAll(
    files: readonly InputFile[],
    task: CheckTask,
    jobs: number,
    terminal: Terminal,
): AsyncGenerator<CheckedFile | null> {
    const threads = Math.min(jobs, files.length);
    // Standard input belongs to this thread, and a person who types waits for nothing but the answer.
    if (threads > 1 && files.every(({ name }) => name !== STANDARD_INPUT)) {
        yield* checkInThreads(files, task, threads, program(), terminal);
        return;
    }
    const checker = new FileChecker(task, terminal);
    for (const file of files) yield checker.check(file);
}
