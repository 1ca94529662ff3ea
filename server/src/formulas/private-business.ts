/** Approving earlier minutes, and business in private. The legal routes differ by nation and kind of body. */

import { defineFormulas } from './formula.js';

export const minutesAndPrivateBusiness = defineFormulas('decision', [
    {
        id: 'm-approve',
        label: 'Approve the minutes of the last meeting',
        triggers: ['previous minutes', 'correct record', 'signed'],
        text: 'That the minutes of the meeting held on {date of the minutes} be approved as a correct record and signed by the Chair.',
    },
    {
        id: 'm-approve-corr',
        label: 'Approve the minutes with a correction',
        triggers: ['previous minutes', 'correct record', 'amended'],
        text: 'That the minutes of the meeting held on {date of the minutes} be approved as a correct record, subject to the following correction: at minute {number}, replace “{old words}” with “{new words}”.',
    },
    {
        id: 'm-receive-cttee',
        label: 'Receive the minutes of a committee',
        triggers: ['committee minutes', 'received'],
        text: 'That the minutes of the {committee} held on {date of the minutes} be received.',
    },
    {
        id: 'm-defer',
        label: 'Defer the approval of minutes',
        triggers: ['minutes not ready', 'deferred'],
        text: 'That approval of the minutes of {date of the minutes} be deferred to the next meeting.',
    },
    {
        id: 'x-england',
        label: 'Exclude press and public (England)',
        triggers: ['exempt', 'private', '100A(4)', 'Schedule 12A'],
        text: 'That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for {title} on the grounds that it involves the likely disclosure of exempt information as defined in paragraph {1/2/3/4/5/6/7} of Part 1 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
        profiles: ['generic', 'principal-england', 'executive-england'],
    },
    {
        id: 'x-wales',
        label: 'Exclude press and public (Wales)',
        triggers: ['exempt', 'private', '100A(4)', 'Schedule 12A'],
        text: 'That, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for {title} on the grounds that it involves the likely disclosure of exempt information as defined in paragraph {12/13/14/15/16/17/18} of Part 4 of Schedule 12A to the Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
        profiles: ['principal-wales'],
    },
    {
        id: 'x-scotland',
        label: 'Exclude the public (Scotland)',
        triggers: ['exempt', 'private', '50A(4)', 'Schedule 7A'],
        text: 'That, under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for {title} on the grounds that it involves the likely disclosure of exempt information as defined in paragraph {number} of Part 1 of Schedule 7A to the Act.',
        profiles: ['council-scotland'],
    },
    {
        id: 'x-parish',
        label: 'Exclude the public (parish or community council)',
        triggers: ['confidential', 'private', 'press', '1960'],
        text: 'That, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public be excluded for {title} because publicity would be prejudicial to the public interest by reason of {the confidential nature of the business/the following special reason: [reason]}.',
        profiles: ['generic', 'parish-england', 'community-wales'],
    },
    {
        id: 'x-not',
        label: 'Keep the item in public',
        triggers: ['remain public', 'not excluded'],
        text: 'That the press and public be not excluded.',
    },
    {
        id: 'x-open',
        label: 'Readmit press and public',
        triggers: ['open', 'readmitted'],
        text: 'That the press and public be readmitted to the meeting.',
    },
    {
        id: 'x-publish-later',
        label: 'Make a private decision public later',
        triggers: ['release', 'publish'],
        text: 'That the decision on {item} be made public when {event}.',
    },
    {
        id: 'x-confidential',
        label: 'Confidential business under section 100A(2)',
        triggers: ['private', 'excluded'],
        text: 'The public were excluded under section 100A(2) of the Local Government Act 1972 because confidential information would otherwise have been disclosed.',
        where: 'narrative',
        profiles: ['generic', 'principal-england', 'executive-england', 'principal-wales'],
    },
    {
        id: 'x-summary',
        label: 'Public summary of exempt business',
        triggers: ['private', 'exempt report'],
        text: 'The {body} considered an exempt report on {neutral description} and agreed the recommendations. The detail is exempt under paragraph {number}.',
        where: 'narrative',
    },
    {
        id: 'x-school',
        label: 'Part two minutes (school)',
        triggers: ['part two', 'confidential', 'private'],
        text: 'The Board agreed that the next item be recorded in a confidential part because it concerned {a named member of staff/a named pupil/another confidential matter}.',
        where: 'narrative',
        profiles: ['school-england', 'academy'],
    },
    {
        id: 'x-parish-decide',
        label: 'Decision after business in private (parish)',
        triggers: ['private decision'],
        text: 'Following consideration in private, the Council resolved to {decision in neutral words}.',
        where: 'narrative',
        profiles: ['generic', 'parish-england', 'community-wales'],
    },
    // Welsh
    {
        id: 'm-approve-cy',
        label: 'Cymeradwyo cofnodion y cyfarfod diwethaf',
        triggers: ['cofnod cywir'],
        text: 'Cymeradwyo cofnodion y cyfarfod a gynhaliwyd ar {dyddiad} fel cofnod cywir.',
        languages: ['cy'],
    },
]);
