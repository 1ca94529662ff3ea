/**
 * What a rule is. One rule is one file: its code, its reason, its examples (which are its tests and its page in the
 * documentation) and its check. A rule looks at the model only; it knows no editor and no file.
 */

import type { HouseStyle } from '../config/house-style.js';
import type { Stage } from '../config/stages.js';
import type { CalendarDate, Item, Language, Minutes, RecordKind } from '../model/minutes.js';
import type { Span } from '../syntax/tree.js';

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Words for a person, in the languages we speak. */
export interface Message {
    readonly en: string;
    readonly cy: string;
}

/** Replaces a span by a text; an insertion has an empty span. Spans are of the same kind as those of the finding. */
export interface Edit extends Span {
    readonly text: string;
}

export interface Fix {
    /** What the fix does, as an instruction: "Write “was not”". */
    readonly title: Message;
    readonly edits: readonly Edit[];
    /** True when the fix can be applied without asking: it changes the form of the text and not its sense. */
    readonly safe: boolean;
}

/** What a check reports. In an item rule spans are relative to the item, in a meeting rule they are absolute. */
export interface Report extends Span {
    readonly message: Message;
    /** Overrides the severity of the rule for this one report. */
    readonly severity?: Severity;
    /** Fixes to choose from, the best first. */
    readonly fixes?: readonly Fix[];
}

/** What a check may know beside the item or the meeting. */
export interface RuleContext {
    readonly kind: RecordKind;
    readonly stage: Stage;
    readonly profile: string;
    readonly language: Language;
    readonly meetingDate: CalendarDate | null;
    readonly houseStyle: HouseStyle;
}

export interface Example {
    /** What the example shows, as a short phrase. */
    readonly name: string;
    /**
     * A record. A line of carets under a line marks an expected finding: `^^^^ code`. A lone `^` under a place marks a
     * finding that starts there, whatever its length. An example without carets must stay silent.
     */
    readonly text: string;
    readonly stage?: Stage;
    readonly profile?: string;
    /** The text after the first fix of the first finding, where the example shows the fix. */
    readonly fixed?: string;
}

interface RuleDescription<Code extends string> {
    /** Kebab-case, lasting: settings and notes of clerks hold it. */
    readonly code: Code;
    readonly severity: Severity;
    /** One sentence: what the rule expects. */
    readonly summary: string;
    /** Why it matters, with its source where there is one. */
    readonly why: string;
    /** Whether the rule reports on a record that is only an item copied from somewhere. */
    readonly fragments: boolean;
    /** True for a matter of taste: the rule is silent until somebody gives it a severity, in the house style or in their settings. */
    readonly offByDefault?: boolean;
    /** Settings of the house style that change what the rule reports, by their paths: `decision.clauseStyle`. */
    readonly settings?: readonly string[];
    readonly examples: readonly Example[];
}

export interface ItemRule<Code extends string = string> extends RuleDescription<Code> {
    readonly scope: 'item';
    check(item: Item, context: RuleContext): Iterable<Report>;
}

export interface MeetingRule<Code extends string = string> extends RuleDescription<Code> {
    readonly scope: 'meeting';
    check(minutes: Minutes, context: RuleContext): Iterable<Report>;
}

export type Rule = ItemRule | MeetingRule;

/** Declares a rule about one item. */
export function defineItemRule<const Code extends string>(rule: Omit<ItemRule<Code>, 'scope'>): ItemRule<Code> {
    return { ...rule, scope: 'item' };
}

/** Declares a rule about a whole record. */
export function defineMeetingRule<const Code extends string>(
    rule: Omit<MeetingRule<Code>, 'scope'>,
): MeetingRule<Code> {
    return { ...rule, scope: 'meeting' };
}
