/** Random texts made of the words that mean something to the parser, with dirt between them. */

import fc from 'fast-check';

const WORDS = [
    'Agenda item',
    'Agenda item 4: Roads',
    'Minutes:',
    'Minutes',
    'Agenda summary',
    'Supporting documents:',
    'RESOLVED',
    'RESOLVED That:',
    'RESOLVED that the report be noted.',
    'It was agreed:',
    'AGREED',
    'That',
    'that the plan be approved',
    'the Board agreed to:',
    'Decision:',
    '1)',
    '2)',
    '(a)',
    '1.',
    '12. TITLE',
    '24/25 Title',
    '## 3. Bridges',
    '### Detail',
    '**Bold title**',
    '- a point',
    '•',
    '· pasted',
    'Moved by Councillor Bright, seconded by Councillor Pugh.',
    'Vote: 3 for, 1 against',
    'For (3): Bright, Pugh and Reeve',
    'ACTION: Clerk to write',
    'Exempt: paragraph 3',
    'End exempt',
    'Public version:',
    '// a note',
    '// minutes-ignore contraction because',
    '\\Minutes: as prose',
    '> quoted',
    '| a | b |',
    '---',
    'Date: 14 September 2026',
    'Present: Councillors Bright and Pugh',
    'Eitem agenda',
    'PENDERFYNWYD bod yr adroddiad yn cael ei nodi',
    'The Director presented the report.',
    'on 31 June 2025',
    'Café 🙂 naïve',
    'a.',
    'iv)',
    '***',
    '****',
    '_',
    ':',
    '\\',
];
const BREAKS = ['\n', '\n\n', '\r\n', '\r', ' ', '\u00a0', '\t', '\n\u00a0\n', '', '\ufeff'];

/** Keyword soup: what is hardest on a grammar. */
export const soup = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BREAKS)), { maxLength: 40 })
    .map((parts) => parts.flat().join(''));

/** Any text at all, or soup, or both. */
export const anyText = fc.oneof(
    soup,
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.tuple(soup, fc.string({ unit: 'grapheme', maxLength: 60 }), soup).map((parts) => parts.join('')),
);
