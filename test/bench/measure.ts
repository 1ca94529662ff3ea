/** Taking times and making one figure of many. Times are in milliseconds throughout. */

/** The middle one; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
    return percentile(values, 50);
}

/** The value that so many per cent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
    if (value === undefined) throw new Error('nothing was measured');
    return value;
}

/** What is timed: `run`, with what `prepare` gave; `finish` gets what `run` gave. */
export interface Task<Input, Output> {
    readonly prepare?: () => Input | Promise<Input>;
    readonly run: (input: Input) => Output | Promise<Output>;
    readonly finish?: (output: Output) => unknown;
}

/**
 * Runs tasks in turn, round after round, and gives the median of each. What slows the machine down for a while so slows
 * all of them down. The first rounds warm up and do not count. Memory is cleared up when the language sees fit: to force
 * it before each round also throws away compiled code, and everything then takes three times as long.
 */
export async function inTurn<Name extends string>(
    // biome-ignore lint/suspicious/noExplicitAny: each task has an input and an output of its own.
    tasks: Readonly<Record<Name, Task<any, any>>>,
    rounds: { readonly warmUp: number; readonly counted: number },
): Promise<Record<Name, number>> {
    const names = Object.keys(tasks) as Name[];
    const times = new Map<Name, number[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
        for (const name of names) {
            const { prepare, run, finish } = tasks[name];
            const input = await prepare?.();
            const start = performance.now();
            const result = run(input);
            const output = result instanceof Promise ? await result : result;
            const time = performance.now() - start;
            await finish?.(output);
            if (round >= rounds.warmUp) times.get(name)?.push(time);
        }
    }
    return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
