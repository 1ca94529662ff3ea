/**
 * What inspectors and auditors found. A finding names who said it and ends in a place to fill in: the wording of the
 * inspector is for the clerk to copy, never for us to make up.
 */

import { defineFormulas, type Formula } from './formula.js';

const ILACS = {
    regulator: 'Ofsted',
    framework: 'ILACS',
    source: 'Ofsted, inspecting local authority children’s services',
    validFrom: '2018-01',
} as const;
/** Wordings that held in earlier inspections of children's services too. */
const CHILDREN = { regulator: 'Ofsted', framework: 'Inspection of children’s services' } as const;
const JTAI = {
    regulator: 'Ofsted, CQC and HMICFRS',
    framework: 'JTAI',
    source: 'Children Act 2004, section 20',
    validFrom: '2016-01',
} as const;
const SEND = {
    regulator: 'Ofsted and CQC',
    framework: 'Area SEND',
    source: 'Ofsted and CQC, area SEND inspections: framework',
    validFrom: '2023-01',
} as const;
const CQC_COUNCILS = {
    regulator: 'CQC',
    framework: 'Assessment of local authorities',
    source: 'Health and Social Care Act 2008, section 46A',
    validFrom: '2023-04',
} as const;
const CQC_PROVIDERS = {
    regulator: 'CQC',
    framework: 'Ratings of providers',
    source: 'Health and Social Care Act 2008, section 46',
    validFrom: '2014-10',
} as const;
const HMICFRS = {
    regulator: 'HMICFRS',
    framework: 'PEEL and fire and rescue inspections',
    source: 'Police Act 1996, section 54; Fire and Rescue Services Act 2004, section 28',
    validFrom: '2017-07',
} as const;
const OMBUDSMAN = {
    regulator: 'LGSCO',
    framework: 'Complaints to the Ombudsman',
    source: 'Local Government Act 1974, Part III',
} as const;
const INTERNAL_AUDIT = {
    regulator: 'Internal audit',
    framework: 'Assurance opinions',
    source: 'CIPFA, setting common definitions for assurance opinions',
} as const;
const EXTERNAL_AUDIT = {
    regulator: 'External audit',
    framework: 'Code of Audit Practice',
    source: 'Local Audit and Accountability Act 2014',
} as const;

const children = defineFormulas('findings-ofsted', 'narrative', [
    {
        id: 'f-ilacs-outcome',
        label: 'Ofsted: outcome of an ILACS inspection',
        triggers: ['judgement', 'grade'],
        when: 'The report of a full inspection is presented.',
        text: "Ofsted inspected the authority's children's services from {first date} to {last date} under the framework for the inspection of local authority children's services (ILACS) and judged overall effectiveness to be {Outstanding/Good/Requires improvement to be good/Inadequate}.",
        ...ILACS,
    },
    {
        id: 'f-ilacs-areas',
        label: 'Ofsted: judgements by area (ILACS)',
        triggers: ['areas', 'grades'],
        when: 'The record gives the grade of each judged area, care leavers among them since January 2023.',
        text: "Ofsted's judgements were: the impact of leaders on social work practice: {leaders grade}; help and protection: {help grade}; children in care: {care grade}; care leavers: {care leavers grade}.",
        ...ILACS,
        validFrom: '2023-01',
    },
    {
        id: 'f-focus',
        label: 'Ofsted: focused visit',
        triggers: ['ilacs'],
        when: 'Inspectors looked at one part of the service; such a visit has no grade.',
        text: 'Inspectors carried out a focused visit on {dates}, looking at {topic}. The visit did not result in a graded judgement. The inspectors found that {finding}.',
        ...ILACS,
    },
    {
        id: 'f-monitoring',
        label: 'Ofsted: monitoring visit',
        when: 'Inspectors came back to an authority that had been judged inadequate.',
        text: 'This was the {first/second/third/fourth/fifth} monitoring visit since the {month and year} inspection that judged services inadequate. The inspectors found that {finding}.',
        ...ILACS,
    },
    {
        id: 'f-strengths',
        label: 'The inspectors identified strengths',
        triggers: ['positives'],
        when: 'A list of strengths follows, in the words of the letter.',
        text: 'The inspectors identified the following strengths:\n\n- {strength}',
        ...CHILDREN,
    },
    {
        id: 'f-improve',
        label: 'The inspectors identified areas for improvement',
        triggers: ['weaknesses'],
        when: 'A list of what has to become better follows, in the words of the letter.',
        text: 'The inspectors identified the following areas for improvement:\n\n- {area for improvement}',
        ...CHILDREN,
    },
    {
        id: 'f-priority',
        label: 'The inspectors identified areas for priority action',
        when: 'The inspectors found something serious that calls for a plan.',
        text: 'The inspectors identified {number} area{?s} for priority action: {area}. A plan in response was due by {date}.',
        ...ILACS,
    },
    {
        id: 'f-nopriority',
        label: 'No areas for priority action',
        triggers: ['inspectors', 'identified'],
        when: 'Nothing that the inspectors found calls for priority action.',
        text: 'The inspectors identified no areas for priority action{? and found that {finding}}.',
        ...ILACS,
    },
    {
        id: 'f-scope',
        label: 'What the inspectors considered',
        triggers: ['scope'],
        when: 'Readers should know what the inspection was about.',
        text: 'The inspectors considered {thresholds/contacts and referrals/strategy discussions/assessments/plans/management oversight}.',
        ...CHILDREN,
    },
    {
        id: 'f-evidence',
        label: 'What the evidence included',
        when: 'Readers should know what the inspectors looked at.',
        text: "The inspectors' evidence included {case discussions/sampled records/performance information/meetings with staff and partners}.",
        ...CHILDREN,
    },
    {
        id: 'f-timely',
        label: 'The inspectors on timeliness',
        triggers: ['prompt', 'delay'],
        when: 'The letter speaks of how quickly work was done.',
        text: 'The inspectors found that {contacts/referrals/assessments} were {mostly/not always} dealt with promptly: {detail}.',
        ...CHILDREN,
    },
    {
        id: 'f-thresholds',
        label: 'The inspectors on thresholds',
        when: 'The letter speaks of when children get help, and which help.',
        text: 'The inspectors found that thresholds were {applied consistently/not always applied consistently}: {detail}.',
        ...CHILDREN,
    },
    {
        id: 'f-infosharing',
        label: 'The inspectors on information sharing',
        when: 'The letter speaks of what agencies tell each other.',
        text: 'The inspectors found that information-sharing between {agencies} was {finding}.',
        ...CHILDREN,
    },
    {
        id: 'f-oversight',
        label: 'The inspectors on oversight and supervision',
        triggers: ['management'],
        when: 'The letter speaks of managers and supervision.',
        text: 'The inspectors found that management oversight and supervision were {finding}.',
        ...CHILDREN,
    },
    {
        id: 'f-caseload',
        label: 'The inspectors on workforce and caseloads',
        when: 'The letter speaks of staff and how much each of them has to do.',
        text: 'The inspectors noted that {workforce changes/caseloads} affected {work}.',
        ...CHILDREN,
    },
    {
        id: 'f-voice',
        label: 'The inspectors on the voice of the child',
        triggers: ['views'],
        when: 'The letter speaks of how children are heard.',
        text: "The inspectors commented on how children's views were {sought/recorded/used}: {detail}.",
        ...CHILDREN,
    },
    {
        id: 'f-qa',
        label: 'The inspectors on quality assurance',
        when: 'The letter speaks of whether leaders know how good practice is.',
        text: 'The inspectors found that quality assurance {gave/did not yet give} leaders an accurate view of practice: {detail}.',
        ...CHILDREN,
    },
    {
        id: 'f-plan',
        label: 'Findings go into the improvement plan',
        when: 'Members are told what happens with the findings.',
        text: "The inspectors' findings would be built into the improvement plan, overseen by the {board}, with progress reported {frequency}.",
        ...CHILDREN,
    },
    {
        id: 'f-next',
        label: 'Next step of the inspectors',
        triggers: ['next steps', 'visit', 'engagement'],
        when: 'Members are told when the inspectors come back.',
        text: "The inspectors' next {monitoring visit/annual engagement meeting/inspection} was expected in {month and year}.",
        ...CHILDREN,
    },
]);

const joint = defineFormulas('findings-joint', 'narrative', [
    {
        id: 'f-jtai',
        label: 'Joint targeted area inspection',
        triggers: ['JTAI'],
        when: 'Several inspectorates looked at one theme together; such an inspection has no grade.',
        text: "A joint targeted area inspection of {theme} was carried out on {dates} by {inspectorates}. The inspectors' letter set out {strengths/areas for improvement/areas for priority action}.",
        ...JTAI,
    },
]);

const specialNeeds = defineFormulas('findings-send', 'narrative', [
    {
        id: 'f-send-outcome',
        label: 'Area SEND inspection: outcome',
        triggers: ['special educational needs'],
        when: 'The report on the area’s arrangements is presented.',
        text: "Ofsted and the Care Quality Commission inspected the area's arrangements for children and young people with special educational needs and disabilities (SEND) on {dates}. The outcome was that {the arrangements typically lead to positive experiences and outcomes/the arrangements lead to inconsistent experiences and outcomes/there were widespread or systemic failings}.",
        ...SEND,
    },
    {
        id: 'f-send-plan',
        label: 'Area SEND inspection: priority action plan',
        when: 'The inspectors found widespread or systemic failings.',
        text: 'Ofsted and the Care Quality Commission required the partnership to submit a priority action plan by {date}.',
        ...SEND,
    },
]);

const schools = defineFormulas('findings-schools', 'narrative', [
    {
        id: 'f-school-new',
        label: 'Ofsted: school report card',
        triggers: ['grades'],
        when: 'A school was inspected since November 2025.',
        text: 'Ofsted inspected the school on {dates}. The areas were graded: leadership and governance {leadership grade}; curriculum and teaching {curriculum grade}; achievement {achievement grade}; attendance and behaviour {behaviour grade}; personal development and wellbeing {wellbeing grade}; inclusion {inclusion grade}. Safeguarding: {met/not met}.',
        regulator: 'Ofsted',
        framework: 'School report card',
        source: 'Education Act 2005, section 5',
        validFrom: '2025-11',
    },
    {
        id: 'f-school-old',
        label: 'Ofsted: overall grade of a school (until 2024)',
        triggers: ['judged'],
        when: 'A school was inspected between September 2012 and August 2024.',
        text: 'Ofsted judged the school to be {Outstanding/Good/Requires improvement/Inadequate} overall in {month and year}.',
        regulator: 'Ofsted',
        framework: 'School overall effectiveness',
        source: 'Education Act 2005, section 5',
        validFrom: '2012-09',
        validUntil: '2024-08',
    },
    {
        id: 'f-school-plan',
        label: 'Governors asked for a report on an area',
        triggers: ['school action'],
        when: 'Governors follow up what inspectors found.',
        text: 'Governors asked the headteacher to report on what Ofsted had found about {area} by {date}.',
        regulator: 'Ofsted',
        framework: 'School inspection',
        profiles: ['school-england', 'academy'],
    },
]);

const care = defineFormulas('findings-care', 'narrative', [
    {
        id: 'f-cqc-la',
        label: 'CQC: assessment of adult social care',
        triggers: ['rating'],
        when: 'The assessment of the council’s adult social care is presented.',
        text: "The Care Quality Commission assessed the authority's adult social care duties and gave a rating of {Outstanding/Good/Requires improvement/Inadequate}.",
        ...CQC_COUNCILS,
    },
    {
        id: 'f-cqc-provider',
        label: 'CQC: rating of a provider',
        when: 'A care home, a hospital or another provider was inspected.',
        text: 'The Care Quality Commission rated {provider} {overall rating} overall: safe, {safe rating}; effective, {effective rating}; caring, {caring rating}; responsive, {responsive rating}; well-led, {well-led rating}.',
        ...CQC_PROVIDERS,
    },
    {
        id: 'f-cqc-action',
        label: 'CQC: action required',
        when: 'The Commission told a provider what to do.',
        text: 'The Care Quality Commission required {action} by {date}.',
        ...CQC_PROVIDERS,
    },
]);

const policeAndFire = defineFormulas('findings-police-and-fire', 'narrative', [
    {
        id: 'f-hmi',
        label: 'HMICFRS: grade',
        triggers: ['PEEL', 'police', 'fire'],
        when: 'A police force or a fire and rescue service was inspected; “Adequate” is a grade since 2021 for police and 2023 for fire.',
        text: "{His/Her} Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) graded {force or service} {Outstanding/Good/Adequate/Requires improvement/Inadequate} for {question}.",
        ...HMICFRS,
    },
    {
        id: 'f-hmi-cause',
        label: 'HMICFRS: cause of concern',
        when: 'The inspectors found something serious that calls for an action plan.',
        text: "{His/Her} Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) identified a cause of concern about {matter}. An action plan was due by {date}.",
        ...HMICFRS,
    },
]);

const ombudsman = defineFormulas('findings-ombudsman', 'narrative', [
    {
        id: 'f-lgo-upheld',
        label: 'Ombudsman: complaint upheld',
        triggers: ['fault', 'injustice'],
        when: 'The Ombudsman found fault; the person who complained is never named.',
        text: 'The Ombudsman upheld the complaint, finding {fault/fault causing injustice} in {matter}. The authority agreed to {remedy} by {date}.',
        ...OMBUDSMAN,
    },
    {
        id: 'f-lgo-notupheld',
        label: 'Ombudsman: no fault',
        triggers: ['not upheld'],
        when: 'The Ombudsman looked into a complaint and found no fault.',
        text: 'The Ombudsman found no fault in {matter}.',
        ...OMBUDSMAN,
    },
    {
        id: 'f-lgo-report',
        label: 'Ombudsman: public report',
        when: 'The Ombudsman published a report, which the council has to consider.',
        text: 'The Ombudsman issued a public report. The {body} considered it and agreed to {accept/not accept} the recommendations{? for the following reasons: {reasons}}.',
        ...OMBUDSMAN,
        source: 'Local Government Act 1974, sections 30 and 31',
    },
    {
        id: 'f-lgo-annual',
        label: 'Ombudsman: annual review letter',
        when: 'The letter with the figures of the year is presented.',
        text: "The Ombudsman's annual review letter recorded {number investigated} complaints investigated, {number upheld} upheld, and compliance with remedies of {percent}.",
        ...OMBUDSMAN,
    },
]);

const audit = defineFormulas('findings-audit', 'narrative', [
    {
        id: 'f-ia-opinion',
        label: 'Internal audit: opinion on an area',
        triggers: ['assurance'],
        when: 'The report of one audit is presented; the words for assurance are those of the house.',
        text: 'The internal audit of {area} gave {substantial/reasonable/limited/no} assurance. The number of agreed actions by priority was: high, {number high}; medium, {number medium}; low, {number low}.',
        ...INTERNAL_AUDIT,
    },
    {
        id: 'f-ia-annual',
        label: 'Internal audit: annual opinion',
        when: 'The Head of Internal Audit gives the opinion of the year.',
        text: "The Head of Internal Audit's annual opinion for {year} was {opinion}.",
        ...INTERNAL_AUDIT,
    },
    {
        id: 'f-ia-overdue',
        label: 'Internal audit: overdue actions',
        when: 'Agreed actions were not done in time and the committee wants to know why.',
        text: 'Internal audit reported that {number} agreed actions were overdue. The {body} asked the responsible managers to {attend/report} on {date}.',
        ...INTERNAL_AUDIT,
    },
    {
        id: 'f-ea-unq',
        label: 'External audit: unqualified opinion',
        when: 'The auditor has found nothing to qualify in the accounts.',
        text: 'The external auditor intended to issue an unqualified opinion on the accounts for {year}.',
        ...EXTERNAL_AUDIT,
    },
    {
        id: 'f-ea-disc',
        label: 'External audit: disclaimer of opinion',
        triggers: ['backstop'],
        when: 'The auditor could not finish and gives no opinion.',
        text: 'The external auditor issued a disclaimer of opinion for {year} because {the work could not be completed by the backstop date/[reason]}.',
        ...EXTERNAL_AUDIT,
        source: 'Accounts and Audit (Amendment) Regulations 2024, SI 2024/907',
    },
    {
        id: 'f-ea-vfm',
        label: 'External audit: value for money',
        triggers: ['weakness'],
        when: 'The auditor reports on how the body uses its money.',
        text: 'The external auditor {identified no/identified a} significant weakness in {arrangements}.',
        ...EXTERNAL_AUDIT,
    },
    {
        id: 'f-ea-accounts',
        label: 'Approve the Statement of Accounts',
        triggers: ['signed'],
        when: 'The committee approves the accounts of the authority.',
        text: 'That the Statement of Accounts for {year} be approved and signed by the Chair.',
        where: 'decision',
        ...EXTERNAL_AUDIT,
        source: 'Accounts and Audit Regulations 2015, regulation 9',
    },
]);

export const findings: readonly Formula[] = [
    ...children,
    ...joint,
    ...specialNeeds,
    ...schools,
    ...care,
    ...policeAndFire,
    ...ombudsman,
    ...audit,
];
