// A better profile is proposed in a message, and somebody who agrees finds it in the house style file.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, fixture, show } from './support.js';

const RECORD = `Thornwick Parish Council

Date: 12 May 2026
Present: Cllr Margaret Holt (Chairman), Cllr John Askew, Cllr Denise Fenner and Cllr Paul Rigby

1. Grass

The Clerk wasn't there.

RESOLVED That the quotation be accepted.
`;

/** So often the message is looked for; it follows the findings at once. */
const LOOKS = 500;

suite('a better profile', () => {
    const record = (): vscode.Uri => vscode.Uri.joinPath(fixture('a.minutes'), '../thornwick.minutes');
    const houseStyle = (): vscode.Uri => vscode.Uri.joinPath(fixture('a.minutes'), '../minutes.config.json');

    teardown(async () => {
        await closeAll();
        for (const file of [record(), houseStyle()]) {
            if (await exists(file)) await vscode.workspace.fs.delete(file);
        }
        await vscode.commands.executeCommand('notifications.clearAll');
    });

    test('is written when somebody presses the first button, and the file is saved', async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        await vscode.workspace.fs.writeFile(record(), new TextEncoder().encode(RECORD));
        const { document } = await show(record());
        await findings(document.uri);
        assert.equal(await exists(houseStyle()), false);
        for (let look = 0; look < LOOKS && !(await exists(houseStyle())); look++)
            await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        await findings(document.uri);
        const opened = await vscode.workspace.openTextDocument(houseStyle());
        for (let look = 0; look < LOOKS && (opened.isDirty || opened.getText() === ''); look++)
            await exists(houseStyle());
        const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(houseStyle()));
        assert.deepEqual(JSON.parse(written), { profile: 'parish-england' });
        assert.equal(vscode.window.activeTextEditor?.document, document);
    });
});

async function exists(file: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(file);
        return true;
    } catch {
        return false;
    }
}
