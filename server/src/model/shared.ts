/**
 * What there is once in a process. The server is shipped in several files, loaded as they are needed, and each holds a copy
 * of the model; what they number together must be numbered in one place.
 */

/** Gives the thing of a name, made by whoever asks first. */
export function shared<Thing>(name: string, make: () => Thing): Thing {
    const key = Symbol.for(`committee-minutes.${name}`);
    const process = globalThis as unknown as Record<symbol, Thing | undefined>;
    let thing = process[key];
    if (thing === undefined) {
        thing = make();
        process[key] = thing;
    }
    return thing;
}
