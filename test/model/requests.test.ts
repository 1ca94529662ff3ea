import assert from 'node:assert/strict';
import { buildMinutes } from '../../server/src/model/build.js';
import { parse } from '../../server/src/syntax/parse.js';

/** What the discussion says → what was asked for or promised: the words that say so, who is to do it, and what. */
const ROWS: readonly (readonly [string, string | null])[] = [
    [
        'Members asked the Clerk to write to the county council.',
        'asked the Clerk to | the Clerk | write to the county council',
    ],
    ['Gofynnwyd i’r Clerc ysgrifennu at y cyngor sir.', 'Gofynnwyd i’r Clerc | Clerc | ysgrifennu at y cyngor sir'],
    [
        'Gofynnodd yr aelodau i Bennaeth y Gwasanaethau Oedolion ddarparu ffigurau newydd.',
        'Gofynnodd yr aelodau i Bennaeth y Gwasanaethau Oedolion | Bennaeth y Gwasanaethau Oedolion | ddarparu ffigurau newydd',
    ],
    ['Cytunodd y Clerc i ysgrifennu at y cyngor sir.', 'Cytunodd y Clerc i | Clerc | ysgrifennu at y cyngor sir'],
    [
        'Addawodd y Cynghorydd Howells i anfon y llun.',
        'Addawodd y Cynghorydd Howells i | Cynghorydd Howells | anfon y llun',
    ],
    ['Gofynnwyd i’r Clerc am gost y gwaith.', null],
    ['Gofynnodd y Cynghorydd Howells i’r Clerc a oedd y gwaith ar ben.', null],
    ['Gofynnodd y Cynghorydd Howells am gost teithio.', null],
    ['Gofynnodd yr aelodau pam yr aeth bws i Gaerdydd heb neb arno.', null],
    ['Cytunodd y Pwyllgor i anfon yr ymateb.', null],
    ['Cytunodd y Clerc fod y gost yn uchel.', null],
];

suite('Requests and promises', () => {
    for (const [text, expected] of ROWS) {
        test(text, () => {
            const { items } = buildMinutes(parse(`Agenda item 1: Dues\n\nMinutes:\n\n${text}\n`));
            const [found] = items[0]?.item.requests ?? [];
            assert.equal(
                found === undefined ? null : `${found.phrase.text} | ${found.owner?.text} | ${found.task}`,
                expected,
            );
        });
    }
});
