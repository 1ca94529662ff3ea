/** A motion that nobody is said to have moved. */

import { profileFacts } from '../config/profiles.js';
import type { Item, Minutes, Motion } from '../model/minutes.js';
import { attendanceList, presenceByItem } from '../model/presence.js';
import { talliesOf } from '../model/tallies.js';
import { moved } from './parts.js';
import { openingWords, paragraphBehind } from './placement.js';
import { defineMeetingRule, type Fix, type RuleContext } from './rule.js';
import { endOf, votePlace } from './vote-words.js';

export const motionWithoutMover = defineMeetingRule({
    code: 'motion-without-mover',
    severity: 'warning',
    summary: 'A motion names its mover, where the house or the kind of body expects it.',
    why: 'The law does not ask for movers; standing orders of councils usually do, and most of them name the seconder too. The rule speaks where the profile or the house style says that movers are recorded.',
    fragments: true,
    settings: ['motions.requireMover', 'motions.requireSeconder'],
    examples: [
        {
            name: 'a motion without a mover',
            text: 'Nether Hallow Parish Council\n\nDate: 14 September 2026\nPresent: Cllrs Tom Bright, Nia Pugh\n\nAgenda item 5: Play area\n\nMotion: that a new seat be bought.\n^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ motion-without-mover: Who moved this?\n\nThe motion was carried.\n',
            fixed: 'Nether Hallow Parish Council\n\nDate: 14 September 2026\nPresent: Cllrs Tom Bright, Nia Pugh\n\nAgenda item 5: Play area\n\nMotion: that a new seat be bought.\n\nMoved by Cllr Tom Bright.\n\nThe motion was carried.\n',
            profile: 'parish-england',
        },
        {
            name: 'a recorded vote on nobody’s motion',
            text: 'Agenda item 5: Play area\n\nMinutes:\n\nA recorded vote was asked for.\n\nFor (2): Councillors Bright and Pugh\n^^^^^^ motion-without-mover: Who moved this?\nAgainst (1): Councillor Reeve\n',
            profile: 'council-scotland',
        },
        {
            name: 'mover and seconder are named',
            text: 'Agenda item 5: Play area\n\nMinutes:\n\nMoved by Councillor Bright, seconded by Councillor Pugh.\n\nFor (2): Councillors Bright and Pugh\nAgainst (1): Councillor Reeve\n',
            profile: 'parish-england',
        },
        {
            name: 'the mover stands below the words of the motion',
            text: 'Agenda item 5: Play area\n\nMinutes:\n\nMotion: that a new seat be bought.\n\nProposed by Councillor Bright, seconded by Councillor Pugh.\n\nThe motion was carried.\n',
            profile: 'parish-england',
        },
        {
            name: 'moved from the chair',
            text: 'Agenda item 5: Play area\n\nMinutes:\n\nMotion: that a new seat be bought (moved from the Chair).\n\nThe motion was carried.\n\nAmendment: that two seats be bought. The Chairman then moved it.\n\nThe amendment was lost.\n',
            profile: 'parish-england',
        },
        {
            name: 'a decision by general assent',
            text: 'Agenda item 5: Play area\n\nMinutes:\n\nThe Clerk presented a report.\n\nRESOLVED That a new seat be bought.\n',
            profile: 'parish-england',
        },
        {
            name: 'a committee of a council where full council names movers',
            text: 'Rivermouth Borough Council\nHarbour Committee\n\nDate: 14 September 2026\nPresent: Councillors Tom Bright and Nia Pugh\n\nAgenda item 5: Dues\n\nMotion: that the dues be approved.\n\nThe motion was carried.\n',
            profile: 'principal-england',
        },
        {
            name: 'nobody asks for movers',
            text: 'Agenda item 5: Play area\n\nMinutes:\n\nMotion: that a new seat be bought.\n\nThe motion was carried.\n',
        },
    ],
    *check(minutes, context) {
        const needsMover = expectsMover(minutes, context);
        const needsSeconder = context.houseStyle.motions.requireSeconder === true;
        if (!needsMover && !needsSeconder) return;
        for (const [index, { start, item }] of minutes.items.entries()) {
            for (const [number, motion] of item.motions.entries()) {
                const isNamed =
                    motion.mover !== null || FROM_CHAIR.test(item.piece.text.slice(motion.start, motion.end + 200));
                if (needsMover && !isNamed && !namedNearby(item, motion, number)) {
                    yield {
                        ...moved(openingWords(item, motion), start),
                        message: WHO_MOVED,
                        fixes: moversFor(minutes, context, index, endOf(item, motion)),
                    };
                } else if (
                    needsSeconder &&
                    motion.mover !== null &&
                    motion.seconder === null &&
                    !/second/i.test(item.piece.text.slice(motion.start, motion.end + 200))
                ) {
                    yield {
                        ...moved(openingWords(item, motion), start),
                        message: { en: 'Who seconded this?', cy: 'Pwy eiliodd hyn?' },
                    };
                }
            }
            if (!needsMover || item.motions.length > 0 || FROM_CHAIR.test(item.piece.text)) continue;
            const vote = talliesOf(item).find(
                (one) => one.source === 'rolls' && one.rolls.some(({ names }) => names.length > 0),
            );
            if (vote === undefined || vote.election) continue;
            yield { ...moved(votePlace(item, vote), start), message: WHO_MOVED };
        }
    },
});

const WHO_MOVED = { en: 'Who moved this? No mover is named.', cy: 'Pwy gynigiodd hyn? Ni enwir neb.' };
const FROM_CHAIR =
    /\b(?:from the chair|chair(?:man|person|woman)? (?:then |formally |also )?(?:moved|proposed)|(?:moved|proposed) (?:by|from) the chair|recommendations? (?:of|in|from) the|officers?[’'] recommendation|mov(?:ed|er)\b|propos(?:ed|er)\b|cynigi\w+)/i;

/** Whether movers are recorded here: the house style says so, or the profile for this kind of meeting. */
function expectsMover(minutes: Minutes, context: RuleContext): boolean {
    const { requireMover } = context.houseStyle.motions;
    if (requireMover !== undefined) return requireMover;
    const { mover } = profileFacts(context.profile);
    if (mover === 'usual') return true;
    const body = minutes.header.body?.text ?? '';
    return (
        mover === 'council' &&
        /\b(?:council|cyngor)\b/i.test(body) &&
        !/committee|panel|board|cabinet|pwyllgor/i.test(body)
    );
}

/** Whether the motions around it name the mover: the words of a motion and its mover often stand apart. */
function namedNearby(item: Item, motion: Motion, number: number): boolean {
    const next = item.motions[number + 1];
    const previous = item.motions[number - 1];
    return (
        (next !== undefined && next.mover !== null && next.start - motion.end < 1500) ||
        (previous !== undefined && previous.mover !== null && motion.start - previous.end < 20)
    );
}

/** How many members are offered. */
const MOST = 6;

function moversFor(minutes: Minutes, context: RuleContext, index: number, at: number): Fix[] {
    const { people } = context.houseStyle;
    const { attendees } = attendanceList(minutes, people);
    const presence = presenceByItem(minutes, people)[index];
    if (presence === undefined) return [];
    const { possible } = presence.at(at);
    return attendees
        .filter((one) => possible.has(one.id))
        .slice(0, MOST)
        .map(({ address }) => {
            const sentence = context.language === 'cy' ? `Cynigiwyd gan ${address}.` : `Moved by ${address}.`;
            return {
                title: { en: `Add “${sentence}”`, cy: `Ychwanegu “${sentence}”` },
                edits: [moved(paragraphBehind(presence.item, at, sentence), presence.start)],
                safe: false,
            };
        });
}
