/**
 * Runs the rules over a record: chooses which apply, decides their severity, leaves out what a note silences, and goes
 * on when one of them fails.
 */

import type { HouseStyle } from '../config/house-style.js';
import { DEFAULT_HOUSE_STYLE } from '../config/house-style.js';
import { DEFAULT_SETTINGS, type Settings } from '../config/settings.js';
import { STAGES, type Stage } from '../config/stages.js';
import { Memory } from '../model/memory.js';
import type { Item, Language, Minutes, RecordKind } from '../model/minutes.js';
import { type Fix, type Report, type Rule, type RuleContext, SEVERITIES, type Severity } from './rule.js';
import { suppressionsOf, UNUSED_SUPPRESSION } from './suppressions.js';

/** A finding as it leaves the core. Its span and the spans of its fixes are absolute UTF-16 offsets. */
export interface Finding {
    readonly code: string;
    readonly severity: Severity;
    readonly start: number;
    readonly end: number;
    readonly message: string;
    readonly fixes: readonly { readonly title: string; readonly edits: Fix['edits']; readonly safe: boolean }[];
}

export interface RunOptions {
    readonly settings?: Settings;
    readonly houseStyle?: HouseStyle;
    readonly rules: readonly Rule[];
    /** Told when a rule throws; the other rules run all the same. */
    readonly onRuleFailure?: (code: string, error: unknown) => void;
}

/** Gives the findings of some rules on a record, in the order of the text. */
export function runRules(minutes: Minutes, options: RunOptions): Finding[] {
    const settings = options.settings ?? DEFAULT_SETTINGS;
    const houseStyle = options.houseStyle ?? DEFAULT_HOUSE_STYLE;
    const context = contextOf(minutes, settings, houseStyle);
    const messages: Language = settings.messages === 'auto' ? context.language : settings.messages;
    const findings: Finding[] = [];
    const plan = planOf(options.rules, context.kind, settings, houseStyle);
    const add = (rule: Rule, report: Report, offset: number): void => {
        findings.push(toFinding(rule, report, offset, severityOf(rule, settings, houseStyle), messages));
    };
    const failed = (rule: Rule, error: unknown): void => {
        options.onRuleFailure?.(rule.code, error);
        findings.push(failureOf(rule, messages));
    };
    const key = contextKey(context, plan);
    const failures = new Map<Rule, unknown>();
    for (const { start, item } of minutes.items) {
        for (const { rule, report, error } of itemReports(plan.item, item, context, key)) {
            if (report === null) failures.set(rule, error);
            else add(rule, report, start);
        }
    }
    for (const [rule, error] of failures) failed(rule, error);
    for (const rule of plan.meeting) {
        try {
            for (const report of rule.check(minutes, context)) add(rule, report, 0);
        } catch (error) {
            failed(rule, error);
        }
    }
    const unused = houseStyle.rules[UNUSED_SUPPRESSION] ?? settings.rules[UNUSED_SUPPRESSION] ?? 'info';
    const kept = suppressionsOf(minutes).apply(findings, messages, unused);
    return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** What the rules may know about a record, from its text, the house style and the settings. */
export function contextOf(minutes: Minutes, settings: Settings, houseStyle: HouseStyle): RuleContext {
    const kind = KINDS[houseStyle.mode] ?? (settings.recordKind === 'auto' ? minutes.kind : settings.recordKind);
    const written = minutes.header.profile?.text.toLowerCase();
    return {
        kind,
        stage: settings.stage === 'auto' ? (stageOf(minutes) ?? houseStyle.stage ?? STAGES[0]) : settings.stage,
        profile: written ?? houseStyle.profile ?? (settings.profile === 'auto' ? 'generic' : settings.profile),
        language: minutes.language,
        meetingDate: minutes.header.date?.value ?? null,
        houseStyle,
    };
}

/** The kinds of record by their names in the house style; `auto` is none. */
const KINDS: Readonly<Record<string, RecordKind | undefined>> = { fragment: 'item', full: 'meeting' };

/** Reads the stage from the line `Status:`; null for a record without one. */
function stageOf(minutes: Minutes): Stage | null {
    if (minutes.header.status === null) return null;
    const written = minutes.header.status.text.toLowerCase();
    if (/\b(signed|llofnodwyd)\b/.test(written)) return 'signed';
    if (/\b(approved|confirmed|final|cymeradwywyd)\b/.test(written) && !/\b(not|to be|un|subject to)\b/.test(written))
        return 'approved';
    if (/\b(published|cyhoeddwyd|cyhoeddedig)\b/.test(written)) return 'published-draft';
    return STAGES[0];
}

function severityOf(rule: Rule, settings: Settings, houseStyle: HouseStyle): Severity | 'off' | undefined {
    return houseStyle.rules[rule.code] ?? settings.rules[rule.code] ?? (rule.offByDefault === true ? 'off' : undefined);
}

/** The rules that look at records of a kind, with some settings. */
interface Plan {
    /** Plans with the same item rules have the same number. */
    readonly number: number;
    readonly item: readonly (Rule & { scope: 'item' })[];
    readonly meeting: readonly (Rule & { scope: 'meeting' })[];
}

interface PlanFor extends Plan {
    readonly kind: RecordKind;
    readonly settings: Settings;
    readonly houseStyle: HouseStyle;
}

/** The plan last used with some rules: nearly all records of a run are looked at alike. */
const plans = new WeakMap<readonly Rule[], PlanFor>();

function planOf(rules: readonly Rule[], kind: RecordKind, settings: Settings, houseStyle: HouseStyle): Plan {
    const last = plans.get(rules);
    if (last?.kind === kind && last.settings === settings && last.houseStyle === houseStyle) return last;
    const active = rules.filter(
        (rule) => (rule.fragments || kind === 'meeting') && severityOf(rule, settings, houseStyle) !== 'off',
    );
    const item = active.filter((rule) => rule.scope === 'item');
    const meeting = active.filter((rule) => rule.scope === 'meeting');
    const plan = { kind, settings, houseStyle, number: numberOf(item.map(idOf).join('|')), item, meeting };
    plans.set(rules, plan);
    return plan;
}

const planNumbers = new Map<string, number>();

function numberOf(itemRules: string): number {
    const number = planNumbers.get(itemRules) ?? planNumbers.size;
    planNumbers.set(itemRules, number);
    return number;
}

/** What a rule reported on an item; without a report, the rule failed. */
interface ItemReport {
    readonly rule: Rule;
    readonly report: Report | null;
    readonly error?: unknown;
}

/**
 * Reports of all item rules on an item, kept by item and context: an item is a new object when its text changed, and the
 * context has another key when something outside the item changed. One look-up an item makes a keystroke cheap.
 */
const itemCache = new Memory<{ readonly key: string; readonly reports: readonly ItemReport[] }>();

function itemReports(
    rules: readonly (Rule & { scope: 'item' })[],
    item: Item,
    context: RuleContext,
    key: string,
): readonly ItemReport[] {
    const cached = itemCache.of(item);
    if (cached?.key === key) return cached.reports;
    const reports: ItemReport[] = [];
    for (const rule of rules) {
        const before = reports.length;
        try {
            for (const report of rule.check(item, context)) reports.push({ rule, report });
        } catch (error) {
            reports.length = before;
            reports.push({ rule, report: null, error });
        }
    }
    itemCache.keep(item, { key, reports });
    return reports;
}

const objectIds = new WeakMap<object, number>();
let nextObjectId = 1;

function idOf(value: object): number {
    let id = objectIds.get(value);
    if (id === undefined) {
        id = nextObjectId++;
        objectIds.set(value, id);
    }
    return id;
}

function contextKey(context: RuleContext, plan: Plan): string {
    const date = context.meetingDate;
    const day = date === null ? '' : `${date.year}-${date.month}-${date.day}`;
    const { kind, stage, profile, language, houseStyle } = context;
    return `${kind}|${stage}|${profile}|${language}|${day}|${idOf(houseStyle)}|${plan.number}`;
}

function toFinding(
    rule: Rule,
    report: Report,
    offset: number,
    configured: Severity | 'off' | undefined,
    messages: Language,
): Finding {
    const own = report.severity ?? rule.severity;
    // A configured severity replaces that of the rule; what a rule makes milder in one place stays milder by as much.
    const shift = SEVERITIES.indexOf(own) - SEVERITIES.indexOf(rule.severity);
    const severity =
        configured === undefined || configured === 'off'
            ? own
            : (SEVERITIES[Math.min(SEVERITIES.length - 1, Math.max(0, SEVERITIES.indexOf(configured) + shift))] ??
              configured);
    return {
        code: rule.code,
        severity,
        start: report.start + offset,
        end: report.end + offset,
        message: report.message[messages],
        fixes: (report.fixes ?? []).map((fix) => ({
            title: fix.title[messages],
            safe: fix.safe,
            edits:
                offset === 0
                    ? fix.edits
                    : fix.edits.map((edit) => ({
                          start: edit.start + offset,
                          end: edit.end + offset,
                          text: edit.text,
                      })),
        })),
    };
}

function failureOf(rule: Rule, messages: Language): Finding {
    return {
        code: rule.code,
        severity: 'hint',
        start: 0,
        end: 0,
        message:
            messages === 'cy'
                ? `Methodd y gwiriad "${rule.code}" ar y testun hwn; mae pob gwiriad arall wedi rhedeg.`
                : `The check "${rule.code}" failed on this text; all other checks have run.`,
        fixes: [],
    };
}
