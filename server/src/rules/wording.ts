/** The wording of a decision that fits an item, read from its title and summary. */

import type { Item, Language } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { slice } from '../syntax/tree.js';

/** A decision that would fit an item. */
export interface FittingDecision {
    /** The keyword, in capitals: RESOLVED. */
    readonly keyword: string;
    /** The clause as it stands behind "That" in English and behind the keyword in Welsh, with its full stop. */
    readonly clause: string;
    /** Keyword and clause: "RESOLVED That the report be noted." */
    readonly sentence: string;
}

/** Gives the decision that the agenda of an item asks for; what was decided is for the clerk to say. */
export function fittingDecision(item: Item, language: Language): FittingDecision {
    const recommends = item.purpose === 'recommend';
    if (language === 'cy') {
        const keyword = recommends ? 'ARGYMHELLWYD' : 'PENDERFYNWYD';
        const clause = `${welshClause(item)}.`;
        return { keyword, clause, sentence: `${keyword} ${clause}` };
    }
    const keyword = recommends ? 'RECOMMENDED' : 'RESOLVED';
    const clause = `${englishClause(item)}.`;
    return { keyword, clause, sentence: `${keyword} That ${clause}` };
}

/** What was before the meeting, in one word: report, presentation, update; null when neither title nor summary says. */
export function subjectWord(item: Item, language: Language): string | null {
    const pattern = language === 'cy' ? WELSH_SUBJECT : ENGLISH_SUBJECT;
    for (const text of wordsOfAgenda(item)) {
        const found = pattern.exec(text)?.[1]?.toLowerCase();
        if (found !== undefined) return SUBJECT_FORMS[found] ?? found;
    }
    return null;
}

/** "will report" is what somebody does, and no report. */
const ENGLISH_SUBJECT =
    /(?<!\b(?:will|to|would|shall|further)\s)\b(presentation|update|report|briefing|statement|letter)\b/i;
const WELSH_SUBJECT = /(?<![\p{L}])([cg]h?yflwyniad|[dn]+iweddariad|ddiweddariad|adroddiad|hadroddiad)(?![\p{L}])/iu;

/** Welsh words without the change of their first letter. */
const SUBJECT_FORMS: Readonly<Record<string, string>> = {
    gyflwyniad: 'cyflwyniad',
    chyflwyniad: 'cyflwyniad',
    ddiweddariad: 'diweddariad',
    niweddariad: 'diweddariad',
    hadroddiad: 'adroddiad',
};

/** What may be approved, where the agenda names it. */
const APPROVED =
    /\b(minutes|budget|policy|strategy|accounts|application|scheme|programme|recommendations|terms of reference|appointments?|plan|report)\b/i;

const DONE: Readonly<Record<string, string>> = {
    approve: 'approved',
    agree: 'agreed',
    adopt: 'adopted',
    ratify: 'ratified',
    endorse: 'endorsed',
    confirm: 'confirmed',
};

function englishClause(item: Item): string {
    if (item.purpose !== 'decide' && item.purpose !== 'recommend')
        return `the ${subjectWord(item, 'en') ?? 'information'} be noted`;
    const texts = wordsOfAgenda(item);
    for (const text of texts) {
        const match =
            /^To (?:consider and )?(approve|agree|adopt|ratify|endorse|confirm) (?:the|an?) ([^.;:]{3,90}?)\.?$/i.exec(
                text,
            );
        const [, verb, object] = match ?? [];
        // Two verbs in one summary are two decisions, and which was taken only the clerk knows.
        if (
            verb === undefined ||
            object === undefined ||
            /\b(?:and|or) (?:to )?(?:approve|agree|adopt|note|appoint|authorise|set|determine)\b|\bwhether\b/i.test(
                object,
            )
        )
            continue;
        const record = /^minutes\b/i.test(object) ? ' as a correct record' : '';
        return `the ${object} be ${record === '' ? DONE[verb.toLowerCase()] : 'approved'}${record}`;
    }
    const word = item.purposeWord?.text.toLowerCase() ?? '';
    if (/^(?:appoint|elect)/.test(word)) return 'the appointment be approved';
    const named = texts.map((text) => APPROVED.exec(text)?.[1]?.toLowerCase()).find((found) => found !== undefined);
    return `the ${named ?? 'proposal'} be ${/^adopt/.test(word) ? 'adopted' : 'approved'}`;
}

function welshClause(item: Item): string {
    if (item.purpose !== 'decide' && item.purpose !== 'recommend')
        return `nodi'r ${subjectWord(item, 'cy') ?? 'wybodaeth'}`;
    const word = item.purposeWord?.text.toLowerCase() ?? '';
    if (/^(?:penodi|ethol|appoint|elect)/.test(word)) return "cymeradwyo'r penodiad";
    return /^(?:mabwysiadu|adopt)/.test(word) ? "mabwysiadu'r cynnig" : "cymeradwyo'r cynnig";
}

/** The summary, paragraph by paragraph, and then the title. */
function wordsOfAgenda(item: Item): string[] {
    const summary = item.prose.filter((one) => one.role === 'summary').map((one) => plain(slice(item.piece, one)));
    return item.title === null ? summary : [...summary, item.title.text];
}
