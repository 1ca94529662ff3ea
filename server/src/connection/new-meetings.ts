/** New meetings for the client: what one can be made of, and the minutes of one. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Snapshot } from '../features/snapshot.js';
import {
    LANGUAGE_ID,
    type MeetingOptions,
    type MeetingOptionsParameters,
    type NewMeetingParameters,
    type NewMeetingResult,
    type ReadDateParameters,
    type ReadDateResult,
} from '../protocol.js';
import { contextOf } from '../rules/run.js';
import { loadWriting } from './load-writing.js';
import type { Snapshots } from './snapshots.js';

/** Tells which bodies, templates and languages there are. */
export async function meetingOptions(
    snapshots: Snapshots,
    parameters: MeetingOptionsParameters,
): Promise<MeetingOptions> {
    const [{ languagesOf, templatesFor }, { profile, houseStyle }] = await Promise.all([
        loadWriting(),
        placeOf(snapshots, parameters),
    ]);
    const { bodies, body } = houseStyle;
    const named = bodies.map(({ name, members, quorum }) => ({
        name,
        detail: [
            members === undefined ? '' : `${members.length} members`,
            quorum === undefined ? '' : `quorum ${quorum}`,
        ]
            .filter((part) => part !== '')
            .join(', '),
    }));
    const other = body !== undefined && !named.some(({ name }) => name === body) ? [{ name: body, detail: '' }] : [];
    return {
        bodies: [...other, ...named],
        templates: templatesFor(profile).map(({ id, label, description }) => ({ id, label, description })),
        languages: languagesOf(profile),
    };
}

/** Reads a date that a person wrote. */
export async function readDate({ text, today }: ReadDateParameters): Promise<ReadDateResult> {
    const writing = await loadWriting();
    const { isoDate, readMeetingDate } = writing;
    const { date, message } = readMeetingDate(text, dateOf(today, writing));
    return { date: date === null ? null : isoDate(date), message };
}

/** Writes the minutes of a new meeting in the house style of its folder. */
export async function newMinutes(snapshots: Snapshots, parameters: NewMeetingParameters): Promise<NewMeetingResult> {
    const writing = await loadWriting();
    const template = writing.MEETING_TEMPLATES.find(({ id }) => id === parameters.template);
    if (template === undefined) throw refusal(`There is no template “${parameters.template}”.`);
    const { profile, houseStyle } = await placeOf(snapshots, parameters);
    return writing.newMeeting({
        body: parameters.body,
        date: dateOf(parameters.date, writing),
        template: template.id,
        language: parameters.language,
        profile,
        houseStyle,
        library: writing.library,
    });
}

/** What holds for minutes in a folder that are not written yet. */
async function placeOf(
    snapshots: Snapshots,
    { folder }: MeetingOptionsParameters,
): Promise<{ profile: string; houseStyle: Snapshot['houseStyle'] }> {
    const uri = folder === undefined ? 'untitled:new.minutes' : `${folder.replace(/\/$/, '')}/new.minutes`;
    const snapshot = await snapshots.ofText(TextDocument.create(uri, LANGUAGE_ID, 0, ''));
    const { minutes, settings, houseStyle } = snapshot;
    return { profile: contextOf(minutes, settings, houseStyle).profile, houseStyle };
}

type Writing = Awaited<ReturnType<typeof loadWriting>>;

function dateOf(written: string, { fromIsoDate }: Writing): NonNullable<ReturnType<Writing['fromIsoDate']>> {
    const date = fromIsoDate(written);
    if (date === null) throw refusal(`“${written}” is no date.`);
    return date;
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
