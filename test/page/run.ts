/**
 * Opens exported pages in Chromium and looks at them as readers do: with axe-core in light and dark, on a narrow screen,
 * with wide text spacing, and on paper. Prints a row for each check and `N passed, N failed, N skipped` at the end.
 *
 *   npx tsx test/page/run.ts            the examples of the repository, and the seeds where MINUTES_CORPUS is set
 *   npx tsx test/page/run.ts --all      the whole corpus too
 */

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ExportOptions } from '../../server/src/exporters/exporter.js';
import { htmlExporter } from '../../server/src/exporters/html.js';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const chromiumPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const playwrightPath = join(root, 'test/host/node_modules/playwright-core');

if (!existsSync(playwrightPath) || !existsSync(chromiumPath)) {
    console.error(
        'The pages are looked at in Chromium, and something for that is missing here. Run `npm run test:host:install` to get ' +
            'playwright-core (into test/host/node_modules), and install a Chromium, for example with `apt-get install chromium`; ' +
            'the variable CHROMIUM says where it is when it is not /usr/bin/chromium.',
    );
    process.exit(2);
}

/** The little of playwright-core that is used here; it is installed apart from the extension. */
interface Page {
    goto(url: string): Promise<unknown>;
    evaluate<Result>(script: string): Promise<Result>;
    emulateMedia(media: {
        media?: 'screen' | 'print';
        colorScheme?: 'light' | 'dark';
        forcedColors?: 'active' | 'none';
    }): Promise<void>;
    setViewportSize(size: { width: number; height: number }): Promise<void>;
    addStyleTag(style: { content: string }): Promise<unknown>;
    pdf(options: object): Promise<Buffer>;
    screenshot(options: object): Promise<Buffer>;
    keyboard: { press(key: string): Promise<void> };
}
interface Browser {
    newContext(options: object): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;
    close(): Promise<void>;
}
interface Violation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {
        readonly html: string;
        readonly target: readonly string[];
        readonly failureSummary: string;
    }[];
}

const require = createRequire(import.meta.url);
const { chromium } = require(playwrightPath) as { chromium: { launch(options: object): Promise<Browser> } };
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = [
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
    'EN-301-549',
    'ACT',
    'section508',
];

let passed = 0;
let failed = 0;
let skipped = 0;

function row(name: string, check: string, problem: string | null): void {
    if (problem === null) passed++;
    else failed++;
    console.log(
        `${problem === null ? 'ok    ' : 'FAILED'}  ${name.padEnd(44)} ${check}${problem === null ? '' : `\n        ${problem.replaceAll('\n', '\n        ')}`}`,
    );
}

interface Case {
    readonly name: string;
    readonly file: string;
    readonly options: ExportOptions;
}

const work = mkdtempSync(join(tmpdir(), 'minutes-page-'));
// Snap and sandboxed builds write beside TMPDIR; a folder of our own keeps them apart.
const browser = await chromium.launch({
    executablePath: chromiumPath,
    env: { ...process.env, TMPDIR: work },
    args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
    ],
});
try {
    for (const one of cases()) await look(one);
    if (process.argv.includes('--pictures')) await pictures();
} finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

function cases(): Case[] {
    const found: Case[] = [];
    const add = (file: string, options: Partial<ExportOptions> = {}, note = ''): void => {
        found.push({
            name: `${basename(file)}${note}`,
            file,
            options: { audience: 'public', stage: 'draft', profile: 'generic', fileName: basename(file), ...options },
        });
    };
    for (const file of filesIn(join(root, 'examples'), '.minutes')) {
        add(file);
        add(file, { audience: 'full', stage: 'approved' }, ' (approved, full)');
    }
    const corpus = process.env['MINUTES_CORPUS'];
    if (corpus === undefined || !existsSync(join(corpus, 'seeds'))) {
        skipped++;
        console.log('skipped real pages: set MINUTES_CORPUS to the folder that holds `seeds`');
    } else {
        for (const file of filesIn(join(corpus, 'seeds'), '.txt')) add(file);
        if (process.argv.includes('--all')) for (const file of filesIn(join(corpus, 'corpus'), '.txt')) add(file);
    }
    return found;
}

function filesIn(folder: string, extension: string): string[] {
    return existsSync(folder)
        ? readdirSync(folder)
              .filter((name) => name.endsWith(extension))
              .sort()
              .map((name) => join(folder, name))
        : [];
}

function page(one: Case): string {
    const html = htmlExporter.render(buildMinutes(parse(readFileSync(one.file, 'utf8'))), one.options);
    const file = join(work, 'page.html');
    writeFileSync(file, html);
    return file;
}

async function look(one: Case): Promise<void> {
    const file = page(one);
    const size = readFileSync(file).length;
    row(one.name, 'is below 200 KB', size < 200 * 1024 ? null : `${Math.round(size / 1024)} KB`);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    const tab = await context.newPage();
    await tab.goto(pathToFileURL(file).href);
    await tab.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
        await tab.emulateMedia({ colorScheme });
        row(one.name, `axe-core, ${colorScheme}`, problems(await axe(tab)));
    }
    await tab.emulateMedia({ colorScheme: 'light' });
    row(one.name, 'skip link comes first and shows its focus', await skipLink(tab));

    await tab.setViewportSize({ width: 320, height: 640 });
    row(one.name, 'no sideways scrolling at 320 pixels', await tooWide(tab));
    row(one.name, 'axe-core, 320 pixels', problems(await axe(tab)));
    await tab.addStyleTag({
        content:
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    row(one.name, 'wide text spacing cuts nothing off', (await tooWide(tab)) ?? (await cutOff(tab)));
    await context.close();

    const paper = await browser.newContext({ viewport: { width: 794, height: 1123 }, bypassCSP: true });
    const sheet = await paper.newPage();
    await sheet.goto(pathToFileURL(file).href);
    await sheet.emulateMedia({ media: 'print' });
    const draft = one.options.stage === 'draft';
    const marked = await sheet.evaluate<boolean>(
        "(() => { const mark = document.querySelector('.watermark'); return mark !== null && getComputedStyle(mark).display !== 'none' && getComputedStyle(mark).position === 'fixed'; })()",
    );
    row(
        one.name,
        draft ? 'a draft is marked on every printed page' : 'no draft mark on an approved print',
        marked === draft ? null : `mark is ${marked ? 'there' : 'missing'}`,
    );
    const pdf = await sheet.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false, tagged: true });
    row(
        one.name,
        'prints to PDF',
        pdf.subarray(0, 5).toString('latin1') === '%PDF-' && pdf.length > 2000 ? null : `${pdf.length} bytes`,
    );
    await paper.close();
}

async function axe(tab: Page): Promise<readonly Violation[]> {
    return tab.evaluate<Violation[]>(
        `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(AXE_TAGS)} }, resultTypes: ['violations'] }).then((result) => result.violations)`,
    );
}

function problems(violations: readonly Violation[]): string | null {
    if (violations.length === 0) return null;
    return violations
        .map(
            (one) =>
                `${one.id}: ${one.help}\n${one.nodes
                    .slice(0, 3)
                    .map((node) => `  ${node.html.slice(0, 160)}\n  ${node.failureSummary}`)
                    .join('\n')}`,
        )
        .join('\n');
}

async function skipLink(tab: Page): Promise<string | null> {
    await tab.keyboard.press('Tab');
    return tab.evaluate<string | null>(`(() => {
        const link = document.activeElement;
        if (!link.classList.contains('skip')) return 'the first stop is ' + link.outerHTML.slice(0, 100);
        if (document.querySelector(link.getAttribute('href')) === null) return 'it leads nowhere';
        const box = link.getBoundingClientRect();
        if (box.top < 0 || box.height < 24) return 'it stays out of sight: ' + JSON.stringify(box);
        return getComputedStyle(link).outlineStyle === 'none' ? 'it has no outline' : null;
    })()`);
}

async function tooWide(tab: Page): Promise<string | null> {
    return tab.evaluate<string | null>(`(() => {
        const wide = document.documentElement.scrollWidth;
        if (wide <= innerWidth) return null;
        const guilty = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.closest('.scroll') === null);
        return wide + ' pixels wide: ' + guilty.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ');
    })()`);
}

async function cutOff(tab: Page): Promise<string | null> {
    return tab.evaluate<string | null>(`(() => {
        const guilty = [...document.querySelectorAll('body *')].filter((one) => {
            const style = getComputedStyle(one);
            if (one.classList.contains('visually-hidden') || one.closest('.visually-hidden') !== null) return false;
            const hides = (value) => value === 'hidden' || value === 'clip';
            return (hides(style.overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
        });
        return guilty.length === 0 ? null : guilty.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ');
    })()`);
}

/** What the pages look like, for the documentation; taken anew with `--pictures`. */
async function pictures(): Promise<void> {
    const source = join(root, 'examples/rivermouth-full-meeting.minutes');
    if (!existsSync(source)) return;
    const folder = join(root, 'docs/images');
    mkdirSync(folder, { recursive: true });
    const file = page({
        name: '',
        file: source,
        options: { audience: 'public', stage: 'draft', profile: 'generic', fileName: basename(source) },
    });
    const shots = [
        { name: 'export-screen.png', width: 1280, height: 1600, media: 'screen', scale: 1, from: '' },
        { name: 'export-narrow.png', width: 320, height: 1100, media: 'screen', scale: 2, from: 'item-5-vote-1' },
        { name: 'export-print.png', width: 794, height: 1123, media: 'print', scale: 1, from: '' },
    ] as const;
    for (const shot of shots) {
        const context = await browser.newContext({
            viewport: { width: shot.width, height: shot.height },
            deviceScaleFactor: shot.scale,
        });
        const tab = await context.newPage();
        await tab.emulateMedia({ media: shot.media, colorScheme: 'light' });
        await tab.goto(pathToFileURL(file).href + (shot.from === '' ? '' : `#${shot.from}`));
        // A screen shot has no page margins; this gives the paper its own.
        if (shot.media === 'print') await tab.addStyleTag({ content: 'body { padding: 20mm 18mm; }' });
        await tab.screenshot({ path: join(folder, shot.name) });
        await context.close();
    }
}
