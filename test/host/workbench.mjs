// The window of VS Code as a person uses it: with keys, clicks and eyes.

import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export class Workbench {
    #pictures;

    /** The page of Playwright, for whatever has no method here. */
    page;

    /** Opens a fresh window on the folder of the host. Pictures are written into the folder `pictures`. */
    static async open(host, { pictures }) {
        const workbench = new Workbench();
        workbench.#pictures = pictures;
        workbench.page = await host.newPage();
        workbench.page.setDefaultTimeout(30_000);
        await workbench.page.goto(host.address);
        // The files are the last thing to appear: then the connection stands and keys are answered.
        await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
        return workbench;
    }

    /** Runs the command with this exact name from the palette, such as "View: Toggle Problems". */
    async command(name) {
        await this.page.keyboard.press('F1');
        await this.#pick(`>${name}`, name);
    }

    /** Opens a file of the folder by its name, and waits until its text can be typed into. */
    async open(file) {
        await this.page.keyboard.press('Control+P');
        await this.#pick(file, basename(file));
        await this.page.locator(`.tab.active[data-resource-name="${basename(file)}"]`).waitFor();
        await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    }

    /** Types into whatever has the focus, key by key, so that suggestions come up as they would for a person. */
    async type(text) {
        // Faster than anybody types, and slow enough for the editor to see each key by itself.
        await this.page.keyboard.type(text, { delay: 20 });
    }

    /** Types the text in one go, as a dictation would, so that suggestions are asked for once. */
    async insert(text) {
        await this.page.keyboard.insertText(text);
    }

    /** Presses a key or a chord, such as "Control+End". */
    async press(key) {
        await this.page.keyboard.press(key);
    }

    /** Waits until something with these words is to be seen. */
    async see(words) {
        await this.page.getByText(words).filter({ visible: true }).first().waitFor();
    }

    /** Waits until a finding is underlined: the extension is at work then, and suggestions are answered. */
    async seeFinding() {
        await this.page.locator('[class*="squiggly-"]').first().waitFor();
    }

    /** Waits until a suggestion with these words is offered. */
    async seeSuggestion(words) {
        await this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: words }).first().waitFor();
    }

    /** Waits until a line of the text holds these words. */
    async seeLine(words) {
        // The editor draws some spaces as no-break spaces.
        const drawn = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]'));
        await this.page.locator('.editor-group-container.active .view-line', { hasText: drawn }).first().waitFor();
    }

    /** Saves the file in front, and waits until it is on the disk. */
    async save() {
        await this.press('Control+S');
        await this.page.locator('.tab.active:not(.dirty)').waitFor();
    }

    /** Writes the window to a picture of this name, once nothing moves in it any more. */
    async shot(name) {
        mkdirSync(this.#pictures, { recursive: true });
        await this.#settled();
        const take = () => this.page.screenshot({ animations: 'disabled', caret: 'hide' });
        let picture = await take();
        for (let attempt = 0; attempt < 20; attempt += 1) {
            const next = await take();
            if (picture.equals(next)) break;
            picture = next;
        }
        writeFileSync(join(this.#pictures, `${name}.png`), picture);
    }

    async close() {
        await this.page.context().close();
    }

    /** Waits until VS Code shows no sign of being at work: a running bar, a turning wheel, a clock on a badge. */
    async #settled() {
        await this.page.waitForFunction(() => {
            const signs = '.monaco-progress-container.active, .codicon-modifier-spin, .progress-badge';
            return [...document.querySelectorAll(signs)].every((sign) => sign.getClientRects().length === 0);
        });
    }

    /** Writes into the box at the top and takes the row with exactly this name. */
    async #pick(filter, name) {
        const widget = this.page.locator('.quick-input-widget');
        await widget.locator('input[type="text"]').fill(filter);
        await widget
            .locator('.monaco-list-row')
            .filter({ has: this.page.getByText(name, { exact: true }) })
            .first()
            .click();
        await widget.waitFor({ state: 'hidden' });
        // Left where it was, the pointer would bring up scroll bars and hovers.
        await this.page.mouse.move(0, 0);
    }
}
