/** Builds an item from its piece. Depends on the piece alone, so that the result can be kept as long as the piece is. */

import { type Block, type Exempt, type Piece, type Section, type Span, slice } from '../syntax/tree.js';
import { acronymsIn } from './acronyms.js';
import { inferredActions, listedActions } from './actions.js';
import { CAPITALISED, type Cue, type Cues, cueOf, cuesOf, FIGURE } from './cues.js';
import { datesIn } from './dates.js';
import { decidesNothing, decisionOfBlock, decisionsInProse, isProseBlock, takenAs } from './decisions.js';
import type {
    Action,
    Decision,
    Declaration,
    Item,
    Located,
    Motion,
    Note,
    Prose,
    ProseRole,
    Request,
    Vote,
} from './minutes.js';
import { motionsOf } from './motions.js';
import { NOT_TAKEN, purposeOf, statusOf } from './purpose.js';
import { REFERS, referencesIn } from './references.js';
import { ASKS, requestsIn } from './requests.js';
import { located, sentences, trim } from './text.js';
import { votesOf } from './votes.js';

/** Builds an item. `implicit` says that the piece has no heading: it is the opening of a text, and all there is. */
export function buildItem(piece: Piece, implicit: boolean): Item {
    const parts = partsOf(piece, implicit);
    const { heading } = piece;
    const number = heading?.number == null ? null : located(piece, heading.number);
    const title = parts.title;
    const decisions: Decision[] = [];
    const motions: Motion[] = [];
    const votes: Vote[] = [];
    const actions: Action[] = [];
    parts.passages.forEach((passage, index) => {
        let above: Block | null = null;
        for (const block of passage.blocks) {
            const last = above?.kind === 'decision' ? decisions.at(-1) : undefined;
            if (block.kind !== 'blank') above = block;
            const taken = last === undefined ? null : takenAs(last, piece, block);
            if (taken !== null) decisions[decisions.length - 1] = taken;
            else if (block.kind === 'decision') {
                const decision = decisionOfBlock(piece, block, passage.private);
                if (!decidesNothing(decision)) decisions.push(decision);
            } else if (isProseBlock(block)) {
                for (const span of proseSpans(block)) decisions.push(...decisionsInProse(piece, span, passage.private));
            }
        }
        // Only the next passages: what follows a motion stands near it, and items with many private passages stay quick.
        const following = parts.passages.slice(index + 1, index + 4).flatMap(({ blocks }) => blocks);
        motions.push(...motionsOf(piece, passage.blocks, following, passage.private));
        votes.push(...votesOf(piece, passage.blocks, passage.private));
    });
    // Short minutes may put the outcome into the numbered line itself: "3. The minutes were agreed as a true record".
    if (decisions.length === 0 && title !== null && heading?.style === 'number')
        decisions.push(...decisionsInProse(piece, title, false).filter((one) => one.form === 'outcome'));
    decisions.sort((a, b) => a.start - b.start);
    const cues = cuesOf(piece);
    const prose = proseOf(piece, parts, title);
    const dates = having(cues, FIGURE, prose).flatMap((one) => datesIn(piece.text, one, one.role));
    for (const passage of parts.passages) actions.push(...listedActions(piece, passage.blocks, passage.private, dates));
    actions.push(...inferredActions(piece, decisions, dates));
    actions.sort((a, b) => a.start - b.start);

    const narrativeProse = prose.filter((one) => one.role === 'narrative' || one.role === 'listItem');
    const requests: Request[] = having(cues, ASKS, narrativeProse)
        .filter((one) => one.role === 'narrative')
        .flatMap((one) => requestsIn(piece, one));
    const summaryText = prose.filter((one) => one.role === 'summary').map((one) => located(piece, one));
    const { purpose, word } = purposeOf(title, summaryText, cues);
    const words = having(cues, NOT_TAKEN, narrativeProse)
        .map((one) => slice(piece, one))
        .join('\n');
    const hasExempt = parts.passages.some((passage) => passage.private);
    const onlyExempt =
        hasExempt &&
        !parts.passages.some(
            (passage) =>
                !passage.private && passage.blocks.some((block) => isProseBlock(block) || block.kind === 'decision'),
        );
    return {
        piece,
        memory: [],
        cues,
        heading,
        number,
        title,
        implicit,
        purpose,
        purposeWord: word,
        status: statusOf(title, decisions, words, onlyExempt, cues),
        minutesLabel: parts.minutesLabel,
        summary: parts.summary,
        narrative: parts.narrative,
        decisions,
        motions,
        votes,
        actions,
        requests,
        declarations: declarationsOf(piece, title, having(cues, INTERESTS, narrativeProse)),
        references: having(cues, REFERS, prose)
            .filter((one) => one.role !== 'header')
            .flatMap((one) => referencesIn(piece, one)),
        documents: parts.documents,
        acronyms: having(cues, CAPITALISED, prose).flatMap((one) => acronymsIn(piece, one, one.role)),
        dates,
        notes: parts.notes,
        prose,
        reasons: parts.labelled.get('reasons') ?? null,
        alternatives: parts.labelled.get('alternatives') ?? null,
        conflicts: parts.labelled.get('conflicts') ?? null,
        dispensations: parts.labelled.get('dispensations') ?? null,
        hasExempt,
    };
}

/** The prose that holds a cue. */
function having(cues: Cues, cue: Cue, prose: readonly Prose[]): readonly Prose[] {
    return cues.holds(cue) ? prose.filter((one) => cues.within(cue, one)) : [];
}

interface Passage {
    readonly blocks: readonly Block[];
    readonly private: boolean;
}

interface Parts {
    readonly title: Located | null;
    readonly minutesLabel: Span | null;
    readonly summary: readonly Block[];
    readonly narrative: readonly Block[];
    /** What was said and done, in runs of public and private blocks. */
    readonly passages: readonly Passage[];
    readonly documents: readonly Located[];
    readonly labelled: ReadonlyMap<string, Located>;
    readonly notes: readonly Note[];
}

/** Divides the blocks of an item into its parts. */
function partsOf(piece: Piece, implicit: boolean): Parts {
    const { blocks } = piece;
    const labelIndex = blocks.findIndex((block) => block.kind === 'section' && block.name === 'minutes');
    let title = piece.heading?.title == null ? null : located(piece, piece.heading.title);
    const summary: Block[] = [];
    const narrative: Block[] = [];
    const documents: Located[] = [];
    const labelled = new Map<string, Located>();
    const notes: Note[] = [];
    let inDocuments = false;
    let labelledSection: Section | null = null;
    blocks.forEach((block, index) => {
        if (block.kind === 'note') {
            notes.push(noteOf(piece, block.text, block));
            return;
        }
        if (block.kind === 'decision' || block.kind === 'list') notes.push(...notesInside(piece, block));
        if (block.kind === 'section') {
            inDocuments = block.name === 'documents';
            labelledSection =
                block.name === 'reasons' ||
                block.name === 'alternatives' ||
                block.name === 'conflicts' ||
                block.name === 'dispensations'
                    ? block
                    : null;
            if (inDocuments && block.content !== null) documents.push(located(piece, block.content));
            if (labelledSection !== null && block.content !== null)
                labelled.set(block.name, located(piece, block.content));
            if (index > labelIndex && block.content !== null && block.name !== 'documents') narrative.push(block);
            else if (index < labelIndex && block.content !== null) summary.push(block);
            else if (index === labelIndex && block.content !== null) narrative.push(block);
            return;
        }
        if (
            implicit &&
            title === null &&
            index < (labelIndex === -1 ? 0 : labelIndex) &&
            block.kind === 'paragraph' &&
            summary.every((one) => one.kind === 'blank') &&
            isTitleLike(slice(piece, block))
        ) {
            title = located(piece, trim(piece.text, block));
            return;
        }
        if (inDocuments && (block.kind === 'list' || block.kind === 'paragraph')) {
            documents.push(...documentLines(piece, block));
            return;
        }
        if (block.kind !== 'blank') inDocuments = false;
        if (labelledSection !== null && block.kind === 'paragraph' && !labelled.has(labelledSection.name)) {
            labelled.set(labelledSection.name, located(piece, trim(piece.text, block)));
        }
        // A block with the heading "Decision:" may stand above the minutes; any other keyword there is a recommendation.
        if (index < labelIndex && !(block.kind === 'decision' && block.headed)) summary.push(block);
        else if (implicit && block.kind === 'field') return;
        else narrative.push(block);
    });
    for (const block of narrative) if (block.kind === 'exempt') collectNotes(piece, block, notes);
    const label = blocks[labelIndex];
    return {
        title,
        minutesLabel: label?.kind === 'section' ? label.label : null,
        summary,
        narrative,
        passages: passagesOf(narrative),
        documents,
        labelled,
        notes,
    };
}

function isTitleLike(text: string): boolean {
    const line = text.trim();
    return !/[\r\n]/.test(line) && line.length <= 120 && !/[.;:]$/.test(line);
}

function documentLines(piece: Piece, block: Block): Located[] {
    if (block.kind === 'list')
        return block.items.filter((item) => item.text.end > item.text.start).map((item) => located(piece, item.text));
    const lines: Located[] = [];
    for (const match of slice(piece, block).matchAll(/[^\r\n]+/g)) {
        const span = trim(piece.text, {
            start: block.start + match.index,
            end: block.start + match.index + match[0].length,
        });
        if (span.end > span.start) lines.push(located(piece, span));
    }
    return lines;
}

function passagesOf(blocks: readonly Block[]): Passage[] {
    const passages: Passage[] = [];
    let current: Block[] = [];
    for (const block of blocks) {
        if (block.kind !== 'exempt') {
            current.push(block);
            continue;
        }
        if (current.length > 0) passages.push({ blocks: current, private: false });
        passages.push({ blocks: block.blocks, private: true });
        if (block.publicBlocks !== null) passages.push({ blocks: block.publicBlocks, private: false });
        current = [];
    }
    if (current.length > 0) passages.push({ blocks: current, private: false });
    return passages;
}

function collectNotes(piece: Piece, exempt: Exempt, notes: Note[]): void {
    for (const block of [...exempt.blocks, ...(exempt.publicBlocks ?? [])]) {
        if (block.kind === 'note') notes.push(noteOf(piece, block.text, block));
        if (block.kind === 'decision' || block.kind === 'list') notes.push(...notesInside(piece, block));
    }
}

/** Notes between the clauses of a decision or the items of a list. */
function notesInside(piece: Piece, block: Span): Note[] {
    const words = slice(piece, block);
    if (!words.includes('//')) return [];
    return [...words.matchAll(/^[ \t\u00a0]*\/\/([^\r\n]*)/gm)].map((match) => {
        const end = block.start + match.index + match[0].length;
        return noteOf(piece, { start: end - (match[1] ?? '').length, end }, { start: block.start + match.index, end });
    });
}

/** Reads a note of the clerk, and the order to silence a finding that it may hold. */
export function noteOf(piece: Piece, text: Span, whole: Span): Note {
    const words = located(piece, text);
    const directive = /^minutes-ignore(-file)?\s+([a-z][a-z0-9-]*)\s*(.*)$/i.exec(words.text);
    return {
        ...words,
        start: whole.start,
        end: trim(piece.text, whole).end,
        directive:
            directive?.[2] === undefined
                ? null
                : {
                      kind: directive[1] === undefined ? 'line' : 'file',
                      code: directive[2].toLowerCase(),
                      reason: directive[3] ?? '',
                  },
    };
}

/** The spans of a block that hold written text. */
function proseSpans(block: Block): readonly Span[] {
    switch (block.kind) {
        case 'paragraph':
            return [block];
        case 'list':
            return block.items.map((item) => item.text);
        case 'quotation':
            return block.lines;
        case 'motion':
            return [block];
        case 'subheading':
            return [block.title];
        case 'field':
            return block.value === null ? [] : [block.value];
        case 'vote':
            return block.text === null ? [] : [block.text];
        default:
            return [];
    }
}

/** Everything a person wrote in the item, in order, with what it is. */
function proseOf(piece: Piece, parts: Parts, title: Located | null): Prose[] {
    const prose: Prose[] = [];
    const add = (span: Span, role: ProseRole, isPrivate: boolean): void => {
        const clean = trim(piece.text, span);
        if (clean.end > clean.start) prose.push({ start: clean.start, end: clean.end, role, private: isPrivate });
    };
    if (title !== null) add(title, 'title', false);
    for (const block of parts.summary) addBlock(piece, block, 'summary', false, add);
    for (const passage of parts.passages) {
        let announcesQuotation = false;
        for (const block of passage.blocks) {
            const quoted = block.kind === 'paragraph' && (announcesQuotation || isWhollyQuoted(slice(piece, block)));
            addBlock(piece, block, quoted ? 'quotation' : 'narrative', passage.private, add);
            if (block.kind !== 'blank')
                announcesQuotation =
                    block.kind === 'paragraph' &&
                    piece.text.slice(block.end - 6, block.end).includes(':') &&
                    /\b(?:which|that|letter|report|it) (?:read|reads|stated|said|says)\s*:\W*$/i.test(
                        slice(piece, block),
                    );
        }
    }
    for (const document of parts.documents) add(document, 'document', false);
    return prose.sort((a, b) => a.start - b.start);
}

function isWhollyQuoted(text: string): boolean {
    if (!/^\s*["“‘]/.test(text)) return false;
    const words = text.trim();
    return /["”’][.,;]?$/.test(words) && !/["”’][\s\S]*["“‘]/.test(words.slice(1, -2));
}

function addBlock(
    piece: Piece,
    block: Block,
    role: 'summary' | 'narrative' | 'quotation',
    isPrivate: boolean,
    add: (span: Span, role: ProseRole, isPrivate: boolean) => void,
): void {
    switch (block.kind) {
        case 'paragraph':
            add(block, role, isPrivate);
            return;
        case 'list':
            for (const item of block.items) add(item.text, role === 'summary' ? 'summary' : 'listItem', isPrivate);
            return;
        case 'quotation':
            for (const line of block.lines) add(line, 'quotation', isPrivate);
            return;
        case 'section':
            if (block.content !== null) add(block.content, role, isPrivate);
            return;
        case 'field':
            if (block.value !== null) add(block.value, 'header', isPrivate);
            return;
        case 'decision':
            if (block.lead !== null) add(block.lead, role === 'summary' ? 'summary' : 'clause', isPrivate);
            for (const clause of block.clauses) add(clause.text, role === 'summary' ? 'summary' : 'clause', isPrivate);
            return;
        case 'motion':
            add(block, 'motion', isPrivate);
            return;
        case 'vote':
            if (block.text !== null) add(block.text, 'motion', isPrivate);
            return;
        case 'roll':
            if (block.names !== null) add(block.names, 'header', isPrivate);
            return;
        case 'action':
            if (block.text !== null) add(block.text, 'action', isPrivate);
            return;
        case 'subheading':
            add(block.title, 'subheading', isPrivate);
            return;
        case 'table':
            for (const row of block.rows) for (const cell of row.cells) add(cell, 'header', isPrivate);
            return;
        case 'exempt':
            for (const inner of block.blocks) addBlock(piece, inner, role, true, add);
            for (const inner of block.publicBlocks ?? []) addBlock(piece, inner, role, false, add);
            return;
        case 'blank':
        case 'note':
        case 'pageBreak':
            return;
    }
}

const INTERESTS = cueOf(
    'interest interests buddiant fuddiant buddiannau fuddiannau declared declares declaration disclosed transparency datganodd datgan',
);
const DECLARED = /\b(declar(?:ed|es|ation)|disclosed|transparency statement|datganodd|datgan)\b/i;
const INTEREST_WORD = /interest|buddiant|fuddiant/i;
const INTEREST =
    /\b(disclosable pecuniary|pecuniary|non-pecuniary|prejudicial|personal|other registrable|non-registrable|registrable|sensitive|conflict of)?\s*(interest|fuddiant|buddiant)/i;

/** In Welsh the verb stands first: "Datganodd y Cynghorydd Huws fuddiant personol". */
const DECLARED_IN_WELSH =
    /^[\W\d]*[Dd]atganodd (?:yr? )?((?:(?:Cynghorydd|Cyng|Mr|Mrs|Ms|Miss|Dr)\.?\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){0,3})/u;

/** Sentences in which a member declares an interest. */
function declarationsOf(piece: Piece, title: Located | null, prose: readonly Prose[]): Declaration[] {
    const found: Declaration[] = [];
    const isInterestsItem = title !== null && /interest|declaration|buddiant|fuddiant/i.test(title.text);
    for (const one of prose) {
        const words = slice(piece, one);
        if (!INTEREST_WORD.test(words) && !(isInterestsItem && DECLARED.test(words))) continue;
        for (const sentence of sentences(piece, one)) {
            const text = slice(piece, sentence);
            // "Declared the ballot closed" is about something else, unless the item is about interests.
            if (!isInterestsItem && !INTEREST_WORD.test(text)) continue;
            if (!DECLARED.test(text) || /\b(no|none|there were no|nil)\b[^.]*\b(declar|interest)/i.test(text)) continue;
            const person =
                /^[\W\d]*((?:(?:Councillor|Cllr|Cynghorydd|Mr|Mrs|Ms|Miss|Dr|The)\.?\s+)?\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){0,3})\s+(?:also |then )?(?:declared|disclosed|made|datganodd)/u.exec(
                    text,
                ) ?? DECLARED_IN_WELSH.exec(text);
            const kind = INTEREST.exec(text);
            found.push({
                ...located(piece, sentence),
                person:
                    person?.[1] === undefined
                        ? null
                        : located(piece, {
                              start: sentence.start + person[0].indexOf(person[1]),
                              end: sentence.start + person[0].indexOf(person[1]) + person[1].length,
                          }),
                kind: kind?.[1]?.toLowerCase() ?? null,
                withdrew: /\b(withdrew|left (?:the )?(?:meeting|room|chamber)|took no part|gadawodd)\b/i.test(text),
            });
        }
    }
    return found;
}
