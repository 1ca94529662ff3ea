/**
 * The scales on which inspectors, auditors and panels judge: which areas, which grades, and from when to when. For
 * telling what a grade means, and for noticing a grade that a scale does not have.
 *
 * A record often reports an inspection of months before, and inspectorates change scales in the middle of a programme.
 * So the months here say when a scale came and went, and no more.
 */

import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1));
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected a year and a month such as 2026-09'));

export const scaleSchema = z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    /** Who judges. */
    regulator: words,
    /** Under which scheme, as minutes name it. */
    framework: words,
    /** Other names that minutes use for regulator and framework. */
    alsoCalled: z.array(words),
    /** What is judged, each on the whole scale; empty where there is one judgement. */
    areas: z.array(words),
    /** Whether the grades run from the best to the worst, or are outcomes side by side. */
    kind: z.enum(['grades', 'outcomes']),
    /** The grades or outcomes; empty where the scheme gives none. */
    grades: z.array(words),
    /** Shorter ways in which minutes write a grade, with the grade. */
    shortForms: z.record(z.string(), words),
    /** Whether a house may have words of its own for the grades. */
    houseMayDiffer: z.boolean(),
    /** First month; null where it is not known or was always so. */
    validFrom: z.nullable(month),
    /** Last month; null where it is in force. */
    validUntil: z.nullable(month),
    /** One sentence worth knowing. */
    note: z.optional(words),
    source: words,
});

export type Scale = z.infer<typeof scaleSchema>;

/** Gives the scales that were in force in a month such as `2026-09`; all of them where the month is not known. */
export function scalesInForce(month: string | null): readonly Scale[] {
    if (month === null) return scales;
    return scales.filter(
        ({ validFrom, validUntil }) =>
            (validFrom === null || validFrom <= month) && (validUntil === null || month <= validUntil),
    );
}

/** Gives the scales that were in force in some month between two, both included. */
export function scalesBetween(first: string, last: string): readonly Scale[] {
    return scales.filter(
        ({ validFrom, validUntil }) =>
            (validFrom === null || validFrom <= last) && (validUntil === null || first <= validUntil),
    );
}

/**
 * Inspectorates whose grades are known completely from a month on. Before it they had scales that are not here, for
 * children’s homes and nurseries among others.
 */
export interface Inspectorate {
    /** As in {@link Scale.regulator}. */
    readonly name: string;
    /** How a sentence names it: in English, and in Welsh behind a noun. */
    readonly inSentence: { readonly en: string; readonly cy: string };
    readonly named: RegExp;
    readonly knownFrom: string;
}

export const inspectorates: readonly Inspectorate[] = [
    {
        name: 'Ofsted',
        inSentence: { en: 'Ofsted', cy: ' Ofsted' },
        named: /\bO(?:f[Ss]ted|FSTED)\b/,
        knownFrom: '2015-04',
    },
    {
        name: 'CQC',
        inSentence: { en: 'the CQC', cy: '’r CQC' },
        named: /\bCQC\b|\bCare\s+Quality\s+Commission\b/,
        knownFrom: '2014-10',
    },
    {
        name: 'HMICFRS',
        inSentence: { en: 'HMICFRS', cy: ' HMICFRS' },
        named: /\bHMIC(?:FRS)?\b|\bInspectorate\s+of\s+Constabulary\b/,
        knownFrom: '2014-11',
    },
];

/** Gives the grade of a scale that some words name, in any letter case; null where the scale has none such. */
export function gradeNamed(scale: Scale, name: string): string | null {
    const wanted = name.trim().toLowerCase();
    const grade = scale.grades.find((candidate) => candidate.toLowerCase() === wanted);
    if (grade !== undefined) return grade;
    const short = Object.keys(scale.shortForms).find((candidate) => candidate.toLowerCase() === wanted);
    return short === undefined ? null : (scale.shortForms[short] ?? null);
}

/** Says what a grade is: "Second of four grades of Ofsted (ILACS), from the best: Outstanding, Good, …". */
export function aboutGrade(scale: Scale, grade: string): string {
    const count = COUNTS[scale.grades.length] ?? String(scale.grades.length);
    const whose = `of ${scale.regulator} (${scale.framework})`;
    const all = scale.grades.join(', ');
    const place = ORDINALS[scale.grades.indexOf(grade)];
    if (scale.kind === 'outcomes' || place === undefined) return `One of ${count} outcomes ${whose}: ${all}.`;
    return `${place} of ${count} grades ${whose}, from the best: ${all}.`;
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];
const COUNTS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five' };

const PLAIN = {
    kind: 'grades' as const,
    alsoCalled: [],
    areas: [],
    shortForms: {},
    houseMayDiffer: false,
    validFrom: null,
    validUntil: null,
};
const CARE_GRADES = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const ILACS_SHORT = { 'Requires improvement': 'Requires improvement to be good' };
const ILACS_GRADES = ['Outstanding', 'Good', 'Requires improvement to be good', 'Inadequate'];
const ILACS_SOURCE = 'Ofsted, inspecting local authority children’s services';
const SCHOOL_AREAS = [
    'quality of education',
    'behaviour and attitudes',
    'personal development',
    'leadership and management',
    'early years provision',
    'sixth-form provision',
];

/** All scales, by regulator, the newest first. */
export const scales: readonly Scale[] = [
    {
        ...PLAIN,
        id: 'ilacs',
        regulator: 'Ofsted',
        framework: 'ILACS',
        alsoCalled: ['inspection of local authority children’s services'],
        areas: [
            'the impact of leaders on social work practice',
            'help and protection',
            'children in care',
            'care leavers',
            'overall effectiveness',
        ],
        grades: ILACS_GRADES,
        shortForms: ILACS_SHORT,
        validFrom: '2023-01',
        note: 'Care leavers have a judgement of their own since January 2023.',
        source: ILACS_SOURCE,
    },
    {
        ...PLAIN,
        id: 'ilacs-2018',
        regulator: 'Ofsted',
        framework: 'ILACS',
        alsoCalled: ['inspection of local authority children’s services'],
        areas: [
            'the impact of leaders on social work practice',
            'help and protection',
            'children in care and care leavers',
            'overall effectiveness',
        ],
        grades: ILACS_GRADES,
        shortForms: ILACS_SHORT,
        validFrom: '2018-01',
        validUntil: '2022-12',
        source: ILACS_SOURCE,
    },
    {
        ...PLAIN,
        id: 'focused-visit',
        regulator: 'Ofsted',
        framework: 'Focused visit',
        alsoCalled: ['ILACS focused visit'],
        areas: [
            'front door',
            'children in need or on a protection plan',
            'extra-familial risk',
            'children in care',
            'planning and achieving permanence',
            'care leavers',
            'placement decisions for older children',
        ],
        grades: [],
        validFrom: '2018-01',
        note: 'A focused visit has no grade.',
        source: ILACS_SOURCE,
    },
    {
        ...PLAIN,
        id: 'single-inspection-framework',
        regulator: 'Ofsted',
        framework: 'Single inspection framework',
        alsoCalled: ['SIF'],
        areas: [
            'children who need help and protection',
            'children looked after and achieving permanence',
            'adoption performance',
            'experiences and progress of care leavers',
            'leadership, management and governance',
            'local safeguarding children board',
            'overall effectiveness',
        ],
        grades: CARE_GRADES,
        shortForms: { 'Requires improvement to be good': 'Requires improvement' },
        validFrom: '2013-11',
        validUntil: '2017-12',
        note: 'The local safeguarding children board was reviewed at the same time.',
        source: 'Ofsted, single inspection framework (withdrawn)',
    },
    {
        ...PLAIN,
        id: 'child-protection',
        regulator: 'Ofsted',
        framework: 'Child protection inspection',
        alsoCalled: ['arrangements for the protection of children', 'safeguarding and looked after children'],
        grades: ['Outstanding', 'Good', 'Adequate', 'Inadequate'],
        validFrom: '2009-06',
        validUntil: '2013-10',
        source: 'Ofsted, inspections of safeguarding and child protection (withdrawn)',
    },
    {
        ...PLAIN,
        id: 'jtai',
        regulator: 'Ofsted, CQC and HMICFRS',
        framework: 'JTAI',
        alsoCalled: ['joint targeted area inspection'],
        areas: ['strengths', 'areas for improvement', 'areas for priority action'],
        grades: [],
        validFrom: '2016-01',
        note: 'A joint targeted area inspection has no grade; its findings come in a letter. HMI Probation took part until April 2022.',
        source: 'Children Act 2004, section 20',
    },
    {
        ...PLAIN,
        id: 'area-send',
        kind: 'outcomes',
        regulator: 'Ofsted and CQC',
        framework: 'Area SEND',
        alsoCalled: ['area special educational needs and disabilities inspection'],
        grades: [
            'typically lead to positive experiences and outcomes',
            'lead to inconsistent experiences and outcomes',
            'widespread and/or systemic failings',
        ],
        shortForms: {
            'typically positive experiences': 'typically lead to positive experiences and outcomes',
            'inconsistent experiences and outcomes': 'lead to inconsistent experiences and outcomes',
            'widespread or systemic failings': 'widespread and/or systemic failings',
        },
        validFrom: '2023-01',
        note: 'The inspectors usually come back within five years after the first outcome and three after the second; after the third they ask for a priority action plan and visit after about eighteen months.',
        source: 'Ofsted and CQC, area SEND inspections: framework',
    },
    {
        ...PLAIN,
        id: 'area-send-2016',
        kind: 'outcomes',
        regulator: 'Ofsted and CQC',
        framework: 'Local area SEND',
        grades: ['no written statement of action required', 'written statement of action required'],
        shortForms: { 'written statement of action': 'written statement of action required' },
        validFrom: '2016-05',
        validUntil: '2022-12',
        source: 'Ofsted and CQC, local area SEND inspections (withdrawn)',
    },
    {
        ...PLAIN,
        id: 'school-report-card',
        regulator: 'Ofsted',
        framework: 'School report card',
        areas: [
            'leadership and governance',
            'curriculum and teaching',
            'achievement',
            'attendance and behaviour',
            'personal development and wellbeing',
            'inclusion',
        ],
        grades: ['Exceptional', 'Strong standard', 'Expected standard', 'Needs attention', 'Urgent improvement'],
        shortForms: { Strong: 'Strong standard', Expected: 'Expected standard' },
        validFrom: '2025-11',
        note: 'Old and new grades of schools cannot be compared; a report card has no overall grade.',
        source: 'Education Act 2005, section 5; Ofsted, education inspection framework',
    },
    {
        ...PLAIN,
        id: 'school-safeguarding',
        kind: 'outcomes',
        regulator: 'Ofsted',
        framework: 'School report card: safeguarding',
        areas: ['safeguarding'],
        grades: ['Met', 'Not met'],
        validFrom: '2025-11',
        source: 'Education Act 2005, section 5; Ofsted, education inspection framework',
    },
    {
        ...PLAIN,
        id: 'school-areas',
        regulator: 'Ofsted',
        framework: 'School inspection without an overall grade',
        areas: SCHOOL_AREAS,
        grades: CARE_GRADES,
        validFrom: '2024-09',
        validUntil: '2025-10',
        note: 'State-funded schools have had no overall grade since September 2024.',
        source: 'Education Act 2005, section 5; Ofsted, education inspection framework',
    },
    {
        ...PLAIN,
        id: 'school-overall',
        regulator: 'Ofsted',
        framework: 'School overall effectiveness',
        areas: [...SCHOOL_AREAS, 'overall effectiveness'],
        grades: CARE_GRADES,
        validFrom: '2012-09',
        validUntil: '2024-08',
        note: 'The areas bear these names since September 2019.',
        source: 'Education Act 2005, section 5',
    },
    {
        ...PLAIN,
        id: 'cqc-councils',
        regulator: 'CQC',
        framework: 'Assessment of local authorities',
        areas: ['working with people', 'providing support', 'ensuring safety within the system', 'leadership'],
        grades: CARE_GRADES,
        validFrom: '2023-04',
        note: 'There is one rating; the four themes hold nine quality statements.',
        source: 'Health and Social Care Act 2008, section 46A',
    },
    {
        ...PLAIN,
        id: 'cqc-providers',
        regulator: 'CQC',
        framework: 'Ratings of providers',
        areas: ['safe', 'effective', 'caring', 'responsive', 'well-led', 'overall'],
        grades: CARE_GRADES,
        validFrom: '2014-10',
        source: 'Health and Social Care Act 2008, section 46',
    },
    {
        ...PLAIN,
        id: 'hmicfrs-police',
        regulator: 'HMICFRS',
        framework: 'PEEL',
        alsoCalled: ['HMIC'],
        grades: ['Outstanding', 'Good', 'Adequate', 'Requires improvement', 'Inadequate'],
        validFrom: '2021-04',
        note: 'A cause of concern asks for an action plan.',
        source: 'Police Act 1996, section 54',
    },
    {
        ...PLAIN,
        id: 'hmicfrs-police-2014',
        regulator: 'HMICFRS',
        framework: 'PEEL',
        alsoCalled: ['HMIC'],
        grades: CARE_GRADES,
        validFrom: '2014-11',
        validUntil: '2021-03',
        source: 'Police Act 1996, section 54',
    },
    {
        ...PLAIN,
        id: 'hmicfrs-fire',
        regulator: 'HMICFRS',
        framework: 'Fire and rescue service inspection',
        grades: ['Outstanding', 'Good', 'Adequate', 'Requires improvement', 'Inadequate'],
        validFrom: '2023-01',
        source: 'Fire and Rescue Services Act 2004, section 28',
    },
    {
        ...PLAIN,
        id: 'hmicfrs-fire-2018',
        regulator: 'HMICFRS',
        framework: 'Fire and rescue service inspection',
        grades: CARE_GRADES,
        validFrom: '2018-07',
        validUntil: '2022-12',
        source: 'Fire and Rescue Services Act 2004, section 28',
    },
    {
        ...PLAIN,
        id: 'ombudsman',
        kind: 'outcomes',
        regulator: 'LGSCO',
        framework: 'Complaints to the Ombudsman',
        alsoCalled: ['Local Government and Social Care Ombudsman', 'the Ombudsman'],
        grades: ['Upheld', 'Not upheld', 'Closed after initial enquiries'],
        note: 'The Ombudsman speaks of fault and of injustice, and never names who complained.',
        source: 'Local Government Act 1974, Part III',
    },
    {
        ...PLAIN,
        id: 'internal-audit',
        regulator: 'Internal audit',
        framework: 'Assurance opinions',
        grades: ['Substantial', 'Reasonable', 'Limited', 'No'],
        shortForms: {
            'Substantial assurance': 'Substantial',
            'Reasonable assurance': 'Reasonable',
            'Limited assurance': 'Limited',
            'No assurance': 'No',
        },
        houseMayDiffer: true,
        note: 'There is no single national scale; a body says what its words mean.',
        source: 'CIPFA, setting common definitions for assurance opinions',
    },
    {
        ...PLAIN,
        id: 'external-audit',
        kind: 'outcomes',
        regulator: 'External audit',
        framework: 'Opinion on the accounts',
        grades: ['Unqualified', 'Qualified', 'Adverse', 'Disclaimer'],
        shortForms: { Unmodified: 'Unqualified', 'Except for': 'Qualified' },
        note: 'A disclaimer is given for years that were not finished by the backstop date.',
        source: 'Local Audit and Accountability Act 2014',
    },
    {
        ...PLAIN,
        id: 'value-for-money',
        kind: 'outcomes',
        regulator: 'External audit',
        framework: 'Value for money',
        areas: ['financial sustainability', 'governance', 'improving economy, efficiency and effectiveness'],
        grades: ['No significant weakness', 'Significant weakness'],
        validFrom: '2020-04',
        note: 'Beyond this the auditor may make a statutory recommendation or issue a report in the public interest.',
        source: 'Code of Audit Practice 2020',
    },
    {
        ...PLAIN,
        id: 'licensing-objectives',
        regulator: 'Licensing authority',
        framework: 'Licensing Act 2003',
        areas: [
            'the prevention of crime and disorder',
            'public safety',
            'the prevention of public nuisance',
            'the protection of children from harm',
        ],
        grades: [],
        validFrom: '2005-02',
        note: 'A decision on a licence has to promote these four objectives.',
        source: 'Licensing Act 2003, section 4',
    },
    {
        ...PLAIN,
        id: 'standards-hearing',
        kind: 'outcomes',
        regulator: 'Standards committee',
        framework: 'Code of Conduct',
        grades: ['No failure to comply', 'Failure to comply, no further action', 'Failure to comply, with a sanction'],
        validFrom: '2012-07',
        source: 'Localism Act 2011, section 28',
    },
    {
        ...PLAIN,
        id: 'exclusion-review',
        kind: 'outcomes',
        regulator: 'Independent review panel',
        framework: 'School exclusion',
        grades: ['Upheld', 'Reconsideration recommended', 'Quashed, reconsideration directed'],
        validFrom: '2012-09',
        source: 'School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012, SI 2012/1033',
    },
];

/** By when the accounts of English local bodies have to be published with an opinion, or a disclaimer. */
export const AUDIT_BACKSTOPS: readonly { readonly accounts: string; readonly date: string }[] = [
    { accounts: '2022/23 and before', date: '2024-12-13' },
    { accounts: '2023/24', date: '2025-02-28' },
    { accounts: '2024/25', date: '2026-02-27' },
    { accounts: '2025/26', date: '2027-01-31' },
    { accounts: '2026/27', date: '2027-11-30' },
    { accounts: '2027/28', date: '2028-11-30' },
];
