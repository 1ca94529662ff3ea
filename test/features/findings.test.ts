// Findings as the editor shows them.

import assert from 'node:assert/strict';
import { findingsFor } from '../../server/src/features/findings.js';
import type { Severity } from '../../server/src/rules/rule.js';
import { readMarks, snapshotOf } from '../support/markers.js';

function check(marked: string, severity: Severity, expected: object): void {
    const { text, start, end } = readMarks(marked);
    const finding = { code: 'some-code', severity, start, end, message: 'Something is missing.', fixes: [] };
    assert.deepEqual(findingsFor({ ...snapshotOf(text), findings: [finding] }), [
        {
            code: 'some-code',
            codeDescription: {
                href: 'https://github.com/committee-minutes/committee-minutes/blob/main/docs/rules.md#some-code',
            },
            source: 'Minutes',
            message: 'Something is missing.',
            data: { code: 'some-code', fixable: false },
            ...expected,
        },
    ]);
}

const at = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
});

suite('findings', () => {
    test('an error', () => check('Agenda item\n<|Roof|>\n', 'error', { severity: 1, range: at(1, 0, 4) }));
    test('a warning behind an emoji', () => check('🙂 <|Roof|>', 'warning', { severity: 2, range: at(0, 3, 7) }));
    test('an information behind CRLF', () =>
        check('One\r\nTwo <|three|>\r\n', 'info', { severity: 3, range: at(1, 4, 9) }));
    test('a hint', () => check('<|Roof|>', 'hint', { severity: 4, range: at(0, 0, 4) }));
});
