/** What is said beside the results: at once by the terminal, or kept by a thread until the turn of its file comes. */

/** Who says things to the person who started the run; the terminal is one. */
export interface Voice {
    /** Something went wrong: the run goes on and ends with exit code 2. */
    complain(where: string | null, what: string): void;
    /** Something worth knowing that is no fault. */
    note(where: string | null, what: string): void;
}

export interface Remark {
    readonly kind: keyof Voice;
    readonly where: string | null;
    readonly what: string;
}

/** A voice that keeps what it is to say. */
export class Remarks implements Voice {
    private kept: Remark[] = [];

    complain(where: string | null, what: string): void {
        this.kept.push({ kind: 'complain', where, what });
    }

    note(where: string | null, what: string): void {
        this.kept.push({ kind: 'note', where, what });
    }

    /** Gives what was said since it was last asked. */
    take(): readonly Remark[] {
        const taken = this.kept;
        this.kept = [];
        return taken;
    }
}
