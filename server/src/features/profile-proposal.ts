/**
 * Which profile would suit a record for which nobody chose one. The rules of a law speak only once somebody agreed to the
 * proposal, so that here silence is better than a guess: two clues that contradict each other give nothing.
 */

import type { Profile } from '../config/profiles.js';
import type { Language, Minutes } from '../model/minutes.js';
import type { Snapshot } from './snapshot.js';

/** A profile that somebody can be asked about. */
export type ProposedProfile = Exclude<Profile, 'generic'>;

export interface ProfileProposal {
    readonly profile: ProposedProfile;
    /** The body, or what it belongs to, as the minutes name it; null where their words gave the kind away. */
    readonly body: string | null;
}

/** Gives a proposal for a record whose profile is `generic` because nobody chose one; null for any other. */
export function profileToPropose(snapshot: Snapshot): ProfileProposal | null {
    const { settings, houseStyle, minutes } = snapshot;
    if (!settings.proposeProfile || settings.profile !== 'auto' || houseStyle.profile !== undefined) return null;
    return minutes.header.profile === null ? proposeProfile(minutes) : null;
}

/** Gives the profile that the words of a record speak for, or null when they are not clear. */
export function proposeProfile(minutes: Minutes): ProfileProposal | null {
    const clues = readClues(minutes);
    const profile = FOREIGN.test(clues.all) ? null : profileOf(clues);
    const { parent, body } = minutes.header;
    return profile === null ? null : { profile, body: (parent ?? body)?.text ?? null };
}

export interface ProfileQuestion {
    readonly question: string;
    readonly use: string;
    readonly notNow: string;
}

/** The question whether a profile is to hold for a folder, and the words of its two answers. */
export function profileQuestion(proposal: ProfileProposal, folder: string, language: Language): ProfileQuestion {
    const { profile, body } = proposal;
    const kind = BODY_KINDS[profile][language];
    const name = body === null ? '' : `“${body}”: `;
    if (language === 'cy') {
        return {
            question: `${name}mae’r rhain yn edrych fel cofnodion ${kind}. A ddylid defnyddio’r rheolau ar gyfer corff o’r fath i wirio’r cofnodion yn y ffolder “${folder}”? Nid oes dim yn newid oni bai eich bod yn dweud hynny.`,
            use: `Defnyddio “${profile}” yma`,
            notNow: 'Nid nawr',
        };
    }
    return {
        question: `${name}these look like the minutes of ${kind}. Should the minutes in the folder “${folder}” be checked by the rules for such a body? Nothing changes unless you say so.`,
        use: `Use “${profile}” here`,
        notNow: 'Not now',
    };
}

/** What a kind of body is called behind "minutes of". */
const BODY_KINDS: Readonly<Record<ProposedProfile, Readonly<Record<Language, string>>>> = {
    'principal-england': { en: 'a council in England', cy: 'cyngor yn Lloegr' },
    'executive-england': { en: 'a council cabinet in England', cy: 'cabinet cyngor yn Lloegr' },
    'principal-wales': { en: 'a county council in Wales', cy: 'cyngor sir yng Nghymru' },
    'council-scotland': { en: 'a council in Scotland', cy: 'cyngor yn yr Alban' },
    'council-ni': { en: 'a council in Northern Ireland', cy: 'cyngor yng Ngogledd Iwerddon' },
    'parish-england': { en: 'a parish or town council in England', cy: 'cyngor plwyf neu dref yn Lloegr' },
    'community-wales': { en: 'a community or town council in Wales', cy: 'cyngor cymuned neu dref yng Nghymru' },
    'school-england': { en: 'the governors of a school in England', cy: 'llywodraethwyr ysgol yn Lloegr' },
    academy: { en: 'an academy trust', cy: 'ymddiriedolaeth academi' },
    company: { en: 'a company', cy: 'cwmni' },
    charity: { en: 'the trustees of a charity', cy: 'ymddiriedolwyr elusen' },
    'nhs-board': { en: 'the board of an NHS body', cy: 'bwrdd un o gyrff y GIG' },
};

interface Clues {
    /** The names of the body and of what it belongs to, one a line, and the lines above the first field. */
    readonly names: string;
    /** Everything up to a limit. */
    readonly all: string;
    /** The countries that something in the record speaks for. */
    readonly countries: ReadonlySet<Country>;
}

type Country = 'england' | 'wales' | 'scotland' | 'ni';

/** A record tells what it is early; the rest of a long one would only cost time. */
const MOST_TEXT = 100_000;

/** So many lines above the first item can name the body. */
const MOST_LINES = 8;

function readClues({ kind, text, header, items, language }: Minutes): Clues {
    const all = text.slice(0, MOST_TEXT);
    const [first] = items;
    // A meeting without headings is one item that begins with the names.
    const opening = first === undefined || first.item.implicit ? (kind === 'meeting' ? text.length : 0) : first.start;
    const lines = text
        .slice(0, Math.min(opening, 4000))
        .split(/\r\n?|\n/)
        .filter((line) => /\S/.test(line));
    const end = lines.findIndex((line) => ATTENDANCE.test(line));
    const above = lines.slice(0, Math.min(end === -1 ? lines.length : end, MOST_LINES));
    const short = above.filter((line) => line.length <= 200 && !/[.;]\s*$/.test(line) && !PLACE.test(line));
    const names = [header.parent?.text, header.body?.text, ...short].filter((one) => one !== undefined).join('\n');
    const countries = new Set(
        (Object.keys(COUNTRIES) as Country[]).filter(
            (country) => COUNTRIES[country].named.test(names) || COUNTRIES[country].said.test(all),
        ),
    );
    if (language === 'cy') countries.add('wales');
    return { names, all, countries };
}

/** From here on lines name people, who may come from other bodies. */
const ATTENDANCE =
    /^[\s#*_|]*(?:(?:\p{L}+ )?present|apologies|absent|(?:in )?attend(?:ance|ees)|chair(?:man|person)?|clerk|members|councillors|cllrs?|yn bresennol|ymddiheuriadau|cadeirydd)\b/iu;
const PLACE = /^[\s#*_|]*(?:venue|place|location|lleoliad)\b/iu;

/** Signs of bodies under other laws. */
const FOREIGN =
    /[$€] ?\d|\b(?:Municipal District|Cathaoirleach|Oireachtas|Council(?:members?|man|men|woman)|Township|Homeowners|School District|College District|Board of Education|Brown Act|Robert['’]s Rules|Ontario|New South Wales|Queensland|Kaunihera)\b/;

/** Signs of the United Kingdom where the name of a body is used elsewhere too. */
const BRITISH =
    /£ ?\d|\b(?:Cllrs?|Local Government Act (?:1972|2000|2003)|Schedule 12A|Council Tax|Admission to Meetings\) Act 1960)\b/;

const WALES_MENTIONED = /\b(?:Wales|Welsh|Cymru|Ysgol)\b/;

/** What gives a country away: in the name of the body, or anywhere in the record. */
const COUNTRIES: Readonly<Record<Country, { readonly named: RegExp; readonly said: RegExp }>> = {
    england: {
        named: /\b(?:London|Royal|Metropolitan) Borough\b|\b(?:(?:Buckingham|Cambridge|Derby|Gloucester|Hamp|Hertford|Lanca|Leicester|Lincoln|Northampton|Nottingham|Oxford|Shrop|Stafford|Warwick|Wilt|Worcester)shire|Cornwall|Cumbria|Devon|Dorset|Durham|Essex|Kent|Norfolk|Northumberland|North Yorkshire|Somerset|Suffolk|Surrey|(?:East|West) Sussex) (?:County )?Council\b/i,
        said: /\bPart (?:1|I) of Schedule 12A|\(England\) Regulations 20|\bSI 2012\/2089|\bSI 2014\/165|\b(?:Localism Act 2011|Integrated Care Board|Ofsted|Parish Councils?)\b/i,
    },
    wales: {
        named: /\bCounty Borough Council\b|\b(?:Cyngor|Pwyllgor)\b|\b(?:Llan|Cwm)[\p{Ll}]*\b|\b(?:Anglesey|Gwynedd|Conwy|Denbighshire|Flintshire|Wrexham|Powys|Ceredigion|Pembrokeshire|Carmarthenshire|Swansea|Neath Port Talbot|Bridgend|Glamorgan|Cardiff|Rhondda Cynon Taf|Merthyr Tydfil|Caerphilly|Blaenau Gwent|Torfaen|Monmouthshire|Newport City) (?:County |City )?(?:Borough )?Council\b/iu,
        said: /\bPart 4 of Schedule 12A|\((?:Wales)\) (?:Act|Measure|Regulations)|\b(?:Senedd|Welsh Government|Llywodraeth Cymru|One Voice Wales|Audit Wales|Estyn)\b/i,
    },
    scotland: {
        named: /\bComhairle nan Eilean Siar\b|\b(?:Aberdeen City|Aberdeenshire|Angus|Argyll and Bute|Clackmannanshire|Dumfries and Galloway|Dundee City|(?:East|North|South) (?:Ayrshire|Lanarkshire)|East (?:Dunbartonshire|Lothian|Renfrewshire)|City of Edinburgh|Falkirk|Fife|Glasgow City|Highland|Inverclyde|Midlothian|Moray|Orkney Islands|Perth (?:and|&) Kinross|Renfrewshire|Scottish Borders|Shetland Islands|Stirling|West Dunbartonshire|West Lothian) Council\b/i,
        said: /\((?:Scotland)\) (?:Act|Regulations)|\b(?:Scottish (?:Government|Ministers|Parliament)|Police Scotland|MSPs?|Schedule 7A|Provost|Bailie)\b/,
    },
    ni: {
        named: /\bLough \p{Lu}|\b(?:Antrim|Ards|Armagh|Belfast|Causeway Coast|Derry|Fermanagh|Lisburn|Mid Ulster|Mourne)\b[^\n]*\bCouncil\b/u,
        said: /\b(?:Northern Ireland\) (?:Act|Order)|Act \(Northern Ireland\)|Stormont|PSNI|MLAs?|DAERA)\b/,
    },
};

/** Countries as profiles of a council. */
const COUNCILS: Readonly<Record<Country, ProposedProfile>> = {
    england: 'principal-england',
    wales: 'principal-wales',
    scotland: 'council-scotland',
    ni: 'council-ni',
};

interface Kind {
    readonly when: RegExp;
    readonly unless?: RegExp;
    readonly profile: (clues: Clues) => ProposedProfile | null;
}

/** Kinds of body by their names. The first that fits decides, so that the narrower stand above the wider. */
const KINDS: readonly Kind[] = [
    {
        when: /\b(?:Academy|Academies) Trust\b|\bMulti[- ]Academy\b|\bLocal (?:Governing (?:Body|Board)|Academy (?:Board|Committee|Council))\b/i,
        profile: () => 'academy',
    },
    {
        when: /\b(?:School|Primary|Infants?|Junior|Nursery)\b[\s\S]*\b(?:Governing (?:Body|Board)|Governors)\b|\b(?:Governing (?:Body|Board)|Governors)\b[\s\S]*\b(?:School|Primary|Infants?|Junior|Nursery)\b/i,
        unless: /\b(?:Academy|College|University|District|Independent)\b/i,
        profile: ({ countries, all }) =>
            isOrMayBe(countries, 'england') && !WALES_MENTIONED.test(all) ? 'school-england' : null,
    },
    {
        when: /\bParish Council\b/i,
        unless: /\b(?:Parochial|Pastoral|Catholic|Diocese|Church Council|Community Council|liaison)\b/i,
        profile: () => 'parish-england',
    },
    {
        when: /\bCyngor (?:Cymuned|Tref|Tre)\b|\bCommunity Council\b/i,
        profile: ({ countries, all }) =>
            isOrMayBe(countries, 'wales') && (countries.has('wales') || WALES_MENTIONED.test(all))
                ? 'community-wales'
                : null,
    },
    {
        when: /\bTown Council\b/i,
        profile: ({ countries, all }) => {
            if (isOnly(countries, 'wales')) return 'community-wales';
            // Wales has town councils too, but no districts.
            const english =
                countries.has('england') || (BRITISH.test(all) && /\bDistrict Council(?:lors?)?\b/.test(all));
            return isOrMayBe(countries, 'england') && english && !WALES_MENTIONED.test(all) ? 'parish-england' : null;
        },
    },
    {
        when: /\bHealth (?:and|&) Well-?being Board\b/i,
        profile: ({ countries }) => (isOrMayBe(countries, 'england') ? 'principal-england' : null),
    },
    {
        when: /\bNHS (?:Foundation )?Trust\b[\s\S]*\bBoard\b(?! room)|\bBoard\b(?! room)[\s\S]*\bNHS (?:Foundation )?Trust\b|\bIntegrated Care Board\b|\b(?:University|Teaching) Health Board\b/i,
        unless: /\b(?:Committee|Sub-?committee|Group|Forum|Council of Governors)\b/i,
        profile: () => 'nhs-board',
    },
    {
        // The executive of a council is named by itself, or as the one that met.
        when: /(?:^|\b(?:meeting|minutes|decisions) of (?:the )?)(?:[\s#*_|]*)(?:The )?(?:(?:Executive )?Cabinet|Executive)(?: (?:Committee|Meeting|Minutes))?[\s*_|]*(?:$| held\b)/im,
        unless: /\b(?:Student|Society|Union|Association|Club)\b/i,
        profile: (clues) => {
            if (!/\bCouncil\b|\bLondon Borough\b/i.test(clues.names)) return null;
            const council = councilOf(clues);
            return council === 'principal-england' ? 'executive-england' : council;
        },
    },
    {
        when: /\bCouncil\b|\bLondon Borough\b|\bCyngor (?:Sir|Bwrdeistref|Dinas|Gwynedd|Ynys)\b/i,
        unless: /\b(?:Student|Students|Church|School|Youth|Leadership|Advisory|Arts|Medical|Executive|Community|Trades) Council\b|\bCouncil of (?:Governors|Management)\b/i,
        profile: councilOf,
    },
    {
        when: /\bTrustees\b/i,
        unless: /\b(?:School|College|University|Pensions?|NHS|District)\b/i,
        profile: ({ all }) => (/\bcharit(?:y|ies|able)\b|\bCharity Commission\b|\bCIO\b/i.test(all) ? 'charity' : null),
    },
    {
        when: /\b(?:Limited|LIMITED|Ltd|LTD|plc|PLC|Cyf|C\.?I\.?C)\b/,
        unless: /\b(?:Trustees|Charity|Charitable|School|College|University)\b/i,
        profile: () => 'company',
    },
];

/** Laws by which a record gives its kind away when no body is named. */
const STATUTES: readonly { readonly cited: RegExp; readonly unless?: RegExp; readonly profile: ProposedProfile }[] = [
    { cited: /\bLocal Government \(Scotland\) Act 1973\b/, profile: 'council-scotland' },
    { cited: /\bLocal Government Act \(Northern Ireland\) 2014\b/, profile: 'council-ni' },
    { cited: /\bPart (?:4|IV) of Schedule 12A\b/, profile: 'principal-wales' },
    { cited: /\bSI 2012\/2089\b|\bExecutive Arrangements\) \(Meetings and Access/, profile: 'executive-england' },
    {
        cited: /\bPart (?:1|I) of Schedule 12A\b/,
        unless: /\b(?:Cabinet|Executive Arrangements|SI 2012\/2089|Parish|Town Council)\b/,
        profile: 'principal-england',
    },
];

function profileOf(clues: Clues): ProposedProfile | null {
    const { names, all } = clues;
    const kind = KINDS.find(({ when, unless }) => when.test(names) && unless?.test(names) !== true);
    if (kind !== undefined) return kind.profile(clues);
    // A named body of no kind that we know may be anything.
    const cited = STATUTES.filter((one) => one.cited.test(all) && one.unless?.test(all) !== true);
    return cited.length === 1 ? (cited[0]?.profile ?? null) : null;
}

/** The profile of a council by its country. Boroughs and districts that name no other country are in England. */
function councilOf({ names, all, countries }: Clues): ProposedProfile | null {
    const [country] = countries;
    if (countries.size === 1 && country !== undefined) return COUNCILS[country];
    const english = countries.size === 0 && /\b(?:Borough|District) Council\b/i.test(names) && BRITISH.test(all);
    return english ? 'principal-england' : null;
}

function isOnly(countries: ReadonlySet<Country>, country: Country): boolean {
    return countries.size === 1 && countries.has(country);
}

function isOrMayBe(countries: ReadonlySet<Country>, country: Country): boolean {
    return countries.size === 0 || isOnly(countries, country);
}
