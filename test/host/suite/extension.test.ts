// The extension is there, and a minutes file wakes it.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId, findings, fixture, show } from './support.js';

suite('the extension', () => {
    suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    test('is installed, in the copy that is meant to be tested', () => {
        const extension = vscode.extensions.getExtension(extensionId);
        assert.ok(extension, `${extensionId} is not installed`);
        const expected = process.env['MINUTES_EXTENSION_ROOT'];
        if (expected) assert.ok(extension.extensionPath.startsWith(expected), extension.extensionPath);
    });

    const languages: { file: string; language: string }[] = [{ file: 'a.minutes', language: 'minutes' }];
    for (const { file, language } of languages) {
        test(`${file} is in the language ${language}`, async () => {
            const { document } = await show(fixture(file));
            assert.equal(document.languageId, language);
        });
    }

    const documents: { what: string; open: () => Promise<vscode.TextEditor> }[] = [
        { what: 'a file', open: () => show(fixture('a.minutes')) },
        {
            what: 'a document never saved',
            open: () =>
                show({
                    language: 'minutes',
                    content:
                        'Agenda item\n\nRoof repairs\n\nTo approve the repairs.\n\nMinutes:\n\nThe Clerk presented the quotations.\n',
                }),
        },
    ];
    for (const { what, open } of documents) {
        // Nothing else asks the extension for anything, so findings show that opening alone has woken it.
        test(`opening ${what} in the language of minutes wakes it`, async () => {
            const { document } = await open();
            await findings(document.uri);
            const extension = vscode.extensions.getExtension(extensionId);
            assert.ok(extension);
            await extension.activate();
            assert.ok(extension.isActive);
        });
    }
});
