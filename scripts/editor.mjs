// Opens the extension in a VS Code that runs in the browser, so that it can be tried without installing anything into
// one's own editor. Everything but the opened folder is temporary, and nothing is reached outside this machine.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Host } from '../test/host/host.mjs';
import { assertBuilt, CannotRun, options, root, running, runScript } from '../test/host/script.mjs';

const usage = `Usage: npm run editor -- [--port NUMBER] [FOLDER]
Without a folder it opens examples.`;

const vsix = join(root, 'out/committee-minutes.vsix');

await runScript(openEditor, { interruptedCode: 0 });

async function openEditor() {
    const { values, positionals } = options(usage, {
        allowPositionals: true,
        options: { port: { type: 'string', default: '0' } },
    });
    const folder = resolve(positionals[0] ?? join(root, 'examples'));
    if (!existsSync(folder)) throw new CannotRun(`There is no folder ${folder}.`);
    assertBuilt();
    await run('bash', [join(root, 'test/host/install.sh'), '--without-browser']);
    if (!isPackageCurrent()) {
        console.log(`Packaging the extension into ${relative(root, vsix)}.`);
        mkdirSync(dirname(vsix), { recursive: true });
        await run('npx', ['--no-install', 'vsce', 'package', '--no-dependencies', '-o', vsix]);
    }

    const host = await Host.start({ folder, vsix, port: Number(values.port), browser: false });
    console.log(`
The editor is ready. Open this address in your browser:

    ${host.address}

You work on the files in ${relative(process.cwd(), folder) || folder} themselves; settings that you change are forgotten at the end.
While it runs, anyone logged in to this machine can open the address. Press Ctrl+C to stop.`);
    await host.ended;
    if (!host.isStopping) throw new Error('The editor ended by itself.');
    await host.stop();
    return 0;
}

/** Whether the package holds what was built last, so that nobody tries yesterday's extension. */
function isPackageCurrent() {
    if (!existsSync(vsix)) return false;
    const dist = join(root, 'dist');
    const built = readdirSync(dist, { recursive: true }).map((name) => join(dist, name));
    const packaged = statSync(vsix).mtimeMs;
    return [join(root, 'package.json'), ...built].every((file) => statSync(file).mtimeMs <= packaged);
}

/** Runs a program in view of the person, and goes on only when it succeeded. */
async function run(program, parameters) {
    // A group of its own, because what it has started in turn has to end with it when the person gives up waiting.
    const child = spawn(program, parameters, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const ended = new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
    const abandon = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM');
    const entry = {
        stop() {
            console.log('Stopping; this can take some seconds.');
            abandon();
            return ended;
        },
        abandon,
    };
    running.add(entry);
    const code = await ended;
    running.delete(entry);
    if (code !== 0) throw new CannotRun(`"${program} ${parameters.join(' ')}" did not succeed.`);
}
