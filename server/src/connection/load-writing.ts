/** The help with writing, loaded with the first request for it: the server answers its first request sooner without it. */

/** Gives everything that helps to write. */
export function loadWriting(): Promise<typeof import('../features/writing.js')> {
    return import('../features/writing.js');
}
