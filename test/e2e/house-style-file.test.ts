// Reading the house style file: what is wrong in it is shown where it is.

import assert from 'node:assert/strict';
import { parseHouseStyle, writeProfile } from '../../server/src/connection/house-style.js';
import { readMarks } from '../support/markers.js';

/** The one problem of a text is at its mark and says this; the text gives a house style or not. */
function check(marked: string, says: RegExp, usable = false): void {
    const { text, start, end } = readMarks(marked);
    const { houseStyle, problems } = parseHouseStyle(text, CODES);
    assert.deepEqual(
        problems.map((problem) => [problem.start, problem.end]),
        [[start, end]],
    );
    assert.match(problems[0]?.message ?? '', says);
    assert.equal(houseStyle !== null, usable);
}

const CODES = new Set(['contraction', 'decision-missing']);

suite('the house style file', () => {
    test('a good one', () => {
        const { houseStyle, problems } = parseHouseStyle(
            '\ufeff{ "profile": "academy", "bodies": [{ "name": "Board", "quorum": 3 }] }',
            CODES,
        );
        assert.deepEqual(problems, []);
        assert.equal(houseStyle?.bodies[0]?.quorum, 3);
    });
    test('a missing comma', () => check('{ "profile": "academy" <|"|>bodies": [] }', /not JSON/));
    test('an end too early', () => check('{ "profile": "academy"<|>', /not JSON/));
    test('a comma too many', () => check('{ "bodies": [1, <|]|> }', /not JSON/));
    test('words behind the end', () => check('{} <|x|>', /not JSON/));
    test('a value that does not fit', () =>
        check('{ "bodies": [{ "name": "A" }, { "name": "B", "quorum": <|"three"|> }] }', /does not fit/));
    test('behind a byte order mark', () => check('\ufeff{ "profile": <|"village"|> }', /does not fit/));
    test('a value that is missing is shown at what should hold it', () =>
        check('{ "bodies": [<|{ "quorum": 3 }|>] }', /does not fit/));
    test('a name that nobody knows', () => check('{ "profil": <|"academy"|> }', /no “profil”/));
    test('a setting that nobody knows', () => check('{ "decision": { "clauseStile": <|"to"|> } }', /no “clauseStile”/));
    test('a formula with a brace that nothing closes', () =>
        check(
            '{ "formulas": [{ "id": "h", "label": "H", "text": <|"That {it be noted."|> }] }',
            /every \{ needs its \}/,
        ));
    test('a formula whose id another has', () =>
        check(
            '{ "formulas": [{ "id": "h", "label": "H", "text": "A." }, { "id": <|"h"|>, "label": "I", "text": "B." }] }',
            /another formula has the id "h"/,
        ));
    test('a code that nobody knows is told of and the rest counts', () =>
        check('{ "rules": { "no-such-code": <|"off"|> } }', /no finding/, true));
});

suite('writing a profile into the house style file', () => {
    const texts: readonly [name: string, before: string | null, after: string | null][] = [
        ['no file', null, '{\n    "profile": "academy"\n}\n'],
        ['an empty file', '\n', '{\n    "profile": "academy"\n}\n'],
        ['nothing in it', '{ }\n', '{ "profile": "academy" }\n'],
        ['something in it', '{\n\t"bodies": []\n}\n', '{\n\t"profile": "academy",\n\t"bodies": []\n}\n'],
        ['one line', '{"bodies": []}', '{"profile": "academy", "bodies": []}'],
        ['a byte order mark', '\ufeff{ "bodies": [] }', '\ufeff{ "profile": "academy", "bodies": [] }'],
        [
            'line breaks of another kind',
            '{\r\n  "bodies": []\r\n}',
            '{\r\n  "profile": "academy",\r\n  "bodies": []\r\n}',
        ],
        ['a profile', '{ "profile": "generic" }', null],
        ['a profile that does not exist', '{ "profile": "village" }', null],
        ['a mistake', '{ "bodies": [ }', null],
        ['no house style', '[]', null],
    ];
    for (const [name, before, after] of texts) {
        test(name, () => {
            const edit = writeProfile(before, 'academy');
            const text = before ?? '';
            assert.equal(edit === null ? null : text.slice(0, edit.start) + edit.text + text.slice(edit.end), after);
            if (after !== null) assert.equal(parseHouseStyle(after, CODES).houseStyle?.profile, 'academy');
        });
    }
});
