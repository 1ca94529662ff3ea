// Which profile is proposed for which record: the right one, or none; never a wrong one.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseStyleSchema } from '../../server/src/config/house-style.js';
import { PROFILES, type Profile } from '../../server/src/config/profiles.js';
import { readSettings } from '../../server/src/config/settings.js';
import { profileQuestion, profileToPropose } from '../../server/src/features/profile-proposal.js';
import { type SnapshotSettings, snapshotOf } from '../support/markers.js';
import { cleanRecords } from '../trust/records.js';

/** The line in which a record says what kind of body meets. */
const PROFILE_LINE = /^(?:Profile|Proffil): *(\S+)\n/m;

function proposed(text: string, options: SnapshotSettings = {}): Profile | null {
    return profileToPropose(snapshotOf(text, options))?.profile ?? null;
}

/** A meeting of the bodies on the lines, at which something was said. */
function meetingOf(names: string, said = 'The report was noted.'): string {
    return `${names}\n\nDate: 3 March 2026\nPresent: Ann Hill, Ben Lane and Cara Moor\n\n1. Report\n\n${said}\n`;
}

suite('the proposed profile', () => {
    const bodies: readonly [names: string, profile: Profile | null, said?: string][] = [
        ['Nether Hallow Parish Council', 'parish-england'],
        ['MINUTES OF NETHER HALLOW PARISH COUNCIL MEETING', 'parish-england'],
        ['Nether Hallow Parish Council\nPlanning Committee', 'parish-england'],
        ['Nether Hallow Parochial Church Council', null],
        ['Nether Hallow Parish Meeting', null],
        ['Hallow Town Council', null],
        ['Hallow Town Council', 'parish-england', 'Cllr Hill had written to the District Council.'],
        ['Hallow Town Council', 'community-wales', 'A letter from the Welsh Government was read.'],
        ['Glen Orran Community Council', null],
        ['Glen Orran Community Council', null, 'Police Scotland reported one theft.'],
        ['Hallow Community Council', 'community-wales', 'A letter from the Senedd was read.'],
        ['Llanfechan Community Council', 'community-wales'],
        ['Cyngor Cymuned Cwm Derwen', 'community-wales'],
        ['Rivermouth Borough Council', null],
        ['Rivermouth Borough Council', 'principal-england', 'The grant of £400 was noted.'],
        ['Rivermouth Borough Council', null, 'The grant of $400 was noted.'],
        ['London Borough of Rivermouth\nCouncil', 'principal-england'],
        ['Rivermouth City Council', null, 'The grant of £400 was noted.'],
        ['Rivermouth County Borough Council', 'principal-wales'],
        ['Rivermouth City and County Council', null, 'Cathaoirleach Hill spoke.'],
        ['Health and Wellbeing Board', 'principal-england'],
        ['Rivermouth Borough Council\nCabinet', 'executive-england', 'The grant of £400 was noted.'],
        ['Rivermouth County Borough Council\nCabinet', 'principal-wales'],
        ['Minutes of the meeting of the Executive\nLondon Borough of Rivermouth', 'executive-england'],
        ['The Example Project Executive', null],
        ['Strathorran Council', 'council-scotland', 'The Provost welcomed members.'],
        ['Strathorran Council', null],
        ['Strathorran Council', null, 'The Provost welcomed members. The Senedd was named.'],
        ['Mid Ulster District Council', 'council-ni', 'The grant of £400 was noted.'],
        ['Brook Primary School\nGoverning Body', 'school-england'],
        ['Brook Primary School\nGoverning Body', null, 'Governors heard about Welsh lessons.'],
        ['Brook College\nGoverning Body', null],
        ['Five Rivers Academy Trust\nBoard of Trustees', 'academy'],
        ['Brook Primary School\nLocal Governing Board', 'academy'],
        ['Wyre Valley NHS Foundation Trust\nBoard of Directors', 'nhs-board'],
        ['Wyre Valley NHS Foundation Trust\nQuality Committee of the Board', null],
        ['Wyre Valley Integrated Care Board', 'nhs-board'],
        ['Board of Directors', null],
        ['Kestrel Mill Limited\nBoard of Directors', 'company'],
        ['Board of Trustees', null],
        ['Board of Trustees', 'charity', 'The return to the Charity Commission was approved.'],
        ['Board of Trustees of the Pension Scheme', null, 'The Charity Commission had written.'],
        ['Student Council', null, 'The grant of £400 was noted.'],
        ['Residents’ Association', null],
    ];
    for (const [names, profile, said] of bodies) {
        const what = said === undefined ? '' : `, “${said}”`;
        test(`${names.replaceAll('\n', ' / ')}${what}: ${profile ?? 'none'}`, () => {
            assert.equal(proposed(meetingOf(names, said)), profile);
        });
    }

    const laws: readonly [cited: string, profile: Profile | null][] = [
        ['paragraph 3 of Part 1 of Schedule 12A', 'principal-england'],
        ['paragraph 14 of Part 4 of Schedule 12A', 'principal-wales'],
        ['section 50A(4) of the Local Government (Scotland) Act 1973', 'council-scotland'],
        ['section 42 of the Local Government Act (Northern Ireland) 2014', 'council-ni'],
        ['regulation 12 of SI 2012/2089', 'executive-england'],
        ['paragraph 3 of Part 1 of Schedule 12A, as the Cabinet had been told', null],
        ['section 1(2) of the Public Bodies (Admission to Meetings) Act 1960', null],
    ];
    for (const [cited, profile] of laws) {
        test(`an item that cites ${cited}: ${profile ?? 'none'}`, () => {
            const item = `Agenda item\n\nLease\n\nMinutes:\n\nRESOLVED That the public be excluded under ${cited}.\n`;
            assert.equal(proposed(item), profile);
        });
    }

    suite('of a complete record', () => {
        const records = cleanRecords();
        const found = records.map(({ name, text }) => ({
            name,
            own: PROFILE_LINE.exec(text)?.[1] ?? null,
            profile: proposed(text.replace(PROFILE_LINE, '')),
        }));
        for (const { name, own, profile } of found) {
            test(`${name}: ${profile ?? 'none'}`, () =>
                assert.ok(profile === null || profile === own, `not ${profile}`));
        }
        test('is found for most whole meetings that have one', () => {
            const whole = found.filter(({ name, own }) => own !== null && !name.startsWith('fragment-'));
            assert.ok(whole.filter(({ profile }) => profile !== null).length >= 0.8 * whole.length);
        });
    });

    test('of real minutes is never wrong', function () {
        const folder = process.env['MINUTES_CORPUS'];
        const index = folder === undefined ? '' : join(folder, 'corpus/INDEX.tsv');
        if (folder === undefined || !existsSync(index)) return this.skip();
        for (const line of readFileSync(index, 'utf8').trimEnd().split('\n').slice(1)) {
            const [, name = '', , body = ''] = line.split('\t');
            const profile = proposed(readFileSync(join(folder, 'corpus', name), 'utf8'));
            const right = /Parish Council \(UK\)/.test(body) ? 'parish-england' : null;
            assert.ok(profile === null || profile === right, `${name}, ${body}: ${profile}`);
        }
        for (const name of readdirSync(join(folder, 'seeds'))) {
            const profile = proposed(readFileSync(join(folder, 'seeds', name), 'utf8'));
            assert.ok(profile === null || profile === 'principal-england', `${name}: ${profile}`);
        }
    });

    const text = meetingOf('Nether Hallow Parish Council');
    const chosen: Record<string, SnapshotSettings & { text?: string }> = {
        'in the settings': { settings: readSettings({ profile: 'generic' }) },
        'in the house style': { houseStyle: houseStyleSchema.parse({ profile: 'generic' }) },
        'in the record': { text: text.replace('Date:', 'Profile: generic\nDate:') },
        'by switching proposals off': { settings: readSettings({ proposeProfile: false }) },
    };
    for (const [where, { text: own = text, ...options }] of Object.entries(chosen)) {
        test(`is none when somebody chose ${where}`, () => {
            assert.equal(proposed(own), where === 'in the record' ? null : 'parish-england');
            assert.equal(proposed(own, options), null);
        });
    }

    test('is asked about in the language of the findings, with both answers', () => {
        for (const profile of PROFILES.filter((one) => one !== 'generic')) {
            for (const language of ['en', 'cy'] as const) {
                const { question, use, notNow } = profileQuestion({ profile, body: 'Bro' }, 'minutes', language);
                assert.match(question, /“Bro”.*“minutes”/);
                assert.ok(use.includes(profile) && notNow !== use);
            }
        }
    });
});
