// Writes grammar/generated: the parsers that Peggy makes of the grammars, and the keyword lists as a module for them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import peggy from 'peggy';

/** Grammars with the rules that callers may start from and the type each gives. */
const GRAMMARS = [
    {
        name: 'minutes',
        types: {
            Piece: "import('../../server/src/syntax/tree.js').ParsedPiece",
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
        writeFileSync(new URL(`${name}.js`, folder), source);
        const overloads = startRules.map(
            (rule) =>
                `export function parse(input: string, options: { startRule: '${rule}'; [option: string]: unknown }): ${types[rule]};`,
        );
        writeFileSync(new URL(`${name}.d.ts`, folder), `${overloads.join('\n')}\n`);
    }
}

if (process.argv[1] === new URL(import.meta.url).pathname) generateGrammar(new URL('../', import.meta.url));
