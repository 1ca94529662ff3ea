/**
 * The benchmark: how fast and how small we are beside others, as ratios from one run on one machine. Prints a table;
 * `--write` also writes docs/performance.md, `--quick` takes fewer rounds, and `--only PART` runs one part
 * (core, typing, archive, start, profile).
 */

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveRows } from './archive.js';
import { OUT, ROOT } from './bundle.js';
import { coreRows } from './core.js';
import { limitsText, takeProfile } from './profile.js';
import { type Row, tableOf } from './row.js';
import { sizeRows, startRows } from './start.js';
import { typingRows } from './typing.js';

const { values: options } = parseArgs({
    options: { write: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});
const quick = options.quick === true;
if (options.write === true && (quick || options.only !== undefined)) {
    console.error('--write needs a whole run: leave out --quick and --only');
    process.exit(2);
}

const built = keepBuilt();
const server = join(built, 'server.cjs');
const cli = join(built, 'cli.cjs');
const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
    core: () => coreRows(quick),
    typing: () => typingRows(server, quick),
    archive: () => archiveRows(cli, quick),
    start: async () => [...(await startRows(server, quick)), ...sizeRows()],
};

// First, so that a core that does not run is known at once.
const limits = options.only === undefined || options.only === 'profile' ? limitsText(await takeProfile(quick)) : '';
const rows: Row[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
    if (options.only !== undefined && options.only !== name) continue;
    console.error(`measuring: ${name}`);
    rows.push(...(await measure()));
}
if (rows.length > 0) console.log(`${machine()}\n\n${tableOf(rows)}\n`);
if (limits !== '') console.log(`${limits}\n`);
if (options.write === true) writeFileSync(join(ROOT, 'docs/performance.md'), page());

/** Keeps a copy of what is built for this run, so that a build in the meantime changes nothing. */
function keepBuilt(): string {
    const folder = join(OUT, 'dist');
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(ROOT, 'dist'), folder, { recursive: true });
    return folder;
}

function machine(): string {
    return `Node ${process.versions.node}, ${cpus().length} cores.`;
}

function page(): string {
    return `# Speed and size

<!-- Written by "npm run bench -- --write"; do not edit. -->

How fast Committee Minutes is beside programs that do comparable work on the same text. All figures come from one run on
one machine, ours and theirs in turn, and are medians. Other machines give other times; the ratios stay about the same.
A ratio below 1 means that we take less.

${machine()}

${tableOf(rows)}

## How it is measured

- The text is invented: complete minutes with items of two to four kilobytes, each with summary, debate, lists, votes,
  decisions, actions and papers. Everybody gets the same text. It is good Markdown too, and a complete record, so that
  nobody spends the time on writing reports. For the same reason markdownlint does not check the length of lines.
- That text is kinder to us than most: its items are long and much alike. The short records are the complete ones of the
  tests, dense and each in a form of its own. What is done once for every file, such as reading who was present, weighs
  more in them.
- The core runs as it is shipped: bundled and made small, in plain Node, and so do its peers, each in a process of its own
  and all of them in turn. The first rounds warm up and do not count.
- A keystroke is one letter typed into the middle of a sentence, half way down the text, sent to the built server over
  standard input and output; the time ends when the findings of that version have arrived. Completions are asked for
  after the first letter of a decision on an empty line. The Markdown server gets the same letters with all its checks
  on, and an editor that reads Markdown for it with markdown-it, as it requires. The text holds no links, so that
  checking links is not part of its figure.
- The archive is checked by \`minutes check\` and \`markdownlint-cli2\`, each in a process of its own, with the start of
  the program included. Memory is the most that the process ever held.

## What limits us

From a profile of full checks of one megabyte, our core alone.

${limits}
`;
}
