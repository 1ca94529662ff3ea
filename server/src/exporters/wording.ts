/** The words that exports add to a record, in the languages we speak, and dates as people read them. */

import type { Stage } from '../config/stages.js';
import type { AttendanceCategory, AttendanceStatus, CalendarDate, Language, Minutes } from '../model/minutes.js';
import type { FieldName, SectionName, VoteOption } from '../syntax/tree.js';

export interface Wording {
    readonly htmlLanguage: string;
    readonly skip: string;
    readonly contents: string;
    readonly minutes: string;
    readonly minutesContinued: string;
    readonly extract: string;
    readonly details: string;
    readonly item: string;
    readonly decision: string;
    readonly recommendation: string;
    readonly vote: string;
    readonly recordedVote: string;
    readonly actions: string;
    readonly actionsAgreed: string;
    readonly action: string;
    readonly owner: string;
    readonly due: string;
    readonly notStated: string;
    readonly table: string;
    readonly attendance: string;
    readonly name: string;
    readonly role: string;
    readonly capacity: string;
    readonly chair: string;
    readonly option: string;
    readonly votes: string;
    readonly names: string;
    readonly asRecorded: string;
    readonly privatePart: string;
    readonly privateHeading: string;
    readonly publicVersion: string;
    readonly privateFile: string;
    readonly draftMark: string;
    readonly signature: string;
    readonly signed: string;
    readonly chairOfMeeting: string;
    readonly dated: string;
    readonly otherFormats: string;
    readonly clerkIs: string;
    readonly source: string;
    readonly status: Readonly<Record<Stage, readonly [mark: string, sentence: string]>>;
    readonly sections: Readonly<Record<SectionName, string>>;
    readonly fields: Readonly<Record<FieldName, string>>;
    readonly options: Readonly<Record<VoteOption, string>>;
    readonly categories: Readonly<Record<AttendanceCategory, string>>;
    readonly statuses: Readonly<Record<AttendanceStatus, string>>;
    readonly months: readonly string[];
}

/** Gives the words for the language of a record. */
export function wordingFor(minutes: Pick<Minutes, 'language'>): Wording {
    return WORDING[minutes.language];
}

/** A date as people read it: 14 September 2026. */
export function longDate(date: CalendarDate, wording: Wording): string {
    return `${date.day} ${wording.months[date.month - 1] ?? ''} ${date.year}`;
}

const ENGLISH: Wording = {
    htmlLanguage: 'en-GB',
    skip: 'Skip to the minutes',
    contents: 'Contents',
    minutes: 'Minutes',
    minutesContinued: 'Minutes, continued',
    extract: 'Extract',
    details: 'Meeting',
    item: 'Item',
    decision: 'Decision',
    recommendation: 'Recommendation',
    vote: 'Vote',
    recordedVote: 'Recorded vote',
    actions: 'Actions',
    actionsAgreed: 'Actions from this meeting',
    action: 'Action',
    owner: 'Owner',
    due: 'Due',
    notStated: 'not stated',
    table: 'Table',
    attendance: 'Attendance',
    name: 'Name',
    role: 'Role',
    capacity: 'Member or officer',
    chair: 'Chair',
    option: 'Option',
    votes: 'Votes',
    names: 'Names',
    asRecorded: 'As recorded',
    privatePart: 'This part of the item was considered in private.',
    privateHeading: 'Private: not for publication',
    publicVersion: 'Public version',
    privateFile: 'This copy holds private business. It is not for publication.',
    draftMark: 'DRAFT',
    signature: 'Signature',
    signed: 'Signed',
    chairOfMeeting: 'Chair',
    dated: 'Date',
    otherFormats:
        'To ask for these minutes in another format or language, or to point out a mistake, please contact the clerk.',
    clerkIs: 'Clerk',
    source: 'Made from',
    status: {
        draft: ['Draft', 'These minutes have not been approved yet and may change.'],
        'published-draft': [
            'Draft',
            'These minutes are published for information. They have not been approved yet and may change.',
        ],
        approved: ['Approved', 'These minutes have been approved as a correct record.'],
        signed: ['Approved and signed', 'These minutes have been approved and signed as a correct record.'],
    },
    sections: {
        minutes: 'Minutes',
        summary: 'Summary',
        documents: 'Supporting documents',
        actions: 'Actions',
        reasons: 'Reasons for the decision',
        alternatives: 'Options considered and rejected',
        conflicts: 'Conflicts of interest declared',
        dispensations: 'Dispensations granted',
        attendance: 'Attendance',
    },
    fields: {
        date: 'Date',
        time: 'Time',
        end: 'End time',
        venue: 'Venue',
        status: 'Status',
        body: 'Body',
        kind: 'Meeting',
        chair: 'Chair',
        viceChair: 'Vice-Chair',
        present: 'Present',
        apologies: 'Apologies',
        absent: 'Absent',
        officers: 'In attendance',
        guests: 'Also present',
        substitutes: 'Substitutes',
        clerk: 'Clerk',
        quorum: 'Quorum',
        seats: 'Seats',
        language: 'Language',
        profile: 'Profile',
        reference: 'Reference',
        recording: 'Recording',
        agenda: 'Agenda',
        interests: 'Declarations of interest',
        nextMeeting: 'Next meeting',
        signed: 'Signed',
    },
    options: {
        for: 'For',
        against: 'Against',
        abstained: 'Abstained',
        notVoting: 'Not voting',
        conflict: 'Conflict of interest',
        casting: 'Casting vote',
    },
    categories: { member: 'Member', officer: 'Officer', guest: 'Guest', public: 'Member of the public' },
    statuses: { present: 'Present', apologies: 'Apologies', absent: 'Absent' },
    months: 'January February March April May June July August September October November December'.split(' '),
};

const WELSH: Wording = {
    htmlLanguage: 'cy',
    skip: "Neidio i'r cofnodion",
    contents: 'Cynnwys',
    minutes: 'Cofnodion',
    minutesContinued: 'Cofnodion, parhad',
    extract: 'Detholiad',
    details: 'Cyfarfod',
    item: 'Eitem',
    decision: 'Penderfyniad',
    recommendation: 'Argymhelliad',
    vote: 'Pleidlais',
    recordedVote: "Pleidlais wedi'i chofnodi",
    actions: 'Camau gweithredu',
    actionsAgreed: "Camau gweithredu o'r cyfarfod hwn",
    action: 'Cam gweithredu',
    owner: 'Cyfrifol',
    due: 'Erbyn',
    notStated: 'heb ei nodi',
    table: 'Tabl',
    attendance: 'Presenoldeb',
    name: 'Enw',
    role: 'Rôl',
    capacity: 'Aelod neu swyddog',
    chair: 'Cadeirydd',
    option: 'Dewis',
    votes: 'Pleidleisiau',
    names: 'Enwau',
    asRecorded: 'Fel y cofnodwyd',
    privatePart: "Ystyriwyd y rhan hon o'r eitem yn breifat.",
    privateHeading: "Preifat: nid i'w gyhoeddi",
    publicVersion: 'Fersiwn gyhoeddus',
    privateFile: "Mae'r copi hwn yn cynnwys busnes preifat. Nid yw i'w gyhoeddi.",
    draftMark: 'DRAFFT',
    signature: 'Llofnod',
    signed: 'Llofnodwyd',
    chairOfMeeting: 'Cadeirydd',
    dated: 'Dyddiad',
    otherFormats:
        "I gael y cofnodion hyn mewn fformat neu iaith arall, neu i dynnu sylw at gamgymeriad, cysylltwch â'r clerc.",
    clerkIs: 'Clerc',
    source: 'Gwnaed o',
    status: {
        draft: ['Drafft', "Nid yw'r cofnodion hyn wedi'u cymeradwyo eto a gallant newid."],
        'published-draft': [
            'Drafft',
            "Cyhoeddir y cofnodion hyn er gwybodaeth. Nid ydynt wedi'u cymeradwyo eto a gallant newid.",
        ],
        approved: ['Cymeradwywyd', "Mae'r cofnodion hyn wedi'u cymeradwyo fel cofnod cywir."],
        signed: ['Cymeradwywyd a llofnodwyd', "Mae'r cofnodion hyn wedi'u cymeradwyo a'u llofnodi fel cofnod cywir."],
    },
    sections: {
        minutes: 'Cofnodion',
        summary: 'Crynodeb',
        documents: 'Dogfennau ategol',
        actions: 'Camau gweithredu',
        reasons: 'Rhesymau dros y penderfyniad',
        alternatives: 'Opsiynau a ystyriwyd ac a wrthodwyd',
        conflicts: 'Gwrthdaro buddiannau a ddatganwyd',
        dispensations: 'Gollyngiadau',
        attendance: 'Presenoldeb',
    },
    fields: {
        date: 'Dyddiad',
        time: 'Amser',
        end: 'Amser gorffen',
        venue: 'Lleoliad',
        status: 'Statws',
        body: 'Corff',
        kind: 'Math o gyfarfod',
        chair: 'Cadeirydd',
        viceChair: 'Is-gadeirydd',
        present: 'Yn bresennol',
        apologies: 'Ymddiheuriadau',
        absent: 'Absennol',
        officers: 'Swyddogion yn bresennol',
        guests: 'Hefyd yn bresennol',
        substitutes: 'Dirprwyon',
        clerk: 'Clerc',
        quorum: 'Cworwm',
        seats: 'Seddi',
        language: 'Iaith',
        profile: 'Proffil',
        reference: 'Cyfeirnod',
        recording: 'Recordiad',
        agenda: 'Agenda',
        interests: 'Datganiadau o fuddiant',
        nextMeeting: 'Cyfarfod nesaf',
        signed: 'Llofnodwyd',
    },
    options: {
        for: 'O blaid',
        against: 'Yn erbyn',
        abstained: 'Ymatal',
        notVoting: 'Heb bleidleisio',
        conflict: 'Gwrthdaro buddiannau',
        casting: 'Pleidlais fwrw',
    },
    categories: { member: 'Aelod', officer: 'Swyddog', guest: 'Gwestai', public: "Aelod o'r cyhoedd" },
    statuses: { present: 'Yn bresennol', apologies: 'Ymddiheuriadau', absent: 'Absennol' },
    months: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

const WORDING: Readonly<Record<Language, Wording>> = { en: ENGLISH, cy: WELSH };
