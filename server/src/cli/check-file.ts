/** Checks one file after another in one thread: from the name of a file to what is printed about it. */

import pc from 'picocolors';
import type { Profile } from '../config/profiles.js';
import { DEFAULT_SETTINGS, type Settings } from '../config/settings.js';
import type { Stage } from '../config/stages.js';
import type { Minutes } from '../model/minutes.js';
import { check } from '../rules/check.js';
import type { Severity } from '../rules/rule.js';
import { type InputFile, STANDARD_INPUT } from './find-files.js';
import { HouseStyles } from './house-style-file.js';
import { Lines } from './place.js';
import { faultOfOurs, readRecord } from './read-record.js';
import type { Voice } from './remarks.js';
import { reportFormats } from './reports/index.js';
import type { CheckedFile, Look, ReportFormat } from './reports/report.js';

/** What a run asks of every file: plain data, so that it reaches every thread. */
export interface CheckTask {
    readonly format: string;
    /** Instead of that of the house style; null where none was named. */
    readonly profile: Profile | null;
    /** Instead of what the minutes say; null where none was named. */
    readonly stage: Stage | null;
    readonly coloured: boolean;
    /** Columns of the terminal. */
    readonly width: number;
}

/** Reads, checks and forgets files. House style files are read once, and the voice is told of them once. */
export class FileChecker {
    private readonly format: ReportFormat;
    private readonly look: Look;
    private readonly settings: Settings;
    private readonly houseStyles: HouseStyles;
    private readonly houseStyleOf: <Style extends object>(houseStyle: Style) => Style;

    constructor(
        task: CheckTask,
        private readonly voice: Voice,
    ) {
        this.format = formatCalled(task.format);
        this.look = { colours: pc.createColors(task.coloured), width: task.width };
        this.settings = { ...DEFAULT_SETTINGS, stage: task.stage ?? DEFAULT_SETTINGS.stage };
        this.houseStyles = new HouseStyles(voice);
        this.houseStyleOf = withProfile(task.profile);
    }

    /** Gives what is printed about a file; null for one that cannot be read, after saying why. */
    async check(file: InputFile): Promise<CheckedFile | null> {
        const minutes = await readRecord(file, this.voice);
        if (minutes === null) return null;
        try {
            return this.checkRecord(minutes, file.name);
        } catch (error) {
            this.voice.complain(file.name === STANDARD_INPUT ? 'standard input' : file.name, faultOfOurs(error));
            return null;
        }
    }

    private checkRecord(minutes: Minutes, name: string): CheckedFile {
        const houseStyle = this.houseStyleOf(this.houseStyles.for(name === STANDARD_INPUT ? null : name));
        const findings = check(minutes, { settings: this.settings, houseStyle });
        if (findings.length === 0) return { name, written: [], counts: {}, fixable: 0 };
        const found = { name, lines: new Lines(minutes.text), findings };
        const counts: Partial<Record<Severity, number>> = {};
        for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
        return {
            name,
            written: findings.map((finding) => this.format.write(finding, found, this.look)),
            counts,
            fixable: findings.filter(({ fixes }) => fixes.length > 0).length,
        };
    }
}

/** Gives the format that `--format` names. */
export function formatCalled(id: string): ReportFormat {
    const format = reportFormats.find((candidate) => candidate.id === id);
    if (format === undefined) throw new Error(`format ${id} is announced and missing`);
    return format;
}

/** A profile named on the command line beats that of the house style. The same house style gives the same object. */
function withProfile(profile: Profile | null): <Style extends object>(houseStyle: Style) => Style {
    if (profile === null) return (houseStyle) => houseStyle;
    const known = new WeakMap<object, object>();
    return <Style extends object>(houseStyle: Style) => {
        const changed = (known.get(houseStyle) as Style | undefined) ?? { ...houseStyle, profile };
        known.set(houseStyle, changed);
        return changed;
    };
}
