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
        writeFileSync(new URL(`${name}.js`, folder), madeOnce(quickened(source)));
        const overloads = startRules.map(
            (rule) =>
                `export function parse(input: string, options: { startRule: '${rule}'; [option: string]: unknown }): ${types[rule]};`,
        );
        writeFileSync(new URL(`${name}.d.ts`, folder), `${overloads.join('\n')}\n`);
    }
}

/**
 * Makes a parser of Peggy quick:
 *
 * - What would have fitted better is not written down: every text is minutes, and so nobody is ever told.
 * - Whether a letter is of a kind is looked up; Peggy asks a regular expression for each letter.
 */
function quickened(source) {
    const changes = [
        [/^ *if \(peg\$silentFails === 0\) \{ peg\$fail\(peg\$e\d+\); \}\n/gm, ''],
        [/^ {2}const peg\$e\d+ = .*;\n/gm, ''],
        [/^ *peg\$silentFails(?:\+\+|--);\n/gm, ''],
        [/^( {2}const peg\$r\d+ = )(.*);$/gm, '$1new LetterKind($2);'],
        [/^(?=function peg\$parse\()/m, LETTER_KIND],
    ];
    return changes.reduce((text, [pattern, words]) => {
        const changed = text.replace(pattern, words);
        if (changed === text) throw new Error('Peggy writes its parsers in another form now');
        return changed;
    }, source);
}

/**
 * Makes the functions, literals and patterns of a parser once and not for each call: a record is read in hundreds of calls,
 * one for each date and count. What a call leaves behind is set back for the next one: here, and in `begin` of a grammar
 * that has code of its own for each call.
 */
function madeOnce(source) {
    const opening = /^function peg\$parse\(input, options\) \{\n {2}options = .*;\n/m;
    const run = '\n  peg$result = peg$startRuleFunction();\n';
    const closing = '\n}\n\nconst peg$allowedStartRules';
    if (!opening.test(source) || !source.includes(run) || !source.includes(closing))
        throw new Error('Peggy writes its parsers in another form now');
    return source
        .replace(opening, "const peg$parse = (() => {\n  let input = '';\n  let options = {};\n")
        .replace(
            run,
            `
  return (words, asked = {}) => {
  input = words;
  options = asked;
  peg$startRuleFunction = peg$startRuleFunctions[options.startRule];
  peg$currPos = 0;
  peg$savedPos = 0;
  peg$maxFailPos = 0;
  peg$posDetailsCache.length = 1;
  ${/^ *function begin\(/m.test(source) ? 'begin();' : ''}
${run}`,
        )
        .replace(closing, `\n};\n})();${closing.slice(2)}`);
}

/** Answers as its pattern does; what it was asked of a letter of a European language, it knows the next time. */
const LETTER_KIND = `class LetterKind {
  constructor(pattern) {
    this.pattern = pattern;
    this.known = new Uint8Array(0x180);
  }
  test(letter) {
    const code = letter.charCodeAt(0);
    if (!(code < 0x180)) return this.pattern.test(letter);
    const known = this.known[code];
    if (known !== 0) return known === 2;
    const fits = this.pattern.test(letter);
    this.known[code] = fits ? 2 : 1;
    return fits;
  }
}
`;

if (process.argv[1] === new URL(import.meta.url).pathname) generateGrammar(new URL('../', import.meta.url));
