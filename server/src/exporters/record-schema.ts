/**
 * The shape of the JSON export. This zod schema is the only definition: the types, the check in the tests and the
 * published `schema/minutes-export.schema.json` come from it. Names follow the public models of meetings (snake case).
 *
 * What a record does not say is null or an empty list. Beside each value that was worked out stands the text it came
 * from, so that a reader of the file can check it.
 */

import * as z from 'zod';
import { PROFILES } from '../config/profiles.js';
import { STAGES } from '../config/stages.js';

/** Changes with the shape: the first figure when a reader must change too. */
export const SCHEMA_VERSION = '1.0.0';
export const SCHEMA_NAME = 'committee-minutes/minutes-export';

const text = z.string().nullable();
const date = z.iso.date().nullable();
const moment = z.iso.datetime({ offset: true }).nullable();
const id = z.string().min(1);
const option = z.enum(['for', 'against', 'abstained', 'not_voting', 'conflict', 'casting']);

interface ListEntry {
    label: string | null;
    text: string;
    items: ListEntry[];
}

const listEntry: z.ZodType<ListEntry> = z
    .strictObject({
        label: text.describe('As written: 1), (a), iv. Null for a bullet.'),
        text: z.string(),
        get items() {
            return z.array(listEntry);
        },
    })
    .meta({ id: 'list_entry' });

const narrativeBlock = z
    .discriminatedUnion('type', [
        z.strictObject({ type: z.literal('paragraph'), text: z.string(), private: z.boolean() }),
        z.strictObject({ type: z.literal('list'), items: z.array(listEntry), private: z.boolean() }),
        z.strictObject({ type: z.literal('quote'), text: z.string(), private: z.boolean() }),
        z.strictObject({ type: z.literal('heading'), text: z.string(), private: z.boolean() }),
        z.strictObject({
            type: z.literal('table'),
            rows: z.array(z.array(z.string())).describe('The first row is the head.'),
            private: z.boolean(),
        }),
    ])
    .meta({
        id: 'narrative_block',
        description: 'A block of what was said. `private` is true only in a copy that is not for publication.',
    });

const clause = z
    .strictObject({
        id,
        label: text.describe('As written: 1), (a), iv.'),
        ordinal: text.describe('The number or letter in the label.'),
        depth: z
            .int()
            .nonnegative()
            .describe('0 for a clause of the decision, 1 for a clause inside a clause, and so on.'),
        text: z.string(),
        verb: z.string().describe('note, approve, refer and so on, or other.'),
        owner: text.describe('Who is asked to act.'),
        owner_person_id: text,
        due: date,
        due_text: text,
    })
    .meta({ id: 'clause' });

const decision = z
    .strictObject({
        id,
        keyword: z.string().describe('As written, without the word "that".'),
        verb: z.string().describe('The verb of the first clause.'),
        effect: z.enum(['resolved', 'recommended', 'agreed', 'noted', 'deferred', 'refused', 'lost']),
        form: z.enum(['keyword', 'heading', 'inline', 'outcome']).describe('How the decision stands in the text.'),
        text: z.string().describe('The whole decision as written.'),
        target_body: text.describe('The body to which a recommendation goes.'),
        clauses: z.array(clause),
        unanimous: z.boolean(),
        reasons: text,
        alternatives: text,
        conflicts: text,
        dispensations: text,
        key_decision: z.boolean().nullable(),
        call_in_by: date,
        motion_id: text,
        vote_id: text,
        private: z.boolean(),
    })
    .meta({ id: 'decision' });

const vote = z
    .strictObject({
        id,
        method: z.enum(['counted', 'recorded', 'unanimous']),
        for: z.int().nonnegative().nullable(),
        against: z.int().nonnegative().nullable(),
        abstained: z.int().nonnegative().nullable(),
        not_voting: z.int().nonnegative().nullable(),
        conflict: z.int().nonnegative().nullable(),
        casting: z.int().nonnegative().nullable(),
        tie: z.boolean(),
        result: z.enum(['carried', 'lost', 'tied']).nullable(),
        recorded: z.array(z.strictObject({ person_id: text, name: z.string(), option })),
        text: z.string().describe('As written.'),
        private: z.boolean(),
    })
    .meta({ id: 'vote' });

const motion = z
    .strictObject({
        id,
        kind: z.enum(['motion', 'amendment']),
        text: text.describe('What was moved, where the text says so.'),
        as_written: z.string(),
        mover: text,
        mover_person_id: text,
        seconder: text,
        seconder_person_id: text,
        outcome: z.enum(['carried', 'lost', 'withdrawn', 'fell', 'unrecorded']),
        amends: text.describe('The id of the motion that an amendment changes.'),
        vote_id: text,
        private: z.boolean(),
    })
    .meta({ id: 'motion' });

const action = z
    .strictObject({
        id,
        item_id: id,
        clause_id: text,
        text: z.string(),
        owner: text,
        owner_person_id: text,
        due: date,
        due_text: text,
        status: z.literal('open').describe('A record tells what was asked for; what became of it is in later minutes.'),
        closed_on: date,
        source: z.enum(['explicit', 'inferred']).describe('A line labelled as an action, or read from a clause.'),
        private: z.boolean(),
    })
    .meta({ id: 'action' });

const item = z
    .strictObject({
        id,
        number: text.describe('As written.'),
        agenda_number: text,
        minute_number: text.describe('A number that counts through the year: 24/25, PLA146/14.'),
        title: text,
        purpose: z.enum(['decide', 'recommend', 'receive', 'note', 'procedural', 'unknown']),
        status: z.enum(['taken', 'deferred', 'withdrawn', 'exempt', 'inquorate']),
        summary: text,
        narrative: z.array(narrativeBlock),
        presenters: z.array(z.strictObject({ person_id: text, name: z.string() })),
        speakers: z
            .array(z.strictObject({ person_id: text, name: z.string() }))
            .describe('People of the attendance list of whom the item says that they spoke.'),
        decisions: z.array(decision),
        motions: z.array(motion),
        votes: z.array(vote),
        references: z.array(
            z.strictObject({
                kind: z.enum(['page', 'appendix', 'minute', 'statute', 'url']),
                raw: z.string(),
                target: z.string(),
                resolved: z.boolean(),
            }),
        ),
        documents: z.array(z.strictObject({ name: z.string(), url: text })),
        exempt: z.strictObject({
            is: z.boolean().describe('True when a part of the item was taken in private.'),
            reason: text.describe('Only in a copy that is not for publication.'),
            public_version: z
                .boolean()
                .describe('True when the record has words for the public in place of the private part.'),
        }),
        urgent: z.strictObject({ is: z.boolean(), reason: text }),
    })
    .meta({ id: 'item' });

export const recordSchema = z.strictObject({
    schema: z.literal(SCHEMA_NAME),
    schema_version: z.literal(SCHEMA_VERSION),
    generator: z.literal('Committee Minutes'),
    id: id.describe('From body and date, so that the same meeting has the same id.'),
    kind: z.enum(['meeting', 'item']).describe('A whole meeting, or an item copied from somewhere.'),
    audience: z.enum(['public', 'full']).describe('`full` holds private business and is not for publication.'),
    stage: z.enum(STAGES),
    profile: z.enum(PROFILES),
    language: z.enum(['en', 'cy']),
    body: z.strictObject({ id: text, name: text, parent: text, jurisdiction: text }),
    meeting: z.strictObject({
        date,
        date_text: text,
        start: moment,
        start_text: text,
        end: moment,
        end_text: text,
        timezone: z.literal('Europe/London'),
        venue: text,
        mode: z.enum(['in-person', 'remote', 'hybrid']).nullable(),
        kind: text,
        status_text: text,
        reference: text,
        chair: text,
        chair_person_id: text,
        clerk: text,
        recording_url: text,
        agenda_url: text,
        next_meeting: date,
        next_meeting_text: text,
        seats: z.int().nonnegative().nullable(),
    }),
    attendance: z.array(
        z.strictObject({
            person_id: id,
            name: z.string(),
            role: text,
            chair: z.boolean(),
            category: z.enum(['member', 'officer', 'guest', 'public']),
            status: z.enum(['present', 'apologies', 'absent']),
            mode: z.enum(['in-person', 'remote']).nullable(),
            arrived: text,
            left: text,
            substitute_for: text,
            voting: z.boolean().nullable(),
        }),
    ),
    attendance_text: z
        .array(z.strictObject({ label: z.string(), text: z.string() }))
        .describe('The lines of the header about who was there, as written.'),
    quorum: z.strictObject({
        required: z.int().nonnegative().nullable(),
        basis: text.describe('As written.'),
        present: z.int().nonnegative().nullable(),
        met: z.boolean().nullable(),
    }),
    people: z.array(
        z.strictObject({
            id,
            name: z.string(),
            sort_name: z.string(),
            titles: z.array(z.string()),
            party: text,
            roles: z.array(z.string()),
        }),
    ),
    interests: z.array(
        z.strictObject({
            person_id: text,
            person: text,
            item_id: id,
            kind: text,
            nature: z.string().describe('The sentence as written.'),
            withdrew: z.boolean(),
            dispensation: text,
        }),
    ),
    preamble: z.array(narrativeBlock).describe('What stands before the first item and is no detail of the meeting.'),
    items: z.array(item),
    actions: z.array(action),
    exclusion: z.array(
        z.strictObject({
            item_ids: z.array(id).describe('Items with a part in private, from the resolution on.'),
            route: z
                .enum([
                    'local-government-act-1972',
                    'public-bodies-act-1960',
                    'local-government-scotland-act-1973',
                    'local-government-ni-act-2014',
                    'executive-arrangements-2012',
                ])
                .nullable(),
            act: text,
            section: text,
            paragraphs: z.array(z.string()),
            reason: z.string().describe('The resolution as written.'),
            public_interest_stated: z.boolean(),
            resolved_at_item: id,
            readmitted_at_item: text,
        }),
    ),
    approval: z.strictObject({
        approved_on: date,
        approved_by_meeting: text,
        corrections: z.array(z.string()),
        signed_by: text,
        signed_on: date,
    }),
    source: z.strictObject({ file: text }),
});

/** A record as the JSON export gives it. */
export type RecordExport = z.infer<typeof recordSchema>;
export type ItemExport = z.infer<typeof item>;
export type DecisionExport = z.infer<typeof decision>;
export type MotionExport = z.infer<typeof motion>;
export type VoteExport = z.infer<typeof vote>;
export type ActionExport = z.infer<typeof action>;
export type NarrativeBlock = z.infer<typeof narrativeBlock>;

/** Gives the published JSON Schema (2020-12) of the export. */
export function recordJsonSchema(): object {
    const { $schema, ...rest } = z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
    return {
        $schema,
        title: 'Committee minutes',
        description: 'Minutes of a meeting, or one item of them, as exported by Committee Minutes.',
        ...rest,
    };
}
