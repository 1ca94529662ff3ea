/**
 * The Markdown language server and the editor that it needs: one that reads Markdown for it. Editors do that with
 * markdown-it and hand over all tokens, and so does this one.
 */

import { createRequire } from 'node:module';
import { Editor } from './editor.js';

interface MarkdownIt {
    parse(text: string, environment: object): unknown;
}

const require = createRequire(import.meta.url);
const markdownIt = require('markdown-it') as (options: object) => MarkdownIt;

const SETTINGS = {
    markdown: {
        server: { log: 'off' },
        preferredMdPathExtensionStyle: 'auto',
        suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
        occurrencesHighlight: { enabled: false },
        validate: {
            enabled: true,
            referenceLinks: { enabled: 'warning' },
            fragmentLinks: { enabled: 'warning' },
            fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
            unusedLinkDefinitions: { enabled: 'hint' },
            duplicateLinkDefinitions: { enabled: 'warning' },
            ignoredLinks: [],
        },
    },
};

/** Starts the server and shakes hands; all its checks are on. */
export async function startMarkdownEditor(): Promise<Editor> {
    const editor = new Editor(require.resolve('vscode-markdown-languageserver'));
    const engine = markdownIt({ html: true });
    editor.connection.onRequest('markdown/parse', ({ text }: { text?: string }) =>
        engine.parse(text ?? editor.document.getText(), {}),
    );
    editor.connection.onRequest('markdown/fs/readFile', () => []);
    editor.connection.onRequest('markdown/fs/readDirectory', () => []);
    editor.connection.onRequest('markdown/fs/stat', () => null);
    editor.connection.onRequest('markdown/fs/watcher/create', () => null);
    editor.connection.onRequest('markdown/fs/watcher/delete', () => null);
    editor.connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => []);
    editor.connection.onRequest('workspace/diagnostic/refresh', () => null);
    await editor.initialize({ markdownFileExtensions: ['md'] });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: SETTINGS });
    return editor;
}

/** Asks for the findings of the open document. */
export async function pullFindings(editor: Editor): Promise<readonly unknown[]> {
    const { items } = await editor.request<{ items: readonly unknown[] }>('textDocument/diagnostic', {
        textDocument: { uri: editor.document.uri },
    });
    return items;
}
