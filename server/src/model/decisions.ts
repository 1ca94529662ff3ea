/** Decisions: blocks with a keyword, keywords inside a line, and sentences that tell an outcome. */

import keywords from '#keywords';
import type { Block, Clause as ClauseBlock, Decision as DecisionBlock, Piece, Span } from '../syntax/tree.js';
import { type Cue, cueOf, cuesOf } from './cues.js';
import { NAMES } from './mentions.js';
import type { Clause, Decision, Effect } from './minutes.js';
import { located, plain, sentences, trim } from './text.js';

/** The decision of a block that opens with a keyword or a heading. */
export function decisionOfBlock(piece: Piece, block: DecisionBlock, isPrivate: boolean): Decision {
    const keyword = located(piece, block.keyword);
    const clauses = clausesOf(piece, block.clauses);
    const words = piece.text.slice(block.start, block.end);
    const inner = block.headed ? (clauses[0]?.body.text ?? '') : keyword.text;
    return {
        start: block.start,
        end: trim(piece.text, block).end,
        form: block.headed ? 'heading' : 'keyword',
        keyword,
        effect: effectOf(inner, clauses),
        that: block.that,
        lead: block.lead === null ? null : located(piece, block.lead),
        clauses,
        unanimous: UNANIMOUS.test(words),
        private: isPrivate,
    };
}

const UNANIMOUS = /\bunanim|\bnem\.? con|\byn unfrydol|\ball in favour|\bwithout dissent/i;

/** Shape of a label: what stands around the number or letter, and whether it is a figure, a letter or a roman number. */
function labelShape(label: string): string {
    return label
        .replace(/\d+/, '1')
        .replace(/\b[ivx]+\b/i, 'i')
        .replace(/\b[a-z]\b/i, (letter) => (/i/i.test(letter) ? 'i' : 'a'));
}

function clausesOf(piece: Piece, blocks: readonly ClauseBlock[]): Clause[] {
    const shapes: string[] = [];
    return blocks.map((block) => {
        const label = block.label === null ? null : located(piece, block.label);
        const body = located(piece, block.text);
        let depth = 0;
        if (label !== null) {
            const shape = ordinalShape(label.text, shapes);
            const known = shapes.indexOf(shape);
            if (known === -1) shapes.push(shape);
            else shapes.length = known + 1;
            depth = shapes.length - 1;
        } else if (shapes.length === 0) {
            shapes.push('');
            depth = 0;
        }
        return {
            start: block.start,
            end: trim(piece.text, block).end,
            label,
            ordinal: label === null ? null : (/[\p{L}\p{N}]+(?:\.\d+)*/u.exec(label.text)?.[0] ?? null),
            depth,
            body,
            verb: verbOf(body.text),
        };
    });
}

/** "(i)" after "(h)" is the ninth letter and not the first roman number: a known shape of letters wins. */
function ordinalShape(label: string, known: readonly string[]): string {
    const shape = labelShape(label);
    if (!shape.includes('i')) return shape;
    const asLetter = shape.replace('i', 'a');
    return known.includes(asLetter) &&
        !known.includes(shape) &&
        /[i]/i.test(label) &&
        /^\W*[ivx]\W*$/i.test(label) &&
        known.at(-1) === asLetter &&
        !/^\W*i\W*$/i.test(label)
        ? asLetter
        : shape;
}

/** What clauses do. Welsh verbs also have the first letters that they take behind other words: "ei gefnogi". */
const VERBS: readonly (readonly [string, RegExp])[] = [
    ['exclude', /\bexclude[ds]?\b|\b(?:n?gw|w)ah(?:ardd(?:wyd|odd)?|erddir)\b/i],
    ['note', /\bnot(?:e|es|ed)\b|\bnod(?:i|ir|wyd)\b/i],
    ['defer', /\b(?:defer(?:red)?|postponed?|adjourn(?:ed)?|goh?irio|gohirir)\b/i],
    ['refuse', /\b(?:refused?|rejected?|be not (?:approved|agreed)|gwrthod\w*)\b/i],
    ['refer', /\b(?:refer(?:red)?|cyfeirio)\b/i],
    ['recommend', /\b(?:recommend(?:ed|s)?|argymell\w*)\b/i],
    ['appoint', /\b(?:appoint(?:ed)?|elect(?:ed)?|co-opt(?:ed)?|nominat(?:ed|e)|penodi|penodir|ethol\w*)\b/i],
    [
        'approve',
        /\b(?:approv(?:e|ed|es|al)|accept(?:ed)?|confirm(?:ed)?|ratif(?:y|ied)|grant(?:ed)?|(?:c|g|ch|ngh)ymeradwy\w*|derbyn\w* (?:y )?cofnodion\b(?=[^.;]{0,120}\bg?cywir)|(?:c|g|ch|ngh)aniat(?:[aá]u|eir|awyd|aodd))\b/i,
    ],
    ['adopt', /\b(?:adopt(?:ed|s)?|mabwysiad\w*)\b/i],
    ['agree', /\bagree(?:d|s)?\b|\bcytun\w*/i],
    ['endorse', /\b(?:endors(?:e|ed)|support(?:ed)?|(?:c|g|ch|ngh)efnog(?:i|ir|wyd|odd))\b/i],
    ['receive', /\b(?:receiv(?:e|ed)|derbyn\w*)\b/i],
    ['delegate', /\b(?:delegat(?:e|ed)|dirprwyo)\b/i],
    ['authorise', /\b(?:authori[sz]ed?|h?awdurdod(?:i|ir|wyd|odd))\b/i],
    ['request', /\b(?:request(?:ed)?|be asked|asks?|g?ofyn(?:nir|nwyd|nodd)?)\b/i],
    ['thank', /\b(?:thank(?:s|ed)?|dd?iolch(?:ir|wyd|odd)?)\b/i],
    ['provide', /\b(?:provid(?:e|ed)|circulat(?:e|ed)|submit(?:ted)?|prepare[d]?|brought|report(?:ed)? back)\b/i],
];

/** Verbs that say yes: with "not" they say no. */
const WITHHELD: ReadonlySet<string> = new Set(['approve', 'adopt', 'agree', 'endorse', 'authorise']);

/** The verb of a clause: the one that stands first. */
export function verbOf(text: string): string {
    let best = 'other';
    let at = Number.POSITIVE_INFINITY;
    const lead = text.slice(0, 400);
    // "to hold a meeting once the report is received": the first verb is what is done.
    const infinitive = /^(?:and )?to (?:\w+ly )?(?!be\b|not\b)(\w+)/i.exec(lead)?.[1];
    if (infinitive !== undefined) return VERBS.find(([, pattern]) => pattern.test(infinitive))?.[0] ?? 'other';
    // What is decided comes with "be": "that the report be noted". Without it the first verb tells.
    const be = /\b(?:be|was|were|is|are)\s+(not\s+)?(?:also\s+|hereby\s+)?(\w+)/i.exec(lead);
    if (be?.[2] !== undefined) {
        const done = be[2];
        const verb = VERBS.find(([, pattern]) => pattern.test(done))?.[0];
        // "be not approved" is a refusal; what else is not to be done is nothing that the record counts.
        if (verb !== undefined && be[1] !== undefined) return WITHHELD.has(verb) ? 'refuse' : 'other';
        if (verb !== undefined) return verb;
    }
    for (const [verb, pattern] of VERBS) {
        const found = pattern.exec(lead);
        if (found !== null && found.index < at) {
            at = found.index;
            best = verb;
        }
    }
    return best;
}

const EFFECTS: readonly (readonly [Effect, RegExp])[] = [
    ['lost', /\b(?:lost|defeated|failed|not carried)\b/i],
    ['recommended', /\brecommend|argym/i],
    ['refused', /\b(?:refused|rejected|gwrthod)/i],
    ['deferred', /\b(?:deferred|adjourned|gohirio|gohiriwyd)\b/i],
    ['resolved', /\b(?:resolv|order|decid|determin|penderfyn|gorchmyn)/i],
    ['noted', /\b(?:noted|notes|received|nodwyd|derbyniwyd)\b/i],
    [
        'agreed',
        /\b(?:agree|approv|accept|adopt|carried|passed|elect|appoint|cytun|cymeradwy|mabwys|endors|confirm|ratif|authoris)/i,
    ],
];

function effectOf(keyword: string, clauses: readonly Clause[]): Effect {
    const effect = EFFECTS.find(([, pattern]) => pattern.test(keyword))?.[0] ?? 'resolved';
    const [first] = clauses;
    if (first !== undefined && (effect === 'resolved' || effect === 'agreed')) {
        if (clauses.every((clause) => clause.verb === 'note' || clause.verb === 'receive')) return 'noted';
        if (clauses.length === 1 && first.verb === 'defer') return 'deferred';
        if (clauses.length === 1 && first.verb === 'refuse') return 'refused';
    }
    return effect;
}

/** What every telling of an outcome has. */
const DECIDES = cueOf(
    'resolved agree agreed agrees agreement approve approved approves accepted adopted carried passed noted received elected reelected appointed opted decided decision deferred defeated failed lost confirmed ratified moved ordered recommended recommend election unopposed voted favour authorised withdrawn signed objection objections directed introduced adjourned penderfynwyd cytunwyd cymeradwywyd nodwyd derbyniwyd',
);

/** What tells an outcome, tried where one of {@link DECIDES} stands; only sentences with one of them are looked at closely. */
const TRIGGER =
    /(?:resolved|agree[ds]?|agreement|approved?|approves|accepted|adopted|carried|passed|noted|received|elected|appointed|decided|decision|deferred|defeated|failed|lost|confirmed|ratified|moved as|ordered|recommended|recommend|election required|unopposed|voted|authorised|withdrawn|signed|objections?|(?<=\bco-)opted|(?<=\bin )favour|(?<=\bbe )(?:directed|introduced|adjourned)|penderfynwyd|cytunwyd|cymeradwywyd|nodwyd|derbyniwyd)\b/iy;

const BODY = String.raw`(?:members|the (?:\p{L}+ ){0,4}?(?:committee|sub-committee|council|board|panel|meeting|group|governors|trustees|directors|cabinet|forum|councillors|members|executive|commission|cab|pcc|cc|f?gb|lg[bc]|parish council)|councillors|governors|trustees|directors|cabinet|we|all(?: those)? present)`;
const THING = `(?:minutes|report|reports|update|updates|presentation|accounts|budget|policy|plan|recommendations?|motion|proposals?|application|quotations?|quote|payments?|precept|constitution|amendment|strategy|appointment|terms of reference|item|date|agenda|position|contents?|foregoing|statement|document|letter|correspondence|grant|resolution|vote)`;
const DONE = `(?:approved|accepted|adopted|agreed|noted|received|confirmed|ratified|carried|passed|endorsed|supported|deferred|refused|rejected|signed as a (?:correct|true)|moved as correct|lost|defeated|withdrawn|authorised)`;

/** What is decided on as well, and has other things happen to it too: a contract is received, a sum is lost. */
const MATTER =
    '(?:reconciliations?|cheques?|invoices?|expenditure|virements?|schedules?|tenders?|contracts?|lease|terms|purchases?|offers?|nominations?|programme|rates?|fees?|charges)';
const SETTLED = 'approved|accepted|adopted|agreed|noted|ratified|authorised|endorsed|refused|rejected|deferred';
/** The words up to the verb, without another clause; "£1,432.16" ends no sentence. */
const ON_TO = String.raw`(?:(?! (?:that|which|who|where|when|explained|said|reported) )(?:[^.;]|\.(?=\d))){0,160}?`;
const WAS = String.raw`\b(?:was|were|be|being|had been|been) (?:then |duly |also |all |therefore |formally |hereby |all )*`;

const DONE_WORDS =
    'approved accepted adopted agreed noted received confirmed ratified carried passed endorsed supported deferred refused rejected signed moved lost defeated withdrawn authorised';

/** Words between who decides and the verb. */
const THEN = 'also|then|therefore|formally|hereby|accordingly|thereafter|thereupon|subsequently|further';

/** Sentences that tell an outcome without a keyword that opens a line. The last group of each is the keyword. */
/** What stands right in front of the words of a cue; quick to try where they stand, before the whole pattern is. */
const AFTER_WAS = /(?<=\bwas (?:[\w-]+ ){0,2})\w/iuy;
const AFTER_BE =
    /(?<=\b(?:was|were|be|being|been) (?:then |duly |also |all |therefore |formally |hereby )*(?:unanimously )?)\w/iuy;
const AFTER_BODY = new RegExp(
    String.raw`(?<=\b(?:members|committee|council|board|panel|meeting|group|governors|trustees|directors|cabinet|forum|councillors|executive|commission|cab|pcc|cc|f?gb|lg[bc]|we|present|${THEN}|unanimously|and)(?:, [^,.;]{1,60},)? )\w`,
    'iuy',
);
const AFTER_MOTION = /(?<=(?:motion|proposal|amendment|proposition)\s[^.;]{0,80})\w/iuy;
const AFTER_STOP = /(?<=(?:^|[.;:,*-]|and|unanimously)[\s*]*)\w/iuy;
const BEFORE_ALL = /\w+ (?:unanimously|without|nem)/iuy;
const AFTER_ADVERB = /(?<=\b(?:unanimously|duly|been)\s+(?:re-?)?)\w/iuy;
const AFTER_WERE = /(?<=\b(?:was|were) (?:duly |then )*(?:re-|co-)?)\w/iuy;
const ANYWHERE = /(?:)/y;

interface Outcome {
    readonly cue: Cue;
    readonly behind: RegExp;
    readonly pattern: RegExp;
}

const OUTCOMES: readonly Outcome[] = [
    // it was agreed that / to; the officer who "would" do something is a promise, not a decision
    {
        cue: cueOf('agreed resolved decided ordered'),
        behind: AFTER_WAS,
        pattern:
            /\b((?:it|is|this|which) was (?:also |then |therefore |further |subsequently |generally )?(?:unanimously |un-?animously )?(?:agreed|resolved|decided|ordered)(?: unanimously)?)(?:,)?(?:\s+(?:that|to|and)\b|\s*[:.;]|\s+as\b)/iu,
    },
    {
        cue: cueOf(
            'agree agreed agrees resolve* decided approve* adopted endorsed accepted ratified recommend* determined voted',
        ),
        behind: AFTER_BODY,
        pattern: new RegExp(
            String.raw`^\W*(?:\p{L}+ ){0,6}?${BODY}(?:, [^,.;]{1,60},)? (?:present )?(?:(?:${THEN}) )*((?:unanimously )?(?:agree[ds]?|resolve[ds]?|decided|approve[ds]?|adopted|endorsed|accepted|ratified|recommend(?:ed|s)|determined|voted)(?: unanimously)?)(?! (?:whether|if|why|how))\b(?! by the|-)`,
            'iu',
        ),
    },
    {
        cue: cueOf('noted received'),
        behind: AFTER_BODY,
        pattern: new RegExp(
            String.raw`^\W*(?:\p{L}+ ){0,4}?${BODY} ((?:received and )?(?:noted|received)) (?:and (?:noted|received) )?the (?:(?!(?:that|which|of|in|on|to|from|by|with|for|at)\b)[\p{L}’'-]+ ){0,4}?(?:(?:contents|reports?|updates?|presentation|foregoing|position|information|minutes|verbal)\b|(?:papers?|plan|accounts|letter|statement|correspondence|register|programme|briefing|figures|documents?)(?=\s*[.,;(]|\s+(?:for|of|on|and|as|from|by|in|which|with|at|submitted|presented|circulated)\b|\s*$))`,
            'iu',
        ),
    },
    {
        cue: cueOf(DONE_WORDS),
        behind: AFTER_BE,
        pattern: new RegExp(String.raw`\b${THING}\b${ON_TO}${WAS}((?:unanimously )?${DONE}(?: unanimously)?)\b`, 'iu'),
    },
    {
        cue: cueOf(SETTLED.replaceAll('|', ' ')),
        behind: AFTER_BE,
        pattern: new RegExp(
            String.raw`\b${MATTER}\b${ON_TO}${WAS}((?:unanimously )?(?:${SETTLED})(?: unanimously)?)\b`,
            'iu',
        ),
    },
    {
        cue: cueOf('carried passed failed lost defeated agreed adopted'),
        behind: AFTER_MOTION,
        pattern:
            /\b((?:motion|proposal|amendment|proposition)\s+(?:was |is |were |be |been |then )*(?:duly |unanimously |agreed |properly )*(?:carried|passed|failed|lost|defeated|agreed|adopted|not carried)(?: unanimously)?)\b/iu,
    },
    {
        cue: cueOf('carried passed accepted agreed approved adopted'),
        behind: AFTER_STOP,
        pattern:
            /(?:^|[.;:,]|\band|\*|-)\s*\**((?:unanimously )?(?:carried|passed|accepted|agreed|approved|adopted)(?: (?:unanimously|without dissent|nem\.? con\.?|by (?:a )?(?:majority|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b[^.]*|with \w+ (?:abstentions?|against)|as presented|as amended|for payment))?)\**\s*(?:[.;,]|$)/iu,
    },
    {
        cue: cueOf('passed carried failed'),
        behind: ANYWHERE,
        pattern:
            /\b(?:motion|proposal|amendment)\b[^.;]{0,80}\b((?:unanimously )?(?:passed|carried|failed))\s*[.;]?\s*$/iu,
    },
    {
        cue: cueOf('carried passed agreed approved accepted elected'),
        behind: BEFORE_ALL,
        pattern:
            /\b((?:carried|passed|agreed|approved|accepted|elected) (?:unanimously|without dissent|nem\.? con))\b/iu,
    },
    {
        cue: cueOf('agreed resolved decided'),
        behind: ANYWHERE,
        pattern: /^[\s*_\u2022\u00b7-]*((?:Agreed|Resolved|Decided))\s+(?:that|to)\b/u,
    },
    {
        cue: cueOf('elected appointed approved agreed carried adopted accepted voted passed reelected reappointed'),
        behind: AFTER_ADVERB,
        pattern:
            /\b((?:unanimously|duly|been)\s+(?:re-?)?(?:elected|appointed|approved|agreed|carried|adopted|accepted|voted|passed))\b/iu,
    },
    {
        cue: cueOf('elected appointed opted reelected'),
        behind: AFTER_WERE,
        pattern: /\b((?:was|were) (?:duly |then )*(?:re-?elected|elected|appointed|co-opted))\b/iu,
    },
    { cue: cueOf('be'), behind: ANYWHERE, pattern: /\b((?:BE|NOT BE) (?:[A-Z]{4,}))\b/u },
    {
        cue: cueOf('without election unopposed correct favour agreement agreed moved record'),
        behind: ANYWHERE,
        pattern:
            /\b(without (?:objection|dissent)|no election required|elected unopposed|moved as (?:correct|a (?:true|correct) record)|all (?:were )?in (?:favour|agreement)|all agreed|so moved)\b/iu,
    },
    { cue: cueOf('noted'), behind: ANYWHERE, pattern: /(?:^|[.;:]\s)\W*(noted)\W*$/iu },
    // What a parish says to a planning application; "Highways: no objection" is the word of somebody else.
    {
        cue: cueOf('objection objections'),
        behind: ANYWHERE,
        pattern:
            /(?:^|\b(?:council|committee|panel|board|members) (?:had|has|have|raised|raises|made|makes|offered|offers) )\W*(no objections?)\W*$/iu,
    },
    {
        cue: cueOf('agreed agreement decision decided'),
        behind: ANYWHERE,
        pattern:
            /\b(agreed as follows|agreed the following|agreement was reached|a decision was made to|has decided to|we decided to)\b/iu,
    },
    { cue: cueOf('payment'), behind: ANYWHERE, pattern: /\b(pass(?:ed)? for payment)\b/iu },
    {
        cue: cueOf('penderfynwyd cytunwyd cymeradwywyd nodwyd derbyniwyd'),
        behind: ANYWHERE,
        pattern: /(?<![\p{L}])(penderfynwyd|cytunwyd|cymeradwywyd|nodwyd|derbyniwyd)(?: yn unfrydol)?(?![\p{L}])/iu,
    },
];

/** An officer's promise looks like a decision: "it was agreed that the clerk would write". */
const PROMISE =
    /\b(?:agreed|decided) (?:that )?(?:the |an? |both |all )?(?:\p{L}+ ){0,5}?(?:clerk|officers?|director|chair(?:man|woman|person)?|manager|secretary|treasurer|head|solicitor|(?:councillor|cllr|mr|mrs|ms|miss|dr)\.? [\p{L}’'-]+(?: [\p{L}’'-]+)?|leader|members|staff|team|she|he|they|\p{Lu}{2,3})\b (?:of [\p{L}’'& ]{2,40} |for [\p{L}’'& ]{2,40} )?(?:would|will)\b(?! be \p{L}+(?:ed|en)\b)/iu;

/** The words of the keywords; in prose they are frequent, and only those in capitals are keywords. */
const KEYWORDS = cueOf('resolved agreed decision recommended recommend ordered decided penderfynwyd cytunwyd');
const CAPITALS = /[A-Z]{6}/y;
/** Keywords in capitals inside a line. */
const INLINE =
    /\b(IT WAS (?:UNANIMOUSLY )?(?:RESOLVED|AGREED)|RESOLVED|AGREED|DECISION|RECOMMENDED|RECOMMEND|ORDERED|DECIDED|PENDERFYNWYD|CYTUNWYD)\b[\s*_]*[:\u2013-]*[\s*_]*(that\b|bod\b)?[\s:\u2013-]*/gu;

/** "to Full Council: That": whom something is recommended to, in front of what that is. */
const ADDRESSED = new RegExp(
    String.raw`^(?:to|TO)\s+(?:(?:the|THE|of|OF|and|AND|full|[\p{Lu}&][\p{L}'’&-]*)\s+){0,8}?(?:${keywords.bodies
        .flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)])
        .join('|')})(?::|(?=\s+that\b))`,
    'u',
);
/** What parts the words of an opening, and the word that ends it. */
const THAT_BEHIND = /^[\s*_:\u2013-]*(that\b|bod\b)?[\s:\u2013-]*/i;

/** Decisions inside prose: keywords in capitals, and sentences that tell an outcome. */
export function decisionsInProse(piece: Piece, span: Span, isPrivate: boolean): Decision[] {
    const cues = cuesOf(piece);
    if (!cues.within(DECIDES, span)) return [];
    const words = piece.text.slice(span.start, span.end);
    if (cues.firstAt(KEYWORDS, span, words, CAPITALS) !== null) {
        const inline = inlineDecisions(piece, span, isPrivate);
        if (inline.length > 0) return inline;
    }
    const found: Decision[] = [];
    for (const sentence of sentences(piece, span)) {
        if (!cues.within(DECIDES, sentence)) continue;
        const text = piece.text.slice(sentence.start, sentence.end);
        if (cues.firstAt(DECIDES, sentence, text, TRIGGER) === null) continue;
        for (const { cue, behind, pattern } of OUTCOMES) {
            if (cues.firstAt(cue, sentence, text, behind) === null) continue;
            const match = pattern.exec(text);
            if (match?.[1] === undefined) continue;
            if (QUOTED.test(text) || NEGATED.test(text) || PROMISE.test(text)) break;
            const last = found.at(-1);
            // "Proposed Cllr Pike, seconded Cllr Hobbs, all in favour." behind a decision tells how it was taken.
            if (last !== undefined && MOVERS_ALONE.test(text)) {
                found[found.length - 1] = { ...last, unanimous: last.unanimous || UNANIMOUS.test(text) };
                break;
            }
            const at = sentence.start + match.index + match[0].lastIndexOf(match[1]);
            found.push(outcome(piece, sentence, { start: at, end: at + match[1].length }, isPrivate));
            break;
        }
    }
    return found;
}

/** "It was resolved to appoint": a keyword that says no more than that something was decided leaves the verb to its words. */
function verbBehind(keyword: string, words: string): string {
    const own = verbOf(keyword);
    if (own !== 'other') return own;
    return /^\s*(?:to|that)\b/i.test(words) ? verbOf(words) : own;
}

/** Who moved and seconded, and nothing of what. */
const MOVERS_ALONE = /^\W*(?:proposed|moved|prop|cynigiwyd)\b(?!.*\b(?:that|to)\b).*\b(?:seconded|sec|eiliwyd)\b/iu;

const CAPITAL_KEYWORD = /\b(?:RESOLVED|AGREED|RECOMMENDED|ORDERED|DECIDED|PENDERFYNWYD|CYTUNWYD)\b/;

/**
 * Gives the decision with what a block below it tells of how it was taken: "Proposed: PO, seconded: MR. All in favour".
 * Null for a block that tells something else.
 */
export function takenAs(decision: Decision, piece: Piece, block: Block): Decision | null {
    if (block.kind !== 'motion' && block.kind !== 'paragraph') return null;
    const words = piece.text.slice(block.start, block.end);
    if (words.length > 200 || !MOVERS_ALONE.test(plain(words)) || CAPITAL_KEYWORD.test(words)) return null;
    return UNANIMOUS.test(words) ? { ...decision, unanimous: true } : decision;
}

/** A sentence that only quotes, reports or hopes for a decision of somebody else. */
const QUOTED = /^["\u201c]/;
const NEGATED =
    /\b(?:not (?:yet )?(?:been )?(?:agreed|approved|accepted|decided|available)|(?:to be|might|may) (?:be )?(?:agreed|approved|decided|passed|accepted|adopted|confirmed|appropriate)|previously (?:been )?agreed|already (?:been )?(?:agreed|approved)|had (?:previously )?been (?:agreed|approved|adopted|accepted|passed)|whether|could be (?:agreed|approved)|should be (?:approved|agreed) by|need to agree|would be (?:agreed|approved)|did not approved?)\b/i;

function outcome(piece: Piece, sentence: Span, keyword: Span, isPrivate: boolean): Decision {
    const text = plain(piece.text.slice(sentence.start, sentence.end));
    const words = located(piece, keyword);
    const that = /\bthat\b/i.exec(piece.text.slice(keyword.end, sentence.end));
    const body = that === null || that.index > 4 ? sentence : { start: keyword.end + that.index, end: sentence.end };
    const effect = EFFECTS.find(([, pattern]) => pattern.test(words.text))?.[0] ?? 'agreed';
    return {
        start: sentence.start,
        end: sentence.end,
        form: 'outcome',
        keyword: words,
        effect,
        that: null,
        lead: null,
        clauses: [
            {
                start: sentence.start,
                end: sentence.end,
                label: null,
                ordinal: null,
                depth: 0,
                body: located(piece, body),
                verb: verbBehind(words.text, piece.text.slice(keyword.end, sentence.end)),
            },
        ],
        unanimous: UNANIMOUS.test(text),
        private: isPrivate,
    };
}

function inlineDecisions(piece: Piece, span: Span, isPrivate: boolean): Decision[] {
    const found: Decision[] = [];
    const words = piece.text.slice(span.start, span.end);
    const matches = [...words.matchAll(INLINE)];
    matches.forEach((match, index) => {
        const keywordText = match[1] ?? '';
        const start = span.start + match.index;
        const opening = start + match[0].length;
        const end = endOfInline(piece, { start, end: span.start + (matches[index + 1]?.index ?? words.length) });
        const to =
            match[2] === undefined && /^RECOMMEND/.test(keywordText)
                ? ADDRESSED.exec(piece.text.slice(opening, Math.min(end, opening + 120)))
                : null;
        const lead = to === null ? null : { start: opening, end: opening + to[0].length };
        const behind =
            lead === null ? null : THAT_BEHIND.exec(piece.text.slice(lead.end, Math.min(end, lead.end + 20)));
        const bodyStart = lead === null ? opening : lead.end + (behind?.[0].length ?? 0);
        const that = match[2] ?? behind?.[1];
        const thatStart = that === undefined ? -1 : piece.text.indexOf(that, lead?.end ?? start);
        const thatWord = that === undefined ? null : { start: thatStart, end: thatStart + that.length };
        if (bodyStart >= end && index < matches.length - 1) return;
        const clauses = runOnClauses(piece, { start: bodyStart, end });
        found.push({
            start,
            end,
            form: 'inline',
            keyword: located(piece, { start, end: start + keywordText.length }),
            effect: effectOf(keywordText, clauses),
            that: thatWord,
            lead: lead === null ? null : located(piece, lead),
            clauses,
            unanimous: UNANIMOUS.test(piece.text.slice(start, end)),
            private: isPrivate,
        });
    });
    return found;
}

/** Where a decision inside a line ends: in front of a sentence that tells who came or went, or with its words. */
function endOfInline(piece: Piece, span: Span): number {
    const { end } = trim(piece.text, span);
    const cues = cuesOf(piece);
    if (!cues.within(COMES_OR_GOES, { start: span.start, end })) return end;
    let last = span.start;
    for (const sentence of sentences(piece, { start: span.start, end })) {
        if (last > span.start && WENT.test(piece.text.slice(sentence.start, sentence.end))) return last;
        last = sentence.end;
    }
    return end;
}

const COMES_OR_GOES = cueOf('returned left rejoined joined came withdrew arrived entered');
const WENT = new RegExp(
    String.raw`^(?:${NAMES}|(?:The )?(?:Chair(?:man|woman|person)?|Mayor|Clerk|public|press))\s+(?:(?:then|both) )?(?:returned|left|re-?joined|joined|came back|withdrew|arrived|re-?entered)\b`,
    'u',
);

/** Cuts "1) To bid ... 2) To bid ..." into clauses; without labels there is one clause. */
function runOnClauses(piece: Piece, span: Span): Clause[] {
    if (span.start >= span.end) return [];
    const words = piece.text.slice(span.start, span.end);
    const labels = [...words.matchAll(/(?:^|\s)(\(?(\d{1,2}|[a-h])\))(?=\s)/g)].filter(
        (match, index) => match[2] === String(index + 1) || match[2] === String.fromCharCode(97 + index),
    );
    if (labels.length === 0 || labels[0]?.index !== 0) {
        const body = located(piece, span);
        return [{ ...span, label: null, ordinal: null, depth: 0, body, verb: verbOf(body.text) }];
    }
    return labels.map((match, index) => {
        const label = match[1] ?? '';
        const at = span.start + match.index + match[0].length - label.length;
        const end = trim(piece.text, { start: at, end: span.start + (labels[index + 1]?.index ?? words.length) }).end;
        const body = located(piece, trim(piece.text, { start: at + label.length, end }));
        return {
            start: at,
            end,
            label: { start: at, end: at + label.length, text: label },
            ordinal: match[2] ?? null,
            depth: 0,
            body,
            verb: verbOf(body.text),
        };
    });
}

/** A keyword over "none" or "nil" records that nothing was decided. */
export function decidesNothing(decision: Decision): boolean {
    return (
        decision.clauses.length > 0 &&
        decision.clauses.every((clause) => /^\W*(?:none|nil|nothing|n\/a|dim)\W*$/i.test(clause.body.text))
    );
}

/** True for blocks that may hold prose with an outcome. */
export function isProseBlock(block: Block): boolean {
    return (
        block.kind === 'paragraph' ||
        block.kind === 'list' ||
        block.kind === 'motion' ||
        block.kind === 'quotation' ||
        block.kind === 'subheading' ||
        block.kind === 'field' ||
        block.kind === 'vote'
    );
}
