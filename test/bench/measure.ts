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

/** How often something runs before it is timed, and how often it is timed. */
export interface Rounds {
    readonly warmUp: number;
    readonly counted: number;
}

/** Gives the median time of `run`. Each run gets what `prepare` made for it, which is not timed. */
export function medianTime<Input>(prepare: () => Input, run: (input: Input) => unknown, rounds: Rounds): number {
    const times: number[] = [];
    for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
        const input = prepare();
        const start = performance.now();
        run(input);
        const time = performance.now() - start;
        if (round >= rounds.warmUp) times.push(time);
    }
    return median(times);
}

/**
 * Runs measurements in turn, round after round, and gives the median of each. What slows the machine down for a while so
 * slows all of them down.
 */
export async function inTurn<Name extends string>(
    measurements: Readonly<Record<Name, () => number | Promise<number>>>,
    rounds: Rounds,
): Promise<Record<Name, number>> {
    const names = Object.keys(measurements) as Name[];
    const values = new Map<Name, number[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
        for (const name of names) {
            const value = await measurements[name]();
            if (round >= rounds.warmUp) values.get(name)?.push(value);
        }
    }
    return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as Record<Name, number>;
}
