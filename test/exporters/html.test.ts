import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { htmlExporter } from '../../server/src/exporters/html.js';
import { elements, examples, html, options, page, read, realRecords, visibleText } from './support.js';

const HEADER =
    "Rivermouth Borough Council\nChildren's Services Panel\n\nDate: 14 September 2026\nTime: 6.30 pm\nChair: Councillor Amina Okafor\nPresent: Councillors Tom Bright and Nia Pugh\n\n";

suite('HTML export', () => {
    for (const { name, text } of examples) {
        test(`${name} is built as a page should be`, () => checkStructure(text));
        test(`${name}: same input, same bytes`, () => assert.equal(html(text), html(text)));
        test(`${name} is below 200 KB`, () => assert.ok(Buffer.byteLength(html(text)) < 200 * 1024));
    }

    test('real records are built as pages should be', function () {
        const real = realRecords();
        if (real === null) {
            console.log('      skipped: set MINUTES_CORPUS to the folder that holds `seeds` and `corpus`');
            this.skip();
        }
        this.timeout(60_000);
        for (const { text } of real) checkStructure(text);
    });

    test('any text makes a page with ordered headings and unique ids', () => {
        const line = fc.constantFrom(
            'Council',
            'Date: 1 May 2026',
            'Present: Councillors A One, B Two',
            'Agenda item 1: One',
            'Agenda item',
            '# One',
            '### Three',
            '###### Six',
            '**Bold line**',
            'Minutes:',
            'Decision:',
            'RESOLVED That:',
            '1) one',
            '  (a) two',
            'For (3): A One',
            'Vote: 2 for, 2 against',
            'Moved by Cllr One',
            'ACTION: Clerk to act',
            'Exempt: x',
            'Public version:',
            'End exempt',
            '// note',
            '| a | b |',
            '| - | - |',
            '> quoted',
            '- bullet',
            '',
            'Words.',
            'Supporting documents:',
            'Reasons:',
            'Signed: A One',
        );
        fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => checkStructure(lines.join('\n'))));
    });

    const titles: readonly (readonly [name: string, text: string, title: string])[] = [
        [
            'a full meeting',
            HEADER,
            "Minutes: Children's Services Panel, 14 September 2026 - Rivermouth Borough Council",
        ],
        ['an item from a page', 'Agenda item\n\nLIBRARY UPDATE\n\nMinutes:\nText.\n', 'Minutes: LIBRARY UPDATE'],
        ['nothing at all', '', 'Minutes'],
        [
            'Welsh',
            'Iaith: cy\nCorff: Pwyllgor Cynllunio\nDyddiad: 3 Mehefin 2026\nCadeirydd: Elin Rhys\n',
            'Cofnodion: Pwyllgor Cynllunio, 3 Mehefin 2026',
        ],
    ];
    for (const [name, text, title] of titles) {
        test(`title of ${name}`, () => assert.equal(visibleText(only(page(text), 'title')), title));
    }

    test('Welsh minutes have Welsh words around them', () => {
        const text =
            'Iaith: cy\nCorff: Pwyllgor Cynllunio\nDyddiad: 3 Mehefin 2026\nCadeirydd: Elin Rhys\n\nEitem agenda 1: Coed\n\nPENDERFYNWYD bod y cynllun yn cael ei gymeradwyo.\n\nEitem agenda 2: Llwybrau\n\nNodwyd yr adroddiad.\n';
        assert.equal(only(page(text), 'html').properties['lang'], 'cy');
        const shown = visibleText(page(text));
        for (const words of ['Cynnwys', 'Penderfyniad', "Neidio i'r cofnodion", 'Drafft'])
            assert.ok(shown.includes(words), words);
        for (const words of ['Contents', 'Decision', 'Skip', 'Draft ']) assert.ok(!shown.includes(words), words);
    });

    const stages = [
        ['draft', 'Draft These minutes have not been approved yet', true],
        ['published-draft', 'Draft These minutes are published for information', true],
        ['approved', 'Approved These minutes have been approved', false],
        ['signed', 'Approved and signed These minutes', false],
    ] as const;
    for (const [stage, sentence, marked] of stages) {
        test(`status line and print marks: ${stage}`, () => {
            const tree = page(HEADER, { stage });
            assert.ok(visibleText(tree).includes(sentence));
            assert.equal(withClass(tree, 'watermark').length === 1, marked);
            assert.equal(withClass(tree, 'signature').length === 1, !marked);
            const style = html(HEADER, { stage });
            assert.equal(style.includes('content: "DRAFT"'), marked);
            assert.equal(style.includes('content: "Initials'), !marked);
            assert.ok(style.includes('counter(page)'));
        });
    }

    test('a table of attendance is shown once, unless it tells more', () => {
        const record = (column: string, cell: string): string =>
            `Minutes of the Harbour Board\n\nDate: 14 September 2026\n\nAttendance\n\n| Name | Present | ${column} |\n| --- | --- | --- |\n| Jane Roe | Yes | ${cell} |\n| Tom Fox | No | |\n\n1. Dues\n\nNoted.\n\n2. Close\n\nNoted.\n`;
        const tables = (text: string): number => elements(page(text)).filter((one) => one.tagName === 'table').length;
        assert.equal(tables(record('Role', 'Chair')), 1);
        assert.equal(tables(record('Appointed', '1 May 2024')), 2);
        const shown = visibleText(page(record('Role', 'Chair')));
        // Once in the title of the window and once at the top of the page.
        assert.equal(shown.match(/Harbour Board/g)?.length, 2, shown);
        for (const words of ['Jane Roe', 'Tom Fox', 'Present', 'Absent']) assert.ok(shown.includes(words), words);
    });

    test('attendance is a table with a caption and column heads', () => {
        const table = only(page(`${HEADER}Apologies: Councillor Lee Marsh\n`), 'table');
        assert.equal(visibleText(only(table, 'caption')), 'Attendance');
        assert.deepEqual(
            elements(table)
                .filter((one) => one.properties['scope'] === 'col')
                .map(visibleText),
            ['Name', 'Role', 'Member or officer', 'Attendance'],
        );
        assert.deepEqual(
            elements(only(table, 'tbody'))
                .filter((one) => one.tagName === 'tr')
                .map(visibleText)
                .map((row) => row.replace(/ +/g, ' ')),
            [
                'Councillor Amina Okafor Chair Member Present',
                'Councillor Tom Bright Member Present',
                'Councillor Nia Pugh Member Present',
                'Councillor Lee Marsh Member Apologies',
            ],
        );
    });

    test('clauses keep the labels that were written, one list inside the other', () => {
        const decision = withClass(
            page('Agenda item 1: One\n\nRESOLVED That:\n1) one; and\n2) two:\n   (a) three; and\n   (b) four.\n'),
            'decision',
        )[0];
        assert.ok(decision !== undefined);
        assert.equal(outline(only(decision, 'ol')), '1) one; and | 2) two: [(a) three; and | (b) four.]');
        assert.equal(decision.tagName, 'section');
        assert.ok(decision.properties['ariaLabelledBy']);
    });

    test('a hard-wrapped paragraph is one paragraph, and pasted bullets are a list', () => {
        const tree = page(
            'Agenda item\n\nOne\n\nMinutes:\n\nThe first line\nruns on here.\n\n·\u00a0\u00a0 one thing\n\n·\u00a0\u00a0 another thing\n',
        );
        assert.ok(
            elements(tree).some((one) => one.tagName === 'p' && visibleText(one) === 'The first line runs on here.'),
        );
        assert.deepEqual(
            elements(tree)
                .filter((one) => one.tagName === 'li')
                .map(visibleText),
            ['one thing', 'another thing'],
        );
    });

    test('lines that are sentences are paragraphs', () => {
        const paragraphs = (lines: string): string[] =>
            elements(page(`Agenda item 1: Planning\n\nMinutes:\n\n${lines}\n`))
                .filter(({ tagName }) => tagName === 'p')
                .map(visibleText)
                .filter((text) => /^[A-Z0-9]/.test(text) && lines.includes(text.slice(0, 20)));
        const applications = ['26/0412 Mill Lane, a porch. No objection.', '26/0415 Fen Road, a barn. No objection.'];
        assert.deepEqual(paragraphs(applications.join('\n')), applications);
        assert.deepEqual(paragraphs('The Clerk presented the plan and the\nCommittee asked. It was long.'), [
            'The Clerk presented the plan and the Committee asked. It was long.',
        ]);
    });

    test('an action register links to the items', () => {
        const tree = page(
            'Agenda item 1: One\n\nACTION: Clerk to write by 30 June 2026\n\nAgenda item 2: Two\n\nText.\n',
        );
        const register = elements(tree).find((one) => one.properties['id'] === 'actions');
        assert.ok(register !== undefined);
        assert.equal(visibleText(only(register, 'tbody')), '1 Clerk to write by 30 June 2026 Clerk 30 June 2026');
    });

    test('the event description is small, inert and has no mark that ends its element', () => {
        const text = `Rivermouth </script><b> Council\n\nDate: 14 September 2026\nTime: 6.30 pm\nVenue: </script><script>alert(1)</script>\nChair: A B\n\n${Array.from({ length: 80 }, (_, index) => `Agenda item ${index + 1}: A title that is long enough to fill the page sooner or later ${index}\n\nText.\n\n`).join('')}`;
        const script = elements(page(text)).filter((one) => one.tagName === 'script');
        assert.equal(script.length, 1);
        assert.equal(script[0]?.properties['type'], 'application/ld+json');
        const [content] = script[0]?.children ?? [];
        assert.ok(content?.type === 'text' && !content.value.includes('<') && Buffer.byteLength(content.value) <= 3000);
        const event = JSON.parse(content.value);
        assert.deepEqual([event['@type'], event.startDate], ['Event', '2026-09-14T18:30:00+01:00']);
        assert.equal(html(text).match(/<\/script>/g)?.length, 1);
    });

    test('an item alone makes no event', () => {
        assert.ok(!html('Agenda item\n\nLibrary\n\nMinutes:\nText.\n').includes('<script'));
    });

    test('what markup means is shown and never runs', () => {
        const evil = `<script>alert(1)</script>&"'<img src=x onerror=alert(1)>`;
        const fields = [
            'Date',
            'Time',
            'Venue',
            'Status',
            'Meeting',
            'Chair',
            'Present',
            'Apologies',
            'In attendance',
            'Also present',
            'Clerk',
            'Quorum',
            'Reference',
            'Recording',
            'Agenda',
            'Next meeting',
            'Signed',
        ];
        const text = `${evil} Council\n${evil} Committee\n\n${fields.map((field) => `${field}: ${evil}`).join('\n')}\n\nAgenda item 1: ${evil}\n\n${evil}\n\nMinutes:\n\n${evil} **${evil}** [${evil}](https://a.example/${evil.replace(/[\s()]/g, '')})\n\n- ${evil}\n\n> ${evil}\n\n| ${evil} | ${evil} |\n| --- | --- |\n| ${evil} | ${evil} |\n\n### ${evil}\n\nMoved by ${evil}\n\nVote: ${evil}\n\nFor (1): ${evil}\n\nRESOLVED ${evil} That:\n1) ${evil}\n\nACTION: ${evil}\n\nExempt: ${evil}\n${evil}\nPublic version:\n${evil}\nEnd exempt\n\nSupporting documents:\n- ${evil}\n`;
        for (const audience of ['public', 'full'] as const) {
            const rendered = htmlExporter.render(read(text), options({ audience, fileName: `${evil}.minutes` }));
            const tags = new Set(rendered.replace(/="[^"]*"/g, '').match(/<[a-z!/][^\s>]*/gi));
            for (const tag of ['<img', '<b', '</b']) assert.ok(!tags.has(tag), tag);
            // The one script is the description of the event.
            const scripts = rendered.replace(/(?<!script type)="[^"]*"/g, '').match(/<script[^>]*>/g) ?? [];
            assert.ok(
                scripts.every((one) => one === '<script type="application/ld+json">'),
                scripts.join(),
            );
            assert.ok(!/<[^>]*\son\w+=/i.test(rendered.replace(/="[^"]*"/g, '')), 'an attribute that runs');
            assert.ok(rendered.includes('alert(1)'), 'the words are shown');
        }
    });

    test('addresses lead only where it is safe', () => {
        const tree = page(
            'Agenda item 1: One\n\nMinutes:\n\n[a](https://a.example) [b](javascript:alert) [c](mailto:x@a.example) [d](data:text/html,x) [e](vbscript:x) [f](//x.example)\n',
        );
        const addresses = elements(tree).filter(
            (one) => one.tagName === 'a' && !String(one.properties['href']).startsWith('#'),
        );
        assert.deepEqual(
            addresses.map((one) => one.properties['href']),
            ['https://a.example', 'mailto:x@a.example'],
        );
    });
});

function checkStructure(text: string): void {
    for (const audience of ['public', 'full'] as const) {
        const tree = page(text, { audience });
        const all = elements(tree);
        const ids = all.flatMap((one) => (one.properties['id'] === undefined ? [] : [String(one.properties['id'])]));
        assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
        const headings = all.filter((one) => /^h[1-6]$/.test(one.tagName));
        assert.equal(headings.filter((one) => one.tagName === 'h1').length, 1);
        let level = 0;
        for (const heading of headings) {
            const next = Number(heading.tagName.slice(1));
            assert.ok(next <= level + 1, `h${level} is followed by h${next}: ${visibleText(heading)}`);
            assert.notEqual(visibleText(heading), '', 'a heading without words');
            level = next;
        }
        for (const tag of ['header', 'main', 'footer', 'title']) only(tree, tag);
        const body = only(tree, 'body');
        const first = body.children.find((child) => child.type === 'element');
        assert.deepEqual(first?.type === 'element' && first.properties['className'], ['skip']);
        for (const one of all) {
            const references = [
                one.properties['ariaLabelledBy'],
                String(one.properties['href'] ?? '').startsWith('#')
                    ? String(one.properties['href']).slice(1)
                    : undefined,
            ];
            for (const reference of references.flatMap((value) =>
                value === undefined ? [] : String(value).split(/[ ,]/),
            ))
                assert.ok(ids.includes(reference), `nothing has the id ${reference}`);
        }
        const names = all
            .filter((one) => one.properties['role'] === 'region' || one.tagName === 'section')
            .map((one) => nameOf(one, tree));
        assert.equal(new Set(names).size, names.length, `two regions have one name: ${names.sort().join(' | ')}`);
    }
}

function nameOf(one: Element, tree: Root): string {
    const label = one.properties['ariaLabel'];
    if (typeof label === 'string') return label;
    const all = elements(tree);
    return String(one.properties['ariaLabelledBy'])
        .split(/[ ,]/)
        .map((id) => visibleText(all.find((other) => other.properties['id'] === id) as Element))
        .join(' ');
}

function only(tree: Root | Element, tag: string): Element {
    const found = elements(tree).filter((one) => one.tagName === tag);
    const [first] = found;
    assert.ok(first !== undefined, `no ${tag}`);
    return first;
}

function withClass(tree: Root | Element, name: string): Element[] {
    return elements(tree).filter(
        (one) => Array.isArray(one.properties['className']) && one.properties['className'].includes(name),
    );
}

/** A list as one line: its entries, and those inside them in brackets. */
function outline(list: Element): string {
    return list.children
        .filter((child): child is Element => child.type === 'element')
        .map((entry) => {
            const inner = entry.children.filter(
                (child): child is Element => child.type === 'element' && /^[ou]l$/.test(child.tagName),
            );
            const own = visibleText({
                ...entry,
                children: entry.children.filter((child) => !inner.includes(child as Element)),
            });
            return inner.length === 0 ? own : `${own} [${inner.map(outline).join(' ')}]`;
        })
        .join(' | ');
}
