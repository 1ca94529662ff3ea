/**
 * A starter glossary: what the letters stand for that minutes of councils, schools and their partners are full of. A
 * house adds its own in `minutes.config.json`. Names that changed have a line for each time.
 */

import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1));
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'expected a year and a month such as 2026-09'));

export const glossaryEntrySchema = z.strictObject({
    letters: z.string().check(z.regex(/^[\p{L}\d]{2,8}$/u)),
    expansion: words,
    validFrom: z.optional(month),
    validUntil: z.optional(month),
    /** What many now write in place of it. */
    oftenReplacedBy: z.optional(words),
});

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;

/**
 * Gives what letters stood for in a month such as `2026-09`. Without a month, or in one when the name was no longer
 * or not yet in use, the latest name is given: a record may speak of the past.
 */
export function expansionOf(letters: string, month: string | null): string | null {
    const entries = glossary.filter((entry) => entry.letters === letters);
    const then = entries.find(
        ({ validFrom, validUntil }) =>
            month !== null &&
            (validFrom === undefined || validFrom <= month) &&
            (validUntil === undefined || month <= validUntil),
    );
    return (then ?? entries.at(-1))?.expansion ?? null;
}

/** The glossary in alphabetical order. */
export const glossary: readonly GlossaryEntry[] = [
    { letters: 'ADSO', expansion: 'Association of Democratic Services Officers' },
    { letters: 'ASC', expansion: 'adult social care' },
    { letters: 'BCF', expansion: 'Better Care Fund', validFrom: '2013-06' },
    { letters: 'CIL', expansion: 'community infrastructure levy', validFrom: '2010-04' },
    { letters: 'CIN', expansion: 'child in need' },
    { letters: 'CIPFA', expansion: 'Chartered Institute of Public Finance and Accountancy' },
    { letters: 'CLA', expansion: 'children looked after' },
    { letters: 'CP', expansion: 'child protection' },
    { letters: 'CPP', expansion: 'child protection plan' },
    { letters: 'CQC', expansion: 'Care Quality Commission', validFrom: '2009-04' },
    { letters: 'CYP', expansion: 'children and young people' },
    {
        letters: 'DCLG',
        expansion: 'Department for Communities and Local Government',
        validFrom: '2006-05',
        validUntil: '2018-01',
    },
    { letters: 'DfE', expansion: 'Department for Education', validFrom: '2010-05' },
    { letters: 'DHSC', expansion: 'Department of Health and Social Care', validFrom: '2018-01' },
    {
        letters: 'DLUHC',
        expansion: 'Department for Levelling Up, Housing and Communities',
        validFrom: '2021-09',
        validUntil: '2024-07',
    },
    { letters: 'DoLS', expansion: 'deprivation of liberty safeguards', validFrom: '2009-04' },
    { letters: 'DPI', expansion: 'disclosable pecuniary interest', validFrom: '2012-07' },
    { letters: 'DSL', expansion: 'designated safeguarding lead' },
    { letters: 'EHCP', expansion: 'education, health and care plan', validFrom: '2014-09' },
    { letters: 'HMI', expansion: 'Her Majesty’s Inspector', validUntil: '2022-08' },
    { letters: 'HMI', expansion: 'His Majesty’s Inspector', validFrom: '2022-09' },
    {
        letters: 'HMICFRS',
        expansion: 'Her Majesty’s Inspectorate of Constabulary and Fire & Rescue Services',
        validFrom: '2017-07',
        validUntil: '2022-08',
    },
    {
        letters: 'HMICFRS',
        expansion: 'His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services',
        validFrom: '2022-09',
    },
    { letters: 'HRA', expansion: 'housing revenue account' },
    { letters: 'ICB', expansion: 'integrated care board', validFrom: '2022-07' },
    { letters: 'ILACS', expansion: 'inspection of local authority children’s services', validFrom: '2018-01' },
    { letters: 'IRO', expansion: 'independent reviewing officer' },
    { letters: 'JTAI', expansion: 'joint targeted area inspection', validFrom: '2016-01' },
    { letters: 'KPI', expansion: 'key performance indicator' },
    { letters: 'LAC', expansion: 'looked-after children', oftenReplacedBy: 'children in care' },
    { letters: 'LADO', expansion: 'local authority designated officer' },
    { letters: 'LGA', expansion: 'Local Government Association' },
    { letters: 'LGSCO', expansion: 'Local Government and Social Care Ombudsman', validFrom: '2017-06' },
    { letters: 'LSCB', expansion: 'local safeguarding children board', validUntil: '2019-09' },
    { letters: 'LSCP', expansion: 'local safeguarding children partnership', validFrom: '2018-06' },
    { letters: 'MACH', expansion: 'multi-agency children’s hub' },
    { letters: 'MASH', expansion: 'multi-agency safeguarding hub' },
    {
        letters: 'MHCLG',
        expansion: 'Ministry of Housing, Communities and Local Government',
        validFrom: '2018-01',
        validUntil: '2021-09',
    },
    { letters: 'MHCLG', expansion: 'Ministry of Housing, Communities and Local Government', validFrom: '2024-07' },
    { letters: 'MTFS', expansion: 'medium term financial strategy' },
    { letters: 'NALC', expansion: 'National Association of Local Councils' },
    { letters: 'NEET', expansion: 'not in education, employment or training' },
    { letters: 'NRI', expansion: 'non-registrable interest' },
    { letters: 'ORI', expansion: 'other registrable interest' },
    { letters: 'PEP', expansion: 'personal education plan' },
    { letters: 'PSPO', expansion: 'public spaces protection order', validFrom: '2014-10' },
    { letters: 'RAG', expansion: 'red, amber, green' },
    { letters: 'S106', expansion: 'planning obligation under section 106' },
    { letters: 'SEND', expansion: 'special educational needs and disabilities' },
    { letters: 'SLCC', expansion: 'Society of Local Council Clerks' },
    { letters: 'TPO', expansion: 'tree preservation order' },
    { letters: 'TRO', expansion: 'traffic regulation order' },
    { letters: 'UASC', expansion: 'unaccompanied asylum-seeking children' },
    { letters: 'VfM', expansion: 'value for money' },
];
