/** What boards of companies, charities and NHS bodies record. */

import { defineFormulas } from './formula.js';

export const company = defineFormulas('company', 'narrative', [
    {
        id: 'n-quorum',
        label: 'Notice given and quorum present',
        triggers: ['quorate', 'noted'],
        when: 'The Chair opens the meeting of a board.',
        text: 'The Chair noted that notice had been given and a quorum was present.',
        profiles: ['generic', 'academy', 'company', 'charity', 'nhs-board'],
    },
    {
        id: 'n-conflict',
        label: 'A director or trustee declared an interest',
        triggers: ['conflict', 'declaration', 'nature and extent'],
        when: 'A director or trustee has an interest in a matter before the board.',
        source: 'Companies Act 2006, section 177',
        text: '{name} declared the nature and extent of an interest in {matter}{? and did not vote}.',
        where: 'interests',
        profiles: ['generic', 'academy', 'company', 'charity', 'nhs-board'],
    },
    {
        id: 'n-resolve',
        label: 'Resolution of a board',
        triggers: ['board resolve', 'it was resolved'],
        when: 'The board of a company or charity resolves something.',
        source: 'Companies Act 2006, section 248',
        text: 'IT WAS RESOLVED that {resolution}.',
        profiles: ['academy', 'company', 'charity'],
    },
    {
        id: 'n-written',
        label: 'A written resolution was noted',
        triggers: ['written resolution'],
        when: 'A resolution was passed in writing between two meetings.',
        text: 'The {body} noted the written resolution of {date}: {resolution}.',
        profiles: ['generic', 'academy', 'company', 'charity'],
    },
    {
        id: 'n-assurance',
        label: 'The Board took assurance (NHS)',
        triggers: ['nhs assurance', 'partial', 'limited'],
        when: 'A board says how sure a report has made it, and why.',
        text: 'The {body} took {full/partial/limited} assurance from {report} because {evidence}.',
        profiles: ['nhs-board'],
    },
    {
        id: 'n-delegate',
        label: 'Terms of reference were approved',
        triggers: ['delegate', 'committee'],
        when: 'A board says what one of its committees is for.',
        text: 'The {body} approved the terms of reference of {committee}.',
        profiles: ['academy', 'company', 'charity', 'nhs-board'],
    },
    {
        id: 'n-accounts',
        label: 'Annual report and accounts were approved',
        triggers: ['annual accounts', 'sign'],
        when: 'The board approves the accounts of its year and says who signs them.',
        source: 'Companies Act 2006, section 414; Charities Act 2011, Part 8',
        text: 'The {body} approved the annual report and accounts for the year ended {date} and authorised {name} to sign.',
        profiles: ['generic', 'academy', 'company', 'charity', 'nhs-board'],
    },
]);
