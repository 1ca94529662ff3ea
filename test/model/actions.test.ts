// Who is to act and by when: the text of an item, and "owner: due" of each action; "?" for what is not told.

import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

const cases: readonly (readonly [string, readonly string[]])[] = [
    ['ACTION: Clerk to write by 1 May 2027', ['Clerk: 1 May 2027']],
    ['Action: PW by 1 May 2027', ['PW: 1 May 2027']],
    ['Action: PW, January 2027', ['PW: ?']],
    ['Action: PW/LV by the next meeting', ['PW/LV: by the next meeting']],
    ['ACTION: write to the owner', ['?: ?']],
    ['The hedge is too high. ACTION: Clerk to write by 1 May 2027', ['Clerk: 1 May 2027']],
    ['The hedge is too high. (Action: PW)', ['PW: ?']],
    ['The hedge is high. Action: PW to ask. The lamp is out. Action: LV to ask', ['PW: ?', 'LV: ?']],
    ['- The hedge is too high. ACTION: Clerk to write.\n- The lamp is out.', ['Clerk: ?']],
    ['Mae’r gwrych yn rhy uchel. CAM GWEITHREDU: Clerc i ysgrifennu', ['Clerc: ?']],
    ['The plan of action: mend the gate. The Clerk spoke of climate action: trees.', []],
    ['- The lamp is out.\n- **Action:** PW to ask, by 30 November', ['PW: 30 November']],
    ['- **Decision:** pay the dues.\n- Action: PW to pay', ['PW: ?']],
    ['ACTION: Clerk to write by 20 November.', ['Clerk: 20 November']],
    ['RESOLVED That the Clerk be instructed to write.', ['the Clerk: ?']],
    ['RESOLVED That the Clerk BE DIRECTED to write.', ['the Clerk: ?']],
    ['RESOLVED That the company enter into the contract and that any director be authorised to sign it.', []],
];

suite('Who acts', () => {
    for (const [text, expected] of cases)
        test(text, () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            const told = items[0]?.item.actions.map(({ owner, due }) => `${owner?.text ?? '?'}: ${due?.text ?? '?'}`);
            assert.deepEqual(told, expected);
        });
});
