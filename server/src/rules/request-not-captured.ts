/** Something that was asked for or promised in the narrative and became neither clause nor action. */

import type { Clause, Decision, Item, ProseRole, Request } from '../model/minutes.js';
import { contentWords } from '../model/requests.js';
import { plain, sentences } from '../model/text.js';
import type { Span } from '../syntax/tree.js';
import { Coverage } from './coverage.js';
import { houseWords } from './house-words.js';
import { phrasesIn } from './phrases.js';
import { followUpEnd, lastStartingBefore, lineBreak, paragraphBehind, proseAround } from './placement.js';
import { defineItemRule, type Fix, type RuleContext } from './rule.js';

export const requestNotCaptured = defineItemRule({
    code: 'request-not-captured',
    severity: 'info',
    summary: 'What is asked for or promised in the discussion stands in the decision or in an action.',
    why: 'A promise that stands only in the middle of a paragraph is the commonest thing to be forgotten after a meeting: no one finds it, no one does it, and no one can ask for it.',
    fragments: true,
    settings: ['actions.requestPhrases', 'actions.requestThreshold'],
    examples: [
        {
            name: 'members asked to see something',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe Engineer presented the report. The Committee requested to see the noise survey in full.\n                                                 ^^^^^^^^^^^^^^^^ request-not-captured: Members asked for something here\n\nRESOLVED That the report be noted.\n',
            fixed: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe Engineer presented the report. The Committee requested to see the noise survey in full.\n\nRESOLVED That the report be noted.\n\nACTION: Clerk to arrange for members to see the noise survey in full\n',
        },
        {
            name: 'somebody was asked to do something',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers asked Rosalind Thackray to tell the hauliers about the new route.\n        ^^^^^^^^^^^^^^^^^^^^^^^^^^ request-not-captured\n\nRESOLVED That:\n1) the report be noted.\n\nSupporting documents:\n',
            fixed: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers asked Rosalind Thackray to tell the hauliers about the new route.\n\nRESOLVED That:\n1) the report be noted.\n\nACTION: Rosalind Thackray to tell the hauliers about the new route\n\nSupporting documents:\n',
        },
        {
            name: 'something would be brought back',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nFurther figures would be brought back to the Board in the autumn.\n                ^^^^^^^^^^^^^^^^^^^^^ request-not-captured: Something was promised here\n\nAGREED\nThat\nthe update be noted.\n',
            fixed: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nFurther figures would be brought back to the Board in the autumn.\n\nAGREED\nThat\nthe update be noted.\n\nACTION: Clerk to bring further figures back to the Board in the autumn\n',
        },
        {
            name: 'an officer promised something',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe Engineer undertook to count the lorries again in May. The report was noted.\n             ^^^^^^^^^^^^ request-not-captured: Something was promised here\n',
            fixed: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe Engineer undertook to count the lorries again in May. The report was noted.\n\nACTION: Engineer to count the lorries again in May\n',
        },
        {
            name: 'in Welsh',
            text: 'Eitem agenda 6: Lorïau’r chwarel\n\nCofnodion:\n\nCyflwynodd y Peiriannydd yr adroddiad. Gofynnwyd i’r Clerc ysgrifennu at y cludwyr am y ffordd newydd.\n                                       ^^^^^^^^^^^^^^^^^^^ request-not-captured\n\nPENDERFYNWYD bod yr adroddiad yn cael ei nodi.\n',
        },
        {
            name: 'a question',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers asked whether the lorries could use the ring road, what it would cost and when it would open.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a question to somebody',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers asked the Engineer what it would take to move the gate.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'clarification was given',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers sought and received clarification on the route.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a clause says it in another order',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers requested to have more information about the noise survey, in particular the night figures.\n\nRESOLVED That the Engineer be asked for the night figures of the noise survey.\n',
        },
        {
            name: 'a clause says it without the reason',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nMembers asked for a talk about dust, because the houses at the lower end of the lane had been covered in it all summer.\n\nRESOLVED That a talk about dust be added to the work programme.\n',
        },
        {
            name: 'an action takes it up',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe Committee requested to see the noise survey in full.\n\nRESOLVED That the report be noted.\n\nACTION: Engineer to send the noise survey to all members by 1 May 2026\n',
        },
        {
            name: 'the next sentence answers it',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe Chair asked for the figures of the noise survey. The Engineer circulated them at the meeting.\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'the sentence is the decision itself',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nIt was agreed to ask the quarry to use the ring road.\n',
        },
        {
            name: 'inspectors asked, not members',
            text: 'Agenda item 6: Quarry lorries\n\nMinutes:\n\nThe inspectors looked at the road. They asked to see twelve journeys.\n\nRESOLVED That the report be noted.\n',
        },
    ],
    *check(item, context) {
        const { requestPhrases, requestThreshold } = context.houseStyle.actions;
        const added = addedRequests(item, requestPhrases);
        if (item.requests.length + added.length === 0) return;
        const outcome = outcomeOf(item);
        for (const request of [...item.requests, ...added]) {
            if (!isTask(item, request) || isTakenUp(request, outcome, requestThreshold) || isAnswered(item, request))
                continue;
            const promised =
                !/^(?:asked|requested|gofynn(?:wyd|odd))\b/i.test(request.phrase.text) && !added.includes(request);
            yield {
                start: request.phrase.start,
                end: request.phrase.end,
                message: promised
                    ? {
                          en: 'Something was promised here; it is not in the decision or an action.',
                          cy: 'Addawyd rhywbeth yma; nid yw yn y penderfyniad nac mewn cam gweithredu.',
                      }
                    : {
                          en: 'Members asked for something here; it is not in the decision or an action.',
                          cy: 'Gofynnodd yr aelodau am rywbeth yma; nid yw yn y penderfyniad nac mewn cam gweithredu.',
                      },
                fixes: fixesFor(item, request, outcome, context),
            };
        }
    },
});

/** Requests in the words that the house adds, in sentences where no other was found. */
function addedRequests(item: Item, phrases: readonly string[]): readonly Request[] {
    const words = houseWords(phrases);
    if (words === null) return [];
    const found: Request[] = [];
    const taken = new Set(item.requests.map((one) => one.start));
    /** The sentences of the paragraph at hand, read once for all that is asked for in it. */
    let inside: readonly Span[] = [];
    let paragraph: Span | null = null;
    let next = 0;
    for (const { start, end, run } of phrasesIn(item, words.all, null, TOLD)) {
        if (paragraph !== run) {
            paragraph = run;
            inside = sentences(item.piece, run);
            next = 0;
        }
        while ((inside[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
        const sentence = inside[next];
        if (sentence === undefined || taken.has(sentence.start)) continue;
        taken.add(sentence.start);
        const text = plain(item.piece.text.slice(sentence.start, sentence.end));
        const phrase = plain(item.piece.text.slice(start, end));
        const task = plain(item.piece.text.slice(end, sentence.end)).replace(/[.;\s]+$/, '');
        const before = plain(item.piece.text.slice(sentence.start, start));
        const names = /\bto$/i.test(phrase) && ownerName(before) !== null;
        found.push({
            ...sentence,
            text,
            phrase: { start, end, text: phrase },
            owner: names ? { start: sentence.start, end: start, text: before } : null,
            task,
            words: contentWords(task),
        });
    }
    return found;
}

const TOLD: ReadonlySet<ProseRole> = new Set(['narrative', 'listItem']);

/** Whether there is something to do: no question, no decision of the meeting, nothing that just is. */
function isTask(item: Item, request: Request): boolean {
    const owner = request.owner?.text ?? '';
    if (/\b(?:if|what|why|whether|when|how|who|where|which)\b/i.test(owner)) return false;
    if (
        /^(?:benefit|be|have|need|like|welcome|continue|remain|become|mean|take place)\b/i.test(request.task) &&
        /\bwould$/i.test(request.phrase.text)
    )
        return false;
    // "the surplus would be offered to the school" offers nothing to do.
    if (
        /\b(?:be|been|being|was|were|is|are)\s*$/i.test(
            item.piece.text.slice(Math.max(0, request.phrase.start - 8), request.phrase.start),
        )
    )
        return false;
    const decision = lastStartingBefore(item.decisions, request.start);
    return decision === null || decision.end < request.end;
}

/** What the item decides and asks to be done, read once for all its requests. */
interface Outcome {
    readonly taken: Coverage;
    /** Whether anything at all is to be done. */
    readonly givesWork: boolean;
    /** Where a new action goes; null when a private passage leaves no place. */
    readonly end: number | null;
    /** Where a new clause goes; null when no decision can take one. */
    readonly clause: ClausePlace | null;
}

function outcomeOf(item: Item): Outcome {
    const clauses = item.decisions.flatMap((decision) =>
        decision.form === 'outcome' ? [] : decision.clauses.map((clause) => clause.body.text),
    );
    const actions = item.actions.filter((action) => action.source === 'explicit').map((action) => action.body.text);
    return {
        taken: new Coverage([...actions, ...clauses]),
        givesWork: actions.length > 0 || clauses.some((text) => GIVES_WORK.test(text)),
        end: followUpEnd(item),
        clause: clausePlaceOf(item),
    };
}

/** Whether a clause or an action holds such a part of what was asked for. */
function isTakenUp(request: Request, outcome: Outcome, part: number): boolean {
    const words = wordsOf(request);
    // "Further information would be brought back" names no matter: then any work that follows counts.
    return words.length === 0 ? outcome.givesWork : outcome.taken.holds(words, part);
}

const GIVES_WORK =
    /\b(?:provid|circulat|submit|prepar|brought|bring|report(?:ed)? back|further|be asked to|requested to)/i;

/** The content words of a request, without those of whoever is to do it. */
function wordsOf(request: Request): readonly string[] {
    const owner = new Set(contentWords(request.owner?.text ?? ''));
    const source = BACK.test(request.phrase.text) ? `${subjectOf(request)} ${taskOf(request)}` : taskOf(request);
    const words = contentWords(source).filter((word) => !owner.has(word) && word !== 'would' && word !== 'back');
    return words;
}

/** What is wanted, without the reason for it. */
function taskOf(request: Request): string {
    return request.task.replace(/,? (?:because|since|so that)\b.*$|, (?:as|which|in order)\b.*$/i, '');
}

const BACK = /\bbe (brought|reported|presented|submitted) back$/i;

/** What stands before "would be brought back". */
function subjectOf(request: Request): string {
    const at = request.text.indexOf(request.phrase.text);
    return at === -1 ? '' : request.text.slice(0, at).trim();
}

const GIVEN =
    /\b(?:provided|circulated|shared|tabled|showed|supplied|distributed|handed|read out|sent|gave|darparwyd|dosbarthwyd|rhannwyd|dangoswyd|rhoddwyd|anfonwyd)\b/i;

/** Whether the next sentence of the paragraph says that it was done there and then. */
function isAnswered(item: Item, request: Request): boolean {
    const around = proseAround(item, request.start);
    if (around === null || around.end <= request.end) return false;
    const [next] = sentences(item.piece, { start: request.end, end: Math.min(around.end, request.end + 400) });
    if (next === undefined) return false;
    const words = item.piece.text.slice(next.start, next.end);
    return GIVEN.test(words) && !/\b(?:would|will|to be|not)\b/i.test(words);
}

function fixesFor(item: Item, request: Request, outcome: Outcome, context: RuleContext): Fix[] {
    const work = workOf(request);
    // What is asked in private is not written outside the private passage.
    if (proseAround(item, request.start)?.private !== false || outcome.end === null || work === null) return [];
    const { owner, task } = work;
    const line =
        context.language === 'cy'
            ? `CAM GWEITHREDU: ${owner === 'Clerk' ? 'Clerc' : owner} i ${task}`
            : `ACTION: ${owner} to ${task}`;
    const fixes: Fix[] = [
        {
            title: { en: `Add “${line}”`, cy: `Ychwanegu “${line}”` },
            edits: [paragraphBehind(item, outcome.end, line)],
            safe: false,
        },
    ];
    if (context.language === 'en' && outcome.clause !== null) fixes.push(clauseFix(outcome.clause, owner, task));
    return fixes;
}

/** Who is to do what; null when the sentence does not tell. Where it names no one, the clerk follows it up. */
function workOf(request: Request): { readonly owner: string; readonly task: string } | null {
    const phrase = request.phrase.text;
    const named = ownerName(request.owner?.text ?? '');
    const task = taskOf(request);
    const lower = (text: string): string =>
        /^(?:The|An?|Further|More|Any|This|These|Additional)\b/.test(text)
            ? text.charAt(0).toLowerCase() + text.slice(1)
            : text;
    const back = BACK.exec(phrase)?.[1]?.toLowerCase();
    if (back !== undefined) {
        const subject = subjectOf(request).replace(/^(?:and|it was (?:noted|explained|agreed) that)\s+/i, '');
        const verb =
            { brought: 'bring', reported: 'report', presented: 'present', submitted: 'submit' }[back] ?? 'bring';
        // A longer subject is no subject but a sentence without its full stop.
        return subject.split(' ').length > 25
            ? null
            : { owner: 'Clerk', task: `${verb} ${lower(subject)} back ${task}`.trim() };
    }
    // "agreed to send", "requested to see": the verb of the work ends the phrase.
    const verb = /\b(?:agreed|requested) to (.+)$/i.exec(phrase)?.[1];
    const work = verb === undefined ? task : `${verb} ${task}`;
    if (named !== null) return { owner: named, task: work };
    if (request.owner !== null) return { owner: 'Clerk', task: `follow up the promise to ${work}` };
    if (/^requested to/i.test(phrase)) return { owner: 'Clerk', task: `arrange for members to ${work}` };
    if (/willing to receive/i.test(phrase)) return { owner: 'Clerk', task: `arrange for members to receive ${task}` };
    if (/\bthat$/i.test(phrase)) return { owner: 'Clerk', task: `arrange that ${task}` };
    if (/^.{1,200}?\bto be\b/.test(task)) return { owner: 'Clerk', task: `arrange for ${task}` };
    if (/\bto$/i.test(phrase)) return { owner: 'Clerk', task: `follow up the request to ${task}` };
    const article = /\b(?:an?|the|further|more|additional|some)$/i.exec(phrase)?.[0];
    return {
        owner: 'Clerk',
        task: `follow up the request for ${article !== undefined && !task.toLowerCase().startsWith(`${article.toLowerCase()} `) ? `${article} ` : ''}${task}`,
    };
}

/** The name or role at the end of the words before a promise; null for a pronoun and for whole clauses. */
function ownerName(words: string): string | null {
    const titled = /(?:Councillor|Cllr\.?|Mr|Mrs|Ms|Miss|Dr|Prof) [^,;]{2,60}$/.exec(words)?.[0];
    if (titled !== undefined) return titled;
    const name = words.replace(/^the\s+/i, '');
    if (name === '' || name.split(' ').length > 9 || /^(?:it|they|she|he|we|this|that|there|who)\b/i.test(name))
        return null;
    if (/\b(?:and|was|were|had|took|which|who|that)\b/i.test(name) && !/^[\p{Lu}]/u.test(name)) return null;
    return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Where a further clause goes, and what stands before its words. */
interface ClausePlace {
    readonly at: number;
    readonly opening: string;
}

/** A place behind the last clause of the last decision; null where its numbering leaves the next label open. */
function clausePlaceOf(item: Item): ClausePlace | null {
    const decision = [...item.decisions].reverse().find((one) => one.form === 'keyword' && !one.private);
    const last = decision?.clauses.at(-1);
    if (decision === undefined || last === undefined || last.body.text === '') return null;
    const label = nextLabel(item, decision, last);
    if (label === null) return null;
    const eol = lineBreak(item);
    const apart =
        label === '' ||
        /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/.test(
            item.piece.text.slice(decision.clauses.at(-2)?.start ?? last.start, last.start),
        );
    return {
        at: last.end,
        opening: `${apart ? eol + eol : eol}${label}${decision.that !== null && label !== '' ? '' : 'That '}`,
    };
}

function clauseFix(place: ClausePlace, owner: string, task: string): Fix {
    const who =
        /^(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Prof)\b/.test(owner) || isPersonName(owner) ? owner : `the ${owner}`;
    const text = `${place.opening}${who} be asked to ${task}.`;
    return {
        title: { en: `Add the clause “${text.trim()}”`, cy: `Ychwanegu’r cymal “${text.trim()}”` },
        edits: [{ start: place.at, end: place.at, text }],
        safe: false,
    };
}

/** The label of the clause that would follow, with the space behind it; empty for paragraphs, null when it is not plain. */
function nextLabel(item: Item, decision: Decision, last: Clause): string | null {
    if (last.label === null) return decision.clauses.every((clause) => clause.label === null) ? '' : null;
    // Only where the numbers are in order, so that the next one is certain.
    const clauses = decision.clauses.filter((clause) => clause.depth === 0).length;
    if (last.depth > 0 || last.ordinal === null || last.ordinal !== String(clauses)) return null;
    const written = item.piece.text.slice(last.label.start, last.body.start);
    if (/[\r\n]/.test(written)) return null;
    return written.replace(last.ordinal, String(Number(last.ordinal) + 1));
}

/** Two or three capitalised words are a name: Rosalind Thackray; a role has a word for what it does. */
function isPersonName(owner: string): boolean {
    return (
        /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}$/u.test(owner) &&
        !/\b(?:Clerk|Officer|Director|Manager|Engineer|Chair|Chairman|Head|Secretary|Treasurer|Solicitor|Leader|Master|Warden|Council|Committee|Group|Team|Services?)\b/.test(
            owner,
        )
    );
}
