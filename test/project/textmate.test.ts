/** The colours: every keyword that the grammar knows is coloured as what it is, and prose is left alone. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Textmate from 'vscode-textmate';
import { staleFiles } from '../../scripts/generated-files.js';
import { SCOPES } from '../../scripts/textmate/grammar.js';
import type { Keywords } from '../../scripts/textmate/keywords.js';
import { textmateFiles } from '../../scripts/textmate.js';
import { parse } from '../../server/src/syntax/parse.js';
import type { Block } from '../../server/src/syntax/tree.js';

// Both packages are bundles whose names an import of modules does not see.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const textmate = require('vscode-textmate') as typeof Textmate;

const root = new URL('../../', import.meta.url);
const keywords = JSON.parse(readFileSync(new URL('grammar/keywords.json', root), 'utf8')) as Keywords;

let grammar: Textmate.IGrammar;

suite('colours', () => {
    suiteSetup(async () => {
        grammar = await loadGrammar();
    });

    test('the generated files are current', () => {
        assert.deepEqual(staleFiles(root, textmateFiles(root)), []);
    });

    suite('every keyword has the colour of its kind', () => {
        const { item, ...sections } = keywords.labels;
        const { vote, ...options } = keywords.votes;
        const all = (group: Record<string, string[]>) => Object.values(group).flat();
        /** What is written around a keyword, and what the keyword then is. */
        const kinds: { words: string[]; line: (word: string) => string; scope: string }[] = [
            { words: item, line: (word) => `${word} 4: Title`, scope: SCOPES.item },
            { words: all(sections), line: (word) => `${word}:`, scope: SCOPES.section },
            { words: all(sections), line: (word) => word, scope: SCOPES.section },
            { words: all(sections), line: (word) => `## ${word}`, scope: SCOPES.section },
            { words: all(keywords.fields), line: (word) => `${word}: something`, scope: SCOPES.field },
            { words: all(keywords.fields), line: (word) => `**${word}:** something`, scope: SCOPES.field },
            { words: keywords.decisionHeadings, line: (word) => `${word}:`, scope: SCOPES.decision },
            { words: all(keywords.decisionWords), line: (word) => `${word.toUpperCase()}:`, scope: SCOPES.decision },
            {
                words: all(keywords.decisionWords),
                line: (word) => `${capitalised(word)} - that it be so`,
                scope: SCOPES.decision,
            },
            {
                words: keywords.decisionAdverbs,
                line: (word) => `${capitalised(word)} RESOLVED:`,
                scope: SCOPES.decision,
            },
            {
                words: keywords.decisionOpeners,
                line: (word) => `${capitalised(word)} RESOLVED that it be so`,
                scope: SCOPES.decision,
            },
            { words: keywords.actions, line: (word) => `${word}: Clerk to write`, scope: SCOPES.action },
            { words: all(keywords.motions), line: (word) => `${word}: Councillor Hale`, scope: SCOPES.motion },
            { words: vote, line: (word) => `${word}: 3 for`, scope: SCOPES.vote },
            { words: all(options), line: (word) => `${word}: Councillor Hale`, scope: SCOPES.vote },
            { words: all(options), line: (word) => `${word} (3): Councillor Hale`, scope: SCOPES.vote },
            { words: all(keywords.private), line: (word) => `${word}:`, scope: SCOPES.private },
            { words: keywords.itemWords, line: (word) => `${capitalised(word)} 3 Title`, scope: SCOPES.item },
        ];
        for (const { words, line, scope } of kinds) {
            test(`${line('…')} is ${scope}`, () => {
                const wrong = words.filter((word) => {
                    const text = line(word);
                    const start = text.toLowerCase().indexOf(word.toLowerCase());
                    return !isScoped(text, start, start + word.length, scope) && !isListedEarlier(word, scope);
                });
                assert.deepEqual(wrong, []);
            });
        }

        test('RESOLVED … is followed by the word that leads in the clauses', () => {
            const wrong = keywords.that.filter((word) => {
                const text = `RESOLVED ${word} it be so`;
                return !isScoped(text, 9, 9 + word.length, SCOPES.that);
            });
            assert.deepEqual(wrong, []);
        });
    });

    /** Lines and what is under them: carets and the scope that all of the text above them has, or `plain` for none. */
    const drawn: { name: string; text: string }[] = [
        {
            name: 'an item with its parts',
            text: `
Agenda item 4: Opening hours of the library
^^^^^^^^^^^ keyword.other.item.minutes
            ^ constant.numeric.item.minutes
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.section.item.minutes
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.item.minutes
// ask the manager about the signs
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.line.double-slash.minutes
Date: 14 September 2026
^^^^ entity.name.tag.field.minutes
      ^^^^^^^^^^^^^^^^^ constant.numeric.date.minutes
MINUTES:
^^^^^^^ keyword.other.section.minutes
The minutes: they were read, and the vote was close.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
- the back room was “cold in winter”
^ punctuation.definition.list.begin.markdown.minutes
                    ^^^^^^^^^^^^^^^^ string.quoted.double.minutes
Moved by Councillor Hale, seconded by Councillor Pugh.
^^^^^^^^ keyword.other.motion.minutes
Vote: 3 for, 1 against
^^^^ keyword.other.vote.minutes
      ^ constant.numeric.count.minutes
        ^^^ keyword.other.vote.minutes
RESOLVED That:
^^^^^^^^ keyword.control.decision.minutes
         ^^^^ keyword.operator.that.minutes
1) the report be noted; and
^^ punctuation.definition.list.begin.markdown.minutes
ACTION: Clerk to write by 3/11/2026
^^^^^^ keyword.other.action.minutes
                          ^^^^^^^^^ constant.numeric.date.minutes
> That the trial be extended.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.quote.minutes
\\Minutes: of the reading group
^ constant.character.escape.minutes
 ^^^^^^^ plain
`,
        },
        {
            name: 'a title below its label, and none where a label follows',
            text: `
Agenda item

Repairs to the roof
^^^^^^^^^^^^^^^^^^^ entity.name.section.item.minutes
The roof leaked.
^^^^^^^^^^^^^^^^ plain
Agenda item
Minutes:
^^^^^^^ keyword.other.section.minutes
The roof leaked.
^^^^^^^^^^^^^^^^ plain
`,
        },
        {
            name: 'a private passage, which ends with its mark or with its item',
            text: `
Exempt: paragraph 3
^^^^^^ keyword.other.private.minutes
RESOLVED that the offer be accepted.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.exempt.minutes
^^^^^^^^ keyword.control.decision.minutes
End exempt
^^^^^^^^^^ keyword.other.private.minutes
The public came back.
^^^^^^^^^^^^^^^^^^^^^ plain
Exempt:
Agenda item 9: Next meeting
^^^^^^^^^^^ keyword.other.item.minutes
The public came back.
^^^^^^^^^^^^^^^^^^^^^ plain
`,
        },
        {
            name: 'Welsh',
            text: `
Eitem agenda 2: Y llyfrgell
^^^^^^^^^^^^ keyword.other.item.minutes
PENDERFYNWYD bod yr adroddiad yn cael ei nodi ar 4 Mawrth 2026
^^^^^^^^^^^^ keyword.control.decision.minutes
             ^^^ keyword.operator.that.minutes
                                                 ^^^^^^^^^^^^^ constant.numeric.date.minutes
`,
        },
        {
            name: 'prose that begins with a keyword',
            text: `
Agreed terms were read out to the members.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
agreed that the officer would write.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
Action was needed.
^^^^^^^^^^^^^^^^^^ plain
For the first time members met in the hall.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
Present at the opening was the Mayor.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ plain
`,
        },
    ];
    for (const { name, text } of drawn) {
        test(`drawn: ${name}`, () => checkDrawn(text));
    }

    test('a line is coloured as a decision, a motion, a vote, an action or a label when the grammar reads it so', () => {
        const different = LINES.flatMap((line) => {
            const expected = scopeOfBlock(parse(`${line}\n\nThe rest.\n`).pieces[0]?.piece.blocks[0]);
            const coloured = scopesOf(line)
                .flatMap(({ scopes }) => scopes)
                .find((scope) => MARKING.includes(scope));
            return coloured === expected
                ? []
                : [`${line}  grammar: ${expected ?? 'prose'}  colour: ${coloured ?? 'prose'}`];
        });
        assert.deepEqual(different, []);
    });
});

/** Scopes that say what kind of block a line is. */
const MARKING: readonly string[] = [
    SCOPES.section,
    SCOPES.field,
    SCOPES.decision,
    SCOPES.motion,
    SCOPES.vote,
    SCOPES.action,
    SCOPES.private,
];

/** Lines that one could take for a block or for prose. */
const LINES = [
    'RESOLVED',
    'RESOLVED: -',
    'RESOLVED That:',
    'Resolved:-',
    'Resolved -',
    'Resolved (unanimously) that it be so.',
    'RESOLVED (unanimously) that it be so.',
    'RESOLVED unanimously that it be so.',
    '29.3 Resolved - That',
    '**RESOLVED** that it be so.',
    'It was agreed:',
    'It was agreed that the officer would write.',
    'IT WAS AGREED that the report be noted.',
    'It was resolved that the report be noted.',
    'It was RESOLVED that the report be noted.',
    'AGREED',
    'Agreed that the report be noted.',
    'Agreed: the report was noted.',
    'Agreed to note the report.',
    'Agreed terms were read.',
    'AGREED the terms.',
    'Noted.',
    'Noted the report with interest in the new scheme.',
    'NOTED the report.',
    'Approved the plan as it stood.',
    'APPROVED',
    'Deferred: the officer was ill.',
    'Refused entry, he left.',
    'RECOMMENDED that Council approve it.',
    'RECOMMENDED: 1) that it be so',
    'RECOMMENDED to Council: That it be so',
    'RECOMMENDED TO COUNCIL',
    'RECOMMEND to FULL COUNCIL: that it be so',
    'Recommend to close the office.',
    'Recommended by the officer, the plan was read.',
    'Decision',
    'Decision: to note the report.',
    'Decisions were made.',
    'Outcome',
    'Moved by Councillor Hale',
    'Moved Cllr Hale, seconded Cllr Pugh',
    'Moved to the next item.',
    'Motion: that it be so',
    'Motions were read.',
    'Proposed by: Hale',
    'Proposed changes were read.',
    'Seconded by Councillor Pugh.',
    'Amendment moved by Councillor Pugh',
    'Amendment to the plan.',
    'Vote: 3 for, 1 against',
    'Votes were counted.',
    'For (3): Hale, Pugh and Reeve',
    'For: Hale',
    'For - 3: Hale',
    'For the record, he left.',
    'Against',
    'Abstentions: none',
    'No',
    'No: Hale',
    'No questions were asked.',
    'Action: Clerk to write',
    'Action 4: Clerk to write',
    'ACTION - Clerk to write',
    'Action was taken.',
    'Actions:',
    'Minutes',
    'Minutes:',
    'Minutes of the last meeting were read.',
    'Supporting documents:',
    '# Supporting documents',
    'Present: Hale, Pugh',
    'Present were Hale and Pugh.',
    '- Chair: Hale',
    'Chair Hale opened the meeting.',
    '**Date:** 3 May 2026',
    'Date of next meeting: 3 May 2026',
    'Exempt',
    'Exempt: paragraph 3',
    'Exempt business was read.',
];

function scopeOfBlock(block: Block | undefined): string | undefined {
    switch (block?.kind) {
        case 'section':
            return SCOPES.section;
        case 'field':
            return SCOPES.field;
        case 'decision':
            return SCOPES.decision;
        case 'motion':
            return SCOPES.motion;
        case 'vote':
        case 'roll':
            return SCOPES.vote;
        case 'action':
            return SCOPES.action;
        case 'exempt':
            return SCOPES.private;
        default:
            return undefined;
    }
}

interface Token {
    readonly start: number;
    readonly end: number;
    readonly scopes: readonly string[];
}

/** Some words stand in two lists; the first that the grammar asks for is then right. */
function isListedEarlier(word: string, scope: string): boolean {
    const text = `${word}:`;
    const other = parse(`${text}\n`).pieces[0]?.piece.blocks[0];
    const expected = scopeOfBlock(other);
    return expected !== undefined && expected !== scope && isScoped(text, 0, word.length, expected);
}

function isScoped(line: string, start: number, end: number, scope: string): boolean {
    return scopesOf(line).every((token) => token.end <= start || token.start >= end || token.scopes.includes(scope));
}

function scopesOf(line: string): Token[] {
    return tokens(grammar.tokenizeLine(line, textmate.INITIAL));
}

function tokens(result: Textmate.ITokenizeLineResult): Token[] {
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: endIndex, scopes }));
}

function checkDrawn(drawing: string): void {
    let state = textmate.INITIAL;
    let line = '';
    let coloured: Token[] = [];
    let drawnLines = 0;
    for (const drawnLine of drawing.slice(1).split('\n')) {
        const mark = /^( *)(\^+) (\S+)$/.exec(drawnLine);
        if (mark === null) {
            const result = grammar.tokenizeLine(drawnLine, state);
            state = result.ruleStack;
            line = drawnLine;
            coloured = tokens(result);
            continue;
        }
        drawnLines += 1;
        const [, indent = '', carets = '', scope = ''] = mark;
        const [start, end] = [indent.length, indent.length + carets.length];
        const wrong = coloured.filter(
            (token) =>
                token.end > start &&
                token.start < end &&
                (scope === 'plain' ? token.scopes.length > 1 : !token.scopes.includes(scope)),
        );
        const shown = wrong.map(
            (token) => `“${line.slice(token.start, token.end)}” ${token.scopes.slice(1).join(' ')}`,
        );
        assert.deepEqual(shown, [], `${line}: ${scope}`);
    }
    assert.ok(drawnLines > 0, 'nothing is drawn');
}

async function loadGrammar(): Promise<Textmate.IGrammar> {
    const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
    await oniguruma.loadWASM(wasm);
    const file = 'syntaxes/minutes.tmLanguage.json';
    const registry = new textmate.Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
            createOnigString: (text) => new oniguruma.OnigString(text),
        }),
        loadGrammar: async () => textmate.parseRawGrammar(readFileSync(new URL(file, root), 'utf8'), file),
    });
    const loaded = await registry.loadGrammar('text.minutes');
    assert.ok(loaded);
    return loaded;
}

function capitalised(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
