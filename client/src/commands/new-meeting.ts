/** `minutes.newMeeting`: opens minutes for a meeting that is still to come, in the house style. */

import * as vscode from 'vscode';
import { LANGUAGE_ID, type MeetingOptions, type NewMeetingParameters } from '../../../server/src/protocol.js';
import type { MinutesServer } from '../language-client.js';

/**
 * The command asks for the body, the date and the kind of meeting. What it is given as an object (`body`, `date` as
 * 2026-09-14, `template`, `language`) it does not ask for.
 */
export function registerNewMeeting(server: MinutesServer): vscode.Disposable {
    return vscode.commands.registerCommand('minutes.newMeeting', async (given?: unknown) => {
        const place = folderOfNew();
        const folder = place === undefined ? {} : { folder: place };
        const options = await server.meetingOptions(folder);
        const wanted = await ask(server, options, asked(given));
        if (wanted === undefined) return;
        const { snippet, fileName } = await server.newMeeting({ ...wanted, ...folder });
        const document = await openNew(place, `${fileName}.minutes`);
        const editor = await vscode.window.showTextDocument(document);
        await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0), {
            undoStopBefore: true,
            undoStopAfter: true,
            keepWhitespace: true,
        });
    });
}

/** Opens an empty document that is not saved yet; where there is a folder, it has its place and its name already. */
async function openNew(folder: string | undefined, name: string): Promise<vscode.TextDocument> {
    if (folder !== undefined) {
        const file = vscode.Uri.joinPath(vscode.Uri.parse(folder), name);
        const exists = await Promise.resolve(vscode.workspace.fs.stat(file)).then(
            () => true,
            () => false,
        );
        const untitled = file.with({ scheme: 'untitled' });
        const open = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === untitled.toString());
        if (!exists && !open && file.scheme === 'file') return vscode.workspace.openTextDocument(untitled);
    }
    return vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: '' });
}

type Wanted = Omit<NewMeetingParameters, 'folder'>;

/** Asks what is not known yet, one thing after the other; undefined when somebody turns away. */
async function ask(
    server: MinutesServer,
    options: MeetingOptions,
    known: Partial<Wanted>,
): Promise<Wanted | undefined> {
    const body = known.body ?? (await askBody(options));
    if (body === undefined) return undefined;
    const date = known.date ?? (await askDate(server));
    if (date === undefined) return undefined;
    const template = known.template ?? (await askTemplate(options));
    if (template === undefined) return undefined;
    const language = known.language ?? (await askLanguage(options));
    return language === undefined ? undefined : { body, date, template, language };
}

const TITLE = vscode.l10n.t('New Meeting');

async function askBody({ bodies }: MeetingOptions): Promise<string | undefined> {
    if (bodies.length > 0) {
        const other = { label: vscode.l10n.t('Another body…'), name: undefined };
        const picks = [...bodies.map(({ name, detail }) => ({ label: name, description: detail, name })), other];
        const pick = await vscode.window.showQuickPick<(typeof picks)[number]>(picks, {
            title: TITLE,
            placeHolder: vscode.l10n.t('Which body meets?'),
        });
        if (pick === undefined || pick.name !== undefined) return pick?.name;
    }
    const written = await vscode.window.showInputBox({
        title: TITLE,
        prompt: vscode.l10n.t('Which body meets? Write its name as it stands above the minutes.'),
        placeHolder: vscode.l10n.t('Audit Committee'),
        validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('Write the name of the body.') : undefined),
    });
    return written?.trim();
}

async function askDate(server: MinutesServer): Promise<string | undefined> {
    const today = isoDate(new Date());
    const written = await vscode.window.showInputBox({
        title: TITLE,
        prompt: vscode.l10n.t('When is the meeting? A date such as 14 September 2026, or “next Tuesday”.'),
        value: new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
        validateInput: async (text) => {
            const { date, message } = await server.readDate({ text, today });
            return { message, severity: vscode.InputBoxValidationSeverity[date === null ? 'Error' : 'Info'] };
        },
    });
    return written === undefined ? undefined : ((await server.readDate({ text: written, today })).date ?? undefined);
}

async function askTemplate({ templates }: MeetingOptions): Promise<string | undefined> {
    const picks = templates.map(({ id, label, description }) => ({ label, detail: description, id }));
    const pick = await vscode.window.showQuickPick(picks, {
        title: TITLE,
        placeHolder: vscode.l10n.t('What kind of meeting is it?'),
    });
    return pick?.id;
}

async function askLanguage({ languages }: MeetingOptions): Promise<'en' | 'cy' | undefined> {
    if (languages.length < 2) return languages[0];
    const names = { en: 'English', cy: 'Cymraeg' };
    const picks = languages.map((language) => ({ label: names[language], language }));
    const pick = await vscode.window.showQuickPick(picks, {
        title: TITLE,
        placeHolder: vscode.l10n.t('In which language are the minutes written?'),
    });
    return pick?.language;
}

/** The folder whose house style holds: that of the minutes in front, or of the workspace. */
function folderOfNew(): string | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE_ID && !document.isUntitled)
        return vscode.Uri.joinPath(document.uri, '..').toString();
    return vscode.workspace.workspaceFolders?.[0]?.uri.toString();
}

function asked(given: unknown): Partial<Wanted> {
    // An editor hands over the file where a command is chosen from a menu.
    return typeof given === 'object' && given !== null && !(given instanceof vscode.Uri)
        ? (given as Partial<Wanted>)
        : {};
}

/** Today here, as 2026-09-14. */
function isoDate(date: Date): string {
    return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
}
