import assert from 'node:assert/strict';
import { clockTime } from '../../server/src/model/clock-time.js';
import { moversIn } from '../../server/src/model/motions.js';
import { splitNames } from '../../server/src/model/people.js';
import { countsIn } from '../../server/src/model/votes.js';

const whole = (text: string) => ({ start: 0, end: text.length });

/** Text → names with roles in brackets. */
const LISTS: readonly (readonly [string, readonly string[]])[] = [
    ['Councillors Tom Bright, Nia Pugh and Sam Reeve', ['Councillors Tom Bright', 'Nia Pugh', 'Sam Reeve']],
    [
        "Priya Nair, Director of Children's Services; Jo Hart, Clerk",
        ["Priya Nair [Director of Children's Services]", 'Jo Hart [Clerk]'],
    ],
    ['Tim Read (Treasurer), Roy Hall', ['Tim Read [Treasurer]', 'Roy Hall']],
    ['Cllr. R. Crow – Chair (RC), Cllr. A. Cole (AC)', ['Cllr. R. Crow [Chair]', 'Cllr. A. Cole (AC)']],
    ['Mrs Ottley (Clerk), two members of the public', ['Mrs Ottley [Clerk]']],
    ['R. Lank - Chairman, U. Gott', ['R. Lank [Chairman]', 'U. Gott']],
    [
        'The Mayor, Cllr G Lank; the Deputy Mayor, Cllr P Gott; Cllr R Crow',
        ['Cllr G Lank [Mayor]', 'Cllr P Gott [Deputy Mayor]', 'Cllr R Crow'],
    ],
    [
        'The Mayor, Cllr G Lank, the Deputy Mayor, Cllr P Gott, Cllrs R Crow and A Cole',
        ['Cllr G Lank [Mayor]', 'Cllr P Gott [Deputy Mayor]', 'Cllrs R Crow', 'A Cole'],
    ],
    ['The Mayor, Cllr G Lank and the Deputy Mayor, Cllr P Gott', ['Cllr G Lank [Mayor]', 'Cllr P Gott [Deputy Mayor]']],
    ['The Mayor (Cllr G Lank), Cllr P Gott (Deputy Mayor)', ['Cllr G Lank [Mayor]', 'Cllr P Gott [Deputy Mayor]']],
    ['Chair, Tom Bright\nNia Pugh', ['Tom Bright [Chair]', 'Nia Pugh']],
    [
        'Y Maer, y Cynghorydd Gwen Madryn; y Cynghorydd Huw Rees',
        ['y Cynghorydd Gwen Madryn [Maer]', 'y Cynghorydd Huw Rees'],
    ],
    ['Cllr P Gott, Deputy Mayor, Cllr R Crow', ['Cllr P Gott [Deputy Mayor]', 'Cllr R Crow']],
    ['Helen Kite, CEO', ['Helen Kite [CEO]']],
    ['Helen Kite, CEO; Roy Hall, Deputy SENCO', ['Helen Kite [CEO]', 'Roy Hall [Deputy SENCO]']],
    ['Helen Kite, CEO, Roy Hall and Tim Read, HR', ['Helen Kite [CEO]', 'Roy Hall', 'Tim Read [HR]']],
    ['Helen Kite (CEO), Hugh Rees (HR)', ['Helen Kite [CEO]', 'Hugh Rees (HR)']],
    [
        'Ms Helen Kite, Chief Nurse\nMr Roy Hall, Medical Director',
        ['Ms Helen Kite [Chief Nurse]', 'Mr Roy Hall [Medical Director]'],
    ],
    ['Roy Hall, Parent governor (from 6.20pm)', ['Roy Hall [Parent governor (from 6.20pm)]']],
    [
        'Chief Executive, Director of Law and Governance, Head of Finance',
        ['Chief Executive', 'Director of Law and Governance', 'Head of Finance'],
    ],
    ['Cllrs AB, CD, HR', ['Cllrs AB', 'CD', 'HR']],
    ['Helen Kite, HR, AB', ['Helen Kite', 'HR', 'AB']],
];

/** Text → mover and seconder. */
const MOVERS: readonly (readonly [string, string | null, string | null])[] = [
    ['Moved by Councillor Bright, seconded by Councillor Pugh.', 'Councillor Bright', 'Councillor Pugh'],
    [
        'Councillor Bright, seconded by Councillor Pugh, moved that the report be noted.',
        'Councillor Bright',
        'Councillor Pugh',
    ],
    [
        'As an amendment, Cllr Tom Bright, seconded by the Provost, proposed that it be refused.',
        'Cllr Tom Bright',
        'Provost',
    ],
    [
        'Amendment moved by Councillor Pugh, seconded by Councillor Bright: that the sum be halved.',
        'Councillor Pugh',
        'Councillor Bright',
    ],
    ['Proposed Cllr Grant, Seconded Cllr Mandy Lee, all in favour.', 'Cllr Grant', 'Cllr Mandy Lee'],
    ['The motion was proposed by H. Lamb and seconded by Mrs. Penrose.', 'H. Lamb', 'Mrs. Penrose'],
    [
        'Cynigiwyd gan y Cynghorydd Gwen Madryn, eiliwyd gan y Cynghorydd Huw Rees.',
        'Cynghorydd Gwen Madryn',
        'Cynghorydd Huw Rees',
    ],
    [
        "Councillor O'Hara moved that the meeting adjourn; Councillor Smith-Jones seconded.",
        "Councillor O'Hara",
        'Councillor Smith-Jones',
    ],
    ['The furniture was moved to the hall.', null, null],
];

/** Text → counts. */
const COUNTS: readonly (readonly [string, string])[] = [
    ['3 for, 1 against, 0 abstentions', 'for 3, against 1, abstained 0'],
    ['The motion was carried by seven votes to two, with one abstention.', 'for 7, against 2, abstained 1'],
    ['five in favour and one against', 'for 5, against 1'],
    ['For: 16; Against: 4', 'for 16, against 4'],
    ['Motion Passed (4 to 0)', 'for 4, against 0'],
    ['six were in favour and two abstained', 'for 6, abstained 2'],
    ['The bus goes to 4 villages for 2 pounds.', ''],
];

const TIMES: readonly (readonly [string, string | null])[] = [
    ['6.30 pm', '18:30'],
    ['held on 9 May 2026 at 7.30pm', '19:30'],
    ['18:05', '18:05'],
    ['noon', '12:00'],
    ['12.15 am', '0:15'],
    ['after lunch', null],
];

suite('Names, movers, counts and times', () => {
    for (const [text, names] of LISTS) {
        test(`names in "${text}"`, () => {
            const found = splitNames(text, whole(text)).map(({ name, role }) =>
                role === null ? name.text : `${name.text} [${role.text}]`,
            );
            assert.deepEqual(found, names);
        });
    }
    for (const [text, mover, seconder] of MOVERS) {
        test(`movers in "${text}"`, () => {
            const found = moversIn({ text }, whole(text));
            assert.deepEqual([found?.mover?.text ?? null, found?.seconder?.text ?? null], [mover, seconder]);
        });
    }
    for (const [text, counts] of COUNTS) {
        test(`counts in "${text}"`, () => {
            assert.equal(
                countsIn({ text }, whole(text))
                    .map(({ option, count }) => `${option} ${count}`)
                    .join(', '),
                counts,
            );
        });
    }
    for (const [text, time] of TIMES) {
        test(`time in "${text}"`, () => {
            const found = clockTime(text);
            assert.equal(found === null ? null : `${found.hour}:${String(found.minute).padStart(2, '0')}`, time);
        });
    }
});
