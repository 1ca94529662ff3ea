// The extension is there, minutes files are in its language, and opening one is enough for it to be checked.

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, codesOf, extensionId, findings, fixture, show } from './support.js';

suite('the extension', () => {
    suiteTeardown(closeAll);

    test('is installed, in the copy that is meant to be tested', () => {
        const { extensionPath } = theExtension();
        const expected = process.env['MINUTES_EXTENSION_ROOT'];
        if (expected) assert.ok(extensionPath.startsWith(expected), extensionPath);
    });

    const languages: { file: string; language: string }[] = [{ file: 'a.minutes', language: 'minutes' }];
    for (const { file, language } of languages) {
        test(`${file} is in the language ${language}`, async () => {
            const { document } = await show(fixture(file));
            assert.equal(document.languageId, language);
        });
    }

    // Before the test of activation, so that nothing but opening a document can have woken the extension.
    const unsaved =
        'Agenda item\n\nRoof repairs\n\nTo approve the repairs.\n\nMinutes:\n\nThe Clerk presented two quotations.\n';
    const checked: { what: string; open: () => Promise<vscode.TextEditor>; code: string }[] = [
        { what: 'a file', open: () => show(fixture('a.minutes')), code: 'decision-missing' },
        {
            what: 'a document that was never saved',
            open: () => show(unsaved),
            code: 'decision-missing',
        },
    ];
    for (const { what, open, code } of checked) {
        test(`${what} is checked as soon as it is open`, async () => {
            const { document } = await open();
            await findings(document.uri, (found) => codesOf(found).includes(code));
        });
    }

    test('activates without an error', async () => {
        await theExtension().activate();
        assert.ok(theExtension().isActive);
    });
});

function theExtension(): vscode.Extension<unknown> {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not installed`);
    return extension;
}
