/** Builds the object of the JSON export from the model. Only what the record says: nothing is guessed, nothing asks a clock. */

import { PROFILES } from '../config/profiles.js';
import { closingTime, nextMeeting } from '../model/closing.js';
import { calendarDateOf, datesIn, isoDate } from '../model/dates.js';
import type { Action, CalendarDate, Decision, Item, Located, Minutes, Motion, Person, Vote } from '../model/minutes.js';
import { Directory, readName } from '../model/name-resolution.js';
import { talliesOf } from '../model/tallies.js';
import type { Block, Span, VoteOption } from '../syntax/tree.js';
import type { ExportOptions } from './exporter.js';
import { nameWords, titlesOf } from './forms-of-address.js';
import { itemIds, recordId, slug } from './identifiers.js';
import { plainText } from './inline.js';
import { meetingMoment, TIME_ZONE } from './moment.js';
import { narrativeOf } from './narrative.js';
import { beyondWhoAndWhen, businessOf, openingOf, PEOPLE_FIELDS } from './opening.js';
import { isPrivate, publicPeople, publicText } from './private-business.js';
import { written } from './reading.js';
import {
    type ActionExport,
    type DecisionExport,
    type ItemExport,
    type MotionExport,
    type NarrativeBlock,
    type RecordExport,
    SCHEMA_NAME,
    SCHEMA_VERSION,
    type VoteExport,
} from './record-schema.js';

/** Gives the record as data; private business only for the audience `full`, and flagged there. */
export function buildRecord(minutes: Minutes, options: ExportOptions): RecordExport {
    const full = options.audience === 'full';
    const people = full ? minutes.people : publicPeople(minutes);
    const ids = itemIds(minutes);
    const opening = openingOf(minutes);
    const { header } = minutes;
    const readers = minutes.items.map(
        ({ item }, index) => new ItemReader(item, businessOf(minutes, item), ids[index] ?? '', people, options),
    );
    const attendance = minutes.attendance.filter((one) => full || !isPrivate({ piece: opening }, one));
    const membersPresent = attendance.filter((one) => one.category === 'member' && one.status === 'present').length;
    const titlesFor = (person: Person): string[] => {
        const entry = attendance.find((one) => one.personId === person.id);
        return (entry === undefined ? person.titles : titlesOf(minutes, entry)).map(plainText);
    };
    const required = header.quorum?.value ?? null;
    const end = closingTime(minutes);
    const next = nextMeeting(minutes);
    return {
        schema: SCHEMA_NAME,
        schema_version: SCHEMA_VERSION,
        generator: 'Committee Minutes',
        id: recordId(minutes),
        kind: minutes.kind,
        audience: options.audience,
        stage: options.stage,
        profile: PROFILES.find((profile) => profile === options.profile) ?? 'generic',
        language: minutes.language,
        body: {
            id: header.body === null ? null : slug(header.body.text),
            name: words(header.body),
            parent: words(header.parent),
            jurisdiction: null,
        },
        meeting: {
            date: iso(header.date),
            date_text: words(header.date),
            start: meetingMoment(header.date?.value ?? null, header.startTime?.value ?? null),
            start_text: words(header.startTime),
            end: meetingMoment(header.date?.value ?? null, end?.value ?? null),
            end_text: words(end),
            timezone: TIME_ZONE,
            venue: words(header.venue),
            mode: null,
            kind: words(header.kind),
            status_text: words(header.status),
            reference: words(header.reference),
            chair: nameWords(header.chair),
            chair_person_id: personIdOf(header.chair, people),
            clerk: nameWords(header.clerk),
            recording_url: words(header.recording),
            agenda_url: words(header.agenda),
            next_meeting: iso(next),
            next_meeting_text: words(next),
            seats: header.seats?.value ?? null,
        },
        attendance: attendance.map((one) => ({
            person_id: one.personId,
            name: plainText(one.name),
            role: one.role === null ? null : plainText(one.role),
            chair: one.chair,
            category: one.category,
            status: one.status,
            mode: null,
            arrived: null,
            left: null,
            substitute_for: null,
            voting: null,
        })),
        attendance_text: opening.blocks.flatMap((block) =>
            block.kind === 'field' && PEOPLE_FIELDS.includes(block.name) && block.value !== null
                ? [{ label: plainText(written(opening, block.label)), text: plainText(written(opening, block.value)) }]
                : [],
        ),
        quorum: {
            required,
            basis: words(header.quorum),
            present: attendance.length === 0 ? null : membersPresent,
            met: required === null || attendance.length === 0 ? null : membersPresent >= required,
        },
        people: people.map((person) => ({
            id: person.id,
            name: plainText(person.name),
            sort_name: plainText(person.forenames === '' ? person.surname : `${person.surname}, ${person.forenames}`),
            titles: titlesFor(person),
            party: null,
            roles: person.roles.map(plainText),
        })),
        interests: readers.flatMap((reader) => reader.interests()),
        preamble: narrativeOf(
            opening,
            opening.blocks
                .filter((block) => block.kind !== 'field')
                .flatMap((block) => beyondWhoAndWhen(minutes, opening, block)),
            options.audience,
            () => false,
        ),
        items: readers.map((reader) => reader.item()),
        actions: readers.flatMap((reader) => reader.actions()),
        exclusion: exclusions(minutes, ids, readers),
        approval: approvalOf(minutes, options),
        source: { file: options.fileName === null ? null : plainText(options.fileName) },
    };
}

/** Reads one item. Indices count private parts too, so that an id means the same in the public and the full copy. */
class ItemReader {
    readonly #votes: readonly Vote[];

    constructor(
        private readonly source: Item,
        /** The blocks that are no part of the opening. */
        private readonly business: readonly Block[],
        private readonly id: string,
        private readonly people: readonly Person[],
        private readonly options: ExportOptions,
    ) {
        // Votes on lines of their own come first: their numbers are those of the page.
        this.#votes = [...source.votes, ...votesInProse(source)];
    }

    item(): ItemExport {
        const { source } = this;
        const { piece } = source;
        const exempt = piece.blocks.filter((block) => block.kind === 'exempt');
        const number = words(source.number);
        const yearly = number !== null && /\//.test(number);
        const decisions = this.decisions();
        const summary = narrativeOf(piece, this.only(source.summary), this.options.audience, () => false);
        // A heading "Decision:" and what is recorded under labels has its place with the decisions, if there are any.
        const labelled =
            decisions.length > 0
                ? []
                : [source.reasons, source.alternatives, source.conflicts, source.dispensations].filter(
                      (one) => one !== null && this.shown(one),
                  );
        const narrative = narrativeOf(piece, this.only(source.narrative), this.options.audience, (block) =>
            this.toldElsewhere(block),
        );
        const told = new Set(narrative.map((block) => (block.type === 'paragraph' ? block.text : '')));
        const text = publicText(piece);
        return {
            id: this.id,
            number,
            agenda_number: yearly ? null : number,
            minute_number: yearly ? number : null,
            title: words(source.title),
            purpose: source.purpose,
            status: source.status,
            summary: summary.length === 0 ? null : summary.map(blockText).join('\n'),
            narrative: [
                ...narrative,
                ...labelled.flatMap((one) =>
                    one === null || told.has(plainText(one.text))
                        ? []
                        : [{ type: 'paragraph' as const, text: plainText(one.text), private: isPrivate(source, one) }],
                ),
            ],
            presenters: this.whoDid(narrative, PRESENTING),
            speakers: this.whoDid(narrative, SPEAKING),
            decisions,
            motions: this.motions(),
            votes: this.votes(),
            references: source.references
                .filter((one) => this.shown(one))
                .map((one) => ({
                    kind: one.kind,
                    raw: plainText(one.text),
                    target: plainText(one.target),
                    resolved: false,
                })),
            documents: source.documents
                .filter((one) => this.shown(one))
                .map((one) => {
                    const raw = written(piece, one);
                    const url = /\]\((\S+?)\)/.exec(raw)?.[1] ?? /https?:\/\/\S+/.exec(raw)?.[0] ?? null;
                    return { name: plainText(raw.replace(/\[([^[\]]+)\]\(\S+?\)/, '$1')), url };
                }),
            exempt: {
                is: source.hasExempt,
                reason:
                    this.options.audience === 'full'
                        ? (exempt
                              .map((block) => plainText(written(piece, block.reason)))
                              .find((reason) => reason !== '') ?? null)
                        : null,
                public_version: exempt.some((block) =>
                    (block.publicBlocks ?? []).some((inner) => inner.kind !== 'blank' && inner.kind !== 'note'),
                ),
            },
            urgent: urgency(text),
        };
    }

    actions(): ActionExport[] {
        return this.source.actions.flatMap((action, index) => {
            if (!this.shown(action)) return [];
            const { clause } = action;
            return [
                {
                    id: `${this.id}-action-${index + 1}`,
                    item_id: this.id,
                    clause_id:
                        clause === null ? null : `${this.decisionId(clause.decision)}-clause-${clause.clause + 1}`,
                    text: plainText(written(this.source.piece, action.body)),
                    ...this.ownerAndDue(action),
                    status: 'open' as const,
                    closed_on: null,
                    source: action.source,
                    private: isPrivate(this.source, action),
                },
            ];
        });
    }

    interests(): RecordExport['interests'] {
        return this.source.declarations
            .filter((one) => this.shown(one))
            .map((one) => ({
                person_id: personIdOf(one.person, this.people),
                person: nameWords(one.person),
                item_id: this.id,
                kind: one.kind === null ? null : plainText(one.kind),
                nature: plainText(one.text),
                withdrew: one.withdrew,
                dispensation: null,
            }));
    }

    /** Resolutions that exclude the public, with the places they name. */
    exclusions(): { text: string; readmits: boolean }[] {
        return this.source.decisions
            .filter((decision) => this.shown(decision))
            .map((decision) => plainText(written(this.source.piece, decision)))
            .filter(
                (text) =>
                    /\b(?:exclu|re-?admit)/i.test(text) &&
                    /\b(?:public|press)\b/i.test(text) &&
                    !/\bnot (?:be )?excluded\b/i.test(text),
            )
            .map((text) => ({ text, readmits: /\bre-?admit/i.test(text) }));
    }

    get itemId(): string {
        return this.id;
    }

    private decisionId(index: number): string {
        return `${this.id}-decision-${index + 1}`;
    }

    private decisions(): DecisionExport[] {
        const { source } = this;
        const label = (one: Located | null): string | null =>
            one === null || !this.shown(one) ? null : plainText(one.text);
        return source.decisions.flatMap((decision, index) => {
            if (!this.shown(decision)) return [];
            const id = this.decisionId(index);
            return [
                {
                    id,
                    keyword: plainText(decision.keyword.text),
                    verb: decision.clauses[0]?.verb ?? 'other',
                    effect: decision.effect,
                    form: decision.form,
                    text: plainText(written(source.piece, decision)),
                    target_body: targetBody(decision),
                    clauses: decision.clauses.map((clause, clauseIndex) => {
                        const action = source.actions.find(
                            (one) => one.clause?.decision === index && one.clause.clause === clauseIndex,
                        );
                        return {
                            id: `${id}-clause-${clauseIndex + 1}`,
                            label: words(clause.label),
                            ordinal: clause.ordinal === null ? null : plainText(clause.ordinal),
                            depth: clause.depth,
                            text: plainText(written(source.piece, clause.body)),
                            verb: clause.verb,
                            ...(action === undefined
                                ? { owner: null, owner_person_id: null, due: null, due_text: null }
                                : this.ownerAndDue(action)),
                        };
                    }),
                    unanimous: decision.unanimous,
                    reasons: label(source.reasons),
                    alternatives: label(source.alternatives),
                    conflicts: label(source.conflicts),
                    dispensations: label(source.dispensations),
                    key_decision: null,
                    call_in_by: null,
                    motion_id: this.lastBefore(source.motions, decision, source.decisions, 'motion'),
                    vote_id: this.lastBefore(this.#votes, decision, source.decisions, 'vote'),
                    private: isPrivate(source, decision),
                },
            ];
        });
    }

    private motions(): MotionExport[] {
        const { source } = this;
        return source.motions.flatMap((motion, index) => {
            if (!this.shown(motion)) return [];
            const amended =
                motion.form === 'amendment'
                    ? source.motions.slice(0, index).findLastIndex((one) => one.form === 'motion')
                    : -1;
            const amendedMotion = source.motions[amended];
            return [
                {
                    id: `${this.id}-motion-${index + 1}`,
                    kind: motion.form,
                    text: words(motion.body),
                    as_written: plainText(written(source.piece, motion)),
                    mover: nameWords(motion.mover),
                    mover_person_id: personIdOf(motion.mover, this.people),
                    seconder: nameWords(motion.seconder),
                    seconder_person_id: personIdOf(motion.seconder, this.people),
                    outcome: motion.outcome,
                    amends:
                        amendedMotion !== undefined && this.shown(amendedMotion)
                            ? `${this.id}-motion-${amended + 1}`
                            : null,
                    vote_id: this.voteOf(motion, index),
                    private: isPrivate(source, motion),
                },
            ];
        });
    }

    private votes(): VoteExport[] {
        const { source } = this;
        const inOrder = [...this.#votes.entries()].sort(([, one], [, other]) => one.start - other.start);
        return inOrder.flatMap(([index, vote]) => {
            if (!this.shown(vote)) return [];
            const count = (option: VoteOption): number | null => countOf(vote, option);
            const [inFavour, against] = [count('for'), count('against')];
            const tie = inFavour !== null && inFavour === against && inFavour > 0;
            return [
                {
                    id: `${this.id}-vote-${index + 1}`,
                    method: vote.rolls.some((roll) => roll.names.length > 0)
                        ? ('recorded' as const)
                        : vote.counts.length === 0 && vote.unanimous
                          ? ('unanimous' as const)
                          : ('counted' as const),
                    for: inFavour,
                    against,
                    abstained: count('abstained'),
                    not_voting: count('notVoting'),
                    conflict: count('conflict'),
                    casting: count('casting'),
                    tie,
                    result: resultOf(inFavour, against, tie),
                    recorded: vote.rolls.flatMap((roll) =>
                        roll.names.map((name) => ({
                            person_id: personIdOf(name, this.people),
                            name: nameWords(name) ?? '',
                            option: roll.option === 'notVoting' ? ('not_voting' as const) : roll.option,
                        })),
                    ),
                    text: plainText(written(source.piece, vote)),
                    private: isPrivate(source, vote),
                },
            ];
        });
    }

    private ownerAndDue(action: Action): {
        owner: string | null;
        owner_person_id: string | null;
        due: string | null;
        due_text: string | null;
    } {
        return {
            owner: words(action.owner),
            owner_person_id: personIdOf(action.owner, this.people),
            due: iso(action.due),
            due_text: words(action.due),
        };
    }

    /** The vote between a motion and the next one. */
    private voteOf(motion: Motion, index: number): string | null {
        const next = this.source.motions[index + 1]?.start ?? Number.POSITIVE_INFINITY;
        const behind = this.#votes.filter((one) => one.start >= motion.start && one.start < next && this.shown(one));
        const [first] = behind.sort((one, other) => one.start - other.start);
        return first === undefined ? null : `${this.id}-vote-${this.#votes.indexOf(first) + 1}`;
    }

    /** The last motion or vote behind the decision before; who moved this one may stand in its own words. */
    private lastBefore(
        candidates: readonly Span[],
        decision: Decision,
        decisions: readonly Decision[],
        kind: 'motion' | 'vote',
    ): string | null {
        const previous = decisions.filter((one) => one.end <= decision.start).at(-1)?.end ?? 0;
        const before = candidates.filter((one) => one.start >= previous && one.start < decision.end && this.shown(one));
        const [last] = before.sort((one, other) => other.start - one.start);
        return last === undefined ? null : `${this.id}-${kind}-${candidates.indexOf(last) + 1}`;
    }

    /** The people of the attendance list of whom the narrative says that they did something, by name or by office. */
    private whoDid(narrative: ItemExport['narrative'], verbs: string): { person_id: string | null; name: string }[] {
        const prose = narrative.map(blockText).join('\n');
        return this.people
            .filter((person) => {
                const names = [person.name, person.surname, ...person.roles]
                    .map(plainText)
                    .filter((name) => name !== '' && prose.includes(name));
                if (names.length === 0) return false;
                const subject = `(?<![\\p{L}\\p{N}])(?:${names.map(escapeRegExp).join('|')})`;
                return new RegExp(
                    `${subject}(?:, [^.,;]{1,80},| \\([^()]{1,80}\\))?(?: (?:also|then|lastly|finally|further))? (?:${verbs})(?![\\p{L}])`,
                    'u',
                ).test(prose);
            })
            .map((person) => ({ person_id: person.id, name: plainText(person.name) }));
    }

    /** Whether the data of decisions, motions, votes and actions holds a block, so that the narrative need not. */
    private toldElsewhere(block: Block): boolean {
        const { decisions, motions, votes, actions } = this.source;
        return [decisions, motions, votes, actions].some((found) =>
            found.some((one) => one.start <= block.start && block.start < one.end),
        );
    }

    private only(blocks: readonly Block[]): readonly Block[] {
        return this.business.length === this.source.piece.blocks.length
            ? blocks
            : blocks.filter((block) => this.business.includes(block));
    }

    private shown(span: Span): boolean {
        return this.options.audience === 'full' || !isPrivate(this.source, span);
    }
}

function words(found: { readonly text: string } | null): string | null {
    return found === null ? null : plainText(found.text);
}

function iso(found: { readonly value: CalendarDate | null } | null): string | null {
    return found?.value == null ? null : isoDate(found.value);
}

/** Whose name it is: of the one person in the attendance list who can be meant by it, by office or by initials as well. */
function personIdOf(name: Located | null, people: readonly Person[]): string | null {
    if (name === null) return null;
    let directory = directories.get(people);
    if (directory === undefined) {
        directory = new Directory(
            people.flatMap((person) => {
                const read = readName([...person.titles, person.name].join(' '));
                return read === null ? [] : [{ id: person.id, name: read, offices: person.roles }];
            }),
        );
        directories.set(people, directory);
    }
    const found = directory.resolve(name.text);
    return found.kind === 'one' ? found.id : null;
}

const directories = new WeakMap<readonly Person[], Directory>();

/** Votes that a sentence tells or that stand beside a keyword: "RESOLVED by 3 votes to 1 that". */
function votesInProse(item: Item): Vote[] {
    return talliesOf(item)
        .filter((tally) => tally.source === 'prose')
        .map(({ start, end, counts, private: isPrivate }) => ({
            start,
            end,
            counts: counts.map((one) => ({ option: one.option, count: one.count, span: one })),
            rolls: [],
            unanimous: false,
            private: isPrivate,
        }));
}

function countOf(vote: Vote, option: VoteOption): number | null {
    const counted = vote.counts.find((one) => one.option === option)?.count;
    if (counted !== undefined) return counted;
    const roll = vote.rolls.find((one) => one.option === option);
    return roll === undefined ? null : (roll.count ?? roll.names.length);
}

function resultOf(inFavour: number | null, against: number | null, tie: boolean): VoteExport['result'] {
    if (tie) return 'tied';
    if (inFavour === null || against === null || inFavour === against) return null;
    return inFavour > against ? 'carried' : 'lost';
}

function targetBody(decision: Decision): string | null {
    if (decision.effect !== 'recommended' || decision.lead === null) return null;
    const body = /^(?:to|i(?:['’]r)?)\s+(?:the\s+|y\s+)?(.+?)[:\s-]*$/i.exec(decision.lead.text)?.[1];
    return body === undefined ? null : plainText(body);
}

/** Verbs in the past tense that tell who brought a report, and who spoke. */
const PRESENTING = 'presented|introduced|gave a presentation|cyflwynodd';
const SPEAKING =
    'asked|said|stated|explained|commented|added|replied|noted that|suggested|questioned|queried|advised|reported|informed|confirmed|felt|welcomed|observed|remarked|raised|highlighted|thanked|presented|introduced|gofynnodd|dywedodd|esboniodd|cyflwynodd';

const URGENT =
    /[^.]*\b(?:as a matter of urgency|considered urgent|accepted as urgent|urgent (?:business|item)[^.]{0,40}\b(?:because|by reason|as it))\b[^.]*\.?/i;

function urgency(text: string): { is: boolean; reason: string | null } {
    const sentence = URGENT.exec(text)?.[0];
    return { is: sentence !== undefined, reason: sentence === undefined ? null : plainText(sentence) };
}

const ROUTES: readonly (readonly [NonNullable<RecordExport['exclusion'][number]['route']>, RegExp])[] = [
    ['local-government-scotland-act-1973', /\(Scotland\) Act 1973|schedule 7A/i],
    ['local-government-ni-act-2014', /\(Northern Ireland\) 2014/i],
    ['executive-arrangements-2012', /executive arrangements/i],
    ['public-bodies-act-1960', /Admission to Meetings\) Act|Act 1960/i],
    ['local-government-act-1972', /Local Government Act 1972|100\s?\(?A\)?|schedule 12\s?\(?A\)?/i],
];

function exclusions(
    minutes: Minutes,
    ids: readonly string[],
    readers: readonly ItemReader[],
): RecordExport['exclusion'] {
    return readers.flatMap((reader, index) =>
        reader
            .exclusions()
            .filter((one) => !one.readmits)
            .map(({ text }) => {
                const readmitted = readers.findIndex(
                    (later, at) => at >= index && later.exclusions().some((one) => one.readmits),
                );
                const last = readmitted === -1 ? readers.length - 1 : readmitted;
                const paragraphs = /\bparagraphs?\s+((?:\d+[A-C]?(?:\s*(?:,|and|to|&|-)\s*)?)+)/i.exec(text)?.[1];
                return {
                    item_ids: ids.filter(
                        (_, at) => at >= index && at <= last && minutes.items[at]?.item.hasExempt === true,
                    ),
                    route: ROUTES.find(([, pattern]) => pattern.test(text))?.[0] ?? null,
                    act:
                        /\b((?:[A-Z][\p{L}]+ |of |\([A-Z][\p{L} ]+\) |to ){1,9}(?:Act )?(?:19|20)\d\d)\b/u.exec(
                            text,
                        )?.[1] ?? null,
                    section: /\bsections?\s+([\w()]+(?:\s?\(\d+\))*)/i.exec(text)?.[1] ?? null,
                    paragraphs: paragraphs?.match(/\d+[A-C]?/g) ?? [],
                    reason: text,
                    public_interest_stated: /\bpublic interest\b/i.test(text),
                    resolved_at_item: reader.itemId,
                    readmitted_at_item: readmitted === -1 ? null : (ids[readmitted] ?? null),
                };
            }),
    );
}

/** Approval and signature of this record, as its status line and its signature line tell. */
function approvalOf(minutes: Minutes, options: ExportOptions): RecordExport['approval'] {
    const pieces = [openingOf(minutes), ...minutes.items.map(({ item }) => item.piece)];
    const signed = pieces
        .flatMap((piece) =>
            piece.blocks
                .filter((block) => block.kind === 'field' && block.name === 'signed' && block.value !== null)
                .map((block) => ({ piece, span: block.kind === 'field' ? block.value : null })),
        )
        .map(({ piece, span }) => plainText(written(piece, span)))
        .find((text) => /\p{L}/u.test(text));
    const status = minutes.header.status?.text ?? '';
    const approvedOn = options.stage === 'approved' || options.stage === 'signed' ? dateIn(status) : null;
    return {
        approved_on: approvedOn,
        approved_by_meeting: null,
        corrections: [],
        signed_by:
            signed === undefined
                ? null
                : signed.replace(/[,\s]*\b(?:on\s+)?\d{1,2} \p{L}+ \d{4}.*$/u, '').replace(/[.…_\s]+$/, '') || null,
        signed_on: signed === undefined ? null : dateIn(signed),
    };
}

function dateIn(text: string): string | null {
    for (const mention of datesIn(text, { start: 0, end: text.length }, 'header')) {
        const value = calendarDateOf(mention);
        if (value !== null) return isoDate(value);
    }
    return null;
}

function blockText(block: NarrativeBlock): string {
    switch (block.type) {
        case 'list':
            return block.items.map(entryText).join('\n');
        case 'table':
            return block.rows.map((row) => row.join(' | ')).join('\n');
        default:
            return block.text;
    }
}

function entryText(entry: Extract<NarrativeBlock, { type: 'list' }>['items'][number]): string {
    return [[entry.label, entry.text].filter((part) => part !== null).join(' '), ...entry.items.map(entryText)].join(
        '\n',
    );
}

function escapeRegExp(text: string): string {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
