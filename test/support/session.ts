/** For suites over the protocol: a folder and a server for each test, both gone behind it. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtServer, LspClient, type Situation } from './lsp-client.js';

export interface Session {
    /** The folder of the running test. */
    readonly folder: string;
    /** Starts the server. */
    begin(situation?: Situation): Promise<LspClient>;
    /** The address of a file in the folder, which need not be there. */
    address(name: string): string;
}

/** Prepares the tests of the suite in which it is called; the folder of each has some folders in it. */
export function sessions(...inside: readonly string[]): Session {
    let server = '';
    let folder = '';
    let client: LspClient | undefined;
    suiteSetup(async () => {
        server = await builtServer();
    });
    setup(() => {
        folder = mkdtempSync(join(tmpdir(), 'minutes-session-'));
        for (const name of inside) mkdirSync(join(folder, name));
    });
    teardown(() => {
        client?.kill();
        client = undefined;
        rmSync(folder, { recursive: true, force: true });
    });
    return {
        get folder() {
            return folder;
        },
        async begin(situation = {}) {
            client = await LspClient.start(server, situation);
            return client;
        },
        address(name) {
            return pathToFileURL(join(folder, name)).href;
        },
    };
}
