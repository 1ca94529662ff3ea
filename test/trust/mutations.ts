/**
 * One entry for each way in which a record goes wrong: what is done to a complete record, and which finding must come
 * of it. An entry for a rule that is not in the list of rules yet waits for it.
 */

import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';
import {
    anyOf,
    anywhere,
    behind,
    type Damager,
    eachDecision,
    header,
    inRecords,
    instead,
    line,
    type Match,
    sinceHeading,
    wholeItem,
    without,
} from './damage.js';

export interface Mutation {
    /** The rule that has to speak. */
    readonly code: string;
    /** What is done, in a few words. */
    readonly what: string;
    readonly damage: Damager;
    /** Codes of findings that are true of the damaged text as well. */
    readonly also?: readonly string[];
    /** Records in which the damage is not found as it should be, and why; an entry goes when it is found. */
    readonly open?: Readonly<Record<string, string>>;
}

/** The name of a member as it stands in the text, with its title. */
const NAME = String.raw`(?:Y )?Cynghorydd \p{L}+ \p{L}+|(?:Councillor|Cllr|Provost) [A-Z]\p{L}+|[A-Z]\p{L}+ [A-Z]\p{L}+`;

/** Narrative that anything may be added to: the opening of a report. */
const PRESENTED = /^The [A-Z][\p{L}' ]+ (?:presented|introduced) (?:the|his|her|a) [^\r\n]*\./gmu;

const MONTHS_OF_30 = 'April|June|September|November';

export const mutations: readonly Mutation[] = [
    // The item and its decisions
    {
        code: 'item-title-missing',
        what: 'the title is taken out',
        damage: anyOf(
            without(/(?<=^Agenda item\n)\n[^\r\n]+\n/gm, sinceHeading),
            inRecords(
                /scrutiny|cymraeg/,
                without(
                    /(?<=^(?:Agenda item|Eitem agenda) [4-9]): [^\r\n]+(?=\n\n(?:To|Derbyn|Ystyried|Cytuno) )/gm,
                    sinceHeading,
                ),
            ),
        ),
        also: ['minutes-label-missing'],
    },
    {
        code: 'minutes-label-missing',
        what: 'the label and the decision are taken out',
        damage: inRecords(
            /scrutiny|cymraeg/,
            instead(
                /\n(?:Minutes|Cofnodion):\n\n((?:(?!^(?:Agenda item|Eitem agenda|Exempt)).*\n)*?)(?:RESOLVED|RECOMMENDED|PENDERFYNWYD)(?:(?!^(?:Agenda item|Eitem agenda)).*\n)*?(?=^(?:Agenda item|Eitem agenda))/gm,
                (match) => ((match[1] ?? '').split('.').length > 3 ? `\n${match[1]}` : null),
                sinceHeading,
            ),
        ),
        also: ['decision-missing', 'request-not-captured', 'motion-without-outcome'],
    },
    {
        code: 'minutes-empty',
        what: 'nothing stands under the label',
        // What is all in its block of decisions needs no minutes.
        damage: inRecords(
            /^(?!.*decision-block)/,
            instead(
                /^(?:Minutes|Cofnodion):\n(?:(?!^(?:Agenda item|Eitem agenda|Supporting documents|## )).*\n)*/gm,
                (match) => `${match[0].split('\n')[0]}\n\n`,
                line,
            ),
        ),
    },
    {
        code: 'decision-missing',
        what: 'the decision is taken out',
        damage: inRecords(
            /^fragment-(?:it-was|agreed|resolved|welsh)|scrutiny|cymraeg/,
            eachDecision(({ item, decision }) =>
                decision.form !== 'keyword' ||
                item.decisions.length !== 1 ||
                item.votes.length > 0 ||
                item.motions.length > 0 ||
                item.actions.some(({ source }) => source === 'explicit') ||
                item.minutesLabel === null ||
                // Where nothing else stands under the label, that is the finding.
                item.narrative.every(({ kind }) => kind !== 'paragraph')
                    ? null
                    : {
                          edits: [{ start: decision.start, end: decision.end, text: '' }],
                          at: [{ start: 0, end: decision.start }],
                      },
            ),
        ),
        also: ['minutes-empty', 'request-not-captured'],
    },
    {
        code: 'decision-empty',
        what: 'only the keyword is left of a decision',
        damage: eachDecision(({ item, decision }) => {
            const { text } = item.piece;
            // A paragraph that follows could be the decision, and so could an action.
            const follows = /^\s*(?:$|(?:Supporting documents|Dogfennau ategol):|\d+[.)] |#)/u.test(
                text.slice(decision.end),
            );
            if (decision.form !== 'keyword' || !follows || item.hasExempt) return null;
            // AGREED alone is a whole sentence.
            if (/^agreed$/i.test(decision.keyword.text)) return null;
            const behind = /^(?:\*\*|:)*/.exec(text.slice(decision.keyword.end))?.[0].length ?? 0;
            return {
                edits: [{ start: decision.keyword.end + behind, end: decision.end, text: '\n\n' }],
                at: [{ start: decision.keyword.start, end: decision.keyword.end + behind }],
            };
        }),
        also: ['request-not-captured'],
    },
    {
        code: 'decision-should-start-that',
        what: 'the word “That” is taken out',
        damage: instead(/^RESOLVED That the (?=[^.\n]*\bbe\b)/gm, () => 'RESOLVED: The ', line),
    },
    {
        code: 'decision-numbering-broken',
        what: 'a clause gets a number that is not its turn',
        damage: eachDecision(({ decision }) => {
            const numbered = decision.clauses.filter(({ ordinal, depth }) => ordinal !== null && depth === 0);
            const [, second] = numbered;
            if (second?.label === undefined || second.label === null || second.ordinal === null) return null;
            const wrong = /^\d+$/.test(second.ordinal)
                ? String(Number(second.ordinal) + numbered.length + 3)
                : /^[a-h]$/.test(second.ordinal)
                  ? 'q'
                  : null;
            if (wrong === null) return null;
            const { start, end, text } = second.label;
            return {
                edits: [{ start, end, text: text.replace(second.ordinal, wrong) }],
                at: [{ start: decision.start, end: decision.end }],
            };
        }),
    },

    // The head of the record and attendance
    {
        code: 'meeting-date-missing',
        what: 'the date is taken out of the header',
        damage: anyOf(
            without(/^(?:Date|Dyddiad): [^\r\n]*\r?\n/gm, header),
            without(/(?<=^Minutes? of [^\r\n]*)(?: held)? on \w+day \d+ \w+ 2026/gm, header),
            without(/(?<=^Minute of [^\r\n]*), on \w+day \d+ \w+ 2026/gm, header),
            without(/^\| Date \|[^\r\n]*\n/gm, header),
        ),
    },
    {
        code: 'meeting-body-missing',
        what: 'the names of council and committee are taken out',
        damage: inRecords(
            /scrutiny|cabinet|governors|company|nhs|academy|charity|residents|community-council/,
            without(/^(?:(?!\r?\n?Profile:|Date:)[^\r\n]*\r?\n)+(?=Profile:|Date:)/g, header),
        ),
    },
    {
        code: 'present-list-missing',
        what: 'the chair and the lists of those who came are taken out',
        damage: instead(
            /^(?:(?:Chair|Chairperson|Convener|Cadeirydd|(?:Governors |Directors |Trustees )?[Pp]resent|Yn bresennol|Apologies|Ymddiheuriadau|Substitutes|Clerk|In attendance|Swyddogion|Also present|Minutes by|Clerk): [^\r\n]*\r?\n)+/gm,
            (match) => (/[Pp]resent|bresennol/.test(match[0]) ? '' : null),
            header,
        ),
        also: ['acronym-unexpanded', 'apologies-missing'],
    },
    {
        code: 'chair-unidentified',
        what: 'the line with the chair is taken out',
        damage: inRecords(
            /scrutiny|charity|residents|planning|northern|cymraeg/,
            without(/^(?:Chair|Chairperson|Cadeirydd): [^\r\n]*\r?\n/gm, header),
        ),
    },
    {
        code: 'apologies-missing',
        what: 'apologies are not mentioned',
        damage: inRecords(/budget|scrutiny|planning/, function* ({ text }) {
            const field = /^Apologies: [^\r\n]*\r?\n/m.exec(text);
            const item = /^(?:Agenda item )?\d+[.:]? Apologies[^\r\n]*\r?\n+(?:Minutes:\n\n)?[^\r\n]*/m.exec(text);
            if (field === null || item === null) return;
            const number = /^(?:Agenda item )?\d+[.:]?/.exec(item[0])?.[0] ?? '';
            const label = item[0].includes('Minutes:') ? 'Minutes:\n\n' : '';
            yield {
                edits: [
                    { start: field.index, end: field.index + field[0].length, text: '' },
                    {
                        start: item.index,
                        end: item.index + item[0].length,
                        text: `${number} Welcome\n\n${label}The Chair welcomed everybody.`,
                    },
                ],
                at: [{ start: 0, end: item.index }],
            };
        }),
        also: ['substitute-unpaired'],
    },
    {
        code: 'attendance-conflict',
        what: 'a member who is present sends apologies as well',
        damage: function* ({ text }) {
            const present =
                /^(?:Present|Trustees present|Directors present|Governors present|Yn bresennol): [^\r\n]*/m.exec(text);
            const apologies = /^(?:Apologies|Ymddiheuriadau): ([^\r\n]*)/m.exec(text);
            if (present === null || apologies === null || apologies[1] === 'none') return;
            // Somebody who came and went may have sent apologies for a part of the meeting.
            const names = [...present[0].matchAll(/(?:(?:Mr|Mrs|Ms|Dr) )?(\p{Lu}\p{L}+ (\p{Lu}\p{L}+))(?=,)/gu)];
            const name = names.find(
                ([, , surname], index) =>
                    index > 0 &&
                    !new RegExp(`${surname}[^.]*\\b(?:left|joined|returned|attended|adawodd)\\b`).test(text),
            );
            if (name === undefined) return;
            const end = apologies.index + apologies[0].length;
            const written = /Cynghorydd/.test(apologies[0])
                ? `, Y Cynghorydd ${name[1]}`
                : ` and ${/Councillor/.test(apologies[0]) ? 'Councillor ' : ''}${/Councillor/.test(apologies[0]) ? name[1] : name[0]}`;
            yield {
                edits: [{ start: end, end, text: written }],
                at: [
                    { start: present.index, end: present.index + present[0].length },
                    { start: apologies.index, end },
                ],
            };
        },
        also: ['recorded-vote-voter-absent', 'vote-exceeds-present', 'interest-then-took-part'],
    },
    {
        code: 'inquorate',
        what: 'the quorum is larger than the meeting',
        damage: instead(/^(Quorum|Cworwm): \d+/gm, (match) => `${match[1]}: 23`, header),
    },

    // People
    {
        code: 'person-not-in-attendance',
        what: 'somebody speaks who is on no list',
        damage: inRecords(
            /^(?!fragment)/,
            instead(
                // Residents, letters and calls are told of by people who need not be there.
                /(?<=^|\. )Councillor \p{L}+ (asked|said)\b(?= (?:how|about|when|whether|why|that|the) )(?![^.]*(?:resident|telephone|letter))/gmu,
                (match) => `Councillor Zeldovich ${match[1]}`,
            ),
        ),
        open: { 'community-council-wales': 'in an item on the police others than members may speak' },
    },
    {
        code: 'person-name-variant',
        what: 'a letter of a surname is lost',
        damage: inRecords(
            /^(?!fragment)/,
            instead(
                /(?<=^|\. )Councillor (\p{L}{4,})(\p{L})(\p{L}) (asked|said|welcomed)\b/gmu,
                (match) => `Councillor ${match[1]}${match[3]} ${match[4]}`,
            ),
        ),
    },

    // Motions and votes
    {
        code: 'motion-without-mover',
        what: 'a motion names nobody',
        damage: inRecords(
            /budget/,
            anyOf(instead(/^Moved by Councillor \w+, seconded by Councillor \w+:$/gm, () => 'Motion:', line)),
        ),
    },
    {
        code: 'motion-mover-equals-seconder',
        what: 'the mover seconds',
        damage: instead(
            new RegExp(
                `(\\b(?:[Mm]oved|[Pp]roposed|Cynigiwyd)(?: by| gan y)? )(${NAME})((?:,|) (?:seconded|eiliwyd)(?: by| gan y)? )(?:${NAME})`,
                'gu',
            ),
            (match) => `${match[1]}${match[2]}${match[3]}${match[2]}`,
            line,
        ),
    },
    {
        code: 'motion-without-outcome',
        what: 'a motion is followed by nothing',
        damage: inRecords(
            /parish-private|charity|community-council|budget/,
            without(
                /(?<=^(?:Proposed by|Moved by)[^\r\n]*\r?\n)(?:\s*(?:Vote: |The motion was|\*\*RESOLVED|RESOLVED|It was agreed|That the van|[ab]\) the)[^\r\n]*\r?\n)+/gm,
                wholeItem,
            ),
        ),
        also: ['decision-missing'],
    },
    {
        code: 'motion-outcome-contradicts-count',
        what: 'those against are more and the motion is carried',
        damage: anyOf(
            instead(
                /^Vote: (\d) for, (\d) against(?=, \d abstentions?\.?(?: Gerald[^\r\n]*)?\s+The motion was carried)/gm,
                (match) => `Vote: ${match[2]} for, ${match[1]} against`,
                sinceOutcome,
            ),
            instead(
                /^Votes: For (\d), Against (\d)(?=, Abstained \d\. The motion was carried)/gm,
                (match) => `Votes: For ${match[2]}, Against ${match[1]}`,
                sinceOutcome,
            ),
            inRecords(
                /budget/,
                instead(
                    /(?<=Whitlock\nAbstained \(0\): None\n\n)The amendment was lost/g,
                    () => 'The amendment was carried',
                    wholeItem,
                ),
            ),
        ),
    },
    {
        code: 'vote-exceeds-present',
        what: 'more votes than members',
        damage: inRecords(
            /^(?!fragment)/,
            anyOf(
                instead(/^(Vote: )\d(?= for,)/gm, (match) => `${match[1]}31`, line),
                instead(/^(Votes: For )\d(?=,)/gm, (match) => `${match[1]}31`, line),
                instead(/^(Pleidlais: )\d(?= o blaid)/gm, (match) => `${match[1]}31`, line),
            ),
        ),
    },
    {
        code: 'vote-below-present',
        what: 'a vote is missing',
        damage: inRecords(
            /^(?!fragment)/,
            anyOf(
                instead(/^(Vote: )6(?= for,)/gm, (match) => `${match[1]}4`, line),
                instead(/^(Votes: For )([67])(?=,)/gm, (match) => `${match[1]}${Number(match[2]) - 2}`, line),
                instead(/^(Pleidlais: )6(?= o blaid)/gm, (match) => `${match[1]}4`, line),
            ),
        ),
        open: {
            'principal-scrutiny-committee': 'a member came during the item, and may not have voted',
        },
    },
    {
        code: 'vote-tie-without-casting',
        what: 'the votes are equal',
        damage: anyOf(
            instead(
                /^Vote: (\d) for, (\d) against, (\d) abstentions?(?=\.?(?: Gerald[^\r\n]*)?\s+The motion was carried)/gm,
                (match) => {
                    const all = Number(match[1]) + Number(match[2]) + Number(match[3]);
                    const half = Math.floor(all / 2);
                    return `Vote: ${half} for, ${half} against, ${all - 2 * half} abstention${all - 2 * half === 1 ? '' : 's'}`;
                },
                sinceOutcome,
            ),
            instead(
                /^Votes: For 6, Against 1, Abstained 1/gm,
                () => 'Votes: For 4, Against 4, Abstained 0',
                sinceOutcome,
            ),
        ),
    },
    {
        code: 'recorded-vote-count-mismatch',
        what: 'the number in brackets is another than that of the names',
        damage: instead(
            /^(For|Against)((?: the motion| the amendment)?) \(([2-9])\)(?=: )/gm,
            (match) => `${match[1]}${match[2]} (${Number(match[3]) + 1})`,
            line,
        ),
    },
    {
        code: 'recorded-vote-name-twice',
        what: 'a member votes for and against',
        damage: inRecords(/budget/, function* ({ text }) {
            const roll = /^For \((\d)\): Councillors (\w+),[^\r\n]*\r?\nAgainst \((\d)\): Councillors ([^\r\n]*)/gm;
            for (const match of text.matchAll(roll)) {
                const against = match.index + match[0].indexOf('\nAgainst (') + '\nAgainst ('.length;
                const names = match.index + match[0].length - (match[4] ?? '').length;
                yield {
                    edits: [
                        { start: against, end: against + 1, text: String(Number(match[3]) + 1) },
                        { start: names, end: names, text: `${match[2]}, ` },
                    ],
                    at: [{ start: match.index, end: match.index + match[0].length }],
                };
            }
        }),
    },
    {
        code: 'recorded-vote-voter-absent',
        what: 'somebody votes who sent apologies',
        damage: inRecords(
            /budget/,
            instead(/^((?:For|Against) \(\d\): Councillors )\w+(?=,)/gm, (match) => `${match[1]}Karim`, line),
        ),
        also: ['recorded-vote-incomplete'],
    },
    {
        code: 'recorded-vote-incomplete',
        what: 'a member is in no list of voters',
        damage: inRecords(
            /budget/,
            instead(
                /^(For|Against) \(([2-9])\): Councillors \w+, /gm,
                (match) => `${match[1]} (${Number(match[2]) - 1}): Councillors `,
                wholeItem,
            ),
        ),
    },
    {
        code: 'recorded-vote-expected',
        what: 'the names are taken out of the budget vote',
        damage: inRecords(
            /budget/,
            without(
                /^As required for budget decisions, the votes on the motion were recorded:\n\n(?:(?:For|Against|Abstained) \([^\r\n]*\r?\n)+\n/gm,
                wholeItem,
            ),
        ),
    },
    {
        code: 'unanimous-with-dissent',
        what: 'a motion with votes against is carried unanimously',
        damage: instead(
            /^(Vote: (\d) for, ([1-9]) against[^\r\n]*(?:\r?\n)+)The motion was carried(?=\.)/gm,
            (match) =>
                `${match[1]}The motion was carried unanimously, with ${match[2]} votes for and ${match[3]} against`,
        ),
    },

    // Actions and requests
    {
        code: 'action-without-owner',
        what: 'nobody is to do it',
        damage: anyOf(
            instead(/^((?:ACTION|Action): )[^\r\n]*? to (\w+)/gm, (match) => `${match[1]}${capital(match[2])}`, line),
            instead(/^(Cam gweithredu: )[^\r\n]*? i (\w+)/gm, (match) => `${match[1]}${capital(match[2])}`, line),
        ),
    },
    {
        code: 'action-without-due',
        what: 'no date is named',
        damage: without(/(?<=^(?:ACTION|Action|Cam gweithredu): [^\r\n]*) (?:by|erbyn) \d+ \p{L}+ \d{4}/gmu, line),
    },
    {
        code: 'action-due-invalid',
        what: 'the month is misspelt or is none',
        damage: anyOf(
            instead(
                /(?<=^(?:ACTION|Action): [^\r\n]* by )(\d+ \p{Lu}\p{Ll}{2})\p{Ll}(\p{Ll}{2,})(?= \d{4})/gmu,
                (match) => `${match[1]}${match[2]}`,
                line,
            ),
            instead(
                /(?<=^(?:ACTION|Action): [^\r\n]* by )(1[3-9]|[23]\d) \p{L}+ (\d{4})/gmu,
                (match) => `${match[1]}.13.${match[2]}`,
                line,
            ),
        ),
    },
    {
        code: 'action-due-past',
        what: 'the year is the one before',
        // Approved minutes are history.
        damage: inRecords(
            /^(?!company|nhs|parish-private)/,
            instead(
                /(?<=^(?:ACTION|Action|Cam gweithredu): [^\r\n]* (?:by|erbyn) \d+ \p{L}+ )2026/gmu,
                () => '2025',
                line,
            ),
        ),
    },
    {
        code: 'action-due-vague',
        what: 'the day is “in due course”',
        damage: instead(/(?<=^(?:ACTION|Action): [^\r\n]*) by \d{1,2} \w+ \d{4}(?=\.?$)/gm, () => ' in due course'),
        also: ['request-not-captured'],
    },
    {
        code: 'action-owner-absent',
        what: 'somebody who sent apologies is to act',
        damage: function* (record) {
            const away = /^Apologies: ((?:Councillor|Cllr) \p{L}+ \p{L}+)$/mu.exec(record.text)?.[1];
            if (away === undefined) return;
            yield* instead(/(?<=^(?:ACTION|Action): )[^\r\n]*?(?= to )/gm, () => away, line)(record);
        },
        also: ['request-not-captured'],
    },
    {
        code: 'request-not-captured',
        what: 'somebody asks for something',
        damage: behind(PRESENTED, ' Members asked that a map of the empty shops be circulated to them.'),
    },

    // Interests and private business
    {
        code: 'declarations-item-missing',
        what: 'there is no item on interests',
        damage: anyOf(
            inRecords(
                /scrutiny|nhs|parish-private|northern/,
                instead(
                    /(Declarations of interest|DECLARATIONS OF INTEREST)(\n+(?:Minutes:\n\n)?)[^\r\n]*/g,
                    (match) => `${'Welcome'}${match[2]}The Chair welcomed everybody.`,
                    anywhere,
                ),
            ),
            inRecords(
                /cymraeg/,
                instead(
                    /Datganiadau o fuddiant\n\nCofnodion:\n\n[^\r\n]*/g,
                    () => 'Croeso\n\nCofnodion:\n\nCroesawodd y Cadeirydd bawb.',
                    anywhere,
                ),
            ),
        ),
        // A title in capitals is mentioned at the first of them.
        also: ['title-all-caps'],
    },
    {
        code: 'interest-then-took-part',
        what: 'a member with an interest stays and speaks',
        damage: function* ({ text }) {
            const declared =
                / (?:She|He) left the meeting for that item and took no part in the discussion or vote\./.exec(text);
            const name = /(Councillor \w+) declared/.exec(text)?.[1];
            if (declared === null || name === undefined || !/pecuniary|prejudicial/.test(text)) return;
            const left = new RegExp(`${name} left the meeting at [\\d.]+ [ap]m\\.`).exec(text);
            const back = new RegExp(`${name} returned to the meeting at [\\d.]+ [ap]m\\.`).exec(text);
            if (left === null || back === null) return;
            yield {
                edits: [
                    { start: declared.index, end: declared.index + declared[0].length, text: '' },
                    {
                        start: left.index,
                        end: left.index + left[0].length,
                        text: `${name} said that the price was fair.`,
                    },
                    { start: back.index, end: back.index + back[0].length, text: '' },
                ],
                at: [{ start: left.index, end: left.index + left[0].length }],
            };
        },
        also: ['interest-withdrawal-unrecorded', 'vote-below-present'],
    },
    {
        code: 'interest-incomplete',
        what: 'the kind of interest is not given',
        damage: inRecords(
            /cabinet|community-council|planning|budget|parish-numbered/,
            instead(/declared an? [\w -]+ interest(?= in )/g, () => 'declared an interest', line),
        ),
    },
    {
        code: 'interest-item-not-found',
        what: 'the interest is in an item that is not there',
        damage: inRecords(
            /cabinet|budget/,
            instead(/(?<=declared [^.\r\n]* interest in item )\d+/g, () => '37', line),
        ),
        also: ['vote-below-present', 'interest-withdrawal-unrecorded'],
    },
    {
        code: 'interest-withdrawal-unrecorded',
        what: 'nothing tells that a member withdrew',
        damage: function* ({ text }) {
            const declared =
                /(?<=prejudicial interest in item (\d+)[^.]*\.) (?:She|He) left the meeting for that item and took no part in the discussion or vote\./.exec(
                    text,
                );
            if (declared === null) return;
            const left = /^Councillor \w+ left the meeting at [\d.]+ pm\.\r?\n\r?\n/m.exec(text);
            const back = /^Councillor \w+ returned to the meeting at [\d.]+ pm\.\r?\n\r?\n/m.exec(text);
            const item = new RegExp(`^${declared[1]}\\. [^\\r\\n]*`, 'm').exec(text);
            if (left === null || back === null || item === null) return;
            yield {
                edits: [declared, left, back].map((one) => ({
                    start: one.index,
                    end: one.index + one[0].length,
                    text: '',
                })),
                at: [{ start: item.index, end: item.index + item[0].length }],
            };
        },
        also: ['vote-below-present'],
    },
    {
        code: 'exclusion-resolution-missing',
        what: 'nothing resolves to exclude the public',
        damage: function* ({ text }) {
            const resolution =
                /^(?:\*\*RESOLVED\*\*|RESOLVED|The Council resolved) [Tt]hat, under section[^\r\n]*(?=[\s\S]*?^(Exempt:))/gm;
            for (const match of text.matchAll(resolution)) {
                const title = /Exclusion of (?:the )?(?:press and )?public|EXCLUSION OF THE PUBLIC/.exec(text);
                const { index } = match;
                const edits = [
                    ...(title === null
                        ? []
                        : [
                              {
                                  start: title.index,
                                  end: title.index + title[0].length,
                                  text: title[0].startsWith('EX') ? 'THANKS' : 'Thanks',
                              },
                          ]),
                    {
                        start: index,
                        end: index + match[0].length,
                        text: 'The Chair thanked those who had come for their attention.',
                    },
                ];
                yield { edits, at: [{ start: index, end: text.length }] };
            }
        },
    },
    {
        code: 'exclusion-paragraph-missing',
        what: 'the paragraph is not named',
        damage: function* ({ text }) {
            const named = / as defined in paragraphs? [^\r\n]*? of Part 1 of Schedule (?:12A|7A) to the Act/.exec(text);
            const label = /^Exempt: paragraph[^\r\n]*/m.exec(text);
            if (named === null || label === null) return;
            yield {
                edits: [
                    { start: named.index, end: named.index + named[0].length, text: '' },
                    { start: label.index, end: label.index + label[0].length, text: 'Exempt: private' },
                ],
                at: [{ start: named.index - 300, end: named.index }],
            };
        },
    },
    {
        code: 'exclusion-paragraph-invalid',
        what: 'the paragraph does not exist',
        damage: instead(/(?<=as defined in paragraphs? (?:\d and )?)\d(?= of Part 1)/g, () => '19', line),
    },
    {
        code: 'exempt-detail-in-public',
        what: 'a bidder is named in private and in public',
        damage: inRecords(
            /cabinet|community-council|parish-private|planning|scrutiny/,
            instead(
                /(?<=^Exempt: [^\r\n]*\n)([^\r\n]*\n)Public version:\n([^\r\n]*)/gm,
                (match) =>
                    `Brackwater Boats Ltd had written.\n${match[1]}Public version:\nA letter from Brackwater Boats Ltd was read. ${match[2]}`,
            ),
        ),
    },
    {
        code: 'exempt-summary-missing',
        what: 'nothing public is left of a private item',
        damage: inRecords(
            /parish-private|planning|scrutiny/,
            instead(
                /Public version:\n[^\r\n]*\n(End exempt)\n\n[^\r\n]*\*{0,2}RESOLVED[^\r\n]*\n/g,
                (match) => `${match[1]}\n`,
                sinceHeading,
            ),
        ),
        also: ['decision-missing', 'minutes-empty'],
    },
    {
        code: 'personal-data',
        what: 'a private address is added',
        damage: anyOf(
            behind(PRESENTED, ' A resident (jo.marsh77@mailbox.example) had written.'),
            behind(PRESENTED, ' A resident had rung from 07700 900123.'),
        ),
    },

    // Dates
    {
        code: 'date-weekday-mismatch',
        what: 'the weekday is another',
        damage: instead(
            /\b(Monday|Tuesday|Wednesday|Thursday|Sunday|Saturday)(?= \d{1,2} \w+ 202\d)/g,
            (match) => (match[1] === 'Thursday' ? 'Friday' : 'Thursday'),
            line,
        ),
    },
    {
        code: 'date-impossible',
        what: 'the month has no such day',
        damage: anyOf(
            instead(
                new RegExp(
                    `(?<=^(?!ACTION|Action|Date)[^\\n]*(?:held on|meeting on|from|to|until|on) )\\d{1,2} (${MONTHS_OF_30})(?= \\d{4})`,
                    'gm',
                ),
                (match) => `31 ${match[1]}`,
                line,
            ),
            instead(/(?<=held on )\d{1,2} February/g, () => '30 February', line),
        ),
        also: ['date-weekday-mismatch'],
    },
    {
        code: 'event-after-meeting',
        what: 'something happened in a later year',
        damage: inRecords(
            /^(?!fragment)/,
            instead(/(?<=\bminutes of the meeting held on \d{1,2} \w+ )20\d\d(?= be)/gi, () => '2031', line),
        ),
        also: ['date-weekday-mismatch'],
    },

    // The words
    {
        code: 'dates-disagree',
        what: 'the decision approves the minutes of another day',
        damage: inRecords(
            /scrutiny|cymraeg/,
            instead(
                /(?<=(?:RESOLVED That the minutes|PENDERFYNWYD bod cofnodion)[^\r\n]* )\d{1,2}(?= \w+ 2026)/g,
                (match) => (match[0] === '12' ? '11' : '12'),
                line,
            ),
        ),
    },
    {
        code: 'statute-ref-odd',
        what: 'brackets where none belong',
        damage: anyOf(
            instead(/\b(100|50)A\(4\)(?= of the)/g, (match) => `${match[1]}(A)(4)`),
            instead(/(?<=Schedule )(12|7)A\b/g, (match) => `${match[1]}(A)`),
        ),
    },
    {
        code: 'known-body-misnamed',
        what: 'a department has another preposition',
        damage: behind(PRESENTED, ' The Department of Work and Pensions had been told.'),
    },
    {
        code: 'judgement-not-in-scale',
        what: 'a service has a grade that the inspectorate does not give',
        // Fragments do not tell the day of the meeting.
        damage: inRecords(/^(?!fragment|planning)/, behind(PRESENTED, ' Ofsted had rated the service Satisfactory.')),
    },
    {
        code: 'first-person',
        what: 'the members are “we”',
        damage: instead(
            /(?<=^|\. )(?:The Committee|The Board|The trustees|Members|The governors) (discussed|considered|welcomed|asked|thanked)\b/gm,
            (match) => `We ${match[1]}`,
        ),
    },
    {
        code: 'contraction',
        what: 'two words are drawn together',
        damage: inRecords(
            /^(?!.*(?:welsh|cymraeg))/,
            anyOf(
                instead(/\b(was|did|had|could|would) not\b(?! vote)/g, (match) => `${match[1]}n't`),
                behind(PRESENTED, " It hadn't been changed since the spring."),
            ),
        ),
    },
    {
        code: 'acronym-unexpanded',
        what: 'capitals that nobody explains',
        damage: behind(PRESENTED, ' The views of the JQRT had been sought.'),
    },
    {
        code: 'placeholder-left',
        what: 'something is left to fill in',
        damage: anyOf(
            behind(PRESENTED, ' The cost was [amount] a year.'),
            instead(/(?<=(?:to the meeting|would be held) on )[^\n.;]*\d{4}/g, () => 'TBC'),
            instead(/(?<=closed at )[\d.]+ [ap]m/g, () => 'XX.XX'),
        ),
    },
    {
        code: 'editor-note-left',
        what: 'a note of the clerk is left',
        damage: inRecords(
            /company|parish-private|nhs|charity|scrutiny/,
            behind(PRESENTED, '\n\n// check the figures with the treasurer'),
        ),
    },

    // The form
    {
        code: 'whitespace-nbsp',
        what: 'a space does not break',
        damage: instead(/(?<=presented|introduced|explained) (?=the |a |his |her |that )/g, () => '\u00a0', anywhere),
    },
    {
        code: 'whitespace-run',
        what: 'spaces run on',
        damage: instead(/(?<=presented|introduced|explained) (?=the |a |his |her |that )/g, () => '     ', anywhere),
    },
    {
        code: 'list-marker-pasted',
        what: 'the marks of a list are bullets',
        damage: instead(/^- [^\r\n]*(?:\n+- [^\r\n]*)+/gm, (match) => match[0].replace(/^- /gm, '•\t'), anywhere),
    },
    {
        code: 'list-marker-alone',
        what: 'the marks of a list stand alone',
        damage: instead(/^- [^\r\n]*(?:\n+- [^\r\n]*)+/gm, (match) => match[0].replace(/^- /gm, '•\n'), anywhere),
        also: ['list-marker-pasted'],
    },
    {
        code: 'text-hard-wrapped',
        what: 'a paragraph is broken by hand',
        damage: instead(/^(?:The|In|A|Members) [^\r\n]{290,}$/gm, (match) => wrapped(match[0]), anywhere),
    },
    {
        code: 'heading-level-skipped',
        what: 'a heading lies two levels deeper',
        damage: inRecords(
            /charity/,
            behind(
                /^Arthur Bunce, as treasurer, presented the accounts[^\n]*/gm,
                '\n\n#### Reserves\n\nThey were counted twice.',
            ),
        ),
    },
    {
        code: 'table-header-missing',
        what: 'the first row of a table is taken out',
        damage: inRecords(/charity|nhs/, function* ({ text }) {
            for (const match of text.matchAll(/^\|[^\n]*\|\n\| ?---[^\n]*\n(?=\| \w)/gm)) {
                const start = match.index;
                const end = start + match[0].length;
                const rows = /^(?:\|[^\n]*\n)+/.exec(text.slice(end))?.[0].length ?? 0;
                yield { edits: [{ start, end, text: '' }], at: [{ start, end: end + rows }] };
            }
        }),
    },
    {
        code: 'link-text-vague',
        what: 'a link says “here”',
        damage: inRecords(
            /company|parish-private|nhs|charity|scrutiny/,
            behind(PRESENTED, ' The papers are [here](https://papers.example/4).'),
        ),
    },
    {
        code: 'image-alt-missing',
        what: 'a picture without words',
        damage: inRecords(/company|parish-private|nhs|charity|scrutiny/, behind(PRESENTED, '\n\n![](plan.png)')),
    },

    // Publication
    {
        code: 'draft-mark-missing',
        what: 'the mark of a draft is taken out',
        damage: inRecords(/scrutiny|charity/, function* ({ text }) {
            const status = /^Status: Published draft$/m.exec(text);
            const mark = /^DRAFT\n\n/m.exec(text);
            if (status === null || mark === null) return;
            yield {
                edits: [
                    { start: status.index, end: status.index + status[0].length, text: 'Status: Published' },
                    { start: mark.index, end: mark.index + mark[0].length, text: '' },
                ],
                at: [{ start: 0, end: mark.index + mark[0].length }],
            };
        }),
    },
    {
        code: 'draft-mark-left',
        what: 'approved minutes are marked as a draft',
        damage: inRecords(
            /company|nhs|parish-private/,
            instead(/^Status: Approved$/gm, () => 'Status: Approved\n\nDRAFT', header),
        ),
    },
    {
        code: 'unsigned',
        what: 'there is no place for a signature',
        damage: inRecords(/company|nhs|parish-private/, without(/^Signed: [^\r\n]*\r?\n/gm, anywhere)),
    },
    {
        code: 'executive-record-incomplete',
        what: 'a part of an executive record is taken out',
        damage: inRecords(
            /cabinet/,
            anyOf(
                without(/^Reasons: [^\r\n]*\r?\n\n/gm, wholeItem),
                without(/^Options considered and rejected: [^\r\n]*\r?\n\n/gm, wholeItem),
            ),
        ),
    },
    {
        code: 'urgency-reason-missing',
        what: 'an item is urgent and nothing says why',
        damage: inRecords(
            /cabinet|scrutiny|budget/,
            instead(
                /^((?:## )?(?:Agenda item )?[4-9][.:]) (?=\p{Lu}\p{Ll}+ (?:monitoring|attendance|of meetings))/gmu,
                (match) => `${match[1]} Urgent item: `,
                line,
            ),
        ),
    },

    // More about decisions
    {
        code: 'decision-mood',
        what: 'a clause tells what will happen',
        damage: instead(
            /^(RESOLVED That the (?:[a-z]+ ){1,4})be (approved|noted|agreed|received|accepted)\b/gm,
            (match) => `${match[1]}will be ${match[2]}`,
            line,
        ),
    },
    {
        code: 'decision-clause-mixed',
        what: 'one clause begins another way',
        damage: inRecords(
            /resolved-dash/,
            instead(
                /^2\. That the purchase of (.*?) be approved/gm,
                (match) => `2. To approve the purchase of ${match[1]}`,
                line,
            ),
        ),
    },
    {
        code: 'exclusion-public-interest-unstated',
        what: 'the public interest is not weighed',
        damage: without(
            /, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information/g,
            line,
        ),
    },

    // More about people and names
    {
        code: 'person-title-variant',
        what: 'an office has another title',
        damage: inRecords(
            /cabinet/,
            instead(
                /(?<=in consultation with the )Executive Member(?= for the Environment)/g,
                () => 'Lead Member',
                anywhere,
            ),
        ),
    },
    {
        code: 'person-without-role',
        what: 'somebody speaks whom nothing introduces',
        damage: inRecords(
            /^fragment-(?:resolved|two|agreed|it-was)/,
            instead(PRESENTED, (match) =>
                match[0].replace(/^The [\p{L}' ]+? (?=presented|introduced)/u, 'Nell Garrow '),
            ),
        ),
    },
    {
        code: 'body-name-variant',
        what: 'the body has another name',
        damage: inRecords(
            /scrutiny|private-business|planning/,
            instead(/(?<=^Public version:\n|\. )The Committee (?=considered|agreed)/gm, () => 'The Board '),
        ),
    },
    {
        code: 'chair-term-varies',
        what: 'the chair is once a chairman',
        damage: inRecords(
            /scrutiny|community/,
            instead(/The Chair(?= (?:presented|welcomed|agreed))/g, () => 'The Chairman', anywhere),
        ),
    },
    {
        code: 'attribution-repeated',
        what: 'paragraph after paragraph begins with the same name',
        damage: inRecords(
            /^fragment-resolved/,
            behind(
                PRESENTED,
                '\n\nThe Clerk said that it rained.\n\nThe Clerk said that it snowed.\n\nThe Clerk explained that it froze.\n\nThe Clerk said that it thawed.',
            ),
        ),
    },

    // More about dates, references and words
    {
        code: 'date-range-reversed',
        what: 'a period ends before it begins',
        damage: instead(
            /(?<=for consultation from )(\d+ \w+ 2026) to (\d+ \w+ 2026)/g,
            (match) => `${match[2]} to ${match[1]}`,
            line,
        ),
    },
    {
        code: 'date-without-year',
        what: 'the year is left out, and no meeting tells it',
        damage: inRecords(/fragment-scottish/, without(/(?<=\d (?:March|April|December|October)) 202\d/g, line)),
    },
    {
        code: 'date-relative',
        what: 'a day is told from today',
        damage: instead(/ (?:by|before) (?:the end of \w+|\d+ \w+ 2026)(?=\.)/g, () => ' by next week'),
        also: ['request-not-captured'],
    },
    {
        code: 'date-format',
        what: 'a day is written with its ending',
        damage: instead(
            /(?<=^(?!To )[^\r\n]*\bheld on )(\d+)(?= \w+ 202\d)/gm,
            (match) => `${match[1]}${ending(Number(match[1]))}`,
            anywhere,
        ),
    },
    {
        code: 'page-ref-out-of-range',
        what: 'a page lies outside the pages of the item',
        damage: behind(
            PRESENTED,
            ' It was set out on pages 49 to 51 of the agenda. Members turned to the table on page 58 of the agenda.',
        ),
    },
    {
        code: 'acronym-redefined',
        what: 'an acronym is expanded twice, in two ways',
        damage: inRecords(
            /fragment-(?:resolved|two)/,
            behind(PRESENTED, ' The Local Weather Forum (LWF) had met. The Lower Weir Fund (LWF) had paid.'),
        ),
    },
    {
        code: 'word-confusion',
        what: 'a word is taken for another',
        damage: behind(PRESENTED, ' The Council had become risk adverse.'),
    },
    {
        code: 'direct-speech',
        what: 'speech is quoted',
        damage: behind(
            PRESENTED,
            ' Councillors heard the Head of Service say: “I have never seen so many people in that hall.”',
        ),
    },
    {
        code: 'evaluative-language',
        what: 'a debate is praised',
        damage: behind(PRESENTED, ' A very lively debate followed.'),
    },
    {
        code: 'tense-present',
        what: 'the record tells in the present',
        damage: instead(
            /(?<=^|\. )Members (welcomed|discussed|asked)\b/gm,
            (match) => `Members ${(match[1] ?? '').replace(/ed$/, '').replace(/welcom$/, 'welcome')}`,
        ),
    },

    // More about the form
    {
        code: 'title-all-caps',
        what: 'a title is all in capitals',
        damage: inRecords(
            /^fragment-(?:resolved|agreed|it-was|two|decision)/,
            instead(/(?<=^Agenda item\n\n)[^\n]+/gm, (match) => match[0].toUpperCase()),
        ),
    },
    {
        code: 'paragraph-long',
        what: 'a paragraph goes on and on',
        damage: instead(
            PRESENTED,
            (match) =>
                `${match[0]}${' One member after another spoke of the winter and of the gates, walls and paths that it had spoiled.'.repeat(9)}`,
        ),
    },
    {
        code: 'list-marker-mixed',
        what: 'lists are marked in two ways',
        damage: behind(
            PRESENTED,
            '\n\nThese were open:\n\n• the path\n• the gate\n• the lane\n\nThese were closed:\n\n· the wall\n· the quay\n· the pier',
        ),
        also: ['list-marker-pasted'],
    },
    {
        code: 'list-marker-lost',
        what: 'the marks of a list are lost',
        damage: inRecords(
            /^fragment-it-was/,
            instead(
                /^- That [^\n]*(?:\n- That [^\n]*)+/gm,
                () => '\u00a0 Families are pleased\n\u00a0 Offers are late\n\u00a0 Transport is dear',
                anywhere,
            ),
        ),
        also: ['whitespace-nbsp'],
    },

    // Copies, gaps and pairs
    {
        code: 'decision-clause-unpunctuated',
        what: 'the last full stop of a decision is taken out',
        damage: eachDecision(({ item, decision }) => {
            const last = decision.clauses.at(-1);
            if (last === undefined || (decision.form !== 'keyword' && decision.form !== 'heading')) return null;
            if (!/\.$/.test(last.body.text) || last.body.text.split(' ').length < 6) return null;
            if (decision.clauses.length > 1 && decision.clauses.some(({ label }) => label === null)) return null;
            const end = last.body.start + item.piece.text.slice(last.body.start, last.body.end).trimEnd().length;
            return { edits: [{ start: end - 1, end, text: '' }], at: [{ start: last.body.start, end }] };
        }),
    },
    {
        code: 'decision-before-minutes',
        what: 'the decision is moved above the label',
        damage: eachDecision(({ item, decision }) => {
            const label = item.minutesLabel;
            if (label === null || decision.form !== 'keyword' || item.decisions.length > 1) return null;
            if (item.motions.length > 0 || item.votes.length > 0 || item.hasExempt || decision.start < label.end)
                return null;
            if (
                item.narrative.every(({ kind }) => kind !== 'paragraph') ||
                item.narrative.some(({ kind }) => kind === 'action')
            )
                return null;
            if (decision.effect === 'recommended' || decision.effect === 'deferred') return null;
            const words = item.piece.text.slice(decision.start, decision.end);
            return {
                edits: [
                    { start: label.start, end: label.start, text: `${words}\n\n` },
                    { start: decision.start, end: decision.end, text: '' },
                ],
                at: [{ start: label.start, end: label.start }],
            };
        }),
        also: ['request-not-captured', 'action-without-owner', 'action-without-due'],
    },
    {
        code: 'decision-copies-differ',
        what: 'a copy of the decision names another number',
        damage: anyOf(
            inRecords(
                /decision-block-first/,
                behind(
                    /agreed without a vote\./g,
                    '\n\nRESOLVED That the developer be asked to put up the name plates before the second house is sold.',
                ),
            ),
            eachDecision(({ item, decision }) => {
                const label = item.minutesLabel;
                const [clause, ...more] = decision.clauses;
                if (label === null || clause === undefined || more.length > 0 || decision.form !== 'keyword')
                    return null;
                const words = clause.body.text;
                const figure = /\b\d{1,3}\b/.exec(words);
                if (figure === null || item.hasExempt) return null;
                const other = `${words.slice(0, figure.index)}${Number(figure[0]) + 1}${words.slice(figure.index + figure[0].length)}`;
                const heading = /^Cofnod/i.test(item.piece.text.slice(label.start)) ? 'Penderfyniad' : 'Decision';
                return {
                    edits: [
                        {
                            start: label.start,
                            end: label.start,
                            text: `${heading}:\n\n${decision.that === null ? '' : 'That '}${other}\n\n`,
                        },
                    ],
                    at: [{ start: clause.body.start, end: clause.body.end }],
                };
            }),
        ),
        also: ['action-without-due'],
    },
    {
        code: 'decision-answer-mismatch',
        what: 'what was to be approved is noted',
        damage: eachDecision(({ item, decision }) => {
            const [clause, ...more] = decision.clauses;
            if (clause === undefined || more.length > 0 || decision.form !== 'keyword' || item.decisions.length > 1)
                return null;
            if (!/\n(?:To (?:approve|adopt|agree)|Cymeradwyo|Cytuno) /.test(item.piece.text)) return null;
            const done =
                /\b(?:approved as a correct record and signed by the \w+|approved|agreed)\b|^cymeradwyo\b|^cytuno ar\b/i.exec(
                    item.piece.text.slice(clause.body.start, clause.body.end),
                );
            if (done === null) return null;
            const start = clause.body.start + done.index;
            return {
                edits: [{ start, end: start + done[0].length, text: /^cy/i.test(done[0]) ? 'nodi' : 'noted' }],
                at: [{ start: decision.start, end: decision.end }],
            };
        }),
        also: ['request-not-captured'],
        open: {
            'principal-scrutiny-committee': 'something else is agreed in the same item',
        },
    },
    {
        code: 'item-number-gap',
        what: 'the last item has the number after its own',
        damage: inRecords(/^(?!fragment)/, function* ({ text }) {
            const { items } = buildMinutes(parse(text));
            const last = items.at(-1);
            if (last?.item.number == null) return;
            const { number } = last.item;
            const figures = /\d+(?=\D*(?:\/\d+)?\D*$)/.exec(last.item.piece.text.slice(number.start, number.end));
            if (figures === null) return;
            const start = last.start + number.start + figures.index;
            const end = start + figures[0].length;
            const next = String(Number(figures[0]) + 1).padStart(figures[0].length, '0');
            yield { edits: [{ start, end, text: next }], at: [{ start, end }] };
        }),
        open: {
            'scottish-council-division': 'the resolution on private business names the item',
        },
    },
    {
        code: 'apologies-missing',
        what: 'apologies are taken out of the header and of the first item',
        damage: inRecords(/^(?!fragment)/, function* ({ text }) {
            const line = /^(?:Apologies|Ymddiheuriadau): [^\r\n]*\r?\n/m.exec(text);
            const { items } = buildMinutes(parse(text));
            const first = items.find(({ item }) => /apolog|ymddiheuriadau/i.test(item.title?.text ?? ''));
            if (line === null || first === undefined || first.item.title === null) return;
            const { title, piece } = first.item;
            const present = /^(?:Present|Yn bresennol|[A-Z]\w+ present):/m.exec(text);
            if (present === null || line.index > first.start) return;
            const record = first.item.prose.filter(({ role }) => role === 'narrative');
            const [from] = record;
            const to = record.at(-1);
            if (from === undefined || to === undefined) return;
            const welsh = /^Y/.test(line[0]);
            yield {
                edits: [
                    { start: line.index, end: line.index + line[0].length, text: '' },
                    {
                        start: first.start + title.start,
                        end: first.start + title.end,
                        text:
                            piece.text.slice(title.start, title.end) === title.text.toUpperCase()
                                ? 'WELCOME'
                                : welsh
                                  ? 'Croeso'
                                  : 'Welcome',
                    },
                    {
                        start: first.start + from.start,
                        end: first.start + to.end,
                        text: welsh ? 'Croesawodd y Cadeirydd bawb.' : 'The Chair welcomed everybody.',
                    },
                ],
                at: [{ start: present.index, end: present.index + present[0].length }],
            };
        }),
        also: ['item-title-missing'],
    },
    {
        code: 'substitute-unpaired',
        what: 'a substitute is named without a member',
        damage: inRecords(
            /academy|private-business|council-budget/,
            behind(/^(?:Trustees present|Present): [^\r\n]+/gm, ' (substitute)'),
        ),
    },
    {
        code: 'person-first-name-only',
        what: 'somebody is called by the first name',
        damage: inRecords(
            /academy|charity|residents|cabinet|scrutiny/,
            instead(
                /(?<=^|\. )([A-Z][a-z]{2,}) [A-Z][a-z]+(?= (?:said|asked|presented|explained|reported|confirmed|replied) )/gm,
                (match) => (/^(?:Councillor|The|Ms|Mrs|Cllr)$/.test(match[1] ?? '') ? null : (match[1] ?? null)),
                line,
            ),
        ),
    },
    {
        code: 'speaks-after-leaving',
        what: 'somebody leaves in the item before and speaks',
        damage: inRecords(/^(?!fragment)/, function* ({ text }) {
            const { items } = buildMinutes(parse(text));
            for (const [index, { start, item }] of items.entries()) {
                const before = items[index - 1];
                if (before === undefined || index < 3) continue;
                const speaks =
                    /(?<=^|\. )((?:Councillor|Cllr|Mrs|Mr|Ms|Dr) [A-Z]\w+)(?= (?:asked|said|explained|reported|presented) )/m.exec(
                        item.piece.text,
                    );
                const end = before.start + before.item.piece.text.trimEnd().length;
                if (speaks?.[1] === undefined || before.item.documents.length > 0 || before.item.hasExempt) continue;
                if (/\(PDF\)$/.test(text.slice(0, end))) continue;
                const at = start + speaks.index;
                yield {
                    edits: [{ start: end, end, text: `\n\n${speaks[1]} left the meeting.` }],
                    at: [{ start, end: at + speaks[1].length }],
                };
            }
        }),
        also: ['vote-exceeds-present', 'recorded-vote-voter-absent', 'inquorate', 'acronym-unexpanded'],
    },
    {
        code: 'amendment-unresolved',
        what: 'an amendment is moved and nothing more is said of it',
        damage: anyOf(
            inRecords(
                /moved-and-resolved/,
                instead(
                    /^It was moved by Councillor Oduya, seconded by Councillor Sandham and$/gm,
                    () =>
                        'Moved by Councillor Oduya, seconded by Councillor Sandham.\n\nAmendment moved by Councillor Teal, seconded by Councillor Marsh: that chess be taught on Sundays.',
                    line,
                ),
            ),
            inRecords(
                /council-budget/,
                instead(
                    /^It was moved by (Councillor \w+), seconded by (Councillor \w+) and$/gm,
                    (match) =>
                        `Moved by ${match[1]}, seconded by ${match[2]}.\n\nAmendment moved by Councillor Gill, seconded by Councillor Vane: that lunch be served first.`,
                    line,
                ),
            ),
        ),
    },
    {
        code: 'recorded-vote-expected',
        what: 'the names are taken out of the votes on the budget',
        damage: inRecords(/council-budget/, function* ({ text }) {
            const votes = [
                ...text.matchAll(
                    /^As required for budget decisions, [^\r\n]*\r?\n\r?\n(?:(?:For|Against|Abstained) \(\d+\): [^\r\n]*\r?\n){3}\r?\n/gm,
                ),
            ];
            const decision = text.indexOf('RESOLVED That:\n\n(a) the revenue budget');
            if (votes.length === 0 || decision === -1) return;
            yield {
                edits: votes.map((match) => ({ start: match.index, end: match.index + match[0].length, text: '' })),
                at: [{ start: decision, end: decision + 'RESOLVED'.length }],
            };
        }),
    },
];

/** From the vote to the sentence that tells its outcome. */
function sinceOutcome(match: Match, text: string): readonly { start: number; end: number }[] {
    const end = /The motion was carried\./.exec(text.slice(match.index));
    const last = end === null ? match.index + match[0].length : match.index + end.index + end[0].length;
    return [{ start: match.index, end: last }];
}

function capital(word = ''): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Breaks a paragraph into lines that end within a sentence; null where no width does that. */
function wrapped(paragraph: string): string | null {
    for (let width = 50; width <= 75; width++) {
        const text = brokenAt(paragraph, width);
        if (/(?:^[^\n]{42,}[\p{L}\d]\n(?=\p{Ll})){5}/mu.test(text)) return text;
    }
    return null;
}

/** Breaks a paragraph into lines of a width. */
function brokenAt(paragraph: string, width: number): string {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last === '') lines[lines.length - 1] = word;
        else if (last.length + 1 + word.length > width) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines.join('\n');
}

/** The letters behind the number of a day. */
function ending(day: number): string {
    if (day > 3 && day < 21) return 'th';
    return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
