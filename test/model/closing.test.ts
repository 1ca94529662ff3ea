import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { closingTime, nextMeeting } from '../../server/src/model/closing.js';
import { parse } from '../../server/src/syntax/parse.js';

const HEADER = 'Thornbeck Town Council\n\nDate: 14 September 2026\nPresent: Councillors Vane and Dunmore\n';

/** The end of a record → when the meeting closed, as hour.minute. */
const CLOSED: readonly (readonly [string, string | null])[] = [
    ['The meeting closed at 8.45 pm.', '20.45'],
    ['There being no further business, the meeting was closed at 20:45.', '20.45'],
    ['The Chair closed the meeting at 9pm.', '21.0'],
    ['The Chair thanked everybody and the meeting ended at 7.05 p.m.', '19.5'],
    ['Daeth y cyfarfod i ben am 8.20yh.', '20.20'],
    ['Closed: 9.10 pm', '21.10'],
    ['The meeting was adjourned at 8 pm.', null],
    ['The shop closed at 8.45 pm.', null],
    ['Exempt: paragraph 3\n\nThe meeting closed at 8.45 pm.', null],
    ['The meeting closed.', null],
];

suite('When a meeting closed', () => {
    for (const [text, expected] of CLOSED) {
        test(JSON.stringify(text), () => {
            const end = closingTime(buildMinutes(parse(`${HEADER}\nAgenda item 1: Dues\n\nMinutes:\n\n${text}\n`)));
            const { value } = end ?? { value: null };
            assert.equal(value === null ? null : `${value.hour}.${value.minute}`, expected);
        });
    }

    test('the header says so', () => {
        const end = closingTime(buildMinutes(parse(`${HEADER}Closed: 9.10 pm\n\nAgenda item 1: Dues\n`)));
        assert.deepEqual(end?.value, { hour: 21, minute: 10 });
    });
});

/** The end of a record → the day of the next meeting. */
const NEXT: readonly (readonly [string, string | null])[] = [
    ['Agenda item 2: Date of next meeting\n\nMinutes:\n\nTuesday 8 December 2026 at 7.30 pm.', '8 December 2026'],
    ['8. Date of next meeting\n\nTuesday 8 December 2026 at 7.30 pm.', '8 December 2026'],
    ['Date of next meeting: Tuesday 8 December 2026', '8 December 2026'],
    ['The works end on 8 December 2026.', null],
];

suite('When the next meeting is', () => {
    for (const [text, expected] of NEXT) {
        test(JSON.stringify(text), () => {
            const first = text.startsWith('8.') ? '7. Dues' : 'Agenda item 1: Dues';
            const next = nextMeeting(buildMinutes(parse(`${HEADER}\n${first}\n\nThe dues were paid.\n\n${text}\n`)));
            assert.equal(next?.text.replace(/^\p{L}+ (?=\d)/u, '') ?? null, expected);
        });
    }

    test('the header says so', () => {
        const text = `${HEADER}Next meeting: 8 December 2026\n\nAgenda item 1: Dues\n`;
        assert.deepEqual(nextMeeting(buildMinutes(parse(text)))?.value, { year: 2026, month: 12, day: 8 });
    });
});
