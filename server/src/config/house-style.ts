/**
 * The house style: what a team agrees on, in `minutes.config.json`. The zod schema is the only definition; the JSON
 * Schema that the editor offers and the page of settings are made from it.
 *
 * The small build of zod is used wherever code runs in the server: it is a tenth of the size.
 */

import * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import { formulaSchema } from './formula.js';
import { PROFILES } from './profiles.js';
import { STAGES } from './stages.js';

// The small build brings no words for what is wrong with a file.
z.config(english());

const severity = z.enum(['off', 'hint', 'info', 'warning', 'error']);
const name = z.string().check(z.minLength(1));
const count = z.int().check(z.positive());

/** What `personalData.patterns` may list. */
export const PERSONAL_DATA = ['email', 'phone', 'address', 'insurance', 'nhs', 'birth', 'bank', 'vehicle'] as const;

const body = z.strictObject({
    name: name.check(z.describe('Name as it stands in the minutes.')),
    seats: z.optional(count.check(z.describe('How many seats the body has.'))),
    quorum: z.optional(count.check(z.describe('How many members must be present.'))),
    members: z.optional(z.array(z.string()).check(z.describe('Members as they are named in the minutes.'))),
});

export const houseStyleSchema = z.strictObject({
    $schema: z.optional(z.string().check(z.describe('Where the description of this file is.'))),
    profile: z.optional(
        z.enum(PROFILES).check(z.describe('What kind of body meets. It decides which legal rules speak.')),
    ),
    mode: z
        ._default(z.enum(['auto', 'fragment', 'full']), 'auto')
        .check(
            z.describe('Whether files hold single items or the minutes of whole meetings. `auto` looks at each text.'),
        ),
    stage: z.optional(
        z.enum(STAGES).check(z.describe('How far minutes have come that have no line `Status:` of their own.')),
    ),
    body: z.optional(name.check(z.describe('The body whose minutes these are, where they do not name it themselves.'))),
    seats: z.optional(count.check(z.describe('How many seats a body has for which nothing else says it.'))),
    bodies: z._default(z.array(body), []).check(z.describe('The bodies that meet.')),
    labels: section('Further words of the house for parts of a record.', {
        minutes: words('Further labels that open the minutes of an item, such as `Deliberations`.'),
        chair: words('Further titles of the person who presides, such as `Portreeve`.'),
    }),
    decision: section('How decisions are written.', {
        clauseStyle: z.optional(
            z
                .enum(['that', 'to', 'noted', 'any'])
                .check(
                    z.describe(
                        'How clauses open: `That the report be noted`, `To note the report`, `Noted the report`, or in any way. Without it “That” is usual, and a list that agrees on another way is left alone.',
                    ),
                ),
        ),
        informationItems: z
            ._default(z.enum(['off', 'info', 'warning']), 'info')
            .check(
                z.describe(
                    'How serious it is when an item that is only for information has no outcome, not even “noted”.',
                ),
            ),
        requireKeyword: z
            ._default(z.boolean(), false)
            .check(
                z.describe(
                    'Whether a decision needs its keyword, such as “RESOLVED”; otherwise “the report was approved” is one too.',
                ),
            ),
        mood: z
            ._default(z.enum(['on', 'off']), 'on')
            .check(z.describe('Whether decisions are asked to say “be approved” and not “is” or “will be approved”.')),
    }),
    numbering: section('How things are numbered.', {
        clauses: z
            ._default(z.enum(['either', 'afresh', 'through']), 'either')
            .check(
                z.describe(
                    'How the clauses of a second decision in one item are numbered: `afresh` from 1, `through` from where the first one ended, or `either`.',
                ),
            ),
    }),
    quorum: z
        .optional(
            z.strictObject({
                number: z.optional(count.check(z.describe('How many members must be present.'))),
                fraction: z.optional(
                    z
                        .number()
                        .check(z.positive(), z.maximum(1), z.describe('Which part of the members must be present.')),
                ),
                of: z._default(z.enum(['seats', 'inPost']), 'seats').check(z.describe('What the part is counted of.')),
            }),
        )
        .check(z.describe('When a meeting may decide. The line "Quorum:" of a record counts first.')),
    motions: section('What is recorded of motions. The profile decides what is not said here.', {
        requireMover: z.optional(z.boolean().check(z.describe('Whether a motion names its mover.'))),
        requireSeconder: z.optional(z.boolean().check(z.describe('Whether a motion names its seconder.'))),
        amendments: z
            ._default(z.enum(['record', 'omit']), 'record')
            .check(z.describe('Whether the record says what became of every amendment, or may leave that out.')),
        majority: z
            ._default(z.enum(['simple', 'two-thirds', 'three-quarters']), 'simple')
            .check(z.describe('Which part of the votes for and against carries a motion; `simple` is more than half.')),
        castingVote: z
            ._default(z.boolean(), true)
            .check(z.describe('Whether the person who presides has a casting vote when votes are equal.')),
    }),
    votes: section('What is recorded of votes.', {
        explainMissing: z
            ._default(z.boolean(), true)
            .check(z.describe('Whether a count accounts for everybody who was present and could vote.')),
    }),
    people: section('Names of people.', {
        aliases: z
            ._default(z.record(z.string(), z.string()), {})
            .check(z.describe('Other spellings of a name, each with the name it stands for.')),
        nonVoting: z
            ._default(z.array(z.string()), [])
            .check(z.describe('Members who may speak and not vote, such as co-opted members.')),
        speakersMustAttend: z
            ._default(z.boolean(), true)
            .check(
                z.describe(
                    'Whether everybody who speaks is in a list of those present. Movers and seconders always are.',
                ),
            ),
    }),
    actions: section('How work is given to people.', {
        passiveVerbs: words(
            'Further words for work that somebody must do, such as `repaired`: “be repaired” then needs “by” and a name.',
        ),
        requireDue: z
            ._default(z.enum(['all', 'lines', 'none']), 'all')
            .check(
                z.describe(
                    'Which work must say by when it is done: `all`, only `lines` that start with “Action”, or `none`.',
                ),
            ),
        requestPhrases: words(
            'Further words with which somebody is asked for something, such as `was tasked to` or `wished to see`.',
        ),
        requestThreshold: z
            ._default(z.number().check(z.positive(), z.maximum(1)), 0.5)
            .check(
                z.describe(
                    'Which part of the words of a request must come back in a decision or an action, so that it counts as taken up.',
                ),
            ),
    }),
    exempt: section('Private business.', {
        markers: words('Further words in the title of an item that say that it was private, such as `pink papers`.'),
        paragraphs: z.optional(
            z
                .array(count)
                .check(
                    z.describe(
                        'The numbers of the paragraphs of exempt information that the body uses. Without it they are those of the law that the profile names.',
                    ),
                ),
        ),
    }),
    personalData: section('Details of people.', {
        patterns: z
            ._default(z.array(z.enum(PERSONAL_DATA)), [...PERSONAL_DATA])
            .check(z.describe('Which details of people are looked for.')),
    }),
    style: section('How minutes are worded.', {
        dates: z
            ._default(z.enum(['govuk', 'ordinal', 'off']), 'govuk')
            .check(z.describe('How dates are written: `govuk` 4 May 2026, `ordinal` 4th May 2026, `off` in any way.')),
        chairTerm: z.optional(
            z
                .enum(['Chair', 'Chairman', 'Chairwoman', 'Chairperson'])
                .check(z.describe('The title of the person who presides. Without it the most used title counts.')),
        ),
        titles: z.optional(
            z
                .enum(['sentence', 'capitals'])
                .check(
                    z.describe(
                        'How titles are written: `sentence` with a capital at the start and for names, or all in `capitals`. Without it a record whose titles are all in capitals is left alone.',
                    ),
                ),
        ),
        paragraphWords: z
            ._default(z.int().check(z.minimum(40)), 150)
            .check(z.describe('How many words a paragraph may have.')),
        attributionLimit: z
            ._default(z.int().check(z.minimum(2)), 4)
            .check(z.describe('How many paragraphs in a row that begin with one name are too many.')),
        relativeWords: words('Further words for a time that mean nothing later, such as `this term`.'),
        confusions: z
            ._default(z.record(name, name), {})
            .check(z.describe('Further words that are often mistaken, each with the right one.')),
        acronymScope: z
            ._default(z.enum(['document', 'item']), 'document')
            .check(z.describe('Whether an acronym is explained once in a document or in every item that uses it.')),
    }),
    glossary: z._default(z.record(z.string(), z.string()), {}).check(z.describe('Acronyms and their expansions.')),
    acronymsWithoutExpansion: z
        ._default(z.array(z.string()), [])
        .check(z.describe('Acronyms that every reader of these minutes knows.')),
    publish: section('What is asked of minutes that are published.', {
        placeholders: words('Further words that stand for something still to be filled in, such as `NNN`.'),
        notes: words(
            'Further words with which a note to yourself begins, such as `QUERY`; it goes on to the end of its line.',
        ),
        draftMark: z.optional(
            name.check(z.describe('The words that mark a draft, beside “Draft”, such as `Unconfirmed`.')),
        ),
    }),
    formulas: z
        ._default(
            z.array(formulaSchema).check(
                z.check(({ value, issues }) => {
                    const known = new Set<string>();
                    for (const [index, { id }] of value.entries()) {
                        if (known.has(id))
                            issues.push({
                                code: 'custom',
                                message: `another formula has the id "${id}" already`,
                                input: value,
                                path: [index, 'id'],
                            });
                        known.add(id);
                    }
                }),
            ),
            [],
        )
        .check(z.describe('Standard wordings of the house, offered while you type and before ours.')),
    hiddenFormulas: words(
        'Our formulas that are not offered: their ids, or the names of whole groups, places, regulators or frameworks, such as `planning`, `interests` or `Ofsted`.',
    ),
    rules: z
        ._default(z.record(z.string(), severity), {})
        .check(z.describe('How serious each finding is, by its code; "off" silences it.')),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** What holds where there is no `minutes.config.json`. */
export const DEFAULT_HOUSE_STYLE: HouseStyle = houseStyleSchema.parse({});

/** Settings that belong together and may be left out, each of them or all. */
function section<Shape extends z.core.$ZodShape>(about: string, shape: Shape) {
    const settings = z.strictObject(shape);
    return z.prefault(settings, {} as z.input<typeof settings>).check(z.describe(about));
}

/** A list of words or phrases in plain letters, in any letter case. */
function words(about: string) {
    return z._default(z.array(name), []).check(z.describe(about));
}
