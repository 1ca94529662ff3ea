// What the keys of a clerk do, which no test inside the editor can press: a minutes file is typed key by key in the window,
// saved, and read from the disk. Needs the installed extension.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './workbench.mjs';

// Nobody is in the chair of these records, so a finding is drawn in each as soon as the extension is at work.
const HEAD = 'Thornwick Parish Council\n\nDate: 9 November 2026\nPresent: Councillors Mary Archer and John Doyle\n\n';
const ITEM = `${HEAD}1. Welcome\nEverybody was welcomed.\n\n2. Plan for the pond\nThe Clerk presented the plan.\n\n`;

/** Begins a decision, and waits for what is offered for it: asked for once, no later list can take the place of the one seen. */
async function beginDecision(workbench) {
    await workbench.insert('RESOLVED note');
    await workbench.seeSuggestion('Note the report');
}

const cases = [
    {
        title: 'Enter begins a new line while suggestions are shown',
        before: ITEM,
        async play(workbench) {
            await beginDecision(workbench);
            await workbench.press('Enter');
            await workbench.type('Nobody knew it');
            await workbench.seeLine('Nobody knew it');
        },
        after: `${ITEM}RESOLVED note\nNobody knew it`,
    },
    {
        title: 'Tab takes the first suggestion',
        before: ITEM,
        async play(workbench) {
            await beginDecision(workbench);
            await workbench.press('Tab');
            await workbench.seeLine('be noted.');
        },
        after: `${ITEM}RESOLVED That the report be noted.`,
    },
    {
        title: 'Enter takes the suggestion that the arrow went to',
        before: ITEM,
        async play(workbench) {
            await beginDecision(workbench);
            await workbench.press('ArrowDown');
            await workbench.press('Enter');
            await workbench.seeLine('be noted.');
        },
        after: `${ITEM}RESOLVED That the report be noted.`,
    },
    {
        title: 'the heading of the first item does not begin a list',
        before: HEAD,
        async play(workbench) {
            await workbench.type('1. Welcome');
            await workbench.press('Enter');
            await workbench.type('The Chair welcomed everybody.');
            await workbench.seeLine('welcomed everybody.');
        },
        after: `${HEAD}1. Welcome\nThe Chair welcomed everybody.`,
    },
];

/** Plays every case in a window of its own, and gives a row of results for each; a window that failed is drawn into `traces`. */
export async function keyRows(host, { traces }) {
    const rows = [];
    for (const [index, one] of cases.entries()) {
        const title = `keys ${one.title}`;
        const began = Date.now();
        const file = `keys-${index}.minutes`;
        const path = join(host.workspace, file);
        writeFileSync(path, one.before);
        const workbench = await Workbench.open(host, { pictures: traces });
        try {
            await workbench.open(file);
            await workbench.seeFinding();
            await workbench.press('Control+End');
            await one.play(workbench);
            await workbench.save();
            const after = readFileSync(path, 'utf8');
            const state = after === one.after ? 'passed' : 'failed';
            const error =
                state === 'failed' ? `wanted ${JSON.stringify(one.after)}\ngot    ${JSON.stringify(after)}` : undefined;
            rows.push({ title, state, milliseconds: Date.now() - began, error });
        } catch (error) {
            // A window too broken to be drawn must not hide what went wrong.
            await workbench.shot(`keys-${index}`).catch(() => undefined);
            rows.push({ title, state: 'failed', error: error instanceof Error ? error.message : String(error) });
        } finally {
            await workbench.close();
        }
    }
    return rows;
}
