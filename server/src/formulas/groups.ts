/** The parts of the library, in the order in which the documentation shows them. */

export const FORMULA_GROUPS = [
    { id: 'decisions', title: 'Decisions' },
    { id: 'private-business', title: 'Earlier minutes and private business' },
    { id: 'executive-record', title: 'Decisions of an executive' },
    { id: 'sentences', title: 'What was said and done' },
    { id: 'openings-and-closings', title: 'Openings, interests and closings' },
    { id: 'findings-ofsted', title: 'Findings: children’s services (Ofsted)' },
    { id: 'findings-joint', title: 'Findings: joint inspections' },
    { id: 'findings-send', title: 'Findings: special educational needs and disabilities' },
    { id: 'findings-schools', title: 'Findings: schools (Ofsted)' },
    { id: 'findings-care', title: 'Findings: care (CQC)' },
    { id: 'findings-police-and-fire', title: 'Findings: police and fire (HMICFRS)' },
    { id: 'findings-ombudsman', title: 'Findings: the Ombudsman' },
    { id: 'findings-audit', title: 'Findings: audit' },
    { id: 'planning', title: 'Planning' },
    { id: 'licensing', title: 'Licensing' },
    { id: 'standards', title: 'Standards hearings' },
    { id: 'school-panels', title: 'School exclusion and staff panels' },
    { id: 'company', title: 'Companies, charities and the NHS' },
    { id: 'actions', title: 'Actions' },
] as const satisfies readonly { readonly id: string; readonly title: string }[];

export type FormulaGroup = (typeof FORMULA_GROUPS)[number]['id'];
