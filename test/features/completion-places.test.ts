// What is offered at which place of whole records: exactly these labels, and nothing else. A place is drawn as a clerk
// comes to it: some words of the record are taken away, and others with the cursor `<|>` stand there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { complete } from '../../server/src/features/completion/index.js';
import type { FormulaPlace } from '../../server/src/formulas/index.js';
import { library } from '../../server/src/formulas/library.js';
import { readMarks, snapshotOf } from '../support/markers.js';

const MEETING = 'examples/rivermouth-full-meeting.minutes';
const PAGE = 'examples/item-from-a-web-page.minutes';
const HARBOUR = 'test/corpus/whole-meeting.minutes';
const WELSH = 'test/corpus/welsh-item.minutes';
const PARISH = 'test/corpus/parish-run-on.minutes';
const PATHS = 'test/corpus/dash-after-keyword.minutes';
const TREES = 'test/corpus/lost-list-marks.minutes';
const DESK = 'test/corpus/numbered-clauses.minutes';
const WINTER = 'test/corpus/pasted-bullets.minutes';
const READING = 'test/corpus/lone-bullets.minutes';

interface Drawn {
    readonly file: string;
    /** Words of the record that are taken away; they stand there once. */
    readonly take: string;
    /** What stands there instead. */
    readonly draw: string;
    /** Exactly these labels, in this order. */
    readonly is?: readonly string[];
    /** Exactly the formulas of these places and the labels of `and`, in any order. */
    readonly all?: readonly FormulaPlace[];
    readonly and?: readonly string[];
    /** The first labels, in order. */
    readonly first?: readonly string[];
    /** What the first one inserts. */
    readonly gives?: string;
    /** The language of the record. */
    readonly language?: 'en' | 'cy';
}

const STARTS = [
    'RESOLVED That',
    'RESOLVED That: with clauses',
    'AGREED That',
    'RECOMMENDED That',
    'NOTED',
    'Moved by',
    'Amendment moved by',
    'Vote:',
    'Exempt: private passage',
    'Supporting documents:',
];
const WELSH_STARTS = ['PENDERFYNWYD', 'CYTUNWYD', 'ARGYMHELLWYD', 'Cam gweithredu:', 'Dogfennau ategol:'];
const PANEL = ['Councillor Tom Bright', 'Councillor Nia Pugh', 'Councillor Sam Reeve', 'Councillor Isla Whitmore'];
const INSPECTORS = [
    'What the inspectors considered',
    'What the evidence included',
    'The inspectors on timeliness',
    'The inspectors on thresholds',
    'The inspectors on information sharing',
    'The inspectors on oversight and supervision',
    'The inspectors on workforce and caseloads',
    'The inspectors on the voice of the child',
    'The inspectors on quality assurance',
    'Findings go into the improvement plan',
    'Next step of the inspectors',
];

const PLACES: Readonly<Record<string, Drawn>> = {
    // Header
    'who takes the chair': {
        file: MEETING,
        take: 'Chair: Councillor Amina Okafor',
        draw: 'Chair: <|>',
        is: PANEL,
    },
    'who takes the chair, by a letter': {
        file: MEETING,
        take: 'Chair: Councillor Amina Okafor',
        draw: 'Chair: n<|>',
        is: ['Councillor Nia Pugh'],
    },
    'who is present, beside those who are listed': {
        file: MEETING,
        take: 'Councillors Tom Bright, Nia Pugh, Sam Reeve and Isla Whitmore\nApologies: Councillor Lee Marsh',
        draw: 'Councillors Tom Bright, <|>',
        is: ['Amina Okafor'],
    },
    'who sent apologies': {
        file: HARBOUR,
        take: 'Apologies: Councillor Lee Marsh',
        draw: 'Apologies: <|>',
        is: [],
    },
    'who takes the minutes': {
        file: MEETING,
        take: 'Clerk: Jo Hart',
        draw: 'Clerk: <|>',
        is: ['Priya Nair', 'Owen Castle'],
    },
    'a clerk with that office comes first': {
        file: HARBOUR,
        take: 'Quorum: 3',
        draw: 'Clerk: <|>',
        is: ['Jo Hart', 'Priya Nair'],
    },
    'how far the record is': {
        file: MEETING,
        take: 'Status: Draft',
        draw: 'Status: <|>',
        is: ['Draft', 'Published draft', 'Approved', 'Signed'],
    },
    'what kind of meeting it is': {
        file: MEETING,
        take: 'Meeting: Ordinary meeting',
        draw: 'Meeting: a<|>',
        is: ['Annual meeting'],
    },
    'which profile': {
        file: MEETING,
        take: 'Quorum: 3',
        draw: 'Profile: wales<|>',
        is: ['principal-wales', 'community-wales'],
    },
    'which body': {
        file: MEETING,
        take: 'Quorum: 3',
        draw: 'Body: <|>',
        is: ["Children's Services Panel", 'Rivermouth Borough Council'],
    },
    'a date that nobody can know': { file: MEETING, take: 'Date: 14 September 2026', draw: 'Date: <|>', is: [] },
    'a label that is missing': {
        file: MEETING,
        take: 'Quorum: 3',
        draw: 'quo<|>',
        is: ['Quorum:'],
    },
    'labels that are missing': {
        file: MEETING,
        take: 'Quorum: 3\nNext meeting: 9 November 2026',
        draw: '<|>',
        is: [
            'Body:',
            'End time:',
            'Vice-Chair:',
            'Substitutes:',
            'Absent:',
            'Also present:',
            'Quorum:',
            'Seats:',
            'Profile:',
            'Language:',
            'Next meeting:',
        ],
    },
    // Motions and votes
    'who moves': {
        file: MEETING,
        take: 'Moved by Councillor Nia Pugh, seconded by Councillor Sam Reeve.',
        draw: 'Moved by <|>',
        is: ['Councillor Amina Okafor', ...PANEL],
    },
    'who seconds, who is not the mover': {
        file: MEETING,
        take: 'Moved by Councillor Nia Pugh, seconded by Councillor Sam Reeve.',
        draw: 'Moved by Councillor Nia Pugh, seconded by <|>',
        is: ['Councillor Amina Okafor', 'Councillor Tom Bright', 'Councillor Sam Reeve', 'Councillor Isla Whitmore'],
    },
    'who seconds on a line of its own': {
        file: MEETING,
        take: 'Moved by Councillor Nia Pugh, seconded by Councillor Sam Reeve.',
        draw: 'Proposed by: Cllr Pugh\nSeconded by: <|>',
        is: ['Councillor Amina Okafor', 'Councillor Tom Bright', 'Councillor Sam Reeve', 'Councillor Isla Whitmore'],
    },
    'who proposes, in a sentence': {
        file: MEETING,
        take: 'Proposed by Councillor Sam Reeve, seconded by Councillor Isla Whitmore, that the agreement be extended for one year.',
        draw: 'It was proposed by Councillor i<|>',
        is: ['Councillor Isla Whitmore'],
    },
    'nobody who has left the meeting moves': {
        file: HARBOUR,
        take: 'Moved by Councillor Farrow, seconded by Councillor Bright.',
        draw: 'Moved by <|>',
        is: ['Councillor Okafor', 'Councillor Bright', 'Councillor Pugh', 'Councillor Farrow'],
    },
    'an amendment is seconded': {
        file: HARBOUR,
        take: 'Amendment moved by Councillor Pugh, seconded by Councillor Bright: that the dues for boats under five metres stay as they are.',
        draw: 'Amendment moved by Councillor Pugh, seconded by <|>',
        is: ['Councillor Okafor', 'Councillor Bright', 'Councillor Farrow'],
    },
    'somebody who came back may move again': {
        file: HARBOUR,
        take: 'Councillor Reeve returned to the meeting at 7.25 pm.',
        draw: 'Councillor Reeve returned to the meeting at 7.25 pm.\n\nMoved by Councillor Bright, seconded by r<|>',
        is: ['Councillor Reeve'],
    },
    'who proposes in short minutes': {
        file: PARISH,
        take: 'Proposed Cllr Eastwick, seconded Cllr Vane.',
        draw: 'Proposed Cllr <|>',
        is: ['Cllr Dunmore', 'Cllr Eastwick', 'Cllr Pardoe', 'Cllr Vane'],
    },
    'who seconds in short minutes': {
        file: PARISH,
        take: 'Proposed Cllr Eastwick, seconded Cllr Vane.',
        draw: 'Proposed Cllr Eastwick, seconded Cllr <|>',
        is: ['Cllr Dunmore', 'Cllr Pardoe', 'Cllr Vane'],
    },
    'who moves where nobody is listed': {
        file: DESK,
        take: 'RESOLVED That:',
        draw: 'Moved by <|>',
        is: ['Councillor Ashby-Quill'],
    },
    'the counts of a vote': {
        file: MEETING,
        take: 'Vote: 4 for, 0 against, 1 abstention',
        draw: 'Vote: <|>',
        is: ['5 for, 0 against, 0 abstentions'],
        gives: '5 for, 0 against, 0 abstentions',
    },
    'the counts of a vote when somebody is out of the room': {
        file: HARBOUR,
        take: 'For (1): Councillor Pugh\nAgainst (3): Councillors Bright, Farrow and Okafor',
        draw: 'Vote: <|>',
        is: ['4 for, 0 against, 0 abstentions'],
    },
    'the counts of a vote without a list of those present': {
        file: PAGE,
        take: 'Members asked whether the mobile library would continue. The Head of Libraries replied that it would run until the end of December 2026 and that its future would be decided with the budget.',
        draw: 'Vote: <|>',
        is: ['Number for, number against, number abstentions'],
        gives: '{number for} for, {number against} against, {number of abstentions} abstentions',
    },
    'who voted for it': {
        file: HARBOUR,
        take: 'For (1): Councillor Pugh',
        draw: 'For (1): <|>',
        is: ['Councillor Pugh'],
    },
    'who else voted for it': {
        file: MEETING,
        take: 'For (3): Councillors Amina Okafor, Sam Reeve and Isla Whitmore',
        draw: 'For (3): Councillors Amina Okafor, <|>',
        is: ['Sam Reeve', 'Isla Whitmore'],
    },
    // Decisions
    'behind a keyword': {
        file: HARBOUR,
        take: 'RESOLVED That the harbour dues for 2027 be approved.',
        draw: 'RESOLVED That <|>',
        all: ['decision'],
        first: ['Approve'],
        gives: 'the harbour dues for 2027 be approved.',
    },
    'behind a keyword without "that"': {
        file: HARBOUR,
        take: 'RESOLVED That the harbour dues for 2027 be approved.',
        draw: 'RESOLVED <|>',
        all: ['decision'],
        first: ['Approve'],
        gives: 'That the harbour dues for 2027 be approved.',
    },
    'in the item about earlier minutes': {
        file: HARBOUR,
        take: 'RESOLVED That the minutes of the meeting held on 13 July 2026 be approved as a correct record.',
        draw: 'RESOLVED That <|>',
        all: ['decision'],
        first: ['Approve the minutes of the last meeting', 'Approve the minutes with a correction'],
        gives: 'the minutes of the meeting held on 13 July 2026 be approved as a correct record and signed by the Chair.',
    },
    'by a word': {
        file: PAGE,
        take: 'RESOLVED That:',
        draw: 'RESOLVED That: excl<|>',
        is: [
            'Exclude press and public (England)',
            'Exclude the public (parish, community council or NHS board)',
            'Keep the item in public',
        ],
    },
    'a clause in private': {
        file: HARBOUR,
        take: 'RESOLVED That the offer of Tidewater Boats be accepted.',
        draw: 'RESOLVED That withdr<|>',
        is: ['Withdraw from the agenda'],
    },
    'behind a keyword in the middle of a line': {
        file: PARISH,
        take: 'It was RESOLVED to make no objection.',
        draw: 'It was RESOLVED <|>',
        all: ['decision'],
        first: ['Grant planning permission', 'Refuse planning permission'],
    },
    'the next clause, or the next part': {
        file: MEETING,
        take: "3) the Director of Children's Services report progress to the meeting on 9 November 2026.",
        draw: '<|>',
        all: ['decision', 'action'],
        and: STARTS,
        first: ['Receive the report', 'Note the report'],
        gives: '3) the report be received.',
    },
    'a clause between two others': {
        file: MEETING,
        take: '2) the improvement plan be approved, subject to',
        draw: '2) note<|>\n3) the improvement plan be approved, subject to',
        is: ['Note the report', 'Note the report, with comments passed on', 'Note the risk register and change a risk'],
        gives: 'the report be noted;',
    },
    'clauses that begin with a capital': {
        file: DESK,
        take: 'The Committee will hear of it again when the plan is complete',
        draw: 'note the rep<|>',
        is: ['Note the report', 'Note the report, with comments passed on'],
        gives: 'The report be noted.',
    },
    'clauses that say "That"': {
        file: PATHS,
        take: 'That an update be brought to the Committee in two years.',
        draw: 'note the rep<|>',
        is: ['Note the report', 'Note the report, with comments passed on'],
        gives: 'That the update be noted.',
    },
    'below an agreement without a label': {
        file: WINTER,
        take: 'That the report be noted and a further update be received in six months.',
        draw: 'That rec<|>',
        is: [
            'Receive the report',
            'Receive regular updates',
            'Receive the minutes of a committee',
            'Recommend to Cabinet',
            'Record thanks',
            'Agree the recommendations of the report',
            'Refer back to the decision maker',
            'Approve the minutes of the last meeting',
            'Approve the minutes with a correction',
        ],
        gives: 'the report be received.',
    },
    'a recommendation to another body': {
        file: MEETING,
        take: '2) That the review of play areas be moved to March 2027.',
        draw: '2) work<|>',
        is: ['Add to the work programme', 'Set up a task group'],
        gives: 'That {topic} be added to the work programme for {date}.',
    },
    'a Welsh decision': {
        file: WELSH,
        take: '2) derbyn adroddiad pellach ar 12 Ebrill 2027.',
        draw: '2) nodi<|>',
        language: 'cy',
        is: ['Nodi’r adroddiad', 'Nodi’r adroddiad a chyfleu sylwadau', 'Nodi’r gofrestr risg a newid risg'],
    },
    // Narrative
    'a sentence': {
        file: MEETING,
        take: 'Members welcomed the progress and asked how families would notice the difference.',
        draw: 'Members wel<|>\n\n',
        is: ['Members welcomed progress'],
    },
    'an empty line of the narrative': {
        file: MEETING,
        take: 'Members discussed the distance to other nurseries and the cost of moving children in the middle of a school year.',
        draw: '<|>',
        all: ['narrative', 'action'],
        and: STARTS,
        first: STARTS.slice(0, 3),
    },
    'the first line of the narrative': {
        file: HARBOUR,
        take: 'Apologies were received from Councillor Marsh.',
        draw: '<|>',
        all: ['narrative', 'action'],
        and: STARTS,
        first: ['Apologies were received', 'No apologies'],
        gives: 'Apologies for absence were received from Councillor Lee Marsh.',
    },
    'the last item': {
        file: HARBOUR,
        take: 'The next meeting would be held on 9 November 2026.',
        draw: 'next<|>',
        is: ['Date of the next meeting', 'Next step of the inspectors'],
    },
    'a name that is known, in the middle of a sentence': {
        file: MEETING,
        take: 'In reply to a question from Councillor Nia Pugh, the Director explained that the share had risen because four vacancies had been filled in the spring.',
        draw: 'In reply to a question from Councillor Whi<|>\n\n',
        is: ['Councillor Isla Whitmore'],
        gives: 'Councillor Isla Whitmore',
    },
    'an office that is known, in the middle of a sentence': {
        file: MEETING,
        take: 'The remaining two posts had been advertised.',
        draw: 'The remaining two posts had been advertised by the Head o<|>\n\n',
        is: [],
    },
    'an acronym that the record explains': {
        file: WINTER,
        take: 'and thanked the reviewers.',
        draw: 'and the staff of the JO<|>',
        is: ['JOR', 'joint operations room'],
    },
    'a word that nobody knows': {
        file: MEETING,
        take: 'The remaining two posts had been advertised.',
        draw: 'The remaining two posts had been adver<|>\n\n',
        is: [],
    },
    'a list of the narrative': {
        file: MEETING,
        take: '1. end the agreement;',
        draw: '1. Members<|>\n',
        is: [
            'Members asked',
            'Members were concerned',
            'Members welcomed progress',
            'Members sought assurance',
            'Members of the public spoke',
        ],
    },
    // Findings
    'a list of what the inspectors found': {
        file: MEETING,
        take: '- partners shared information promptly; and',
        draw: '- <|>',
        is: INSPECTORS,
    },
    'a list of findings, by a word': {
        file: MEETING,
        take: '- partners shared information promptly; and',
        draw: '- supervision<|>',
        is: ['The inspectors on oversight and supervision'],
        gives: 'The inspectors found that management oversight and supervision were {finding}.',
    },
    // Interests
    'in the item about interests': {
        file: HARBOUR,
        take: 'Councillor Reeve declared an interest in item 5, as he rents a berth in the harbour.',
        draw: '<|>',
        all: ['interests'],
    },
    'an interest by a word': {
        file: MEETING,
        take: 'Councillor Tom Bright declared a non-registrable interest in item 5 because his sister worked at Harbour Lane Nursery. He stayed in the room, and took no part in the discussion or the vote.',
        draw: 'pecun<|>',
        is: ['Disclosable pecuniary interest declared'],
        gives: 'Councillor Okafor declared a disclosable pecuniary interest in item 3 ({nature}), left the meeting and took no part in the discussion or vote.',
    },
    // Actions
    'who acts': {
        file: MEETING,
        take: 'ACTION: Clerk to add a progress report to the next agenda by 26 October 2026',
        draw: 'ACTION: <|>',
        is: [
            "Director of Children's Services",
            'Head of Finance',
            'Clerk',
            'Amina Okafor',
            'Tom Bright',
            'Nia Pugh',
            'Sam Reeve',
            'Isla Whitmore',
        ],
    },
    'by when': {
        file: MEETING,
        take: 'ACTION: Clerk to add a progress report to the next agenda by 26 October 2026',
        draw: 'ACTION: Clerk to add a progress report to the next agenda by <|>',
        is: [
            '9 November 2026',
            '30 September 2026',
            '30 November 2026',
            '21 September 2026',
            '28 September 2026',
            '12 October 2026',
        ],
    },
    'by when, by a word': {
        file: MEETING,
        take: 'ACTION: Clerk to add a progress report to the next agenda by 26 October 2026',
        draw: 'ACTION: Clerk to add a progress report to the next agenda by next<|>',
        is: ['9 November 2026'],
    },
    'what is to be done': {
        file: MEETING,
        take: 'ACTION: Clerk to add a progress report to the next agenda by 26 October 2026',
        draw: 'ACTION: Clerk to <|>',
        is: [],
    },
    'by when, in Welsh': {
        file: WELSH,
        take: 'CAM GWEITHREDU: Swyddog y Llwybrau i anfon y mapiau at yr aelodau erbyn 30 Tachwedd 2026',
        draw: 'CAM GWEITHREDU: <|>',
        language: 'cy',
        is: [],
    },
    // Where nothing but the next part, or nothing at all, can stand
    'below the documents': {
        file: PATHS,
        take: '- Presentation (pages 19-21)',
        draw: '- Presentation (pages 19-21)\n\n<|>',
        all: ['action'],
        and: STARTS,
    },
    'below the documents, in Welsh': {
        file: WELSH,
        take: '- Adroddiad yr arolwg',
        draw: '- Adroddiad yr arolwg\n\n<|>',
        language: 'cy',
        all: ['action'],
        and: WELSH_STARTS,
    },
    'in a quotation': { file: MEETING, take: '> Children are safe', draw: '> Members<|>\n> Children are safe', is: [] },
    'in a table': { file: MEETING, take: '| April to June 2026', draw: '| Members<|>\n| April to June 2026', is: [] },
    'in a note': { file: HARBOUR, take: '// check the date', draw: '// Members<|>\n// check the date', is: [] },
    'in a title': { file: PAGE, take: 'UPDATE ON THE LIBRARY AT MILL SQUARE', draw: 'note<|>', is: [] },
    'in a summary': {
        file: PAGE,
        take: 'To receive an update from the Head of Libraries.',
        draw: 'note<|>',
        is: [],
    },
    'before other words': { file: TREES, take: 'A full report would', draw: 'Members<|> A full report would', is: [] },
    'in a line that runs on': {
        file: READING,
        take: 'review visit held in May 2021.',
        draw: 'Members<|>\nreview visit held in May 2021.',
        is: [],
    },
};

/** Labels of our formulas for a place, in a record of no special kind of body. */
function labelsOf(places: readonly FormulaPlace[], language: 'en' | 'cy'): string[] {
    return library
        .filter(
            ({ where, languages, profiles }) =>
                places.includes(where) && languages.includes(language) && (profiles?.includes('generic') ?? true),
        )
        .map(({ label }) => label);
}

function check({ file, take, draw, is, all, and = [], first = [], gives, language = 'en' }: Drawn): void {
    const record = readFileSync(file, 'utf8');
    assert.equal(record.split(take).length, 2, `${JSON.stringify(take)} stands there once`);
    const { text, start } = readMarks(record.split(take).join(draw));
    const snapshot = snapshotOf(text);
    const { items } = complete(snapshot, snapshot.document.positionAt(start), { library, snippets: false });
    const labels = items.map(({ label }) => label);
    if (is !== undefined) assert.deepEqual(labels, is);
    if (all !== undefined) assert.deepEqual([...labels].sort(), [...labelsOf(all, language), ...and].sort());
    assert.deepEqual(labels.slice(0, first.length), first);
    if (gives !== undefined) assert.equal(items[0]?.textEdit?.newText, gives);
}

suite('what is offered where in a record', () => {
    for (const [name, drawn] of Object.entries(PLACES)) test(name, () => check(drawn));
});
