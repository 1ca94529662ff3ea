/** A motion that is moved and seconded by the same person. */

import type { Located } from '../model/minutes.js';
import { type Directory, readName } from '../model/name-resolution.js';
import { type Attendee, attendanceList, type Presence, presenceByItem } from '../model/presence.js';
import { byItemAndNames } from './by-item.js';
import { defineMeetingRule, type Fix } from './rule.js';

export const motionMoverEqualsSeconder = defineMeetingRule({
    code: 'motion-mover-equals-seconder',
    severity: 'error',
    summary: 'The mover and the seconder of a motion are two people.',
    why: 'A motion that one person both moves and seconds was not seconded, as far as the record shows.',
    fragments: true,
    settings: ['people.aliases'],
    examples: [
        {
            name: 'one name twice',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Bright.\n                                        ^^^^^^^^^^^^^^^^^ motion-mover-equals-seconder: Bright both moved and seconded.\n\nThe motion was carried.\n',
        },
        {
            name: 'one person in two forms, and who else may have seconded',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nMoved by Councillor Bright, seconded by Cllr T. Bright.\n                                        ^^^^^^^^^^^^^^ motion-mover-equals-seconder\n\nThe motion was carried.\n',
            fixed: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright, Nia Pugh and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nMoved by Councillor Bright, seconded by Councillor Nia Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'behind a resolution',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED that the dues be approved. Proposed by Councillor Bright, seconded by Councillor Bright.\n                                                                               ^^^^^^^^^^^^^^^^^ motion-mover-equals-seconder\n',
        },
        {
            name: 'two people behind each of two resolutions',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nRESOLVED that the dues be approved. Proposed by Councillor Bright, seconded by Councillor Pugh.\n\nRESOLVED that the list be published. Proposed by Councillor Pugh, seconded by Councillor Bright.\n',
        },
        {
            name: 'two people',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
        },
        {
            name: 'namesakes, one with an initial',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Collins, seconded by Councillor Collins (M).\n\nThe motion was carried.\n',
        },
        {
            name: 'namesakes by their titles',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nProposed by Mr Hull, seconded by Mrs Hull.\n\nThe motion was carried.\n',
        },
        {
            name: 'the lists show two members of that name',
            text: 'Harbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Ann Collins, Tom Collins and Sam Reeve\n\nAgenda item 5: Harbour dues\n\nMoved by Councillor Collins, seconded by Councillor Collins.\n\nThe motion was carried.\n',
        },
        {
            name: 'only a mover',
            text: 'Agenda item 5: Harbour dues\n\nMinutes:\n\nMoved by Councillor Bright.\n\nThe motion was carried.\n',
        },
    ],
    *check(minutes, context) {
        const { people } = context.houseStyle;
        const { directory, attendees } = attendanceList(minutes, people);
        const presences = presenceByItem(minutes, people);
        for (const [index, { start, item }] of minutes.items.entries()) {
            for (const { seconder, name } of alone(item, directory)) {
                yield {
                    start: start + seconder.start,
                    end: start + seconder.end,
                    message: {
                        en: `${name.name} both moved and seconded.`,
                        cy: `${name.name} a gynigiodd ac a eiliodd.`,
                    },
                    fixes: otherSeconders(presences[index], attendees, name.id, {
                        start: start + seconder.start,
                        end: start + seconder.end,
                    }),
                };
            }
        }
    },
});

/** Who moved and who seconded. */
interface Pair {
    readonly mover: Located;
    readonly seconder: Located;
}

/** The motions of an item that one person both moved and seconded. */
const alone = byItemAndNames((item, directory) =>
    item.motions.flatMap(({ mover, seconder }) => {
        const name = mover === null || seconder === null ? null : samePerson({ mover, seconder }, directory);
        return name === null || seconder === null ? [] : [{ seconder, name }];
    }),
);

/** The person that mover and seconder both mean; null where they are two, or may be. */
function samePerson({ mover, seconder }: Pair, directory: Directory): { name: string; id: string | null } | null {
    const one = readName(mover.text);
    const other = readName(seconder.text);
    const a = directory.resolve(mover.text);
    const b = directory.resolve(seconder.text);
    if (a.kind === 'one' && b.kind === 'one') {
        if (a.id !== b.id) return null;
        const gendersDiffer = one?.gender != null && other?.gender != null && one.gender !== other.gender;
        return gendersDiffer ? null : { name: (one ?? other)?.written ?? mover.text, id: a.id };
    }
    if (a.kind === 'several' || b.kind === 'several' || a.kind === 'one' || b.kind === 'one') return null;
    if (one === null || other === null || one.surname !== other.surname || one.surname.length < 3) return null;
    const same = one.forenames.join(' ') === other.forenames.join(' ') && one.gender === other.gender;
    return same ? { name: one.written, id: null } : null;
}

/** How many members are offered. */
const MOST = 6;

function otherSeconders(
    presence: Presence | undefined,
    attendees: readonly Attendee[],
    mover: string | null,
    place: { start: number; end: number },
): Fix[] {
    if (presence === undefined || mover === null) return [];
    const { possible } = presence.at(place.start - presence.start);
    return attendees
        .filter((one) => one.id !== mover && possible.has(one.id))
        .slice(0, MOST)
        .map(({ address }) => ({
            title: { en: `Seconded by ${address}`, cy: `Eiliwyd gan ${address}` },
            edits: [{ ...place, text: address }],
            safe: false,
        }));
}
