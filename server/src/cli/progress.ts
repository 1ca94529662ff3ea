/** A line that tells how far a long run is, on a terminal only and never in the way of results. */

import type { Terminal } from './terminal.js';

const BEFORE_FIRST = 1000;
const BETWEEN = 100;

export class Progress {
    private readonly started = Date.now();
    private next = BEFORE_FIRST;
    private visible = false;

    constructor(
        private readonly verb: string,
        private readonly total: number,
        terminal: Terminal,
    ) {
        terminal.beforeWriting = () => this.clear();
    }

    /** To be called before each file, with how many are done. */
    show(done: number): void {
        const passed = Date.now() - this.started;
        if (!process.stderr.isTTY || passed < this.next) return;
        this.next = passed + BETWEEN;
        this.visible = true;
        process.stderr.write(
            `\r\u001b[K${this.verb} ${done.toLocaleString('en-GB')} of ${this.total.toLocaleString('en-GB')} files`,
        );
    }

    /** Takes the line away. */
    clear(): void {
        if (!this.visible) return;
        this.visible = false;
        process.stderr.write('\r\u001b[K');
    }
}
