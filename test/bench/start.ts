/** Rows about what comes before the first keystroke: the start of the server, and how much there is to load. */

import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle.js';
import { Editor } from './editor.js';
import { startMarkdownEditor } from './markdown-editor.js';
import { inTurn } from './measure.js';
import { type Row, sizeText, timeText } from './row.js';

/** Measures from the start of the process to the answer to `initialize`. */
export async function startRows(server: string, quick: boolean): Promise<Row[]> {
    const close = (editor: Editor): Promise<void> => editor.close();
    const times = await inTurn(
        {
            ours: { run: () => startMinutesServer(server), finish: close },
            peer: { run: startMarkdownEditor, finish: close },
            node: { run: () => new Promise((resolve) => spawn(process.execPath, ['-e', '0']).once('exit', resolve)) },
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

async function startMinutesServer(server: string): Promise<Editor> {
    const editor = new Editor(server);
    await editor.initialize();
    return editor;
}

/** Measures the files that are shipped. What is not built has no row. */
export function sizeRows(): Row[] {
    return [
        sizeRow('size of the server', 'dist/server.cjs', 500_000, 'at most 500 kB'),
        sizeRow('size of the command line', 'dist/cli.cjs'),
        sizeRow('size of the extension', 'dist/extension.cjs'),
        sizeRow('size of the package (VSIX)', 'out/committee-minutes.vsix', 1_500_000, 'at most 1500 kB'),
    ].flat();
}

function sizeRow(what: string, path: string, most?: number, reach?: string): Row[] {
    const file = join(ROOT, path);
    if (!existsSync(file)) return [];
    const { size } = statSync(file);
    return [
        {
            what,
            ours: sizeText(size),
            ...(most === undefined || reach === undefined ? {} : { reach, reached: size <= most }),
        },
    ];
}
