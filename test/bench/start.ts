/** Rows about what comes before the first keystroke: the start of the server, and how much there is to load. */

import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './bundle.js';
import { Editor } from './editor.js';
import { startMarkdownEditor } from './markdown-editor.js';
import { inTurn } from './measure.js';
import { type Row, sizeText, timeText } from './row.js';

/** Measures from the start of the process to the answer to `initialize`. */
export async function startRows(server: string, quick: boolean): Promise<Row[]> {
    const times = await inTurn(
        {
            ours: () => startTime(() => startMinutesServer(server)),
            peer: () => startTime(startMarkdownEditor),
            node: emptyTime,
        },
        quick ? { warmUp: 1, counted: 3 } : { warmUp: 2, counted: 11 },
    );
    return [
        {
            what: 'start of the server to its first answer',
            ours: timeText(times.ours),
            peer: `markdown server: ${timeText(times.peer)}`,
            ratio: times.ours / times.peer,
            reach: 'at most 200 ms',
            reached: times.ours <= 200,
        },
        {
            what: 'the same beside Node with nothing to do',
            ours: timeText(times.ours),
            peer: `node: ${timeText(times.node)}`,
            ratio: times.ours / times.node,
        },
    ];
}

/** Time until an editor is served; what it takes to stop again is not counted. */
async function startTime(start: () => Promise<Editor>): Promise<number> {
    const before = performance.now();
    const editor = await start();
    const time = performance.now() - before;
    await editor.close();
    return time;
}

/** Time of a Node that starts and ends at once. */
async function emptyTime(): Promise<number> {
    const before = performance.now();
    await new Promise((resolve) => spawn(process.execPath, ['-e', '0']).once('exit', resolve));
    return performance.now() - before;
}

async function startMinutesServer(server: string): Promise<Editor> {
    const editor = new Editor(server);
    await editor.initialize();
    return editor;
}

/** What has a limit, or is always loaded. */
const SHIPPED = new Map<string, { readonly what: string; readonly most?: number; readonly reach?: string }>([
    ['server.cjs', { what: 'size of the server', most: 500_000, reach: 'at most 500 kB' }],
    ['cli.cjs', { what: 'size of the command line' }],
    ['extension.cjs', { what: 'size of the extension' }],
    ['committee-minutes.vsix', { what: 'size of the package (VSIX)', most: 1_500_000, reach: 'at most 1.5 MB' }],
]);

/** Measures the files that are shipped, and the package where there is one. */
export function sizeRows(): Row[] {
    const files = readdirSync(join(ROOT, 'dist')).map((name) => join(ROOT, 'dist', name));
    const vsix = join(ROOT, 'out/committee-minutes.vsix');
    return [...files, ...(existsSync(vsix) ? [vsix] : [])]
        .filter((file) => statSync(file).isFile())
        .map((file) => {
            const { what, most, reach } = SHIPPED.get(basename(file)) ?? {
                what: `size of ${basename(file)}, loaded when asked for`,
            };
            const { size } = statSync(file);
            return {
                what,
                ours: sizeText(size),
                ...(most === undefined || reach === undefined ? {} : { reach, reached: size <= most }),
            };
        });
}
