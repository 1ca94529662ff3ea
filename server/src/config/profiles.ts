/**
 * The kinds of body that meet, and what the law or custom asks of each. Each legal rule reads one cell of this table;
 * `generic` asks for nothing that only a law asks for.
 */

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

/** By which law a meeting goes into private business. */
export type ExclusionRoute =
    /** Local Government Act 1972, section 100A(4). */
    | 'lga-100a'
    /** Local Authorities (Executive Arrangements) Regulations, SI 2012/2089, with the words of section 100A. */
    | 'si-2012-2089'
    /** Local Government (Scotland) Act 1973, section 50A(4). */
    | 'lgsa-50a'
    /** Local Government Act (Northern Ireland) 2014. */
    | 'lgani-2014'
    /** Public Bodies (Admission to Meetings) Act 1960, section 1(2). */
    | 'pbama-1960'
    /** No resolution is needed: the record has a confidential part. */
    | 'confidential-part'
    | 'none';

export interface ProfileFacts {
    readonly exclusion: ExclusionRoute;
    /** Numbers of the paragraphs of exempt information, first and last; null where the route knows none. */
    readonly paragraphs: { readonly first: number; readonly last: number; readonly schedule: string } | null;
    /** Quorum as a share, of seats or of members in post; null where a setting or a governing document says. */
    readonly quorum: { readonly part: number; readonly of: 'seats' | 'inPost'; readonly least: number } | null;
    /** Whether a motion is expected to name its mover: in full council, usually, or not. */
    readonly mover: 'council' | 'usual' | 'no';
    /** Whether budget decisions need the names of all voters (SI 2014/165). */
    readonly budgetVoteRecorded: boolean;
    /** Whether executive decisions need reasons, rejected options and conflicts (SI 2012/2089, regulation 12). */
    readonly executiveRecord: boolean;
    /** Whether signed minutes have numbered and initialled pages (LGA 1972, Schedule 12, paragraph 41). */
    readonly initialPages: boolean;
}

const QUARTER = { part: 1 / 4, of: 'seats', least: 1 } as const;
const THIRD = { part: 1 / 3, of: 'seats', least: 3 } as const;
const NOTHING = {
    exclusion: 'confidential-part',
    paragraphs: null,
    quorum: null,
    mover: 'no',
    budgetVoteRecorded: false,
    executiveRecord: false,
    initialPages: false,
} as const;

export const PROFILE_FACTS: Readonly<Record<Profile, ProfileFacts>> = {
    generic: { ...NOTHING, exclusion: 'none' },
    'principal-england': {
        exclusion: 'lga-100a',
        paragraphs: { first: 1, last: 7, schedule: 'Part 1 of Schedule 12A' },
        quorum: QUARTER,
        mover: 'council',
        budgetVoteRecorded: true,
        executiveRecord: false,
        initialPages: true,
    },
    'executive-england': {
        exclusion: 'si-2012-2089',
        paragraphs: { first: 1, last: 7, schedule: 'Part 1 of Schedule 12A' },
        quorum: null,
        mover: 'no',
        budgetVoteRecorded: false,
        executiveRecord: true,
        initialPages: true,
    },
    'principal-wales': {
        exclusion: 'lga-100a',
        paragraphs: { first: 12, last: 18, schedule: 'Part 4 of Schedule 12A' },
        quorum: QUARTER,
        mover: 'council',
        budgetVoteRecorded: false,
        executiveRecord: false,
        initialPages: true,
    },
    'council-scotland': {
        exclusion: 'lgsa-50a',
        paragraphs: { first: 1, last: 15, schedule: 'Part 1 of Schedule 7A' },
        quorum: null,
        mover: 'usual',
        budgetVoteRecorded: false,
        executiveRecord: false,
        initialPages: true,
    },
    'council-ni': {
        exclusion: 'lgani-2014',
        paragraphs: { first: 1, last: 7, schedule: 'Part 1 of Schedule 6' },
        quorum: QUARTER,
        mover: 'usual',
        budgetVoteRecorded: false,
        executiveRecord: false,
        initialPages: true,
    },
    'parish-england': { ...NOTHING, exclusion: 'pbama-1960', quorum: THIRD, mover: 'usual', initialPages: true },
    'community-wales': { ...NOTHING, exclusion: 'pbama-1960', quorum: THIRD, mover: 'usual', initialPages: true },
    'school-england': { ...NOTHING, quorum: { part: 1 / 2, of: 'inPost', least: 1 } },
    academy: NOTHING,
    company: NOTHING,
    charity: NOTHING,
    'nhs-board': { ...NOTHING, exclusion: 'pbama-1960' },
};

/** The facts of a profile by its name; those of `generic` for a name that is none. */
export function profileFacts(profile: string): ProfileFacts {
    return (PROFILE_FACTS as Readonly<Record<string, ProfileFacts>>)[profile] ?? PROFILE_FACTS.generic;
}
