/** The record of decisions that a council's executive takes, and when they come into force. */

import { defineFormulas } from './formula.js';

const EXECUTIVES = ['generic', 'principal-england', 'executive-england', 'principal-wales'] as const;

export const executiveRecord = defineFormulas('executive-record', 'narrative', [
    {
        id: 'e-block',
        label: 'Decision with reasons, options and interests',
        triggers: ['executive', 'cabinet', 'rejected', 'conflicts', 'dispensations'],
        when: 'The executive, one of its committees or one of its members decides.',
        source: 'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, SI 2012/2089, regulation 12',
        text: 'Decision: That {decision}.\n\nReasons: {reasons}\n\nOptions considered and rejected: {options}\n\nConflicts of interest declared: {None/[name and interest]}\n\nDispensations: {None granted/[name and dispensation]}',
        profiles: ['generic', 'executive-england', 'principal-wales'],
    },
    {
        id: 'e-callin',
        label: 'When the decision comes into force (call-in)',
        triggers: ['call in', 'scrutiny'],
        when: 'Scrutiny members may still call the decision in.',
        source: 'Local Government Act 2000, section 9F',
        text: 'This decision will come into force on {date} unless called in.',
        profiles: [...EXECUTIVES],
    },
    {
        id: 'e-key',
        label: 'Key decision and its reference',
        triggers: ['forward plan'],
        when: 'The record says whether the decision is a key decision.',
        source: 'SI 2012/2089, regulation 9',
        text: 'Key decision: {yes/no}. Forward plan reference: {reference}.',
        profiles: ['generic', 'principal-england', 'executive-england'],
    },
    {
        id: 'e-exempt-callin',
        label: 'Urgent decision exempt from call-in',
        triggers: ['no call-in', 'urgency', 'scrutiny'],
        when: 'The decision cannot wait for the time in which it could be called in.',
        source: 'Local Government Act 2000, section 9F, and the constitution of the council',
        text: 'The decision is exempt from call-in because {reason}; {chair of scrutiny} agreed on {date}.',
        profiles: [...EXECUTIVES],
    },
]);
