/** When the body met last and meets next, as far as the record says. */

import { nextMeeting } from '../../model/closing.js';
import type { Item, Minutes } from '../../model/minutes.js';

/** The date of the next meeting as the record writes it: in its header, or in one of its last items. */
export function nextMeetingOf(minutes: Minutes): string | undefined {
    const next = nextMeeting(minutes);
    if (next === null) return undefined;
    return minutes.header.nextMeeting === null
        ? withoutWeekday(next.text)
        : next.text.replace(/\s+at\s.*$|[,;].*$/, '');
}

/** When the meeting was whose minutes are approved: as this item says, or as the item about them does. */
export function lastMeetingOf(minutes: Minutes, item: Item | null): string | undefined {
    const here = item?.dates.find((date) => date.role === 'summary' || date.role === 'title');
    if (here !== undefined) return withoutWeekday(here.text);
    for (const placed of minutes.items.slice(0, FIRST_ITEMS)) {
        if (!/\bminutes\b|\bcofnodion\b/i.test(placed.item.title?.text ?? '')) continue;
        const date = placed.item.dates[0];
        if (date !== undefined) return withoutWeekday(date.text);
    }
    return undefined;
}

const FIRST_ITEMS = 8;

function withoutWeekday(date: string): string {
    return date.replace(/^\p{L}+day,? |^dydd \p{L}+,? /iu, '');
}
