// Takes the pictures of the documentation: installs the packaged extension and plays each scene in a fresh window.

import { join } from 'node:path';
import { Host } from './host.mjs';
import { CannotRun, existingPackage, options, root, runScript } from './script.mjs';
import { Workbench } from './workbench.mjs';

const usage = `Usage: node test/host/screenshots.mjs [--vsix FILE] [--out FOLDER] [SCENE...]
Without a name all scenes are played. The pictures are written into docs/images.`;

/** The text has the picture to itself, and what comes and goes with time is left out. */
const settings = {
    'minutes.proposeProfile': false,
    'editor.minimap.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.scrollbar.horizontal': 'hidden',
    'editor.scrollbar.vertical': 'hidden',
};

/** One scene for each picture; it is played until the picture is worth taking, which bears its name. */
const scenes = [
    {
        name: 'findings',
        async play(workbench) {
            await workbench.open('a.minutes');
            await workbench.seeFinding();
            await workbench.command('Problems: Focus on Problems View');
            await workbench.page.locator('.markers-panel .monaco-list-row.focused').waitFor();
        },
    },
    {
        name: 'completion',
        async play(workbench) {
            await workbench.open('a.minutes');
            await workbench.seeFinding();
            await workbench.press('Control+End');
            await workbench.type('\nRESOLVED That:\n1) note');
            await workbench.page
                .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Note the report' })
                .first()
                .waitFor();
        },
    },
    {
        name: 'movers',
        fixture: 'examples',
        async play(workbench) {
            await workbench.open('rivermouth-full-meeting.minutes');
            await workbench.page.locator('.view-line').first().waitFor();
            await workbench.press('Control+End');
            await workbench.type('\n\nMoved by ');
            await workbench.press('Control+Space');
            await workbench.page
                .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Councillor' })
                .first()
                .waitFor();
        },
    },
    {
        name: 'house-formula',
        fixture: 'test/host/house',
        async play(workbench) {
            await workbench.open('towpath.minutes');
            await workbench.seeFinding();
            await workbench.press('Control+End');
            await workbench.type('RESOLVED note');
            await workbench.page
                .locator('.suggest-widget.visible .monaco-list-row', { hasText: 'Note with thanks' })
                .first()
                .waitFor();
        },
    },
    {
        name: 'insert-formula',
        async play(workbench) {
            await workbench.open('a.minutes');
            await workbench.seeFinding();
            await workbench.press('Control+End');
            await workbench.type('\n');
            await workbench.command('Minutes: Insert Formula…');
            await workbench.page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
            await workbench.type('exclude');
            await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'xclu' }).first().waitFor();
        },
    },
    {
        name: 'outline',
        fixture: 'examples',
        settings: { 'outline.collapseItems': 'alwaysExpand', 'explorer.autoReveal': false },
        async play(workbench) {
            await workbench.open('rivermouth-full-meeting.minutes');
            await workbench.command('Explorer: Focus on Outline View');
            // With the list of files folded away, the outline has room.
            await workbench.page.locator('.pane-header', { hasText: 'committee' }).click();
            await workbench.page.locator('.outline-pane .monaco-list-row', { hasText: 'RESOLVED' }).first().waitFor();
        },
    },
];

await runScript(async () => {
    const { values, positionals } = options(usage, {
        allowPositionals: true,
        options: { vsix: { type: 'string' }, out: { type: 'string' } },
    });
    const vsix = existingPackage(values.vsix ?? join(root, 'out/committee-minutes.vsix'));
    const pictures = values.out ?? join(root, 'docs/images');
    const unknown = positionals.filter((name) => !scenes.some((scene) => scene.name === name));
    if (unknown.length > 0) {
        const names = scenes.map((scene) => scene.name).join(', ');
        throw new CannotRun(`There is no scene ${unknown.join(', ')}. The scenes are: ${names}.`);
    }
    const chosen = scenes.filter((scene) => positionals.length === 0 || positionals.includes(scene.name));

    let failed = 0;
    for (const scene of chosen) {
        // A host for each scene, so that no scene sees what another has written into the files.
        const host = await Host.start({
            fixture: join(root, scene.fixture ?? 'test/host/fixture'),
            vsix,
            settings: { ...settings, ...scene.settings },
        });
        try {
            const workbench = await Workbench.open(host, { pictures });
            try {
                await scene.play(workbench);
                await workbench.shot(scene.name);
                console.log(`written ${scene.name}.png`);
            } catch (error) {
                failed += 1;
                console.log(`failed  ${scene.name}\n${error.stack.replace(/^/gm, '        ')}`);
                await workbench.page.screenshot({ path: join(root, 'out', `${scene.name}-failed.png`) });
            }
        } finally {
            await host.stop();
        }
    }
    console.log(`${chosen.length - failed} written, ${failed} failed`);
    return failed === 0 ? 0 : 1;
});
