/** Where the values of a JSON text stand, so that a mistake in it can be shown where it is. */

/** A half-open range of UTF-16 offsets. */
export interface Place {
    readonly start: number;
    readonly end: number;
}

/** Gives the place of each value by its path, or the first place that is no JSON. */
export function readPlaces(text: string): { placeOf(path: readonly PropertyKey[]): Place } | { mistake: Place } {
    const reader = new Reader(text);
    try {
        reader.readAll();
    } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        return { mistake: { start: error.offset, end: Math.min(text.length, error.offset + 1) } };
    }
    return {
        placeOf(path) {
            // What has no place of its own, such as a value that is missing, is shown at what holds it.
            for (let length = path.length; length >= 0; length--) {
                const place = reader.places.get(keyOf(path.slice(0, length)));
                if (place !== undefined) return place;
            }
            return { start: 0, end: text.length };
        },
    };
}

class Mistake extends Error {
    constructor(readonly offset: number) {
        super(`no JSON at ${offset}`);
    }
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Reader {
    readonly places = new Map<string, Place>();
    #offset = 0;

    constructor(private readonly text: string) {}

    readAll(): void {
        this.#value([]);
        this.#take(SPACE);
        if (this.#offset < this.text.length) throw new Mistake(this.#offset);
    }

    #value(path: readonly PropertyKey[]): void {
        this.#take(SPACE);
        const start = this.#offset;
        if (this.#skip('{')) this.#members(path);
        else if (this.#skip('[')) this.#entries(path);
        else if (this.#take(STRING) === null && this.#take(SCALAR) === null) throw new Mistake(start);
        this.places.set(keyOf(path), { start, end: this.#offset });
    }

    #members(path: readonly PropertyKey[]): void {
        if (this.#skip('}')) return;
        do {
            this.#take(SPACE);
            const name = this.#take(STRING);
            if (name === null || !this.#skip(':')) throw new Mistake(this.#offset);
            this.#value([...path, JSON.parse(name) as string]);
        } while (this.#skip(','));
        if (!this.#skip('}')) throw new Mistake(this.#offset);
    }

    #entries(path: readonly PropertyKey[]): void {
        if (this.#skip(']')) return;
        let index = 0;
        do this.#value([...path, index++]);
        while (this.#skip(','));
        if (!this.#skip(']')) throw new Mistake(this.#offset);
    }

    #skip(character: string): boolean {
        this.#take(SPACE);
        if (this.text[this.#offset] !== character) return false;
        this.#offset++;
        return true;
    }

    #take(expression: RegExp): string | null {
        expression.lastIndex = this.#offset;
        const found = expression.exec(this.text)?.[0] ?? null;
        if (found !== null) this.#offset += found.length;
        return found;
    }
}

function keyOf(path: readonly PropertyKey[]): string {
    return JSON.stringify(path.map(String));
}
