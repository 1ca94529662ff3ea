/** Apologies, interests, and the end of a meeting. */

import { defineFormulas } from './formula.js';

export const openingsAndClosings = defineFormulas('narrative', [
    {
        id: 'o-apologies',
        label: 'Apologies were received',
        triggers: ['absence'],
        text: 'Apologies for absence were received from {names}.',
    },
    {
        id: 'o-apologies-none',
        label: 'No apologies',
        triggers: ['absence'],
        text: 'There were no apologies for absence.',
    },
    {
        id: 'o-substitute',
        label: 'A substitute attended',
        triggers: ['substituted', 'substitution'],
        text: 'Councillor {substitute} substituted for Councillor {member}.',
    },
    {
        id: 'o-apol-accept',
        label: 'Apologies with the reason approved',
        triggers: ['absence', 'accepted'],
        text: 'Apologies were received from {name} and the reason given was approved.',
    },
    {
        id: 'o-decl-none',
        label: 'No declarations of interest',
        triggers: ['interests', 'none'],
        text: 'There were no declarations of interest.',
        where: 'interests',
    },
    {
        id: 'o-decl-dpi',
        label: 'Disclosable pecuniary interest declared',
        triggers: ['DPI', 'declaration'],
        text: 'Councillor {member} declared a disclosable pecuniary interest in item {number} ({nature}), left the meeting and took no part in the discussion or vote.',
        where: 'interests',
        profiles: ['generic', 'principal-england', 'executive-england', 'parish-england'],
    },
    {
        id: 'o-decl-other',
        label: 'Other interest declared',
        triggers: ['registrable', 'personal', 'declaration'],
        text: 'Councillor {member} declared {a registrable/a non-registrable/a personal} interest in item {number} because {nature}{? and remained in the meeting}.',
        where: 'interests',
    },
    {
        id: 'o-decl-sensitive',
        label: 'Sensitive interest declared',
        triggers: ['declaration'],
        text: 'Councillor {member} declared that they had a sensitive interest in item {number}{?, and withdrew}.',
        where: 'interests',
    },
    {
        id: 'o-decl-disp',
        label: 'Spoke and voted under a dispensation',
        text: '{name} spoke and voted under a dispensation granted by {officer} on {date}.',
        where: 'interests',
    },
    {
        id: 'o-decl-scot',
        label: 'Transparency statement (Scotland)',
        triggers: ['connection', 'objective test'],
        text: 'Councillor {member} made a transparency statement about {connection} and, having applied the objective test, considered that there was no interest to declare.',
        where: 'interests',
        profiles: ['council-scotland'],
    },
    {
        id: 'o-decl-school',
        label: 'A governor declared an interest',
        triggers: ['declaration', 'withdrew'],
        text: '{name} declared an interest in item {number} and withdrew for that item.',
        where: 'interests',
        profiles: ['generic', 'school-england', 'academy'],
    },
    {
        id: 'o-s106',
        label: 'Council tax arrears (section 106)',
        text: 'Councillor {member} declared that section 106 of the Local Government Finance Act 1992 applied to them and did not vote on item {number}.',
        where: 'interests',
        profiles: [
            'generic',
            'principal-england',
            'executive-england',
            'principal-wales',
            'parish-england',
            'community-wales',
        ],
    },
    {
        id: 'o-whip',
        label: 'No party whip declared',
        text: 'There were no declarations of a party whip.',
        where: 'interests',
    },
    { id: 'o-matters', label: 'Matters arising', text: 'Matters arising: minute {number}: {progress}.' },
    {
        id: 'o-actionlog',
        label: 'The action log was reviewed',
        text: 'The action log was reviewed. The following actions were closed: {closed actions}. Outstanding: {open actions}.',
    },
    { id: 'o-urgent-none', label: 'No urgent business', text: 'There were no items of urgent business.' },
    {
        id: 'o-next',
        label: 'Date of the next meeting',
        text: 'The next meeting will be held on {next meeting} at {time}.',
    },
    {
        id: 'o-close',
        label: 'The meeting closed',
        triggers: ['end', 'finished'],
        text: 'There being no further business, the meeting closed at {time}.',
    },
    {
        id: 'o-sign',
        label: 'Line for the Chair’s signature',
        triggers: ['signed', 'signature'],
        text: 'Signed: ____________________ (Chair of the meeting on {meeting date})',
    },
    // Welsh
    {
        id: 'o-apologies-cy',
        label: 'Ymddiheuriadau am absenoldeb',
        text: 'Derbyniwyd ymddiheuriadau am absenoldeb gan {enwau}.',
        languages: ['cy'],
    },
    {
        id: 'o-decl-none-cy',
        label: 'Dim datganiadau o fuddiant',
        text: 'Ni chafwyd unrhyw ddatganiadau o fuddiant.',
        where: 'interests',
        languages: ['cy'],
    },
    { id: 'o-close-cy', label: 'Diwedd y cyfarfod', text: 'Daeth y cyfarfod i ben am {amser}.', languages: ['cy'] },
]);

/** Lines that give somebody a task. */
export const actions = defineFormulas('action', [
    {
        id: 'a-line',
        label: 'Action with owner and date',
        triggers: ['task'],
        text: 'ACTION: {officer role} to {task} by {date}',
    },
]);
