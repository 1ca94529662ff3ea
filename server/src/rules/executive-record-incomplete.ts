/** A decision of a council's executive without what the regulations want recorded of it. */

import { profileFacts } from '../config/profiles.js';
import type { Decision, Item } from '../model/minutes.js';
import { plain } from '../model/text.js';
import { emptyDecisions } from './empty-decisions.js';
import { byPart, moved } from './parts.js';
import { lineBreak } from './placement.js';
import { defineMeetingRule, type Edit, type Fix, type Report, type RuleContext } from './rule.js';

const HEADER =
    'Thornbeck Borough Council\nCabinet\n\nDate: 14 September 2026\nChair: Councillor Vane\nPresent: Councillors Dunmore and Oakes\n\n';

export const executiveRecordIncomplete = defineMeetingRule({
    code: 'executive-record-incomplete',
    severity: 'error',
    summary:
        'A decision of the executive is recorded with its reasons, the options rejected and the interests declared.',
    why: 'For each executive decision the record holds the decision and its date, the reasons, the options considered and rejected, any conflict of interest that was declared, and any dispensation (Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, SI 2012/2089, regulation 12(2)).',
    fragments: true,
    examples: [
        {
            name: 'a decision with nothing beside it',
            profile: 'executive-england',
            text: `${HEADER}Agenda item 4: Sale of the depot\n\nMinutes:\n\nThe Leader presented the report.\n\nRESOLVED That the depot be sold.\n^^^^^^^^ executive-record-incomplete: This executive decision lacks its reasons, the options rejected and the conflicts of interest.\n`,
            fixed: `${HEADER}Agenda item 4: Sale of the depot\n\nMinutes:\n\nThe Leader presented the report.\n\nRESOLVED That the depot be sold.\n\nReasons: [details]\n\nOptions considered and rejected: [details]\n\nConflicts of interest declared: None\n\nDispensations: None\n`,
        },
        {
            name: 'a pasted item is not asked for interests, which another item may hold',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n^^^^^^^^ executive-record-incomplete: This executive decision lacks its reasons and the options rejected.\n',
            fixed: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n\nReasons: [details]\n\nOptions considered and rejected: [details]\n',
        },
        {
            name: 'the options are missing',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n^^^^^^^^ executive-record-incomplete: This executive decision lacks the options rejected.\n\nReasons: the depot is empty.\n\nConflicts of interest declared: none\n',
            fixed: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n\nOptions considered and rejected: [details]\n\nReasons: the depot is empty.\n\nConflicts of interest declared: none\n',
        },
        {
            name: 'a conflict without a word on a dispensation',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n^^^^^^^^ executive-record-incomplete: This executive decision lacks any dispensation.\n\nReasons: the depot is empty.\n\nOptions considered and rejected: to let it.\n\nConflicts of interest declared: Councillor Vane\n',
        },
        {
            name: 'the reasons stand in the report',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold, for the reasons set out in the report.\n^^^^^^^^ executive-record-incomplete: The reasons are only in the report; readers of the minutes may not find them.\n\nOptions considered and rejected: to let it.\n\nConflicts of interest declared: none\n',
        },
        {
            name: 'everything is there',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n\nReasons for decision: the depot is empty.\n\nAlternative options considered and rejected: to let it.\n\nConflicts of interest declared: none\n\nDispensations: none\n',
        },
        {
            name: 'the meeting was asked for interests at its start',
            profile: 'executive-england',
            text: 'Agenda item 1: Declarations of interest\n\nMinutes:\n\nNo interests were declared.\n\nAgenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n\nReasons: the depot is empty.\n\nOptions considered and rejected: to let it.\n',
        },
        {
            name: 'the parts stand under headings',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n\n### Reasons for the decision\n\nThe depot is empty.\n\n### Other options considered\n\nTo let it.\n\n### Conflicts of interest\n\nNone.\n',
        },
        {
            name: 'the report is noted',
            profile: 'executive-england',
            text: 'Agenda item 4: Finance update\n\nMinutes:\n\nRESOLVED That the report be noted.\n',
        },
        {
            name: 'a recommendation to Council',
            profile: 'executive-england',
            text: 'Agenda item 4: Budget\n\nMinutes:\n\nRECOMMENDED to Full Council:\n\n1) That the budget be approved.\n',
        },
        {
            name: 'minutes of the last meeting, and the public leaving',
            profile: 'executive-england',
            text: 'Agenda item 2: Minutes\n\nMinutes:\n\nRESOLVED That the minutes of the meeting held on 6 July 2026 be approved as a correct record.\n\nAgenda item 3: Exclusion of the public\n\nMinutes:\n\nRESOLVED That the public be excluded from the meeting.\n\nAgenda item 5: Depot\n\nMinutes:\n\nRESOLVED That consideration of the report be deferred to the next meeting.\n',
        },
        {
            name: 'nothing stands behind the keyword, which is said once',
            profile: 'executive-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nThe Leader presented the report.\n\nRESOLVED That:\n',
        },
        {
            name: 'a committee that is no executive',
            profile: 'principal-england',
            text: 'Agenda item 4: Sale of the depot\n\nMinutes:\n\nRESOLVED That the depot be sold.\n',
        },
    ],
    *check(minutes, context) {
        if (!profileFacts(context.profile).executiveRecord) return;
        let interests: boolean | null = null;
        for (const { offset, result } of look(minutes)) {
            const { item, decision } = result;
            if (item === null || decision === null) continue;
            interests ??= areInterestsRecorded(minutes);
            const report = reportOf(item, decision, result.parts, interests, context);
            if (report !== null) {
                yield {
                    ...moved(report, offset),
                    fixes: (report.fixes ?? []).map((fix) => ({
                        ...fix,
                        edits: fix.edits.map((edit) => moved(edit, offset)),
                    })),
                };
            }
        }
    },
});

interface Parts {
    readonly reasons: boolean;
    /** The record points to a report for the reasons. */
    readonly reasonsInReport: boolean;
    readonly alternatives: boolean;
    readonly conflicts: boolean;
    /** Somebody declared a conflict in this item. */
    readonly conflict: boolean;
    readonly dispensations: boolean;
}

interface Seen {
    readonly item: Item | null;
    /** The first decision that the regulations are about; null where there is none. */
    readonly decision: Decision | null;
    readonly parts: Parts;
    /** Whether the meeting was asked for interests here. */
    readonly interests: boolean;
}

const NO_PARTS: Parts = {
    reasons: false,
    reasonsInReport: false,
    alternatives: false,
    conflicts: false,
    conflict: false,
    dispensations: false,
};

const look = byPart((text, item): Seen => {
    const interests =
        item === null
            ? /^[^\S\r\n]*(?:interests|declarations of interests?|datganiadau o fuddiant)\b/im.test(text)
            : item.declarations.length > 0 || (item.title !== null && INTERESTS.test(item.title.text));
    const decision = item === null ? null : firstExecutive(item);
    return { item, decision, parts: item === null || decision === null ? NO_PARTS : partsOf(item, text), interests };
});

/** A decision of which only the keyword is there is the business of another rule. */
function firstExecutive(item: Item): Decision | null {
    const found = item.decisions.filter((one) => isExecutive(item, one));
    if (found.length === 0) return null;
    const empty = emptyDecisions(item);
    return found.find((one) => !empty.includes(one)) ?? null;
}

function areInterestsRecorded(minutes: Parameters<typeof look>[0]): boolean {
    for (const { result } of look(minutes)) if (result.interests) return true;
    return false;
}

const INTERESTS = /\b(?:declarations?|disclosures?|interests?|datganiadau|buddiannau|fuddiant)\b/i;

/** Decisions that decide nothing of substance, or that leave it to others. */
const NOT_EXECUTIVE =
    /\b(?:be|is|are|was|were) (?:noted|received|withdrawn|deferred|adjourned|readmitted|welcomed|thanked|acknowledged)\b|\b(?:note|receive|defer|welcome|thank)(?:s|d)?\b(?! .{0,120}\b(?:and|;) (?:that|approve|agree))|\bminutes\b[^.;]{0,160}\b(?:approved|agreed|signed|confirmed|correct)\b|\bexclu(?:de|ded|sion)\b[\s\S]{0,120}\b(?:public|press)\b|\b(?:public|press)\b[\s\S]{0,120}\bexclu|\brecommend(?:ed|s)? (?:to|that) (?:full |the )?(?:council|cabinet|executive)\b|\bapologies\b|\bnodi\b|\bgohirio\b|\bcofnodion\b/i;

/** Whether a decision is one of the executive's own: no procedure, no noting, no recommendation. */
function isExecutive(item: Item, decision: Decision): boolean {
    if (item.purpose === 'procedural' || decision.form === 'outcome') return false;
    if (decision.effect !== 'resolved' && decision.effect !== 'agreed') return false;
    const texts =
        decision.clauses.length > 0
            ? decision.clauses.map((clause) => item.piece.text.slice(clause.start, clause.end))
            : [item.piece.text.slice(decision.start, decision.end)];
    return texts.some((words) => {
        const clause = plain(words);
        return /\p{L}{3}/u.test(clause) && !NOT_EXECUTIVE.test(clause);
    });
}

/** A part may stand under its label, a heading of any kind, or in a sentence that names it. */
function partsOf(item: Item, text: string): Parts {
    const line = (words: string): boolean =>
        new RegExp(String.raw`^[^\p{L}\r\n]{0,20}(?:\d+(?:\.\d+)*[^\p{L}\r\n]{0,6})?(?:${words})`, 'imu').test(text);
    const said = (one: { readonly text: string } | null): boolean => one !== null && one.text !== '';
    const declared =
        item.conflicts !== null && !/^\W*(?:none|nil|n\/a|no\b|not applicable|dim|neb)/i.test(item.conflicts.text);
    return {
        reasons:
            said(item.reasons) ||
            line('reasons?\\b|rationale\\b|rheswm\\b|rhesymau\\b') ||
            /\b(?:the|its|their) reasons? (?:for (?:the|this|its|their) (?:decision|recommendations?))? ?(?:was|were|is|are|being)\b/i.test(
                text,
            ),
        reasonsInReport:
            /\b(?:reasons?|as)\b[^.\r\n]{0,40}\b(?:set out|detailed|outlined|contained|given|stated|described)\b[^.\r\n]{0,20}\b(?:in|within) (?:the |this )?(?:\p{L}+ ){0,3}(?:report|paper)/iu.test(
                text,
            ),
        alternatives:
            said(item.alternatives) ||
            line('(?:other |alternative |alternatives?|any )?(?:options?|alternatives)\\b|opsiynau\\b') ||
            /\b(?:no|other|alternative) (?:alternative |other )?(?:options?|alternatives?)\b[^.]{0,60}\b(?:considered|rejected|available|identified)\b/i.test(
                text,
            ),
        conflicts:
            said(item.conflicts) ||
            line('conflicts?\\b|(?:declarations? of )?interests?\\b|gwrthdaro\\b') ||
            item.declarations.length > 0,
        conflict: declared || item.declarations.length > 0,
        dispensations: said(item.dispensations) || /\bdispensation|\bgollyngiad/i.test(text),
    };
}

const NAMES = {
    reasons: { en: 'its reasons', cy: 'y rhesymau' },
    alternatives: { en: 'the options rejected', cy: 'yr opsiynau a wrthodwyd' },
    conflicts: { en: 'the conflicts of interest', cy: 'y gwrthdaro buddiannau' },
    dispensations: { en: 'any dispensation', cy: 'unrhyw ollyngiad' },
} as const;
type Name = keyof typeof NAMES;

const LINES: Readonly<Record<Name, { readonly en: string; readonly cy: string }>> = {
    reasons: { en: 'Reasons: [details]', cy: 'Rhesymau: [manylion]' },
    alternatives: {
        en: 'Options considered and rejected: [details]',
        cy: 'Opsiynau a ystyriwyd ac a wrthodwyd: [manylion]',
    },
    conflicts: { en: 'Conflicts of interest declared: None', cy: 'Gwrthdaro buddiannau a ddatganwyd: Dim' },
    dispensations: { en: 'Dispensations: None', cy: 'Gollyngiadau: Dim' },
};

function reportOf(
    item: Item,
    decision: Decision,
    parts: Parts,
    interests: boolean,
    { kind, language }: RuleContext,
): Report | null {
    const missing: Name[] = [];
    if (!parts.reasons && !parts.reasonsInReport) missing.push('reasons');
    if (!parts.alternatives) missing.push('alternatives');
    // Only a conflict that was declared has to be recorded; a meeting that was asked and had none is complete.
    if (kind === 'meeting' && !parts.conflicts && !interests) missing.push('conflicts');
    if (parts.conflict && !parts.dispensations) missing.push('dispensations');
    const place = { start: decision.keyword.start, end: decision.keyword.end };
    if (missing.length === 0) {
        if (parts.reasons || !parts.reasonsInReport) return null;
        return {
            ...place,
            severity: 'info',
            message: {
                en: 'The reasons are only in the report; readers of the minutes may not find them.',
                cy: 'Dim ond yn yr adroddiad y mae’r rhesymau; efallai na ddaw darllenwyr y cofnodion o hyd iddynt.',
            },
            fixes: [fixFor(item, decision, ['reasons'], language)],
        };
    }
    const substantial = missing.some((name) => name === 'reasons' || name === 'alternatives');
    const added: readonly Name[] =
        missing.includes('conflicts') && !parts.dispensations ? [...missing, 'dispensations'] : missing;
    return {
        ...place,
        ...(substantial ? {} : { severity: 'info' as const }),
        message: {
            en: `This executive decision lacks ${listed(
                missing.map((name) => NAMES[name].en),
                'and',
            )}.`,
            cy: `Nid yw’r penderfyniad gweithredol hwn yn cofnodi ${listed(
                missing.map((name) => NAMES[name].cy),
                'a',
            )}.`,
        },
        fixes: [fixFor(item, decision, [...new Set(added)], language)],
    };
}

function listed(words: readonly string[], and: string): string {
    return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

/** The lines that are missing, below the decision. */
function fixFor(item: Item, decision: Decision, names: readonly Name[], language: RuleContext['language']): Fix {
    const { text } = item.piece;
    const eol = lineBreak(item);
    let end = decision.end;
    while (end > decision.start && /\s/.test(text[end - 1] ?? '')) end--;
    // A decision inside a sentence: the paragraph goes on to its end.
    if (decision.form === 'inline') {
        const rest = /\r?\n[^\S\r\n]*(?:\r?\n|$)|$/.exec(text.slice(end));
        end += rest?.index ?? 0;
    }
    const lines = names.map((name) => LINES[name][language]);
    const crowded = /^[^\S\r\n]*\r?\n[^\S\r\n]*\S/.test(text.slice(end, end + 200));
    const edit: Edit = {
        start: end,
        end,
        text: `${lines.map((line) => `${eol}${eol}${line}`).join('')}${crowded ? eol : ''}`,
    };
    return {
        title: { en: 'Add the lines that are missing', cy: 'Ychwanegu’r llinellau sydd ar goll' },
        safe: false,
        edits: [edit],
    };
}
