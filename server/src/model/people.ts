/** People: names with their titles, initials and roles, as the trade writes them. */

import type { Span } from '../syntax/tree.js';
import type { Located, Person } from './minutes.js';
import { recent } from './recent.js';
import { plain, trim } from './text.js';

const TITLE =
    /^(?:Councillors?|Cllrs?|(?:Yr? )?(?:Cynghorydd|Cynghorwyr|Cyng)|County Councillor|Borough Councillor|Alderman|Mr|Mrs|Ms|M\/s|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Rev|Revd|Reverend|Canon|Father|Baroness|Judge)\b\.?\s*/i;

/** A name in a list, with the role that stands beside it. */
export interface ListedName extends Span {
    readonly name: Located;
    readonly role: Located | null;
}

/**
 * Cuts a list of names: "Councillors Tom Bright, Nia Pugh and Sam Reeve", "Priya Nair, Director of Education; Jo Hart,
 * Clerk", "Tim Read (Treasurer), Roy Hall", "The Mayor, Cllr G Hall". Line breaks and semicolons separate; commas and "and"
 * do where what follows is a name.
 */
export function splitNames(text: string, span: Span): readonly ListedName[] {
    return listOf(text.slice(span.start, span.end)).map((one) => movedBy(span.start, one));
}

const listOf = recent((words) => cutNames(words, { start: 0, end: words.length }), 100);

function movedBy(offset: number, { start, end, name, role }: ListedName): ListedName {
    return {
        start: start + offset,
        end: end + offset,
        name: { start: name.start + offset, end: name.end + offset, text: name.text },
        role: role === null ? null : { start: role.start + offset, end: role.end + offset, text: role.text },
    };
}

function cutNames(text: string, span: Span): ListedName[] {
    const entries: { span: Span; role: Span | null }[] = [];
    const words = text.slice(span.start, span.end);
    const hard = /;/.test(words) ? /[;\r\n]+/g : /[\r\n]+(?=\s*(?:[-*\u2022\u00b7]|\S))/g;
    for (const whole of splitAt(text, span, hard)) {
        const line = withoutGroup(text, whole);
        const single = nameWithOffice(text, line, hard);
        if (single !== null) {
            entries.push(single);
            continue;
        }
        const offices = officesOnly(text, line);
        if (offices !== null) {
            entries.push(...offices.map((office) => ({ span: office, role: null })));
            continue;
        }
        const parts = [...splitAt(text, line, SEPARATOR)]
            .map((one) => trim(text, skipMarks(text, one)))
            .filter(({ start, end }) => start < end);
        let officesFirst = false;
        const hasInitials = namesByInitials(text, parts);
        for (let index = 0; index < parts.length; index++) {
            const clean = parts[index];
            if (clean === undefined) continue;
            const part = text.slice(clean.start, clean.end);
            const next = parts[index + 1];
            const office = index === 0 || officesFirst ? officeInFront(text, clean) : null;
            if (office !== null && next !== undefined && looksLikeName(text.slice(next.start, next.end))) {
                const named = withRole(text, next);
                entries.push({ span: named.span, role: named.role ?? office });
                officesFirst = true;
                index++;
                continue;
            }
            const previous = entries.at(-1);
            if (
                previous !== undefined &&
                previous.span.end > line.start &&
                (!looksLikeName(part) ||
                    (previous.role === null && !hasInitials && isOffice(text, previous.span, part)))
            ) {
                // "Priya Nair, Director of Education": a part that is no name is the role of the one before it.
                if (
                    mayBeRole(text, previous.role, clean) &&
                    (previous.role === null || previous.role.start > previous.span.start)
                ) {
                    entries[entries.length - 1] = {
                        span: previous.span,
                        role: previous.role === null ? clean : { start: previous.role.start, end: clean.end },
                    };
                }
                continue;
            }
            entries.push(withRole(text, clean));
        }
    }
    return entries
        .filter(({ span: found }) => /\p{Lu}/u.test(text.slice(found.start, found.end)))
        .map(({ span: found, role }) => ({
            start: Math.min(found.start, role?.start ?? found.start),
            end: Math.max(found.end, role?.end ?? found.end),
            name: { ...found, text: plain(text.slice(found.start, found.end)).replace(/[.,;:]+$/, '') },
            role:
                role === null
                    ? null
                    : {
                          ...role,
                          text: roleText(plain(text.slice(role.start, role.end))),
                      },
        }));
}

/** A group in front of the names that belong to it: "Online: Councillor Rob Hart", "Parent governors: ...". */
const GROUP = /^[\s*_\u2022\u00b7-]*\p{Lu}[\p{L}'’/&-]*(?: [\p{L}'’/&-]+){0,4}[*_]*:[\s*_]*(?=\S)/u;

function withoutGroup(text: string, line: Span): Span {
    const group = GROUP.exec(text.slice(line.start, line.end));
    return { start: line.start + (group?.[0].length ?? 0), end: line.end };
}

/** Commas, tabs and "and" where a name or an office in front of one follows. */
const SEPARATOR =
    /\t\s*(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Miss)\b)|,(?![^(),;\r\n]{0,80}\))|\s(?:and|&|a|ac)\s(?=(?:Cllr|Councillor|Mr|Mrs|Ms|Dr|Miss)?\.?\s*\p{Lu}|the (?:\p{Lu}[\p{L}-]+ )?(?:Mayor|Provost|Chair\p{Ll}*|Leader|President),)/gu;

/** An office that stands in front of a name: "The Mayor, Cllr G Hall". */
const OFFICE_IN_FRONT =
    /^(?:(?:the|yr?)\s+)?((?:(?:Deputy|Vice|Lord|Depute|Dirprwy)[\s-]+)*(?:Mayor|Mayoress|Provost|Chair(?:man|person|woman)?|Leader|President|Convener|Convenor|Maer|Faer|Cadeirydd|Is-gadeirydd|Arweinydd)(?:\s+of\s+(?:the\s+)?Council)?)$/i;

/** The office that a part of a list is, without its article; null where it is anything else. */
function officeInFront(text: string, part: Span): Span | null {
    const office = OFFICE_IN_FRONT.exec(text.slice(part.start, part.end))?.[1];
    return office === undefined ? null : { start: part.end - office.length, end: part.end };
}

/** Offices that are known by their initials. */
const OFFICE_INITIALS =
    /^(?:(?:Deputy|Interim|Acting|Assistant|Joint|Group)\s+)?(?:CEO|CFO|COO|CTO|CIO|CEX|CHRO|DCS|DASS|DPH|DPO|DSL|SENCO|SENCo|SENDCO|SENDCo|SBM|HR)$/;

/** Whether initials behind a name are an office, and not those of the name or of another person. */
function isOffice(text: string, name: Span, initials: string): boolean {
    if (!OFFICE_INITIALS.test(initials)) return false;
    const full = plain(text.slice(name.start, name.end)).replace(TITLE, '').split(/\s+/);
    return (
        full.length > 1 &&
        full.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) &&
        /\p{Ll}/u.test(full.at(-1) ?? '') &&
        full.map((word) => word[0]).join('') !== initials
    );
}

/** Whether a list names people by their initials alone: "Cllrs AB, CD". */
function namesByInitials(text: string, parts: readonly Span[]): boolean {
    return parts.some(({ start, end }) => {
        const words = text.slice(start, end).replace(TITLE, '');
        return /^\p{Lu}{2,4}$/u.test(words) && !OFFICE_INITIALS.test(words);
    });
}

/** A role without the marks around it; a bracket that opens inside it is closed inside it. */
function roleText(words: string): string {
    const bare = words.replace(/^[(\u2013\u2014-]\s*|[.;]+$/g, '');
    return bare.includes('(') ? bare : bare.replace(/[).;]+$/, '');
}

/** The offices of a line that names nobody: "Chief Executive, Director of Law and Governance". Null for any other line. */
function officesOnly(text: string, line: Span): readonly Span[] | null {
    const parts = [...splitAt(text, line, /,/g)].map((one) => trim(text, skipMarks(text, one)));
    if (parts.length < 2) return null;
    return parts.every(({ start, end }) => {
        const words = text.slice(start, end);
        return /^\p{Lu}/u.test(words) && OFFICE_WORD.test(words) && !looksLikeName(words) && !TITLE.test(words);
    })
        ? parts
        : null;
}

/** Between semicolons, what follows the first comma is the office, whatever stands in it: "Head of Waste and Streets". */
function nameWithOffice(text: string, part: Span, separator: RegExp): { span: Span; role: Span } | null {
    if (!separator.source.includes(';')) return null;
    const clean = trim(text, skipMarks(text, part));
    const comma = text.slice(clean.start, clean.end).indexOf(',');
    if (comma === -1) return null;
    const name = trim(text, { start: clean.start, end: clean.start + comma });
    const role = trim(text, { start: clean.start + comma + 1, end: clean.end });
    if (!looksLikeName(text.slice(name.start, name.end))) return null;
    const words = text.slice(role.start, role.end);
    if (!OFFICE_WORD.test(words) && !isOffice(text, name, words)) return null;
    return { span: name, role };
}

/** A word that an office has. */
export const OFFICE_WORD =
    /\b(?:director|officer|manager|clerk|chair|secretary|treasurer|head|leader|solicitor|advis[eo]r|assistant|auditor|nurse|finance|engineer|planner|principal|superintendent|administrator|executive|counsel|accountant|surveyor|lead|chief|deputy|inspector|coordinator|headteacher|governor|trustee|pennaeth|swyddog|cyfarwyddwr|clerc)\b/i;

function* splitAt(text: string, span: Span, separator: RegExp): Iterable<Span> {
    const words = text.slice(span.start, span.end);
    let start = 0;
    for (const match of words.matchAll(separator)) {
        yield { start: span.start + start, end: span.start + match.index };
        start = match.index + match[0].length;
    }
    yield { start: span.start + start, end: span.end };
}

/** Steps over list marks, emphasis and the words "and" or "with" before a name. */
function skipMarks(text: string, span: Span): Span {
    const marks = /^[\s*_\u2022\u00b7\u2013-]*(?:(?:and|with|together with|&)\s+)?/i.exec(
        text.slice(span.start, span.end),
    );
    return { start: span.start + (marks?.[0].length ?? 0), end: span.end };
}

/** Cuts "Tim Read (Treasurer)", "Cllr R. Crisp – Chair", "R. Lankier - Chairman" into name and role. */
function withRole(text: string, span: Span): { span: Span; role: Span | null } {
    const words = text.slice(span.start, span.end);
    const bracket = /\s*\(([^()]{2,80})\)[^()]*$/.exec(words);
    if (bracket?.[1] !== undefined) {
        const start = span.start + bracket.index + bracket[0].indexOf('(') + 1;
        const front = trim(text, { start: span.start, end: span.start + bracket.index });
        const inside = { start, end: start + bracket[1].length };
        const office = officeInFront(text, front);
        // "The Mayor (Cllr G Hall)"
        if (office !== null && TITLE.test(bracket[1]) && looksLikeName(bracket[1]))
            return { span: inside, role: office };
        const isInitials = /^[A-Z]{1,3}$/.test(bracket[1]);
        if (!isInitials || isOffice(text, front, bracket[1])) return { span: front, role: inside };
    }
    const initials = /\s*\(([A-Z]{1,3})\)\s*$/.exec(words);
    const end = initials === null ? words.length : initials.index;
    const dash = /(?:\s+[\u2013\u2014-]+| *[\t|])\s*(\S.*)$/.exec(words.slice(0, end));
    if (dash?.[1] !== undefined) {
        const start = span.start + dash.index + dash[0].length - dash[1].length;
        return {
            span: trim(text, { start: span.start, end: span.start + dash.index }),
            role: trim(text, { start, end: span.start + end }),
        };
    }
    const office = /\s+((?:Deputy |Vice[- ])?(?:Chair(?:man|person|woman)?|Treasurer|Secretary|Clerk|Mayor))$/.exec(
        words.slice(0, end),
    );
    if (office?.[1] !== undefined) {
        return {
            span: { start: span.start, end: span.start + office.index },
            role: { start: span.start + office.index + 1, end: span.start + end },
        };
    }
    return { span, role: null };
}

const OFFICE =
    /\b(director|officer|manager|clerk|chair|secretary|treasurer|head|leader|member|representative|solicitor|adviser|advisor|assistant|services?|council|finance|mayor|president|engineer|planner|governor|principal|superintendent|administrator|executive|counsel|parish|chief|headteacher|trustee|inspector|coordinator|auditor|registrar|of|for|the)\b/i;

function looksLikeName(words: string): boolean {
    const bare = plain(words)
        .replace(TITLE, '')
        .replace(/\s*\([^)]*\)\s*/g, ' ')
        .trim();
    if (bare === '' || bare.length > 60) return false;
    return (
        bare.split(/\s+/).every((word) => /^[\p{Lu}][\p{L}'’.-]*\.?$|^(de|la|van|von|der|di|ap|ab|al)$/u.test(word)) &&
        !OFFICE.test(bare)
    );
}

/** A role goes on over a comma unless it stood in brackets; "two members of the public" is nobody's role. */
function mayBeRole(text: string, role: Span | null, part: Span): boolean {
    const words = text.slice(part.start, part.end);
    if (/^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|no|plus|together)\b/i.test(words))
        return false;
    if (role !== null && text[role.end] === ')') return false;
    return OFFICE.test(words) || /^\p{Lu}/u.test(words);
}

/** Takes a written name apart. */
export function personOf(written: string, role: string | null): Person {
    const person = personCalled(written);
    return role === null || role === '' ? person : { ...person, roles: [role] };
}

const personCalled = recent((written): Person => {
    const titles: string[] = [];
    let name = plain(written).replace(/\s*\([^)]*\)\s*$/, '');
    for (let match = TITLE.exec(name); match !== null && match[0].length < name.length; match = TITLE.exec(name)) {
        titles.push(match[0].trim().replace(/\.$/, ''));
        name = name.slice(match[0].length);
    }
    name = name.replace(/,?\s+(?:MBE|OBE|CBE|MP|MSP|MS|JP|QC|KC|BEM|PhD)\b\.?/g, '').trim();
    const parts = name.split(/\s+/);
    const surname = parts.at(-1) ?? name;
    return { id: personId(name), name, titles, forenames: parts.slice(0, -1).join(' '), surname, roles: [] };
});

/** A stable id for a name: letters and digits in lower case, joined by hyphens. */
export const personId: (name: string) => string = recent((name) => {
    const id = name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '');
    return id === '' ? 'unnamed' : id;
});
