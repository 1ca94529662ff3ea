/** New meetings for the client: what one can be made of, and the minutes of one. */

import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
    fromIsoDate,
    isoDate,
    languagesOf,
    MEETING_TEMPLATES,
    newMeeting,
    readMeetingDate,
    templatesFor,
} from '../features/new-meeting.js';
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
import type { Snapshots } from './snapshots.js';

/** Tells which bodies, templates and languages there are. */
export async function meetingOptions(
    snapshots: Snapshots,
    parameters: MeetingOptionsParameters,
): Promise<MeetingOptions> {
    const { profile, houseStyle } = await placeOf(snapshots, parameters);
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
export function readDate({ text, today }: ReadDateParameters): ReadDateResult {
    const { date, message } = readMeetingDate(text, dateOf(today));
    return { date: date === null ? null : isoDate(date), message };
}

/** Writes the minutes of a new meeting in the house style of its folder. */
export async function newMinutes(snapshots: Snapshots, parameters: NewMeetingParameters): Promise<NewMeetingResult> {
    const template = MEETING_TEMPLATES.find(({ id }) => id === parameters.template);
    if (template === undefined) throw refusal(`There is no template “${parameters.template}”.`);
    const [{ library }, { profile, houseStyle }] = await Promise.all([
        import('../formulas/library.js'),
        placeOf(snapshots, parameters),
    ]);
    return newMeeting({
        body: parameters.body,
        date: dateOf(parameters.date),
        template: template.id,
        language: parameters.language,
        profile,
        houseStyle,
        library,
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

function dateOf(written: string): NonNullable<ReturnType<typeof fromIsoDate>> {
    const date = fromIsoDate(written);
    if (date === null) throw refusal(`“${written}” is no date.`);
    return date;
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
