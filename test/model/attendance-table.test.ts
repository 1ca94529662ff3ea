// Who came, where a table tells it: the lines of the header → who is listed, how and in which office.

import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

const cases: Record<string, { lines: string; expected: string }> = {
    'a column of answers': {
        lines: '| Name | Category | Present |\n| --- | --- | --- |\n| Jane Roe (Chair) | Parent governor | Yes |\n| Tom Fox | Staff governor | Apologies |\n| Rob Hart | | No |',
        expected:
            'Jane Roe: member present, Chair, Parent governor, in the chair; Tom Fox: member apologies, Staff governor; Rob Hart: member absent',
    },
    'the same from a word processor': {
        lines: 'Attendance\n\nName\tRole\tAttendance\nJane Roe\tChair\tPresent\nTom Fox\tMember\tSent apologies\nSue Park\tClerk\tIn attendance',
        expected:
            'Jane Roe: member present, Chair, in the chair; Tom Fox: member apologies, Member; Sue Park: officer present, Clerk',
    },
    'a sign in one of several columns': {
        lines: '| Councillor | Present | Apologies | Absent |\n| --- | --- | --- | --- |\n| Cllr Jane Roe | X | | |\n| Cllr Tom Fox | | X | |\n| Cllr Rob Hart | | | X |',
        expected: 'Jane Roe: member present; Tom Fox: member apologies; Rob Hart: member absent',
    },
    'ticks, and nothing for who did not come': {
        lines: '| Trustees | Attended |\n| --- | --- |\n| Jane Roe | ✓ |\n| Tom Fox | |',
        expected: 'Jane Roe: member present; Tom Fox: member absent',
    },
    'in Welsh': {
        lines: '| Enw | Swydd | Presenoldeb |\n| --- | --- | --- |\n| Siân Wynne | Cadeirydd | Yn bresennol |\n| Huw Rees | | Ymddiheuriadau |\n| Elin Jones | Clerc | Yn bresennol |',
        expected:
            'Siân Wynne: member present, Cadeirydd, in the chair; Huw Rees: member apologies; Elin Jones: officer present, Clerc',
    },
    'names alone, below a label': {
        lines: 'Apologies:\n\n| Name | Representing |\n| --- | --- |\n| Jane Roe | North Ward |',
        expected: 'Jane Roe: member apologies, North Ward',
    },
    'names alone, below no label, may be anybody': {
        lines: '| Name | Organisation |\n| --- | --- |\n| Jane Roe | North Ward |',
        expected: '',
    },
    'an answer that is not clear leaves all of it alone': {
        lines: '| Name | Present |\n| --- | --- |\n| Jane Roe | ✓ |\n| Tom Fox | see below |',
        expected: '',
    },
    'two signs in a row leave all of it alone': {
        lines: '| Name | Present | Absent |\n| --- | --- | --- |\n| Jane Roe | X | |\n| Tom Fox | X | X |',
        expected: '',
    },
    'a cross may mean either': {
        lines: '| Name | Present |\n| --- | --- |\n| Jane Roe | ✓ |\n| Tom Fox | X |',
        expected: '',
    },
    'another table': {
        lines: '| Item | Lead |\n| --- | --- |\n| Budget | Jane Roe |',
        expected: '',
    },
};

suite('Attendance in a table', () => {
    for (const [what, { lines, expected }] of Object.entries(cases))
        test(what, () => {
            const text = `Thornbeck School\nGoverning Board\n\nDate: 9 November 2026\n\n${lines}\n\n1. Rents\n\nNoted.\n\n2. Close\n\nNoted.\n`;
            const { attendance } = buildMinutes(parse(text));
            for (const one of attendance) assert.ok(text.slice(one.start, one.end).includes(one.name));
            assert.equal(
                attendance
                    .map(({ name, category, status, role, chair }) =>
                        [`${name}: ${category} ${status}`, role, chair ? 'in the chair' : null]
                            .filter((part) => part !== null)
                            .join(', '),
                    )
                    .join('; '),
                expected,
            );
        });
});
