/** What a clerk sees when the pointer rests on a word: a decision keyword, an acronym, a grade, a date, or a code in a note. */

import type { Hover, Position } from 'vscode-languageserver';
import { expansionOf as expansionInGlossary } from '../formulas/glossary.js';
import type {
    AcronymUse,
    CalendarDate,
    DateMention,
    Decision,
    Effect,
    Item,
    Language,
    Located,
    Minutes,
} from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';
import { gradeAt } from './grades.js';
import { itemAt, lineAt, rangeOf } from './places.js';
import { pageAbout } from './rule-page.js';
import type { Snapshot } from './snapshot.js';

/** Gives what there is to say about a place, or null. */
export function hover(snapshot: Snapshot, position: Position): Hover | null {
    const offset = snapshot.document.offsetAt(position);
    const found = onRuleCode(snapshot, offset) ?? onItem(snapshot, offset);
    if (found === null) return null;
    return {
        contents: { kind: 'markdown', value: found.markdown },
        range: rangeOf(snapshot.document, found),
    };
}

/** Words with the absolute span they are about. */
interface Explanation extends Span {
    readonly markdown: string;
}

function onRuleCode(snapshot: Snapshot, offset: number): Explanation | null {
    const { text } = snapshot.minutes;
    const line = lineAt(text, offset);
    const found = /^(\s*\/\/\s*minutes-ignore(?:-file)?\s+)([a-z0-9-]+)/.exec(text.slice(line.start, line.end));
    const code = found?.[2];
    if (found === null || code === undefined) return null;
    const start = line.start + (found[1]?.length ?? 0);
    const end = start + code.length;
    if (offset < start || offset > end) return null;
    const rule = snapshot.rules.find((one) => one.code === code);
    if (rule === undefined) return { start, end, markdown: `No finding is called \`${code}\`.` };
    return {
        start,
        end,
        markdown: `**${code}**: ${rule.summary}\n\n${rule.why}\n\n[More about this](${pageAbout(code)})`,
    };
}

function onItem(snapshot: Snapshot, offset: number): Explanation | null {
    const placed = itemAt(snapshot, offset);
    if (placed === undefined) return null;
    const { start, item } = placed;
    const place = offset - start;
    const absolute = (span: Span, markdown: string): Explanation => ({
        start: span.start + start,
        end: span.end + start,
        markdown,
    });

    const decision = item.decisions.find((one) => holds(one.keyword, place));
    if (decision !== undefined) return absolute(decision.keyword, aboutDecision(decision, snapshot.minutes.language));
    const acronym = item.acronyms.find((one) => holds(one, place));
    if (acronym !== undefined) {
        const expansion = expansionOf(acronym, item, snapshot);
        return expansion === null ? null : absolute(acronym, `**${acronym.text}**: ${expansion}`);
    }
    const date = item.dates.find((one) => holds(one, place));
    if (date !== undefined) {
        const day = weekdayOf(date, snapshot.minutes.language);
        return day === null ? null : absolute(date, day);
    }
    const { header, language } = snapshot.minutes;
    const grade = gradeAt(item, place, header.date?.value ?? null, language);
    return grade === null ? null : absolute(grade, grade.markdown);
}

const MEANING: Record<Effect, Record<Language, string>> = {
    resolved: {
        en: 'The body decides: what follows takes effect as its decision.',
        cy: 'Mae’r corff yn penderfynu: daw’r hyn sy’n dilyn i rym fel ei benderfyniad.',
    },
    recommended: {
        en: 'The body asks another body to decide; nothing takes effect until that body has done so.',
        cy: 'Mae’r corff yn gofyn i gorff arall benderfynu; ni ddaw dim i rym nes i’r corff hwnnw wneud hynny.',
    },
    agreed: {
        en: 'The body agrees: what follows is its decision.',
        cy: 'Mae’r corff yn cytuno: yr hyn sy’n dilyn yw ei benderfyniad.',
    },
    noted: {
        en: 'The body takes note; nothing else is decided.',
        cy: 'Mae’r corff yn nodi; ni phenderfynir dim arall.',
    },
    deferred: {
        en: 'The body puts the matter off to a later meeting.',
        cy: 'Mae’r corff yn gohirio’r mater tan gyfarfod arall.',
    },
    refused: { en: 'The body turns the matter down.', cy: 'Mae’r corff yn gwrthod y mater.' },
    lost: {
        en: 'The motion did not find a majority; nothing is decided.',
        cy: 'Ni chafodd y cynnig fwyafrif; ni phenderfynir dim.',
    },
};

function aboutDecision(decision: Decision, language: Language): string {
    const count = decision.clauses.length;
    const clauses =
        language === 'cy'
            ? `Nifer y cymalau: ${count}.`
            : count === 0
              ? 'It has no clause yet.'
              : count === 1
                ? 'It has 1 clause.'
                : `It has ${count} clauses.`;
    const unanimous = !decision.unanimous ? '' : language === 'cy' ? ' Yn unfrydol.' : ' It was unanimous.';
    return `**${decision.keyword.text}**: ${MEANING[decision.effect][language]}\n\n${clauses}${unanimous}`;
}

/** Looks beside the word, then in the rest of the record, then in the glossary of the house, then in ours. */
function expansionOf({ text, expansion }: AcronymUse, item: Item, snapshot: Snapshot): string | null {
    const { minutes, houseStyle } = snapshot;
    return (
        expansion ??
        item.acronyms.find((one) => one.text === text && one.expansion !== null)?.expansion ??
        expansions(minutes).get(text) ??
        // An object knows words of its own beside those of the house.
        (Object.hasOwn(houseStyle.glossary, text) ? houseStyle.glossary[text] : undefined) ??
        expansionInGlossary(text, monthOf(minutes.header.date?.value ?? null))
    );
}

/** The month of a day, as our glossary has it: `2026-09`. */
function monthOf(day: CalendarDate | null): string | null {
    return day === null ? null : `${day.year}-${String(day.month).padStart(2, '0')}`;
}

const expansionsByMinutes = new WeakMap<Minutes, ReadonlyMap<string, string>>();

function expansions(minutes: Minutes): ReadonlyMap<string, string> {
    let known = expansionsByMinutes.get(minutes);
    if (known === undefined) {
        const found = new Map<string, string>();
        for (const { item } of minutes.items) {
            for (const use of item.acronyms) {
                if (use.expansion !== null && !found.has(use.text)) found.set(use.text, use.expansion);
            }
        }
        known = found;
        expansionsByMinutes.set(minutes, known);
    }
    return known;
}

/** Weekday and date in full, for a single day with its year. */
function weekdayOf(date: DateMention, language: Language): string | null {
    const day = date.days[0]?.day;
    if (day === undefined || date.days.length !== 1 || date.year === null) return null;
    const instant = new Date(Date.UTC(date.year, date.month - 1, day));
    if (instant.getUTCDate() !== day) return null;
    return new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', {
        dateStyle: 'full',
        timeZone: 'UTC',
    }).format(instant);
}

function holds(span: Span | Located, offset: number): boolean {
    return span.start <= offset && offset <= span.end;
}
