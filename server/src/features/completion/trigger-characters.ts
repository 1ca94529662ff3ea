/** Apart from the rest, because the server names these characters when it starts and loads the rest when it is asked. */

/** Characters after which an editor asks by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [' '];
