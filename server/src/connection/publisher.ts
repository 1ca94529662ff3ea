/** Sends findings after each change: once for a burst of changes, and never for a text that has changed since. */

/** Runs something after what waits already. */
export type Defer = (run: () => void) => void;

/**
 * What the editor asks with a keystroke, such as completion, comes right behind it and is answered first: the writer waits
 * for that, and not for the findings.
 */
const LEAST_ROUNDS = 3;

/** However fast somebody types, findings come after this many rounds. */
const MOST_ROUNDS = 50;

export class Publisher {
    readonly #waiting = new Set<string>();
    #changes = 0;
    #planned = false;

    constructor(
        private readonly publish: (uri: string) => Promise<void>,
        private readonly defer: Defer,
    ) {}

    /** Findings of this record are wanted soon. */
    want(uri: string): void {
        this.#waiting.add(uri);
        this.#changes++;
        if (this.#planned) return;
        this.#planned = true;
        this.#plan(0);
    }

    /** Nobody wants them any more. */
    drop(uri: string): void {
        this.#waiting.delete(uri);
    }

    /** Waits as long as changes keep coming in, round by round, and then serves one record a round. */
    #plan(round: number): void {
        const seen = this.#changes;
        this.defer(() => {
            if ((seen !== this.#changes || round < LEAST_ROUNDS) && round < MOST_ROUNDS) {
                this.#plan(round + 1);
                return;
            }
            const [uri] = this.#waiting;
            if (uri === undefined) {
                this.#planned = false;
                return;
            }
            this.#waiting.delete(uri);
            // Not waited for: one record whose settings are slow to come must not hold up the others.
            void this.publish(uri);
            this.#plan(0);
        });
    }
}
