// Writes grammar/generated: the parsers that Peggy makes of the grammars, and the keyword lists as a module for them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';

/** Grammars with the rules that callers may start from and the type each gives. */
const GRAMMARS = [
    {
        name: 'minutes',
        types: {
            Piece: "import('../../server/src/syntax/tree.js').ParsedPiece",
            Pieces: "readonly import('../../server/src/syntax/tree.js').ParsedPiece[]",
            HeadingLines: "import('../../server/src/syntax/heading-lines.js').HeadingLine[]",
            LabelLines: "import('../../server/src/syntax/heading-lines.js').HeadingLine[]",
        },
    },
    { name: 'dates', types: { Dates: "import('../../server/src/model/dates.js').DateShape[]" } },
    { name: 'counts', types: { Counts: "import('../../server/src/model/votes.js').CountShape[]" } },
    { name: 'movers', types: { Movers: "import('../../server/src/model/motions.js').MoversShape" } },
];

export function generateGrammar(root) {
    const folder = new URL('grammar/generated/', root);
    mkdirSync(folder, { recursive: true });
    const keywords = readFileSync(new URL('grammar/keywords.json', root), 'utf8');
    writeFileSync(new URL('keywords.js', folder), `export default ${keywords.trim()};\n`);
    writeFileSync(
        new URL('keywords.d.ts', folder),
        "import keywords from '../keywords.json' with { type: 'json' };\nexport default keywords;\n",
    );
    for (const { name, types } of GRAMMARS) {
        const file = new URL(`grammar/${name}.peggy`, root);
        const startRules = Object.keys(types);
        const source = peggy.generate(readFileSync(file, 'utf8'), {
            allowedStartRules: startRules,
            format: 'es',
            output: 'source',
            grammarSource: `${name}.peggy`,
        });
        writeFileSync(new URL(`${name}.js`, folder), withoutConstants(source));
        const overloads = startRules.map(
            (rule) =>
                `export function parse(input: string, options: { startRule: '${rule}'; [option: string]: unknown }): ${types[rule]};`,
        );
        writeFileSync(new URL(`${name}.d.ts`, folder), `${overloads.join('\n')}\n`);
    }
}

/**
 * Moves what is the same for every text out of the parsing function. Peggy makes its literals, patterns and names of what
 * was expected anew for each call, and a record is read in hundreds of calls, one for each item, date and count.
 */
function withoutConstants(source) {
    const start = 'function peg$parse(input, options) {';
    const constant = /^ {2}const peg\$[cre]\d+ = .*;\n/gm;
    const maker = /^ {2}function peg\$(?:literal|class|any|end|other)Expectation\([^)]*\) \{\n(?: {4}.*\n)* {2}\}\n/gm;
    const moved = [...source.matchAll(maker), ...source.matchAll(constant)].map(([text]) =>
        text.replace(/^ {2}/gm, ''),
    );
    if (moved.length === 0 || !source.includes(start)) throw new Error('Peggy writes its parsers in another form now');
    return source
        .replace(maker, '')
        .replace(constant, '')
        .replace(start, `${moved.join('')}\n${start}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) generateGrammar(new URL('../', import.meta.url));
