/**
 * Minutes to measure with: invented, complete, and the same for the same size and seed. They read like the minutes of a
 * busy committee (header, items of two to four kilobytes with summary, debate, lists, votes, decisions, actions and
 * papers) and pass as Markdown, so that the peers get nothing odd to read.
 */

/** Gives minutes of about so many bytes; different seeds give different texts. */
export function minutesText(bytes: number, seed = 1): string {
    const dice = new Dice(seed);
    const parts = [header(dice)];
    let size = lengthOf(parts[0] ?? '') + CLOSING.length;
    for (let number = 1; size < bytes; number++) {
        // The last item is as long as what is left, so that the sizes are kept.
        const part = item(dice, number, Math.min(dice.between(2000, 4000), Math.max(600, bytes - size)));
        parts.push(part);
        size += lengthOf(part);
    }
    parts.push(CLOSING);
    return parts.join('');
}

/** Minutes with two places half way down, as offsets: one in the middle of a sentence, and an empty line before it. */
export interface TextToTypeIn {
    readonly text: string;
    readonly sentence: number;
    readonly emptyLine: number;
}

/** Gives minutes of about so many bytes to type in. */
export function textToTypeIn(bytes: number): TextToTypeIn {
    const text = minutesText(bytes);
    const words = ' reported that ';
    const report = text.indexOf(words, Math.floor(text.length / 2));
    if (report === -1) throw new Error('the text has no report behind its middle');
    const paragraph = text.lastIndexOf('\n\n', report) + 2;
    const gap = '\n\n';
    return {
        text: text.slice(0, paragraph) + gap + text.slice(paragraph),
        sentence: report + words.length + gap.length,
        emptyLine: paragraph,
    };
}

/** Numbers that look thrown and are the same every time. */
class Dice {
    #state: number;

    constructor(seed: number) {
        this.#state = seed * 0x9e3779b1;
    }

    /** A number from 0 up to but not including 1. */
    next(): number {
        this.#state = (this.#state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
    }

    /** A whole number, both ends included. */
    between(least: number, most: number): number {
        return least + Math.floor(this.next() * (most - least + 1));
    }

    chance(probability: number): boolean {
        return this.next() < probability;
    }

    pick<Value>(values: readonly Value[]): Value {
        return values[this.between(0, values.length - 1)] as Value;
    }

    /** So many different values. */
    some<Value>(values: readonly Value[], count: number): Value[] {
        const left = [...values];
        return Array.from(
            { length: Math.min(count, left.length) },
            () => left.splice(this.between(0, left.length - 1), 1)[0] as Value,
        );
    }
}

const MEMBERS = ['Okafor', 'Bright', 'Pugh', 'Reeve', 'Farrow', 'Hallam', 'Ostrowski', 'Quayle', 'Tansley'] as const;
const FIRST_NAMES = ['Amina', 'Tom', 'Nia', 'Sam', 'Lucy', 'Derek', 'Ewa', 'John', 'Priti'] as const;

const OFFICERS = [
    'The Director of Place',
    'The Head of Housing',
    'The Harbour Master',
    'The Treasurer',
    'The Head of Parks',
    'The Borough Engineer',
    'The Head of Libraries',
    'The Licensing Manager',
] as const;

const TOPICS = [
    'repairs to the sea wall',
    'opening hours of the library',
    'lighting in the market square',
    'charges for the car parks',
    'drains below the station',
    'the lease of the boat shed',
    'the summer programme of the museum',
    'places in the nursery schools',
    'the collection of garden waste',
    'the bus shelter in Mill Lane',
    'trees along the river walk',
    'the roof of the town hall',
    'new allotments behind the church',
    'the crossing in Bridge Street',
    'grants to village halls',
    'the swimming pool',
] as const;

const PLACES = [
    'in Quay Street',
    'at the Fish Dock',
    'beside the old brewery',
    'near the primary school',
    'on the north bank',
    'behind the bus station',
    'in the upper town',
    'along the coast path',
] as const;

const FACTS = [
    'the works had begun three weeks late and would still be finished within the sum that had been set aside',
    'two of the four tenders had been withdrawn, and the other two stood within five per cent of each other',
    'residents had answered the consultation in greater numbers than in the year before, most of them by letter',
    'the surveyor had found damp in the east gable and wished to see it opened up before the winter',
    'complaints had fallen from sixty in the first quarter to fewer than twenty in the last',
    'the contractor was able to carry out the work at night so that the traders lost no custom',
    'the reserve stood at 214,000 pounds, which was slightly more than the policy asked for',
    'the county council was ready to share the cost as long as the path stayed open to cyclists',
    'staff had been moved from the depot to the front desk to shorten the queue at midday',
    'the equipment was nearing the end of its life and parts could no longer be bought',
    'the insurers had accepted the claim in full and would pay once the final account was agreed',
    'a second survey would cost about 8,500 pounds and could be paid for from the maintenance budget',
    'the number of visitors had risen by a fifth since the new signs had been put up',
    'the tenants had been offered other premises and had asked for more time to consider them',
    'the figures in the second table included the grant, while those in the first one did not',
    'the volunteers had given more than nine hundred hours and had trained a further twelve people',
] as const;

const QUESTIONS = [
    'whether the timetable left enough room for bad weather',
    'how the savings would be shared between the two services',
    'what would happen if the grant was not renewed',
    'whether the smaller villages had been asked for their views',
    'how many of the posts were filled at present',
    'why the lowest tender had not been accepted',
    'whether the risk had been entered in the register',
    'when the results of the trial would be known',
] as const;

const ANSWERS = [
    'a reserve of four weeks had been allowed for',
    'the shares followed the number of households served',
    'the scheme would then be made smaller and not abandoned',
    'each parish council had been written to and all but one had replied',
    'all of them were filled, two by people on short contracts',
    'the tender had left out the cost of the scaffolding',
    'the register had been brought up to date in the week before the meeting',
    'a written answer would be sent to every member of the Committee',
] as const;

const POINTS = [
    'the cost of steel had risen again',
    'one entrance would stay open throughout the works',
    'the path should be wide enough for two wheelchairs',
    'letters would be sent to all households nearby',
    'the old lamps could be sold',
    'the trees would be replaced like for like',
    'work should stop during the regatta',
    'a plan for the following year would be needed by the spring',
    'the charges had last been raised six years earlier',
    'the schools had asked for a later start',
] as const;

const CLAUSES = [
    'the report be noted',
    'the works be carried out as set out in the report',
    'the lower of the two tenders be accepted',
    'the charges be left as they were for a further year',
    'a trial of six months be held and its results be brought to the Committee',
    'the cost be met from the maintenance budget',
    'the county council be thanked for its share of the cost',
    'the policy be approved as amended',
] as const;

const TASKS = [
    'to write to the residents',
    'to ask for a third tender',
    'to bring the plan up to date',
    'to publish the results of the survey',
    'to meet the traders',
    'to check the figures in the second table',
] as const;

const DUE = ['30 September 2026', '16 October 2026', '30 October 2026', '13 November 2026', '4 December 2026'] as const;

const PAPERS = [
    'Report',
    'Plan of the site',
    'Summary of the survey',
    'Letter from the county council',
    'Table of charges',
] as const;

const CLOSING = 'The meeting closed at 9.10 pm.\n';

function header(dice: Dice): string {
    const present = MEMBERS.slice(1).map((name, index) => `${FIRST_NAMES[index + 1]} ${name}`);
    return [
        'Rivermouth Borough Council',
        dice.pick(['Harbour and Foreshore Committee', 'Services Committee', 'Environment Committee']),
        '',
        'Date: 14 September 2026',
        'Time: 6.30 pm',
        'Venue: Council Chamber, Quay Street',
        'Status: Draft',
        `Chair: Councillor ${FIRST_NAMES[0]} ${MEMBERS[0]}`,
        `Present: Councillors ${present.slice(0, -1).join(', ')} and ${present.at(-1)}`,
        'Apologies: Councillor Lee Marsh',
        'In attendance: Priya Nair, Director of Place; Jo Hart, Clerk',
        'Quorum: 3',
        '',
        '',
    ].join('\n');
}

function item(dice: Dice, number: number, size: number): string {
    const topic = dice.pick(TOPICS);
    const place = dice.pick(PLACES);
    const title = `${topic[0]?.toUpperCase()}${topic.slice(1)} ${place}`;
    const start = [`Agenda item ${number}: ${title}`, `To consider a report on ${topic} ${place}.`, 'Minutes:'];
    const end = [...outcome(dice), papers(dice)];
    const blocks: string[] = [];
    let left = size - lengthOf([...start, ...end].join('\n\n'));
    do {
        const block = dice.chance(0.25) ? list(dice) : paragraph(dice, topic);
        blocks.push(block);
        left -= lengthOf(block) + 2;
    } while (left > 200);
    return `${[...start, ...blocks, ...end].join('\n\n')}\n\n`;
}

function paragraph(dice: Dice, topic: string): string {
    return Array.from({ length: dice.between(2, 4) }, () => sentence(dice, topic)).join(' ');
}

function sentence(dice: Dice, topic: string): string {
    const officer = dice.pick(OFFICERS);
    const member = dice.pick(MEMBERS);
    const fact = dice.pick(FACTS);
    switch (dice.between(0, 6)) {
        case 0:
            return `${officer} reported that ${fact}.`;
        case 1:
            return `${officer} presented the report on ${topic} and explained that ${fact}.`;
        case 2:
            return `Councillor ${member} asked ${dice.pick(QUESTIONS)}, and was told that ${dice.pick(ANSWERS)}.`;
        case 3:
            return `In reply to Councillor ${member}, ${officer.replace('The', 'the')} said that ${dice.pick(ANSWERS)}.`;
        case 4:
            return `Members discussed ${dice.pick(QUESTIONS)}, and it was explained that ${fact}.`;
        case 5: {
            const [one, other] = dice.some(POINTS, 2);
            return `Councillor ${member} thought that ${one}, while others held that ${other}.`;
        }
        default:
            return `The Committee heard that ${fact}, and that ${dice.pick(POINTS)}.`;
    }
}

function list(dice: Dice): string {
    const points = dice.some(POINTS, dice.between(3, 5));
    const last = points.length - 1;
    const ends = (index: number): string => (index === last ? '.' : index === last - 1 ? '; and' : ';');
    return `The following points were made:\n\n${points.map((point, index) => `- ${point}${ends(index)}`).join('\n')}`;
}

/** Motion, vote, decision and action, as most items have them. */
function outcome(dice: Dice): string[] {
    const blocks: string[] = [];
    if (dice.chance(0.5)) {
        const [mover, seconder] = dice.some(MEMBERS.slice(1), 2);
        const against = dice.between(0, 3);
        const abstained = dice.between(0, 2);
        blocks.push(
            `Moved by Councillor ${mover}, seconded by Councillor ${seconder}.\nVote: ${MEMBERS.length - against - abstained} for, ${against} against, ${abstained} abstentions`,
        );
    }
    const clauses = dice.some(CLAUSES, dice.between(1, 3));
    const last = clauses.length - 1;
    blocks.push(
        clauses.length === 1
            ? `RESOLVED That ${clauses[0]}.`
            : `RESOLVED That:\n${clauses.map((clause, index) => `${index + 1}) ${clause}${index === last ? '.' : index === last - 1 ? '; and' : ';'}`).join('\n')}`,
    );
    if (dice.chance(0.4)) {
        blocks.push(`ACTION: ${dice.pick(OFFICERS).replace('The ', '')} ${dice.pick(TASKS)} by ${dice.pick(DUE)}`);
    }
    return blocks;
}

function papers(dice: Dice): string {
    return `Supporting documents:\n\n${dice
        .some(PAPERS, dice.between(1, 3))
        .map((paper) => `- ${paper} (PDF)`)
        .join('\n')}`;
}

/** Size in bytes: the texts are plain, so that a character is a byte. */
function lengthOf(text: string): number {
    return text.length;
}
