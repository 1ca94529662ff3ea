// Shows what Committee Minutes does: checks the minutes in examples, publishes them under out, and says how to go on.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const cli = join(root, 'dist/cli.cjs');
const out = join(root, 'out');
const shown = (path) => relative(process.cwd(), path) || '.';

if (!existsSync(cli)) stop(`${shown(cli)} is missing. Run "npm run build" first.`);
const examples = minutesIn(join(root, 'examples'));
if (examples.length === 0) stop('There are no minutes in examples.');

// Findings are no failure here: they are what there is to see.
if (minutes('check', ...examples.map(shown)) === 2) process.exit(2);

const written = [];
for (const format of ['html', 'json']) {
    const folder = join(out, 'examples', format);
    mkdirSync(folder, { recursive: true });
    if (minutes('export', shown(join(root, 'examples')), '--to', format, '--out-dir', folder) !== 0) process.exit(2);
    for (const example of examples) {
        written.push(join(folder, `${relative(join(root, 'examples'), example).replace(/\.minutes$/i, '')}.${format}`));
    }
}

console.log('\nPublished as web pages and as data:\n');
for (const file of written.filter((file) => existsSync(file))) console.log(`  ${shown(file)}`);
console.log('\nOpen a web page in your browser. To see the findings while you write:\n');
const ways = [
    [
        'npm run vsix',
        `makes ${shown(join(out, 'committee-minutes.vsix'))}; install it in VS Code with "Extensions: Install from VSIX..."`,
    ],
];
if (isInstalled('code'))
    ways.push([
        'code --extensionDevelopmentPath=. examples',
        'opens the examples in your VS Code, with nothing installed',
    ]);
ways.push(['npm run editor', 'opens the examples in a VS Code in your browser']);
const width = Math.max(...ways.map(([command]) => command.length));
for (const [command, what] of ways) console.log(`  ${command.padEnd(width)}  ${what}`);
console.log('');

/** Runs the command line in view of the person and gives its exit code. */
function minutes(...parameters) {
    const { status, error } = spawnSync(process.execPath, [cli, ...parameters], { stdio: 'inherit' });
    if (error) stop(`The command line could not be started: ${error.message}`);
    return status;
}

function minutesIn(folder) {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true })
        .filter((name) => name.toLowerCase().endsWith('.minutes'))
        .map((name) => join(folder, name))
        .sort();
}

function isInstalled(program) {
    const names = process.platform === 'win32' ? [`${program}.cmd`, `${program}.exe`] : [program];
    const folders = (process.env.PATH ?? '').split(delimiter);
    return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}

function stop(message) {
    console.error(message);
    process.exit(1);
}
