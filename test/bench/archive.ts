/** Rows about a whole archive: many files checked by the command line, in time and memory. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './measure.js';
import { type Row, sizeText, timeText } from './row.js';
import { minutesText } from './text.js';

const FILE_BYTES = 20_000;
const FEW = 250;
const MANY = 1000;
/** Memory counts as flat when four times the files need no more than this much more. */
const FLAT = 1.25;

interface Run {
    readonly milliseconds: number;
    readonly peakBytes: number;
}

/** Writes the files, checks them with both programs in turn, and removes them. */
export function archiveRows(cli: string, quick: boolean): Row[] {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
    try {
        const few = writeArchive(join(folder, 'few'), FEW);
        const many = writeArchive(join(folder, 'many'), MANY);
        const runs = { ours: [] as Run[], peer: [] as Run[], oursFew: [] as Run[], peerFew: [] as Run[] };
        run(folder, oursFor(cli, few));
        for (let round = 0; round < (quick ? 1 : 3); round++) {
            runs.ours.push(run(folder, oursFor(cli, many)));
            runs.peer.push(run(folder, peerFor(many)));
            runs.oursFew.push(run(folder, oursFor(cli, few)));
            runs.peerFew.push(run(folder, peerFor(few)));
        }
        const time = (of: readonly Run[]): number => median(of.map(({ milliseconds }) => milliseconds));
        const peak = (of: readonly Run[]): number => median(of.map(({ peakBytes }) => peakBytes));
        return [
            {
                what: `check ${MANY} files of 20 kB`,
                ours: timeText(time(runs.ours)),
                peer: `markdownlint-cli2: ${timeText(time(runs.peer))}`,
                ratio: time(runs.ours) / time(runs.peer),
                reach: 'at most one tenth',
                reached: time(runs.ours) / time(runs.peer) <= 0.1,
            },
            {
                what: 'peak memory of that',
                ours: sizeText(peak(runs.ours)),
                peer: `markdownlint-cli2: ${sizeText(peak(runs.peer))}`,
                ratio: peak(runs.ours) / peak(runs.peer),
            },
            {
                what: `peak memory at ${MANY} files beside ${FEW} (theirs grows ${(peak(runs.peer) / peak(runs.peerFew)).toFixed(2)} times)`,
                ours: sizeText(peak(runs.ours)),
                peer: `ourselves at ${FEW}: ${sizeText(peak(runs.oursFew))}`,
                ratio: peak(runs.ours) / peak(runs.oursFew),
                reach: `flat: at most ${FLAT} times`,
                reached: peak(runs.ours) / peak(runs.oursFew) <= FLAT,
            },
        ];
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** Writes every text twice, as minutes and as Markdown. */
function writeArchive(folder: string, count: number): string {
    mkdirSync(folder);
    for (let number = 1; number <= count; number++) {
        const text = minutesText(FILE_BYTES, number);
        writeFileSync(join(folder, `${number}.minutes`), text);
        writeFileSync(join(folder, `${number}.md`), text);
    }
    // As for one file: the length of lines is not what is measured.
    writeFileSync(join(folder, '.markdownlint.json'), '{ "default": true, "MD013": false }');
    return folder;
}

interface Program {
    readonly folder: string;
    readonly parameters: readonly string[];
}

function oursFor(cli: string, folder: string): Program {
    return { folder, parameters: [cli, 'check', folder] };
}

function peerFor(folder: string): Program {
    return { folder, parameters: [MARKDOWNLINT, '*.md'] };
}

const MARKDOWNLINT = join(
    dirname(createRequire(import.meta.url).resolve('markdownlint-cli2')),
    'markdownlint-cli2-bin.mjs',
);
const HOOK = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

function run(scratch: string, { folder, parameters }: Program): Run {
    const memory = join(scratch, 'peak-memory');
    const start = performance.now();
    const { status } = spawnSync(process.execPath, ['-r', HOOK, ...parameters], {
        cwd: folder,
        env: { ...process.env, BENCH_MEMORY_FILE: memory },
        stdio: 'ignore',
    });
    const milliseconds = performance.now() - start;
    // 0 and 1 say what was found; everything else is no answer.
    if (status !== 0 && status !== 1) throw new Error(`${parameters[0]} ended with ${status}`);
    return { milliseconds, peakBytes: Number(readFileSync(memory, 'utf8')) * 1024 };
}
