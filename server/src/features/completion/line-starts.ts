/** What a line of an item can start with: decision keywords and the labels of its parts. */

import { CompletionItemKind } from 'vscode-languageserver-types';
import { readFormula } from '../../formulas/index.js';
import { formulasFor, offerOf } from './formula-offers.js';
import type { CompletionSource, Offer } from './source.js';

export const lineStarts: CompletionSource = {
    name: 'line starts',
    appliesAt: ({ place }) =>
        place.kind === 'part' ||
        (place.kind === 'sentence' && place.lineStart) ||
        (place.kind === 'clause' && place.mayEnd),
    *offers(context) {
        const { item, snapshot } = context;
        const welsh = snapshot.minutes.language === 'cy';
        if (item !== null && item.minutesLabel === null && context.place.kind !== 'clause') {
            yield starter(welsh ? 'Cofnodion:' : 'Minutes:', [], welsh ? 'Cofnodion:' : 'Minutes:');
        }
        for (const [label, triggers, text] of welsh ? WELSH : ENGLISH) yield starter(label, triggers, text);
        for (const formula of formulasFor(context, ['action'])) yield offerOf(formula);
    },
};

type Starter = readonly [label: string, triggers: readonly string[], text: string];

const ENGLISH: readonly Starter[] = [
    ['RESOLVED That', ['decision', 'resolution'], 'RESOLVED That '],
    [
        'RESOLVED That: with clauses',
        ['decision', 'numbered'],
        'RESOLVED That:\n1) {first clause}; and\n2) {second clause}.',
    ],
    ['AGREED That', ['decision'], 'AGREED That '],
    ['RECOMMENDED That', ['decision'], 'RECOMMENDED That '],
    ['NOTED', ['decision'], 'NOTED '],
    ['Moved by', ['motion', 'proposed'], 'Moved by Councillor {mover}, seconded by Councillor {seconder}.'],
    [
        'Amendment moved by',
        ['motion'],
        'Amendment moved by Councillor {mover}, seconded by Councillor {seconder}: That {change}.',
    ],
    ['Vote:', ['count'], 'Vote: {number for} for, {number against} against, {number of abstentions} abstentions'],
    [
        'Exempt: private passage',
        ['confidential', 'closed'],
        'Exempt: {paragraph or reason}\n{private text}\nPublic version:\n{what everybody may read}\nEnd exempt',
    ],
    ['Supporting documents:', ['papers', 'attachments'], 'Supporting documents:\n- {document}'],
];

const WELSH: readonly Starter[] = [
    ['PENDERFYNWYD', ['penderfyniad'], 'PENDERFYNWYD '],
    ['CYTUNWYD', ['penderfyniad'], 'CYTUNWYD '],
    ['ARGYMHELLWYD', ['argymhelliad'], 'ARGYMHELLWYD '],
    ['Cam gweithredu:', ['tasg'], 'Cam gweithredu: {perchennog} i {tasg} erbyn {dyddiad}'],
    ['Dogfennau ategol:', ['papurau'], 'Dogfennau ategol:\n- {dogfen}'],
];

function starter(label: string, triggers: readonly string[], text: string): Offer {
    return { label, triggers, parts: readFormula(text), detail: '', kind: CompletionItemKind.Keyword };
}
