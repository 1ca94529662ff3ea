/** The rules, loaded when the first record is opened: the server answers its first request sooner without them. */

/** Gives all rules and the pages about them. */
export function loadRules(): Promise<typeof import('../rules/library.js')> {
    return import('../rules/library.js');
}
