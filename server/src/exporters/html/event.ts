/** The meeting as schema.org describes an event, for search engines. Members of the body are named, nobody else. */

import { closingTime } from '../../model/closing.js';
import { isoDate } from '../../model/dates.js';
import type { Minutes } from '../../model/minutes.js';
import { plainText } from '../inline.js';
import { meetingMoment } from '../moment.js';

/** How long the description may get, in bytes. */
const LONGEST = 3000;

/**
 * Gives the text of the JSON-LD block, with every `<` escaped so that it cannot end its element; null where there is no
 * date, because an event without one says nothing.
 */
export function eventDescription(minutes: Minutes, title: string): string | null {
    const { header } = minutes;
    if (minutes.kind !== 'meeting' || header.date?.value == null || header.body === null) return null;
    const day = isoDate(header.date.value);
    const end = closingTime(minutes);
    const members = minutes.attendance
        .filter((one) => one.category === 'member' && one.status === 'present')
        .map((one) => ({ '@type': 'Person', name: one.name }));
    const about = minutes.items.flatMap(({ item }) => (item.title === null ? [] : [plainText(item.title.text)]));
    const authority = plainText((header.parent ?? header.body).text);
    const event = (attendees: number, topics: number): string =>
        JSON.stringify({
            '@context': 'https://schema.org',
            '@type': 'Event',
            name: header.kind === null ? header.body?.text : `${header.body?.text}: ${header.kind.text}`,
            startDate: meetingMoment(header.date?.value ?? null, header.startTime?.value ?? null) ?? day,
            ...(end?.value == null ? {} : { endDate: meetingMoment(header.date?.value ?? null, end.value) }),
            eventStatus: 'https://schema.org/EventScheduled',
            ...(header.venue === null ? {} : { location: { '@type': 'Place', name: header.venue.text } }),
            organizer: {
                '@type': GOVERNMENT.test(authority) ? 'GovernmentOrganization' : 'Organization',
                name: authority,
            },
            recordedIn: { '@type': 'DigitalDocument', name: title },
            ...(attendees === 0 ? {} : { attendee: members.slice(0, attendees) }),
            ...(topics === 0 ? {} : { about: about.slice(0, topics) }),
        }).replaceAll('<', '\\u003c');

    let attendees = members.length;
    let topics = about.length;
    let text = event(attendees, topics);
    while (bytes(text) > LONGEST && (attendees > 0 || topics > 0)) {
        if (topics > 0) topics = Math.floor(topics / 2);
        else attendees = Math.floor(attendees / 2);
        text = event(attendees, topics);
    }
    return bytes(text) > LONGEST ? null : text;
}

/** Names of bodies that are part of government. */
const GOVERNMENT = /\b(?:council|cyngor|authority|awdurdod|NHS|health board|bwrdd iechyd|parish|community meeting)\b/i;

function bytes(text: string): number {
    return new TextEncoder().encode(text).length;
}
