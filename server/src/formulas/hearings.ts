/** Outcomes of committees and panels that hear a case: planning, licensing, standards, school exclusions. */

import { defineFormulas, type Formula, type Profile } from './formula.js';

const PLANNING = { framework: 'Planning', source: 'Town and Country Planning Act 1990' } as const;
const LICENSING = { framework: 'Licensing Act 2003', source: 'Licensing Act 2003' } as const;
const STANDARDS = { framework: 'Standards', source: 'Localism Act 2011, section 28' } as const;
const GOVERNORS: Profile[] = ['school-england', 'academy'];
const SCHOOLS = {
    framework: 'School exclusion',
    source: 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, SI 2012/1033',
    profiles: GOVERNORS,
} as const;

const planning = defineFormulas('planning', 'decision', [
    {
        id: 'p-grant',
        label: 'Grant planning permission',
        triggers: ['granted', 'approve'],
        when: 'An application is granted with the conditions of the report.',
        text: 'That planning permission be granted for application {reference}, subject to the conditions set out in the report{? and completion of a section 106 agreement}.',
        ...PLANNING,
        source: 'Town and Country Planning Act 1990, section 70',
    },
    {
        id: 'p-refuse',
        label: 'Refuse planning permission',
        triggers: ['refused', 'reject'],
        when: 'An application is refused; every reason is recorded.',
        text: 'That planning permission be refused for application {reference} for the following reason{?s}: {reasons}.',
        ...PLANNING,
        source: 'Town and Country Planning Act 1990, section 70',
    },
    {
        id: 'p-contrary',
        label: 'Planning decision against the officer’s recommendation',
        triggers: ['contrary'],
        when: 'The committee decides otherwise than the officer advised.',
        text: "The decision was contrary to the officer's recommendation because {planning reasons}.",
        where: 'narrative',
        ...PLANNING,
    },
    {
        id: 'p-defer',
        label: 'Defer an application for a site visit',
        triggers: ['planning', 'deferred', 'more information'],
        when: 'The committee wants to see the site or to know more first.',
        text: 'That application {reference} be deferred for {a site visit/more information on [subject]}.',
        ...PLANNING,
    },
    {
        id: 'p-delegate',
        label: 'Delegate the wording of conditions or reasons',
        triggers: ['delegated', 'planning'],
        when: 'The committee has said what it wants and an officer words it.',
        text: 'That the wording of the {conditions/reasons} be delegated to the {officer} on the lines agreed at the meeting.',
        ...PLANNING,
    },
    {
        id: 'p-speakers',
        label: 'Who spoke on an application',
        triggers: ['speakers', 'planning', 'objector', 'supporter', 'agent'],
        when: 'Somebody spoke for or against an application.',
        text: "{An objector/A supporter/The applicant's agent/The ward member} addressed the {body}.",
        where: 'narrative',
        ...PLANNING,
    },
    {
        id: 'p-lobby',
        label: 'Members declared that they had been lobbied',
        triggers: ['lobbying', 'planning'],
        when: 'Members were written to or spoken to about an application.',
        text: 'The following members declared that they had been lobbied on item {number}: {names}.',
        where: 'interests',
        ...PLANNING,
    },
    {
        id: 'p-consultee',
        label: 'Answer a planning consultation (parish)',
        triggers: ['object', 'support', 'parish planning'],
        when: 'A parish or community council says what it thinks of an application.',
        text: 'That the Council {objects to/has no objection to/supports} application {reference} because {planning reasons}.',
        profiles: ['generic', 'parish-england', 'community-wales'],
        ...PLANNING,
    },
]);

const licensing = defineFormulas('licensing', 'narrative', [
    {
        id: 'l-grant',
        label: 'Grant a licence',
        triggers: ['licensing', 'licence grant', 'granted'],
        when: 'A licence is granted, with conditions or without.',
        text: 'That the {premises licence} be granted{? subject to the conditions {agreed/listed}}.',
        where: 'decision',
        ...LICENSING,
    },
    {
        id: 'l-refuse',
        label: 'Refuse a licence',
        triggers: ['licensing', 'licence refuse', 'refused'],
        when: 'A licence is refused because of one of the four licensing objectives.',
        text: 'That the application be refused, because it would undermine the objective of {the prevention of crime and disorder/public safety/the prevention of public nuisance/the protection of children from harm}: {reasons}.',
        where: 'decision',
        ...LICENSING,
    },
    {
        id: 'l-review',
        label: 'Outcome of the review of a licence',
        triggers: ['licensing', 'review outcome', 'revoke', 'suspend'],
        when: 'Somebody asked for a licence to be reviewed.',
        text: 'Having regard to the licensing objectives, the Sub-Committee decided to {modify the conditions/exclude an activity/remove the designated premises supervisor/suspend the licence for [period]/revoke the licence/take no action}.',
        ...LICENSING,
        source: 'Licensing Act 2003, section 52',
    },
    {
        id: 'l-procedure',
        label: 'How the hearing went',
        triggers: ['licensing', 'hearing procedure', 'representations', 'retired'],
        when: 'The record shows that everybody was heard.',
        text: 'The Chair explained the procedure. Representations were heard from {parties}. The Sub-Committee retired at {time} and returned at {later time}.',
        ...LICENSING,
        source: 'Licensing Act 2003 (Hearings) Regulations 2005, SI 2005/44',
    },
    {
        id: 'l-appeal',
        label: 'Right of appeal (licensing)',
        when: 'The parties are told how to appeal.',
        text: "The parties were told of the right to appeal to the magistrates' court within 21 days of notice.",
        ...LICENSING,
        source: 'Licensing Act 2003, Schedule 5',
    },
    {
        id: 'l-taxi',
        label: 'Fit and proper person (taxi licence)',
        triggers: ['licensing', 'driver', 'hackney carriage', 'private hire'],
        when: 'A driver is known in the record by a reference and not by name.',
        text: 'The Sub-Committee found that {reference} {was/was not} a fit and proper person to hold a licence, because {reasons}.',
        framework: 'Taxi and private hire licensing',
        source: 'Local Government (Miscellaneous Provisions) Act 1976, Part II',
    },
]);

const standards = defineFormulas('standards', 'narrative', [
    {
        id: 't-finding',
        label: 'Standards hearing: finding',
        triggers: ['standards finding', 'code of conduct'],
        when: 'A complaint about a councillor was heard.',
        text: 'The Sub-Committee found that Councillor {member} {had/had not} failed to comply with paragraph {number} of the Code of Conduct, because {reasons}.',
        ...STANDARDS,
    },
    {
        id: 't-sanction',
        label: 'Standards hearing: sanction',
        triggers: ['censure', 'apology', 'training'],
        when: 'A councillor failed to comply with the code and the hearing says what follows.',
        text: 'The Sub-Committee decided that {censure/an apology/training/a report to Council/no further action} was appropriate.',
        ...STANDARDS,
    },
    {
        id: 't-ip',
        label: 'Views of the Independent Person',
        triggers: ['standards'],
        when: 'The Independent Person was asked before the decision.',
        text: 'The views of the Independent Person were heard and taken into account.',
        ...STANDARDS,
        source: 'Localism Act 2011, section 28(7)',
    },
]);

const schoolPanels = defineFormulas('school-panels', 'narrative', [
    {
        id: 'g-decline',
        label: 'School exclusion: panel declined to reinstate',
        when: 'Governors leave an exclusion as it is.',
        text: 'The panel declined to reinstate the pupil, for the following reasons: {reasons}.',
        ...SCHOOLS,
    },
    {
        id: 'g-reinstate',
        label: 'School exclusion: panel reinstated the pupil',
        triggers: ['reinstate'],
        when: 'Governors bring a pupil back.',
        text: 'The panel directed that the pupil be reinstated {immediately/on [date]}.',
        ...SCHOOLS,
    },
    {
        id: 'g-consider',
        label: 'School exclusion: what the panel considered',
        triggers: ['exclusion tests', 'reasonable', 'fair'],
        when: 'The record shows which questions the panel asked itself.',
        text: 'The panel considered whether the decision was lawful, reasonable and procedurally fair, on the balance of probabilities.',
        ...SCHOOLS,
    },
    {
        id: 'g-irp',
        label: 'School exclusion: independent review panel',
        triggers: ['upheld', 'quashed'],
        when: 'An independent panel looked at what the governors had decided.',
        text: 'The independent review panel {upheld the decision/recommended that it be reconsidered/quashed it and directed reconsideration}.',
        ...SCHOOLS,
    },
    {
        id: 'g-rights',
        label: 'School exclusion: parents told of their rights',
        when: 'The letter to the parents follows.',
        text: 'Parents would be told in writing of the decision, the reasons and the right to ask for a review.',
        ...SCHOOLS,
    },
    {
        id: 'g-withdraw',
        label: 'The parties withdrew while the panel decided',
        triggers: ['panel retires', 'withdraw'],
        when: 'The panel decided alone.',
        text: 'All parties withdrew while the panel reached its decision.',
        framework: 'Panels of governors',
        profiles: GOVERNORS,
    },
]);

export const hearings: readonly Formula[] = [...planning, ...licensing, ...standards, ...schoolPanels];
