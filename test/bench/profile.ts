/** Where the time of a full check goes, from a CPU profile of our core on one megabyte. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index.js';
import { bundle, OUT } from './bundle.js';
import { markdownTable } from './row.js';

export interface Profile {
    /** Share of the whole check, by what the time is spent on, largest first. */
    readonly layers: readonly Share[];
    /** The functions that cost most by themselves, largest first. */
    readonly functions: readonly Share[];
    /** The rules that cost most with all that they call, largest first. */
    readonly rules: readonly Share[];
}

export interface Share {
    readonly name: string;
    /** The file of ours that it stands in. */
    readonly file: string;
    /** From 0 to 1. */
    readonly share: number;
}

/** What the profiler writes: a tree of calls, and which of them was running at each tick. */
interface CpuProfile {
    readonly nodes: readonly CallNode[];
    readonly samples: readonly number[];
    readonly timeDeltas: readonly number[];
}

interface CallNode {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
    readonly children?: readonly number[];
}

/** Takes the profile in a process of its own. */
export async function takeProfile(quick: boolean): Promise<Profile> {
    const program = await bundle('profiled', { readable: true });
    const folder = join(OUT, 'profile');
    rmSync(folder, { recursive: true, force: true });
    execFileSync(process.execPath, [
        '--cpu-prof',
        '--cpu-prof-dir',
        folder,
        '--cpu-prof-interval',
        '500',
        program,
        quick ? '10' : '40',
    ]);
    const [name] = readdirSync(folder);
    if (name === undefined) throw new Error('no profile was written');
    return digest(JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile, readFileSync(program, 'utf8'));
}

/** Gives the part "What limits us" of the page about speed. */
export function limitsText({ layers, functions, rules: costly }: Profile): string {
    const percent = ({ share }: Share): string => `${(share * 100).toFixed(1)} %`;
    const [first, second] = functions;
    const [costliest] = costly;
    const sentences = [
        `Of the time of a full check, ${listing(layers.map((layer) => `${percent(layer)} goes into ${layer.name}`))}.`,
        first === undefined || second === undefined
            ? ''
            : `The single function that costs most is \`${first.name}\` (\`${first.file}\`) with ${percent(first)}, then \`${second.name}\` (\`${second.file}\`) with ${percent(second)}.`,
        costliest === undefined
            ? ''
            : `The rule that costs most is \`${costliest.name}\` with ${percent(costliest)}, all that it calls included.`,
    ];
    return [
        sentences.filter((sentence) => sentence !== '').join(' '),
        markdownTable(
            ['function', 'file', 'own time'],
            functions.map((one) => [`\`${one.name}\``, one.file, percent(one)]),
        ),
        ...(costly.length === 0
            ? []
            : [
                  markdownTable(
                      ['rule', 'time with what it calls'],
                      costly.map((one) => [`\`${one.name}\``, percent(one)]),
                  ),
              ]),
    ].join('\n\n');
}

function digest(profile: CpuProfile, bundled: string): Profile {
    const fileAt = filesByLine(bundled);
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
    const parents = new Map(
        profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)),
    );
    const fileOf = (node: CallNode): string =>
        node.callFrame.url === '' || node.callFrame.url.startsWith('node:') ? '' : fileAt(node.callFrame.lineNumber);
    const own = new Map<number, number>();
    profile.samples.forEach((id, index) => {
        own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas[index] ?? 0));
    });

    const layers = new Map<string, number>();
    const functions = new Map<string, number>();
    const byRule = new Map<string, number>();
    let total = 0;
    for (const [id, time] of own) {
        const node = nodes.get(id);
        if (node === undefined) continue;
        const collecting = node.callFrame.functionName === '(garbage collector)';
        // What the language does for us (expressions, sorting) counts for the function of ours that asked for it.
        const callers = chain(id, nodes, parents).filter((caller) => isOurs(fileOf(caller)));
        const [nearest] = callers;
        if (nearest === undefined && !collecting) continue;
        total += time;
        const file = nearest === undefined ? '' : fileOf(nearest);
        add(layers, collecting ? 'clearing up memory' : layerOf(file), time);
        if (!collecting && nearest !== undefined) add(functions, `${writtenName(nearest)}\n${file}`, time);
        const rule = callers.map((caller) => ruleOf(fileOf(caller))).find((code) => code !== null);
        if (rule !== undefined && rule !== null) add(byRule, `${rule}\nserver/src/rules/${rule}.ts`, time);
    }
    return {
        layers: largest(layers, total, 6),
        functions: largest(functions, total, 15),
        rules: largest(byRule, total, 10),
    };
}

/** The name as it stands in the source: a bundle tells functions of one name apart by a figure at the end. */
function writtenName({ callFrame }: CallNode): string {
    return callFrame.functionName.replace(/(?<=[a-z])\d+$/, '') || '(unnamed)';
}

/** A call and those above it, the nearest first. */
function chain(id: number, nodes: ReadonlyMap<number, CallNode>, parents: ReadonlyMap<number, number>): CallNode[] {
    const calls: CallNode[] = [];
    for (let next: number | undefined = id; next !== undefined; next = parents.get(next)) {
        const node = nodes.get(next);
        if (node !== undefined) calls.push(node);
    }
    return calls;
}

/** Each file in a bundle that kept its names begins with a line that holds its path. */
function filesByLine(bundled: string): (line: number) => string {
    let current = '';
    const files = bundled.split('\n').map((line) => {
        current = /^\/\/ ((?:grammar|server|test|node_modules)\/\S+)$/.exec(line)?.[1] ?? current;
        return current;
    });
    return (line) => files[line] ?? '';
}

function isOurs(file: string): boolean {
    return file.startsWith('server/') || file.startsWith('grammar/');
}

function layerOf(file: string): string {
    if (file.startsWith('server/src/syntax/') || /^grammar\/generated\/(?:minutes|keywords)\.js$/.test(file))
        return 'parsing';
    if (file.startsWith('grammar/')) return 'reading phrases (dates, counts, movers)';
    if (file.startsWith('server/src/model/')) return 'the model';
    return 'the rules';
}

const CODES = new Set(rules.map((rule) => rule.code));

function ruleOf(file: string): string | null {
    const name = /^server\/src\/rules\/([\w-]+)\.ts$/.exec(file)?.[1];
    return name !== undefined && CODES.has(name) ? name : null;
}

function add(sums: Map<string, number>, key: string, time: number): void {
    sums.set(key, (sums.get(key) ?? 0) + time);
}

function largest(sums: ReadonlyMap<string, number>, total: number, count: number): Share[] {
    return [...sums]
        .sort(([, a], [, b]) => b - a)
        .slice(0, count)
        .map(([key, time]) => {
            const [name = '', file = ''] = key.split('\n');
            return { name, file, share: time / total };
        });
}

function listing(parts: readonly string[]): string {
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
