// What can be done about findings. Actions are judged by the text they leave behind.

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DEFAULT_SETTINGS } from '../../server/src/config/settings.js';
import { codeActions, fixAllResult, fixOffers, resolveCodeAction } from '../../server/src/features/code-actions.js';
import { toDiagnostic } from '../../server/src/features/findings.js';
import type { Snapshot } from '../../server/src/features/snapshot.js';
import { check as findingsOf } from '../../server/src/rules/check.js';
import { defineItemRule } from '../../server/src/rules/rule.js';
import type { Finding } from '../../server/src/rules/run.js';
import { readMarks, snapshotOf, TEST_URI } from '../support/markers.js';

/** A snapshot with one finding about each of the words, with fixes that put other words there. */
function found(text: string, words: Record<string, { safe: boolean; fixes: readonly string[] }>): Snapshot {
    const findings: Finding[] = Object.entries(words).map(([word, { safe, fixes }]) => {
        const start = text.indexOf(word);
        const end = start + word.length;
        return {
            code: 'word-choice',
            severity: 'warning',
            start,
            end,
            message: `Not “${word}”.`,
            fixes: fixes.map((fix) => ({ title: `Write “${fix}”`, safe, edits: [{ start, end, text: fix }] })),
        };
    });
    return { ...snapshotOf(text), findings };
}

interface Request {
    readonly only?: readonly string[];
}

function titles(snapshot: Snapshot, place: number, request: Request = {}): string[] {
    const position = snapshot.document.positionAt(place);
    return codeActions(snapshot, { start: position, end: position }, { diagnostics: [], only: request.only }).map(
        ({ title }) => title,
    );
}

function check(snapshot: Snapshot, place: number, title: string, expected: string): void {
    const position = snapshot.document.positionAt(place);
    const actions = codeActions(snapshot, { start: position, end: position }, { diagnostics: [] });
    const action = actions.find((one) => one.title === title);
    assert.ok(action, `${title} is not among:\n${actions.map((one) => one.title).join('\n')}`);
    const edits = action.edit?.changes?.[TEST_URI];
    assert.ok(edits);
    assert.equal(TextDocument.applyEdits(snapshot.document, edits), expected);
}

const ITEM = 'Agenda item\n\nRoof\n\nMinutes:\n\n';

suite('code actions', () => {
    test('fixes first, then the ways to silence and to explain', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        assert.deepEqual(titles(found(text, { bad: { safe: false, fixes: ['poor', 'leaking'] } }), start), [
            'Write “poor”',
            'Write “leaking”',
            'Silence this finding for the next line: word-choice',
            'Silence this finding in the whole file: word-choice',
            'Explain this finding: word-choice',
        ]);
    });
    test('the first fix is preferred', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        const snapshot = found(text, { bad: { safe: false, fixes: ['poor', 'leaking'] } });
        const position = snapshot.document.positionAt(start);
        const preferred = codeActions(snapshot, { start: position, end: position }, { diagnostics: [] }).filter(
            (one) => one.isPreferred,
        );
        assert.deepEqual(
            preferred.map(({ title }) => title),
            ['Write “poor”'],
        );
    });
    test('a fix changes the text', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        check(found(text, { bad: { safe: false, fixes: ['poor'] } }), start, 'Write “poor”', `${ITEM}The poor roof.\n`);
    });
    test('the finding that the editor shows is handed back', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        const snapshot = found(text, { bad: { safe: false, fixes: ['poor'] } });
        const shown = toDiagnostic(snapshot.findings[0] as Finding, snapshot.document);
        const position = snapshot.document.positionAt(start);
        const [first] = codeActions(snapshot, { start: position, end: position }, { diagnostics: [shown] });
        assert.equal(first?.diagnostics?.[0], shown);
    });
    test('nothing beside a finding', () => {
        const { text, start } = readMarks(`${ITEM}The bad ro<|>of.\n`);
        assert.deepEqual(titles(found(text, { bad: { safe: false, fixes: ['poor'] } }), start), []);
    });
    test('in Welsh where findings are in Welsh', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        const snapshot = {
            ...found(text, { bad: { safe: false, fixes: [] } }),
            settings: { ...DEFAULT_SETTINGS, messages: 'cy' as const },
        };
        assert.deepEqual(titles(snapshot, start).at(-1), 'Egluro’r canfyddiad hwn: word-choice');
    });
    test('explaining asks the client', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        const snapshot = found(text, { bad: { safe: false, fixes: [] } });
        const position = snapshot.document.positionAt(start);
        const action = codeActions(snapshot, { start: position, end: position }, { diagnostics: [] }).find(
            (one) => one.command !== undefined,
        );
        assert.deepEqual(
            [action?.command?.command, action?.command?.arguments],
            ['minutes.explainRule', ['word-choice']],
        );
    });
});

suite('silencing', () => {
    const bad = { bad: { safe: false, fixes: [] } };
    test('above the line', () => {
        const { text, start } = readMarks(`${ITEM}The ba<|>d roof.\n`);
        check(
            found(text, bad),
            start,
            'Silence this finding for the next line: word-choice',
            `${ITEM}// minutes-ignore word-choice say why here\nThe bad roof.\n`,
        );
    });
    test('with the line breaks of the text', () => {
        const { text, start } = readMarks('Agenda item\r\n\r\nRoof\r\n\r\nThe ba<|>d roof.\r\n');
        check(
            found(text, bad),
            start,
            'Silence this finding for the next line: word-choice',
            'Agenda item\r\n\r\nRoof\r\n\r\n// minutes-ignore word-choice say why here\r\nThe bad roof.\r\n',
        );
    });
    test('in the whole file, behind a byte order mark', () => {
        const { text, start } = readMarks('\ufeffThe ba<|>d roof.\n');
        check(
            found(text, bad),
            start,
            'Silence this finding in the whole file: word-choice',
            '\ufeff// minutes-ignore-file word-choice say why here\nThe bad roof.\n',
        );
    });
    for (const [name, marked] of Object.entries({
        'the middle of a paragraph': `${ITEM}The roof was\nba<|>d.\n`,
        'the second clause of a decision': `${ITEM}RESOLVED That:\n1) it be noted; and\n2) the ba<|>d roof be mended.\n`,
        'a title below its label': 'Agenda item\n\nba<|>d roof\n\nMinutes:\n',
    })) {
        test(`in ${name} only for the whole file, as a note there would tear it apart`, () => {
            const { text, start } = readMarks(marked);
            assert.deepEqual(titles(found(text, bad), start), [
                'Silence this finding in the whole file: word-choice',
                'Explain this finding: word-choice',
            ]);
        });
    }
});

/** Finds the word "bad" wherever a person wrote it. */
const wordRule = defineItemRule({
    code: 'word-choice',
    severity: 'warning',
    summary: 'Choose another word.',
    why: 'For the test.',
    fragments: true,
    examples: [],
    *check(item) {
        for (const match of item.piece.text.matchAll(/\bbad\b/g)) {
            yield { start: match.index, end: match.index + 3, message: { en: 'Another word.', cy: 'Gair arall.' } };
        }
    },
});

suite('a note that silences', () => {
    const places: Record<string, string> = {
        'a paragraph': `${ITEM}The bad roof.\n`,
        'a paragraph behind another': `${ITEM}One.\n\nThe bad roof.\n\nRESOLVED That it be noted.\n`,
        'the second line of a paragraph': `${ITEM}The roof is\nbad.\n`,
        'the first item of a list': `${ITEM}Points:\n\n- bad roof\n- old gate\n`,
        'the second item of a list': `${ITEM}Points:\n\n- old gate\n- bad roof\n- red door\n`,
        'a decision': `${ITEM}RESOLVED That the bad roof be mended.\n`,
        'the second clause': `${ITEM}RESOLVED That:\n1) it be noted; and\n2) the bad roof be mended.\n`,
        'an action': `${ITEM}ACTION: Clerk to mend the bad roof by 1 May 2026\n`,
        'a title on its own line': 'Agenda item\n\nbad roof\n\nMinutes:\n\nText.\n',
        'a title on the line of its mark': '## 1. One\n\nText.\n\n## 2. bad roof\n\nText.\n',
        'a private passage': `${ITEM}Exempt: paragraph 3\n\nOne.\n\nThe bad roof.\nEnd exempt\n`,
        'a quotation': `${ITEM}> The bad roof.\n`,
    };
    const read = (text: string) => {
        const snapshot = snapshotOf(text);
        return { ...snapshot, findings: findingsOf(snapshot.minutes, { rules: [wordRule] }) };
    };
    const shape = ({ minutes }: Snapshot) =>
        minutes.items.map(({ item }) => [
            item.title?.text,
            item.decisions.map(({ clauses }) => clauses.map(({ body }) => body.text)),
            item.actions.length,
        ]);

    for (const [name, text] of Object.entries(places)) {
        test(`${name} takes the finding away and leaves the rest`, () => {
            const before = read(text);
            assert.equal(before.findings.length, 1);
            const position = before.document.positionAt(text.indexOf('bad'));
            const silencing = codeActions(before, { start: position, end: position }, { diagnostics: [] }).filter(
                ({ title }) => title.startsWith('Silence'),
            );
            assert.ok(silencing.length > 0);
            for (const action of silencing) {
                const after = read(TextDocument.applyEdits(before.document, action.edit?.changes?.[TEST_URI] ?? []));
                assert.deepEqual(after.findings, [], action.title);
                assert.deepEqual(shape(after), shape(before), action.title);
            }
        });
    }
});

suite('all safe fixes at once', () => {
    const text = `${ITEM}The bad roof, the old gate and the red door.\n`;
    test('safe ones only', () => {
        const snapshot = found(text, {
            bad: { safe: true, fixes: ['poor', 'leaking'] },
            old: { safe: false, fixes: ['former'] },
            red: { safe: true, fixes: ['green'] },
        });
        check(snapshot, 0, 'Apply all safe fixes', `${ITEM}The poor roof, the old gate and the green door.\n`);
    });
    test('of two fixes that overlap the first', () => {
        const snapshot = found(text, {
            'bad roof': { safe: true, fixes: ['poor roof'] },
            'roof,': { safe: true, fixes: ['house,'] },
        });
        check(snapshot, 0, 'Apply all safe fixes', `${ITEM}The poor roof, the old gate and the red door.\n`);
    });
    test('not offered without safe fixes', () =>
        assert.deepEqual(titles(found(text, { old: { safe: false, fixes: ['x'] } }), 0), []));
    test('only when it is asked for, where kinds are named', () => {
        const snapshot = found(text, { bad: { safe: true, fixes: ['poor'] } });
        assert.deepEqual(titles(snapshot, text.indexOf('bad'), { only: ['source.fixAll'] }), ['Apply all safe fixes']);
        assert.deepEqual(titles(snapshot, text.indexOf('bad'), { only: ['quickfix'] })[0], 'Write “poor”');
        assert.deepEqual(titles(snapshot, text.indexOf('bad'), { only: ['refactor'] }), []);
    });
});

suite('fixing everything like this', () => {
    const text = `${ITEM}It wasn't done.\n\nIt isn't clear why, and it isn't\u00a0known.\n\nRESOLVED That it be noted.\n`;
    const fixed = `${ITEM}It was not done.\n\nIt is not clear why, and it is not\u00a0known.\n\nRESOLVED That it be noted.\n`;
    const title = 'Fix all 3 findings like this one in this record: contraction';

    test('is offered at a finding that is not alone, behind its fixes', () => {
        const offered = titles(snapshotOf(text), text.indexOf("wasn't"));
        assert.equal(offered[1], title);
    });
    test('is not offered at a finding that is alone', () => {
        const alone = text.replace(/\n\nIt isn't.*/, '');
        assert.deepEqual(
            titles(snapshotOf(alone), alone.indexOf("wasn't")).filter((one) => one.startsWith('Fix all')),
            [],
        );
    });
    test('fixes the findings of the rule and leaves the others', () =>
        check(snapshotOf(text), text.indexOf("wasn't"), title, fixed));
    test('is worked out later for an editor that asks again', () => {
        const snapshot = snapshotOf(text);
        const position = snapshot.document.positionAt(text.indexOf("wasn't"));
        const actions = codeActions(snapshot, { start: position, end: position }, { diagnostics: [], resolves: true });
        const deferred = actions.filter(({ data }) => data !== undefined);
        assert.deepEqual(
            deferred.map((action) => [action.title, action.edit]),
            [
                [title, undefined],
                ['Apply all safe fixes', undefined],
            ],
        );
        const [like] = deferred.map((action) => resolveCodeAction(snapshot, JSON.parse(JSON.stringify(action))));
        assert.equal(TextDocument.applyEdits(snapshot.document, like?.edit?.changes?.[TEST_URI] ?? []), fixed);
        const now = actions.filter(({ data }) => data === undefined);
        assert.deepEqual(
            now.map((action) => resolveCodeAction(snapshot, action)),
            now,
        );
    });
    test('in Welsh where findings are in Welsh', () => {
        const snapshot = { ...snapshotOf(text), settings: { ...DEFAULT_SETTINGS, messages: 'cy' as const } };
        assert.ok(
            titles(snapshot, text.indexOf("wasn't")).includes(
                'Cywiro pob canfyddiad fel hwn yn y cofnod hwn (3): contraction',
            ),
        );
    });
});

suite('fixes for a command', () => {
    const marked = (line: string) => {
        const { text, start, end } = readMarks(`${ITEM}${line}\n`);
        const snapshot = found(text, {
            'bad roof': { safe: false, fixes: ['poor roof', 'leaking roof'] },
            roof: { safe: true, fixes: ['house'] },
            old: { safe: false, fixes: ['former'] },
            gate: { safe: false, fixes: [] },
        });
        const { document } = snapshot;
        return { snapshot, range: { start: document.positionAt(start), end: document.positionAt(end) } };
    };
    const places: Record<string, [line: string, titles: readonly string[]]> = {
        'of the finding at the cursor': ['The bad roof, the o<|>ld gate.', ['Write “former”']],
        'of all that a selection touches': [
            'The b<|ad roof, the o|>ld gate.',
            ['Write “former”', 'Write “house”', 'Write “poor roof”', 'Write “leaking roof”'],
        ],
        'of the smaller finding first': [
            'The bad r<|>oof, the old gate.',
            ['Write “house”', 'Write “poor roof”', 'Write “leaking roof”'],
        ],
        'of the line, where the cursor is beside them': ['A bad roof.\n\nThe old gate is <|>shut.', ['Write “former”']],
        'none on a line without any': ['A bad roof, the old gate.\n\nA d<|>oor.', []],
    };
    for (const [name, [line, expected]] of Object.entries(places)) {
        test(name, () => {
            const { snapshot, range } = marked(line);
            assert.deepEqual(
                fixOffers(snapshot, range)
                    .map((offer) => offer.title)
                    .sort(),
                [...expected].sort(),
            );
            assert.equal(fixOffers(snapshot, range)[0]?.title, expected[0]);
        });
    }
    test('of the whole record, without a place', () => {
        const offers = fixOffers(marked('A bad roof, the old gate.\n\nA d<|>oor.').snapshot);
        assert.deepEqual(new Set(offers.map(({ title }) => title)).size, 4);
    });
    test('all of a rule, with the version that they are for', () => {
        const text = `${ITEM}It wasn't done.\n\nIt isn't clear why.\n\nRESOLVED That it be noted.\n`;
        const snapshot = snapshotOf(text);
        const { version, edits, fixed, left } = fixAllResult(snapshot, 'contraction');
        assert.deepEqual([version, fixed, left], [1, 2, 0]);
        assert.equal(
            TextDocument.applyEdits(
                snapshot.document,
                edits.map(({ range, newText }) => ({ range, newText })),
            ),
            `${ITEM}It was not done.\n\nIt is not clear why.\n\nRESOLVED That it be noted.\n`,
        );
    });
});
