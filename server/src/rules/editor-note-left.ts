/** A note that the clerk wrote for the clerk's own eyes, in minutes that others read. */

import type { Item } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { houseWords } from './house-words.js';
import { byPart } from './parts.js';
import { ProseWalk } from './quotations.js';
import { defineMeetingRule, type Edit, type Fix } from './rule.js';

export const editorNoteLeft = defineMeetingRule({
    code: 'editor-note-left',
    severity: 'error',
    summary: 'Published minutes hold no notes to oneself.',
    why: 'A note to oneself may hold a name, a doubt or an exempt remark. Lines that start with // are left out of every export, but whoever is given the file can read them; comments and marks of changes are printed like any other words. Once the minutes are published, all of them should go.',
    fragments: true,
    settings: ['publish.notes'],
    examples: [
        {
            name: 'a note in published minutes',
            stage: 'published-draft',
            text: 'Minutes:\n\n// check the sum with Finance\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ editor-note-left: A note to yourself is still here.\n\nThe report was noted.\n',
            fixed: 'Minutes:\n\n\nThe report was noted.\n',
        },
        {
            name: 'a comment of a web page',
            stage: 'approved',
            text: 'Minutes:\n\nThe report was noted. <!-- ask Jo for the figures -->\n                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ editor-note-left\n',
            fixed: 'Minutes:\n\nThe report was noted.\n',
        },
        {
            name: 'something to look up',
            stage: 'approved',
            text: 'Minutes:\n\nThe cost was £400 [check with the Treasurer]. TODO: name of the firm.\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ editor-note-left\n                                              ^^^^ editor-note-left\n',
        },
        {
            name: 'marks of changes and highlights',
            stage: 'approved',
            text: 'Minutes:\n\nThe ==whole== report was {--noted--}{++approved++}.\n    ^^^^^^^^^ editor-note-left\n                         ^^^^^^^^^^^ editor-note-left\n                                    ^^^^^^^^^^^^^^ editor-note-left\n',
            fixed: 'Minutes:\n\nThe whole report was {--noted--}{++approved++}.\n',
        },
        {
            name: 'notes are for the draft',
            text: 'Minutes:\n\n// check the sum with Finance\n\nThe report was noted [check with the Treasurer].\n',
        },
        {
            name: 'web addresses and ordinary sentences',
            stage: 'approved',
            text: 'Minutes:\n\nThe plan is at https://thornbeck.example/plan//2026. The Clerk was to check with the insurers. The total a == b was shown.\n',
        },
        {
            name: 'quoted text',
            stage: 'approved',
            text: 'Minutes:\n\n> The cost was £400 [check with the Treasurer].\n\nThe letter said “TODO: paint the gate”.\n',
        },
        {
            name: 'a note that silences a finding has its place',
            stage: 'approved',
            text: 'Minutes:\n\n// minutes-ignore contraction it is the name of a boat\n\nThe boat was called Can’t Wait.\n',
        },
        {
            name: 'an empty comment that only parts two lists',
            stage: 'approved',
            text: 'Minutes:\n\nThe report was noted.\n\n<!-- -->\n\nThe plan was noted.\n',
        },
    ],
    *check(minutes, { stage, houseStyle }) {
        if (stage === 'draft') return;
        const notes: (Span & { readonly edit: Edit })[] = [];
        for (const { offset, result } of look(minutes)) {
            for (const { start, end, edit } of result) {
                notes.push({
                    start: start + offset,
                    end: end + offset,
                    edit: { start: edit.start + offset, end: edit.end + offset, text: edit.text },
                });
            }
        }
        notes.push(...notesOfTheHouse(minutes.text, houseStyle.publish.notes, notes));
        const all: Fix[] =
            notes.length < 2
                ? []
                : [
                      {
                          title: {
                              en: `Remove all ${notes.length} notes`,
                              cy: `Dileu pob un o’r ${notes.length} nodyn`,
                          },
                          safe: false,
                          edits: apart(notes.map((note) => note.edit)),
                      },
                  ];
        for (const { start, end, edit } of notes) {
            yield {
                start,
                end,
                message: { en: 'A note to yourself is still here.', cy: 'Mae nodyn i chi’ch hun yma o hyd.' },
                fixes: [
                    {
                        title:
                            edit.text === ''
                                ? { en: 'Remove it', cy: 'Ei ddileu' }
                                : { en: 'Keep the words without the marks', cy: 'Cadw’r geiriau heb y marciau' },
                        safe: false,
                        edits: [edit],
                    },
                    ...all,
                ],
            };
        }
    },
});

/** Notes that begin with words of the house and go on to the end of their line. */
function* notesOfTheHouse(text: string, openings: readonly string[], known: readonly Note[]): Iterable<Note> {
    const words = houseWords(openings);
    if (words === null) return;
    const before = [...known];
    let done = 0;
    for (const match of text.matchAll(words.all)) {
        const start = match.index;
        if (start < done || isInNote(before, start)) continue;
        const rest = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
        const end = start + rest.trimEnd().length;
        done = start + rest.length;
        const opensLine = /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(Math.max(0, start - 20), start));
        yield opensLine
            ? noteAt(text, start, end)
            : { start, end, edit: { start: start - (/\s/.test(text[start - 1] ?? '') ? 1 : 0), end, text: '' } };
    }
}

interface Note extends Span {
    readonly edit: Edit;
}

/** What a note starts with; looking for these first keeps a long record fast. */
const START =
    /<!--|\{(?:\+\+|--|==|>>|~~)|==(?=[^\s=])|[[(](?=\s?(?:check|query|ask|confirm|NB|note to|gwirio))|\b(?:TODO|FIXME)\b|<\/?(?:ins|del|mark)>/gi;

/** A note at a place; every part of it is bounded, so that an awkward text is read once. */
const NOTE = new RegExp(
    [
        String.raw`<!--[\s\S]{0,1500}?-->`,
        String.raw`\{\+\+[^{}]{0,1000}?\+\+\}|\{--[^{}]{0,1000}?--\}|\{==[^{}]{0,1000}?==\}|\{>>[^{}]{0,1000}?<<\}|\{~~[^{}]{0,1000}?~~\}`,
        String.raw`==[^\s=][^=\r\n]{0,300}==(?!=)`,
        String.raw`\[\s?(?:check (?:with|this|that|the|name|date|spelling|figures?)|query\b|ask (?:the|\p{Lu})|confirm (?:with|this|the|name|date)|note to (?:self|me)|gwirio gyda)[^\]\r\n]{0,160}\](?!\()`,
        String.raw`\(\s?(?:check with|note to (?:self|me)|ask \p{Lu}\p{Ll}+ (?:about|for|if|whether)|gwirio gyda)[^)\r\n]{0,160}\)`,
        String.raw`(?:TODO|FIXME)(?![\p{L}\p{N}])`,
        String.raw`<(?:ins|del|mark)>[^<]{0,1000}<\/(?:ins|del|mark)>`,
    ].join('|'),
    'iuy',
);

const look = byPart((text, item): readonly Note[] => {
    const found: Note[] = item === null ? [] : clerksNotes(text, item);
    if (item === null) found.push(...headerNotes(text));
    const walk = item === null ? null : new ProseWalk(item);
    START.lastIndex = 0;
    for (let start = START.exec(text); start !== null; start = START.exec(text)) {
        NOTE.lastIndex = start.index;
        const match = NOTE.exec(text);
        if (match === null) {
            START.lastIndex = start.index + Math.max(1, start[0].length);
            continue;
        }
        const [words] = match;
        START.lastIndex = start.index + words.length;
        // In capitals, or it is a word of a sentence.
        if (/^(?:todo|fixme)$/i.test(words) && words !== words.toUpperCase()) continue;
        if (/^<!--[\s-]*-->$/.test(words) || isInNote(found, start.index)) continue;
        const run = walk?.runAt(start.index);
        if (run?.role === 'quotation' || walk?.isQuoted(start.index) === true) continue;
        const end = start.index + words.length;
        found.push({ start: start.index, end, edit: removal(text, start.index, end, words) });
    }
    return found.sort((a, b) => a.start - b.start);
});

/** The notes of an item, but for those that silence a finding. */
function clerksNotes(text: string, item: Item): Note[] {
    return item.notes
        .filter((note) => note.directive === null && note.text !== '')
        .map(({ start, end }) => noteAt(text, start, end));
}

/** Notes above the first item. */
function headerNotes(text: string): Note[] {
    return [...text.matchAll(/^[ \t\u00a0]*\/\/[^\r\n]*/gm)]
        .filter((match) => !/^\s*\/\/\s*(?:minutes-ignore|$)/i.test(match[0]))
        .map((match) => noteAt(text, match.index, match.index + match[0].trimEnd().length));
}

/** A note has its line to itself, and the line goes with it. */
function noteAt(text: string, start: number, end: number): Note {
    const at = start + (/^[\s\u00a0]*/.exec(text.slice(start, end))?.[0].length ?? 0);
    let behind = end;
    while (behind < text.length && text[behind] !== '\n' && text[behind] !== '\r') behind++;
    behind += /^(?:\r\n|\r|\n)/.exec(text.slice(behind, behind + 2))?.[0].length ?? 0;
    let before = start;
    while (before > 0 && text[before - 1] !== '\n' && text[before - 1] !== '\r') before--;
    return { start: at, end, edit: { start: before, end: behind, text: '' } };
}

function isInNote(notes: readonly Note[], place: number): boolean {
    let low = 0;
    let high = notes.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((notes[middle]?.end ?? 0) <= place) low = middle + 1;
        else high = middle;
    }
    const note = notes[low];
    return note !== undefined && note.start <= place;
}

/** Highlighted and added words stay, without their marks; everything else goes, with the space before it. */
function removal(text: string, start: number, end: number, words: string): Edit {
    const kept = /^(?:==([\s\S]*)==|\{\+\+([\s\S]*)\+\+\}|\{==([\s\S]*)==\}|<(?:ins|mark)>([\s\S]*)<\/\w+>)$/i.exec(
        words,
    );
    if (kept !== null) return { start, end, text: kept[1] ?? kept[2] ?? kept[3] ?? kept[4] ?? '' };
    const replaced = /^\{~~[\s\S]*~>([\s\S]*)~~\}$/.exec(words);
    if (replaced !== null) return { start, end, text: replaced[1] ?? '' };
    const before = /[ \t\u00a0]/.test(text[start - 1] ?? '') && /^(?:[\s.,;:)]|$)/.test(text.slice(end, end + 1));
    return { start: before ? start - 1 : start, end, text: '' };
}

/** Edits that do not touch each other, in order. */
function apart(edits: readonly Edit[]): readonly Edit[] {
    const kept: Edit[] = [];
    for (const edit of edits) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit);
    return kept;
}
