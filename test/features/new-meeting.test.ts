// The minutes of a new meeting, as text and as the findings see them.

import assert from 'node:assert/strict';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { PROFILES } from '../../server/src/config/profiles.js';
import {
    isoDate,
    languagesOf,
    type NewMeeting,
    newMeeting,
    readMeetingDate,
    templatesFor,
} from '../../server/src/features/new-meeting.js';
import { library } from '../../server/src/formulas/library.js';
import { snapshotOf } from '../support/markers.js';

const HOUSE = houseStyleSchema.parse({
    profile: 'principal-england',
    bodies: [
        {
            name: 'Audit Committee',
            quorum: 3,
            members: ['Councillor Amina Okafor (Chair)', 'Councillor Tom Bright', 'Councillor Nia Pugh'],
        },
        { name: 'Rivermouth Borough Council', seats: 42 },
    ],
});

const MEETING: NewMeeting = {
    body: 'Audit Committee',
    date: { year: 2026, month: 9, day: 14 },
    template: 'ordinary',
    language: 'en',
    profile: 'principal-england',
    houseStyle: HOUSE,
    library,
};

suite('a new meeting', () => {
    test('has its header from the house style', () => {
        const { text, fileName } = newMeeting(MEETING);
        assert.equal(
            text.slice(0, text.indexOf('Agenda item 1')),
            `Audit Committee

Date: Monday 14 September 2026
Time: {time of the start}
Venue: {venue}
Status: Draft
Chair: Councillor Amina Okafor
Present: Councillor Amina Okafor, Councillor Tom Bright and Councillor Nia Pugh
Apologies: {names of those who sent apologies}
In attendance: {name and role}
Quorum: 3

`,
        );
        assert.equal(fileName, '2026-09-14 Audit Committee');
        const { minutes } = snapshotOf(text, { houseStyle: HOUSE });
        assert.equal(minutes.header.body?.text, 'Audit Committee');
        assert.equal(minutes.kind, 'meeting');
        assert.deepEqual(
            minutes.attendance.filter(({ status }) => status === 'present').map(({ name, chair }) => [name, chair]),
            [
                ['Amina Okafor', true],
                ['Tom Bright', false],
                ['Nia Pugh', false],
            ],
        );
    });

    test('has the items of its kind, numbered', () => {
        const titles = (meeting: Partial<NewMeeting>): (string | undefined)[] => {
            const { text } = newMeeting({ ...MEETING, ...meeting });
            return snapshotOf(text).minutes.items.map(
                ({ item }) => `${item.number?.text ?? ''} ${item.title?.text ?? ''}`,
            );
        };
        assert.deepEqual(titles({}), [
            '1 Apologies for absence',
            '2 Declarations of interest',
            '3 Minutes of the last meeting',
            '4 {title of the item}',
            '5 Urgent business',
            '6 Date of the next meeting',
        ]);
        assert.deepEqual(titles({ template: 'extraordinary' }), [
            '1 Apologies for absence',
            '2 Declarations of interest',
            '3 {title of the item}',
            '4 Date of the next meeting',
        ]);
        assert.equal(titles({ template: 'annual' })[0], '1 Election of the Chair');
        assert.ok(titles({ profile: 'parish-england' }).includes('5 Payments'));
        assert.ok(titles({ profile: 'school-england' }).includes('6 Any other business'));
        assert.deepEqual(titles({ language: 'cy', profile: 'principal-wales' }).slice(0, 2), [
            '1 Ymddiheuriadau am absenoldeb',
            '2 Datganiadau o fuddiant',
        ]);
    });

    test('is Welsh throughout in Welsh', () => {
        const { text } = newMeeting({
            ...MEETING,
            body: 'Pwyllgor Craffu',
            language: 'cy',
            profile: 'principal-wales',
        });
        assert.equal(snapshotOf(text).minutes.language, 'cy');
        assert.match(text, /^Dyddiad: Dydd Llun 14 Medi 2026$/m);
        assert.match(text, /^PENDERFYNWYD cymeradwyo cofnodion/m);
        assert.doesNotMatch(text, /\b(?:the|of|and|Agenda item|Minutes|RESOLVED)\b/);
    });

    test('takes the quorum from the law where the house says nothing', () => {
        const { text } = newMeeting({ ...MEETING, body: 'Rivermouth Borough Council' });
        assert.match(text, /^Quorum: 11$/m);
        assert.doesNotMatch(newMeeting({ ...MEETING, body: 'Housing Panel' }).text, /^Quorum:/m);
    });

    for (const profile of PROFILES) {
        for (const { id: template } of templatesFor(profile)) {
            for (const language of languagesOf(profile)) {
                test(`${template}, ${profile}, ${language}: nothing is wrong with it but what is still to come`, () => {
                    const body = language === 'cy' ? 'Cyngor Cymuned Cwm Derwen' : 'Audit Committee';
                    const houseStyle = { ...HOUSE, profile };
                    const { text, snippet } = newMeeting({ ...MEETING, body, template, language, profile, houseStyle });
                    const wrong = snapshotOf(text, { houseStyle }).findings.filter(
                        ({ severity }) => severity === 'error' || severity === 'warning',
                    );
                    assert.deepEqual(
                        wrong.map(({ code, message, start }) => `${code}: ${message} ${text.slice(start, start + 40)}`),
                        [],
                    );
                    assert.doesNotMatch(text, /undefined|\[\]|\{\}| {2}|\n{3}/);
                    assert.match(snippet, /\$\{1[:|]/);
                });
            }
        }
    }
});

suite('the date of a new meeting', () => {
    const TODAY = { year: 2026, month: 9, day: 14 };
    const cases: Record<string, string> = {
        '14 September 2026': '2026-09-14',
        '21st Sept 2026': '2026-09-21',
        'Monday 21 September 2026': '2026-09-21',
        '21 September': '2026-09-21',
        '4 January': '2027-01-04',
        '21/9/2026': '2026-09-21',
        '21.9.26': '2026-09-21',
        '2026-09-21': '2026-09-21',
        today: '2026-09-14',
        tomorrow: '2026-09-15',
        'next Thursday': '2026-09-17',
        monday: '2026-09-21',
        '31 September 2026': 'There is no such day: 31 September 2026.',
        '31/2/2026': 'There is no such day: 31/2/2026.',
        'Tuesday 21 September 2026': '21 September 2026 is a Monday.',
        'when we can': 'This is no date that can be read. Write it like 14 September 2026.',
        ' ': 'Write a date, such as 14 September 2026.',
    };
    for (const [text, expected] of Object.entries(cases)) {
        test(`“${text}”`, () => {
            const { date, message } = readMeetingDate(text, TODAY);
            assert.equal(date === null ? message : isoDate(date), expected);
        });
    }
});
