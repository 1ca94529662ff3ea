/** What a grade means where a record reports a judgement: on which scale it stands, of when, and by whom. */

import { aboutGrade, gradeNamed, inspectorates, type Scale, scales } from '../config/scales.js';
import type { CalendarDate, Item, Language } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { lineAt } from './places.js';

/** What is to be said about a grade, with its span in the item. */
export interface GradeMeaning extends Span {
    readonly markdown: string;
}

/**
 * Explains the grade at a place of an item; null where there is none, or where nothing tells whose it is. A word such as
 * "good" is a grade behind "judged" or a colon, or with a capital within a sentence, and only where the item names who
 * judges or what is judged.
 */
export function gradeAt(item: Item, place: number, met: CalendarDate | null, language: Language): GradeMeaning | null {
    const text = plain(item.piece.text);
    const run = item.prose.find(({ start, end }) => start <= place && place <= end);
    // Beside a cell of a table stands what is judged.
    const around = run === undefined || run.role === 'header' ? lineAt(item.piece.text, place) : run;
    const words = text.slice(around.start, around.end);
    for (const match of words.matchAll(ANY_GRADE)) {
        const start = around.start + match.index;
        const end = start + match[0].length;
        if (place < start) return null;
        if (place > end || !isGrade(words, match.index)) continue;
        const told = scalesMeant(match[0], words, text, met);
        if (told.length === 0) return null;
        const written = item.piece.text.slice(start, end);
        const markdown = [`**${written}**`, ...told.map((scale) => about(scale, match[0], language))].join('\n\n');
        return { start, end, markdown };
    }
    return null;
}

/** Scales whose grades minutes write as grades. Outcomes explain themselves, and grades of a house are its own. */
const graded = scales.filter(
    ({ kind, grades, houseMayDiffer }) => kind === 'grades' && grades.length > 0 && !houseMayDiffer,
);

const WORDS = [...new Set(graded.flatMap(({ grades, shortForms }) => [...grades, ...Object.keys(shortForms)]))];
/** The longest first, so that "Requires improvement to be good" is found whole. */
const ANY_GRADE = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(?:${WORDS.sort((a, b) => b.length - a.length).join('|')})(?![\p{L}\p{N}-])`,
    'giu',
);

/** So many scales are told of where the record leaves open which it was. */
const MOST = 2;

function isGrade(words: string, start: number): boolean {
    const before = words.slice(Math.max(0, start - 120), start);
    if (BEHIND_A_VERDICT.test(before)) return true;
    return /^\p{Lu}/u.test(words.slice(start)) && /[\p{L}\p{N},)]\s*$/u.test(before);
}

const BEHIND_A_VERDICT = /(?:\b(?:judged|rated|graded|judge?ments?|ratings?|grades?)\b[^.;]{0,80}|[:=|–—])[\s*_"']*$/i;

/** The scales that have a grade and of which the record speaks: those in force when the body met, if there are any. */
function scalesMeant(grade: string, words: string, text: string, met: CalendarDate | null): readonly Scale[] {
    const having = graded.filter((scale) => gradeNamed(scale, grade) !== null);
    // Two words that stand on one scale only are known without the name of who gave them.
    if (having.length === 1 && grade.includes(' ')) return having;
    const weighed = having
        .map((scale) => ({ scale, weight: evidence(scale, words, text) }))
        .filter(({ weight }) => weight > 0);
    const inForce = weighed.filter(({ scale }) => isInForce(scale, met));
    // A record may speak of the past, and then the scale tells when it was.
    const candidates = inForce.length > 0 ? inForce : weighed;
    const most = Math.max(...candidates.map(({ weight }) => weight));
    return candidates.flatMap(({ scale, weight }) => (weight === most ? [scale] : [])).slice(0, MOST);
}

/** Without the day of the meeting, the scales that are in force for all we know. */
function isInForce({ validFrom, validUntil }: Scale, met: CalendarDate | null): boolean {
    if (met === null) return validUntil === null;
    const month = `${met.year}-${String(met.month).padStart(2, '0')}`;
    return (validFrom === null || validFrom <= month) && (validUntil === null || month <= validUntil);
}

/** How strongly a record speaks of a scale: by what is judged beside the grade, and by the names in the item. */
function evidence({ id, regulator, framework, alsoCalled, areas }: Scale, words: string, text: string): number {
    const area = areas.some((name) => name.includes(' ') && holds(words, name)) ? 4 : 0;
    const scheme = [framework, ...alsoCalled].some((name) => holds(text, name)) ? 2 : 0;
    const judge = inspectorates.find(({ name }) => name === regulator)?.named.test(text) === true ? 2 : 0;
    if (area + scheme + judge === 0) return 0;
    return area + scheme + judge + (SUBJECTS.find(({ ids }) => ids.test(id))?.words.test(text) === true ? 1 : 0);
}

/** What items are about that are judged on some scales and not on others of the same inspectorate. */
const SUBJECTS: readonly { readonly ids: RegExp; readonly words: RegExp }[] = [
    { ids: /^school/, words: /\b(?:schools?|academ(?:y|ies)|headteachers?|pupils)\b/i },
    { ids: /^ilacs|^single-inspection|^child-protection/, words: /\bchildren's (?:services|social)|\bcare leavers\b/i },
    { ids: /^cqc-councils/, words: /\b(?:council|authority)'s\b|\blocal authorit|\badult social care\b/i },
    { ids: /^cqc-providers/, words: /\bhomes?\b|\bhospitals?\b|\btrusts?\b|\bpractices?\b|\bproviders?\b/i },
    { ids: /^hmicfrs-police/, words: /\bpolice\b|\bconstabulary\b|\bforce\b/i },
    { ids: /^hmicfrs-fire/, words: /\bfire\b/i },
];

function holds(text: string, name: string): boolean {
    const wanted = plain(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    // A name in capitals is only meant in capitals.
    return new RegExp(`\\b${wanted}\\b`, /^[A-Z]+$/.test(name) ? '' : 'i').test(text);
}

/** The same text, as long as it was, with plain apostrophes and spaces. */
function plain(text: string): string {
    return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, ' ');
}

function about(scale: Scale, written: string, language: Language): string {
    const { regulator, framework, grades, note, source } = scale;
    const grade = gradeNamed(scale, written) ?? written;
    const sentences =
        language === 'cy'
            ? [`Un o raddau ${regulator} (${framework}), o’r gorau: ${grades.join(', ')}.`, period(scale, language)]
            : [aboutGrade(scale, grade), period(scale, language), note ?? ''];
    return `${sentences.filter((sentence) => sentence !== '').join(' ')}\n\n${language === 'cy' ? 'Ffynhonnell' : 'Source'}: ${source}`;
}

function period({ validFrom, validUntil }: Scale, language: Language): string {
    const from = validFrom === null ? '' : monthInWords(validFrom, language);
    const until = validUntil === null ? '' : monthInWords(validUntil, language);
    if (from === '' && until === '') return '';
    if (language === 'cy')
        return until === '' ? `Mewn grym ers ${from}.` : `Mewn grym${from === '' ? '' : ` o ${from}`} hyd ${until}.`;
    return until === ''
        ? `In force since ${from}.`
        : `In force${from === '' ? '' : ` from ${from}`} ${from === '' ? 'until' : 'to'} ${until}.`;
}

function monthInWords(month: string, language: Language): string {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
    }).format(new Date(Date.UTC(year, number - 1, 1)));
}
