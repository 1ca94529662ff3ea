/** The kinds of body that meet; each legal rule asks which it is. `generic` asks for nothing that only a law asks for. */
export const PROFILES = [
    'generic',
    'principal-england',
    'executive-england',
    'principal-wales',
    'council-scotland',
    'council-ni',
    'parish-england',
    'community-wales',
    'school-england',
    'academy',
    'company',
    'charity',
    'nhs-board',
] as const;

export type Profile = (typeof PROFILES)[number];
