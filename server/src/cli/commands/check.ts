/** `minutes check`: reads, checks, prints and forgets one file after another. */

import { Command } from 'commander';
import { PROFILES, type Profile } from '../../config/profiles.js';
import { DEFAULT_SETTINGS } from '../../config/settings.js';
import { STAGES, type Stage } from '../../config/stages.js';
import { check } from '../../rules/check.js';
import { SEVERITIES, type Severity } from '../../rules/rule.js';
import { findFiles, STANDARD_INPUT } from '../find-files.js';
import { HouseStyles } from '../house-style-file.js';
import { Lines } from '../place.js';
import { Progress } from '../progress.js';
import { readRecord } from '../read-record.js';
import { reportFormats } from '../reports/index.js';
import type { Terminal } from '../terminal.js';
import { oneOf } from './options.js';

interface CheckOptions {
    readonly format: string;
    readonly profile?: Profile;
    readonly stage?: Stage;
    readonly failOn: Severity;
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
        .addHelpText(
            'after',
            '\nExit code: 0 when nothing that counts was found, 1 when something was, 2 for a wrong option or a file that cannot be read.',
        )
        .action((names: string[], options: CheckOptions) => checkFiles(names, options, terminal));
}

async function checkFiles(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<void> {
    const files = findFiles(names, terminal);
    const houseStyles = new HouseStyles(terminal);
    const houseStyleOf = withProfile(options.profile);
    const settings = { ...DEFAULT_SETTINGS, stage: options.stage ?? DEFAULT_SETTINGS.stage };
    const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(options.failOn) + 1);
    const report = reportFormats.find((format) => format.id === options.format)?.create(terminal);
    if (report === undefined) throw new Error(`format ${options.format} is announced and missing`);
    const progress = new Progress('Checking', files.length, terminal);
    let unreadable = 0;
    await terminal.print(report.opening());
    for (const [done, file] of files.entries()) {
        progress.show(done);
        const minutes = await readRecord(file, terminal);
        if (minutes === null) {
            unreadable++;
            continue;
        }
        const houseStyle = houseStyleOf(houseStyles.for(file.name === STANDARD_INPUT ? null : file.name));
        const findings = check(minutes, { settings, houseStyle });
        if (findings.some((finding) => failing.includes(finding.severity))) terminal.finish(1);
        await terminal.print(report.file({ name: file.name, lines: new Lines(minutes.text), findings }));
    }
    progress.clear();
    await terminal.print(report.closing(unreadable));
}

/** A profile named on the command line beats that of the house style. The same house style gives the same object. */
function withProfile(profile: Profile | undefined): <Style extends object>(houseStyle: Style) => Style {
    if (profile === undefined) return (houseStyle) => houseStyle;
    const known = new WeakMap<object, object>();
    return <Style extends object>(houseStyle: Style) => {
        const changed = (known.get(houseStyle) as Style | undefined) ?? { ...houseStyle, profile };
        known.set(houseStyle, changed);
        return changed;
    };
}
