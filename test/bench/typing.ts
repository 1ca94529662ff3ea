/** Rows about typing: from a keystroke to its findings, and to completions, over the protocol with the built server. */

import { Editor } from './editor.js';
import { pullFindings, startMarkdownEditor } from './markdown-editor.js';
import { median, percentile } from './measure.js';
import { type Row, timeText } from './row.js';
import { type TextToTypeIn, textToTypeIn } from './text.js';

const SIZES = [
    { name: '10 KB', bytes: 10_000 },
    { name: '100 KB', bytes: 100_000 },
    { name: '1 MB', bytes: 1_000_000 },
] as const;

/** What is typed into the middle of a sentence, over and over. */
const WORDS = 'after a long delay that nobody could have foreseen ';

interface Times {
    readonly findings: number[];
    readonly completion: number[];
}

/** Types into files of all sizes in turn, each in a server of its own, and into the Markdown server at 100 KB. */
export async function typingRows(server: string, quick: boolean): Promise<Row[]> {
    const rounds = quick ? { warmUp: 20, counted: 40 } : { warmUp: 60, counted: 200 };
    const writers = await Promise.all(SIZES.map(({ bytes }) => startMinutes(server, bytes)));
    const peer = await startMarkdown(100_000);
    const times = writers.map((): Times => ({ findings: [], completion: [] }));
    const peerTimes: number[] = [];
    for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
        const counts = round >= rounds.warmUp;
        for (const [index, writer] of writers.entries()) {
            const findings = await typeOne(writer, round);
            const completion = await completeOne(writer);
            if (!counts) continue;
            times[index]?.findings.push(findings);
            times[index]?.completion.push(completion);
        }
        const time = await typeOneInMarkdown(peer, round);
        if (counts) peerTimes.push(time);
    }
    await Promise.all([...writers, peer].map(({ editor }) => editor.close()));

    const [small, middle, large] = times as [Times, Times, Times];
    const perKeystroke = (index: number): string => `keystroke to findings, ${SIZES[index]?.name}`;
    return [
        { what: perKeystroke(0), ours: spread(small.findings) },
        {
            what: perKeystroke(1),
            ours: spread(middle.findings),
            peer: `markdown server: ${spread(peerTimes)}`,
            ratio: median(middle.findings) / median(peerTimes),
            reach: 'median of at most 10 ms',
            reached: median(middle.findings) <= 10,
        },
        {
            what: perKeystroke(2),
            ours: spread(large.findings),
            peer: `ourselves at 10 KB: ${timeText(median(small.findings))}`,
            ratio: median(large.findings) / median(small.findings),
            reach: 'at most 3 times',
            reached: median(large.findings) / median(small.findings) <= 3,
        },
        {
            what: 'keystroke to completions, 100 KB',
            ours: spread(middle.completion),
            reach: 'median of at most 5 ms',
            reached: median(middle.completion) <= 5,
        },
        {
            what: 'keystroke to completions, 1 MB',
            ours: spread(large.completion),
            reach: 'median of at most 15 ms',
            reached: median(large.completion) <= 15,
        },
    ];
}

interface Writer extends TextToTypeIn {
    readonly editor: Editor;
}

async function startMinutes(server: string, bytes: number): Promise<Writer> {
    const place = textToTypeIn(bytes);
    const editor = new Editor(server);
    await editor.initialize();
    const first = editor.findingsOf(1);
    await editor.open('minutes', 'file:///bench/record.minutes', place.text);
    await first;
    return { editor, ...place };
}

async function startMarkdown(bytes: number): Promise<Writer> {
    const place = textToTypeIn(bytes);
    const editor = await startMarkdownEditor();
    await editor.open('markdown', 'file:///bench/record.md', place.text);
    await pullFindings(editor);
    return { editor, ...place };
}

/** Types the next letter and waits for its findings. */
async function typeOne({ editor, sentence }: Writer, round: number): Promise<number> {
    const findings = editor.findingsOf(editor.document.version + 1);
    const start = performance.now();
    await editor.replace(sentence + (round % WORDS.length), 0, letter(round));
    await findings;
    return performance.now() - start;
}

async function typeOneInMarkdown({ editor, sentence }: Writer, round: number): Promise<number> {
    const start = performance.now();
    await editor.replace(sentence + (round % WORDS.length), 0, letter(round));
    await pullFindings(editor);
    return performance.now() - start;
}

function letter(round: number): string {
    return WORDS[round % WORDS.length] ?? ' ';
}

/** Begins a decision on an empty line, waits for what is offered, and takes the letter back. */
async function completeOne({ editor, emptyLine }: Writer): Promise<number> {
    let findings = editor.findingsOf(editor.document.version + 1);
    const start = performance.now();
    await editor.replace(emptyLine, 0, 'R');
    const answer = await editor.request<{ readonly items: readonly unknown[] }>('textDocument/completion', {
        textDocument: { uri: editor.document.uri },
        position: editor.document.positionAt(emptyLine + 1),
        context: { triggerKind: 1 },
    });
    const time = performance.now() - start;
    if (answer.items.length === 0) throw new Error('nothing was offered for a decision that begins with R');
    await findings;
    findings = editor.findingsOf(editor.document.version + 1);
    await editor.replace(emptyLine, 1, '');
    await findings;
    return time;
}

function spread(times: readonly number[]): string {
    return `${timeText(median(times))} (95 %: ${timeText(percentile(times, 95))})`;
}
