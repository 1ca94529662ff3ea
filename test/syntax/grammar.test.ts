import assert from 'node:assert/strict';
import { drawTree } from '../support/tree.js';

/** Each row: what it shows, the text, the tree as drawn by `drawTree`. */
const ROWS: readonly (readonly [string, string, string])[] = [
    ['an empty text', '', ''],
    ['prose only', 'Some words.\nMore words.\n', '  paragraph "Some words.\\nMore words."'],
    [
        'an item with its title on the next line',
        'Agenda item\n\nBridges\n\nTo receive a report.\n\nMinutes:\n\nIt was presented.\n',
        `item - "Bridges"
  paragraph "To receive a report."
  section minutes -
  paragraph "It was presented."`,
    ],
    ['an item with number and title on one line', 'Agenda item 4: Bridges\n', 'item "4" "Bridges"'],
    [
        'an item with a number and no title',
        'Agenda item 12\n\nMinutes:\n\nText.\n',
        'item "12" -\n  section minutes -\n  paragraph "Text."',
    ],
    [
        'Markdown headings',
        '## 4. Bridges\n\nText.\n\n## 5. Roads\n\n### Detail\n',
        'item "4" "Bridges"\n  paragraph "Text."\nitem "5" "Roads"\n  subheading "Detail"',
    ],
    [
        'numbers that run in order',
        '1. Apologies\n\nNone.\n\n2. Roads\n\nText.\n',
        'item "1" "Apologies"\n  paragraph "None."\nitem "2" "Roads"\n  paragraph "Text."',
    ],
    ['a number alone above its title', '**1.**\n\n**Bridges**\n\nText.\n', 'item "1" "Bridges"\n  paragraph "Text."'],
    [
        'numbers with the year of the council',
        '77/26 Litter bin The Clerk spoke about the bin on the green and what it would cost to have it emptied each week of the year.\n\n78/26 Lines Councillor Bright spoke.\n',
        `item "77/26" "Litter bin"
  paragraph "The Clerk spoke about the bin on the green and what it would cost to have it emptied each week of the year."
item "78/26" "Lines Councillor Bright spoke."`,
    ],
    [
        'an older minute that a line refers to is no item',
        '1. Plans\nSeen.\n2. Matters arising\nMinute 3 (bus shelter): it was mended.\n3. Police\nNone.\n4. Finance\nPaid.\n',
        'item "1" "Plans"\n  paragraph "Seen."\nitem "2" "Matters arising"\n  paragraph "Minute 3 (bus shelter): it was mended."\nitem "3" "Police"\n  paragraph "None."\nitem "4" "Finance"\n  paragraph "Paid."',
    ],
    [
        'numbered clauses are no items',
        'RESOLVED That:\n1. the report be noted; and\n2. a plan be made.\n',
        '  decision "RESOLVED" that\n    "1." "the report be noted; and"\n    "2." "a plan be made."',
    ],
    [
        'an item behind clauses that count up to it',
        '1. Welcome\nAll came.\n\n2. Pond\nRESOLVED That:\n1. it be dug; and\n2. it be filled.\n\n3. Hedge\nIt was cut.\n',
        'item "1" "Welcome"\n  paragraph "All came."\nitem "2" "Pond"\n  decision "RESOLVED" that\n    "1." "it be dug; and"\n    "2." "it be filled."\nitem "3" "Hedge"\n  paragraph "It was cut."',
    ],
    [
        'clauses that stand apart go on',
        '1. Welcome\nAll came.\n\n2. Pond\nRESOLVED:\n\n1. Dig the pond.\n\n2. Fill the pond.\n\n3. Close the gate.\n\n3. Hedge\nIt was cut.\n',
        'item "1" "Welcome"\n  paragraph "All came."\nitem "2" "Pond"\n  decision "RESOLVED"\n    "1." "Dig the pond."\n    "2." "Fill the pond."\n    "3." "Close the gate."\nitem "3" "Hedge"\n  paragraph "It was cut."',
    ],
    [
        'what somebody did behind a decision is prose',
        'RESOLVED That the pond be dug.\nThe Clerk returned to the meeting.\n',
        '  decision "RESOLVED" that\n    - "the pond be dug."\n  paragraph "The Clerk returned to the meeting."',
    ],
    [
        'what somebody is to do is decided',
        'RESOLVED That the pond be dug.\nThe Clerk be asked who left the\nspade.\n',
        '  decision "RESOLVED" that\n    - "the pond be dug.\\nThe Clerk be asked who left the\\nspade."',
    ],
    [
        'what somebody did behind an action is prose',
        'Agenda item 1: Pond\n\nMinutes:\nIt was seen.\n\nACTION: Clerk to write\nto the owner\nCllr Bright returned to the meeting.\n',
        'item "1" "Pond"\n  section minutes -\n  paragraph "It was seen."\n  action "Clerk to write\\nto the owner"\n  paragraph "Cllr Bright returned to the meeting."',
    ],
    [
        'what somebody said below a list of names is prose, and who came late is not',
        'Present: Cllr Bright\nCllr Pugh arrived at 7.10 pm\nThe Chair welcomed everybody.\n',
        '  field present "Cllr Bright\\nCllr Pugh arrived at 7.10 pm"\n  paragraph "The Chair welcomed everybody."',
    ],
    [
        'keyword, that and clause on three lines',
        'AGREED\nThat\nthe update be noted.\n',
        '  decision "AGREED"\n    - "That\\nthe update be noted."',
    ],
    [
        'keyword with colon and dash',
        'RESOLVED: -\n\n1.     That the update be noted;\n\n2.    That more be done.\n',
        '  decision "RESOLVED"\n    "1." "That the update be noted;"\n    "2." "That more be done."',
    ],
    [
        'an agreement with a colon',
        'It was agreed:\n\n\u00a0\n\nThat the update be noted.\n',
        '  decision "It was agreed"\n    - "That the update be noted."',
    ],
    [
        'a numbered paragraph with a decision',
        '29.3 Resolved - That the report be noted.\n',
        '  decision "Resolved" that\n    - "the report be noted."',
    ],
    [
        'a decision of a body with clauses',
        'The Committee unanimously resolved to:\n\n(1) Note the report;\n(2) Ask for another.\n',
        '  decision "resolved"\n    "(1)" "Note the report;"\n    "(2)" "Ask for another."',
    ],
    [
        'a decision with words before its clauses',
        'RECOMMENDED to Full Council:\n\n1) That the plan be adopted.\n',
        '  decision "RECOMMENDED" lead "to Full Council:"\n    "1)" "That the plan be adopted."',
    ],
    [
        'whom something is recommended to, on the line of the clause',
        'RECOMMENDED to Council: That the plan be adopted.\n',
        '  decision "RECOMMENDED" that lead "to Council:"\n    - "the plan be adopted."',
    ],
    [
        'whom something is recommended to, without a colon',
        'RECOMMENDED TO THE BOARD OF GOVERNORS That the plan be adopted.\n',
        '  decision "RECOMMENDED" that lead "TO THE BOARD OF GOVERNORS"\n    - "the plan be adopted."',
    ],
    [
        'whom something is recommended to, above the clauses and without a colon',
        'RECOMMENDED TO COUNCIL\n\n1) That the plan be adopted.\n',
        '  decision "RECOMMENDED" lead "TO COUNCIL"\n    "1)" "That the plan be adopted."',
    ],
    [
        'whom something is recommended to, above prose',
        'RECOMMENDED TO COUNCIL\n\nThe Chair thanked the officers.\n',
        '  decision "RECOMMENDED" lead "TO COUNCIL"\n  paragraph "The Chair thanked the officers."',
    ],
    [
        'whom something is recommended to, and clauses on one line',
        'RECOMMENDED to Cabinet:- (a) that the plan be noted; (b) that the fee be paid.\n',
        '  decision "RECOMMENDED" lead "to Cabinet:"\n    "(a)" "that the plan be noted;"\n    "(b)" "that the fee be paid."',
    ],
    [
        'whom something is recommended to, in Welsh',
        'ARGYMHELLWYD i’r Cyngor: bod y cynllun yn cael ei fabwysiadu.\n',
        '  decision "ARGYMHELLWYD" that lead "i’r Cyngor:"\n    - "y cynllun yn cael ei fabwysiadu."',
    ],
    [
        'how the vote went, between the keyword and what was decided',
        'RESOLVED by 3 votes to 2 that the dues be paid.\n\nAGREED, on a show of hands, to pay the dues.\n',
        '  decision "RESOLVED by 3 votes to 2" that\n    - "the dues be paid."\n  decision "AGREED, on a show of hands"\n    - "to pay the dues."',
    ],
    [
        'how the vote went, in brackets and in bold',
        '**RESOLVED (4 for, 1 against)** That the dues be paid.\n\n**RESOLVED** by a majority: That the dues be paid.\n',
        '  decision "RESOLVED (4 for, 1 against)" that\n    - "the dues be paid."\n  decision "RESOLVED** by a majority" that\n    - "the dues be paid."',
    ],
    [
        'how the vote went, in Welsh',
        'PENDERFYNWYD o 3 phleidlais i 2 fod y taliadau yn aros.\n',
        '  decision "PENDERFYNWYD o 3 phleidlais i 2" that\n    - "y taliadau yn aros."',
    ],
    [
        'what was decided about a vote',
        'RESOLVED by those present to vote again.\n',
        '  decision "RESOLVED"\n    - "by those present to vote again."',
    ],
    [
        'clauses with Roman numbers on one line',
        'RESOLVED (i) that the dues be paid, and (ii) that the lamp in (iv) be lit.\n',
        '  decision "RESOLVED"\n    "(i)" "that the dues be paid, and"\n    "(ii)" "that the lamp in (iv) be lit."',
    ],
    [
        'the next paragraph of a numbered record',
        'Agenda item 5: Dues\n\n5.2 RESOLVED That the dues be kept for\n5.9 months.\n5.3 The Clerk thanked them.\n',
        'item "5" "Dues"\n  decision "RESOLVED" that\n    - "the dues be kept for\\n5.9 months."\n  paragraph "5.3 The Clerk thanked them."',
    ],
    [
        'clauses below a long introduction',
        'After due consideration of the matters set out in section 172 of the Companies Act 2006, IT WAS RESOLVED that:\n(a) the terms be approved; and\n(b) the deed be signed.\n',
        '  decision "RESOLVED" that\n    "(a)" "the terms be approved; and"\n    "(b)" "the deed be signed."',
    ],
    [
        'a clause that mentions the next',
        'RESOLVED (1) that the sum in (2) be paid; (2) that the sum be 40 pounds.\n',
        '  decision "RESOLVED"\n    "(1)" "that the sum in (2) be paid;"\n    "(2)" "that the sum be 40 pounds."',
    ],
    [
        'what is recommended to be done',
        'RECOMMENDED to close the Council offices that are empty.\n',
        '  decision "RECOMMENDED"\n    - "to close the Council offices that are empty."',
    ],
    [
        'a recommendation in the present tense',
        'RECOMMEND to FULL COUNCIL:\n\n3) That the plan be adopted.\n',
        '  decision "RECOMMEND" lead "to FULL COUNCIL:"\n    "3)" "That the plan be adopted."',
    ],
    [
        'advice of an officer stays prose',
        'Recommend to close the office.\n',
        '  paragraph "Recommend to close the office."',
    ],
    [
        'clauses inside a clause',
        'RESOLVED That the Director:\n(a) report; and\n(b) plan.\n',
        '  decision "RESOLVED" that lead "the Director:"\n    "(a)" "report; and"\n    "(b)" "plan."',
    ],
    [
        'a clause over several lines',
        'RESOLVED that the report\nbe noted.\n\nMore prose.\n',
        '  decision "RESOLVED" that\n    - "the report\\nbe noted."\n  paragraph "More prose."',
    ],
    [
        'a decision heading',
        'Decision:\n\n1. Noted the contents\n',
        '  decision heading "Decision"\n    "1." "Noted the contents"',
    ],
    ['an empty decision', 'RESOLVED:\n\nSupporting documents:\n', '  decision "RESOLVED"\n  section documents -'],
    [
        'a decision in Welsh',
        'PENDERFYNWYD bod yr adroddiad yn cael ei nodi.\n',
        '  decision "PENDERFYNWYD" that\n    - "yr adroddiad yn cael ei nodi."',
    ],
    [
        'an agreement that is a promise stays prose',
        'It was agreed that the officer would write.\n',
        '  paragraph "It was agreed that the officer would write."',
    ],
    [
        'a decision word in wrapped prose stays prose',
        'The plan which was\nagreed to in May was shown.\n',
        '  paragraph "The plan which was\\nagreed to in May was shown."',
    ],
    [
        'two decisions',
        'RESOLVED that a be done.\n\nRECOMMENDED that b be done.\n',
        '  decision "RESOLVED" that\n    - "a be done."\n  decision "RECOMMENDED" that\n    - "b be done."',
    ],
    [
        'movers, counts and rows',
        'Moved by Councillor Bright, seconded by Councillor Pugh.\nVote: 3 for, 1 against\nFor (2): Bright and Pugh\nAgainst (0): None\n',
        '  motion "Moved by" "Councillor Bright, seconded by Councillor Pugh."\n  vote "3 for, 1 against"\n  roll for "2" "Bright and Pugh"\n  roll against "0" "None"',
    ],
    ['an action', 'ACTION: Clerk to write\n', '  action "Clerk to write"'],
    [
        'header fields',
        'Date: 14 September 2026\nPresent: Councillors Bright,\nPugh and Reeve\n',
        '  field date "14 September 2026"\n  field present "Councillors Bright,\\nPugh and Reeve"',
    ],
    ['a list with pasted marks', '·  first\n\n·  second\n', '  list\n    "·" "first"\n    "·" "second"'],
    [
        'list marks alone on their lines',
        '•\nThe front door\nof the service\n•\nChecks\n',
        '  list\n    "•" "The front door\\nof the service"\n    "•" "Checks"',
    ],
    [
        'a numbered list',
        'The options were:\n\n1. to close\n2. to open\nlater\n3. to wait\n',
        '  paragraph "The options were:"\n  list\n    "1." "to close"\n    "2." "to open\\nlater"\n    "3." "to wait"',
    ],
    ['a table', '| Name | Vote |\n| --- | --- |\n| Pugh | for |\n', '  row "Name" "Vote"\n  row "Pugh" "for"'],
    [
        'a note, an escaped line, a quotation',
        '// check the date\n\\Minutes: as prose\n\n> quoted\n',
        '  note "check the date"\n  escaped "\\\\Minutes: as prose"\n  quotation "quoted"',
    ],
    [
        'a private passage with a public version',
        'Exempt: paragraph 3\nThe price was 5 pounds.\nPublic version:\nA price was agreed.\nEnd exempt\nOpen again.\n',
        `  exempt "paragraph 3"
    paragraph "The price was 5 pounds."
    public
      paragraph "A price was agreed."
  paragraph "Open again."`,
    ],
    ['a private passage that is not closed', 'Exempt\nThe price.\n', '  exempt - open\n    paragraph "The price."'],
    [
        'headings inside a private passage are no items',
        'Agenda item 1: A\nExempt\nText\nEnd exempt\nAgenda item 2: B\n',
        'item "1" "A"\n  exempt -\n    paragraph "Text"\nitem "2" "B"',
    ],
    [
        'a title that is also a label',
        'Agenda item 2\n\nDeclarations of interest\n\nMinutes:\n\nNone.\n',
        'item "2" "Declarations of interest"\n  section minutes -\n  paragraph "None."',
    ],
    [
        'a note between clauses parts nothing',
        'RESOLVED That:\n1) a be done; and\n// ask about b\n2) b be done.\n',
        '  decision "RESOLVED" that\n    "1)" "a be done; and"\n    "2)" "b be done."',
    ],
    [
        'labels in Welsh',
        'Eitem agenda 3: Ffyrdd\n\nCofnodion:\n\nCafwyd adroddiad.\n\nDogfennau ategol:\n',
        'item "3" "Ffyrdd"\n  section minutes -\n  paragraph "Cafwyd adroddiad."\n  section documents -',
    ],
];

suite('Grammar', () => {
    for (const [name, text, tree] of ROWS) {
        test(name, () => {
            assert.equal(drawTree(text), tree);
        });
    }
});
